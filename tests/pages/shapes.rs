//! Shapes of published pages, one small page each: services and codes are invented.

use expect_test::expect;

use super::traps::{check, read};

#[test]
fn a_lone_bar_opens_a_row() {
    check(
        "p.txt",
        "Codes\n|\nError Code |\nMessage |\nSolution |\n|---|---|---|\n|\nORD.1 |\nGone |\nWait |\n|\nClass 2 - Late |\n|\n|\n|\nORD.2 |\nLate |\n|\nFeedback\n",
        expect![[r#"
            8 ORD.1 | Gone | - | Wait
            16 ORD.2 | Late | - | - (Class 2 - Late)
        "#]],
    );
}

#[test]
fn a_header_word_a_line_and_rows_in_bars() {
    check(
        "p.txt",
        "400\nCode |\nType |\nDescription |\n40001 | Body | The body is wrong. |\n40002 | Query | The query is wrong. |\n401\n| Code |\nType |\nDescription |\n| 40101 | Key | No key. |\n",
        expect![[r#"
            5 40001 400 | - | The body is wrong. | - (Body)
            6 40002 400 | - | The query is wrong. | - (Query)
            11 40101 401 | - | No key. | - (Key)
        "#]],
    );
}

#[test]
fn a_header_without_a_rule_may_have_a_word_that_nobody_knows() {
    check(
        "p.txt",
        "コード | 説明 |\n2xx | 成功 |\nコード | 説明 | 詳細 | 発生元 |\n10000 | 甲 | 乙 | API |\n10001 | 丙 | | API |\n",
        expect![[r#"
            4 10000 | 甲 | 乙 | -
            5 10001 | - | 丙 | -
        "#]],
    );
}

#[test]
fn a_row_that_goes_on_in_the_next_line() {
    check(
        "p.txt",
        "ErrorCodes\n| Name | Description |\n|---|---|\n| BadOrder |\nThe order is bad. |\n| LateOrder |\nToo late. |\n",
        expect![[r#"
            4 BadOrder | - | The order is bad. | -
            6 LateOrder | - | Too late. | -
        "#]],
    );
}

#[test]
fn a_code_with_its_text_in_one_cell() {
    check(
        "p.md",
        "
| Error code | Cause | Hint |
|---|---|---|
| ORD-00018: too many orders, at once | All are taken. | Wait. |
| LATE = 1403 | It is late. | |
",
        expect![[r#"
            4 ORD-00018 | too many orders, at once | All are taken. | Wait.
            5 1403 | LATE | It is late. | -
        "#]],
    );
}

#[test]
fn statuses_are_the_codes_of_a_page_without_others() {
    check(
        "p.txt",
        "CODE | Erläuterung |\n400 Bad Request | Falsch. |\n404 Not Found | Nicht da. |\n",
        expect![[r#"
            2 400 | Bad Request | Falsch. | -
            3 404 | Not Found | Nicht da. | -
        "#]],
    );
    check(
        "p.txt",
        "Codes\n\nHTTP Code\n\nDescription\n\n200/202\n\nThe request is taken.\n\n400\n\nThe request is wrong.\n",
        expect![[r#"
            7 200/202 | - | The request is taken. | -
            11 400 | - | The request is wrong. | -
        "#]],
    );
    check(
        "p.md",
        "
| HTTP 상태 코드 | 원인 | 조치 방안 |
|---|---|---|
| 401(인증 실패) | 키가 없다. | 확인한다. |
| 400(변수), 403(금지) | 빠졌다. | 확인한다. |
",
        expect![[r#"
            4 401 | 인증 실패 | 키가 없다. | 확인한다.
            5 400 | 변수 | 빠졌다. | 확인한다.
            5 403 | 금지 | 빠졌다. | 확인한다.
        "#]],
    );
    check(
        "p.md",
        "# Fehler\n\n* 400 Falsche Anfrage\n* 401 Ohne Ausweis\n* 404 Nicht da\n",
        expect![[r#"
            3 400 | - | Falsche Anfrage | -
            4 401 | - | Ohne Ausweis | -
            5 404 | - | Nicht da | -
        "#]],
    );
}

#[test]
fn flattened_columns_under_a_word_that_nobody_knows() {
    check(
        "p.txt",
        "API Error code\n\ncode\nbilled\ndescription\n\nBadOrder\n\nfree\n\nThe order is bad.\n\nLateOrder\n\nfree\n\nToo late.\n",
        expect![[r#"
            7 BadOrder | - | The order is bad. | -
            13 LateOrder | - | Too late. | -
        "#]],
    );
}

#[test]
fn codes_of_two_forms_in_one_flattened_table() {
    check(
        "p.txt",
        "Status Code\nError Code\nMessage\n200\nORD.0000\nFine\n400\nORD.0001\nBad\n500\nORD.0002\nBroken\n200\n91381033\nSpent\n",
        expect![[r#"
            5 ORD.0000 200 | Fine | - | -
            8 ORD.0001 400 | Bad | - | -
            11 ORD.0002 500 | Broken | - | -
            14 91381033 200 | Spent | - | -
        "#]],
    );
}

#[test]
fn one_table_for_each_code() {
    check(
        "p.md",
        "
## Login

| Error code | ABC-1001 |
|---|---|
| Message | Login failed |
| Cause | Wrong word |

## Token

| 错误码 | ABC-1002 |
|---|---|
| 错误信息 | 令牌过期 |
| 处理措施 | 重新获取 |
",
        expect![[r#"
            4 ABC-1001 | Login failed | Wrong word | - (Login)
            11 ABC-1002 | 令牌过期 | - | 重新获取 (Token)
        "#]],
    );
}

#[test]
fn one_heading_for_each_code_with_labels_below() {
    let page = |message: &str, cause: &str, solution: &str| {
        format!(
            "<h1>x</h1><h2>E1001</h2><p>{message}甲</p><p>{cause}乙</p><p><b>{solution}</b>丙</p><h2>E1002</h2><p>{message}丁</p>"
        )
    };
    for [message, cause, solution] in [
        ["Message: ", "Cause: ", "Solution: "],
        ["错误信息：", "可能原因：", "处理措施："],
        ["メッセージ：", "原因：", "対処方法："],
        ["메시지: ", "원인: ", "해결 방법: "],
        ["Meldung: ", "Ursache: ", "Lösung: "],
    ] {
        let content = read("p.html", &page(message, cause, solution));
        let [first, second] = &content.entries[..] else { panic!("{message}: {content:?}") };
        assert_eq!(first.message.as_deref(), Some("甲"), "{message}");
        assert_eq!(first.description.as_deref(), Some("乙"), "{message}");
        assert_eq!(first.solution.as_deref(), Some("丙"), "{message}");
        assert_eq!(second.message.as_deref(), Some("丁"), "{message}");
    }
    check(
        "p.txt",
        "Error Messages\n\n  1. Fehler 400 - Bad Request\n\nBedeutung: Falsch.\n\nLösung: Prüfen.\n\n  1. Fehler 401 - Unauthorized\n\nBedeutung: Ohne Ausweis.\n",
        expect![[r#"
            3 400 | Bad Request | Falsch. | Prüfen.
            9 401 | Unauthorized | Ohne Ausweis. | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n- **Code: ORD_GONE**\n  - HTTP status: 404\n  - Message: Gone\n\n- **Code: ORD_LATE**\n  - HTTP status: 400\n  - Message: Late\n",
        expect![[r#"
            3 ORD_GONE 404 | Gone | - | -
            7 ORD_LATE 400 | Late | - | -
        "#]],
    );
}

#[test]
fn columns_set_apart_by_blanks() {
    check(
        "p.txt",
        "
Errors

Error Code   Symbol       Message
----------   ----------   --------------------
1004         ORD_NO_FILE  Can't create '%s' (errno:
                          %d - %s)
1005         ORD_NO_DISK  磁盘已满

The end.
",
        expect![[r#"
            6 ORD_NO_FILE=1004 | Can't create '%s' (errno: %d - %s) | - | -
            8 ORD_NO_DISK=1005 | 磁盘已满 | - | -
        "#]],
    );
}

#[test]
fn lines_that_start_with_a_code() {
    check(
        "p.txt",
        "Error Code\n\ncode Name status\n1001 ORDER_GONE Gone 404\n1002 ORDER_LATE Late 400\n2000 ORDER_LOST Lost 500\n",
        expect![[r#"
            4 1001=ORDER_GONE 404 | ORDER_GONE | Gone | -
            5 1002=ORDER_LATE 400 | ORDER_LATE | Late | -
            6 2000=ORDER_LOST 500 | ORDER_LOST | Lost | -
        "#]],
    );
}

#[test]
fn rows_shorter_than_their_header() {
    check(
        "p.html",
        "<table><tr><th>Message<th>Solution<th>Error code</tr><tr><td>Gone<td>Wait<td>ORD.1</tr><tr><td>A heading</tr><tr><td>Late<td>Wait</tr></table>",
        expect![[r#"
            1 ORD.1 | Gone | - | Wait
            1 problem: a row without a code
        "#]],
    );
}

#[test]
fn the_language_and_the_service_that_a_page_states() {
    let table = "<table><tr><th>Error code<th>Message</tr><tr><td>ORD.1<td>Gone</tr></table>";
    let page = |lang: &str, title: &str| {
        let page = read("p.html", &format!("<html lang='{lang}'><h1>{title}</h1>{table}")).page;
        (page.locale, page.service)
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(page("zh-CN", "Order Desk Error Codes"), (text("zh-CN"), text("Order Desk")));
    assert_eq!(page("de", "Common error codes"), (text("de"), None));
    assert_eq!(page("", "Error codes"), (text("en"), None));
    let page = read("p.md", "# 帐单错误码\n\n| 错误码 | 描述 |\n|---|---|\n| ORD.1 | 甲 |\n").page;
    assert_eq!((page.locale, page.service), (text("zh"), text("帐单")));
}

#[test]
fn the_service_that_a_title_names() {
    let table = "<table><tr><th>Error code<th>Message</tr><tr><td>ORD.1<td>Gone</tr></table>";
    let service = |title: &str, heading: &str| {
        let head = format!("<html><head><title>{title}</title></head><h1>{heading}</h1>{table}");
        read("p.html", &head).page.service
    };
    let cases = [
        ("Error Codes - Object Storage - API Reference", "Error Codes", Some("Object Storage")),
        ("错误码_云商店 Shop_API参考", "错误码", Some("云商店 Shop")),
        ("Shop Error Codes | Docs", "Codes", Some("Shop")),
        ("Error Codes", "Shop Error Codes", Some("Shop")),
        ("Error Codes", "Error Codes", None),
        ("Docs", "Understanding Error Codes", None),
        ("Docs", "List of API Error Codes", None),
        ("Docs", "Handling Shop Errors", None),
        ("Docs", "Billing Error Codes", Some("Billing")),
        ("Docs", "Result and Error Codes", None),
    ];
    for (title, heading, expected) in cases {
        assert_eq!(service(title, heading).as_deref(), expected, "{title}, {heading}");
    }
}

#[test]
fn elements_of_raw_text_that_close_themselves_hide_nothing() {
    check(
        "p.html",
        "<html><head><title>Errors</title><script src='a.js'/>\n<script>var a = '<script src=\"b.js\"/>';</script></head><body>\n<table><tr><th>Error code</th><th>Meaning</th></tr>\n<tr><td>ORD-01</td><td>Gone.</td></tr>\n<tr><td>ORD-02</td><td>Late.</td></tr></table></body></html>\n",
        expect![[r#"
            4 ORD-01 | - | Gone. | -
            5 ORD-02 | - | Late. | -
        "#]],
    );
}

#[test]
fn ranges_among_the_numbers_of_a_list_that_no_heading_calls_codes() {
    check(
        "p.md",
        "---\ntitle: api/errors-list\n---\n\n- 1000: An error.\n- 1010: Another error.\n- 1020: The shop is closed.\n- 1400 to 1499: errors of orders\n- 1600: The order is gone.\n- 1611 to 1629: errors of parcels\n- 1630: The parcel is lost.\n",
        expect![[r#"
            5 1000 | - | An error. | -
            6 1010 | - | Another error. | -
            7 1020 | - | The shop is closed. | -
            8 1400 to 1499 | - | errors of orders | -
            9 1600 | - | The order is gone. | -
            10 1611 to 1629 | - | errors of parcels | -
            11 1630 | - | The parcel is lost. | -
        "#]],
    );
}

#[test]
fn columns_set_apart_by_blanks_that_are_not_aligned() {
    check(
        "p.txt",
        "Error codes\n\nError Code  Error Message        Solution\n----------  -------------------  --------\nORD.0001    The order is gone.  Order again.\nORD.0002    The shop of it is shut.  Wait.\nORD.0003    Late.                Wait for it.\n",
        expect![[r#"
            5 ORD.0001 | The order is gone. | - | Order again.
            6 ORD.0002 | The shop of it is shut. | - | Wait.
            7 ORD.0003 | Late. | - | Wait for it.
        "#]],
    );
}
