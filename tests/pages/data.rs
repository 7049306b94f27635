//! errdex's own form and other JSON and TOML: what an export says comes back with nothing lost.

use errdex::catalog::{Catalog, Coverage, PageContent};
use errdex::config::PageDeclaration;
use errdex::import::{builtin, import, import_all};
use expect_test::expect;

use super::traps::{check, read};

fn export(pages: Vec<PageContent>) -> String {
    let catalog = Catalog::of(pages);
    serde_json::to_string_pretty(&catalog.export()).unwrap()
}

fn declared(path: &str) -> PageDeclaration {
    PageDeclaration { path: path.to_owned(), ..PageDeclaration::default() }
}

#[test]
fn an_export_of_the_built_in_pages_is_read_back_without_loss() {
    let pages = builtin().iter().map(|content| (**content).clone()).collect();
    let first = export(pages);
    let again = import_all(&declared("catalog.json"), &first);
    assert_eq!(again.len(), builtin().len());
    assert_eq!(export(again.clone()), first);
    let toml = toml::to_string(&serde_json::from_str::<NoNulls>(&first).unwrap().0).unwrap();
    assert_eq!(export(import_all(&declared("catalog.toml"), &toml)), first);
    for (content, own) in again.iter().zip(builtin()) {
        assert_eq!(content.entries, own.entries);
    }
}

/// A value of JSON without its nulls, which TOML does not have.
struct NoNulls(serde_json::Value);

impl<'de> serde::Deserialize<'de> for NoNulls {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        fn strip(value: &mut serde_json::Value) {
            match value {
                serde_json::Value::Object(map) => {
                    map.retain(|_, value| !value.is_null());
                    map.values_mut().for_each(strip);
                }
                serde_json::Value::Array(list) => list.iter_mut().for_each(strip),
                _ => {}
            }
        }
        let mut value = serde_json::Value::deserialize(deserializer)?;
        strip(&mut value);
        Ok(NoNulls(value))
    }
}

#[test]
fn every_sort_of_family_survives_an_export() {
    let page = |path: &str, complete: Option<bool>, prefixes: &[&str], text: &str| {
        let prefixes = prefixes.iter().map(|prefix| (*prefix).to_owned()).collect();
        import(&PageDeclaration { complete, prefixes, ..declared(path) }, text)
    };
    let table = "| Error Code | Message |\n|---|---|\n";
    let pages = vec![
        page(
            "a.md",
            None,
            &[],
            &format!("{table}| ORD.1 | One |\n| ORD.2 | Two |\n| BIL.1 | x |\n"),
        ),
        page(
            "b.md",
            Some(false),
            &["TAX-"],
            &format!("{table}| TAX-01 | Three |\n| ORD.3 | y |\n"),
        ),
        page(
            "c.md",
            Some(true),
            &["SHP.", "NEW."],
            &format!("{table}| SHP.1 | Four |\n| what is it | y |\n"),
        ),
        page(
            "d.md",
            None,
            &[],
            &format!(
                "For codes starting with GATE, see [Gates](g.md).\n\n{table}| Q.1 | z |\n| Other | Ask. |\n"
            ),
        ),
    ];
    let first = export(pages);
    for kept in ["\"elsewhere\"", "\"reason\"", "\"advice\": \"Ask.\""] {
        assert!(first.contains(kept), "{kept}: {first}");
    }
    let again = import_all(&declared("catalog.json"), &first);
    assert_eq!(export(again), first);
}

#[test]
fn entries_in_our_own_form_by_hand() {
    check(
        "p.toml",
        "
[[entry]]
code = \"ORD.1\"
message = \"Gone.\"
solution = \"Wait.\"

[[entry]]
code = \"ORD.2\"
status = 404
deprecated = true

[[entry]]
message = \"no code\"
",
        expect![[r#"
            2 ORD.1 | Gone. | - | Wait.
            7 ORD.2 404 | - | - | - deprecated
            12 problem: an entry without a code
        "#]],
    );
    let content = read("p.json", r#"{"entries": [{"code": "ORD.1"}]}"#);
    assert_eq!((content.coverage, content.entries[0].line), (Coverage::Complete, 1));
}

#[test]
fn objects_whose_keys_speak() {
    check(
        "p.json",
        r#"{
  "title": "Shop",
  "errors": [
    {"errorCode": "ORD_GONE", "httpStatus": 404, "errorMessage": "Gone.", "hints": ["Wait.", "Ask."]},
    {
      "errorCode": "ORD_LATE",
      "httpStatus": 400,
      "errorMessage": {"zh": "晚了", "en": "Late."}
    }
  ]
}"#,
        expect![[r#"
            4 ORD_GONE 404 | Gone. | - | Wait.⏎Ask.
            6 ORD_LATE 400 | Late. | - | -
        "#]],
    );
    check(
        "p.json",
        r#"{
  "error_codes": {
    "ORD_GONE": "The order is gone.",
    "ORD_LATE": "The order is late."
  }
}"#,
        expect![[r#"
            3 ORD_GONE | - | The order is gone. | -
            4 ORD_LATE | - | The order is late. | -
        "#]],
    );
    check(
        "p.json",
        r#"{"order": {"ORD.1": {"message": "Gone.", "status": 404}, "ORD.2": {"message": "Late.", "status": 400}}}"#,
        expect![[r#"
            1 ORD.1 404 | Gone. | - | -
            1 ORD.2 400 | Late. | - | -
        "#]],
    );
    check(
        "p.json",
        "{\"name\": \"shop\",\n \"version\": \"1.0.0\", \"codes\" x}",
        expect![[r#"
            2 problem: this is not JSON: expected `:`
        "#]],
    );
}

#[test]
fn titles_beside_messages_and_texts_that_are_shown() {
    check(
        "p.json",
        r#"{"errors": [
{"code": 190, "title": "Rights", "message": "The token is old.", "details": "It has run out.", "resolution": "Get a new one."},
{"code": 10, "title": "Rights", "message": "Denied.", "details": "Nobody has granted it.", "resolution": "Ask."},
{"code": 3, "title": "Orders", "message": "Gone.", "details": "It is not there.", "resolution": "Look for it."}]}"#,
        expect![[r#"
            2 190 | The token is old. | It has run out. | Get a new one. (Rights)
            3 10 | Denied. | Nobody has granted it. | Ask. (Rights)
            4 3 | Gone. | It is not there. | Look for it. (Orders)
        "#]],
    );
    check(
        "p.csv",
        "codes,display_text,meaning,possible_cause,recommended_action\nORD00,Order late,Order late,It rains.,Wait.\nORD01,Order gone,The order is gone,Somebody took it.,Order again.\n",
        expect![[r#"
            2 ORD00 | Order late | Order late⏎It rains. | Wait.
            3 ORD01 | Order gone | The order is gone⏎Somebody took it. | Order again.
        "#]],
    );
}

#[test]
fn texts_and_languages_below_codes() {
    check(
        "p.json",
        r#"[{"service": "Orders", "errors": [{"id": "ORD-1", "text": "gone", "fix": "look"}, {"id": "ORD-2", "text": "late", "fix": "wait"}]}]"#,
        expect![[r#"
            1 ORD-1 | gone | - | look
            1 ORD-2 | late | - | wait
        "#]],
    );
    check(
        "p.json",
        r#"{"errors": {"ORDER_GONE": {"en": "It is gone", "ja": "ありません"}, "ORDER_LATE": {"en": "It is late", "ja": "遅い"}}}"#,
        expect![[r#"
            1 ORDER_GONE | - | It is gone | -
            1 ORDER_LATE | - | It is late | -
        "#]],
    );
}

#[test]
fn a_map_of_statuses_to_their_names_is_a_table() {
    check(
        "p.json",
        r#"{"200": "OK", "400": "Bad Request", "404": "Not Found", "420": "Calm Down", "500": "Internal Server Error"}"#,
        expect![[r#"
            1 200 | OK | - | -
            1 400 | Bad Request | - | -
            1 404 | Not Found | - | -
            1 420 | Calm Down | - | -
            1 500 | Internal Server Error | - | -
        "#]],
    );
    // The steps of a colour are no statuses.
    check(
        "p.json",
        r##"{"100": "#fff", "200": "#eee", "400": "#ccc", "500": "#bbb"}"##,
        expect![[r#"
        1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
    "#]],
    );
}

#[test]
fn keys_of_errors_that_are_raised_by_classes_are_codes() {
    check(
        "p.json",
        r#"{
  "order_gone": {"exception": "OrderGoneError", "status_code": 404, "default_detail": "The order is gone."},
  "too_late": {"exception": "TooLateError", "status_code": 409, "default_detail": "The order was closed."}
}"#,
        expect![[r#"
            2 OrderGoneError=order_gone 404 | - | The order is gone. | -
            3 TooLateError=too_late 409 | - | The order was closed. | -
        "#]],
    );
}

#[test]
fn keys_of_digits_and_marks_are_codes_where_their_texts_tell_of_failures() {
    check(
        "p.json",
        "{\"0300_4000\": \"The order failed.\", \"0300_400A\": \"The parcel was lost.\", \"0300_4001\": \"Timed out.\"}",
        expect![[r#"
            1 0300_4000 | - | The order failed. | -
            1 0300_400A | - | The parcel was lost. | -
            1 0300_4001 | - | Timed out. | -
        "#]],
    );
    check(
        "p.json",
        "{\"2024-01\": \"January\", \"2024-02\": \"February\", \"2024-03\": \"March\"}",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn what_an_object_of_a_status_refers_to_is_no_code() {
    let object = |code: &str, phrase: &str, place: &str| {
        format!(
            "{{\n\"code\": \"{code}\",\n\"phrase\": \"{phrase}\",\n\"description\": \"The order failed.\",\n\"spec_title\": \"{place}\"\n}}"
        )
    };
    let objects = [
        object("400", "Bad Request", "http7231#6.5.1"),
        object("401", "Unauthorized", "http7235#3.1"),
        object("404", "Not Found", "http7231#6.5.4"),
        object("409", "Conflict", "http7231#6.5.8"),
        object("500", "Internal Server Error", "http7231#6.6.1"),
    ];
    check(
        "p.json",
        &format!("[{}]", objects.join(",\n")),
        expect![[r#"
        2 400 | Bad Request | The order failed.⏎http7231#6.5.1 | -
        8 401 | Unauthorized | The order failed.⏎http7235#3.1 | -
        14 404 | Not Found | The order failed.⏎http7231#6.5.4 | -
        20 409 | Conflict | The order failed.⏎http7231#6.5.8 | -
        26 500 | Internal Server Error | The order failed.⏎http7231#6.6.1 | -
    "#]],
    );
}

#[test]
fn numbers_in_two_parts_above_objects_that_say_what_goes_wrong() {
    check(
        "p.json",
        "{\n  \"009-1003\": {\"title\": \"Lid Error\", \"description\": \"The lid 内 is not shut.\", \"steps\": [\"Shut it.\", \"Try again.\"]},\n  \"022-2571\": {\"title\": \"Label Already In Use\", \"description\": \"Another parcel has it.\", \"steps\": [\"Write another.\"]}\n}\n",
        expect![[r#"
            2 009-1003 | Lid Error | The lid 内 is not shut. | -
            3 022-2571 | Label Already In Use | Another parcel has it. | -
        "#]],
    );
    // Days are no codes.
    check(
        "p.json",
        "{\n  \"2024-01-03\": {\"title\": \"Rain\", \"description\": \"It rained.\"},\n  \"2024-01-04\": {\"title\": \"Sun\", \"description\": \"It was warm.\"}\n}\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn objects_under_names_that_tell_of_no_error_and_examples_are_no_codes() {
    let texts = [
        "{\"pages\": {\"ListOrders\": {\"in\": \"next\", \"limit_key\": \"max\"}, \"ListStocks\": {\"in\": \"next\", \"limit_key\": \"max\"}}}",
        "{\"examples\": {\"AddOrder\": [{\"id\": \"add-order-1472\", \"title\": \"Adds an order\", \"description\": \"The order fails.\"}, {\"id\": \"add-order-1473\", \"title\": \"Adds more\", \"description\": \"It fails.\"}]}}",
    ];
    for text in texts {
        assert_eq!(read("p.json", text).entries, [], "{text}");
    }
}

#[test]
fn markdown_that_is_nothing_but_json() {
    check(
        "p.md",
        "    {\n        \"1\": {\"message\": \"Unknown error\"},\n        \"2\": {\"message\": \"Order not found\"}\n    }\n",
        expect![[r#"
            2 1 | Unknown error | - | -
            3 2 | Order not found | - | -
        "#]],
    );
}

#[test]
fn names_may_stand_among_the_numbers_of_a_map() {
    check(
        "p.json",
        "{\n\"shop\": {\n\"400\": \"请求参数错误\",\n\"401\": \"认证失败\",\n\"402\": \"余额不足\",\n\"invalid_key\": \"密钥无效\",\n\"no_order\": \"订单不存在\"\n}\n}\n",
        expect![[r#"
            3 400 | - | 请求参数错误 | -
            4 401 | - | 认证失败 | -
            5 402 | - | 余额不足 | -
            6 invalid_key | - | 密钥无效 | -
            7 no_order | - | 订单不存在 | -
        "#]],
    );
}
