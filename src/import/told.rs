//! What the headings of a page say that it lists: errors, or codes of them.

use std::ops::Range;

use super::block::{Block, Kind, Text};
use super::lists::start::label_of;
use super::tables::header::Field;

/// What a page says of one of its tables.
#[derive(Clone, Copy)]
pub struct Told {
    /// That the page is about errors.
    pub errors: bool,
    /// That the table lists codes.
    pub codes: bool,
    /// Whether a heading stands above it, which would speak of errors if it were about them.
    pub is_headed: bool,
}

/// Words of which one must stand in a heading or near the top, unless some text is labelled a
/// cause: a change log is full of numbers, too.
const ERRORS: &[&str] = &[
    "error",
    "exception",
    "fault",
    "错误",
    "錯誤",
    "异常",
    "エラー",
    "오류",
    "에러",
    "fehler",
    "erreur",
    "erro ",
];

/// Whether the title of a page speaks of errors.
pub fn is_titled(blocks: &[Block]) -> bool {
    let title = blocks.iter().find_map(|block| match block {
        Block::Text { kind: Kind::Heading(_), text, .. } => Some(text.text.to_lowercase()),
        _ => None,
    });
    title.is_some_and(|title| names_error(&title))
}

/// Whether the title of a page, or a line above it, says that it lists codes.
pub fn is_of_codes(blocks: &[Block]) -> bool {
    let is_heading = |block: &&Block| matches!(block, Block::Text { kind: Kind::Heading(_), .. });
    let says = |block: &Block| match block {
        Block::Text { text, .. } if text.text.len() < 100 => {
            speaks_of_codes(&text.text) || speaks_of_statuses(&text.text)
        }
        _ => false,
    };
    let heading = blocks.iter().find(is_heading);
    // Plain text has no headings, but short lines that end without a full stop.
    let is_line = |block: &&Block| match block {
        Block::Text { kind: Kind::Paragraph, text, .. } => {
            text.text.len() < 60 && !text.text.ends_with(['.', '。', ',', ':', '：'])
        }
        _ => false,
    };
    let top = || blocks.iter().take(TOP).filter(is_line);
    blocks.first().is_some_and(says)
        || heading.is_some_and(says)
        || heading.is_none() && top().any(says)
}

/// Whether the title of a page says that it lists changes, which mend errors and have numbers, too.
pub fn is_of_changes(blocks: &[Block]) -> bool {
    const WORDS: &[&str] = &[
        "changelog",
        "change log",
        "change history",
        "release note",
        "version history",
        "更新日志",
        "变更日志",
        "更新记录",
        "发布说明",
        "版本说明",
        "版本记录",
        "変更履歴",
        "更新履歴",
        "リリースノート",
        "변경이력",
        "변경 이력",
        "릴리스 노트",
        "릴리즈 노트",
        "änderungsprotokoll",
        "versionshinweise",
        "notes de version",
        "notas de la versión",
    ];
    let is_heading = |block: &&Block| matches!(block, Block::Text { kind: Kind::Heading(_), .. });
    let says = |block: &Block| match block {
        Block::Text { text, .. } if text.text.len() < 100 => {
            let text = text.text.to_lowercase();
            WORDS.iter().any(|word| text.contains(word)) && !speaks_of_codes(&text)
        }
        _ => false,
    };
    blocks.first().is_some_and(says) || blocks.iter().find(is_heading).is_some_and(says)
}

/// Whether a heading or a caption says that codes of errors follow.
pub fn speaks_of_codes(text: &str) -> bool {
    let text = text.to_lowercase().replace([' ', '-', '_'], "");
    let words = [
        "errorcode",
        "错误码",
        "错误代码",
        "返回码",
        "錯誤碼",
        "エラーコード",
        "오류코드",
        "에러코드",
        "fehlercode",
        "coded'erreur",
        "codesd'erreur",
        "coded’erreur",
        "codesd’erreur",
        "fehlernummer",
        "错误编码",
        "错误编号",
        "錯誤代碼",
        "エラー番号",
        "오류번호",
        "에러번호",
        "códigodeerror",
        "códigosdeerror",
        "códigodeerro",
        "códigosdeerro",
        "codigodeerro",
        "codigosdeerro",
    ];
    words.iter().any(|word| text.contains(word))
}

/// Whether a heading says that statuses follow, or codes of answers or of a program's end.
fn speaks_of_statuses(text: &str) -> bool {
    let text = text.to_lowercase().replace([' ', '-', '_'], "");
    let words = [
        "statuscode",
        "exitcode",
        "returncode",
        "valuecode",
        "statusmeldung",
        "rückgabecode",
        "antwortcode",
        "codesdestatut",
        "codesderetour",
        "codesderéponse",
        "códigosdeestado",
        "códigosderespuesta",
        "códigosderesposta",
        "códigosderetorno",
        "返回码",
        "响应码",
        "应答码",
        "返回代码",
        "戻り値",
        "レスポンスコード",
        "반환코드",
        "resultcode",
        "结果码",
        "リターンコード",
        "結果コード",
        "결과코드",
        "退出码",
        "終了コード",
        "종료코드",
        "responsecode",
        "状态码",
        "ステータスコード",
        "상태코드",
        "응답코드",
    ];
    words.iter().any(|word| text.contains(word))
}

/// By block, whether it stands under a heading that speaks of errors; all of them do on a page whose
/// title or first texts do.
pub fn under_errors(blocks: &[Block]) -> Vec<bool> {
    let is_heading = |block: &&Block| matches!(block, Block::Text { kind: Kind::Heading(_), .. });
    let top = blocks.iter().take(TOP).chain(blocks.iter().find(is_heading));
    if { top }.any(is_of_errors) || is_of_codes(blocks) || has_causes(blocks) {
        return vec![true; blocks.len()];
    }
    // Warnings count where errors stand beside them.
    let has_errors = blocks.iter().filter(is_heading).any(is_of_errors);
    under(blocks, |text| {
        let text = text.text.to_lowercase();
        let warns =
            || has_errors && !text.contains('_') && WARNINGS.iter().any(|word| text.contains(word));
        names_error(&text) || warns()
    })
}

/// The sections of a page whose headings say that codes of errors follow, its title aside.
pub fn sections_of_codes(blocks: &[Block]) -> Vec<Range<usize>> {
    let level = |block: &Block| match block {
        Block::Text { kind: Kind::Heading(level), .. } => Some(*level),
        _ => None,
    };
    let mut sections = Vec::<Range<usize>>::new();
    for (at, block) in blocks.iter().enumerate().skip(1) {
        let Block::Text { text, .. } = block else { continue };
        let Some(own) = level(block).filter(|own| *own < 7 && speaks_of_codes(&text.text)) else {
            continue;
        };
        if sections.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let behind = blocks[at + 1..]
            .iter()
            .take_while(|block| level(block).is_none_or(|level| level > own));
        sections.push(at..at + 1 + behind.count());
    }
    sections.retain(|section| section.len() < blocks.len() - 1);
    sections
}

/// By block, whether the title of the page or a heading above it speaks of errors.
pub fn headed_errors(blocks: &[Block]) -> Vec<bool> {
    let is_heading = |block: &Block| matches!(block, Block::Text { kind: Kind::Heading(_), .. });
    let is_plain = !blocks.iter().any(is_heading);
    if is_titled(blocks) || is_plain && blocks.iter().take(TOP).any(is_of_errors) {
        return vec![true; blocks.len()];
    }
    under(blocks, |text| names_error(&text.text))
}

/// Words of headings above warnings.
const WARNINGS: &[&str] = &["warning", "警告", "경고", "warnung"];

/// By block, whether it stands under a heading that says that codes follow, or in a list below a text
/// that does; all of them do where the page says so at its top.
pub fn under_codes(blocks: &[Block]) -> Vec<bool> {
    if is_of_codes(blocks) {
        return vec![true; blocks.len()];
    }
    let speaks = |text: &Text| speaks_of_codes(&text.text) || speaks_of_statuses(&text.text);
    let mut under = under(blocks, |text| text.text.len() < 100 && speaks(text));
    let mut is_told = false;
    for (block, under) in blocks.iter().zip(&mut under) {
        match block {
            Block::Text { kind: Kind::Paragraph, text, .. } => {
                // A line may be a title.
                let is_title = text.text.len() < 60 && !text.text.ends_with(['.', '。']);
                let leads = text.text.ends_with([':', '：']) && text.text.len() < 300;
                let is_short = is_title && text.text.len() < 30;
                let names_errors = (leads || is_short) && names_error(&text.text);
                is_told = (leads || is_title) && speaks(text) || names_errors;
            }
            Block::Text { kind: Kind::Item | Kind::Code, .. } => *under |= is_told,
            _ => is_told = false,
        }
    }
    under
}

/// By block, whether it stands under a heading of which something holds.
fn under(blocks: &[Block], holds: impl Fn(&Text) -> bool) -> Vec<bool> {
    let mut open = None;
    let under = blocks.iter().map(|block| {
        if let Block::Text { kind: Kind::Heading(level), text, .. } = block {
            open = open.filter(|above| above < level);
            open = open.or(Some(*level).filter(|_| holds(text)));
        }
        open.is_some()
    });
    under.collect()
}

/// Texts so near the top say what a page is about.
const TOP: usize = 5;

/// Whether a fourth of some texts or more tell of failures.
pub fn tell_of_failures<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let add = |(count, tell), text| (count + 1, tell + tells_of_failure(text) as usize);
    let (count, failures) = texts.fold((0, 0), add);
    failures > 0 && failures * 4 >= count
}

/// Whether a text tells of a failure.
pub fn tells_of_failure(text: &str) -> bool {
    names_error(text) || {
        let text = text.to_lowercase();
        FAILURES.iter().any(|word| text.contains(word))
    }
}

/// Words of what is said of errors.
const FAILURES: &[&str] = &[
    "err_",
    "fail",
    "invalid",
    "denied",
    "declin",
    "reject",
    "refused",
    "expired",
    "exceed",
    "not found",
    "not exist",
    "not allowed",
    "timed out",
    "timeout",
    "unable to",
    "insufficient",
    "unauthorized",
    "incorrect",
    "illegal",
    "blocked",
    "unreachable",
    "失败",
    "失敗",
    "无效",
    "無効",
    "不存在",
    "超时",
    "过期",
    "拒绝",
    "不足",
    "不正",
    "ません",
    "실패",
    "만료",
    "초과",
    "잘못",
    "않았습니다",
    "없습니다",
    "ungültig",
    "fehlgeschlagen",
    "nicht gefunden",
    "abgelaufen",
    "abgelehnt",
];

/// Whether a text has a word of errors.
pub fn names_error(text: &str) -> bool {
    let text = text.to_lowercase();
    // A default is no fault.
    let is_whole = |(at, word): (usize, &str)| {
        word != "fault" || !text[..at].ends_with(|c: char| c.is_ascii_alphabetic())
    };
    ERRORS.iter().any(|word| text.match_indices(word).any(is_whole))
}

/// Whether a block has a word of errors.
pub fn is_of_errors(block: &Block) -> bool {
    matches!(block, Block::Text { text, .. } if names_error(&text.text))
}

fn has_causes(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Text { text, .. } => matches!(label_of(text), Some((Field::Cause, _))),
        Block::Table(_) => false,
    })
}
