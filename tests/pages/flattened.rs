//! Tables that lost their columns on the way to a text, in ways of many tools.

use expect_test::expect;

use super::traps::check;

#[test]
fn names_of_small_letters_one_cell_a_line() {
    check(
        "p.txt",
        "Fehler 错误\n\nFehlercode\nBedeutung\nAktion\nlate_order\nZu spät\nFrüher bestellen\nlost\nNicht da\nSuchen\nbroken_order\nKaputt\nNeu bestellen\n",
        expect![[r#"
            6 late_order | - | Zu spät | Früher bestellen
            9 lost | - | Nicht da | Suchen
            12 broken_order | - | Kaputt | Neu bestellen
        "#]],
    );
}

#[test]
fn numbers_under_the_code_and_names_beside_them() {
    check(
        "p.txt",
        "错误码\n名称\n含义\n1001\nLATE_ORDER\n订单太晚\n1018\nNO_ORDER\n没有订单\n",
        expect![[r#"
            4 1001=LATE_ORDER | LATE_ORDER | 订单太晚 | -
            7 1018=NO_ORDER | NO_ORDER | 没有订单 | -
        "#]],
    );
}

#[test]
fn header_words_that_nobody_knows() {
    check(
        "p.txt",
        "注文 Errors\n\nWhat failed\nError Code\nTable 7 says\nThe order\n0x6701\nIt is late\nThe bill\n0x6800\nIt is lost\nThe cart\n0x6A82\nIt is empty\n",
        expect![[r#"
            7 0x6701 | - | It is late | -
            10 0x6800 | - | It is lost | -
            13 0x6A82 | - | It is empty | -
        "#]],
    );
    check(
        "p.txt",
        "| 单号 | Error Code | Seen by |\n| 甲 | late_order | the shop |\n| 乙 | lost_order | the bank |\n",
        expect![[r#"
            2 late_order | - | the shop | -
            3 lost_order | - | the bank | -
        "#]],
    );
}

#[test]
fn a_row_that_is_short_is_a_problem() {
    check(
        "p.txt",
        "注文\nError Code\nRetry\nDescription\nORDER_LATE\nyes\nIt is late.\nORDER_LOST\nno\nORDER_GONE\nno\nIt is gone.\n",
        expect![[r#"
            5 ORDER_LATE | - | It is late. | -
            8 ORDER_LOST | - | - | -
            10 ORDER_GONE | - | It is gone. | -
            8 problem: a row with 2 of 3 cells: the last ones are read as empty
        "#]],
    );
}

#[test]
fn a_last_column_that_is_empty() {
    check(
        "p.txt",
        "状态码\n错误码\n描述\n备注\n400 Bad Request\nLateOrder\n订单太晚\n404 Not Found\nLostOrder\n没有订单\n",
        expect![[r#"
            5 400 | LateOrder | 订单太晚 | -
            8 404 | LostOrder | 没有订单 | -
        "#]],
    );
}

#[test]
fn a_code_whose_text_follows_without_a_blank() {
    check(
        "p.txt",
        "注文\n\nError CodeDescription\nBAD_ORDERThe order is bad.\nlate_orderToo late.\n",
        expect![[r#"
            4 BAD_ORDER | - | The order is bad. | -
            5 late_order | - | Too late. | -
        "#]],
    );
    check(
        "p.txt",
        "注文\n\nStatus CodeError CodeDescription\n400LateOrderThe order is late.\n404SHOP.0001Not found here.\n",
        expect![[r#"
            4 LateOrder 400 | - | The order is late. | -
            5 SHOP.0001 404 | - | Not found here. | -
        "#]],
    );
    check(
        "p.txt",
        "错误码HTTP状态码描述\nLateOrder409订单太晚\nLostOrder404没有订单\n",
        expect![[r#"
            2 LateOrder 409 | - | 订单太晚 | -
            3 LostOrder 404 | - | 没有订单 | -
        "#]],
    );
}

#[test]
fn a_code_that_cannot_be_told_from_its_text_is_a_problem() {
    check(
        "p.txt",
        "注文 errors\n\nError CodeDescription\nLateOrderThe order is late.\nLostOrderOrderId is lost.\nBrokenOrderCartItem is broken.\n",
        expect![[r#"
            4 LateOrder | - | The order is late. | -
            5 problem: nothing sets the code of 2 of 3 rows apart from the text behind it: these are not read
        "#]],
    );
}

#[test]
fn words_and_negative_numbers_before_a_blank() {
    check(
        "p.txt",
        "エラー\n\nエラーコード 説明\n0 成功です\n-1 注文が正しくない\n-1000 注文がない\n",
        expect![[r#"
            4 0 | - | 成功です | -
            5 -1 | - | 注文が正しくない | -
            6 -1000 | - | 注文がない | -
        "#]],
    );
    check(
        "p.txt",
        "注文\n\nCode Description\nlate_order Too late\nlost Not there\nbroken_order No good\n",
        expect![[r#"
            4 late_order | - | Too late | -
            5 lost | - | Not there | -
            6 broken_order | - | No good | -
        "#]],
    );
    check(
        "p.txt",
        "注文 errors\n\nError Code Description\n\nIf an order fails, you get a code.\n\nThe code says why, as in ORDER_LATE.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn headings_with_ranges_between_rows() {
    check(
        "p.txt",
        "错误 errors\n\nError Code Description\n0 Fine\nErrors of orders Error code range: -1 ~ -999\n-1 Too late\n-2 Lost\nErrors of bills Error code range: -1000 ~ -1999\n-1000 Not paid\n",
        expect![[r#"
            4 0 | - | Fine | -
            6 -1 | - | Too late | - (Errors of orders Error code range) [-1 ~ -999]
            7 -2 | - | Lost | - (Errors of orders Error code range) [-1 ~ -999]
            9 -1000 | - | Not paid | - (Errors of bills Error code range) [-1000 ~ -1999]
        "#]],
    );
}

#[test]
fn digits_that_belong_to_the_text() {
    check(
        "p.txt",
        "错误\n\nCodeMeaning\n200 & 201Fine\n299Not 好\n",
        expect![[r#"
        4 200 | - | Fine | -
        4 201 | - | Fine | -
        5 299 | - | Not 好 | -
    "#]],
    );
    check(
        "p.txt",
        "错误\n\nReason CodeDescription\n300Card unknown\n3013DS is needed\n3023DS took long\n305Bank unknown\n306Card lost\n",
        expect![[r#"
            4 300 | - | Card unknown | -
            5 301 | - | 3DS is needed | -
            6 302 | - | 3DS took long | -
            7 305 | - | Bank unknown | -
            8 306 | - | Card lost | -
        "#]],
    );
}

#[test]
fn short_codes_between_bars_without_a_header() {
    check(
        "p.txt",
        "错误 codes\n00 | It was paid. |\nZ6 | The customer left. |\n51 | Too little money. |\n",
        expect![[r#"
            2 00 | - | It was paid. | -
            3 Z6 | - | The customer left. | -
            4 51 | - | Too little money. | -
        "#]],
    );
}

#[test]
fn a_row_with_a_word_that_headers_have_is_no_header() {
    check(
        "p.md",
        "# 错误\n\n| Code | Message | Level | Kind |\n|---|---|---|---|\n| [10001](/e/10001) | Lost | ERROR | SHOP |\n| [10002](/e/10002) | Late | ERROR | SHOP |\n| [11100](/e/11100) | Odd | WARNING | SHOP |\n",
        expect![[r#"
            5 10001 | Lost | - | - <10001>(/e/10001)
            6 10002 | Late | - | - <10002>(/e/10002)
            7 11100 | Odd | - | - <11100>(/e/11100)
        "#]],
    );
}

#[test]
fn cells_with_a_bar_at_their_ends_below_words_that_nobody_knows() {
    let head = "错误 codes\n\nCode |\nMessage |\nLoudness |\nPlace |\n";
    let by_cell = "41001 |\n太慢 |\nLOUD |\nshop |\n";
    let and_other = "41002 |\nToo early |\nSOFT |\nshop |\n";
    check(
        "p.txt",
        &format!("{head}|\n{by_cell}|\n{and_other}"),
        expect![[r#"
        8 41001 | 太慢 | - | -
        13 41002 | Too early | - | -
    "#]],
    );
    check(
        "p.txt",
        &format!("{head}---|---|---|---|\n{by_cell}{and_other}"),
        expect![[r#"
        8 41001 | 太慢 | - | -
        12 41002 | Too early | - | -
    "#]],
    );
    check(
        "p.txt",
        &format!("{head}41001 | 太慢 | LOUD | shop |\n41002 | Too early | SOFT | shop |\n"),
        expect![[r#"
            7 41001 | 太慢 | - | -
            8 41002 | Too early | - | -
        "#]],
    );
}

#[test]
fn statuses_closed_by_bars_with_a_cell_of_several_lines() {
    check(
        "p.txt",
        "Order errors\nHTTP Code |\nSummary |\nDescription |\n400 |\nBad order |\nThe order is wrong.\nRead more\n|\n402 |\nNot paid |\nThe bill is open.\n|\n404 |\nGone |\nThere is no order |\nOf each code\nHTTP 400 Bad order\nIt is wrong.\n",
        expect![[r#"
            5 400 | Bad order | The order is wrong.⏎Read more | -
            10 402 | Not paid | The bill is open. | -
            14 404 | Gone | There is no order | -
        "#]],
    );
}

#[test]
fn a_word_that_nobody_knows_among_those_closed_by_bars() {
    check(
        "p.txt",
        "错误码\nerror_code |\nerror_msg |\n适用范围 |\n描述 |\n41001 |\nlate order |\n1,2 |\n订单太晚 |\n41002 |\nno order |\n2 |\n没有订单 |\n41003 |\nodd order |\n1,2 |\n订单错误 |\n结果错误码\nerr_no |\nerr_msg |\n描述 |\n51001 |\nlost |\n丢失 |\n51002 |\nold |\n太旧 |\n",
        expect![[r#"
            6 41001 | late order | 订单太晚 | -
            10 41002 | no order | 没有订单 | -
            14 41003 | odd order | 订单错误 | -
            22 51001 | lost | 丢失 | -
            25 51002 | old | 太旧 | -
        "#]],
    );
}

#[test]
fn tables_drawn_with_box_characters() {
    check(
        "p.txt",
        "错误 codes\n\n┌──────┬──────────┬──────────┐\n│ Code │ Message  │   说明   │\n├──────┼──────────┼──────────┤\n│41001 │late      │订单太慢了│\n│      │          │它走了    │\n├──────┼──────────┼──────────┤\n│41002 │gone away │两种含义  │\n│      ├──────────┼──────────┤\n│      │lost      │ 走       │\n│      │          │ 失       │\n└──────┴──────────┴──────────┘\n\nFeedback\n",
        expect![[r#"
            6 41001 | late | 订单太慢了它走了 | -
            9 41002 | gone away | 两种含义 | -
            9 41002 | lost | 走失 | -
        "#]],
    );
    check(
        "p.txt",
        "错误\n\n┌─────┬──────┐\n│Code │ 说明 │\n├─────┼──────┤\n│41001│太慢  │\n│41002│走失  │\n└─────┴──────┘\n",
        expect![[r#"
            6 41001 | - | 太慢 | -
            7 41002 | - | 走失 | -
        "#]],
    );
}

#[test]
fn columns_set_apart_by_rivers_of_blanks() {
    // A header in the middle of its columns, as some browsers of terminals set it.
    check(
        "p.txt",
        "错误 codes\n\n     错误码            错误信息           说明\n   41001 LATE_ORDER          订单太慢\n   41002 ORDER_LOST_FOR_EVER 走失了\n\nFeedback\n",
        expect![[r#"
            4 41001 | LATE_ORDER | 订单太慢 | -
            5 41002 | ORDER_LOST_FOR_EVER | 走失了 | -
        "#]],
    );
    // A cell that had no room in its line goes on; a line that had has lost the code above it.
    check(
        "p.txt",
        "错误 codes\n\nCode    Message           Description\nE41001  The order is late It was sent\n        today             yesterday night\nE41002  Gone              It went\n        Lost              Nobody knows\n",
        expect![[r#"
            4 E41001 | The order is late today | It was sent yesterday night | -
            6 E41002 | Gone | It went | -
            7 E41002 | Lost | Nobody knows | -
            7 problem: a row without a code, read as another meaning of E41002
        "#]],
    );
}

#[test]
fn a_cell_of_two_paragraphs_beside_a_column_of_words() {
    let page = |header: &str, rows: &str| {
        let cells = format!("{header}/{rows}");
        format!("Error codes\n\n{}\n", cells.replace('/', "\n\n"))
    };
    check(
        "p.txt",
        &page(
            "resultCode/resultMessage/resultStatus/Further action",
            "UNKNOWN_ORDER/The order is not known./U/Ask again./ORDER_FAIL/The order failed./F/Look at it./The book of orders says more./BAD_METHOD/The method is bad./F/Use a good one./ORDER_GONE/The order is gone./F/Create it again.",
        ),
        expect![[r#"
            11 UNKNOWN_ORDER | The order is not known. | - | Ask again.
            19 ORDER_FAIL | The order failed. | - | Look at it.⏎The book of orders says more.
            29 BAD_METHOD | The method is bad. | - | Use a good one.
            37 ORDER_GONE | The order is gone. | - | Create it again.
        "#]],
    );
    check(
        "p.txt",
        &page(
            "Code/Description/Retry/Solution",
            "NO_ORDER/There is none./no/Ask again./LATE_ORDER/It is late./It was on time once./yes/Wait./BAD_ORDER/It is bad./no/Mend it./OLD_ORDER/It is old./no/Renew it./Or leave it.",
        ),
        expect![[r#"
            11 NO_ORDER | - | There is none. | Ask again.
            19 LATE_ORDER | - | It is late.⏎It was on time once. | Wait.
            29 BAD_ORDER | - | It is bad. | Mend it.
            37 OLD_ORDER | - | It is old. | Renew it.
        "#]],
    );
}

#[test]
fn codes_under_a_word_that_nobody_knows_or_of_reasons() {
    check(
        "p.txt",
        "Order API\n\nSome answers that you may get:\n\nResponse\n\nCause\n\nResolution\n\n400 Bad Request\n\nThe order has a wrong value.\n\nCorrect it.\n\n404 Not Found\n\nThere is no such order.\n\nAsk the shop.\n",
        expect![[r#"
            11 400 | Bad Request | The order has a wrong value. | Correct it.
            17 404 | Not Found | There is no such order. | Ask the shop.
        "#]],
    );
    check(
        "p.txt",
        "Warum ist meine Bestellung fehlgeschlagen?\n\nDie häufigsten Gründe:\n\nCode für den Grund\n\nBedeutung\n\nBE01\n\nDie Bestellung gibt es nicht.\n\nBE04\n\nDas Geschäft ist zu. Bitte später bestellen.\n\nKA06\n\nDer Karren ist leer.\n",
        expect![[r#"
            9 BE01 | - | Die Bestellung gibt es nicht. | -
            13 BE04 | - | Das Geschäft ist zu. Bitte später bestellen. | -
            17 KA06 | - | Der Karren ist leer. | -
        "#]],
    );
}

#[test]
fn a_header_of_unknown_words_is_told_by_the_distance_of_the_codes() {
    check(
        "p.txt",
        "Errors of the shop\n\nWhat the shop throws\nConstant\nDescription\nE2LATE\nTells that the order is late.\nELOST\nTells that the order is lost.\nEGONE\nTells that the shop is gone.\nEBUSY\nTells that the shop is busy.\n",
        expect![[r#"
            6 E2LATE | - | Tells that the order is late. | -
            8 ELOST | - | Tells that the order is lost. | -
            10 EGONE | - | Tells that the shop is gone. | -
            12 EBUSY | - | Tells that the shop is busy. | -
        "#]],
    );
    check(
        "p.txt",
        "Shop 错误码\n\nOrders\nShop Code\nSQL State\nReason\n10000\n42S02\nThe order '%s' is late.\n10001\n42S02\nThe order '%s' is lost.\n10100\nHY000\nThe order is gone.\nBills\nShop Code\nSQL State\nReason\n20500\n42S02\nThe bill is lost.\n",
        expect![[r#"
            7 10000 42S02 | - | The order '%s' is late. | -
            10 10001 42S02 | - | The order '%s' is lost. | -
            13 10100 HY000 | - | The order is gone. | -
            20 20500 42S02 | - | The bill is lost. | -
        "#]],
    );
}

#[test]
fn rows_of_paragraphs_and_rows_of_lines() {
    check(
        "p.txt",
        "错误码\n\n说明\n\n解决方案\n\n10001\n\n订单太晚\n\n早点下单\n\n10002\n订单丢失\n请联系我们\n\n10003\n\n订单\n太多\n\n减少订单\n\n0\n成功\n无\n",
        expect![[r#"
            7 10001 | - | 订单太晚 | 早点下单
            13 10002 | - | 订单丢失 | 请联系我们
            17 10003 | - | 订单 太多 | 减少订单
            24 0 | - | 成功 | 无
        "#]],
    );
    check(
        "p.txt",
        "Error Code\n\nMeaning\n\nRemedy\n\nlate\n\nIt is late.\n\nOrder early.\n\nlost\nIt is lost.\nLook for it.\n\nbroken\n\nIt is broken.\n\nBuy a new one.\n",
        expect![[r#"
            7 late | - | It is late. | Order early.
            13 lost | - | It is lost. | Look for it.
            17 broken | - | It is broken. | Buy a new one.
        "#]],
    );
}

#[test]
fn the_last_cell_of_a_row_has_two_lines() {
    check(
        "p.txt",
        "Errors\n\nCode\nDescription\norder_late\nThe order is late.\norder_lost\nThe order is lost.\nLook for it.\norder_gone\nThe order is gone.\nOrder it again.\norder_big\nThe order is too big.\n",
        expect![[r#"
            5 order_late | - | The order is late. | -
            7 order_lost | - | The order is lost.⏎Look for it. | -
            10 order_gone | - | The order is gone.⏎Order it again. | -
            13 order_big | - | The order is too big. | -
        "#]],
    );
}

#[test]
fn a_title_like_a_header_word_and_a_last_column_that_nobody_knows() {
    check(
        "p.txt",
        "注文\nエラー コード\nエラー コード\n対応策\nもっと読む\nOrderTooLate\n注文を早くしてください。\n注文の時間\nOrderNotFound\n注文の番号を確認してください。\nOrderIsBroken\n注文をやり直してください。\n注文のやり方\nOrderIsGone\n店に聞いてください。\n店の場所\n",
        expect![[r#"
            6 OrderTooLate | - | 注文の時間 | 注文を早くしてください。
            9 OrderNotFound | - | - | 注文の番号を確認してください。
            11 OrderIsBroken | - | 注文のやり方 | 注文をやり直してください。
            14 OrderIsGone | - | 店の場所 | 店に聞いてください。
            9 problem: a row with 1 of 2 cells behind its code: the last ones are read as empty
        "#]],
    );
}

#[test]
fn names_beside_the_numbers_are_not_the_codes() {
    check(
        "p.txt",
        "错误码\n含义\n描述\n类型\n10000\nERROR_ORDER_LATE\n订单太晚\n订单错误\n10001\nERROR_ORDER_LOST\n订单丢失\n10002\nERROR_ORDER_GONE\n订单没有了\n10020\nERROR_SHOP_CLOSED\n店铺已关闭\n店铺错误\n10021\nERROR_SHOP_GONE\n店铺没有了\n",
        expect![[r#"
            5 10000=ERROR_ORDER_LATE | - | 订单太晚 | - (订单错误)
            9 10001=ERROR_ORDER_LOST | - | 订单丢失 | - (订单错误)
            12 10002=ERROR_ORDER_GONE | - | 订单没有了 | - (订单错误)
            15 10020=ERROR_SHOP_CLOSED | - | 店铺已关闭 | - (店铺错误)
            19 10021=ERROR_SHOP_GONE | - | 店铺没有了 | - (店铺错误)
            9 problem: a row with 2 of 3 cells behind its code: the last ones are read as empty
            12 problem: a row with 2 of 3 cells behind its code: the last ones are read as empty
            19 problem: a row with 2 of 3 cells behind its code: the last ones are read as empty
        "#]],
    );
}

#[test]
fn halves_of_rows_are_no_rows_of_a_narrower_table() {
    check(
        "p.txt",
        "Fehlercodes\nCode\nBedeutung\nSchweregrad\nWiederholbar\n0\nAuftrag gültig\nsuccess\n-\n1\nAuftrag ungültig\nwarning\nNein\n4\nFalsches Format\nerror\nNein\n101\nDienst nicht da\ncritical\nJa\n1511\nZu viele Aufträge\nwarning\nJa\n1512\nKein Auftrag\nwarning\nJa\n",
        expect![[r#"
            6 0 | - | Auftrag gültig | -
            10 1 | - | Auftrag ungültig | -
            14 4 | - | Falsches Format | -
            18 101 | - | Dienst nicht da | -
            22 1511 | - | Zu viele Aufträge | -
            26 1512 | - | Kein Auftrag | -
        "#]],
    );
}

#[test]
fn a_category_written_once_for_many_rows_is_no_cell_of_the_row_before() {
    check(
        "p.txt",
        "业务说明\n服务模块\n状态码\n消息\n原因\n排查步骤\n订单服务\n1001\norder gone\n订单不存在\n请检查订单\n1002\norder late\n订单太晚\n请等待\n1021\norder wet\n订单湿了\n请晾干\n支付服务\n2001\npay failed\n支付失败\n请重试\n2002\npay late\n支付太晚\n请稍候\n",
        expect![[r#"
            8 1001 | order gone | 订单不存在 | 请检查订单 (订单服务)
            12 1002 | order late | 订单太晚 | 请等待 (订单服务)
            16 1021 | order wet | 订单湿了 | 请晾干 (订单服务)
            21 2001 | pay failed | 支付失败 | 请重试 (支付服务)
            25 2002 | pay late | 支付太晚 | 请稍候 (支付服务)
        "#]],
    );
}

#[test]
fn statuses_below_a_word_for_reasons_and_codes_in_the_marks_of_markdown() {
    check(
        "p.txt",
        "Errors\nreason\nMeaning\n400\nThe order cannot be read.\n401\nNobody has signed in.\n404\nThere is no order.\n",
        expect![[r#"
            4 400 | - | The order cannot be read. | -
            6 401 | - | Nobody has signed in. | -
            8 404 | - | There is no order. | -
        "#]],
    );
    check(
        "p.txt",
        "Error code reference\nError code\nError name\nError message\nNotes\n`101`\n`OrderEmpty`\nOrder can't be empty.\nCheck the order.\n`102`\n`OrderLate`\nOrder came late.\nWait for it.\n`103`\n`OrderWet`\nOrder is wet.\nDry it.\n",
        expect![[r#"
            7 OrderEmpty 101 | Order can't be empty. | Check the order. | -
            11 OrderLate 102 | Order came late. | Wait for it. | -
            15 OrderWet 103 | Order is wet. | Dry it. | -
        "#]],
    );
}

#[test]
fn a_title_in_the_plural_is_no_column() {
    check(
        "p.txt",
        "Order API\n\nThese are the codes of our answers.\nReason Codes\nReason Code\nDescription\n100\nThe order was taken.\n101\nThe order lacks a field.\nPossible action: See the fields\nlacks_0\nthrough\nlacks_N\nof the answer.\n150\nError: The shop failed.\nPossible action: Wait some minutes.\n151\nError: The car failed.\nPossible action: Wait.\n152\nError: The order failed.\nPossible action: Wait long.\n234\nThe shop is not open.\n",
        expect![[r#"
            7 100 | - | The order was taken. | -
            9 101 | - | The order lacks a field. | See the fields⏎lacks_0⏎through⏎lacks_N⏎of the answer.
            16 150 | - | Error: The shop failed. | Wait some minutes.
            19 151 | - | Error: The car failed. | Wait.
            22 152 | - | Error: The order failed. | Wait long.
            25 234 | - | The shop is not open. | -
        "#]],
    );
}

#[test]
fn a_short_row_has_its_text_where_the_others_have_one_like_it() {
    check(
        "p.txt",
        "状态码\n名称\n说明\n0-999\n未使用。\n1000\n正常关闭\n订单已经完成。\n1001\n离开\n商店正在关闭，因此订单被取消。\n1002\n协议错误\n订单的格式有错误，已经关闭。\n1004\n保留。以后可能有含义。\n1005\n没有状态\n没有收到任何状态码。\n",
        expect![[r#"
            4 0-999 | - | 未使用。 | - [0-999]
            6 1000 | 正常关闭 | 订单已经完成。 | -
            9 1001 | 离开 | 商店正在关闭，因此订单被取消。 | -
            12 1002 | 协议错误 | 订单的格式有错误，已经关闭。 | -
            15 1004 | - | 保留。以后可能有含义。 | -
            17 1005 | 没有状态 | 没有收到任何状态码。 | -
        "#]],
    );
}

#[test]
fn marks_of_columns_that_nobody_knows_are_no_text() {
    check(
        "p.txt",
        "Error Code\nName\nDescription\n/orders\n/shops\n/cars\n6100\nOrder late\nThe order came too late.\nX\n6101\nShop closed\nThe shop is closed today.\nX\nX\n6102\nCar broken\nThe car does not run.\n6103\nOrder gone\nThe order is not there.\nX\nX\nX\n6104\nShop gone\nThe shop is not there.\nX\n",
        expect![[r#"
            7 6100 | Order late | The order came too late. | -
            11 6101 | Shop closed | The shop is closed today. | -
            16 6102 | Car broken | The car does not run. | -
            19 6103 | Order gone | The order is not there. | -
            25 6104 | Shop gone | The shop is not there. | -
            4 problem: “/orders” stands between a header and its first row
        "#]],
    );
}

#[test]
fn rows_of_other_codes_go_on_behind_a_short_one() {
    check(
        "p.txt",
        "错误码\n错误描述\n解决方案\nA.1.1\n订单太晚\n重新下单\nA.1.2\n订单丢失\n联系商店\nB.1.NO_SHOP\n没有商店\n检查商店编号\nB.1.NO_CAR\n没有货车\n等待货车\nB.1.BAD_ORDER\n订单有误\n检查订单\nB.1.BAD_MONEY\n不支持的货币\nB.1.BAD_SHOP\n商店有误\n检查商店\nB.1.EXPIRED\n订单过期\n重新下单\nB.2.CAR_ERR\n货车坏了\n联系商店\nB.2.BUSY\n商店很忙\n等待商店\n",
        expect![[r#"
            4 A.1.1 | - | 订单太晚 | 重新下单
            7 A.1.2 | - | 订单丢失 | 联系商店
            10 B.1.NO_SHOP | - | 没有商店 | 检查商店编号
            13 B.1.NO_CAR | - | 没有货车 | 等待货车
            16 B.1.BAD_ORDER | - | 订单有误 | 检查订单
            19 B.1.BAD_MONEY | - | 不支持的货币 | -
            21 B.1.BAD_SHOP | - | 商店有误 | 检查商店
            24 B.1.EXPIRED | - | 订单过期 | 重新下单
            27 B.2.CAR_ERR | - | 货车坏了 | 联系商店
            30 B.2.BUSY | - | 商店很忙 | 等待商店
            19 problem: a row with 1 of 2 cells behind its code: the last ones are read as empty
        "#]],
    );
}

#[test]
fn the_numbers_of_rows_are_no_cells_of_the_row_before() {
    // Without codes behind them they are the codes.
    check(
        "p.txt",
        "Order Error Codes\nCode\nStatus\nDescription\n1\n404\nThe order is gone\n2\n409\nThe order is late\n3\n410\nThe order is wet\n",
        expect![[r#"
            5 1 404 | - | The order is gone | -
            8 2 409 | - | The order is late | -
            11 3 410 | - | The order is wet | -
        "#]],
    );
}

#[test]
fn a_name_of_one_word_is_a_code_where_others_are_names_and_one_far_below_is_none() {
    let far = "注文を見るには店に聞きます。\n".repeat(20);
    let page = format!(
        "エラー コード\n対応策\n詳細情報\nOrderTooLate\n早く注文します。\n注文の時間\nConflict\n注文の状態を見ます。\nOrderNotFound\n番号を見ます。\n注文の番号\nShopClosed\n明日また来ます。\n店の時間\n店の人\n{far}OrderShell\n注文を見ます。\n"
    );
    check(
        "p.txt",
        &page,
        expect![[r#"
        4 OrderTooLate | - | 注文の時間 | 早く注文します。
        7 Conflict | - | - | 注文の状態を見ます。
        9 OrderNotFound | - | 注文の番号 | 番号を見ます。
        12 ShopClosed | - | 店の時間 | 明日また来ます。
        7 problem: a row with 1 of 2 cells behind its code: the last ones are read as empty
    "#]],
    );
}

#[test]
fn numbers_below_zero_go_on_behind_a_cell_of_several_lines() {
    check(
        "p.txt",
        "错误码\n\nCODE\n说明\n10001\n没有订单\n10002\n订单太晚\n-1301\n打不开\n-1302\n读不了\n-1307\n写不了,可能是:\n磁盘满了\n没有权限\n-3301\n进不去\n-100006\n权限没通过\n-100015\n单号有误\n",
        expect![[r#"
            5 10001 | - | 没有订单 | -
            7 10002 | - | 订单太晚 | -
            9 -1301 | - | 打不开 | -
            11 -1302 | - | 读不了 | -
            13 -1307 | - | 写不了,可能是:⏎磁盘满了⏎没有权限 | -
            17 -3301 | - | 进不去 | -
            19 -100006 | - | 权限没通过 | -
            21 -100015 | - | 单号有误 | -
        "#]],
    );
}

#[test]
fn statuses_in_lines_above_tables() {
    check(
        "p.txt",
        "주요 오류 코드\n400 Bad Request\n코드 | 설명 |\n---|---|\nORDER_GONE | 주문이 없습니다. |\nORDER_LATE | 늦었습니다. |\n401 Unauthorized\n키가 없을 때 생깁니다.\n코드 | 설명 |\n---|---|\nNO_KEY | 키가 없습니다. |\nOLD_KEY | 키가 오래됐습니다. |\n그 밖의 오류\n코드 | 설명 |\n---|---|\nSHOP_CLOSED | 닫았습니다. |\nSHOP_GONE | 없습니다. |\n",
        expect![[r#"
            5 ORDER_GONE 400 | - | 주문이 없습니다. | - (400 Bad Request)
            6 ORDER_LATE 400 | - | 늦었습니다. | - (400 Bad Request)
            11 NO_KEY 401 | - | 키가 없습니다. | - (401 Unauthorized)
            12 OLD_KEY 401 | - | 키가 오래됐습니다. | - (401 Unauthorized)
            16 SHOP_CLOSED | - | 닫았습니다. | -
            17 SHOP_GONE | - | 없습니다. | -
        "#]],
    );
}

#[test]
fn names_before_the_numbers_of_rows_with_several_texts() {
    check(
        "p.txt",
        "OrderErrorCode\n订单错误码\n枚举值\n类型\n值\n说明\nkOrderErrorLate\n-1001\n订单太晚。\n请提前下单。\nkOrderErrorGone\n-1002\n订单不存在。\n请检查订单号。\nkOrderErrorShopClosed\n-1003\n商店已关闭\nkOrderErrorTooHeavy\n-1004\n包裹太重\n",
        expect![[r#"
            8 -1001 | - | 订单太晚。⏎请提前下单。⏎kOrderErrorGone | -
            12 -1002 | - | 订单不存在。⏎请检查订单号。⏎kOrderErrorShopClosed | -
            16 -1003 | - | 商店已关闭⏎kOrderErrorTooHeavy | -
            19 -1004 | - | 包裹太重 | -
        "#]],
    );
}

#[test]
fn names_whose_numbers_are_small_below_a_column_of_types() {
    check(
        "p.txt",
        "ParcelErrorCode\nenum shop::ParcelErrorCode\n包裹的错误码\nDefined in : shop_parcels.h\n枚举值\n类型\n值\n说明\nkParcelErrorOk\n0\n正常\nkParcelErrorLate\n-1\n包裹太晚\nkParcelErrorGone\n-2\n包裹不存在\nkParcelErrorOther\n-3\n其他异常\n",
        expect![[r#"
            9 kParcelErrorOk=0 | - | 正常 | -
            12 kParcelErrorLate=-1 | - | 包裹太晚 | -
            15 kParcelErrorGone=-2 | - | 包裹不存在 | -
            18 kParcelErrorOther=-3 | - | 其他异常 | -
        "#]],
    );
}

#[test]
fn fields_of_an_answer_above_the_codes() {
    check(
        "p.txt",
        "· 주문 API 출력결과\n변수명\nType\n샘플데이터\n설명\nerrCd\n문자\n00\n오류코드\nerrMsg\n문자\n오류메시지\nitem\norderType\n문자\n주문종류\n· 주문 API 오류코드\n오류코드\n오류 메시지\n비고\n000\n정상\n001\n승인되지 않은 상점\n002\n주문이 없습니다\n003\n시스템 오류\n",
        expect![[r#"
            21 000 | 정상 | - | -
            23 001 | 승인되지 않은 상점 | - | -
            25 002 | 주문이 없습니다 | - | -
            27 003 | 시스템 오류 | - | -
            21 problem: a row with 1 of 2 cells behind its code: the last ones are read as empty
            23 problem: a row with 1 of 2 cells behind its code: the last ones are read as empty
            25 problem: a row with 1 of 2 cells behind its code: the last ones are read as empty
            27 problem: a row with 1 of 2 cells behind its code: the last ones are read as empty
        "#]],
    );
}

#[test]
fn names_in_small_letters_among_others_beside_sentences() {
    check(
        "p.txt",
        "Shop Error Codes\nError Code\nDescription\nOrder Parse Error\nThe order could not be parsed.\nUnavailable\nThe shop is unavailable.\nparcelInactive\nThe parcel is inactive.\norderLimitExceeded\nToo many orders were placed.\nnotFound\nThe order was not found.\n",
        expect![[r#"
            4 OrderParseError | - | The order could not be parsed. | -
            6 Unavailable | - | The shop is unavailable. | -
            8 parcelInactive | - | The parcel is inactive. | -
            10 orderLimitExceeded | - | Too many orders were placed. | -
            12 notFound | - | The order was not found. | -
        "#]],
    );
}

#[test]
fn a_list_of_codes_is_no_table_of_two_columns() {
    check(
        "p.txt",
        "📦 주문 에러 코드\nHTTP 상태 코드\n200 - 성공\n201 - 생성됨\n400 - 잘못된 주문\n401 - 인증 실패\n404 - 주문 없음\n500 - 상점 오류\n",
        expect![[r#"
            3 200 | - | 성공 | -
            4 201 | - | 생성됨 | -
            5 400 | - | 잘못된 주문 | -
            6 401 | - | 인증 실패 | -
            7 404 | - | 주문 없음 | -
            8 500 | - | 상점 오류 | -
        "#]],
    );
}

#[test]
fn letters_beside_the_codes_of_rows_of_unequal_length_are_no_codes() {
    check(
        "p.txt",
        "エラーコード\n\nresultCode\n\nresultStatus\n\nresultMessage\n\nORDER_DONE\n\nS\n\n注文が完了しました。\n\nORDER_GONE\n\nF\n\n注文がありません。\n\n店に聞いてください。\n\nPARCEL_LOST\n\nU\n\n荷物がありません。\n\nSHOP_CLOSED\n\nF\n\n店が閉まっています。\n",
        expect![[r#"
            9 ORDER_DONE | 注文が完了しました。 | - | -
            15 ORDER_GONE | 注文がありません。⏎店に聞いてください。 | - | -
            23 PARCEL_LOST | 荷物がありません。 | - | -
            29 SHOP_CLOSED | 店が閉まっています。 | - | -
        "#]],
    );
}

#[test]
fn rows_of_one_line_a_cell_below_headings_of_markdown() {
    check(
        "p.txt",
        "# Error codes\n\nCode\nMessage\nDescription\nSolution\n\nORD-001\nBad order\nThe order 订单 is bad\nLook at it\n\nORD-002\nBad sign\nThe sign does not match\nLook at the sign\n\nORD-003\nNo account\nThe account sleeps.\nAsk\n",
        expect![[r#"
            8 ORD-001 | Bad order | The order 订单 is bad | Look at it
            13 ORD-002 | Bad sign | The sign does not match | Look at the sign
            18 ORD-003 | No account | The account sleeps. | Ask
        "#]],
    );
    check(
        "p.md",
        "## 错误码\n\n错误码\n说明\n500\n\n服务异常\n\n501\n\n请求过多\n\n505\n\n产品数量超出限制\n\n506\n\n参数缺失\n",
        expect![[r#"
            5 500 | - | 服务异常 | -
            9 501 | - | 请求过多 | -
            13 505 | - | 产品数量超出限制 | -
            17 506 | - | 参数缺失 | -
        "#]],
    );
    // Damaged rows of a table stay problems.
    check(
        "p.md",
        "| Code | Message |\n|---|---|\n| ORD-001 | One |\n| | Two |\n| ORD-003 | Three |\n",
        expect![[r#"
            3 ORD-001 | One | - | -
            4 ORD-001 | Two | - | -
            5 ORD-003 | Three | - | -
            4 problem: a row without a code, read as another meaning of ORD-001
        "#]],
    );
}

#[test]
fn a_blank_line_in_a_row_of_one_line_a_cell_is_an_empty_cell() {
    check(
        "p.txt",
        "Error messages\n\nCode\nMessage\nDescription\nHow to correct this error\nRetry possible?\n\n1000001\nBad user\nThe user 用户 is unknown\nLook at the name.\nNo\n\n1000002\nBad sign\nThe sign does not match.\n\nNo\n\n1000003\nNo account\nThe account sleeps.\n\nNo\n\n1000004\nLocked\nThe account is locked.\nUnlock it.\nYes\n\n1000005\nNo right\n\nAsk for it.\nYes\n",
        expect![[r#"
            9 1000001 | Bad user | The user 用户 is unknown | Look at the name.
            15 1000002 | Bad sign | The sign does not match. | -
            21 1000003 | No account | The account sleeps. | -
            27 1000004 | Locked | The account is locked. | Unlock it.
            33 1000005 | No right | - | Ask for it.
        "#]],
    );
}

#[test]
fn what_cannot_be_split_is_the_text_of_a_row_and_no_category() {
    check(
        "p.txt",
        "    code    type    text with placeholders\n1000 GENERAL\n    1001    ERROR   Application 应用 name is required.\n    1002    ERROR   Username is required.\n    1003    INFO    Password is required.\n    1004    ERROR   Invalid application name.\n",
        expect![[r#"
            2 1000 | - | - | - (GENERAL)
            3 1001 | - | Application 应用 name is required. | - (ERROR)
            4 1002 | - | Username is required. | - (ERROR)
            5 1003 | - | Password is required. | - (INFO)
            6 1004 | - | Invalid application name. | - (ERROR)
        "#]],
    );
}
