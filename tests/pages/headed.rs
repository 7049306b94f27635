//! Headings, leads and labels that say which words are codes, and cells with labels in them.

use expect_test::expect;

use super::traps::check;

#[test]
fn types_are_codes_where_many_share_a_status() {
    check(
        "p.md",
        "# auth.sign\n\n## Parameters\n\n| Name | Type | Description |\n|--|--|--|\n| phone | string | The number |\n\n## Possible errors\n\n| Code | Type | Description |\n|--|--|--|\n| 400 | PHONE_GONE | The number 号 went. |\n| 400 | PHONE_WRONG | It is wrong. |\n| 500 | SIGN_FAILED | It failed. |\n| 500 | SIGN_AGAIN | Once more. |\n",
        expect![[r#"
            13 PHONE_GONE 400 | - | The number 号 went. | -
            14 PHONE_WRONG 400 | - | It is wrong. | -
            15 SIGN_FAILED 500 | - | It failed. | -
            16 SIGN_AGAIN 500 | - | Once more. | -
        "#]],
    );
}

#[test]
fn names_in_capitals_under_one_word_over_both_columns() {
    check(
        "p.html",
        "<h2>ShopServiceStatus class</h2><p>What a search returns 返.</p><table><thead><tr><th colspan=2>Constant</th></tr></thead><tr><td>OK</td><td>All is well.</td></tr><tr><td>INVALID_QUERY</td><td>The query was wrong.</td></tr><tr><td>ACCESS_DENIED</td><td>You may not search.</td></tr><tr><td>UNKNOWN_ERROR</td><td>Try it again.</td></tr></table>",
        expect![[r#"
            1 OK | - | All is well. | -
            1 INVALID_QUERY | - | The query was wrong. | -
            1 ACCESS_DENIED | - | You may not search. | -
            1 UNKNOWN_ERROR | - | Try it again. | -
        "#]],
    );
    check(
        "p.html",
        "<h2>OrderState enum</h2><p>States of an order.</p><table><tr><th colspan=2>Constant</th></tr><tr><td>OPEN</td><td>It is open.</td></tr><tr><td>PAYMENT_FAILED</td><td>The payment failed.</td></tr><tr><td>PAYMENT_ERROR</td><td>The bank had an error.</td></tr><tr><td>REFUND_DENIED</td><td>No refund was given.</td></tr><tr><td>CLOSED</td><td>It is closed.</td></tr></table>",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has 1 other tables: Constant | Constant
        "#]],
    );
}

#[test]
fn labels_in_lines_of_a_cell() {
    check(
        "p.html",
        "<h1>Errors</h1><table><tr><th>Code</th><th>What it is</th></tr><tr><td>E1001</td><td><b>Cause</b>:<br>The card 卡 went.<br><b>What can I do?</b><br>Take another one.</td></tr><tr><td>E1002</td><td>Error message:<br>Order gone<br>What happened?<br>It went.<br>Solution:<br>Wait.</td></tr></table>",
        expect![[r#"
            1 E1001 | - | The card 卡 went. | Take another one.
            1 E1002 | Order gone | It went. | Wait.
        "#]],
    );
}
