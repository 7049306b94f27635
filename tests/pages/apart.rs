//! Codes that show what they are only when all of a page are seen together.

use expect_test::expect;

use super::traps::check;

#[test]
fn the_name_of_a_status_that_ran_into_its_text() {
    check(
        "p.txt",
        "Errors\n\nHttp Status CodeMessagePossible Payload\n200OkThe order is there\n400Bad RequestThe order is wrong\n404Not FoundThere is no order\n409ConflictThe order is there already\n",
        expect![[r#"
            4 200 | Ok | The order is there | -
            5 400 | Bad Request | The order is wrong | -
            6 404 | Not Found | There is no order | -
            7 409 | Conflict | The order is there already | -
        "#]],
    );
}

#[test]
fn names_at_the_start_of_the_texts_of_numbers_are_codes_too() {
    check(
        "p.txt",
        "Error codes\n\n- 1 - ORDER_TIMEOUT\n- 2 - SHOP_ERROR\n- 200 - ORDER_GONE - The order is gone.\n- 3004 - WRONG_KEY - The key is wrong.\n",
        expect![[r#"
            3 1=ORDER_TIMEOUT | - | ORDER_TIMEOUT | -
            4 2=SHOP_ERROR | - | SHOP_ERROR | -
            5 200=ORDER_GONE | ORDER_GONE | The order is gone. | -
            6 3004=WRONG_KEY | WRONG_KEY | The key is wrong. | -
        "#]],
    );
    // What several numbers have is no name of theirs.
    check(
        "p.txt",
        "Error codes\n\n- 1001 - ORDER_BAD - The order is gone.\n- 1002 - ORDER_BAD - The order is late.\n- 1003 - SHOP_BAD - The shop is shut.\n",
        expect![[r#"
            3 1001 | - | ORDER_BAD - The order is gone. | -
            4 1002 | - | ORDER_BAD - The order is late. | -
            5 1003 | - | SHOP_BAD - The shop is shut. | -
        "#]],
    );
}
