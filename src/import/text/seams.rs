//! Where one text ends and the next one starts although nothing sets them apart.

use crate::import::code::is_status;

/// The names that the standards give to statuses, the longer before those they start with.
const REASONS: &[&str] = &[
    "Switching Protocols",
    "OK",
    "Created",
    "Accepted",
    "Non-Authoritative Information",
    "No Content",
    "Reset Content",
    "Partial Content",
    "Multi-Status",
    "Multiple Choices",
    "Moved Permanently",
    "Found",
    "See Other",
    "Not Modified",
    "Use Proxy",
    "Temporary Redirect",
    "Permanent Redirect",
    "Bad Request",
    "Unauthorized",
    "Payment Required",
    "Forbidden",
    "Not Found",
    "Method Not Allowed",
    "Not Acceptable",
    "Proxy Authentication Required",
    "Request Timeout",
    "Request Time-out",
    "Conflict",
    "Gone",
    "Length Required",
    "Precondition Failed",
    "Precondition Required",
    "Payload Too Large",
    "Content Too Large",
    "Request Entity Too Large",
    "Request-URI Too Long",
    "Request-URI Too Large",
    "URI Too Long",
    "Unsupported Media Type",
    "Range Not Satisfiable",
    "Requested Range Not Satisfiable",
    "Expectation Failed",
    "Misdirected Request",
    "Unprocessable Entity",
    "Unprocessable Content",
    "Locked",
    "Failed Dependency",
    "Too Early",
    "Upgrade Required",
    "Too Many Requests",
    "Request Header Fields Too Large",
    "Internal Server Error",
    "Not Implemented",
    "Bad Gateway",
    "Service Unavailable",
    "Gateway Timeout",
    "HTTP Version Not Supported",
    "Insufficient Storage",
    "Loop Detected",
    "Server Error",
];

/// The length of the name of a status at the start of a text, which may lack its blanks: `NotFound`.
pub fn reason_phrase(text: &str) -> Option<usize> {
    REASONS.iter().filter_map(|name| length_of(name, text)).max()
}

/// Whether a text is the name of a status and nothing else.
pub fn is_reason(text: &str) -> bool {
    reason_phrase(text) == Some(text.len())
}

/// How much of a text a name at its start takes.
fn length_of(name: &str, text: &str) -> Option<usize> {
    let mut rest = text;
    for (number, word) in name.split(' ').enumerate() {
        rest = if number > 0 { rest.strip_prefix(' ').unwrap_or(rest) } else { rest };
        let start = rest.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word))?;
        let is_spaced = text[..text.len() - rest.len()].ends_with(' ');
        if number > 0 && !is_spaced && !start.starts_with(|c: char| c.is_uppercase()) {
            return None;
        }
        rest = &rest[word.len()..];
    }
    (!rest.starts_with(char::is_lowercase)).then_some(text.len() - rest.len())
}

/// The status with which a heading starts: `503` of `503 – UNAVAILABLE` and of `HTTP 503`.
pub fn status_of(heading: &str) -> Option<&str> {
    let named = ["HTTP Status Code", "HTTP Status", "HTTP", "Status Code", "Status"];
    let is_named =
        |name: &&&str| heading.get(..name.len()).is_some_and(|s| s.eq_ignore_ascii_case(name));
    let rest = named.iter().find(is_named).map_or(heading, |name| &heading[name.len()..]);
    let rest = rest.trim_start_matches([' ', ':']);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (status, behind) = rest.split_at(end);
    let behind = behind.trim_start();
    let is_set_apart = behind.is_empty()
        || behind.starts_with(['-', '–', '—', ':', '：', '(', '（'])
        || reason_phrase(behind).is_some();
    (is_status(status) && is_set_apart).then_some(status)
}

/// Splits a text into so many parts where it is sure that one ends: where a capital or another
/// script follows a sentence or a word without a blank. `None` if there are more or fewer such
/// places. `glued` is whether the columns' names have no blanks between them, either.
pub fn seam(text: &str, parts: usize, glued: bool) -> Option<Vec<&str>> {
    if parts == 2
        && let Some((one, two)) = between_scripts(text, glued)
    {
        return Some(vec![one, two]);
    }
    let kinds: [fn(char, char, &str) -> bool; 3] = [
        |before, c, _| {
            (before.is_lowercase() || ends_sentence(before) || before == ')') && c.is_uppercase()
        },
        |before, c, _| ends_sentence(before) && !c.is_whitespace() && !closes(c),
        |before, c, rest| {
            !before.is_ascii()
                && before.is_alphabetic()
                && !is_latin(before)
                && c.is_ascii_alphabetic()
                && rest.is_ascii()
                && rest.contains(' ')
        },
    ];
    // Of two texts the first one ends with its sentence, whatever starts the second; of more it may have
    // several.
    let is_end: fn(char, char, &str) -> bool = |before, c, _| {
        let starts = c.is_ascii_lowercase() || !c.is_whitespace() && !closes(c);
        matches!(before, '。' | '！' | '？') && starts
    };
    let ends = (parts == 2).then_some(is_end);
    for is_seam in ends.into_iter().chain(kinds) {
        let places: Vec<usize> = text
            .char_indices()
            .zip(text.chars().skip(1))
            .filter(|&((at, before), c)| is_seam(before, c, &text[at + before.len_utf8()..]))
            .map(|((at, before), _)| at + before.len_utf8())
            .collect();
        if places.len() + 1 == parts {
            let starts = std::iter::once(0).chain(places.iter().copied());
            let ends = places.iter().copied().chain([text.len()]);
            return Some(starts.zip(ends).map(|(start, end)| &text[start..end]).collect());
        }
    }
    None
}

/// Splits a text that is in one script first and in another one behind it.
pub fn between_scripts(text: &str, glued: bool) -> Option<(&str, &str)> {
    let is_other = |c: char| c.is_alphabetic() && !c.is_ascii() && !is_latin(c);
    let first = text.find(is_other)?;
    // A word of the first script may stand at the start of the second text: `http请求`.
    let at = if glued { first } else { text[..first].rfind(' ').unwrap_or(first) };
    let (one, two) = text.split_at(at);
    (!one.is_empty()).then_some((one, two))
}

/// Splits a text that is in another script first, behind the last word of which all words are Latin.
pub fn before_latin_words(text: &str) -> Option<(&str, &str)> {
    let is_other = |c: char| c.is_alphabetic() && !is_latin(c);
    let last = text.rfind(is_other)?;
    let (one, two) = text.split_at(last + text[last..].find(' ')?);
    let two = two.trim_start();
    two.starts_with(|c: char| c.is_alphabetic()).then_some((one, two))
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '。' | '！' | '？')
}

fn closes(c: char) -> bool {
    ends_sentence(c)
        || matches!(c, ')' | '）' | '"' | '”' | '」' | '\'' | ',' | '/' | '_')
        || c.is_ascii_digit()
        || c.is_lowercase()
}

fn is_latin(c: char) -> bool {
    c < '\u{250}'
}
