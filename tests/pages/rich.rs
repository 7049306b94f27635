//! Pages of headings, tables and maps that say more than a code and a text: services and codes are invented.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_number_below_a_heading_that_is_a_name_is_its_alias() {
    check(
        "p.md",
        "# Error Codes\n\n## OrderGone\n\n- Error code: 1\n- HTTP code: 410\n\nThe order is gone.\n\n## ParcelLost\n\n- Error code: 2\n- HTTP code: 404\n\nThe parcel is lost.\n\n## Too Heavy\n\n- Error code: 3\n- HTTP code: 400\n",
        expect![[r#"
            3 OrderGone=1 410 | - | The order is gone. | -
            10 ParcelLost=2 404 | - | The parcel is lost. | -
            17 3 400 | Too Heavy | - | -
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n### order_gone\n\nCode: 0x01\n\nThe order is gone.\n\n### parcel_lost\n\nCode: 0x02\n\nThe parcel is lost.\n\n### shop_closed\n\nCode: 0x03\n\nThe shop is closed.\n",
        expect![[r#"
            3 order_gone=0x01 | - | The order is gone. | -
            9 parcel_lost=0x02 | - | The parcel is lost. | -
            15 shop_closed=0x03 | - | The shop is closed. | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Códigos de error</h1>\n<h2>PedidoPerdido</h2>\n<ul><li>Código: 11</li><li>HTTP: 404</li></ul>\n<p>No existe el pedido.</p>\n<h2>TiendaCerrada</h2>\n<ul><li>Código: 12</li><li>HTTP: 403</li></ul>\n<p>La tienda está cerrada.</p>\n",
        expect![[r#"
            2 PedidoPerdido=11 404 | - | No existe el pedido. | -
            5 TiendaCerrada=12 403 | - | La tienda está cerrada. | -
        "#]],
    );
    check(
        "p.md",
        "# Fehlercodes\n\n### BESTELLUNG_FEHLT\n**Code:** 1001\n**HTTP-Status:** 404\n\nDie Bestellung fehlt.\n\n### PAKET_VERLOREN\n**Code:** 1002\n**HTTP-Status:** 410\n\nDas Paket ist weg.\n\n### LADEN_ZU\n**Code:** 1003\n**HTTP-Status:** 503\n\nDer Laden ist zu.\n",
        expect![[r#"
            3 BESTELLUNG_FEHLT=1001 404 | - | Die Bestellung fehlt. | -
            9 PAKET_VERLOREN=1002 410 | - | Das Paket ist weg. | -
            15 LADEN_ZU=1003 503 | - | Der Laden ist zu. | -
        "#]],
    );
}

#[test]
fn a_heading_right_above_one_code_is_its_message() {
    check(
        "p.md",
        "# Errors\n\n## Not Found\n\n- Error code: 2\n- HTTP code: 404\n\n## Bad Request\n\n- Error code: 3\n- HTTP code: 400\n\nThe request is bad.\n\n## Too Large\n\n- Error code: 5\n- HTTP code: 413\n",
        expect![[r#"
            3 2 404 | Not Found | - | -
            8 3 400 | Bad Request | The request is bad. | -
            15 5 413 | Too Large | - | -
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n## Order is gone\n\n- Code: ORDER_GONE\n- HTTP code: 404\n\nLook in the archive.\n\n## Shop is closed\n\n- Code: SHOP_CLOSED\n- HTTP code: 400\n\nCome in the morning.\n\n## Parcel too large\n\n- Code: PARCEL_LARGE\n- HTTP code: 413\n",
        expect![[r#"
            3 ORDER_GONE 404 | Order is gone | Look in the archive. | -
            10 SHOP_CLOSED 400 | Shop is closed | Come in the morning. | -
            17 PARCEL_LARGE 413 | Parcel too large | - | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n## Orders\n\n- Error code: 2\n- Message: gone\n\n- Error code: 3\n- Message: late\n\n## Parcels\n\n- Error code: 5\n- Message: lost\n",
        expect![[r#"
            5 2 | gone | - | - (Orders)
            8 3 | late | - | - (Orders)
            13 5 | lost | - | - (Parcels)
        "#]],
    );
}

#[test]
fn numbers_below_names_of_commands_are_none_of_errors() {
    check(
        "p.md",
        "# Commands\n\n## OpenDoor\n\n- Code: 1\n- Length: 4\n\n## CloseDoor\n\n- Code: 2\n- Length: 4\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn the_answer_below_a_heading_has_its_message() {
    check(
        "p.md",
        "# Error codes\n\n## HTTP codes\n\n| Code | Meaning |\n|---|---|\n| 400 | Bad request |\n| 404 | Not found |\n\n## Orders\n\n### ORDER_GONE\n\n**HTTP code:** 404\n\n```json\n{\"success\": false, \"error\": {\"code\": \"ORDER_GONE\", \"message\": \"The order is gone\"}}\n```\n\n**Possible causes:**\n- It was deleted\n- It never was\n\n**Solution:**\n- Look in the archive\n\n### SHOP_CLOSED\n\n**HTTP code:** 403\n\n```json\n{\"success\": false, \"error\": {\"code\": \"SHOP_CLOSED\", \"message\": \"The shop is closed\"}}\n```\n\n**Possible causes:**\n- It is night\n\n**Solution:**\n- Come in the morning\n\n## Retries\n\n| Error code | Retry? | Delay |\n|---|---|---|\n| `ORDER_GONE` | No | - |\n| `SHOP_CLOSED` | Yes | 60 s |\n",
        expect![[r#"
            7 400 | - | Bad request | -
            8 404 | - | Not found | -
            12 ORDER_GONE 404 | The order is gone | It was deleted⏎It never was | Look in the archive (Orders)
            27 SHOP_CLOSED 403 | The shop is closed | It is night | Come in the morning (Orders)
        "#]],
    );
    check(
        "p.md",
        "# Fehlercodes\n\n## BESTELLUNG_FEHLT\n\nDie Bestellung gibt es nicht.\n\n```json\n{\n  \"code\": \"BESTELLUNG_FEHLT\",\n  \"message\": \"Order missing\"\n}\n```\n\n## LADEN_ZU\n\nDer Laden hat zu.\n\n```json\n{\n  \"code\": \"LADEN_ZU\",\n  \"message\": \"Shop closed\"\n}\n```\n",
        expect![[r#"
            3 BESTELLUNG_FEHLT | Order missing | Die Bestellung gibt es nicht. | -
            14 LADEN_ZU | Shop closed | Der Laden hat zu. | -
        "#]],
    );
    check(
        "p.rst",
        "Error codes\n===========\n\nORDER_GONE\n----------\n\n**Status:** 404\n\n.. code-block:: json\n\n   {\"code\": \"ORDER_GONE\", \"message\": \"The order is gone\"}\n\n**Cause:** Somebody deleted it.\n\n**Solution:** Look in the archive.\n\nSHOP_CLOSED\n-----------\n\n**Status:** 403\n\n.. code-block:: json\n\n   {\"code\": \"SHOP_CLOSED\", \"message\": \"The shop is closed\"}\n\n**Cause:** It is night.\n\n**Solution:** Come later.\n",
        expect![[r#"
            4 ORDER_GONE 404 | The order is gone | Somebody deleted it. | Look in the archive.
            17 SHOP_CLOSED 403 | The shop is closed | It is night. | Come later.
        "#]],
    );
    check(
        "p.md",
        "# 错误码\n\n### 40401\n\n**HTTP状态码：** 404\n\n```json\n{\"code\": 40401, \"msg\": \"订单不存在\"}\n```\n\n**原因：**\n- 订单已删除\n\n**解决方案：**\n- 检查订单号\n\n### 40301\n\n**HTTP状态码：** 403\n\n```json\n{\"code\": 40301, \"msg\": \"商店已关闭\"}\n```\n\n**原因：**\n- 已经晚上\n\n**解决方案：**\n- 明天再来\n",
        expect![[r#"
            3 40401 404 | 订单不存在 | 订单已删除 | 检查订单号
            17 40301 403 | 商店已关闭 | 已经晚上 | 明天再来
        "#]],
    );
}

#[test]
fn headings_without_a_title_are_codes_where_they_say_what_is_wrong() {
    check(
        "p.md",
        "## order_not_found\n* No such order\n\n## shop_closed\n* The shop is closed\n\n## invalid_parcel\n* The parcel has no weight\n\n## Invalid ship_date\n* The date is in the past\n\n## already_paid\n* Paid before\n",
        expect![[r#"
            1 order_not_found | - | No such order | -
            4 shop_closed | - | The shop is closed | -
            7 invalid_parcel | - | The parcel has no weight | -
            10 Invalid ship_date | - | The date is in the past | -
            13 already_paid | - | Paid before | -
        "#]],
    );
    check(
        "p.md",
        "## `duplicate_order`\n\nLa commande existe déjà.\n\n## `invalid_address`\n\nL'adresse est introuvable.\n\n## `missing_weight`\n\nLe poids manque.\n\n## `unknown_shop`\n\nLa boutique est inconnue.\n",
        expect![[r#"
            1 duplicate_order | - | La commande existe déjà. | -
            5 invalid_address | - | L'adresse est introuvable. | -
            9 missing_weight | - | Le poids manque. | -
            13 unknown_shop | - | La boutique est inconnue. | -
        "#]],
    );
    check(
        "p.html",
        "<h3>order_expired</h3><p>The order has expired.</p>\n<h3>parcel_lost</h3><p>The parcel was not found.</p>\n<h3>shop_closed</h3><p>The shop is closed.</p>\n<h3>invalid_count</h3><p>The count is too large.</p>\n",
        expect![[r#"
            1 order_expired | - | The order has expired. | -
            2 parcel_lost | - | The parcel was not found. | -
            3 shop_closed | - | The shop is closed. | -
            4 invalid_count | - | The count is too large. | -
        "#]],
    );
}

#[test]
fn headings_of_settings_without_a_title_are_no_codes() {
    check(
        "p.md",
        "## max_size\n* The largest size, not in bytes\n\n## retry_limit\n* How often it is tried again\n\n## missing_key_policy\n* What to do without a key\n\n## page_length\n* Lines of a page\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn messages_in_two_languages_are_not_glued() {
    check(
        "p.md",
        "# 에러 코드\n\n| 코드 | 메시지(한국어) | 메시지(영어) |\n|---|---|---|\n| `ORDER_GONE` | 주문이 없습니다. | The order is gone. |\n| `SHOP_CLOSED` | 가게가 닫혔습니다. | The shop is closed. |\n| `PARCEL_LOST` | 소포가 없습니다. | The parcel is lost. |\n",
        expect![[r#"
            5 ORDER_GONE | 주문이 없습니다. | The order is gone. | -
            6 SHOP_CLOSED | 가게가 닫혔습니다. | The shop is closed. | -
            7 PARCEL_LOST | 소포가 없습니다. | The parcel is lost. | -
        "#]],
    );
    check(
        "p.md",
        "# 错误码\n\n| 错误码 | 英文信息 | 中文信息 | 处理建议 |\n|---|---|---|---|\n| ORDER_GONE | The order is gone. | 订单不存在 | 检查订单 |\n| SHOP_CLOSED | The shop is closed. | 商店已关闭 | 明天再来 |\n| PARCEL_LOST | The parcel is lost. | 包裹丢失 | 联系我们 |\n",
        expect![[r#"
            5 ORDER_GONE | The order is gone. | 订单不存在 | 检查订单
            6 SHOP_CLOSED | The shop is closed. | 商店已关闭 | 明天再来
            7 PARCEL_LOST | The parcel is lost. | 包裹丢失 | 联系我们
        "#]],
    );
    check(
        "p.html",
        "<h1>エラーコード</h1><table><tr><th>コード</th><th>日本語メッセージ</th><th>英語メッセージ</th></tr>\n<tr><td>E1001</td><td>注文がありません。</td><td>No such order.</td></tr>\n<tr><td>E1002</td><td>店が閉まっています。</td><td>The shop is closed.</td></tr></table>\n",
        expect![[r#"
            2 E1001 | 注文がありません。 | No such order. | -
            3 E1002 | 店が閉まっています。 | The shop is closed. | -
        "#]],
    );
    check(
        "p.md",
        "# 错误码\n\n| 错误码 | 错误信息 | 英文错误信息 |\n|---|---|---|\n| E1001 | 订单不存在 | No such order. |\n| E1002 | 商店已关闭 | The shop is closed. |\n",
        expect![[r#"
            5 E1001 | 订单不存在 | No such order. | -
            6 E1002 | 商店已关闭 | The shop is closed. | -
        "#]],
    );
}

#[test]
fn what_is_wrong_and_its_fix_may_share_a_column() {
    check(
        "p.md",
        "# Error codes\n\n| Code | Name | Meaning / Possible fix |\n|---|---|---|\n| 100 | `ORDER_GONE` | The order is gone. Look elsewhere. |\n| 101 | `SHOP_CLOSED` | The shop is closed. Come later. |\n",
        expect![[r#"
            5 100=ORDER_GONE | ORDER_GONE | The order is gone. Look elsewhere. | -
            6 101=SHOP_CLOSED | SHOP_CLOSED | The shop is closed. Come later. | -
        "#]],
    );
    check(
        "p.md",
        "# 错误码\n\n| 错误码 | 说明/处理建议 |\n|---|---|\n| 40001 | 订单不存在。请检查。 |\n| 40002 | 商店已关闭。请稍后。 |\n",
        expect![[r#"
            5 40001 | - | 订单不存在。请检查。 | -
            6 40002 | - | 商店已关闭。请稍后。 | -
        "#]],
    );
}

#[test]
fn maps_of_numbers_each_of_one_thing() {
    check(
        "p.json",
        "{\"cart\": {\"10\": \"order not found\", \"11\": \"parcel lost\", \"1A\": \"door locked\"},\n \"van\": {\"10\": \"no fuel\", \"12\": \"driver missing\", \"FF\": \"end\"}}\n",
        expect![[r#"
            1 10 | - | order not found | - (cart)
            1 11 | - | parcel lost | - (cart)
            1 1A | - | door locked | - (cart)
            2 10 | - | no fuel | - (van)
            2 12 | - | driver missing | - (van)
            2 FF | - | end | - (van)
        "#]],
    );
    check(
        "p.json",
        "{\"_comment\": \"x\", \"models\": {\"K1\": {\"01\": \"Motor blockiert\", \"02\": \"Sensor fehlt\"}, \"K2\": {\"01\": \"Tür nicht geschlossen\", \"03\": \"Überlast\"}}}\n",
        expect![[r#"
            1 01 | - | Motor blockiert | - (K1)
            1 02 | - | Sensor fehlt | - (K1)
            1 01 | - | Tür nicht geschlossen | - (K2)
            1 03 | - | Überlast | - (K2)
        "#]],
    );
    check(
        "p.json",
        "{\"modes\": {\"01\": \"idle\", \"02\": \"busy\", \"03\": \"asleep\"}, \"sizes\": {\"01\": \"small\", \"02\": \"not so small\", \"03\": \"large\"}}\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn links_to_places_that_a_page_does_not_say_are_texts() {
    check(
        "p.md",
        "# Error codes\n\n### ORDER_GONE\n\nIt is gone, see the [guide][] and [the list][orders].\n\n### SHOP_CLOSED\n\nIt is closed; `list[n][]` is empty, list[n][] too, [x] and [note][1] too.\n",
        expect![[r#"
            3 ORDER_GONE | - | It is gone, see the guide and the list. | -
            7 SHOP_CLOSED | - | It is closed; list[n][] is empty, list[n][] too, [x] and note too. | -
        "#]],
    );
}

#[test]
fn a_name_of_three_words_beside_names_of_one() {
    check(
        "p.md",
        "# Error codes\n\n| Error code | Description |\n|---|---|\n| `Order Parse Error` | The order is no JSON. |\n| `Shop Error` | Something went wrong. |\n| `orderGone` | The order is gone. |\n| `parcelLost` | The parcel is lost. |\n",
        expect![[r#"
            5 OrderParseError | - | The order is no JSON. | -
            6 ShopError | - | Something went wrong. | -
            7 orderGone | - | The order is gone. | -
            8 parcelLost | - | The parcel is lost. | -
        "#]],
    );
}

#[test]
fn ranges_among_the_codes_of_a_list() {
    check(
        "p.md",
        "# Exit codes\n\n* `0`: all went well\n* `1`: the order is gone\n* `2`: the shop is closed\n* `64`–`78`: as in sysexits\n* `>128`: killed by a signal\n",
        expect![[r#"
            3 0 | - | all went well | -
            4 1 | - | the order is gone | -
            5 2 | - | the shop is closed | -
            6 64–78 | - | as in sysexits | -
            7 >128 | - | killed by a signal | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n- 1: gone\n- 2-9: range of\n- 10: late\n- 11 - 14: other range\n- 20...30: more\n- > 128: signals\n",
        expect![[r#"
            3 1 | - | gone | -
            4 2-9 | - | range of | -
            5 10 | - | late | -
            6 11 - 14 | - | other range | -
            7 20...30 | - | more | -
            8 > 128 | - | signals | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Exit codes</h1><pre>100 - unspecified\n101 - order not found\n102 - shop closed\n\n110-119 - lamps\n\n&gt;125 - reserved\n</pre>\n",
        expect![[r#"
            1 100 | - | unspecified | -
            2 101 | - | order not found | -
            3 102 | - | shop closed | -
            5 110-119 | - | lamps | -
            7 >125 | - | reserved | -
        "#]],
    );
}

#[test]
fn titles_of_components_that_open_and_of_boxes_are_headings() {
    check(
        "p.md",
        "---\ntitle: \"Errors\"\ndescription: \"All errors\"\n---\n\n<AccordionGroup>\n  <Accordion title=\"ORDER_GONE\">\n    The order was deleted.\n  </Accordion>\n  <Accordion title=\"SHOP_CLOSED\">\n    The shop has closed.\n  </Accordion>\n  <Accordion title=\"PARCEL_HEAVY\">\n    The parcel is too heavy.\n  </Accordion>\n</AccordionGroup>\n",
        expect![[r#"
            7 ORDER_GONE | - | The order was deleted. | -
            10 SHOP_CLOSED | - | The shop has closed. | -
            13 PARCEL_HEAVY | - | The parcel is too heavy. | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n:::danger ORDER_GONE\nThe order was deleted.\n:::\n\n:::danger SHOP_CLOSED\nThe shop has closed.\n:::\n\n:::warning PARCEL_HEAVY\nThe parcel is too heavy.\n:::\n",
        expect![[r#"
            3 ORDER_GONE | - | The order was deleted. | -
            7 SHOP_CLOSED | - | The shop has closed. | -
            11 PARCEL_HEAVY | - | The parcel is too heavy. | -
        "#]],
    );
}

#[test]
fn labels_in_the_lines_below_a_title_in_bold() {
    check(
        "p.md",
        "# Fault codes\n\n**F01 – Overheating**\nPossible cause: fan blocked\nRemedy: clean the fan\n\n**F02 – No water**\nPossible cause: tap closed\nRemedy: open the tap\n\n**F03 – Door open**\nPossible cause: door not shut\nRemedy: shut the door\n",
        expect![[r#"
            3 F01 | Overheating | fan blocked | clean the fan
            7 F02 | No water | tap closed | open the tap
            11 F03 | Door open | door not shut | shut the door
        "#]],
    );
}

#[test]
fn broken_lines_that_start_with_a_code_each() {
    check(
        "p.md",
        "# Response codes\n\n**0** – OK\\\n**1** – Order gone\\\n**2** – Shop closed\\\n**3** – Parcel heavy\n",
        expect![[r#"
            3 0 | - | OK | -
            4 1 | - | Order gone | -
            5 2 | - | Shop closed | -
            6 3 | - | Parcel heavy | -
        "#]],
    );
    check(
        "p.md",
        "# Response codes\n\n**0** – OK  \n**1** – Order gone  \n**2** – Shop closed  \n**3** – Parcel heavy\n",
        expect![[r#"
            3 0 | - | OK | -
            4 1 | - | Order gone | -
            5 2 | - | Shop closed | -
            6 3 | - | Parcel heavy | -
        "#]],
    );
}

#[test]
fn descriptions_in_two_languages_are_not_glued() {
    check(
        "p.md",
        "# 错误码\n\n| 错误码 | 中文描述 | 英文描述 |\n|---|---|---|\n| 1001 | 订单不存在 | Order gone |\n| 1002 | 商店已关闭 | Shop closed |\n",
        expect![[r#"
            5 1001 | 订单不存在 | Order gone | -
            6 1002 | 商店已关闭 | Shop closed | -
        "#]],
    );
    check(
        "p.md",
        "# Fehlercodes\n\n| Code | Deutsch | Englisch |\n|---|---|---|\n| E100 | Die Bestellung fehlt | The order is gone |\n| E101 | Der Laden ist zu | The shop is closed |\n",
        expect![[r#"
            5 E100 | Die Bestellung fehlt | The order is gone | -
            6 E101 | Der Laden ist zu | The shop is closed | -
        "#]],
    );
}

#[test]
fn maps_under_a_word_for_texts() {
    check(
        "p.json",
        "{\"names\": {\"OrderGone\": {\"code\": \"1001\", \"message\": \"The order is gone\"}, \"ShopClosed\": {\"code\": \"1002\", \"message\": \"The shop is closed\"}, \"TooLate\": {\"code\": \"1003\", \"message\": \"The shop is closed\"}}}\n",
        expect![[r#"
            1 OrderGone=1001 | The order is gone | - | -
            1 ShopClosed=1002 | The shop is closed | - | -
            1 TooLate=1003 | The shop is closed | - | -
        "#]],
    );
    check(
        "p.json",
        "{\"messages\": {\"ORDER_GONE\": \"The order is gone\", \"SHOP_CLOSED\": \"The shop is closed\", \"LATE_PARCEL\": \"too late\"}}\n",
        expect![[r#"
            1 ORDER_GONE | - | The order is gone | -
            1 SHOP_CLOSED | - | The shop is closed | -
            1 LATE_PARCEL | - | too late | -
        "#]],
    );
    check(
        "p.json",
        "{\"messages\": {\"SAVE_BUTTON\": \"Save\", \"OPEN_DOOR\": \"Open\", \"NO_ORDERS\": \"There are no orders\", \"CLOSE_TEXT\": \"Close\"}}\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn a_heading_with_a_word_before_its_code_and_a_status_behind_it() {
    check(
        "p.md",
        "# API errors\n\n#### Error: order_gone (404)\n\nThe order was deleted.\n\n#### Error: shop_closed (403)\n\nThe shop has closed.\n\n#### Error: parcel_heavy (413)\n\nThe parcel is too heavy.\n",
        expect![[r#"
            3 order_gone 404 | - | The order was deleted. | -
            7 shop_closed 403 | - | The shop has closed. | -
            11 parcel_heavy 413 | - | The parcel is too heavy. | -
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n#### Error: ORDER_GONE (404)\n\nThe order was deleted.\n\n#### Error: SHOP_CLOSED (403)\n\nThe shop has closed.\n",
        expect![[r#"
            3 ORDER_GONE 404 | - | The order was deleted. | -
            7 SHOP_CLOSED 403 | - | The shop has closed. | -
        "#]],
    );
}

#[test]
fn a_name_in_a_line_of_its_own_beside_its_code() {
    check(
        "p.md",
        "# Errors\n\n| Error | When | What to do |\n|---|---|---|\n| **Order gone** <br> `E100` | It was deleted | Look in the archive |\n| **Shop closed** <br> `E101` | It is night | Come later |\n",
        expect![[r#"
            5 E100 | Order gone | It was deleted | Look in the archive
            6 E101 | Shop closed | It is night | Come later
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n| Code | Meaning |\n|---|---|\n| E100 <br> Order gone away | It was deleted |\n| E101 <br> Shop is closed | It is night |\n",
        expect![[r#"
            5 E100 | Order gone away | It was deleted | -
            6 E101 | Shop is closed | It is night | -
        "#]],
    );
}

#[test]
fn labels_that_ask_what_to_do() {
    check(
        "p.md",
        "# Codes d'erreur\n\n### `commande_perdue`\n\n- **Statut** : 404\n- **Message** : « Commande introuvable »\n- **Que faire ?** Vérifiez le numéro.\n\n### `boutique_fermee`\n\n- **Statut** : 403\n- **Message** : « Boutique fermée »\n- **Que faire ?** Revenez demain.\n",
        expect![[r#"
            3 commande_perdue 404 | « Commande introuvable » | - | Vérifiez le numéro.
            9 boutique_fermee 403 | « Boutique fermée » | - | Revenez demain.
        "#]],
    );
}

#[test]
fn a_page_about_one_code_in_capitals() {
    check(
        "p.md",
        "---\ntitle: ORDER_GONE\n---\n\n# ORDER_GONE\n\n**Status**: 404\n\n## Description\n\nThe order was deleted.\n\n## Solution\n\nLook in the archive.\n",
        expect![[r#"
            5 ORDER_GONE 404 | - | The order was deleted. | Look in the archive.
        "#]],
    );
    check(
        "p.md",
        "# ORDER_TIMEOUT\n\n**Default**: 30\n\n## Description\n\nHow long an order may take.\n\n## Example\n\nORDER_TIMEOUT=60\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn titles_of_boxes_in_html_that_open() {
    check(
        "p.md",
        "# Errors\n\n<details>\n<summary><b>ORD-404</b> No such order</summary>\n<p>\nThe order was never made.\n</p>\n</details>\n<details>\n<summary>ORD-409</summary>\n\nMake a new one.\n\n</details>\n<details><summary>ORD-500</summary>Our fault.</details>\n<details>\n<summary>Click to see more</summary>\n\nNothing.\n\n</details>\n",
        expect![[r#"
            4 ORD-404 | No such order | The order was never made. | -
            10 ORD-409 | - | Make a new one. | -
            15 ORD-500 | - | Our fault.⏎Click to see more⏎Nothing. | -
        "#]],
    );
}
