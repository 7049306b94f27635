//! Lists whose items have run into one line: `101 – Gone. 102 – Late. …`.

use std::collections::HashMap;

use super::readings::Class;
use crate::import::block::{Block, Kind, Text};
use crate::import::code::{is_number, is_status};
use crate::import::text::run_on::with_leads;

/// Fewer items in one line may be a sentence.
const LEAST: usize = 5;

/// Shorter lines have no list.
const MIN_LINE: usize = 60;

/// The blocks with a line for each item of the lists in one line, if there are some.
pub fn split(blocks: &[Block]) -> Option<Vec<Block>> {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Text { kind, text, apart }
                if *kind != Kind::Code && text.text.len() >= MIN_LINE =>
            {
                let starts = with_leads(&text.text, items(&text.text));
                let ends = starts.iter().copied().chain([text.text.len()]);
                let parts = [0].into_iter().chain(starts.iter().copied()).zip(ends);
                for (from, to) in parts.filter(|(from, to)| from < to) {
                    let part =
                        text.text[from..to].trim().trim_end_matches([';', ',', '；', '，', '{']);
                    let text = Text { text: part.to_owned(), line: text.line, ..Text::default() };
                    out.push(Block::Text { kind: Kind::Paragraph, text, apart: *apart });
                }
            }
            block => out.push(block.clone()),
        }
    }
    (out.len() > blocks.len()).then_some(out)
}

/// Where the items of a list start in a text: at codes of one look before the same joint, whose numbers
/// grow.
fn items(text: &str) -> Vec<usize> {
    let mut by_look = HashMap::<(Class, char), Vec<(usize, &str)>>::new();
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut at = 0;
    while let Some(start) = text[at..].find(is_part).map(|start| at + start) {
        let length = text[start..].find(|c| !is_part(c)).unwrap_or(text.len() - start);
        let word = &text[start..start + length];
        at = start + length;
        // A status may have run into the word before it: `Created204 – No Content`.
        let (start, word) = match word.len().checked_sub(3) {
            Some(cut) if cut > 0 && is_glued(&word[..cut], &word[cut..]) => {
                (start + cut, &word[cut..])
            }
            _ => (start, word),
        };
        let joint = text[at..].trim_start().chars().next().unwrap_or(' ');
        let joint = match joint {
            '–' | '—' | '-' => '-',
            ':' | '：' => ':',
            '=' | '→' => joint,
            _ => continue,
        };
        let class = match word {
            _ if is_number(word) => Class::Number,
            _ if word.bytes().all(|b| !b.is_ascii_lowercase()) && word.len() > 2 => Class::Capitals,
            _ if word.contains('_') => Class::Small,
            _ => continue,
        };
        by_look.entry((class, joint)).or_default().push((start, word));
    }
    let lists = by_look.into_iter().map(|((class, joint), items)| {
        let mut last = None;
        let grows = |(_, word): &(usize, &str)| {
            let number: Option<u64> = word.parse().ok();
            let grows = class != Class::Number || last.is_none() || number > last;
            last = if grows { number } else { last };
            grows
        };
        let count = items.len();
        let items: Vec<(usize, &str)> = items.into_iter().filter(grows).collect();
        (count, joint, items)
    });
    // Clock times and ratios grow seldom.
    let lists =
        lists.filter(|(count, _, items)| items.len() >= LEAST && items.len() * 5 >= count * 4);
    let best = lists.max_by_key(|(_, joint, items)| (items.len(), *joint));
    best.map_or_else(Vec::new, |(_, _, items)| items.into_iter().map(|(at, _)| at).collect())
}

/// Whether a status stands right behind a word.
fn is_glued(word: &str, status: &str) -> bool {
    is_number(status) && is_status(status) && word.bytes().all(|b| b.is_ascii_alphabetic())
}
