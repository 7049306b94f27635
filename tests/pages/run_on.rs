//! Plain texts whose rows have run together, or whose cells and headers have several lines.

use expect_test::expect;

use super::traps::check;

#[test]
fn numbers_of_items_stand_before_codes() {
    check(
        "p.txt",
        "Error codes\n\n① 4001: Order not found\n② 4002: Parcel already sent\n③ 4003: The shop is closed\n④ 4004: Address is missing\n⑤ 4005: Amount too large\n",
        expect![[r#"
            3 4001 | - | Order not found | -
            4 4002 | - | Parcel already sent | -
            5 4003 | - | The shop is closed | -
            6 4004 | - | Address is missing | -
            7 4005 | - | Amount too large | -
        "#]],
    );
    check(
        "p.txt",
        "错误码\n\n1、4001：订单不存在\n2、4002：包裹已经寄出\n3、4003：商店已经关闭\n4、4004：缺少收货地址\n5、4005：金额超出限制\n",
        expect![[r#"
            3 4001 | - | 订单不存在 | -
            4 4002 | - | 包裹已经寄出 | -
            5 4003 | - | 商店已经关闭 | -
            6 4004 | - | 缺少收货地址 | -
            7 4005 | - | 金额超出限制 | -
        "#]],
    );
    check(
        "p.txt",
        "오류 코드\n\n1) 4001 - 주문을 찾을 수 없습니다\n2) 4002 - 소포가 이미 발송되었습니다\n3) 4003 - 상점이 닫혀 있습니다\n4) 4004 - 주소가 없습니다\n5) 4005 - 금액이 너무 큽니다\n",
        expect![[r#"
            3 4001 | - | 주문을 찾을 수 없습니다 | -
            4 4002 | - | 소포가 이미 발송되었습니다 | -
            5 4003 | - | 상점이 닫혀 있습니다 | -
            6 4004 | - | 주소가 없습니다 | -
            7 4005 | - | 금액이 너무 큽니다 | -
        "#]],
    );
    // Steps are no codes.
    check(
        "p.txt",
        "Errors of the shop\n\n① Open the shop\n② Look for 1001 errors\n③ Close the shop\n④ Open it again\n⑤ Call us\n⑥ No error is left\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn the_name_of_an_error_calls_its_number_a_code() {
    check(
        "p.txt",
        "Error codes\n\n  system error: 1100\n    Order not found\n  system error: 1101\n    Parcel already sent\n  order error: 1200\n    Address is missing\n  order error: 1201\n    Amount too large\n",
        expect![[r#"
            3 1100 | - | Order not found | - (system error)
            5 1101 | - | Parcel already sent | - (system error)
            7 1200 | - | Address is missing | - (order error)
            9 1201 | - | Amount too large | - (order error)
        "#]],
    );
    check(
        "p.txt",
        "Códigos de error\n\nerror del sistema: 1100 Pedido no encontrado\nerror del sistema: 1101 Falta la dirección\nerror de pedido: 1200 El pago fue rechazado\nerror de pedido: 1201 El cliente está bloqueado\n",
        expect![[r#"
            3 1100 | - | Pedido no encontrado | - (error del sistema)
            4 1101 | - | Falta la dirección | - (error del sistema)
            5 1200 | - | El pago fue rechazado | - (error de pedido)
            6 1201 | - | El cliente está bloqueado | - (error de pedido)
        "#]],
    );
}

#[test]
fn words_in_capitals_are_codes() {
    check(
        "p.txt",
        "Error codes\n\nINVALID PARAMETER\nThe order has a wrong number.\nORDER NOT FOUND\nThere is no such order.\nACCESS DENIED\nThe order is not yours.\nLIMIT REACHED\nToo many orders.\n",
        expect![[r#"
            3 INVALID PARAMETER | - | The order has a wrong number. | -
            5 ORDER NOT FOUND | - | There is no such order. | -
            7 ACCESS DENIED | - | The order is not yours. | -
            9 LIMIT REACHED | - | Too many orders. | -
        "#]],
    );
    check(
        "p.txt",
        "Fehlercode\tMeldung\nINVALID PARAMETER\tDie Nummer ist falsch.\nORDER NOT FOUND\tDie Bestellung fehlt.\nACCESS DENIED\tDie Bestellung ist gesperrt.\n",
        expect![[r#"
            2 INVALID PARAMETER | Die Nummer ist falsch. | - | -
            3 ORDER NOT FOUND | Die Bestellung fehlt. | - | -
            4 ACCESS DENIED | Die Bestellung ist gesperrt. | - | -
        "#]],
    );
    // Titles in capitals are none.
    check(
        "p.txt",
        "Handbook of errors\n\nGETTING STARTED\n\nOpen the shop.\n\nORDER LIST\n\nAll orders.\n\nPARCEL LIST\n\nAll parcels.\n\nUSER SETTINGS\n\nYour name.\n\nCUSTOMER LIST\n\nAll customers.\n\nLAST WORDS\n\nThank you.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.md",
        "# Regions\n\n| Code | Description |\n|---|---|\n| NORTH SEA | The sea in the north |\n| HIGH HILLS | The hills |\n| EAST COAST | The coast |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Code | Description
        "#]],
    );
}

#[test]
fn sentences_with_numbers_or_names_are_no_rows() {
    check(
        "p.txt",
        "Error rates\n\nErrors are counted. Warehouse 1001 Hamburg had few. Warehouse 1002 Berlin had more. Warehouse 1003 Bremen had none. Warehouse 1004 Kiel had some errors. Warehouse 1005 Mainz had an error.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Settings\n\nMAX_ORDERS The number of orders. MAX_PARCELS The number of parcels. SHOP_NAME The name of the shop. SHOP_CITY The city. LOG_LEVEL How much is logged.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Errors by year\n\nIn 2019 Hamburg had errors, in 2020 Berlin failed, in 2021 Bremen was wrong, in 2022 Kiel had an error, in 2023 Mainz failed, in 2024 Trier was not found.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn rows_beside_each_other_in_a_line() {
    check(
        "p.txt",
        "错误码\n\n4001\t订单不存在\t4002\t包裹已经寄出\n4003\t商店已经关闭\t4004\t缺少收货地址\n4005\t金额超出限制\t4006\t支付被拒绝\n",
        expect![[r#"
            3 4001 | - | 订单不存在 | -
            4 4003 | - | 商店已经关闭 | -
            5 4005 | - | 金额超出限制 | -
            3 4002 | - | 包裹已经寄出 | -
            4 4004 | - | 缺少收货地址 | -
            5 4006 | - | 支付被拒绝 | -
        "#]],
    );
    // The number that took the place of another one is none of the next row.
    check(
        "p.txt",
        "Error codes\n\n4001\tOrder not found\t5003\tSee there\n4002\tParcel already sent\t5001\tSee there\n4003\tThe shop is closed\t5002\tSee there\n",
        expect![[r#"
            3 4001 | - | Order not found | -
            4 4002 | - | Parcel already sent | -
            5 4003 | - | The shop is closed | -
        "#]],
    );
    check(
        "p.txt",
        "Prices\n\nOrder Number Name Order Number Name\n1001 Chair 19.99 1004 Table 40.00\n1002 Lamp 18.99 1005 Desk 30.00\n1003 Bed 17.99 1006 Shelf 20.00\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn most_of_a_page_in_a_block_for_code() {
    check(
        "p.html",
        "<h1>Error codes</h1><pre>\nCode\nMessage\nSolution\n4001\nOrder not found\nCheck the number.\n4002\nParcel already sent\nWait for it.\n4003\nThe shop is closed\nTry again.\n</pre>",
        expect![[r#"
            5 4001 | Order not found | - | Check the number.
            8 4002 | Parcel already sent | - | Wait for it.
            11 4003 | The shop is closed | - | Try again.
        "#]],
    );
    check(
        "p.html",
        "<h1>错误码</h1><pre>\n① 4001：订单不存在\n② 4002：包裹已经寄出\n③ 4003：商店已经关闭\n④ 4004：缺少收货地址\n</pre>",
        expect![[r#"
            2 4001 | - | 订单不存在 | -
            3 4002 | - | 包裹已经寄出 | -
            4 4003 | - | 商店已经关闭 | -
            5 4004 | - | 缺少收货地址 | -
        "#]],
    );
    // Logs, settings and help are none.
    check(
        "p.html",
        "<h1>Troubleshooting errors</h1><p>Look into the log for errors:</p><pre>\n10:31:02 ERROR order 1001 not found\n10:31:03 ERROR order 1002 not found\n10:31:04 ERROR parcel 1003 lost\n10:31:05 ERROR parcel 1004 lost\n</pre>",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.html",
        "<h1>Error codes</h1><p>Errors are told in the log, of which you set in the following file where it is, and how much of them it has.</p><pre>\nORDER_MAX    The limit of orders\nSHOP_NAME    The name, not empty\nSHOP_CITY    The city is missing\nLOG_LEVEL    Errors\n</pre>",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n```\nusage: shop [options]\n  -e, --errors    Show errors\n  -q, --quiet     Do not show errors\n  -x, --exit      Exit if an order failed\n```\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn all_rows_of_a_table_may_stand_in_one_line() {
    check(
        "p.txt",
        "Answers Below are the codes of the 商店. Answers are objects. Error code Description 100 order not found 101 the parcel is lost 102 the shop is closed 1200 no address\n",
        expect![[r#"
            1 100 | - | order not found | -
            1 101 | - | the parcel is lost | -
            1 102 | - | the shop is closed | -
            1 1200 | - | no address | -
        "#]],
    );
    check(
        "p.txt",
        "Errors\n\nError code Description Solution ORDER_GONE The order is gone. Take another one. SHOP_CLOSED The shop is closed. Come again. NO_CREDIT There is no credit left. Buy some.\n",
        expect![[r#"
            3 ORDER_GONE | - | The order is gone. | Take another one.
            3 SHOP_CLOSED | - | The shop is closed. | Come again.
            3 NO_CREDIT | - | There is no credit left. | Buy some.
        "#]],
    );
    check(
        "p.txt",
        "エラーコード一覧\n\n10001注文が見つかりません10002荷物は発送済みです10003店舗は閉店しています10010住所がありません10011金額が大きすぎます\n",
        expect![[r#"
            3 10001 | - | 注文が見つかりません | -
            3 10002 | - | 荷物は発送済みです | -
            3 10003 | - | 店舗は閉店しています | -
            3 10010 | - | 住所がありません | -
            3 10011 | - | 金額が大きすぎます | -
        "#]],
    );
    check(
        "p.txt",
        "Fehlercodes\n\n404 ORDER_GONE Die Bestellung fehlt 409 ORDER_SENT Das Paket ist unterwegs 409 SHOP_CLOSED Der Laden ist zu 400 NO_ADDRESS Die Adresse fehlt 400 NO_CARD Die Karte fehlt\n",
        expect![[r#"
            3 ORDER_GONE 404 | - | Die Bestellung fehlt | -
            3 ORDER_SENT 409 | - | Das Paket ist unterwegs | -
            3 SHOP_CLOSED 409 | - | Der Laden ist zu | -
            3 NO_ADDRESS 400 | - | Die Adresse fehlt | -
            3 NO_CARD 400 | - | Die Karte fehlt | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nError 1001 The order is gone. Error 1002 The parcel is lost. Error 1003 The shop is closed. Error 1004 No address. Error 1005 No card.\n",
        expect![[r#"
            3 1001 | - | The order is gone. | -
            3 1002 | - | The parcel is lost. | -
            3 1003 | - | The shop is closed. | -
            3 1004 | - | No address. | -
            3 1005 | - | No card. | -
        "#]],
    );
    // A sentence is no table, nor is what is counted.
    check(
        "p.txt",
        "Errors by year\n\nIn 2019 Hamburg had errors, in 2020 Berlin failed, in 2021 Bremen was wrong, in 2022 Kiel had an error, in 2023 Mainz failed.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Orders\n\nThe order has 1 chair 2 tables 3 lamps 4 desks 5 beds\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
