//! Words that say less surely than those of failures that something is wrong: they count where something else
//! speaks of errors, too.

use super::words::{names_error, tells_of_failure};

/// Words of headings above what may go wrong.
#[rustfmt::skip]
const HEADINGS: &[&str] = &[
    "troubleshoot", "problem", "trouble", "incident", "故障", "问题", "問題", "排查", "トラブル", "문제", "장애", "störung",
    "dépannage", "problème", "problema", "ошиб", "сбо", "errore", "errori", "erreur", "fallo", "falha", "lỗi", "hata", "fout",
    "virhe", "błęd", "go wrong", "goes wrong", "went wrong", "schiefgeh", "schief geh",
];

/// Words of what is wrong; each stands between blanks, or within a word of any length.
#[rustfmt::skip]
const TROUBLES: &[&str] = &[
    " not ", "n't ", "n’t ", " no ", " cannot ", " could ", " never ", " none ", " only ", " must ", " without ",
    " already ", " out of ", " too ", " bad ", " wrong ", " lost ", " over ", "missing", "mismatch", "unknown", "unsupported", "duplicat",
    "conflict", "corrupt", "disabled", "forbidden", "locked", "closed", "abort", "cancel", "interrupt",
    "overflow", "violat", "malformed", "unavailable", "unexpected", "unrecogni", "throttl", "retry", "suspend",
    "revoked", "withdrawn", "stolen", "removed", "differ", "crash", "limit", "busy", "offline", "undefined", "problem",
    "未", "无", "無", "不", "没", "沒", "缺", "错", "錯", "误", "誤", "限", "禁", "拒", "停", "冻结", "用尽", "已存在",
    "重复", "異常", "异常", "ない", "なし", "きません", "切れ", "違", "超え", "閉", "変わ", "없", "않", "틀", "초과", "정지", "못",
    "중복", "아닙", "아닌", "불가", "누락", "비어", " nicht ", " kein", "gesperrt", "fehl", "falsch", "ungültig", "unbekannt",
    "abgelaufen", "abgelehnt", "überschritten", "doppelt", "überfällig", "gelöscht", "verweigert", "zu viele",
    " pas ", "inconnu", " aucun", "refus", "invalide", "expir", "dépass", "manqu", "échou", "erron", "perdue", "bloqu",
    "invalid", "inválid", "deneg", "rechaz", "falt", "exced", "insufic", "inexist", "desconoc", "desconhec",
    " não ", "negad", "bloque", "sconosciut", "errat", "scadut", "blocc", " не ", "нет ", "недостат", "неверн",
    "заблок", "превыш", "không", "vượt",
];

/// Whether a heading is one above what may go wrong.
pub fn is_of_troubles(text: &str) -> bool {
    let text = text.to_lowercase();
    tells_of_failure(&text) || HEADINGS.iter().any(|word| text.contains(word))
}

/// Whether a text says that something is wrong.
pub fn tells_of_trouble(text: &str) -> bool {
    if names_error(text) || tells_of_failure(text) {
        return true;
    }
    let text = format!(" {} ", text.to_lowercase().replace(['_', '-', '.', ',', '\n'], " "));
    TROUBLES.iter().any(|word| text.contains(word))
}
