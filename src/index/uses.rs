//! The occurrences of one version of one file in a small form, which needs no text to be shown.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::scan::{Constant, Context, Scan};
use crate::text::{LineIndex, PositionEncoding, is_for_people};

/// Where a use stands: its line and its columns are 0-based.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    pub line: u32,
    /// The column in UTF-8 bytes.
    pub utf8: u32,
    /// The column in UTF-16 units.
    pub utf16: u32,
    /// The column in Unicode scalar values.
    pub scalar: u32,
}

/// One occurrence: its code is in the text of its [`FileUses`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Slot {
    place: Place,
    /// The bytes of the file that it covers.
    start: u32,
    length: u32,
    /// Where its code starts in [`FileUses::codes`].
    code: u32,
    context: Context,
}

/// The occurrences of one version of one file, in the order of its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileUses {
    slots: Box<[Slot]>,
    /// The codes of all slots, one behind the other.
    codes: Box<str>,
    constants: Box<[NameSlot]>,
    /// The name and the code of each constant, one behind the other.
    names: Box<str>,
}

/// One constant: its texts are in [`FileUses::names`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct NameSlot {
    place: Place,
    /// Where its name ends, and behind it its code.
    name_end: u32,
    code_end: u32,
}

/// A constant of a file that has a code as its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedCode<'a> {
    pub name: &'a str,
    pub code: &'a str,
    /// Where its name stands.
    pub start: Place,
    /// Exclusive.
    pub end: Place,
}

/// One occurrence of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use<'a> {
    pub code: &'a str,
    pub context: Context,
    /// The bytes of the code alone, without quotes.
    pub range: Range<usize>,
    pub start: Place,
    /// Exclusive.
    pub end: Place,
}

impl FileUses {
    /// The occurrences of a text. Those on lines that no person reads are left out unless `all`:
    /// minified sources come from others, which are looked at as well.
    pub fn new(text: &str, scan: &Scan, all: bool) -> FileUses {
        let mut slots = Vec::with_capacity(scan.occurrences.len());
        let mut codes = String::new();
        if scan.occurrences.is_empty() {
            return FileUses::default();
        }
        let lines = LineIndex::new(text);
        // The last place that was told, from which the next on the same line is counted.
        let mut last: Option<(Place, usize)> = None;
        for occurrence in &scan.occurrences {
            let Range { start, end } = occurrence.range;
            let line = lines.line(start);
            let line_start = lines.start(line);
            if !all && !is_for_people(text, start) {
                continue;
            }
            let (known, from) = match last {
                Some((place, from)) if place.line == line - 1 => (place, from),
                _ => (Place { line: line - 1, utf8: 0, utf16: 0, scalar: 0 }, line_start),
            };
            let place = known.behind(&text[from..start]);
            last = Some((place, start));
            slots.push(Slot {
                place,
                start: start as u32,
                length: (end - start) as u32,
                code: codes.len() as u32,
                context: occurrence.context,
            });
            codes.push_str(&occurrence.code);
        }
        FileUses { slots: slots.into(), codes: codes.into(), ..FileUses::default() }
    }

    /// The same with the constants of the text, which the scan was made of.
    pub fn with_constants(self, text: &str, scan: &Scan, constants: &[Constant]) -> FileUses {
        if constants.is_empty() {
            return self;
        }
        let (lines, mut names) = (LineIndex::new(text), String::new());
        let slot = |constant: &Constant| {
            let Range { start, end } = constant.name.clone();
            let line = lines.line(start);
            names.push_str(&text[start..end]);
            let name_end = names.len() as u32;
            names.push_str(&scan.occurrences[constant.occurrence].code);
            let first = Place { line: line - 1, utf8: 0, utf16: 0, scalar: 0 };
            let place = first.behind(&text[lines.start(line)..start]);
            NameSlot { place, name_end, code_end: names.len() as u32 }
        };
        let constants = constants.iter().map(slot).collect();
        FileUses { constants, names: names.into(), ..self }
    }

    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// The code of each, in the order of the text.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        (0..self.slots.len()).map(|at| self.code(at))
    }

    /// The code of each literal, in the order of the text.
    pub fn literals(&self) -> impl Iterator<Item = &str> {
        let is_literal = |at: &usize| self.slots[*at].context == Context::Literal;
        (0..self.slots.len()).filter(is_literal).map(|at| self.code(at))
    }

    /// Those of one code, in the order of the text.
    pub fn of<'a>(&'a self, code: &'a str) -> impl Iterator<Item = Use<'a>> {
        // Few files have a code, which a search of all of their codes tells at once.
        let is_here = memchr::memmem::find(self.codes.as_bytes(), code.as_bytes()).is_some();
        let slots = if is_here { 0..self.slots.len() } else { 0..0 };
        slots.filter(move |&at| self.code(at) == code).map(|at| self.at(at))
    }

    /// In the order of the text.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Use<'_>> {
        (0..self.slots.len()).map(|at| self.at(at))
    }

    /// The constants that have a code as their value, in the order of the text.
    pub fn constants(&self) -> impl Iterator<Item = NamedCode<'_>> {
        let mut from = 0;
        self.constants.iter().map(move |slot| {
            let (name_end, code_end) = (slot.name_end as usize, slot.code_end as usize);
            let name = &self.names[from..name_end];
            from = code_end;
            let (start, end) = (slot.place, slot.place.behind(name));
            NamedCode { name, code: &self.names[name_end..code_end], start, end }
        })
    }

    fn code(&self, at: usize) -> &str {
        let end = self.slots.get(at + 1).map_or(self.codes.len(), |next| next.code as usize);
        &self.codes[self.slots[at].code as usize..end]
    }

    /// The one with so many before it in the order of the text; there must be one.
    pub fn at(&self, at: usize) -> Use<'_> {
        let (slot, code) = (self.slots[at], self.code(at));
        let start = slot.start as usize;
        // What the range has beyond the code are the backslashes before its separator.
        let more = slot.length - code.len() as u32;
        let behind = slot.place.behind(code);
        Use {
            code,
            context: slot.context,
            range: start..start + slot.length as usize,
            start: slot.place,
            end: Place {
                line: behind.line,
                utf8: behind.utf8 + more,
                utf16: behind.utf16 + more,
                scalar: behind.scalar + more,
            },
        }
    }
}

impl Place {
    /// The column in the units of an encoding.
    pub fn column(&self, encoding: PositionEncoding) -> u32 {
        match encoding {
            PositionEncoding::Utf8 => self.utf8,
            PositionEncoding::Utf16 => self.utf16,
        }
    }

    /// The place behind a text that starts here and has no line end.
    fn behind(self, text: &str) -> Place {
        let utf8 = self.utf8 + text.len() as u32;
        if text.is_ascii() {
            let more = text.len() as u32;
            return Place { utf8, utf16: self.utf16 + more, scalar: self.scalar + more, ..self };
        }
        let units: usize = text.chars().map(char::len_utf16).sum();
        let scalar = self.scalar + text.chars().count() as u32;
        Place { utf8, utf16: self.utf16 + units as u32, scalar, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Catalog, Entry, PageContent};
    use crate::{lang, scan};
    use std::path::Path;

    fn uses(name: &str, text: &str, all: bool) -> FileUses {
        let entry = Entry { code: "AB.0001".to_owned(), ..Entry::default() };
        let catalog = Catalog::of([PageContent { entries: vec![entry], ..PageContent::default() }]);
        let language = lang::detect(None, Some(Path::new(name)), text.lines().next());
        FileUses::new(text, &scan::scan(text, language, &catalog), all)
    }

    #[test]
    fn places_are_told_in_every_unit() {
        let text = "x\r\nf(\"网😀\", \"AB.0001\", /AB\\.2/) // AB.3 é AB.4\n";
        let uses = uses("a.js", text, false);
        let told = uses.iter().map(|found| {
            assert!(found.range.start < found.range.end);
            let Use { code, start, end, .. } = found;
            assert_eq!(end.utf8 - start.utf8, found.range.len() as u32);
            (code, start.line, start.utf8, start.utf16, start.scalar, end.scalar)
        });
        assert_eq!(
            told.collect::<Vec<_>>(),
            [
                ("AB.0001", 1, 14, 10, 9, 16),
                ("AB.2", 1, 25, 21, 20, 25),
                ("AB.3", 1, 36, 32, 31, 35),
                ("AB.4", 1, 44, 39, 38, 42),
            ]
        );
    }

    #[test]
    fn constants_have_their_names_and_places() {
        let text = "x\r\n/* 😀 */ NAME = \"AB.0001\"\nconst 网 = 'AB.2'\n";
        let entry = Entry { code: "AB.0001".to_owned(), ..Entry::default() };
        let catalog = Catalog::of([PageContent { entries: vec![entry], ..PageContent::default() }]);
        let language = lang::detect(None, Some(Path::new("a.js")), None);
        let scan = scan::scan(text, language, &catalog);
        let constants = scan::constants(text, language, &scan.occurrences);
        let uses = FileUses::new(text, &scan, false).with_constants(text, &scan, &constants);
        let told = uses.constants().map(|it| (it.name, it.code, it.start.line, it.start.utf16));
        assert_eq!(told.collect::<Vec<_>>(), [("网", "AB.2", 2, 6)]);
    }

    #[test]
    fn lines_that_no_person_reads_are_left_out() {
        let text = format!("f('AB.1');\n{}g('AB.2')\nh('AB.3')", ";".repeat(16 << 10));
        let codes = |all| uses("a.js", &text, all).iter().map(|it| it.code.to_owned()).collect();
        assert_eq!([codes(false), codes(true)].map(|it: Vec<_>| it.len()), [2, 3]);
    }
}
