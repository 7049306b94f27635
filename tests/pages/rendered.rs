//! Random tables of codes, rendered in every form that pages have, are read back as they were.

use errdex::catalog::{Entry, PageContent};
use proptest::prelude::*;

use super::traps::read;

/// One row: category, status, code, message, description, solution.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    group: String,
    status: String,
    code: String,
    message: String,
    description: String,
    solution: String,
}

impl Row {
    fn cells(&self) -> [&str; 6] {
        let Row { group, status, code, message, description, solution } = self;
        [group, status, code, message, description, solution]
    }
}

fn sentence() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-z]{2,8}",
        Just("令牌".to_owned()),
        Just("%s".to_owned()),
        Just("[{id}, ...]".to_owned()),
        Just("AK/SK".to_owned()),
        Just("5 & 6".to_owned()),
        Just("a_b_c".to_owned()),
        Just("1 < 2".to_owned()),
    ];
    prop::collection::vec(word, 2..7).prop_map(|words| format!("The {}.", words.join(" ")))
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (
        prop::sample::select(vec!["Orders", "Bills"]),
        prop::sample::select(vec!["400", "404", "413/504"]),
        (sentence(), sentence(), sentence()),
    );
    prop::collection::vec(row, 2..8).prop_map(|mut rows| {
        rows.sort_by_key(|row| row.0);
        let row = |(index, (group, status, (message, description, solution))): (usize, _)| Row {
            group: str::to_owned(group),
            status: str::to_owned(status),
            code: format!("ORD.{:04}", index + 1),
            message,
            description,
            solution,
        };
        rows.into_iter().enumerate().map(row).collect()
    })
}

const HEADER: [&str; 6] =
    ["Module", "Status Code", "Error Code", "Error Message", "Description", "Solution"];

fn lines(rows: &[Row], line: impl Fn(&[&str]) -> String) -> String {
    let all = std::iter::once(HEADER).chain(rows.iter().map(Row::cells));
    all.map(|cells| line(&cells) + "\n").collect()
}

/// A Markdown text that shows these characters.
fn escaped(text: &str) -> String {
    let special = |c: char| matches!(c, '\\' | '_' | '[' | ']' | '<' | '&' | '|');
    text.chars().map(|c| if special(c) { format!("\\{c}") } else { c.to_string() }).collect()
}

fn markdown(rows: &[Row], open: &str, close: &str) -> String {
    let line = |cells: &[&str]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
        format!("{open}{}{close}", cells.join(" | "))
    };
    let text = lines(rows, line);
    let (header, body) = text.split_once('\n').unwrap();
    format!("# Codes\n\n{header}\n{open}---|---|---|---|---|---{close}\n{body}\nThe end.\n")
}

/// With the category spanned, and an end tag where one may be left out or not.
fn html(rows: &[Row], end: &str) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let head: String = HEADER.iter().map(|word| format!("<th>{word}</th>\n")).collect();
    let mut out = format!("<table>\n<thead><tr>{head}</tr></thead>\n");
    for (index, row) in rows.iter().enumerate() {
        out.push_str("<tr>");
        let first = index == 0 || rows[index - 1].group != row.group;
        let span = rows[index..].iter().take_while(|other| other.group == row.group).count();
        if first {
            out.push_str(&format!("<td rowspan={span}>{}{end}\n", row.group));
        }
        for cell in &row.cells()[1..] {
            out.push_str(&format!("<td><p>{}</p>{end}\n", escape(cell)));
        }
        out.push_str("</tr>\n");
    }
    out + "</table>\n"
}

/// One cell a line, the category only where it starts, behind it other things.
fn flattened(rows: &[Row], joint: &str) -> String {
    let mut cells = vec!["Home", "Error Codes", "This page lists codes."];
    cells.extend(HEADER);
    for (index, row) in rows.iter().enumerate() {
        let first = index == 0 || rows[index - 1].group != row.group;
        cells.extend(&row.cells()[!first as usize..]);
    }
    cells.extend(["Feedback", "Was this page helpful?"]);
    cells.join(joint)
}

/// One cell a line, each closed by a bar; the spanned category is an empty cell at the end.
fn bar_per_cell(rows: &[Row]) -> String {
    let mut out: String = HEADER.iter().map(|word| format!("{word} |\n")).collect();
    out.push_str("---|---|---|---|---|---|\n");
    for (index, row) in rows.iter().enumerate() {
        let first = index == 0 || rows[index - 1].group != row.group;
        for cell in &row.cells()[!first as usize..] {
            out.push_str(&format!("{cell} |\n"));
        }
        out.push_str(if first { "" } else { "|\n" });
    }
    out + "Feedback\nWas this page helpful?\n"
}

fn read_back(content: &PageContent) -> Vec<Row> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let row = |entry: &Entry| Row {
        group: text(&entry.group),
        status: text(&entry.status),
        code: entry.code.clone(),
        message: text(&entry.message),
        description: text(&entry.description),
        solution: text(&entry.solution),
    };
    content.entries.iter().map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn a_rendered_table_is_read_back(rows in rows()) {
        let pages = [
            ("p.md", markdown(&rows, "| ", " |")),
            ("p.md", markdown(&rows, "", "")),
            ("p.md", markdown(&rows, "", " |")),
            ("p.md", format!("# Codes\n\n> Note\n\n{}\n\nThe end.", html(&rows, "</td>"))),
            ("p.html", html(&rows, "</td>")),
            ("p.html", html(&rows, "")),
            ("p.txt", flattened(&rows, "\n")),
            ("p.txt", flattened(&rows, "\n\n")),
            ("p.txt", bar_per_cell(&rows)),
            ("p.txt", lines(&rows, |cells| cells.join("\t"))),
        ];
        for (name, text) in pages {
            let content = read(name, &text);
            prop_assert_eq!(&content.problems, &[], "{}", text);
            prop_assert_eq!(read_back(&content), rows.clone(), "{}", text);
            for entry in &content.entries {
                let line = text.lines().nth(entry.line as usize - 1).unwrap();
                prop_assert!(line.contains(&entry.code), "{}", text);
            }
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(
        parts in prop::collection::vec(prop_oneof![
            "\\PC{0,12}",
            prop::sample::select(vec![
                "\n", "\n\n", "|", "||", " | ", "---|---|---|\n", "|---|\n", "> ", "- ", "# ", "```\n", "\t",
                "<table>", "</table>", "<tr>", "<td>", "<td rowspan=3>", "<td colspan=70>", "<td rowspan=0>", "<th>",
                "</td>", "<p>", "<li>", "<a href='x'>", "<dl>", "<!--", "&amp;", "&#x0;", "\\", "`", "\u{e000}", "\r\n", "\r",
                "Error Code", "Description", "Status Code", "Message", "Solution", "Module", "错误码", "描述", "处理措施",
                "ORD.0001", "ORD.0002", "NoSuchOrder", "400", "Other", "其他", "(range: 1–99)", "1. a", "2. b",
                "starting with APIGW, see Codes", "“APIGW”开头", "Updated on 2022-08-08", "を参照",
            ]).prop_map(str::to_owned),
        ], 0..60),
        name in prop::sample::select(vec!["p.md", "p.html", "p.txt", "p", "p.rst", "p.json"]),
    ) {
        let text = parts.concat();
        let lines = text.lines().count().max(1) as u32 + text.matches('\r').count() as u32;
        let content = read(name, &text);
        for problem in &content.problems {
            prop_assert!(1 <= problem.line && problem.line <= lines + 1, "{:?}", problem);
        }
        for entry in &content.entries {
            prop_assert!(1 <= entry.line && entry.line <= lines + 1, "{:?}", entry);
        }
    }
}
