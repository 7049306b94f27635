//! Tables between bars that have no header and a line for each of their cells.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_bar_and_a_code_open_each_row() {
    check(
        "p.txt",
        "Errors\nError codes\nSection called “Error codes”| 400\nBad Request |\nThe order that you sent is wrong |\n| 404\nNot Found |\nWe have no order of that number |\n| 503\nService Unavailable |\nThe shop is closed |\n",
        expect![[r#"
            3 400 | Bad Request | The order that you sent is wrong | -
            6 404 | Not Found | We have no order of that number | -
            9 503 | Service Unavailable | The shop is closed | -
        "#]],
    );
    check(
        "p.txt",
        "Fehler\nAbschnitt „Fehler“| 1001\nBestellung weg |\nDie Bestellung gibt es nicht mehr. |\n| 1002\nLaden zu |\nDer Laden ist geschlossen. |\n| 1003\nPaket fort |\nDas Paket ist nicht mehr auffindbar. |\n",
        expect![[r#"
            2 1001 | Bestellung weg | Die Bestellung gibt es nicht mehr. | -
            5 1002 | Laden zu | Der Laden ist geschlossen. | -
            8 1003 | Paket fort | Das Paket ist nicht mehr auffindbar. | -
        "#]],
    );
    // The text may have two lines.
    check(
        "p.txt",
        "Error codes of the shop\n\n| ORDER_GONE\nThe order is gone, and\nnobody knows where |\n404 |\n| SHOP_CLOSED\nThe shop is closed |\n403 |\n| PARCEL_LOST\nThe parcel is lost |\n404 |\n",
        expect![[r#"
            3 ORDER_GONE 404 | - | The order is gone, and⏎nobody knows where | -
            7 SHOP_CLOSED 403 | - | The shop is closed | -
            10 PARCEL_LOST 404 | - | The parcel is lost | -
        "#]],
    );
    // A bar may close the code.
    check(
        "p.txt",
        "Error codes of the shop\n\n| ORDER_GONE |\n404 |\nThe order is gone |\n| SHOP_CLOSED |\n403 |\nThe shop is closed |\n| PARCEL_LOST |\n404 |\nThe parcel is lost |\n",
        expect![[r#"
            3 ORDER_GONE 404 | - | The order is gone | -
            6 SHOP_CLOSED 403 | - | The shop is closed | -
            9 PARCEL_LOST 404 | - | The parcel is lost | -
        "#]],
    );
    // Sizes are no codes.
    check(
        "p.txt",
        "Shops and their sizes\n| 400\nSmall shop |\nIn the old town |\n| 500\nLarge shop |\nAt the river |\n| 600\nLargest shop |\nOn the hill |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: 400 | Small shop | In the old town
        "#]],
    );
}

#[test]
fn rows_stand_below_the_status_that_they_share() {
    check(
        "p.txt",
        "400 |\norder_missing |\nThe order must be given |\n|\norder_not_known |\nNo such order |\n|\nparcel_too_heavy |\nThe parcel is too heavy |\nmax 20 kg |\nshop_is_closed |\nThe shop is closed |\n|\n404 |\nshop_not_found |\nNo such shop |\n|\n",
        expect![[r#"
            2 order_missing 400 | - | The order must be given | -
            5 order_not_known 400 | - | No such order | -
            8 parcel_too_heavy 400 | - | The parcel is too heavy | -
            11 shop_is_closed 400 | - | The shop is closed | -
            15 shop_not_found 404 | - | No such shop | -
        "#]],
    );
    check(
        "p.txt",
        "Fehlercodes\n\n401 |\nKEY_MISSING |\nDer Schlüssel fehlt |\nKEY_WRONG |\nDer Schlüssel ist falsch |\n403 |\nSHOP_LOCKED |\nDer Laden ist gesperrt |\nORDER_DENIED |\nBestellen ist nicht erlaubt |\n",
        expect![[r#"
            4 KEY_MISSING 401 | - | Der Schlüssel fehlt | -
            6 KEY_WRONG 401 | - | Der Schlüssel ist falsch | -
            9 SHOP_LOCKED 403 | - | Der Laden ist gesperrt | -
            11 ORDER_DENIED 403 | - | Bestellen ist nicht erlaubt | -
        "#]],
    );
    // Limits look like this, too.
    check(
        "p.txt",
        "Limits\n\n100 |\norders_a_day |\nHow many orders a day |\nparcels_a_day |\nHow many parcels a day |\nshops_a_day |\nHow many shops a day |\n200 |\nparcels_a_week |\nHow many parcels a week |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: 100 | orders_a_day | How many orders a day
        "#]],
    );
}

#[test]
fn a_header_stands_behind_a_text() {
    check(
        "p.txt",
        "Error codes\n\nCodes of the shop are below.| Code | User error | Meaning |\n|---|---|---|\nORDER_GONE | yes | The order is gone. |\nSHOP_CLOSED | no | The shop is closed. |\nPARCEL_LOST | no | The parcel is lost. |\n",
        expect![[r#"
            5 ORDER_GONE | - | The order is gone. | -
            6 SHOP_CLOSED | - | The shop is closed. | -
            7 PARCEL_LOST | - | The parcel is lost. | -
        "#]],
    );
    check(
        "p.txt",
        "Fehlercodes\n\nDie Codes:| Fehlercode | Beschreibung |\n|---|---|\n| 1001 | Bestellung fehlt |\n| 1002 | Laden zu |\nAndere Codes:| Fehlercode | Beschreibung |\n|---|---|\n| 2001 | Paket weg |\n",
        expect![[r#"
            5 1001 | - | Bestellung fehlt | -
            6 1002 | - | Laden zu | -
            9 2001 | - | Paket weg | -
        "#]],
    );
}

#[test]
fn yes_and_no_are_no_texts() {
    check(
        "p.md",
        "# 오류 코드\n\n| 오류 코드 | 사용자 오류 | 설명 |\n|---|---|---|\n| ORDER_GONE | 예 | 주문이 없음. |\n| SHOP_CLOSED | 아니요 | 상점이 닫힘. |\n",
        expect![[r#"
            5 ORDER_GONE | - | 주문이 없음. | -
            6 SHOP_CLOSED | - | 상점이 닫힘. | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n| Code | Fatal error | Description | Retry reason |\n|---|---|---|---|\n| 1001 | Yes | The order is gone | No |\n| 1002 | No | The shop is closed | Yes |\n",
        expect![[r#"
            5 1001 | - | The order is gone | -
            6 1002 | - | The shop is closed | -
        "#]],
    );
}

#[test]
fn titles_that_span_a_row_of_cells_closed_by_bars_alone() {
    check(
        "p.txt",
        "2 Errors\n状态报告\n|\n含义\n|\n处理建议\n|\nCA\n类错误: of the shop\n| ||\nCA:0051\n|\n没有订单\n|\n不处理\n|\nCA:0052\n|\n没有商店\n|\n等一等\n|\nCB\n类错误: of others\n| ||\nCB:0001\n|\n没有钥匙\n|\n清除\n|\n",
        expect![[r#"
            11 CA:0051 | - | 没有订单 | 不处理
            17 CA:0052 | - | 没有商店 | 等一等
            26 CB:0001 | - | 没有钥匙 | 清除
        "#]],
    );
}
