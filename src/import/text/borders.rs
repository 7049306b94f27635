//! Where one text ends and the next one starts when nothing but a blank stands between them.

use std::collections::HashSet;

use super::seams::reason_phrase;

/// Words that start a sentence and stand in the middle of none with a capital.
const STARTS: &[&str] = &[
    "The", "This", "That", "These", "Those", "A", "An", "You", "Your", "It", "Its", "If", "We",
    "Our", "There", "They", "When", "Please", "Der", "Die", "Das", "Den", "Dem", "Des", "Ein",
    "Eine", "Einen", "Einem", "Einer", "Es", "Bitte", "Dieser", "Diese", "Dieses", "Wenn", "Le",
    "La", "Les", "Un", "Une", "Ce", "Cette", "Vous", "Votre", "El", "Los", "Las", "Una", "Este",
    "Esta", "Su", "Se", "O", "Os", "As", "Um", "Uma",
];

/// Words that no text ends with.
const GOES_ON: &[&str] = &[
    "a", "an", "the", "of", "to", "in", "into", "for", "with", "by", "from", "on", "at", "and",
    "or", "is", "are", "was", "be", "your", "our", "this", "that", "as", "via", "per", "no", "not",
    "than", "if", "when", "between", "about", "after", "before", "under", "without", "during",
    "using", "der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "und", "oder", "im",
    "in", "von", "für", "mit", "zu", "zum", "zur", "bei", "le", "la", "les", "de", "du", "et",
    "un", "une", "el", "y", "o", "e", "do", "da", "para", "por",
];

/// Words of the language that writes every noun with a capital.
const GERMAN: &[&str] = &["der", "die", "das", "ist", "nicht", "und", "wurde", "oder", "ein"];

/// By text, where the second of the two that it is made of starts, if that is sure. What is the
/// second text of one row is it in every other.
pub fn borders<'a>(texts: &[&'a str]) -> Vec<Option<usize>> {
    let words: Vec<Vec<Word>> = texts.iter().map(|text| self::words(text)).collect();
    let is_german = |words: &Vec<Word>| words.iter().any(|word| GERMAN.contains(&word.text));
    let may_be_two = |words: &Vec<Word>| words.iter().any(Word::may_start);
    // Where a text has no place at all for a second one, the others may have none, either.
    let is_complete =
        texts.len() > 2 && words.iter().all(may_be_two) && !words.iter().any(is_german);
    let border = |(text, words): (&&str, &Vec<Word>)| {
        let start = |word: &Word| !word.is_first && STARTS.contains(&word.text);
        let by_word =
            sole(words, start).or_else(|| repeated(words)).or_else(|| behind_reason(text, words));
        let by_capital = || sole(words, |_| true).or_else(|| sole(words, |word| !word.is_first));
        by_word.or_else(|| by_capital().filter(|_| is_complete))
    };
    let mut borders: Vec<Option<usize>> = texts.iter().zip(&words).map(border).collect();
    if !words.iter().any(is_german) {
        add_behind_titles(&words, &mut borders);
    }
    let cut = |(text, border): (&&'a str, &Option<usize>)| border.map(|at| &text[at..]);
    let seconds: HashSet<&str> = texts.iter().zip(&borders).filter_map(cut).collect();
    for ((text, words), border) in texts.iter().zip(&words).zip(&mut borders) {
        let is_known = |word: &&Word| word.at > 0 && seconds.contains(&text[word.at..]);
        *border = border.or_else(|| words.iter().find(is_known).map(|word| word.at));
    }
    borders
}

/// Adds the borders behind titles whose words all start with capitals, where all texts that have no border yet
/// go on with small letters behind such words, and no border says otherwise: `Shop Closed Come back later`.
fn add_behind_titles(words: &[Vec<Word>], borders: &mut [Option<usize>]) {
    let behind = |words: &Vec<Word>| {
        let is_title = |word: &&Word| word.text.starts_with(char::is_uppercase);
        let count = words.iter().take_while(is_title).count();
        let goes_on = words.get(count)?.text.starts_with(char::is_lowercase);
        let ends_small = !words[..count].iter().any(|word| word.text.ends_with([':', ',', '.']));
        (count > 1 && goes_on && ends_small).then(|| words[count - 1].at)
    };
    let titled: Vec<Option<usize>> = words.iter().map(behind).collect();
    let pairs = || titled.iter().zip(&*borders);
    let is_told = pairs().all(|(titled, known)| titled.is_some() || known.is_some());
    let agree = pairs().filter(|(titled, known)| titled.is_some() && titled == known).count();
    let differ = pairs().filter(|(one, known)| one.is_some() && known.is_some() && one != known);
    if words.len() > 2 && is_told && agree > 0 && differ.count() == 0 {
        borders.iter_mut().zip(titled).for_each(|(border, titled)| *border = border.or(titled));
    }
}

/// Where the parts of a text start in a script that has no blank between its words, if there are
/// as many blanks between such characters as there are ends of parts.
pub fn wide_parts(text: &str, parts: usize) -> Option<Vec<&str>> {
    let is_wide = |c: char| ('\u{2e80}'..'\u{a4d0}').contains(&c) || ('\u{ff00}'..).contains(&c);
    let is_border = |&at: &usize| {
        let (before, behind) = text.split_at(at);
        let ends = before.ends_with(['。', '！', '？']);
        before.ends_with(is_wide) && (ends || behind[1..].starts_with(is_wide))
    };
    let places = text.match_indices(' ').map(|(at, _)| at);
    let blanks: Vec<usize> = places.filter(is_border).collect();
    let starts = || std::iter::once(0).chain(blanks.iter().copied());
    let ends = blanks.iter().copied().chain([text.len()]);
    (blanks.len() + 1 == parts)
        .then(|| starts().zip(ends).map(|(start, end)| text[start..end].trim()).collect())
}

/// Where the only word stands that a second text may start with and that passes a test.
fn sole(words: &[Word], test: impl Fn(&Word) -> bool) -> Option<usize> {
    let mut places = (0..words.len()).filter(|&at| words[at].may_start() && test(&words[at]));
    let at = places.next().filter(|_| places.next().is_none())?;
    // `JSON Body` may be the end of one text and the start of the next.
    let is_name = words[at].text.len() > 1 && words[at].text.chars().all(|c| !c.is_lowercase());
    let goes_on = words.get(at + 1).is_none_or(|next| !next.text.starts_with(char::is_uppercase));
    (!is_name || goes_on).then_some(words[at].at)
}

/// A word of a text.
struct Word<'a> {
    text: &'a str,
    at: usize,
    /// The word before.
    before: &'a str,
    /// Whether it is the first of a sentence.
    is_first: bool,
}

impl Word<'_> {
    /// Whether a second text may start with this word.
    fn may_start(&self) -> bool {
        let end = self.before.trim_end_matches([')', '"', '”', '}', ']', '\'']);
        let is_small = self.is_first
            || end.len() < self.before.len()
            || end.starts_with(|c: char| c.is_lowercase() || c.is_numeric())
            || STARTS.contains(&self.text);
        self.text.starts_with(char::is_uppercase)
            && !self.before.is_empty()
            && is_small
            && !GOES_ON.contains(&self.before)
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word> = Vec::new();
    let mut at = 0;
    for word in text.split([' ', '\n']) {
        let before = words.last().map_or("", |word| word.text);
        if !word.is_empty() {
            let is_first = before.ends_with(['.', '!', '?', ':', ';']);
            words.push(Word { text: word, at, before, is_first });
        }
        at += word.len() + 1;
    }
    words
}

/// Where a text behind the name of a status starts.
fn behind_reason(text: &str, words: &[Word]) -> Option<usize> {
    let end = reason_phrase(text)?;
    let next = words.iter().find(|word| word.at > end)?;
    (next.at == end + 1 && next.text.starts_with(char::is_uppercase)).then_some(next.at)
}

/// Where a text starts again with the word that it starts with: `Success Success with a body`.
fn repeated(words: &[Word]) -> Option<usize> {
    let (first, rest) = words.split_first()?;
    let next = rest.iter().find(|word| word.may_start() || word.text == first.text)?;
    let is_same = next.text == first.text && first.text.starts_with(char::is_uppercase);
    (is_same && !next.is_first).then_some(next.at)
}
