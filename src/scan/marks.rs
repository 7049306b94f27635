//! The bytes at which the lexer has to look: a table made from the row of a language.

use std::sync::{LazyLock, OnceLock};

use super::body::Stops;
use crate::lang::{Assigns, Holds, LANGUAGES, Language, Place};

/// A form that a byte can start.
#[derive(Clone, Copy)]
pub(super) enum Mark {
    Comment(usize),
    Heredoc(usize),
    Quote(usize),
    Delimited(usize),
    Regex,
    Element,
    Escape,
    Assign,
    Line,
    Bracket,
    RegionEnd,
}

/// What the lexer needs of a language's row; made once.
pub(super) struct Tables {
    pub marks: Marks,
    /// For each quote.
    pub stops: Vec<Stops>,
}

/// The tables of a language.
pub(super) fn tables(language: &Language) -> &'static Tables {
    static ALL: LazyLock<Vec<OnceLock<Tables>>> =
        LazyLock::new(|| LANGUAGES.iter().map(|_| OnceLock::new()).collect());
    let index = LANGUAGES.partition_point(|row| row.id < language.id);
    ALL[index].get_or_init(|| Tables {
        marks: Marks::new(language),
        stops: language.quotes.iter().map(Stops::of).collect(),
    })
}

/// For each byte the forms that it can start: a bit for each, the first to be tried the lowest.
pub(super) struct Marks {
    pub all: Vec<Mark>,
    /// In code that nothing is open around.
    pub outer: [u64; 256],
    /// In code within something else, whose end has to be seen.
    pub inner: [u64; 256],
}

impl Marks {
    fn new(language: &Language) -> Marks {
        let mut marks = Marks { all: Vec::new(), outer: [0; 256], inner: [0; 256] };
        // The marks of comments that are made as those of literals are start with those of others.
        let is_comment = |index: &usize| language.quotes[*index].holds == Holds::Comment;
        let (first, last): (Vec<_>, Vec<_>) = (0..language.quotes.len()).partition(is_comment);
        let comments = language.comments.iter().enumerate();
        let comments = comments.filter(|(_, comment)| comment.place != Place::Line);
        first.into_iter().for_each(|index| marks.add_quote(language, index));
        comments.for_each(|(index, it)| marks.add_first(Mark::Comment(index), it.open));
        for (index, heredoc) in language.heredocs.iter().enumerate() {
            marks.add_first(Mark::Heredoc(index), heredoc.open);
        }
        last.into_iter().for_each(|index| marks.add_quote(language, index));
        for (index, form) in language.delimited.iter().enumerate() {
            marks.add_first(Mark::Delimited(index), form.open);
        }
        let has_lines = !language.heredocs.is_empty()
            || !language.ends.is_empty()
            || language.comments.iter().any(|comment| comment.place == Place::Line);
        let others: [(bool, Mark, &[u8]); 6] = [
            (language.regex.is_some(), Mark::Regex, b"/"),
            (language.has_elements, Mark::Element, b"<"),
            (language.escapes_code.is_some(), Mark::Escape, &[language.escapes_code.unwrap_or(0)]),
            (language.assigns != Assigns::Nothing, Mark::Assign, b"="),
            (has_lines, Mark::Line, b"\r\n"),
            (language.region.is_some(), Mark::RegionEnd, b"?"),
        ];
        for (exists, mark, bytes) in others {
            if exists {
                marks.add(mark, bytes);
            }
        }
        marks.inner = marks.outer;
        marks.add_inner(Mark::Line, b"\r\n");
        marks.add_inner(Mark::Bracket, b"{}()`");
        marks
    }

    fn add_quote(&mut self, language: &Language, index: usize) {
        self.add_first(Mark::Quote(index), language.quotes[index].open);
    }

    fn add_first(&mut self, mark: Mark, open: &str) {
        self.add(mark, &open.as_bytes()[..1]);
    }

    fn add(&mut self, mark: Mark, bytes: &[u8]) {
        for &byte in bytes {
            self.outer[byte as usize] |= 1 << self.all.len();
        }
        self.all.push(mark);
    }

    fn add_inner(&mut self, mark: Mark, bytes: &[u8]) {
        for &byte in bytes {
            self.inner[byte as usize] |= 1 << self.all.len();
        }
        self.all.push(mark);
    }
}
