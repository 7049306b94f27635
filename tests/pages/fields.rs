//! Which field a text belongs to where the page's own words for it are not known.

use expect_test::expect;

use super::traps::{check, read};

#[test]
fn a_column_of_texts_under_an_unknown_word_is_not_lost() {
    // Before the description stands the message.
    check(
        "p.md",
        "| error code | content | 备注 |\n|---|---|---|\n| 7001 | order is gone | 订单已不存在或已删除 |\n| 7002 | order was closed | 订单已关闭不能修改 |\n",
        expect![[r#"
            3 7001 | order is gone | 订单已不存在或已删除 | -
            4 7002 | order was closed | 订单已关闭不能修改 | -
        "#]],
    );
    // Behind the only text stands the description.
    check(
        "p.md",
        "| Fehlercode | Fehlermeldung | Wissenswertes |\n|---|---|---|\n| ORD-01 | Auftrag fehlt | Der Auftrag wurde schon gelöscht. |\n| ORD-02 | Auftrag gesperrt | Jemand anders bearbeitet ihn. |\n",
        expect![[r#"
            3 ORD-01 | Auftrag fehlt | Der Auftrag wurde schon gelöscht. | -
            4 ORD-02 | Auftrag gesperrt | Jemand anders bearbeitet ihn. | -
        "#]],
    );
    // A meaning in a few words is the message, though one of them is cut short.
    let rows: String = (0..10)
        .map(|n| {
            format!(
                "| {} | Case {n} known{} | | What case number {n} does to an order in the shop |\n",
                4100 + n,
                if n == 3 { " ext." } else { "" }
            )
        })
        .collect();
    check(
        "p.md",
        &format!("| Error code | Registry meaning | Reserved | Usage |\n|---|---|---|---|\n{rows}"),
        expect![[r#"
            3 4100 | Case 0 known | What case number 0 does to an order in the shop | -
            4 4101 | Case 1 known | What case number 1 does to an order in the shop | -
            5 4102 | Case 2 known | What case number 2 does to an order in the shop | -
            6 4103 | Case 3 known ext. | What case number 3 does to an order in the shop | -
            7 4104 | Case 4 known | What case number 4 does to an order in the shop | -
            8 4105 | Case 5 known | What case number 5 does to an order in the shop | -
            9 4106 | Case 6 known | What case number 6 does to an order in the shop | -
            10 4107 | Case 7 known | What case number 7 does to an order in the shop | -
            11 4108 | Case 8 known | What case number 8 does to an order in the shop | -
            12 4109 | Case 9 known | What case number 9 does to an order in the shop | -
        "#]],
    );
}

#[test]
fn columns_of_other_things_under_unknown_words_stay_out() {
    check(
        "p.md",
        "| Error code | Message | Retry | Arguments | Example | Log level |\n|---|---|---|---|---|---|\n| ORD-01 | Gone | not now | order (Text) | The order of Max | very high |\n| ORD-02 | Late | right away | date (Date) | The order of Mia | very high |\n| ORD-03 | Lost | not now | item (Text) | The order of Moe | very high |\n",
        expect![[r#"
            3 ORD-01 | Gone | - | -
            4 ORD-02 | Late | - | -
            5 ORD-03 | Lost | - | -
        "#]],
    );
}

#[test]
fn names_beside_numbers_are_the_same_codes() {
    check(
        "p.md",
        "| Identifier | Error code | Description |\n|---|---|---|\n| OrderGone | 7001 | It is gone |\n| OrderLate | 7002 | It is late |\n| Timeout | 7003 | Too slow |\n",
        expect![[r#"
            3 7001=OrderGone | - | It is gone | -
            4 7002=OrderLate | - | It is late | -
            5 7003=Timeout | - | Too slow | -
        "#]],
    );
}

#[test]
fn tables_of_messages_below_headings_that_are_codes() {
    check(
        "p.md",
        "# Errors of orders\n\n## Summary\n\n| HTTP status code | Error code |\n|---|---|\n| 400 | ORDER_WRONG |\n| 404 | ORDER_GONE |\n\n## Details\n\n### 400 - ORDER_WRONG\n\nIt may come at any time.\n\n| Error message | Description | Handling error |\n|---|---|---|\n| `wrong[0]` | The first item is wrong | Mend it |\n| `wrong[1]` | The second item is wrong | |\n\n### 404 - ORDER_GONE\n\n| Error message | Description | Handling error |\n|---|---|---|\n| `gone` | It is no more | Look elsewhere |\n\n## Types of orders\n\n| Message | Description |\n|---|---|\n| Hello | A greeting |\n",
        expect![[r#"
            7 ORDER_WRONG 400 | - | - | -
            8 ORDER_GONE 404 | - | - | -
            12 ORDER_WRONG 400 | wrong[0] | The first item is wrong | Mend it
            12 ORDER_WRONG 400 | wrong[1] | The second item is wrong | -
            21 ORDER_GONE 404 | gone | It is no more | Look elsewhere
        "#]],
    );
    check(
        "p.md",
        "# Fehler\n\n## ORD-001\n\n| Meldung | Ursache | Lösung |\n|---|---|---|\n| Auftrag fehlt | Er wurde gelöscht | Neu anlegen |\n\n## ORD-002: Gesperrt\n\n| Meldung | Ursache | Lösung |\n|---|---|---|\n| Auftrag gesperrt | Ein anderer | Warten |\n",
        expect![[r#"
            3 ORD-001 | Auftrag fehlt | Er wurde gelöscht | Neu anlegen
            9 ORD-002 | Auftrag gesperrt | Ein anderer | Warten
        "#]],
    );
}

#[test]
fn names_of_exceptions_beside_statuses_are_the_codes() {
    check(
        "p.md",
        "# Global exceptions\n\n| Status | Type | Arguments | Description |\n|---|---|---|---|\n| 400 | OrderDecodingException | body (Text) | It can't be decoded. |\n| 404 | OrderNotFoundException | id (Text) | It isn't there. |\n| 404 | ShopNotFoundException | | No such shop. |\n| 409 | OrderLockedException | | Someone has it. |\n",
        expect![[r#"
            5 OrderDecodingException 400 | - | It can't be decoded. | -
            6 OrderNotFoundException 404 | - | It isn't there. | -
            7 ShopNotFoundException 404 | - | No such shop. | -
            8 OrderLockedException 409 | - | Someone has it. | -
        "#]],
    );
}

#[test]
fn json_with_two_texts_for_a_code() {
    check(
        "p.json",
        r#"{"ERROR_GONE": {"errorDescription": "It is gone.", "description": "Someone has deleted the order"},
"ERROR_LATE": {"errorDescription": "It is late.", "description": "Order earlier next time"}}"#,
        expect![[r#"
            1 ERROR_GONE | It is gone. | Someone has deleted the order | -
            2 ERROR_LATE | It is late. | Order earlier next time | -
        "#]],
    );
    check(
        "p.json",
        r#"[{"name": "OrderGoneError", "code": -32101, "message": "Order is gone"},
{"name": "LateError", "code": -32102, "message": "Too late"},
{"name": "AnyError", "code": null, "message": null},
{"name": "JSONShopError", "code": -32103, "message": "No JSON"}]"#,
        expect![[r#"
            1 -32101=OrderGoneError | Order is gone | - | -
            2 -32102=LateError | Too late | - | -
            3 AnyError | - | - | -
            4 -32103=JSONShopError | No JSON | - | -
        "#]],
    );
}

#[test]
fn json_of_other_shapes() {
    // Lists of lists.
    check(
        "errors.json",
        r#"{"errors": [["E100", "The order is gone"], ["E101", "The order is late"], ["E102", "The order failed"]]}"#,
        expect![[r#"
            1 E100 | The order is gone | - | -
            1 E101 | The order is late | - | -
            1 E102 | The order failed | - | -
        "#]],
    );
    // Names and their numbers.
    check(
        "errors.json",
        r#"{"ErrorCodes": {"ORDER_GONE": 1404, "ORDER_LATE": 1405, "ORDER_FAILED": 1500}}"#,
        expect![[r#"
            1 ORDER_GONE=1404 | - | - | -
            1 ORDER_LATE=1405 | - | - | -
            1 ORDER_FAILED=1500 | - | - | -
        "#]],
    );
    check(
        "errors.json",
        r#"{"errors": {"auth": {"E100": {"message": "No key"}, "E101": {"message": "No name"}}, "orders": {"E200": {"message": "No order"}, "E201": {"message": "Late"}}}}"#,
        expect![[r#"
            1 E100 | No key | - | - (auth)
            1 E101 | No name | - | - (auth)
            1 E200 | No order | - | - (orders)
            1 E201 | Late | - | - (orders)
        "#]],
    );
    // Texts for the faces of a program.
    check(
        "en.json",
        r#"{"menu.file": "File", "menu.quit": "Quit", "error.E100": "The order is gone", "error.E101": "The order is late", "error.E102": "No key"}"#,
        expect![[r#"
            1 E100 | - | The order is gone | -
            1 E101 | - | The order is late | -
            1 E102 | - | No key | -
        "#]],
    );
    check(
        "api.json",
        r#"{"openapi": "3.0.0", "paths": {"/orders": {"get": {"responses": {"200": {"description": "OK"}, "404": {"description": "No such order"}, "429": {"description": "Too many requests"}}}}},
"x-error-codes": {"ORDER_GONE": "The order is gone", "ORDER_LATE": "The order is late"}}"#,
        expect![[r#"
            2 ORDER_GONE | - | The order is gone | -
            2 ORDER_LATE | - | The order is late | -
        "#]],
    );
    check(
        "schema.json",
        r#"{"properties": {"errorCode": {"type": "string", "enum": ["ORDER_GONE", "ORDER_LATE"], "enumDescriptions": ["The order is gone", "The order is late"]},
"color": {"type": "string", "enum": ["RED", "BLUE"], "enumDescriptions": ["Red", "Blue"]}}}"#,
        expect![[r#"
            1 ORDER_GONE | - | The order is gone | -
            1 ORDER_LATE | - | The order is late | -
        "#]],
    );
}

#[test]
fn numbers_that_are_no_codes_in_data() {
    let settings = r#"{"limits": {"MAX_ITEMS": 1000, "HTTP_PORT": 8080, "OPEN_HOURS": 24}}"#;
    let places = "1,Berlin,Germany\n2,Paris,France\n3,Erroru,Nowhere\n4,Rome,Italy\n";
    let shops = "1,Berlin 店\n2,Paris\n3,Rome\n4,Oslo\n";
    for (name, text) in [("p.json", settings), ("p.csv", places), ("p.csv", shops)] {
        let content = super::traps::read(name, text);
        assert_eq!((content.entries.len(), content.problems.len()), (0, 1), "{text}");
    }
}

#[test]
fn numbers_of_lists_in_html_are_codes() {
    check(
        "p.html",
        "<h1>Error codes</h1><p>What may come:</p><ol start=101><li>The order is gone<li>The order is late<li>No <b>key</b></ol>\n<ol start='111'>\n<li>The shop is closed</li>\n<li value=120>The shop failed</li>\n<li>The shop moved</li></ol><h2>What to do</h2><ol start=2><li>Wait</li><li>Try again</li></ol>",
        expect![[r#"
            1 101 | - | The order is gone | -
            1 102 | - | The order is late | -
            1 103 | - | No key | -
            3 111 | - | The shop is closed | -
            4 120 | - | The shop failed | -
            5 121 | - | The shop moved | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Our years</h1><ol start=1998><li>We began</li><li>We went on</li><li>We grew</li></ol>",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn accordions_and_terms_in_html() {
    check(
        "p.html",
        "<h1>Error codes</h1><details><summary>ORD-001 Order is gone</summary><p>Someone deleted it.</p></details><details><summary><code>ORD-002</code> Order is late</summary><p>Order earlier.</p></details>",
        expect![[r#"
            1 ORD-001 | Order is gone | Someone deleted it. | -
            1 ORD-002 | Order is late | Order earlier. | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Error codes</h1><div class='accordion'><div class='accordion-header'><span>101</span>Order is gone</div><div class='accordion-body'><p>Someone deleted it.</p></div></div><div class='accordion'><div class='accordion-header'><span>102</span>Order is late</div><div class='accordion-body'><p>Order earlier.</p></div></div>",
        expect![[r#"
            1 101 | Order is gone | Someone deleted it. | -
            1 102 | Order is late | Order earlier. | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Error codes</h1><h3 id=ORD_GONE><code>ORD_GONE</code></h3><p>Someone deleted it.</p><h3 id=ORD_LATE><code>ORD_LATE</code></h3><p>Order earlier.</p>",
        expect![[r#"
            1 ORD_GONE | - | Someone deleted it. | -
            1 ORD_LATE | - | Order earlier. | -
        "#]],
    );
    check(
        "p.html",
        "<table><caption>Error codes</caption><tr><th scope=row>4001</th><td>Order is gone</td></tr><tr><th scope=row>4002</th><td>Order is late</td></tr><tr><th scope=row>4003</th><td>Order failed</td></tr></table>",
        expect![[r#"
            1 4001 | - | Order is gone | -
            1 4002 | - | Order is late | -
            1 4003 | - | Order failed | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Error codes</h1><dl><dt>4001 - Gone</dt><dd>Order is gone</dd><dt>4002 - Late</dt><dd>Order is late</dd></dl>",
        expect![[r#"
            1 4001 | Gone | Order is gone | -
            1 4002 | Late | Order is late | -
        "#]],
    );
}

#[test]
fn directives_and_lists_in_rst() {
    let page = |body: &str| format!("Error codes\n===========\n\n{body}");
    let cases = [
        ".. c:macro:: ORD_GONE\n\n   The order is gone.\n\n.. c:macro:: ORD_LATE\n\n   The order is late.\n",
        ".. py:exception:: shop.OrderGoneError\n\n   The order is gone.\n\n.. py:exception:: shop.OrderLateError\n\n   The order is late.\n",
        ".. data:: E_ORDER_GONE\n\n   The order is gone.\n\n.. data:: E_ORDER_LATE\n   :value: 2\n\n   The order is late.\n",
        ":400: The order is wrong\n:404: The order is gone\n:409: The order is late\n",
        ":ORD-001: The order is wrong\n:ORD-002: The order is gone\n",
        "ORD001\n  The order is gone.\n\nORD002\n  The order is late.\n",
        "| 4001 The order is gone\n| 4002 The order is late\n| 4003 The order failed\n",
        ".. glossary::\n\n   ORD001\n      The order is gone.\n\n   ORD002\n      The order is late.\n",
        ".. csv-table:: Codes\n   :header: \"Code\", \"Message\"\n   :delim: ;\n\n   ORD001; The order is gone\n   ORD002; The order is late\n",
        ".. csv-table::\n   :header: Name, Description\n\n   order_gone, \"The request was rejected, as the order is gone\"\n   order_late, The request was rejected as it is late\n   shop_closed, The shop was not found\n",
    ];
    let mut out = String::new();
    for case in cases {
        let content = super::traps::read("p.rst", &page(case));
        for e in &content.entries {
            out +=
                &format!("{} | {:?} | {:?} | {:?}\n", e.code, e.status, e.message, e.description);
        }
        out += &format!("{} problems\n\n", content.problems.len());
    }
    expect![[r#"
        ORD_GONE | None | None | Some("The order is gone.")
        ORD_LATE | None | None | Some("The order is late.")
        0 problems

        OrderGoneError | None | None | Some("The order is gone.")
        OrderLateError | None | None | Some("The order is late.")
        0 problems

        E_ORDER_GONE | None | None | Some("The order is gone.")
        E_ORDER_LATE | None | None | Some("The order is late.")
        0 problems

        400 | None | None | Some("The order is wrong")
        404 | None | None | Some("The order is gone")
        409 | None | None | Some("The order is late")
        0 problems

        ORD-001 | None | None | Some("The order is wrong")
        ORD-002 | None | None | Some("The order is gone")
        0 problems

        ORD001 | None | None | Some("The order is gone.")
        ORD002 | None | None | Some("The order is late.")
        0 problems

        4001 | None | None | Some("The order is gone")
        4002 | None | None | Some("The order is late")
        4003 | None | None | Some("The order failed")
        0 problems

        ORD001 | None | None | Some("The order is gone.")
        ORD002 | None | None | Some("The order is late.")
        0 problems

        ORD001 | None | None | Some("The order is gone")
        ORD002 | None | None | Some("The order is late")
        0 problems

        order_gone | None | None | Some("The request was rejected, as the order is gone")
        order_late | None | None | Some("The request was rejected as it is late")
        shop_closed | None | None | Some("The shop was not found")
        0 problems

    "#]]
    .assert_eq(&out);
}

/// The fields that header words name in which no vocabulary has the whole, as the place of the text in
/// `message | description | solution`.
#[test]
fn a_word_of_a_header_cell_says_what_the_column_holds() {
    const WORDS: &[(&str, &str)] = &[
        (
            "-|-|x",
            "Recommended strategy|Actions by the shop|How do I fix it|Best practice|Follow-up",
        ),
        ("-|-|x", "问题排查策略|修复步骤|处理手段|商户处理建议|推荐做法|修改方案|故障排除方法"),
        ("-|-|x", "復旧手段|対応方針|解消策|取るべき行動|確認事項|次のステップ|エラー時の処置"),
        ("-|-|x", "가능한 작업|처리 절차|대처 요령|해결법|권고 사항|다음 단계|가맹점 조치"),
        (
            "-|-|x",
            "Lösungsmöglichkeiten|Handlungsempfehlungen|Empfohlene Schritte|Reaktion des Clients|Tipps",
        ),
        ("-|-|x", "Mesures correctives|Marche à suivre|Étapes de résolution|Conseils"),
        ("-|-|x", "Acción sugerida|Pasos a seguir|Posibles soluciones|Medidas correctivas"),
        ("-|-|x", "Ação necessária|Próximos passos|Sugestão|Tratativa"),
        (
            "x|-|-",
            "Message returned|Error label|错误标题|返回内容|エラー文言|画面表示|오류 문구|제목",
        ),
        (
            "x|-|-",
            "Statusmeldung|Rückmeldung|Klartext|Message affiché|Mensaje devuelto|Mensagem exibida",
        ),
        (
            "-|x|-",
            "Causa del error|Motivo da recusa|Origine du problème|Fehlergrund|详细信息|Zusatzinformation",
        ),
    ];
    for (place, words) in WORDS {
        for word in words.split('|') {
            let text = "The order is gone.";
            let page = format!(
                "| Error code | Status | {word} |\n|---|---|---|\n| ORD.0001 | 404 | {text} |\n| ORD.0002 | 409 | It was closed. |\n"
            );
            let entry = &read("p.md", &page).entries[0];
            let fields = [&entry.message, &entry.description, &entry.solution];
            let found = fields.map(|field| match field.as_deref() {
                Some(found) if found == text => "x",
                _ => "-",
            });
            assert_eq!(found.join("|"), *place, "{word}");
        }
    }
}

#[test]
fn beside_a_message_what_is_displayed_is_none() {
    check(
        "p.md",
        "| Error code | Error message | Output |\n|---|---|---|\n| ORD.0001 | Order gone | A red box appears |\n| ORD.0002 | Order closed | A blue box appears |\n",
        expect![[r#"
            3 ORD.0001 | Order gone | A red box appears | -
            4 ORD.0002 | Order closed | A blue box appears | -
        "#]],
    );
}

#[test]
fn what_is_in_english_beside_its_translation_is_the_message() {
    check(
        "p.md",
        "| 错误码 | 内容 | 含义 |\n|---|---|---|\n| 9001 | The order is gone. | 订单不存在 |\n| 9002 | It was closed already. | 订单已关闭 |\n| 9003 | Too many calls were made. | 调用过于频繁 |\n",
        expect![[r#"
            3 9001 | The order is gone. | 订单不存在 | -
            4 9002 | It was closed already. | 订单已关闭 | -
            5 9003 | Too many calls were made. | 调用过于频繁 | -
        "#]],
    );
}
