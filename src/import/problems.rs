//! What a page is told of that gives nothing, or has more problems than anybody reads.

use super::block::{Block, Row};
use super::code::short;
use crate::catalog::Problem;

/// More problems than this say no more of a page.
const MAX_PROBLEMS: usize = 500;

/// Leaves the first problems, and how many more there are.
pub fn shorten(problems: &mut Vec<Problem>) {
    if let Some(first) = problems.get(MAX_PROBLEMS) {
        let count = problems.len() - MAX_PROBLEMS;
        let reason = format!("{count} more problems from here on");
        let rest = Problem { page: String::new(), line: first.line, reason };
        problems.truncate(MAX_PROBLEMS);
        problems.push(rest);
    }
}

/// Why a page gives no entry: what was looked for, and what there is.
pub fn nothing_found(blocks: &[Block], tables: usize) -> Problem {
    let heads: Vec<String> = blocks.iter().filter_map(head_words).collect();
    let words = heads[..heads.len().min(3)].join("; ");
    let seen = match heads.len() {
        0 => "the page has no table".to_owned(),
        1 => format!("the page has one other table: {words}"),
        count => format!("the page has {count} other tables: {words}"),
    };
    if tables > 0 {
        let reason = format!("no row of a table of codes has a code; {seen}");
        return Problem { page: String::new(), line: 1, reason };
    }
    let reason = format!(
        "no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; {seen}"
    );
    Problem { page: String::new(), line: 1, reason }
}

fn head_words(block: &Block) -> Option<String> {
    let Block::Table(table) = block else { return None };
    let is_filled = |row: &&Row| row.cells.iter().any(|cell| !cell.is_empty());
    let cells = table.rows.iter().find(is_filled)?.cells.iter().take(4);
    let words: Vec<String> = cells.map(|cell| short(&cell.text.text)).collect();
    Some(words.join(" | "))
}
