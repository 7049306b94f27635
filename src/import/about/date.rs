//! The date that a page states of itself.

use super::notes::texts;
use crate::import::block::Block;

/// Words after which the date of a page stands.
const DATE_WORDS: &[&str] = &[
    "updated on",
    "last updated on",
    "last updated",
    "updated at",
    "updated",
    "last modified",
    "modified on",
    "revised on",
    "last update",
    "last reviewed",
    "published on",
    "更新时间",
    "最近更新时间",
    "最后更新时间",
    "更新于",
    "最近更新",
    "最后更新",
    "发布时间",
    "更新日期",
    "修订日期",
    "最終更新日",
    "最終更新",
    "更新日",
    "업데이트 날짜",
    "최종 업데이트",
    "최종 수정일",
    "마지막 업데이트",
    "zuletzt aktualisiert",
    "zuletzt geändert",
    "stand",
];

/// The date that the page states of itself, `YYYY-MM-DD`.
pub fn date(blocks: &[Block]) -> Option<String> {
    texts(blocks).filter(|text| text.text.len() < 400).find_map(|text| {
        let lower = text.text.to_lowercase();
        let at = DATE_WORDS.iter().filter_map(|word| Some(lower.find(word)? + word.len())).min()?;
        date_in(lower.get(at..)?)
    })
}

/// The first date near the start of a text: `2022-08-08`, `2022/8/8`, `2022年8月8日`,
/// `Aug 8, 2022`, `8 August 2022`.
fn date_in(text: &str) -> Option<String> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let is_gap = |c: char| !c.is_alphanumeric() || matches!(c, '年' | '月' | '日');
    let words: Vec<&str> = text.split(is_gap).filter(|word| !word.is_empty()).take(5).collect();
    let number = |word: &str| word.trim_end_matches(char::is_alphabetic).parse::<u32>().ok();
    let month = |word: &str| {
        let at = MONTHS.iter().position(|month| word.starts_with(month))?;
        Some(at as u32 + 1)
    };
    let year = |word: &str| number(word).filter(|year| (1990..2100).contains(year));
    words.windows(3).take(2).find_map(|w| {
        let ymd = || Some((year(w[0])?, number(w[1])?, number(w[2])?));
        let mdy = || Some((year(w[2])?, month(w[0])?, number(w[1])?));
        let dmy = || Some((year(w[2])?, month(w[1])?, number(w[0])?));
        let (y, m, d) = ymd().or_else(mdy).or_else(dmy)?;
        let is_date = (1..=12).contains(&m) && (1..=31).contains(&d);
        is_date.then(|| format!("{y:04}-{m:02}-{d:02}"))
    })
}
