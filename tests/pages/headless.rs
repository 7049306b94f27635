//! Tables between bars whose header or whose first cells are lost.

use expect_test::expect;

use super::traps::check;

#[test]
fn whether_a_call_has_succeeded_before_each_code() {
    check(
        "p.txt",
        "| true | 0 | Success | \n| false | 40001 | The order is invalid. | \n| false | 40002 | The shop is not found. | \n| false | 50001 ~ 50009 | An internal error. | \n",
        expect![[r#"
            1 0 | - | Success | -
            2 40001 | - | The order is invalid. | -
            3 40002 | - | The shop is not found. | -
            4 50001 ~ 50009 | - | An internal error. | - [50001 ~ 50009]
        "#]],
    );
    // What may be switched on.
    check(
        "p.txt",
        "| true | 1001 | Orders are shown in green. | \n| false | 1002 | Shops are shown on the map. | \n| false | 1003 | Parcels are shown in red. | \n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn rows_that_go_on_and_rows_of_dashes() {
    check(
        "p.txt",
        "| ORDER_NOT_FOUND | The order is gone | 404 | \n| ORDER_LATE_ERROR | The order is late |  | \n|  | or has no date |  | \n| SHOP_CLOSED_ERROR | The shop is closed | 503 | \n| — | — | — | \n| SHOP_LOST_ERROR | The shop has failed | 500 | \n| PARCEL_LOST_ERROR | The parcel is lost | 500 | \n| PARCEL_LATE_ERROR | The parcel has failed | 500 | \n",
        expect![[r#"
            1 ORDER_NOT_FOUND 404 | - | The order is gone | -
            2 ORDER_LATE_ERROR | - | The order is late⏎or has no date | -
            4 SHOP_CLOSED_ERROR 503 | - | The shop is closed | -
            6 SHOP_LOST_ERROR 500 | - | The shop has failed | -
            7 PARCEL_LOST_ERROR 500 | - | The parcel is lost | -
            8 PARCEL_LATE_ERROR 500 | - | The parcel has failed | -
        "#]],
    );
}

#[test]
fn statuses_below_their_classes() {
    check(
        "p.txt",
        "| 2xx | Success | \n| 200 | OK | \n| 201 | Created | \n| — | — | \n| 4xx | Client Error | \n| 400 | Bad Request | \n| 404 | Not Found | \n| 418 | No Tea | \n| 5xx | Server Error | \n| 500 | Internal Server Error | \n",
        expect![[r#"
            2 200 | - | OK | - (Success)
            3 201 | - | Created | - (Success)
            6 400 | - | Bad Request | - (Client Error)
            7 404 | - | Not Found | - (Client Error)
            8 418 | - | No Tea | - (Client Error)
            10 500 | - | Internal Server Error | - (Server Error)
        "#]],
    );
    // A class that has a text of its own is a code.
    check(
        "p.md",
        "# Status codes of a shop\n\n| Code | Description |\n|---|---|\n| 4xx | Orders that cannot be read. |\n| 400 | The order has no date. |\n| 404 | There is no such order. |\n| 5xx | The shop is closed. |\n| 500 | The shop has failed. |\n",
        expect![[r#"
            5 4xx | - | Orders that cannot be read. | - [4xx]
            6 400 | - | The order has no date. | -
            7 404 | - | There is no such order. | -
            8 5xx | - | The shop is closed. | - [5xx]
            9 500 | - | The shop has failed. | -
        "#]],
    );
}

#[test]
fn a_bar_opens_the_header_or_the_rows_alone() {
    check(
        "p.txt",
        "Errors of orders\n |\nCode |\nMeaning |\n---|---|\norder_gone |\nThe order is gone. |\norder_late |\nThe order is late. |\nError Code |\nHTTP |\nDescription |\n---|---|---|\nshop_closed |\n503 |\nThe shop is closed. |\nshop_lost |\n404 |\nThe shop is lost. |\n",
        expect![[r#"
            6 order_gone | - | The order is gone. | -
            8 order_late | - | The order is late. | -
            14 shop_closed 503 | - | The shop is closed. | -
            17 shop_lost 404 | - | The shop is lost. | -
        "#]],
    );
    check(
        "p.txt",
        "Error code |\nDescription |\nAction |\n---|---|---|\n |\nORDER_GONE |\nThe order is gone. |\nOrder again. |\n |\nORDER_LATE |\nThe order is late. |\nWait. |\n |\nSHOP_CLOSED |\nThe shop is closed. |\nCome back. |\n",
        expect![[r#"
            6 ORDER_GONE | - | The order is gone. | Order again.
            10 ORDER_LATE | - | The order is late. | Wait.
            14 SHOP_CLOSED | - | The shop is closed. | Come back.
        "#]],
    );
}

#[test]
fn an_empty_column_at_the_end_of_each_row() {
    check(
        "p.txt",
        "Error log\nService |\nCode |\nMessage |\nCause |\n |\nOrders |\n1001 |\norder failed |\nThe date is wrong |\n |\n1002 |\norder late |\nThe shop is closed |\n |\nParcels |\n2001 |\nparcel lost |\nNobody knows |\n |\n2002 |\nparcel late |\nThe road is closed |\n",
        expect![[r#"
            8 1001 | order failed | The date is wrong | - (Orders)
            12 1002 | order late | The shop is closed | - (Orders)
            17 2001 | parcel lost | Nobody knows | - (Parcels)
            21 2002 | parcel late | The road is closed | - (Parcels)
        "#]],
    );
}

#[test]
fn headings_that_have_lost_their_last_cell() {
    check(
        "p.md",
        "# Errors of orders\n\nConstant | Code | Description  \n---|---|---  \nERR_ORDER_GONE | 4001 | The order is gone  \nERR_ORDER_LATE | 4002 | The order is late  \nShops |  |   \nERR_SHOP_CLOSED | 4101 | The shop is closed  \nParcelInfo |  |   \nERR_PARCEL_LOST | 4201 | The parcel is lost  \n",
        expect![[r#"
            5 4001=ERR_ORDER_GONE | - | The order is gone | -
            6 4002=ERR_ORDER_LATE | - | The order is late | -
            8 4101=ERR_SHOP_CLOSED | - | The shop is closed | - (Shops)
            10 4201=ERR_PARCEL_LOST | - | The parcel is lost | - (ParcelInfo)
        "#]],
    );
}

#[test]
fn a_caption_in_the_line_of_the_header() {
    check(
        "p.md",
        "# Shop\n\nErrors of the bank  Return code | Description  \n---|---  \n0 | Done  \n-1 | The order failed  \n-2 | The shop is closed  \n-9 | Any other error  \n",
        expect![[r#"
            5 0 | - | Done | -
            6 -1 | - | The order failed | -
            7 -2 | - | The shop is closed | -
            8 -9 | - | Any other error | -
        "#]],
    );
}

#[test]
fn macros_between_tabs_and_in_columns_of_blanks() {
    check(
        "p.txt",
        "Table of errors\nError type\tHTTP status code\tDescription\norder gone\t{{Status(404, \"404 Not Found\")}}\tThe order is gone.\norder late\t{{Status(400, \"400 Bad Request\")}}\tThe order is late.\nshop closed\t{{Status(400, \"400 Bad Request\")}}\tThe shop is closed.\n",
        expect![[r#"
            3 order gone 404 Not Found | - | The order is gone. | -
            4 order late 400 Bad Request | - | The order is late. | -
            5 shop closed 400 Bad Request | - | The shop is closed. | -
        "#]],
    );
    check(
        "p.txt",
        "Table of errors\n\nError code    HTTP status code                   Description\nORDER_GONE    {{Status(404, \"404 Not Found\")}}    The order is gone.\nORDER_LATE    {{Status(400, \"400 Bad Request\")}}  The order is late.\nSHOP_CLOSED   {{Status(400, \"400 Bad Request\")}}  The shop is closed.\nINVALID_DATE  {{Status(400, \"400 Bad Request\")}}  The date is wrong.\n",
        expect![[r#"
            4 ORDER_GONE 404 Not Found | - | The order is gone. | -
            5 ORDER_LATE 400 Bad Request | - | The order is late. | -
            6 SHOP_CLOSED 400 Bad Request | - | The shop is closed. | -
            7 INVALID_DATE 400 Bad Request | - | The date is wrong. | -
        "#]],
    );
}

#[test]
fn an_escaped_bar_in_a_cell_of_its_own_line() {
    check(
        "p.txt",
        "Error Code |\nMessage |\n---|---|\n4001 |\nGone \\| the order is gone |\n4002 |\nLate \\| the order is late |\n4003 |\nThe shop is closed |\n",
        expect![[r#"
            4 4001 | Gone | the order is gone | - | -
            6 4002 | Late | the order is late | - | -
            8 4003 | The shop is closed | - | -
        "#]],
    );
}
