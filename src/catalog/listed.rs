//! What listed codes have in common: it tells of nearly every other literal that it is none of them.

use serde::{Deserialize, Serialize};

/// The lengths and the first bytes of some codes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Listed {
    /// A bit for each length in bytes; the last one stands for all that are longer.
    lengths: u128,
    /// A bit for each first byte.
    firsts: [u128; 2],
}

impl Listed {
    pub(super) fn add(&mut self, code: &str) {
        self.lengths |= length(code);
        let (half, bit) = first(code);
        self.firsts[half] |= bit;
    }

    pub(super) fn add_all(&mut self, other: &Listed) {
        self.lengths |= other.lengths;
        self.firsts[0] |= other.firsts[0];
        self.firsts[1] |= other.firsts[1];
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lengths == 0
    }

    /// False only for a text that is none of the codes.
    pub(super) fn may_be(&self, text: &str) -> bool {
        let (half, bit) = first(text);
        self.lengths & length(text) != 0 && self.firsts[half] & bit != 0
    }
}

fn length(text: &str) -> u128 {
    1 << text.len().min(127)
}

fn first(text: &str) -> (usize, u128) {
    let byte = text.as_bytes().first().copied().unwrap_or_default();
    (usize::from(byte >> 7), 1 << (byte & 127))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_is_denied_and_most_else_is() {
        let long = "x".repeat(300);
        let codes = ["NoSuchBucket", "23505", "错误", long.as_str()];
        let mut listed = Listed::default();
        assert!(listed.is_empty() && !listed.may_be("NoSuchBucket"));
        codes.iter().for_each(|code| listed.add(code));
        assert!(codes.iter().all(|code| listed.may_be(code)));
        assert!(!["", "NoSuchKey", "13505", "x"].iter().any(|other| listed.may_be(other)));
    }
}
