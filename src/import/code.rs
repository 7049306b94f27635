//! What looks like a code, a status or a label when it stands alone in a cell.

use crate::catalog::split_code;

/// How sure a text that stands alone is a code, the surest first. Within one table only the
/// surest form that occurs counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// `ModelArts.4204`.
    Dotted,
    /// `ORA-00942`, `E0308`, `SVC_4001`, `0x80070005`.
    Numbered,
    /// `ER_DUP_ENTRY`.
    Upper,
    /// `NoSuchBucket`, `InvalidParameter.Name`.
    Words,
    /// `23505`: four digits or more.
    Digits,
}

/// The form of a text that is a code and nothing else.
pub fn form(text: &str) -> Option<Form> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | ':');
    if !(2..=100).contains(&text.len()) || !text.chars().all(is_part) {
        return None;
    }
    if text.contains(':') && !text.contains(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    // Versions and factors: `v2.07`, `x2.35`.
    let measure = text.strip_prefix(['v', 'x', 'V', 'X']).filter(|rest| rest.contains('.'));
    if measure.is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b'.')) {
        return None;
    }
    if is_date(text) {
        return None;
    }
    if split_code(text).is_some() {
        return Some(Form::Dotted);
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits == text.len() {
        return (digits >= 4).then_some(Form::Digits);
    }
    if !text.starts_with(|c: char| c.is_ascii_alphanumeric()) || text.ends_with([':', '.', '-']) {
        return None;
    }
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let upper = text.bytes().filter(u8::is_ascii_uppercase).count();
    let tail = text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if upper > 0 && tail >= 2 || text.starts_with("0x") && text.len() >= 6 || is_message_id(text) {
        return Some(Form::Numbered);
    }
    // `ERR-NO-ORDER`; with one hyphen it may be anything, `AES-CBC`.
    let is_kebab =
        || text.matches('-').count() >= 2 && !text.starts_with("X-") || text.starts_with("ERR-");
    if upper == letters && letters >= 4 && (text.contains('_') || is_kebab())
        || is_capitals_behind_word(text)
    {
        return Some(Form::Upper);
    }
    (text.starts_with(|c: char| c.is_ascii_uppercase()) && has_humps(text)).then_some(Form::Words)
}

/// What stands between the ends of a range and within no code.
pub const SPAN_MARKS: [char; 5] = ['~', '～', '〜', '–', '—'];

/// The marks that open what is said besides, and those that close it.
pub const BRACKETS: &[(char, char)] = &[('(', ')'), ('（', '）'), ('[', ']'), ('【', '】')];

/// Whether a name in capitals may have a character: `ORDER_12`.
pub fn is_of_capitals(c: char) -> bool {
    c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'
}

/// Whether a text is a name in capitals behind the small word of what it belongs to: `shop.ORDER_GONE`.
fn is_capitals_behind_word(text: &str) -> bool {
    let Some((owner, name)) = text.rsplit_once('.') else { return false };
    !owner.is_empty()
        && owner.bytes().all(|b| b.is_ascii_lowercase())
        && name.len() >= 4
        && name.contains('_')
        && name.chars().all(is_of_capitals)
}

/// Whether a word is a method of HTTP, which stands where codes do in other tables.
pub fn is_method(word: &str) -> bool {
    ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"].contains(&word)
}

/// How the names of exceptions end.
pub const EXCEPTIONS: &[&str] = &["Error", "Exception", "Fault"];

/// Names that systems give the errors of their calls, `ENOENT: no such file`.
#[rustfmt::skip]
pub const ERRNOS: &[&str] = &[
    "E2BIG", "EACCES", "EADDRINUSE", "EADDRNOTAVAIL", "EAGAIN", "EAI_AGAIN", "EBADF", "EBUSY", "ECANCELED",
    "ECONNABORTED", "ECONNREFUSED", "ECONNRESET", "EDQUOT", "EEXIST", "EFAULT", "EFBIG", "EHOSTDOWN",
    "EHOSTUNREACH", "EINTR", "EINVAL", "EIO", "EISDIR", "ELOOP", "EMFILE", "EMLINK", "EMSGSIZE",
    "ENAMETOOLONG", "ENETDOWN", "ENETUNREACH", "ENFILE", "ENODEV", "ENOENT", "ENOEXEC", "ENOLCK", "ENOMEM",
    "ENOSPC", "ENOSYS", "ENOTCONN", "ENOTDIR", "ENOTEMPTY", "ENOTFOUND", "ENOTSOCK", "ENOTSUP", "ENXIO",
    "EOPNOTSUPP", "EOVERFLOW", "EPERM", "EPIPE", "EPROTO", "ERANGE", "EROFS", "ESPIPE", "ESRCH", "ESTALE",
    "ETIME", "ETIMEDOUT", "ETXTBSY", "EXDEV",
];

/// Whether a text starts with a date, `2010-10-06T14`.
pub fn is_date(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let mut is_number = |length| {
        let part = parts.next()?;
        let part = part.split(['T', 't']).next()?;
        (part.len() == length && part.bytes().all(|b| b.is_ascii_digit())).then_some(())
    };
    is_number(4).and(is_number(2)).and(is_number(2)).is_some()
}

/// Whether a text is the number of a message with its severity behind, as compilers and mainframes
/// have them: `ABCD0001E`, `ABCD00001-W`.
fn is_message_id(text: &str) -> bool {
    let Some(text) = text.strip_suffix(|c: char| c.is_ascii_uppercase()) else { return false };
    let text = text.strip_suffix('-').unwrap_or(text);
    let prefix = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_upper = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit();
    prefix.len() >= 3
        && text.len() - prefix.len() >= 3
        && prefix.starts_with(|c: char| c.is_ascii_uppercase())
        && prefix.bytes().all(is_upper)
}

/// Whether a text is made of two words or more that start with a capital: `NoSuchBucket`.
fn has_humps(text: &str) -> bool {
    let mut humps = 0;
    let mut before = '.';
    for c in text.chars() {
        if c.is_ascii_uppercase() && !before.is_ascii_uppercase() {
            humps += 1;
        }
        before = c;
    }
    humps >= 2 && text.chars().any(|c| c.is_ascii_lowercase())
}

/// Whether a text is an HTTP status as pages write it: `400`, `413/504`, `4xx`, `404 Not Found`.
pub fn is_status(text: &str) -> bool {
    let mut numbers = 0;
    // The name of a status may stand in the next line.
    let text = match text.split_once('\n') {
        Some((first, name)) if !name.contains(|c: char| c.is_ascii_digit()) => first,
        _ => text,
    };
    for part in text.split(['/', ',', '、', '|', ';', '\n']) {
        let part = part.trim();
        let number = part.split([' ', '(', '（']).next().unwrap_or_default();
        if numbers > 0 && is_other_class(part) {
            continue;
        }
        if !(is_one_status(number) || is_range_of_statuses(part)) || part.len() > 60 {
            return false;
        }
        numbers += 1;
    }
    numbers > 0
}

/// Whether a text is a class of statuses but for those that stand beside it: `other 4xx`, `その他の5xx`.
pub fn is_other_class(text: &str) -> bool {
    const OTHERS: &[&str] = &[
        "other",
        "others",
        "all other",
        "その他の",
        "その他",
        "其他",
        "其它",
        "기타",
        "그외",
        "andere",
        "sonstige",
        "autres",
        "otros",
        "outros",
    ];
    let cut = text.len().saturating_sub(3);
    text.split_at_checked(cut).is_some_and(|(word, class)| {
        let is_class = is_one_status(class) && class.ends_with(['x', 'X', '*']);
        is_class && OTHERS.contains(&word.trim().to_lowercase().as_str())
    })
}

/// Whether a text is a status or a class of them, and nothing else: `404`, `4xx`.
fn is_one_status(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 3
        && (b'1'..=b'5').contains(&bytes[0])
        && bytes[1..].iter().all(|b| b.is_ascii_digit() || matches!(b, b'x' | b'X' | b'*'))
}

/// Whether a text names a class of statuses behind its words, `Client errors (4xx)`, as a title of them does.
pub fn names_class(text: &str) -> bool {
    let class = before_and_in_brackets(text);
    class.is_some_and(|(_, class)| is_one_status(class) && class.ends_with(['x', 'X', '*']))
}

/// The text before the last brackets and what stands in them, if a text ends with them.
pub fn before_and_in_brackets(text: &str) -> Option<(&str, &str)> {
    text.strip_suffix([')', '）'])?.rsplit_once(['(', '（'])
}

/// Whether a text is a range of the statuses of one class: `500-599`, `200 - 20X`.
pub fn is_range_of_statuses(text: &str) -> bool {
    let ends = text.split_once(['-', '–', '~', '～', '〜']);
    ends.is_some_and(|(first, last)| {
        let (first, last) = (first.trim(), last.trim());
        is_one_status(first) && is_one_status(last) && first < last && first[..1] == last[..1]
    })
}

/// Whether a text is a number as codes are: `-1`, `00`, `10023`.
pub fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    (1..=10).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// The digits of a hexadecimal number such as `0x80070005`.
pub fn hexadecimal(text: &str) -> Option<&str> {
    let digits = text.strip_prefix("0x").or(text.strip_prefix("0X"))?;
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit())).then_some(digits)
}

/// Whether a cell says that there is nothing to say: `-`, `N/A`, `无`.
pub fn is_blank(text: &str) -> bool {
    const BLANK: [&str; 12] =
        ["", "-", "--", "---", "–", "—", "――", "/", "\\", "N/A", "n/a", "\u{2014}\u{2014}"];
    BLANK.contains(&text)
}

/// Whether a text ends as a sentence does.
pub fn has_stop(text: &str) -> bool {
    text.ends_with(['.', '。', '!', '！', '?', '？'])
}

/// Whether a text looks like a heading or a category and not like a sentence.
pub fn is_label(text: &str) -> bool {
    let ends = ['.', '。', '!', '！', '?', '？', ';', '；', ',', '，', ':', '：'];
    text.chars().count() <= 60
        && text.split(' ').count() <= 8
        && !text.ends_with(ends)
        && text.chars().any(char::is_alphabetic)
        && form(text).is_none_or(|form| form == Form::Words)
}

/// Whether a text may be a word of a header: a label, or a question such as `Retry possible?`.
pub fn is_label_or_question(text: &str) -> bool {
    is_label(text.trim_end_matches(['?', '？']))
}

/// The range of code numbers that a heading gives in brackets: `1–99` of
/// `(error code range: 1–99)`, with the text before the brackets.
pub fn range_of(text: &str) -> Option<(&str, &str)> {
    let open = text.rfind(['(', '（'])?;
    let inner = text[open..].trim_start_matches(['(', '（']).strip_suffix([')', '）'])?;
    let range = inner.rsplit([':', '：']).next()?.trim();
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_');
    let is_mark = |c: char| SPAN_MARKS.contains(&c) || matches!(c, '-' | '至');
    let parts: Vec<&str> = range.split(is_mark).map(str::trim).collect();
    let is_bound = |p: &str| p.chars().all(is_part) && p.ends_with(|c: char| c.is_ascii_digit());
    (parts.len() == 2 && parts.iter().all(|part| is_bound(part)))
        .then(|| (text[..open].trim(), range))
}

/// The beginning of a text, for a message.
pub fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line.to_owned(),
    }
}
