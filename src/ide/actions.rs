//! Quick fixes: what can be done about the findings at a place.

mod ignore;

use std::ops::Range;

use super::findings::{Finding, findings};
use crate::catalog::split_code;
use crate::config::Rule;
use crate::index::{Document, Scope};

/// Something that can be done about a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub title: String,
    pub finding: Finding,
    pub change: Change,
    /// Whether this is what is most likely wanted.
    pub is_preferred: bool,
}

/// What an action does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Puts a text in the place of the finding.
    Replace(String),
    /// Adds the code to a page, given as an index into the catalog.
    AddEntry { page: u32 },
    /// Puts a text at a byte offset.
    Insert { offset: usize, text: String },
}

/// The actions for the findings that a range of bytes touches.
pub fn actions(document: &Document, range: Range<usize>) -> Vec<Action> {
    let touches =
        |finding: &Finding| finding.range.start <= range.end && range.start <= finding.range.end;
    let findings = findings(document);
    let all = findings.iter().filter(|it| touches(it)).flat_map(|finding| {
        let silenced = ignore::actions(document, &findings, finding);
        for_finding(&document.scope, finding).into_iter().chain(silenced)
    });
    all.collect()
}

fn for_finding(scope: &Scope, finding: &Finding) -> Vec<Action> {
    let only = finding.fixes.len() == 1;
    let fixes = finding.fixes.iter().map(|fix| Action {
        title: fix.title.clone(),
        finding: finding.clone(),
        change: Change::Replace(fix.replacement.clone()),
        is_preferred: only,
    });
    let pages =
        if finding.rule == Rule::UnknownCode { own_pages(scope, &finding.code) } else { vec![] };
    let additions = pages.into_iter().map(|page| {
        let name = &scope.catalog.pages()[page as usize].page.name;
        Action {
            title: format!("Add `{}` to {name}", finding.code),
            finding: finding.clone(),
            change: Change::AddEntry { page },
            is_preferred: false,
        }
    });
    fixes.chain(additions).collect()
}

/// The pages of the scope's own that a code can be added to: those that list its family, else all.
fn own_pages(scope: &Scope, code: &str) -> Vec<u32> {
    let prefix = split_code(code).map_or(code, |(prefix, _)| prefix);
    let lists = |page: &u32| {
        let page = &scope.catalog.pages()[*page as usize];
        page.entries.iter().any(|entry| entry.code.starts_with(prefix))
    };
    let all: Vec<u32> = scope.pages.iter().map(|file| file.page).collect();
    let family: Vec<u32> = all.iter().copied().filter(lists).collect();
    if family.is_empty() { all } else { family }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use crate::index::PageFile;
    use expect_test::{Expect, expect};

    /// The titles of the actions above the `|`, where `face.en.txt` is the project's own.
    fn check(marked: &str, expected: Expect) {
        let (text, offset) = fixture::cursor(marked);
        let mut scope = fixture::scope("en");
        scope.pages = vec![PageFile { path: "/project/face.en.txt".into(), page: 3 }];
        let document = fixture::document("a.go", &text).with_scope(scope.into());
        let actions = actions(&document, offset..offset).into_iter();
        let lines = actions.map(|action| {
            let preferred = if action.is_preferred { " (preferred)" } else { "" };
            format!("{}{preferred}\n", action.title)
        });
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn a_misspelled_code_is_replaced() {
        check(
            "f(\"网关\", \"core.4204\")\n             |\n",
            expect![[r#"
                Replace with `Core.4204` (Not subscribed.) (preferred)
                Ignore `misspelled-code` on this line
                Ignore `misspelled-code` in this file
            "#]],
        );
        check(
            "f(\"FACE.001\")\n     |\n",
            expect![[r#"
                Replace with `FACE.0010` (The header is missing.)
                Replace with `FACE.0012` (Wrong format.)
                Replace with `FACE.0021` (No access.)
                Ignore `misspelled-code` on this line
                Ignore `misspelled-code` in this file
            "#]],
        );
    }

    #[test]
    fn an_unknown_code_is_added_to_a_page_of_the_project() {
        check(
            "f(\"FACE.0999\")\n     |\n",
            expect![[r#"
                Add `FACE.0999` to face.en.txt
                Ignore `unknown-code` on this line
                Ignore `unknown-code` in this file
            "#]],
        );
        check(
            "f(\"Core.9999\")\n     |\n",
            expect![[r#"
                Add `Core.9999` to face.en.txt
                Ignore `unknown-code` on this line
                Ignore `unknown-code` in this file
            "#]],
        );
    }

    #[test]
    fn beside_a_finding_there_is_nothing_to_do() {
        check("f(\"FACE.0999\")\n|\n", expect![[""]]);
        check("f(\"FACE.0010\")\n     |\n", expect![[""]]);
    }

    /// What the text is after the actions with such titles, each alone.
    fn ignored(name: &str, text: &str, expected: Expect) {
        let document = fixture::document(name, text);
        let at = text.find("FACE.0999").unwrap();
        let actions = actions(&document, at..at).into_iter();
        let changed = actions.filter_map(|action| match action.change {
            Change::Insert { offset, text: new } => {
                let edited = format!("{}{new}{}", &text[..offset], &text[offset..]);
                Some(format!("{}\n{edited}", action.title))
            }
            _ => None,
        });
        expected.assert_eq(&changed.collect::<String>().replace('\r', "\\r"));
    }

    #[test]
    fn a_finding_is_silenced_in_the_comments_of_its_language() {
        ignored(
            "a.go",
            "// 😀\nf(\"网\", \"FACE.0999\")\n",
            expect![[r#"
            Ignore `unknown-code` on this line
            // 😀
            f("网", "FACE.0999") // errdex: ignore[unknown-code]
            Ignore `unknown-code` in this file
            // errdex: ignore-file[unknown-code]
            // 😀
            f("网", "FACE.0999")
        "#]],
        );
        ignored(
            "a.py",
            "#!/usr/bin/env python\nif x:\r\n    f('FACE.0999')\r\n",
            expect![[r#"
                Ignore `unknown-code` on this line
                #!/usr/bin/env python
                if x:\r
                    f('FACE.0999') # errdex: ignore[unknown-code]\r
                Ignore `unknown-code` in this file
                #!/usr/bin/env python
                # errdex: ignore-file[unknown-code]\r
                if x:\r
                    f('FACE.0999')\r
            "#]],
        );
        ignored(
            "a.css",
            "a { content: 'FACE.0999' }\n",
            expect![[r#"
            Ignore `unknown-code` on this line
            a { content: 'FACE.0999' } /* errdex: ignore[unknown-code] */
            Ignore `unknown-code` in this file
            /* errdex: ignore-file[unknown-code] */
            a { content: 'FACE.0999' }
        "#]],
        );
        ignored(
            "a.c",
            "#define X \\\n  \"FACE.0999\" \\\n  \"y\"\n",
            expect![[r#"
                Ignore `unknown-code` in this file
                // errdex: ignore-file[unknown-code]
                #define X \
                  "FACE.0999" \
                  "y"
            "#]],
        );
    }

    #[test]
    fn where_no_comment_would_be_one_nothing_is_offered() {
        ignored("a.json", "{\"x\": \"FACE.0999\"}\n", expect![[""]]);
        ignored(
            "a.jsonc",
            "{\"x\": \"FACE.0999\"}\n",
            expect![[r#"
            Ignore `unknown-code` on this line
            {"x": "FACE.0999"} // errdex: ignore[unknown-code]
            Ignore `unknown-code` in this file
            // errdex: ignore-file[unknown-code]
            {"x": "FACE.0999"}
        "#]],
        );
    }
}
