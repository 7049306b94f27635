//! `page-problem`, `duplicate-code`, `malformed-code`: what is wrong in a page, shown in the page.

use std::collections::BTreeMap;
use std::ops::Range;

use super::docs::{Example, RuleDocs};
use super::{Finding, rows};
use crate::catalog::{Catalog, Entry, EntryId, PageContent, number_form, split_code};
use crate::config::{Rule, Severity};
use crate::ide::rows::{code, line};
use crate::index::Document;

pub(super) const PROBLEM: RuleDocs = RuleDocs {
    rule: Rule::PageProblem,
    says: "in a page of yours: what could not be read",
    level: "warning",
    why: "Nothing of a page is dropped in silence: what stands here gives no entry, or one with a doubt.",
    example: Example {
        files: &[("codes.md", "# Error codes\n\nTo be written.\n")],
        settings: "[[page]]\npath = \"codes.md\"\n",
        finding: "codes.md:1:1: warning[page-problem] no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table",
    },
};

pub(super) const DUPLICATE: RuleDocs = RuleDocs {
    rule: Rule::DuplicateCode,
    says: "in a page of yours: a code that a row of the same service gives another meaning",
    level: "information",
    why: "Both rows are kept and shown, since a code may have several meanings; mostly one is a slip.",
    example: Example {
        files: &[
            ("codes.md", "| Code | Message |\n|---|---|\n| SHOP.0001 | No cart. |\n"),
            ("more.md", "| Code | Message |\n|---|---|\n| SHOP.0001 | No such item. |\n"),
        ],
        settings: "[[page]]\npath = \"codes.md\"\n[[page]]\npath = \"more.md\"\n",
        finding: "codes.md:3:3: information[duplicate-code] `SHOP.0001` has another meaning at more.md:3",
    },
};

pub(super) const MALFORMED: RuleDocs = RuleDocs {
    rule: Rule::MalformedCode,
    says: "in a page of yours: a code that does not look like the others",
    level: "information",
    why: "A digit too few in a page makes every right use of the code a finding elsewhere.",
    example: Example {
        files: &[(
            "codes.md",
            "| Code | Message |\n|---|---|\n| SHOP.0001 | a |\n| SHOP.0002 | b |\n| SHOP.0003 | c |\n| SHOP.04 | d |\n",
        )],
        settings: "[[page]]\npath = \"codes.md\"\n",
        finding: "codes.md:6:3: information[malformed-code] `SHOP.04` does not look like the other codes, which are `SHOP.9999`",
    },
};

/// So many codes of one form make a shape that another code can fail to fit.
const SHAPE: usize = 3;

/// The findings of a document that is a page of its scope.
pub(super) fn judge(document: &Document, page: u32) -> Vec<Finding> {
    let catalog = &document.scope.catalog;
    let Some(content) = catalog.pages().get(page as usize) else { return Vec::new() };
    let mut found = Vec::new();
    for problem in &content.problems {
        let range = line(document, problem.line);
        found.push(finding(range, Rule::PageProblem, Severity::Warning, "", &problem.reason));
    }
    let says_twice = content.says_twice();
    for (row, entry) in content.entries.iter().enumerate() {
        let id = EntryId { page, row: row as u32 };
        let other = duplicate(catalog, id, |other| !says_twice || other.page != page);
        if let Some((other, message)) = other {
            let range = code(document, entry);
            let (rule, severity) = (Rule::DuplicateCode, Severity::Information);
            let related = rows(&document.scope, &[other]);
            let finding = finding(range, rule, severity, &entry.code, &message);
            found.push(Finding { related, ..finding });
        }
    }
    for (entry, message) in malformed(content) {
        let range = code(document, entry);
        let severity = Severity::Information;
        found.push(finding(range, Rule::MalformedCode, severity, &entry.code, &message));
    }
    found.sort_by_key(|finding| finding.range.start);
    found
}

fn finding(
    range: Range<usize>,
    rule: Rule,
    severity: Severity,
    code: &str,
    message: &str,
) -> Finding {
    let (code, message) = (code.to_owned(), message.to_owned());
    let (fixes, related, url) = Default::default();
    Finding { range, rule, severity, code, message, fixes, related, url }
}

/// Another row of the same service and language that gives the code another meaning, among those that count.
fn duplicate(
    catalog: &Catalog,
    id: EntryId,
    counts: impl Fn(EntryId) -> bool,
) -> Option<(EntryId, String)> {
    let (page, entry) = (catalog.page(id), catalog.entry(id));
    let differs = |other: &&EntryId| {
        let (its_page, its) = (catalog.page(**other), catalog.entry(**other));
        let same_words = (&its.message, &its.description, &its.status)
            == (&entry.message, &entry.description, &entry.status);
        **other != id
            && counts(**other)
            && (&its_page.service, &its_page.locale) == (&page.service, &page.locale)
            && !same_words
    };
    let other = *catalog.entries_of(&entry.code).iter().find(differs)?;
    let place = format!("{}:{}", catalog.page(other).name, catalog.entry(other).line);
    Some((other, format!("`{}` has another meaning at {place}", entry.code)))
}

/// The codes of a page that do not look like those around them: no code at all of the shape that
/// most have, the prefix in another case, or a number of a form that nothing else has.
fn malformed(content: &PageContent) -> Vec<(&Entry, String)> {
    let mut forms = BTreeMap::<(&str, String), usize>::new();
    for entry in &content.entries {
        if let Some((prefix, number)) = split_code(&entry.code) {
            *forms.entry((prefix, number_form(number))).or_default() += 1;
        }
    }
    let common = forms.iter().filter(|(_, count)| **count >= SHAPE);
    let common: Vec<(&str, &str)> =
        common.map(|((prefix, form), _)| (*prefix, form.as_str())).collect();
    let judge = |entry: &Entry| {
        let stem =
            |text: &str| text.trim_end_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
        let begins = |(prefix, _): &&(&str, &str)| {
            entry.code.to_ascii_lowercase().starts_with(&stem(prefix))
        };
        let (prefix, shape) = common.iter().find(begins)?;
        let is_rare = match split_code(&entry.code) {
            Some((own, number)) if own == *prefix => {
                let own = number_form(number);
                !common.contains(&(*prefix, &own)) && forms[&(*prefix, own)] == 1
            }
            Some((own, _)) => own.eq_ignore_ascii_case(prefix),
            None => true,
        };
        is_rare.then(|| {
            format!(
                "`{}` does not look like the other codes, which are `{prefix}{shape}`",
                entry.code
            )
        })
    };
    content.entries.iter().filter_map(|entry| Some((entry, judge(entry)?))).collect()
}

#[cfg(test)]
mod tests {
    use crate::catalog::{Catalog, Page};
    use crate::config::PageDeclaration;
    use crate::ide::{findings, fixture};
    use crate::import::import;
    use crate::index::{PageFile, Scope};
    use expect_test::{Expect, expect};
    use std::sync::Arc;

    /// The findings in a page, and in another page of the same service beside it.
    fn check(text: &str, other: &str, expected: Expect) {
        let read = |name: &str, text: &str| {
            let declaration = PageDeclaration { path: name.to_owned(), ..Default::default() };
            let mut content = import(&declaration, text);
            content.page = Page { service: Some("S".to_owned()), ..content.page };
            content
        };
        let catalog = Catalog::of([read("a.md", text), read("b.md", other)]);
        let pages = vec![PageFile { path: "/project/a.md".into(), page: 0 }];
        let scope = Scope { catalog, pages, ..Scope::default() };
        let document = fixture::document("a.md", text).with_scope(Arc::new(scope));
        let found = findings(&document);
        let lines = found.iter().map(|finding| {
            let marked = &text[finding.range.clone()];
            format!(
                "`{marked}`\n  {}[{}] {}\n",
                finding.severity,
                finding.rule.name(),
                finding.message
            )
        });
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn a_code_twice_with_different_meanings_is_told_at_both_places() {
        let page =
            "| Code | Message |\n|---|---|\n| S.1 | 网关 |\n| S.2 | two |\n| S.1 | other |\n";
        check(
            page,
            "| Code | Message |\n|---|---|\n| S.2 | two |\n",
            expect![[r#"
                `S.1`
                  information[duplicate-code] `S.1` has another meaning at a.md:5
                `S.1`
                  information[duplicate-code] `S.1` has another meaning at a.md:3
            "#]],
        );
        check(
            "| Code | Message |\n|---|---|\n| S.2 | zwei |\n",
            "| Code | Message |\n|---|---|\n| S.2 | two |\n",
            expect![[r#"
                `S.2`
                  information[duplicate-code] `S.2` has another meaning at b.md:3
            "#]],
        );
    }

    #[test]
    fn sections_below_a_table_of_the_same_codes_are_no_slips() {
        let page = "# Error codes\n\n| Code | Message |\n|---|---|\n| S.01 | 网关 |\n| S.02 | two |\n| S.03 | three |\n\n## S.01\n\nThe gateway.\n\n## S.02\n\nTwo at length.\n\n## S.03\n\nThree at length.\n";
        check(page, "", expect![[""]]);
    }

    #[test]
    fn a_code_of_another_shape_is_told() {
        let page = "| Code | Message |\n|---|---|\n| S.0001 | a |\n| S.0002 | b |\n| S.0003 | c |\n| S.004 | d |\n| s.0005 | e |\n";
        check(
            page,
            "",
            expect![[r#"
                `S.004`
                  information[malformed-code] `S.004` does not look like the other codes, which are `S.9999`
                `s.0005`
                  information[malformed-code] `s.0005` does not look like the other codes, which are `S.9999`
            "#]],
        );
    }

    #[test]
    fn a_page_without_codes_says_so() {
        check(
            "\n# Nothing\n",
            "",
            expect![[r#"
                ``
                  warning[page-problem] no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
            "#]],
        );
    }
}
