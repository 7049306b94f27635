//! Pages that are not UTF-8 are read as what they are.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS, WINDOWS_1252};
use errdex::catalog::PageContent;
use errdex::config::PageDeclaration;
use errdex::import::import_bytes;

fn read(name: &str, bytes: &[u8]) -> PageContent {
    let declaration = PageDeclaration { path: name.to_owned(), ..PageDeclaration::default() };
    import_bytes(&declaration, bytes.to_vec()).remove(0)
}

/// A page with one code, whose description and solution come back as they were.
fn check(encode: impl Fn(&str) -> Vec<u8>, words: [&str; 3], texts: [&str; 2]) {
    let (code, description, solution) = (words[0], words[1], words[2]);
    let [one, two] = texts;
    let page = format!(
        "| {code} | {description} | {solution} |\n|---|---|---|\n| ORD.1 | {one} | {two} |\n"
    );
    let content = read("p.md", &encode(&page));
    let entry = &content.entries[0];
    assert_eq!(content.problems, []);
    assert_eq!([entry.description.as_deref(), entry.solution.as_deref()], [Some(one), Some(two)]);
}

#[test]
fn legacy_encodings_are_told_by_the_words_of_the_page() {
    let within =
        |encoding: &'static Encoding| move |text: &str| encoding.encode(text).0.into_owned();
    let zh = ["错误码", "描述", "处理措施"];
    let tw = ["錯誤碼", "說明", "處理建議"];
    let ja = ["エラーコード", "説明", "対処方法"];
    let ko = ["오류 코드", "설명", "해결 방법"];
    let de = ["Fehlercode", "Erläuterung", "Lösung"];
    check(within(GB18030), zh, ["订单不存在", "请检查订单编号。"]);
    check(within(BIG5), tw, ["訂單不存在", "請檢查訂單編號。"]);
    check(within(SHIFT_JIS), ja, ["注文がありません", "再試行してください。"]);
    check(within(EUC_JP), ja, ["注文がありません", "再試行してください。"]);
    check(within(EUC_KR), ko, ["주문이 없습니다", "다시 시도하세요."]);
    check(within(WINDOWS_1252), de, ["Ungültig für Käufer", "Bestellung prüfen"]);
}

#[test]
fn utf_16_is_read_with_and_without_its_mark() {
    let words = ["错误码", "描述", "处理措施"];
    let units = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
    let little = |text: &str| units(text).iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big = |text: &str| units(text).iter().flat_map(|unit| unit.to_be_bytes()).collect();
    check(little, words, ["订单不存在", "请检查。"]);
    check(big, words, ["订单不存在", "请检查。"]);
    check(|text| little(&format!("\u{feff}{text}")), words, ["订单不存在", "Ask."]);
    check(big, ["Error code", "Description", "Solution"], ["Gone.", "Ask."]);
}

#[test]
fn a_page_counts_as_what_it_declares_if_it_is_that() {
    let page = |charset: &str| {
        let html = format!(
            "<html><head><meta charset={charset}></head><table><tr><th>Code<th>Message</tr>\
             <tr><td>ORD.1<td>für</tr></table>"
        );
        read("p.html", &WINDOWS_1252.encode(&html).0).entries[0].message.clone().unwrap()
    };
    assert_eq!(page("windows-1252"), "für");
    assert_ne!(page("gb2312"), "für");
    assert_eq!(page("utf-8"), "für");
}

#[test]
fn bytes_that_are_no_text_are_a_problem_with_their_line() {
    let page =
        [&b"| Code | Message |\n|---|---|\n| ORD.1 | \xe8\xae\xa2 |\n| ORD.2 | \xff"[..], b" |\n"]
            .concat();
    let content = read("p.md", &page);
    assert_eq!(content.entries.len(), 2);
    assert_eq!(content.entries[0].message.as_deref(), Some("订"));
    let problem = &content.problems[0];
    let reason = "the page is read as UTF-8, of which bytes in 1 places are no text";
    assert_eq!((problem.line, problem.reason.as_str()), (4, reason));
}
