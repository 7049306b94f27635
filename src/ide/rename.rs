//! Rename: a code of the project's own pages, in its pages and wherever else it stands.

use std::ops::Range;

use super::rows::{code_at, page_of, rows};
use crate::catalog::{is_number, split_code};
use crate::index::{Document, Scope};
use crate::scan::Context;

/// One place where a code is written anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenameEdit {
    /// The bytes that are replaced.
    pub range: Range<usize>,
    pub new_text: String,
    pub certainty: Certainty,
}

/// How sure it is that a place means the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// A literal, or the cell of a page's row.
    Code,
    Comment,
    Prose,
}

/// The code that is renamed at a byte offset, and its bytes; `None` where there is none that a page
/// lists. The error tells a person why the code there cannot be renamed.
pub fn renamable(
    document: &Document,
    offset: usize,
) -> Option<Result<(Range<usize>, String), String>> {
    let (range, code) = code_at(document, offset)?;
    let catalog = &document.scope.catalog;
    let rows = catalog.entries_of(code);
    let foreign = rows.iter().find(|id| document.scope.file_of(id.page).is_none());
    let refusal = foreign.map(|&id| {
        let page = &catalog.page(id).name;
        format!(
            "`{code}` is a code of the built-in page {page}: only the codes of your own pages can be renamed"
        )
    });
    (!rows.is_empty()).then(|| refusal.map_or(Ok((range, code.to_owned())), Err))
}

/// Whether a code can have a new name. The error tells a person why not.
pub fn check_name(scope: &Scope, code: &str, new: &str) -> Result<(), String> {
    let catalog = &scope.catalog;
    if new.trim().is_empty() {
        return Err(format!("`{code}` needs a name that is not empty"));
    }
    if new == code {
        return Ok(());
    }
    if let Some(&id) = catalog.entries_of(new).first() {
        let (page, line) = (&catalog.page(id).name, catalog.entry(id).line);
        return Err(format!("`{new}` is already a code of {page}:{line}"));
    }
    let family = catalog.family_of(code);
    let fits = match family {
        Some(_) => catalog.family_of(new).is_some() || split_code(new).is_some(),
        None => new.chars().all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c)),
    };
    let example = family.and_then(|family| {
        let form = family.shape.as_deref()?.split('|').next()?;
        Some(format!("{}{}", family.prefix, form.replace('9', "0")))
    });
    let form = example.map_or(String::new(), |example| format!(", as in `{example}`"));
    let what = match family {
        Some(_) => "a prefix, a separator and up to 12 digits",
        None => "letters, digits, `_`, `-` and `.` without blanks",
    };
    if fits { Ok(()) } else { Err(format!("`{new}` does not look like a code: {what}{form}")) }
}

/// The pages of the scope's own that list a code, as indices into the catalog.
pub fn own_pages(scope: &Scope, code: &str) -> Vec<u32> {
    let mut pages: Vec<u32> = scope.catalog.entries_of(code).iter().map(|id| id.page).collect();
    pages.dedup();
    pages.retain(|&page| scope.file_of(page).is_some());
    pages
}

/// The places of a document where a code is to be written anew, in the order of its text.
pub fn rename_edits(document: &Document, code: &str, new: &str) -> Vec<RenameEdit> {
    if page_of(document).is_some() {
        return page_edits(document, code, new);
    }
    let occurrences = document.scan().occurrences.iter().filter(|it| *it.code == *code);
    let edits = occurrences.map(|occurrence| RenameEdit {
        range: occurrence.range.clone(),
        // What the range has beyond the code are the backslashes before its separator.
        new_text: escaped(document, new, occurrence.range.len() - code.len()),
        certainty: match occurrence.context {
            Context::Literal | Context::Inside => Certainty::Code,
            Context::Comment => Certainty::Comment,
            Context::Prose => Certainty::Prose,
        },
    });
    edits.collect()
}

/// Whether the edits of a page reach the cell of one of the code's rows.
pub fn reaches_a_row(edits: &[RenameEdit]) -> bool {
    edits.iter().any(|edit| edit.certainty == Certainty::Code)
}

/// The places of a page: on the line of a row of the code the first is its cell, and all others only
/// mention the code.
fn page_edits(document: &Document, code: &str, new: &str) -> Vec<RenameEdit> {
    let text = String::from(&document.text);
    let is_of_code = |entry: &crate::catalog::Entry| {
        entry.code == code || entry.aliases.iter().any(|alias| alias == code)
    };
    let mut lines: Vec<usize> = rows(document)
        .filter(|(_, entry)| is_of_code(entry))
        .map(|(_, entry)| entry.line.max(1) as usize - 1)
        .collect();
    let mut edits = Vec::new();
    // Markup may need a backslash before what a code has beside letters and digits.
    let mut writings = vec![(code.to_owned(), new.to_owned())];
    writings.push((backslashed(code), backslashed(new)));
    writings.dedup();
    for (old, new) in &writings {
        edits.extend(places(&text, old).map(|range| RenameEdit {
            range,
            new_text: new.clone(),
            certainty: Certainty::Prose,
        }));
    }
    edits.sort_by_key(|edit| edit.range.start);
    for edit in &mut edits {
        let line = document.text.byte_to_line(edit.range.start);
        if let Some(at) = lines.iter().position(|&row| row == line) {
            lines.swap_remove(at);
            edit.certainty = Certainty::Code;
        }
    }
    edits
}

/// Where a code stands in a text as a whole.
fn places<'a>(text: &'a str, code: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let bytes = text.as_bytes();
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let starts = memchr::memmem::find_iter(bytes, code.as_bytes());
    starts.map(|start| start..start + code.len()).filter(move |range| {
        let before = bytes[..range.start].last();
        let behind = &bytes[range.end..];
        let goes_on = matches!(behind, [b'.' | b'-', next, ..] if next.is_ascii_digit());
        !before.is_some_and(|byte| is_word(byte) || b".-".contains(byte))
            && !behind.first().is_some_and(is_word)
            && !goes_on
    })
}

fn backslashed(code: &str) -> String {
    let mut written = String::with_capacity(code.len() + 2);
    for c in code.chars() {
        if c.is_ascii_punctuation() {
            written.push('\\');
        }
        written.push(c);
    }
    written
}

/// The code with so many backslashes before the separator of its prefix.
fn escaped(document: &Document, code: &str, backslashes: usize) -> String {
    let family = document.scope.catalog.family_of(code).map(|family| family.prefix.len());
    let prefix = family.or_else(|| split_code(code).map(|(prefix, _)| prefix.len()));
    match prefix.filter(|&end| backslashes > 0 && is_number(&code[end..])) {
        Some(end) => {
            format!("{}{}{}", &code[..end - 1], "\\".repeat(backslashes), &code[end - 1..])
        }
        None => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::PageDeclaration;
    use crate::ide::fixture;
    use crate::import::import;
    use crate::index::PageFile;
    use expect_test::{Expect, expect};
    use std::sync::Arc;

    /// A page of the project, in some format, and what is in force with it.
    fn scope(name: &str, page: &str) -> Arc<Scope> {
        let declaration = PageDeclaration { path: name.to_owned(), ..PageDeclaration::default() };
        let mut scope = fixture::scope("en");
        let builtin = fixture::pages();
        let own = import(&declaration, page);
        scope.catalog = crate::catalog::Catalog::of(std::iter::once(own).chain(builtin));
        scope.pages = vec![PageFile { path: format!("/project/{name}").into(), page: 0 }];
        Arc::new(scope)
    }

    fn applied(text: &str, edits: &[RenameEdit]) -> String {
        let mut text = text.to_owned();
        edits.iter().rev().for_each(|edit| text.replace_range(edit.range.clone(), &edit.new_text));
        text
    }

    const PAGE: &str = "| Code | Message |\n|---|---|\n| SHOP.0001 | 网 a |\n| SHOP.0002 | b |\n";

    /// The edits of a document under [`PAGE`].
    fn check(name: &str, text: &str, expected: Expect) {
        let document = fixture::document(name, text).with_scope(scope("shop.md", PAGE));
        let edits = rename_edits(&document, "SHOP.0001", "SHOP.0100");
        let lines = edits.iter().map(|edit| format!("{:?} {}\n", edit.certainty, edit.new_text));
        let lines = lines.collect::<String>();
        expected.assert_eq(&format!("{lines}{}", applied(text, &edits)));
    }

    #[test]
    fn a_code_is_renamed_in_every_context() {
        check(
            "a.ts",
            "f('网😀', \"SHOP.0001\", 'see SHOP.0001!', /^SHOP\\.0001$/) // SHOP.0001, SHOP.0002\n",
            expect![[r#"
                Code SHOP.0100
                Code SHOP.0100
                Code SHOP\.0100
                Comment SHOP.0100
                f('网😀', "SHOP.0100", 'see SHOP.0100!', /^SHOP\.0100$/) // SHOP.0100, SHOP.0002
            "#]],
        );
        check(
            "notes.md",
            "会提示SHOP.0001报错 SHOP.00011\n",
            expect![[r#"
            Prose SHOP.0100
            会提示SHOP.0100报错 SHOP.00011
        "#]],
        );
    }

    /// A page after a code of it is renamed; it is read as it was, but for the code.
    fn check_page(name: &str, page: &str, code: &str, new: &str, expected: Expect) {
        let document = fixture::document(name, page).with_scope(scope(name, page));
        let edits = rename_edits(&document, code, new);
        assert!(reaches_a_row(&edits), "{name}: {page}");
        let renamed = applied(page, &edits);
        let lines = edits.iter().map(|edit| format!("{:?} ", edit.certainty)).collect::<String>();
        let shown = renamed.replace('\r', "␍");
        expected.assert_eq(&format!("{}\n{shown}", lines.trim_end()));
        let declaration = PageDeclaration { path: name.to_owned(), ..PageDeclaration::default() };
        let codes = |text: &str| -> Vec<String> {
            import(&declaration, text).entries.into_iter().map(|entry| entry.code).collect()
        };
        let renamed_codes = codes(page).into_iter();
        let expected: Vec<String> =
            renamed_codes.map(|it| if it == code { new.to_owned() } else { it }).collect();
        assert_eq!(codes(&renamed), expected);
    }

    #[test]
    fn the_cell_of_the_row_is_renamed_in_every_form_of_a_page() {
        check_page(
            "a.md",
            "| 码 Code | Message |\n|---|---|\n| SHOP.0001 | a, see SHOP.0002 |\n| `SHOP.0002` | b, not SHOP.0001 |\n",
            "SHOP.0001",
            "SHOP.0100",
            expect![[r#"
                Code Prose
                | 码 Code | Message |
                |---|---|
                | SHOP.0100 | a, see SHOP.0002 |
                | `SHOP.0002` | b, not SHOP.0100 |
            "#]],
        );
        check_page(
            "a.md",
            "| Code | Message |\n|---|---|\n| SH\\_OP\\.0001 | a |\n| SH\\_OP\\.0002 | b |\n",
            "SH_OP.0001",
            "SH_OP.7",
            expect![[r#"
                Code
                | Code | Message |
                |---|---|
                | SH\_OP\.7 | a |
                | SH\_OP\.0002 | b |
            "#]],
        );
        check_page(
            "a.html",
            "<table><tr><th>Code<th>Message\n<tr><td>SHOP.0001<td>a\n<tr><td>SHOP.0002<td>b</table>\n",
            "SHOP.0002",
            "SHOP.0100",
            expect![[r#"
                Code
                <table><tr><th>Code<th>Message
                <tr><td>SHOP.0001<td>a
                <tr><td>SHOP.0100<td>b</table>
            "#]],
        );
        check_page(
            "a.csv",
            "code,message\r\nSHOP.0001,\"a\r\nb\"\r\nSHOP.0002,c\r\n",
            "SHOP.0002",
            "SHOP.0100",
            expect![[r#"
                Code
                code,message␍
                SHOP.0001,"a␍
                b"␍
                SHOP.0100,c␍
            "#]],
        );
        check_page(
            "a.json",
            "{\"SHOP.0001\": \"a\",\n \"SHOP.0002\": \"b\"}\n",
            "SHOP.0001",
            "SHOP.0100",
            expect![[r#"
                Code
                {"SHOP.0100": "a",
                 "SHOP.0002": "b"}
            "#]],
        );
        check_page(
            "a.rst",
            "=========  =======\nCode       Message\n=========  =======\nSHOP.0001  a\nSHOP.0002  b\n=========  =======\n",
            "SHOP.0001",
            "SHOP.0100",
            expect![[r#"
                Code
                =========  =======
                Code       Message
                =========  =======
                SHOP.0100  a
                SHOP.0002  b
                =========  =======
            "#]],
        );
        check_page(
            "a.md",
            "| Error code | Message |\n|---|---|\n| NoSuchThing | a |\n| NoSuchThings | b |\n",
            "NoSuchThing",
            "NoThing",
            expect![[r#"
                Code
                | Error code | Message |
                |---|---|
                | NoThing | a |
                | NoSuchThings | b |
            "#]],
        );
    }

    #[test]
    fn a_code_that_a_page_writes_in_another_way_is_not_reached() {
        let page = "| Code | Message |\n|---|---|\n| SHOP.<br>0001 | a |\n| SHOP.0002 | b |\n";
        let document = fixture::document("a.md", page).with_scope(scope("a.md", page));
        assert!(!reaches_a_row(&rename_edits(&document, "SHOP.0001", "SHOP.0100")));
    }

    #[test]
    fn only_codes_of_the_project_s_own_pages_are_renamed() {
        let renamable = |marked: &str| {
            let (text, offset) = fixture::cursor(marked);
            let document = fixture::document("a.go", &text).with_scope(scope("shop.md", PAGE));
            renamable(&document, offset).map(|it| it.map(|(range, _)| text[range].to_owned()))
        };
        let own = renamable("f(\"网关\", \"SHOP.0001\")\n             |\n");
        assert_eq!(own, Some(Ok("SHOP.0001".to_owned())));
        assert_eq!(renamable("f(\"SHOP.0999\")\n     |\n"), None);
        assert_eq!(renamable("f(\"SHOP.0001\")\n|\n"), None);
        expect![[r#"Some(Err("`Core.4204` is a code of the built-in page vision.en.txt: only the codes of your own pages can be renamed"))"#]]
            .assert_eq(&format!("{:?}", renamable("f(\"Core.4204\")\n     |\n")));
    }

    #[test]
    fn a_new_name_is_a_code_that_is_not_in_use() {
        let check = |new: &str| {
            let scope = scope("shop.md", PAGE);
            check_name(&scope, "SHOP.0001", new).err().unwrap_or_else(|| "good".to_owned()) + "\n"
        };
        let names = [
            "SHOP.0003",
            "SHOP.0001",
            "STORE.A12",
            " ",
            "SHOP.0002",
            "Core.4204",
            "SHOP",
            "SHOP.1 2",
            "网.1",
        ];
        expect![[r#"
            good
            good
            good
            `SHOP.0001` needs a name that is not empty
            `SHOP.0002` is already a code of shop.md:4
            `Core.4204` is already a code of vision.en.txt:20
            `SHOP` does not look like a code: a prefix, a separator and up to 12 digits, as in `SHOP.0000`
            `SHOP.1 2` does not look like a code: a prefix, a separator and up to 12 digits, as in `SHOP.0000`
            `网.1` does not look like a code: a prefix, a separator and up to 12 digits, as in `SHOP.0000`
        "#]]
        .assert_eq(&names.map(check).concat());
    }
}
