//! Lines of a Markdown page that are not of its text: front matter, and what a merge has left.

use crate::catalog::Problem;
use crate::import::block::{Text, fold};
use crate::import::text::line::Line;

/// How a line ends in YAML that starts a text of several lines (YAML 1.2, “Literal Style”).
const LITERAL: &[&str] = &[": |", ": |-", ": |+"];

/// Empties the lines of the front matter, and gives the title that it states. Where nothing stands behind
/// it, its texts of several lines are the page.
pub fn take_front_matter(lines: &mut [Line]) -> Option<Text> {
    if lines.first().is_none_or(|line| line.text.trim_end() != "---") {
        return None;
    }
    let end = lines.iter().skip(1).position(|line| line.text.trim_end() == "---")? + 2;
    let title = lines[..end].iter().find_map(|line| {
        let title = line.text.strip_prefix("title:")?.trim().trim_matches(['"', '\'']);
        Some(fold(title, line.number)).filter(|title| !title.text.is_empty())
    });
    let (front, page) = lines.split_at_mut(end);
    if page.iter().all(|line| line.text.trim().is_empty()) {
        keep_literals(front);
    } else {
        front.iter_mut().for_each(|line| line.text = "");
    }
    title
}

/// Empties all lines but those of texts of several lines, which lose what they are indented by.
fn keep_literals(lines: &mut [Line]) {
    let width = |text: &str| text.len() - text.trim_start_matches(' ').len();
    let mut key = None;
    let mut indent = None;
    for line in lines {
        let own = width(line.text);
        if !line.text.trim().is_empty() && key.is_some_and(|key| own <= key) {
            (key, indent) = (None, None);
        }
        let text = std::mem::take(&mut line.text);
        if key.is_some() {
            line.text = text.get(*indent.get_or_insert(own)..).unwrap_or_default();
        } else if LITERAL.iter().any(|end| text.trim_end().ends_with(end)) {
            key = Some(own);
        }
    }
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
