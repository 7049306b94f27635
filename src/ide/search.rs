//! Reverse look-up: from a message, a response or a line of a log to the codes that it can come from.
//!
//! Texts of pages are templates: what stands for an identifier, a number or a name in them is a hole.
//! What is left are words, which count the more the fewer texts have them. A text is the likelier
//! the more of its words stand in the query, the more of them side by side as in the text, and the
//! more of the query they explain.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Serialize;

use crate::catalog::{EntryId, ExportEntry};
use crate::index::Scope;

/// A code that a text can come from.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchHit {
    pub code: String,
    /// The entry whose text fits best.
    pub entry: EntryId,
    /// How well it fits: 1 for every word in its order and nothing else; more for a code that the
    /// query itself names.
    pub score: f64,
}

/// A hit in the stable form.
#[derive(Serialize)]
pub struct SearchRow<'a> {
    code: &'a str,
    /// 1 where every word fits and nothing else is there; above 2 where the text names the code.
    score: f64,
    /// The entry whose text fits best.
    entry: ExportEntry<'a>,
}

impl SearchHit {
    pub fn row<'a>(&'a self, scope: &'a Scope) -> SearchRow<'a> {
        let entry = scope.catalog.export_entry(self.entry);
        SearchRow { code: &self.code, score: self.score, entry }
    }
}

/// A text that has less than this share of its words in the query is not meant.
const LEAST: f64 = 0.5;

/// What a word counts that is quoted in a template: it may be an example.
const QUOTED: f64 = 0.3;

/// What a number counts, which is mostly filled in.
const NUMBER: f64 = 0.1;

/// The texts of a catalog, ready to be searched.
pub struct Templates<'a> {
    all: Vec<Template<'a>>,
    /// What each word counts.
    weights: HashMap<String, f64>,
}

/// The codes that a text can come from, as [`Templates::search`] finds them.
pub fn search(scope: &Scope, query: &str) -> Vec<SearchHit> {
    Templates::of(scope).search(query)
}

impl<'a> Templates<'a> {
    pub fn of(scope: &'a Scope) -> Templates<'a> {
        let all = templates(scope);
        let mut frequencies = HashMap::<&str, usize>::new();
        for template in &all {
            let distinct: HashSet<&str> =
                template.words.iter().map(|it| it.text.as_str()).collect();
            distinct.into_iter().for_each(|word| *frequencies.entry(word).or_default() += 1);
        }
        let count = all.len() as f64;
        let weight = |(word, frequency): (&str, usize)| {
            (word.to_owned(), (1.0 + count / frequency as f64).ln())
        };
        let weights = frequencies.into_iter().map(weight).collect();
        Templates { all, weights }
    }

    /// The codes that a text can come from, the likeliest first, each once; of those that fit
    /// equally the ones of higher-ranked pages first. Empty if nothing fits.
    pub fn search(&self, query: &str) -> Vec<SearchHit> {
        let weight = |word: &str| self.weights.get(word).copied();
        let query = Query::new(query, &weight);
        let mut best = HashMap::<&str, SearchHit>::new();
        for template in &self.all {
            let named = query.words.contains(template.code.to_lowercase().as_str());
            let fit = fit(template, &query, &weight).unwrap_or(0.0);
            let score = if named { 2.0 + fit } else { fit };
            if score > 0.0 && best.get(template.code).is_none_or(|known| known.score < score) {
                let (code, entry) = (template.code.to_owned(), template.entry);
                best.insert(template.code, SearchHit { code, entry, score });
            }
        }
        let mut hits: Vec<SearchHit> = best.into_values().collect();
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.entry.cmp(&b.entry)));
        hits
    }
}

/// One text of an entry.
struct Template<'a> {
    code: &'a str,
    entry: EntryId,
    words: Vec<Word>,
}

/// A word as a template has it.
struct Word {
    text: String,
    /// What it counts beside its rarity.
    factor: f64,
}

fn templates(scope: &Scope) -> Vec<Template<'_>> {
    let texts = scope.catalog.ids().flat_map(|id| {
        let entry = scope.catalog.entry(id);
        let texts = [&entry.message, &entry.description].into_iter().flatten();
        texts.map(move |text| (id, entry.code.as_str(), text))
    });
    let template = texts.map(|(entry, code, text)| Template { code, entry, words: parse(text) });
    template.filter(|template| !template.words.is_empty()).collect()
}

/// The words of a template without its holes.
fn parse(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut quoted = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(length) = hole(rest) {
            rest = &rest[length..];
            continue;
        }
        let end = rest
            .char_indices()
            .skip(1)
            .find(|(at, c)| hole(&rest[*at..]).is_some() || matches!(c, '"' | '“' | '”'));
        if matches!(c, '"' | '“' | '”') {
            quoted = !quoted;
        }
        let end = end.map_or(rest.len(), |(at, _)| at);
        let factor = if quoted { QUOTED } else { 1.0 };
        words.extend(tokens(&rest[..end]).into_iter().filter(|it| !is_filler(it)).map(|text| {
            Word {
                factor: if text.bytes().all(|byte| byte.is_ascii_digit()) {
                    NUMBER
                } else {
                    factor
                },
                text,
            }
        }));
        rest = &rest[end..];
    }
    words
}

/// The length of a hole that a text starts with: `%s`, `{id}`, `<name>`, `${x}`.
pub(super) fn hole(text: &str) -> Option<usize> {
    let close = |open: &str, close: char| {
        let inner = text.strip_prefix(open)?;
        let at = inner.find([close, '\n'])?;
        inner[at..].starts_with(close).then_some(open.len() + at + close.len_utf8())
    };
    let format = || {
        let kind = text.strip_prefix('%')?.chars().next()?;
        matches!(kind, 's' | 'd' | 'v' | 'f' | 'x').then_some(2)
    };
    close("${", '}').or_else(|| close("{", '}')).or_else(|| close("<", '>')).or_else(format)
}

/// `XXX` and `**`: what stands for something else by convention.
pub(super) fn is_filler(word: &str) -> bool {
    word.len() >= 2 && word.bytes().all(|byte| byte == b'x')
}

/// What is looked for.
struct Query {
    /// In order, so that sums over them are the same each time.
    words: BTreeSet<String>,
    pairs: HashSet<(String, String)>,
    /// What its words count together, as far as any template has them.
    mass: f64,
}

impl Query {
    fn new(text: &str, weight: &dyn Fn(&str) -> Option<f64>) -> Query {
        let list = tokens(&unescaped(text));
        let pairs = list.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect();
        // Codes are words, too.
        let codes = text.split(|c: char| !(c.is_ascii_alphanumeric() || "._-".contains(c)));
        let codes = codes.map(|code| code.trim_matches(['.', '-', '_']).to_lowercase());
        let words: BTreeSet<String> = list.into_iter().chain(codes).collect();
        let mass = words.iter().filter_map(|word| weight(word)).sum();
        Query { words, pairs, mass }
    }
}

/// How well a template fits; `None` if too little of it is there.
fn fit(template: &Template, query: &Query, weight: &dyn Fn(&str) -> Option<f64>) -> Option<f64> {
    let value = |word: &Word| word.factor * weight(&word.text).unwrap_or(0.0);
    let all: f64 = template.words.iter().map(value).sum();
    let found = template.words.iter().filter(|word| query.words.contains(&word.text));
    let there: f64 = found.clone().map(value).sum();
    let share = there / all;
    if all == 0.0 || share < LEAST {
        return None;
    }
    let neighbours = template.words.windows(2);
    let (mut side_by_side, mut pairs) = (0.0, 0.0);
    for pair in neighbours {
        let both = value(&pair[0]) + value(&pair[1]);
        pairs += both;
        if query.pairs.contains(&(pair[0].text.clone(), pair[1].text.clone())) {
            side_by_side += both;
        }
    }
    let order = if pairs == 0.0 { 1.0 } else { side_by_side / pairs };
    let distinct: BTreeSet<&str> = found.map(|word| word.text.as_str()).collect();
    let explained: f64 = distinct.into_iter().filter_map(weight).sum();
    let explained = if query.mass == 0.0 { 1.0 } else { (explained / query.mass).min(1.0) };
    Some(share * share * (0.5 + 0.5 * order) * (0.3 + 0.7 * explained))
}

/// The words of a text in lower case; of scripts without blanks every two characters that stand
/// side by side.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut last: Option<char> = None;
    for c in text.chars().flat_map(char::to_lowercase).chain(std::iter::once(' ')) {
        let is_wide = !c.is_ascii() && c.is_alphanumeric() && c >= '\u{2e80}';
        if !is_wide && c.is_alphanumeric() {
            word.push(c);
            last = None;
            continue;
        }
        if !word.is_empty() {
            tokens.push(std::mem::take(&mut word));
        }
        if is_wide {
            tokens.extend(last.map(|before| String::from_iter([before, c])));
        }
        last = is_wide.then_some(c);
    }
    tokens
}

/// A text in which `\u4f60` is a character again, as responses may have it.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("\\u") {
        out.push_str(&rest[..at]);
        let digits = rest.get(at + 2..at + 6);
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match number.and_then(char::from_u32) {
            Some(c) => {
                out.push(c);
                rest = &rest[at + 6..];
            }
            None => {
                out.push_str("\\u");
                rest = &rest[at + 2..];
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::ide::fixture;
    use crate::import;

    fn found(query: &str) -> Vec<String> {
        let hits = search(&fixture::scope("en"), query);
        hits.into_iter().map(|hit| hit.code).collect()
    }

    #[test]
    fn a_message_a_body_and_a_line_of_a_log_lead_to_their_code() {
        assert_eq!(found("The API OCR is not subscribed.")[0], "Core.4204");
        assert_eq!(found("2024-01-01 😀 ERROR [req 7] The header is missing!")[0], "FACE.0010");
        assert_eq!(found(r#"{"error_msg":"\u6ca1\u6709\u8ba2\u9605\u8be5API"}"#)[0], "Core.4204");
        assert_eq!(found("没有订阅该API。")[0], "Core.4204");
        assert_eq!(found("Core.4201: not subscribed")[0], "Core.4201");
    }

    #[test]
    fn what_nothing_fits_finds_nothing() {
        assert_eq!(found("connection reset by peer"), [""; 0]);
        assert_eq!(found(""), [""; 0]);
    }

    /// A thousand messages made of the built-in pages' texts: each hole filled, in the middle of a
    /// line or a body.
    #[test]
    fn of_a_thousand_messages_nearly_all_lead_to_their_code() {
        let catalog = Catalog::new(import::builtin().to_vec());
        let scope = Scope { catalog, ..Scope::default() };
        let texts: Vec<(String, String)> = scope
            .catalog
            .ids()
            .filter_map(|id| {
                let entry = scope.catalog.entry(id);
                let text = entry.message.as_ref().or(entry.description.as_ref())?;
                Some((entry.code.clone(), text.clone()))
            })
            .collect();
        let same = |a: &str, b: &str| {
            texts.iter().any(|(code, text)| code == a && text.trim() == b.trim())
        };
        let templates = Templates::of(&scope);
        let (mut first, mut third, mut missed) = (0, 0, String::new());
        for turn in 0..1000 {
            let (code, text) = &texts[turn % texts.len()];
            let filled = filled(text, turn);
            let query = match turn % 3 {
                0 => filled,
                1 => format!(
                    "2024-05-0{} 12:00:0{} ERROR [trace-{turn}] {filled}",
                    turn % 9,
                    turn % 7
                ),
                _ => format!("{{\"request_id\":\"9{turn}a\",\"error_msg\":\"{filled}\"}}"),
            };
            let hits = templates.search(&query);
            // Where two codes have the very same text, nobody can tell which it was.
            let at = hits.iter().position(|hit| hit.code == *code || same(&hit.code, text));
            first += usize::from(at == Some(0));
            third += usize::from(at.is_some_and(|at| at < 3));
            if at != Some(0) {
                missed += &format!("{code}: {query}\n  {:?}\n", hits.first());
            }
        }
        assert!(first >= 950 && third >= 990, "{first} first, {third} of three\n{missed}");
    }

    /// The text with its holes filled.
    fn filled(text: &str, turn: usize) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if let Some(length) = hole(rest) {
                out += &format!("a{turn}-b7f3");
                rest = &rest[length..];
            } else if rest.starts_with("XXX") {
                out += "ImageTagging";
                rest = &rest[3..];
            } else {
                out.push(if c.is_ascii_digit() { '7' } else { c });
                rest = &rest[c.len_utf8()..];
            }
        }
        out
    }
}
