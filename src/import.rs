//! From a page, as it was published, to its entries.

mod about;
mod apart;
mod block;
mod chrome;
mod code;
mod code_cell;
mod data;
mod encoding;
mod format;
mod found;
mod html;
mod lists;
mod macros;
mod markdown;
mod problems;
mod rst;
mod sampled;
mod samples;
mod tables;
mod text;
mod told;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use crate::catalog::{Coverage, Entry, IndexedPage, MANIFEST, PAGES, Page, PageContent, Problem};
use crate::config::{PageDeclaration, parse_toml};

use about::{date, notes};
use block::Block;
use chrome::{Parts, parts};
use data::{own, records};
pub use encoding::decode;
use format::{Format, Read, formats};
use found::found_in;
use problems::{nothing_found, shorten};
use tables::entries::Found;
use tables::{carded, celled, ditto, protocols, shifted, stacked, turned, under_code};
use text::broken::{self, Whole};
use text::{
    bracketed, described, first_two, flat, flat_even, halves, header_cells, header_lines,
    header_paras, item_cells, joined, joined_behind, labels_below, loose, mixed, numbered,
    under_status,
};

/// Reads a page. The declaration names it and says what the page does not say of itself; the
/// format is told by the name's extension and by the text. What could not be read is among the
/// problems of the page; there is no other failure. A catalog in errdex's own form that has
/// several pages is read as one: [`import_all`] keeps them apart.
pub fn import(declaration: &PageDeclaration, text: &str) -> PageContent {
    let mut pages = import_all(declaration, text).into_iter();
    let mut content = pages.next().unwrap_or_default();
    for page in pages {
        content.entries.extend(page.entries);
        content.elsewhere.extend(page.elsewhere);
        content.problems.extend(page.problems);
        content.prefixes.extend(page.prefixes);
        content.coverage = content.coverage.min(page.coverage);
    }
    content
}

/// Reads the bytes of a page, or of all pages of a catalog; see [`decode`] and [`import_all`].
pub fn import_bytes(declaration: &PageDeclaration, bytes: Vec<u8>) -> Vec<PageContent> {
    let (text, problem) = match decode(&bytes) {
        (Cow::Owned(text), problem) => (text, problem),
        // Large pages are not in memory twice.
        (Cow::Borrowed(_), problem) => {
            let text = String::from_utf8(bytes);
            (text.expect("only UTF-8 is taken as it is"), problem)
        }
    };
    let mut pages = import_text(declaration, text);
    if let Some((page, problem)) = pages.first_mut().zip(problem) {
        page.problems.insert(0, Problem { page: declaration.path.clone(), ..problem });
    }
    pages
}

/// Reads a page, or all pages of a catalog that errdex itself has exported.
pub fn import_all(declaration: &PageDeclaration, text: &str) -> Vec<PageContent> {
    import_text(declaration, text.to_owned())
}

/// The same for a text that is let go as soon as it is read: the blocks of a large page, and then
/// its entries, need the memory.
fn import_text(declaration: &PageDeclaration, source: String) -> Vec<PageContent> {
    let text = without_mark(&source);
    let mut formats = formats(&declaration.path, text);
    let read = match formats.next() {
        Some(Format { read: Read::Data(read), .. }) => {
            match own::pages_of_json(text, declaration) {
                Some(pages) => return pages,
                None => *read,
            }
        }
        Some(Format { read: Read::Text(read), .. }) => {
            let (language, titled) = (about::language(text), about::titled(text));
            // A line that an element ends is none of the source.
            let last = text.lines().count().max(1) as u32;
            let mut problems = Vec::new();
            let blocks = read(text, &mut problems);
            // Only what may be read once more is kept.
            let source = formats.next().map(|_| source);
            let mut content = page(declaration, blocks, problems);
            if let Some(source) = source.filter(|_| has_run_together(&content.entries)) {
                let blocks = text::read(without_mark(&source));
                let other = page(declaration, blocks, Vec::new());
                let is_more = other.entries.len() >= content.entries.len().max(1);
                content = if is_more { other } else { content };
            }
            content.entries.iter_mut().for_each(|entry| entry.line = entry.line.min(last));
            content.problems.iter_mut().for_each(|problem| problem.line = problem.line.min(last));
            content.page.locale = about::locale(declaration, language, content.page.locale);
            content.page.service = content.page.service.take().or(titled);
            return vec![content];
        }
        None => return vec![page(declaration, Vec::new(), Vec::new())],
    };
    match read(text) {
        Ok(root) => own::pages(&root, declaration).unwrap_or_else(|| {
            let blocks = records::blocks(&root, declaration.locale.as_deref());
            vec![page(declaration, blocks, Vec::new())]
        }),
        Err((line, reason)) => {
            let problem = Problem { page: String::new(), line, reason };
            vec![page(declaration, Vec::new(), vec![problem])]
        }
    }
}

/// A text without the mark of the order of its bytes.
fn without_mark(source: &str) -> &str {
    source.strip_prefix('\u{feff}').unwrap_or(source)
}

/// Whether there are no entries, or most share their lines, as those of a text do whose lines count.
fn has_run_together(entries: &[Entry]) -> bool {
    let lines: HashSet<u32> = entries.iter().map(|entry| entry.line).collect();
    lines.len() * 2 <= entries.len()
}

/// Finds the tables that were flattened to text, and what they and the others list. Where that is next to nothing
/// of what the texts list one by one, these were no tables.
fn read_blocks(blocks: Vec<Block>) -> (Vec<Block>, Found) {
    let texts = (blocks.len() <= MAX_TEXTS).then(|| blocks.clone());
    let (blocks, found) = read_tables(blocks);
    let count = found.entries.len();
    if (1..=MAX_LOST).contains(&count)
        && let Some(texts) = texts
        && texts.len() > blocks.len()
        && let listed = lists::entries(&texts)
        && listed.len() >= count * MUCH_MORE
    {
        let codes: HashSet<&str> = listed.iter().map(|entry| entry.code.as_str()).collect();
        if found.entries.iter().all(|entry| codes.contains(entry.code.as_str())) {
            return (texts, Found { entries: listed, ..Found::default() });
        }
    }
    (blocks, found)
}

/// So many entries of a table are few beside so many times more in the texts of a page that is no longer.
const MAX_LOST: usize = 5;
const MUCH_MORE: usize = 3;
const MAX_TEXTS: usize = 20_000;

fn read_tables(blocks: Vec<Block>) -> (Vec<Block>, Found) {
    let mut problems = Vec::new();
    let blocks = samples::with_rows(blocks);
    let blocks = bracketed::whole(blocks);
    let blocks = halves::apart(blocks);
    let blocks = item_cells::whole(blocks);
    let blocks = header_paras::close(blocks);
    let blocks = first_two::apart(blocks);
    let blocks = header_lines::whole(blocks);
    let blocks = header_cells::apart(blocks);
    let blocks = mixed::one_line_a_row(blocks);
    let blocks = described::tables(blocks);
    let blocks = under_status::tables(blocks);
    let blocks = flat_even::tables(blocks, &mut problems);
    let blocks = labels_below::tables(blocks);
    let blocks = joined_behind::tables(blocks);
    let blocks = joined::tables(blocks, &mut problems);
    let mut blocks = flat::tables(blocks, &mut problems);
    stacked::stacked(&mut blocks);
    carded::rows(&mut blocks);
    celled::rows(&mut blocks);
    turned::upright(&mut blocks);
    shifted::restore(&mut blocks);
    under_code::coded(&mut blocks);
    ditto::resolve(&mut blocks);
    protocols::without_protocols(&mut blocks);
    let mut found = found_in(&mut blocks);
    apart::resolve(&mut found.entries);
    problems.append(&mut found.problems);
    found.problems = problems;
    (blocks, found)
}

/// How much is found on a page: how many entries, and how many texts these have.
fn said(found: &Found) -> (usize, usize) {
    let texts = found.entries.iter().map(|entry| found::said(entry) + entry.aliases.len());
    (found.entries.len(), texts.sum())
}

/// What was found on a page, with its blocks: those of the page itself, and those around them.
struct Reading {
    above: Vec<Block>,
    blocks: Vec<Block>,
    below: Vec<Block>,
    found: Found,
}

/// Reads the blocks of a page; where inline marks have ended lines, also with these put together.
fn read_page(blocks: Vec<Block>) -> Reading {
    let blocks = numbered::tables(blocks);
    let whole = broken::whole(&blocks);
    let read = read_parts(blocks);
    let Some(Whole { blocks, parts }) = whole else { return read };
    let other = read_parts(blocks);
    // What was put together in vain leaves rows without some of their cells; what was not gives parts of texts
    // for codes.
    let rank = |read: &Reading| {
        let is_whole = |entry: &&Entry| !parts.contains(&entry.line);
        let entries = || read.found.entries.iter().filter(is_whole);
        let texts: usize = entries().map(|entry| found::said(entry) + entry.aliases.len()).sum();
        (entries().count(), Reverse(read.found.problems.len()), texts)
    };
    let is_better = !other.found.entries.is_empty() && rank(&other) >= rank(&read);
    if is_better { other } else { read }
}

/// Reads the page within what its site puts around it.
fn read_parts(blocks: Vec<Block>) -> Reading {
    let Parts { mut above, page, below } = parts(blocks);
    let whole = (!above.is_empty()).then(|| above.iter().chain(&page).cloned().collect());
    let start = page.first().map_or(0, Block::line);
    let (mut blocks, mut found) = read_blocks(page);
    // What looks like a menu may be part of the page, and may say what the page is about.
    if let Some((with, other)) = whole.map(read_blocks)
        && (found.entries.is_empty() || other.entries.iter().all(|entry| entry.line >= start))
        && said(&other) > said(&found)
    {
        (blocks, found) = (with, other);
        above.clear();
    }
    // Rows that have run into one line, or stand in samples, are looked for where nothing else is found.
    for again in [text::without_run_on, text::without_preformatted, loose::samples] {
        if found.entries.is_empty()
            && let Some(blocks_again) = again(&blocks)
            && let (read, other) = read_blocks(blocks_again)
            && !other.entries.is_empty()
        {
            (blocks, found) = (read, other);
        }
    }
    Reading { above, blocks, below, found }
}

/// What the blocks of a page say.
fn page(
    declaration: &PageDeclaration,
    blocks: Vec<Block>,
    mut problems: Vec<Problem>,
) -> PageContent {
    let Reading { above, blocks, below, mut found } = read_page(blocks);
    problems.append(&mut found.problems);
    if found.entries.is_empty() && problems.is_empty() {
        problems.push(nothing_found(&blocks, found.tables));
    }
    problems.sort_by_key(|problem| problem.line);
    shorten(&mut problems);
    for problem in &mut problems {
        problem.page.clone_from(&declaration.path);
    }
    let blocks: Vec<Block> = above.into_iter().chain(blocks).chain(below).collect();
    let elsewhere = notes::elsewhere(&blocks, &found.entries);
    let advice = (!found.advice.is_empty()).then(|| found.advice.join("\n"));
    PageContent {
        page: Page {
            name: declaration.path.clone(),
            service: declaration.service.clone().or_else(|| about::service(&blocks)),
            locale: declaration.locale.clone().or(found.language.map(str::to_owned)),
            url: declaration.url.clone(),
            retrieved: declaration.retrieved.clone().or_else(|| date::date(&blocks)),
            advice,
        },
        entries: found.entries,
        elsewhere,
        problems,
        coverage: match declaration.complete {
            Some(false) => Coverage::Partial,
            Some(true) | None => Coverage::Complete,
        },
        prefixes: declaration.prefixes.clone(),
    }
}

/// The built-in pages in the order of their manifest, read once.
pub fn builtin() -> &'static [Arc<IndexedPage>] {
    static BUILTIN: LazyLock<Vec<Arc<IndexedPage>>> = LazyLock::new(|| {
        let declared = parse_toml(MANIFEST).map(|(layer, _)| layer.pages.unwrap_or_default());
        let declared = declared.unwrap_or_default();
        let page = |declaration: &PageDeclaration| {
            let page = PAGES.iter().find(|page| page.name == declaration.path)?;
            Some(Arc::new(import(declaration, page.text).into()))
        };
        declared.iter().filter_map(page).collect()
    });
    &BUILTIN
}
