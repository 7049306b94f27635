//! What a text adds to the entry that it belongs to.

use crate::catalog::{Entry, Link};
use crate::import::code::{hexadecimal, is_number, is_status};
use crate::import::tables::header::Field;

/// Whether a text in an East Asian script stands below a short one in English, which is then what a
/// service answers.
pub fn is_translated(entry: &Entry, below: &str) -> bool {
    let is_own = |c: char| c >= '\u{1100}' && c.is_alphabetic();
    let is_english = |text: &str| text.len() <= 120 && text.is_ascii() && !text.contains('\n');
    entry.description.as_deref().is_some_and(is_english) && below.chars().take(20).any(is_own)
}

/// Whether what a label calls a code is a number, and the first besides the code of the entry.
fn is_other_code(entry: &Entry, content: &str) -> bool {
    let is_number = is_number(content) || hexadecimal(content).is_some();
    is_number && entry.aliases.is_empty() && entry.code != content
}

/// Adds what a text says to the field of an entry that its label names; without a label it describes it.
pub fn add(entry: &mut Entry, field: Option<Field>, content: &str, links: &[Link]) {
    // What joined a text that stood in a line of its own to its code, and the next code to it.
    let content = content.trim_start_matches([':', '：']).trim_start();
    let content = content.strip_suffix(" -").unwrap_or(content).trim_end();
    if content.is_empty() {
        return;
    }
    if field == Some(Field::Code) && entry.code == content.trim_matches(['`', '*', '"']) {
        return;
    }
    if field == Some(Field::Code) && is_other_code(entry, content) {
        let is_status = content.len() == 3 && is_status(content) && entry.status.is_none();
        match is_status {
            true => entry.status = Some(content.to_owned()),
            false => entry.aliases.push(content.to_owned()),
        }
        return;
    }
    if is_grade(content) {
        return;
    }
    let place = match field {
        Some(Field::Solution) => &mut entry.solution,
        Some(Field::Status) => &mut entry.status,
        Some(Field::Message) => &mut entry.message,
        // What a label says counts more than the heading above.
        Some(Field::Group) => {
            entry.group = Some(content.to_owned());
            return;
        }
        _ => &mut entry.description,
    };
    match place {
        Some(text) => {
            text.push('\n');
            text.push_str(content);
        }
        None => *place = Some(content.to_owned()),
    }
    entry.links.extend_from_slice(links);
}

/// Whether a text is no more than how grave an error is, under its label: `Severity: high`.
fn is_grade(text: &str) -> bool {
    #[rustfmt::skip]
    const LABELS: &[&str] = &[
        "severity", "level", "error level", "log level", "severity level", "priority", "级别", "等级", "错误级别", "错误等级",
        "严重程度", "严重性", "严重级别", "嚴重程度", "重大度", "レベル", "エラーレベル", "重要度", "심각도", "등급", "레벨", "중요도",
        "schweregrad", "stufe", "priorität", "gravité", "sévérité", "gravedad", "severidad", "gravidade",
    ];
    text.split_once([':', '：']).is_some_and(|(label, grade)| {
        LABELS.contains(&label.trim().to_lowercase().as_str())
            && (1..=2).contains(&grade.split_whitespace().count())
    })
}
