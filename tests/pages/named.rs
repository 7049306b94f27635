//! Codes under words that few pages use, and codes behind their message.

use expect_test::expect;

use super::traps::check;

#[test]
fn numbers_of_events_are_codes() {
    check(
        "p.html",
        "<h2>Event codes 错</h2><p>Each answer has an <code>EventId</code>.</p>\
         <table><tr><th>EventId</th><th>Reason</th><th>Explanation</th><th>Type</th></tr>\
         <tr><td>40</td><td>ShelfEmpty</td><td>The shelf is empty</td><td>User</td></tr>\
         <tr><td>4100</td><td>Wrong key</td><td>The key was rejected by the lock</td><td>System</td></tr>\
         <tr><td>4101</td><td>Lost key</td><td>The key was lost, and the lock is closed</td><td>User</td></tr>\
         </table>\
         <h2>Modes</h2><table><tr><th>Mode code</th><th>Meaning</th></tr>\
         <tr><td>0</td><td>Open</td></tr><tr><td>1</td><td>Closed</td></tr></table>",
        expect![[r#"
            1 40 | ShelfEmpty | The shelf is empty | - (User)
            1 4100 | Wrong key | The key was rejected by the lock | - (System)
            1 4101 | Lost key | The key was lost, and the lock is closed | - (User)
            1 0 | - | Open | - (Modes)
            1 1 | - | Closed | - (Modes)
        "#]],
    );
    check(
        "p.md",
        "# 通知\n\n| 事件ID | 含义 | 处理建议 |\n|---|---|---|\n| 1201 | 书架为空 | 放书 |\n| 1202 | 书已丢失 | 找书 |\n",
        expect![[r#"
            5 1201 | - | 书架为空 | 放书
            6 1202 | - | 书已丢失 | 找书
        "#]],
    );
    check(
        "p.md",
        "# Our webhooks\n\n| Event ID | Name | Description |\n|---|---|---|\n| 1 | order made | An order was made |\n| 2 | order sent | An order was sent |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Event ID | Name | Description
        "#]],
    );
}

#[test]
fn long_numbers_beside_causes_are_codes() {
    check(
        "p.md",
        "# Errors 附\n\n| Ref | Reason | Explanation |\n|---|---|---|\n| 401 | Lost card | The card was lost |\n| 402 | Late card | The card has expired |\n| 417 | Wrong key | The key was rejected |\n| 551 | No shelf | The shelf was not found |\n| 552 | No lamp | The lamp was not found |\n",
        expect![[r#"
            5 401 | Lost card | The card was lost | -
            6 402 | Late card | The card has expired | -
            7 417 | Wrong key | The key was rejected | -
            8 551 | No shelf | The shelf was not found | -
            9 552 | No lamp | The lamp was not found | -
        "#]],
    );
}

#[test]
fn statuses_beside_sentences_under_an_unknown_word() {
    check(
        "p.md",
        "# Errors 错\n\n| Status | Client behaviour |\n|---|---|\n| 400 / 422 | Fix the request. |\n| 401 | Get a new token. |\n| 429 | Wait, then try again. |\n",
        expect![[r#"
            5 400 | - | - | Fix the request.
            5 422 | - | - | Fix the request.
            6 401 | - | - | Get a new token.
            7 429 | - | - | Wait, then try again.
        "#]],
    );
    check(
        "p.md",
        "# Errors 错\n\n| HTTP status | In our shop |\n|---|---|\n| 401 | The token is too old. |\n| 404 | There is no such book. |\n",
        expect![[r#"
            5 401 | - | The token is too old. | -
            6 404 | - | There is no such book. | -
        "#]],
    );
}

#[test]
fn codes_at_the_end_of_their_messages() {
    check(
        "p.html",
        "<h2>Error codes 错</h2>\
         <h3>The shelf is full. (Code: 1403)</h3><p><strong>Root cause</strong></p><p>Too many books.</p>\
         <p><strong>Solution</strong></p><p>Take some away.</p>\
         <h3>The lamp is dark. (Code: 7)</h3><p><strong>Root cause</strong></p><p>No bulb.</p>",
        expect![[r#"
            1 1403 | The shelf is full. | Too many books. | Take some away. (Error codes 错)
            1 7 | The lamp is dark. | No bulb. | - (Error codes 错)
        "#]],
    );
    check(
        "p.md",
        "# Fehlerbehebung\n\n### Das Regal ist voll – Fehlercode REG-1403\n\nZu viele Bücher.\n\n### Die Lampe ist dunkel: Fehlercode REG-1404\n\nKeine Birne.\n",
        expect![[r#"
            3 REG-1403 | Das Regal ist voll | Zu viele Bücher. | -
            7 REG-1404 | Die Lampe ist dunkel | Keine Birne. | -
        "#]],
    );
    check(
        "p.html",
        "<h1>エラーコード一覧</h1><h3>棚がいっぱいです（1403）</h3><p>本が多すぎます。</p>\
         <h3>電球がありません（1404）</h3><p>電球を買ってください。</p>",
        expect![[r#"
            1 1403 | 棚がいっぱいです | 本が多すぎます。 | -
            1 1404 | 電球がありません | 電球を買ってください。 | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Common errors</h1><p><b>The shelf is full [ERR-1403]</b></p><p>Too many books.</p>\
         <p><b>The lamp is dark [ERR-1404]</b></p><p>No bulb.</p>\
         <p><b>The door is stuck [ERR-1405]</b></p><p>No oil.</p>",
        expect![[r#"
            1 ERR-1403 | The shelf is full | Too many books. | -
            1 ERR-1404 | The lamp is dark | No bulb. | -
            1 ERR-1405 | The door is stuck | No oil. | -
        "#]],
    );
    check(
        "p.md",
        "# API errors\n\n- The shelf is full (code: 3)\n- The lamp is dark (code: 4)\n- The door is stuck (code: 12)\n",
        expect![[r#"
            3 3 | - | The shelf is full | -
            4 4 | - | The lamp is dark | -
            5 12 | - | The door is stuck | -
        "#]],
    );
}

#[test]
fn causes_below_called_codes_make_a_catalog() {
    let page = |heading: &str| {
        let section = |n: u32| {
            format!(
                "### {heading} {n} (Code: 140{n})\n\n**Root cause**\n\nIt {n} went.\n\n**Resolution**\n\nWait {n} h.\n"
            )
        };
        format!("# Our shop 附\n\n{}{}{}", section(1), section(2), section(3))
    };
    check(
        "p.md",
        &page("Dark lamp"),
        expect![[r#"
            3 1401 | Dark lamp 1 | It 1 went. | Wait 1 h.
            12 1402 | Dark lamp 2 | It 2 went. | Wait 2 h.
            21 1403 | Dark lamp 3 | It 3 went. | Wait 3 h.
        "#]],
    );
    check(
        "p.md",
        "# Our shop 附\n\n### Shelf (Code: 1403)\n\nOf wood.\n\n### Lamp (Code: 1404)\n\nOf glass.\n\n### Door (Code: 1405)\n\nOf steel.\n\n### Table (Code: 1406)\n\nOf stone.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.md",
        "# Errors of the library 附\n\n## Accounts (2023)\n\nThe shelf.\n\n## Loans (2024)\n\nThe lamp.\n\n## Figures (12)\n\nMore.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn one_code_alone_with_its_cause() {
    check(
        "p.txt",
        "Todos los productos\n\nBuscar\n\nCentro de ayuda\n\nSolución de problemas\n\nÚltima actualización\n\nCódigos de error en tiempo de ejecución 错\n\nShelfCall.CallFailed\n\nCausa: No se encontró el estante.\n\nSolución: Compre un estante.\n",
        expect![[r#"
            13 ShelfCall.CallFailed | - | No se encontró el estante. | Compre un estante.
        "#]],
    );
    check(
        "p.md",
        "# Codes d'erreur\n\n## SHELF_GONE\n\nCause : le livre est perdu.\n\nSolution : attendre.\n\n## Voir aussi 见\n\nRien.\n",
        expect![[r#"
            3 SHELF_GONE | - | le livre est perdu. | attendre.
        "#]],
    );
    check(
        "p.txt",
        "Our shelves\n\nShelfMaker\n\nSolution: buy one at a time, whatever the weather.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn short_numbers_without_a_joint_in_lists_of_numbers() {
    check(
        "p.md",
        "# Error codes 错\n\n* 1 Missing shelf\n* 2 Missing lamp\n* 16 Door is stuck\n* 1000 No key\n\n## Notes\n\n* 2 shelves\n* 3 lamps\n* 7 doors\n",
        expect![[r#"
            3 1 | - | Missing shelf | -
            4 2 | - | Missing lamp | -
            5 16 | - | Door is stuck | -
            6 1000 | - | No key | -
        "#]],
    );
    check(
        "p.html",
        "<h2>错误码</h2><ul><li>1 书架缺失</li><li>2 未点灯</li><li>3 钥匙无效</li></ul>",
        expect![[r#"
            1 1 | - | 书架缺失 | -
            1 2 | - | 未点灯 | -
            1 3 | - | 钥匙无效 | -
        "#]],
    );
    check(
        "p.txt",
        "Return codes 错\n\n0 Success\n\n1 Missing shelf\n\n2 Missing lamp\n\n10 Door is stuck\n",
        expect![[r#"
            3 0 | - | Success | -
            5 1 | - | Missing shelf | -
            7 2 | - | Missing lamp | -
            9 10 | - | Door is stuck | -
        "#]],
    );
}

#[test]
fn titles_of_declines_and_failures_are_of_codes() {
    check(
        "p.md",
        "# Decline codes 错\n\n- `05`: Not taken\n- `14`: Wrong number\n- `51`: No money\n",
        expect![[r#"
            3 05 | - | Not taken | -
            4 14 | - | Wrong number | -
            5 51 | - | No money | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Ablehnungsgründe</h1><dl><dt>05</dt><dd>Nicht annehmen</dd><dt>14</dt><dd>Falsche Nummer</dd>\
         <dt>51</dt><dd>Kein Geld</dd></dl>",
        expect![[r#"
            1 05 | - | Nicht annehmen | -
            1 14 | - | Falsche Nummer | -
            1 51 | - | Kein Geld | -
        "#]],
    );
}

#[test]
fn statuses_are_codes_under_a_heading_of_errors() {
    check(
        "p.rst",
        "Errors\n======\n\nThe shop answers\n\n401\n  The token is missing.\n404\n  No such book.\n429\n  Too many books.\n",
        expect![[r#"
            6 401 | - | The token is missing. | -
            8 404 | - | No such book. | -
            10 429 | - | Too many books. | -
        "#]],
    );
    check(
        "p.md",
        "# Fehler\n\n| HTTP-Status | Verhalten des Clients |\n|---|---|\n| 401 | Neues Token holen. |\n| 429 | Warten und noch einmal senden. |\n",
        expect![[r#"
            5 401 | - | - | Neues Token holen.
            6 429 | - | - | Warten und noch einmal senden.
        "#]],
    );
}

#[test]
fn headings_that_call_a_number_an_error() {
    check(
        "p.md",
        "# Problems 错\n\n## Error 1001 | Wrong key\n\nThe key is bent.\n\n## Error 1002 Lost key\n\nThe key fell.\n",
        expect![[r#"
            3 1001 | Wrong key | The key is bent. | -
            7 1002 | Lost key | The key fell. | -
        "#]],
    );
    check(
        "p.md",
        "# Fehlermeldungen\n\n1. **Fehler 12: Regal voll** – Zu viele Bücher.\n2. **Fehler 13: Lampe dunkel** – Keine Birne.\n",
        expect![[r#"
            3 12 | - | Regal voll – Zu viele Bücher. | -
            4 13 | - | Lampe dunkel – Keine Birne. | -
        "#]],
    );
}

#[test]
fn a_code_is_the_last_word_of_headings() {
    check(
        "p.html",
        "<h2>Error codes</h2><h4>Wrong key <small>1001</small></h4><p>It is bent.</p>\
         <h4>Lost key <small>1002</small></h4><p>It fell.</p>",
        expect![[r#"
            1 1001 | Wrong key | It is bent. | -
            1 1002 | Lost key | It fell. | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes in our shops\n\n## Shop 2001\n\nThe key is wrong.\n\n## Shop 2003\n\nThe key is lost.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn a_group_of_one_code_in_json() {
    check(
        "p.json",
        r#"{"groups": {
          "door": {"DOOR_GONE": {"http": 404, "message": "No door"}, "DOOR_LATE": {"http": 408, "message": "Too late"}},
          "lamp": {"LAMP_GONE": {"http": 404, "message": "No lamp"}},
          "size": {"MAX_SIZE": {"value": 3, "message": 7}}}}"#,
        expect![[r#"
            2 DOOR_GONE 404 | No door | - | - (door)
            2 DOOR_LATE 408 | Too late | - | - (door)
            3 LAMP_GONE 404 | No lamp | - | - (lamp)
        "#]],
    );
}

#[test]
fn names_between_bars_say_that_they_are_of_failures() {
    let page = "NOT_ALLOWED |\nYou may not open this 门 |\nINVALID_KEY |\nThe key does not fit |\nDOOR_NOT_FOUND |\n\
                There is no such door |\nEXPIRED |\nThe ticket is too old |\nNOT_ENOUGH_COINS |\nPut in more |\n\
                LAMP_REJECTED |\nThe lamp is refused |\n";
    check(
        "p.txt",
        page,
        expect![[r#"
            1 NOT_ALLOWED | - | You may not open this 门 | -
            3 INVALID_KEY | - | The key does not fit | -
            5 DOOR_NOT_FOUND | - | There is no such door | -
            7 EXPIRED | - | The ticket is too old | -
            9 NOT_ENOUGH_COINS | - | Put in more | -
            11 LAMP_REJECTED | - | The lamp is refused | -
            1 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
    // Switches have names in capitals, too.
    check(
        "p.txt",
        "USE_LAMP |\nLights the lamp |\nALLOW_GUESTS |\nTakes whoever comes |\nMAX_COINS |\nHow many coins |\n\
         DOOR_TIMEOUT |\nHow long the door stays open |\nKEY_FILE |\nWhere the key lies |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn one_name_of_a_column_of_names_has_no_underscore() {
    check(
        "p.md",
        "# 错误码\n\n|错误码|错误名称|错误描述|\n|--|--|--|\n|400|OrderException|订单异常|\n|403|FORBIDDEN|请求被禁止|\n\
         |404|NOT_FOUND|未找到|\n|500|INTERNAL_ERROR|内部错误|\n",
        expect![[r#"
            5 400=OrderException | OrderException | 订单异常 | -
            6 403=FORBIDDEN | FORBIDDEN | 请求被禁止 | -
            7 404=NOT_FOUND | NOT_FOUND | 未找到 | -
            8 500=INTERNAL_ERROR | INTERNAL_ERROR | 内部错误 | -
        "#]],
    );
}

#[test]
fn a_column_of_ranges() {
    check(
        "p.md",
        "# Errors 错\n\n| Code range | Description |\n|---|---|\n| 3xx | The form is wrong |\n| 4xx | The key is wrong |\n\n\
         | Code | Description |\n|---|---|\n| 300 | No name |\n| 401 | No key |\n",
        expect![[r#"
            5 3xx | - | The form is wrong | - [3xx]
            6 4xx | - | The key is wrong | - [4xx]
            10 300 | - | No name | -
            11 401 | - | No key | -
        "#]],
    );
}

#[test]
fn a_page_that_is_all_front_matter() {
    check(
        "p.md",
        "---\ntitle: Errors\nposition: 3\ncontent: |-\n  | Code | Name | Description |\n  |---|---|---|\n\n  | 400 | Bad Request | 错 The form is wrong |\n\
         \x20 | 403 | Forbidden | The key is wrong |\nright: |\n  ```\n  404: no row\n  ```\nlast: 1\n---\n",
        expect![[r#"
            8 400 | Bad Request | 错 The form is wrong | -
            9 403 | Forbidden | The key is wrong | -
        "#]],
    );
}

#[test]
fn a_heading_of_one_word_stands_among_names() {
    check(
        "p.md",
        "# Errors 错\n\n| Constant | Code | Description |\n|---|---|---|\n| ERR\\_DOOR\\_GONE | 4001 | No door |\n\
         | ERR\\_DOOR\\_LATE | 4002 | Too late |\n| LampTalk |  |  |\n| ERR\\_LAMP\\_GONE | 4101 | No lamp |\n\
         | Big lamps |  |  |\n| ERR\\_LAMP\\_DARK | 4102 | No light |\n",
        expect![[r#"
            5 4001=ERR_DOOR_GONE | - | No door | -
            6 4002=ERR_DOOR_LATE | - | Too late | -
            8 4101=ERR_LAMP_GONE | - | No lamp | - (LampTalk)
            10 4102=ERR_LAMP_DARK | - | No light | - (Big lamps)
        "#]],
    );
}

#[test]
fn objects_whose_keys_name_their_codes() {
    check(
        "p.json",
        r#"{
          "orderGone": {"errCode": 4001, "errMsg": "No order 错"},
          "4002": {"errCode": 4002, "errMsg": "Too late"},
          "parcelGone": {"errCode": 4003, "errMsg": "No parcel"},
          "parcelTooBig": {"errCode": 4004, "errMsg": "Too big"}}"#,
        expect![[r#"
            2 4001=orderGone | No order 错 | - | -
            3 4002 | Too late | - | -
            4 4003=parcelGone | No parcel | - | -
            5 4004=parcelTooBig | Too big | - | -
        "#]],
    );
    check(
        "p.json",
        r#"{"no_order": {"message": "No order 错", "code": "001"}, "no_parcel": {"message": "No parcel", "code": "002"}}"#,
        expect![[r#"
            1 001=no_order | No order 错 | - | -
            1 002=no_parcel | No parcel | - | -
        "#]],
    );
}

#[test]
fn rows_of_data_in_the_head_of_a_table() {
    check(
        "p.html",
        "<h1>错误码</h1><table><thead><tr><th>错误码</th><th>错误说明</th></tr>\
         <tr><td>VA01</td><td>输入不正确</td></tr><tr><td>SE01</td><td>数据已存在</td></tr>\
         <tr><td>SE02</td><td>数据不存在</td></tr></thead></table>",
        expect![[r#"
            1 VA01 | - | 输入不正确 | -
            1 SE01 | - | 数据已存在 | -
            1 SE02 | - | 数据不存在 | -
        "#]],
    );
}

#[test]
fn a_table_of_one_row_has_the_columns_of_others_under_the_same_words() {
    check(
        "p.md",
        "# Errors 错\n\n## Doors\n\n| Key | English Default | HTTP |\n|---|---|---|\n| NO_DOOR | no door | 404 |\n\
         | BAD_DOOR | bad door | 400 |\n| LATE_DOOR | too late | 409 |\n\n## Limits\n\n| Key | English Default | HTTP |\n|---|---|---|\n\
         | TOO_MANY | too many doors | 429 |\n",
        expect![[r#"
            7 NO_DOOR 404 | - | no door | - (Doors)
            8 BAD_DOOR 400 | - | bad door | - (Doors)
            9 LATE_DOOR 409 | - | too late | - (Doors)
            15 TOO_MANY 429 | - | too many doors | - (Limits)
        "#]],
    );
    check(
        "p.md",
        "# 에러 코드\n\n| 코드 | 이름 | 설명 | 해결 방법 |\n|---|---|---|---|\n| 100 | UNKNOWN_ERROR | 알 수 없음 | 다시 시도 |\n\n\
         ## 검증\n\n| 코드 | 이름 | 설명 | 해결 방법 |\n|---|---|---|---|\n| 101 | NO_DOOR | 문이 없음 | 문을 확인 |\n\
         | 102 | BAD_DOOR | 문이 잘못됨 | 문을 확인 |\n| 122 | NO_LAMP | 등이 없음 | 등을 확인 |\n",
        expect![[r#"
            5 100 | UNKNOWN_ERROR | 알 수 없음 | 다시 시도
            11 101=NO_DOOR | NO_DOOR | 문이 없음 | 문을 확인
            12 102=BAD_DOOR | BAD_DOOR | 문이 잘못됨 | 문을 확인
            13 122=NO_LAMP | NO_LAMP | 등이 없음 | 등을 확인
        "#]],
    );
}

#[test]
fn items_of_names_with_hyphens_some_of_which_have_a_text() {
    check(
        "p.md",
        "# Codes d'erreur\n\nLes codes sont :\n- **ERR-ANY**\n- **ERR-HTTP**\n- **ERR-BAD-HEADER** (l'en-tête est faux).\n\
         - **ERR-BAD-KEY** (la clé n'est pas valide)\n- **ERR-NO-RULE**\n",
        expect![[r#"
            4 ERR-ANY | - | - | -
            5 ERR-HTTP | - | - | -
            6 ERR-BAD-HEADER | - | l'en-tête est faux | -
            7 ERR-BAD-KEY | - | la clé n'est pas valide | -
            8 ERR-NO-RULE | - | - | -
        "#]],
    );
}

#[test]
fn a_label_tells_a_code_of_one_word() {
    check(
        "p.html",
        "<main><section><header>Error Code: Emulator</header><p>You play on an emulator 错.</p></section>\
         <section><header>Error Code: BadApp</header><p>You have a bad app.</p></section></main>",
        expect![[r#"
            1 Emulator | - | You play on an emulator 错. | -
            1 BadApp | - | You have a bad app. | -
        "#]],
    );
}

#[test]
fn a_series_of_numbers_is_no_code() {
    check(
        "p.md",
        "# 에러 코드\n\n| 코드 | 설명 |\n|---|---|\n| 4001 | 문이 없음 |\n| 4002 | 문이 잘못됨 |\n\n## 에러코드 범위\n\n\
         - 1000번대: 기본 에러\n- 4000번대: 문 관련\n- 12000번대: 등 관련 (예약)\n",
        expect![[r#"
            5 4001 | - | 문이 없음 | -
            6 4002 | - | 문이 잘못됨 | -
        "#]],
    );
}

#[test]
fn a_term_of_one_word_stands_among_names() {
    check(
        "p.html",
        "<h2>常见错误</h2><dl><dt><code>invalid_grant</code></dt><dd>授权码已用。</dd>\
         <dt><code>login_required</code></dt><dd>请重新登录。</dd><dt><code>conflict</code></dt><dd>账号冲突。</dd>\
         <dt>其他情况</dt><dd>会重试。</dd></dl>",
        expect![[r#"
            1 invalid_grant | - | 授权码已用。 | - (常见错误)
            1 login_required | - | 请重新登录。 | - (常见错误)
            1 conflict | - | 账号冲突。 | - (常见错误)
        "#]],
    );
}

#[test]
fn short_numbers_beside_names_are_other_codes() {
    check(
        "p.md",
        "# エラーコード\n\n|エラーコード列挙|エラーコード|エラー説明|\n|---|---|---|\n| `SHOP_ERROR_WANT_KEY` | 2 | |\n| `SHOP_ERROR_WANT_DOOR` | 3 | |\n\
         | `SHOP_ERROR_NO_DOOR` | -7 | 扉がない |\n",
        expect![[r#"
            5 2=SHOP_ERROR_WANT_KEY | - | - | -
            6 3=SHOP_ERROR_WANT_DOOR | - | - | -
            7 -7=SHOP_ERROR_NO_DOOR | - | 扉がない | -
        "#]],
    );
}

#[test]
fn names_of_two_modules_bytes_and_names_alone_in_json() {
    check(
        "p.json",
        r#"[{"module": "door", "code": 2, "name": "ErrNotFound", "description": "no door 错"},
          {"module": "door", "code": 3, "name": "ErrTooLate", "description": "too late"},
          {"module": "door", "code": 4, "name": "ErrClosed", "description": "closed"},
          {"module": "door", "code": 5, "name": "ErrBadKey", "description": "bad key"},
          {"module": "lamp", "code": 2, "name": "ErrNotFound", "description": "no lamp"},
          {"module": "lamp", "code": 3, "name": "ErrDark", "description": "dark"}]"#,
        expect![[r#"
            1 2=ErrNotFound | ErrNotFound | no door 错 | - (door)
            2 3=ErrTooLate | ErrTooLate | too late | - (door)
            3 4=ErrClosed | ErrClosed | closed | - (door)
            4 5=ErrBadKey | ErrBadKey | bad key | - (door)
            5 2=ErrNotFound | ErrNotFound | no lamp | - (lamp)
            6 3=ErrDark | ErrDark | dark | - (lamp)
        "#]],
    );
    check(
        "p.json",
        r#"{"0x10": "Done 错", "0x11": "Command failed", "0x20": "The lamp failed"}"#,
        expect![[r#"
            1 0x10 | - | Done 错 | -
            1 0x11 | - | Command failed | -
            1 0x20 | - | The lamp failed | -
        "#]],
    );
    check(
        "p.json",
        "[\n\"DOOR_FAILED\",\n\"DOOR_NOT_FOUND\",\n\"UNAUTHORIZED\",\n\"LAMP_DARK\",\n\"LAMP_GONE\"\n]",
        expect![[r#"
            2 DOOR_FAILED | - | - | -
            3 DOOR_NOT_FOUND | - | - | -
            4 UNAUTHORIZED | - | - | -
            5 LAMP_DARK | - | - | -
            6 LAMP_GONE | - | - | -
        "#]],
    );
    check(
        "p.json",
        r#"{"enum": ["DOOR_FAILED", "DOOR_NOT_FOUND", "DOOR_OPEN", "LAMP_DARK", "LAMP_GONE"]}"#,
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn words_in_capitals_alone_in_lines_and_the_statuses_that_they_map_to() {
    check(
        "p.txt",
        "Code\n\nThe error codes of the shop.\n\nEnums\nOK\n\nNot an error; returned on success.\n\nHTTP Mapping: 200 OK\n\nCANCELLED\n\nThe order was cancelled, mostly by the customer.\n\nHTTP Mapping: 499 Closed by the customer\n\nUNKNOWN\n\nAn error that nobody knows.\n\nHTTP Mapping: 500 Internal error of the shop\n\nORDER_GONE\n\nThere is no such order.\n\nHTTP Mapping: 404 Nothing there\n\nSHOP_CLOSED\n\nThe shop is closed.\n\nCome back tomorrow.\n\nHTTP Mapping: 503 Closed\n",
        expect![[r#"
            6 OK 200 OK | - | Not an error; returned on success. | -
            12 CANCELLED 499 Closed by the customer | - | The order was cancelled, mostly by the customer. | -
            18 UNKNOWN 500 Internal error of the shop | - | An error that nobody knows. | -
            24 ORDER_GONE 404 Nothing there | - | There is no such order. | -
            30 SHOP_CLOSED 503 Closed | - | The shop is closed.⏎Come back tomorrow. | -
        "#]],
    );
    check(
        "p.txt",
        "エラーコード\n\nORDER_GONE\n\n注文がありません。\n\nHTTP マッピング: 404 見つかりません\n\nSHOP_CLOSED\n\n店が閉まっています。\n\nHTTP マッピング: 503 閉店\n\nPARCEL_LOST\n\n荷物がなくなりました。\n\nHTTP マッピング: 500 紛失\n",
        expect![[r#"
            3 ORDER_GONE 404 見つかりません | - | 注文がありません。 | -
            9 SHOP_CLOSED 503 閉店 | - | 店が閉まっています。 | -
            15 PARCEL_LOST 500 紛失 | - | 荷物がなくなりました。 | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nORDER_GONE\n\nThere is no such order.\n\nNOTE\n\nOrders are kept for a year.\n\nSHOP_CLOSED\n\nThe shop is closed.\n\nEXAMPLE\n\nCome back tomorrow.\n",
        expect![[r#"
            3 ORDER_GONE | - | There is no such order.⏎Orders are kept for a year. | -
            11 SHOP_CLOSED | - | The shop is closed.⏎EXAMPLE⏎Come back tomorrow. | -
        "#]],
    );
}

#[test]
fn words_with_one_capital_between_names_of_several() {
    check(
        "p.md",
        "# Common errors\n\nThe errors of all shops.\n\n **InternalFailure**  \nThe shop failed\\.  \nHTTP Status Code: 500\n\n **InvalidAction**  \nThe action is wrong\\.  \nHTTP Status Code: 400\n\n **MissingOrder**  \nThere is no order\\.  \nHTTP Status Code: 400\n\n **NotAuthorized**  \nYou may not do so\\.  \nHTTP Status Code: 403\n\n **ServiceUnavailable**  \nThe shop is closed\\.  \nHTTP Status Code: 503\n\n **Throttling**  \nToo many orders\\.  \nHTTP Status Code: 400\n\n **ValidationError**  \nThe order is wrong\\.  \nHTTP Status Code: 400\n\n## Support\n\nAsk the shop\\.\n",
        expect![[r#"
            5 InternalFailure 500 | - | The shop failed. | -
            9 InvalidAction 400 | - | The action is wrong. | -
            13 MissingOrder 400 | - | There is no order. | -
            17 NotAuthorized 403 | - | You may not do so. | -
            21 ServiceUnavailable 503 | - | The shop is closed. | -
            25 Throttling 400 | - | Too many orders. | -
            29 ValidationError 400 | - | The order is wrong. | -
        "#]],
    );
}

#[test]
fn names_of_a_class_in_terms_tags_and_keys() {
    check(
        "p.html",
        "<h1>エラーコード</h1><dl><dt><code>Order::ER_GONE</code></dt><dd>注文がない。</dd><dt><code>Order::ER_LATE</code></dt><dd>遅すぎる。</dd></dl>",
        expect![[r#"
            1 Order::ER_GONE | - | 注文がない。 | -
            1 Order::ER_LATE | - | 遅すぎる。 | -
        "#]],
    );
    check(
        "p.html",
        "<h2>Response codes</h2><table><tr><th>Response Code</th><th>Value</th><th>Description</th></tr><tr><td>{@code ORDER_RESULT_OK}</td><td>0</td><td>Success</td></tr><tr><td>{@code ORDER_RESULT_GONE}</td><td>1</td><td>The order is gone</td></tr></table>",
        expect![[r#"
            1 ORDER_RESULT_OK=0 | - | Success | -
            1 ORDER_RESULT_GONE=1 | - | The order is gone | -
        "#]],
    );
    check(
        "p.json",
        r#"{"do_not_send": {"description": "The order was declined.", "nextSteps": "Send another one."}, "old_key": {"description": "The key has expired.", "nextSteps": "Ask for another one."}, "wrong_shop": {"description": "The shop is not found.", "nextSteps": "Look elsewhere."}}"#,
        expect![[r#"
            1 do_not_send | - | The order was declined. | Send another one.
            1 old_key | - | The key has expired. | Ask for another one.
            1 wrong_shop | - | The shop is not found. | Look elsewhere.
        "#]],
    );
    // Settings have a meaning and a tip, too.
    check(
        "p.json",
        r#"{"max_orders": {"description": "How many orders fit.", "tip": "Take ten."}, "box_path": {"description": "Where boxes are.", "tip": "Use another disk."}, "lid_size": {"description": "How large lids are.", "tip": "Take small ones."}}"#,
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn statuses_with_numbers_of_their_own_in_a_sample() {
    check(
        "p.html",
        "<h1>Errors</h1><pre><code>200.00: OK\n\n301.00: MOVED\n400.00: INVALID_INPUT\n400.01: INVALID_SHOP\n400.02: INVALID_DATE\n</code></pre>",
        expect![[r#"
            1 200.00 | - | OK | -
            3 301.00 | - | MOVED | -
            4 400.00 | - | INVALID_INPUT | -
            5 400.01 | - | INVALID_SHOP | -
            6 400.02 | - | INVALID_DATE | -
        "#]],
    );
}

#[test]
fn conditions_beside_states_of_sql_are_other_codes() {
    check(
        "p.html",
        "<h1>Error codes</h1><table><tr><th>Error Code</th><th>Condition Name</th></tr><tr><td colspan=2>Class 22 — Data Exception</td></tr><tr><td>22000</td><td>data_exception</td></tr><tr><td>2202E</td><td>array_error</td></tr><tr><td>22012</td><td>division_by_zero</td></tr></table>",
        expect![[r#"
            1 22000=data_exception | data_exception | - | - (Class 22 — Data Exception)
            1 2202E=array_error | array_error | - | - (Class 22 — Data Exception)
            1 22012=division_by_zero | division_by_zero | - | - (Class 22 — Data Exception)
        "#]],
    );
}
