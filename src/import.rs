//! From a page, as it was published, to its entries.

mod about;
mod aliases;
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
mod memo;
mod mined;
mod problems;
mod reading;
mod rst;
mod sampled;
mod samples;
mod tables;
mod text;
mod tidied;
mod told;

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::{Arc, LazyLock};
use std::thread;

use crate::catalog::{Coverage, Entry, IndexedPage, MANIFEST, PAGES, Page, PageContent, Problem};
use crate::config::{PageDeclaration, parse_toml};

use about::{date, notes};
use block::Block;
use data::{own, records};
pub use encoding::decode;
use format::{Format, Read, formats, of_name};
use problems::{nothing_found, shorten};
use reading::{Reading, UNSURE, read_page};
use text::{BEFORE_ROWS, UNSPLIT};

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
        Some(format @ Format { read: Read::Text(read), .. }) => {
            let (language, titled) = (about::language(text), about::titled(text));
            // A line that an element ends is none of the source.
            let last = text.lines().count().max(1) as u32;
            let mut problems = Vec::new();
            let blocks = read(text, &mut problems);
            // Only what may be read once more is kept.
            let may_be_text = formats.any(|format| format.is_plain());
            let source = may_be_text.then_some(source);
            let mut content = page(declaration, blocks, problems);
            if let Some(source) = source {
                read_anew(declaration, without_mark(&source), format.is_plain(), &mut content);
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

/// Reads a text, or what may be one, in other ways where what it gave is poor.
fn read_anew(
    declaration: &PageDeclaration,
    source: &str,
    is_plain: bool,
    content: &mut PageContent,
) {
    // What is called Markdown is a text only where that is surer.
    let is_named = of_name(&declaration.path).is_some();
    let is_poor = !is_named && has_run_together(&content.entries);
    let unsure = count_unsure(&content.problems);
    if !is_plain && (is_poor || unsure > 0) {
        let other = page(declaration, text::read(source), Vec::new());
        let is_more = other.entries.len() >= content.entries.len().max(1);
        let is_better = !is_named && other.entries.len() > content.entries.len()
            || count_unsure(&other.problems) < unsure;
        if is_more && (is_poor || is_better) {
            *content = other;
        }
    }
    let barred = content.entries.iter().filter(|entry| has_bar(entry)).count();
    let ways: &[_] = match () {
        () if is_unsure(content) => &text::bars_apart::WAYS[..1],
        () if barred * 2 >= content.entries.len() => &text::bars_apart::WAYS,
        () => &[],
    };
    for read in ways {
        let other = read(source).map(|blocks| page(declaration, blocks, Vec::new()));
        // What was read for codes without being sure may have been anything.
        let least = if is_unsure(content) { 1 } else { content.entries.len() * 8 / 10 };
        let is_enough = |other: &PageContent| other.entries.len() >= least;
        let is_better = |other: &PageContent| {
            let is_sure = !is_unsure(other) && !other.entries.iter().any(has_bar);
            !other.entries.is_empty() && is_enough(other) && is_sure
        };
        if let Some(other) = other.filter(is_better) {
            *content = other;
            break;
        }
    }
}

/// Whether nothing says for sure what the codes of a page are.
fn is_unsure(content: &PageContent) -> bool {
    content.problems.iter().any(|problem| problem.reason == UNSURE)
}

/// Whether a bar between cells stands in what is said of a code.
fn has_bar(entry: &Entry) -> bool {
    let texts = [&entry.message, &entry.description, &entry.solution];
    texts.into_iter().flatten().any(|text| text.contains("| ") || text.ends_with('|'))
}

/// A text without the mark of the order of its bytes.
fn without_mark(source: &str) -> &str {
    source.strip_prefix('\u{feff}').unwrap_or(source)
}

/// How many problems say that the cells of a flattened table cannot be told, as where its lines were joined.
fn count_unsure(problems: &[Problem]) -> usize {
    let is_unsure = |problem: &&Problem| {
        problem.reason.starts_with(UNSPLIT) || problem.reason.ends_with(BEFORE_ROWS)
    };
    problems.iter().filter(is_unsure).count()
}

/// Whether there are no entries, or most share their lines, as those of a text do whose lines count.
fn has_run_together(entries: &[Entry]) -> bool {
    let lines: HashSet<u32> = entries.iter().map(|entry| entry.line).collect();
    lines.len() * 2 <= entries.len()
}

/// What the blocks of a page say.
fn page(
    declaration: &PageDeclaration,
    blocks: Vec<Block>,
    mut problems: Vec<Problem>,
) -> PageContent {
    let Reading { above, blocks, below, mut found, is_unsure } = read_page(blocks);
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
            // What may be no list of codes makes no code unknown.
            None if is_unsure => Coverage::Partial,
            Some(true) | None => Coverage::Complete,
        },
        prefixes: declaration.prefixes.clone(),
    }
}

/// The built-in pages in the order of their manifest, read once and side by side: the first answer
/// waits for them.
pub fn builtin() -> &'static [Arc<IndexedPage>] {
    static BUILTIN: LazyLock<Vec<Arc<IndexedPage>>> = LazyLock::new(|| {
        let declared = parse_toml(MANIFEST).map(|(layer, _)| layer.pages.unwrap_or_default());
        let declared = declared.unwrap_or_default();
        let page = |declaration: &PageDeclaration| {
            let page = PAGES.iter().find(|page| page.name == declaration.path)?;
            Some(Arc::new(import(declaration, page.text).into()))
        };
        thread::scope(|scope| {
            let page = |declaration| scope.spawn(move || page(declaration));
            let pages: Vec<_> = declared.iter().map(page).collect();
            let read = pages.into_iter().filter_map(|page| page.join().expect("it does not panic"));
            read.collect()
        })
    });
    &BUILTIN
}
