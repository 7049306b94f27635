//! Codes under words that few pages use, and codes behind their message.

use expect_test::expect;

use super::traps::check;

#[test]
fn numbers_of_events_are_codes() {
    check(
        "p.html",
        "<h2>Event codes 错</h2><p>Each answer has an <code>EventId</code>.</p>\
         <table><tr><th>EventId</th><th>Reason</th><th>Explanation</th><th>Type</th></tr>\
         <tr><td>40</td><td>ShelfEmpty</td><td>The shelf is empty</td><td>User</td></tr>\
         <tr><td>4100</td><td>Wrong key</td><td>The key was rejected by the lock</td><td>System</td></tr>\
         <tr><td>4101</td><td>Lost key</td><td>The key was lost, and the lock is closed</td><td>User</td></tr>\
         </table>\
         <h2>Modes</h2><table><tr><th>Mode code</th><th>Meaning</th></tr>\
         <tr><td>0</td><td>Open</td></tr><tr><td>1</td><td>Closed</td></tr></table>",
        expect![[r#"
            1 40 | ShelfEmpty | The shelf is empty | - (User)
            1 4100 | Wrong key | The key was rejected by the lock | - (System)
            1 4101 | Lost key | The key was lost, and the lock is closed | - (User)
            1 0 | - | Open | - (Modes)
            1 1 | - | Closed | - (Modes)
        "#]],
    );
    check(
        "p.md",
        "# 通知\n\n| 事件ID | 含义 | 处理建议 |\n|---|---|---|\n| 1201 | 书架为空 | 放书 |\n| 1202 | 书已丢失 | 找书 |\n",
        expect![[r#"
            5 1201 | - | 书架为空 | 放书
            6 1202 | - | 书已丢失 | 找书
        "#]],
    );
    check(
        "p.md",
        "# Our webhooks\n\n| Event ID | Name | Description |\n|---|---|---|\n| 1 | order made | An order was made |\n| 2 | order sent | An order was sent |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has 1 other tables: Event ID | Name | Description
        "#]],
    );
}

#[test]
fn long_numbers_beside_causes_are_codes() {
    check(
        "p.md",
        "# Errors 附\n\n| Ref | Reason | Explanation |\n|---|---|---|\n| 401 | Lost card | The card was lost |\n| 402 | Late card | The card has expired |\n| 417 | Wrong key | The key was rejected |\n| 551 | No shelf | The shelf was not found |\n| 552 | No lamp | The lamp was not found |\n",
        expect![[r#"
            5 401 | Lost card | The card was lost | -
            6 402 | Late card | The card has expired | -
            7 417 | Wrong key | The key was rejected | -
            8 551 | No shelf | The shelf was not found | -
            9 552 | No lamp | The lamp was not found | -
        "#]],
    );
}

#[test]
fn a_table_that_nobody_reads_is_told_of() {
    check(
        "p.md",
        "# Reference 附\n\n| Result code | Meaning |\n|---|---|\n| 70 | Gone |\n| 71 | Lost |\n\n| Slot | Label | Notes |\n|---|---|---|\n| 4101 | Red one | left |\n| 4102 | Blue one | right |\n| 4103 | Green one | middle |\n",
        expect![[r#"
            5 70 | - | Gone | -
            6 71 | - | Lost | -
            8 problem: a table is left out, since nothing says that its codes are of errors: Slot | Label | Notes
        "#]],
    );
}

#[test]
fn statuses_beside_sentences_under_an_unknown_word() {
    check(
        "p.md",
        "# Errors 错\n\n| Status | Client behaviour |\n|---|---|\n| 400 / 422 | Fix the request. |\n| 401 | Get a new token. |\n| 429 | Wait, then try again. |\n",
        expect![[r#"
            5 400 | - | - | Fix the request.
            5 422 | - | - | Fix the request.
            6 401 | - | - | Get a new token.
            7 429 | - | - | Wait, then try again.
        "#]],
    );
    check(
        "p.md",
        "# Errors 错\n\n| HTTP status | In our shop |\n|---|---|\n| 401 | The token is too old. |\n| 404 | There is no such book. |\n",
        expect![[r#"
            5 401 | - | The token is too old. | -
            6 404 | - | There is no such book. | -
        "#]],
    );
}
