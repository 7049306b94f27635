//! What a function of a text has given, remembered: a hundred readers look at the same texts of a page.

use std::cell::RefCell;
use std::collections::HashMap;

/// A longer text, in bytes, is not remembered.
const MAX_TEXT: usize = 200;

/// As many texts are remembered; with one more, all are forgotten.
const MAX_TEXTS: usize = 10_000;

/// What a function that depends on nothing else has given for the last texts.
pub struct Memo<T> {
    known: RefCell<HashMap<Box<str>, T>>,
}

impl<T: Clone> Memo<T> {
    pub fn new() -> Memo<T> {
        Memo { known: RefCell::default() }
    }

    /// What was found for a text, or is found now.
    pub fn get(&self, text: &str, find: impl FnOnce(&str) -> T) -> T {
        if text.len() > MAX_TEXT {
            return find(text);
        }
        if let Some(found) = self.known.borrow().get(text) {
            return found.clone();
        }
        let found = find(text);
        let mut known = self.known.borrow_mut();
        if known.len() >= MAX_TEXTS {
            known.clear();
        }
        known.insert(text.into(), found.clone());
        found
    }
}
