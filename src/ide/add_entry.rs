//! Adding a code to a page: a new row in the page's own form, all else byte for byte as it was.

mod json;

use crate::catalog::{Entry, PageContent};
use crate::text::LineIndex;

/// A text to be put into a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insertion {
    /// A byte offset into the page.
    pub offset: usize,
    pub text: String,
}

/// How a row is added to a page of some format.
type Add = fn(&Row, &str) -> Option<Insertion>;

/// The formats in which rows can be added, by extension.
const FORMATS: &[(&str, Add)] = &[
    ("csv", |row, code| row.separated(code, ',')),
    ("json", |row, code| json::add(row.text, row.offset, &row.entry.code, code)),
    ("markdown", |row, code| row.bars(code)),
    ("md", |row, code| row.bars(code)),
    ("toml", |row, code| row.table(code)),
    ("tsv", |row, code| row.separated(code, '\t')),
];

/// The row that stands before the new one, and the page around it.
struct Row<'a> {
    text: &'a str,
    entry: &'a Entry,
    /// The byte offset at which the row's line starts.
    offset: usize,
    /// The row's line with its line end.
    line: &'a str,
}

/// Whether [`add_entry`] may find a place in such a page, without a look at its text.
pub fn takes_entries(content: &PageContent) -> bool {
    format(content).is_some() && !content.entries.is_empty()
}

/// What adds a code to a page, behind the row that it follows in the order of codes, with its
/// other cells empty. `None` for a page that is in no form of [`FORMATS`], that has no rows, or
/// that is no longer what was imported.
pub fn add_entry(content: &PageContent, text: &str, code: &str) -> Option<Insertion> {
    let add = format(content)?;
    let entry = predecessor(&content.entries, code)?;
    let lines = LineIndex::new(text);
    let offset = lines.checked_start(entry.line)?;
    let end = lines.checked_start(entry.line + 1).unwrap_or(text.len());
    let row = Row { text, entry, offset, line: &text[offset..end] };
    row.line.contains(&entry.code).then(|| add(&row, code))?
}

fn format(content: &PageContent) -> Option<Add> {
    let (_, extension) = content.page.name.rsplit_once('.')?;
    let extension = extension.to_ascii_lowercase();
    let row = FORMATS.iter().find(|(name, _)| *name == extension);
    row.map(|(_, add)| *add)
}

/// The last entry of the same family that comes before the code, else the last of the family, else that of
/// the page.
fn predecessor<'a>(entries: &'a [Entry], code: &str) -> Option<&'a Entry> {
    let prefix = code.trim_end_matches(|c: char| c.is_ascii_digit());
    let family = || entries.iter().filter(|entry| entry.code.starts_with(prefix));
    let before = family().filter(|entry| entry.code.as_str() < code);
    let before = before.max_by(|a, b| a.code.cmp(&b.code));
    before.or_else(|| family().next_back()).or(entries.last())
}

impl Row<'_> {
    /// A row of a bar table, with bars where this row has them.
    fn bars(&self, code: &str) -> Option<Insertion> {
        let line = self.line.trim_end();
        let indent = &line[..line.len() - line.trim_start().len()];
        let has_first_bar = line.trim_start().starts_with('|');
        let mut cells = split_bars(line.trim());
        let own = cells.iter().position(|cell| cell.contains(&self.entry.code))?;
        for (at, cell) in cells.iter_mut().enumerate() {
            *cell = match at {
                at if at == own => cell.replace(&self.entry.code, code),
                // A bar at the start of the line would be taken for one before the first cell.
                0 if !has_first_bar => "- ".to_owned(),
                _ if cell.is_empty() => String::new(),
                _ => " ".to_owned(),
            };
        }
        Some(self.behind(format!("{indent}{}", cells.join("|").trim_end())))
    }

    /// A record of separated values; a value in quotes stays so.
    fn separated(&self, code: &str, separator: char) -> Option<Insertion> {
        let mut quoted = false;
        let end = self.text[self.offset..].find(|c| {
            quoted ^= c == '"';
            !quoted && matches!(c, '\n' | '\r')
        });
        let record = &self.text[self.offset..end.map_or(self.text.len(), |end| self.offset + end)];
        let mut quoted = false;
        let values = record.split(|c| {
            quoted ^= c == '"';
            !quoted && c == separator
        });
        let own = |value: &str| value.trim().trim_matches('"') == self.entry.code;
        let mut found = false;
        let values = values.map(|value| match !found && own(value) {
            true => {
                found = true;
                value.replace(&self.entry.code, code)
            }
            false => String::new(),
        });
        let values: Vec<String> = values.collect();
        let row = Row { line: &self.text[self.offset..][..record.len()], ..*self };
        found.then(|| row.behind(values.join(&separator.to_string())))
    }

    /// A table of an array of tables, at the end of the page.
    fn table(&self, code: &str) -> Option<Insertion> {
        let above = self.text[..self.offset].lines().rev();
        let header = above.map(str::trim).find(|line| line.starts_with("[["))?;
        let key = self.line.split('=').next()?.trim();
        let end = line_end(self.text);
        let start = if self.text.ends_with(['\n', '\r']) { end.to_owned() } else { end.repeat(2) };
        let text = format!("{start}{header}{end}{key} = \"{code}\"{end}message = \"\"{end}");
        Some(Insertion { offset: self.text.len(), text })
    }

    /// A line behind this one.
    fn behind(&self, line: String) -> Insertion {
        let end = line_end(self.text);
        let body = self.line.trim_end_matches(['\n', '\r']).len();
        Insertion { offset: self.offset + body, text: format!("{end}{line}") }
    }
}

/// The cells of a bar row; a bar behind a backslash is text.
fn split_bars(line: &str) -> Vec<String> {
    let mut escaped = false;
    let cells = line.split(|c| {
        let splits = c == '|' && !escaped;
        escaped = c == '\\' && !escaped;
        splits
    });
    cells.map(str::to_owned).collect()
}

/// The line end that a text uses.
fn line_end(text: &str) -> &'static str {
    match text.find(['\n', '\r']) {
        Some(at) if text[at..].starts_with("\r\n") => "\r\n",
        Some(at) if text[at..].starts_with('\r') => "\r",
        _ => "\n",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::PageDeclaration;
    use crate::import::import;
    use expect_test::{Expect, expect};

    /// The page with the code added; all that was there stays, and the code is read back.
    fn check(name: &str, text: &str, code: &str, expected: Expect) {
        let declaration = PageDeclaration { path: name.to_owned(), ..PageDeclaration::default() };
        let content = import(&declaration, text);
        let Some(insertion) = add_entry(&content, text, code) else {
            return expected.assert_eq("nothing\n");
        };
        let mut added = text.to_owned();
        added.insert_str(insertion.offset, &insertion.text);
        expected.assert_eq(&added.replace('\r', "␍"));
        let codes = |text: &str| -> Vec<String> {
            import(&declaration, text).entries.into_iter().map(|entry| entry.code).collect()
        };
        let mut all = codes(text);
        all.push(code.to_owned());
        all.sort();
        let mut found = codes(&added);
        found.sort();
        assert_eq!(found, all);
    }

    #[test]
    fn a_bar_table_gets_a_row_in_the_order_of_its_codes() {
        let page = "# 错误码\n\n| Code | HTTP | Message |\n|---|---|---|\n| B.0001 | 400 | a \\| b |\n| B.0004 | 400 | c |\n\nEnd.\n";
        check(
            "a.md",
            page,
            "B.0002",
            expect![[r#"
            # 错误码

            | Code | HTTP | Message |
            |---|---|---|
            | B.0001 | 400 | a \| b |
            | B.0002 | | |
            | B.0004 | 400 | c |

            End.
        "#]],
        );
        check(
            "a.md",
            page,
            "B.0005",
            expect![[r#"
            # 错误码

            | Code | HTTP | Message |
            |---|---|---|
            | B.0001 | 400 | a \| b |
            | B.0004 | 400 | c |
            | B.0005 | | |

            End.
        "#]],
        );
    }

    #[test]
    fn a_code_before_all_others_goes_to_their_table() {
        check(
            "p.md",
            "# Errors\n\n| Code | Message |\n|---|---|\n| ORD.1002 | Late |\n| ORD.1003 | Lost |\n\n| HTTP Status | Meaning |\n|---|---|\n| 404 | No order |\n| 500 | Broken |\n",
            "ORD.1001",
            expect![[r#"
                # Errors

                | Code | Message |
                |---|---|
                | ORD.1002 | Late |
                | ORD.1003 | Lost |
                | ORD.1001 | |

                | HTTP Status | Meaning |
                |---|---|
                | 404 | No order |
                | 500 | Broken |
            "#]],
        );
    }

    #[test]
    fn bars_and_line_ends_stay_as_they_are() {
        check(
            "a.md",
            "Status | Code | Message\r\n---|---|---\r\n400 | `B.0001` | x\r\n",
            "B.0002",
            expect![[r#"
                Status | Code | Message␍
                ---|---|---␍
                400 | `B.0001` | x␍
                - | `B.0002` |␍
            "#]],
        );
        check(
            "a.md",
            "| Code | Message |\n|---|---|\n| B.0001 | x |",
            "B.0002",
            expect![[r#"
            | Code | Message |
            |---|---|
            | B.0001 | x |
            | B.0002 | |"#]],
        );
    }

    #[test]
    fn separated_values_get_a_record() {
        check(
            "a.csv",
            "code,status,message\nB.0001,400,\"one, or\ntwo\"\nB.0003,400,x\n",
            "B.0002",
            expect![[r#"
                code,status,message
                B.0001,400,"one, or
                two"
                B.0002,,
                B.0003,400,x
            "#]],
        );
        check(
            "a.tsv",
            "Error Code\tMessage\n\"B.0001\"\tx\n",
            "B.0002",
            expect![[r#"
            Error Code	Message
            "B.0001"	x
            "B.0002"	
        "#]],
        );
    }

    #[test]
    fn other_forms_are_left_alone() {
        check(
            "a.html",
            "<table><tr><th>Code<th>Message<tr><td>B.0001<td>x</table>",
            "B.0002",
            expect![[r#"
                nothing
            "#]],
        );
        check(
            "a.md",
            "# Nothing\n",
            "B.0002",
            expect![[r#"
            nothing
        "#]],
        );
    }
}
