//! Tables whose header was flattened in another way than their rows.

use expect_test::expect;

use super::traps::check;

#[test]
fn header_words_are_paragraphs_above_cells_of_a_line_each() {
    check(
        "p.txt",
        "Orders\n\nCode\n\nMessage\n\nSolution\n\n4001\nThe shop is closed\nCome back later\n4002\nThe parcel is lost\nAsk for another one\n4003\nThe order is late\nWait\n",
        expect![[r#"
            9 4001 | The shop is closed | - | Come back later
            12 4002 | The parcel is lost | - | Ask for another one
            15 4003 | The order is late | - | Wait
        "#]],
    );
    // Settings of the same form are none.
    check(
        "p.txt",
        "Settings\n\nName\n\nType\n\nDescription\n\nshop_name\nString\nThe name of the shop\nshop_size\nNumber\nHow many parcels it has\nshop_door\nString\nWhere it opens\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn header_words_are_paragraphs_above_rows_of_a_line_each() {
    check(
        "p.txt",
        "Orders\n\nError Code\n\nDescription\n\n4001 The shop is closed.\n4002 The parcel is lost.\n4003 The order is late.\n",
        expect![[r#"
            7 4001 | - | The shop is closed. | -
            8 4002 | - | The parcel is lost. | -
            9 4003 | - | The order is late. | -
        "#]],
    );
}

#[test]
fn the_first_two_cells_of_a_row_share_a_line() {
    // Rows of a line each, of which some go on in the next one, are none of these.
    check(
        "p.txt",
        "Orders\nCode Name Description\n4001 SHOP_CLOSED The shop is closed and will\nopen tomorrow.\n4002 PARCEL_LOST The parcel is lost and\nnobody knows where.\n4003 ORDER_LATE The order is late as the\nshop was closed.\n",
        expect![[r#"
            3 4001=SHOP_CLOSED | SHOP_CLOSED | The shop is closed and will⏎open tomorrow. | -
            5 4002=PARCEL_LOST | PARCEL_LOST | The parcel is lost and⏎nobody knows where. | -
            7 4003=ORDER_LATE | ORDER_LATE | The order is late as the⏎shop was closed. | -
        "#]],
    );
    // Settings of the same form are none.
    check(
        "p.txt",
        "Settings\nNameTypeDescription\nshop_nameString\nThe name of the shop.\nshop_sizeNumber\nHow many parcels it has.\nshop_doorString\nWhere it opens.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn codes_below_titles_are_no_two_cells() {
    check(
        "p.txt",
        "Error Codes and Description\nRESPONSE CODES\nDESCRIPTION\nV001\nBad order 错\nV002\nBad parcel\nV003\nUnknown shop\nPROG001\nBroken shop\nV004\nShop is closed\n",
        expect![[r#"
            4 V001 | - | Bad order 错 | -
            6 V002 | - | Bad parcel | -
            8 V003 | - | Unknown shop | -
            10 PROG001 | - | Broken shop | -
            12 V004 | - | Shop is closed | -
        "#]],
    );
    check(
        "p.txt",
        "Status and Error Codes\nStatus Codes\nHTTP Response Code\nTriggering Event\n200\nOrder taken 错\n202\nOrder / Accepted\n400\nBad order, or no parcel\n404\nNo such order\n",
        expect![[r#"
            5 200 | - | Order taken 错 | -
            7 202 | - | Order / Accepted | -
            9 400 | - | Bad order, or no parcel | -
            11 404 | - | No such order | -
        "#]],
    );
}

#[test]
fn names_of_three_words_are_no_header() {
    check(
        "p.txt",
        "Error Codes\nName\nCode\nDescription\nOrderNotFound\n101\nThe order is gone 错.\nInvalidQuery\n102\nThe query is wrong.\nInvalidClassName\n103\nThe class is wrong.\nMissingObjectId\n104\nNo ID.\nInvalidFieldName\n105\nThe field is wrong.\nOrderTooLarge\n116\nToo large.\n",
        expect![[r#"
            6 101=OrderNotFound | OrderNotFound | The order is gone 错. | -
            9 102=InvalidQuery | InvalidQuery | The query is wrong. | -
            12 103=InvalidClassName | InvalidClassName | The class is wrong. | -
            15 104=MissingObjectId | MissingObjectId | No ID. | -
            18 105=InvalidFieldName | InvalidFieldName | The field is wrong. | -
            21 116=OrderTooLarge | OrderTooLarge | Too large. | -
        "#]],
    );
}
