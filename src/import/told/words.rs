//! Words by which a text is known to speak of errors, of codes, of failures or of changes. They are
//! looked for in small letters, those of codes also without blanks, `-` and `_`.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// Words that are looked for all at once.
type Words = LazyLock<AhoCorasick>;

/// Words of errors: one must stand in a heading or near the top of a page, unless some text is labelled a
/// cause, since a change log is full of numbers, too.
#[rustfmt::skip]
static ERRORS: Words = LazyLock::new(|| searcher(&[
    "error", "exception", "fault", "错误", "錯誤", "异常", "エラー", "例外", "오류", "에러",
    "예외", "fehler", "erreur", "erro ", "erros ", "ошиб", "помилк", "błąd", "błęd", "chyba", "chyby", "chybov", "lỗi",
    "foutcode", "foutmelding", "fouten", "hata kod", "hatası", "hataları", "kesalahan", "ข้อผิดพลาด", "خطأ", "שגיא",
]));

/// Words of headings above warnings.
#[rustfmt::skip]
static WARNINGS: Words = LazyLock::new(|| searcher(&[
    "warning", "警告", "경고", "warnung",
]));

/// Words of what is said of errors.
#[rustfmt::skip]
static FAILURES: Words = LazyLock::new(|| searcher(&[
    "err_", "fail", "invalid", "denied", "declin", "reject", "refused", "expired", "exceed",
    "not found", "not exist", "not allowed", "not valid", "timed out", "timeout", "unable to", "insufficient",
    "unauthorized", "incorrect", "illegal", "blocked", "unreachable", "失败", "失敗", "无效", "無効", "不存在",
    "超时", "过期", "拒绝", "不足", "不正", "ません", "실패", "만료", "초과", "잘못", "않았습니다", "없습니다", "ungültig",
    "fehlgeschlagen", "nicht gefunden", "abgelaufen", "abgelehnt", "verweigert", "gesperrt", "überschritten",
    "unzulässig", "existiert nicht", "nicht zulässig", "nicht erlaubt", "nicht berechtigt", "konnte nicht",
    "kein zugriff", "zeitüberschreitung", "abgebrochen", "unbekannte", "zu viele", "falsches", "falsche ",
    "invalide", "introuvable", "n'existe pas", "n’existe pas", "non autorisé", "refusé", "expiré", "échoué", "échec",
    "inválid", "no válid", "no existe", "no autorizad", "no encontrad", "rechazad", "denegad", "caducad", "expirad", "fallid",
    "não existe", "não autorizad", "não encontrad", "recusad", "negado", "falhou", "insuficiente", "excedid",
    "不合法", "非法", "缺少", "未找到", "没有权限", "无权限", "失效", "不能为空", "被禁", "不正确", "不匹配",
    "拒否", "不足", "見つかり", "期限切れ", "权限不足", "거부", "유효하지", "존재하지", "누락", "권한이 없", "지원하지",
    "не найден", "неверн", "не существу", "отклон", "истёк", "истек", "превыш", "недостаточно", "заблокир", "не удал",
    "запрещ", "невозможн", "недоступ", "недействит", "некорректн", "нельзя", "отсутству", "не отправлен", "не поддерж",
    "не знайден", "невірн", "відхилен", "недостатньо", "non trovat", "non valid", "scadut", "rifiutat", "non autorizzat",
    "non esist", "fallit", "bloccat", "nie znaleziono", "nieprawidłow", "odrzucon", "nie istnieje", "przekroczon",
    "niepoprawn", "zablokowan", "geçersiz", "bulunamadı", "başarısız", "reddedildi", "yetersiz", "ongeldig", "niet gevonden",
    "geweigerd", "verlopen", "mislukt", "geblokkeerd", "không hợp lệ", "không tìm thấy", "không tồn tại", "thất bại",
    "từ chối", "hết hạn", "tidak ditemukan", "tidak valid", "gagal", "ditolak", "neplatn", "nenalezen", "zamítnut",
]));

/// Words for codes of errors.
#[rustfmt::skip]
static CODES: Words = LazyLock::new(|| searcher(&[
    "errorcode", "错误码", "错误代码", "返回码", "錯誤碼", "エラーコード", "오류코드", "에러코드", "fehlercode",
    "coded'erreur", "codesd'erreur", "coded’erreur", "codesd’erreur", "fehlernummer", "错误编码",
    "错误编号", "錯誤代碼", "エラー番号", "오류번호", "에러번호", "códigodeerror", "códigosdeerror", "códigodeerro",
    "códigosdeerro", "codigodeerro", "codigosdeerro", "exceptioncode", "异常码", "异常代码", "异常编码", "例外コード", "예외코드",
    "declinecode", "declinereason", "rejectcode", "rejectioncode", "rejectreason", "rejectionreason", "failurecode",
    "failurereason", "faultcode", "拒绝码", "拒绝代码", "拒绝原因", "失败码", "失败原因", "故障码", "故障代码", "拒否コード",
    "拒否理由", "失敗コード", "失敗理由", "거절코드", "거절사유", "실패코드", "실패사유", "ablehnungscode", "ablehnungsgrund",
    "ablehnungsgründe", "störungscode", "störcode", "codederefus", "codesderefus", "motifderefus",
    "motifsderefus", "códigoderechazo", "códigosderechazo", "motivosderechazo", "códigosderecusa",
    "кодошибки", "кодыошибок", "кодовошибок", "кодпомилки", "кодипомилок", "codicedierrore", "codicidierrore", "codiceerrore",
    "codicierrore", "kodbłędu", "kodybłędów", "hatakod", "foutcode", "mãlỗi", "kodekesalahan", "chybovékód", "kódchyby",
    "alarmcode", "alarmlist", "listofalarms", "alarmmessage", "alarmnumber", "troublecode", "warningcode", "报警代码", "报警码",
    "报警号", "报警列表", "报警一览", "告警码", "告警代码", "告警列表", "アラームコード", "アラーム一覧", "アラーム番号", "警報コード", "警報一覧",
    "알람코드", "알람목록", "경보코드", "alarmmeldung", "störmeldung", "störungsmeldung", "blinkcode", "flashcode",
]));

/// Words for statuses, and for codes of answers or of a program's end.
#[rustfmt::skip]
static STATUSES: Words = LazyLock::new(|| searcher(&[
    "statuscode", "exitcode", "returncode", "returnvalue", "rückgabewert", "返回值", "반환값", "valuecode", "codevalue", "statusmeldung", "rückgabecode",
    "antwortcode", "codesdestatut", "codesderetour", "codesderéponse", "códigosdeestado",
    "códigosderespuesta", "códigosderesposta", "códigosderetorno", "返回码", "响应码", "应答码", "返回代码",
    "戻り値", "レスポンスコード", "반환코드", "resultcode", "结果码", "リターンコード", "結果コード", "결과코드", "退出码", "終了コード",
    "종료코드", "responsecode", "dönüşkod", "yanıtkod", "codicediritorno", "codicidiritorno", "codicedirisposta", "codicidirisposta",
    "кодответа", "кодыответ", "кодвозврата", "кодывозврата", "kododpowiedzi", "kodyodpowiedzi", "mãphảnhồi", "koderespon", "retourcode", "návratovékódy",
    "状态码", "ステータスコード", "상태코드", "응답코드",
    "replycode", "reasoncode", "causecode", "closecode", "advicecode", "hangupcause", "disconnectcause", "原因码", "原因コード",
    "理由コード", "사유코드", "ursachencode",
]));

/// Words of the titles of lists of changes.
#[rustfmt::skip]
static CHANGES: Words = LazyLock::new(|| searcher(&[
    "changelog", "change log", "change history", "release note", "version history", "更新日志", "变更日志",
    "更新记录", "发布说明", "版本说明", "版本记录", "変更履歴", "更新履歴", "リリースノート", "변경이력", "변경 이력", "릴리스 노트", "릴리즈 노트",
    "änderungsprotokoll", "versionshinweise", "notes de version", "notas de la versión",
    "история изменений", "список изменений", "журнал изменений", "история версий", "registro delle modifiche", "note di rilascio",
    "historia zmian", "lista zmian", "değişiklik günlüğü", "sürüm notları", "lịch sử thay đổi", "riwayat perubahan",
]));

/// Whether a text has a word of errors.
pub fn names_error(text: &str) -> bool {
    // Some words count with the blank behind them.
    let text = text.to_lowercase() + " ";
    // A default is no fault.
    let is_whole = |(at, word): (usize, &str)| {
        word != "fault" || !text[..at].ends_with(|c: char| c.is_ascii_alphabetic())
    };
    let mut found = ERRORS.find_overlapping_iter(&text);
    found.any(|word| is_whole((word.start(), &text[word.range()])))
}

/// Whether a heading stands above warnings; a name with an underscore is that of something else.
pub fn names_warning(text: &str) -> bool {
    !text.contains('_') && WARNINGS.is_match(&text.to_lowercase())
}

/// Whether a title is that of a list of changes, which mend errors and have numbers, too.
pub fn names_changes(text: &str) -> bool {
    CHANGES.is_match(&text.to_lowercase()) && !speaks_of_codes(text)
}

/// Whether a fourth of some texts or more tell of failures.
pub fn tell_of_failures<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let add = |(count, tell), text| (count + 1, tell + tells_of_failure(text) as usize);
    let (count, failures) = texts.fold((0, 0), add);
    failures > 0 && failures * 4 >= count
}

/// Whether a text tells of a failure.
pub fn tells_of_failure(text: &str) -> bool {
    names_error(text) || FAILURES.is_match(&text.to_lowercase())
}

/// Whether a heading or a caption says that codes of errors follow.
pub fn speaks_of_codes(text: &str) -> bool {
    CODES.is_match(&joined(text))
}

/// Whether a heading says that statuses follow, or codes of answers or of a program's end.
pub fn speaks_of_statuses(text: &str) -> bool {
    STATUSES.is_match(&joined(text))
}

fn joined(text: &str) -> String {
    text.to_lowercase().replace([' ', '-', '_'], "")
}

/// Finds words. The kind is the one that is built fastest of those that read each byte once.
fn searcher(words: &[&str]) -> AhoCorasick {
    let kind = Some(AhoCorasickKind::ContiguousNFA);
    let built = AhoCorasick::builder().kind(kind).build(words);
    built.expect("some hundred words are not too many")
}
