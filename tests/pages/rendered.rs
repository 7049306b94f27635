//! Random tables of codes, rendered in every form that pages have, are read back as they were.

use encoding_rs::{BIG5, GB18030, SHIFT_JIS};
use errdex::catalog::{Entry, PageContent};
use errdex::config::PageDeclaration;
use errdex::import::import_bytes;
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

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
    at_least(2)
}

fn at_least(least: usize) -> impl Strategy<Value = Vec<Row>> {
    let row = (
        prop::sample::select(vec!["Orders", "Bills"]),
        prop::sample::select(vec!["400", "404", "413/504"]),
        (sentence(), sentence(), sentence()),
    );
    prop::collection::vec(row, least..8).prop_map(|mut rows| {
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

/// A grid table, with the category in a cell that spans its rows and long cells in two lines.
fn rst_grid(rows: &[Row]) -> String {
    let half = |cell: &str| match cell.char_indices().filter(|(_, c)| *c == ' ').nth(2) {
        Some((at, _)) => [cell[..at].to_owned(), cell[at + 1..].to_owned()],
        None => [cell.to_owned(), String::new()],
    };
    let cells = |row: &Row| row.cells().map(|cell| half(&rst_escaped(cell)));
    let all: Vec<[[String; 2]; 6]> = rows.iter().map(cells).collect();
    let wide = |column: usize| {
        let lines = all.iter().flat_map(|row| row[column].iter()).map(|line| line.width());
        lines.chain([HEADER[column].len()]).max().unwrap() + 2
    };
    let widths: Vec<usize> = (0..6).map(wide).collect();
    let rule = |mark: &str, from: usize| {
        let parts = widths.iter().enumerate().map(|(column, &width)| match column < from {
            true => format!("|{}", " ".repeat(width)),
            false => format!("+{}", mark.repeat(width)),
        });
        parts.collect::<String>() + "+\n"
    };
    let line = |cells: [&str; 6]| {
        let pad = |(cell, width): (&str, &usize)| {
            format!("| {cell}{}", " ".repeat(width - 1 - cell.width()))
        };
        cells.into_iter().zip(&widths).map(pad).collect::<String>() + "|\n"
    };
    let mut out = format!("Codes\n=====\n\n{}{}{}", rule("-", 0), line(HEADER), rule("=", 0));
    for (index, row) in all.iter().enumerate() {
        let first = index == 0 || rows[index - 1].group != rows[index].group;
        if index > 0 {
            out.push_str(&rule("-", !first as usize));
        }
        let shown = |half: usize| {
            let cell =
                |column: usize| if column > 0 || first { row[column][half].as_str() } else { "" };
            [0, 1, 2, 3, 4, 5].map(cell)
        };
        out.push_str(&(line(shown(0)) + &line(shown(1))));
    }
    out + &rule("-", 0) + "\nThe end.\n"
}

/// Text of reStructuredText that shows these characters.
fn rst_escaped(text: &str) -> String {
    let special = |c: char| matches!(c, '\\' | '_' | '*' | '`' | '|');
    text.chars().map(|c| if special(c) { format!("\\{c}") } else { c.to_string() }).collect()
}

fn rst_simple(rows: &[Row]) -> String {
    let all: Vec<[String; 6]> = rows.iter().map(|row| row.cells().map(rst_escaped)).collect();
    let wide = |column: usize| {
        all.iter().map(|row| row[column].width()).chain([HEADER[column].len()]).max().unwrap()
    };
    let widths: Vec<usize> = (0..6).map(wide).collect();
    let rule = widths.iter().map(|&width| "=".repeat(width)).collect::<Vec<_>>().join("  ");
    let line = |cells: Vec<&str>| {
        let pad =
            |(cell, width): (&str, &usize)| format!("{cell}{}  ", " ".repeat(width - cell.width()));
        cells.into_iter().zip(&widths).map(pad).collect::<String>() + "\n"
    };
    let body: String =
        all.iter().map(|row| line(row.iter().map(String::as_str).collect())).collect();
    format!("{rule}\n{}{rule}\n{body}{rule}\n", line(HEADER.to_vec()))
}

fn rst_list(rows: &[Row]) -> String {
    let mut out = "Codes\n=====\n\n.. list-table:: Codes\n   :header-rows: 1\n".to_owned();
    for cells in std::iter::once(HEADER).chain(rows.iter().map(Row::cells)) {
        for (column, cell) in cells.iter().enumerate() {
            let bullet = if column == 0 { "\n   * - " } else { "     - " };
            out.push_str(&format!("{bullet}{}\n", rst_escaped(cell)));
        }
    }
    out
}

fn csv(rows: &[Row]) -> String {
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    lines(rows, |cells| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(","))
}

fn json(rows: &[Row], keys: [&str; 6]) -> String {
    let object = |row: &Row| {
        let pairs =
            keys.iter().zip(row.cells()).map(|(key, cell)| ((*key).to_owned(), cell.into()));
        serde_json::Value::Object(pairs.collect())
    };
    let list: Vec<serde_json::Value> = rows.iter().map(object).collect();
    serde_json::to_string_pretty(&serde_json::json!({"title": "Codes", "errors": list})).unwrap()
}

fn toml(rows: &[Row]) -> String {
    let keys = ["group", "status", "code", "message", "description", "solution"];
    let entry = |row: &Row| {
        let pairs = keys.iter().zip(row.cells()).map(|(key, cell)| format!("{key} = {cell:?}\n"));
        format!("[[entry]]\n{}", pairs.collect::<String>())
    };
    rows.iter().map(entry).collect::<Vec<_>>().join("\n")
}

/// Columns set apart by blanks.
fn aligned(rows: &[Row]) -> String {
    let simple = rst_simple(rows).replace('\\', "");
    let rules = simple.lines().enumerate().filter(|(at, line)| *at == 2 || !line.starts_with('='));
    rules.map(|(_, line)| line.replace('=', "-") + "\n").collect()
}

/// The same rows with their columns in another order and some more among them.
fn shuffled(rows: &[Row], order: &[usize]) -> Vec<Vec<String>> {
    let row = |cells: [&str; 6], extra: &str| {
        let pick = |&at: &usize| cells.get(at).map_or(extra.to_owned(), |cell| (*cell).to_owned());
        order.iter().map(pick).collect()
    };
    let all = rows.iter().map(|own| row(own.cells(), "v1.2"));
    std::iter::once(row(HEADER, "Since")).chain(all).collect()
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
            ("p.txt", aligned(&rows)),
            ("p.rst", rst_grid(&rows)),
            ("p.rst", rst_simple(&rows)),
            ("p.rst", rst_list(&rows)),
            ("p.csv", csv(&rows)),
            ("p.json", json(&rows, ["module", "http_status", "error_code", "message", "description", "solution"])),
            ("p.json", json(&rows, ["category", "statusCode", "code", "errorMessage", "desc", "action"])),
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
    fn entries_of_our_own_are_read_back(rows in rows()) {
        let content = read("p.toml", &toml(&rows));
        prop_assert_eq!(&content.problems, &[]);
        prop_assert_eq!(read_back(&content), rows);
    }

    #[test]
    fn columns_may_stand_in_any_order_among_others(
        rows in rows(),
        order in Just(vec![0, 1, 2, 3, 4, 5, 6]).prop_shuffle(),
    ) {
        let cells = shuffled(&rows, &order);
        let line = |row: &Vec<String>, mark: &dyn Fn(&str) -> String, joint: &str| {
            row.iter().map(|cell| mark(cell)).collect::<Vec<_>>().join(joint)
        };
        let bars = |row: &Vec<String>| format!("| {} |\n", line(row, &escaped, " | "));
        let tags = |row: &Vec<String>| {
            let tag = |cell: &str| format!("<td>{}</td>", cell.replace('&', "&amp;").replace('<', "&lt;"));
            format!("<tr>{}</tr>\n", line(row, &tag, ""))
        };
        let markdown: String = cells[1..].iter().map(bars).collect();
        let html: String = cells.iter().map(tags).collect();
        let pages = [
            ("p.md", format!("{}|---|---|---|---|---|---|---|\n{markdown}", bars(&cells[0]))),
            ("p.html", format!("<table>{html}</table>")),
        ];
        for (name, text) in pages {
            let content = read(name, &text);
            prop_assert_eq!(&content.problems, &[], "{}", text);
            prop_assert_eq!(read_back(&content), rows.clone(), "{}", text);
        }
        let headless: String = cells[1..].iter().map(tags).collect();
        let content = read("p.html", &format!("<table>{headless}</table>"));
        let codes: Vec<&str> = content.entries.iter().map(|entry| entry.code.as_str()).collect();
        let expected: Vec<&str> = rows.iter().map(|row| row.code.as_str()).collect();
        prop_assert_eq!(codes, expected, "{}", headless);
    }

    #[test]
    fn a_line_a_row_is_read_without_anything_between_the_cells(rows in rows()) {
        let lines: String =
            rows.iter().map(|row| format!("{} {}\n", row.code, row.description)).collect();
        for header in ["Error Code Description", "错误码 描述", "エラーコード 説明"] {
            let text = format!("Codes\n\n{header}\n{lines}\nThe end.\n");
            let content = read("p.txt", &text);
            let found: Vec<_> =
                content.entries.iter().map(|e| (&e.code, e.description.as_ref())).collect();
            let expected: Vec<_> = rows.iter().map(|r| (&r.code, Some(&r.description))).collect();
            prop_assert_eq!(found, expected, "{}", text);
        }
    }

    #[test]
    fn a_line_a_row_is_read_with_nothing_between_the_cells(
        rows in rows(),
        look in prop::sample::select(vec!["ORD.%", "SHOP_LATE%", "late_order_%", "E00%"]),
    ) {
        let rows: Vec<Row> = rows
            .into_iter()
            .enumerate()
            .map(|(n, row)| Row { code: look.replace('%', &format!("{:03}", n + 1)), ..row })
            .collect();
        let line = |row: &Row| format!("{}{}\n", row.code, row.description);
        let text = format!("Codes\n\nError CodeDescription\n{}\nThe end.\n", rows.iter().map(line).collect::<String>());
        let content = read("p.txt", &text);
        let found: Vec<_> = content.entries.iter().map(|e| (&e.code, e.description.as_ref())).collect();
        let expected: Vec<_> = rows.iter().map(|r| (&r.code, Some(&r.description))).collect();
        prop_assert_eq!(found, expected, "{}", text);
    }

    #[test]
    fn codes_of_any_look_are_read_one_cell_a_line(
        rows in at_least(3),
        look in prop::sample::select(vec!["late_order_%", "%", "-%", "lateOrder%", "Late%", "40%", "LATE%"]),
        order in Just(vec![0, 1, 2]).prop_shuffle(),
    ) {
        let rows: Vec<Row> = rows
            .into_iter()
            .enumerate()
            .map(|(n, row)| {
                let solution = format!("Then {}", row.solution);
                Row { code: look.replace('%', &(n + 1).to_string()), solution, ..row }
            })
            .collect();
        let header = ["Error Code", "Description", "Solution"];
        let cells = |cells: [&str; 3], joint: &str| order.iter().map(|&at| cells[at]).collect::<Vec<_>>().join(joint);
        for joint in ["\n", "\n\n"] {
            let mut lines = vec!["Errors".to_owned(), cells(header, joint)];
            lines.extend(rows.iter().map(|r| cells([&r.code, &r.description, &r.solution], joint)));
            let text = lines.join(joint) + joint;
            let content = read("p.txt", &text);
            let found: Vec<_> = content
                .entries
                .iter()
                .map(|e| (&e.code, e.description.as_ref(), e.solution.as_ref()))
                .collect();
            let expected: Vec<_> =
                rows.iter().map(|r| (&r.code, Some(&r.description), Some(&r.solution))).collect();
            prop_assert_eq!(found, expected, "{}", text);
        }
    }

    #[test]
    fn bars_without_a_header_have_their_codes(rows in at_least(3)) {
        let line = |row: &Row| format!("| {} | {} |\n", row.code, row.description);
        let lines: String = rows.iter().map(line).collect();
        for name in ["p.txt", "p.md"] {
            let content = read(name, &lines);
            let found: Vec<&String> = content.entries.iter().map(|entry| &entry.code).collect();
            prop_assert_eq!(found, rows.iter().map(|row| &row.code).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_encoding_of_a_page_is_no_matter(rows in rows()) {
        let page = |charset: &str| format!("<html><meta charset={charset}>{}", html(&rows, "</td>"));
        for (charset, encoding) in [("gbk", GB18030), ("shift_jis", SHIFT_JIS), ("big5", BIG5)] {
            let page = page(charset);
            let (bytes, _, is_lossy) = encoding.encode(&page);
            if !is_lossy {
                let declared = PageDeclaration { path: "p.html".to_owned(), ..PageDeclaration::default() };
                let content = import_bytes(&declared, bytes.to_vec()).remove(0);
                prop_assert_eq!(read_back(&content), rows.clone(), "{}", page);
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
                "+---+---+\n", "+===+===+\n", "+---+\n", "| a | b |\n", "===  ===\n", "---  ---\n", "====\n",
                ".. list-table::\n", ".. csv-table::\n", "   * - ", "     - ", ".. table::\n", "   :header-rows: 1\n",
                ":ref:`x <y>`", "``", "::\n", "   ", "  ", "[[entry]]\n", "code = \"ORD.1\"\n", "{\"code\": \"A.1\", ",
                "\"message\": \"x\"}", "[", "]", "{", "}", "\"entries\": [", ",", "400 Bad Request", "ORD-001: x",
                "starting with APIGW, see Codes", "“APIGW”开头", "Updated on 2022-08-08", "を参照",
            ]).prop_map(str::to_owned),
        ], 0..60),
        name in prop::sample::select(vec![
            "p.md", "p.html", "p.txt", "p", "p.rst", "p.json", "p.toml", "p.csv",
        ]),
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
