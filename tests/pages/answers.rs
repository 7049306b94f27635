//! Codes that stand in cards, in lists that are tables, and in the answers below headings.

use expect_test::expect;

use super::traps::check;

#[test]
fn cards_below_each_other_in_one_table() {
    // A row of blanks sets the cards apart, or nothing does; names of one word stand among others.
    check(
        "p.md",
        "# Errors\n\n### 404 Not Found\n\n| | |\n| --- | -- |\n| **Error** | `no_parcel` |\n| **Message** | |\n| **Solution** | Look it up. |\n| | |\n| **Error** | `gone` |\n| **Message** | Parcel Not Found |\n| **Solution** | Wait. |\n\n### 409 In Use\n\n| | |\n| - | - |\n| **Error** | `late_parcel` |\n| **Message** | Internal Server Error |\n| **Error** | `parcel_lost` |\n| **Solution** | Send it again. |\n",
        expect![[r#"
            7 no_parcel 404 | - | - | Look it up. (404 Not Found)
            11 gone 404 | Parcel Not Found | - | Wait. (404 Not Found)
            19 late_parcel | Internal Server Error | - | - (409 In Use)
            21 parcel_lost | - | - | Send it again. (409 In Use)
        "#]],
    );
    check(
        "p.md",
        "# 错误码说明\n\n| 项目 | 内容 |\n| --- | --- |\n| 错误码 | PARCEL_GONE |\n| 错误信息 | 包裹不存在 |\n| 解决方案 | 检查单号 |\n| 错误码 | PARCEL_LATE |\n| 错误信息 | 包裹超时 |\n| 解决方案 | 重试 |\n",
        expect![[r#"
            5 PARCEL_GONE | 包裹不存在 | - | 检查单号
            8 PARCEL_LATE | 包裹超时 | - | 重试
        "#]],
    );
    check(
        "p.html",
        "<h1>Fehler</h1><h2>Versand</h2><table><tr><th>Fehlercode</th><td>E-1001</td></tr><tr><th>Beschreibung</th><td>Weg.</td></tr><tr><th>Lösung</th><td>Warten.</td></tr><tr><th>Fehlercode</th><td>E-1002</td></tr><tr><th>Beschreibung</th><td>Zu spät.</td></tr><tr><th>Lösung</th><td>Neu senden.</td></tr></table>",
        expect![[r#"
            1 E-1001 | - | Weg. | Warten.
            1 E-1002 | - | Zu spät. | Neu senden.
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n| Field | Value |\n| --- | --- |\n| Error | The parcel is gone |\n| Code | GONE_PARCEL |\n| Notes | Rare |\n| HTTP status | 410 |\n| Error | The parcel is late |\n| Code | LATE_PARCEL |\n| HTTP status | 409 |\n",
        expect![[r#"
            6 GONE_PARCEL 410 | The parcel is gone | Rare | -
            10 LATE_PARCEL 409 | The parcel is late | - | -
        "#]],
    );
    // Cards of something else are no errors.
    check(
        "p.md",
        "# Parcels\n\n| | |\n| - | - |\n| **Name** | `no_parcel` |\n| **Type** | string |\n| | |\n| **Name** | `my_parcel` |\n| **Type** | number |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Name | no_parcel
        "#]],
    );
}

#[test]
fn lists_that_are_tables() {
    check(
        "p.md",
        "# Results\n\n<Attributes>\n\n- RESULT CODE\n  - NATIVE CODE\n  - DESCRIPTION\n- op_gone\n  - opGONE\n  - The parcel is gone.\n- op_late\n  - opLATE\n  - The parcel is late:\n    wait for it.\n\n</Attributes>\n",
        expect![[r#"
            8 op_gone | opGONE | The parcel is gone. | -
            11 op_late | opLATE | The parcel is late: wait for it. | -
        "#]],
    );
    check(
        "p.md",
        "# エラー\n\n```{list-table}\n:header-rows: 1\n\n* - エラーコード\n  - 意味\n  - 対処\n* - P1001\n  - 荷物がありません。\n  - 番号を確認する\n* - P1002\n  - 遅延しています。\n  -\n```\n",
        expect![[r#"
            9 P1001 | - | 荷物がありません。 | 番号を確認する
            12 P1002 | - | 遅延しています。 | -
        "#]],
    );
    // A list of labels is none.
    check(
        "p.md",
        "# Errors\n\n- Error\n  - Parcels may be lost.\n  - They may be late.\n- Status\n  - Parcels move.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn codes_in_the_answers_below_headings() {
    check(
        "p.md",
        "# Errors\n\n## Error response format\n\n```json\n{\"err_code\": \"SAMPLE_CODE\", \"err_msg\": \"text\"}\n```\n\n## General errors\n\n### `401` Wrong key\n\nThe key is wrong:\n\n```json\n{\n  \"err_code\": \"WRONG_KEY\",\n  \"err_msg\": \"Wrong key.\"\n}\n```\n\n### `404` No such parcel\n\nThere is none.\n\n```json\n{\"err_code\": \"NO_PARCEL\", \"err_msg\": \"No parcel.\"}\n---\n{\"err_code\": \"Not Found\", \"err_msg\": \"None.\"}\n```\n\n- Look it up.\n\n### `503`Too busy\n\n```json\n{\"err_code\": \"TOO_BUSY\", \"err_msg\": \"[message]\"}\n```\n\n### `500` Anything\n\n```json\n{\"err_code\": \"Server Error\", \"err_msg\": \"Oh.\"}\n```\n",
        expect![[r#"
            11 WRONG_KEY 401 | Wrong key. | Wrong key | - (General errors)
            22 NO_PARCEL 404 | No parcel. | There is none.⏎Look it up. | - (General errors)
            34 TOO_BUSY 503 | Too busy | - | - (General errors)
            40 500 | Anything | - | -
        "#]],
    );
    check(
        "p.md",
        "# Parcel API errors\n\n## Wrong label\n\n400 response:\n\n```\n    {\n        \"error\": {\n            \"message\": \"The label is wrong\",\n            \"code\": \"WrongLabel\",\n            \"innererror\": {\"code\": \"SyntaxError\", \"message\": \"Syntax\"}\n        }\n    }\n```\n\nCheck the label.\n\n## Old token\n\n403 response:\n\n```\n{\"error\": \"invalid_grant\", \"error_description\": \"The token is old.\"}\n```\n\n## No path\n\n404 response:\n\n```\n{\"error\": {\"message\": \"There is no such path\", \"code\": \"NoPathError\"}}\n```\n\n## Nothing\n\n204 response: no body\n",
        expect![[r#"
            3 WrongLabel 400 | The label is wrong | Check the label. | -
            19 invalid_grant 403 | The token is old. | Old token | -
            27 NoPathError 404 | There is no such path | No path | -
        "#]],
    );
    check(
        "p.html",
        "<h1>错误码</h1><h2>签名错误</h2><p>请检查密钥。</p><pre>HTTP/1.1 401 Unauthorized\n\n{\"code\": 40101, \"message\": \"sign error\"}</pre><h2>响应超时</h2><pre>{\"code\": 50401, \"message\": \"timeout\"}</pre><h2>参数错误</h2><pre>{\"code\": 40001, \"message\": \"bad parameter\"}</pre>",
        expect![[r#"
            1 40101 401 | sign error | 请检查密钥。 | -
            3 50401 | timeout | 响应超时 | -
            3 40001 | bad parameter | 参数错误 | -
        "#]],
    );
}

#[test]
fn codes_in_answers_by_their_keys() {
    // The status in the answer, in a line of its own, or in the heading.
    check(
        "p.md",
        "# 错误处理\n\n## 未登录\n\n```json\n{\"status\": 401, \"code\": \"unauthorized\", \"message\": \"请登录\"}\n```\n\n## 没有包裹\n\n```json\n{\"status\": 404, \"code\": \"no-parcel\", \"message\": \"没有\"}\n```\n\n## 超重\n\n```json\n{\"status\": 409, \"code\": \"too_heavy\", \"message\": \"太重\"}\n```\n",
        expect![[r#"
            3 unauthorized 401 | 请登录 | 未登录 | -
            9 no-parcel 404 | 没有 | 没有包裹 | -
            15 too_heavy 409 | 太重 | 超重 | -
        "#]],
    );
    check(
        "p.rst",
        "Error handling\n==============\n\nWrong label\n-----------\n\nStatus: 400\n\n.. code-block:: json\n\n    {\n      \"errors\": [{\"code\": \"label.wrong\", \"detail\": \"The label is wrong\"}]\n    }\n\nNo parcel\n---------\n\nStatus: 404\n\n.. code-block:: json\n\n    {\"errors\": [{\"code\": \"parcel.none\", \"detail\": \"No such parcel\"}]}\n\nToo many\n--------\n\n.. code-block:: http\n\n    HTTP/1.1 429 Too Many Requests\n    Content-Type: application/json\n\n    {\"error_code\": \"RATE_LIMITED\", \"message\": \"Slow down\"}\n",
        expect![[r#"
            4 label.wrong 400 | The label is wrong | Wrong label | -
            15 parcel.none 404 | No such parcel | No parcel | -
            24 RATE_LIMITED 429 | Slow down | Too many | -
        "#]],
    );
    check(
        "p.md",
        "# Fehlermeldungen\n\n## Status 400\n\nAntwort:\n\n```json\n{\"fehlercode\": \"E-4001\", \"meldung\": \"Ungültig\"}\n```\n\n## Status 404\n\n```json\n{\"fehlercode\": \"E-4041\", \"meldung\": \"Kein Paket\"}\n```\n\n## Status 500\n\n```json\n{\"fehlercode\": \"E-5001\", \"meldung\": \"Intern\"}\n```\n",
        expect![[r#"
            3 E-4001 400 | Ungültig | - | -
            11 E-4041 404 | Kein Paket | - | -
            17 E-5001 500 | Intern | - | -
        "#]],
    );
}

#[test]
fn codes_in_answers_below_bold_lines() {
    check(
        "p.md",
        "# Errors\n\n**Wrong token**\n\n```json\n{\"error\": {\"code\": \"WRONG_TOKEN\", \"message\": \"The token is wrong.\"}}\n```\n\n**Old token**\n\n```json\n{\"error\": {\"code\": \"OLD_TOKEN\", \"message\": \"The token is old.\"}}\n```\n\n**No parcel**\n\n```json\n{\"error\": {\"code\": \"NO_PARCEL\", \"message\": \"No parcel.\"}}\n```\n\nLook it up.\n",
        expect![[r#"
            3 WRONG_TOKEN | The token is wrong. | Wrong token | -
            9 OLD_TOKEN | The token is old. | Old token | -
            15 NO_PARCEL | No parcel. | Look it up. | -
        "#]],
    );
}

#[test]
fn a_pair_between_bars_right_below_another_is_no_header() {
    check(
        "p.txt",
        "Error codes\n\nAttributes of answers\n\n| Attribute | Description |\n| ret | The result |\n| ts | The time |\n| code | Success code (if there is one) |\n| info | More of it |\n\nCodes\n\n| No. | Code | Description | What to do |\n| 01 | 100 | The name did not match | Verify it. |\n| 02 | 200 | The address did not match | Verify it. |\n| 03 | 310 | The same finger twice | Use another one. |\n",
        expect![[r#"
            14 100 | - | The name did not match | Verify it.
            15 200 | - | The address did not match | Verify it.
            16 310 | - | The same finger twice | Use another one.
        "#]],
    );
}

#[test]
fn answers_that_are_no_codes_of_headings() {
    // Samples of requests and of success, and of an endpoint each; of two codes below one heading none is its own.
    check(
        "p.md",
        "# Parcels\n\n## Send\n\n```json\n{\"code\": \"PARCEL_ONE\", \"message\": \"sent\"}\n```\n\n## Move\n\n```json\n{\"code\": \"PARCEL_TWO\", \"message\": \"moved\"}\n```\n\n## Drop\n\n```json\n{\"code\": \"PARCEL_SIX\", \"message\": \"gone\"}\n```\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.md",
        "# Events and errors\n\n## Sent\n\n```json\n{\"type\": \"PARCEL_SENT\", \"id\": \"evt_1\", \"description\": \"It was sent\"}\n```\n\n## Moved\n\n```json\n{\"type\": \"PARCEL_MOVED\", \"id\": \"evt_1\", \"description\": \"It was moved\"}\n```\n\n## Gone\n\n```json\n{\"type\": \"PARCEL_GONE\", \"id\": \"evt_1\", \"description\": \"It is gone\"}\n```\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n## Lost\n\n```json\n{\"code\": \"PARCEL_LOST\", \"message\": \"lost\"}\n```\n```json\n{\"code\": \"PARCEL_GONE\", \"message\": \"gone\"}\n```\n\n## Late\n\n```json\n{\"code\": \"PARCEL_LATE\", \"message\": \"late\"}\n```\n\n## Wrong\n\n```json\n{\"code\": \"PARCEL_ONE\", \"weight\": 3}\n```\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn names_of_systems_before_their_texts() {
    check(
        "p.md",
        "# Errors\n\n| Error | Cause | Solution |\n|---|---|---|\n| `EACCES: permission denied` | No right | Ask |\n| `ENOENT: no such file` | No file | Look |\n| `Parcel is lost` | Lost | Wait |\n| `NOTE: nothing` | None | - |\n",
        expect![[r#"
            5 EACCES | permission denied | No right | Ask
            6 ENOENT | no such file | No file | Look
            7 problem: no code can be read in “Parcel is lost”
            8 problem: no code can be read in “NOTE: nothing”
        "#]],
    );
}

#[test]
fn two_codes_of_another_form_beside_a_list() {
    check(
        "p.md",
        "# 에러코드 목록\n\n## 일반 오류\n\n- 1001: 입력 오류\n- 1002: 토큰 만료\n- 1003: 권한 없음\n- 1004: 주문 없음\n\n## 방 오류\n\n- BOX403: \"비밀번호가 잘못되었습니다.\"\n- BOX404: \"없는 방입니다.\"\n",
        expect![[r#"
            5 1001 | - | 입력 오류 | - (일반 오류)
            6 1002 | - | 토큰 만료 | - (일반 오류)
            7 1003 | - | 권한 없음 | - (일반 오류)
            8 1004 | - | 주문 없음 | - (일반 오류)
            12 BOX403 | 비밀번호가 잘못되었습니다. | - | - (방 오류)
            13 BOX404 | 없는 방입니다. | - | - (방 오류)
        "#]],
    );
}

#[test]
fn columns_whose_words_say_too_much() {
    // A word that has come from another column, and the kinds that codes are of.
    check(
        "p.html",
        "<h1>错误码</h1><table><tr><td>code</td><td>HTTP 状态码</td><td>描述</td><td>详细解释 HTTP 状态码</td></tr><tr><td>1001</td><td>401</td><td>密钥错误</td><td>密钥与应用不匹配，请检查</td></tr><tr><td>1002</td><td>400</td><td>参数错误</td><td>参数错误，详细信息会说明 400</td></tr><tr><td>1003</td><td>404</td><td>未找到</td><td>找不到请求的包裹地址</td></tr></table>",
        expect![[r#"
            1 1001 401 | 密钥错误 | 密钥与应用不匹配，请检查 | -
            1 1002 400 | 参数错误 | 参数错误，详细信息会说明 400 | -
            1 1003 404 | 未找到 | 找不到请求的包裹地址 | -
        "#]],
    );
    check(
        "codes.json",
        "{\"E_WARN_PATH_LONG\": {\"phase\": \"package\", \"severity\": \"warning\", \"suggestion\": \"Use a short path\"}, \"E_WARN_ASSET\": {\"phase\": \"package\", \"severity\": \"warning\", \"suggestion\": \"Add one\"}, \"E_BLOCK_INDEX\": {\"phase\": \"runtime\", \"severity\": \"blocking\", \"suggestion\": \"Add an index\"}, \"E_BLOCK_SDK\": {\"phase\": \"runtime\", \"severity\": \"blocking\", \"suggestion\": \"Load it\"}}",
        expect![[r#"
            1 E_WARN_PATH_LONG | - | - | Use a short path
            1 E_WARN_ASSET | - | - | Add one
            1 E_BLOCK_INDEX | - | - | Add an index
            1 E_BLOCK_SDK | - | - | Load it
        "#]],
    );
}

#[test]
fn samples_of_answers_that_stand_in_lines_of_a_text() {
    check(
        "p.txt",
        "エラーコードについて\n\n400:Bad Request\n\n(1)注文が間違っている場合です。\n\n項目\n説明\n本文\n{\n \"error\": {\n  \"code\": \"400-001\",\n  \"message\": \"注文に誤りがあります。\"\n }\n}\n\n(2)荷物が多い場合です。\n\n項目\n説明\n本文\n{\n \"error\": {\n  \"code\": \"400-002\",\n  \"message\": 店のメッセージ\n }\n}\n\n404:Not Found\n\n荷物がない場合です。\n\n項目\n説明\n本文\n{\n \"error\": {\n  \"code\": \"404-001\",\n  \"message\": \"荷物がありません。\"\n }\n}\n",
        expect![[r#"
            10 400-001 400 | 注文に誤りがあります。 | 注文が間違っている場合です。 | - (400:Bad Request)
            22 400-002 400 | 店のメッセージ | 荷物が多い場合です。 | - (400:Bad Request)
            36 404-001 404 | 荷物がありません。 | 荷物がない場合です。 | - (404:Not Found)
        "#]],
    );
    check(
        "p.txt",
        "Errors of the shop\n\nThe order is late.\n\n{ \"code\": \"ORDER_LATE\",\n  \"message\": \"Too late.\" }\n\nThe parcel is lost.\n\n{ \"code\": \"PARCEL_LOST\",\n  \"message\": \"It is gone.\" }\n\nThe shop is closed.\n\n{ \"code\": \"SHOP_CLOSED\",\n  \"message\": \"Come back.\" }\n",
        expect![[r#"
            5 ORDER_LATE | Too late. | The order is late. | -
            10 PARCEL_LOST | It is gone. | The parcel is lost. | -
            15 SHOP_CLOSED | Come back. | The shop is closed. | -
        "#]],
    );
    // Several samples stand below a heading.
    check(
        "p.md",
        "# Errors\n\n## 400 Bad Request\n\nThe order has no parcel:\n\n```json\n{\"code\": \"NO_PARCEL\", \"message\": \"Add a parcel.\"}\n```\n\nThe parcel is too heavy.\n\n```json\n{\"code\": \"TOO_HEAVY\", \"message\": \"Send two.\"}\n```\n\n## 404 Not Found\n\nThere is no such order.\n\n```json\n{\"code\": \"NO_ORDER\", \"message\": \"Look again.\"}\n```\n",
        expect![[r#"
            3 400 | Bad Request | The order has no parcel:⏎The parcel is too heavy. | -
            17 404 | Not Found | There is no such order. | -
        "#]],
    );
    // Samples of orders, some with codes, are none of errors.
    check(
        "p.txt",
        "How to send a parcel\n\nAn order is made so, or it fails.\n\n{ \"code\": \"ORDER_A\",\n  \"message\": \"Send it soon.\" }\n\nAnother order.\n\n{ \"code\": \"ORDER_B\",\n  \"message\": \"Send it late.\" }\n\nOne more.\n\n{ \"code\": \"ORDER_C\",\n  \"message\": \"Do not send it.\" }\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
