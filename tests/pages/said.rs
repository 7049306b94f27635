//! Pages of text whose tables have a line a row: what the header and all rows say together.

use expect_test::expect;

use super::traps::check;

#[test]
fn two_lines_of_a_code_and_its_text_are_two_rows() {
    check(
        "p.txt",
        "Fehlercodes\nHTTP-Code Bedeutung\n200 Erfolgreich\n401 Nicht angemeldet (Schlüssel fehlt oder ungültig)\n403 Zugriff verweigert\n404 Bestellung nicht gefunden\n422 Prüfung fehlgeschlagen\n429 Zu viele Anfragen\n",
        expect![[r#"
        3 200 | - | Erfolgreich | -
        4 401 | - | Nicht angemeldet (Schlüssel fehlt oder ungültig) | -
        5 403 | - | Zugriff verweigert | -
        6 404 | - | Bestellung nicht gefunden | -
        7 422 | - | Prüfung fehlgeschlagen | -
        8 429 | - | Zu viele Anfragen | -
    "#]],
    );
}

#[test]
fn three_lines_above_rows_are_no_header() {
    check(
        "p.txt",
        "HTTP Status Codes\nSuccess Codes (2xx)\nCode Status Description Usage\n200 OK Request successful Standard answer\n201 Created Order created successfully After new orders\n204 No Content Order removed After orders that were removed\n206 Partial Content The shop is busy Answers with a warning\n",
        expect![[r#"
            4 200 | OK | Request successful | -
            5 201 | Created | Order created successfully | -
            6 204 | No Content | Order removed | -
            7 206 | Partial Content | The shop is busy | -
        "#]],
    );
}

#[test]
fn the_first_word_of_codes_is_a_column() {
    check(
        "p.txt",
        "Client codes\nThese codes are kept by the shop.\nCode Description Solution\nAUTH_FAILED Wrong user or password Check credentials\nUSER_EXPIRED User subscription has expired Renew subscription\nUSER_BAN User account banned by admin Contact shop\n",
        expect![[r#"
        4 AUTH_FAILED | - | Wrong user or password | Check credentials
        5 USER_EXPIRED | - | User subscription has expired | Renew subscription
        6 USER_BAN | - | User account banned by admin | Contact shop
    "#]],
    );
}

#[test]
fn a_status_and_a_name_below_one_word() {
    check(
        "p.txt",
        "Error Codes\nStatus Code Description\n401 AUTH_MISSING_KEY No key in the order\n401 AUTH_INVALID_KEY Key not found\n403 KEY_INACTIVE Key expired or disabled\n429 TOO_MANY_ORDERS Too many orders per minute\nCreate an order\nSend the order to start it.\nPOST /orders\n",
        expect![[r#"
        3 AUTH_MISSING_KEY 401 | - | No key in the order | -
        4 AUTH_INVALID_KEY 401 | - | Key not found | -
        5 KEY_INACTIVE 403 | - | Key expired or disabled | -
        6 TOO_MANY_ORDERS 429 | - | Too many orders per minute | -
    "#]],
    );
}

#[test]
fn a_status_and_a_small_name_below_one_word() {
    check(
        "p.txt",
        "오류\nHTTP code 의미\n400 invalid_request text가 비어 있음\n401 invalid_key 키가 없거나 폐기됨\n404 not_found 주문 id가 없거나 다른 계정의 것\n413 text_too_long 10,000자 초과\n",
        expect![[r#"
        3 invalid_request 400 | - | text가 비어 있음 | -
        4 invalid_key 401 | - | 키가 없거나 폐기됨 | -
        5 not_found 404 | - | 주문 id가 없거나 다른 계정의 것 | -
        6 text_too_long 413 | - | 10,000자 초과 | -
    "#]],
    );
}

#[test]
fn a_title_above_the_next_header_is_no_row() {
    check(
        "p.txt",
        "エラーコード一覧\n4xx クライアントエラー\nコード 名称 主な原因 対処\n400 Bad Request 不正な注文形式 注文を確認\n404 Not Found 注文が存在しない 番号を確認\n5xx サーバーエラー\nコード 名称 主な原因 対処\n500 Internal Server Error 店舗エラー 記録を確認\n503 Service Unavailable 店舗の停止 店舗を再起動\n",
        expect![[r#"
        4 400 | Bad Request | 不正な注文形式 | 注文を確認
        5 404 | Not Found | 注文が存在しない | 番号を確認
        8 500 | Internal Server Error | 店舗エラー | 記録を確認
        9 503 | Service Unavailable | 店舗の停止 | 店舗を再起動
    "#]],
    );
}

#[test]
fn the_last_words_of_a_header_may_be_anything() {
    check(
        "p.txt",
        "Error Codes\nCode Message Calls that may answer so\nLogin_failed Key header missing All\nalready_running Some order is running All\nunsupported_parcel Parcel of this type in order. All\norder_error See the table below All\n",
        expect![[r#"
        3 Login_failed | Key header missing | - | -
        4 already_running | Some order is running | - | -
        5 unsupported_parcel | Parcel of this type in order. | - | -
        6 order_error | See the table below | - | -
    "#]],
    );
}

#[test]
fn two_long_numbers_below_words_that_nobody_knows() {
    check(
        "p.txt",
        "Error Codes\nShop Error -- 60xx\nError Code Name Description /orders /parcels /bills\n6000 Shop error Generic error of the shop. X X X\n6001 Order error The order failed. X X X\nRight Error -- 61xx\nError Code Name Description /orders /parcels /bills\n6100 Refused login Generic refusal X X\n6101 Unknown channel The shop does not know the channel X\n",
        expect![[r#"
            4 6000 | - | Shop error Generic error of the shop. X X X | -
            5 6001 | Order error | The order failed. X X X | -
            8 6100 | - | Refused login Generic refusal X X | -
            9 6101 | Unknown channel | The shop does not know the channel X | -
            4 problem: nothing sets the cells of 1 of 2 rows apart: what stands behind the code is read as one text
            8 problem: nothing sets the cells of 1 of 2 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn a_word_before_that_of_codes_belongs_to_it() {
    check(
        "p.txt",
        "Replies\nReply Codes Description\n00 Fine\nC001 In progress\nV001 Bad order\nV002 Checksum mismatch\nV003 Parcel too heavy\n",
        expect![[r#"
        3 00 | - | Fine | -
        4 C001 | - | In progress | -
        5 V001 | - | Bad order | -
        6 V002 | - | Checksum mismatch | -
        7 V003 | - | Parcel too heavy | -
    "#]],
    );
}

#[test]
fn codes_of_countries_are_no_replies() {
    check(
        "p.txt",
        "Where we send to\nCountry Code Description\n200 Land of the north\n204 Land of the south\n301 Land of the west\n401 Land of the east\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn texts_between_quotes_are_cells() {
    check(
        "p.txt",
        "Error codes\nError Code HTTP Status Error Message When It Occurs Shop Calls\nAccessDenied 403 \"Access Denied\" User lacks the right All calls\nNoSuchOrder 404 \"The order does not exist.\" Order was removed All orders\nOrderTooLarge 413 \"The order is too large\" Order exceeds the limit New orders\nOrder-Related Errors\nError Code HTTP Status Error Message When It Occurs Shop Calls\nOrderExists 409 \"The order is there\" Order was sent twice New orders\n",
        expect![[r#"
            3 AccessDenied 403 | "Access Denied" | User lacks the right All calls | -
            4 NoSuchOrder 404 | "The order does not exist." | Order was removed All orders | -
            5 OrderTooLarge 413 | "The order is too large" | Order exceeds the limit New orders | -
            8 OrderExists 409 | - | "The order is there" Order was sent twice New orders | -
            3 problem: nothing sets the cells of 3 of 3 rows apart: what stands behind the code is read as one text
            8 problem: nothing sets the cells of 1 of 1 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn as_many_sentences_as_columns() {
    check(
        "p.txt",
        "Error Codes\nStatus Code Error Code Error Message Description Solution\n400 SHOP.0025 Order already exists. The order is there already. Create another order.\n400 SHOP.0121 Parcel has no name. A parcel was sent without a name. Name the parcel.\n404 SHOP.0190 Order is gone. No order has this number. Check the number.\n",
        expect![[r#"
        3 SHOP.0025 400 | Order already exists. | The order is there already. | Create another order.
        4 SHOP.0121 400 | Parcel has no name. | A parcel was sent without a name. | Name the parcel.
        5 SHOP.0190 404 | Order is gone. | No order has this number. | Check the number.
    "#]],
    );
}

#[test]
fn codes_that_a_page_has_broken_at_their_marks() {
    check(
        "p.txt",
        "Fehlermeldungen\nFehlercode Wert Beschreibung und mögliche Ursachen\nSHOP_NOT_FOUND 0x80070002 Laden oder Pfad nicht gefunden.\nORDER_OPEN_ PARCEL_FAILED 0x80073CF0 Das Paket konnte nicht geöffnet werden.\nORDER_PARCEL_ NOT_FOUND 0x80073CF1 Das Paket wurde nicht gefunden.\nORDER_CANCEL 0x80073CF8 Der Nutzer hat abgebrochen.\nIS_ORDER_ERROR(order) (((order) < 0) ? TRUE : FALSE)\n",
        expect![[r#"
            3 SHOP_NOT_FOUND=0x80070002 | - | Laden oder Pfad nicht gefunden. | -
            4 ORDER_OPEN_PARCEL_FAILED=0x80073CF0 | - | Das Paket konnte nicht geöffnet werden. | -
            5 ORDER_PARCEL_NOT_FOUND=0x80073CF1 | - | Das Paket wurde nicht gefunden. | -
            6 ORDER_CANCEL=0x80073CF8 | - | Der Nutzer hat abgebrochen. | -
            3 problem: nothing sets the cells of 4 of 4 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn a_header_of_two_words_ends_the_table_above() {
    check(
        "p.txt",
        "API 오류\nhttp status 설명\n401 인증 실패\n404 주문 없음\n405 지원하지 않는 method\n응답코드\nCode message (korean)\n3001 주문 성공\n3011 주문번호 오류\n3012 상점 정보 미확인\nA000 결제 성공\nA001 결제 실패\n",
        expect![[r#"
            3 401 | - | 인증 실패 | -
            4 404 | - | 주문 없음 | -
            5 405 | - | 지원하지 않는 method | -
            8 3001 | 주문 성공 | - | -
            9 3011 | 주문번호 오류 | - | -
            10 3012 | 상점 정보 미확인 | - | -
            11 A000 | 결제 성공 | - | -
            12 A001 | 결제 실패 | - | -
        "#]],
    );
}

#[test]
fn a_list_of_events_is_no_list_of_errors_with_words_behind() {
    check(
        "p.txt",
        "Metrics\nMetric Unit Description\norders_total count The orders so far\norders_open count The open orders\norders_late count The late orders\n",
        expect![[r#"
        1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
    "#]],
    );
}

#[test]
fn a_line_of_a_text_says_what_to_do() {
    check(
        "p.md",
        "# Error codes\n\n| Code | Description |\n|---|---|\n| 101 | The order is gone.<br>Possible action: Order again. |\n| 102 | The shop is closed.<br>Note: on Sundays, too. |\n| 103 | The parcel is lost.<br>It happens.<br>Recommended action: Call us.<br>We are glad to help. |\n",
        expect![[r#"
            5 101 | - | The order is gone. | Order again.
            6 102 | - | The shop is closed.⏎Note: on Sundays, too. | -
            7 103 | - | The parcel is lost.⏎It happens. | Call us.⏎We are glad to help.
        "#]],
    );
}

#[test]
fn statuses_with_advice_in_lines_above_a_table_of_other_codes() {
    // Statuses in a column are none, and numbers without advice either.
    check(
        "p.txt",
        "商店错误码一览表\n\n订单数量\n\n400\n\n401\n\n404\n\n错误码\tHTTP状态码\t描述\nOrderLate\t400\t订单太晚。\nParcelLost\t404\t包裹丢失。\nShopClosed\t503\t商店已关门。\n",
        expect![[r#"
            12 OrderLate 400 | - | 订单太晚。 | -
            13 ParcelLost 404 | - | 包裹丢失。 | -
            14 ShopClosed 503 | - | 商店已关门。 | -
        "#]],
    );
}
