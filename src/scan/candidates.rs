//! Candidates: where the bytes of a text look like a code, whatever stands around them.

use std::ops::Range;

use crate::catalog::{Catalog, FamilyMatch};

/// A place that looks like a code of a claimed family.
#[derive(Debug)]
pub(super) struct Candidate {
    /// The bytes with the backslashes before the separator, if there are any.
    pub range: Range<usize>,
    /// How many backslashes stand before the separator.
    pub backslashes: usize,
    /// Whether it is a code only if the bytes before it are an escape: `"\nFRS.0010"`.
    pub needs_escape: bool,
    pub code: Box<str>,
}

/// All candidates, in the order of the text; no two overlap.
pub(super) fn candidates(bytes: &[u8], catalog: &Catalog) -> Vec<Candidate> {
    let mut found = Vec::new();
    find_separator(bytes, catalog, |at| {
        let free = found.last().map_or(0, |last: &Candidate| last.range.end);
        found.extend(candidate(bytes, catalog, at).filter(|new| new.range.start >= free));
        false
    });
    found
}

/// Whether there is any candidate, which is a question that bytes of any encoding can be asked.
pub(super) fn has_candidate(bytes: &[u8], catalog: &Catalog) -> bool {
    find_separator(bytes, catalog, |at| candidate(bytes, catalog, at).is_some())
}

/// Looks at the separators in their order, until one is the one; whether there was one.
fn find_separator(bytes: &[u8], catalog: &Catalog, mut is_it: impl FnMut(usize) -> bool) -> bool {
    match *catalog.separators() {
        [] => false,
        [one] => memchr::memchr_iter(one, bytes).any(is_it),
        [one, two] => memchr::memchr2_iter(one, two, bytes).any(is_it),
        [one, two, three] => memchr::memchr3_iter(one, two, three, bytes).any(is_it),
        ref many => {
            let mut is_separator = [false; 256];
            many.iter().for_each(|&byte| is_separator[byte as usize] = true);
            (0..bytes.len()).any(|at| is_separator[bytes[at] as usize] && is_it(at))
        }
    }
}

/// The candidate whose separator stands at `at`.
fn candidate(bytes: &[u8], catalog: &Catalog, at: usize) -> Option<Candidate> {
    let end = number_end(bytes, at + 1)?;
    let before = bytes[..at].iter().rev();
    let backslashes = before.take_while(|&&byte| byte == b'\\').take(3).count();
    if backslashes > 2 {
        return None;
    }
    let family = catalog.family_before(bytes, at - backslashes, bytes[at])?;
    let needs_escape = match family.start.checked_sub(1).map(|before| bytes[before]) {
        Some(b'_' | b'.' | b'-') => return None,
        before => before.is_some_and(|byte| byte.is_ascii_alphanumeric()),
    };
    // All of it is ASCII: a prefix is, and so is what may stand behind it.
    let code = [&bytes[family.start..at - backslashes], &bytes[at..end]].concat();
    let code = String::from_utf8(code).ok()?;
    (family.exact || is_known_but_for_case(catalog, &family, &code)).then(|| Candidate {
        range: family.start..end,
        backslashes,
        needs_escape,
        code: code.into_boxed_str(),
    })
}

/// The end of a number, if a code can end there.
fn number_end(bytes: &[u8], start: usize) -> Option<usize> {
    number_of(bytes, start).filter(|&end| is_digits_end(bytes, end))
}

/// The end of an optional letter and 1 to 12 digits.
pub(super) fn number_of(bytes: &[u8], start: usize) -> Option<usize> {
    let digits = start + usize::from(bytes.get(start)?.is_ascii_alphabetic());
    let count = bytes[digits..].iter().take(13).take_while(|byte| byte.is_ascii_digit()).count();
    (1..=12).contains(&count).then_some(digits + count)
}

/// Whether what stands behind the digits of a code lets it end there.
pub(super) fn is_digits_end(bytes: &[u8], end: usize) -> bool {
    match bytes.get(end) {
        Some(b'.' | b'-') => !bytes.get(end + 1).is_some_and(u8::is_ascii_digit),
        Some(&byte) => !byte.is_ascii_alphanumeric() && byte != b'_',
        None => true,
    }
}

fn is_known_but_for_case(catalog: &Catalog, family: &FamilyMatch, code: &str) -> bool {
    let prefix = &catalog.families()[family.family].prefix;
    let number = &code[prefix.len()..];
    [number, &number.to_ascii_uppercase(), &number.to_ascii_lowercase()]
        .iter()
        .any(|number| catalog.is_known(&format!("{prefix}{number}")))
}
