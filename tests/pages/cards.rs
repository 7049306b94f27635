//! Codes that stand in texts with labels, in definitions, and in objects by their status.

use expect_test::expect;

use super::traps::check;

#[test]
fn labels_in_one_line() {
    check(
        "p.txt",
        "Errors\n\nError number: 1002; Symbol: ER_NO; SQLSTATE: HY000\n\nMessage: NO\n\nUsed by others.\n\nError number: 1004; Symbol: ER_FILE; SQLSTATE: HY000\n\nMessage: No file '%s'\n",
        expect![[r#"
            3 1002=ER_NO=HY000 | NO | Used by others. | -
            9 1004=ER_FILE=HY000 | No file '%s' | - | -
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n- **301 Moved Permanently**\n  - **Error code:** OrderMoved / **Description of error code:** It has moved.\n\n- **400 Bad Request**\n  - **Error code:** BadOrder\n  - **Description:** It is bad.\n",
        expect![[r#"
            4 OrderMoved 301 Moved Permanently | - | It has moved. | -
            7 BadOrder 400 Bad Request | - | It is bad. | -
        "#]],
    );
}

#[test]
fn definitions_in_markdown() {
    check(
        "p.md",
        "# Error codes\n\n`ORDER_GONE`\n: The order is gone.\n\n`ORDER_LATE`\n: It is late.\n  It goes on.\n\n`ORDER_LOST`\n\n: Lost.\n",
        expect![[r#"
            3 ORDER_GONE | - | The order is gone. | -
            6 ORDER_LATE | - | It is late. It goes on. | -
            10 ORDER_LOST | - | Lost. | -
        "#]],
    );
}

#[test]
fn headings_that_are_names_or_have_a_status() {
    check(
        "p.md",
        "# Error codes\n\n## bad_order\n\n**HTTP status:** 400\n\nThe order is bad.\n\n## late_order (409)\n\nToo late.\n",
        expect![[r#"
            3 bad_order 400 | - | The order is bad. | -
            9 late_order 409 | - | Too late. | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\norder_gone\nThe order is gone.\norder_late\nThe order is late.\norder_lost_again\nThe order is lost.\nno_order\nThere is none.\n",
        expect![[r#"
            2 order_gone | - | The order is gone. | -
            4 order_late | - | The order is late. | -
            6 order_lost_again | - | The order is lost. | -
            8 no_order | - | There is none. | -
        "#]],
    );
    check(
        "p.txt",
        "Error response\n\nName\n\nType\n\nerror_code\n\nString\n\nThe code.\n\nrequest_id\n\nString\n\nThe ID.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "错误码\n\n##001##\n系统错误\n##002##\n参数错误\n",
        expect![[r#"
            3 001 | - | 系统错误 | -
            5 002 | - | 参数错误 | -
        "#]],
    );
    check(
        "p.md",
        "| 错误码 | 说明 |\n|---|---|\n| ##001## | 系统错误 |\n| 0:0 | 1:0 |\n",
        expect![[r#"
            3 001 | - | 系统错误 | -
            4 problem: no code can be read in “0:0”
        "#]],
    );
}

#[test]
fn objects_by_status() {
    check(
        "p.json",
        r#"{"errors": {
  "400": {
    "BAD_ORDER": {"message": "Bad.", "solution": "Check."},
    "NO_ITEMS": {"message": "None."}
  },
  "404": {"NO_ORDER": {"message": "Gone."}}
}}"#,
        expect![[r#"
            3 BAD_ORDER 400 | Bad. | - | Check.
            4 NO_ITEMS 400 | None. | - | -
            6 NO_ORDER 404 | Gone. | - | -
        "#]],
    );
    check(
        "p.json",
        r#"[{"code": "BAD_ORDER", "status": {"code": 400, "text": "Bad Request"}, "message": "Bad."}]"#,
        expect![[r#"
            1 BAD_ORDER 400 | Bad. | - | -
        "#]],
    );
}

#[test]
fn flat_tables_and_rows_in_another_file() {
    check(
        "p.rst",
        "
.. flat-table:: Codes
   :header-rows: 1

   * - Code
     - Status
     - Description
   * - :cspan:`2` Orders
   * - ORD_1
     - :rspan:`1` 400
     - Gone.
   * - ORD_2
     - Late.
   * - ORD_3
     - 404
     - Lost.

.. csv-table:: Error codes
   :header: \"Error code\", \"Description\"
   :file: codes.csv
",
        expect![[r#"
            9 ORD_1 400 | - | Gone. | - (Orders)
            12 ORD_2 400 | - | Late. | - (Orders)
            14 ORD_3 404 | - | Lost. | - (Orders)
            18 problem: the rows of this table are in another file: codes.csv
        "#]],
    );
}

#[test]
fn codes_of_capitals() {
    check(
        "p.md",
        "| Code | Number | Description |\n|---|---|---|\n| OK | 0 | Fine. |\n| CANCELLED | 1 | Stopped. |\n| UNKNOWN | 2 | Who knows. |\n",
        expect![[r#"
            3 OK=0 | - | Fine. | -
            4 CANCELLED=1 | - | Stopped. | -
            5 UNKNOWN=2 | - | Who knows. | -
        "#]],
    );
    check(
        "p.md",
        "| Code | Country |\n|---|---|\n| CHN | China |\n| DEU | Germany |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Code | Country
        "#]],
    );
}

#[test]
fn json_that_is_a_tree_of_elements() {
    check(
        "p.json",
        r#"{"ast": {"name": "article", "children": [
  {"name": "h1", "children": ["Codes"]},
  {"name": "div", "children": [{"name": "table", "children": [
    {"name": "thead", "children": [{"name": "tr", "children": [
      {"name": "th", "children": ["Error code"]}, {"name": "th", "children": ["Description"]}]}]},
    {"name": "tbody", "children": [
      {"name": "tr", "children": [
        {"name": "td", "children": [{"name": "code", "children": ["16000"]}]},
        {"name": "td", "children": ["It ", {"name": "b", "children": ["broke"]}, "."]}]},
      {"name": "tr", "children": [
        {"name": "td", "children": ["16001"]}, {"name": "td", "children": ["It is late."]}]}]}]}]}]}}"#,
        expect![[r#"
            8 16000 | - | It broke. | -
            11 16001 | - | It is late. | -
        "#]],
    );
}

#[test]
fn classes_say_what_the_parts_of_boxes_are() {
    check(
        "p.html",
        "<html><body><h1>Error codes of the oven</h1><div class=\"grid\">
<div class=\"code-card\"><div class=\"code-badge\">EC</div><h3>Sensor error</h3><p>The sensor 传感器 has failed.</p><div class=\"code-fix\">Replace it</div></div>
<div class=\"code-card\"><div class=\"code-badge\">HI TEMP</div><h3>Too hot</h3><p>The oven is too hot.</p><div class=\"code-fix\">Let it cool</div></div>
<div class=\"code-card\"><div class=\"code-badge\">SVC</div><h3>Service</h3><p>Something is wrong.</p></div>
</div></body></html>",
        expect![[r#"
            2 EC | Sensor error | The sensor 传感器 has failed. | Replace it
            3 HI TEMP | Too hot | The oven is too hot. | Let it cool
            4 SVC | Service | Something is wrong. | -
        "#]],
    );
    check(
        "p.html",
        "<html><body><h1>Error codes of the pot</h1><div><div class=\"card\"><div class=\"code\">E1</div><div class=\"desc\">Sensor error</div></div><div class=\"card\"><div class=\"code\">LID</div><div class=\"desc\">Lid not there</div></div></div></body></html>",
        expect![[r#"
            1 E1 | - | Sensor error | -
            1 LID | - | Lid not there | -
        "#]],
    );
    // Codes of what is no error, and pieces of programs.
    check(
        "p.html",
        "<html><body><h1>Discounts of the shop</h1><div><div class=\"card\"><div class=\"code\">SAVE10</div><div class=\"desc\">Ten off</div></div><div class=\"card\"><div class=\"code\">FREE</div><div class=\"desc\">No postage</div></div></div></body></html>",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
