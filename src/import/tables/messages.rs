//! Which of the columns of texts is the message.

use super::cells::{Cells, own_texts};
use super::columns::Columns;
use super::header::Field;
use crate::import::block::Table;
use crate::import::text::seams::is_reason;
use crate::import::told::names_error;

/// Words of columns that describe, whatever stands behind them.
const DESCRIPTIONS: &[&str] = &["descri", "说明", "描述", "說明", "説明", "설명", "beschreibung"];

/// Words of columns that say more than a description beside them.
const EXPLANATIONS: &[&str] =
    &["expla", "解释", "解釋", "解説", "erklär", "erläuter", "explica", "explicação"];

/// Words of descriptions that say more than another one beside them.
const DETAILED: &[&str] =
    &["detailed", "详细", "詳細", "상세", "ausführlich", "détaillée", "detallada"];

/// Words of columns whose texts are the message beside a description, and the description where they are the
/// only ones.
#[rustfmt::skip]
const VAGUE: &[&str] = &[
    "name", "title", "error", "error name", "error title", "名称", "名前", "タイトル", "エラー名", "エラー名称", "エラー", "이름", "명칭", "오류명",
    "에러명", "오류", "에러", "错误", "错误名称", "名稱", "bezeichnung", "titel", "fehler", "nombre", "nom", "título", "titre", "erreur", "erro",
];

/// Words of header cells that say in which language a column is, the longest first where one starts another.
#[rustfmt::skip]
const LANGUAGES: &[&str] = &[
    "korean", "english", "chinese", "japanese", "german", "french", "spanish", "portuguese", "한국어", "한글", "국문", "영어", "영문",
    "中文", "英文", "日文", "韩文", "中国語", "日本語", "英語", "和文", "deutsch", "englisch", "français", "anglais", "español", "inglés",
    "português", "inglês", "english", "(en)", "(ko)", "(kr)", "(zh)", "(cn)", "(ja)", "(jp)", "(de)", "(fr)", "(es)", "(pt)",
];

/// The words of a header cell without the language that they name, and whether they name one.
fn without_language(words: &str) -> (String, bool) {
    let words = words.to_lowercase();
    let language = LANGUAGES.iter().find(|language| words.contains(*language));
    let rest = language.map_or(words.clone(), |language| words.replacen(language, "", 1));
    let rest = rest.replace(['(', ')', '（', '）', '[', ']', '/', '-', '_', ' '], "");
    (rest, language.is_some())
}

impl Columns {
    /// The first of two columns with the same name and no message column is the message.
    pub fn find_message(&mut self, table: &Table) {
        // A name or a title is the message only where nothing else is.
        let is_name = |&column: &usize| {
            let word = self.word(column);
            ["name", "title", "名称", "symbol"].iter().any(|name| word.ends_with(name))
        };
        // A page may have it in several languages, or once more in detail.
        let named: Vec<usize> =
            self.all(Field::Message).filter(|column| !is_name(column)).collect();
        self.messages = match named.is_empty() {
            true => self.all(Field::Message).take(1).collect(),
            false => named,
        };
        self.tell_translation();
        self.tell_longer(table);
        self.take_names(table);
        self.leave_vague();
        self.leave_second();
        let described: Vec<usize> = self.all(Field::Description).collect();
        if !self.messages.is_empty() || self.words.is_empty() {
            return;
        }
        if let [first, second, ..] = described[..]
            && self.words[first] == self.words[second]
        {
            self.messages = vec![first];
        } else if let [first, second, ..] = described[..]
            && self.is_translated(table, first, second)
        {
            self.fields[first] = Some(Field::Message);
            self.messages = vec![first];
        } else if let Some(named) = self.short_before(table, &described) {
            self.fields[named] = Some(Field::Message);
            self.messages = vec![named];
        } else if let Some(first) = self.first_of_two(table) {
            self.messages = vec![first];
        }
    }

    /// Makes the second of two messages the description where nothing else is: what is said to somebody else.
    fn leave_second(&mut self) {
        let texts = [Field::Description, Field::Cause];
        let is_described = texts.iter().any(|&field| self.all(field).next().is_some());
        if let [first, second] = self.messages[..]
            && !is_described
            && !self.aliases.contains(&second)
        {
            // The API gives its own message, whichever stands first.
            let is_api =
                |column: usize| self.words.get(column).is_some_and(|word| word.contains("API"));
            let (own, other) = match is_api(second) && !is_api(first) {
                true => (second, first),
                false => (first, second),
            };
            self.fields[other] = Some(Field::Description);
            self.messages = vec![own];
        }
    }

    /// Makes the one column of messages the description where it is the only text and its word says nothing else.
    fn leave_vague(&mut self) {
        let &[column] = &self.messages[..] else { return };
        let texts = [Field::Message, Field::Description, Field::Cause];
        let is_text = |other: usize| self.fields[other].is_some_and(|field| texts.contains(&field));
        let is_only = !(0..self.fields.len()).any(|other| other != column && is_text(other));
        let word = self.word(column);
        let is_vague =
            VAGUE.contains(&word.as_str()) || VAGUE.contains(&word.trim_end_matches('s'));
        if is_only && is_vague && !self.aliases.contains(&column) {
            self.fields[column] = Some(Field::Description);
            self.messages.clear();
        }
    }

    /// The first of two columns of texts of which most rows have both, a description and what explains it: it
    /// says what the code means, the other one why.
    fn first_of_two(&self, table: &Table) -> Option<usize> {
        let fields = [Some(Field::Description), Some(Field::Cause)];
        let mut texts =
            (0..self.fields.len()).filter(|column| fields.contains(&self.fields[*column]));
        let (first, second) = (texts.next()?, texts.next()?);
        // What describes the error is what is said of it, and another column when.
        let is_of_error =
            |column: usize| self.words.get(column).is_some_and(|word| names_error(word));
        let is_described = self.fields[second] == Some(Field::Description);
        let (first, second) = match is_described && is_of_error(second) && !is_of_error(first) {
            true => (second, first),
            false => (first, second),
        };
        let filled = |column: usize| Cells::of(table, self.head, column).filled;
        let is_told = texts.next().is_none()
            && (self.fields[first] == Some(Field::Description) || first < second)
            && filled(first) * 10 >= filled(self.code) * 8
            && filled(second) * 2 >= filled(self.code);
        is_told.then_some(first)
    }

    /// Takes the second of two columns of messages whose names differ in a language, `한글 메시지` and `영문 메시지`, for
    /// the description.
    fn tell_translation(&mut self) {
        let &[first, second] = &self.messages[..] else { return };
        let plain = |column: usize| self.words.get(column).map(|words| without_language(words));
        match plain(first).zip(plain(second)) {
            Some(((one, in_one), (two, in_two))) if one == two && (in_one || in_two) => {}
            _ => return,
        }
        self.fields[second] = Some(Field::Description);
        self.messages = vec![first];
    }

    /// Makes the second of two columns of messages the description, where none is and its texts are longer: it
    /// explains the first.
    fn tell_longer(&mut self, table: &Table) {
        let &[first, second] = &self.messages[..] else { return };
        let explains = [Field::Description, Field::Cause];
        if explains.iter().any(|&field| self.all(field).next().is_some()) {
            return;
        }
        let letters = |column: usize| {
            own_texts(table, self.head, column).map(|text| text.chars().count()).sum::<usize>()
        };
        let filled = |column: usize| Cells::of(table, self.head, column).filled;
        if filled(first) > 1
            && letters(second) * 2 >= letters(first) * 3
            && filled(second) * 10 >= filled(first) * 8
        {
            self.fields[second] = Some(Field::Description);
            self.messages = vec![first];
        }
    }

    /// Whether the texts of a column are in English and those of another in a language of East Asia: a
    /// program says the first, and the page what it means.
    fn is_translated(&self, table: &Table, english: usize, other: usize) -> bool {
        let is_own = |text: &str| text.contains(|c: char| c >= '\u{1100}' && c.is_alphabetic());
        let count = |column: usize| {
            let texts = || own_texts(table, self.head, column);
            (texts().count(), texts().filter(|text| is_own(text)).count())
        };
        let ((all, own), (others, translated)) = (count(english), count(other));
        all >= 3 && own * 2 <= all && translated * 10 >= others * 8 && others * 2 >= all
    }

    /// The column between the codes and their description that has a few words in each row, others in
    /// every one, where the description has a sentence: it says what the code means in short.
    fn short_before(&self, table: &Table, described: &[usize]) -> Option<usize> {
        let last = *described.last()?;
        let has = |column: usize, words: &[&str]| {
            let word = self.words[column].to_lowercase();
            words.iter().any(|whole| word.contains(whole))
        };
        let are_reasons = |column: usize| own_texts(table, self.head, column).all(is_reason);
        let is_free = |&column: &usize| match self.fields[column] {
            Some(Field::Cause) => true,
            Some(Field::Description) => {
                let is_detailed = has(last, DETAILED) && has(last, DESCRIPTIONS);
                let is_more = !has(column, DESCRIPTIONS) || has(last, EXPLANATIONS) || is_detailed;
                column != last && (is_more || are_reasons(column))
            }
            _ => false,
        };
        let named = (self.code + 1..last).find(is_free)?;
        let letters = |column: usize| {
            own_texts(table, self.head, column).map(|text| text.chars().count()).sum::<usize>()
        };
        let cells = Cells::of(table, self.head, named);
        let ends = ['.', '。', ';', '\n', '!', '?'];
        let texts = || own_texts(table, self.head, named);
        // One in ten may end with a word cut short, `Mandatory ext.`, be longer, or stand twice.
        let few = |count: usize| count * 10 <= cells.filled;
        let ended = texts().filter(|text| text.ends_with(ends)).count();
        let long = texts().filter(|text| text.len() > 60).count();
        let are_short = texts().all(|text| text.len() <= 100) && few(long) && few(ended);
        let is_short = are_short && (letters(named) * 5 <= letters(last) * 4 || are_reasons(named));
        let are_own = few(cells.filled - cells.distinct);
        (is_short && cells.filled >= 2 && are_own).then_some(named)
    }
}
