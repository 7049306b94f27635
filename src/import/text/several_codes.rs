//! Cells of several codes that have a line each, `1004`, `1005`, `The parcel is lost`, among rows of one code: put
//! together, so that each row has a cell for its codes.

use super::look::{Look, is_strict, look_of};
use crate::import::block::{Block, Kind};

/// A cell of more codes is a list of them.
const MAX_CODES: usize = 8;

/// So many rows of one code tell that those of several are rows of the same table.
const LEAST: usize = 2;

/// Some lines that are codes of one look, from the first to the one behind the last.
struct Run {
    start: usize,
    end: usize,
    look: Look,
}

/// The blocks with a text for the codes of each such cell.
pub fn whole(blocks: Vec<Block>) -> Vec<Block> {
    let runs = runs(&blocks);
    let is_long = |run: &&Run| run.end > run.start + 1;
    if !runs.iter().any(|run| is_long(&run)) {
        return blocks;
    }
    // By look: how many rows have one code, and how many several.
    let mut counts = Vec::<(Look, [usize; 2])>::new();
    for run in &runs {
        let at = counts.iter().position(|(look, _)| *look == run.look).unwrap_or(counts.len());
        if at == counts.len() {
            counts.push((run.look, [0; 2]));
        }
        counts[at].1[is_long(&run) as usize] += 1;
    }
    // Where most rows have two codes these are two columns.
    let is_cell = |run: &&Run| {
        let found = counts.iter().find(|(look, _)| *look == run.look);
        let are_few = found.is_some_and(|(_, [one, several])| one >= several && *one >= LEAST);
        is_long(run) && are_few && are_alike(&blocks[run.start..run.end])
    };
    let mut cells = runs.iter().filter(is_cell).peekable();
    let mut out = Vec::<Block>::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        while cells.next_if(|run| run.end <= at).is_some() {}
        let goes_on = cells.peek().is_some_and(|run| run.start < at);
        match (out.last_mut(), block) {
            (Some(Block::Text { text: cell, .. }), Block::Text { text, .. }) if goes_on => {
                cell.join("\n", text);
            }
            _ => out.push(block.clone()),
        }
    }
    out
}

/// The lines of codes behind which a text follows.
fn runs(blocks: &[Block]) -> Vec<Run> {
    let code = |at: usize| match blocks.get(at)? {
        Block::Text { kind: Kind::Paragraph, text, apart } if is_strict(&text.text) => {
            look_of(&text.text).map(|look| (look, *apart))
        }
        _ => None,
    };
    let is_text = |at: usize| {
        matches!(blocks.get(at), Some(Block::Text { kind: Kind::Paragraph | Kind::Item, text, .. })
            if text.text.contains(char::is_alphabetic))
    };
    let mut runs = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let Some((look, _)) = code(at) else {
            at += 1;
            continue;
        };
        let goes_on = |next: &usize| matches!(code(*next), Some((own, false)) if own == look);
        let end = at + 1 + (at + 1..blocks.len()).take_while(goes_on).count();
        if is_text(end) {
            runs.push(Run { start: at, end, look });
        }
        at = end;
    }
    runs
}

/// Whether some lines are codes of one length, another one each, and no statuses, which may stand beside others.
fn are_alike(lines: &[Block]) -> bool {
    let first = lines[0].text();
    let is_like = |pair: &[Block]| {
        pair[0].text().len() == pair[1].text().len() && pair[0].text() != pair[1].text()
    };
    lines.len() <= MAX_CODES
        && look_of(first) != Some(Look::Status)
        && lines.windows(2).all(is_like)
}
