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
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has 1 other tables:  | 
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
