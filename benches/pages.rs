//! How long pages of one size and of different shapes take to be read: `cargo bench --bench pages [-- ROWS]`.
//!
//! All of them say the same, so the first one, a table in Markdown, is the measure of the others; `README.md` beside this
//! file says what was found. Nothing here fails because something is slow.

#[path = "catalog/pages.rs"]
#[allow(dead_code)]
mod pages;

use std::time::{Duration, Instant};

use errdex::config::PageDeclaration;
use errdex::import;

use pages::Row;

const ROWS: usize = 2000;

/// Each page is read so often, in turns, and the shortest time counts.
const TURNS: usize = 5;

/// A shape: its name, the extension of the page, what stands above the rows, and a row.
type Shape = (&'static str, &'static str, &'static str, fn(&Row) -> String);

const SHAPES: &[Shape] = &[
    (
        "table in Markdown",
        "md",
        "| Error code | Message | Description | Solution |\n| --- | --- | --- | --- |\n",
        |row| format!("| {} |\n", cells(row).join(" | ")),
    ),
    (
        "table in HTML",
        "html",
        "<table><tr><th>Error code<th>Message<th>Description<th>Solution</tr>\n",
        |row| format!("<tr><td>{}</tr>\n", cells(row).join("<td>")),
    ),
    ("CSV", "csv", "Error code,Message,Description,Solution\n", |row| {
        format!("\"{}\"\n", cells(row).join("\",\""))
    }),
    ("headings and prose", "md", "", |row| {
        format!("## {}\n\n{}\n\n{} {}\n\n", row.code, row.message, row.description, row.solution)
    }),
    ("items", "md", "", |row| {
        format!("- `{}` - {} {} {}\n", row.code, row.message, row.description, row.solution)
    }),
    ("flattened, a cell a line", "txt", "Error code\nMessage\nDescription\nSolution\n", |row| {
        cells(row).join("\n") + "\n"
    }),
    (
        "flattened, a cell a paragraph",
        "txt",
        "Error code\n\nMessage\n\nDescription\n\nSolution\n\n",
        |row| cells(row).join("\n\n") + "\n\n",
    ),
    ("flattened, no full stops", "txt", "Error code\nMessage\nDescription\nSolution\n", |row| {
        cells(row).map(|cell| cell.trim_end_matches('.')).join("\n") + "\n"
    }),
    ("flattened, a row a line", "txt", "Error code Message\n", |row| {
        format!("{} {} {} {}\n", row.code, row.message, row.description, row.solution)
    }),
    ("no codes at all", "txt", "", |row| {
        format!("{}\n{}\n{}\n", row.message, row.description, row.solution)
    }),
];

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let rows = arguments.next().map_or(ROWS, |count| count.parse().expect("a number"));
    let rows: Vec<Row> = (0..rows).map(Row::of).collect();
    let page = |(name, extension, head, row): &Shape| {
        let body: String = rows.iter().map(row).collect();
        let title = if *extension == "csv" { "" } else { "# Error codes\n\n" };
        (*name, format!("page.{extension}"), format!("{title}{head}{body}"))
    };
    let pages: Vec<(&str, String, String)> = SHAPES.iter().map(page).collect();
    let mut least = vec![Duration::MAX; pages.len()];
    let mut entries = vec![0; pages.len()];
    for _ in 0..TURNS {
        for (at, (_, path, text)) in pages.iter().enumerate() {
            let declaration = PageDeclaration { path: path.clone(), ..PageDeclaration::default() };
            let start = Instant::now();
            entries[at] = import::import(&declaration, text).entries.len();
            least[at] = least[at].min(start.elapsed());
        }
    }
    println!("{:<30} {:>8} {:>8} {:>8} {:>6}", "page", "KiB", "entries", "ms", "ratio");
    for (at, (name, _, text)) in pages.iter().enumerate() {
        let (millis, base) = (millis(least[at]), millis(least[0]));
        let (size, ratio) = (text.len() >> 10, millis / base);
        println!("{name:<30} {size:>8} {:>8} {millis:>8.0} {ratio:>6.1}", entries[at]);
    }
}

fn cells(row: &Row) -> [&str; 4] {
    [&row.code, &row.message, &row.description, &row.solution]
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
