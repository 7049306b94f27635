//! Flattened pages that lost more than their bars: words that have run together, labels in lines of their own.

use expect_test::expect;

use super::traps::check;

#[test]
fn glued_header_words_that_say_whose_codes_they_are() {
    check(
        "p.txt",
        "Shop errors\n\nHTTP status codeAcme errorCodeAcme message\n4041002The order was not found.\n4091003An order is late.\n4001004A header is missing.\n",
        expect![[r#"
            4 1002 404 | The order was not found. | - | -
            5 1003 409 | An order is late. | - | -
            6 1004 400 | A header is missing. | - | -
        "#]],
    );
    check(
        "p.txt",
        "Shop errors\n\nAcme Error CodeAcme DescriptionSuggested Action\nNO_ORDERThere is no order.Order first.\nLATE_ORDERIt is late.Wait.\n",
        expect![[r#"
            4 NO_ORDER | - | There is no order. | Order first.
            5 LATE_ORDER | - | It is late. | Wait.
        "#]],
    );
}

#[test]
fn sqlstates_whose_subclass_has_letters() {
    check(
        "p.txt",
        "Class 0A: no such feature\n\nSQLSTATE Description\n0A000 it cannot be done\n0AKD0 two shops cannot be asked\n0AKDC the shop cannot do it\n\nClass 0B: no start\n\nSQLSTATE Description\n0B000 it cannot start\n",
        expect![[r#"
            4 0A000 | - | it cannot be done | -
            5 0AKD0 | - | two shops cannot be asked | -
            6 0AKDC | - | the shop cannot do it | -
            11 0B000 | - | it cannot start | -
        "#]],
    );
}

#[test]
fn labels_in_lines_of_their_own_below_codes() {
    check(
        "p.txt",
        "エラー\n\n1001\n説明\n注文が遅い\n対処方法\n早く注文する\n1002\n説明\n注文がない\n対処方法\n- 待つ\n- もう一度\n1003\n説明\n店が閉まっている\n対処方法\n明日来る\n",
        expect![[r#"
            3 1001 | - | 注文が遅い | 早く注文する
            8 1002 | - | 注文がない | 待つ⏎もう一度
            14 1003 | - | 店が閉まっている | 明日来る
        "#]],
    );
}

#[test]
fn terms_with_labels_below_are_no_codes_where_nothing_fails() {
    check(
        "p.txt",
        "Parts\n\nwheel\nDescription\nIt turns.\nAction\nTurn it.\nseat\nDescription\nIt is soft.\nAction\nSit down.\nbell\nDescription\nIt rings.\nAction\nRing it.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn categories_written_once_one_cell_a_line() {
    check(
        "p.txt",
        "订单\n单号不符合规定\n模块\n状态码\n消息\n原因\n处理步骤\n通用\n200\n-\n成功\n订单接入服务\n1001\nno order\n没有订单\n请先下单\n1002\nlate order\n订单太晚\n请早点下单\n商店推送服务\n2001\nshop closed\n消息id不符合规范\n请明天再来\n2002\nshop gone\n商店没了\n请换一家\n2003\nshop full\n商店满了\n请等一等\n支付服务\n3001\nno money\n没有钱\n请充值\n",
        expect![[r#"
            9 200 | - | 成功 | - (通用)
            13 1001 | no order | 没有订单 | 请先下单 (订单接入服务)
            17 1002 | late order | 订单太晚 | 请早点下单 (订单接入服务)
            22 2001 | shop closed | 消息id不符合规范 | 请明天再来 (商店推送服务)
            26 2002 | shop gone | 商店没了 | 请换一家 (商店推送服务)
            30 2003 | shop full | 商店满了 | 请等一等 (商店推送服务)
            35 3001 | no money | 没有钱 | 请充值 (支付服务)
            9 problem: a row with 2 of 3 cells behind its code: the last ones are read as empty
        "#]],
    );
    check(
        "p.txt",
        "Errors\n\nService\n\nCode\n\nMessage\n\nAction\n\nOrder errors\n\n1001\n\nno order\n\nOrder first.\n\n1002\n\nlate order\n\nOrder earlier.\n\nShop errors\n\n2001\n\nshop closed\n\nCome again.\n\n2002\n\nshop gone\n\nLook for another.\n\nBank errors\n\n3001\n\nno money\n\nPay.\n",
        expect![[r#"
            13 1001 | no order | - | Order first. (Order errors)
            19 1002 | late order | - | Order earlier. (Order errors)
            27 2001 | shop closed | - | Come again. (Shop errors)
            33 2002 | shop gone | - | Look for another. (Shop errors)
            41 3001 | no money | - | Pay. (Bank errors)
        "#]],
    );
}

#[test]
fn categories_written_once_between_bars() {
    // A row has all its cells where its status is a code, too.
    check(
        "p.txt",
        "오류\nHTTP 상태 코드 |\n코드 |\n설명 |\n503 |\n500 |\n닫힘 |\n504 |\n510 |\n늦음 |\n500 |\n900 |\n모름 |\n끝\n",
        expect![[r#"
            6 500 503 | - | 닫힘 | -
            9 510 504 | - | 늦음 | -
            12 900 500 | - | 모름 | -
        "#]],
    );
}

#[test]
fn a_name_and_its_status_in_one_cell() {
    check(
        "p.txt",
        "오류 코드 |\n오류 메시지 |\n권장 조치 |\nShopStatus.Closed 503 | 문을 닫음 | 내일 오기 |\nShopStatus.NoOrder 404 | 주문이 없음 | 주문하기 |\nShopStatus.Late 409 | 늦음 | 기다리기 |\n",
        expect![[r#"
            4 ShopStatus.Closed 503 | 문을 닫음 | - | 내일 오기
            5 ShopStatus.NoOrder 404 | 주문이 없음 | - | 주문하기
            6 ShopStatus.Late 409 | 늦음 | - | 기다리기
        "#]],
    );
}

#[test]
fn statuses_that_stand_once_for_several_codes() {
    check(
        "p.md",
        "# Errors\n\n| HTTP Status | Error Code | Description |\n|---|---|---|\n| 400 | order_bad | Bad |\n| | order_late | Late |\n| | order_lost | Lost |\n| 401 | no_key | No key |\n| | old_key | Old key |\n",
        expect![[r#"
            5 order_bad 400 | - | Bad | -
            6 order_late 400 | - | Late | -
            7 order_lost 400 | - | Lost | -
            8 no_key 401 | - | No key | -
            9 old_key 401 | - | Old key | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nHTTP Status\nError Code\nDescription\n400\nORDER_BAD\nThe order is bad.\nORDER_LATE\nThe order is late.\nORDER_LOST\nThe order is lost.\n401\nNO_KEY\nThere is no key.\nOLD_KEY\nThe key is old.\n404\nNO_ORDER\nNo order.\n",
        expect![[r#"
            7 ORDER_BAD 400 | - | The order is bad. | -
            9 ORDER_LATE 400 | - | The order is late. | -
            11 ORDER_LOST 400 | - | The order is lost. | -
            14 NO_KEY 401 | - | There is no key. | -
            16 OLD_KEY 401 | - | The key is old. | -
            19 NO_ORDER 404 | - | No order. | -
        "#]],
    );
    // Where statuses come again, a cell that is empty says that there is none.
    check(
        "p.md",
        "# Errors\n\n| HTTP Status | Error Code | Description |\n|---|---|---|\n| 400 | order_bad | Bad |\n| 400 | order_late | Late |\n| | order_lost | Lost |\n| 401 | no_key | No key |\n",
        expect![[r#"
            5 order_bad 400 | - | Bad | -
            6 order_late 400 | - | Late | -
            7 order_lost | - | Lost | -
            8 no_key 401 | - | No key | -
        "#]],
    );
}

#[test]
fn two_words_of_a_header_stand_in_one() {
    check(
        "p.txt",
        "Error codes\n\nCode TextDescription\n\n13\n\nNo order\n\nThe order was not found\n\n17\n\nShop closed\n\nThe shop is closed today\n\n19\n\n[parcel]\n\nThe parcel is on its way\n",
        expect![[r#"
            5 13 | No order | The order was not found | -
            11 17 | Shop closed | The shop is closed today | -
            17 19 | [parcel] | The parcel is on its way | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nCode TextDescription\n\n13\n\nThe order was not found\n\n17\n\nThe shop is closed today\n\n19\n\nThe parcel is on its way\n",
        expect![[r#"
            5 13 | - | The order was not found | -
            9 17 | - | The shop is closed today | -
            13 19 | - | The parcel is on its way | -
        "#]],
    );
}

#[test]
fn first_cells_that_were_pictures() {
    check(
        "p.txt",
        "What does the state of an order mean?\nThese status codes say how an order went.\nIcon | Status | Code | Description |\n---|---|---|---|\nNEW | 90 | The order was made. | |\nWAITING | 80 | The shop waits for the payment. | |\nREFUSED | 60 | The bank has refused the payment. | |\n",
        expect![[r#"
            5 90=NEW | - | The order was made. | -
            6 80=WAITING | - | The shop waits for the payment. | -
            7 60=REFUSED | - | The bank has refused the payment. | -
        "#]],
    );
    check(
        "p.txt",
        "Fehlercodes\nSymbol | Fehlercode | Bedeutung |\n---|---|---|\n4001 | Das Paket ist zu schwer. | |\n4002 | Das Paket ist verloren. | |\n4003 | Die Adresse fehlt. | |\n",
        expect![[r#"
            4 4001 | - | Das Paket ist zu schwer. | -
            5 4002 | - | Das Paket ist verloren. | -
            6 4003 | - | Die Adresse fehlt. | -
        "#]],
    );
    // Where the codes stand right, the last column has nothing to say.
    check(
        "p.txt",
        "Fehlercodes\nGruppe | Fehlercode | Bedeutung | Hinweis |\n---|---|---|---|\n1 | 4001 | Das Paket ist zu schwer. | |\n2 | 4002 | Das Paket ist verloren. | |\n3 | 4003 | Die Adresse fehlt. | |\n",
        expect![[r#"
            4 4001 | - | Das Paket ist zu schwer. | -
            5 4002 | - | Das Paket ist verloren. | -
            6 4003 | - | Die Adresse fehlt. | -
        "#]],
    );
}

#[test]
fn codes_of_one_word_in_rows_that_end_with_empty_cells() {
    check(
        "p.md",
        "# Error codes\n\n| HTTP code | Error code | Cause | Example | Solution |\n|---|---|---|---|---|\n| 404 | NOT_FOUND | There is no such order. | Order 7 | Look again. |\n| 499 | CANCELLED | The order was cancelled. | | |\n| 500 | SHOP_CLOSED | The shop has closed. | At night | Come back. |\n",
        expect![[r#"
            5 NOT_FOUND 404 | - | There is no such order. | Look again.
            6 CANCELLED 499 | - | The order was cancelled. | -
            7 SHOP_CLOSED 500 | - | The shop has closed. | Come back.
        "#]],
    );
}
