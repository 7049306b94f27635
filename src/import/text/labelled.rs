//! Lines such as `Cause: the order is gone`, which Markdown would fold into one paragraph.

use crate::import::tables::header::exact;

/// Ways to end a line in Markdown that are seen; blanks at its end are not.
const BREAKS: &[&str] = &["<br>", "<br/>", "<br />", "\\"];

/// Whether a line does not go on with the paragraph before it, since it is nothing but a label in bold, or
/// since both start with a label: a header word, or any few words where the page ends the line itself.
pub fn starts_anew(paragraph: &str, line: &str) -> bool {
    if line.starts_with("**") && line.ends_with([':', '：', '*']) && is_alone(line) {
        return true;
    }
    let (Some(before), Some(label)) = (label(paragraph), label(line)) else { return false };
    let is_broken = BREAKS.iter().any(|mark| paragraph.ends_with(mark));
    is_broken || exact(before).is_some() && exact(label).is_some()
}

/// Whether a line is a label and nothing else.
fn is_alone(line: &str) -> bool {
    let word = line.trim_matches(['*', ' ']);
    let word = word.strip_suffix([':', '：']);
    word.is_some_and(|word| exact(word.trim_matches(['*', ' '])).is_some())
}

/// Whether a line starts with a label that is a header word.
pub fn is_label(line: &str) -> bool {
    label(line).is_some_and(|label| exact(label).is_some())
}

/// The parts of a paragraph that a label starts each, with the number of their first lines in it.
pub fn parts(paragraph: &str) -> Vec<(u32, String)> {
    let mut parts = Vec::<(u32, String)>::new();
    for (number, line) in (0..).zip(paragraph.lines()) {
        match parts.last_mut().filter(|(_, part)| !starts_anew(part, line)) {
            Some((_, part)) => {
                part.push('\n');
                part.push_str(line);
            }
            None => parts.push((number, line.to_owned())),
        }
    }
    parts
}

/// The few words before the first colon of a text, without the marks of emphasis.
fn label(text: &str) -> Option<&str> {
    let (label, _) = text.split_once([':', '：'])?;
    let label = label.trim_matches(['*', '_', ' ']);
    let is_label = label.split(' ').count() <= 4
        && label.starts_with(char::is_alphabetic)
        && !label.contains(['.', ',', '`', '<', '/', '。', '，']);
    is_label.then_some(label)
}
