//! Codes in lines below their statuses, and names beside their numbers.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_status_with_its_name_stands_above_each_code() {
    check(
        "p.txt",
        "Error codes\n\nHTTP statusDetail\n\n400\n(bad request)\n\n400100 (INVALID_PARAMS)\nThe request has parameters that are invalid.\n\n400\n(bad request)\n\n400111 (MISSING_PARAMS)\nOne or more parameters are missing.\n\n400\n(bad request)\n\n400200 (NOT_FOUND)\nThe order cannot be found.\n\n401\n(unauthorized)\n\n401120 (NOT_ALLOWED)\nThe shop may not do this.\n",
        expect![[r#"
            8 INVALID_PARAMS=400100 400 (bad request) | INVALID_PARAMS | The request has parameters that are invalid. | -
            14 MISSING_PARAMS=400111 400 (bad request) | MISSING_PARAMS | One or more parameters are missing. | -
            20 NOT_FOUND=400200 400 (bad request) | NOT_FOUND | The order cannot be found. | -
            26 NOT_ALLOWED=401120 401 (unauthorized) | NOT_ALLOWED | The shop may not do this. | -
        "#]],
    );
    check(
        "p.txt",
        "Fehlercodes\n\nHTTP-StatusDetails\n\n400\n(Bad Request)\n\nORD-1001\nDer Auftrag ist ungültig.\n\n404\n(Not Found)\n\nORD-1002\nDer Auftrag wurde nicht gefunden.\n\n404\n(Not Found)\n\nORD-1003\nDas Paket wurde nicht gefunden.\n\n500\n(Internal Server Error)\n\nORD-1009\nUnbekannter Fehler\n",
        expect![[r#"
            8 ORD-1001 400 (Bad Request) | - | Der Auftrag ist ungültig. | -
            14 ORD-1002 404 (Not Found) | - | Der Auftrag wurde nicht gefunden. | -
            20 ORD-1003 404 (Not Found) | - | Das Paket wurde nicht gefunden. | -
            26 ORD-1009 500 (Internal Server Error) | - | Unbekannter Fehler | -
        "#]],
    );
    check(
        "p.txt",
        "错误码\n\nHTTP 状态码说明\n\n400\n(请求错误)\n\n400100 (INVALID_ORDER)\n订单无效\n\n404\n(未找到)\n\n404100 (ORDER_GONE)\n订单不存在\n\n409\n(冲突)\n\n409100 (ORDER_TWICE)\n订单重复\n",
        expect![[r#"
            8 INVALID_ORDER=400100 400 (请求错误) | INVALID_ORDER | 订单无效 | -
            14 ORDER_GONE=404100 404 (未找到) | ORDER_GONE | 订单不存在 | -
            20 ORDER_TWICE=409100 409 (冲突) | ORDER_TWICE | 订单重复 | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\n400\nBad Request\n\n400100: INVALID_PARAMS\nThe request has parameters that are invalid.\n\n404\nNot Found\n\n404111: ORDER_GONE\nThe order is gone.\n\n401\nUnauthorized\n\n401120: NOT_ALLOWED\nThe shop may not do this.\n",
        expect![[r#"
            6 400100=INVALID_PARAMS 400 Bad Request | INVALID_PARAMS | The request has parameters that are invalid. | -
            12 404111=ORDER_GONE 404 Not Found | ORDER_GONE | The order is gone. | -
            18 401120=NOT_ALLOWED 401 Unauthorized | NOT_ALLOWED | The shop may not do this. | -
        "#]],
    );
}

#[test]
fn a_status_alone_stands_above_each_name_with_its_number() {
    check(
        "p.txt",
        "Error codes\n\n400\n\n400100 (INVALID_PARAMS)\nThe request has parameters that are invalid.\n\n400\n\n400111 (MISSING_PARAMS)\nOne or more parameters are missing.\n\n400\n\n400200 (NOT_FOUND)\nThe order cannot be found.\n\n401\n\n401120 (NOT_ALLOWED)\nThe shop may not do this.\n",
        expect![[r#"
            5 INVALID_PARAMS=400100 400 | INVALID_PARAMS | The request has parameters that are invalid. | -
            10 MISSING_PARAMS=400111 400 | MISSING_PARAMS | One or more parameters are missing. | -
            15 NOT_FOUND=400200 400 | NOT_FOUND | The order cannot be found. | -
            20 NOT_ALLOWED=401120 401 | NOT_ALLOWED | The shop may not do this. | -
        "#]],
    );
}

#[test]
fn a_known_header_says_more_than_the_statuses_below_it() {
    check(
        "p.txt",
        "Error codes\n\nHTTP status\nError code\nDescription\n\n400 (Bad Request)\nORDER_INVALID\nThe order is invalid.\n\n404 (Not Found)\nORDER_GONE\nThe order is gone.\n\n409 (Conflict)\nORDER_TWICE\nThe order came twice.\n",
        expect![[r#"
            8 ORDER_INVALID 400 (Bad Request) | - | The order is invalid. | -
            12 ORDER_GONE 404 (Not Found) | - | The order is gone. | -
            16 ORDER_TWICE 409 (Conflict) | - | The order came twice. | -
        "#]],
    );
}

#[test]
fn numbers_before_names_in_brackets_are_aliases() {
    check(
        "p.txt",
        "Error codes\n\n400100 (INVALID_PARAMS)\nThe request has parameters that are invalid.\n\n400111 (MISSING_PARAMS)\nOne or more parameters are missing.\n\n400200 (NOT_FOUND)\nThe order cannot be found.\n\n401120 (NOT_ALLOWED)\nThe shop may not do this.\n",
        expect![[r#"
            3 INVALID_PARAMS=400100 | - | The request has parameters that are invalid. | -
            6 MISSING_PARAMS=400111 | - | One or more parameters are missing. | -
            9 NOT_FOUND=400200 | - | The order cannot be found. | -
            12 NOT_ALLOWED=401120 | - | The shop may not do this. | -
        "#]],
    );
}

#[test]
fn numbers_of_anything_above_names_are_no_statuses() {
    check(
        "p.txt",
        "Order statuses\n\n100\n(new)\n\n2001 (SHOP_NORTH)\nOrders of the north go here.\n\n200\n(packed)\n\n2002 (SHOP_SOUTH)\nOrders of the south go here.\n\n300\n(sent)\n\n2003 (SHOP_WEST)\nOrders of the west go here.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
