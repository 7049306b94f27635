//! Flattened pages whose cells stand in lines of their own or between bars.

use expect_test::expect;

use super::traps::check;

#[test]
fn stars_that_stand_for_digits_and_codes_of_two_numbers() {
    check(
        "p.txt",
        "注文 错误码\n\n错误码 | 描述 |\n200 | 好 |\n4** | 请求有误 |\nE1001 | 订单太晚 |\nE20** | 订单丢失 |\n004-00 | 文件不在 |\n400-001 | 单号为空 |\n",
        expect![[r#"
            4 200 | - | 好 | -
            5 4** | - | 请求有误 | - [4**]
            6 E1001 | - | 订单太晚 | -
            7 E20** | - | 订单丢失 | - [E20**]
            8 004-00 | - | 文件不在 | -
            9 400-001 | - | 单号为空 | -
        "#]],
    );
}

#[test]
fn a_cell_a_line_with_parts_beside_each_other() {
    let page = "訂單警報\n編號 |\n代碼 |\n毛病 |\n編號 |\n代碼 |\n毛病 |\n1 |\nE06 |\n訂單太晚 |\n4 |\nH05 |\n訂單\n丟失 |\n2 |\nE12 |\n沒有訂單 |\n5 |\nH15 |\n貨車太慢 |\n3 |\nE15 |\n數量太少 |\n|\n|\n|\n";
    check(
        "p.txt",
        page,
        expect![[r#"
            9 E06 | - | 訂單太晚 | -
            16 E12 | - | 沒有訂單 | -
            22 E15 | - | 數量太少 | -
            12 H05 | - | 訂單⏎丟失 | -
            19 H15 | - | 貨車太慢 | -
        "#]],
    );
}

#[test]
fn parts_of_a_table_beside_each_other() {
    check(
        "p.md",
        "# Order errors\n\n| Code | Meaning | | Code | Meaning |\n|---|---|---|---|---|\n| 10 | Late | | 13 | Lost |\n| 11 | Gone | | 14 | Broken |\n| 12 | Old | | | |\n",
        expect![[r#"
            5 10 | - | Late | -
            6 11 | - | Gone | -
            7 12 | - | Old | -
            5 13 | - | Lost | -
            6 14 | - | Broken | -
        "#]],
    );
    // Titles above the parts set the codes apart.
    check(
        "p.html",
        "<h1>Errors</h1><table><tr><th colspan=2>Old<th colspan=2>New<tr><th>Code<th>Message<th>Code<th>Message<tr><td>ORD.001<td>Late<td>ORD.1001<td>Too late</table>",
        expect![[r#"
            1 ORD.001=ORD.1001 | Late | Too late | -
        "#]],
    );
}

#[test]
fn a_word_of_the_header_that_is_cut() {
    check(
        "p.txt",
        "订单错误\n错误码\n名称\t描述\t原因\t解决方案\nLATE\t订单太晚\t下单晚\t早下单\nNO_ORDER\t没有订单\t丢失\t再下单\n",
        expect![[r#"
            4 LATE | 订单太晚 | 下单晚 | 早下单
            5 NO_ORDER | 没有订单 | 丢失 | 再下单
        "#]],
    );
    check(
        "p.txt",
        "注文\nError\nCode | Message | Action |\nLATE | Too late | Wait |\nLOST | Not there | Look |\n",
        expect![[r#"
            4 LATE | Too late | - | Wait
            5 LOST | Not there | - | Look
        "#]],
    );
}

#[test]
fn a_bar_within_a_word_of_the_header() {
    check(
        "p.txt",
        "주문 오류\n\n| 오류 코드 (code|subcode) | 메시지 | 설명 |\n|---|---|---|\n| 10 | | order late | 늦은 주문 |\n| 10 | 11 | order late | 시간이 지남 |\n| 10 | 12 | order lost | 주문이 없음 |\n",
        expect![[r#"
            5 10 | order late | 늦은 주문 | -
            6 11=10 | order late | 시간이 지남 | -
            7 12=10 | order lost | 주문이 없음 | -
        "#]],
    );
}

#[test]
fn a_word_of_the_page_in_every_row() {
    check(
        "p.txt",
        "Table\nSearch\n응답코드\n메시지 (영문)\n메시지 (한글)\n설명\nT0200\nOpen\nOrder is late.\n주문이 늦었습니다\n주문이 늦은 경우 발생합니다.\nT0201\nOpen\nOrder is lost.\n주문이 없습니다\n주문이 없는 경우\n※ 다시 주문하세요.\nT0210\nOpen\nOrder is old.\n주문이 오래되었습니다\n주문이 오래된 경우\n",
        expect![[r#"
            7 T0200 | Order is late. | 주문이 늦었습니다⏎주문이 늦은 경우 발생합니다. | -
            12 T0201 | Order is lost. | 주문이 없습니다⏎주문이 없는 경우⏎※ 다시 주문하세요. | -
            18 T0210 | Order is old. | 주문이 오래되었습니다⏎주문이 오래된 경우 | -
        "#]],
    );
}

#[test]
fn one_row_below_a_header_that_is_known() {
    check(
        "p.txt",
        "Order Errors\n\nLate\n\nCode\nDescription\n\n001-00\nThe order is late\n001-01\nThe bill is late\n\nLost\n\nCode\nDescription\n\n002-00\nThe order is lost\n\nAbout us\nImprint\n",
        expect![[r#"
            8 001-00 | - | The order is late | -
            10 001-01 | - | The bill is late | -
            18 002-00 | - | The order is lost | -
        "#]],
    );
}

#[test]
fn cells_between_tabs_that_go_on_in_the_next_line() {
    check(
        "p.txt",
        "Order errors\nError code\tDescription\tRetry\tData field\tDetails\n400\tThe order is bad\tNo\tName\nReason: Late\nDetails: String\tIt is late\n404\tNot found\t\tOrder\tIt is lost\nor it is gone\n409\tThere already\tNo\nThat is all.\n",
        expect![[r#"
            3 400 | The order is bad | It is late | -
            6 404 | Not found | It is lost⏎or it is gone | -
            8 409 | - | There already | -
        "#]],
    );
}

#[test]
fn a_dash_is_no_rule() {
    check(
        "p.txt",
        "订单\n错误码 |\n说明 |\n处理建议 |\n---|---|---|\n0 |\n成功 |\n- |\n500 |\n订单丢失 |\n再下单 |\n",
        expect![[r#"
            6 0 | - | 成功 | -
            9 500 | - | 订单丢失 | 再下单
        "#]],
    );
}

#[test]
fn one_row_between_tabs() {
    check(
        "p.txt",
        "Order errors:\nStatus Code\tBody\tDescription\n400\t{\"error\":\"late\"}\tWhen the order is late\n",
        expect![[r#"
            3 400 | - | When the order is late | -
        "#]],
    );
}

#[test]
fn rows_that_their_number_opens() {
    check(
        "p.txt",
        "| 1 | \n\t\t\t\t\t\t-46300001 | \n\t\t\t\t\t\t주문이 없습니다. | \n\t\t\t\t\t\n\t\t\t\t\t\n\t\t\t\t\t\t| 2 | \n\t\t\t\t\t\t-46300002 | \n\t\t\t\t\t\t주문이 늦었습니다. | \n\t\t\t\t\t\n\t\t\t\t\t\n\t\t\t\t\t\t| 3 | \n\t\t\t\t\t\t-46300003 | \n\t\t\t\t\t\t주문 금액이 다릅니다. | \n",
        expect![[r#"
            2 -46300001 | - | 주문이 없습니다. | -
            7 -46300002 | - | 주문이 늦었습니다. | -
            12 -46300003 | - | 주문 금액이 다릅니다. | -
        "#]],
    );
}

#[test]
fn lines_of_a_last_cell_that_no_bar_closes() {
    check(
        "p.txt",
        "Error codes | Orders API\n\nErrors\nOrder errors are returned with an error object.\nCode | HTTP status | Description |\n---|---|---|\norder_late | 409 | The order is late.\nPlace it earlier. |\norder_lost | 404 | The order is lost. |\nbill_open | 402 | The bill is open.\n- Pay it\n- Or cancel it |\nWas this page helpful?\n",
        expect![[r#"
            7 order_late 409 | - | The order is late.⏎Place it earlier. | -
            9 order_lost 404 | - | The order is lost. | -
            10 bill_open 402 | - | The bill is open.⏎- Pay it⏎- Or cancel it | -
        "#]],
    );
}

#[test]
fn a_word_below_the_header_is_no_word_of_it() {
    check(
        "p.txt",
        "エラーコード一覧\n\nエラーコード\nHTTPステータスコード\n説明\n対処方法\norder_late\n400\n注文が遅すぎます。\n早めに注文してください。\norder_lost\n404\n注文が見つかりません。\n-\nbill_open\n402\n支払いが済んでいません。\n支払ってください。\nヘルプ\n",
        expect![[r#"
            7 order_late 400 | - | 注文が遅すぎます。 | 早めに注文してください。
            11 order_lost 404 | - | 注文が見つかりません。 | -
            15 bill_open 402 | - | 支払いが済んでいません。 | 支払ってください。
        "#]],
    );
}

#[test]
fn blank_lines_between_rows_of_tabs() {
    check(
        "p.txt",
        "Error code list\n\nError Code\tMessage\tHTTP Code\n\"order_late\"\tThe order is late\t400\n\n\"order_lost\"\tThe order is lost\t404\n\n\"bill_open\"\tThe bill is open\t402\n",
        expect![[r#"
            4 order_late 400 | The order is late | - | -
            6 order_lost 404 | The order is lost | - | -
            8 bill_open 402 | The bill is open | - | -
        "#]],
    );
}

#[test]
fn headings_between_rows_of_tabs() {
    check(
        "p.txt",
        "SQLSTATE\tCondition Name\nClass 08 — Connection Exception\n08000\tconnection_exception\n08003\tconnection_does_not_exist\nClass 22 — Data Exception\n22012\tdivision_by_zero\n22P02\tinvalid_text_representation\n",
        expect![[r#"
            3 08000=connection_exception | connection_exception | - | - (Class 08 — Connection Exception)
            4 08003=connection_does_not_exist | connection_does_not_exist | - | - (Class 08 — Connection Exception)
            6 22012=division_by_zero | division_by_zero | - | - (Class 22 — Data Exception)
            7 22P02=invalid_text_representation | invalid_text_representation | - | - (Class 22 — Data Exception)
        "#]],
    );
}

#[test]
fn lines_of_a_code_and_its_title_with_texts_below() {
    let page =
        |rows: &str| format!("Mail error codes\nWhat our server says.\n{rows}\nMore\nBye.\n");
    check(
        "p.txt",
        &page(
            "421 Service away\nThe server is down. Try again.\n450 Mailbox busy\nSomebody has it open.\nWait a moment.\n552 Mailbox full\nThere is no room.\n554 5.7.1 Denied\nOur list has your address.",
        ),
        expect![[r#"
            3 421 | Service away | The server is down. Try again. | -
            5 450 | Mailbox busy | Somebody has it open.⏎Wait a moment. | -
            8 552 | Mailbox full | There is no room. | -
            10 554 | 5.7.1 Denied | Our list has your address. | -
        "#]],
    );
    check(
        "p.txt",
        &page(
            "(0 | 0x00) allWell\nNothing went wrong.\n\n(1 | 0x01) orderError\nThe order is wrong.\n\n(12 | 0x0c) orderLate\nThe order is late.",
        ),
        expect![[r#"
            3 0=allWell | allWell | Nothing went wrong. | -
            6 1=orderError | orderError | The order is wrong. | -
            9 12=orderLate | orderLate | The order is late. | -
        "#]],
    );
    check(
        "p.txt",
        &page(
            "101 - 注文がない\n原因：番号が違う。\n対処：番号を確認する。\n102 - 注文が遅い\n原因：時間切れ。\n対処：待つ。\n103 - 注文が多い\n原因：多すぎる。\n対処：減らす。",
        ),
        expect![[r#"
            3 101 | 注文がない | 番号が違う。 | 番号を確認する。
            6 102 | 注文が遅い | 時間切れ。 | 待つ。
            9 103 | 注文が多い | 多すぎる。 | 減らす。
        "#]],
    );
    // Statuses above codes are sections.
    check(
        "p.txt",
        &page(
            "400 Bad Request\nCode Message\nORD_BAD The order is bad\nORD_OLD The order is old\n401 Unauthorized\nCode Message\nKEY_BAD The key is bad\nKEY_OLD The key is old\n404 Not Found\nCode Message\nORD_NONE There is no order\nKEY_NONE There is no key",
        ),
        expect![[r#"
            5 ORD_BAD 400 | The order is bad | - | - (400 Bad Request)
            6 ORD_OLD 400 | The order is old | - | - (400 Bad Request)
            9 KEY_BAD 401 | The key is bad | - | - (401 Unauthorized)
            10 KEY_OLD 401 | The key is old | - | - (401 Unauthorized)
            13 ORD_NONE 404 | There is no order | - | - (404 Not Found)
            14 KEY_NONE 404 | There is no key | - | - (404 Not Found)
        "#]],
    );
}

#[test]
fn rows_with_the_code_last_whose_texts_start_in_the_line_above() {
    check(
        "p.txt",
        "订单错误码\n\n错误提示\tHTTP 状态码\t错误码\n订单太晚\t200\t70001\n您的订单在网页上已被取消，如需恢复订单，请\n联系商店\t200\t70002\n没有订单\t404\t70003\n超过限制\t429\t70004\n\n账单类\n错误提示\tHTTP 状态码\t错误码\n没有账单\t404\t71001\n",
        expect![[r#"
            4 70001 200 | 订单太晚 | - | -
            6 70002 200 | 您的订单在网页上已被取消，如需恢复订单，请⏎联系商店 | - | -
            7 70003 404 | 没有订单 | - | -
            8 70004 429 | 超过限制 | - | -
            12 71001 404 | 没有账单 | - | -
        "#]],
    );
    // A title between rows is no text of the next one.
    check(
        "p.txt",
        "Order error codes\n\nMessage\tHTTP status\tError code\nThe order is late\t200\t70001\nBills\nThe bill is lost\t404\t71001\n",
        expect![[r#"
            4 70001 200 | The order is late | - | -
        "#]],
    );
}

#[test]
fn statuses_with_their_names_under_a_word_that_nobody_knows() {
    check(
        "p.txt",
        "注文 API\n表 1 応答\n応答 | 説明 |\n---|---|\n200 OK | 成功した場合 |\n400 Bad Request | 注文番号がない場合 |\n401 Unauthorized | 認証に失敗した場合 |\n404 Not Found | 注文がない場合 |\n",
        expect![[r#"
            5 200 | OK | 成功した場合 | -
            6 400 | Bad Request | 注文番号がない場合 | -
            7 401 | Unauthorized | 認証に失敗した場合 | -
            8 404 | Not Found | 注文がない場合 | -
        "#]],
    );
}

#[test]
fn a_bar_that_opens_the_second_cell_in_the_line_below_the_first() {
    check(
        "p.txt",
        "| Error Code | Message | Resolution |\n| LATE \n | The order is late | Order sooner. |\n| LOST \n | The order is lost | -- |\n| OK \n | Success. | Nothing to do. |\n",
        expect![[r#"
            2 LATE | The order is late | - | Order sooner.
            4 LOST | The order is lost | - | -
            6 OK | Success. | - | Nothing to do.
        "#]],
    );
}

#[test]
fn rows_between_tabs_below_words_in_lines_of_their_own() {
    check(
        "p.txt",
        "注文 API\n\n错误码\n描述\n400\t订单有误\n501\t订单超时\n其它\t详见返回内容\n",
        expect![[r#"
            5 400 | - | 订单有误 | -
            6 501 | - | 订单超时 | -
            advice: 详见返回内容
        "#]],
    );
}

#[test]
fn rows_between_tabs_without_a_header() {
    check(
        "p.txt",
        "200\tSuccess\n101\tMissing order number\n102\tMissing cart\n203\tInvalid shop. Its name must have 6 characters.\n310\tThe order is too large and was rejected.\n",
        expect![[r#"
            1 200 | - | Success | -
            2 101 | - | Missing order number | -
            3 102 | - | Missing cart | -
            4 203 | - | Invalid shop. Its name must have 6 characters. | -
            5 310 | - | The order is too large and was rejected. | -
        "#]],
    );
    // Numbers of anything else are no codes.
    check(
        "p.txt",
        "101\tNorth gate\n102\tSouth gate\n203\tMarket square\n310\tHarbour\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: 101 | North gate
        "#]],
    );
}

#[test]
fn a_cell_a_line_with_blank_lines_between_the_cells() {
    check(
        "p.txt",
        "订单错误码\n\n| \n        错误码  | \n      \n        描述  | \n      \n        处理措施  | \n     \n|---|---|---|\n| \n        ORD.0001  | \n      \n        订单太晚。  | \n      \n        再试一次。  | \n     \n| \n        ORD.0002  | \n      \n        订单丢失。  | \n      |\n| \n        ORD.0003  | \n      \n        没有订单。  | \n      \n        检查单号。  | \n     \n",
        expect![[r#"
            12 ORD.0001 | - | 订单太晚。 | 再试一次。
            19 ORD.0002 | - | 订单丢失。 | -
            24 ORD.0003 | - | 没有订单。 | 检查单号。
        "#]],
    );
}

#[test]
fn a_cell_a_line_with_codes_below_the_word_for_statuses() {
    check(
        "p.txt",
        "注文のエラー\n| ステータス コード |\n説明 |\nORDER_LATE |\n注文が遅れました。 |\nORDER_LOST |\n注文がありません。 |\nCART_EMPTY |\nかごが空です。 |\n以上です。\n",
        expect![[r#"
            4 ORDER_LATE | - | 注文が遅れました。 | -
            6 ORDER_LOST | - | 注文がありません。 | -
            8 CART_EMPTY | - | かごが空です。 | -
        "#]],
    );
    check(
        "p.txt",
        "Bestellfehler\nStatus |\nBeschreibung |\nORDER_LATE |\nZu spät. |\nORDER_LOST |\nVerloren. |\nCART_EMPTY |\nLeer. |\n",
        expect![[r#"
            4 ORDER_LATE | - | Zu spät. | -
            6 ORDER_LOST | - | Verloren. | -
            8 CART_EMPTY | - | Leer. | -
        "#]],
    );
}

#[test]
fn bars_without_a_header_around_a_name_and_a_sentence() {
    check(
        "p.txt",
        "Error codes of orders\n\n| 0 | Unknown | |\n| 100 | Late order | The order was not sent in the time that was agreed on |\n| 110 | Lost order | The order could not be found in any of the carts |\n| 120 | Bad card | The card was declined by the bank that issued it |\n",
        expect![[r#"
            3 0 | Unknown | - | -
            4 100 | Late order | The order was not sent in the time that was agreed on | -
            5 110 | Lost order | The order could not be found in any of the carts | -
            6 120 | Bad card | The card was declined by the bank that issued it | -
        "#]],
    );
    check(
        "p.txt",
        "| 99 | Pending order | Seen until the parcel arrives at its place |\n| 200 | Decline | General decline, the shop gave no further information |\n| 202 | Cart empty | Declined because the cart has nothing in it |\n| 223 | Card expired | The card is past its date and was refused |\n",
        expect![[r#"
            1 99 | Pending order | Seen until the parcel arrives at its place | -
            2 200 | Decline | General decline, the shop gave no further information | -
            3 202 | Cart empty | Declined because the cart has nothing in it | -
            4 223 | Card expired | The card is past its date and was refused | -
        "#]],
    );
}

#[test]
fn a_column_of_sample_messages() {
    check(
        "p.txt",
        "| エラーコード | HTTPステータス | メッセージ例 |\n|---|---|---|\n| late_order | 409 | 注文が遅れました |\n| lost_order | 404 | 注文がありません |\n",
        expect![[r#"
            3 late_order 409 | 注文が遅れました | - | -
            4 lost_order 404 | 注文がありません | - | -
        "#]],
    );
}

#[test]
fn two_bars_that_stand_for_or() {
    check(
        "p.txt",
        "Order errors\n\n| errno | errmsg | Description |\n|---|---|---|\n| 50 | late | The order is late. |\n| 91 | no cart || no card || no order | Something is missing. |\n| 92 || Nothing is said. |\n",
        expect![[r#"
            5 50 | late | The order is late. | -
            6 91 | no cart || no card || no order | Something is missing. | -
            7 92 | - | Nothing is said. | -
        "#]],
    );
    check(
        "p.md",
        "# Order errors\n\n| Error code | Message | Description |\n|---|---|---|\n| 50 | late | The order is late. |\n| 91 | no cart || no card | Something is missing. |\n",
        expect![[r#"
            5 50 | late | The order is late. | -
            6 91 | no cart || no card | Something is missing. | -
        "#]],
    );
}

#[test]
fn tags_that_are_left_around_words_are_no_text() {
    check(
        "p.txt",
        "Error codes\n\n<strong>E101 Gone</strong> – The order is gone.\n<strong>E102 Late</strong> – The order is late.\n<strong>E103 Wet</strong> – The order is wet.\n",
        expect![[r#"
            3 E101 | - | Gone – The order is gone. | -
            4 E102 | - | Late – The order is late. | -
            5 E103 | - | Wet – The order is wet. | -
        "#]],
    );
}

#[test]
fn items_alone_in_their_lists_that_start_as_those_of_others_do() {
    check(
        "p.md",
        "# Error codes\n\n## Orders\n\n- **E101** No order\n- **E102** Late order\n- **E103** Lost order\n- **E502** Bad order\n- **E503** Full\n\n## Others\n\n- **E999** Error from somewhere else\n\n# Warning codes\n\n- **W401** Deprecated\n",
        expect![[r#"
            5 E101 | - | No order | - (Orders)
            6 E102 | - | Late order | - (Orders)
            7 E103 | - | Lost order | - (Orders)
            8 E502 | - | Bad order | - (Orders)
            9 E503 | - | Full | - (Orders)
            13 E999 | - | Error from somewhere else | - (Others)
            17 W401 | - | Deprecated | -
        "#]],
    );
}

#[test]
fn words_in_capitals_beside_names_on_a_page_with_a_list_of_statuses() {
    check(
        "p.md",
        "## Error codes\n\n### HTTP\n- `200` - Done\n- `400` - Bad order\n- `401` - No key\n- `404` - No order\n\n### Error list\n- `INVALID_ORDER` - Bad order\n- `UNAUTHORIZED` - No key\n- `FORBIDDEN` - Not yours\n- `NOT_FOUND` - No order\n- `SHOP_ERROR` - The shop is broken\n",
        expect![[r#"
            4 200 | - | Done | -
            5 400 | - | Bad order | -
            6 401 | - | No key | -
            7 404 | - | No order | -
            10 INVALID_ORDER | - | Bad order | - (Error list)
            11 UNAUTHORIZED | - | No key | - (Error list)
            12 FORBIDDEN | - | Not yours | - (Error list)
            13 NOT_FOUND | - | No order | - (Error list)
            14 SHOP_ERROR | - | The shop is broken | - (Error list)
        "#]],
    );
}

#[test]
fn a_header_in_one_line_above_cells_of_a_line_or_a_paragraph_each() {
    check(
        "p.txt",
        "Order errors\n\nCodeNameDescription\n\n1001\n\norder_gone\n\nThe order is gone\n\n1002\n\ncart_empty\n\nThe cart is empty\n\n1003\n\nshop_closed\n\nThe shop is closed\n",
        expect![[r#"
            5 1001=order_gone | order_gone | The order is gone | -
            11 1002=cart_empty | cart_empty | The cart is empty | -
            17 1003=shop_closed | shop_closed | The shop is closed | -
        "#]],
    );
}

#[test]
fn a_header_in_one_line_whose_rows_lack_cells() {
    check(
        "p.txt",
        "Errors of the shop\nError codeMeaningWhat to do\n1001\nOrder gone\nOrder again\n1002\nOrder late\n1003\nWrong amount\nMend it\n1004\nCart empty\nFill it\n",
        expect![[r#"
            3 1001 | - | Order gone | Order again
            6 1002 | - | Order late | -
            8 1003 | - | Wrong amount | Mend it
            11 1004 | - | Cart empty | Fill it
            6 problem: a row with 1 of 2 cells behind its code: the last ones are read as empty
        "#]],
    );
}

#[test]
fn a_header_in_one_line_above_settings_is_none_of_codes() {
    check(
        "p.txt",
        "Settings\nNameTypeDescription\nmax_orders\nnumber\nHow many orders\nbox_path\nstring\nWhere the boxes are\nlid_size\nnumber\nHow large the lids are\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn remarks_in_brackets_below_codes() {
    check(
        "p.txt",
        "エラーコード\n2011 注文が見つかりません\n【番号を確認してください】\n2012 店が閉まっています\n2014 住所が不明です\n【住所を確認してください】\n2020 荷物がありません\n",
        expect![[r#"
            2 2011 | - | 注文が見つかりません⏎【番号を確認してください】 | -
            4 2012 | - | 店が閉まっています | -
            5 2014 | - | 住所が不明です⏎【住所を確認してください】 | -
            7 2020 | - | 荷物がありません | -
            2 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
    check(
        "p.txt",
        "Our shop\n\nIn 2011 we began\n211 doors were sold\n[and no lamps]\n214 lamps came later\n220 shops opened\n[in all towns]\n450 people work here\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn codes_at_the_ends_of_lines() {
    check(
        "p.txt",
        "Error codes\n\nMeaning Error code\nDoor is open E01\nLamp is dark E02\nPaper jam E05\nOut of paper E06\nOverheated E10\n",
        expect![[r#"
            4 E01 | - | Door is open | -
            5 E02 | - | Lamp is dark | -
            6 E05 | - | Paper jam | -
            7 E06 | - | Out of paper | -
            8 E10 | - | Overheated | -
        "#]],
    );
    check(
        "p.txt",
        "エラーコード\n\n内容 エラーコード\nドアが開いています E01\n用紙がありません E02\n用紙詰まり E05\nインク切れ E06\n",
        expect![[r#"
            4 E01 | - | ドアが開いています | -
            5 E02 | - | 用紙がありません | -
            6 E05 | - | 用紙詰まり | -
            7 E06 | - | インク切れ | -
        "#]],
    );
    check(
        "p.txt",
        "Error handling of our doors\n\nWe sell the door A2\nand the lamp B7\nbut no key C1\nor the shelf D4\nwith the drawer E5\nWrite to us.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Registers\n\nName Address\nError register 00h\nStatus register 04h\nData register 08h\nControl register 0Ch\nFault register 10h\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
