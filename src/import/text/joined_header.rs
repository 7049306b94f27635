//! A header whose words a blank or nothing at all sets apart.

use super::joined_names::{
    capital_names, field_names, glued_words, humps, without_owners, without_paths,
};
use crate::import::block::MAX_COLUMNS;
use crate::import::code::names_class;
use crate::import::memo::Memo;
use crate::import::tables::header::{Field, exact, longest_word, may_start_word};

/// Words that the vocabulary does not know, of which a header may have some. A header with fewer
/// than three others needs rows that say what they are, too.
pub const MAX_UNKNOWN: usize = 2;

/// No header word is longer, in bytes.
const MAX_WORD: usize = 60;

/// What a word of a header costs: one that is known, each capital in the middle of one, and one
/// that is not known.
const KNOWN: usize = 2;
const MIXED: usize = 3;
const UNKNOWN: usize = 1000;
/// What the last one costs if it has several words, more than if a part of it is known.
const LAST: usize = UNKNOWN + KNOWN + 1;
const MAX_COST: usize = (MAX_UNKNOWN + 1) * UNKNOWN;

/// Words of columns that no entry has, which may have run into others where words have no blanks.
pub const OTHERS: &[&str] = &[
    "类型",
    "類型",
    "级别",
    "等级",
    "严重程度",
    "用户提示",
    "提示",
    "是否重试",
    "可重试",
    "相关文档",
    "文档",
    "链接",
    "参考",
    "示例",
    "种类",
    "種別",
    "種類",
    "詳細情報",
    "参照",
    "補足",
    "例",
    "レベル",
    "重要度",
    "対象",
    "유형",
    "종류",
    "구분",
    "참고",
    "예시",
    "수준",
    "定义",
    "定義",
    "S. No.",
    "S.No.",
    "S. No",
    "S No",
    "Sr. No.",
    "Sr. No",
    "Sl. No.",
    "Sl. No",
    "Serial No.",
    "Lfd. Nr.",
];

/// Whether a header word is one of codes and another one: `Error Code Description`, `错误码 描述`.
fn starts_with_code(word: &str) -> bool {
    let blanks = word.trim().match_indices(' ');
    let is_code = |text: &str| exact(text).is_some_and(|(field, _)| field == Field::Code);
    blanks.map(|(at, _)| word.trim().split_at(at)).any(|(one, two)| {
        is_code(one)
            && (one.contains(' ') || one.ends_with(has_no_blanks))
            && exact(two).is_some_and(|(field, _)| field != Field::Code)
    })
}

/// Whether the first word of a header is one of codes and another one where words have no blanks, and
/// none stands behind it: `错误码含义`.
fn is_two(word: &str) -> bool {
    let field = |word: &str| exact(word).map(|(field, _)| field);
    let is_cut = |at: usize| {
        let (one, two) = word.split_at(at);
        field(one) == Some(Field::Code) && field(two).is_some_and(|field| field != Field::Code)
    };
    word.ends_with(has_no_blanks)
        && field(word).is_some_and(|field| field != Field::Code)
        && word.char_indices().skip(1).any(|(at, _)| is_cut(at))
}

/// Whether a character is of a script whose words have no blanks within.
pub fn has_no_blanks(c: char) -> bool {
    ('\u{3040}'..'\u{a000}').contains(&c)
}

/// Whether a word that nobody knows has run into one that is known: `codeUser`.
fn has_glued(word: &str) -> bool {
    let word = word.trim();
    let words = glued_words(word);
    let is_run = word.starts_with(has_no_blanks) && is_run(word);
    is_run || words.len() > 1 && words.iter().any(|word| exact(word).is_some())
}

/// Whether a text is made of words of columns and nothing else: `コード対応策`.
fn is_run(text: &str) -> bool {
    let is_word = |text: &str| exact(text).is_some() || OTHERS.contains(&text);
    let mut cuts = text.char_indices().skip(1).map(|(at, _)| text.split_at(at));
    is_word(text) || cuts.any(|(one, two)| is_word(one) && is_run(two))
}

fn is_message_description(word: &str) -> bool {
    word.split_whitespace().map(str::to_lowercase).eq(["message", "description"])
}

fn is_code_http(word: &str) -> bool {
    word.replace(' ', "").eq_ignore_ascii_case("codehttp")
}

fn is_http(word: &str) -> bool {
    matches!(word.trim().to_ascii_lowercase().as_str(), "http" | "https")
}

/// The words of a header, as few as it takes; at least two of them, and of two fields.
pub fn header_words(text: &str) -> Option<Vec<(Field, String)>> {
    thread_local! { static KNOWN: Memo<Option<Vec<(Field, String)>>> = Memo::new() }
    KNOWN.with(|known| known.get(text, find_header_words))
}

fn find_header_words(text: &str) -> Option<Vec<(Field, String)>> {
    let ends = ['.', '。', ':', '：', '!', ',', '，', '、', ';', '?'];
    if text.ends_with(ends)
        || text.contains(['|', '\t', '\n'])
        || !text.split(' ').take(3).any(may_start_word)
        || has_glued_state(text)
        || names_class(text)
    {
        return None;
    }
    let own = without_paths(text);
    let text = own.as_ref();
    let named = field_names(text).or_else(|| capital_names(text));
    named.or_else(|| known_words(text)).or_else(|| {
        let words = known_words(&without_owners(text)?)?;
        let is_known = |(field, _): &(Field, String)| *field != Field::Other;
        (is_glued(&words) && words.iter().all(is_known)).then_some(words)
    })
}

/// Whether the word for a state of SQL is glued to the one before it: nothing tells where a number ends to which such
/// a state is glued.
fn has_glued_state(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let mut places = ["sql state", "sqlstate"].iter().filter_map(|word| lower.find(word));
    places.any(|at| at > 0 && !text[..at].ends_with(' '))
}

/// The words of a header that the vocabulary knows, with a few others among them.
fn known_words(text: &str) -> Option<Vec<(Field, String)>> {
    // A word may end anywhere.
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut ends: Vec<Option<usize>> = vec![None; places.len()];
    // By boundary: the cost of the best words up to it, and where the last of them starts.
    let mut best: Vec<Option<(usize, usize)>> = vec![None; places.len()];
    best[0] = Some((0, 0));
    let mut reached = 0;
    for to in 1..places.len() {
        if places[to] - places[reached] > MAX_WORD {
            return None;
        }
        for from in (0..to).rev() {
            let Some((cost, _)) = best[from].filter(|(cost, _)| *cost < MAX_COST) else {
                continue;
            };
            let word = &text[places[from]..places[to]];
            if word.len() > MAX_WORD || (from, to) == (0, places.len() - 1) {
                break;
            }
            let is_whole = || {
                is_bound(text, places[from]) && is_bound(text, places[to]) && !has_glued(word)
                    || is_hump(text, places[from], places[to])
            };
            let start = places[from];
            let end = *ends[from].get_or_insert_with(|| start + longest_word(&text[start..]));
            let own = cost_of(word, places[to] <= end, is_whole)
                .or_else(|| is_last(text, places[from], places[to]).then_some(LAST));
            let Some(own) = own else { continue };
            let own = if from == 0 && is_two(word) { 2 * KNOWN + 1 } else { own };
            if best[to].is_none_or(|(known, _)| cost + own < known) {
                best[to] = Some((cost + own, from));
                if cost + own < MAX_COST {
                    reached = to;
                }
            }
        }
    }
    let (cost, _) = best[places.len() - 1]?;
    let words = with_code(best_words(text, &places, &best)?);
    let unknown = cost / UNKNOWN;
    let known = words.len() - unknown;
    let mut fields: Vec<Field> = words.iter().map(|(field, _)| *field).collect();
    fields.sort();
    fields.dedup();
    // No word is cut in a script without blanks where blanks stand between others.
    let is_cut = |pair: &[(Field, String)]| {
        pair[0].1.ends_with(has_no_blanks) && pair[1].1.starts_with(has_no_blanks)
    };
    let is_even = is_glued(&words[..words.len() - 1]) || !words.windows(2).any(is_cut);
    // A last word that nobody knows has run into the others only where the first names the codes.
    let (first, last) = (words.first()?, words.last()?);
    if last.0 == Field::Other && last.1.contains(' ') && is_glued(&words) && first.0 != Field::Code
    {
        return None;
    }
    let is_known = unknown == 0 || unknown <= MAX_UNKNOWN && known >= 2 && is_even;
    (is_known && fields.len() > 1 && words.len() <= MAX_COLUMNS.min(10)).then_some(words)
}

/// The words of a header that has no column of codes and starts with none of statuses, with one of codes
/// where a word starts with it: the first of `Code Description Solution` is two.
fn with_code(mut words: Vec<(Field, String)>) -> Vec<(Field, String)> {
    if words.iter().any(|(field, _)| *field == Field::Code) || words[0].0 == Field::Status {
        return words;
    }
    let cut = |(at, (_, word)): (usize, &(Field, String))| {
        let (one, two) = word.split_at(word.find(' ')? + 1);
        let (code, field) = (exact(one)?.0, exact(two)?.0);
        let is_cut = code == Field::Code && !matches!(field, Field::Code | Field::Status);
        is_cut.then(|| (at, [(code, one.to_owned()), (field, two.to_owned())]))
    };
    if let Some((at, two)) = words.iter().enumerate().find_map(cut) {
        words.splice(at..=at, two);
    }
    words
}

/// Whether nothing stands between the words of a header.
pub fn is_glued(words: &[(Field, String)]) -> bool {
    words.iter().all(|(_, word)| word.trim() == word)
}

/// The words that cost least, with their fields: each starts where the best ones up to its end say.
fn best_words(
    text: &str,
    places: &[usize],
    best: &[Option<(usize, usize)>],
) -> Option<Vec<(Field, String)>> {
    let mut words = Vec::new();
    let mut to = places.len() - 1;
    while to > 0 {
        let from = best[to]?.1;
        let word = &text[places[from]..places[to]];
        words.push((exact(word).map_or(Field::Other, |(field, _)| field), word.to_owned()));
        to = from;
    }
    words.reverse();
    Some(words)
}

/// What a word of a header costs, if it may be one. One that nobody knows must be whole.
fn cost_of(word: &str, may_be_known: bool, is_whole: impl Fn() -> bool) -> Option<usize> {
    match may_be_known.then(|| exact(word)).flatten() {
        // Two columns where the second may be one word together with the first.
        Some((field, _)) if field != Field::Code && starts_with_code(word) => Some(2 * KNOWN + 1),
        // As columns these two stand side by side more often than as one.
        Some((Field::Message, _)) if is_message_description(word) => Some(2 * KNOWN + 1),
        // In English these are two columns, elsewhere one: the rows tell.
        Some((Field::Status, _)) if is_code_http(word) => Some(2 * KNOWN + MIXED + 2),
        // The start of a longer word: `httpsCode`.
        Some(_) if is_http(word) => Some(KNOWN + MIXED + 1),
        Some(_) => Some(KNOWN + MIXED * humps(word.trim())),
        None => {
            let is_other = OTHERS.contains(&word.trim()) || is_whole() && is_question(word.trim());
            let is_column =
                || !word.trim().contains(' ') && is_whole() && !is_preposition(word.trim());
            (is_other || is_column()).then_some(UNKNOWN)
        }
    }
}

/// Whether a word joins others to a title, `Errors in detail`, and so is no column of its own.
fn is_preposition(word: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &["in", "im", "of", "the", "for", "für", "beim", "vom", "en", "dans", "em", "nel"];
    WORDS.contains(&word.to_lowercase().as_str())
}

/// Whether a word of several is about a yes or a no, `재시도 가능 여부`, and no known word is a part of it.
fn is_question(word: &str) -> bool {
    let ends = ["여부", "有無", "可否"];
    let starts = || word.match_indices(' ').map(|(at, _)| &word[..at]);
    ends.iter().any(|end| word.ends_with(end)) && starts().all(|start| exact(start).is_none())
}

/// Whether a part of a text between whose words nothing stands is one of them: it starts with a capital or in
/// another script than what stands before it, and the same is so at its end.
fn is_hump(text: &str, from: usize, to: usize) -> bool {
    let starts = |at: usize| {
        let (before, behind) = (text[..at].chars().next_back(), text[at..].chars().next());
        before.zip(behind).is_none_or(|(before, c)| {
            before.is_lowercase() && c.is_uppercase()
                || before.is_alphabetic() && c.is_alphabetic() && before.is_ascii() != c.is_ascii()
        })
    };
    from > 0 && !text.contains(' ') && to - from > 2 && starts(from) && starts(to)
}

/// Whether a part of a text is its last one, of one word or more, and has run into the word before it:
/// `Status CodeFault Prefix`.
fn is_last(text: &str, from: usize, to: usize) -> bool {
    let (before, word) = text.split_at(from);
    let is_glued = before.ends_with(char::is_lowercase) && word.starts_with(char::is_uppercase);
    let is_unknown = || word.rsplit(' ').next().is_some_and(|last| exact(last).is_none());
    from > 0 && to == text.len() && is_glued && humps(word) == 0 && is_unknown()
}

/// Whether a blank or an end of the text is at a place.
fn is_bound(text: &str, at: usize) -> bool {
    let (before, behind) = text.split_at(at);
    before.is_empty() || behind.is_empty() || before.ends_with(' ') || behind.starts_with(' ')
}
