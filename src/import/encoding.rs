//! From the bytes of a page to its text.

use std::borrow::Cow;
use std::collections::HashSet;

use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252,
};

use super::tables::words::WORDS;
use crate::catalog::Problem;

/// As many bytes tell the encoding of a page.
const SAMPLE: usize = 1 << 16;

/// A page says in its first bytes which encoding it has, if it does.
const HEAD: usize = 4096;

/// Encodings that a page may have without a word about it; of those that are alike the first.
const GUESSES: &[&Encoding] = &[GB18030, SHIFT_JIS, EUC_KR, BIG5, EUC_JP, WINDOWS_1252];

/// The text of a page: by its byte order mark, as UTF-8 if it is, as what it declares, else in the
/// encoding in which most of it is made of characters that header words have. Bytes that are no
/// text are replaced, and are a problem.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, Option<Problem>) {
    // Latin letters in UTF-16 are UTF-8, too, with zeros between them.
    let has_zeros = memchr::memchr(0, &bytes[..bytes.len().min(SAMPLE)]).is_some();
    if let Ok(text) = std::str::from_utf8(bytes)
        && !has_zeros
    {
        return (Cow::Borrowed(text), None);
    }
    let (encoding, _) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let (text, encoding, has_errors) = encoding.decode(bytes);
    let Some(at) = text.find('\u{fffd}').filter(|_| has_errors) else { return (text, None) };
    let line = 1 + text[..at].bytes().filter(|&b| b == b'\n').count() as u32;
    let count = text.matches('\u{fffd}').count();
    let name = encoding.name();
    let reason =
        format!("the page is read as {name}, of which bytes in {count} places are no text");
    (text, Some(Problem { page: String::new(), line, reason }))
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if let Some(encoding) = wide(sample) {
        return encoding;
    }
    // What a page declares counts if it is so: this one is not UTF-8.
    let declared = declared(&sample[..sample.len().min(HEAD)]);
    let fits = |encoding: &&'static Encoding| {
        *encoding != UTF_8 && !encoding.decode_without_bom_handling(sample).1
    };
    if let Some(encoding) = declared.filter(fits) {
        return encoding;
    }
    // By chance hardly a byte of another encoding is part of a character of this one.
    let utf_8 = UTF_8.decode_without_bom_handling(sample).0;
    let (broken, whole): (Vec<char>, Vec<char>) =
        utf_8.chars().filter(|c| !c.is_ascii()).partition(|&c| c == '\u{fffd}');
    if whole.len() >= broken.len() {
        return UTF_8;
    }
    let known: HashSet<char> =
        WORDS.iter().flat_map(|(_, _, words)| words.chars()).filter(|c| !c.is_ascii()).collect();
    // In thousandths: how much of the text is known, less what is no text at all.
    let score = |encoding: &&'static Encoding| {
        let text = encoding.decode_without_bom_handling(sample).0;
        let far = text.chars().filter(|c| !c.is_ascii());
        let (mut count, mut own, mut broken) = (0usize, 0usize, 0usize);
        for c in far {
            count += 1;
            own += known.contains(&c) as usize;
            broken += (c == '\u{fffd}' || c.is_control()) as usize;
        }
        (own * 1000).saturating_sub(broken * 4000) / count.max(1)
    };
    // It is UTF-8 as well if nothing speaks for another encoding.
    let best = std::iter::once(&UTF_8).chain(GUESSES).rev().max_by_key(|encoding| score(encoding));
    best.copied().unwrap_or(UTF_8)
}

/// UTF-16 without a byte order mark: half of the bytes of its ASCII characters are zero.
fn wide(sample: &[u8]) -> Option<&'static Encoding> {
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match (even.max(odd) * 10 > sample.len(), even > odd) {
        (false, _) => None,
        (true, true) => Some(UTF_16BE),
        (true, false) => Some(UTF_16LE),
    }
}

/// The encoding that a page declares: `charset=gbk`, `encoding="gbk"`, `coding: gbk`.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head: String = head.iter().map(|&b| (b as char).to_ascii_lowercase()).collect();
    ["charset", "encoding", "coding"].iter().find_map(|word| {
        let rest =
            head[head.find(word)? + word.len()..].trim_start_matches([' ', '=', ':', '"', '\'']);
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_'));
        Encoding::for_label(&rest.as_bytes()[..end.unwrap_or(rest.len())])
    })
}
