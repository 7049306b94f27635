//! What is left of a header word when its marks, its brackets and its plural are taken away.

use super::header::lookup;

/// Lower case, without marks at the ends, underscores as spaces, the last word in singular;
/// spaces only between words of scripts that have some.
pub fn normal(text: &str) -> String {
    if text.len() > 200 {
        return String::new();
    }
    let mut text = text.to_lowercase();
    if text.contains(['_', '\n']) {
        text = text.replace(['_', '\n'], " ");
    }
    // A field such as `error.code` is named by its words.
    let text = match text.split_once('.') {
        Some((one, other)) if is_word(one) && is_word(other) => format!("{one} {other}"),
        _ => text,
    };
    let text = text.trim_matches(is_mark);
    let mut out = String::new();
    for word in text.split_whitespace() {
        let glue =
            out.chars().next_back().is_none_or(|c| !has_blanks(c)) || !word.starts_with(has_blanks);
        if !glue {
            out.push(' ');
        }
        out.push_str(word);
    }
    if !out.ends_with('s') || !out.is_ascii() || lookup(&out).is_some() {
        return out;
    }
    match out.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => match out.strip_suffix('s') {
            Some(stem) if !stem.ends_with(['s', 'u']) => stem.to_owned(),
            _ => out,
        },
    }
}

/// Whether a character is of ASCII, or a letter of a script whose words blanks set apart.
fn has_blanks(c: char) -> bool {
    c.is_ascii() || c.is_alphabetic() && (c < '\u{700}' || ('\u{1e00}'..'\u{2000}').contains(&c))
}

/// The text before what says more of it: `Endpoints that return this error` names no error.
pub fn without_clause(text: &str) -> &str {
    const CLAUSES: &[&str] = &[
        " that ",
        " which ",
        " where ",
        " returning ",
        " raising ",
        " throwing ",
        " affected by ",
        " show ",
        " shown ",
        " displayed ",
    ];
    let small = text.to_ascii_lowercase();
    let ends = CLAUSES.iter().filter_map(|word| small.find(word));
    &text[..ends.min().unwrap_or(text.len())]
}

/// The text before a remark in brackets at its end, which may have lost the one that opens or
/// closes it.
pub fn without_brackets(text: &str) -> &str {
    if let Some((before, inner)) = text.split_once(['(', '（'])
        && !inner.contains([')', '）'])
    {
        return before;
    }
    if !text.contains(['(', '（']) {
        return text.trim_end().trim_end_matches([')', '）']);
    }
    match text.trim_end().trim_end_matches('*').strip_suffix([')', '）']) {
        Some(inner) => inner.rfind(['(', '（']).map_or(text, |at| &text[..at]),
        None => text,
    }
}

/// What may stand around a header word.
pub fn is_mark(c: char) -> bool {
    let marks = ['*', ':', '：', '.', '`', '"', '\'', '“', '”', '‘', '’', '#', '<', '>', '?', '？'];
    c.is_whitespace() || marks.contains(&c) || is_picture(c)
}

/// Whether a character is one of those that pages put before a word as an ornament.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

/// Whether a text is a word of a name such as `error.code`.
fn is_word(text: &str) -> bool {
    text.len() > 2 && text.bytes().all(|b| b.is_ascii_alphabetic())
}
