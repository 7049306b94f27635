//! The codes of a cell, with what may stand beside them: a status, a name, a text.

mod alternatives;

pub use alternatives::tidy;

use alternatives::alternatives;

use super::code::{
    ERRNOS, Form, before_and_in_brackets, form, hexadecimal, is_number, is_of_capitals,
    is_other_class, is_range_of_statuses, is_status,
};
use super::lists::start_parts::without_word;
use super::memo::Memo;
use super::text::seams::is_reason;

/// The codes of a cell that stands in a column of codes, in order: each line of it, and each
/// part between commas, that is one word. A code that the markup broke is put together.
pub fn codes_in(cell: &str) -> Vec<String> {
    thread_local! { static KNOWN: Memo<Vec<String>> = Memo::new() }
    KNOWN.with(|known| known.get(cell, find_codes))
}

fn find_codes(cell: &str) -> Vec<String> {
    // `tokio v1.40` is a program with its version.
    let is_version = |word: &str| {
        let digits = word.strip_prefix('v').unwrap_or_default();
        digits.contains('.') && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
    };
    if cell.contains(' ') && cell.split(' ').any(is_version) {
        return Vec::new();
    }
    let mut codes = parts_in(cell);
    codes.retain(|code| !code.is_empty() && !is_other_class(code));
    // Several codes may end as a sentence does; one alone may be a text of one word.
    if let [_, .., last] = &mut codes[..]
        && last.strip_suffix('.').is_some_and(|code| form(code) == Some(Form::Upper))
    {
        last.pop();
    }
    codes
}

/// The same, with nothing where nothing stands between two separators.
fn parts_in(cell: &str) -> Vec<String> {
    if let Some((name, _)) = name_and_number(cell) {
        return vec![name];
    }
    if let Some(number) = called_code(cell) {
        return vec![number.to_owned()];
    }
    // `401Unauthorized` lost its blank.
    if let Some((status, name)) = cell.split_at_checked(3)
        && is_status(status)
        && is_reason(name)
    {
        return vec![status.to_owned()];
    }
    if is_spaced_range(cell) {
        return vec![tidy(cell)];
    }
    if let Some(whole) = number_in_groups(cell).or_else(|| number_with_detail(cell)) {
        return vec![whole];
    }
    let words = || cell.split_ascii_whitespace();
    if words().count() > 1 && words().all(|word| word.len() == 3 && is_status(word)) {
        return words().map(str::to_owned).collect();
    }
    let cell = without_status(cell).0;
    if let Some((code, _)) = code_and_text(cell) {
        return vec![code.to_owned()];
    }
    if is_status(cell) && cell.contains([',', '、']) {
        return cell.split([',', '、']).map(|part| number_of(part).to_owned()).collect();
    }
    if let Some(parts) = codes_and_texts(cell) {
        return parts.into_iter().map(|(code, _)| code.to_owned()).collect();
    }
    let whole = tidy(&cell.replace('\n', ""));
    let lines: Vec<String> = cell.lines().map(tidy).collect();
    // Of several codes in lines of their own, most are numbered; a broken one has one number.
    let numbered = lines.iter().filter(|line| form(line) == Some(Form::Numbered)).count();
    // `ORDER_NOT_` in one line has its end in the next.
    let is_open = |pair: &[String]| pair[0].ends_with('_') || pair[1].starts_with('_');
    if lines.windows(2).any(is_open) && form(&whole) == Some(Form::Upper) {
        return vec![whole];
    }
    let is_broken = lines.len() > 1
        && !lines.iter().all(|line| is_number(line))
        && !lines.iter().all(|line| form(line).is_some())
        && numbered.max(1) * 2 <= lines.len();
    // A name of small letters is broken before or behind its underscore.
    let is_cut = |pair: &[String]| pair[0].ends_with('_') || pair[1].starts_with('_');
    let is_broken_name = || lines.windows(2).all(is_cut) && is_snake(&whole);
    if is_broken && (form(&whole).is_some() || is_broken_name()) {
        return vec![whole];
    }
    let mut codes = Vec::<String>::new();
    for part in cell.split(['\n', ',', '，', '、', ';', '；']).flat_map(|part| part.split(" / "))
    {
        for word in alternatives(part.trim()) {
            if !codes.contains(&word) {
                codes.push(word);
            }
        }
    }
    codes
}

/// Whether a text is a range whose ends stand apart, `1000 – 1999`, `1000 to 1999` or `P0301–P0304`.
pub fn is_spaced_range(text: &str) -> bool {
    const BETWEEN: &[&str] = &[
        " - ", " – ", " — ", " ~ ", " ～ ", " 〜 ", " ... ", " … ", " to ", " bis ", " 至 ", "至",
        "–", "～", "〜",
    ];
    let is_end = |text: &str| {
        let text = text.trim_matches([' ', '`']);
        is_number(text) || is_family(text)
    };
    let ends = BETWEEN.iter().find_map(|mark| text.split_once(mark));
    if text.contains(' ') && is_range_of_statuses(text) {
        return true;
    }
    let is_series = |one, other| series(one).is_some_and(|own| series(other) == Some(own));
    // Only the end behind has two digits for sure: `0 - 999`.
    ends.is_some_and(|(one, other)| {
        is_end(one) && is_end(other) && other.trim().len() > 1 || is_series(one, other)
    })
}

/// The capitals before the number that a code ends with.
fn series(code: &str) -> Option<&str> {
    let code = code.trim();
    let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
    let are_capitals = letters.bytes().all(|b| b.is_ascii_uppercase() || b == b'-');
    (are_capitals && !letters.is_empty() && letters.len() < code.len()).then_some(letters)
}

/// Whether a text stands for all codes that start with it, `ERR-001xx`: after its letters come digits, then two `x` or
/// more.
pub fn is_family(text: &str) -> bool {
    let start = text.trim_end_matches(['x', 'X']);
    let letters = start.trim_end_matches(|c: char| c.is_ascii_digit());
    (2..=4).contains(&(text.len() - start.len()))
        && letters.len() < start.len()
        && letters.len() <= 12
        && letters.bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b'-' | b'_'))
}

/// The hexadecimal number whose digits stand in groups of four or eight, without the blanks:
/// `0x0000 0001`.
pub fn number_in_groups(cell: &str) -> Option<String> {
    let groups: Vec<&str> = cell.trim().split(' ').collect();
    let digits = hexadecimal(groups[0])?;
    let is_group =
        |group: &&str| group.len() == digits.len() && group.bytes().all(|b| b.is_ascii_hexdigit());
    let are_groups = matches!(digits.len(), 4 | 8) && groups.len() > 1;
    (are_groups && groups[1..].iter().all(is_group)).then(|| groups.concat())
}

/// The code whose number has two parts and a letter with digits behind them, `686-10 S99`, which is the same for many
/// of them and says nothing alone.
fn number_with_detail(cell: &str) -> Option<String> {
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (number, detail) = cell.trim().split_once(' ')?;
    let (one, other) = number.split_once('-')?;
    let letter = detail.starts_with(|c: char| c.is_ascii_uppercase());
    (letter && are_digits(one) && are_digits(other) && are_digits(&detail[1..]))
        .then(|| cell.trim().to_owned())
}

/// A name in capitals and its number with a blank between them, `ORDER_GONE 4`, `ORDERGONE 1004`, both so long that they
/// are no code of two words, `ERROR 4`.
fn named(cell: &str) -> Option<(&str, &str)> {
    let (name, number) = cell.trim().split_once(' ')?;
    let is_long = || name.len() > 5 && number.len() > 3;
    let is_name = name.chars().all(is_of_capitals) && (name.contains('_') || is_long());
    (is_name && is_number(number)).then_some((name, number))
}

/// The two of a cell that has a name and its number, in lines of their own or one of them in
/// brackets: `ORDER_GONE (1004)`.
pub fn name_and_number(cell: &str) -> Option<(String, String)> {
    let bracketed = || cell.trim_end().strip_suffix([')', '）'])?.split_once(['(', '（']);
    let (one, other) = cell.split_once('\n').or_else(bracketed).or_else(|| named(cell))?;
    let (one, other) = (tidy(one), tidy(other));
    let is_number = |text: &str| hexadecimal(text).is_some() || is_number(text) && !is_status(text);
    let is_name = |text: &str| {
        let is_part = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
        text.len() >= 4
            && text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text.bytes().all(is_part)
            && text.bytes().any(|b| b.is_ascii_uppercase() || b == b'_')
    };
    match (is_name(&one) && is_number(&other), is_name(&other) && is_number(&one)) {
        (true, _) => Some((one, other)),
        (_, true) => Some((other, one)),
        _ => None,
    }
}

/// The number of a cell that calls it a code, `Error 200:`, and says nothing else.
pub fn called_code(cell: &str) -> Option<&str> {
    let cell = cell.trim_matches(['*', '`', ' ']).trim_end_matches([':', '：', '.', ' ']);
    let (number, has_word) = without_word(cell);
    // The parts of `exit:1` are no word and its number.
    let is_name = cell.starts_with(|c: char| c.is_ascii_lowercase()) && !cell.contains(' ');
    (has_word && is_number(number) && !is_name).then_some(number)
}

/// A code without the status that may stand behind it in brackets, and that status.
pub fn without_status(cell: &str) -> (&str, Option<&str>) {
    let found = before_and_in_brackets(cell.trim_end());
    // Or in the next line, or behind a blank.
    let below = || {
        cell.trim_end()
            .rsplit_once(['\n', ' '])
            .filter(|(code, status)| status.len() == 3 && form(code.trim()).is_some())
    };
    let found = found.or_else(below);
    if let Some((code, status)) =
        found.filter(|(code, status)| is_status(status) && !code.trim().is_empty())
    {
        return (code.trim(), Some(status));
    }
    // Or in the line above longer numbers.
    let above = cell.trim().split_once('\n').filter(|(status, codes)| {
        let mut codes = codes.split([',', '、', ' ', '\n']).filter(|code| !code.is_empty());
        status.trim().len() == 3
            && is_status(status.trim())
            && codes.all(|code| form(code) == Some(Form::Digits))
    });
    above.map_or((cell, None), |(status, codes)| (codes.trim(), Some(status.trim())))
}

/// The name behind several statuses: `Server Error` of `500, 502 Server Error`.
pub fn name_of_statuses(cell: &str) -> Option<&str> {
    let last = cell.rsplit([',', '、']).next().filter(|last| last.len() < cell.len())?;
    let name = last.trim().strip_prefix(number_of(last))?;
    let name = name.trim_start_matches([' ', '-', '–', '—', ':', '：', '\n']).trim_end();
    let others = &cell[..cell.len() - last.len()];
    let is_name = name.starts_with(char::is_alphabetic) && !others.contains(char::is_alphabetic);
    (is_status(cell) && is_name).then_some(name)
}

/// The number of a status that may have its name behind it.
fn number_of(part: &str) -> &str {
    part.trim().split([' ', '(', '（', '\n']).next().unwrap_or_default()
}

/// The codes and texts of a cell that has several, each code with a text of its own:
/// `400 (Check the input), 403 (Not allowed)`.
pub fn codes_and_texts(cell: &str) -> Option<Vec<(&str, &str)>> {
    cell.split([',', '，', '、']).map(code_and_text).collect()
}

/// The code and the text of a cell that has both: `ORD-001: The order is gone`, `400 Bad Request`,
/// `GONE = 1403`.
pub fn code_and_text(cell: &str) -> Option<(&str, &str)> {
    let cell = cell.trim();
    if let Some((name, number)) = cell.split_once('=') {
        let (name, number) = (name.trim(), number.trim());
        let digits = number.strip_prefix('-').unwrap_or(number);
        let is_number =
            (1..=10).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        let is_name = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        return (is_number && is_name && !name.is_empty()).then_some((number, name));
    }
    let end = cell.find(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '(' | '（'))?;
    let (code, rest) = cell.split_at(end);
    // `400- Wrong` has its dash at its number.
    let code = code.strip_suffix(['-', '–', '—']).filter(|code| is_status(code)).unwrap_or(code);
    let code = code.trim_matches(['`', '*', '"', '[', ']']);
    let is_joined = rest.starts_with([':', '：']);
    let rest = rest.trim_start();
    let is_dashed = rest.starts_with(['-', '–', '—']);
    let text = rest.trim_start_matches(['-', '–', '—', ':', '：', '(', '（']);
    let text = text.trim().trim_end_matches([')', '）']);
    let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    let text = quoted.filter(|text| !text.contains('"')).unwrap_or(text);
    let has_words = text.chars().any(char::is_alphabetic);
    let names_others =
        text.starts_with('/') || text.split([',', '，', '、']).skip(1).any(is_status);
    let is_status = code.len() == 3 && is_status(code) && !names_others;
    // A code is told by its form where the text behind it is all in brackets.
    let is_noted = rest.starts_with(['(', '（'])
        && rest.ends_with([')', '）'])
        && rest.matches(['(', '（']).count() == 1
        && (form(code).is_some() || is_snake(code) || is_capitals(code));
    // `400001 OrderGone`
    let is_named =
        is_number(code) && code.len() > 3 && matches!(form(text), Some(Form::Upper | Form::Words));
    let is_code = is_status && !text.starts_with(|c: char| c.is_ascii_digit())
        || is_named
        || is_noted
        || is_joined
            && (ERRNOS.contains(&code)
                || is_short_number(code) && text.starts_with(char::is_alphabetic))
        || (is_joined || is_dashed)
            && matches!(form(code), Some(Form::Dotted | Form::Numbered | Form::Upper));
    let is_one = text
        .split([' ', ',', '/', '、', '\n'])
        .all(|word| form(word).is_none_or(|f| f > Form::Numbered));
    (has_words && is_code && (is_one || is_named)).then_some((code, text))
}

/// Whether a text is a number, or two hexadecimal digits. Those of one digit count steps and modes.
fn is_short_number(text: &str) -> bool {
    let is_digit = |b: u8| matches!(b, b'0'..=b'9' | b'A'..=b'F');
    text.len() > 1 && is_number(text) || text.len() == 2 && text.bytes().all(is_digit)
}

/// Whether a text is a word of four capitals or more.
fn is_capitals(text: &str) -> bool {
    text.len() >= 4 && text.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether a text is a name of small letters: `order_gone`.
pub fn is_snake(text: &str) -> bool {
    text.contains('_')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}
