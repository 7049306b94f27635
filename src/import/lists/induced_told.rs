//! What a page says of the texts on it that look alike, and the words by which it does.

use super::induced::Hit;
use crate::import::block::{Block, Kind};
use crate::import::tables::header::{Field, exact};
use crate::import::told::{
    headed_errors, names_error, speaks_of_codes, speaks_of_statuses, tells_of_failure, under_codes,
};

/// What a page says of what it lists.
pub struct Told {
    codes: Vec<bool>,
    errors: Vec<bool>,
    /// Where short texts stand that name errors.
    pub titles: Vec<usize>,
    headings: Vec<usize>,
    /// Where a short text stands that says that codes follow.
    leads: Vec<usize>,
}

impl Told {
    pub fn of(blocks: &[Block]) -> Told {
        let short = |block: &Block, length: usize| match block {
            Block::Text { kind, text, .. } if *kind != Kind::Code && text.text.len() < length => {
                Some(text.text.clone())
            }
            _ => None,
        };
        let leads = blocks.iter().enumerate().filter(|(_, block)| {
            short(block, 120).is_some_and(|text| {
                (speaks_of_codes(&text) || speaks_of_statuses(&text) || text.contains("返回值"))
                    && !text.ends_with(['.', '。'])
                    || is_header(&text)
            })
        });
        let titles = blocks.iter().enumerate().filter(|(_, block)| {
            short(block, 80).is_some_and(|text| names_error(&text) || has_title(&text))
        });
        Told {
            titles: titles.map(|(at, _)| at).collect(),
            headings: (0..blocks.len()).filter(|&at| blocks[at].level().is_some()).collect(),
            codes: under_codes(blocks),
            errors: headed_errors(blocks),
            leads: leads.map(|(at, _)| at).collect(),
        }
    }

    /// Whether codes are said to stand at some places.
    pub fn are_codes(&self, run: &[Hit]) -> bool {
        run.iter().all(|(at, _)| self.codes[*at]) || self.is_near(&self.leads, run[0].0)
    }

    /// Whether codes are said to stand at a place.
    pub fn are_codes_at(&self, at: usize) -> bool {
        self.codes[at] || self.is_near(&self.leads, at)
    }

    /// Whether errors are said to stand there.
    pub fn are_errors_at(&self, at: usize) -> bool {
        self.errors[at] || self.is_near(&self.titles, at)
    }

    /// Whether errors are said to stand there.
    pub fn are_errors(&self, run: &[Hit]) -> bool {
        run.iter().all(|(at, _)| self.errors[*at]) || self.is_near(&self.titles, run[0].0)
    }

    /// Whether one of some places stands right above another, below the same heading or as that heading.
    fn is_near(&self, places: &[usize], first: usize) -> bool {
        let above = self.headings[..self.headings.partition_point(|&at| at < first)].last();
        let from = first.saturating_sub(NEAR).max(above.copied().unwrap_or(0));
        places.iter().any(|at| (from..first).contains(at))
    }
}

/// Whether a text has a word of faults that a title may have in place of one of errors.
fn has_title(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "alarm",
        "trouble",
        "failure",
        "malfunction",
        "störung",
        "problem",
        "rejection",
        "decline",
        "panne",
        "défaut",
        "avería",
        "fallo",
        "falha",
        "anomali",
        "故障",
        "报警",
        "告警",
        "失败",
        "アラーム",
        "警報",
        "トラブル",
        "不具合",
        "알람",
        "경보",
        "고장",
        "장애",
        "실패",
        "go wrong",
    ];
    let text = text.to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
}

/// As far above the first code a text may say that codes follow.
const NEAR: usize = 12;

/// Whether a header stands right above a block, one of whose words is that of a code.
pub fn is_below_header(blocks: &[Block], at: usize) -> bool {
    let above = &blocks[at.saturating_sub(3)..at];
    above.iter().any(|block| match block {
        Block::Text { text, .. } if text.text.len() < 100 => {
            let words = text.text.split(|c: char| c.is_whitespace() || "|:：".contains(c));
            let is_code = |word: &str| CODES.contains(&word.to_lowercase().as_str());
            matches!(exact(&text.text), Some((Field::Code, _)))
                || speaks_of_codes(&text.text)
                || speaks_of_statuses(&text.text)
                || words.into_iter().any(is_code)
                || is_header(&text.text)
        }
        _ => false,
    })
}

/// Whether a text has the word for a code, and two for what is said of it, as a header that lost what
/// sets its words apart.
fn is_header(text: &str) -> bool {
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_'));
    let words: Vec<String> = words.map(str::to_lowercase).filter(|word| word.len() > 1).collect();
    let says = |word: &String| {
        use Field::{Cause, Description, Message, Solution};
        exact(word)
            .is_some_and(|(field, _)| matches!(field, Cause | Description | Message | Solution))
    };
    words.len() <= 12
        && words.iter().any(|word| CODES.contains(&word.as_str()))
        && words.iter().filter(|word| says(word)).count() > 1
}

/// Words for a code in a header.
const CODES: &[&str] = &[
    "code",
    "codes",
    "コード",
    "코드",
    "代码",
    "编码",
    "代號",
    "código",
    "codigo",
    "errno",
    "wert",
    "ausgabewert",
];

/// Whether a word before numbers counts parts of a text and no errors.
pub fn is_unit(word: &str) -> bool {
    #[rustfmt::skip]
    const UNITS: &[&str] = &[
        "step", "chapter", "section", "part", "page", "figure", "table", "version", "example", "note",
        "phase", "level", "appendix", "rfc", "question", "day", "week", "issue", "item", "rule", "case",
        "test", "line", "option", "schritt", "kapitel", "abschnitt", "seite", "tabelle", "abbildung",
        "beispiel", "étape", "paso", "capítulo", "página", "第", "步骤", "手順", "단계", "bug", "january",
        "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "copyright",
        "since", "http", "https", "port", "art", "tel",
    ];
    let word = word.to_lowercase();
    word.split([' ', ':', '.']).any(|word| UNITS.contains(&word))
}

/// Whether a text tells of a failure, or of what is not, is missing or has to be.
pub fn tells(text: &str) -> bool {
    let lower = text.to_lowercase();
    tells_of_failure(text) || REFUSALS.iter().any(|word| lower.contains(word))
}

/// Words of what is not, is missing or has to be.
#[rustfmt::skip]
const REFUSALS: &[&str] = &[
    "cannot", "can't", "could not", "couldn't", " not ", " no ", "missing", "unknown", "wrong", "malfunction",
    "too many", "too long", "too large", "limit", "defect", "broken", "abort", "cancel", "conflict", "already",
    "unsupported", "unavailable", "forbidden", "overload", "overcurrent", "protection", "outage", "lost", "short circuit",
    "未", "不", "无", "無", "缺", "过", "错", "异常", "故障", "超", "ない", "なし", "ませ", "せん", "欠", "異常", "違反",
    "없", "않", "못", "불가", "누락", "이상", "고장", "중복", "nicht", "kein", "fehl", "falsch", "unbekannt", "gesperrt",
    "gelöscht", "störung", "defekt", " pas ", "invalide", "manqu", "inconnu", "échec", "échou", "aucun",
    "expiré", "refus", "falta", "inválid", "desconocid", "incorrect", "fallo", "não ", "falha",
    "desconhecid", "expirad", "rechaz", "recusad",
];
