//! Codes that stand in cards, in lists that are tables, and in the answers below headings.

use expect_test::expect;

use super::traps::check;

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
