//! Which column of a table holds what, where its header says little or is put oddly.

use expect_test::{Expect, expect};

use super::traps::{check, read};

/// A table in Markdown under a title.
fn table(title: &str, rows: &[&str], expected: Expect) {
    let rule = "|---".repeat(rows[0].matches('|').count() - 1) + "|";
    let body = rows[1..].join("\n");
    check("p.md", &format!("# {title}\n\n{}\n{rule}\n{body}\n", rows[0]), expected);
}

#[test]
fn header_words_in_two_languages_or_of_values() {
    table(
        "错误码",
        &[
            "|业务错误码（code）|对应message|说明|",
            "|42001|Picture is missing|没有图片|",
            "|42002|Picture too large|图片太大|",
        ],
        expect![[r#"
            5 42001 | Picture is missing | 没有图片 | -
            6 42002 | Picture too large | 图片太大 | -
        "#]],
    );
    table(
        "문자 > 오류 코드",
        &["|구분|코드값|분류|의미|", "|망|1000|success|성공|", "|망|2000|failure|시간 초과|"],
        expect![[r#"
            5 1000 | - | 성공 | - (망)
            6 2000 | - | 시간 초과 | - (망)
        "#]],
    );
}

#[test]
fn a_name_of_small_letters_broken_at_its_underscore_is_one_code() {
    check(
        "p.md",
        "# 에러\n\n<table><tr><th>에러 코드</th><th>이유</th></tr><tr><td><code>address<br />_not_known</code></td><td>주소</td></tr><tr><td><code>ask_low</code>,<br /><code>bid_low</code></td><td>금액</td></tr></table>\n",
        expect![[r#"
            3 address_not_known | - | 주소 | -
            3 ask_low | - | 금액 | -
            3 bid_low | - | 금액 | -
        "#]],
    );
}

#[test]
fn statuses_that_a_service_has_made_up_are_read_with_the_others() {
    table(
        "HTTP状态码",
        &[
            "|HTTP状态码|说明|",
            "|200|成功|",
            "|404|没有|",
            "|579|回调失败|",
            "|612|文件已删除|",
            "|701|上传出错|",
        ],
        expect![[r#"
            5 200 | - | 成功 | -
            6 404 | - | 没有 | -
            7 579 | - | 回调失败 | -
            8 612 | - | 文件已删除 | -
            9 701 | - | 上传出错 | -
        "#]],
    );
}

#[test]
fn a_range_from_zero() {
    table(
        "Close codes",
        &[
            "|Close code|Description|",
            "|`0` - `999`|Not used 无|",
            "|`1000`|Done|",
            "|`1001`|Leaving|",
        ],
        expect![[r#"
            5 0 - 999 | - | Not used 无 | - [0 - 999]
            6 1000 | - | Done | -
            7 1001 | - | Leaving | -
        "#]],
    );
}

#[test]
fn codes_of_cards_and_banks_are_no_errors() {
    check(
        "p.md",
        "# 코드집\n\n## 카드코드\n\n|코드|이름|\n|---|---|\n|01|가나카드|\n|02|다라카드|\n\n## 응답코드\n\n|코드|메시지|\n|---|---|\n|3001|성공|\n|3011|카드번호 오류|\n",
        expect![[r#"
            14 3001 | 성공 | - | -
            15 3011 | 카드번호 오류 | - | -
        "#]],
    );
    table(
        "해외 카드코드",
        &["|카드코드|카드명|", "|`10001`|가나|", "|`10002`|다라|"],
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: 카드코드 | 카드명
        "#]],
    );
    table(
        "Bank codes",
        &["|Bank code|Message|", "|10001|Bank of nowhere|", "|10002|Bank of 我们|"],
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Bank code | Message
        "#]],
    );
}

#[test]
fn names_under_a_word_that_says_no_more_than_title_or_property() {
    table(
        "Handbuch für Regeln",
        &[
            "|Fehlertitel|Beschreibung|",
            "|login-failed|Das Zeichen ist ungültig 无.|",
            "|host-required|Es fehlt der Rechner.|",
            "|conflict|Jemand war schneller.|",
        ],
        expect![[r#"
            5 login-failed | - | Das Zeichen ist ungültig 无. | -
            6 host-required | - | Es fehlt der Rechner. | -
            7 conflict | - | Jemand war schneller. | -
        "#]],
    );
    check(
        "p.md",
        "# Errors 错\n\n|Property|Description|\n|---|---|\n|`errorCode`|The code|\n|`errorSummary`|What it is|\n\n## Example errors\n\n|Property|Description|\n|---|---|\n|`bad_client`|Not known|\n|`access_denied`|The owner said no|\n|`invalid_scope`|No such scope|\n|`login_required`|Nobody is there|\n|`server_error`|It broke|\n",
        expect![[r#"
            12 bad_client | - | Not known | -
            13 access_denied | - | The owner said no | -
            14 invalid_scope | - | No such scope | -
            15 login_required | - | Nobody is there | -
            16 server_error | - | It broke | -
        "#]],
    );
}

#[test]
fn classes_that_are_numbers_with_names() {
    table(
        "Bounce classes",
        &[
            "|Classification|Name|Description|Category|",
            "|1|Undetermined|It can't be told 无.|Unknown|",
            "|10|Bad address|Nobody is there.|Hard|",
            "|21|DNS|No such host.|Soft|",
        ],
        expect![[r#"
            5 1 | Undetermined | It can't be told 无. | - (Unknown)
            6 10 | Bad address | Nobody is there. | - (Hard)
            7 21 | DNS | No such host. | - (Soft)
        "#]],
    );
}

#[test]
fn the_status_of_a_heading_is_that_of_its_rows() {
    check(
        "p.md",
        "## 503 – UNAVAILABLE\n\n|Code|Message|\n|---|---|\n|gateway-away|The gateway is away 无|\n|speak-error|No voice|\n\n## HTTP 404\n\n|Code|Message|\n|---|---|\n|call-unknown|No such call|\n|number-unknown|No such number|\n",
        expect![[r#"
            5 gateway-away 503 | The gateway is away 无 | - | - (503 – UNAVAILABLE)
            6 speak-error 503 | No voice | - | - (503 – UNAVAILABLE)
            12 call-unknown 404 | No such call | - | - (HTTP 404)
            13 number-unknown 404 | No such number | - | - (HTTP 404)
        "#]],
    );
}

#[test]
fn a_short_text_before_its_explanation_and_names_beside_numbers() {
    table(
        "Gateway error codes 错",
        &[
            "|Code|Description|Explanation|",
            "|4000|Unknown error|We do not know what went wrong. Try again?|",
            "|4001|Unknown opcode|You sent a number that means nothing to us.|",
        ],
        expect![[r#"
            5 4000 | Unknown error | We do not know what went wrong. Try again? | -
            6 4001 | Unknown opcode | You sent a number that means nothing to us. | -
        "#]],
    );
    table(
        "Error codes 错",
        &["|name|code|strerror|", "|KeyNotFound|100|Key not found|", "|NotFile|102|Not a file|"],
        expect![[r#"
            5 100=KeyNotFound | Key not found | - | -
            6 102=NotFile | Not a file | - | -
        "#]],
    );
}

#[test]
fn phrases_below_a_header_of_error_codes_are_codes() {
    table(
        "Shop",
        &["|Error Code|Description|", "|CA 0040|Lost|", "|CA 0010|Late|", "|Er 0002|Low battery|"],
        expect![[r#"
            5 CA 0040 | - | Lost | -
            6 CA 0010 | - | Late | -
            7 Er 0002 | - | Low battery | -
        "#]],
    );
    table(
        "Shop",
        &[
            "|错误码|说明|",
            "|order is gone.|没有订单|",
            "|parcel is lost.|包裹丢失|",
            "|no such shop|没有店|",
        ],
        expect![[r#"
            5 order is gone. | - | 没有订单 | -
            6 parcel is lost. | - | 包裹丢失 | -
            7 no such shop | - | 没有店 | -
        "#]],
    );
    // Names of phases are no codes of errors.
    table(
        "Shop",
        &[
            "|Code|Description|",
            "|First phase|Packing|",
            "|Second phase|Sending|",
            "|Last phase|Done|",
        ],
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Code | Description
        "#]],
    );
}

#[test]
fn a_colon_within_a_name_parts_no_word_from_its_number() {
    table(
        "Order errors",
        &[
            "|Code|Message|",
            "|exit:1|The order ends|",
            "|exit:137|Out of memory|",
            "|parcel:lost|It is gone|",
        ],
        expect![[r#"
            5 exit:1 | The order ends | - | -
            6 exit:137 | Out of memory | - | -
            7 parcel:lost | It is gone | - | -
        "#]],
    );
}

#[test]
fn header_words_joined_by_a_hyphen_are_two() {
    table(
        "Aufträge",
        &["|Error-Code|Beschreibung|", "|0|Kein Fehler|", "|1|Unbekannt|"],
        expect![[r#"
            5 0 | - | Kein Fehler | -
            6 1 | - | Unbekannt | -
        "#]],
    );
}

#[test]
fn phrases_beside_messages_of_errors_or_under_shared_statuses_are_codes() {
    table(
        "Shop",
        &[
            "|Code|Error message|Description|",
            "|order gone|There is no order.|It was sent.|",
            "|declined|The bank says no.|Ask the bank.|",
            "|no money|There is no money.|The card is empty.|",
        ],
        expect![[r#"
            5 order gone | There is no order. | It was sent. | -
            6 declined | The bank says no. | Ask the bank. | -
            7 no money | There is no money. | The card is empty. | -
        "#]],
    );
    table(
        "Errors of shops",
        &[
            "|Error type|HTTP status code|Description|",
            "|order gone|404 Not Found|There is no order.|",
            "|shop gone|404 Not Found|There is no shop.|",
            "|wrong order|400 Bad Request|The order is wrong.|",
        ],
        expect![[r#"
            5 order gone 404 Not Found | - | There is no order. | -
            6 shop gone 404 Not Found | - | There is no shop. | -
            7 wrong order 400 Bad Request | - | The order is wrong. | -
        "#]],
    );
}

#[test]
fn long_numbers_with_their_names_in_one_cell() {
    table(
        "Errors",
        &[
            "|Error code|Description|",
            "|**400001 OrderGone**|The order is gone.|",
            "|**404001 ShopNotFound**|There is no such shop.|",
        ],
        expect![[r#"
            5 400001 | OrderGone | The order is gone. | -
            6 404001 | ShopNotFound | There is no such shop. | -
        "#]],
    );
}

#[test]
fn names_of_numbers_under_the_name_of_an_error_in_another_language() {
    table(
        "Codes d’erreur",
        &[
            "|Nom d’erreur|Code d’erreur|Description|",
            "|RÉUSSITE|0|Tout va bien.|",
            "|ORDER_GONE|3|La commande est partie.|",
            "|SHOP_CLOSED|2|Le magasin est fermé.|",
        ],
        expect![[r#"
            5 0=RÉUSSITE | RÉUSSITE | Tout va bien. | -
            6 3=ORDER_GONE | ORDER_GONE | La commande est partie. | -
            7 2=SHOP_CLOSED | SHOP_CLOSED | Le magasin est fermé. | -
        "#]],
    );
    table(
        "Status codes",
        &[
            "|Status Code|Status Type|Meanings|",
            "|200|SUCCESS_STATUS||",
            "|600|ORDER_GONE|The order is gone|",
            "|601|SHOP_CLOSED|The shop is closed|",
        ],
        expect![[r#"
            5 200=SUCCESS_STATUS | - | - | -
            6 600=ORDER_GONE | - | The order is gone | -
            7 601=SHOP_CLOSED | - | The shop is closed | -
        "#]],
    );
}

#[test]
fn a_table_of_specifications_lists_no_codes() {
    check(
        "p.html",
        "<h1>OrderException</h1><h2>Error names</h2><dl><dt><code>OrderGoneError</code></dt><dd>The order is gone.</dd><dt><code>ShopClosedError</code></dt><dd>The shop is closed.</dd></dl><h2>Specifications</h2><table><tr><th>Specification</th><th>Status</th><th>Comment</th></tr><tr><td>WebShop</td><td>WebShop</td><td>Adds the error values.</td></tr></table>",
        expect![[r#"
            1 OrderGoneError | - | The order is gone. | -
            1 ShopClosedError | - | The shop is closed. | -
        "#]],
    );
}

#[test]
fn a_message_shown_to_somebody_and_another_one_for_somebody_else() {
    table(
        "Shop",
        &[
            "|Code Key|Error Code|Message Show to User|",
            "|OrderGone|101|We are sorry.|",
            "|OrderLate|102|Please wait.|",
        ],
        expect![[r#"
            5 101 | We are sorry. | - | -
            6 102 | Please wait. | - | -
        "#]],
    );
    table(
        "Shop",
        &[
            "|Message ID|Buyer message|Shop message|",
            "|14|Order is gone|There is no such order|",
            "|16|Order is late|The parcel was not sent|",
        ],
        expect![[r#"
            5 14 | Order is gone | There is no such order | -
            6 16 | Order is late | The parcel was not sent | -
        "#]],
    );
}

#[test]
fn long_texts_under_an_unknown_word_are_told_apart() {
    let text = "The order is gone since nobody has paid for it in the time that the shop gives to everybody, and the parcel went back to the shop, from where it was sold to somebody else who had asked for it before you did";
    table(
        "Error Codes",
        &[
            "|Code|Name|When it is generated|",
            &format!("|ORD0400|OrderGone|{text}.|"),
            &format!("|ORD0401|OrderLate|{text} last week.|"),
            &format!("|ORD0402|OrderLost|{text} last year.|"),
        ],
        expect![[r#"
            5 ORD0400=OrderGone | OrderGone | The order is gone since nobody has paid for it in the time that the shop gives to everybody, and the parcel went back to the shop, from where it was sold to somebody else who had asked for it before you did. | -
            6 ORD0401=OrderLate | OrderLate | The order is gone since nobody has paid for it in the time that the shop gives to everybody, and the parcel went back to the shop, from where it was sold to somebody else who had asked for it before you did last week. | -
            7 ORD0402=OrderLost | OrderLost | The order is gone since nobody has paid for it in the time that the shop gives to everybody, and the parcel went back to the shop, from where it was sold to somebody else who had asked for it before you did last year. | -
        "#]],
    );
}

#[test]
fn a_value_that_is_the_code_once_more_says_nothing() {
    table(
        "Error Codes",
        &["|Error code|Description|", "|ORDER_GONE|ORDER_GONE|", "|ORDER_LATE|The order is late.|"],
        expect![[r#"
            5 ORDER_GONE | - | - | -
            6 ORDER_LATE | - | The order is late. | -
        "#]],
    );
}

#[test]
fn statuses_of_rows_that_have_no_code() {
    check(
        "p.md",
        "# Error codes\n\n## Success\n\n| HTTP status | Code | Message | Description |\n|---|---|---|---|\n| 200 | - | OK | The parcel is sent. |\n| 201 | - | Created | An order was made. |\n\n## Failures\n\n| HTTP status | Code | Message | Description |\n|---|---|---|---|\n| 400 | 100 | Bad order | The order has no parcels. |\n| 404 | 300 | No parcel | The parcel is gone. |\n| 5XX | - | Shop closed | Come back later. |\n",
        expect![[r#"
            7 200 | OK | The parcel is sent. | - (Success)
            8 201 | Created | An order was made. | - (Success)
            14 100 400 | Bad order | The order has no parcels. | - (Failures)
            15 300 404 | No parcel | The parcel is gone. | - (Failures)
            16 5XX | Shop closed | Come back later. | - (Failures) [5XX]
        "#]],
    );
    // A cell that is only empty says nothing of a code.
    check(
        "p.md",
        "# Error codes\n\n| Code | HTTP status | Description |\n|---|---|---|\n| ORDER_LATE | 400 | The order is late. |\n|  | 404 | There is no such order. |\n| ORDER_LOST | 404 | The order is lost. |\n",
        expect![[r#"
            5 ORDER_LATE 400 | - | The order is late. | -
            6 ORDER_LATE 404 | - | There is no such order. | -
            7 ORDER_LOST 404 | - | The order is lost. | -
            6 problem: a row without a code, read as another meaning of ORDER_LATE
        "#]],
    );
}

#[test]
fn names_that_numbers_have_as_their_status() {
    check(
        "p.md",
        "# Status codes of orders\n\n| Status | Code | Description |\n|---|---|---|\n| NEW | 90 | The order was made. |\n| WAITING | 80 | The shop waits for the payment. |\n| REFUSED_BANK | 60 | The bank has refused the payment. |\n| SUCCESS | 00 | The order was paid. |\n",
        expect![[r#"
            5 90=NEW | - | The order was made. | -
            6 80=WAITING | - | The shop waits for the payment. | -
            7 60=REFUSED_BANK | - | The bank has refused the payment. | -
            8 00=SUCCESS | - | The order was paid. | -
        "#]],
    );
    // What several numbers share is what they have in common.
    check(
        "p.md",
        "# Status codes of orders\n\n| Status | Code | Description |\n|---|---|---|\n| FAILED | 90 | The order was not made. |\n| FAILED | 80 | The payment failed. |\n| SUCCESS | 60 | The order was paid. |\n| SUCCESS | 00 | The parcel was sent. |\n",
        expect![[r#"
            5 90 FAILED | - | The order was not made. | -
            6 80 FAILED | - | The payment failed. | -
            7 60 SUCCESS | - | The order was paid. | -
            8 00 SUCCESS | - | The parcel was sent. | -
        "#]],
    );
}

#[test]
fn a_reason_before_its_description_and_a_type_of_sentences() {
    table(
        "Errors",
        &[
            "|Error code|Error reason|Description|",
            "|ORD01|Order not found|Look at the number of your order.|",
            "|ORD02|Shop not found|There is no shop of that name.|",
        ],
        expect![[r#"
            5 ORD01 | Order not found | Look at the number of your order. | -
            6 ORD02 | Shop not found | There is no shop of that name. | -
        "#]],
    );
    table(
        "Error codes",
        &[
            "|Code|Type|Solution|",
            "|99400|The order is longer than the shop allows it to be.|Make it shorter.|",
            "|99401|The parcel is heavier than the shop allows it to be.|Make it lighter.|",
        ],
        expect![[r#"
            5 99400 | - | The order is longer than the shop allows it to be. | Make it shorter.
            6 99401 | - | The parcel is heavier than the shop allows it to be. | Make it lighter.
        "#]],
    );
}

#[test]
fn types_of_numbers_are_their_names_where_each_has_another_one() {
    check(
        "p.md",
        "# 오류 코드\n\n| 에러 코드 | 타입 | 설명 |\n|---|---|---|\n| 100 | ORDER_TIMEOUT | 주문 오류 |\n| 101 | ORDER_GONE | 주문 없음 |\n| 102 | SHOP_SHUT | 상점 닫힘 |\n",
        expect![[r#"
            5 100=ORDER_TIMEOUT | - | 주문 오류 | -
            6 101=ORDER_GONE | - | 주문 없음 | -
            7 102=SHOP_SHUT | - | 상점 닫힘 | -
        "#]],
    );
}

#[test]
fn names_beside_numbers_of_which_one_is_a_range() {
    check(
        "p.md",
        "# Error codes\n\n| Value | Name | Meaning |\n|---|---|---|\n| 0 | SHOP_OK | Success |\n| -1 | ERR_NOSHOP | No shop |\n| -2 | ERR_NOORDER | No order |\n| -3 | ERR_LATE | Too late |\n| -4 ... -99 | - | Kept for later |\n",
        expect![[r#"
            5 SHOP_OK | - | Success | -
            6 ERR_NOSHOP | - | No shop | -
            7 ERR_NOORDER | - | No order | -
            8 ERR_LATE | - | Too late | -
            9 problem: a row without a code
        "#]],
    );
}

#[test]
fn what_is_called_a_status_is_told_in_words_beside_its_number() {
    check(
        "p.md",
        "# Rückgabecodes\n\n| Code | Status | Fehlercode | Beschreibung |\n|---|---|---|---|\n| 400 | Ungültige Bestellung | InvalidOrder | Die Bestellung ist falsch. |\n| 400 | Ungültige Bestellung | InvalidShop | Der Laden ist falsch. |\n| 403 | Verboten (403) | InvalidKey | Der Schlüssel ist falsch. |\n| 500 | Fehler im Laden | UnspecifiedError | Niemand weiß mehr. |\n",
        expect![[r#"
            5 InvalidOrder 400 | Ungültige Bestellung | Die Bestellung ist falsch. | -
            6 InvalidShop 400 | Ungültige Bestellung | Der Laden ist falsch. | -
            7 InvalidKey 403 | Verboten (403) | Der Schlüssel ist falsch. | -
            8 UnspecifiedError 500 | Fehler im Laden | Niemand weiß mehr. | -
        "#]],
    );
}

#[test]
fn a_column_of_codes_for_each_severity() {
    check(
        "p.md",
        "
# Error and warning codes

| Domain | Description | Warning | Error | Fatal Error |
|---|---|---|---|---|
| Success | All is well 总. | 0 | 0 | 0 |
| Order | The order is gone. | 300 | 400 | - |
| Stock | No stock. | 305 | 405 | 705 |
",
        expect![[r#"
            6 0 | - | All is well 总. | - (Success)
            7 300 | - | The order is gone. | - (Order)
            7 400 | - | The order is gone. | - (Order)
            8 305 | - | No stock. | - (Stock)
            8 405 | - | No stock. | - (Stock)
            8 705 | - | No stock. | - (Stock)
        "#]],
    );
    // Limits are no codes.
    let limits =
        "| Metric | Warning | Critical |\n|---|---|---|\n| Load | 80 | 90 |\n| Disk | 71 | 91 |\n";
    assert_eq!(read("p.md", limits).entries, []);
}

#[test]
fn phrases_between_quotes_below_a_word_for_codes_are_codes() {
    check(
        "p.md",
        "# Response codes\n\n## Shop\n\n| Code | Description |\n|---|---|\n| 1 | No order |\n| 2 | No name |\n| 3 | No key |\n\n## Parcels\n\n| Code | Description |\n|---|---|\n| \"shop issue: gone\" | The shop is gone. |\n| \"shop issue: no key\" | |\n| \"parcel issue: lost\" | |\n",
        expect![[r#"
            7 1 | - | No order | - (Shop)
            8 2 | - | No name | - (Shop)
            9 3 | - | No key | - (Shop)
            15 shop issue: gone | - | The shop is gone. | - (Parcels)
            16 shop issue: no key | - | - | - (Parcels)
            17 parcel issue: lost | - | - | - (Parcels)
        "#]],
    );
}
