//! Headings, leads and labels that say which words are codes, and cells with labels in them.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_heading_is_a_code_that_a_label_below_says_again() {
    check(
        "p.html",
        "<h1>Error reference</h1><h3>order_gone</h3><p>It went.</p><dl><dt>Code</dt><dd>order_gone</dd><dt>Status</dt><dd>404</dd></dl><h3>order_late</h3><p>Late.</p><dl><dt>Code</dt><dd>order_late</dd><dt>Status</dt><dd>409</dd></dl><h3>closed</h3><p>Closed.</p><dl><dt>Code</dt><dd>closed</dd><dt>Status</dt><dd>409</dd></dl>",
        expect![[r#"
            1 order_gone 404 | - | It went. | -
            1 order_late 409 | - | Late. | -
            1 closed 409 | - | Closed. | -
        "#]],
    );
    check(
        "p.md",
        "# Felder\n\n## limit\n\nHow many.\n\n- name: limit\n\n## offset\n\nFrom where.\n\n- name: offset\n\n## order\n\n- name: order\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn plain_words_are_codes_where_a_lead_says_that_kinds_of_errors_follow() {
    check(
        "p.rst",
        "Errors\n======\n\n\tErrors come in an object with these fields:\n\n\t* ``error_type``: The type of error, one of those below.\n\t* ``error_point``: Where it is.\n\nTypes\n-----\n    The types of errors:\n\n    .. _quota:\n\n    * ``quota``: The quota 额 is used up.\n\n    .. _backend:\n\n    * ``backend``: The backend had a problem.\n\n    * ``card``: There was a card problem.\n",
        expect![[r#"
            15 quota | - | The quota 额 is used up. | -
            19 backend | - | The backend had a problem. | -
            21 card | - | There was a card problem. | -
        "#]],
    );
    check(
        "p.md",
        "# 接口\n\n错误类型：\n\n- `validation`：数据没有通过校验\n- `quota`：额度已经用完\n- `upstream`：上游没有响应\n",
        expect![[r#"
            5 validation | - | 数据没有通过校验 | -
            6 quota | - | 额度已经用完 | -
            7 upstream | - | 上游没有响应 | -
        "#]],
    );
    check(
        "p.md",
        "# Guide\n\n## Error types we saw\n\n- Users: they often type a wrong name\n- Servers: they may be slow\n- Networks: they may be down\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.md",
        "# Guide\n\n## Error types\n\n- type: the type of it\n- point: where it is\n- note: a note to it\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn numbers_called_codes_have_their_names_in_brackets_and_their_status_above() {
    check(
        "p.md",
        "# Fehler\n\n## Fehlercodes mit HTTP-Statuscode 400\n### Fehlercode 460 (ORDER_GONE)\nDie Bestellung fehlt 订.\n### Fehlercode 461 (ORDER_LATE)\nZu spät.\n\n## Fehlercodes mit HTTP-Statuscode 500\n### Fehlercode 490 (DB_DOWN)\nDer Speicher fehlt.\n",
        expect![[r#"
            4 460=ORDER_GONE 400 | - | Die Bestellung fehlt 订. | - (Fehlercodes mit HTTP-Statuscode 400)
            6 461=ORDER_LATE 400 | - | Zu spät. | - (Fehlercodes mit HTTP-Statuscode 400)
            10 490=DB_DOWN 500 | - | Der Speicher fehlt. | - (Fehlercodes mit HTTP-Statuscode 500)
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n## HTTP 422 responses\n\n### Error 1201 (CARD_GONE)\nThe card went.\n\n### Error 1202 (CARD_LATE)\nIt is late.\n\n## Responses with status code 503\n\n### Error 1301 (DB_DOWN)\nThe store is down.\n",
        expect![[r#"
            5 1201=CARD_GONE 422 | - | The card went. | - (HTTP 422 responses)
            8 1202=CARD_LATE 422 | - | It is late. | - (HTTP 422 responses)
            13 1301=DB_DOWN 503 | - | The store is down. | - (Responses with status code 503)
        "#]],
    );
    check(
        "p.md",
        "# API errors\n\n### 404 (ORDER_GONE)\nGone.\n\n### 404 (ITEM_GONE)\nGone too.\n\n### 409 (ORDER_OPEN)\nOpen.\n",
        expect![[r#"
            3 ORDER_GONE 404 | - | Gone. | -
            6 ITEM_GONE 404 | - | Gone too. | -
            9 ORDER_OPEN 409 | - | Open. | -
        "#]],
    );
}

#[test]
fn statuses_with_names_in_capitals() {
    check(
        "p.md",
        "# Errors\n\n### 400 BAD_REQUEST\n\nWrong 错.\n\n- CARD_GONE: the card went\n- CARD_LATE: the card is late\n\n### 401 UNAUTHORIZED\n\n- KEY_GONE: the key went\n\n### 404 NOT_FOUND\n\n- ORDER_GONE: it went\n",
        expect![[r#"
            3 400=BAD_REQUEST | - | Wrong 错. | -
            7 CARD_GONE 400 | - | the card went | -
            8 CARD_LATE 400 | - | the card is late | -
            10 401 | UNAUTHORIZED | - | -
            12 KEY_GONE 401 | - | the key went | -
            14 404=NOT_FOUND | - | - | -
            16 ORDER_GONE 404 | - | it went | -
        "#]],
    );
    check(
        "p.md",
        "# API errors\n\n### 404 NOT_FOUND\nGone.\n\n### 404 ITEM_GONE\nGone too.\n\n### 409 CONFLICT\nOpen.\n\n### 400 BAD_REQUEST\nBad.\n",
        expect![[r#"
            3 NOT_FOUND 404 | - | Gone. | -
            6 ITEM_GONE 404 | - | Gone too. | -
            9 CONFLICT 409 | - | Open. | -
            12 BAD_REQUEST 400 | - | Bad. | -
        "#]],
    );
}

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
            1 OPEN | - | It is open. | -
            1 PAYMENT_FAILED | - | The payment failed. | -
            1 PAYMENT_ERROR | - | The bank had an error. | -
            1 REFUND_DENIED | - | No refund was given. | -
            1 CLOSED | - | It is closed. | -
            1 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
}

#[test]
fn a_status_of_its_own_among_statuses_with_names() {
    check(
        "p.md",
        "# Status codes\n\n| Status | Meaning |\n|--|--|\n| 404 Not Found | It is not there 无. |\n| 409 Conflict | It is open. |\n| 500 Internal Server Error | We are down. |\n| 611 Reader Gone | There is no reader. |\n",
        expect![[r#"
            5 404 | Not Found | It is not there 无. | -
            6 409 | Conflict | It is open. | -
            7 500 | Internal Server Error | We are down. | -
            8 611 | Reader Gone | There is no reader. | -
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

#[test]
fn titles_in_words_above_labelled_codes() {
    check(
        "p.md",
        "# Errors\n\n### ORDER_GONE\n\nIt went 订.\n\n- Code: 14003\n\n### ORDER_LATE\n\nIt is late.\n\n- Code: 14004\n\n### CARD_GONE\n\nNo card.\n\n- Code: 14005\n",
        expect![[r#"
            3 ORDER_GONE=14003 | - | It went 订. | -
            9 ORDER_LATE=14004 | - | It is late. | -
            15 CARD_GONE=14005 | - | No card. | -
        "#]],
    );
}

#[test]
fn kinds_of_errors_in_lines_and_terms() {
    check(
        "p.rst",
        "Errors\n======\n\nError types\n-----------\n\nquota\n    The quota 额 is used up.\n\nbackend\n    The backend had a problem.\n\ncard\n    There was a card problem.\n",
        expect![[r#"
            7 quota | - | The quota 额 is used up. | -
            10 backend | - | The backend had a problem. | -
            13 card | - | There was a card problem. | -
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\nThe `type` is one of these error types:\n\n**quota** - The quota 额 is used up.\n\n**backend** - The backend had a problem.\n\n**card** - There was a card problem.\n",
        expect![[r#"
            5 quota | - | The quota 额 is used up. | -
            7 backend | - | The backend had a problem. | -
            9 card | - | There was a card problem. | -
        "#]],
    );
}

#[test]
fn types_in_few_rows() {
    check(
        "p.html",
        "<h1>sign</h1><h3>Possible errors</h3><table><tr><th>Code</th><th>Type</th><th>Description</th></tr><tr><td>400</td><td>PHONE_GONE</td><td>It went 号.</td></tr><tr><td>406</td><td>PHONE_LATE</td><td>Late.</td></tr></table>",
        expect![[r#"
            1 PHONE_GONE 400 | - | It went 号. | -
            1 PHONE_LATE 406 | - | Late. | -
        "#]],
    );
    check(
        "p.html",
        "<h1>sign</h1><h3>Possible errors</h3><table><tr><th>Code</th><th>Type</th><th>Description</th></tr><tr><td>400</td><td>BAD_REQUEST</td><td>It is wrong 错.</td></tr><tr><td>404</td><td>NOT_FOUND</td><td>Not there.</td></tr></table>",
        expect![[r#"
            1 400 | - | It is wrong 错. | - (BAD_REQUEST)
            1 404 | - | Not there. | - (NOT_FOUND)
        "#]],
    );
    check(
        "p.md",
        "| 错误码ID | 错误码名称 | 含义 |\n|--|--|--|\n| 401 | PARAM_MISSING | 参数缺失 |\n| 500 | RUNTIME_FAILED | 运行失败 |\n",
        expect![[r#"
            3 401=PARAM_MISSING | PARAM_MISSING | 参数缺失 | -
            4 500=RUNTIME_FAILED | RUNTIME_FAILED | 运行失败 | -
        "#]],
    );
}

#[test]
fn a_line_that_is_a_number_called_a_code_with_its_name() {
    check(
        "p.md",
        "# Error codes\n\n**Error code 460 (ORDER_GONE)**\n\nThe order 订 went.\n\n**Error code 461 (ORDER_LATE)**\n\nIt is late.\n\n**Error code 462 (CARD_GONE)**\n\nNo card.\n",
        expect![[r#"
            3 460=ORDER_GONE | - | The order 订 went. | -
            7 461=ORDER_LATE | - | It is late. | -
            11 462=CARD_GONE | - | No card. | -
        "#]],
    );
}

#[test]
fn flattened_headers_are_no_records() {
    let table = "CODE\n\nMESSAGE\n\nDescription\n\n4400\n\nGONE\n\n발송 실패\n\n4401\n\nLATE\n\n예약 실패\n\n";
    check(
        "p.txt",
        &format!("ERRCODE\n\n1. 하나\n\n{table}2. 둘\n\n{table}3. 셋\n\n{table}"),
        expect![[r#"
            11 4400 | GONE | 발송 실패 | -
            17 4401 | LATE | 예약 실패 | -
        "#]],
    );
}

#[test]
fn a_text_between_a_heading_and_its_reason_is_the_message() {
    check(
        "p.md",
        "# Error codes\n\n### ORD0020\n\nOrder _name_ is gone\n\n**Reason:**\n\nNobody has paid for it.\n\n**Action:**\n\nPay for it.\n\n### ORD0021\n\nShop is closed\n\n**Reason:**\n\nIt is night.\n\n**Action:**\n\nWait.\n",
        expect![[r#"
            3 ORD0020 | Order name is gone | Nobody has paid for it. | Pay for it.
            15 ORD0021 | Shop is closed | It is night. | Wait.
        "#]],
    );
}

#[test]
fn a_label_in_the_first_of_two_lines() {
    check(
        "p.md",
        "# 订单错误码\n\n## 17700001 没有订单\n\n**错误信息**<br/>\nThe order is not found.\n\n**错误描述**<br/>\n传入的订单不存在。\n\n**处理步骤**<br/>\n检查订单。\n\n## 17700004 没有店\n\n**错误信息**<br/>\nThe shop is not found.\n\n**错误描述**<br/>\n传入的店不存在。\n\n**处理步骤**<br/>\n检查店。\n",
        expect![[r#"
            3 17700001 | The order is not found. | 传入的订单不存在。 | 检查订单。
            14 17700004 | The shop is not found. | 传入的店不存在。 | 检查店。
        "#]],
    );
}

#[test]
fn a_status_in_brackets_of_a_heading_is_that_of_the_codes_below_it() {
    check(
        "p.md",
        "
# Error codes

## Sign-in 登录 (401)

### NO_KEY

The key is missing.

### OLD_KEY

The key has expired.

## Input（400）

### NO_FIELD

A field is missing.

## Others (12)

### NO_ROOM

The disk is full.
",
        expect![[r#"
            6 NO_KEY 401 | - | The key is missing. | - (Sign-in 登录 (401))
            10 OLD_KEY 401 | - | The key has expired. | - (Sign-in 登录 (401))
            16 NO_FIELD 400 | - | A field is missing. | - (Input（400）)
            22 NO_ROOM | - | The disk is full. | - (Others (12))
        "#]],
    );
}
