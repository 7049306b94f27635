//! Lines that count what a row says: `1) the shop is closed`, `2、地址错误`.

/// The marks behind a number that counts.
const MARKS: &[char] = &[')', '）', '、'];

/// The number with which a line counts, if it does; behind `1001、1002` stands another code.
pub fn ordinal(line: &str) -> Option<u32> {
    let line = line.trim_start_matches(['(', '（']);
    let (number, behind) = line.split_at(line.find(|c: char| !c.is_ascii_digit())?);
    let text = behind.strip_prefix(MARKS)?.trim_start();
    let counts = number.len() < 3 && !text.starts_with(|c: char| c.is_ascii_digit());
    number.parse().ok().filter(|_| counts && !text.is_empty())
}

/// Whether a line goes on counting where a text has begun to.
pub fn goes_on(text: &str, line: &str) -> bool {
    let Some(number) = ordinal(line).filter(|number| *number > 1) else { return false };
    let last = text.rsplit('\n').next().unwrap_or_default();
    let counts = |at: usize| ordinal(&last[at..]).is_some_and(|above| above + 1 == number);
    counts(0) || last.match_indices(' ').any(|(at, _)| counts(at + 1))
}
