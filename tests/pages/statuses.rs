//! Statuses, states and categories: what stands beside codes, or in their place.

use expect_test::expect;

use super::traps::check;

#[test]
fn states_of_sql_are_codes_whatever_the_word_beside_them() {
    check(
        "p.txt",
        "Order states\n\nClass 07: parcels\n\nSQLSTATE\n\nDescription and causes of it\n\n07001\n\nThe parcel is lost\n\n07501\n\nThe parcel is late\n\nClass 08: shops\n\nClass 0A: orders\n\nSQLSTATE\n\nDescription and causes of it\n\n0A001\n\nThe order is gone\n\n0AKD1\n\nThe order is late\n\n0AKDC\n\nThe order is empty\n",
        expect![[r#"
            9 07001 | - | The parcel is lost | -
            13 07501 | - | The parcel is late | -
            25 0A001 | - | The order is gone | -
            29 0AKD1 | - | The order is late | -
            33 0AKDC | - | The order is empty | -
        "#]],
    );
    check(
        "p.txt",
        "Zustände der Bestellungen\n\nKlasse 07: Pakete\n\nSQLSTATE Beschreibung und Ausstellen der Bedingungen\n07001 Das Paket ist weg.\n07501 Das Paket kommt zu spät.\n\nKlasse 0A: Läden\n\nSQLSTATE Beschreibung und Ausstellen der Bedingungen\n0A000 Laden ohne Tür\n0AKD0 Laden in zwei Städten\n0AKDC Der Laden kann es nicht\n",
        expect![[r#"
            6 07001 | - | Das Paket ist weg. | -
            7 07501 | - | Das Paket kommt zu spät. | -
            12 0A000 | - | Laden ohne Tür | -
            13 0AKD0 | - | Laden in zwei Städten | -
            14 0AKDC | - | Der Laden kann es nicht | -
            6 problem: nothing sets the cells of 2 of 2 rows apart: what stands behind the code is read as one text
            12 problem: nothing sets the cells of 3 of 3 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn lines_explain_statuses_by_their_names() {
    check(
        "p.txt",
        "The server of the shop returns a status for each order.\n200 (OK) - The order was taken well. This says nothing of its lines.\n201 (Created) - Returned only where an order was made.\n400 (Bad Request) - The order could not be read.\n404 (Not Found) – There is no such order.\n500 (Internal server error) - The shop has failed.\n",
        expect![[r#"
            2 200 | OK | The order was taken well. This says nothing of its lines. | -
            3 201 | Created | Returned only where an order was made. | -
            4 400 | Bad Request | The order could not be read. | -
            5 404 | Not Found | There is no such order. | -
            6 500 | Internal server error | The shop has failed. | -
        "#]],
    );
    check(
        "p.txt",
        "Bestellungen\n400 Bad Request: Die Bestellung ist falsch.\n404 Not Found: Die Bestellung ist weg.\n503 Service Unavailable: Der Laden ist zu.\n",
        expect![[r#"
            2 400 | Bad Request | Die Bestellung ist falsch. | -
            3 404 | Not Found | Die Bestellung ist weg. | -
            4 503 | Service Unavailable | Der Laden ist zu. | -
        "#]],
    );
    check(
        "p.txt",
        "Order prices\n200 (small) - An order of a few lines.\n400 (middle) - An order of some lines.\n500 (large) - An order of many lines.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn a_status_has_the_protocol_before_it() {
    check(
        "p.txt",
        "HTTP Codes\nThis table lists what the shop answers.\nHTTP code | Description |\n---|---|\nHTTP/1.1 200 OK | Orders were read |\nHTTP/1.1 201 OK | An order was made |\nHTTP/1.1 404 Not Found | There is no such order. |\nHTTP/1.1 500 Internal Server Error | The shop has failed |\n",
        expect![[r#"
            5 200 | OK | Orders were read | -
            6 201 | OK | An order was made | -
            7 404 | Not Found | There is no such order. | -
            8 500 | Internal Server Error | The shop has failed | -
        "#]],
    );
    check(
        "p.md",
        "# Fehler\n\n| Status | Bedeutung |\n|---|---|\n| HTTP/2 404 Not Found | Die Bestellung ist weg |\n| HTTP/2 503 Service Unavailable | Der Laden ist zu |\n",
        expect![[r#"
            5 404 | Not Found | Die Bestellung ist weg | -
            6 503 | Service Unavailable | Der Laden ist zu | -
        "#]],
    );
}

#[test]
fn what_is_called_a_status_is_a_number_of_the_code() {
    check(
        "p.txt",
        "Access to the shop (common errors)\nStatus code | Hex error code | Error message |\n---|---|---|\n-2016281101 | 0x87D1FDF3 | No request for the shop |\n-2016281102 | 0x87D1FDF2 | No address of the shop |\n-2016281103 | 0x87D1FDF1 | No certificate of the shop |\n",
        expect![[r#"
            4 0x87D1FDF3=-2016281101 | No request for the shop | - | -
            5 0x87D1FDF2=-2016281102 | No address of the shop | - | -
            6 0x87D1FDF1=-2016281103 | No certificate of the shop | - | -
        "#]],
    );
    check(
        "p.md",
        "# Status codes\n\n| Status code | Error message |\n|---|---|\n| 20 (ORDER_WAITING) | Waits for parts |\n| 90 (ORDER_ERROR) | The order failed |\n| 100 (ORDER_ERROR) | The parcel failed |\n| 110 (ORDER_DONE) | All is well |\n",
        expect![[r#"
            5 ORDER_WAITING=20 | Waits for parts | - | -
            6 ORDER_ERROR=90 | The order failed | - | -
            7 100=ORDER_ERROR | The parcel failed | - | -
            8 110=ORDER_DONE | All is well | - | -
        "#]],
    );
}

#[test]
fn codes_of_categories_are_groups() {
    check(
        "p.md",
        "# 에러 코드\n\n| 대분류 코드 (분류명) | 코드 | 설명 | 상세 설명 |\n|---|---|---|---|\n| 001 (주문 에러) | 001 | 주문 번호 | 주문 번호가 없습니다. |\n|  | 002 | 주문 수량 | 주문 수량이 너무 많습니다. |\n| 200 (배송 에러) | 200 | 배송 주소 | 배송 주소가 잘못되었습니다. |\n|  | 201 | 배송 시간 | 배송 시간이 지났습니다. |\n",
        expect![[r#"
            5 001 | 주문 번호 | 주문 번호가 없습니다. | - (001 (주문 에러))
            6 002 | 주문 수량 | 주문 수량이 너무 많습니다. | - (001 (주문 에러))
            7 200 | 배송 주소 | 배송 주소가 잘못되었습니다. | - (200 (배송 에러))
            8 201 | 배송 시간 | 배송 시간이 지났습니다. | - (200 (배송 에러))
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n| Category code | Code | Description |\n|---|---|---|\n| 1 | 1001 | There is no such order. |\n|  | 1002 | The order is too large. |\n| 2 | 2001 | The address is wrong. |\n",
        expect![[r#"
            5 1001 | - | There is no such order. | - (1)
            6 1002 | - | The order is too large. | - (1)
            7 2001 | - | The address is wrong. | - (2)
        "#]],
    );
}

#[test]
fn the_words_of_a_header_stand_below_an_empty_one() {
    check(
        "p.txt",
        "Shop API - Errors\nOrder errors # |\n|||\n---|---|---|---|\nError Code | Error Label | SubErrors | |\n2383 | error.orderGone |\nno | |\n2210 | error.orderLate |\nno | |\nParcel errors # |\n|||\nError Code | Error Label | SubErrors | |\n2000 | Parcel unknown |\nno | |\n2001 | Parcel is not packed |\nyes | |\n",
        expect![[r#"
            6 2383 | error.orderGone | - | -
            8 2210 | error.orderLate | - | -
            13 2000 | Parcel unknown | - | - (Parcel errors #)
            15 2001 | Parcel is not packed | - | - (Parcel errors #)
        "#]],
    );
    check(
        "p.md",
        "# Shop errors\n\n| | | |\n|---|---|---|\n| Error Code | Error Label | SubErrors |\n| 2383 | error.orderGone | no |\n| 2210 | error.orderLate | no |\n",
        expect![[r#"
            6 2383 | error.orderGone | - | -
            7 2210 | error.orderLate | - | -
        "#]],
    );
}

#[test]
fn an_empty_header_above_codes_of_other_things_says_nothing() {
    check(
        "p.md",
        "Settings of the shop\n\n| | | |\n|---|---|---|\n| Code | Country | Currency |\n| 100 | Spain | Euro |\n| 200 | Japan | Yen |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Code | Country | Currency
        "#]],
    );
}

#[test]
fn a_cell_of_an_opened_row_has_a_bar_in_a_line_below_it() {
    check(
        "p.txt",
        "Shop status codes\n|\nCode |\nTitle |\nDescription |\n|---|---|---|\n| 200 | OK | The order is fine. |\n|\n203 |\nOther shop |\nThe order came from another shop.\n|\n|\n204 |\nEmpty | The order has no lines. |\n|\n405 |\nAgain |\nSay the order\nonce more.\n|\n|\n406 |\nPart | A part of the order is here. |\n",
        expect![[r#"
            7 200 | OK | The order is fine. | -
            9 203 | Other shop | The order came from another shop. | -
            14 204 | Empty | The order has no lines. | -
            17 405 | Again | Say the order⏎once more. | -
            23 406 | Part | A part of the order is here. | -
        "#]],
    );
}

#[test]
fn a_protocol_is_part_of_a_text_behind_a_code() {
    check(
        "p.txt",
        "错误码\n错误码 | 错误说明 |\n300 | HTTP/1.1 300 Multiple Choices |\n404 | HTTP/1.1 404 Not Found |\n500 | HTTP/1.1 500 Internal Server Error |\n",
        expect![[r#"
            3 300 | - | HTTP/1.1 300 Multiple Choices | -
            4 404 | - | HTTP/1.1 404 Not Found | -
            5 500 | - | HTTP/1.1 500 Internal Server Error | -
        "#]],
    );
}

#[test]
fn a_title_with_a_sentence_below_it_ends_the_text_of_the_status_above() {
    check(
        "p.txt",
        "Statuses of the API\nSuccess code\n200 OK\nAll is well 总.\nUser error codes\nThese errors say that the client was wrong.\n400 Bad Request\nThe input is wrong.\n404 Not Found\nThere is no such thing.\nServer error codes\n500 Internal Server Error\nThe server was wrong.\n",
        expect![[r#"
            3 200 | OK | All is well 总. | -
            7 400 | Bad Request | The input is wrong. | -
            9 404 | Not Found | There is no such thing. | -
            12 500 | Internal Server Error | The server was wrong. | -
        "#]],
    );
}

#[test]
fn states_that_lead_to_others_are_no_codes() {
    check(
        "p.md",
        "# Orders\n\n## Error codes\n\n| Code | Text |\n|---|---|\n| P-001 | Late |\n| P-002 | Gone |\n\n## 상태 전이 규칙\n\n| 현재 상태 | 가능한 전이 | 조건 |\n|---|---|---|\n| PENDING | SENDING, CANCELLED | - |\n| SENDING | COMPLETED, FAILED | 실패 |\n| COMPLETED | REFUNDED | 환불 |\n| FAILED | - | 최종 |\n| CANCELLED | - | 최종 |\n| REFUNDED | - | 최종 |\n",
        expect![[r#"
            7 P-001 | Late | - | -
            8 P-002 | Gone | - | -
        "#]],
    );
}

#[test]
fn a_table_of_what_statuses_stand_for_lists_no_codes_beside_codes_with_statuses() {
    check(
        "p.md",
        "# 错误码\n\n## HTTP 状态码建议\n\n| 场景 | 建议状态码 |\n|---|---|\n| 参数错误/校验失败 | 400 |\n| 未找到资源 | 404 |\n| 内部错误 | 500 |\n\n## 错误码\n\n| 错误码 | HTTP | 说明 |\n|---|---|---|\n| ORDER_GONE | 404 | 订单不存在 |\n| SHOP_CLOSED | 409 | 商店已关门 |\n| CARD_LOST | 400 | 卡丢失 |\n",
        expect![[r#"
            15 ORDER_GONE 404 | - | 订单不存在 | -
            16 SHOP_CLOSED 409 | - | 商店已关门 | -
            17 CARD_LOST 400 | - | 卡丢失 | -
        "#]],
    );
    // Programs have versions.
    check(
        "p.md",
        "# エラーコード\n\n| 種類 | 値 |\n|---|---|\n| クライアント | shopkit v0.37 |\n| 検証 | parcels v0.18 |\n\n| コード | 説明 |\n|---|---|\n| ORDER_GONE | 注文がありません |\n| SHOP_CLOSED | 閉店しています |\n",
        expect![[r#"
            10 ORDER_GONE | - | 注文がありません | -
            11 SHOP_CLOSED | - | 閉店しています | -
        "#]],
    );
}

#[test]
fn a_status_stands_above_longer_codes_and_others_of_its_class_are_none() {
    check(
        "p.html",
        "<h1>エラーコード</h1><table><tr><th>HTTPコード</th><th>主な意味</th><th>対処</th></tr><tr><td>400</td><td>要求が不正です。</td><td>確認します。</td></tr><tr><td>413 / 415 / その他の4xx</td><td>要求サイズの問題です。</td><td>短くします。</td></tr><tr><td>429</td><td>制限です。</td><td>待機します。</td></tr></table>
<table><tr><th>詳細コード</th><th>主な意味</th></tr><tr><td>400<br><code>400000, 400003</code></td><td>入力の不正です。</td></tr><tr><td>401<br>401000</td><td>キーが無効です。</td></tr></table>",
        expect![[r#"
            1 400 | - | 要求が不正です。 | 確認します。
            1 413 | - | 要求サイズの問題です。 | 短くします。
            1 415 | - | 要求サイズの問題です。 | 短くします。
            1 429 | - | 制限です。 | 待機します。
            2 400000 400 | - | 入力の不正です。 | -
            2 400003 400 | - | 入力の不正です。 | -
            2 401000 401 | - | キーが無効です。 | -
        "#]],
    );
}
