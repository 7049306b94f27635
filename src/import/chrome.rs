//! What the site of a page has put around it, where nothing but its place tells it from the page: a menu
//! of short lines above, and lines that ask for feedback below.

mod words;

use super::block::{Block, Kind};
use super::tables::header::{Field, exact};
use super::text::joined::header_words;
use super::told::is_of_errors;
use words::{closes, is_about_page};

/// Fewer short lines may be the title and what stands below it.
const LEAST: usize = 5;

/// The same below a line that is none of a menu.
const LEAST_MORE: usize = 12;

/// A menu that goes on behind so many texts does not stand at the top.
const MAX_MENU: usize = 400;

/// So many other lines, such as one about cookies, may stand among those of a menu.
const MAX_BETWEEN: usize = 2;

/// So many other lines may stand before it.
const MAX_BEFORE: usize = 1;

/// The last lines of a menu are the title of the page, if it has one.
const TITLES: usize = 2;

/// So many words a header has at most.
const MAX_HEADER: usize = 6;

/// A line of a menu has no more characters.
const MAX_LINE: usize = 40;

/// So many texts may stand behind the first of those at the end.
const MAX_FOOTER: usize = 30;

/// What a page is without the chrome of its site, with what stood before and behind.
pub struct Parts {
    pub above: Vec<Block>,
    pub page: Vec<Block>,
    pub below: Vec<Block>,
}

/// Takes the chrome off a page.
pub fn parts(mut above: Vec<Block>) -> Parts {
    let below = above.split_off(footer(&above));
    let page = above.split_off(menu(&above));
    Parts { above, page, below }
}

/// Where the page starts below a menu.
fn menu(blocks: &[Block]) -> usize {
    // A page that starts with what it is about has none.
    if blocks.iter().take(2).any(is_of_errors) {
        return 0;
    }
    let (mut run, mut between, mut end, mut least) = (0, 0, 0, LEAST);
    for (at, block) in blocks.iter().take(MAX_MENU).enumerate() {
        if is_header(&blocks[at..]) {
            break;
        }
        if is_of_menu(block) {
            run += 1;
            if run >= least {
                (between, end) = (0, at + 1);
            }
            continue;
        }
        if end > 0 {
            least = LEAST_MORE;
        }
        between += 1;
        run = 0;
        if between > if end > 0 { MAX_BETWEEN } else { MAX_BEFORE } {
            break;
        }
    }
    let is_of_cookies = |block: &Block| matches!(block, Block::Text { text, .. } if text.text.to_lowercase().contains("cookie"));
    match blocks.get(end).is_some_and(is_of_cookies) {
        true if end > 0 => end + 1,
        _ => end.saturating_sub(TITLES),
    }
}

/// Whether a text is a few words without any mark of a sentence, a row or a code.
fn is_of_menu(block: &Block) -> bool {
    let Block::Text { kind: Kind::Paragraph | Kind::Item, text, .. } = block else { return false };
    let is_mark = |c: char| c.is_ascii_digit() || ".。:：=|_!！?？;；".contains(c);
    text.text.chars().count() <= MAX_LINE && !text.text.contains(is_mark)
}

/// Whether some texts start with the header of a flattened table, a word a text or all in one.
fn is_header(blocks: &[Block]) -> bool {
    let text = |at: usize| match blocks.get(at) {
        Some(Block::Text { text, .. }) => text.text.as_str(),
        _ => "",
    };
    let field = |at: usize| exact(text(at)).map(|(field, _)| field);
    let is_code = || matches!(field(0), Some(Field::Code | Field::Status | Field::Message));
    let says = |at: usize| field(at).is_some_and(Field::is_text);
    is_code() && (1..MAX_HEADER).any(says)
        || text(0).contains(' ') && header_words(text(0)).is_some()
}

/// Where what stands below the page starts: at a question for feedback or a line about rights, behind
/// which stand nothing but short lines, or at the lines about the page before it.
fn footer(blocks: &[Block]) -> usize {
    let count = blocks.len();
    let from = count.saturating_sub(MAX_FOOTER.min(count / 2));
    let line = |block: &Block| match block {
        Block::Text { kind, text, .. } if *kind != Kind::Code => Some(text.text.clone()),
        _ => None,
    };
    let is_short = |text: &str| text.chars().count() <= 2 * MAX_LINE || closes(text);
    let tail =
        blocks.iter().rev().take_while(|block| line(block).is_some_and(|text| is_short(&text)));
    let from = from.max(count - tail.count());
    let first = (from..count).find(|&at| line(&blocks[at]).is_some_and(|text| closes(&text)));
    let Some(first) = first else { return count };
    let about = blocks[from..first].iter().rev();
    let about = about.take_while(|block| line(block).is_some_and(|text| is_about_page(&text)));
    first - about.count()
}
