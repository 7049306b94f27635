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
fn rows_that_have_run_into_one_line() {
    check(
        "p.txt",
        "Error codes\n\n10001 Order not found 10002 Parcel already sent 10003 The shop is closed 10010 Address is missing 10011 Amount too large\n",
        expect![[r#"
            3 10001 | - | Order not found | -
            3 10002 | - | Parcel already sent | -
            3 10003 | - | The shop is closed | -
            3 10010 | - | Address is missing | -
            3 10011 | - | Amount too large | -
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
        "p.html",
        "<h1>Fehlercodes</h1><p>Fehlercode | Meldung | Lösung | E101 | Die Adresse fehlt | Ergänzen Sie sie. | E102 | Der Laden ist geschlossen | Warten Sie. | E103 | Der Betrag ist zu hoch | Senden Sie weniger. | E104 | Kunde ist gesperrt | Fragen Sie uns. | E105 | Karte wurde abgelehnt | Nehmen Sie eine andere.</p>",
        expect![[r#"
            1 E101 | Die Adresse fehlt | - | Ergänzen Sie sie.
            1 E102 | Der Laden ist geschlossen | - | Warten Sie.
            1 E103 | Der Betrag ist zu hoch | - | Senden Sie weniger.
            1 E104 | Kunde ist gesperrt | - | Fragen Sie uns.
            1 E105 | Karte wurde abgelehnt | - | Nehmen Sie eine andere.
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nORDER_GONE The order is gone. ORDER_LATE The order is late. PARCEL_LOST The parcel was lost. SHOP_CLOSED The shop is closed. NO_ADDRESS The address is missing.\n",
        expect![[r#"
            3 ORDER_GONE | - | The order is gone. | -
            3 ORDER_LATE | - | The order is late. | -
            3 PARCEL_LOST | - | The parcel was lost. | -
            3 SHOP_CLOSED | - | The shop is closed. | -
            3 NO_ADDRESS | - | The address is missing. | -
        "#]],
    );
    // The word before every code is none of the text before it.
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
        "Error codes\n\nCode Message Code Message\n4001 Order not found 4004 Address is missing\n4002 Parcel already sent 4005 Amount too large\n4003 The shop is closed 4006 Payment was refused\n",
        expect![[r#"
            4 4001 | Order not found | - | -
            5 4002 | Parcel already sent | - | -
            6 4003 | The shop is closed | - | -
            4 4004 | Address is missing | - | -
            5 4005 | Amount too large | - | -
            6 4006 | Payment was refused | - | -
        "#]],
    );
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
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Order Number | Name
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
fn items_of_markdown_in_one_line() {
    check(
        "p.txt",
        "--- title: OrderErrorCode description: 'An error code.' --- # OrderErrorCode An error code. ## Valid values * ORDER\\_GONE The order is gone. * ORDER\\_LATE The order is late. * PARCEL\\_LOST The parcel has been lost. * SHOP\\_CLOSED The shop is closed. * WRONG\\_SHOP The shop is another one.\n",
        expect![[r#"
            1 ORDER_GONE | - | The order is gone. | -
            1 ORDER_LATE | - | The order is late. | -
            1 PARCEL_LOST | - | The parcel has been lost. | -
            1 SHOP_CLOSED | - | The shop is closed. | -
            1 WRONG_SHOP | - | The shop is another one. | -
        "#]],
    );
}

#[test]
fn rows_of_a_wiki_in_one_line_behind_ranges_of_their_codes() {
    check(
        "p.txt",
        "====== Answer codes ====== 5000 - 5099, 5500 - 5599 : call error \\\\ 6000 - 6020 : bank status\\\\ ==== General ==== ^rc ^Description ^ |5000 |order failed | |5001 |no order | |5002 |invalid order | |5003 |order not given | |5004 |invalid shop | |5009 |invalid mail | |5010 |invalid parcel | |5011 |invalid country | |5012 |invalid street | |5013 |invalid town | |5014 |invalid road | |5015 |invalid price | |5016 |invalid item | |5017 |exists already | |5018 |invalid key | |5019 |invalid card |\n",
        expect![[r#"
            1 5000 | - | order failed | -
            1 5001 | - | no order | -
            1 5002 | - | invalid order | -
            1 5003 | - | order not given | -
            1 5004 | - | invalid shop | -
            1 5009 | - | invalid mail | -
            1 5010 | - | invalid parcel | -
            1 5011 | - | invalid country | -
            1 5012 | - | invalid street | -
            1 5013 | - | invalid town | -
            1 5014 | - | invalid road | -
            1 5015 | - | invalid price | -
            1 5016 | - | invalid item | -
            1 5017 | - | exists already | -
            1 5018 | - | invalid key | -
            1 5019 | - | invalid card | -
        "#]],
    );
}

#[test]
fn rows_in_one_line_behind_their_header_and_codes_shorter_than_the_others() {
    check(
        "p.txt",
        "Status codes\n\nJSON response code meaning 1 success 404 no order 10001 invalid parcel 10002 the shop is closed 20004 user is gone\n",
        expect![[r#"
            3 1 | - | success | -
            3 404 | - | no order | -
            3 10001 | - | invalid parcel | -
            3 10002 | - | the shop is closed | -
            3 20004 | - | user is gone | -
        "#]],
    );
    check(
        "p.txt",
        "Fehlercodes\n\nCode Beschreibung 7 Laden geschlossen 12 Auftrag fehlt 130 Karte abgelehnt 2001 keine Adresse\n",
        expect![[r#"
            3 7 | - | Laden geschlossen | -
            3 12 | - | Auftrag fehlt | -
            3 130 | - | Karte abgelehnt | -
            3 2001 | - | keine Adresse | -
        "#]],
    );
    check(
        "p.txt",
        "Name of the shop Name of the customer True for a test order True to look for the street only What the street is called and where it stands Code Values 5 - Too late 10 - Order taken 20 - Order taken and paid 100 - Street not found 110 - Invalid street 115 - Invalid town 120 - Invalid country 125 - No such shop 130 - Parcel too long\n",
        expect![[r#"
            1 5 | - | Too late | -
            1 10 | - | Order taken | -
            1 20 | - | Order taken and paid | -
            1 100 | - | Street not found | -
            1 110 | - | Invalid street | -
            1 115 | - | Invalid town | -
            1 120 | - | Invalid country | -
            1 125 | - | No such shop | -
            1 130 | - | Parcel too long | -
        "#]],
    );
    // Other numbers, or numbers that shrink, are those of a text.
    check(
        "p.txt",
        "Error codes\n\nThe shop has a code description 3 pages long, 2 pictures 40 words and 7 lines each.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Orders\n\nThe order code description 1 chair 2 tables 3 lamps 4 desks\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn rows_of_numbers_and_names_need_not_grow() {
    check(
        "p.txt",
        "Shop message codes\nAll codes of the shop.\nGOOD ONES Num Id Text ------------------------ 1 DONE The order is done 2 SENT The parcel was sent 7 QUEUED The order waits BAD ONES Num Id Text ------------------------ 0 FAILED Error of unknown kind -1 GONE The order is not valid -2 LATE The parcel was rejected -3 LOST Not a valid parcel\n",
        expect![[r#"
            3 DONE=1 | - | The order is done | -
            3 SENT=2 | - | The parcel was sent | -
            3 QUEUED=7 | - | The order waits | -
            3 FAILED=0 | - | Error of unknown kind | -
            3 GONE=-1 | - | The order is not valid | -
            3 LATE=-2 | - | The parcel was rejected | -
            3 LOST=-3 | - | Not a valid parcel | -
            3 problem: nothing sets the cells of 7 of 7 rows apart: what stands behind the code is read as one text
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\n12 ORDER_GONE The order is gone 9 SHOP_CLOSED The shop is closed 3 PARCEL_LOST The parcel is lost 44 NO_MONEY There is no money 31 TOO_LATE It is too late\n",
        expect![[r#"
            3 ORDER_GONE=12 | - | The order is gone | -
            3 SHOP_CLOSED=9 | - | The shop is closed | -
            3 PARCEL_LOST=3 | - | The parcel is lost | -
            3 NO_MONEY=44 | - | There is no money | -
            3 TOO_LATE=31 | - | It is too late | -
        "#]],
    );
    // Currencies have numbers and names, too.
    check(
        "p.txt",
        "Currencies of the shop\n\n840 USD Dollar of America 978 EUR Money of Europe 392 JPY Money of Japan 756 CHF Money of Switzerland 826 GBP Money of England\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn rows_start_behind_the_ends_of_sentences() {
    check(
        "p.txt",
        "Danh sách Result Codes | Cửa hàng\n\n0 Thành công. Yes 5000 Đơn hàng không tồn tại. No 4000 Cửa hàng đã đóng. No 4100 Bưu kiện bị mất. No 11 Không có quyền. No 12 Quá muộn. No\n",
        expect![[r#"
            3 0 | - | Thành công. | -
            3 5000 | - | Đơn hàng không tồn tại. | -
            3 4000 | - | Cửa hàng đã đóng. | -
            3 4100 | - | Bưu kiện bị mất. | -
            3 11 | - | Không có quyền. | -
            3 12 | - | Quá muộn. | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\n0 All is well. 5000 No such order! 4000 The shop is closed. It opens at 9. 4100 The parcel is lost. 11 No access. 12 Too late.\n",
        expect![[r#"
            3 0 | - | All is well. | -
            3 5000 | - | No such order! | -
            3 4000 | - | The shop is closed. It opens at 9. | -
            3 4100 | - | The parcel is lost. | -
            3 11 | - | No access. | -
            3 12 | - | Too late. | -
        "#]],
    );
    // What is told of errors has numbers, too.
    check(
        "p.txt",
        "Error codes and how to deal with them\n\nThere were many errors in 2019. 3 Shops were closed. 5 Orders came in late. Look at page 17. 3 Parcels were lost. 4 Clients called us. 9 Of them were angry.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
