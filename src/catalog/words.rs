//! The words of a page's messages and descriptions: which rows have all the words of a query.

use std::collections::HashMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Entry;

/// What is looked for: words in lower case, the last of which may be unfinished.
pub(super) struct Query(Vec<String>);

/// In which texts each term stands. A text is twice the number of its row, and one more if it is
/// the description.
///
/// The terms of an ASCII word are itself; those of another word are its ASCII beginning and,
/// behind [`PAIR`], every two characters that stand side by side, and the last one alone. So the
/// terms of a query are in every text that has its words, and together in few others.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Words {
    /// The terms in the order of their bytes, one behind the other, and where each of them ends.
    terms: String,
    ends: Vec<u32>,
    /// How many texts there are, those that are missing counted too.
    texts: u32,
    /// Where in `lists` the texts of each term end.
    list_ends: Vec<u32>,
    /// The texts of each term in their order, or where it is not longer a set of them with one bit
    /// for each text of the page.
    lists: Vec<u32>,
}

/// Sets two characters apart from a word of two letters.
const PAIR: char = '\0';

/// After so many texts that turn out not to have the words a search gives up.
const PATIENCE: usize = 2000;

/// Lists that are longer are not used to narrow down what shorter ones have found.
const LONG: usize = 1 << 20;

impl Query {
    pub(super) fn of(typed: &str) -> Query {
        Query(words(&typed.to_lowercase()).map(str::to_owned).collect())
    }

    /// Whether the text has every word, the last one as the beginning of a word; a word of a
    /// script without blanks may stand anywhere.
    fn is_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let last = self.0.len() - 1;
        self.0.iter().enumerate().all(|(at, wanted)| match wanted.is_ascii() {
            false => text.contains(wanted.as_str()),
            true if at == last => words(&text).any(|word| word.starts_with(wanted.as_str())),
            true => words(&text).any(|word| word == wanted),
        })
    }
}

/// The words of a text.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

impl Words {
    pub(super) fn of(entries: &[Entry]) -> Words {
        let mut numbers = HashMap::<String, u32>::new();
        // The terms of each text, one text behind the other, and where each text ends.
        let (mut stream, mut text_ends) = (Vec::<u32>::new(), Vec::<usize>::new());
        for text in entries.iter().flat_map(|entry| [&entry.message, &entry.description]) {
            let start = stream.len();
            each_term(&text.as_deref().unwrap_or_default().to_lowercase(), |term| {
                let next = numbers.len() as u32;
                let known = numbers.get(term).copied();
                stream.push(known.unwrap_or_else(|| {
                    numbers.insert(term.to_owned(), next);
                    next
                }));
            });
            stream[start..].sort_unstable();
            let mut end = start;
            for at in start..stream.len() {
                if at == start || stream[at] != stream[end - 1] {
                    stream[end] = stream[at];
                    end += 1;
                }
            }
            stream.truncate(end);
            text_ends.push(end);
        }
        let mut terms: Vec<(String, u32)> = numbers.into_iter().collect();
        terms.sort_unstable();
        Words::of_terms(&terms, &stream, &text_ends)
    }

    /// From the terms in their order, each with its number, and the numbers in each text.
    fn of_terms(terms: &[(String, u32)], stream: &[u32], text_ends: &[usize]) -> Words {
        let mut places = vec![0; terms.len()];
        (0..).zip(terms).for_each(|(place, (_, number))| places[*number as usize] = place);
        let mut counts = vec![0; terms.len()];
        stream.iter().for_each(|&number| counts[places[number as usize]] += 1);
        let set = text_ends.len().div_ceil(32);
        let mut starts = Vec::with_capacity(terms.len());
        let mut length = 0;
        for &count in &counts {
            starts.push(length);
            length += set.min(count);
        }
        let mut lists = vec![0; length];
        let mut next = starts.clone();
        let mut from = 0;
        for (text, &end) in text_ends.iter().enumerate() {
            for &number in &stream[from..end] {
                let place = places[number as usize];
                if counts[place] < set {
                    lists[next[place]] = text as u32;
                    next[place] += 1;
                } else {
                    add(&mut lists[starts[place]..], text as u32);
                }
            }
            from = end;
        }
        let mut whole = String::new();
        let end = |(term, _): &(String, u32)| {
            whole.push_str(term);
            whole.len() as u32
        };
        let ends = terms.iter().map(end).collect();
        let list_ends = starts.iter().skip(1).chain([&length]);
        let list_ends = list_ends.take(terms.len()).map(|&end| end as u32).collect();
        Words { terms: whole, ends, texts: text_ends.len() as u32, list_ends, lists }
    }

    /// Calls `take` with the rows in whose message or description all the words are, in their
    /// order, until it returns false. Whether that was all of them.
    pub(super) fn search(
        &self,
        entries: &[Entry],
        query: &Query,
        mut take: impl FnMut(u32) -> bool,
    ) -> bool {
        let mut patience = PATIENCE;
        let mut last = None;
        for text in numbers(&self.may_have(query)) {
            let row = text / 2;
            if last == Some(row) {
                continue;
            }
            let entry = &entries[row as usize];
            let text = if text % 2 == 0 { &entry.message } else { &entry.description };
            if text.as_ref().is_some_and(|text| query.is_in(text)) {
                last = Some(row);
                if !take(row) {
                    return false;
                }
            } else if patience == 0 {
                return false;
            } else {
                patience -= 1;
            }
        }
        true
    }

    /// A set of the texts that have the terms of a query.
    fn may_have(&self, query: &Query) -> Vec<u32> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for (at, wanted) in query.0.iter().enumerate() {
            match wanted.is_ascii() {
                true if at + 1 == query.0.len() => ranges.push(self.starting_with(wanted)),
                true => ranges.push(self.equal_to(wanted)),
                false => {
                    let pairs: Vec<String> = pairs(wanted).collect();
                    match &pairs[..] {
                        [pairs @ .., _] if !pairs.is_empty() => {
                            ranges.extend(pairs.iter().map(|pair| self.equal_to(pair)));
                        }
                        pairs => ranges.extend(pairs.iter().map(|c| self.starting_with(c))),
                    }
                }
            }
        }
        let length = |terms: &Range<usize>| self.places(terms).len();
        ranges.sort_by_key(length);
        let mut found: Option<Vec<u32>> = None;
        for terms in &ranges {
            match &mut found {
                None => found = Some(self.texts_of(terms)),
                // Looking into the texts themselves is quicker then.
                Some(_) if length(terms) > LONG => break,
                Some(found) => {
                    let texts = self.texts_of(terms);
                    found.iter_mut().zip(texts).for_each(|(found, texts)| *found &= texts);
                }
            }
        }
        found.unwrap_or_default()
    }

    /// A set of the texts that have one of some terms.
    fn texts_of(&self, terms: &Range<usize>) -> Vec<u32> {
        let mut texts = vec![0; (self.texts as usize).div_ceil(32)];
        for term in terms.clone() {
            let list = &self.lists[self.places(&(term..term + 1))];
            match list.len() == texts.len() {
                true => texts.iter_mut().zip(list).for_each(|(all, own)| *all |= own),
                false => list.iter().for_each(|&text| add(&mut texts, text)),
            }
        }
        texts
    }

    /// Where in `lists` the texts of some terms are.
    fn places(&self, terms: &Range<usize>) -> Range<usize> {
        let end = |term: usize| term.checked_sub(1).map_or(0, |last| self.list_ends[last] as usize);
        end(terms.start)..end(terms.end)
    }

    fn equal_to(&self, wanted: &str) -> Range<usize> {
        let start = self.first(|term| term >= wanted);
        start..self.first(|term| term > wanted)
    }

    fn starting_with(&self, wanted: &str) -> Range<usize> {
        let start = self.first(|term| term >= wanted);
        start..self.first(|term| term > wanted && !term.starts_with(wanted))
    }

    /// The first term from which on this holds.
    fn first(&self, holds: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = (low + high) / 2;
            let start = middle.checked_sub(1).map_or(0, |last| self.ends[last] as usize);
            match holds(&self.terms[start..self.ends[middle] as usize]) {
                true => high = middle,
                false => low = middle + 1,
            }
        }
        low
    }
}

/// The terms of a text in lower case.
fn each_term(text: &str, mut term: impl FnMut(&str)) {
    for word in words(text) {
        if word.is_ascii() {
            term(word);
            continue;
        }
        let ascii = word.bytes().take_while(u8::is_ascii).count();
        if ascii > 0 {
            term(&word[..ascii]);
        }
        pairs(word).for_each(|pair| term(&pair));
    }
}

/// Every character of a word with the one behind it, as terms.
fn pairs(word: &str) -> impl Iterator<Item = String> {
    let behind = word.chars().skip(1).map(Some).chain([None]);
    word.chars().zip(behind).map(|(c, behind)| [PAIR, c].into_iter().chain(behind).collect())
}

fn add(set: &mut [u32], number: u32) {
    set[number as usize / 32] |= 1 << (number % 32);
}

/// The numbers of a set in their order.
fn numbers(set: &[u32]) -> impl Iterator<Item = u32> {
    (0..).zip(set).filter(|(_, bits)| **bits != 0).flat_map(|(at, &bits)| {
        (0..32).filter(move |bit| bits & (1 << bit) != 0).map(move |bit| at * 32 + bit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(texts: &[(&str, &str)], typed: &str) -> (Vec<u32>, bool) {
        let entry = |&(message, description): &(&str, &str)| Entry {
            message: Some(message.to_owned()),
            description: Some(description.to_owned()),
            ..Entry::default()
        };
        let entries: Vec<Entry> = texts.iter().map(entry).collect();
        let mut found = Vec::new();
        let is_all = Words::of(&entries).search(&entries, &Query::of(typed), |row| {
            found.push(row);
            true
        });
        (found, is_all)
    }

    #[test]
    fn all_words_stand_in_one_text_the_last_perhaps_unfinished() {
        let texts = [
            ("Not subscribed to the service", "ModelArts服务没有订阅"),
            ("The service is busy", "Ask for a larger quota, then subscribe"),
            ("", "Größe überschritten"),
        ];
        let check = |typed: &str, expected: &[u32]| assert_eq!(rows(&texts, typed).0, expected);
        check("service", &[0, 1]);
        check("service subscr", &[0]);
        check("subscr service", &[]);
        check("SUBSCRIBED service", &[0]);
        check("没有订阅", &[0]);
        check("没订", &[]);
        check("阅", &[0]);
        check("modelarts", &[0]);
        check("modelarts 没有", &[]);
        check("größe", &[2]);
        check("schritten", &[]);
        check("übersch größe", &[2]);
        check("", &[]);
    }

    #[test]
    fn a_search_for_what_is_in_no_text_gives_up_in_time() {
        // Each two characters stand side by side, but the three do not.
        let text = "甲乙 乙丙";
        let texts = vec![(text, ""); PATIENCE + 1];
        assert_eq!(rows(&texts[1..], "甲乙丙"), (vec![], true));
        assert_eq!(rows(&texts, "甲乙丙"), (vec![], false));
    }

    proptest! {
        #[test]
        fn a_search_finds_what_looking_into_each_text_finds(
            texts in proptest::collection::vec(("[ab甲乙ß ,]{0,12}", "[ab甲乙ß ]{0,12}"), 0..80),
            typed in "[abA甲乙 ]{1,5}",
        ) {
            let texts: Vec<(&str, &str)> = texts.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            let query = Query::of(&typed);
            let has = |(a, b): &(&str, &str)| query.is_in(a) || query.is_in(b);
            let expected = (0..).zip(&texts).filter(|(_, it)| !query.0.is_empty() && has(it));
            let expected: Vec<u32> = expected.map(|(row, _)| row).collect();
            prop_assert_eq!(rows(&texts, &typed), (expected, true));
        }
    }
}
