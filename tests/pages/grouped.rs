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
        "#]],
    );
}

#[test]
fn one_heading_beside_emphasized_words_is_one_of_markdown() {
    check(
        "p.txt",
        "Skip to the orders\n\n**Shop docs**\n\n  * Orders\n  * Errors\n\n\n\n# Errors\n\nThe shop has these HTTP statuses:\n\n  * _400_ Bad Request -- The order is invalid.\n  * _401_ Unauthorized -- The key is wrong.\n  * _403_ Forbidden -- No access to the parcel.\n  * _404_ Not Found -- No such order.\n  * _429_ Too Many Requests -- Slow down!\n  * _500_ Internal Server Error -- Try again later.\n",
        expect![[r#"
            14 400 | Bad Request | The order is invalid. | -
            15 401 | Unauthorized | The key is wrong. | -
            16 403 | Forbidden | No access to the parcel. | -
            17 404 | Not Found | No such order. | -
            18 429 | Too Many Requests | Slow down! | -
            19 500 | Internal Server Error | Try again later. | -
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
fn codes_with_texts_in_every_cell_between_tabs() {
    check(
        "p.txt",
        "Reference\ni. Error Codes\nE100 Invalid order. Send it again.\tE821 The parcel was not deleted.\nE101 No courier\tE822 No parcel in this box.\nE102 Key required\tE823 No box in this parcel.\nE302 No boxes\ni. Delivery\nProtocol\tStatus\tInformation\n1\t92100\tNo route\n2\t301\tOnly one order is permitted\n",
        expect![[r#"
            3 E100 | - | Invalid order. Send it again. | -
            3 E821 | - | The parcel was not deleted. | -
            4 E101 | - | No courier | -
            4 E822 | - | No parcel in this box. | -
            5 E102 | - | Key required | -
            5 E823 | - | No box in this parcel. | -
            6 E302 | - | No boxes | -
        "#]],
    );
}

#[test]
fn codes_with_texts_in_every_cell_between_bars() {
    check(
        "p.txt",
        "Reference\ni. Error Codes\n| E100 Invalid order | E821 The parcel was not deleted. | \n| E101 No courier | E822 No parcel in this box. | \n| E302 No boxes |  | \n| E303 Box is empty |  | \nii. Notes\n| E001 – the box failed | \n| E002 – the parcel failed | \n| N003 – the parcel was sent | \n",
        expect![[r#"
            3 E100 | - | Invalid order | -
            3 E821 | - | The parcel was not deleted. | -
            4 E101 | - | No courier | -
            4 E822 | - | No parcel in this box. | -
            5 E302 | - | No boxes | -
            6 E303 | - | Box is empty | -
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
fn titles_of_rows_between_names_with_numbers() {
    check(
        "p.txt",
        "Runtime Errors\n\nConstant              Code  Description              \nERR_SUCCESS           0     The order was sent       \nERR_NO_ORDER          4001  There is no such order   \nERR_WRONG_PARCEL      4002  The parcel is wrong      \nParcels                                              \nERR_PARCEL_LOST       4101  The parcel is lost       \nERR_PARCEL_LATE       4102  The parcel is late       \nMarketInfo                                           \nERR_SHOP_CLOSED       4301  The shop is closed       \n",
        expect![[r#"
            4 0=ERR_SUCCESS | - | The order was sent | -
            5 4001=ERR_NO_ORDER | - | There is no such order | -
            6 4002=ERR_WRONG_PARCEL | - | The parcel is wrong | -
            8 4101=ERR_PARCEL_LOST | - | The parcel is lost | - (Parcels)
            9 4102=ERR_PARCEL_LATE | - | The parcel is late | - (Parcels)
            11 4301=ERR_SHOP_CLOSED | - | The shop is closed | - (MarketInfo)
        "#]],
    );
}

#[test]
fn items_that_keep_their_marks_in_one_line() {
    check(
        "p.txt",
        "Codes d'erreur\nLes codes sont les suivants; - ERR-ANY - ERR-HTTP - ERR-NO-KEY (la clé manque). - ERR-NO-ORDER (La commande a disparu) - ERR-LATE - ERR-NO-PARCEL\n",
        expect![[r#"
            2 ERR-ANY | - | - | -
            2 ERR-HTTP | - | - | -
            2 ERR-NO-KEY | - | la clé manque | -
            2 ERR-NO-ORDER | - | La commande a disparu | -
            2 ERR-LATE | - | - | -
            2 ERR-NO-PARCEL | - | - | -
        "#]],
    );
}

#[test]
fn emphasized_numbers_in_one_line() {
    check(
        "p.txt",
        "Rückgabewert\nGibt einen der folgenden Werte zurück. Weitere Fehlercodes finden Sie im Laden.\n\n**0** Der Auftrag wurde angenommen. **1** Der Auftrag wird nicht unterstützt. **2** Kein Zugriff. **3** Der Laden ist zu. **10** Der Wagen fehlt.\n\nBemerkungen\n",
        expect![[r#"
            4 0 | - | Der Auftrag wurde angenommen. | -
            4 1 | - | Der Auftrag wird nicht unterstützt. | -
            4 2 | - | Kein Zugriff. | -
            4 3 | - | Der Laden ist zu. | -
            4 10 | - | Der Wagen fehlt. | -
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
