//! How likely a text is a cell of a column of a flattened table: by what its word in the header says, and by the
//! cells that it is known to have.

use super::flat_even::Unit;
use super::look::Look;
use crate::import::code::{Form, has_stop, is_blank};
use crate::import::tables::header::Field;

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Status,
    Number,
    /// A code of letters.
    Name,
    Word,
    Phrase,
    Sentence,
    Blank,
}

/// How many kinds there are.
const KINDS: usize = 7;

/// How common each kind is among the texts of a page, in the order of the kinds.
const ANYWHERE: [f32; KINDS] = [0.03, 0.06, 0.1, 0.15, 0.3, 0.34, 0.02];

/// The same for the columns of a field.
const fn expected(field: Option<Field>) -> [f32; KINDS] {
    match field {
        Some(Field::Code) => [0.2, 0.3, 0.36, 0.08, 0.03, 0.01, 0.02],
        Some(Field::Status) => [0.72, 0.08, 0.04, 0.03, 0.08, 0.01, 0.04],
        Some(Field::Message | Field::Description | Field::Cause | Field::Solution) => {
            [0.01, 0.01, 0.03, 0.1, 0.35, 0.44, 0.06]
        }
        Some(Field::Group) => [0.02, 0.03, 0.1, 0.4, 0.35, 0.04, 0.06],
        Some(Field::Other) | None => [0.05, 0.1, 0.12, 0.25, 0.25, 0.15, 0.08],
    }
}

/// How many cells the word in the header counts for.
const WEIGHT: f32 = 2.0;

/// Words that make a text a sentence, and characters of a script without blanks.
const SENTENCE: (usize, usize) = (6, 12);

/// What is counted of the cells of a column.
#[derive(Clone)]
pub struct Column {
    pub field: Option<Field>,
    kinds: [f32; KINDS],
    /// How many cells of texts there are, of these in ASCII, and ended by a stop.
    texts: f32,
    ascii: f32,
    stopped: f32,
    /// How many cells of each look there are: of numbers by their length.
    looks: Vec<(Signature, f32)>,
    cells: f32,
    rows: f32,
    /// How many cells had more than one text.
    longer: f32,
}

/// How a code looks: by its length for a number, by its form for a name.
type Signature = (Option<usize>, Option<Form>);

/// What a text is, wherever it stands.
pub struct Traits {
    kind: Kind,
    is_ascii: bool,
    has_stop: bool,
    signature: Signature,
}

impl Traits {
    pub fn of(unit: &Unit) -> Traits {
        let text = &unit.text.text;
        let kind = kind(unit);
        Traits {
            kind,
            is_ascii: text.is_ascii(),
            has_stop: has_stop(text),
            signature: signature(unit, kind),
        }
    }
}

impl Column {
    /// A column of which only the word in the header is known.
    pub fn new(field: Option<Field>) -> Column {
        Column {
            field,
            kinds: [0.0; KINDS],
            texts: 0.0,
            ascii: 0.0,
            stopped: 0.0,
            looks: Vec::new(),
            cells: 0.0,
            rows: 0.0,
            longer: 0.0,
        }
    }

    /// Counts a cell, and how many texts it has.
    pub fn add(&mut self, cell: &Traits, texts: usize) {
        self.kinds[cell.kind as usize] += 1.0;
        self.cells += 1.0;
        self.rows += 1.0;
        self.longer += (texts > 1) as u8 as f32;
        if is_text(cell.kind) {
            self.texts += 1.0;
            self.ascii += cell.is_ascii as u8 as f32;
            self.stopped += cell.has_stop as u8 as f32;
        } else {
            match self.looks.iter_mut().find(|(look, _)| *look == cell.signature) {
                Some((_, count)) => *count += 1.0,
                None => self.looks.push((cell.signature, 1.0)),
            }
        }
    }

    /// Counts a row that has no cell here.
    pub fn skip(&mut self) {
        self.rows += 1.0;
    }

    /// How much speaks for a text to be a cell of the column and not any text: a natural logarithm. A text that
    /// was counted says nothing for itself.
    pub fn points(&self, cell: &Traits, is_counted: bool) -> f32 {
        let kind = cell.kind;
        let expected = expected(self.field)[kind as usize];
        let own = is_counted as u8 as f32;
        let share =
            (self.kinds[kind as usize] - own + WEIGHT * expected) / (self.cells - own + WEIGHT);
        let mut points = (share / ANYWHERE[kind as usize]).ln();
        if is_text(kind) {
            let half = |count: f32| (count + 1.0) / (self.texts + 2.0) * 2.0;
            let of = |count: f32, is: bool| if is { count } else { self.texts - count };
            points += half(of(self.ascii, cell.is_ascii)).ln();
            points += half(of(self.stopped, cell.has_stop)).ln();
        } else {
            let known: f32 = self.looks.iter().map(|(_, count)| count).sum();
            let same = self.looks.iter().find(|(look, _)| *look == cell.signature);
            let same = same.map_or(0.0, |(_, count)| *count);
            points += ((same + 0.5) / (known + 2.0) * 4.0).ln();
        }
        points
    }

    /// How much speaks against a row that has no cell here.
    pub fn lacking(&self) -> f32 {
        let lacking = self.rows - self.cells;
        ((lacking + 0.7) / (self.rows + 2.0)).ln()
    }

    /// How much speaks against one more text of a cell, if it may have more: codes have codes beside them, and names
    /// in a column that nobody knows have none.
    pub fn longer(&self, unit: &Unit) -> Option<f32> {
        let usual = match self.field {
            Some(Field::Code) => unit.look.map(|_| 0.3),
            Some(Field::Status) => None,
            None | Some(Field::Other) if unit.look.is_some() => None,
            _ => Some(0.05),
        };
        usual.map(|usual: f32| ((self.longer + usual) / (self.cells + 2.0)).ln())
    }
}

/// What a text is.
fn kind(unit: &Unit) -> Kind {
    let text = unit.text.text.as_str();
    match unit.look {
        _ if is_blank(text) => Kind::Blank,
        Some(Look::Status) => Kind::Status,
        Some(Look::Number | Look::Coded(Form::Digits)) => Kind::Number,
        Some(Look::Coded(_)) => Kind::Name,
        Some(Look::Capitals) if text.len() > 3 => Kind::Name,
        _ => {
            let words = text.split_whitespace().count();
            let is_long = words >= SENTENCE.0
                || !text.is_ascii() && words < 3 && text.chars().count() >= SENTENCE.1;
            match words {
                _ if is_long || words > 1 && has_stop(text) => Kind::Sentence,
                0 | 1 => Kind::Word,
                _ => Kind::Phrase,
            }
        }
    }
}

fn is_text(kind: Kind) -> bool {
    matches!(kind, Kind::Phrase | Kind::Sentence)
}

fn signature(unit: &Unit, kind: Kind) -> Signature {
    match (kind, unit.look) {
        (Kind::Number, _) => (Some(unit.text.text.len()), None),
        (Kind::Name, Some(Look::Coded(form))) => (None, Some(form)),
        _ => (None, None),
    }
}
