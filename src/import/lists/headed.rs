//! Headings with one code each in a line below: `OrderGone` or `Order is gone`, then `Error code: 12`.

use std::collections::HashSet;

use super::start::{Start, label_of};
use crate::import::block::{Block, Kind, Text};
use crate::import::code::{Form, hexadecimal, is_label, is_number};
use crate::import::tables::header::{Field, exact};

/// Fewer headings with a code each may be samples.
const LEAST: usize = 2;

/// A heading and the code in a line below it.
struct Section {
    heading: usize,
    code: usize,
    /// Whether the heading is a code itself.
    is_named: bool,
}

/// Leaves the numbers below headings that are codes to these, as other codes of theirs, and makes other headings
/// the messages of the codes right below them: if each such heading has one alone and no two have the same.
pub fn take_headed(blocks: &[Block], starts: &mut [Option<Start>]) {
    let sections = sections(blocks, starts);
    let headings: HashSet<usize> = sections.iter().map(|section| section.heading).collect();
    let code = |section: &Section| starts[section.code].as_ref().map(|start| start.code.as_str());
    let codes: HashSet<_> = sections.iter().map(code).collect();
    let are_single = headings.len() == sections.len() && codes.len() == sections.len();
    if headings.len() < LEAST || !are_single {
        return;
    }
    let may_be_titles =
        sections.iter().all(|section| section.is_named || is_titled(blocks, section));
    for section in sections {
        if section.is_named {
            starts[section.code] = None;
        } else if may_be_titles && let Block::Text { text, .. } = &blocks[section.heading] {
            let rest = text.text.clone();
            starts[section.heading] =
                starts[section.code].take().map(|start| Start { rest, is_title: true, ..start });
        }
    }
}

/// The headings with the codes that lines below them have under a label.
fn sections(blocks: &[Block], starts: &[Option<Start>]) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut above = None;
    for (at, block) in blocks.iter().enumerate() {
        let Block::Text { kind, text, .. } = block else { continue };
        match (kind, above) {
            (Kind::Heading(_), _) => above = Some(at),
            (Kind::Item | Kind::Paragraph, Some(heading)) => {
                let named = starts[heading].as_ref();
                let is_named =
                    named.is_some_and(|start| start.form != Form::Digits && start.rest.is_empty());
                let counts = match is_named {
                    true => number(text).is_some(),
                    false => named.is_none() && coded(text).is_some(),
                };
                if counts && starts[at].is_some() {
                    sections.push(Section { heading, code: at, is_named });
                }
            }
            _ => {}
        }
    }
    sections
}

/// Whether the heading of a code is a title that stands right above it.
fn is_titled(blocks: &[Block], section: &Section) -> bool {
    let Block::Text { text, .. } = &blocks[section.heading] else { return false };
    section.code == section.heading + 1 && is_label(&text.text) && exact(&text.text).is_none()
}

/// What stands behind the label of a code.
fn coded(text: &Text) -> Option<&str> {
    label_of(text).filter(|(field, _)| *field == Field::Code).map(|(_, own)| own)
}

fn number(text: &Text) -> Option<&str> {
    coded(text).filter(|own| is_number(own) || hexadecimal(own).is_some())
}
