//! Diagnostics: the findings of a file with all that its client can show of them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use serde_json::json;
use tower_lsp::lsp_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag,
    DocumentDiagnosticReport, DocumentDiagnosticReportKind, FullDocumentDiagnosticReport, Location,
    NumberOrString, Position, Range, RelatedFullDocumentDiagnosticReport,
    RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport, Url,
};

use super::session::{Session, lock};
use super::{from_proto, publisher, to_proto};
use crate::catalog::{EntryId, PAGES};
use crate::config::Rule;
use crate::ide::{self, Finding};
use crate::index::{Document, Scope};
use crate::load;

/// The copies of built-in pages that an editor can open, by their names.
#[derive(Debug, Default)]
pub struct Copies(Mutex<HashMap<String, Option<Url>>>);

/// The diagnostics of one version of a file.
pub fn of(session: &Session, document: &Document) -> Vec<Diagnostic> {
    of_findings(session, document, ide::findings(document))
}

/// The same for findings that are known: those that the settings have room for, and how many more
/// there are.
pub fn of_findings(
    session: &Session,
    document: &Document,
    mut findings: Vec<Finding>,
) -> Vec<Diagnostic> {
    let most = usize::try_from(document.scope.settings.max_problems).unwrap_or(usize::MAX);
    let rest = if most == 0 { Vec::new() } else { split_off_least(&mut findings, most) };
    let mut pages = HashMap::new();
    let mut row = |id: EntryId| {
        let uri =
            pages.entry(id.page).or_insert_with(|| page_uri(session, &document.scope, id.page));
        let line = document.scope.catalog.entry(id).line.saturating_sub(1);
        let at = Position::new(line, 0);
        Some(Location { uri: uri.clone()?, range: Range::new(at, at) })
    };
    let diagnostics = findings.iter().map(|finding| one(session, document, finding, &mut row));
    let mut diagnostics: Vec<Diagnostic> = diagnostics.collect();
    diagnostics.extend(rest.first().map(|first| Diagnostic {
        severity: Some(DiagnosticSeverity::INFORMATION),
        code: Some(NumberOrString::String("max-problems".to_owned())),
        message: match rest.len() {
            1 => format!("1 more finding in this file is not shown: `max-problems` is {most}"),
            more => {
                format!("{more} more findings in this file are not shown: `max-problems` is {most}")
            }
        },
        ..to_proto::diagnostic(document, first, session.abilities().encoding)
    }));
    diagnostics
}

/// The answer to a pull: the diagnostics under an identifier made of them, or only the word that
/// they are the same; with a page those of the open files that use it, where the client takes them.
pub fn report(
    session: &Session,
    document: Option<&Document>,
    previous: Option<String>,
) -> DocumentDiagnosticReport {
    let items = document.map(|document| of(session, document)).unwrap_or_default();
    let related = document.filter(|_| session.abilities().related_documents);
    let related_documents = related.and_then(|page| of_users(session, page));
    let result_id = publisher::identifier(&items);
    if previous.as_ref() == Some(&result_id) {
        let unchanged_document_diagnostic_report = UnchangedDocumentDiagnosticReport { result_id };
        return RelatedUnchangedDocumentDiagnosticReport {
            related_documents,
            unchanged_document_diagnostic_report,
        }
        .into();
    }
    let full_document_diagnostic_report = full(items, result_id);
    RelatedFullDocumentDiagnosticReport { related_documents, full_document_diagnostic_report }
        .into()
}

/// Takes the findings off a list that are more than so many: the least grave, the last of those.
fn split_off_least(findings: &mut Vec<Finding>, most: usize) -> Vec<Finding> {
    let mut order: Vec<usize> = (0..findings.len()).collect();
    order.sort_by_key(|&at| (std::cmp::Reverse(findings[at].severity), at));
    let mut is_shown = vec![false; findings.len()];
    order.into_iter().take(most).for_each(|at| is_shown[at] = true);
    let mut is_shown = is_shown.into_iter();
    let (shown, rest) = findings.drain(..).partition(|_| is_shown.next().unwrap_or_default());
    *findings = shown;
    rest
}

fn one(
    session: &Session,
    document: &Document,
    finding: &Finding,
    row: &mut impl FnMut(EntryId) -> Option<Location>,
) -> Diagnostic {
    let abilities = session.abilities();
    let can = abilities.diagnostics;
    let link = finding.url.as_ref().filter(|_| can.links).and_then(|url| Url::parse(url).ok());
    let link = link.filter(|url| matches!(url.scheme(), "http" | "https"));
    let tag = match finding.rule {
        Rule::DeprecatedCode => can.deprecated.then_some(DiagnosticTag::DEPRECATED),
        Rule::UnusedIgnore => can.unnecessary.then_some(DiagnosticTag::UNNECESSARY),
        _ => None,
    };
    let related = finding.related.iter().filter(|_| can.related).filter_map(|related| {
        let (location, message) = (row(related.entry)?, related.message.clone());
        Some(DiagnosticRelatedInformation { location, message })
    });
    let related: Vec<DiagnosticRelatedInformation> = related.collect();
    let fixes = finding.fixes.iter();
    let fixes = fixes.map(|fix| json!({"title": fix.title, "replacement": fix.replacement}));
    let has_data = can.data && !finding.fixes.is_empty();
    Diagnostic {
        code_description: link.map(|href| CodeDescription { href }),
        tags: tag.map(|tag| vec![tag]),
        related_information: (!related.is_empty()).then_some(related),
        data: has_data.then(|| json!({"code": finding.code, "fixes": fixes.collect::<Vec<_>>()})),
        ..to_proto::diagnostic(document, finding, abilities.encoding)
    }
}

/// A page as an editor can open it; a built-in one as a copy that is made once.
fn page_uri(session: &Session, scope: &Scope, page: u32) -> Option<Url> {
    if let Some(path) = scope.file_of(page) {
        let open = session.index.all().into_iter().find(|document| document.path() == Some(path));
        let uri = open.and_then(|document| session.uri_of(&document.uri));
        return uri.or_else(|| Url::from_file_path(path).ok());
    }
    let name = &scope.catalog.pages().get(page as usize)?.page.name;
    let mut copies = lock(&session.copies.0);
    let copy = copies.entry(name.clone()).or_insert_with(|| {
        let builtin = PAGES.iter().find(|page| page.name == name)?;
        Url::from_file_path(load::builtin_copy(builtin).ok()?).ok()
    });
    copy.clone()
}

/// The reports of the other open files under whose scope a document is a page.
fn of_users(
    session: &Session,
    page: &Document,
) -> Option<HashMap<Url, DocumentDiagnosticReportKind>> {
    let path = page.path().filter(|path| page.scope.page_at(path).is_some())?;
    let is_user = |document: &Arc<Document>| {
        document.uri != page.uri
            && document.scope.page_at(path).is_some()
            && from_proto::is_served_in_full(&document.uri)
    };
    let users = session.index.all().into_iter().filter(is_user);
    let reports = users.filter_map(|document| {
        let items = of(session, &document);
        let id = publisher::identifier(&items);
        let report = DocumentDiagnosticReportKind::Full(full(items, id));
        Some((session.uri_of(&document.uri)?, report))
    });
    Some(reports.collect::<HashMap<_, _>>()).filter(|reports| !reports.is_empty())
}

fn full(items: Vec<Diagnostic>, id: String) -> FullDocumentDiagnosticReport {
    FullDocumentDiagnosticReport { result_id: Some(id), items }
}
