//! What stands above or beside codes and is none: commands above lists of statuses, titles that look like headers,
//! parameters.

use expect_test::expect;

use super::traps::check;

#[test]
fn commands_above_lists_of_statuses_are_no_codes() {
    check(
        "p.txt",
        "Error codes of each phase\n\nThe shop can answer with these errors.\n\nORDER/CART\n\n  * 421 Service not available, closing the shop\n  * 500 Syntax error, order unrecognised\n  * 501 Syntax error in the parcel\n\nPAY\n\n  * 421 Service not available, closing the shop\n  * 451 Payment aborted\n  * 452 Payment not taken\n\nSHIP\n\nThe SHIP command sends a parcel.\n\n  * 421 Service not available\n  * 454 No courier available\n  * 500 Syntax error\n",
        expect![[r#"
            7 421 | - | Service not available, closing the shop | -
            8 500 | - | Syntax error, order unrecognised | -
            9 501 | - | Syntax error in the parcel | -
            13 421 | - | Service not available, closing the shop | -
            14 451 | - | Payment aborted | -
            15 452 | - | Payment not taken | -
            21 421 | - | Service not available | -
            22 454 | - | No courier available | -
            23 500 | - | Syntax error | -
        "#]],
    );
}

#[test]
fn a_title_in_two_scripts_is_no_header() {
    check(
        "p.txt",
        "接口文档\n常见HTTP错误码\n4XX 错误码用于指示错误的请求\n5XX 错误码用于指示商店的问题\n400 Bad Request – Invalid order 订单无效\n401 Unauthorized – Invalid key 无效的密钥\n403 Forbidden – No access to the parcel 无权限\n404 Not Found 没有找到订单\n429 Too Many Requests 请求太频繁\n500 Internal Server Error – The shop has a problem 商店内部错误\n",
        expect![[r#"
            5 400 | Bad Request | Invalid order 订单无效 | -
            6 401 | Unauthorized | Invalid key 无效的密钥 | -
            7 403 | Forbidden | No access to the parcel 无权限 | -
            8 404 | Not Found | 没有找到订单 | -
            9 429 | Too Many Requests | 请求太频繁 | -
            10 500 | Internal Server Error | The shop has a problem 商店内部错误 | -
        "#]],
    );
}

#[test]
fn the_name_of_a_parameter_is_no_header() {
    check(
        "p.txt",
        "Exit codes\nThe courier returns an exit code.\n0 |\nThe parcel was sent |\n1 |\nThe parcel was lost |\n2 |\nThe courier failed |\n10 |\nThe shop does not exist |\nOutput\nThe courier writes a message.\nkind |\nAlways \"exit_error\" |\nstring |\ncode |\nExit code (see above) |\nint |\nmessage |\nError message |\nstring |\n",
        expect![[r#"
            3 0 | - | The parcel was sent | -
            5 1 | - | The parcel was lost | -
            7 2 | - | The courier failed | -
            9 10 | - | The shop does not exist | -
            3 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
}

#[test]
fn short_rows_between_bars_that_share_the_cell_of_a_row_above() {
    check(
        "p.txt",
        "Error Codes\nShop errors\n| System | Code | Description |\n| Order desk | E001 | Invalid order |\n| E002 | Parcel incomplete |\n| E003 | Courier failed |\n| Packing hall | T001 | Invalid box |\n| T002 | No access |\n| T003 | Check failed |\n",
        expect![[r#"
            4 E001 | - | Invalid order | -
            5 E002 | - | Parcel incomplete | -
            6 E003 | - | Courier failed | -
            7 T001 | - | Invalid box | -
            8 T002 | - | No access | -
            9 T003 | - | Check failed | -
        "#]],
    );
}

#[test]
fn short_rows_between_tabs_that_share_the_cell_of_a_row_above() {
    check(
        "p.txt",
        "Error Codes\nShop errors\nSystem\tCode\tDescription\nOrder desk\tE001\tInvalid order\nE002\tParcel incomplete\nE003\tCourier failed\nSystem errors\nCategory\tCode\tDescription\nDatabase\tDB001\tConnection lost\nDB002\tQuery failed\nDB003\tRow locked\nDB004\tDeadlock\nPacking\tPK001\tBox lost\nPK002\tBox torn\n",
        expect![[r#"
            4 E001 | - | Invalid order | -
            5 E002 | - | Parcel incomplete | -
            6 E003 | - | Courier failed | -
            9 DB001 | - | Connection lost | - (Database)
            10 DB002 | - | Query failed | - (Database)
            11 DB003 | - | Row locked | - (Database)
            12 DB004 | - | Deadlock | - (Database)
            13 PK001 | - | Box lost | - (Packing)
            14 PK002 | - | Box torn | - (Packing)
        "#]],
    );
}

#[test]
fn names_of_two_words_beside_numbers_of_series_are_texts() {
    check(
        "p.md",
        "# Fehler\n\n| Code | Fehler |\n|---|---|\n| 1xxx | Allgemeiner Fehler |\n| 2xxx | Auftrag Error |\n| 3xxx | Payment Error |\n| 4xxx | LXC Error |\n| 12xxx | Paket Error |\n",
        expect![[r#"
            5 1xxx | - | Allgemeiner Fehler | - [1xxx]
            6 2xxx | - | Auftrag Error | - [2xxx]
            7 3xxx | - | Payment Error | - [3xxx]
            8 4xxx | - | LXC Error | - [4xxx]
            9 12xxx | - | Paket Error | - [12xxx]
        "#]],
    );
}

#[test]
fn a_number_with_its_state_of_sql_behind_a_label() {
    check(
        "p.md",
        "# Error codes\n\n* Error Number: 8001\n\n    The order takes too much memory.\n\n* Error Number: 8002\n\n    The order was written by another one.\n\n* Error Number: 2013 (HY000)\n\n    The shop was lost during the query.\n\n* Error Number: 1105 (HY000)\n\n    Another error of the shop.\n",
        expect![[r#"
            3 8001 | - | The order takes too much memory. | -
            7 8002 | - | The order was written by another one. | -
            11 2013 HY000 | - | The shop was lost during the query. | -
            15 1105 HY000 | - | Another error of the shop. | -
        "#]],
    );
}

#[test]
fn a_title_of_details_is_no_header() {
    check(
        "p.txt",
        "Fehlercodes\nFehler im Detail\nPaketfehler: 5xxx\n5001\nFehler beim Start des Wagens\n5002\nFehler beim Anhalten des Wagens\n5003\nFehler beim Packen\n5004\nFehler beim Setzen des Siegels\n",
        expect![[r#"
            4 5001 | - | Fehler beim Start des Wagens | -
            6 5002 | - | Fehler beim Anhalten des Wagens | -
            8 5003 | - | Fehler beim Packen | -
            10 5004 | - | Fehler beim Setzen des Siegels | -
        "#]],
    );
}

#[test]
fn names_in_capitals_with_their_numbers_in_one_cell() {
    check(
        "p.txt",
        "Shop error codes\nReturn code/value\tDescription\nSHOP_BAD_ORDER 6\tThe order is not valid.\nSHOP_NO_PARCEL 8\tNo parcel.\nSHOPINTR 10004\tThe call was interrupted.\nSHOPBADF 10009\tThe parcel is not open.\n",
        expect![[r#"
            3 SHOP_BAD_ORDER=6 | - | The order is not valid. | -
            4 SHOP_NO_PARCEL=8 | - | No parcel. | -
            5 SHOPINTR=10004 | - | The call was interrupted. | -
            6 SHOPBADF=10009 | - | The parcel is not open. | -
        "#]],
    );
}

#[test]
fn emphasized_words_of_a_sentence_are_no_codes() {
    check(
        "p.txt",
        "Errors of the shop\nSet **ORDER_MAX** to **5** or **10** and **SHOP_OPEN** to **1** - and **SHOP_NAME** as well, then **PARCEL_SIZE** is **7** at most in every shop that you have.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
