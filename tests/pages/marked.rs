//! Whole pages in markup, one small page for each shape: services and codes are invented.

use expect_test::expect;

use super::traps::check;

#[test]
fn header_words_of_what_to_do_and_when() {
    check(
        "p.md",
        "## エラーコード\n\n| エラーコード | 発生条件 | リカバリー方法 |\n|---|---|---|\n| E601 | 接続が切れた | 再接続する |\n\n| エラーコード | 意味 | 処理方式 |\n|---|---|---|\n| E701 | 遅い | 待つ |\n",
        expect![[r#"
            5 E601 | - | 接続が切れた | 再接続する
            9 E701 | - | 遅い | 待つ
        "#]],
    );
    check(
        "p.md",
        "| 오류 코드 | 오류 메시지 | 문제 설명 | 가능한 수정 / 권장 작업 |\n|---|---|---|---|\n| 3200 | 늦음 | 주문이 늦었습니다. | 기다리세요. |\n",
        expect![[r#"
            3 3200 | 늦음 | 주문이 늦었습니다. | 기다리세요.
        "#]],
    );
    check(
        "p.md",
        "| Fehlercode | Fehlerbeschreibung | Vorgeschlagene Aktion |\n|---|---|---|\n| 2001 | Die Datei fehlt | Legen Sie sie an. |\n\n| Fehlercode | Was es bedeutet | Schritte zur Klärung |\n|---|---|---|\n| 2002 | Die Datei ist leer | Füllen Sie sie. |\n",
        expect![[r#"
            3 2001 | - | Die Datei fehlt | Legen Sie sie an.
            7 2002 | - | Die Datei ist leer | Füllen Sie sie.
        "#]],
    );
}

#[test]
fn codes_in_lines_of_one_cell() {
    check(
        "p.html",
        "<table><tr><th>HTTP error</th><th>Error codes</th><th>Error message</th></tr><tr><td>400</td><td><p>ORDQ1<br />Q0001<br />Q0002</p></td><td>Bad order</td></tr><tr><td>404</td><td><p>Q0009</p></td><td>No order</td></tr></table>",
        expect![[r#"
            1 ORDQ1 400 | Bad order | - | -
            1 Q0001 400 | Bad order | - | -
            1 Q0002 400 | Bad order | - | -
            1 Q0009 404 | No order | - | -
        "#]],
    );
}

#[test]
fn the_same_code_as_a_hexadecimal_number() {
    check(
        "p.md",
        "| Error code | Value | Description |\n|---|---|---|\n| **E_ORDER_GONE** | 0x80470002 | The order is gone. |\n| **E_ORDER_LATE** | 0x8047000B | The order is late. |\n",
        expect![[r#"
            3 E_ORDER_GONE=0x80470002 | - | The order is gone. | -
            4 E_ORDER_LATE=0x8047000B | - | The order is late. | -
        "#]],
    );
}

#[test]
fn statuses_that_are_called_reasons() {
    check(
        "p.md",
        "# Errors\n\nreason | Meaning\n------ | -------\n400 | Bad Request -- The order is bad.\n512 | No queue -- There is no queue.\n",
        expect![[r#"
            5 400 | - | Bad Request -- The order is bad. | -
            6 512 | - | No queue -- There is no queue. | -
        "#]],
    );
}

#[test]
fn labels_in_lines_of_one_paragraph() {
    check(
        "p.md",
        "# Errors\n\n### ORD-101: Order gone\n\n**Description**: The order is gone.  \n**Solution**: Order again.\n\n### ORD-102: Order late\n\n**Description**: It is late,\nbut it comes.\n**Solution**: Wait: it comes.\n",
        expect![[r#"
            3 ORD-101 | Order gone | The order is gone. | Order again.
            8 ORD-102 | Order late | It is late, but it comes. | Wait: it comes.
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n## Order gone\n\nCode: `ORD-101` <br>\nDescription: `It is gone` <br>\n\n## Order late\n\nCode: `ORD-102` <br>\nDescription: `It is late` <br>\n",
        expect![[r#"
            3 ORD-101 | Order gone | It is gone | -
            8 ORD-102 | Order late | It is late | -
        "#]],
    );
}

#[test]
fn json_of_statuses_with_messages() {
    check(
        "p.json",
        "{\n\"4xx\": {\"code\": \"4xx\", \"message\": \"Your fault\"},\n\"404\": {\"code\": 404, \"message\": \"Not here\", \"description\": \"No order.\"}\n}\n",
        expect![[r#"
            2 4xx 4xx | Your fault | - | - [4xx]
            3 404 404 | Not here | No order. | -
        "#]],
    );
}

#[test]
fn sections_below_a_table_of_statuses() {
    check(
        "p.md",
        "# 에러 코드\n\n| 코드 | 설명 |\n|---|---|\n| 200 | 성공 |\n| 400 | 잘못된 요청 |\n\n## 주문\n\n### UNKNOWN\n\n모르는 주문입니다.\n\n**해결 방법**\n\n- 번호 확인\n- 다시 주문\n\n### ORDER_GONE\n\n주문이 없습니다.\n\n### ORDER_LATE\n\n늦었습니다.\n",
        expect![[r#"
            5 200 | - | 성공 | -
            6 400 | - | 잘못된 요청 | -
            10 UNKNOWN | - | 모르는 주문입니다. | 번호 확인⏎다시 주문 (주문)
            19 ORDER_GONE | - | 주문이 없습니다. | - (주문)
            23 ORDER_LATE | - | 늦었습니다. | - (주문)
        "#]],
    );
}

#[test]
fn placeholders_are_no_codes() {
    check(
        "p.md",
        "# Error codes\n\n- **ORDER_XXX**: of orders\n- **QUEUE_XXX**: of queues\n\n## Orders\n\n### ORDER_001: Order gone\n- **Description**: It is gone.\n- **Solution**: Order again.\n\n### ORDER_002: Order late\n- **Description**: It is late.\n",
        expect![[r#"
            8 ORDER_001 | Order gone | It is gone. | Order again. (Orders)
            12 ORDER_002 | Order late | It is late. | - (Orders)
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n- Code: `EXXXXX`\n- Message: a summary\n\n## Errors\n\n- Code: `E00000`\n  Message: Unknown\n  Notes: See the log.\n\n- Code: `E00001`\n  Message: Bad\n",
        expect![[r#"
            8 E00000 | Unknown | See the log. | -
            12 E00001 | Bad | - | -
        "#]],
    );
}

#[test]
fn the_status_of_something_else_and_names_beside_codes() {
    check(
        "p.md",
        "| 결과 코드 | 뜻 | 승격 상태 | 다음 행동 |\n|---|---|---|---|\n| `GATE_OPEN` | 열림 | 대기 | 기다린다 |\n| `GATE_SHUT` | 닫힘 | 차단 | 다시 낸다 |\n",
        expect![[r#"
            3 GATE_OPEN | - | 열림 | 기다린다
            4 GATE_SHUT | - | 닫힘 | 다시 낸다
        "#]],
    );
    check(
        "p.md",
        "## Operations\n\n| Byte | Name | Access |\n|---|---|---|\n| 0x01 | PUT_ORDER | write |\n| 0x02 | GET_ORDER | read |\n\n## Errors\n\n| Error code | Message |\n|---|---|\n| 0x0001 | no order |\n| 0x000A | shut |\n",
        expect![[r#"
            12 0x0001 | no order | - | -
            13 0x000A | shut | - | -
        "#]],
    );
}

#[test]
fn tables_of_rows_between_two_bars() {
    check(
        "p.md",
        "# Errors\n\n#|\n|| **Code** | **Description** ||\n|| `bad_order` | The order is bad. ||\n||\n`late_order`\n|\nThe order is late.\n\n- It rains.\n- It [snows](a.md).\n||\n|#\n\n| Code | Description |\n|---|---|\n| `wet_order` | It is wet. |\n",
        expect![[r#"
            5 bad_order | - | The order is bad. | -
            7 late_order | - | The order is late.⏎It rains.⏎It snows. | - <snows>(a.md)
            18 wet_order | - | It is wet. | -
        "#]],
    );
    // A mark that nothing closes opens no table.
    check(
        "p.md",
        "# Errors\n\n#|\n\n| Code | Description |\n|---|---|\n| `wet_order` | It is wet. |\n",
        expect![[r#"
            7 wet_order | - | It is wet. | -
        "#]],
    );
}

#[test]
fn a_table_of_markdown_whose_rows_stand_in_one_line() {
    check(
        "p.txt",
        "The codes are: | Error code | Meaning | What to do | | --- | :--: | --- | | \\-1 | The order is gone. | | | ORD.0002 | It was closed. | Ask the shop. | See also the next part.\nMore.\n",
        expect![[r#"
            1 -1 | - | The order is gone. | -
            1 ORD.0002 | - | It was closed. | Ask the shop.
        "#]],
    );
}

#[test]
fn links_to_places_that_the_page_does_not_say_among_words_without_blanks() {
    check(
        "p.md",
        "
| コード | 説明 |
|---|---|
| telNO_KEY | これには[SetKey][]と[鍵][key]が要る。 |
| telNO_LIST | list[n][] はない。 |
",
        expect![[r#"
            4 telNO_KEY | - | これにはSetKeyと鍵が要る。 | -
            5 telNO_LIST | - | list[n][] はない。 | -
        "#]],
    );
}

#[test]
fn names_that_are_marked_for_translators() {
    check(
        "p.md",
        "
# Error codes

| Code | Description |
|---|---|
| 301 | The [!DNL Acme] 云 server failed, see [!UICONTROL Order status]. |
| 302 | [!NOTE] is kept, and so is a[!0]. |
",
        expect![[r#"
            6 301 | - | The Acme 云 server failed, see Order status. | -
            7 302 | - | [!NOTE] is kept, and so is a[!0]. | -
        "#]],
    );
}
