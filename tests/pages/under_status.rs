//! Codes in lines below their statuses, and names beside their numbers.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_known_header_says_more_than_the_statuses_below_it() {
    check(
        "p.txt",
        "Error codes\n\nHTTP status\nError code\nDescription\n\n400 (Bad Request)\nORDER_INVALID\nThe order is invalid.\n\n404 (Not Found)\nORDER_GONE\nThe order is gone.\n\n409 (Conflict)\nORDER_TWICE\nThe order came twice.\n",
        expect![[r#"
            8 ORDER_INVALID 400 (Bad Request) | - | The order is invalid. | -
            12 ORDER_GONE 404 (Not Found) | - | The order is gone. | -
            16 ORDER_TWICE 409 (Conflict) | - | The order came twice. | -
        "#]],
    );
}

#[test]
fn numbers_before_names_in_brackets_are_aliases() {
    check(
        "p.txt",
        "Error codes\n\n400100 (INVALID_PARAMS)\nThe request has parameters that are invalid.\n\n400111 (MISSING_PARAMS)\nOne or more parameters are missing.\n\n400200 (NOT_FOUND)\nThe order cannot be found.\n\n401120 (NOT_ALLOWED)\nThe shop may not do this.\n",
        expect![[r#"
            3 INVALID_PARAMS=400100 | - | The request has parameters that are invalid. | -
            6 MISSING_PARAMS=400111 | - | One or more parameters are missing. | -
            9 NOT_FOUND=400200 | - | The order cannot be found. | -
            12 NOT_ALLOWED=401120 | - | The shop may not do this. | -
        "#]],
    );
}

#[test]
fn numbers_of_anything_above_names_are_no_statuses() {
    check(
        "p.txt",
        "Order statuses\n\n100\n(new)\n\n2001 (SHOP_NORTH)\nOrders of the north go here.\n\n200\n(packed)\n\n2002 (SHOP_SOUTH)\nOrders of the south go here.\n\n300\n(sent)\n\n2003 (SHOP_WEST)\nOrders of the west go here.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
