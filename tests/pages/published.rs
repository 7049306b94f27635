//! Pages without tables, and data, in the shapes that vendors publish: services and codes are invented.

use expect_test::expect;

use super::traps::check;

#[test]
fn names_in_bold_lines_with_a_status_below() {
    check(
        "p.md",
        "# DescribeOrder\n\n## Errors\n\nSee [Common Errors](Common.md).\n\n ** OrderGoneException **   \nThe order is gone\\.  \nHTTP Status Code: 400\n\n **OrderLate**   <a name=\"OrderLate\"></a>\nThe order is late\\.  \nHTTP Status Code: 500\n\n## See Also\n\nMore:\n+  [Tools](https://example.org/x)\n",
        expect![[r#"
            7 OrderGoneException 400 | - | The order is gone. | -
            11 OrderLate 500 | - | The order is late. | -
        "#]],
    );
}

#[test]
fn headings_that_are_short_numbers() {
    check(
        "p.md",
        "# Exit codes\n\n## 0\nFine.\n\n## 1\nNo such order.\n\n## 12\nThe order is late.\n",
        expect![[r#"
            3 0 | - | Fine. | -
            6 1 | - | No such order. | -
            9 12 | - | The order is late. | -
        "#]],
    );
    check(
        "p.rst",
        "Error codes\n===========\n\n**ERROR 11**: *Unable to start*\n    The order is gone.\n\n**ERROR 21**: *Unable to end*\n    The order is late.\n",
        expect![[r#"
            4 11 | Unable to start | The order is gone. | -
            7 21 | Unable to end | The order is late. | -
        "#]],
    );
    check(
        "p.md",
        "# Orders\n\n## 1\nOne.\n\n## 2\nTwo.\n\n## 3\nThe order failed.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn labels_before_a_dash() {
    check(
        "p.md",
        "# 错误码\n\n## 100\n* 信息 - `Cannot connect.`\n* 含义 - 连接失败。\n\n## 101\n* 信息 - `No such order.`\n* 含义 - 订单不存在。\n",
        expect![[r#"
            3 100 | Cannot connect. | 连接失败。 | -
            7 101 | No such order. | 订单不存在。 | -
        "#]],
    );
}

#[test]
fn macros_and_definitions_in_lists() {
    check(
        "p.md",
        "---\ntitle: HTTP status codes\n---\n\n{{HTTPSidebar}}\n\n## Client\n\n- {{HTTPStatus(404, \"404 Not Found\")}}\n  - : There is no such {{Glossary(\"order\")}}.\n- {{HTTPStatus(\"410\", \"410 Gone\")}}\n  - : It was there, see {{ order.name }}.\n",
        expect![[r#"
            9 404 | Not Found | There is no such order. | - (Client)
            11 410 | Gone | It was there, see {{ order.name }}. | - (Client)
        "#]],
    );
}

#[test]
fn small_names_in_json() {
    check(
        "p.json",
        "{\"args\": {\"text\": {\"required\": true, \"desc\": \"A text\"}},\n\"errors\": {\n\"order_not_found\": \"There is none.\",\n\"is_late\": \"It is late.\",\n\"no_text\": \"No text was given.\"}}",
        expect![[r#"
            3 order_not_found | - | There is none. | -
            4 is_late | - | It is late. | -
            5 no_text | - | No text was given. | -
        "#]],
    );
}

#[test]
fn csv_whose_statuses_are_called_codes() {
    check(
        "p.csv",
        "name,codes,description\nORDER_GONE,400,The order is gone\nORDER_LATE,400,\nORDER_WAIT_X,420,Wait {x} seconds\nTIMEOUT,400,Too late\nORDER_FULL,400,\"Full, sorry\"\n",
        expect![[r#"
            2 ORDER_GONE 400 | - | The order is gone | -
            3 ORDER_LATE 400 | - | - | -
            4 ORDER_WAIT_X 420 | - | Wait {x} seconds | -
            5 TIMEOUT 400 | - | Too late | -
            6 ORDER_FULL 400 | - | Full, sorry | -
        "#]],
    );
    check(
        "p.csv",
        "Value,Description\n400,Bad Request\n404,Not Found\n409,Conflict\n410,Gone\n",
        expect![[r#"
            2 400 | - | Bad Request | -
            3 404 | - | Not Found | -
            4 409 | - | Conflict | -
            5 410 | - | Gone | -
        "#]],
    );
}

#[test]
fn csv_without_a_header() {
    check(
        "p.csv",
        "0, No error\n1, Order error – occurs when the order is gone.\n2, Invalid order – occurs when it is late, or full.\n15, The basket is full.\n",
        expect![[r#"
            1 0 | - | No error | -
            2 1 | - | Order error – occurs when the order is gone. | -
            3 2 | - | Invalid order – occurs when it is late, or full. | -
            4 15 | - | The basket is full. | -
        "#]],
    );
    check(
        "p.csv",
        "1,Berlin\n2,Bonn\n3,Rome\n4,Paris\n5,Wien\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: 1 | Berlin
        "#]],
    );
}

#[test]
fn directives_in_cells_of_a_table() {
    check(
        "p.rst",
        "Exit codes\n==========\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Cause\n\n   * - .. error:: 0\n     - The order is ready.\n\n   * - .. error:: 14\n     - The order is gone.\n",
        expect![[r#"
            10 0 | - | The order is ready. | -
            13 14 | - | The order is gone. | -
        "#]],
    );
}
