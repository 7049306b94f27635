//! Columns under words that nobody knows: the texts in them are a message or a description, the
//! names are the codes once more.

use super::cells::{Cells, own_texts};
use super::columns::Columns;
use super::header::Field;
use super::names::is_called_other;
use crate::import::block::Table;
use crate::import::code::{Form, form, is_number};

/// Words of columns that show how something looks, or grade or place it, and don't say what it means.
#[rustfmt::skip]
const NO_TEXTS: &[&str] = &[
    "pattern", "regex",
    "example", "sample", "示例", "例子", "样例", "範例", "サンプル", "使用例", "예시", "예제", "beispiel",
    "exemple", "ejemplo", "exemplo", "retr", "重试", "重試", "リトライ", "再試行", "재시도", "wiederhol",
    "level", "severity", "priority", "级别", "等级", "レベル", "重要度", "심각도", "schweregrad", "version",
    "版本", "バージョン", "버전", "date", "日期", "endpoint", "端点", "エンドポイント", "엔드포인트", "endpunkt", "接口", "url", "link", "apis", "returned by",
    "thrown by", "raised by", "used by", "used in", "applies to", "适用", "使用场所", "対象", "使用箇所", "적용 대상",
    "사용처", "scope", "范围", "範圍", "範囲", "범위", "geltungsbereich", "verwendet", "utilisé", "usado en", "usado em",
];

/// Whether what a column is called says that it has no text of its errors.
pub fn is_no_text(word: &str) -> bool {
    let word = word.to_lowercase();
    NO_TEXTS.iter().any(|other| word.contains(other))
}

impl Columns {
    /// Gives a column of sentences under an unknown word to the message or the description, if the
    /// table has only one of them: in order of place, what stands before the description is the
    /// message.
    pub fn take_unknown_texts(&mut self, table: &Table) {
        let described: Vec<usize> =
            self.all(Field::Description).chain(self.all(Field::Cause)).collect();
        if self.words.is_empty() || !self.messages.is_empty() && !described.is_empty() {
            return;
        }
        let is_free =
            |&column: &usize| self.fields[column].is_none() && self.are_sentences(table, column);
        let Some(column) = (self.code + 1..self.fields.len()).find(is_free) else { return };
        let is_before = described.iter().all(|&other| column < other);
        if !described.is_empty() && is_before {
            self.fields[column] = Some(Field::Message);
        } else {
            self.fields[column] = Some(Field::Description);
        }
        self.find_message(table);
    }

    /// Whether a column under an unknown word has sentences.
    pub fn has_sentences(&self, table: &Table) -> bool {
        let mut columns = 0..self.fields.len();
        columns.any(|column| self.fields[column].is_none() && self.are_sentences(table, column))
    }

    /// Whether a column has a text of several words in most rows, mostly another one in each.
    fn are_sentences(&self, table: &Table, column: usize) -> bool {
        let word = self.word(column);
        let cells = Cells::of(table, self.head, column);
        let rows = table.rows.len().saturating_sub(self.head);
        let sentences =
            own_texts(table, self.head, column).filter(|text| is_sentence(text)).count();
        !is_no_text(&word)
            && !is_called_other(&word)
            && cells.filled * 2 >= rows
            && sentences * 10 >= cells.filled * 6
            && cells.distinct * 10 >= cells.filled * 7
    }

    /// Whether a column has the names of the numbers that are the codes: `OrderGone`, `Timeout`,
    /// another one in each row.
    pub fn are_names_of_numbers(&self, table: &Table, column: usize) -> bool {
        let texts = || own_texts(table, self.head, column);
        let word = self.word(column);
        let cells = Cells::of(table, self.head, column);
        let is_word = |text: &str| {
            text.starts_with(|c: char| c.is_ascii_uppercase())
                && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        };
        let is_name = |text: &&str| matches!(form(text), Some(Form::Upper | Form::Words));
        cells.filled >= 2
            && !is_called_other(&word)
            && cells.distinct == cells.filled
            && texts().all(is_word)
            && texts().filter(is_name).count() * 2 > cells.filled
            && own_texts(table, self.head, self.code).all(is_number)
    }
}

/// Whether a text has several words, and is no call, path or sample of data.
fn is_sentence(text: &str) -> bool {
    let asian = text.chars().filter(|&c| c >= '\u{1100}' && c.is_alphabetic()).count();
    let is_word = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let words = text.split_whitespace().filter(is_word).count();
    let starts = text.starts_with(|c: char| c.is_alphabetic() || matches!(c, '“' | '"' | '「'));
    starts
        && (asian >= 4 || words >= 2)
        && !text.contains(['{', '}', '<', '='])
        && !text.contains("()")
}
