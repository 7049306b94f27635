//! Rows of a line each with a blank between their cells, whose places tell the columns.

use expect_test::expect;

use super::traps::check;

#[test]
fn names_before_numbers_below_a_header_in_one_line() {
    check(
        "p.txt",
        "Error codes\nName Code Description\nfine 0 All is well\norder_gone 1000 The order is gone\nshop_closed 1004 The shop is closed\nparcel_lost 1007 The parcel was lost\n",
        expect![[r#"
            3 0=fine | fine | All is well | -
            4 1000=order_gone | order_gone | The order is gone | -
            5 1004=shop_closed | shop_closed | The shop is closed | -
            6 1007=parcel_lost | parcel_lost | The parcel was lost | -
        "#]],
    );
}

#[test]
fn two_codes_at_the_start_of_each_row() {
    check(
        "p.txt",
        "SQL 错误码\nSQL State Vendor Code 错误信息\n42000 10000 No shelf `%s` in the shop.\n0A000 10001 The parcel `%s` has no label.\n42S02 10002 No order `%s`.\nHY004 10005 Column '%s' is not clear.\n",
        expect![[r#"
            3 10000 42000 | No shelf `%s` in the shop. | - | -
            4 10001 0A000 | The parcel `%s` has no label. | - | -
            5 10002 42S02 | No order `%s`. | - | -
            6 10005 HY004 | Column '%s' is not clear. | - | -
        "#]],
    );
}

#[test]
fn statuses_codes_and_flags_before_a_text() {
    check(
        "p.txt",
        "Error Codes\nHTTP Code shop API Error Code Automatic Retry Description\n401 1000 Yes The key is not valid\n401 1010 No The key is switched off\n403 1015 No The shop is closed\n",
        expect![[r#"
            3 1000 401 | - | The key is not valid | -
            4 1010 401 | - | The key is switched off | -
            5 1015 403 | - | The shop is closed | -
        "#]],
    );
    check(
        "p.txt",
        "通用\n错误码 HTTP 状态码 错误提示\n0 200\n1 200 操作失败\n50000 400 订单不能为空\n50001 503 商店暂时关闭\n",
        expect![[r#"
            3 0 200 | - | - | -
            4 1 200 | 操作失败 | - | -
            5 50000 400 | 订单不能为空 | - | -
            6 50001 503 | 商店暂时关闭 | - | -
        "#]],
    );
}

#[test]
fn texts_before_statuses_and_other_codes() {
    check(
        "p.txt",
        "Errors\nTopic HTTP code Best practice\nUser may not order 403 Ask the owner of the shop.\nNot found 404 Look for the order in the archive.\nToo many orders 429 Wait for a minute.\n",
        expect![[r#"
            3 403 | - | User may not order | Ask the owner of the shop.
            4 404 | - | Not found | Look for the order in the archive.
            5 429 | - | Too many orders | Wait for a minute.
        "#]],
    );
    check(
        "p.txt",
        "Fehlercodes\nPrüfung Fehlercode Beschreibung\nExistenz ORDER_NOT_FOUND Auftrag fehlt\nGröße PARCEL_TOO_BIG Paket ist zu groß\nRechte NO_ACCESS Laden ist zu\n",
        expect![[r#"
            3 ORDER_NOT_FOUND | - | Auftrag fehlt | -
            4 PARCEL_TOO_BIG | - | Paket ist zu groß | -
            5 NO_ACCESS | - | Laden ist zu | -
        "#]],
    );
}

#[test]
fn names_of_statuses_below_a_word_of_codes() {
    check(
        "p.txt",
        "状态码\n状态码 编码 说明\n400 Bad Request 订单无效\n401 Unauthorized 没有登录\n403 Forbidden 商店关闭\n404 Not Found 订单不存在\n",
        expect![[r#"
            3 400 | Bad Request | 订单无效 | -
            4 401 | Unauthorized | 没有登录 | -
            5 403 | Forbidden | 商店关闭 | -
            6 404 | Not Found | 订单不存在 | -
        "#]],
    );
}

#[test]
fn settings_and_numbers_in_places_are_no_codes() {
    check(
        "p.txt",
        "Settings\nName Default Description\nmax_orders 100 The limit of orders\nretry_count 3 How often it tries\nshop_port 8080 The port of the shop\nopen_hours 24 When it is open\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Postal areas\nTown Code Parcels\nOld Harbour 4001 Two a day\nNew Harbour 4002 One a day\nGreen Hill 4003 None at all\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Metrics\nMetric Type Unit Description\norders_total Counter 1 Orders that were taken\norders_failed Counter 1 Orders that failed\nparcel_seconds Histogram s Time of parcels\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
