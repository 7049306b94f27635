//! Pages whose codes no header word and no form tells: what stands around them does.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_page_of_codes_lists_what_starts_alike() {
    check(
        "p.md",
        "# Error codes 错\n\nWhat may come.\n\n- `order/gone`: the order went\n- `order/late`: it is late\n- `card/dark`: no light\n",
        expect![[r#"
            5 order/gone | - | the order went | -
            6 order/late | - | it is late | -
            7 card/dark | - | no light | -
        "#]],
    );
    // The members of an answer are none.
    check(
        "p.md",
        "# Error codes\n\nAn answer has:\n\n- `error_code`: the code\n- `message`: a text\n- `requestId`: the request\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    // Neither are steps.
    check(
        "p.md",
        "# Error codes\n\n## 1 First\n\nOpen it.\n\n## 2 Second\n\nClose it.\n\n## 3 Third\n\nGo.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn lines_take_turns_of_codes_and_texts() {
    check(
        "p.txt",
        "応答の code はエラーを示します。\ncode\n整数\n200000\n成功\n400001\n無効な注文\n400002\n注文が存在しません\n500000\n内部エラー\n",
        expect![[r#"
            4 200000 | - | 成功 | -
            6 400001 | - | 無効な注文 | -
            8 400002 | - | 注文が存在しません | -
            10 500000 | - | 内部エラー | -
        "#]],
    );
    check(
        "p.txt",
        "Errors happen.\n2019\nWe began\n2020\nWe went on\n2021\nWe grew\n2022\nWe rested\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn a_default_is_no_fault() {
    check(
        "p.rst",
        "Settings and their defaults\n===========================\n\n- ORD_GONE: whether orders go\n- ORD_LATE: whether they are late\n- ORD_LOST: whether they are lost\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn types_beside_statuses_that_many_share() {
    check(
        "p.md",
        "### Problems with cards 😀\n\n| Type | Status | Description |\n| :--- | :---: | :--- |\n| `carddark` | `403` | The card is dark. |\n| `cardrejected` | `403` | It was rejected. |\n| `ratecheck` | `429` | Too many. |\n| `cardfraud` | `403` | It is a fraud. |\n",
        expect![[r#"
            5 carddark 403 | - | The card is dark. | -
            6 cardrejected 403 | - | It was rejected. | -
            7 ratecheck 429 | - | Too many. | -
            8 cardfraud 403 | - | It is a fraud. | -
        "#]],
    );
}

#[test]
fn numbers_of_other_things_are_no_codes() {
    check(
        "p.md",
        "# The interface\n\nIt answers.\n\nOne.\n\nTwo.\n\nThree.\n\n## Types\n\n| ID | Data type | Format |\n|---|---|---|\n| 0 | Null | null |\n| 2 | char | one byte |\n| 3 | boolean | true or false |\n\n## Errors\n\n| Code | Error |\n|---|---|\n| 4000 | Syntax 错 |\n| 4001 | Analyzer |\n",
        expect![[r#"
            23 4000 | - | Syntax 错 | -
            24 4001 | - | Analyzer | -
        "#]],
    );
}

#[test]
fn symbols_beside_numbers_are_their_other_codes() {
    check(
        "p.md",
        "# Error codes\n\n| player.errorCode.[name] | Codes, Bits [27-0] | Description |\n|---|---|---|\n| orderGone | 0x0100000 | It went |\n| orderLate | 0x0100001 | It is late 😀 |\n| orderLost | 0x0100002 | It is lost |\n",
        expect![[r#"
            5 0x0100000=orderGone | - | It went | -
            6 0x0100001=orderLate | - | It is late 😀 | -
            7 0x0100002=orderLost | - | It is lost | -
        "#]],
    );
}

#[test]
fn a_cell_with_labels_says_why_and_what_to_do() {
    check(
        "p.md",
        "| Code | Overview |\n| --- | --- |\n| 401 - No key 错 | **Cause:** There is no key. <br>**Solution:** Make a key. |\n| 429 - Slow down | **Cause:** Too many. <br>**Solution:** Wait.<br>Then try. |\n",
        expect![[r#"
            3 401 | No key 错 | There is no key. | Make a key.
            4 429 | Slow down | Too many. | Wait.⏎Then try.
        "#]],
    );
}

#[test]
fn sections_beside_a_table() {
    check(
        "p.md",
        "# Storage\n\n| Code | Description | Status |\n|---|---|---|\n| NoSuchOrder | It went | 404 |\n| OrderLocked | It is locked | 423 |\n\n## Old error codes\n\n### 404 not_found\n\nIt is not there.\n**Resolution:**\n\n- Look again 😀\n\n### 409 already_exists\n\nIt is there.\n\n### 429 too many requests\n\nWait.\n",
        expect![[r#"
            5 NoSuchOrder 404 | - | It went | -
            6 OrderLocked 423 | - | It is locked | -
            10 not_found 404 | - | It is not there. | Look again 😀 (Old error codes)
            17 already_exists 409 | - | It is there. | - (Old error codes)
            21 429 | too many requests | Wait. | - (Old error codes)
        "#]],
    );
    check(
        "p.html",
        "<h1>Error codes</h1><h2>10xx</h2><h4>-1000 UNKNOWN</h4><ul><li>Not known 错</li></ul><h4>-1001 GONE</h4><ul><li>It went</li></ul><h2>Filters</h2><table><tr><th>Filter</th><th>Error message</th></tr><tr><td>PRICE_FILTER</td><td>Too high</td></tr><tr><td>LOT_SIZE</td><td>Too large</td></tr></table>",
        expect![[r#"
            1 -1000 | UNKNOWN | Not known 错 | - (10xx)
            1 -1001 | GONE | It went | - (10xx)
        "#]],
    );
}

#[test]
fn constants_of_an_enumeration() {
    check(
        "p.html",
        "<p>返回码</p><p>/**<br/>* 订单不存在<br/>*/<br/>ORDER_GONE(50001, &quot;订单不存在&quot;),</p><p>/**<br/>* 迟到<br/>*/<br/>ORDER_LATE(50002, &quot;迟到&quot;),</p><p>/**<br/>*/<br/>CARD(50003, &quot;卡&quot;),</p>",
        expect![[r#"
            1 ORDER_GONE=50001 | - | 订单不存在 | -
            1 ORDER_LATE=50002 | - | 迟到 | -
            1 CARD=50003 | - | 卡 | -
        "#]],
    );
}

#[test]
fn samples_with_few_lines_beside_one_with_many() {
    check(
        "p.md",
        "# 错误码\n\n## 客户端\n\n     客户端\n      5000：连接失败\n      5001：超时\n\n## 服务端\n\n      24145：未开启\n      24200：格式错误\n      24213：内部错误\n",
        expect![[r#"
            6 5000 | - | 连接失败 | - (客户端)
            7 5001 | - | 超时 | - (客户端)
            11 24145 | - | 未开启 | - (服务端)
            12 24200 | - | 格式错误 | - (服务端)
            13 24213 | - | 内部错误 | - (服务端)
        "#]],
    );
}

#[test]
fn a_status_in_the_line_below_its_code() {
    check(
        "p.md",
        "| 오류 코드 | 오류 메시지 | 권장 |\n|---|---|---|\n| StatusCode.BadOrder<br/>400 | 잘못된 주문 | 고칩니다 |\n| StatusCode.Late<br/>409 | 늦음 | 기다립니다 |\n",
        expect![[r#"
            3 StatusCode.BadOrder 400 | 잘못된 주문 | - | 고칩니다
            4 StatusCode.Late 409 | 늦음 | - | 기다립니다
        "#]],
    );
}

#[test]
fn header_words_in_brackets_and_with_their_owner() {
    check(
        "p.md",
        "| 返回码 (code) | 说明（message） |\n|---|---|\n| 10000 | 查询成功 |\n| 10001 | 错误的 key |\n",
        expect![[r#"
            3 10000 | 查询成功 | - | -
            4 10001 | 错误的 key | - | -
        "#]],
    );
    check(
        "p.txt",
        "Code ISO | Label SEPA [EN] |\n---|---|\nAC01 | Identifier is wrong 错 |\nAC04 | Account was closed |\nDUPL | Made twice |\n",
        expect![[r#"
            3 AC01 | - | Identifier is wrong 错 | -
            4 AC04 | - | Account was closed | -
            5 DUPL | - | Made twice | -
        "#]],
    );
}

#[test]
fn titles_that_are_underlined() {
    check(
        "p.txt",
        "Error Codes\n===========\n\nH10 - App went 😀\n---------------\n\nA crash.\n\n    2010-10-06T14:30:24-07:00 web: gone\n\nH11 - Backlog\n-------------\n\nToo many.\n\nH12 - Late\n----------\n\nToo late.\n",
        expect![[r#"
            4 H10 | App went 😀 | A crash.⏎2010-10-06T14:30:24-07:00 web: gone | -
            11 H11 | Backlog | Too many. | -
            16 H12 | Late | Too late. | -
        "#]],
    );
}

#[test]
fn lines_that_are_codes_below_a_title() {
    check(
        "p.txt",
        "Aktionen\n\nFehlermeldungen der Bank\n\nAllgemein\n\n3020\nDie BIC ist alt.\n3040\nEs gibt Warnungen\nErklärung: Viele.\n3070\nIn Arbeit\n3070\nNoch in Arbeit 😀\n",
        expect![[r#"
            7 3020 | - | Die BIC ist alt. | -
            9 3040 | - | Es gibt Warnungen⏎Viele. | -
            12 3070 | - | In Arbeit | -
            14 3070 | - | Noch in Arbeit 😀 | -
        "#]],
    );
    check(
        "p.txt",
        "Rückgabegründe für Lastschriften\n\nRückgabe-Code und Beschreibung\n\nAC01 IBAN ist falsch\n\nAC04 Konto besteht nicht\n\nAM01* Betrag ist null\n",
        expect![[r#"
            5 AC01 | - | IBAN ist falsch | -
            7 AC04 | - | Konto besteht nicht | -
            9 AM01 | - | Betrag ist null | -
        "#]],
    );
}

#[test]
fn a_cell_between_tabs_goes_on_with_a_label() {
    check(
        "p.txt",
        "Errors\nCODE\tOVERVIEW\n401 - You must be a member of some organization before you use this\tCause: No member 错\nSolution: Become one.\n429 - Slow down\tCause: Too many.\nSolution: Wait.\n\nTypes\nTYPE\tOVERVIEW\nOrderError\tCause: It went.\nSolution: Look.\nLateError\tCause: Late.\nSolution: Run.\n",
        expect![[r#"
            3 401 | You must be a member of some organization before you use this | No member 错 | Become one.
            5 429 | Slow down | Too many. | Wait.
            10 OrderError | - | It went. | Look.
            12 LateError | - | Late. | Run.
        "#]],
    );
}

#[test]
fn statuses_with_ranges_among_them() {
    check(
        "p.md",
        "## 値\n\n<table><tr><th>ステータスコード</th><th>意味</th><th>説明</th></tr><tr><td>0–999</td><td></td><td>未使用。</td></tr><tr><td>1000</td><td>通常</td><td>完了した。</td></tr><tr><td>1001</td><td>消滅</td><td>消えている。</td></tr><tr><td>1002</td><td>違反</td><td>もう。</td></tr></table>\n",
        expect![[r#"
            3 0–999 | - | 未使用。 | - [0–999]
            3 1000 | 通常 | 完了した。 | -
            3 1001 | 消滅 | 消えている。 | -
            3 1002 | 違反 | もう。 | -
        "#]],
    );
}

#[test]
fn header_words_about_codes_in_german() {
    check(
        "p.txt",
        "Gründe\n\nUrsachencode\n\nBeschreibung des Ursachencodes\n\nVorgeschlagene nächste Schritte\n\nAC01\n\nDas Format ist falsch.\n\nFragen Sie.\n\nAC04\n\nDas Konto besteht nicht.\n\nNehmen Sie ein anderes. 😀\n\nAC06\n\nDas Konto ist gesperrt.\n\nWarten Sie.\n",
        expect![[r#"
            9 AC01 | - | Das Format ist falsch. | Fragen Sie.
            15 AC04 | - | Das Konto besteht nicht. | Nehmen Sie ein anderes. 😀
            21 AC06 | - | Das Konto ist gesperrt. | Warten Sie.
        "#]],
    );
}

#[test]
fn words_of_capitals_on_a_page_of_errors() {
    check(
        "p.md",
        "# Error replies 😀\n\n- `ERR`: anything\n- `WRONGTYPE`: a key of another kind\n- `MOVED`: it moved\n",
        expect![[r#"
            3 ERR | - | anything | -
            4 WRONGTYPE | - | a key of another kind | -
            5 MOVED | - | it moved | -
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\nWhat each method does:\n\n- `GET`: reads\n- `POST`: writes\n- `PUT`: replaces\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.md",
        "## Status codes\n\n- `\"OK\"` indicates that all is well.\n- `\"ZERO_ORDERS\"` indicates that there is none.\n- `\"OVER_LIMIT\"` indicates that there are too many.\n- `\"NOT_ASKED\"` indicates that nobody asked.\n",
        expect![[r#"
            3 OK | - | indicates that all is well. | -
            4 ZERO_ORDERS | - | indicates that there is none. | -
            5 OVER_LIMIT | - | indicates that there are too many. | -
            6 NOT_ASKED | - | indicates that nobody asked. | -
        "#]],
    );
}

#[test]
fn terms_within_the_description_of_a_term() {
    check(
        "p.html",
        "<h1>System Error Codes</h1><dl><dt><b>ORDER_SUCCESS</b></dt><dd><dl><dt>0 (0x0)</dt><dt><p>All is well 😀.</p></dt></dl></dd><dt><b>ORDER_GONE</b></dt><dd><dl><dt>2 (0x2)</dt><dt><p>It went.</p></dt></dl></dd></dl>",
        expect![[r#"
            1 ORDER_SUCCESS=0 | - | All is well 😀. | -
            1 ORDER_GONE=2 | - | It went. | -
        "#]],
    );
}

#[test]
fn a_title_above_terms_is_no_header() {
    check(
        "p.html",
        "<h1>Error codes</h1><p>Some errors</p><dl><dt>order_gone</dt><dd>It went 错.</dd><dt>order_late</dt><dd>It is late.</dd><dt>order_lost</dt><dd>It is lost.</dd></dl>",
        expect![[r#"
            1 order_gone | - | It went 错. | -
            1 order_late | - | It is late. | -
            1 order_lost | - | It is lost. | -
        "#]],
    );
}

#[test]
fn lists_below_headings_that_are_codes_with_a_status() {
    check(
        "p.html",
        "<h3>Error handling</h3><h4>Error Code</h4><p>A number.</p><h3>Constructors</h3><h3>303 SEE_OTHER</h3><p>Again.</p><ul><li>ORDER_MOVED_X: elsewhere 😀</li><li>CARD_MOVED_X: there</li></ul><h3>400 BAD_REQUEST</h3><ul><li>NAME_INVALID: the name is wrong</li></ul>",
        expect![[r#"
            1 SEE_OTHER 303 | - | Again. | -
            1 ORDER_MOVED_X 303 | - | elsewhere 😀 | -
            1 CARD_MOVED_X 303 | - | there | -
            1 BAD_REQUEST 400 | - | - | -
            1 NAME_INVALID 400 | - | the name is wrong | -
        "#]],
    );
}

#[test]
fn a_status_in_the_line_above_its_codes() {
    check(
        "p.txt",
        "에러 코드\n\n승인\n\n400\nORDER_GONE\n주문이 없습니다 😀\n400\nORDER_LATE\n늦었습니다\n401\nORDER_HIDDEN\n숨었습니다\n",
        expect![[r#"
            6 ORDER_GONE 400 | - | 주문이 없습니다 😀 | -
            9 ORDER_LATE 400 | - | 늦었습니다 | -
            12 ORDER_HIDDEN 401 | - | 숨었습니다 | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nHTTP Status Code: 400\nError Code: 300\nInvalid 参数\nError Code: 200\nNo permission\nHTTP Status Code: 404\nError Code: 1001\nNo such order\n",
        expect![[r#"
            4 300 400 | - | Invalid 参数 | -
            6 200 400 | - | No permission | -
            9 1001 404 | - | No such order | -
        "#]],
    );
}

#[test]
fn a_sentence_as_a_heading_below_a_code() {
    check(
        "p.md",
        "# ITEM errors\n\n#### ITEM_GONE\n\n##### The item is not there any more 😀\n\n##### Common causes\n\n- Somebody took it.\n\n#### ITEM_LOCKED\n\n##### Common causes\n\n- Somebody locked it.\n",
        expect![[r#"
            3 ITEM_GONE | The item is not there any more 😀 | Somebody took it. | -
            11 ITEM_LOCKED | - | Somebody locked it. | -
        "#]],
    );
}

#[test]
fn numbers_of_three_digits_are_codes_where_statuses_are() {
    check(
        "p.txt",
        "Error codes\n\nError code\nMessage\nType\nDescription\n000\nUnknown\nsecurity\nIt is not known.\nAsk us 😀.\n010\nNot allowed\nsecurity\nYou may not.\n100\nNo amount\nvalidation\nThere is none.\n101\nInvalid card\nvalidation\nIt is wrong.\n",
        expect![[r#"
            7 000 | Unknown | It is not known.⏎Ask us 😀. | - (security)
            12 010 | Not allowed | You may not. | - (security)
            16 100 | No amount | There is none. | - (validation)
            20 101 | Invalid card | It is wrong. | - (validation)
        "#]],
    );
}

#[test]
fn answers_of_two_digits() {
    check(
        "p.txt",
        "应答码列表\n\n应答码 应答信息\n00 成功\n01 交易失败。详情请咨询\n02 系统未开放，请稍后再试\n10 报文格式错误\n",
        expect![[r#"
            4 00 | 成功 | - | -
            5 01 | 交易失败。详情请咨询 | - | -
            6 02 | 系统未开放，请稍后再试 | - | -
            7 10 | 报文格式错误 | - | -
        "#]],
    );
}

#[test]
fn quotes_around_the_messages_and_a_status_above_each_list() {
    check(
        "p.txt",
        "204 error code\n처리되었지만 제공할 주문이 없을 때 응답됩니다.\n60004 \"No Order\" : 주문이 없음\n400 error code\n주문이 잘못되었을 때 응답됩니다.\n64001 \"Missing shop header\"\n64002 \"Invalid shop\"\n64101 \"Invalid order ({name of order})\"\n64102 \"Duplicate order\"\n",
        expect![[r#"
            3 60004 204 | No Order | 주문이 없음 | -
            6 64001 400 | Missing shop header | - | -
            7 64002 400 | Invalid shop | - | -
            8 64101 400 | Invalid order ({name of order}) | - | -
            9 64102 400 | Duplicate order | - | -
        "#]],
    );
}

#[test]
fn an_answer_below_a_code_has_its_message() {
    check(
        "p.txt",
        "Error messages\n\nWRONG_ORDER\n\n{\"error\":{\"name\":\"WRONG_ORDER\",\"message\":\"The order is wrong.\"}}\n\nNO_SHOP\n\n{\"error\":{\"name\":\"NO_SHOP\",\"message\":\"There is no shop.\"}}\n\nNO_CAR\n\nNo car is free.\n\n{\"error\":{\"name\":\"NO_CAR\",\"message\":\"{} is busy.\"}}\n",
        expect![[r#"
            3 WRONG_ORDER | The order is wrong. | - | -
            7 NO_SHOP | There is no shop. | - | -
            11 NO_CAR | - | No car is free. | -
        "#]],
    );
}

#[test]
fn an_item_that_is_a_code_has_an_answer_below_it() {
    check(
        "p.txt",
        "Error code support\n\n  • OD03100005: The order is gone\n\n    注文がありません。\n    番号を確認してください。\n\n  • OD01600006: The shop is closed\n\n    店が閉まっています。\n\n  • OD01600001: The car is broken. Call again.\n\n    車が壊れています。\n",
        expect![[r#"
            3 OD03100005 | The order is gone | 注文がありません。⏎番号を確認してください。 | -
            8 OD01600006 | The shop is closed | 店が閉まっています。 | -
            12 OD01600001 | The car is broken. Call again. | 車が壊れています。 | -
        "#]],
    );
}

#[test]
fn numbers_with_their_titles_above_an_arrow_each() {
    check(
        "p.txt",
        "Bedeutung von Laden-Codes\n\nDiese Codes sehen Sie oft:\n\n401 Kunde falsch:\n➔ Der Kunde stimmt nicht.\n\n486 Besetzt:\n➔ Der Laden ist gerade besetzt.\n\n408 Keine Antwort (Timeout):\n➔ Der Laden antwortet nicht.\n\nWeitere Codes:\n\n487 Aufgelegt:\n➔ Der Laden hat aufgelegt.\n\n301 Umgeleitet:\n➔ Der Laden ist umgezogen.\n\n302 Kurz umgeleitet:\n➔ Der Laden ist auf Reisen.\n",
        expect![[r#"
            5 401 | Kunde falsch | Der Kunde stimmt nicht. | -
            8 486 | Besetzt | Der Laden ist gerade besetzt. | -
            11 408 | Keine Antwort (Timeout) | Der Laden antwortet nicht. | -
            16 487 | Aufgelegt | Der Laden hat aufgelegt. | -
            19 301 | Umgeleitet | Der Laden ist umgezogen. | -
            22 302 | Kurz umgeleitet | Der Laden ist auf Reisen. | -
        "#]],
    );
}

#[test]
fn items_below_headings_that_are_kinds() {
    check(
        "p.md",
        "# Order errors\n\n#### `declined`\n\nThe `declined` error has these subcodes:\n\n* `order_frozen`–The order is frozen.\n* `order_closed`–The order is closed.\n* `order_lost`–The order is lost.\n* `wrong_shop`–The shop is wrong.\n* `shop_closed`–The shop is closed.\n\n#### `failed`\n\n* `no_parcel`–There is no parcel.\n* `parcel_gone`–The parcel is gone.\n* `parcel_late`–The parcel is late.\n* `not_paid`–The order was not paid.\n* `not_sent`–The order was not sent.\n",
        expect![[r#"
            7 order_frozen | - | The order is frozen. | - (declined)
            8 order_closed | - | The order is closed. | - (declined)
            9 order_lost | - | The order is lost. | - (declined)
            10 wrong_shop | - | The shop is wrong. | - (declined)
            11 shop_closed | - | The shop is closed. | - (declined)
        "#]],
    );
}

#[test]
fn colons_before_texts_and_dashes_behind_them() {
    check(
        "p.txt",
        "错误\n\n我们的 API 使用 HTTP 错误代码格式:\n-\n400 -\ninvalid_order_error\n:订单的格式有问题。 -\n401 -\nauthentication_error\n:密钥有问题。 -\n404 -\nnot_found_error\n:找不到订单。 -\n529 -\noverloaded_error\n:暂时过载。\n",
        expect![[r#"
            6 invalid_order_error 400 - | - | 订单的格式有问题。 | -
            9 authentication_error 401 - | - | 密钥有问题。 | -
            12 not_found_error 404 - | - | 找不到订单。 | -
            15 overloaded_error 529 - | - | 暂时过载。 | -
        "#]],
    );
}

#[test]
fn places_and_what_a_call_gives_back_are_no_codes() {
    check(
        "p.md",
        "# Places 错\n\n| Code | Name |\n|---|---|\n| 110000 | North |\n| 120000 | South |\n| 310000 | West |\n\n\
         | Code | Name |\n|---|---|\n| DE | Germany |\n| FR | France |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has 2 other tables: Code | Name; Code | Name
        "#]],
    );
    check(
        "p.md",
        "# is_open 错\n\n## Return values\n\n| Value | Meaning |\n|---|---|\n| TRUE | The shop is open |\n| FALSE | The shop is closed |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Value | Meaning
        "#]],
    );
}

#[test]
fn statuses_under_the_words_of_other_codes_count_as_these() {
    check(
        "p.html",
        "<h2>公共类</h2><table><tr><th>状态码</th><th>简要说明</th></tr><tr><td>200</td><td>操作完成</td></tr>\
         <tr><td>403</td><td>没有访问权限</td></tr><tr><td>999</td><td>操作未成功</td></tr></table>\
         <h2>业务类</h2><table><tr><th>状态码</th><th>简要说明</th></tr><tr><td>2001</td><td>访问令牌无效</td></tr>\
         <tr><td>2003</td><td>无权访问</td></tr></table>",
        expect![[r#"
            1 200 | - | 操作完成 | - (公共类)
            1 403 | - | 没有访问权限 | - (公共类)
            1 999 | - | 操作未成功 | - (公共类)
            1 2001 | - | 访问令牌无效 | - (业务类)
            1 2003 | - | 无权访问 | - (业务类)
        "#]],
    );
}

#[test]
fn statuses_in_a_list_of_their_own_stand_beside_a_table_of_codes() {
    check(
        "p.md",
        "# Errors 错\n\n## HTTP status codes\n\n- `200`: All is well\n- `400`: The order is bad\n- `500`: The shop is broken\n\n\
         ## Error codes\n\n| Code | Message |\n|---|---|\n| 10001 | Bad order |\n| 10002 | No such order |\n",
        expect![[r#"
            5 200 | - | All is well | -
            6 400 | - | The order is bad | -
            7 500 | - | The shop is broken | -
            13 10001 | Bad order | - | -
            14 10002 | No such order | - | -
        "#]],
    );
}
