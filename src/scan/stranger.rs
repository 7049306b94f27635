//! Strangers: why the word at some place of a text is no code.

use std::ops::Range;

use super::candidates::{is_digits_end, number_of};
use crate::catalog::Catalog;

/// A word that is no code, and what keeps it from being one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stranger {
    /// The bytes of the word: those that a code can have, and the separators in force.
    pub range: Range<usize>,
    pub reason: Reason,
}

/// The first thing that keeps a word from being a code, told of the family that comes nearest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No family in force has a prefix that stands in the word.
    NoFamily,
    /// What stands before the prefix belongs to the word.
    Preceded { prefix: String, by: char },
    /// Behind the prefix there is no optional letter with 1 to 12 digits.
    NoNumber { prefix: String },
    /// The number goes on.
    Followed { code: String, by: char },
    /// The prefix is written in another case, and no page lists the number.
    OtherCase { prefix: String },
    /// It has the form of a code, but its language reads it as something else: a part of it stands in
    /// another token, or its first letter or its separator belongs to an escape.
    ReadOtherwise,
}

/// Why the word around a byte offset is no code; `None` where there is no word.
///
/// To be asked only where there is no occurrence.
pub fn stranger_at(text: &str, catalog: &Catalog, offset: usize) -> Option<Stranger> {
    let bytes = text.as_bytes();
    let is_in_word = |byte: &u8| {
        byte.is_ascii_alphanumeric()
            || b"_.-\\".contains(byte)
            || catalog.separators().contains(byte) && !byte.is_ascii_whitespace()
    };
    let offset = offset.min(bytes.len());
    let before = bytes[..offset].iter().rev().take_while(|byte| is_in_word(byte)).count();
    let after = bytes[offset..].iter().take_while(|byte| is_in_word(byte)).count();
    let range = offset - before..offset + after;
    if !bytes[range.clone()].iter().any(u8::is_ascii_alphanumeric) {
        return None;
    }
    let reasons = range.clone().filter_map(|at| reason(bytes, catalog, at));
    // A word can have several separators: what came nearest to a code is what is told.
    let reason = reasons.max_by_key(nearness).unwrap_or(Reason::NoFamily);
    Some(Stranger { range, reason })
}

/// What is wrong with the code whose separator stands at `at`; `None` where no family's does.
fn reason(bytes: &[u8], catalog: &Catalog, at: usize) -> Option<Reason> {
    if !catalog.separators().contains(&bytes[at]) {
        return None;
    }
    let backslashes = bytes[..at].iter().rev().take_while(|&&byte| byte == b'\\').count();
    let family = catalog.family_before(bytes, at - backslashes, bytes[at])?;
    let prefix = catalog.families()[family.family].prefix.clone();
    let before = family.start.checked_sub(1).map(|before| bytes[before]);
    if let Some(by) = before.filter(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(byte)) {
        return Some(Reason::Preceded { prefix, by: by.into() });
    }
    let Some(end) = number_of(bytes, at + 1) else { return Some(Reason::NoNumber { prefix }) };
    if !is_digits_end(bytes, end) {
        let code = String::from_utf8_lossy(&bytes[family.start..end]).into_owned();
        return Some(Reason::Followed { code, by: bytes[end].into() });
    }
    Some(if family.exact { Reason::ReadOtherwise } else { Reason::OtherCase { prefix } })
}

fn nearness(reason: &Reason) -> u8 {
    match reason {
        Reason::NoFamily => 0,
        Reason::NoNumber { .. } => 1,
        Reason::Preceded { .. } => 2,
        Reason::OtherCase { .. } => 3,
        Reason::Followed { .. } => 4,
        Reason::ReadOtherwise => 5,
    }
}
