//! Shapes of well-known vendors' pages, in words of our own.

use expect_test::expect;

use super::traps::check;

#[test]
fn json_with_comments() {
    check(
        "p.json",
        "{\n\t/* plain */\n\t\"10000\": \"no error\",\n\n\t// of orders, \"all\" of them\n\t\"40000\": \"bad order // 错\",\n\t\"40001\": \"no order\",\n}\n",
        expect![[r#"
            3 10000 | - | no error | -
            6 40000 | - | bad order // 错 | -
            7 40001 | - | no order | -
        "#]],
    );
    check(
        "p.json",
        "{\n\t/* open\n\t\"10000\": \"no error\"\n}\n",
        expect![[r#"
        2 problem: this is not JSON: key must be a string
    "#]],
    );
}

#[test]
fn what_is_called_an_error_is_told_in_sentences() {
    check(
        "p.csv",
        "Ref,Old Error,GQL,Cause\nORD-001,\"The order, as given, went 错\",52N30,\"\"\nORD-002,Invalid order,52N16,52N26\nORD-003,Late order,52N16,52N31\n",
        expect![[r#"
            2 ORD-001 | The order, as given, went 错 | - | -
            3 ORD-002 | Invalid order | 52N26 | -
            4 ORD-003 | Late order | 52N31 | -
        "#]],
    );
}

#[test]
fn codes_of_a_cell_with_a_word_between() {
    check(
        "p.md",
        "| Fehlercode | Meldung für den Benutzer |\n|---|---|\n| **InvalidFormat** oder **OrderWrong** | Falsch 错 |\n| `order_late` or `order_gone` | Zu spät |\n| OrderLost | Weg |\n",
        expect![[r#"
            3 InvalidFormat | Falsch 错 | - | -
            3 OrderWrong | Falsch 错 | - | -
            4 order_late | Zu spät | - | -
            4 order_gone | Zu spät | - | -
            5 OrderLost | Weg | - | -
        "#]],
    );
}

#[test]
fn types_that_come_with_several_messages() {
    check(
        "p.md",
        "| HTTP 状态码 | 错误类型 | 错误提示 | 可能原因 | 处理建议 |\n|---|---|---|---|---|\n| 401 | unauthorized | \"not open\" | 未开通 | 开通 |\n| 401 | order_bad_token | \"corrupt\" | 格式错误 | 检查 |\n| 401 | order_bad_token | \"unable\" | 无效 | 重试 |\n",
        expect![[r#"
            3 unauthorized 401 | "not open" | 未开通 | 开通
            4 order_bad_token 401 | "corrupt" | 格式错误 | 检查
            5 order_bad_token 401 | "unable" | 无效 | 重试
        "#]],
    );
}

#[test]
fn a_message_with_its_label_below_a_headline() {
    check(
        "p.md",
        "# 订单错误码\n\n## 15100001 超过最大数量\n\n### 错误信息\nOver max orders.\n\n### 错误描述\n订单数量已超过最大限制。\n\n### 处理步骤\n取消部分订单。\n\n## 15100002 订单损坏\n\n### 错误信息\nOrder corrupted 😀.\n",
        expect![[r#"
            3 15100001 | Over max orders. | 订单数量已超过最大限制。 | 取消部分订单。
            14 15100002 | Order corrupted 😀. | 订单损坏 | -
        "#]],
    );
}

#[test]
fn a_sample_below_a_line_that_speaks_of_codes() {
    check(
        "p.html",
        "<h1>Resp</h1><p><strong>默认错误码</strong></p><pre><code>0   : 操作成功\n1   : 操作失败\n99  : 内部错误\n</code></pre>",
        expect![[r#"
            1 0 | - | 操作成功 | -
            2 1 | - | 操作失败 | -
            3 99 | - | 内部错误 | -
        "#]],
    );
}

#[test]
fn numbers_with_their_names_in_brackets_below_a_title() {
    check(
        "p.rst",
        "Comments\n========\n\nAdds one.\n\n**Errors**\n\n* 54 (Hours Too Large)\n  You said more than \"99.99\" 😀.\n* 100 (Invalid Alias)\n  There is none.\n* 114 (Comment Too Long)\n  It is too long.\n",
        expect![[r#"
            8 54 | Hours Too Large | You said more than "99.99" 😀. | -
            10 100 | Invalid Alias | There is none. | -
            12 114 | Comment Too Long | It is too long. | -
        "#]],
    );
}

#[test]
fn fields_and_tables_in_restructuredtext() {
    check(
        "p.rst",
        "Exit codes\n==========\n\n:Exit code 0: All is well 😀\n:Exit code 1: Some orders failed\n:Exit code 2: Somebody stopped it\n",
        expect![[r#"
            4 0 | - | All is well 😀 | -
            5 1 | - | Some orders failed | -
            6 2 | - | Somebody stopped it | -
        "#]],
    );
    check(
        "p.rst",
        "Generic Error Codes\n===================\n\n.. flat-table:: Codes\n    :header-rows:  0\n\n    -  -  ``EAGAIN`` (aka ``EWOULDBLOCK``)\n\n       -  It cannot\n\t  go on.\n\n    -  -  ``EBADF``\n\n       -  No file.\n\n    -  -  ``EBUSY``\n\n       -  It is busy 😀.\n",
        expect![[r#"
            7 EAGAIN | aka EWOULDBLOCK | It cannot go on. | -
            12 EBADF | - | No file. | -
            16 EBUSY | - | It is busy 😀. | -
        "#]],
    );
    check(
        "p.rst",
        "Bus Error codes\n===============\n\n===============\t=====================\n``-EBUSY``\tIt is active 😀.\n\n``-ENODEV``\tthere is none\n\t\tor it went\n\n``-EPERM``\tit is rejected\n===============\t=====================\n",
        expect![[r#"
            5 -EBUSY | - | It is active 😀. | -
            7 -ENODEV | - | there is none or it went | -
            10 -EPERM | - | it is rejected | -
        "#]],
    );
    check(
        "p.rst",
        "错误\n====\n\n错误码与 HTTP 状态码\n--------------------\n\n``error.code`` 如下。\n\n.. list-table:: 一览\n\n   * - error.code\n     - HTTP 状态码\n     - 说明\n   * - ``invalid_order``\n     - 400\n     - 不合法。\n   * - ``not_found``\n     - 404\n     - 找不到。\n",
        expect![[r#"
            14 invalid_order 400 | - | 不合法。 | -
            17 not_found 404 | - | 找不到。 | -
        "#]],
    );
}

#[test]
fn names_in_capitals_under_a_word_of_errors() {
    check(
        "p.md",
        "|错误	|十六进制值|	十进制值	|意义|\n|--|--|--|--|\n|ORDER_SUCC|	0x0|	0	|Succeeded|\n|ORDER_NULL|	0x1001|	4097	|a null 😀|\n|ORDER_LATE|	0x1002	|4098|	it is late|\n|ORDER_LOST|	0x1003	|4099|	it is lost|\n",
        expect![[r#"
            3 ORDER_SUCC=0x0=0 | - | Succeeded | -
            4 ORDER_NULL=0x1001=4097 | - | a null 😀 | -
            5 ORDER_LATE=0x1002=4098 | - | it is late | -
            6 ORDER_LOST=0x1003=4099 | - | it is lost | -
        "#]],
    );
    check(
        "p.html",
        "<h4>Error constants</h4><table><tr><th>Constant</th><th>Description</th></tr><tr><td>E2BIG</td><td>Too long 错.</td></tr><tr><td>EACCES</td><td>Not allowed.</td></tr><tr><td>EIO</td><td>No input.</td></tr><tr><td>ENOENT</td><td>No file.</td></tr></table>",
        expect![[r#"
            1 E2BIG | - | Too long 错. | -
            1 EACCES | - | Not allowed. | -
            1 EIO | - | No input. | -
            1 ENOENT | - | No file. | -
        "#]],
    );
}

#[test]
fn codes_like_statuses_beside_the_statuses() {
    check(
        "p.md",
        "| HTTP 상태 코드 | 코드 | 메시지 | 설명 |\n|---|---|---|---|\n| 400 | 100 | Bad Order | 잘못된 주문 |\n| 401 | 200 | Not Yours | 권한이 없음 |\n| 429 | 400 | Too Many | 초과 |\n\n## Other\n\n| Error code | Message |\n|---|---|\n| ORD.0001 | Gone |\n",
        expect![[r#"
            3 100 400 | Bad Order | 잘못된 주문 | -
            4 200 401 | Not Yours | 권한이 없음 | -
            5 400 429 | Too Many | 초과 | -
            11 ORD.0001 | Gone | - | -
        "#]],
    );
}

#[test]
fn objects_under_their_messages() {
    check(
        "p.json",
        "{\n\"Order is not there.\": {\"category\": \"Error\", \"code\": 1002},\n\"'{0}' is late 😀.\": {\"category\": \"Error\", \"code\": 1005}\n}",
        expect![[r#"
            2 1002 | Order is not there. | - | - (Error)
            3 1005 | '{0}' is late 😀. | - | - (Error)
        "#]],
    );
}

#[test]
fn rows_in_a_line_among_rows_with_a_paragraph_a_cell() {
    // All cells have paragraphs of their own below a header in one line.
    check(
        "p.txt",
        "错误码\nHTTP 状态码错误码错误信息说明\n\n400\n\nInvalidCart\n\nNot valid.\n\n不合法。\n\n403\n\nForbidden\n\nNot allowed.\n\n没有权限。\n\n404\n\nNotFound\n\nNo cart.\n\n不存在。\n",
        expect![[r#"
            6 InvalidCart 400 | Not valid. | 不合法。 | -
            14 Forbidden 403 | Not allowed. | 没有权限。 | -
            22 NotFound 404 | No cart. | 不存在。 | -
        "#]],
    );
}

#[test]
fn codes_of_exceptions_with_what_is_answered_and_what_that_means() {
    check(
        "p.txt",
        "ショップ 例外コード\nSHOP_F0001\nLogin Required.\nログインしていない場合。\nSHOP_F0002\nNo Shop.\nSHOP に店がない場合。\nSHOP_F0003\nShop Is Closed.\n店が閉まっている場合。\n",
        expect![[r#"
            2 SHOP_F0001 | Login Required. | ログインしていない場合。 | -
            5 SHOP_F0002 | No Shop. | SHOP に店がない場合。 | -
            8 SHOP_F0003 | Shop Is Closed. | 店が閉まっている場合。 | -
        "#]],
    );
}

#[test]
fn codes_with_a_label_and_a_title_behind_a_dash() {
    check(
        "p.txt",
        "Error codes of the shop\n\nCode: 0 - Sign-in\n\nHTTP Status: 401\n\nDetails: Nobody 無 is signed in.\n\nSolution: Sign in.\n\nCode: 3 - Order gone\n\nHTTP Status: 404\n\nDetails: There is no such order.\n\nSolution: Look again.\n\nCode: 200-299 – Rights\n\nHTTP Status: 403\n\nDetails: You may not.\n",
        expect![[r#"
            3 0 401 | Sign-in | Nobody 無 is signed in. | Sign in.
            11 3 404 | Order gone | There is no such order. | Look again.
            19 200-299 403 | Rights | You may not. | -
        "#]],
    );
}

#[test]
fn numbers_called_codes_in_lines_of_their_own() {
    check(
        "p.txt",
        "Fehlermeldungen der Schnittstelle\n\nFehlercodes Bestellung\n\nCode 1\n\nMeldung: Interner Fehler.\n\nBitte später versuchen 後.\n\nCode 2\n\nMeldung: Keine Bestellung.\n\nDie Nummer prüfen.\n\nCode 1100\n\nMeldung: Zu spät.\n\nDie Bestellung ist schon fort.\n",
        expect![[r#"
            5 1 | Interner Fehler. | Bitte später versuchen 後. | -
            11 2 | Keine Bestellung. | Die Nummer prüfen. | -
            17 1100 | Zu spät. | Die Bestellung ist schon fort. | -
        "#]],
    );
}

#[test]
fn lines_that_start_with_a_status_and_its_name() {
    check(
        "p.txt",
        "Fehler & Antworten\n\nHTTP-Status\n\n200OK - Die Anfrage war gut 好.\n404Not Found - Es gibt keine Bestellung.\n409Conflict - Die Bestellung ist schon fort.\n\nAufbau\n",
        expect![[r#"
            5 200 | OK | Die Anfrage war gut 好. | -
            6 404 | Not Found | Es gibt keine Bestellung. | -
            7 409 | Conflict | Die Bestellung ist schon fort. | -
        "#]],
    );
}

#[test]
fn a_button_that_stands_twice_is_no_code() {
    check(
        "p.txt",
        "- Print\n- DarkLight\nNative API Errors and Status Codes\n- Print\n- DarkLight\nThe table shows the classes of errors:\n200 | The call succeeded 好. |\n400 | Something is wrong. |\n404 | There is nothing. |\n503 | Call again. |\n",
        expect![[r#"
            7 200 | - | The call succeeded 好. | -
            8 400 | - | Something is wrong. | -
            9 404 | - | There is nothing. | -
            10 503 | - | Call again. | -
        "#]],
    );
}

#[test]
fn a_colon_in_brackets_is_behind_no_label() {
    check(
        "p.txt",
        "Suchen Sie nach einer Zeile der Fehlermeldung:\n400 5.5.5 Text der Meldung\nError (500: Fehlermeldung)\nBeispiele für Fehlercodes:\n420 | Die Verbindung 断 ist fort. | Warten. |\n421 | Der Dienst ist fort. | Später. |\n432 | Der Empfang ist fort. | Fragen. |\n",
        expect![[r#"
            5 420 | - | Die Verbindung 断 ist fort. | -
            6 421 | - | Der Dienst ist fort. | -
            7 432 | - | Der Empfang ist fort. | -
        "#]],
    );
}
