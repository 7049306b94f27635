//! Codes of which a page says two things: which is the message, and which explains it.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_description_and_a_cause_are_message_and_description() {
    check(
        "p.md",
        "| Error code | Description | Reason |\n|---|---|---|\n| 4101 | The order cannot be found any more. | It was deleted. |\n| 4102 | The parcel has been lost on its way. | Nobody knows. |\n| 4103 | The shop does not open today. | It is Sunday. |\n",
        expect![[r#"
            3 4101 | The order cannot be found any more. | It was deleted. | -
            4 4102 | The parcel has been lost on its way. | Nobody knows. | -
            5 4103 | The shop does not open today. | It is Sunday. | -
        "#]],
    );
    // With a message the cause is part of the description.
    check(
        "p.md",
        "| Error code | Message | Description | Reason |\n|---|---|---|---|\n| 4101 | gone | The order cannot be found. | It was deleted. |\n| 4102 | lost | The parcel has been lost. | Nobody knows. |\n",
        expect![[r#"
            3 4101 | gone | The order cannot be found.⏎It was deleted. | -
            4 4102 | lost | The parcel has been lost.⏎Nobody knows. | -
        "#]],
    );
}

#[test]
fn what_describes_the_error_is_said_of_it() {
    check(
        "p.md",
        "| HTTP status | Error code | Situation | Error description |\n|---|---|---|---|\n| 404 | order_gone | 注文 was deleted before it was paid for | The order is gone and will not come back |\n| 409 | shop_closed | It is Sunday in the country of the shop | The shop is closed |\n",
        expect![[r#"
            3 order_gone 404 | The order is gone and will not come back | 注文 was deleted before it was paid for | -
            4 shop_closed 409 | The shop is closed | It is Sunday in the country of the shop | -
        "#]],
    );
}

#[test]
fn the_title_behind_a_code_is_its_message_where_each_has_a_text_below() {
    check(
        "p.txt",
        "Erläuterungen der Fehlercodes\nReturncode 01 = Keine Bestellung.\nDie Bestellung ist nicht da. Bitte suchen.\nReturncode 02 = Kein Paket.\nDas Paket ging verloren. 荷物\nReturncode 03 = Kein Laden.\nDer Laden ist zu.\nReturncode 04 = Keine Rechnung.\nDie Rechnung fehlt.\nReturncode 05 = Kein Geld.\nDas Konto ist leer.\n",
        expect![[r#"
            2 01 | Keine Bestellung. | Die Bestellung ist nicht da. Bitte suchen. | -
            4 02 | Kein Paket. | Das Paket ging verloren. 荷物 | -
            6 03 | Kein Laden. | Der Laden ist zu. | -
            8 04 | Keine Rechnung. | Die Rechnung fehlt. | -
            10 05 | Kein Geld. | Das Konto ist leer. | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\nE1001: Order gone\n\nThe order was deleted.\n\nE1002: 荷物なし\n\nThe parcel was lost.\n\nE1003: Shop closed\n\nIt is Sunday.\n",
        expect![[r#"
            3 E1001 | Order gone | The order was deleted. | -
            7 E1002 | 荷物なし | The parcel was lost. | -
            11 E1003 | Shop closed | It is Sunday. | -
        "#]],
    );
    // Where one has none, what stands below another may be of anything.
    check(
        "p.md",
        "# Error codes\n\nE1001: Order gone\n\nE1002: 荷物なし\n\nThe parcel was lost.\n\nE1003: Shop closed\n",
        expect![[r#"
            3 E1001 | - | Order gone | -
            5 E1002 | - | 荷物なし | -
            9 E1003 | - | Shop closed | -
        "#]],
    );
}

#[test]
fn names_in_capitals_beside_numbered_codes_are_aliases() {
    check(
        "p.md",
        "| Code | Name | Meaning |\n|---|---|---|\n| E001 | ORDER_GONE | 注文 is gone |\n| E002 | SHOP_CLOSED | The shop is closed |\n| E003 | PARCEL_LOST | The parcel is lost |\n",
        expect![[r#"
            3 E001=ORDER_GONE | ORDER_GONE | 注文 is gone | -
            4 E002=SHOP_CLOSED | SHOP_CLOSED | The shop is closed | -
            5 E003=PARCEL_LOST | PARCEL_LOST | The parcel is lost | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n- E001 - \"ORDER_GONE\" - 注文 is gone.\n- E002 - \"SHOP_CLOSED\" - The shop is closed.\n- E003 - \"PARCEL_LOST\" - The parcel is lost.\n",
        expect![[r#"
            3 E001=ORDER_GONE | ORDER_GONE | 注文 is gone. | -
            4 E002=SHOP_CLOSED | SHOP_CLOSED | The shop is closed. | -
            5 E003=PARCEL_LOST | PARCEL_LOST | The parcel is lost. | -
        "#]],
    );
}

#[test]
fn a_class_of_a_standard_is_the_status_of_a_code() {
    check(
        "p.md",
        "| SQLSTATE | Error value | Error message |\n|---|---|---|\n| 01000 | -11001 | 注文 warning |\n| S1000 | -11060 | General error |\n| S1001 | -11061 | No memory |\n",
        expect![[r#"
            3 -11001 01000 | 注文 warning | - | -
            4 -11060 S1000 | General error | - | -
            5 -11061 S1001 | No memory | - | -
        "#]],
    );
    check(
        "p.json",
        r#"{"ORDER_GONE": {"message": ["The order", "is gone"], "sqlState": "42845"}, "SHOP_CLOSED": {"message": ["Closed"], "sqlState": "07001"}}"#,
        expect![[r#"
            1 ORDER_GONE 42845 | The order⏎is gone | - | -
            1 SHOP_CLOSED 07001 | Closed | - | -
        "#]],
    );
}

#[test]
fn a_summary_is_what_the_service_says_and_a_truth_value_says_nothing() {
    check(
        "p.json",
        r#"{"errors": [
            {"title": "Order exception", "includesMessage": true, "statusCode": 400, "statusReasonPhrase": "Bad Request", "errorCode": "E0000001", "errorSummary": "注文 failed: {0}", "errorDescription": "The order could not be taken."},
            {"title": "Shop exception", "includesMessage": false, "statusCode": 403, "statusReasonPhrase": "Forbidden", "errorCode": "E0000002", "errorSummary": "The shop is closed"}
        ]}"#,
        expect![[r#"
            2 E0000001 400 | 注文 failed: {0} | The order could not be taken. | - (Order exception)
            3 E0000002 403 | The shop is closed | - | - (Shop exception)
        "#]],
    );
}

#[test]
fn a_card_whose_title_is_its_code() {
    check(
        "p.md",
        "# Error codes\n\n| \\-1:ORDER\\_GONE ||\n|-|-|\n| **MESSAGE** | Gone 😀 |\n| **DESCRIPTION** | The order is gone |\n| **RESOLUTION** | Look again |\n\n| \\-2:SHOP\\_CLOSED ||\n|-|-|\n| **MESSAGE** | Closed |\n| **DESCRIPTION** | The shop is closed |\n| **RESOLUTION** | Wait |\n",
        expect![[r#"
            3 ORDER_GONE=-1 | Gone 😀 | The order is gone | Look again
            9 SHOP_CLOSED=-2 | Closed | The shop is closed | Wait
        "#]],
    );
}

#[test]
fn statuses_beside_codes_of_words_say_when_they_come() {
    check(
        "p.md",
        "# Common\n\n| No | Code | Reason |\n|---|---|---|\n| 1 | ParameterError | 注文 is wrong |\n| 2 | AuthError | The key is wrong |\n\n### Http code\n\n| No | Http Code | Case |\n|---|---|---|\n| 1 | 200 (OK) | usual |\n| 2 | 400 (Bad Request) | parameter |\n| 3 | 401 (Unauthorized) | key |\n",
        expect![[r#"
            5 ParameterError | - | 注文 is wrong | -
            6 AuthError | - | The key is wrong | -
            12 200 | OK | usual | -
            13 400 | Bad Request | parameter | -
            14 401 | Unauthorized | key | -
        "#]],
    );
}

#[test]
fn a_full_stop_ends_the_name_of_a_status() {
    check(
        "p.md",
        "# HTTP error codes\n\n* 400 Bad Request. The order is malformed. 注文\n* 404 Not Found. There is no such order.\n* 503 Service Unavailable. The shop is closed.\n",
        expect![[r#"
            3 400 | Bad Request | The order is malformed. 注文 | -
            4 404 | Not Found | There is no such order. | -
            5 503 | Service Unavailable | The shop is closed. | -
        "#]],
    );
}

#[test]
fn the_name_of_a_status_before_a_capital_is_the_message() {
    check(
        "p.md",
        "# Status codes\n\nSuccess:\n\n* `200 OK` Request was 注文\n* `201 Created` New order was saved\n* `204 No Content` Order was deleted\n\nErrors:\n\n* `500 Internal Server Error` Something broke\n* `503 Service Unavailable` The shop is closed\n",
        expect![[r#"
            5 200 | OK | Request was 注文 | -
            6 201 | Created | New order was saved | -
            7 204 | No Content | Order was deleted | -
            11 500 | Internal Server Error | Something broke | -
            12 503 | Service Unavailable | The shop is closed | -
        "#]],
    );
}

#[test]
fn a_sample_whose_start_is_elsewhere_ends_where_its_mark_stands() {
    check(
        "p.md",
        "getOrders(int page);\n```\n\n# Error codes\n\n| Code | Description |\n|---|---|\n| E1001 | 注文 is gone |\n| E1002 | The shop is closed |\n",
        expect![[r#"
            8 E1001 | - | 注文 is gone | -
            9 E1002 | - | The shop is closed | -
        "#]],
    );
}

#[test]
fn an_item_behind_a_list_within_the_list() {
    check(
        "p.md",
        "# 错误处理\n\n* 原因:\n  * **400**:参数不合\n  * **401**:没有 😀\n  * **504**:\n    * 一般是服务\n    * 可以再试\n  * **500**:服务出现\n",
        expect![[r#"
            4 400 | - | 参数不合 | -
            5 401 | - | 没有 😀 | -
            6 504 | - | 一般是服务⏎可以再试 | -
            9 500 | - | 服务出现 | -
        "#]],
    );
}

#[test]
fn types_of_errors_beside_their_statuses_are_the_codes() {
    check(
        "p.md",
        "# Faults\n\n| Fault type | Associated error code | Description |\n|---|---|---|\n| badOrder | 400 | 注文 is wrong |\n| noOrder | 404 | There is none |\n| overLimit | 413 | Too many |\n| shopFault | 500 | The shop failed |\n",
        expect![[r#"
            5 badOrder 400 | - | 注文 is wrong | -
            6 noOrder 404 | - | There is none | -
            7 overLimit 413 | - | Too many | -
            8 shopFault 500 | - | The shop failed | -
        "#]],
    );
}

#[test]
fn the_name_of_a_source_is_no_message() {
    check(
        "p.csv",
        "id,brand,code,meaning,source_name\n1,Shop,E01,注文 is gone,List of shops\n2,Shop,E02,The shop is closed,List of shops\n3,Shop,E03,The parcel is lost,List of shops\n",
        expect![[r#"
            2 E01 | - | 注文 is gone | -
            3 E02 | - | The shop is closed | -
            4 E03 | - | The parcel is lost | -
        "#]],
    );
}

#[test]
fn a_cause_and_a_solution_in_one_line_of_a_cell() {
    check(
        "p.txt",
        "오류 코드\nCODE | DESCRIPTION |\n---|---|\n400- 잘못된 주문 | 원인 : 주문이 잘못됨. 해결책 : 고치십시오. |\n401- 인증 실패 | 원인 : 키가 없음. 해결책 : 확인하십시오 . |\n500- 서버 오류 | 원인 : 서버 오류. 해결책 : 기다리십시오. |\n",
        expect![[r#"
            4 400 | 잘못된 주문 | 주문이 잘못됨. | 고치십시오.
            5 401 | 인증 실패 | 키가 없음. | 확인하십시오 .
            6 500 | 서버 오류 | 서버 오류. | 기다리십시오.
        "#]],
    );
    check(
        "p.md",
        "| 错误码 | 描述 |\n|---|---|\n| 400 - 格式错误 | **原因**：格式不对 / **解决方法**：请改正 😀 |\n| 402 - 余额不足 | **原因**：没有钱 / **解决方法**：请充值 |\n",
        expect![[r#"
            3 400 | 格式错误 | 格式不对 | 请改正 😀
            4 402 | 余额不足 | 没有钱 | 请充值
        "#]],
    );
}

#[test]
fn names_beside_numbers_in_parts_are_aliases_though_one_is_short() {
    check(
        "p.md",
        "# Status codes\n\nStatus code | Name | Description\n----|----|----\n0.0.0 | OK | 注文 was taken\n1.0.0 | PENDING | The order waits\n2.0.0 | DECLINED_RISK | The order was declined\n3.0.0 | MISSING_DATA | A field is missing\n4.0.0 | WRONG_STATE | The state is wrong\n",
        expect![[r#"
            5 0.0.0=OK | OK | 注文 was taken | -
            6 1.0.0=PENDING | PENDING | The order waits | -
            7 2.0.0=DECLINED_RISK | DECLINED_RISK | The order was declined | -
            8 3.0.0=MISSING_DATA | MISSING_DATA | A field is missing | -
            9 4.0.0=WRONG_STATE | WRONG_STATE | The state is wrong | -
        "#]],
    );
}

#[test]
fn what_errors_are_sorted_by_is_none() {
    check(
        "p.json",
        r#"{"categories": {"FAILURE_STATES": "The order failed", "SUCCESS_STATES": "注文 is done"}, "error_codes": [{"code": "ORDER_GONE", "message": "The order is gone"}, {"code": "SHOP_CLOSED", "message": "The shop is closed"}]}"#,
        expect![[r#"
            1 ORDER_GONE | The order is gone | - | -
            1 SHOP_CLOSED | The shop is closed | - | -
        "#]],
    );
}

#[test]
fn what_is_called_the_cause_of_an_error_explains_the_description_before_it() {
    check(
        "p.md",
        "# 错误码\n\n| 错误码 | 描述 | 错误原因 |\n|---|---|---|\n| ORD.1001 | 没有订单 | 订单已删除 |\n| ORD.1002 | 商店关门 | 已经太晚 |\n",
        expect![[r#"
            5 ORD.1001 | 没有订单 | 订单已删除 | -
            6 ORD.1002 | 商店关门 | 已经太晚 | -
        "#]],
    );
}
