//! What texts that look alike say of their codes, behind and below them.

use std::collections::HashSet;

use super::induced::{Hit, MAX_GAP};
use super::induced_judged::is_coded_word;
use super::readings::{Class, Reading, Seam};
use super::start::{Start, label_of, start};
use crate::import::block::{Block, Kind};
use crate::import::code::{Form, is_number, is_status};
use crate::import::tables::header::{Field, exact};
use crate::import::text::joined::{MAX_HEADER, header_words};
use crate::import::text::joined_names::glued_humps;
use crate::import::text::seams::seam;

/// What stands below the codes.
struct Below {
    /// The codes below which a status stands alone, and those of which the next text is the message.
    status: HashSet<usize>,
    titled: HashSet<usize>,
    /// Whether what stands behind each code is a title: each has texts below it.
    are_titles: bool,
    /// The last text of the last code.
    last: usize,
}

impl Below {
    fn of(blocks: &[Block], starts: &[Option<Start>]) -> Below {
        let is_below = |at: &usize| {
            matches!(blocks.get(*at), Some(Block::Text { kind: Kind::Paragraph | Kind::Item, .. }))
                && starts[*at].is_none()
        };
        let is_text = |at: &usize| {
            is_below(at)
                && matches!(&blocks[*at], Block::Text { text, .. } if label_of(text).is_none())
        };
        let is_status = |at: usize| match blocks.get(at) {
            Some(Block::Text { text, .. }) => text.text.len() == 3 && is_status(&text.text),
            _ => false,
        };
        let codes: Vec<usize> = (0..blocks.len()).filter(|&at| starts[at].is_some()).collect();
        let is_alone = |at: usize| starts[at].as_ref().is_some_and(|start| start.rest.is_empty());
        // A status may stand right below each code.
        let has_status = |at: usize| is_alone(at) && is_status(at + 1) && is_text(&(at + 1));
        let status = codes.iter().copied().filter(|&at| has_status(at)).collect::<HashSet<usize>>();
        let first = |at: usize| at + 1 + status.contains(&at) as usize;
        let count = |at: usize| (first(at)..).take_while(is_text).take(MAX_GAP).count();
        let counts: Vec<usize> = codes.iter().map(|&at| count(at)).collect();
        let below = codes.iter().zip(&counts).filter(|(at, _)| is_alone(**at));
        let several = below.clone().filter(|(_, count)| **count > 1).count();
        let are_titled = several > 1 && several * 5 >= below.clone().count() * 3;
        let titled: HashSet<usize> =
            below.filter(|(_, count)| are_titled && **count > 0).map(|(at, _)| *at).collect();
        let are_titles = codes.len() >= LEAST_TITLES
            && codes.iter().zip(&counts).all(|(&at, &count)| count > 0 && !is_alone(at));
        // The last code has no more texts than one of the others, be they labelled where those of most are.
        let labelled = |at: usize| (first(at)..).take_while(is_below).take(MAX_GAP).count();
        let lengths: Vec<usize> = codes.iter().map(|&at| labelled(at)).collect();
        let with_labels = lengths.iter().zip(&counts).filter(|(length, count)| length > count);
        let lengths = if with_labels.count() * 2 > codes.len() { &lengths } else { &counts };
        let most = lengths[..codes.len() - 1].iter().max().copied().unwrap_or(MAX_GAP);
        let end = codes.len() - 1;
        let last = first(codes[end]) - 1 + lengths[end].min(most);
        Below { status, titled, are_titles, last }
    }
}

/// As many codes with a text behind and another one below each show that the first is a title.
const LEAST_TITLES: usize = 3;

/// The blocks up to the last text of the last code. Where most codes have several texts below them, the first
/// is the message.
pub fn with_messages(blocks: &[Block], starts: &mut Vec<Option<Start>>) -> Vec<Block> {
    let Below { status, titled, are_titles, last } = Below::of(blocks, starts);
    let first = |at: usize| at + 1 + status.contains(&at) as usize;
    starts.truncate(last + 1);
    let text = |at: usize| match blocks.get(at) {
        Some(Block::Text { text, .. }) => text.text.clone(),
        _ => String::new(),
    };
    let (mut out, mut kept) = (Vec::new(), Vec::new());
    let mut taken = 0;
    for (at, start) in std::mem::take(starts).into_iter().enumerate() {
        if taken > 0 {
            taken -= 1;
            continue;
        }
        kept.push(start.map(|mut start| {
            start.is_title |= are_titles;
            start.status = status.contains(&at).then(|| text(at + 1)).or(start.status);
            if titled.contains(&at) {
                (start.rest, start.is_title) = (text(first(at)), true);
            }
            start
        }));
        out.push(blocks[at].clone());
        taken = status.contains(&at) as usize + titled.contains(&at) as usize;
    }
    *starts = kept;
    out
}

/// What the rows of a list have in common besides their look.
pub struct Said {
    /// Whether several words stand before the codes, each of which says what kind its code is of.
    has_leads: bool,
    /// Whether a name in capitals stands before each text, glued to it.
    is_named: bool,
    /// The same of a name in words with a capital each, of which some have several.
    has_words: bool,
    /// Whether another name of each code stands before its text, in marks.
    is_called: bool,
    /// What the header says that the texts are.
    field: Option<Field>,
    /// Whether two texts stand behind most codes with nothing between them.
    are_two: bool,
    /// The first row, where the header says that there are several texts.
    pub unsplit: Option<u32>,
}

impl Said {
    pub fn of(blocks: &[Block], run: &[Hit]) -> Said {
        let leads: HashSet<&str> = run.iter().map(|(_, reading)| reading.lead).collect();
        let texts = || run.iter().map(|(_, reading)| reading.rest);
        let above = match run[0].0.checked_sub(1).map(|at| &blocks[at]) {
            Some(Block::Text { text, .. }) if text.text.len() <= MAX_HEADER => text.text.as_str(),
            _ => "",
        };
        let columns = header_words(above).map_or(0, |words| words.len());
        let is_named = texts().all(|text| glued_name(text).is_some());
        let is_long = |name: &str| name.bytes().filter(u8::is_ascii_uppercase).count() > 1;
        let has_words = run[0].1.shape.seam == Seam::Glued
            && texts().all(|text| glued_humps(text).is_some())
            && texts().filter_map(glued_humps).any(is_long);
        let has_text = texts().any(|text| !text.is_empty());
        // Where nothing stands between codes and texts, nothing does between the texts.
        let is_glued = |(_, reading): &&Hit| {
            reading.shape.seam == Seam::Glued && seam(reading.rest, 2, true).is_some()
        };
        // Lines between rows go on with one of several cells.
        let gaps = run.windows(2).filter(|pair| pair[1].0 - pair[0].0 > 1).count();
        let has_gaps = run[0].1.shape.seam == Seam::Blank && gaps * 4 >= run.len();
        let are_glued = run.iter().filter(is_glued).count() * 2 >= run.len();
        // In a script without blanks nothing stands between two sentences, either.
        let is_seam = |text: &&str| {
            two_texts(text).is_some_and(|[_, two]| two.starts_with(char::is_uppercase))
        };
        let have_seams = texts().filter(is_seam).count() * 2 >= run.len();
        let line = blocks[run[0].0].line();
        Said {
            has_leads: leads.len() > 1,
            is_named,
            has_words,
            is_called: texts().all(|text| marked_name(text).is_some()),
            field: last_field(above).filter(|_| columns < 3 && has_text),
            are_two: are_glued && have_seams && columns < 4 && !is_named && !has_words,
            unsplit: (has_text
                && !is_named
                && !has_words
                && (columns > 2 || are_glued || has_gaps)
                && (!(are_glued && have_seams) || columns > 3))
                .then_some(line),
        }
    }
}

/// The field that the last words of a header name.
fn last_field(header: &str) -> Option<Field> {
    let seams = header.char_indices().zip(header.chars().skip(1)).filter_map(|((at, c), next)| {
        let is_hump = c.is_lowercase() && next.is_uppercase();
        (c == ' ' || is_hump).then_some(at + c.len_utf8())
    });
    let is_code = |text: &str| {
        let is_one = |word: &str| matches!(exact(word), Some((Field::Code, _)));
        is_one(text.trim()) || text.split(' ').any(is_one)
    };
    let seams = seams.filter(|at| is_code(&header[..*at]));
    let fields = seams.filter_map(|at| Some(exact(header[at..].trim())?.0));
    { fields }
        .next()
        .filter(|field| matches!(field, Field::Message | Field::Solution | Field::Cause))
}

/// The number that the brackets at the start of a text have first, and the text in them or behind them.
fn number_in_brackets(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix(['(', '（'])?;
    let (number, behind) = inner.split_at(inner.find([')', '）', ','])?);
    let is_open = behind.starts_with(',');
    let rest = behind.trim_start_matches([')', '）', ',', ':', '：', '-', '–', ' ', '"']);
    let rest = if is_open { rest.trim_end_matches([',', ';', ')', '"']) } else { rest };
    is_number(number.trim()).then_some((number.trim(), rest))
}

/// The name in marks at the start of a text, and the text behind it.
fn marked_name(text: &str) -> Option<(&str, &str)> {
    let (name, rest) = text.strip_prefix('`')?.split_once('`')?;
    let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-');
    let is_name = name.len() > 2 && name.bytes().all(is_part) && is_coded_word(name);
    is_name.then(|| (name, rest.trim_start_matches([' ', ':', '-', '–'])))
}

/// The start that a reading says.
pub fn start_of(reading: &Reading, said: &Said) -> Start {
    let mut parts = Vec::new();
    if said.has_leads && !reading.lead.is_empty() {
        parts.push((Field::Group, reading.lead.to_owned()));
    }
    let mut rest = reading.rest;
    // `ORDER_GONE = 12: text` has its number between name and text.
    let (number, behind) = rest.split_at(rest.find([':', ' ', ',', '：']).unwrap_or(rest.len()));
    if reading.shape.class != Class::Number && is_number(number) {
        parts.push((Field::Code, number.to_owned()));
        rest = behind.trim_start_matches([':', ' ', ',', '：', '-', '–']);
    }
    // `ORDER_GONE(12): text`, `ORDER_GONE(12, "text"),`
    if let Some((number, behind)) = number_in_brackets(rest) {
        parts.push((Field::Code, number.to_owned()));
        rest = behind;
    }
    if let Some((name, behind)) = marked_name(rest).filter(|_| said.is_called) {
        parts.push((Field::Code, name.to_owned()));
        rest = behind;
    }
    if let Some(name) = glued_name(rest).filter(|_| said.is_named) {
        parts.push((Field::Message, name.trim().to_owned()));
        rest = &rest[name.len()..];
    }
    if let Some(name) = glued_humps(rest).filter(|_| said.has_words) {
        parts.push((Field::Code, name.to_owned()));
        rest = &rest[name.len()..];
    }
    if said.are_two && !rest.is_empty() {
        // One alone is the first.
        let [one, two] = two_texts(rest).unwrap_or([rest, ""]);
        parts.push((Field::Message, one.to_owned()));
        rest = two;
    }
    let headed = said.field.filter(|_| !rest.is_empty());
    if let Some(field) = headed {
        parts.push((field, std::mem::take(&mut rest).trim().to_owned()));
    }
    let (mut code, mut others) = (reading.code, Vec::new());
    if reading.shape.class == Class::Fixed(0)
        && let Some((first, behind)) = code.split_once('/')
    {
        code = first;
        others = behind.split('/').map(str::to_owned).collect();
    }
    Start {
        others,
        rest: rest.trim().to_owned(),
        is_sure: true,
        has_joint: true,
        // What a header says of it is all that is said.
        is_quoted: headed.is_some(),
        is_behind: reading.shape.seam == Seam::Behind,
        parts,
        ..start(Form::Words, code.to_owned())
    }
}

/// The two texts of a text that has nothing between them.
fn two_texts(text: &str) -> Option<[&str; 2]> {
    let parts = seam(text, 2, true)?;
    <[&str; 2]>::try_from(parts).ok()
}

/// The name in capitals to which a text is glued: `NOT ALLOWED` of `NOT ALLOWEDThe order …`.
pub fn glued_name(text: &str) -> Option<&str> {
    let small = text.find(|c: char| c.is_lowercase())?;
    let name = &text[..text[..small].rfind(|c: char| c.is_ascii_uppercase())?];
    let is_name = |c: char| c.is_ascii_uppercase() || matches!(c, '_' | ' ' | '-');
    (name.len() > 2 && !name.ends_with(' ') && name.chars().all(is_name)).then_some(name)
}
