//! Lines of a Markdown page that are not of its text: front matter, and what a merge has left.

use crate::catalog::Problem;
use crate::import::block::{Text, fold};
use crate::import::text::line::Line;

/// Empties the lines of the front matter, and gives the title that it states.
pub fn take_front_matter(lines: &mut [Line]) -> Option<Text> {
    if lines.first().is_none_or(|line| line.text.trim_end() != "---") {
        return None;
    }
    let end = lines.iter().skip(1).position(|line| line.text.trim_end() == "---")? + 2;
    let title = lines[..end].iter().find_map(|line| {
        let title = line.text.strip_prefix("title:")?.trim().trim_matches(['"', '\'']);
        Some(fold(title, line.number)).filter(|title| !title.text.is_empty())
    });
    for line in &mut lines[..end] {
        line.text = "";
    }
    title
}

/// Empties the lines that a merge has left between two versions: both are read.
pub fn drop_conflict_marks(lines: &mut [Line], problems: &mut Vec<Problem>) {
    let mut is_open = false;
    for line in lines {
        let is_start = line.text.starts_with("<<<<<<< ");
        let is_end = line.text.starts_with(">>>>>>> ");
        if is_start {
            let reason = "a merge conflict, both sides of which are read".to_owned();
            problems.push(Problem { page: String::new(), line: line.number, reason });
        }
        is_open |= is_start;
        if is_open && (is_start || is_end || line.text == "=======") {
            line.text = "";
        }
        is_open &= !is_end;
    }
}
