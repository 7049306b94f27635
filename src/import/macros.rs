//! Macros of wikis in the texts of pages: `{{HTTPStatus(404, "404 Not Found")}}`.

use std::borrow::Cow;

/// How the tag of documentation starts that stands around a name within code: `{@code ORDER_GONE}`.
const TAG: &str = "{@code ";

/// A text with what the macros in it show in their places: the last of their arguments. So do tags of documentation
/// within code: `{@code ORDER_GONE}`.
pub fn shown(text: &str) -> Cow<'_, str> {
    all_shown(text, |_, _| 0)
}

/// The same for a text whose columns may be set apart by blanks: what stands behind a macro and two blanks stays in
/// its column.
pub fn shown_in_place(text: &str) -> Cow<'_, str> {
    all_shown(text, |lost, after| if after.starts_with("  ") { lost } else { 0 })
}

fn all_shown(text: &str, blanks: impl Fn(usize, &str) -> usize) -> Cow<'_, str> {
    let mut text = unmarked(text);
    if text.contains(TAG) {
        text = Cow::Owned(without_tags(&text, &blanks));
    }
    match text {
        Cow::Borrowed(text) => expanded(text, &blanks),
        Cow::Owned(text) => Cow::Owned(expanded(&text, &blanks).into_owned()),
    }
}

/// A text with the names that are marked for those who translate it: `[!DNL Acme] is down`.
fn unmarked(text: &str) -> Cow<'_, str> {
    let Some((before, rest)) = text.split_once("[!") else { return Cow::Borrowed(text) };
    let mut out = before.to_owned();
    for part in rest.split("[!") {
        let name = part.split_once(']').and_then(|(inner, behind)| {
            let (mark, name) = inner.split_once(' ')?;
            let is_mark = mark.len() > 2 && mark.bytes().all(|b| b.is_ascii_uppercase());
            is_mark.then_some(["", name, behind])
        });
        out.extend(name.unwrap_or(["[!", part, ""]));
    }
    Cow::Owned(out)
}

/// A text with the names in tags of documentation in the place of these.
fn without_tags(text: &str, blanks: impl Fn(usize, &str) -> usize) -> String {
    let mut parts = text.split(TAG);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}') {
            Some((name, behind)) => {
                out.push_str(name);
                out.extend(std::iter::repeat_n(' ', blanks(TAG.len() + 1, behind)));
                out.push_str(behind);
            }
            None => out.push_str(part),
        }
    }
    out
}

/// A text with its macros replaced. A function tells how many blanks follow one that has lost so many characters,
/// by the text behind it.
fn expanded(text: &str, blanks: impl Fn(usize, &str) -> usize) -> Cow<'_, str> {
    if !text.contains("{{") {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("{{") {
        let Some((inner, after)) = behind.split_once("}}") else { break };
        out.push_str(before);
        match argument(inner) {
            Some(argument) => {
                out.push_str(argument);
                let lost = inner.chars().count() + 4 - argument.chars().count();
                out.extend(std::iter::repeat_n(' ', blanks(lost, after)));
            }
            // A mark such as `{{deprecated_inline}}` is drawn as a sign.
            None if inner.trim().to_ascii_lowercase().ends_with("inline") => {}
            None => {
                out.push_str("{{");
                out.push_str(inner);
                out.push_str("}}");
            }
        }
        rest = after;
    }
    Cow::Owned(out + rest)
}

/// The last argument of a macro, without its quotes.
fn argument(inner: &str) -> Option<&str> {
    let (name, arguments) = inner.trim().strip_suffix(')')?.split_once('(')?;
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let last = arguments.rsplit_once(", ").map_or(arguments, |(_, last)| last);
    is_name.then(|| last.trim().trim_matches(['"', '\'']))
}
