//! Texts that programs made of pages, with marks of Markdown, bars and columns of blanks.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_text_with_headings_of_markdown_is_markdown() {
    check(
        "p.txt",
        "# Errors\n\nWhat goes wrong with orders.\n\n#### 🛒 `ORDER_LATE`\n\n**Problem:** The order is late.\n\n**Resolution:** Order\nearlier.\n\n* * *\n\n#### 🛒 `CART_EMPTY`\n\n**Problem:** Nothing is in the cart.\n\n**Resolution:** Fill it.\n\n* * *\n\n#### 🏪 `SHOP_CLOSED`\n\n**Problem:** The shop is closed.\n\n**Resolution:** Wait.\n",
        expect![[r#"
            5 ORDER_LATE | - | The order is late. | Order earlier.
            14 CART_EMPTY | - | Nothing is in the cart. | Fill it.
            22 SHOP_CLOSED | - | The shop is closed. | Wait.
        "#]],
    );
    // A comment in a sample is no heading.
    check(
        "p.txt",
        "Bestellungen\nFehlercode\nBedeutung\n4001\nZu spät\n4002\nNicht da\n4003\nKaputt\n\n# Senden\nsend(order)\n",
        expect![[r#"
            4 4001 | - | Zu spät | -
            6 4002 | - | Nicht da | -
            8 4003 | - | Kaputt | -
        "#]],
    );
}

#[test]
fn rows_without_bars_around_them_under_a_rule() {
    check(
        "p.txt",
        "注文のエラー\n\nコード | 説明  \n---|---  \n`order_late` | 注文が**遅い**です  \n`cart_empty` | カートが空です  \n  \nConstantes\n\nNom| Valeur  \n---|---  \nMAX_ORDERS| 12  \nMAX_PARCELS| 40  \n",
        expect![[r#"
            5 order_late | - | 注文が遅いです | -
            6 cart_empty | - | カートが空です | -
        "#]],
    );
}

#[test]
fn columns_of_blanks_in_lines_of_one_length() {
    check(
        "p.txt",
        "注文のエラー\n\nコード          番号     説明      \nOrderLate    -1000  遅いです。   \n                    急いでください。\nOrderGone    -1001  無いです。   \n                    探してください。\nOrderBroken  -1002  壊れています。 \n",
        expect![[r#"
            4 OrderLate | - | 遅いです。⏎急いでください。 | -
            6 OrderGone | - | 無いです。⏎探してください。 | -
            8 OrderBroken | - | 壊れています。 | -
            5 problem: a row without a code, read as one more line of OrderLate
            7 problem: a row without a code, read as one more line of OrderGone
        "#]],
    );
    // Settings.
    check(
        "p.txt",
        "Errors\n\nOption      Type    Meaning              \nmax_orders  number  How many orders fail.\nmin_orders  number  How few orders fail. \n\n\nNo errors.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn a_text_with_marks_of_markdown_whose_lines_are_rows() {
    check(
        "p.txt",
        "# 订单错误码\n\n# 平台错误码\n\ncode message\n-5001 订单没有了,请再下单\n-5002 包裹丢了,请联系客服\n-5003 商店关门了\n\n# -5001详细说明\n\n-5001就是订单没有了。\n\n# 可能的原因\n\n  1. 订单太旧\n  2. 商店太小\n",
        expect![[r#"
            6 -5001 | 订单没有了,请再下单 | - | -
            7 -5002 | 包裹丢了,请联系客服 | - | -
            8 -5003 | 商店关门了 | - | -
        "#]],
    );
    check(
        "p.txt",
        "# Orders\n\n## Errors\n\nErrors come as numbers:\nCode Description\n4001 The order is late.\n4002 The parcel is gone.\n4003 The shop is closed.\n\n## More\n\nAsk us.\n",
        expect![[r#"
            7 4001 | - | The order is late. | -
            8 4002 | - | The parcel is gone. | -
            9 4003 | - | The shop is closed. | -
        "#]],
    );
    // Settings.
    check(
        "p.txt",
        "# Orders\n\n## Settings\n\nOption Description\nmax_orders How many orders there are.\nmax_parcels How many parcels there are.\nmax_shops How many shops there are.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn numbers_of_two_parts_run_into_their_texts() {
    check(
        "p.txt",
        "주문 오류\n\n코드설명문제 해결\n002-016Invalid order.주문을 다시 해 보세요.\n002-027Parcel is gone.고객 센터에 알려 주세요.\n002-028This shop was closed.다른 상점을 찾으세요.\n",
        expect![[r#"
            4 002-016 | - | Invalid order. | 주문을 다시 해 보세요. [002-016]
            5 002-027 | - | Parcel is gone. | 고객 센터에 알려 주세요. [002-027]
            6 002-028 | - | This shop was closed. | 다른 상점을 찾으세요. [002-028]
        "#]],
    );
    check(
        "p.txt",
        "Errors\n\nCodeDescription\n10-01The order is late.\n10-02Parcel gone.\n20-01The shop is closed.\n",
        expect![[r#"
            4 10-01 | - | The order is late. | -
            5 10-02 | - | Parcel gone. | -
            6 20-01 | - | The shop is closed. | -
        "#]],
    );
    // Dates.
    check(
        "p.txt",
        "Errors\n\nDateDescription\n2019-03-01The order is late.\n2019-03-02Parcel gone.\n2019-04-01The shop is closed.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn headers_in_traditional_characters() {
    check(
        "p.txt",
        "錯誤碼速查表\n\n錯誤碼含義處理建議\n0成功-\n1001Order Key 無效核對 Order Key\n1002沒有訂單在網站下單\n1003包裹不見了找客服\n",
        expect![[r#"
            4 0 | - | 成功- | -
            5 1001 | - | Order Key | 無效核對 Order Key
            6 1002 | - | 沒有訂單在網站下單 | -
            7 1003 | - | 包裹不見了找客服 | -
            4 problem: nothing sets the cells of 3 of 4 rows apart: what stands behind the code is read as one text
        "#]],
    );
    check(
        "p.md",
        "# 訂單\n\n| 錯誤編號 | 錯誤詳情 | 處理措施 |\n|---|---|---|\n| 7 | 沒有訂單 | 再下單 |\n| 8 | 包裹不見了 | 找客服 |\n",
        expect![[r#"
            5 7 | - | 沒有訂單 | 再下單
            6 8 | - | 包裹不見了 | 找客服
        "#]],
    );
}

#[test]
fn rows_without_the_category_of_the_row_above_are_filled_up() {
    check(
        "p.txt",
        "Order errors\nCategory | Code | Description |\n|---|---|---|\n| Order, Cart | 2 | Timeout |\n| Order | 52000 | Unknown error |\n| 52001 | No such order | |\n| 52002 | Late order | |\n| Cart | 52100 | Empty |\n| 52101 | Too full | |\n| Shop | 52200 | Closed |\n| 52201 | Gone | |\n",
        expect![[r#"
            4 2 | - | Timeout | - (Order, Cart)
            5 52000 | - | Unknown error | - (Order)
            6 52001 | - | No such order | - (Order)
            7 52002 | - | Late order | - (Order)
            8 52100 | - | Empty | - (Cart)
            9 52101 | - | Too full | - (Cart)
            10 52200 | - | Closed | - (Shop)
            11 52201 | - | Gone | - (Shop)
        "#]],
    );
    // Rows that have all their cells but the last.
    check(
        "p.md",
        "# Order errors\n\n| Category | Code | Description |\n|---|---|---|\n| 1 | 52000 | Unknown |\n| 2 | 52001 | |\n| 3 | 52002 | |\n",
        expect![[r#"
            5 52000 | - | Unknown | -
            6 52001 | - | - | -
            7 52002 | - | - | -
        "#]],
    );
}

#[test]
fn numbers_and_their_names_behind_a_colon_in_one_cell() {
    check(
        "p.txt",
        "错误码 |\n原因 |\n|---|---|\n01:没有订单 |\n订单也许太旧。 |\n02:没有包裹 |\n包裹不见了。 |\n0A:商店关门 |\n明天再来。 |\n",
        expect![[r#"
            4 01 | 没有订单 | 订单也许太旧。 | -
            6 02 | 没有包裹 | 包裹不见了。 | -
            8 0A | 商店关门 | 明天再来。 | -
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n| Code | Description |\n|---|---|\n| 17: Late | The order is late. |\n| 18: Gone | The order is gone. |\n| 22: Closed | The shop is closed. |\n",
        expect![[r#"
            5 17 | Late | The order is late. | -
            6 18 | Gone | The order is gone. | -
            7 22 | Closed | The shop is closed. | -
        "#]],
    );
    // Steps.
    check(
        "p.md",
        "# Error log\n\nSteps.\n\n| Step | What to do |\n|---|---|\n| 1: Open | Open the log of errors. |\n| 2: Read | Read all the errors. |\n| 3: Close | Close it. |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Step | What to do
        "#]],
    );
}
