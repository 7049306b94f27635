//! Which of two columns of texts is the message, and which says more of it.

use super::block::Table;
use super::cells::{Cells, own_texts};
use super::code::is_status;
use super::columns::Columns;
use super::header::Field;

/// Words of columns that hold a remark here and there, so that the text before is no mere name.
const NOTES: &[&str] = &[
    "remark",
    "note",
    "comment",
    "备注",
    "備註",
    "비고",
    "참고",
    "備考",
    "注記",
    "hinweis",
    "anmerkung",
    "bemerkung",
    "remarque",
    "observa",
];

impl Columns {
    /// Makes the first of two texts behind the codes the message where no column is called so: one
    /// without a known name before a description, or a short one that the other elaborates.
    pub fn find_first_text(&mut self, table: &Table) {
        let described: Vec<usize> = self.all(Field::Description).collect();
        let has = |field: Field| self.all(field).next().is_some();
        if has(Field::Message) || has(Field::Cause) || self.words.is_empty() {
            return;
        }
        let free = |range: std::ops::Range<usize>| {
            { range }.find(|&at| self.fields[at].is_none() && self.has_phrases(table, at))
        };
        let (first, second) = match described[..] {
            [one, two] if self.code < one => (one, two),
            [one] if self.code < one => match (free(self.code + 1..one), one + 1) {
                (Some(first), _) => {
                    self.fields[first] = Some(Field::Message);
                    return;
                }
                // What stands beside a status may be anything, a sample of the answer as well.
                (None, _) if has(Field::Status) => return,
                (None, next) => match free(next..self.fields.len()) {
                    Some(second) => (one, second),
                    None => return,
                },
            },
            _ => return,
        };
        // The names of statuses are known, so that one beside them is part of the description.
        if !self.has_statuses(table) && self.elaborates(table, first, second) {
            self.fields[first] = Some(Field::Message);
            self.fields[second] = Some(Field::Description);
        }
    }

    fn has_statuses(&self, table: &Table) -> bool {
        own_texts(table, self.head, self.code).any(is_status)
    }

    /// Whether a column has phrases, most of them others than those above.
    fn has_phrases(&self, table: &Table, column: usize) -> bool {
        let is_phrase = |text: &&str| text.contains(' ') || !text.is_ascii();
        let phrases = own_texts(table, self.head, column).filter(is_phrase).count();
        let cells = Cells::of(table, self.head, column);
        phrases * 2 > cells.filled && cells.distinct * 10 >= cells.filled * 6 && cells.filled > 1
    }

    /// Whether a column says at more length what names of another one mean.
    fn elaborates(&self, table: &Table, first: usize, second: usize) -> bool {
        let word = self.words[second].to_lowercase();
        let texts = |column: usize| own_texts(table, self.head, column);
        let length = |column: usize| texts(column).map(|text| text.chars().count()).sum::<usize>();
        let (names, more) = (texts(first).count(), texts(second).count());
        let is_name = |text: &&str| !text.ends_with(['.', '。', '!', '！']);
        self.words[first] != self.words[second]
            && !NOTES.iter().any(|note| word.contains(note))
            && self.has_phrases(table, second)
            && texts(first).filter(is_name).count() * 10 >= names * 8
            && more * 10 >= names * 6
            && length(first) <= names * 40
            && length(first) * more * 5 < length(second) * names * 4
    }
}
