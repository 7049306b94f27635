//! Tables of published pages that nobody had looked at before: each small, with what is to be read.

use expect_test::expect;

use super::traps::{check, read};

#[test]
fn elements_that_a_page_has_of_its_own_are_no_text() {
    check(
        "p.md",
        "| Error code | Description |\n|--|--|\n| ORD-001 | The <dfn data-key=\"o\">order</dfn> <Tip>晚 is</Tip> gone<Badge color=\"red\" />, see <order-id>. |\n",
        expect![[r#"
            3 ORD-001 | - | The order 晚 is gone, see <order-id>. | -
        "#]],
    );
}

#[test]
fn names_of_errors_under_a_word_that_may_mean_anything() {
    check(
        "p.md",
        "## 错误码\n\n|名称|描述|原因|解决方案|\n|--|--|--|--|\n|NOORDER|无订单|订单不存在|请检查|\n|ORDERLATE|超时|晚了|重试|\n|SHOP_CLOSED|关闭|停业|等待|\n",
        expect![[r#"
            5 NOORDER | 无订单 | 订单不存在 | 请检查
            6 ORDERLATE | 超时 | 晚了 | 重试
            7 SHOP_CLOSED | 关闭 | 停业 | 等待
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n| HTTP | RPC | Description |\n|--|--|--|\n| 200 | `OK` | No error. |\n| 400 | `WRONG_ARGUMENT` | It is wrong. |\n| 404 | `NOT_THERE` | It 不 is. |\n",
        expect![[r#"
            5 OK 200 | - | No error. | -
            6 WRONG_ARGUMENT 400 | - | It is wrong. | -
            7 NOT_THERE 404 | - | It 不 is. | -
        "#]],
    );
    check(
        "p.md",
        "# Return values\n\n| Value | Meaning |\n|--|--|\n| `QX_SUCCESS` | Fine. |\n| `QX_ERROR_NO_MEMORY` | None 内 left. |\n| `QX_ERROR_LOST` | Lost. |\n",
        expect![[r#"
            5 QX_SUCCESS | - | Fine. | -
            6 QX_ERROR_NO_MEMORY | - | None 内 left. | -
            7 QX_ERROR_LOST | - | Lost. | -
        "#]],
    );
    check(
        "p.md",
        "# Variables\n\n| Column | Type | Error text |\n|--|--|--|\n| `ERROR_CD` | varchar(50) | Error code |\n| `ERROR_MSG` | varchar(100) | Error message |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Column | Type | Error text
        "#]],
    );
}

#[test]
fn numbers_and_short_codes_beside_what_belongs_to_errors() {
    check(
        "p.md",
        "|answer|Error reason|\n|--|:--:|\n|1101|To 改 correct|\n|1102|Again|\n",
        expect![[r#"
            3 1101 | - | To 改 correct | -
            4 1102 | - | Again | -
        "#]],
    );
    check(
        "p.md",
        "|No.|Error message|\n|--|--|\n|1|Cannot open|\n|2|Cannot read|\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: No. | Error message
        "#]],
    );
    check(
        "p.md",
        "# Fehlermeldungen\n\n| Anzeige | Bedeutung | Maßnahme |\n|--|--|--|\n| E01 | Motor klemmt | Prüfen |\n| F3 | Wasser fehlt | Füllen |\n",
        expect![[r#"
            5 E01 | - | Motor klemmt | Prüfen
            6 F3 | - | Wasser fehlt | Füllen
        "#]],
    );
}

#[test]
fn names_and_their_values() {
    check(
        "p.md",
        "## 错误码\n\n| 错误码 | 值 | 说明 |\n|--|--|--|\n| `QX_ERR_OK` | 0 | 成功 |\n| `QX_ERR_MEMORY` | 24700501 | 内存 |\n",
        expect![[r#"
            5 QX_ERR_OK=0 | - | 成功 | -
            6 QX_ERR_MEMORY=24700501 | - | 内存 | -
        "#]],
    );
    check(
        "p.md",
        "# 错误码定义\n\n|枚举ID|枚举定义|描述|\n|--|--|--|\n|0|QX_SUCCESS|成功|\n|8001|QX_FORM_INVALID|格式错误|\n",
        expect![[r#"
            5 0=QX_SUCCESS | - | 成功 | -
            6 8001=QX_FORM_INVALID | - | 格式错误 | -
        "#]],
    );
    check(
        "p.html",
        "<table><tr><th>Error code</th><th>Meaning</th></tr>
<tr><td><dl><dt><b>QXBADSOCK</b></dt><dt>10038</dt></dl></td><td>No socket 插.</td></tr></table>",
        expect![[r#"
            2 QXBADSOCK=10038 | - | No socket 插. | -
        "#]],
    );
}

#[test]
fn what_is_called_an_error_may_be_its_name() {
    check(
        "p.md",
        "| Fehler | Blinkcode | Abhilfe |\n|--|--|--|\n| Überlast | 1x | Warten |\n| Unterspannung | 2x | Laden |\n",
        expect![[r#"
            3 1x | - | Überlast | Warten
            4 2x | - | Unterspannung | Laden
        "#]],
    );
    check(
        "p.md",
        "## Fehler\n\n| Situation | Fehlercode |\n|--|--|\n| leere Frage | `bad_input` |\n| zu lange Frage | `bad_input` |\n| Datei fehlt | `not_found` |\n",
        expect![[r#"
            5 bad_input | - | leere Frage | -
            6 bad_input | - | zu lange Frage | -
            7 not_found | - | Datei fehlt | -
        "#]],
    );
}

#[test]
fn a_remark_in_brackets_behind_a_code() {
    check(
        "p.md",
        "| Status | Error code | Fix |\n|--|--|--|\n| 413 | `BodyTooLarge` | Less. |\n| 422 | `bad_request_error` (of 请 form) | Look. |\n",
        expect![[r#"
            3 BodyTooLarge 413 | - | - | Less.
            4 bad_request_error 422 | of 请 form | - | Look.
        "#]],
    );
}

#[test]
fn rows_of_other_codes_are_no_meanings_of_the_one_above() {
    check(
        "p.html",
        "<table><thead><tr><th>PG 응답코드</th><th>HTTP 상태 코드</th><th>메시지</th><th>설명</th></tr></thead>
<tr><td>00</td><td>200</td><td>정상</td><td>처리 완료</td></tr>
<tr><td>그외</td><td>200</td><td>실패</td><td>처리 실패</td></tr>
<tr><td>-</td><td>4XX</td><td>잘못된 요청</td><td>확인</td></tr></table>",
        expect![[r#"
            2 00 200 | 정상 | 처리 완료 | -
            4 4XX | 잘못된 요청 | 확인 | - [4XX]
            advice: 실패
            처리 실패
        "#]],
    );
    check(
        "p.md",
        "| # | Command | Return code | Result |\n|--|--|--|--|\n| 1 | `make test` | **0** | 162 passed |\n| 2 | `make lint` | **0** | fine |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: # | Command | Return code | Result
        "#]],
    );
}

#[test]
fn a_first_row_that_ends_like_a_header_word() {
    check(
        "p.md",
        "# Errors\n\n| | |\n|--|--|\n| `order_error` | Orders 订 fail. |\n| `card_error` | Cards fail. |\n| `rate_limit_error` | Too many. |\n",
        expect![[r#"
            5 order_error | - | Orders 订 fail. | -
            6 card_error | - | Cards fail. | -
            7 rate_limit_error | - | Too many. | -
        "#]],
    );
}

#[test]
fn a_first_row_whose_text_ends_in_a_header_word() {
    let rows =
        "| ORD.0001 | Read the rc. |\n| ORD.0002 | Try 再 again. |\n| ORD.0003 | Sign in. |\n";
    for name in ["p.md", "p.txt"] {
        check(
            name,
            rows,
            expect![[r#"
                1 ORD.0001 | - | Read the rc. | -
                2 ORD.0002 | - | Try 再 again. | -
                3 ORD.0003 | - | Sign in. | -
            "#]],
        );
    }
}

#[test]
fn a_table_without_a_word_of_errors_whose_texts_tell_of_failures() {
    check(
        "p.md",
        "<table><tbody><tr><td>100</td><td>Payment was approved.</td></tr>\n<tr><td>200</td><td>Payment was declined 拒.</td></tr>\n<tr><td>202</td><td>Insufficient funds.</td></tr></tbody></table>\n",
        expect![[r#"
            1 100 | - | Payment was approved. | -
            2 200 | - | Payment was declined 拒. | -
            3 202 | - | Insufficient funds. | -
        "#]],
    );
}

#[test]
fn the_source_of_a_component_is_its_template() {
    check(
        "p.html",
        "<script setup>\nimport x\n</script>\n\n<template>\n<div><h5>에러코드</h5><table><tr><th>에러코드</th><th>에러메시지</th></tr>\n<tr><td>0</td><td>정상</td></tr><tr><td>E0005</td><td>없음</td></tr></table></div>\n</template>\n<style>x</style>\n",
        expect![[r#"
            7 0 | 정상 | - | -
            7 E0005 | 없음 | - | -
        "#]],
    );
}

#[test]
fn ids_of_messages_with_their_severity() {
    check(
        "p.md",
        "|メッセージID|メッセージ|対処|\n|--|--|--|\n|QFPS00001-E|接続できない|待つ|\n|QFPS00002-W|遅い|待つ|\n",
        expect![[r#"
            3 QFPS00001-E | 接続できない | - | 待つ
            4 QFPS00002-W | 遅い | - | 待つ
        "#]],
    );
    check(
        "p.md",
        "# Messages\n\n| | Text | Action |\n|--|--|--|\n| QXNUI0001E | Not 不 read. | Read. |\n| QXNUI0004W | Late. | Wait. |\n",
        expect![[r#"
            5 QXNUI0001E | Not 不 read. | - | Read.
            6 QXNUI0004W | Late. | - | Wait.
        "#]],
    );
}

#[test]
fn header_words_of_other_languages() {
    check(
        "p.md",
        "| Código de retorno | Mensaje | Posible solución |\n|--|--|--|\n| 101 | No hay nada | Esperar |\n| 102 | Está cerrado | Abrir |\n",
        expect![[r#"
            3 101 | No hay nada | - | Esperar
            4 102 | Está cerrado | - | Abrir
        "#]],
    );
    check(
        "p.md",
        "| Code retour | Libellé | Causes possibles |\n|--|--|--|\n| A1 | Rien | Vide |\n| A2 | Fermé | Nuit |\n",
        expect![[r#"
            3 A1 | Rien | Vide | -
            4 A2 | Fermé | Nuit | -
        "#]],
    );
    check(
        "p.md",
        "| Código de erro | Mensagem | Detalhes | Ação |\n|--|--|--|--|\n| 101 | Não há | Nada | Esperar |\n",
        expect![[r#"
            3 101 | Não há | Nada | Esperar
        "#]],
    );
}

#[test]
fn a_name_and_its_number_in_one_cell() {
    check(
        "p.md",
        "# 错误码\n\n| 错误码 | 原因 |\n|--|--|\n| `QX_OK`(0) | 没有 |\n| `QX_FAILED`（1） | 失败 |\n| 0x80070002<br>QX_E_FILE | 文件 |\n",
        expect![[r#"
            5 QX_OK=0 | - | 没有 | -
            6 QX_FAILED=1 | - | 失败 | -
            7 QX_E_FILE=0x80070002 | - | 文件 | -
        "#]],
    );
}

#[test]
fn a_column_that_spans_rows_before_the_codes_is_the_category() {
    check(
        "p.html",
        "<table><tr><th>REST API</th><th>Message code</th><th>Description</th></tr>
<tr><td rowspan=2>Invitation 请</td><td>WRONG_PARAMETER</td><td>It is wrong.</td></tr>
<tr><td>WRONG_ADDRESS</td><td>It does not exist.</td></tr>
<tr><td>Groups</td><td>NO_GROUP</td><td>It is gone.</td></tr></table>",
        expect![[r#"
            2 WRONG_PARAMETER | - | It is wrong. | - (Invitation 请)
            3 WRONG_ADDRESS | - | It does not exist. | - (Invitation 请)
            4 NO_GROUP | - | It is gone. | - (Groups)
        "#]],
    );
}

#[test]
fn a_table_of_statuses_does_not_hide_one_of_codes_without_a_header() {
    check(
        "p.md",
        "# Errors\n\n| | |\n|--|--|\n| 200 - OK | Fine. |\n| 400 - Bad Request | Wrong 错. |\n\n## Types\n\n| | |\n|--|--|\n| `api_error` | Ours. |\n| `card_error` | Yours. |\n",
        expect![[r#"
            5 200 | OK | Fine. | -
            6 400 | Bad Request | Wrong 错. | -
            12 api_error | - | Ours. | -
            13 card_error | - | Yours. | -
        "#]],
    );
}

#[test]
fn header_words_in_one_word() {
    check(
        "p.md",
        "# Reasons\n\n| refusalReasonCode | refusalReason | errorDesc |\n|--|--|--|\n| 2 | Refused | It was refused 拒. |\n| 5 | Blocked | It is blocked. |\n",
        expect![[r#"
            5 2 | Refused | It was refused 拒. | -
            6 5 | Blocked | It is blocked. | -
        "#]],
    );
}

#[test]
fn columns_that_stand_side_by_side() {
    check(
        "p.md",
        "# Error codes\n\n| Code | Meaning | Code | Meaning |\n|--|--|--|--|\n| 1001 | No key 钥 | 2001 | Closed |\n| 1002 | No door | | |\n",
        expect![[r#"
            5 1001 | - | No key 钥 | -
            6 1002 | - | No door | -
            5 2001 | - | Closed | -
        "#]],
    );
}

#[test]
fn cells_that_are_the_same_as_the_one_above() {
    check(
        "p.md",
        "# エラーコード\n\n| HTTPステータス | エラーコード | エラーメッセージ | 対処方法 |\n|--|--|--|--|\n| 400 | E001 | 不正 | 直す |\n| ^ | E002 | 〃 | 同上 |\n",
        expect![[r#"
            5 E001 400 | 不正 | - | 直す
            6 E002 400 | 不正 | - | 直す
        "#]],
    );
}

#[test]
fn ranges_whose_ends_stand_apart() {
    check(
        "p.md",
        "# Error codes\n\n| Code | Meaning |\n|--|--|\n| 1000 - 1999 | General 总 |\n| 4000 to 4999 | Orders |\n| -32000 to -32099 | Servers |\n| ABC-002 (deprecated) | Old |\n",
        expect![[r#"
            5 1000 - 1999 | - | General 总 | - [1000 - 1999]
            6 4000 to 4999 | - | Orders | - [4000 to 4999]
            7 -32000 to -32099 | - | Servers | - [-32000 to -32099]
            8 ABC-002 | - | Old | - deprecated
        "#]],
    );
}

#[test]
fn header_words_with_pictures_and_in_two_languages() {
    check(
        "p.md",
        "| ❌ Error | 🔍 Cause | 🛠️ Fix |\n|--|--|--|\n| `ENODOOR` | No door 门 | Build one |\n",
        expect![[r#"
            3 ENODOOR | - | No door 门 | Build one
        "#]],
    );
    check(
        "p.md",
        "| 错误码 Code | 错误信息 Message | 中文描述 Description |\n|--|--|--|\n| 1001 | no key | 无钥匙 |\n",
        expect![[r#"
            3 1001 | no key | 无钥匙 | -
        "#]],
    );
}

#[test]
fn what_is_called_an_error_may_be_the_name_of_a_status() {
    check(
        "p.md",
        "# Errors\n\n| HTTP Code | Error | Description |\n|--|--|--|\n| 400 | Bad Request | Malformed 错. |\n| 401 | Unauthorized | No token. |\n| 404 | Not Found | Missing. |\n",
        expect![[r#"
            5 400 | Bad Request | Malformed 错. | -
            6 401 | Unauthorized | No token. | -
            7 404 | Not Found | Missing. | -
        "#]],
    );
}

#[test]
fn names_of_variables_are_no_codes() {
    check(
        "p.md",
        "# Errors in 环 deployment\n\n| Variable | Description |\n|--|--|\n| `ERROR_LOG` | Path. |\n| `ERROR_LEVEL` | Level. |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Variable | Description
        "#]],
    );
}

#[test]
fn numbers_in_two_notations() {
    check(
        "p.md",
        "# Error codes\n\n| Hex | Decimal | Symbol | Description |\n|--|--|--|--|\n| 0x01 | 1 | FAIL | General 总 |\n| 0x02 | 2 | BUSY | Wait |\n",
        expect![[r#"
            5 FAIL=0x01=1 | - | General 总 | -
            6 BUSY=0x02=2 | - | Wait | -
        "#]],
    );
}

#[test]
fn short_numbers_in_lines_of_one_cell() {
    check(
        "p.md",
        "| エラーコード | 対処法 |\n|--|--|\n| 100 | 待つ |\n| 101<br>102 | 直す |\n",
        expect![[r#"
            3 100 | - | - | 待つ
            4 101 | - | - | 直す
            4 102 | - | - | 直す
        "#]],
    );
}

#[test]
fn types_beside_statuses_are_codes() {
    check(
        "p.md",
        "# API\n\n| Status | Type | Description |\n|--|--|--|\n| 400 | wrong_request | Wrong 错. |\n| 404 | not_there | Gone. |\n| 409 | late | Late. |\n",
        expect![[r#"
            5 wrong_request 400 | - | Wrong 错. | -
            6 not_there 404 | - | Gone. | -
            7 late 409 | - | Late. | -
        "#]],
    );
}

#[test]
fn names_of_statuses_under_a_word_for_descriptions_are_the_message() {
    check(
        "p.md",
        "# HTTP状态码\n\n| 状态码 | 描述 | 状态码说明 |\n|--|--|--|\n| 400 | Bad Request | 请求有误。 |\n| 404 | Not Found | 没有这个订单。 |\n",
        expect![[r#"
            5 400 | Bad Request | 请求有误。 | -
            6 404 | Not Found | 没有这个订单。 | -
        "#]],
    );
}

#[test]
fn german_headers_that_say_for_whom_with_numbers_called_codes() {
    check(
        "p.md",
        "| Fehlercode am Gerät | Bedeutung für den Händler | Anweisung für den Händler |\n|--|--|--|\n| Fehlercode 01 | Die Karte ist gesperrt. | Eine andere nehmen. |\n| Fehlercode 12 | Die Karte ist abgelaufen. | Eine neue nehmen. |\n",
        expect![[r#"
            3 01 | - | Die Karte ist gesperrt. | Eine andere nehmen.
            4 12 | - | Die Karte ist abgelaufen. | Eine neue nehmen.
        "#]],
    );
    check(
        "p.txt",
        "Fehlercode am Gerät\nBedeutung für den Händler\nAnweisung für den Händler\nFehlercode 01\nDie Karte ist gesperrt.\nEine andere nehmen.\nFehlercode 02\nDas Limit ist erreicht.\nDie Bank fragen.\nFehlercode 12\nDie Karte ist abgelaufen.\nEine neue nehmen.\n",
        expect![[r#"
            4 01 | - | Die Karte ist gesperrt. | Eine andere nehmen.
            7 02 | - | Das Limit ist erreicht. | Die Bank fragen.
            10 12 | - | Die Karte ist abgelaufen. | Eine neue nehmen.
        "#]],
    );
}

#[test]
fn headers_that_say_in_a_phrase_what_to_do() {
    let headers = [
        "Code d’erreur | Signification | Marche à suivre pour résoudre le problème",
        "Error code | Meaning | What to do to fix it",
        "Código de error | Significado | Cómo resolver el problema",
        "Fehlercode | Bedeutung | Wie Sie den Fehler beheben",
    ];
    for header in headers {
        let page =
            format!("{header}\n--|--|--\n400 | Gone 丢. | Look again.\n404 | Late 晚. | Wait.\n");
        check(
            "p.md",
            &page,
            expect![[r#"
                3 400 | - | Gone 丢. | Look again.
                4 404 | - | Late 晚. | Wait.
            "#]],
        );
    }
}

#[test]
fn numbers_beside_errors_of_which_one_stands_twice() {
    let rows: String = (10..20).map(|n| format!("| 2000{n} | 状况{n} | 出错{n} |\n")).collect();
    let page = format!(
        "# 错误码\n\n| 状态值 | 状态含义 | 错误描述 |\n|--|--|--|\n{rows}| 200010 | 关机 | |\n"
    );
    let codes: Vec<String> = read("p.md", &page).entries.into_iter().map(|it| it.code).collect();
    assert_eq!(codes.len(), 11);
    assert_eq!((&*codes[0], &*codes[10]), ("200010", "200010"));
}

#[test]
fn statuses_of_failures_under_a_word_that_says_nothing() {
    check(
        "p.md",
        "# API応答コードとエラー\n\n統計情報を収集する | 説明\n--|--\n200 | 正常に完了\n400 | 要求が不正\n404 | 店がない\n500 | 処理できない\n",
        expect![[r#"
            5 200 | - | 正常に完了 | -
            6 400 | - | 要求が不正 | -
            7 404 | - | 店がない | -
            8 500 | - | 処理できない | -
        "#]],
    );
}

#[test]
fn types_in_small_letters_beside_statuses_that_they_share() {
    check(
        "p.md",
        "# Response codes\n\n| Code | Type | Description |\n|--|--|--|\n| 400 | cart_bad | The cart 车 is bad. |\n| 400 | cart_late | The cart is late. |\n| 404 | cart_gone | There is no cart. |\n| 404 | shop_gone | There is no shop. |\n",
        expect![[r#"
            5 cart_bad 400 | - | The cart 车 is bad. | -
            6 cart_late 400 | - | The cart is late. | -
            7 cart_gone 404 | - | There is no cart. | -
            8 shop_gone 404 | - | There is no shop. | -
        "#]],
    );
}

#[test]
fn names_with_capitals_within_under_a_word_that_may_be_that_of_anything() {
    check(
        "p.md",
        "# Error responses\n\n| Code | Description |\n|--|--|\n| **cartGone** | There is no cart 车. |\n| **cartLate** | The cart is late. |\n| **notAllowed** | You may not. |\n",
        expect![[r#"
            5 cartGone | - | There is no cart 车. | -
            6 cartLate | - | The cart is late. | -
            7 notAllowed | - | You may not. | -
        "#]],
    );
}

#[test]
fn names_of_statuses_beside_statuses_of_which_one_lost_its_blank() {
    let rows =
        ["Bad Request|400 Bad Request", "Unauthorized|401Unauthorized", "Not Found|404 Not Found"];
    let rows: String = rows
        .iter()
        .map(|row| format!("| {} |\n", row.replace('|', " | It failed 败. | ")))
        .collect();
    check(
        "p.md",
        &format!("| Error Code | Description | HTTP Status Code |\n|--|--|--|\n{rows}"),
        expect![[r#"
            3 400 | Bad Request | It failed 败. | -
            4 401 | Unauthorized | It failed 败. | -
            5 404 | Not Found | It failed 败. | -
        "#]],
    );
}

#[test]
fn names_of_numbers_of_three_digits_that_are_no_statuses() {
    check(
        "p.md",
        "# Error codes

| Name | Code | Description |
|---|---|---|
| `OrderGone` | 901 | The order is gone. |
| `OrderLate` | 902 | The order is late. |

## Parcels

| Name | Code | Description |
|---|---|---|
| `ParcelLost` | 112 | The parcel is lost. |
| `ParcelHeavy` | 113 | It has a stone in it. |
| `ParcelOpen` | 114 | Close it. |
| `ParcelEmpty` | 115 | Nothing is in it. |
| `ParcelWet` | 115 | It stood in the rain. |
| `ParcelHot` | 115 | It stood in the sun. |
| `ParcelCold` | 115 | It stood in the snow. |
| `ParcelOld` | 115 | It stood for years. |

## Couriers

| Name | Code | Description |
|---|---|---|
| `CourierMissing` | 200 | Nobody came. |
| `CourierTaken` | 201 | Another one has him. |
| `CourierAsleep` | 202 | Wake him. |

## Operations

| Name | Code | Description |
|---|---|---|
| `RequestTimeout` | 124 | It took too long. |
| `OrderTooSlow` | 154 | It took longer. |

## Answers

| Name | Code | Description |
|---|---|---|
| `NotFound` | 404 | No such page. |
| `BadGateway` | 502 | Nobody is behind it. |
| `Forbidden` | 403 | Not for you. |
",
        expect![[r#"
            5 901=OrderGone | OrderGone | The order is gone. | -
            6 902=OrderLate | OrderLate | The order is late. | -
            12 112=ParcelLost | ParcelLost | The parcel is lost. | - (Parcels)
            13 113=ParcelHeavy | ParcelHeavy | It has a stone in it. | - (Parcels)
            14 114=ParcelOpen | ParcelOpen | Close it. | - (Parcels)
            15 115=ParcelEmpty | ParcelEmpty | Nothing is in it. | - (Parcels)
            16 115=ParcelWet | ParcelWet | It stood in the rain. | - (Parcels)
            17 115=ParcelHot | ParcelHot | It stood in the sun. | - (Parcels)
            18 115=ParcelCold | ParcelCold | It stood in the snow. | - (Parcels)
            19 115=ParcelOld | ParcelOld | It stood for years. | - (Parcels)
            25 200=CourierMissing | CourierMissing | Nobody came. | - (Couriers)
            26 201=CourierTaken | CourierTaken | Another one has him. | - (Couriers)
            27 202=CourierAsleep | CourierAsleep | Wake him. | - (Couriers)
            33 124=RequestTimeout | RequestTimeout | It took too long. | - (Operations)
            34 154=OrderTooSlow | OrderTooSlow | It took longer. | - (Operations)
            40 404=NotFound | NotFound | No such page. | - (Answers)
            41 502=BadGateway | BadGateway | Nobody is behind it. | - (Answers)
            42 403=Forbidden | Forbidden | Not for you. | - (Answers)
        "#]],
    );
}

#[test]
fn names_of_numbers_under_a_word_for_kinds_are_other_codes() {
    check(
        "p.md",
        "# Error codes\n\n| Key | Error Code | Description |\n|---|---|---|\n| GONE | 0x1000 | No order |\n| ORDER_LATE | 0x1001 | Too late |\n| kOrderLost | 0x1002 | Lost |\n\n## Accounts\n\n| Error Code | Type | Description |\n|---|---|---|\n| 7001 | Account | No name |\n| 7002 | Account | No key |\n| 7003 | Account | No door |\n",
        expect![[r#"
            5 0x1000=GONE | - | No order | -
            6 0x1001=ORDER_LATE | - | Too late | -
            7 0x1002=kOrderLost | - | Lost | -
            13 7001 | - | No name | - (Account)
            14 7002 | - | No key | - (Account)
            15 7003 | - | No door | - (Account)
        "#]],
    );
}

#[test]
fn tables_under_the_same_words_as_one_of_codes() {
    check(
        "p.md",
        "# 订单错误码\n\n### 枚举值\n\n| 类型 | 值 | 说明 |\n|---|---|---|\n| kOrderOk | 0 | 正常 |\n| kOrderGone | -1 | 没有订单 |\n| kOrderLate | -2 | 订单太晚 |\n\n# 包裹错误码\n\n### 枚举值\n\n| 类型 | 值 | 说明 |\n|---|---|---|\n| kParcelGone | -1000 | 没有包裹，无法发送 |\n| kParcelLate | -1001 | 订单太晚 |\n| kParcelLost | -1002 | 包裹错误 |\n\n# 包裹大小\n\n### 枚举值\n\n| 类型 | 值 | 说明 |\n|---|---|---|\n| kParcelSmall | 0 | 小 |\n| kParcelLarge | 1 | 大 |\n| kParcelHuge | 2 | 很大 |\n",
        expect![[r#"
            7 kOrderOk=0 | - | 正常 | -
            8 kOrderGone=-1 | - | 没有订单 | -
            9 kOrderLate=-2 | - | 订单太晚 | -
            17 kParcelGone=-1000 | - | 没有包裹，无法发送 | -
            18 kParcelLate=-1001 | - | 订单太晚 | -
            19 kParcelLost=-1002 | - | 包裹错误 | -
        "#]],
    );
}

#[test]
fn two_small_names_in_a_cell_and_colons_behind_names() {
    check(
        "p.txt",
        "주요 오류 코드\n코드 | 설명 |\n---|---|\nask_order_gone bid_order_gone | 주문이 없습니다. |\nparcel_late | 늦었습니다. |\nno_address | 주소가 없습니다. |\n",
        expect![[r#"
            4 ask_order_gone | - | 주문이 없습니다. | -
            4 bid_order_gone | - | 주문이 없습니다. | -
            5 parcel_late | - | 늦었습니다. | -
            6 no_address | - | 주소가 없습니다. | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n| Code | Message |\n|---|---|\n| OrderGone: | The order is gone |\n| OrderLate: | The order is late |\n",
        expect![[r#"
            5 OrderGone | The order is gone | - | -
            6 OrderLate | The order is late | - | -
        "#]],
    );
}

#[test]
fn names_of_statuses_under_a_word_for_these_and_between_quotes() {
    check(
        "p.md",
        "# Errors\n\n| Code | Status | Description |\n|---|---|---|\n| 200 | OK | All well |\n| 404 | Not Found | No order |\n| 500 | Internal Server Error | Broken |\n",
        expect![[r#"
            5 200 | OK | All well | -
            6 404 | Not Found | No order | -
            7 500 | Internal Server Error | Broken | -
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n| Code | Description |\n|---|---|\n| 400 \"Bad Request\" | Not an order |\n| 404 \"Not Found\" | No order |\n",
        expect![[r#"
            5 400 | Bad Request | Not an order | -
            6 404 | Not Found | No order | -
        "#]],
    );
}

#[test]
fn states_of_something_else_are_no_statuses() {
    check(
        "p.md",
        "# Error codes\n\n| Error Code | Status | Status Code | Description |\n|---|---|---|---|\n| 1 | Queued | 200 | It waits |\n| 2 | WaitApproval | 200 | It waits for us |\n| 3 | Failed | 301 | No such order |\n\n## Payments\n\n| Code | Status | Reason |\n|---|---|---|\n| 00 | paid | Approved |\n| 01 | failed | Refer to issuer |\n| 05 | failed | Declined |\n",
        expect![[r#"
            5 1 200 | - | It waits | -
            6 2 200 | - | It waits for us | -
            7 3 301 | - | No such order | -
            13 00 | - | Approved | -
            14 01 | - | Refer to issuer | -
            15 05 | - | Declined | -
        "#]],
    );
}

#[test]
fn names_that_the_markup_broke_and_what_a_service_says_under_a_word_of_statuses() {
    check(
        "p.md",
        "# Fehlercodes\n\n| Fehlercode | Beschreibung |\n|---|---|\n| ERROR_ORDER_NOT_<br/>FOUND | Kein Auftrag. |\n| ERROR_PARCEL_<br/>LOST | Paket verloren. |\n",
        expect![[r#"
            5 ERROR_ORDER_NOT_FOUND | - | Kein Auftrag. | -
            6 ERROR_PARCEL_LOST | - | Paket verloren. | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n| Code | Status | Note |\n|---|---|---|\n| 400 | Failed to read the order | Look at the order |\n| 404 | There is no such order | Look at its number |\n| 500 | The shop is broken | Call us |\n",
        expect![[r#"
            5 400 | Failed to read the order | Look at the order | -
            6 404 | There is no such order | Look at its number | -
            7 500 | The shop is broken | Call us | -
        "#]],
    );
    check(
        "p.md",
        "# 错误码\n\n| 错误码 | 描述 |\n|---|---|\n| ORDER_GONE | 没有订单 |\n| NO_SHOP | 没有店 |\n\n## 银行类型\n\n| 字符型银行编码 | 银行名称 |\n|---|---|\n| NORTH_DEBIT | 北方（借记卡） |\n| SOUTH_CREDIT | 南方（信用卡） |\n",
        expect![[r#"
            5 ORDER_GONE | - | 没有订单 | -
            6 NO_SHOP | - | 没有店 | -
        "#]],
    );
}

#[test]
fn texts_that_are_struck_through() {
    check(
        "p.md",
        "# Error codes\n\n| Code | Message | Description |\n|---|---|---|\n| E6001 | Order gone | There is no order |\n| E6002 | ~~Order late~~ | ~~Too late~~ |\n| E6003 | Order lost | It is ~~gone~~ lost |\n",
        expect![[r#"
            5 E6001 | Order gone | There is no order | -
            6 E6002 | Order late | Too late | - deprecated
            7 E6003 | Order lost | It is gone lost | -
        "#]],
    );
}

#[test]
fn successes_are_codes_where_the_failures_below_them_are() {
    check(
        "p.txt",
        "Answers of the shop\nReturn Codes\nSuccessful Return Codes\nWhat went well begins with a two (2xx).\n| 200 | Order done |\n| 210 | Parcel sent |\n| 211 | Parcel not sent |\nTemporary Error Codes\nWhat went wrong for now begins with a four (4xx).\n| 420 | The shop is closed |\n| 421 | The shop is full |\n| 423 | Order refused |\nPermanent Error Codes\nWhat went wrong begins with a five (5xx).\n| 500 | Invalid order |\n| 501 | Invalid parcel |\n| 502 | Invalid street |\n| 503 | No such order |\n",
        expect![[r#"
            5 200 | - | Order done | -
            6 210 | - | Parcel sent | -
            7 211 | - | Parcel not sent | -
            10 420 | - | The shop is closed | -
            11 421 | - | The shop is full | -
            12 423 | - | Order refused | -
            15 500 | - | Invalid order | -
            16 501 | - | Invalid parcel | -
            17 502 | - | Invalid street | -
            18 503 | - | No such order | -
        "#]],
    );
}

#[test]
fn ranges_of_letters_and_digits() {
    check(
        "p.md",
        "# Error codes\n\n| Code | Text |\n|---|---|\n| P0300 | The cart |\n| P0301–P0304 | One of its wheels |\n| P0400 | The horse |\n",
        expect![[r#"
            5 P0300 | The cart | - | -
            6 P0301–P0304 | One of its wheels | - | - [P0301–P0304]
            7 P0400 | The horse | - | -
        "#]],
    );
}
