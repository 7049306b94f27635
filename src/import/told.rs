//! What the headings of a page say that it lists: errors, or codes of them.

mod troubles;
mod words;

use std::ops::Range;

use super::block::{Block, Kind, Text};
use super::code::{is_label, names_class};
use super::lists::start::label_of;
use super::tables::header::Field;
pub use troubles::{is_of_troubles, tells_of_trouble};
use words::names_changes;
pub use words::{
    names_error, names_warning, speaks_of_codes, speaks_of_statuses, tell_of_failures,
    tells_of_failure,
};

/// What a page says of one of its tables.
#[derive(Clone, Copy)]
pub struct Told {
    /// That the page is about errors.
    pub errors: bool,
    /// That the table lists codes.
    pub codes: bool,
    /// Whether a heading stands above it, which would speak of errors if it were about them.
    pub is_headed: bool,
}

/// Whether the title of a page speaks of errors.
pub fn is_titled(blocks: &[Block]) -> bool {
    let title = blocks.iter().find_map(|block| match block {
        Block::Text { kind: Kind::Heading(_), text, .. } => Some(text.text.as_str()),
        _ => None,
    });
    title.is_some_and(names_error)
}

/// Whether the title of a page, or a line above it, says that it lists codes.
pub fn is_of_codes(blocks: &[Block]) -> bool {
    let heading = blocks.iter().find(|block| is_heading(block));
    let top = || blocks.iter().take(TOP).filter(|block| is_line(block));
    blocks.first().is_some_and(says_codes)
        || heading.is_some_and(says_codes)
        || heading.is_none() && top().any(says_codes)
}

/// The first line of a plain text that may be a title and says that codes follow.
pub fn titled_line(blocks: &[Block]) -> Option<usize> {
    let is_plain = !blocks.iter().any(is_heading);
    is_plain.then(|| blocks.iter().position(|block| is_line(block) && says_codes(block))).flatten()
}

/// Whether a text that may be a title says that codes follow.
fn says_codes(block: &Block) -> bool {
    match block {
        Block::Text { text, .. } if text.text.len() < 100 => {
            speaks_of_codes(&text.text) || speaks_of_statuses(&text.text)
        }
        _ => false,
    }
}

/// Whether a block may be a title of plain text, which has no headings, but short lines that end without a
/// full stop.
fn is_line(block: &Block) -> bool {
    match block {
        Block::Text { kind: Kind::Paragraph, text, .. } => {
            text.text.len() < 60 && !text.text.ends_with(['.', '。', ',', ':', '：'])
        }
        _ => false,
    }
}

/// Whether a line is the title of the codes that start with the next one, and no text of those above it: both stand
/// apart from what is above them, and it says that codes follow.
pub fn heads_codes(line: &Block, next: &Block) -> bool {
    let is_apart = |block: &Block| matches!(block, Block::Text { apart: true, .. });
    let text = line.text();
    is_apart(line)
        && is_apart(next)
        && (is_label(text) || names_class(text))
        && (speaks_of_codes(text) || speaks_of_statuses(text))
}

/// Whether the title of a page says that it lists changes, which mend errors and have numbers, too.
pub fn is_of_changes(blocks: &[Block]) -> bool {
    let says = |block: &Block| match block {
        Block::Text { text, .. } if text.text.len() < 100 => names_changes(&text.text),
        _ => false,
    };
    blocks.first().is_some_and(says)
        || blocks.iter().find(|block| is_heading(block)).is_some_and(says)
}

/// By block, whether it stands under a heading that speaks of errors; all of them do on a page whose
/// title or first texts do.
pub fn under_errors(blocks: &[Block]) -> Vec<bool> {
    let top = blocks.iter().take(TOP).chain(blocks.iter().find(|block| is_heading(block)));
    if { top }.any(is_of_errors) || is_of_codes(blocks) || has_causes(blocks) {
        return vec![true; blocks.len()];
    }
    // Warnings count where errors stand beside them.
    let has_errors = blocks.iter().filter(|block| is_heading(block)).any(is_of_errors);
    under(blocks, |text| names_error(&text.text) || has_errors && names_warning(&text.text))
}

/// The sections of a page whose headings say that codes of errors or statuses follow, its title aside.
pub fn sections_of_codes(blocks: &[Block]) -> Vec<Range<usize>> {
    let mut sections = Vec::<Range<usize>>::new();
    for (at, block) in blocks.iter().enumerate().skip(1) {
        let Block::Text { text, .. } = block else { continue };
        let speaks = speaks_of_codes(&text.text) || speaks_of_statuses(&text.text);
        let Some(own) = block.level().filter(|own| *own < 7 && speaks) else {
            continue;
        };
        if sections.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let behind = blocks[at + 1..]
            .iter()
            .take_while(|block| block.level().is_none_or(|level| level > own));
        sections.push(at..at + 1 + behind.count());
    }
    sections.retain(|section| section.len() < blocks.len() - 1);
    sections
}

/// By block, whether the title of the page or a heading above it speaks of errors.
pub fn headed_errors(blocks: &[Block]) -> Vec<bool> {
    let is_plain = !blocks.iter().any(is_heading);
    if is_titled(blocks) || is_plain && blocks.iter().take(TOP).any(is_of_errors) {
        return vec![true; blocks.len()];
    }
    under(blocks, |text| names_error(&text.text))
}

/// By block, whether the title of the page or a heading above it speaks of what goes wrong, in whatever words.
pub fn under_troubles(blocks: &[Block]) -> Vec<bool> {
    let speaks = |block: &Block| match block {
        Block::Text { text, .. } => text.text.len() < 100 && is_of_troubles(&text.text),
        Block::Table(_) => false,
    };
    let is_told = match blocks.iter().find(|block| is_heading(block)) {
        Some(title) => speaks(title),
        None => blocks.iter().take(TOP).any(speaks),
    };
    match is_told {
        true => vec![true; blocks.len()],
        false => under(blocks, |text| is_of_troubles(&text.text)),
    }
}

/// By block, whether it stands under a heading that says that codes follow, or in a list below a text
/// that does; all of them do where the page says so at its top.
pub fn under_codes(blocks: &[Block]) -> Vec<bool> {
    if is_of_codes(blocks) {
        return vec![true; blocks.len()];
    }
    let speaks = |text: &Text| speaks_of_codes(&text.text) || speaks_of_statuses(&text.text);
    let mut under = under(blocks, |text| text.text.len() < 100 && speaks(text));
    let mut is_told = false;
    for (block, under) in blocks.iter().zip(&mut under) {
        match block {
            Block::Text { kind: Kind::Paragraph, text, .. } => {
                // A line may be a title.
                let is_title = text.text.len() < 60 && !text.text.ends_with(['.', '。']);
                let leads = text.text.ends_with([':', '：']) && text.text.len() < 300;
                let is_short = is_title && text.text.len() < 30;
                let names_errors = (leads || is_short) && names_error(&text.text);
                is_told = (leads || is_title) && speaks(text) || names_errors;
            }
            Block::Text { kind: Kind::Item | Kind::Code, .. } => *under |= is_told,
            _ => is_told = false,
        }
    }
    under
}

/// By block, whether it stands under a heading that names the fields of something.
pub fn under_fields(blocks: &[Block]) -> Vec<bool> {
    #[rustfmt::skip]
    const FIELDS: &[&str] = &[
        "field", "parameter", "attribute", "property", "argument", "properties", "response field", "request parameter",
        "字段", "参数", "属性", "字段说明", "参数说明", "フィールド", "パラメータ", "プロパティ", "필드", "파라미터", "속성", "felder",
        "eigenschaften", "attribute", "champs", "campos",
    ];
    under(blocks, |text| {
        let title = text.text.to_lowercase();
        FIELDS.contains(&title.as_str()) || FIELDS.contains(&title.trim_end_matches('s'))
    })
}

/// By block, whether it stands under a heading of which something holds.
fn under(blocks: &[Block], holds: impl Fn(&Text) -> bool) -> Vec<bool> {
    let mut open = None;
    let under = blocks.iter().map(|block| {
        if let Block::Text { kind: Kind::Heading(level), text, .. } = block {
            open = open.filter(|above| above < level);
            open = open.or(Some(*level).filter(|_| holds(text)));
        }
        open.is_some()
    });
    under.collect()
}

/// Texts so near the top say what a page is about.
pub const TOP: usize = 5;

/// Whether a block has a word of errors.
pub fn is_of_errors(block: &Block) -> bool {
    matches!(block, Block::Text { text, .. } if names_error(&text.text))
}

fn is_heading(block: &Block) -> bool {
    block.level().is_some()
}

fn has_causes(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Text { text, .. } => matches!(label_of(text), Some((Field::Cause, _))),
        Block::Table(_) => false,
    })
}
