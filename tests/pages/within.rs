//! What stands within items, definitions and headings of codes, and what only looks so.

use expect_test::expect;

use super::traps::check;

#[test]
fn items_within_the_item_of_a_code_say_more_of_it() {
    check(
        "p.md",
        "# 에러 코드\n\n## 일반 오류\n\n- 1001: 입력 오류\n    - 입력 형식이 잘못되었습니다.\n    - 다시 입력하세요.\n- 1002: 만료\n    - 토큰이 만료되었습니다.\n- 1003: 가게가 닫혔습니다.\n    - 내일 다시 오세요.\n\n끝\n",
        expect![[r#"
            5 1001 | 입력 오류 | 입력 형식이 잘못되었습니다.⏎다시 입력하세요. | - (일반 오류)
            8 1002 | 만료 | 토큰이 만료되었습니다. | - (일반 오류)
            10 1003 | - | 가게가 닫혔습니다.⏎내일 다시 오세요. | - (일반 오류)
        "#]],
    );
    check(
        "p.html",
        "<h1>Error codes</h1><ul><li>Orders<ul><li>1001: Order gone<ul><li>Take another one.</li></ul></li><li>1002: Order 注文 late<ul><li>Wait.</li></ul></li></ul></li><li>Shops<ul><li>2001: Shop closed<ul><li>Come again.</li></ul></li></ul></li></ul>",
        expect![[r#"
            1 1001 | Order gone | Take another one. | -
            1 1002 | Order 注文 late | Wait. | -
            1 2001 | Shop closed | Come again. | -
        "#]],
    );
    check(
        "p.rst",
        "Error codes\n===========\n\n- 1001: Order gone\n\n  - Take another one.\n\n- 1002: Order late\n\n  - Wait.\n\n- 1003: Shop closed\n\n  - Come again.\n",
        expect![[r#"
            4 1001 | Order gone | Take another one. | -
            8 1002 | Order late | Wait. | -
            12 1003 | Shop closed | Come again. | -
        "#]],
    );
}

#[test]
fn a_text_behind_a_definition_is_no_part_of_it() {
    check(
        "p.rst",
        "Response codes\n==============\n\n404\n  The order is gone.\n\n429\n  Too many orders. 请稍后再试。\n\nAll others mean trouble with the shop.\n\nOrders may be sent once more.\n\n500\n  The shop burns.\n",
        expect![[r#"
            4 404 | - | The order is gone. | -
            7 429 | - | Too many orders. 请稍后再试。 | -
            14 500 | - | The shop burns. | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Error codes</h1><dl><dt>4001</dt><dd><p>The order is gone.</p><p>Take another one.</p></dd><dt>4002</dt><dd><p>The shop is closed.</p></dd></dl><p>Questions? Ask us.</p>",
        expect![[r#"
            1 4001 | - | The order is gone.⏎Take another one. | -
            1 4002 | - | The shop is closed. | -
        "#]],
    );
}

#[test]
fn headings_with_one_code_each_are_names() {
    check(
        "p.md",
        "# Errors\n\n#### `ORDER_GONE`\n`0x00000001`\n\nThe order is gone.\n\n#### `SHOP_CLOSED`\n`0x00000002`\n\nThe shop is closed.\n\n#### `CARD_LOST`\n`0x00000003`\n\nThe card is lost.\n",
        expect![[r#"
            4 0x00000001=ORDER_GONE | - | The order is gone. | -
            9 0x00000002=SHOP_CLOSED | - | The shop is closed. | -
            14 0x00000003=CARD_LOST | - | The card is lost. | -
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n### Order gone\n`0x00000001`\n\nThe order is gone.\n\n### Shop closed\n`0x00000002`\n\nThe shop is closed.\n\n### Card lost\n`0x00000003`\n\nThe card is lost.\n",
        expect![[r#"
            4 0x00000001 | Order gone | The order is gone. | -
            9 0x00000002 | Shop closed | The shop is closed. | -
            14 0x00000003 | Card lost | The card is lost. | -
        "#]],
    );
}

#[test]
fn bold_lines_above_sentences_are_titles() {
    check(
        "p.md",
        "# Error codes\n\n### `ERROR_NO_ORDER`\n\n**No Order**\nThe order is not there.\n\n### `ERROR_NO_CARD`\n\n**No Card**\nThe card is lost. 卡丢了。\n\n### `ERROR_NO_SHOP`\n\n**No Shop**\nThe shop is closed.\n",
        expect![[r#"
            3 ERROR_NO_ORDER | No Order | The order is not there. | -
            8 ERROR_NO_CARD | No Card | The card is lost. 卡丢了。 | -
            13 ERROR_NO_SHOP | No Shop | The shop is closed. | -
        "#]],
    );
}

#[test]
fn words_under_a_header_that_calls_them_codes_are_other_codes_of_numbers() {
    check(
        "p.md",
        "# 错误码\n\n| 数字码 | `code` | 来源 | 说明 |\n| ---: | --- | --- | --- |\n| 10100 | `validation` | 请求层 | 校验失败 |\n| 10200 | `unauthorized` | 会话 | 已过期 |\n| 10400 | `not-found` | 请求层 | 路径未注册 |\n",
        expect![[r#"
            5 10100=validation | - | 校验失败 | -
            6 10200=unauthorized | - | 已过期 | -
            7 10400=not-found | - | 路径未注册 | -
        "#]],
    );
}

#[test]
fn bars_may_open_the_rows_and_not_their_header() {
    check(
        "p.md",
        "错误码|错误方法名|错误信息\n-----|---------|---------\n|通用\n|10000|UnknownException|未知错误\n|用户\n|10001|PasswordException|密码错误\n|10002|NoUserException|用户不存在\n",
        expect![[r#"
            4 10000 | 未知错误 | - | - (通用)
            6 10001 | 密码错误 | - | - (用户)
            7 10002 | 用户不存在 | - | - (用户)
        "#]],
    );
}

#[test]
fn marks_of_comments_and_of_bold_letters_are_no_part_of_texts() {
    check(
        "p.md",
        "# 10001 //参数错误\n# 10002 //指令不存在\n# 10003 //token无效\n# 10004 //超时\n",
        expect![[r#"
            1 10001 | - | 参数错误 | -
            2 10002 | - | 指令不存在 | -
            3 10003 | - | token无效 | -
            4 10004 | - | 超时 | -
        "#]],
    );
    check(
        "p.md",
        "Error codes\n\n* 1001 * = no order\n* 1002 * = no shop\n* 1003 * = 没有卡\n* 2001 * = unknown error\n* 2002 * = invalid card\n* 2003 * = failed\n",
        expect![[r#"
            3 1001 | - | no order | -
            4 1002 | - | no shop | -
            5 1003 | - | 没有卡 | -
            6 2001 | - | unknown error | -
            7 2002 | - | invalid card | -
            8 2003 | - | failed | -
        "#]],
    );
}
