//! Tables that were flattened to text, one cell a line or a paragraph: put together again.
//!
//! A run of header words says which columns there are. Every text behind it that is a code and
//! nothing else is the anchor of a row: what stands between two anchors is the end of one row
//! and the start of the next. The cells before a code are told by their form (a status) or by
//! their number; a heading between rows is told by its range or by being a label where a cell
//! too many stands. `align` then splits the rest into the columns behind the code.

use std::collections::HashMap;

use super::align::{Piece, align, twins};
use super::block::{Block, Cell, Kind, Row, Table, Text, fold};
use super::code::{Form, code_and_text, codes_in, form, is_label, is_status, short};
use super::header::{Field, exact, is_catch_all};
use super::labels::Labels;
use super::regular;
use crate::catalog::Problem;

/// Replaces the texts that are a flattened table by that table.
pub fn tables(blocks: Vec<Block>, problems: &mut Vec<Problem>) -> Vec<Block> {
    let heads = heads(&blocks);
    if heads.is_empty() {
        return blocks;
    }
    let mut out = Vec::new();
    let mut done = 0;
    for (index, head) in heads.iter().enumerate() {
        if head.start < done {
            continue;
        }
        // One word alone may be a cell.
        let next = heads[index + 1..].iter().find(|next| next.fields.len() > 1);
        let end = next.map_or(blocks.len(), |next| next.start);
        let stop = blocks[head.end..end].iter().position(|b| matches!(b, Block::Table(_)));
        let end = stop.map_or(end, |at| head.end + at);
        let pieces = pieces(&blocks, head, end);
        let (regular, found) =
            (regular(&blocks, head, done, &pieces), table(&blocks, head, &pieces));
        let is_better = |regular: &Found| match &found {
            Some(found) => {
                let columns = |table: &Table| table.rows[0].cells.len();
                let (rows, others) = (regular.table.rows.len(), found.table.rows.len());
                let is_whole = regular.problems.is_empty()
                    && (!found.problems.is_empty()
                        || columns(&regular.table) > columns(&found.table));
                rows > others || rows == others && is_whole
            }
            None => true,
        };
        let Some(found) = regular.filter(is_better).or(found) else { continue };
        out.extend(blocks[done..found.start].iter().cloned());
        out.push(Block::Table(found.table));
        problems.extend(found.problems);
        done = pieces.get(found.used).map_or(end, |piece| piece.block);
    }
    out.extend(blocks[done..].iter().cloned());
    out
}

/// A table with the index of its first block, and how many of the pieces behind the header it has.
struct Found {
    start: usize,
    table: Table,
    used: usize,
    problems: Vec<Problem>,
}

fn table(blocks: &[Block], head: &Head, pieces: &[Piece]) -> Option<Found> {
    let region = Region::new(blocks, head, pieces).filter(|_| head.fields.len() > 1)?;
    let mut problems = Vec::new();
    let (table, used) = region.table(&mut problems);
    let used = used + pieces.len() - region.pieces.len();
    Some(Found { start: region.head.start, table, used, problems })
}

/// The table of a header if no row has a cell too few or too many.
fn regular(blocks: &[Block], head: &Head, done: usize, pieces: &[Piece]) -> Option<Found> {
    let text = |block: &Block| match block {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, .. } => Some(text.clone()),
        _ => None,
    };
    let above = blocks[done.min(head.start)..head.start].iter().rev().take(4).map_while(text);
    let mut above: Vec<Text> = above.collect();
    above.reverse();
    let words = blocks[head.start..head.end].iter().filter_map(text);
    let run: Vec<(Field, Text)> = head.fields.iter().copied().zip(words).collect();
    let found = regular::table(&above, &run, pieces)?;
    let start = head.start.checked_add_signed(-found.before)?;
    Some(Found { start, table: found.table, used: found.used, problems: found.problems })
}

/// A run of header words: the indices of its blocks.
struct Head {
    start: usize,
    end: usize,
    fields: Vec<Field>,
    /// Whether a blank line stands between any two of them, so that a cell is a paragraph.
    by_paragraph: bool,
}

fn heads(blocks: &[Block]) -> Vec<Head> {
    let mut heads = Vec::new();
    let mut run = Head { start: 0, end: 0, fields: Vec::new(), by_paragraph: true };
    for at in 0..=blocks.len() {
        match head_word(blocks, at, !run.fields.is_empty()) {
            Some((field, apart)) => {
                if run.fields.is_empty() {
                    // One word says nothing of this, but what follows does.
                    let next = blocks.get(at + 1);
                    let is_apart = matches!(next, Some(Block::Text { apart: true, .. }));
                    (run.start, run.by_paragraph) = (at, is_apart);
                } else {
                    run.by_paragraph &= apart;
                }
                run.fields.push(field);
                run.end = at + 1;
            }
            None => {
                let mut fields = std::mem::take(&mut run.fields);
                // On a page about statuses these are the codes.
                if !fields.contains(&Field::Code)
                    && let Some(status) = fields.iter_mut().find(|field| **field == Field::Status)
                {
                    *status = Field::Code;
                }
                if (1..=12).contains(&fields.len()) && fields.contains(&Field::Code) {
                    heads.push(Head { fields, ..run });
                }
            }
        }
    }
    heads
}

/// The field that a block names as a header word, and whether it stands apart. Within a run of
/// such words one or two that the vocabulary does not know may stand between those that it knows.
fn head_word(blocks: &[Block], at: usize, in_run: bool) -> Option<(Field, bool)> {
    let word = |at: usize| match blocks.get(at)? {
        Block::Text { kind: Kind::Paragraph | Kind::Heading(_), text, apart } => {
            let field = exact(&text.text).map(|(field, _)| field);
            let may_be = || is_label(&text.text) && code_and_text(&text.text).is_none();
            (field.is_some() || may_be()).then_some((field, *apart))
        }
        _ => None,
    };
    let is_known = |at: usize| word(at).is_some_and(|(field, _)| field.is_some());
    let (field, apart) = word(at)?;
    let is_between = || in_run && (is_known(at + 1) || word(at + 1).is_some() && is_known(at + 2));
    let field = field.or_else(|| is_between().then_some(Field::Other))?;
    Some((field, apart))
}

/// The cells, or parts of cells, behind a header. Samples are none.
fn pieces(blocks: &[Block], head: &Head, end: usize) -> Vec<Piece> {
    let mut pieces = Vec::<Piece>::new();
    for (block, content) in blocks.iter().enumerate().take(end).skip(head.end) {
        let Block::Text { kind, text, apart } = content else { continue };
        if *kind == Kind::Code {
            continue;
        }
        let is_item = *kind == Kind::Item;
        match pieces.last_mut() {
            Some(last) if head.by_paragraph && !apart => {
                let joint = if is_item { "\n" } else { " " };
                let whole = format!("{}{joint}{}", last.text.text, text.text);
                let mut whole = Text { text: whole, line: last.text.line, extra: None };
                whole.add_links(last.text.links());
                whole.add_links(text.links());
                last.text = whole;
            }
            _ => pieces.push(Piece { text: text.clone(), is_item, block }),
        }
    }
    pieces
}

/// One header with what stands behind it, up to the next.
struct Region<'a> {
    head: Head,
    header: Vec<Text>,
    pieces: &'a [Piece],
    anchors: Vec<Anchor>,
    /// The column of the code, and how many columns are behind it.
    code: usize,
    behind: usize,
    has_group: bool,
}

#[derive(Clone, Copy)]
struct Anchor {
    /// The index of the piece that is the code, or the word for all others.
    at: usize,
    /// The index of the row's first piece.
    start: usize,
    is_catch_all: bool,
}

impl Region<'_> {
    fn new<'a>(blocks: &[Block], head: &Head, pieces: &'a [Piece]) -> Option<Region<'a>> {
        let codes = code_pieces(pieces, &head.fields);
        if codes.is_empty() {
            return Region::of_statuses(blocks, head, pieces);
        }
        let skip = leading_titles(&head.fields, &codes);
        let mut fields = head.fields[skip..].to_vec();
        // A header with a word that nobody knows is one only if the codes stand as far apart.
        if fields.contains(&Field::Other) {
            let first = fields.iter().position(|&field| field == Field::Code)?;
            let in_place = |at: usize| at % fields.len() == first;
            let fits = usual_distance(&codes).map_or(in_place(codes[0]), |d| d == fields.len());
            if !fits {
                return None;
            }
        }
        let codes = filled_up(codes, pieces, &fields);
        let header = blocks[head.start + skip..head.end].iter().map(|block| match block {
            Block::Text { text, .. } => text.clone(),
            Block::Table(_) => Text::default(),
        });
        let mut header: Vec<Text> = header.collect();
        let more = unknown_columns(&fields, pieces, &codes);
        for piece in &pieces[..more] {
            fields.push(exact(&piece.text.text).map_or(Field::Other, |(field, _)| field));
            header.push(piece.text.clone());
        }
        let pieces = &pieces[more..];
        let codes: Vec<usize> = codes.into_iter().map(|at| at - more).collect();
        let code = code_column(&fields, pieces, &codes)?;
        let mut region = Region {
            header,
            pieces,
            anchors: Vec::new(),
            code,
            behind: fields.len() - code - 1,
            has_group: fields[..code].contains(&Field::Group),
            head: Head { start: head.start + skip, end: head.end, fields, ..*head },
        };
        region.anchors = region.anchors(&codes);
        (!region.anchors.is_empty()).then_some(region)
    }

    /// The table of statuses that stands behind a title such as `Error Codes`, which was taken for
    /// the first of its header words.
    fn of_statuses<'a>(blocks: &[Block], head: &Head, pieces: &'a [Piece]) -> Option<Region<'a>> {
        let (&Field::Code, fields) = head.fields.split_first()? else { return None };
        let status = fields.iter().position(|&field| field == Field::Status)?;
        let mut fields = fields.to_vec();
        fields[status] = Field::Code;
        Region::new(blocks, &Head { start: head.start + 1, fields, ..*head }, pieces)
    }

    /// The rows' codes and catch-all words, with where each row starts.
    fn anchors(&self, codes: &[usize]) -> Vec<Anchor> {
        let second = self.head.fields.iter().skip(self.code + 1).position(|&f| f == Field::Code);
        let mut anchors = Vec::<Anchor>::new();
        let mut floor = 0;
        for (at, piece) in self.pieces.iter().enumerate() {
            let is_code = codes.binary_search(&at).is_ok();
            // The second code of the same row, where there are two columns of codes.
            let last = anchors.last().map(|anchor| anchor.at);
            if second.is_some_and(|gap| last.is_some_and(|last| at == last + gap + 1)) {
                continue;
            }
            let is_catch_all = !is_code && !piece.is_item && is_catch_all(&piece.text.text);
            if !is_code && !is_catch_all {
                continue;
            }
            let start = self.start_of(at, floor);
            if is_catch_all && !self.is_catch_all_at(at, start, codes) {
                continue;
            }
            anchors.push(Anchor { at, start, is_catch_all });
            floor = at + 1;
        }
        while anchors
            .last()
            .is_some_and(|anchor| anchor.at + 1 >= self.pieces.len() && anchor.is_catch_all)
        {
            anchors.pop();
        }
        anchors
    }

    fn start_of(&self, at: usize, floor: usize) -> usize {
        let mut start = at;
        for field in self.head.fields[..self.code].iter().rev() {
            if start == floor {
                break;
            }
            let before = &self.pieces[start - 1].text.text;
            match field {
                Field::Status if is_status(before) => start -= 1,
                Field::Status | Field::Group => {}
                _ => start -= 1,
            }
        }
        start
    }

    /// Whether a word such as `Other` stands where a code stands: behind its status, or in the
    /// place of a category; but not as the category of the codes that follow.
    fn is_catch_all_at(&self, at: usize, start: usize, codes: &[usize]) -> bool {
        let has_status = self.head.fields[..self.code].contains(&Field::Status);
        let next = codes.partition_point(|&code| code <= at);
        let heads_codes = codes.get(next).is_some_and(|&code| self.start_of(code, at) == at + 1);
        !heads_codes && (start < at || !has_status || self.has_group)
    }

    /// The table, and the index of the first piece that is no part of it.
    fn table(&self, problems: &mut Vec<Problem>) -> (Table, usize) {
        let line = self.header[0].line;
        let mut table = Table { line, head: 1, rows: Vec::new() };
        let cells = self.header.iter().cloned().map(Cell::new).collect();
        table.rows.push(Row { line, cells, label: None });
        let gaps: Vec<&[Piece]> = (0..self.anchors.len()).map(|i| self.gap(i)).collect();
        let twins = twins(&gaps, self.behind);
        let labels = Labels::new(self.has_group, self.behind, &gaps);
        let first = &self.pieces[..self.anchors[0].start];
        let (unread, mut label) = labels.split(first, 0);
        if let Some(piece) = unread.first() {
            let text = short(&piece.text.text);
            let reason = format!("“{text}” stands between a header and its first row");
            problems.push(Problem { page: String::new(), line: piece.text.line, reason });
        }
        let mut used = 0;
        for (index, anchor) in self.anchors.iter().enumerate() {
            let is_last = index + 1 == self.anchors.len();
            let gap = if is_last { self.last_gap(index) } else { gaps[index] };
            let expected = if anchor.is_catch_all { 1 } else { self.behind };
            let (rest, next) = if is_last { (gap, None) } else { labels.split(gap, expected) };
            if rest.len() < expected {
                let line = self.pieces[anchor.at].text.line;
                problems.push(short_row(line, rest.len(), expected));
            }
            let mut row = self.row(anchor, rest, &twins);
            row.label = label.clone();
            table.rows.push(row);
            if next.is_some() {
                label = next;
            }
            used = anchor.at + 1 + gap.len();
        }
        (table, used)
    }

    /// What stands between a row's code and the next row.
    fn gap(&self, index: usize) -> &[Piece] {
        let end = self.anchors.get(index + 1).map_or(self.pieces.len(), |next| next.start);
        &self.pieces[self.anchors[index].at + 1..end]
    }

    /// The cells of the last row, behind which a page goes on with other things: as many as
    /// there are columns, and the rest of a list that the last of them has begun.
    fn last_gap(&self, index: usize) -> &[Piece] {
        let gap = self.gap(index);
        let expected = if self.anchors[index].is_catch_all { 1 } else { self.behind };
        let mut count = expected.min(gap.len());
        while count > 0 && count < gap.len() && gap[count].continues(&gap[count - 1]) {
            count += 1;
        }
        &gap[..count]
    }

    fn row(&self, anchor: &Anchor, rest: &[Piece], twins: &[bool]) -> Row {
        let line = self.pieces[anchor.start].text.line;
        let missing = Cell { missing: true, ..Cell::new(Text { line, ..Text::default() }) };
        let mut cells = vec![missing; self.head.fields.len()];
        let mut at = anchor.at;
        cells[self.code] = Cell::new(self.pieces[at].text.clone());
        for (column, field) in self.head.fields[..self.code].iter().enumerate().rev() {
            let is_here = at > anchor.start
                && match field {
                    Field::Group => false,
                    Field::Status => is_status(&self.pieces[at - 1].text.text),
                    _ => true,
                };
            if is_here {
                at -= 1;
                cells[column] = Cell::new(self.pieces[at].text.clone());
            }
        }
        let fields = &self.head.fields[self.code + 1..];
        for (column, part) in align(rest, fields, twins).into_iter().enumerate() {
            if !part.is_empty() {
                cells[self.code + 1 + column] = Cell::new(join(part));
            }
        }
        Row { line, cells, label: None }
    }
}

fn short_row(line: u32, found: usize, expected: usize) -> Problem {
    let reason = format!(
        "a row with {found} of {expected} cells behind its code: the last ones are read as empty"
    );
    Problem { page: String::new(), line, reason }
}

/// The pieces that are codes: all of the form that most of them have, and those of another form
/// that stand where a row of the usual length has its code.
fn code_pieces(pieces: &[Piece], fields: &[Field]) -> Vec<usize> {
    let has_status = fields.contains(&Field::Status) && fields.contains(&Field::Code);
    let mut counts = HashMap::<Form, usize>::new();
    let form = |piece: &Piece| {
        let is_number = || !has_status && !piece.is_item && is_bare_number(&piece.text.text);
        code_form(piece).or_else(|| is_number().then_some(Form::Digits))
    };
    let forms: Vec<Option<Form>> = pieces.iter().map(form).collect();
    for form in forms.iter().flatten() {
        *counts.entry(*form).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|&(form, count)| (count, std::cmp::Reverse(form)));
    let Some((most, _)) = most else { return Vec::new() };
    let mut codes: Vec<usize> = (0..pieces.len()).filter(|&at| forms[at] == Some(most)).collect();
    let Some(distance) = usual_distance(&codes).filter(|&distance| distance >= 2) else {
        return codes;
    };
    // A code of one word, `Forbidden`, is one where the row has its status in the right place.
    let offset = |field: Field| fields.iter().position(|&known| known == field);
    let status = offset(Field::Status).zip(offset(Field::Code)).filter(|(s, c)| s < c);
    let stands_behind_status = |at: usize| {
        let before = status.and_then(|(status, code)| at.checked_sub(code - status));
        let text = &pieces[at].text.text;
        before.is_some_and(|before| is_status(&pieces[before].text.text))
            && (!text.contains(char::is_whitespace) || is_status(text))
            && !codes_in(text).is_empty()
            && !is_catch_all(text)
    };
    let is_code =
        |at: usize| at < pieces.len() && (forms[at].is_some() || stands_behind_status(at));
    let mut more = Vec::new();
    for (index, &at) in codes.iter().enumerate() {
        let end = codes.get(index + 1).copied().unwrap_or(pieces.len());
        let steps = (1..).map(|step| at + step * distance);
        more.extend(steps.take_while(|&at| at < end && is_code(at)));
    }
    let before = (1..).map_while(|step| codes[0].checked_sub(step * distance));
    more.extend(before.take_while(|&at| is_code(at)));
    codes.extend(more);
    codes.sort_unstable();
    codes
}

/// The codes with those before and between them that are a word of another form, `Undefined`,
/// where the rows start with their codes and all that were found stand where a row starts.
fn filled_up(codes: Vec<usize>, pieces: &[Piece], fields: &[Field]) -> Vec<usize> {
    let (width, last) = (fields.len(), codes[codes.len() - 1]);
    let starts = || (0..=last).step_by(width);
    let is_word = |at: usize| {
        let text = &pieces[at].text.text;
        !pieces[at].is_item
            && text.len() <= 60
            && text.contains(|c: char| c.is_ascii_alphabetic())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
    };
    let fits = fields.first() == Some(&Field::Code)
        && codes.iter().all(|at| at % width == 0)
        && starts().all(|at| codes.binary_search(&at).is_ok() || is_word(at));
    if fits { starts().collect() } else { codes }
}

/// The column in which the found codes stand: the first one of codes, or the last one where most
/// of the found stand right behind another word with a digit.
fn code_column(fields: &[Field], pieces: &[Piece], codes: &[usize]) -> Option<usize> {
    let first = fields.iter().position(|&field| field == Field::Code)?;
    let last = fields.iter().rposition(|&field| field == Field::Code)?;
    let is_code = |at: Option<usize>| {
        let text = at.and_then(|at| pieces.get(at)).map_or("", |piece| &piece.text.text);
        let is_word = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        is_word && text.bytes().any(|b| b.is_ascii_digit())
    };
    let behind = codes.iter().filter(|&&at| is_code(at.checked_sub(last - first))).count();
    Some(if last > first && behind * 2 > codes.len() { last } else { first })
}

/// Whether a text is a status or a name with its number, which are codes where no column is one
/// of statuses.
fn is_bare_number(text: &str) -> bool {
    let is_assigned = text.contains('=') && code_and_text(text).is_some();
    text.len() <= 60 && (is_status(text) || is_assigned)
}

fn code_form(piece: &Piece) -> Option<Form> {
    let text = &piece.text.text;
    if piece.is_item || text.len() > 120 {
        return None;
    }
    if let Some(form) = form(text) {
        return Some(form);
    }
    // Several codes in one cell, with nothing but joints between them.
    let joints = ["or", "and", "/", "或", "和"];
    let words = text.split([' ', '\n', ',', '，', '、', ';', '；', '/']).filter(|w| !w.is_empty());
    let codes = codes_in(text);
    let all = words.filter(|word| !joints.contains(word)).all(|word| form(word).is_some());
    (codes.len() > 1 && all).then(|| form(&codes[0])).flatten()
}

/// How many texts behind a run of header words are headers that the vocabulary does not know:
/// labels, as many as it takes for the number of columns to be the distance between codes, with
/// the first row right behind them.
fn unknown_columns(fields: &[Field], pieces: &[Piece], codes: &[usize]) -> usize {
    let Some(distance) = usual_distance(codes) else { return 0 };
    let Some(before) = fields.iter().position(|&field| field == Field::Code) else { return 0 };
    let more = distance.saturating_sub(fields.len());
    let fits = codes[0] == more + before && distance <= 12;
    let labels = || pieces[..more].iter().all(|piece| is_label(&piece.text.text) && !piece.is_item);
    if fits && labels() { more } else { 0 }
}

/// The distance between two codes that is the most frequent.
fn usual_distance(codes: &[usize]) -> Option<usize> {
    let mut counts = HashMap::<usize, usize>::new();
    for pair in codes.windows(2) {
        *counts.entry(pair[1] - pair[0]).or_default() += 1;
    }
    let usual = counts.into_iter().max_by_key(|&(distance, count)| (count, usize::MAX - distance));
    usual.map(|(distance, _)| distance)
}

/// How many of the first header words are a title, such as `Error Codes`, and no column: as few
/// as it takes for the number of columns to be the distance between codes.
fn leading_titles(fields: &[Field], codes: &[usize]) -> usize {
    let Some(distance) = usual_distance(codes) else { return 0 };
    let fits = |skip: &usize| {
        let columns = &fields[*skip..];
        let spanned = columns.contains(&Field::Group) as usize;
        columns.contains(&Field::Code)
            && (columns.len() == distance
                || columns.len() - spanned == distance && columns[0] != Field::Other)
    };
    (0..fields.len() - 1).find(fits).unwrap_or(0)
}

fn join(pieces: &[Piece]) -> Text {
    let mut text = fold("", pieces[0].text.line);
    for (index, piece) in pieces.iter().enumerate() {
        if index > 0 {
            text.text.push('\n');
        }
        text.text.push_str(&piece.text.text);
        text.add_links(piece.text.links());
    }
    text
}
