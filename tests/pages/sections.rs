//! Pages whose codes stand in sections, lines and lists: services and codes are invented.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_section_may_say_that_it_lists_codes() {
    check(
        "p.rst",
        "Answers\n=======\n\nEvery call is answered.\n\nStatus codes\n------------\n\nOne of these:\n\n200\n  Fine. See `data`.\n\n404\n  No such order. Look for it\n  in the archive.\n\n500\n  We have stumbled.\n\nPaging\n------\n\n:page:\n  The number of the page.\n",
        expect![[r#"
            11 200 | - | Fine. See data. | -
            14 404 | - | No such order. Look for it in the archive. | -
            18 500 | - | We have stumbled. | -
        "#]],
    );
    check(
        "p.md",
        "# The arm's interface\n\n## Return value codes\n- -2: not ready\n- -1: not there\n- 0: success\n- 1: late\n\n## Controller error codes\n- 1: motor 1\n- 2: motor 2\n- 13: motor 3\n\n## Modes\n- 0: idle\n- 1: busy\n- 2: asleep\n",
        expect![[r#"
            4 -2 | - | not ready | - (Return value codes)
            5 -1 | - | not there | - (Return value codes)
            6 0 | - | success | - (Return value codes)
            7 1 | - | late | - (Return value codes)
            10 1 | - | motor 1 | - (Controller error codes)
            11 2 | - | motor 2 | - (Controller error codes)
            12 13 | - | motor 3 | - (Controller error codes)
        "#]],
    );
}

#[test]
fn arrows_between_codes_and_texts() {
    check(
        "p.md",
        "# Fehlercodes\n#### Ord-0 = Verbindung\n- **Ord-00** -> Ein anderer Fehler\n- **Ord-01** -> Keine Verbindung.\n\n#### Ord-1 = Benutzer\n#### 400\n- **Ord-11** => Falsch (mit Filter)\n- **Ord-12** → Doppelt.\n- **Ord-16**\n    - Der Benutzer fehlt.\n    - Das Passwort ist falsch.\n\n#### 404\n- **Ord-17** -> Nicht da.\n",
        expect![[r#"
            3 Ord-00 | - | Ein anderer Fehler | - (Ord-0 = Verbindung)
            4 Ord-01 | - | Keine Verbindung. | - (Ord-0 = Verbindung)
            8 Ord-11 400 | - | Falsch (mit Filter) | - (Ord-1 = Benutzer)
            9 Ord-12 400 | - | Doppelt. | - (Ord-1 = Benutzer)
            10 Ord-16 400 | - | Der Benutzer fehlt.⏎Das Passwort ist falsch. | - (Ord-1 = Benutzer)
            15 Ord-17 404 | - | Nicht da. | - (Ord-1 = Benutzer)
        "#]],
    );
}

#[test]
fn numbers_with_the_letter_of_their_severity() {
    check(
        "p.md",
        "# Fehlernachrichten\n\n## ORDUI0001E\n**Nachricht**: Die Seite fehlt.\n\nVersuchen Sie es erneut.\n\n## ORDUI0004W\n**Nachricht**: Die Seite ist alt.\n\nLaden Sie sie neu.\n",
        expect![[r#"
            3 ORDUI0001E | Die Seite fehlt. | Versuchen Sie es erneut. | -
            8 ORDUI0004W | Die Seite ist alt. | Laden Sie sie neu. | -
        "#]],
    );
    check(
        "p.txt",
        "Messages\n\nORD1101E The order is gone.\nExplanation: Somebody took it.\nUser response: Order again.\n\nORD1102I The order is here.\nExplanation: It came.\nUser response: None.\n\nORD1103W The order is late.\nExplanation: Rain.\nUser response: Wait.\n",
        expect![[r#"
            3 ORD1101E | The order is gone. | Somebody took it. | Order again.
            7 ORD1102I | The order is here. | It came. | None.
            11 ORD1103W | The order is late. | Rain. | Wait.
        "#]],
    );
}

#[test]
fn several_codes_of_one_text() {
    check(
        "p.md",
        "## Error responses\n\n* 9401 — The arguments are missing. Try again.\n* 9406 & 9419 — The address has blanks.\n* 9504, 9505, & 9510 — The origin is down.\n* 9511 and 9512 - The image is large.\n* 9513/9514: The image is small.\n* 9520 — The format is not known.\n",
        expect![[r#"
            3 9401 | - | The arguments are missing. Try again. | - (Error responses)
            4 9406 | - | The address has blanks. | - (Error responses)
            4 9419 | - | The address has blanks. | - (Error responses)
            5 9504 | - | The origin is down. | - (Error responses)
            5 9505 | - | The origin is down. | - (Error responses)
            5 9510 | - | The origin is down. | - (Error responses)
            6 9511 | - | The image is large. | - (Error responses)
            6 9512 | - | The image is large. | - (Error responses)
            7 9513 | - | The image is small. | - (Error responses)
            7 9514 | - | The image is small. | - (Error responses)
            8 9520 | - | The format is not known. | - (Error responses)
        "#]],
    );
    check(
        "p.md",
        "# 错误码\n\n- 10001、10002：参数错误\n- 10003 和 10004：签名错误\n- 10005：超时\n",
        expect![[r#"
            3 10001 | - | 参数错误 | -
            3 10002 | - | 参数错误 | -
            4 10003 | - | 签名错误 | -
            4 10004 | - | 签名错误 | -
            5 10005 | - | 超时 | -
        "#]],
    );
}

#[test]
fn records_whose_code_is_not_first() {
    check(
        "p.rst",
        "Health of orders\n================\n\nEach has a code.\n\nMessage: \"Behind on *orders*...\"\nCode: ORD_BEHIND\nDescription: Orders are kept in a list. If that fails,\nthey are late.\n\nMessage: \"Client *name* failing\"\nCode: ORD_CLIENT_LATE, ORD_CLIENT_LATE_MANY\nDescription: Clients hold orders, and failed to\ngive them back.\n\nMessage: \"Read only\"\nCode: ORD_READ_ONLY\nDescription: An error has made it so.\n",
        expect![[r#"
            7 ORD_BEHIND | "Behind on orders..." | Orders are kept in a list. If that fails, they are late. | -
            12 ORD_CLIENT_LATE | "Client name failing" | Clients hold orders, and failed to give them back. | -
            12 ORD_CLIENT_LATE_MANY | "Client name failing" | Clients hold orders, and failed to give them back. | -
            17 ORD_READ_ONLY | "Read only" | An error has made it so. | -
        "#]],
    );
}

#[test]
fn names_as_headings_of_a_page_that_says_nothing_of_errors() {
    check(
        "p.md",
        "## order_gone\n\n> The order cannot be found\n\n## order_late\n\n> Orders are not allowed to be late\n\n## order_sent\n\n> Sent orders cannot be changed\n\n## order_wrong\n\n> This is no order\n",
        expect![[r#"
            1 order_gone | - | The order cannot be found | -
            5 order_late | - | Orders are not allowed to be late | -
            9 order_sent | - | Sent orders cannot be changed | -
            13 order_wrong | - | This is no order | -
        "#]],
    );
    check(
        "p.md",
        "## order_limit\n\nHow many orders are kept.\n\n## order_path\n\nWhere orders are kept. It cannot be empty.\n\n## order_size\n\nHow large an order may be.\n\n## order_sort\n\nHow orders are sorted.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn lines_with_a_list_below_each() {
    check(
        "p.txt",
        "Error codes\nAn answer:\n{\n\"code\": -1121,\n\"msg\": \"No such order.\"\n}\nCodes are the same everywhere.\n10xx - General\n-1000 UNKNOWN\n- Something went wrong.\n-1001 DISCONNECTED\n- We are not there.\n- Try again.\n-1003 TOO_MANY_ORDERS\n- Too many orders.\n11xx - Requests\n-1100 ILLEGAL_CHARS\n- There are illegal characters.\n",
        expect![[r#"
            9 -1000=UNKNOWN | UNKNOWN | Something went wrong. | -
            11 -1001=DISCONNECTED | DISCONNECTED | We are not there.⏎Try again. | -
            14 -1003=TOO_MANY_ORDERS | TOO_MANY_ORDERS | Too many orders. | -
            17 -1100=ILLEGAL_CHARS | ILLEGAL_CHARS | There are illegal characters. | -
        "#]],
    );
}

#[test]
fn bodies_of_answers_in_lines_of_a_page_that_has_nothing_else() {
    let body = |code: &str, message: &str| {
        format!(
            "{{\n \"error\": {{\n  \"code\": \"{code}\",\n  \"message\": \"{message}\"\n }}\n}}\n\n"
        )
    };
    let page = format!(
        "エラーコードが返されたときは\n\n400:Bad Request\n\n(1)形式の誤りです。\n\n項目\n説明\n{}(2)多すぎます。\n\n{}404:Not Found\n\n{}",
        body("400-001", "形式が違います。"),
        body("400-002", "100件までです。"),
        body("404-001", "ありません。")
    );
    check(
        "p.txt",
        &page,
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn warnings_beside_errors() {
    check(
        "p.md",
        "## Index of problems\n\n### Warnings\n* [[W001]] (`<order>`)\n* [[W002]] (late)\n* [[W003]] (wet)\n\n### Errors\n* [[E001]] (no order)\n* [[E002]] (no box)\n* E008 was replaced by [[W002]]\n",
        expect![[r#"
            4 W001 | - | <order> | - (Warnings)
            5 W002 | - | late | - (Warnings)
            6 W003 | - | wet | - (Warnings)
            9 E001 | - | no order | -
            10 E002 | - | no box | -
            11 E008 | - | was replaced by [[W002]] | -
        "#]],
    );
}

#[test]
fn lines_of_an_enumeration() {
    check(
        "p.md",
        "ErrorCode {\n\n  0x00;     // 成功\n\n  0x11;     // 发送出错\n  \n  0x12;     // 写入失败\n\n}\n",
        expect![[r#"
            3 0x00 | - | 成功 | -
            5 0x11 | - | 发送出错 | -
            7 0x12 | - | 写入失败 | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n```c\n/* what may go wrong */\ntypedef enum {\n    ORD_OK = 0,        /* fine */\n    ORD_GONE = -1,     /* the order is gone */\n    ORD_LATE = -2,     // the order is late\n} ord_error_t;\n```\n",
        expect![[r#"
            6 ORD_OK=0 | - | fine | -
            7 ORD_GONE=-1 | - | the order is gone | -
            8 ORD_LATE=-2 | - | the order is late | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n```js\nconst ORDER_GONE = 1001; // the order is gone\nconst ORDER_LATE = 1002; // the order is late\nconst ORDER_WET = 1003; // the order is wet\n```\n\n```\n2001: no box\n2002: no lid\n2003: no tape\n```\n\n```json\n{\n  \"code\": 1001,\n  \"message\": \"gone\",\n  \"orders\": []\n}\n```\n",
        expect![[r#"
            4 ORDER_GONE=1001 | - | the order is gone | -
            5 ORDER_LATE=1002 | - | the order is late | -
            6 ORDER_WET=1003 | - | the order is wet | -
            10 2001 | - | no box | -
            11 2002 | - | no lid | -
            12 2003 | - | no tape | -
        "#]],
    );
    check(
        "p.rst",
        "Error codes\n===========\n\n.. code-block:: c\n\n   #define ORD_GONE 1   /* the order is gone */\n   #define ORD_LATE 2   /* the order is late */\n   #define ORD_WET  3   /* the order is wet */\n",
        expect![[r#"
            6 ORD_GONE=1 | - | the order is gone | -
            7 ORD_LATE=2 | - | the order is late | -
            8 ORD_WET=3 | - | the order is wet | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Error codes</h1><pre>public static final int ORD_GONE = 1; // the order is gone\npublic static final int ORD_LATE = 2; // the order is late\npublic static final int ORD_WET = 3; // the order is wet</pre><pre>E101 Gone for ever\nE102 Late again\nE103 Wet through</pre>",
        expect![[r#"
            1 ORD_GONE=1 | - | the order is gone | -
            2 ORD_LATE=2 | - | the order is late | -
            3 ORD_WET=3 | - | the order is wet | -
            3 E101 | - | Gone for ever | -
            4 E102 | - | Late again | -
            5 E103 | - | Wet through | -
        "#]],
    );
}

#[test]
fn brackets_behind_codes() {
    check(
        "p.md",
        "# Answers\n\n## Response codes\n\n- `200 (FINE)` - It was done.\n- `404 (NOT FOUND)` - It is not there.\n- `429 (TOO MANY)`: Wait.\n\n## Paging\n\n- 1 page\n",
        expect![[r#"
            5 200 | FINE | It was done. | -
            6 404 | NOT FOUND | It is not there. | -
            7 429 | TOO MANY | Wait. | -
        "#]],
    );
    check(
        "p.md",
        "# 오류 코드\n\n* `OR01` (400) : 잘못된 주문입니다.\n* `OR02` (404) : 없는 주문입니다.\n* `OR99` (500) : 시스템 에러\n",
        expect![[r#"
            3 OR01 400 | - | 잘못된 주문입니다. | -
            4 OR02 404 | - | 없는 주문입니다. | -
            5 OR99 500 | - | 시스템 에러 | -
        "#]],
    );
    check(
        "p.md",
        "# Status codes\n\n- OK (0): Fine.\n- CANCELLED (1): Somebody did not want it.\n- INVALID_ORDER (3): It is wrong.\n- ORDER_LATE (4): It is late.\n- ORDER_GONE (5): It is gone.\n",
        expect![[r#"
            3 OK=0 | - | Fine. | -
            4 CANCELLED=1 | - | Somebody did not want it. | -
            5 INVALID_ORDER=3 | - | It is wrong. | -
            6 ORDER_LATE=4 | - | It is late. | -
            7 ORDER_GONE=5 | - | It is gone. | -
        "#]],
    );
}

#[test]
fn titles_that_name_a_range_or_a_header_word() {
    check(
        "p.md",
        "# ORD-00000 to ORD-00100\n\n**ORD-00001: the order is gone**\n\n**Cause:** Somebody took it.\n\n**Action:** Order again.\n\n**ORD-00002: the order is late**\n\n**Cause:** Rain.\n\n**Action:** Wait.\n",
        expect![[r#"
            3 ORD-00001 | the order is gone | Somebody took it. | Order again.
            9 ORD-00002 | the order is late | Rain. | Wait.
        "#]],
    );
    check(
        "p.md",
        "# エラーコード\n\n#### invalid_order\n\n不正な注文\n\n#### invalid_box\n\n不正な箱\n\n#### late_order\n\n遅い注文\n\n#### late_box\n\n遅い箱\n",
        expect![[r#"
            3 invalid_order | - | 不正な注文 | -
            7 invalid_box | - | 不正な箱 | -
            11 late_order | - | 遅い注文 | -
            15 late_box | - | 遅い箱 | -
        "#]],
    );
}

#[test]
fn lists_below_a_text_that_speaks_of_codes() {
    check(
        "p.md",
        "# The interface of orders\n\nError codes:\n\n    E101 Gone\n    E102 Late\n    E103 Wet\n\nNumbers of boxes:\n\n- 1: small\n- 2: large\n- 3: none\n",
        expect![[r#"
            5 E101 | - | Gone | -
            6 E102 | - | Late | -
            7 E103 | - | Wet | -
        "#]],
    );
}

#[test]
fn comments_above_the_lines_of_an_enumeration() {
    check(
        "p.md",
        "# Error codes\n\n```proto\nenum Code {\n  // Not an error; all is\n  // well.\n  OK = 0;\n\n  // Somebody did not want it.\n  CANCELLED = 1;\n\n  // The order is wrong.\n  INVALID_ORDER = 3;\n}\n```\n",
        expect![[r#"
            7 OK=0 | - | Not an error; all is well. | -
            10 CANCELLED=1 | - | Somebody did not want it. | -
            13 INVALID_ORDER=3 | - | The order is wrong. | -
        "#]],
    );
}

#[test]
fn labels_in_lines_that_end_in_blanks() {
    check(
        "p.md",
        "# Common Errors\n\n**OrderDenied**  \nYou may not order.  \nHTTP Status Code: 400\n\n**OrderIncomplete**  \nThe order has no end.  \nHTTP Status Code: 400\n\n**OrderFailure**  \nIt has failed.  \nHTTP Status Code: 500\n\n**OrderGone**  \nIt is gone.  \nHTTP Status Code: 404\n",
        expect![[r#"
            3 OrderDenied 400 | - | You may not order. | -
            7 OrderIncomplete 400 | - | The order has no end. | -
            11 OrderFailure 500 | - | It has failed. | -
            15 OrderGone 404 | - | It is gone. | -
        "#]],
    );
}

#[test]
fn pages_that_list_no_codes() {
    for (name, text) in [
        (
            "p.md",
            "# Changelog\n\n## 1.2.0\n\n* ORD-1201: error when opening\n* ORD-1202: error when closing\n* ORD-1203: late\n",
        ),
        (
            "p.txt",
            "Release notes\n\n2.1.0\n- Mended an error\nORD-101 Mend the error\n- Done by Ann\nORD-102 Mend the lid\n- Done by Bob\nORD-103 Mend the tape\n- Done by Cid\n",
        ),
        (
            "p.txt",
            "Errors in orders\n\nORD-101 Mend the error\n- Done by Ann\nORD-102 Mend the lid\n- Done by Bob\nORD-103 Mend the tape\n- Done by Cid\n",
        ),
        (
            "p.md",
            "# Configuration\n\n### max_orders\n\nHow many. Cannot be 0.\n\n### max_boxes\n\nHow many.\n\n### box_path\n\nWhere boxes are. An error is shown if there is none.\n\n### lid_path\n\nWhere lids are.\n\n### lid_size\n\nHow large lids are.\n",
        ),
        (
            "p.md",
            "# Orders\n\n## Error codes\n\nSee the list.\n\n## States\n\n```\nenum OrderState {\n  ORDER_OPEN = 1, // open\n  ORDER_SENT = 2, // sent\n  ORDER_DONE = 3, // done\n}\n```\n",
        ),
        (
            "p.md",
            "# Error handling\n\n**OpenOrders**\n\nFollow us.\n\n**GoodBoxes**\n\nStar us.\n\n```http\nHTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{\"code\": \"E1\"}\n```\n",
        ),
    ] {
        check(
            name,
            text,
            expect![[r#"
                1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
            "#]],
        );
    }
}

#[test]
fn bold_titles_with_labelled_items_and_other_languages() {
    check(
        "p.md",
        "# 에러 코드 안내\n\n## 1. 공통\n\n**1001 : 주문 없음**\n- 원인: 삭제됨\n- 조치: 다시 주문\n\n**1002 : 주문 지연**\n- 원인: 비\n- 조치: 대기\n",
        expect![[r#"
            5 1001 | 주문 없음 | 삭제됨 | 다시 주문 (1. 공통)
            9 1002 | 주문 지연 | 비 | 대기 (1. 공통)
        "#]],
    );
    check(
        "p.md",
        "# Codes d'erreur\n\n- **E_GONE** : La commande a disparu.\n- **E_LATE** : La commande est en retard.\n",
        expect![[r#"
            3 E_GONE | - | La commande a disparu. | -
            4 E_LATE | - | La commande est en retard. | -
        "#]],
    );
    check(
        "p.md",
        "# Códigos de erro\n\n- 101 - Pedido ausente\n- 102 - Pedido atrasado\n- 103 - Pedido molhado\n",
        expect![[r#"
            3 101 | - | Pedido ausente | -
            4 102 | - | Pedido atrasado | -
            5 103 | - | Pedido molhado | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Error codes</h1><h3>1001 <span>400</span></h3><p>The order is gone.</p><h3>1002 <span>404</span></h3><p>The order is late.</p>",
        expect![[r#"
            1 1001 400 | - | The order is gone. | -
            1 1002 404 | - | The order is late. | -
        "#]],
    );
    check(
        "p.txt",
        "返回码说明\n\n1001：参数错误\n1002：签名错误\n1003：余额不足\n1004：订单不存在\n",
        expect![[r#"
            3 1001 | - | 参数错误 | -
            4 1002 | - | 签名错误 | -
            5 1003 | - | 余额不足 | -
            6 1004 | - | 订单不存在 | -
        "#]],
    );
}

#[test]
fn a_page_about_one_code() {
    check(
        "p.md",
        "# ORD-1001: Order late\n\nThe order came after the shop was closed.\n\n## Cause\n\nThe truck broke.\n\n## Solution\n\n1. Mend the truck.\n2. Order again.\n\n## Example\n\nA truck of 2001.\n",
        expect![[r#"
            1 ORD-1001 | Order late | The order came after the shop was closed.⏎The truck broke. | Mend the truck.⏎Order again.
        "#]],
    );
    check(
        "p.html",
        "<h1>Shop Error SE0029</h1><p>The order is late.</p><p>Nobody came.</p><h2>Sample</h2><p>This sample is late.</p>",
        expect![[r#"
            1 SE0029 | - | The order is late.⏎Nobody came. | -
        "#]],
    );
    check(
        "p.md",
        "# Shop error SE0031\n\n## Remarks\n\nThe order is gone.\n\n## Example\n\nAn order.\n",
        expect![[r#"
            1 SE0031 | - | The order is gone. | -
        "#]],
    );
    // A number in a title is no code where nothing speaks of errors.
    check(
        "p.md",
        "# RFC 2119\n\nWords of wishes.\n\n# SHOP-2000\n\nA truck.\n",
        expect![[r#"
        1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
    "#]],
    );
}

#[test]
fn a_message_ends_where_its_line_does() {
    check(
        "p.md",
        "# Errors\n\n## HTTP Status Code 400\n\n**OrderGoneException**  \nMessage: *The order is gone\\.*  \nThe client did not look before\nit asked.\n\n**OrderLateException**  \nMessage: *The order is late\\.*  \nThe shop was closed.\n\n**OrderWetException**  \nMessage: *The order is wet\\.*  \nIt rained.\n\n**OrderLostException**  \nMessage: *The order is lost\\.*  \nNobody knows.\n",
        expect![[r#"
            5 OrderGoneException 400 | The order is gone. | The client did not look before it asked. | - (HTTP Status Code 400)
            10 OrderLateException 400 | The order is late. | The shop was closed. | - (HTTP Status Code 400)
            14 OrderWetException 400 | The order is wet. | It rained. | - (HTTP Status Code 400)
            18 OrderLostException 400 | The order is lost. | Nobody knows. | - (HTTP Status Code 400)
        "#]],
    );
}

#[test]
fn headers_of_answers_are_no_codes() {
    check(
        "p.md",
        "# Error handling\n\nHeaders of answers:\n\n* `X-RateLimit-Limit`: how many calls may fail\n* `X-RateLimit-Reset`: when the limit is no longer exceeded\n* `Retry-After`: how long a call is refused\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn statuses_with_their_names_and_texts_and_paragraphs_within_items() {
    check(
        "p.md",
        "# HTTP status codes of errors\n\n## 4xx errors of clients\n\n- `400 Bad Request` - the order cannot be read\n- `404 Not Found` – no such order\n- `409 Conflict`: the order was changed\n",
        expect![[r#"
            3 4xx | errors of clients | - | -
            5 400 | Bad Request | the order cannot be read | -
            6 404 | Not Found | no such order | -
            7 409 | Conflict | the order was changed | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n* Error Number: 8001\n\n    The order needs too much room.\n\n    Make it smaller.\n\n* Error Number: 8002\n\n    The order is late.\n\n        SELECT 1\n\n* Error Number: 8003\n\n    The order is wet.\n",
        expect![[r#"
            3 8001 | - | The order needs too much room.⏎Make it smaller. | -
            9 8002 | - | The order is late. | -
            15 8003 | - | The order is wet. | -
        "#]],
    );
}

#[test]
fn a_message_ends_where_a_break_does() {
    check(
        "p.html",
        "<h1>Error codes</h1>\n<h2>ORD-0001</h2><p>Message: Gone<br>The order is gone.</p>\n<h2>ORD-0002</h2><p>Message: Late<br>The order is late.</p>\n",
        expect![[r#"
            2 ORD-0001 | Gone | The order is gone. | -
            3 ORD-0002 | Late | The order is late. | -
        "#]],
    );
}

#[test]
fn a_heading_of_another_level_than_those_of_the_other_codes() {
    check(
        "p.md",
        "# Error codes\n\n### -1000 UNKNOWN\n* Unknown order.\n\n### -1001 GONE\n* No order.\n\n### -1002 LATE\n* Too late.\n\n### -1003 LOST\n* Lost.\n\n### -1188 WRONG_COUNT\n* Wrong count.\n\n#### -1194 WRONG_UNIT\n* Wrong unit.\n\n### -1196 WRONG_SHOP\n* Wrong shop.\n",
        expect![[r#"
            3 -1000 | UNKNOWN | Unknown order. | -
            6 -1001 | GONE | No order. | -
            9 -1002 | LATE | Too late. | -
            12 -1003 | LOST | Lost. | -
            15 -1188 | WRONG_COUNT | Wrong count. | -
            18 -1194 | WRONG_UNIT | Wrong unit. | -
            21 -1196 | WRONG_SHOP | Wrong shop. | -
        "#]],
    );
}

#[test]
fn numbers_with_their_names_in_lines_of_their_own() {
    check(
        "p.txt",
        "Error codes of the shop\nErrors have a number and a name.\n10xx - Shop issues\n-1000 UNKNOWN\nAn unknown error occurred.\n-1001 SHOP_CLOSED\nThe shop is closed.\nCome again tomorrow.\n-1003 TOO_MANY_ORDERS\nToo many orders queued.\n-1010 CART_EMPTY\nCART_EMPTY\n",
        expect![[r#"
            4 -1000=UNKNOWN | UNKNOWN | An unknown error occurred. | -
            6 -1001=SHOP_CLOSED | SHOP_CLOSED | The shop is closed.⏎Come again tomorrow. | -
            9 -1003=TOO_MANY_ORDERS | TOO_MANY_ORDERS | Too many orders queued. | -
            11 -1010=CART_EMPTY | CART_EMPTY | CART_EMPTY | -
        "#]],
    );
}

#[test]
fn pictures_before_codes() {
    check(
        "p.txt",
        "Order Error Handling\nError codes common to all orders\n🚚 INVALID_ORDER\nProblem: The order has an invalid value.\nResolution: Order again.\n🚚 📦 PARCEL_LOST\nProblem: The parcel is lost.\nResolution: Ask the shop.\n📦 SHOP_CLOSED\nProblem: The shop is closed.\nResolution: Come again.\n",
        expect![[r#"
            3 INVALID_ORDER | - | The order has an invalid value. | Order again.
            6 PARCEL_LOST | - | The parcel is lost. | Ask the shop.
            9 SHOP_CLOSED | - | The shop is closed. | Come again.
        "#]],
    );
}

#[test]
fn titles_between_statuses_say_nothing_of_the_one_above() {
    check(
        "p.txt",
        "Shop\n\nHTTP Status Codes\n\nEach answer 内 comes with an HTTP status code.\n\nSuccessful status codes (2xx)\n\n200 OK\nThe order was found 🙂\n201 Created\nA new order was made.\n204 No Content\nThere is nothing to say.\n\nServer error status codes (5xx)\n\n500 Internal Server Error\nThe server ran into an error.\n503 Service Unavailable\nThe shop is shut.\n\nOther status codes\n\n511 Network Authentication Required\nNobody is signed in.\n",
        expect![[r#"
            9 200 | OK | The order was found 🙂 | -
            11 201 | Created | A new order was made. | -
            13 204 | No Content | There is nothing to say. | -
            18 500 | Internal Server Error | The server ran into an error. | -
            20 503 | Service Unavailable | The shop is shut. | -
            25 511 | Network Authentication Required | Nobody is signed in. | -
        "#]],
    );
}

#[test]
fn a_section_for_each_code_below_the_table_says_more_of_it() {
    check(
        "p.rst",
        "Exit codes\n==========\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Meaning\n     - Solution\n   * - 2\n     - No input given\n     - Give a 订单 file\n   * - 13\n     - No orders found\n     - Check the shop\n   * - 20\n     - IO error\n     - Check the disk\n\nDetails\n-------\n\nCode 2: No Input\n~~~~~~~~~~~~~~~~\n\nNo file was provided.\n\n**Solution:** Give the name of one.\n\nCode 13: No Orders\n~~~~~~~~~~~~~~~~~~\n\nThe shop has no orders.\n\nCode 20: IO Error\n~~~~~~~~~~~~~~~~~\n\nThe disk cannot be read.\n",
        expect![[r#"
            10 2 | - | No input given | Give a 订单 file
            13 13 | - | No orders found | Check the shop
            16 20 | - | IO error | Check the disk
            23 2 | No Input | No file was provided. | Give the name of one.
            30 13 | No Orders | The shop has no orders. | -
            35 20 | IO Error | The disk cannot be read. | -
        "#]],
    );
}

#[test]
fn names_of_fields_are_no_codes_and_their_values_no_texts() {
    check(
        "p.rst",
        "Errors\n======\n\nFields\n------\n\n``status_code``\n    The status 状态 of the answer.\n\n``error_code``\n    The code of the error.\n\n``request_id``\n    Names the request.\n\nCodes\n-----\n\norder-gone\n~~~~~~~~~~\n\nThe order does not exist.\n\n:status_code: 404\n:error_type: banking\n:error_code: order-gone\n\ncard-declined\n~~~~~~~~~~~~~\n\nThe card was declined.\n\n:status_code: 402\n:error_type: banking\n:error_code: card-declined\n\nshop-closed\n~~~~~~~~~~~\n\nThe shop cannot be reached.\n\n:status_code: 409\n:error_type: logical\n:error_code: shop-closed\n",
        expect![[r#"
            19 order-gone 404 | - | The order does not exist. | - (banking)
            28 card-declined 402 | - | The card was declined. | - (banking)
            37 shop-closed 409 | - | The shop cannot be reached. | - (logical)
        "#]],
    );
}
