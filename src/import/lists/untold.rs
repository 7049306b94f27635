//! Pages of codes that nowhere say that they are: told by what stands below their codes.

use super::start::{Start, label_of};
use crate::import::block::{Block, Kind};
use crate::import::code::Form;
use crate::import::tables::header::{Field, exact};
use crate::import::told::tells_of_failure;

/// Fewer codes with labels, and fewer headings, may be anything.
const LEAST: usize = 3;
const LEAST_HEADINGS: usize = 4;

/// Fewer items with codes may stand on any page.
const LEAST_ITEMS: usize = 8;

/// Whether a page lists codes of errors without a word of it: each has a cause or a solution; or they
/// are labelled as codes, or are all headings of their level, and the texts tell of failures.
pub fn is_catalog(blocks: &[Block], starts: &[Option<Start>]) -> bool {
    // Numbers that are called codes behind their messages, or stand in titles, are as good as others.
    let is_coded = |start: &Option<Start>| {
        let is_called = |start: &Start| (start.is_behind || start.is_title) && start.is_sure;
        start.as_ref().is_some_and(|start| start.form != Form::Digits || is_called(start))
    };
    let coded: Vec<usize> = (0..blocks.len()).filter(|&at| is_coded(&starts[at])).collect();
    if coded.len() < LEAST {
        return false;
    }
    let ends = coded.iter().skip(1).copied().chain([blocks.len()]);
    let has_advice = |(&from, to): (&usize, usize)| blocks[from..to].iter().any(advises);
    if coded.iter().zip(ends).all(has_advice) {
        return true;
    }
    let own = blocks[coded[0]].level();
    let are_alike = coded.iter().all(|&at| blocks[at].level() == own);
    let is_whole = match own {
        Some(_) => {
            let headings = blocks.iter().filter(|block| block.level() == own).count();
            headings == coded.len() && headings >= LEAST_HEADINGS
        }
        None => {
            let is_title = |at: usize| {
                starts[at].as_ref().is_some_and(|s| s.is_title && s.form == Form::Digits)
            };
            coded.iter().all(|&at| is_title(at) || field(&blocks[at]) == Some(Field::Code))
        }
    };
    are_alike && is_whole && tell_of_failures(blocks, starts)
}

/// Whether nearly all items of a page start with codes that are sure wherever they stand, so that one heading
/// that speaks of errors speaks for all.
pub fn is_list_of_codes(blocks: &[Block], starts: &[Option<Start>]) -> bool {
    let is_code = |start: &&Option<Start>| {
        start.as_ref().is_some_and(|start| start.is_sure && start.form <= Form::Upper)
    };
    let items = || {
        let items = blocks.iter().zip(starts);
        items.filter(|(block, _)| matches!(block, Block::Text { kind: Kind::Item, .. }))
    };
    let codes = items().filter(|(_, start)| is_code(start)).count();
    codes >= LEAST_ITEMS && codes * 10 >= items().count() * 9
}

/// The field that a text has a label of.
fn field(block: &Block) -> Option<Field> {
    match block {
        Block::Text { text, .. } => label_of(text).map(|(field, _)| field),
        Block::Table(_) => None,
    }
}

fn advises(block: &Block) -> bool {
    let alone = || match block {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, .. } => exact(&text.text),
        _ => None,
    };
    let field = field(block).or_else(|| Some(alone()?.0));
    matches!(field, Some(Field::Cause | Field::Solution))
}

/// Whether half of the texts below the codes or more tell of failures.
fn tell_of_failures(blocks: &[Block], starts: &[Option<Start>]) -> bool {
    let texts = blocks.iter().zip(starts).filter(|(_, start)| start.is_none());
    let texts = texts.filter_map(|(block, _)| Some(block.line_or_item()?.text.as_str()));
    let messages = starts.iter().flatten().filter(|start| start.is_behind);
    let texts = texts.chain(messages.map(|start| start.rest.as_str()));
    let tells = |text: &str| {
        let lower = text.to_lowercase();
        tells_of_failure(text) || REFUSALS.iter().any(|word| lower.contains(word))
    };
    let add = |(count, failures), text| (count + 1, failures + tells(text) as usize);
    let (count, failures) = texts.fold((0, 0), add);
    failures * 2 >= count
}

/// Words of texts that say what cannot be done.
const REFUSALS: &[&str] = &[
    "cannot",
    "can only",
    "not allowed",
    "no longer valid",
    "exceeded",
    "unable to",
    "forbidden",
    "不能",
    "无法",
    "不允许",
    "できません",
    "수 없",
    "darf nicht",
    "kann nicht",
];
