//! Pages whose tables lost what set their cells apart, and tables without a header.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_line_a_row_with_blanks_between_the_cells() {
    check(
        "p.txt",
        "Codes\n\nHTTP Status Code Error Code 説明\n400 BAD_ORDER 注文が正しくない\n400 NO_{THING} それがない\n401 UNKNOWN 誰か分からない\n\nFeedback\n",
        expect![[r#"
            4 BAD_ORDER 400 | - | 注文が正しくない | -
            5 NO_{THING} 400 | - | それがない | -
            6 UNKNOWN 401 | - | 誰か分からない | -
        "#]],
    );
    check(
        "p.txt",
        "Fehler\n\nStatus Description\n200 OKAlles gut\n404 Not FoundNicht da\n500 Internal Server ErrorKaputt\n",
        expect![[r#"
            4 200 | OK | Alles gut | -
            5 404 | Not Found | Nicht da | -
            6 500 | Internal Server Error | Kaputt | -
        "#]],
    );
    check(
        "p.txt",
        "Gültig ab Code Bezeichnung Beschreibung\n101 Kein Ausweis Der Ausweis fehlt.\n101.a Falscher Ausweis Der Ausweis ist falsch.\n",
        expect![[r#"
            2 101 | Kein Ausweis | Der Ausweis fehlt. | -
            3 101.a | Falscher Ausweis | Der Ausweis ist falsch. | -
        "#]],
    );
}

#[test]
fn a_line_a_row_with_nothing_between_the_cells() {
    check(
        "p.txt",
        "Orders\n\n4XX\n\n400 BAD REQUEST\n\nCodeTypeDescription\n40001Invalid BodyThe body is not valid.\n40002Invalid QueryThe query is not valid.\n\n401 UNAUTHORIZED\n\nCodeTypeDescription\n401001Invalid KeyNo key was given.\n",
        expect![[r#"
            8 40001 400 | - | The body is not valid. | - (Invalid Body)
            9 40002 400 | - | The query is not valid. | - (Invalid Query)
            14 401001 401 | - | No key was given. | - (Invalid Key)
        "#]],
    );
    check(
        "p.txt",
        "错误码含义\n100001内部错误\n100002参数错误\n\n示例\n\n{\n  \"code\": 100002,\n}\n",
        expect![[r#"
            2 100001 | - | 内部错误 | -
            3 100002 | - | 参数错误 | -
        "#]],
    );
    check(
        "p.txt",
        "에러 코드설명해결 방법\nBAD_ORDER주문이 없다다시 한다\nLATE_ORDER주문이 늦다기다린다\n",
        expect![[r#"
            2 BAD_ORDER | - | 주문이 없다다시 한다 | -
            3 LATE_ORDER | - | 주문이 늦다기다린다 | -
            2 problem: nothing sets the cells of 2 of 2 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn bars_without_a_header() {
    check(
        "p.txt",
        "| -1 | 系统错误 |\n| -1 | System error |\n| 00 | 成功 |\n| 05 | 参数异常 |\n",
        expect![[r#"
            1 -1 | - | 系统错误 | -
            2 -1 | - | System error | -
            3 00 | - | 成功 | -
            4 05 | - | 参数异常 | -
        "#]],
    );
    check(
        "p.md",
        "| No | Parameter |\n|---|---|\n| 1 | id |\n| 2 | name |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: No | Parameter
        "#]],
    );
}

#[test]
fn header_cells_that_say_more_than_a_word() {
    check(
        "p.txt",
        "\"reason\" | \"status\" | Meaning / more detailed reason |\nNO_KEY | 401 | The key is missing. |\nBAD_KEY | 401 | The key is wrong. |\n",
        expect![[r#"
            2 NO_KEY 401 | - | The key is missing. | -
            3 BAD_KEY 401 | - | The key is wrong. | -
        "#]],
    );
    check(
        "p.txt",
        "コード\n\n内容・対策\n\n200 OK\n\n正しい。\n\n500, 502 Server Errors\n\n壊れている。\n",
        expect![[r#"
            5 200 | OK | 正しい。 | -
            9 500 | Server Errors | 壊れている。 | -
            9 502 | Server Errors | 壊れている。 | -
        "#]],
    );
    check(
        "p.txt",
        "|\nHTTP code |\nID |\nDescription |\n|\n401 |\n0 |\nNobody. |\n|\n409 |\n2 |\nConflict. |\n",
        expect![[r#"
            7 0 401 | - | Nobody. | -
            11 2 409 | - | Conflict. | -
        "#]],
    );
    check(
        "p.md",
        "| HttpCode | errorCode | errorMsg |\n|---|---|---|\n| 400 | BadOrder | Bad. |\n| 403 | Forbidden | No. |\n",
        expect![[r#"
            3 BadOrder 400 | Bad. | - | -
            4 Forbidden 403 | No. | - | -
        "#]],
    );
}

#[test]
fn a_row_whose_last_cell_stands_in_the_next_line() {
    check(
        "p.txt",
        "Status code | Meaning | Description | Methods |\n---|---|---|---|\n4000 | OK | It was done. |\nPATCH POST |\n4001 | Bad | One of these:\n|\nPATCH POST |\n",
        expect![[r#"
            3 4000 | OK | It was done. | -
            5 4001 | Bad | One of these: | -
        "#]],
    );
}

#[test]
fn flattened_codes_of_one_word_behind_their_status() {
    check(
        "p.txt",
        "HttpCode\n\n错误码\n\n错误信息\n\n描述\n\n400\n\nBadOrder\n\nThe order is bad.\n\n订单错误\n\n403\n\nForbidden\n\nThis is not allowed.\n\n不允许\n\n403\n\n403\n\nThe version is wrong.\n\n版本错误\n\n500\n\nInternalError\n\nSomething failed.\n\n系统错误\n\n404\n\nNoOrder\n\nIt is gone.\n\n没有\n",
        expect![[r#"
            11 BadOrder 400 | The order is bad. | 订单错误 | -
            19 Forbidden 403 | This is not allowed. | 不允许 | -
            27 403 403 | The version is wrong. | 版本错误 | -
            35 InternalError 500 | Something failed. | 系统错误 | -
            43 NoOrder 404 | It is gone. | 没有 | -
        "#]],
    );
}

#[test]
fn headings_that_link_to_themselves_and_a_table_of_contents() {
    check(
        "p.html",
        "<h1>Error codes</h1><ul><li><a href='#a'>ORD_GONE</a> (4)</li><li><a href='#b'>ORD_LATE</a> (5)</li></ul>
<h3>(4) ORD_GONE<a href='#a'>#</a></h3><p>It is gone.</p>
<h3 id=b><a href='#b'>(5) ORD_LATE</a></h3><p>It is late.</p>",
        expect![[r#"
            2 ORD_GONE | - | It is gone. | -
            3 ORD_LATE | - | It is late. | -
        "#]],
    );
}

#[test]
fn a_table_of_codes_without_a_row_says_so() {
    check(
        "p.html",
        "<table><tr><th>Error Code<th>Message</table>",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Error Code | Message
        "#]],
    );
}

#[test]
fn rows_without_their_spanned_status() {
    check(
        "p.txt",
        "HTTP status code Error code Description of error code\n301 Moved Permanently OrderMoved The order has moved.\nOrderMovedAgain It has moved again.\n400 Bad Request BadOrder The order is bad.\n",
        expect![[r#"
            2 OrderMoved 301 Moved Permanently | - | The order has moved. | -
            3 OrderMovedAgain 301 Moved Permanently | - | It has moved again. | -
            4 BadOrder 400 Bad Request | - | The order is bad. | -
        "#]],
    );
}

#[test]
fn numbers_that_run_into_each_other() {
    check(
        "p.txt",
        "错误码httpsCode含义说明\n900901401Invalid key提供的密钥无效\n10011403used up订单已用完\n\n错误码说明\n1失败\n100服务错误\n",
        expect![[r#"
            2 900901 401 | Invalid key | 提供的密钥无效 | -
            3 10011 403 | used up | 订单已用完 | -
            6 1 | - | 失败 | -
            7 100 | - | 服务错误 | -
        "#]],
    );
}

#[test]
fn a_code_with_its_status_in_brackets() {
    check(
        "p.txt",
        "Error code Description\nbad_order (400) The order is bad.\nquota (429) Too many.\n",
        expect![[r#"
            2 bad_order 400 | - | The order is bad. | -
            3 quota 429 | - | Too many. | -
        "#]],
    );
    check(
        "p.md",
        "| Error code | Description |\n|---|---|\n| bad_order (400) | The order is bad. |\n| ORD-1 (404) | Gone. |\n",
        expect![[r#"
            3 bad_order 400 | - | The order is bad. | -
            4 ORD-1 404 | - | Gone. | -
        "#]],
    );
}

#[test]
fn rows_that_are_cut_anywhere() {
    check(
        "p.txt",
        "Error Code | Description | HTTP Status Code | Prefix |\n---|---|---|---|\nBadOrder |\nThe order is bad. | 400 Bad Request |\nClient |\nLateOrder |\nIt is late. | 409 Conflict |\nClient |\n",
        expect![[r#"
            3 BadOrder 400 Bad Request | - | The order is bad. | -
            6 LateOrder 409 Conflict | - | It is late. | -
        "#]],
    );
}

#[test]
fn rows_that_lost_all_spanned_cells_but_the_last() {
    check(
        "p.txt",
        "Return Code | Type | Description |\n---|---|---|\n200 | OK | It was done. |\nReturn Code | Type | Possible Cause |\n---|---|---|\n400 | Bad Request | The body is wrong. |\nThe query is wrong. | ||\n404 | Not Found | It is gone. |\n",
        expect![[r#"
            3 200 | - | It was done. | - (OK)
            6 400 | Bad Request | The body is wrong. | -
            7 400 | - | The query is wrong. | -
            8 404 | Not Found | It is gone. | -
        "#]],
    );
}

#[test]
fn tables_of_own_codes_under_statuses_by_class() {
    check(
        "p.txt",
        "0xx : Fine Status Code | Message |\n000 | Fine: done. |\n001 | Fine: nothing. |\n1xx : Keys Status Code | Message |\n100 | Keys: no key. |\n101 | Keys: wrong key. |\n",
        expect![[r#"
            2 000 | Fine: done. | - | -
            3 001 | Fine: nothing. | - | -
            5 100 | Keys: no key. | - | -
            6 101 | Keys: wrong key. | - | -
        "#]],
    );
}

#[test]
fn tables_of_fields_have_no_codes() {
    check(
        "p.txt",
        "フィールド | 型 | 説明 |\n---|---|---|\nstatus | integer | HTTPステータスコード |\ncode | string | コード |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: フィールド | 型 | 説明
        "#]],
    );
}

#[test]
fn glued_headers_of_any_case() {
    check(
        "p.txt",
        "HTTP STATUS CODESDESCRIPTION\n200 OKIt was done.\n404 Not FoundIt is gone.\n",
        expect![[r#"
            2 200 | OK | It was done. | -
            3 404 | Not Found | It is gone. | -
        "#]],
    );
    check(
        "p.txt",
        "codemessageDescription\n1Transient errorTry again\n98Invalid stateAsk us\n",
        expect![[r#"
            2 1 | Transient error | Try again | -
            3 98 | Invalid state | Ask us | -
        "#]],
    );
    check(
        "p.txt",
        "Http codeReturn codeDescription\n2001000SUCCESS\n4002000INVALID: wrong\n",
        expect![[r#"
            2 1000 200 | - | SUCCESS | -
            3 2000 400 | - | INVALID: wrong | -
        "#]],
    );
}

#[test]
fn rows_in_bars_under_an_empty_header() {
    check(
        "p.txt",
        "Codes\n  |  |  |  |\n  | ERR_ORDER | 400 | 注文が違います |  |\n  | ERR_STATE |  |  状態が違います |\n  | ERR_BUSY | 503 | 混んでいます |  |\n",
        expect![[r#"
            3 ERR_ORDER 400 | - | 注文が違います | -
            4 ERR_STATE | - | 状態が違います | -
            5 ERR_BUSY 503 | - | 混んでいます | -
        "#]],
    );
}

#[test]
fn a_table_with_types_of_data_lists_parameters() {
    check(
        "p.md",
        "| Name | Description | Type |\n|---|---|---|\n| ReturnCode | The result. | Integer |\n| RequestId | An ID. | String |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Name | Description | Type
        "#]],
    );
}

#[test]
fn flattened_codes_of_one_word_at_the_start_of_a_row() {
    check(
        "p.txt",
        "code\nkind\ndescription\n\nUndefined\n\nfree\n\nWho knows.\n\nInternalError\n\nfree\n\nIt broke.\n\nLast updated\n",
        expect![[r#"
            5 Undefined | - | Who knows. | -
            11 InternalError | - | It broke. | -
        "#]],
    );
}

#[test]
fn codes_with_their_status_glued_to_them() {
    check(
        "p.txt",
        "错误码HTTP 状态码描述\nOrderDenied403 Forbidden没有权限\nBadOrder400 Bad Request订单不对\nNoKey403 ForbiddenAccessKey 找不到\n",
        expect![[r#"
            2 OrderDenied 403 Forbidden | - | 没有权限 | -
            3 BadOrder 400 Bad Request | - | 订单不对 | -
            4 NoKey 403 Forbidden | - | AccessKey 找不到 | -
        "#]],
    );
}

#[test]
fn a_bar_too_many_behind_the_last_cell_and_a_cut_name() {
    check(
        "p.txt",
        "错误码 |\n描述 |\nHTTP状态码 |\n---|---|---|\nOrderDenied |\n没有权限 |\n403 Forbidden| |\nIllegalOrder Exception |\n不对 |\n400 Bad Request |\n",
        expect![[r#"
            5 OrderDenied 403 Forbidden | - | 没有权限 | -
            8 IllegalOrderException 400 Bad Request | - | 不对 | -
        "#]],
    );
}

#[test]
fn lists_of_codes_of_two_forms() {
    check(
        "p.txt",
        "Error codes\n\n• 400 — Bad Request — Wrong\n• 401 — Unauthorized — No key\n• 429 — Too Many Requests — Wait\n\nOthers\n\n• ERR_001 — Wrong number\n• ERR_002 — Wrong sender\n• ERR_003 — Too long\n• ERR_004 — Too late\n",
        expect![[r#"
            3 400 | Bad Request | Wrong | -
            4 401 | Unauthorized | No key | -
            5 429 | Too Many Requests | Wait | -
            9 ERR_001 | - | Wrong number | -
            10 ERR_002 | - | Wrong sender | -
            11 ERR_003 | - | Too long | -
            12 ERR_004 | - | Too late | -
        "#]],
    );
}

#[test]
fn a_row_below_glued_words_that_nobody_knows_is_a_problem() {
    check(
        "p.txt",
        "错误 codes\n\nIdentifierCodeLoudnessDescription\nLateOrder100001404Too late\nBadOrder100002400不对\n\nFeedback\n",
        expect![[r#"
            4 problem: nothing sets the columns of “IdentifierCodeLoudnessDescription” apart: 2 rows below it are not read
        "#]],
    );
    check(
        "p.txt",
        "错误 codes\n\nNameCodeTextHTTP\nOK0ok200\nErrLost97lost 了500\n",
        expect![[r#"
            4 problem: nothing sets the columns of “NameCodeTextHTTP” apart: 2 rows below it are not read
        "#]],
    );
}

#[test]
fn a_status_behind_a_code_without_a_blank() {
    check(
        "p.txt",
        "오류 코드\n\n오류 코드HTTP발생 조건\nLATE_ORDER409너무 늦다\nNO_ORDER404없는 주문\n",
        expect![[r#"
            4 LATE_ORDER 409 | - | 너무 늦다 | -
            5 NO_ORDER 404 | - | 없는 주문 | -
        "#]],
    );
    check(
        "p.txt",
        "错误\n\nError codeHTTP status codeUser message\nOrderNotLateNot Modified (304)The order is in time.\nKeyWrongForbidden (403)The key 钥 is wrong.\n",
        expect![[r#"
            4 OrderNotLate Not Modified (304) | The order is in time. | - | -
            5 KeyWrong Forbidden (403) | The key 钥 is wrong. | - | -
        "#]],
    );
}

#[test]
fn rows_that_are_numbered_before_their_codes() {
    check(
        "p.txt",
        "错误码定义\n\n编号 错误码 描述\n1 empty_order 订单为空\n2 late_order 订单太晚\n3 wrong_key 钥匙不对\n",
        expect![[r#"
            4 empty_order | - | 订单为空 | -
            5 late_order | - | 订单太晚 | -
            6 wrong_key | - | 钥匙不对 | -
        "#]],
    );
}

#[test]
fn a_status_before_the_codes_in_one_header_word_with_them() {
    check(
        "p.txt",
        "错误码\n\nHTTP Status code message 说明\n403 403001 order locked 订单已锁\n403 403002 key locked 钥匙已锁\n429 429001 too many orders 订单过多\n",
        expect![[r#"
            4 403001 403 | order locked | 订单已锁 | -
            5 403002 403 | key locked | 钥匙已锁 | -
            6 429001 429 | too many orders | 订单过多 | -
        "#]],
    );
}

#[test]
fn a_title_above_a_header_that_could_be_one() {
    check(
        "p.txt",
        "Error Code Categories\n\nOrders and Keys (ERR-70 to ERR-554)\n\nError CodeCategoryDescription\nERR-70OrderThe side is wrong.\nERR-189KeyThe key is lost.\nERR-554SystemThe server is away.\n",
        expect![[r#"
            6 ERR-70 | - | The side is wrong. | - (Order)
            7 ERR-189 | - | The key is lost. | - (Key)
            8 ERR-554 | - | The server is away. | - (System)
        "#]],
    );
}

#[test]
fn a_number_at_the_start_of_a_text_behind_a_code_without_a_blank() {
    check(
        "p.txt",
        "오류 코드\n\n코드 메시지\n3022할부개월 오류\n3023할부개월 초과\n302450000원 미만\n3025비밀번호 없음\n",
        expect![[r#"
            4 3022 | 할부개월 오류 | - | -
            5 3023 | 할부개월 초과 | - | -
            6 3024 | 50000원 미만 | - | -
            7 3025 | 비밀번호 없음 | - | -
        "#]],
    );
}

#[test]
fn a_line_that_was_broken_at_a_width_goes_on_with_a_word() {
    check(
        "p.txt",
        "Errors\n\nError Description\nlate_order The order was placed behind the hour at which the shop\ncloses each day and is not sent\nforbidden The key may not open this door\nlost_order The order was not found on any shelf and in none of\nthe boxes of the shop, and nobody has seen it since then, which\nhappens when the cat is in the shop over the night with mice,\nanother bird\nno_shop There is none\n",
        expect![[r#"
            4 late_order | - | The order was placed behind the hour at which the shop⏎closes each day and is not sent | -
            6 forbidden | - | The key may not open this door | -
            7 lost_order | - | The order was not found on any shelf and in none of⏎the boxes of the shop, and nobody has seen it since then, which⏎happens when the cat is in the shop over the night with mice,⏎another bird | -
            11 no_shop | - | There is none | -
        "#]],
    );
}

#[test]
fn a_sentence_ends_a_cell() {
    check(
        "p.txt",
        "エラーコード\n\nコード メッセージ 意味\nE00001 注文は存在しません。 GETした注文がない\nE00002 JSONを送信して下さい。 ヘッダの「Type」がない\nE00003 鍵が不正です。 鍵がない\n",
        expect![[r#"
            4 E00001 | 注文は存在しません。 | GETした注文がない | -
            5 E00002 | JSONを送信して下さい。 | ヘッダの「Type」がない | -
            6 E00003 | 鍵が不正です。 | 鍵がない | -
        "#]],
    );
}

#[test]
fn a_column_of_cases() {
    check(
        "p.txt",
        "오류 코드\n\nCode 오류 메세지 Header 발생하는 케이스\n400 Key is wrong. Bad Request 열쇠가 틀린 경우\n403 No order Forbidden 주문이 없음\n409 Late order Conflict 주문이 늦음\n",
        expect![[r#"
            4 400 | - | Key is wrong. Bad Request 열쇠가 틀린 경우 | -
            5 403 | - | No order Forbidden 주문이 없음 | -
            6 409 | - | Late order Conflict 주문이 늦음 | -
            4 problem: nothing sets the cells of 3 of 3 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn rows_that_lost_a_status_above_codes_in_small_letters() {
    check(
        "p.txt",
        "エラーコード\n\nステータスコード | エラーメッセージ | エラーコード | 説明 |\n---|---|---|---|\n401 | 鍵がありません | no_key | 鍵を送って下さい。 |\n鍵が古いです | old_key | 鍵を更新して下さい。 | |\n404 | 注文がありません | no_order | 番号を確認して下さい。 |\n",
        expect![[r#"
            5 no_key 401 | 鍵がありません | 鍵を送って下さい。 | -
            6 old_key | 鍵が古いです | 鍵を更新して下さい。 | -
            7 no_order 404 | 注文がありません | 番号を確認して下さい。 | -
        "#]],
    );
}

#[test]
fn columns_of_one_word_before_the_code() {
    check(
        "p.txt",
        "Fehler\n\nBereich HTTP-Status Code Beschreibung\nAuftrag 404 NO_ORDER Es gibt keinen Auftrag\nAuftrag 409 LATE_ORDER Der Auftrag ist zu spät\nRechnung 402 OPEN_BILL Die Rechnung ist offen\n",
        expect![[r#"
            4 NO_ORDER 404 | - | Es gibt keinen Auftrag | - (Auftrag)
            5 LATE_ORDER 409 | - | Der Auftrag ist zu spät | - (Auftrag)
            6 OPEN_BILL 402 | - | Die Rechnung ist offen | - (Rechnung)
        "#]],
    );
}

#[test]
fn header_words_in_paragraphs_above_rows_of_one_line() {
    check(
        "p.txt",
        "エラーの一覧\n\nコード\n\n内容\n\n対処法\n\nORD_NO01 注文が見つからない エラーの番号を確認する\nORD_LT02 注文が遅すぎる 早めに注文する\n403 Forbidden 注文する権限がない場合に表示される 管理者に権限を依頼する\n404 NotFound 存在しない注文を開いた場合に表示される 注文の一覧を確認する\n",
        expect![[r#"
            9 ORD_NO01 | - | 注文が見つからない | エラーの番号を確認する
            10 ORD_LT02 | - | 注文が遅すぎる | 早めに注文する
            11 403 | Forbidden | 注文する権限がない場合に表示される | 管理者に権限を依頼する
            12 404 | NotFound | 存在しない注文を開いた場合に表示される | 注文の一覧を確認する
        "#]],
    );
    check(
        "p.txt",
        "Fehler\n\nFehlercode\nBedeutung\nMaßnahme\nE10\nDer Auftrag fehlt.\nNeu anlegen.\nE11\nDer Auftrag ist zu spät.\nWarten.\n",
        expect![[r#"
            6 E10 | - | Der Auftrag fehlt. | Neu anlegen.
            9 E11 | - | Der Auftrag ist zu spät. | Warten.
        "#]],
    );
}

#[test]
fn headers_without_blanks_above_cells_and_unknown_ones_above_rows() {
    check(
        "p.txt",
        "Handling errors\n\nCode or TypeNameWhat To Do\n\n101\n\nOrder Session\n\nGet a new one.\n\n102\n\nOrder Unknown\n\nWait.\n\n103\n\nOrder Service\n\nWait longer.\n",
        expect![[r#"
            5 101 | - | Order Session | Get a new one.
            11 102 | - | Order Unknown | Wait.
            17 103 | - | Order Service | Wait longer.
        "#]],
    );
    check(
        "p.txt",
        "Errors\n\nCode Wobble Flurb\nORD.0001 jam It broke\nORD.0002 ham It burst\n\nError Code Message\nPAY.0001 No money\nPAY.0002 No card\nPAY.0003 No bank\n",
        expect![[r#"
            8 PAY.0001 | No money | - | -
            9 PAY.0002 | No card | - | -
            10 PAY.0003 | No bank | - | -
            4 problem: the columns of “Code Wobble Flurb” are not known: 2 rows below it are not read
        "#]],
    );
    check(
        "p.txt",
        "Errors\n\nError CodeHTTP StatusMeaning\nNO_ORDER404There is none.\nORDERS_LIMITED429Too many requests.\nORDER_LATE409The order is late.\n",
        expect![[r#"
            4 NO_ORDER 404 | - | There is none. | -
            5 ORDERS_LIMITED 429 | - | Too many requests. | -
            6 ORDER_LATE 409 | - | The order is late. | -
        "#]],
    );
}

#[test]
fn header_words_that_are_names_with_capitals() {
    check(
        "p.txt",
        "주문 에러\n\nHttpStatusCode ErrorCode ErrorMessage Description\n401 200 Order Failed 주문실패\n404 300 Not Found Order 주문없음\n429 410 Order Limited 주문 초과\n",
        expect![[r#"
            4 200 401 | Order Failed | 주문실패 | -
            5 300 404 | Not Found Order | 주문없음 | -
            6 410 429 | Order Limited | 주문 초과 | -
        "#]],
    );
    check(
        "p.txt",
        "주문 에러\n\nErrorCode ErrorMessage HTTP Status\nORD_LATE The order is late 400\nORD_LOST The order is lost 404\nORD_GONE The order is gone 410\n",
        expect![[r#"
            4 ORD_LATE 400 | The order is late | - | -
            5 ORD_LOST 404 | The order is lost | - | -
            6 ORD_GONE 410 | The order is gone | - | -
        "#]],
    );
}

#[test]
fn names_of_one_word_among_names_of_several() {
    check(
        "p.txt",
        "Order error codes\n\nError Code Enum value Description\n0 Unknown Not known\n1 None No failure (nothing failed)\n2 LateOrder The order took too long\n3 LostOrder Some order was lost\n10 CartRefused The cart was refused\n11 ShopClosed The shop has closed\n12 NoShopNear A shop is too far away\n",
        expect![[r#"
            4 0=Unknown | - | Not known | -
            5 1=None | - | No failure (nothing failed) | -
            6 2=LateOrder | - | The order took too long | -
            7 3=LostOrder | - | Some order was lost | -
            8 10=CartRefused | - | The cart was refused | -
            9 11=ShopClosed | - | The shop has closed | -
            10 12=NoShopNear | - | A shop is too far away | -
        "#]],
    );
}

#[test]
fn rows_behind_notes_lists_and_cells_in_paragraphs() {
    check(
        "p.txt",
        "Order response codes\n\nresponseCode Description\nOK The order is there.\nNOT_OPEN The shop is closed.\n\nNote:\n\nA shop may be closed twice:\n  • at night\n  • on Sundays.\nNO_SHOP There is no such shop.\nSHOP The shop is wrong.\nCART_LOST The cart is lost.\nTIME The time is wrong.\n",
        expect![[r#"
            4 OK | - | The order is there. | -
            5 NOT_OPEN | - | The shop is closed.⏎Note:⏎A shop may be closed twice:⏎at night⏎on Sundays. | -
            12 NO_SHOP | - | There is no such shop. | -
            13 SHOP | - | The shop is wrong. | -
            14 CART_LOST | - | The cart is lost. | -
            15 TIME | - | The time is wrong. | -
        "#]],
    );
    check(
        "p.txt",
        "注文エラー\n\nHTTPステータス・コード エラー・コード 説明 再実行\n400 BadCart カートが正しくありません。 いいえ。\n400 NoSuch CartOrOrder\n\nカートがありません。\n\nいいえ。\n401 NotKnown\n\n認証情報がありません。\n\nいいえ。\n403 NotAllowed 店で実行する必要があります。 いいえ。\n404 NoOrder 注文がありません。 いいえ。\n409 Conflict 注文の状態が矛盾しています。 いいえ。\n",
        expect![[r#"
            4 BadCart 400 | - | カートが正しくありません。 | -
            5 NoSuchCartOrOrder 400 | - | カートがありません。⏎いいえ。 | -
            10 NotKnown 401 | - | 認証情報がありません。⏎いいえ。 | -
            15 NotAllowed 403 | - | 店で実行する必要があります。 | -
            16 NoOrder 404 | - | 注文がありません。 | -
            17 Conflict 409 | - | 注文の状態が矛盾しています。 | -
            5 problem: nothing sets the cells of 2 of 6 rows apart: what stands behind the code is read as one text
        "#]],
    );
    check(
        "p.txt",
        "Order API\n\nStatus Code Message Description Cause\n200 Success The order went well.\n400 Bad Request The order has a wrong form.\n\nPossible causes:\n\n  • The cart is empty.\n401 Unauthorized The shop is not known. Possible causes:\n  • The key is wrong.\n404 Not Found There is no such order.\n\nLogging\n\nAll orders are logged for 500 days.\n",
        expect![[r#"
            4 200 | - | Success The order went well. | -
            5 400 | Bad Request | The order has a wrong form.⏎Possible causes:⏎The cart is empty. | -
            10 401 | Unauthorized | The shop is not known. Possible causes:⏎The key is wrong. | -
            12 404 | Not Found | There is no such order. | -
            4 problem: nothing sets the cells of 4 of 4 rows apart: what stands behind the code is read as one text
        "#]],
    );
    // What follows a table is none of it.
    check(
        "p.txt",
        "Order error codes\n\nCode Description\n4001 The order is late\n4002 The order is lost\n\nMembers\n\n1 The first one\n2 The second one\n3 The third one\n\nCode Description\n5001 The cart is late\n5002 The cart is lost\n",
        expect![[r#"
            4 4001 | - | The order is late | -
            5 4002 | - | The order is lost | -
            14 5001 | - | The cart is late | -
            15 5002 | - | The cart is lost | -
        "#]],
    );
}

#[test]
fn codes_that_their_numbers_or_names_have_run_into_are_problems() {
    check(
        "p.txt",
        "注文\n\n返回码错误码描述\nORD_ERR_LATE161001订单太晚。\nORD_ERR_LOST161002订单丢失。\n",
        expect![[r#"
            4 problem: nothing sets the code of 2 of 2 rows apart from the text behind it: these are not read
        "#]],
    );
    check(
        "p.txt",
        "注文\n\nHttpCode错误码错误信息说明\n400orderLateORDER_LATE订单太晚\n400orderLostORDER_LOST订单丢失\n",
        expect![[r#"
            4 problem: nothing sets the code of 2 of 2 rows apart from the text behind it: these are not read
        "#]],
    );
    check(
        "p.txt",
        "注文\n\n错误码描述\nORD_E1001订单太晚。\nORD_E1002订单丢失。\n",
        expect![[r#"
        4 ORD_E1001 | - | 订单太晚。 | -
        5 ORD_E1002 | - | 订单丢失。 | -
    "#]],
    );
}

#[test]
fn codes_with_capitals_before_a_text_without_a_blank_are_not_cut() {
    check(
        "p.txt",
        "公共错误码\n\nHTTP status code错误码错误信息描述操作\n400lateOrderOrder came too late.订单太晚诊断\n500shopErrorShop failure.店铺出错诊断\n401notAllowedNot allowed to order.不能下单诊断\n",
        expect![[r#"
            4 problem: nothing sets the code of 3 of 3 rows apart from the text behind it: these are not read
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nError codeMessage\nlateOrderOrder came too late.\nshopErrorShop failure.\nemptyCartCart is empty.\n",
        expect![[r#"
            4 problem: nothing sets the code of 3 of 3 rows apart from the text behind it: these are not read
        "#]],
    );
}

#[test]
fn a_text_before_its_translation_and_a_column_that_is_empty() {
    check(
        "p.txt",
        "주문 API 결과 코드\n\n결과 코드 설명 API 응답 메시지 비고\n0 성공 success\n400 사용자 측 오류 Client exception\n-3000 주문이 늦음 Client Error. The order is late.\n-3001 080 번호가 없음 Client Error. A number is required.\n-3002 SMS 주문 시간이 잘못됨 Invalid time of order.\n-3003 카드가 없음 No such card.\n",
        expect![[r#"
            4 0 | success | 성공 | -
            5 400 | Client exception | 사용자 측 오류 | -
            6 -3000 | Client Error. The order is late. | 주문이 늦음 | -
            7 -3001 | Client Error. A number is required. | 080 번호가 없음 | -
            8 -3002 | Invalid time of order. | SMS 주문 시간이 잘못됨 | -
            9 -3003 | No such card. | 카드가 없음 | -
        "#]],
    );
    check(
        "p.txt",
        "错误码\n\n错误码 描述 错误信息\n1001 订单太晚 The order is late\n1002 订单丢失 The order is lost\n1003 没有订单 No such order\n",
        expect![[r#"
            4 1001 | The order is late | 订单太晚 | -
            5 1002 | The order is lost | 订单丢失 | -
            6 1003 | No such order | 没有订单 | -
        "#]],
    );
}

#[test]
fn a_name_and_a_text_below_two_words_of_which_one_is_anybodys() {
    check(
        "p.txt",
        "Errors of orders\n\nConstant Meaning\nORDER_ERROR_LATE The order came too late.\nORDER_ERROR_SHUT The shop is closed.\nORDER_ERROR_BIG The order has too many items.\n\nParameters\n\nName Description\nshop The shop.\nuser The user.\norder The order.\n",
        expect![[r#"
            4 ORDER_ERROR_LATE | - | The order came too late. | -
            5 ORDER_ERROR_SHUT | - | The shop is closed. | -
            6 ORDER_ERROR_BIG | - | The order has too many items. | -
        "#]],
    );
}

#[test]
fn unknown_columns_beside_codes_that_are_none_but_codes() {
    check(
        "p.txt",
        "错误码 说明 用户提示\nLATE_ORDER 订单太晚 \"请稍后\"\nSHOP_CLOSED 商店关闭 \"商店现已关闭\"\nNO_ITEMS 没有商品 \"请选择商品\"\n",
        expect![[r#"
            2 LATE_ORDER | - | 订单太晚 "请稍后" | -
            3 SHOP_CLOSED | - | 商店关闭 "商店现已关闭" | -
            4 NO_ITEMS | - | 没有商品 "请选择商品" | -
            2 problem: nothing sets the cells of 3 of 3 rows apart: what stands behind the code is read as one text
        "#]],
    );
    check(
        "p.txt",
        "错误码 值 说明\nO_STATUS_OK 0 成功\nO_ERROR 1 通用错误\nO_ERROR_LATE 2 订单太晚\n",
        expect![[r#"
            2 O_STATUS_OK=0 | - | 成功 | -
            3 O_ERROR=1 | - | 通用错误 | -
            4 O_ERROR_LATE=2 | - | 订单太晚 | -
        "#]],
    );
    // The rows of another table below have codes of another kind.
    check(
        "p.txt",
        "错误码 错误描述\nA.1.2 订单太晚\nA.1.4 商店关闭\nB.2.BUSY 系统繁忙\n\n商店码表\n\n商店简码 商店名称\nABC 甲商店\nBCD 乙商店\nCDE 丙商店\nDEF 丁商店\n",
        expect![[r#"
            2 A.1.2 | - | 订单太晚 | -
            3 A.1.4 | - | 商店关闭 | -
            4 B.2.BUSY | - | 系统繁忙 | -
        "#]],
    );
    // A word is not cut in two where blanks stand between others.
    check(
        "p.txt",
        "状态值 状态名称 说明\n0 valid 正常\n8 finish 完成\n12 write 写入\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn ranges_and_statuses_at_the_starts_of_rows() {
    check(
        "p.txt",
        "エラー\n\nコード 説明\n0–999 使わない。\n1000 注文が遅い。\n1001 店が閉じている。\n",
        expect![[r#"
            4 0–999 | - | 使わない。 | - [0–999]
            5 1000 | - | 注文が遅い。 | -
            6 1001 | - | 店が閉じている。 | -
        "#]],
    );
    check(
        "p.txt",
        "HTTP 応答コード 説明\n200 GET が成功したコードです。\n400 注文が正しくありません。\n404 注文がありません。\n",
        expect![[r#"
            2 200 | - | GET が成功したコードです。 | -
            3 400 | - | 注文が正しくありません。 | -
            4 404 | - | 注文がありません。 | -
        "#]],
    );
    // What was broken at a width is no row where it ends a sentence.
    check(
        "p.txt",
        "HTTP Status Error Code Description\n404 OrderGone The order is gone and the state of it is\nInactive. 订单不存在\n400 OrderLate The order is late\n",
        expect![[r#"
            2 OrderGone 404 | - | The order is gone and the state of it is⏎Inactive. 订单不存在 | -
            4 OrderLate 400 | - | The order is late | -
        "#]],
    );
}

#[test]
fn a_status_may_be_called_that_of_the_code() {
    check(
        "p.txt",
        "code 错误描述 解决措施\n200 成功 请看下表\n400 参数有误 请看下表\n\ncode 错误描述 解决措施 对应http code\n0 成功 不涉及 200\n7001 订单不存在 请核对订单号 404\n7002 订单已过期 请重新下单 409\n",
        expect![[r#"
            2 200 | - | 成功 | 请看下表
            3 400 | - | 参数有误 | 请看下表
            6 0 200 | - | 成功 | 不涉及
            7 7001 404 | - | 订单不存在 | 请核对订单号
            8 7002 409 | - | 订单已过期 | 请重新下单
        "#]],
    );
}

#[test]
fn a_reason_behind_a_status_is_the_code_of_rows_that_have_one() {
    check(
        "p.txt",
        "HTTP状态码 错误码 错误描述 描述\n411 NoOrderLength The header has no length 请求头没有长度\n401 Unauthorized This OrderKeyId has no rights 该订单密钥没有权限\n400 LateOrder The order is late 订单已过期\n",
        expect![[r#"
            2 NoOrderLength 411 | The header has no length | 请求头没有长度 | -
            3 Unauthorized 401 | This OrderKeyId has no rights | 该订单密钥没有权限 | -
            4 LateOrder 400 | The order is late | 订单已过期 | -
        "#]],
    );
}

#[test]
fn names_in_the_column_of_statuses_are_cells() {
    check(
        "p.txt",
        "코드 상태 메시지 문제 해결\n400 BAD_ORDER 주문이 올바르지 않습니다.\n404 NO_ORDER 주문이 없습니다.\n429 LATE_ORDER 주문이 늦었습니다.\n",
        expect![[r#"
            2 BAD_ORDER 400 | 주문이 올바르지 않습니다. | - | -
            3 NO_ORDER 404 | 주문이 없습니다. | - | -
            4 LATE_ORDER 429 | 주문이 늦었습니다. | - | -
            2 problem: nothing sets the cells of 3 of 3 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn a_glued_header_of_codes_and_their_statuses() {
    check(
        "p.txt",
        "CodeHTTPBeschreibungLösung\nBAD_ORDER400Die Bestellung ist ungültigPrüfe die Bestellung\nLATE_ORDER409Die Bestellung kam zu spätBestelle früher\nFORBIDDEN403Der Laden ist geschlossenKomm morgen wieder\n",
        expect![[r#"
            2 BAD_ORDER 400 | - | Die Bestellung ist ungültig | Prüfe die Bestellung
            3 LATE_ORDER 409 | - | Die Bestellung kam zu spät | Bestelle früher
            4 FORBIDDEN 403 | - | Der Laden ist geschlossen | Komm morgen wieder
        "#]],
    );
    check(
        "p.txt",
        "Fehlercodes\n\ncodedisplay\n100Die Bestellung ist ungültig.\n101Die Bestellung kam zu spät.\n110Der Laden ist geschlossen.\n",
        expect![[r#"
            4 100 | Die Bestellung ist ungültig. | - | -
            5 101 | Die Bestellung kam zu spät. | - | -
            6 110 | Der Laden ist geschlossen. | - | -
        "#]],
    );
}

#[test]
fn a_code_whose_number_has_parts_before_a_glued_text() {
    check(
        "p.txt",
        "Liste aller Fehlercodes und Fehlermeldungen\n\nORD-01-0001NoOrderDie Bestellung gibt es nicht.\nORD-01-0002LateOrderDie Bestellung kam zu spät.\nORD-02-0001ShopClosedDer Laden ist geschlossen.\n",
        expect![[r#"
            3 ORD-01-0001 | - | NoOrderDie Bestellung gibt es nicht. | -
            4 ORD-01-0002 | - | LateOrderDie Bestellung kam zu spät. | -
            5 ORD-02-0001 | - | ShopClosedDer Laden ist geschlossen. | -
            3 problem: nothing sets the cells of 3 of 3 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn a_column_of_statuses_without_a_word_between_bars() {
    check(
        "p.txt",
        "Error Codes\nCode |\nError message |\nDescription |\n1000 |\n500 |\nshelf fell |\nSomething fell in the shop |\n1001 |\n404 |\nno order |\nThere is no such order |\n1003 |\n403 |\nshop closed |\nThe shop is closed now |\n",
        expect![[r#"
            5 1000 500 | shelf fell | Something fell in the shop | -
            9 1001 404 | no order | There is no such order | -
            13 1003 403 | shop closed | The shop is closed now | -
        "#]],
    );
}

#[test]
fn a_glued_header_of_words_without_blanks() {
    check(
        "p.txt",
        "错误码含义描述类型\n10000ERROR_ORDER_UNKNOWN没有这个订单\n10001ERROR_ORDER_LATE订单已过期\n10002ERROR_SHOP_CLOSED商店已关门\n",
        expect![[r#"
            2 10000=ERROR_ORDER_UNKNOWN | - | 没有这个订单 | -
            3 10001=ERROR_ORDER_LATE | - | 订单已过期 | -
            4 10002=ERROR_SHOP_CLOSED | - | 商店已关门 | -
            2 problem: nothing sets the cells of 3 of 3 rows apart: what stands behind the code is read as one text
        "#]],
    );
    check(
        "p.txt",
        "エラー コード対応策詳細情報\nOrderNameInvalid名前を確認してください。注文の名前\nLateOrder早く注文してください。shopOrders\nNoOrderNoOrder エラーは、注文がないときに出ます。\nConflict待ってから、もう一度試してください。\nShopClosed明日また来てください。\n",
        expect![[r#"
            2 OrderNameInvalid | - | 注文の名前 | 名前を確認してください。
            3 LateOrder | - | shopOrders | 早く注文してください。
            4 NoOrder | - | - | NoOrder エラーは、注文がないときに出ます。
            5 Conflict | - | - | 待ってから、もう一度試してください。
            6 ShopClosed | - | - | 明日また来てください。
            4 problem: nothing sets the cells of 3 of 5 rows apart: what stands behind the code is read as one text
        "#]],
    );
    check(
        "p.txt",
        "错误\n\nerror.codeHTTP 状态码说明\nbad_order400订单无效。\nlate_order409订单已过期。\nshop_closed503商店已关门。\n",
        expect![[r#"
            4 bad_order 400 | - | 订单无效。 | -
            5 late_order 409 | - | 订单已过期。 | -
            6 shop_closed 503 | - | 商店已关门。 | -
        "#]],
    );
}

#[test]
fn names_of_algorithms_before_glued_texts_are_no_codes() {
    check(
        "p.txt",
        "Errors\n\nName and size of the hash\nSHA-224NoNot there\nSHA-256YesIt is there\nSHA-512YesIt is there, too\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn categories_in_the_first_of_several_rows_before_names_and_numbers() {
    check(
        "p.txt",
        "Orders > Error Code\n\nResultCode Name Value Description\nErrorCode SUCCESS 0 All well\nSYSTEM_ERROR 1 The shop is broken\nTIMEOUT -1 Took too long\nResultCodeOrder ORDER_GONE 1 There is no such order\nORDER_LATE 2 Too late\n",
        expect![[r#"
            4 SUCCESS=0 | - | All well | - (ErrorCode)
            5 SYSTEM_ERROR=1 | - | The shop is broken | - (ErrorCode)
            6 TIMEOUT=-1 | - | Took too long | - (ErrorCode)
            7 ORDER_GONE=1 | - | There is no such order | - (ResultCodeOrder)
            8 ORDER_LATE=2 | - | Too late | - (ResultCodeOrder)
        "#]],
    );
}

#[test]
fn numbers_and_names_in_an_indented_sample_whose_texts_go_on_in_the_next_line() {
    check(
        "p.md",
        "# Fehlercodes\n\nDie Codes sind negativ:\n\n    0     ORD_OK      =>  alles gut\n\n    -1    ORD_ERROR   =>  fataler Fehler;\n                          vielleicht ein Schaden\n\n    -1010 ORD_LICENSE =>  falsche Lizenz\n\n    -905  ORD_LOGIN   =>  Anmeldung; viele Gründe\n\nMehr steht anderswo.\n",
        expect![[r#"
            5 ORD_OK=0 | - | alles gut | -
            7 ORD_ERROR=-1 | - | fataler Fehler; vielleicht ein Schaden | -
            10 ORD_LICENSE=-1010 | - | falsche Lizenz | -
            12 ORD_LOGIN=-905 | - | Anmeldung; viele Gründe | -
        "#]],
    );
}

#[test]
fn ranges_among_the_rows_below_a_header() {
    check(
        "p.txt",
        "Error codes of the shop\n\nCode Status Meaning\n20 400 The order is missing\n21 400 The parcel is missing\n33 to 37 Kept for later errors\n38 404 No such shop\n",
        expect![[r#"
            4 20 400 | - | The order is missing | -
            5 21 400 | - | The parcel is missing | -
            6 33 to 37 | - | Kept for later errors | - [33 to 37]
            7 38 404 | - | No such shop | -
            6 problem: nothing sets the cells of 1 of 4 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn statuses_with_names_that_only_the_page_has() {
    check(
        "p.txt",
        "Answers of the shop\n\nOur shop answers with these:\n200 OK: All is well.\n400 Bad Request: The order is wrong.\n404 Not Found: No such order.\n429 Shop Exhausted: Too many orders.\n500 Internal Server Error: Our fault.\n",
        expect![[r#"
            4 200 | OK | All is well. | -
            5 400 | Bad Request | The order is wrong. | -
            6 404 | Not Found | No such order. | -
            7 429 | Shop Exhausted | Too many orders. | -
            8 500 | Internal Server Error | Our fault. | -
        "#]],
    );
}
