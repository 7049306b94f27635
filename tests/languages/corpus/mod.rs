//! A corpus whose labels owe nothing to the scanner: pieces of code written by hand, each with the
//! label of every code in it (`«L»` literal, `«I»` inside, `«C»` comment, `«P»` prose), which are
//! put together in many orders, with many codes.

use errdex::catalog::{Catalog, Entry, PageContent};
use errdex::lang::detect;
use errdex::scan::{Context, scan};
use errdex::text::LineIndex;

/// In how many orders the pieces of a language are put together.
const ROUNDS: u64 = 5;
/// The least share of the labels that are found, and of what is found that has a label.
const LEAST: f64 = 0.995;

const PREFIXES: &[&str] = &["ModelArts.", "FRS.", "SVCSTG.SWR.", "iMetal.", "my_app."];
const LABELS: &[(char, Context)] = &[
    ('L', Context::Literal),
    ('I', Context::Inside),
    ('C', Context::Comment),
    ('P', Context::Prose),
];

/// A place in a text, and what it is: start, end, context.
type Label = (usize, usize, Context);

#[test]
fn nearly_every_code_of_the_corpus_is_found_and_nothing_else() {
    let catalog = catalog();
    let (mut languages, mut labels, mut found, mut right) = (0, 0, 0, 0);
    let mut failures = String::new();
    let all = format!("\n{}", include_str!("pieces.txt"));
    for section in all.split("\n=== ").skip(1) {
        let (id, pieces) = section.split_once('\n').unwrap();
        let language = detect(Some(id), None, None);
        assert_eq!(language.id, id);
        languages += 1;
        let mut random =
            Random(id.bytes().fold(1, |seed, byte| (seed << 5) ^ u64::from(byte) ^ (seed >> 50)));
        for _ in 0..ROUNDS {
            let (text, expected) = compose(pieces, &mut random);
            let occurrences = scan(&text, language, &catalog).occurrences;
            let seen: Vec<Label> = occurrences
                .iter()
                .map(|one| (one.range.start, one.range.end, one.context))
                .collect();
            let both = expected.iter().filter(|label| seen.contains(label)).count();
            (labels, found, right) = (labels + expected.len(), found + seen.len(), right + both);
            for (start, end, context) in expected.iter().filter(|label| !seen.contains(label)) {
                let (line, _) = LineIndex::new(&text).line_column(&text, *start);
                let line = text.lines().nth(line as usize - 1).unwrap();
                failures += &format!("{id}: {} is not {context:?}: {line}\n", &text[*start..*end]);
            }
        }
    }
    let (recall, precision) = (right as f64 / labels as f64, right as f64 / found as f64);
    println!("{languages} languages, {labels} codes, recall {recall:.4}, precision {precision:.4}");
    assert!(languages >= 20 && labels >= 2_000, "{languages} languages, {labels} codes");
    assert!(recall >= LEAST && precision >= LEAST, "{recall} {precision}\n{failures}");
}

/// A text of all pieces in some order, and its labels.
fn compose(pieces: &str, random: &mut Random) -> (String, Vec<Label>) {
    let mut pieces: Vec<&str> = pieces.trim_end_matches('\n').split("\n%%%\n").collect();
    for last in (1..pieces.len()).rev() {
        pieces.swap(last, random.below(last as u64 + 1) as usize);
    }
    let (mut text, mut labels) = (String::new(), Vec::new());
    for piece in pieces {
        let mut parts = piece.split(['«', '»']);
        text += parts.next().unwrap();
        while let (Some(label), Some(rest)) = (parts.next(), parts.next()) {
            let (_, context) = LABELS.iter().find(|(name, _)| label.starts_with(*name)).unwrap();
            let start = text.len();
            text += PREFIXES[random.below(PREFIXES.len() as u64) as usize];
            text += ["", "", "C", "x"][random.below(4) as usize];
            let digits = 1 + random.below(9) as usize;
            (0..digits).for_each(|_| text += &random.below(10).to_string());
            labels.push((start, text.len(), *context));
            text += rest;
        }
        text.push('\n');
    }
    (text, labels)
}

fn catalog() -> Catalog {
    let entry = |prefix: &&str| Entry { code: format!("{prefix}1001"), ..Entry::default() };
    let entries = PREFIXES.iter().map(entry).collect();
    Catalog::of([PageContent { entries, ..PageContent::default() }])
}

/// The same numbers on every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}
