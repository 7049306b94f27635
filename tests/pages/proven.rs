//! Lists of codes on pages that say nowhere what they list, or whose codes stand where others have their texts.

use expect_test::expect;

use super::traps::check;

#[test]
fn numbers_alone_above_texts_of_failures_that_nothing_tells() {
    let rows = "4001\n\tThe order is gone and cannot\n\tbe sent.\n\n4002\n\tNo such parcel.\n\n4003\n\tThe shop is not open.\n\n 4004\n\tReserved.\n\n4005\n\tThe parcel is missing.\n\n5001\n\tUnknown error in the shop.\n\n5002\n\tThe order was not paid.\n\n5003\n\tToo many parcels.\n";
    check(
        "p.txt",
        &format!("3 orders\n\n{rows}"),
        expect![[r#"
            3 4001 | - | The order is gone and cannot⏎be sent. | -
            7 4002 | - | No such parcel. | -
            10 4003 | - | The shop is not open. | -
            13 4004 | - | Reserved. | -
            16 4005 | - | The parcel is missing. | -
            19 5001 | - | Unknown error in the shop. | -
            22 5002 | - | The order was not paid. | -
            25 5003 | - | Too many parcels. | -
        "#]],
    );
    // What is told in the same shape may be no failure.
    let told = "4001\n\tThe shop opens.\n\n4002\n\tThe first parcel.\n\n4003\n\tThe second shop.\n\n4004\n\tA garden.\n\n4005\n\tA roof.\n\n5001\n\tA door.\n\n5002\n\tA lamp.\n\n5003\n\tA chair.\n";
    check(
        "p.txt",
        told,
        expect![[r#"
        1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
    "#]],
    );
    // Numbers that may be years prove nothing.
    check(
        "p.txt",
        &rows.replace("500", "201").replace("400", "199"),
        expect![[r#"
            1 1991 | - | The order is gone and cannot⏎be sent. | -
            5 1992 | - | No such parcel. | -
            8 1993 | - | The shop is not open. | -
            11 1994 | - | Reserved. | -
            14 1995 | - | The parcel is missing. | -
            17 2011 | - | Unknown error in the shop. | -
            20 2012 | - | The order was not paid. | -
            23 2013 | - | Too many parcels. | -
            1 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
}

#[test]
fn items_of_a_number_a_name_and_a_text() {
    check(
        "p.txt",
        "## Orders\n\n  * 100 ORDER_NOT_PAID   nobody has paid\n  * 110 ORDER_NOT_OPEN   the order is closed\n  * 120 ORDER_LATE       the order comes on another day\n\n## Parcels\n\n  * 300  PARCEL_NOT_SENT\n  * 301  PARCEL_LOST       the parcel cannot be found\n  * 302  PARCEL_OPENED     1+ people opened it\n  * 310  WRONG_PARCEL      another one was sent\n  * 320  PARCEL_NOT_WHOLE  one half is missing\n",
        expect![[r#"
            3 ORDER_NOT_PAID=100 | - | nobody has paid | - (Orders)
            4 ORDER_NOT_OPEN=110 | - | the order is closed | - (Orders)
            5 ORDER_LATE=120 | - | the order comes on another day | - (Orders)
            9 PARCEL_NOT_SENT=300 | - | - | - (Parcels)
            10 PARCEL_LOST=301 | - | the parcel cannot be found | - (Parcels)
            11 PARCEL_OPENED=302 | - | 1+ people opened it | - (Parcels)
            12 WRONG_PARCEL=310 | - | another one was sent | - (Parcels)
            13 PARCEL_NOT_WHOLE=320 | - | one half is missing | - (Parcels)
        "#]],
    );
    // Values of settings tell of no failures.
    check(
        "p.txt",
        "## Orders\n\n  * 100 ORDER_BY_NAME   names first\n  * 110 ORDER_BY_DAY   days first\n  * 120 ORDER_BY_SHOP   shops first\n  * 130 ORDER_BY_SIZE   sizes first\n  * 140 ORDER_BY_COLOR   colors first\n  * 150 ORDER_BY_AGE   ages first\n  * 160 ORDER_BY_WEIGHT   weights first\n  * 170 ORDER_BY_PLACE   places first\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn codes_behind_the_dashes_of_their_texts() {
    let rows = "order doesn't exist - OE\nshop is not open - NO\nparcel not found - NF\nzero orders - ZO\nwrong key - WK\n\nParcels\n\nparcel isn't paid - NP\nnothing to send - NS\nparcel already sent - AS\nnot enough stamps - ST\n";
    check(
        "p.txt",
        rows,
        expect![[r#"
            1 OE | - | order doesn't exist | -
            2 NO | - | shop is not open | -
            3 NF | - | parcel not found | -
            4 ZO | - | zero orders | -
            5 WK | - | wrong key | -
            9 NP | - | parcel isn't paid | -
            10 NS | - | nothing to send | -
            11 AS | - | parcel already sent | -
            12 ST | - | not enough stamps | -
        "#]],
    );
    check(
        "p.txt",
        &format!("Error codes\n\n{rows}"),
        expect![[r#"
        3 OE | - | order doesn't exist | -
        4 NO | - | shop is not open | -
        5 NF | - | parcel not found | -
        6 ZO | - | zero orders | -
        7 WK | - | wrong key | -
        11 NP | - | parcel isn't paid | -
        12 NS | - | nothing to send | -
        13 AS | - | parcel already sent | -
        14 ST | - | not enough stamps | -
    "#]],
    );
    // Names of places may stand there.
    check(
        "p.txt",
        "shop by the sea - NY\nshop on the hill - CA\nhouse of parcels - TX\nthe old shop - WA\nthe new shop - OR\nthe red shop - NV\nthe blue shop - UT\nthe last shop - AZ\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn rows_between_tabs_below_comments_of_their_own() {
    check(
        "p.txt",
        "; Error in the shop\n0000\tThe shop failed\n\n; Keys\n0001\tThe key is wrong\n\n; Orders\n1001\tThe order is empty\n1002 \tThe day is empty\n1003\tThe shop is wrong\n\n; Others\n2001\tNo such list\n",
        expect![[r#"
            2 0000 | - | The shop failed | - (Error in the shop)
            5 0001 | - | The key is wrong | - (Keys)
            8 1001 | - | The order is empty | - (Orders)
            9 1002 | - | The day is empty | - (Orders)
            10 1003 | - | The shop is wrong | - (Orders)
            13 2001 | - | No such list | - (Others)
        "#]],
    );
}
