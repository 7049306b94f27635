//! Shapes that pages had which nobody had looked at before: each small, with what is to be read.

use expect_test::{Expect, expect};

use super::traps::check;

/// A page whose codes stand under a title, in Markdown.
fn listed(body: &str, expected: Expect) {
    check("p.md", &format!("# Error codes 错\n\n{body}"), expected);
}

#[test]
fn short_numbers_count_where_the_title_speaks_of_codes() {
    listed(
        "- Rights\n  + 000 - No rights\n- Items\n  + 010 - No item\n  + 020 - **Late** item\n",
        expect![[r#"
            4 000 | - | No rights | -
            6 010 | - | No item | -
            7 020 | - | Late item | -
        "#]],
    );
    check(
        "p.md",
        "# Errors we made\n\n- 1: first\n- 2: second\n- 3: third\n",
        expect![[r#"
        1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
    "#]],
    );
    check(
        "p.md",
        "# Exit codes\n\n- 0: success\n- 1: runtime failure\n- 2: usage\n",
        expect![[r#"
        3 0 | - | success | -
        4 1 | - | runtime failure | -
        5 2 | - | usage | -
    "#]],
    );
}

#[test]
fn headings_that_start_with_a_number() {
    listed(
        "## 890001 Wrong 参数\n\n**Error Message**\n\nIt is wrong.\n\n**Solution**\n\nMend it.\n\n## 890002 Gone\n\n**Possible Causes**\n\nIt went.\n",
        expect![[r#"
            3 890001 | It is wrong. | Wrong 参数 | Mend it.
            13 890002 | Gone | It went. | -
        "#]],
    );
    check(
        "p.md",
        "StatusCode\n\n# 4001 / 400\nWrong\n\n# 4800 / 408\nLate 超时\n",
        expect![[r#"
        3 4001 400 | - | Wrong | -
        6 4800 408 | - | Late 超时 | -
    "#]],
    );
    check(
        "p.md",
        "# Our year, with an error\n\n## 2024 Plans\n\nMany.\n\n## 2025 Plans\n\nMore.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn headings_that_start_with_a_negative_number() {
    listed(
        "## 10xx - 一般\n\n### -1000 UNKNOWN\n * It is not known.\n\n### -1 DISCONNECTED\n * It went.\n * Really.\n",
        expect![[r#"
            5 -1000 | UNKNOWN | It is not known. | - (10xx - 一般)
            8 -1 | DISCONNECTED | It went.⏎Really. | - (10xx - 一般)
        "#]],
    );
}

#[test]
fn a_header_that_names_the_code_and_something_unknown() {
    check(
        "p.md",
        "| Error Code / Issue | 意味 | What To Do |\n|---|---|---|\nCARD_GONE | It is gone. | Look. |\nCARD_LOST, CARD_AWAY | It is lost. | Ask. |\n",
        expect![[r#"
            3 CARD_GONE | - | It is gone. | Look.
            4 CARD_LOST | - | It is lost. | Ask.
            4 CARD_AWAY | - | It is lost. | Ask.
        "#]],
    );
}

#[test]
fn names_with_their_numbers_in_brackets() {
    listed(
        "- **ErrGone (1004)**: The order is gone.\n- **ErrLate (1005)**: It is 晚.\n- **ErrBusy (1006)**: Wait.\n",
        expect![[r#"
            3 ErrGone=1004 | - | The order is gone. | -
            4 ErrLate=1005 | - | It is 晚. | -
            5 ErrBusy=1006 | - | Wait. | -
        "#]],
    );
}

#[test]
fn statuses_in_lines_of_their_own() {
    check(
        "p.md",
        "---\ntitle: \"HTTP status codes 码\"\n---\n\nFailures:\n`400`: **Bad** - wrong\n`404`: gone\n`409`: there already\n",
        expect![[r#"
            6 400 | - | Bad - wrong | -
            7 404 | - | gone | -
            8 409 | - | there already | -
        "#]],
    );
    check(
        "p.md",
        "---\ntitle: エラー\n---\n\n* `200 OK`\n* `404 Not Found`\n* `409 Conflict`\n",
        expect![[r#"
            5 200 | - | OK | -
            6 404 | - | Not Found | -
            7 409 | - | Conflict | -
        "#]],
    );
}

#[test]
fn boxes_with_a_code_and_its_text() {
    check(
        "p.html",
        "<h1>Error codes</h1>\n<div><strong>400</strong><span>Wrong 参数</span></div>\n<div><strong>404</strong><span>Gone, see <a href=\"/x\">x</a></span></div>\n<div>\n<span>001 </span>\n<p>No key</p>\n</div>\n<div><strong>Note</strong><span>Nothing</span></div>\n",
        expect![[r#"
            2 400 | - | Wrong 参数 | -
            3 404 | - | Gone, see x | - <x>(/x)
            5 001 | - | No key | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Prices</h1>\n<div><b>400</b><span>euros</span></div>\n<div><b>500</b><span>euros</span></div>\n<div><b>550</b><span>euros</span></div>\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn rules_and_conflicts_within_a_table() {
    check(
        "p.md",
        "| Code | Description |\n|---|:---|\n| 1000 | User 错 |\n| 1001 | Known already |\n|-  |-  |\n| 2000 | Client Error |\n| 2001 | Missing header |\n",
        expect![[r#"
            3 1000 | - | User 错 | -
            4 1001 | - | Known already | -
            6 2000 | - | Client Error | -
            7 2001 | - | Missing header | -
        "#]],
    );
    check(
        "p.md",
        "| Code | HTTP Code | Description |\n| --- | --- | --- |\n| 100001 | 200 | 成功 |\n<<<<<<< HEAD\n| 100005 | 400 | Ours |\n=======\n| 100005 | 400 | Theirs |\n>>>>>>> main\n| 100006 | 404 | Gone |\n",
        expect![[r#"
            3 100001 200 | - | 成功 | -
            5 100005 400 | - | Ours | -
            7 100005 400 | - | Theirs | -
            4 problem: a merge conflict, both sides of which are read
        "#]],
    );
}

#[test]
fn headers_that_say_of_what_or_are_misspelled() {
    check(
        "p.md",
        "| HTTP STATUS CODE(TYPE) | Reasons For Errors |\n|---|---|\n| 400 | 名 is wrong |\n| 401 | No token |\n",
        expect![[r#"
            3 400 | - | 名 is wrong | -
            4 401 | - | No token | -
        "#]],
    );
    check(
        "p.md",
        "| Eror Code | Discription | Soluton |\n|---|---|---|\n| 4001 | Gone 了 | Make it |\n| 4002 | Late | Wait |\n",
        expect![[r#"
            3 4001 | - | Gone 了 | Make it
            4 4002 | - | Late | Wait
        "#]],
    );
}

#[test]
fn a_status_alone_and_statuses_that_are_names() {
    check(
        "p.md",
        "# Errors\n\n| Status Code | Description |\n|---|---|\n| 429 | Too many 次 |\n",
        expect![[r#"
            5 429 | - | Too many 次 | -
        "#]],
    );
    check(
        "p.json",
        r#"[{"id": "0001", "status": "未ログイン", "cause": "なし"}, {"id": "0002", "status": "停止", "cause": "夜"}, {"id": "0003", "status": "失敗", "cause": "不明"}]"#,
        expect![[r#"
            1 0001 | 未ログイン | なし | -
            1 0002 | 停止 | 夜 | -
            1 0003 | 失敗 | 不明 | -
        "#]],
    );
}

#[test]
fn objects_under_names_and_numbers_under_any_key() {
    check(
        "p.json",
        r#"{"gone": {"code": "EMI-001", "message": "Gone 了"}, "late": {"code": "EMI-002", "message": "Late"}}"#,
        expect![[r#"
            1 EMI-001 | Gone 了 | - | -
            1 EMI-002 | Late | - | -
        "#]],
    );
    check(
        "p.json",
        r#"{"data": {"info": {"0": "成功", "-255": "失败", "-254": "超时"}, "sizes": {"1": "small", "2": "large"}}}"#,
        expect![[r#"
            1 0 | - | 成功 | -
            1 -255 | - | 失败 | -
            1 -254 | - | 超时 | -
        "#]],
    );
}

#[test]
fn tables_of_other_things_are_no_codes() {
    check(
        "p.rst",
        "Processors\n==========\n\n========== ======\nHASWELL_X  06_3F\nSKYLAKE_X  06_55\n========== ======\n\n=========== ==========\n0x8000      large 大\n0x4000      small\n=========== ==========\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has 2 other tables: HASWELL_X | 06_3F; 0x8000 | large 大
        "#]],
    );
    check(
        "p.md",
        "# Settings\n\n## raid_disks\n\nHow many.\n\n## chunk_size\n\nHow large.\n\n## Errors\n\nThere are none 无.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.md",
        "| | hashbrown | std |\n|---|---|---|\n| x2.35 | 18 | 43 |\n| x2.46 | 20 | 50 |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table:  | hashbrown | std
        "#]],
    );
}

#[test]
fn a_name_stands_between_a_code_and_what_it_means() {
    check(
        "p.txt",
        "Error codes\n\n| Code | Cause | Description |\n|---|---|---|\n| 4101 | Order late | The order came after the last day. |\n| 4102 | Order lost | The order cannot be found any more. |\n",
        expect![[r#"
            5 4101 | Order late | The order came after the last day. | -
            6 4102 | Order lost | The order cannot be found any more. | -
        "#]],
    );
    check(
        "p.txt",
        "エラーコード\n\nステータス | 意味 | 説明 |\n|---|---|---|\n| 1 | 遅い | 注文が期限の後に届きました。 |\n| 2 | 不足 | 注文に必要な項目がありません。 |\n",
        expect![[r#"
            5 1 | 遅い | 注文が期限の後に届きました。 | -
            6 2 | 不足 | 注文に必要な項目がありません。 | -
        "#]],
    );
}

#[test]
fn details_behind_a_description_leave_it_what_it_is() {
    check(
        "p.md",
        "# Error codes\n\n| Error code | Description | Details |\n|---|---|---|\n| 4101 | Order late | The order came after the last day. |\n| 4102 | Order lost | The order cannot be found any more. |\n",
        expect![[r#"
            5 4101 | Order late | The order came after the last day. | -
            6 4102 | Order lost | The order cannot be found any more. | -
        "#]],
    );
}

#[test]
fn the_number_behind_a_name_is_its_other_code() {
    check(
        "p.txt",
        "Message codes\n\nError codes\n\nORDER_LATE - 0031\nORDER_LOST - 0032\nORDER_TWICE - 0040\n",
        expect![[r#"
            5 ORDER_LATE=0031 | - | - | -
            6 ORDER_LOST=0032 | - | - | -
            7 ORDER_TWICE=0040 | - | - | -
        "#]],
    );
}

#[test]
fn a_list_below_status_messages() {
    check(
        "p.txt",
        "Bestellungen per HTTP\nStatusmeldungen\nBei der Bestellung sind die nachfolgenden Statusmeldungen möglich. Die Meldungen ab 200 kommen nicht von der Kasse, sondern aus dem Lager, und haben dort ihren Grund:\n- 100: angenommen\n- 110: falscher Schlüssel\n- 200: Regal nicht gefunden\n",
        expect![[r#"
            4 100 | - | angenommen | -
            5 110 | - | falscher Schlüssel | -
            6 200 | - | Regal nicht gefunden | -
        "#]],
    );
}

#[test]
fn categories_run_into_codes_with_numbers() {
    check(
        "p.txt",
        "Error Code Categories\n\nOrder Errors (ORD-7 to ORD-60)\n\nError CodeCategoryDescription\nORD-7OrderThe order is late.\nORD-12OrderThere are too many orders.\nORD-51StoreIt is closed.\nORD-60StoreThe shelf is empty.\n",
        expect![[r#"
            6 ORD-7 | - | The order is late. | - (Order)
            7 ORD-12 | - | There are too many orders. | - (Order)
            8 ORD-51 | - | It is closed. | - (Store)
            9 ORD-60 | - | The shelf is empty. | - (Store)
        "#]],
    );
}

#[test]
fn cells_in_lines_below_a_header_in_one() {
    check(
        "p.txt",
        "错误码\n错误码 | 错误描述 | HTTP 状态码 |\n---|---|---|\n1 |\nThe order is late |\n402 |\n2 |\nThe order is lost |\n403 |\n100 |\nThe shelf fell |\n500 |\n返回格式\n",
        expect![[r#"
            4 1 402 | - | The order is late | -
            7 2 403 | - | The order is lost | -
            10 100 500 | - | The shelf fell | -
        "#]],
    );
}

#[test]
fn alarms_are_codes() {
    check(
        "p.txt",
        "Alarm | mögliche Ursache | Fehlerbehebung |\nF1 | Fühler kurz geschlossen | • Fühler tauschen. |\nF11 | Kein Abfluss | • Schlauch geknickt. • Pumpe defekt. |\nF12 | Kein Zulauf | • Hahn öffnen. |\n",
        expect![[r#"
            2 F1 | - | Fühler kurz geschlossen | • Fühler tauschen.
            3 F11 | - | Kein Abfluss | • Schlauch geknickt. • Pumpe defekt.
            4 F12 | - | Kein Zulauf | • Hahn öffnen.
        "#]],
    );
}
