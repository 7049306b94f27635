//! Lines of Markdown: what each opens or is.

use crate::import::code::{Form, form, is_number, is_status};
use crate::import::text::line::{self, Line};

/// Elements whose start opens a piece of HTML that the HTML reader takes up to their end.
const REGIONS: &[&str] = &["table", "dl"];

/// The line without what sets it in a block quote.
pub fn unquoted(line: &str) -> &str {
    let mut rest = line;
    while let Some(inner) = rest.trim_start().strip_prefix('>') {
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    rest
}

/// The mark that opens a fenced sample on this line.
pub fn fence(line: &str) -> Option<&str> {
    let text = line.trim_start();
    let mark = text.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = text.len() - text.trim_start_matches(mark).len();
    let is_fence = length >= 3 && (mark == '~' || !text[length..].contains('`'));
    is_fence.then(|| &text[..length])
}

/// Where on a line an element starts that the HTML reader takes, and its name.
pub fn region(line: &str) -> Option<(usize, &'static str)> {
    if !line.contains('<') {
        return None;
    }
    let lower = line.to_ascii_lowercase();
    let at = |name: &&'static str| {
        let at = lower.find(&format!("<{name}"))?;
        let behind = lower[at + 1 + name.len()..].chars().next();
        let in_code = lower[..at].matches('`').count() % 2 == 1;
        // In a cell between bars it is a part of the cell.
        let in_cell = *name != "table"
            && lower.trim_end().ends_with('|')
            && lower[..at].contains('|')
            && lower.matches(&format!("<{name}")).count()
                == lower.matches(&format!("</{name}")).count();
        let is_one = behind.is_none_or(|c| c == '>' || c.is_whitespace());
        (is_one && !in_code && !in_cell).then_some((at, *name))
    };
    REGIONS.iter().filter_map(at).min()
}

/// Whether a line is a break between two parts of a page: `* * *`, `- - -`.
pub fn is_break(text: &str) -> bool {
    let mark = text.chars().next().filter(|c| matches!(c, '*' | '-' | '_'));
    let marks = text.split(' ').filter(|part| !part.is_empty());
    mark.is_some_and(|mark| {
        marks.clone().count() >= 3
            && marks.clone().all(|part| part.len() == 1 && part.starts_with(mark))
    })
}

/// The level and the text of a heading: `## Errors`.
pub fn heading(text: &str) -> Option<(u8, &str)> {
    let rest = text.trim_start_matches('#');
    let level = text.len() - rest.len();
    let is_heading = (1..=6).contains(&level) && (rest.is_empty() || rest.starts_with([' ', '\t']));
    is_heading.then(|| (level as u8, rest.trim().trim_end_matches('#').trim_end()))
}

/// The text behind a plus sign, with which inner lists are often written.
pub fn added(text: &str) -> Option<&str> {
    text.strip_prefix("+ ").map(str::trim).filter(|text| !text.is_empty())
}

/// Whether a line starts with a status, a number of an error or its code that stands out, and then something sets
/// its text apart.
pub fn is_coded(line: &str) -> bool {
    let coded = line.strip_prefix('`').and_then(|line| line.split_once('`'));
    let bold = || line.strip_prefix("**").and_then(|line| line.split_once("**"));
    let Some((code, rest)) = coded.or_else(bold) else { return false };
    let is_bold = coded.is_none();
    let word = code.trim_end_matches([':', '：']);
    let rest = rest.trim_start();
    let is_apart = rest.starts_with([':', '：', '–', '—']) || rest.starts_with("- ");
    let is_code = is_status(word)
        || is_number(word) && (word.len() >= 3 || is_bold)
        || matches!(form(word), Some(Form::Dotted | Form::Numbered | Form::Upper));
    is_code && (is_apart || is_bold && word.len() < code.len())
}

/// What a line that opens or closes a box of Markdown has as its title: `:::danger ORDER_GONE`.
pub fn boxed(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(":::")?.trim_start_matches(':').trim_start();
    let (name, title) = rest.split_at(rest.find([' ', '[']).unwrap_or(rest.len()));
    let is_name = name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    is_name.then(|| title.trim().trim_matches(['[', ']', '"']).trim())
}

/// Whether the whole of a text is in bold, as a title is.
pub fn is_bold(text: &str) -> bool {
    let inner = text.strip_prefix("**").and_then(|text| text.strip_suffix("**"));
    inner.is_some_and(|inner| !inner.is_empty() && !inner.contains('*'))
}

/// Whether a text is one word that stands out, as a code above its text does.
pub fn is_bold_word(text: &str) -> bool {
    let inner = text.strip_prefix('`').and_then(|text| text.strip_suffix('`'));
    bold_word(text).or(inner.filter(|word| is_word(word))).is_some()
}

/// The word that a text is, in bold; an anchor may stand behind it, and blanks around the word keep
/// other readers from taking the marks for such.
pub fn bold_word(text: &str) -> Option<&str> {
    let anchor = text.strip_suffix("></a>").and_then(|text| text.rsplit_once("<a "));
    let text = anchor.map_or(text, |(text, _)| text.trim());
    let inner = text.strip_prefix("**")?.strip_suffix("**")?.trim();
    is_word(inner).then_some(inner)
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && !text.contains(char::is_whitespace) && !text.contains('*')
}

/// The text behind the number of an item of an ordered list.
pub fn numbered(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    let rest = rest.strip_prefix(['.', ')'])?;
    ((1..=3).contains(&digits) && rest.starts_with(' ')).then(|| rest.trim())
}

/// Whether a line is a term above paragraphs, as converters of HTML write it: only blanks stand in the line
/// below, as many as before the text of a term, and nothing in the next one.
pub fn is_term(lines: &[Line], at: usize) -> bool {
    let [term, below, next] = [0, 1, 2].map(|n| lines.get(at + n).map_or("", |line| line.text));
    let is_below = below.len() == SAMPLE_INDENT && below.trim().is_empty();
    let is_short = term.len() <= MAX_TERM && !term.trim_end().ends_with([':', '：', '.', '。']);
    is_below
        && next.is_empty()
        && is_short
        && term.starts_with(|c: char| !c.is_whitespace())
        && at + 2 < lines.len()
}

/// Longer lines are no terms, in bytes.
const MAX_TERM: usize = 120;

/// Whether a line makes a heading of the one above.
pub fn is_underline(text: &str) -> bool {
    let is_made_of = |mark: u8| text.bytes().all(|b| b == mark);
    !text.is_empty() && (is_made_of(b'=') || is_made_of(b'-') && text.len() > 2)
}

/// A line so much further to the right than the text around it is one of a sample (CommonMark, “Indented
/// code blocks”).
pub const SAMPLE_INDENT: usize = 4;

/// How many columns of blanks a line starts with (CommonMark, “Tabs”).
pub fn indent(line: &str) -> usize {
    line::indent(line, 4)
}

/// How far the text of an item stands from the left, if a line is one (CommonMark, “List items”).
pub fn item_width(line: &str) -> Option<usize> {
    let text = line.trim_start();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = match digits {
        0 => text.starts_with(['-', '*', '+']).then_some(1)?,
        1..10 => text[digits..].starts_with(['.', ')']).then_some(digits + 1)?,
        _ => return None,
    };
    let blanks = text[mark..].chars().take_while(|c| *c == ' ').count();
    (blanks > 0).then(|| indent(line) + mark + if blanks > SAMPLE_INDENT { 1 } else { blanks })
}
