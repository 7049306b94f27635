//! `workspace/diagnostic`: the findings of files that are not open, for those who want them.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, Weak};

use serde_json::json;
use tower_lsp::lsp_types::{
    Diagnostic, FullDocumentDiagnosticReport, PreviousResultId, ProgressToken,
    UnchangedDocumentDiagnosticReport, Url, WorkDoneProgress, WorkDoneProgressEnd,
    WorkDoneProgressReport, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport,
    WorkspaceDocumentDiagnosticReport, WorkspaceFullDocumentDiagnosticReport,
    WorkspaceUnchangedDocumentDiagnosticReport,
};

use super::session::{Session, lock};
use super::{diagnostics, from_proto, progress, publisher, work};
use crate::ide;
use crate::index::{Document, FileUses, IndexedFile, Scope};
use crate::load;
use crate::text::is_for_people;

/// So many files make a part of the answer.
const PART: usize = 100;

/// What files that are not open were last found to have.
#[derive(Debug, Default)]
pub struct Judged(Mutex<HashMap<PathBuf, Judgement>>);

/// The identifier of a file's findings, and what they were found from: as long as that is the same,
/// the file need not be read again.
#[derive(Debug)]
struct Judgement {
    id: String,
    uses: Option<Weak<FileUses>>,
    scope: Weak<Scope>,
}

/// A file to be judged: one that is not open, or one that had findings when the client last asked.
struct Suspect {
    path: PathBuf,
    /// `None` where it has no occurrence.
    uses: Option<Arc<FileUses>>,
    previous: Option<PreviousResultId>,
}

/// The findings of all files that are not open. A client that asks again is answered when there is
/// something else to say.
pub async fn report(
    session: &Arc<Session>,
    params: WorkspaceDiagnosticParams,
) -> WorkspaceDiagnosticReport {
    let token = params.partial_result_params.partial_result_token;
    let mut shown = params.work_done_progress_params.work_done_token;
    let mut changes = session.indexer.changes();
    let is_first = params.previous_result_ids.is_empty();
    loop {
        changes.mark_unchanged();
        let previous = &params.previous_result_ids;
        // What follows is waiting, which is no work.
        let shown = shown.take();
        let (told, items) = judge_all(session, previous, token.as_ref(), shown.as_ref()).await;
        if is_first || told || items.iter().any(is_news) || changes.changed().await.is_err() {
            return WorkspaceDiagnosticReport { items };
        }
    }
}

/// The reports of all files, and whether parts with news were sent before.
async fn judge_all(
    session: &Arc<Session>,
    previous: &[PreviousResultId],
    token: Option<&ProgressToken>,
    shown: Option<&ProgressToken>,
) -> (bool, Vec<WorkspaceDocumentDiagnosticReport>) {
    let (mut told, mut items) = (false, Vec::new());
    let suspects = suspects(session, previous);
    let (all, mut judged) = (suspects.len(), 0);
    let show = async |progress| {
        if let Some(shown) = shown {
            progress::send(session, shown, progress).await;
        }
    };
    show(progress::begin("Checking error codes", false)).await;
    let mut suspects = suspects.into_iter().peekable();
    while suspects.peek().is_some() {
        let part: Vec<Suspect> = suspects.by_ref().take(PART).collect();
        judged += part.len();
        let own = session.clone();
        let reports = work::alone(move || {
            part.into_iter().filter_map(|suspect| judge(&own, suspect)).collect::<Vec<_>>()
        });
        let reports = reports.await;
        match token.filter(|_| reports.iter().any(is_news)) {
            Some(token) => {
                told = true;
                progress::send_part(session, token, json!({"items": reports})).await;
            }
            None => items.extend(reports),
        }
        let percentage = Some((judged * 100 / all) as u32);
        let report = WorkDoneProgressReport { percentage, ..WorkDoneProgressReport::default() };
        show(WorkDoneProgress::Report(report)).await;
    }
    show(WorkDoneProgress::End(WorkDoneProgressEnd::default())).await;
    (told, items)
}

fn is_news(report: &WorkspaceDocumentDiagnosticReport) -> bool {
    matches!(report, WorkspaceDocumentDiagnosticReport::Full(_))
}

/// The files that are not open and may have findings, and those that had some, in the order of
/// their paths.
fn suspects(session: &Session, previous: &[PreviousResultId]) -> Vec<Suspect> {
    let mut known: HashMap<PathBuf, PreviousResultId> = previous
        .iter()
        .filter_map(|previous| Some((from_proto::path(&previous.uri)?, previous.clone())))
        .collect();
    let files = session.index.files();
    let open: BTreeSet<PathBuf> =
        session.index.all().iter().filter_map(|it| it.path.clone()).collect();
    let mut uses: HashMap<PathBuf, Option<Arc<FileUses>>> = HashMap::new();
    for file in files {
        if let IndexedFile::Closed(path) = file.file {
            uses.insert(path.to_path_buf(), Some(file.uses));
        }
    }
    let folders = session.folders();
    let is_inside = |path: &PathBuf| folders.iter().any(|folder| path.starts_with(folder));
    let others = session.page_files().into_iter().filter(is_inside).chain(known.keys().cloned());
    for path in others {
        uses.entry(path).or_insert(None);
    }
    let suspects = uses.into_iter().filter(|(path, _)| !open.contains(path)).map(|(path, uses)| {
        let previous = known.remove(&path);
        Suspect { path, uses, previous }
    });
    let mut suspects: Vec<Suspect> = suspects.collect();
    suspects.sort_by(|a, b| a.path.cmp(&b.path));
    suspects
}

/// The report of a file; `None` where there is nothing to report and never was.
fn judge(session: &Session, suspect: Suspect) -> Option<WorkspaceDocumentDiagnosticReport> {
    let Suspect { path, uses, previous } = suspect;
    let scope = session.scope_of(Some(&path));
    let uri = match &previous {
        Some(previous) => previous.uri.clone(),
        None => Url::from_file_path(&path).ok()?,
    };
    let (weak_uses, weak_scope) = (uses.as_ref().map(Arc::downgrade), Arc::downgrade(&scope));
    let previous = previous.map(|previous| previous.value);
    let is_same = |judgement: &Judgement| {
        let same_uses =
            judgement.uses.as_ref().zip(weak_uses.as_ref()).is_some_and(|(a, b)| a.ptr_eq(b));
        same_uses && judgement.scope.ptr_eq(&weak_scope) && previous.as_ref() == Some(&judgement.id)
    };
    if lock(&session.judged.0).get(&path).is_some_and(is_same) {
        return Some(unchanged(uri, previous.unwrap_or_default()));
    }
    let items = findings(session, &path, scope);
    if items.is_empty() && previous.is_none() {
        return None;
    }
    let id = publisher::identifier(&items);
    let judgement = Judgement { id: id.clone(), uses: weak_uses, scope: weak_scope };
    lock(&session.judged.0).insert(path, judgement);
    if previous.as_ref() == Some(&id) {
        return Some(unchanged(uri, id));
    }
    let full_document_diagnostic_report =
        FullDocumentDiagnosticReport { result_id: Some(id), items };
    Some(WorkspaceDocumentDiagnosticReport::Full(WorkspaceFullDocumentDiagnosticReport {
        uri,
        version: None,
        full_document_diagnostic_report,
    }))
}

fn unchanged(uri: Url, result_id: String) -> WorkspaceDocumentDiagnosticReport {
    let unchanged_document_diagnostic_report = UnchangedDocumentDiagnosticReport { result_id };
    WorkspaceDocumentDiagnosticReport::Unchanged(WorkspaceUnchangedDocumentDiagnosticReport {
        uri,
        version: None,
        unchanged_document_diagnostic_report,
    })
}

/// The diagnostics of a file as it is on the disk; none of one that is gone.
fn findings(session: &Session, path: &Path, scope: Arc<Scope>) -> Vec<Diagnostic> {
    let Ok(text) = load::read_text(path) else { return Vec::new() };
    let document = Document::of_file("", path, &text, scope);
    let mut findings = ide::findings(&document);
    findings.retain(|finding| is_for_people(&text, finding.range.start));
    diagnostics::of_findings(session, &document, findings)
}
