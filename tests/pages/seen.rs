//! Names beside numbers, boxes drawn as rows, samples that enumerate codes, and other shapes of pages.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_column_of_places_is_no_message() {
    check(
        "p.md",
        "# Error codes\n\n| API error code | Description | Methods that may return this error |\n|---|---|---|\n| 41001 | The order is gone. | Orders and carts endpoint |\n| 41002 | The cart is closed. | Every carts endpoint |\n",
        expect![[r#"
            5 41001 | - | The order is gone. | -
            6 41002 | - | The cart is closed. | -
        "#]],
    );
    check(
        "p.md",
        "# エラー一覧\n\n| エラーコード | 説明 | このエラーを返す対象API |\n|---|---|---|\n| 41001 | 注文がありません。 | 注文に関するすべてのAPI |\n| 41002 | カートは閉じています。 | カートに関するすべてのAPI |\n",
        expect![[r#"
            5 41001 | - | 注文がありません。 | -
            6 41002 | - | カートは閉じています。 | -
        "#]],
    );
}

#[test]
fn names_beside_numbers_are_other_codes() {
    // Under a word for a text, beside another text.
    check(
        "p.md",
        "|错误码|含义|描述|\n|---|---|---|\n|50001|ERROR\\_ORDER\\_GONE|订单不存在|\n|50002|ERROR\\_CART\\_CLOSED|购物车已关闭|\n|50003|ERROR\\_SHOP\\_LOST|店铺丢失|\n",
        expect![[r#"
            3 50001=ERROR_ORDER_GONE | - | 订单不存在 | -
            4 50002=ERROR_CART_CLOSED | - | 购物车已关闭 | -
            5 50003=ERROR_SHOP_LOST | - | 店铺丢失 | -
        "#]],
    );
    check(
        "p.md",
        "|错误码|错误码说明|错误描述|\n|---|---|---|\n|000000|shop_success|成功|\n|000001|shop_orderGone|订单不存在|\n|000002|shop_cartClosed|购物车已关闭|\n",
        expect![[r#"
            3 000000=shop_success | - | 成功 | -
            4 000001=shop_orderGone | - | 订单不存在 | -
            5 000002=shop_cartClosed | - | 购物车已关闭 | -
        "#]],
    );
    // What is called a name is also the message, where nothing else is.
    check(
        "p.md",
        "| Error Code | Status Code | Error Name | Description |\n|---|---|---|---|\n| -2000 | 500 | UNKNOWN | Something failed. |\n| -2001 | 404 | ORDER_GONE | The order is gone. |\n| -2002 | 409 | CART_CLOSED | The cart is closed. |\n",
        expect![[r#"
            3 UNKNOWN=-2000 500 | UNKNOWN | Something failed. | -
            4 ORDER_GONE=-2001 404 | ORDER_GONE | The order is gone. | -
            5 CART_CLOSED=-2002 409 | CART_CLOSED | The cart is closed. | -
        "#]],
    );
    check(
        "p.md",
        "| Code | Name | Description |\n|---|---|---|\n| 70001 | Order_Gone | The order is gone. |\n| 70002 | Cart_Closed | The cart is closed. |\n| 70003 | Shop_Lost | The shop failed. |\n",
        expect![[r#"
            3 70001=Order_Gone | Order_Gone | The order is gone. | -
            4 70002=Cart_Closed | Cart_Closed | The cart is closed. | -
            5 70003=Shop_Lost | Shop_Lost | The shop failed. | -
        "#]],
    );
    // A message of one word stays a message where it is the only text but the description.
    check(
        "p.md",
        "| Error code | Message | Description |\n|---|---|---|\n| 70001 | OrderGone | The order is gone. |\n| 70002 | CartClosed | The cart is closed. |\n",
        expect![[r#"
            3 70001 | OrderGone | The order is gone. | -
            4 70002 | CartClosed | The cart is closed. | -
        "#]],
    );
}

#[test]
fn rows_with_too_many_cells_move_no_others() {
    check(
        "p.md",
        "|マクロ名|エラーコード|説明|\n|:--|:--|:--|\n| S_shop_ORDER_GONE | 257 | 注文が見つからない |\n| S_shop_BAD_CALL | 258 | 想定外の呼出 | が指定された |\n| S_shop_CART_CLOSED | 259 | カートが閉じている |\n",
        expect![[r#"
            3 257=S_shop_ORDER_GONE | - | 注文が見つからない | -
            4 258=S_shop_BAD_CALL | - | 想定外の呼出 | -
            5 259=S_shop_CART_CLOSED | - | カートが閉じている | -
            4 problem: the row has more cells than its table has columns: “が指定された”
        "#]],
    );
}

#[test]
fn one_star_stands_for_a_digit_beside_several() {
    check(
        "p.md",
        "| Error code | Description |\n|---|---|\n| `200***` | The order failed. |\n| `21060*` | The cart failed. |\n| `210700` | The shop is closed. |\n",
        expect![[r#"
            3 200*** | - | The order failed. | - [200***]
            4 21060* | - | The cart failed. | - [21060*]
            5 210700 | - | The shop is closed. | -
        "#]],
    );
    // Alone it is the mark of a footnote.
    check(
        "p.md",
        "| Error code | Description |\n|---|---|\n| 21060* | The cart failed. |\n| 210700 | The shop is closed. |\n",
        expect![[r#"
            3 21060 | - | The cart failed. | -
            4 210700 | - | The shop is closed. | -
        "#]],
    );
}

#[test]
fn cells_call_their_numbers_errors() {
    check(
        "p.rst",
        "Shop codes\n==========\n\n+----------------+------------------------+\n| Error Code     | Description            |\n+================+========================+\n| **Error 200:** | **The order is gone.** |\n|                |                        |\n|                | It was removed.        |\n+----------------+------------------------+\n| **Error 501:** | **No memory is left.** |\n+----------------+------------------------+\n",
        expect![[r#"
            7 200 | - | The order is gone.⏎It was removed. | -
            11 501 | - | No memory is left. | -
        "#]],
    );
    check(
        "p.md",
        "| Fehlercode | Beschreibung |\n|---|---|\n| Fehler 17 | Der Auftrag fehlt. |\n| Fehler 18 | Der Laden ist zu. |\n",
        expect![[r#"
            3 17 | - | Der Auftrag fehlt. | -
            4 18 | - | Der Laden ist zu. | -
        "#]],
    );
}

#[test]
fn values_of_failures_are_codes() {
    check(
        "p.md",
        "Value | Description\n-- | --\n`0` | Sent.\n`1` | Unknown error of the carrier.\n`2` | The parcel was rejected.\n`3` | The address is invalid.\n`4` | The postman was absent.\n`99` | The carrier failed.\n",
        expect![[r#"
            3 0 | - | Sent. | -
            4 1 | - | Unknown error of the carrier. | -
            5 2 | - | The parcel was rejected. | -
            6 3 | - | The address is invalid. | -
            7 4 | - | The postman was absent. | -
            8 99 | - | The carrier failed. | -
        "#]],
    );
    // Values of anything else are none.
    check(
        "p.md",
        "Value | Description\n-- | --\n`0` | Red.\n`1` | Green.\n`2` | Blue.\n`3` | Invalid.\n`4` | Black.\n`99` | White.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Value | Description
        "#]],
    );
}

#[test]
fn kinds_of_errors_with_a_note_in_their_cell() {
    check(
        "p.md",
        "# Shop SDK\n\n<table data-header-hidden><thead><tr><th>에러 종류</th><th>에러 메시지</th></tr></thead><tbody><tr><td><strong>TIME_OUT</strong><br><sub>(가게를 불러오는 데 시간이 너무 오래 걸려 발생하거나 네트워크 연결에 실패한 경우, 또는 그 밖의 이유로 오래 기다린 뒤에 발생한 경우)</sub></td><td>Shop timed out</td></tr><tr><td></td><td>Timed out while loading</td></tr><tr><td><strong>INVALID_ORDER</strong><br><sub>(주문이 잘못된 경우)</sub></td><td>Invalid order</td></tr></tbody></table>\n",
        expect![[r#"
            3 TIME_OUT | Shop timed out | 가게를 불러오는 데 시간이 너무 오래 걸려 발생하거나 네트워크 연결에 실패한 경우, 또는 그 밖의 이유로 오래 기다린 뒤에 발생한 경우 | -
            3 TIME_OUT | Timed out while loading | - | -
            3 INVALID_ORDER | Invalid order | 주문이 잘못된 경우 | -
            3 problem: a row without a code, read as another meaning of TIME_OUT
        "#]],
    );
}

#[test]
fn members_of_answers_are_no_texts() {
    check(
        "p.json",
        r#"{
  "ORDER_GONE": {"data": {"error": "The error message", "type": "Kind of order"}, "description": "The order is gone", "statusCode": 404},
  "CART_CLOSED": {"description": "The cart is closed", "statusCode": 409}
}"#,
        expect![[r#"
            2 ORDER_GONE 404 | - | The order is gone | -
            3 CART_CLOSED 409 | - | The cart is closed | -
        "#]],
    );
}

#[test]
fn a_message_in_quotes_stands_behind_its_code() {
    check(
        "p.rst",
        "Shop errors\n===========\n\n**ERROR CODE: -898, 'Order \"%1$s\" is gone: %2$s, %3$s.'**\n\n- The order was removed.\n\n**ERROR CODE: -970, 'Cart; closed/locked.'**\n\n- The cart is locked.\n",
        expect![[r#"
            4 -898 | Order "%1$s" is gone: %2$s, %3$s. | The order was removed. | -
            8 -970 | Cart; closed/locked. | The cart is locked. | -
        "#]],
    );
    check(
        "p.md",
        "# Fehler\n\nFehlercode: 4711, „Der Auftrag fehlt“\n\nEr wurde gelöscht.\n\nFehlercode: 4712, „Der Laden ist zu“\n\nEr öffnet um neun.\n",
        expect![[r#"
            3 4711 | Der Auftrag fehlt | Er wurde gelöscht. | -
            7 4712 | Der Laden ist zu | Er öffnet um neun. | -
        "#]],
    );
}

#[test]
fn small_names_in_items_are_codes_of_errors() {
    check(
        "p.md",
        "# エラーの形式\n\n## 一般のエラー\n\n次のいずれかの`error`コードを返すことがあります。\n\n* `unknownOrder` - 注文が含まれていません。\n* `cartInvalid` - カートが正しくありません。\n  * この場合は400を返します。\n* `tooBusy` - 混雑のため実行できません。\n* `noShop` - 店に接続していません。\n",
        expect![[r#"
            7 unknownOrder | - | 注文が含まれていません。 | - (一般のエラー)
            8 cartInvalid | - | カートが正しくありません。⏎この場合は400を返します。 | - (一般のエラー)
            10 tooBusy | - | 混雑のため実行できません。 | - (一般のエラー)
            11 noShop | - | 店に接続していません。 | - (一般のエラー)
        "#]],
    );
}

#[test]
fn the_same_line_below_every_code_says_nothing() {
    check(
        "p.md",
        "# REST错误码\n\n## OrderGone\n\n支持设备Phone\n\n**错误描述**\n\n订单不存在。\n\n**处理步骤**\n\n请检查订单。\n\n## CartClosed\n\n支持设备Phone\n\n**错误描述**\n\n购物车已关闭。\n\n**处理步骤**\n\n请打开购物车。\n",
        expect![[r#"
            3 OrderGone | - | 订单不存在。 | 请检查订单。
            15 CartClosed | - | 购物车已关闭。 | 请打开购物车。
        "#]],
    );
    // Without a description of its own it is what is said of the code.
    check(
        "p.md",
        "# Error codes\n\n## OrderGone\n\nThe order is gone.\n\n**Solution**\n\nOrder again.\n\n## OrderLost\n\nThe order is gone.\n\n**Solution**\n\nFind it.\n",
        expect![[r#"
            3 OrderGone | - | The order is gone. | Order again.
            11 OrderLost | - | The order is gone. | Find it.
        "#]],
    );
}

#[test]
fn boxes_drawn_as_rows_are_a_table() {
    check(
        "p.html",
        "<h1>Errors</h1><p>Codes never change.</p><h3>Orders</h3>\n<div class=\"row\" style=\"display:grid\">\n<span>Code</span><span>HTTP</span><span>Description</span>\n</div>\n<div class=\"row\"><span>order.gone</span><span>404</span><span>The order is gone</span></div>\n<div class=\"row\"><span>order.closed</span><span>409</span><span>The order is closed</span></div>\n<h3>Carts</h3>\n<div class=\"row\"><span>cart.is_empty</span><span>422</span><span>The cart is empty</span></div>\n<div class=\"menu\"><span>Home</span><span>Shop</span><span>About us</span></div>\n",
        expect![[r#"
            5 order.gone 404 | - | The order is gone | - (Orders)
            6 order.closed 409 | - | The order is closed | - (Orders)
            8 cart.is_empty 422 | - | The cart is empty | - (Carts)
        "#]],
    );
}

#[test]
fn samples_in_json_enumerate_codes() {
    check(
        "p.rst",
        "错误码表\n========\n\n订单\n----\n\n::\n\n    [{\n      \"code\": 300001,\n      \"name\": \"Order_Gone\",\n      \"description\": \"订单不存在\"\n    }, {\n      \"code\": 300002,\n      \"name\": \"Order_Closed\",\n      \"description\": \"订单已关闭\"\n    }, {\n      \"code\": 300003,\n      \"name\": \"Cart_Empty\",\n      \"description\": \"购物车为空\"\n    }]\n",
        expect![[r#"
            10 300001=Order_Gone | Order_Gone | 订单不存在 | -
            14 300002=Order_Closed | Order_Closed | 订单已关闭 | -
            18 300003=Cart_Empty | Cart_Empty | 购物车为空 | -
        "#]],
    );
    // The sample of an answer enumerates nothing.
    check(
        "p.md",
        "# Error codes\n\nAn answer looks so:\n\n```json\n{\"code\": 300001, \"message\": \"The order is gone\", \"requestId\": \"1\"}\n```\n\n```json\n[{\"code\": 300001, \"message\": \"The order is gone\"}, {\"code\": 300001, \"message\": \"The order is gone\"}, {\"code\": 300001, \"message\": \"The order is gone\"}]\n```\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn headings_of_a_status_and_a_word() {
    check(
        "p.md",
        "# Error codes\n\n## 404 order_gone\n\nThe order is gone.\n\n## 409 cart_closed\n\nThe cart is closed.\n\n## 403 unauthorized\n\nThe shop refused.\n",
        expect![[r#"
            3 order_gone 404 | - | The order is gone. | -
            7 cart_closed 409 | - | The cart is closed. | -
            11 unauthorized 403 | - | The shop refused. | -
        "#]],
    );
}

#[test]
fn rows_of_boxes_may_have_classes_of_their_own() {
    check(
        "p.html",
        "<h2>Error codes</h2><div><div class=\"head\"><div>Code</div><div>Message</div><div>What to do</div></div>\n<div class=\"tr odd\"><div>E1001</div><div>Order gone</div><div>Order again.</div></div>\n<div class=\"tr even\"><div>E1002</div><div>Cart closed</div><div>Open the cart.</div></div></div>\n",
        expect![[r#"
            2 E1001 | Order gone | - | Order again.
            3 E1002 | Cart closed | - | Open the cart.
        "#]],
    );
}

#[test]
fn a_status_stands_behind_or_below_a_code() {
    check(
        "p.html",
        "<h1>API errors</h1><dl><dt><code>order_gone</code> <span>404</span></dt>\n<dd>The order is gone.</dd>\n<dt><code>cart_closed</code> <span>409</span></dt>\n<dd>The cart is closed.</dd></dl>\n",
        expect![[r#"
            1 order_gone 404 | - | The order is gone. | -
            3 cart_closed 409 | - | The cart is closed. | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Error codes</h1>\n<div><h3>E101</h3><span>404</span><p>The order is gone</p></div>\n<div><h3>E102</h3><span>409</span><p>The cart is closed</p></div>\n",
        expect![[r#"
            2 E101 404 | - | The order is gone | -
            3 E102 409 | - | The cart is closed | -
        "#]],
    );
}

#[test]
fn samples_of_other_lists_are_none_of_codes() {
    check(
        "p.md",
        "# Error codes\n\nOrders:\n\n```json\n[\n {\"id\": 1, \"name\": \"a\", \"status\": \"open\"},\n {\"id\": 2, \"name\": \"b\", \"status\": \"open\"},\n {\"id\": 3, \"name\": \"c\", \"status\": \"open\"}\n]\n```\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    // Beside a list of several, one may be short.
    check(
        "p.md",
        "# Error codes\n\n## Orders\n\n```json\n[\n {\"code\": \"ORDER_GONE\", \"status\": 404, \"message\": \"Order is gone\"},\n {\"code\": \"ORDER_LATE\", \"status\": 409, \"message\": \"Order is late\"},\n {\"code\": \"ORDER_LOST\", \"status\": 500, \"message\": \"Order is lost\"}\n]\n```\n\n## Carts\n\n```json\n[\n {\"code\": \"CART_GONE\", \"status\": 404, \"message\": \"Cart is gone\"}\n]\n```\n",
        expect![[r#"
            7 ORDER_GONE 404 | Order is gone | - | - (Orders)
            8 ORDER_LATE 409 | Order is late | - | - (Orders)
            9 ORDER_LOST 500 | Order is lost | - | - (Orders)
            17 CART_GONE 404 | Cart is gone | - | - (Carts)
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n```json\n{\n \"1001\": \"Order is gone\",\n \"1002\": \"Cart is closed\",\n \"1003\": \"Shop is lost\"\n}\n```\n",
        expect![[r#"
            5 1001 | - | Order is gone | -
            6 1002 | - | Cart is closed | -
            7 1003 | - | Shop is lost | -
        "#]],
    );
}

#[test]
fn values_of_states_are_no_codes() {
    check(
        "p.md",
        "# Order\n\n## State\n\n| Value | Description |\n|---|---|\n| 0 | Created |\n| 10 | Payment failed |\n| 20 | Payment expired |\n| 30 | Rejected by shop |\n| 40 | Delivered |\n| 50 | Timeout |\n",
        expect![[r#"
            7 0 | - | Created | -
            8 10 | - | Payment failed | -
            9 20 | - | Payment expired | -
            10 30 | - | Rejected by shop | -
            11 40 | - | Delivered | -
            12 50 | - | Timeout | -
            7 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
}

#[test]
fn a_label_of_something_else_takes_its_text_with_it() {
    check(
        "p.md",
        "# 错误码\n\n## 1001 订单不存在\n\n**适用接口**\n\n下单\n\n**错误描述**\n\n订单不存在。\n\n**处理步骤**\n\n重新下单。\n\n## 1002 购物车关闭\n\n**适用接口**\n\n支付\n\n**错误描述**\n\n关闭。\n\n**处理步骤**\n\n打开。\n",
        expect![[r#"
            3 1001 | 订单不存在 | 订单不存在。 | 重新下单。
            17 1002 | 购物车关闭 | 关闭。 | 打开。
        "#]],
    );
}

#[test]
fn rows_in_a_sample_under_errors() {
    check(
        "p.rst",
        "Shop Errors\n===========\n\nThe values are here::\n\n      Name          Value   Text\n      EDOM          3001    No such order.\n      ERANGE        3002    The order is late.\n      ETRUNC        3003    The order was cut.\n",
        expect![[r#"
            7 3001=EDOM | - | No such order. | -
            8 3002=ERANGE | - | The order is late. | -
            9 3003=ETRUNC | - | The order was cut. | -
        "#]],
    );
    // A sample on another page is none.
    check(
        "p.rst",
        "Shop\n====\n\nThe values are here::\n\n      Name          Value   Text\n      EDOM          3001    No such order.\n      ERANGE        3002    The order is late.\n      ETRUNC        3003    The order was cut.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn what_macros_in_html_show_is_the_text() {
    check(
        "p.html",
        r#"<h1>Status codes</h1><dl><dt>{{HTTPStatus(404, "404 Not Found")}}</dt><dd>It is gone.</dd><dt>{{HTTPStatus(409, "409 Conflict")}}</dt><dd>Two of {{them}} came.</dd><dt>410 Gone {{deprecated_inline}}</dt><dd>It went.</dd></dl>"#,
        expect![[r#"
            1 404 | Not Found | It is gone. | -
            1 409 | Conflict | Two of {{them}} came. | -
            1 410 | Gone | It went. | -
        "#]],
    );
}

#[test]
fn numbers_that_no_standard_knows_are_no_statuses() {
    check(
        "p.md",
        "# Codes\n\n| 状态码 | 描述 |\n|---|---|\n| 0 | 成功 |\n| 106 | 订单不存在 |\n| 112 | 订单过期 |\n| 114 | 余额不足 |\n\n| 状态码 | 描述 |\n|---|---|\n| DELIVRD | 成功 |\n| REJECTD | 被拒绝 |\n",
        expect![[r#"
            5 0 | - | 成功 | -
            6 106 | - | 订单不存在 | -
            7 112 | - | 订单过期 | -
            8 114 | - | 余额不足 | -
            12 DELIVRD | - | 成功 | -
            13 REJECTD | - | 被拒绝 | -
        "#]],
    );
}

#[test]
fn keys_of_comments_are_no_codes() {
    check(
        "p.json",
        r#"{"$schema": "texts", "_comment": "The texts", "ORDER_GONE": "It is gone", "ORDER_LATE": "It is late"}"#,
        expect![[r#"
            1 ORDER_GONE | - | It is gone | -
            1 ORDER_LATE | - | It is late | -
        "#]],
    );
    check(
        "p.json",
        r#"[{"code": "1", "value": "No order", "describe": "The order is gone", "family": "orders"}, {"code": "2", "value": "Order late", "describe": "The order is late", "family": "orders"}]"#,
        expect![[r#"
            1 1 | No order | The order is gone | - (orders)
            1 2 | Order late | The order is late | - (orders)
        "#]],
    );
}

#[test]
fn names_that_are_called_statuses_of_statuses_are_the_codes() {
    check(
        "p.md",
        "# Errors\n\n| Code | Status | Message | Troubleshooting |\n|---|---|---|---|\n| 400 | BAD_ORDER | The order is bad. | Mend it. |\n| 400 | BAD_ORDER | The order is wet. | Dry it. |\n| 404 | NO_ORDER | It is gone. | Look for it. |\n",
        expect![[r#"
            5 BAD_ORDER 400 | The order is bad. | - | Mend it.
            6 BAD_ORDER 400 | The order is wet. | - | Dry it.
            7 NO_ORDER 404 | It is gone. | - | Look for it.
        "#]],
    );
}

#[test]
fn a_title_is_the_message_of_a_row_without_another() {
    check(
        "p.json",
        r#"[{"code": "E1", "title": "No order", "hint": "Order again.", "observedMessage": "It is not there", "family": "orders"}, {"code": "E2", "title": "Order late", "hint": "Wait.", "family": "orders"}]"#,
        expect![[r#"
            1 E1 | It is not there | No order | Order again. (orders)
            1 E2 | Order late | - | Wait. (orders)
        "#]],
    );
}

#[test]
fn rows_between_bars_below_a_label_alone() {
    check(
        "p.txt",
        "API error codes\n\nThe codes and what they mean:\n| Common errors | |\n| 10 | The order is bad |\n| 11 | The order is late |\n| 12 | Nobody came |\n| Order errors | |\n| 10000 | There is no order |\n| 10001 | The order is wet |\n",
        expect![[r#"
            5 10 | - | The order is bad | - (Common errors)
            6 11 | - | The order is late | - (Common errors)
            7 12 | - | Nobody came | - (Common errors)
            9 10000 | - | There is no order | - (Order errors)
            10 10001 | - | The order is wet | - (Order errors)
        "#]],
    );
}

#[test]
fn a_page_of_lists_of_codes_is_read_whole() {
    check(
        "p.md",
        "### Bereich (`SHOP`)\n\n- **SHOP_ORDER_001**: Es gibt keinen Auftrag.\n- **SHOP_ORDER_002**: Der Auftrag ist nass.\n- **SHOP_ORDER_003**: Der Auftrag ist alt.\n- **SHOP_ORDER_004**: Der Auftrag ist weg.\n\n### Systemfehler (SYS)\n\n- **SYS_CAR_001**: Der Wagen steht.\n- **SYS_CAR_002**: Der Wagen brennt.\n- **SYS_CAR_003**: Der Wagen fehlt.\n- **SYS_CAR_004**: Der Wagen rollt.\n",
        expect![[r#"
            3 SHOP_ORDER_001 | - | Es gibt keinen Auftrag. | -
            4 SHOP_ORDER_002 | - | Der Auftrag ist nass. | -
            5 SHOP_ORDER_003 | - | Der Auftrag ist alt. | -
            6 SHOP_ORDER_004 | - | Der Auftrag ist weg. | -
            10 SYS_CAR_001 | - | Der Wagen steht. | - (Systemfehler (SYS))
            11 SYS_CAR_002 | - | Der Wagen brennt. | - (Systemfehler (SYS))
            12 SYS_CAR_003 | - | Der Wagen fehlt. | - (Systemfehler (SYS))
            13 SYS_CAR_004 | - | Der Wagen rollt. | - (Systemfehler (SYS))
        "#]],
    );
}

#[test]
fn the_title_of_a_section_is_no_header_of_two_words() {
    check(
        "p.md",
        "# Shop\n\n### Exception Handling\n\n[ShopOrders guide](https://example.com) tells of the reasons for which orders fail.\n\n`ShopOrdersAPI` does not fail as a rule, but orders do.\n\n| ErrorCode | Description |\n|---|---|\n| SHOP00001 | The order is late. |\n| SHOP00002 | The order is gone. |\n",
        expect![[r#"
            11 SHOP00001 | - | The order is late. | -
            12 SHOP00002 | - | The order is gone. | -
        "#]],
    );
}

#[test]
fn a_name_of_one_word_in_a_box_beside_its_status() {
    check(
        "p.html",
        "<h4>Error codes</h4><div><div class=\"row\"><span class=\"name\">BAD_ORDER</span><span>400</span><span>The order is bad</span></div><div class=\"row\"><span class=\"name\">LOST</span><span>404</span><span>The order is lost</span></div><div class=\"row\"><span class=\"name\">CLOSED</span><span>409</span><span>The shop is shut</span></div></div>",
        expect![[r#"
            1 BAD_ORDER 400 | - | The order is bad | -
            1 LOST 404 | - | The order is lost | -
            1 CLOSED 409 | - | The shop is shut | -
        "#]],
    );
}

#[test]
fn short_codes_in_boxes_whose_class_calls_them_codes() {
    check(
        "p.html",
        "<h1>Error codes</h1><div><div class=\"code\"><span>5C</span><span>The order is gone</span></div><div class=\"code\"><span>21C</span><span>The shop is shut</span></div><div class=\"code has\"><span>PC ER</span><span>The key is wrong</span></div><div class=\"code\"><span>DC</span><span>The door is open</span></div></div>",
        expect![[r#"
            1 5C | - | The order is gone | -
            1 21C | - | The shop is shut | -
            1 DC | - | The door is open | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Orders</h1><div class=\"code\"><span>GET</span><span>all orders of a shop</span></div><div class=\"code\"><span>PUT</span><span>a new order</span></div>",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn lists_of_html_in_cells_between_bars() {
    check(
        "p.md",
        "# Errors\n\n| Return code | Description |\n|---|---|\n| <span id=\"a\"></span><dl> <dt>**SHOP_E_GONE**</dt> <dt>0x8052038a</dt> </dl> | The order is gone.<br/> |\n| <dl> <dt>**SHOP_E_LATE**</dt> <dt>0x8052038b</dt> </dl> | The order is late.<br/> |\n",
        expect![[r#"
            5 SHOP_E_GONE=0x8052038a | - | The order is gone. | -
            6 SHOP_E_LATE=0x8052038b | - | The order is late. | -
        "#]],
    );
}

#[test]
fn names_of_a_class_beside_their_numbers() {
    check(
        "p.md",
        "# Order.ShopError\n\n| Constant | Value | Description |\n|---|---|---|\n| Order.NoError | 0 | All is well |\n| Order.OrderGoneError | 1 | The order is gone |\n| Order.ShopShutError | 101 | The shop is shut |\n",
        expect![[r#"
            5 Order.NoError=0 | - | All is well | -
            6 Order.OrderGoneError=1 | - | The order is gone | -
            7 Order.ShopShutError=101 | - | The shop is shut | -
        "#]],
    );
}

#[test]
fn headings_that_join_a_status_to_its_name() {
    check(
        "p.md",
        "# Error codes of the shop\n\n## 400-Bad order\n\nThe order is wrong.\n\n## 401-Unauthorized\n\nThe key is missing.\n\n## 404-Not found\n\nThere is no order.\n",
        expect![[r#"
            3 400 | Bad order | The order is wrong. | -
            7 401 | Unauthorized | The key is missing. | -
            11 404 | Not found | There is no order. | -
        "#]],
    );
}

#[test]
fn statuses_of_success_under_a_heading_of_their_own() {
    check(
        "p.html",
        "<h2>Erfolgreiche Antworten</h2><dl><dt>200 OK</dt><dd>Alles gut.</dd><dt>201 Created</dt><dd>Eine Bestellung mehr.</dd></dl><h2>Antworten auf Client-Fehler</h2><dl><dt>400 Bad Request</dt><dd>Die Bestellung ist falsch.</dd><dt>404 Not Found</dt><dd>Es gibt sie nicht.</dd></dl>",
        expect![[r#"
            1 200 | OK | Alles gut. | - (Erfolgreiche Antworten)
            1 201 | Created | Eine Bestellung mehr. | - (Erfolgreiche Antworten)
            1 400 | Bad Request | Die Bestellung ist falsch. | - (Antworten auf Client-Fehler)
            1 404 | Not Found | Es gibt sie nicht. | - (Antworten auf Client-Fehler)
        "#]],
    );
}
