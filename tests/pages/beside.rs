//! What stands beside codes: statuses at the start of their texts, questions behind these, parts of a code, other codes.

use expect_test::expect;

use super::traps::{check, read};

#[test]
fn the_status_at_the_start_of_a_text_belongs_to_the_name_above_it() {
    check(
        "p.txt",
        "Fehlercodes\n\nbestellung_fehlt\nHTTP 404 – Die Bestellung gibt es nicht.\npaket_verloren\nHTTP 410 – Das Paket ging verloren.\nzu_viele_anfragen\nHTTP 429 – Bitte warten.\n",
        expect![[r#"
            3 bestellung_fehlt 404 | - | Die Bestellung gibt es nicht. | -
            5 paket_verloren 410 | - | Das Paket ging verloren. | -
            7 zu_viele_anfragen 429 | - | Bitte warten. | -
        "#]],
    );
    check(
        "p.md",
        "# Errors of the shop\n\n### order_gone\n\nHTTP 404: There is no such order.\n\n### parcel_lost\n\nHTTP status 410: The parcel is lost.\n\n### key_wrong\n\nHTTP 401: The key of the shop is wrong.\n",
        expect![[r#"
            3 order_gone 404 | - | There is no such order. | -
            7 parcel_lost 410 | - | The parcel is lost. | -
            11 key_wrong 401 | - | The key of the shop is wrong. | -
        "#]],
    );
    check(
        "p.txt",
        "Operations\n\nget_order\nHTTP 200 — Returns the order.\nmake_order\nHTTP 201 — Makes an order.\ndrop_order\nHTTP 204 — Nothing is returned.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn a_name_of_small_letters_may_run_into_the_end_of_the_text_before_it() {
    check(
        "p.txt",
        "Error codes\nkey_wrong\nHTTP 401 — The key is wrong.order_gone\nHTTP 404 — There is no such order.parcel_lost\nHTTP 410 — The parcel is lost.\ntoo_many\nHTTP 429 — Wait a minute.shop_closed\nHTTP 503 — Come back tomorrow.\n",
        expect![[r#"
            2 key_wrong 401 | - | The key is wrong. | -
            3 order_gone 404 | - | There is no such order. | -
            4 parcel_lost 410 | - | The parcel is lost. | -
            6 too_many 429 | - | Wait a minute. | -
            7 shop_closed 503 | - | Come back tomorrow. | -
        "#]],
    );
    check(
        "p.txt",
        "Settings\n\nThe file is read from config.shop_settings\nThe names come from table.order_names\nAll that is sent is kept. See shop.order_log\nSizes are in bytes.max_size\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn classes_of_two_characters_are_codes() {
    check(
        "p.txt",
        "SQL classes\n\nClass Code Meaning\n08 No connection to the shop\n0A Not there\n2D Wrong end of the order\n3F No such shop\n40 Rolled back\n42 Wrong words\n",
        expect![[r#"
            4 08 | - | No connection to the shop | -
            5 0A | - | Not there | -
            6 2D | - | Wrong end of the order | -
            7 3F | - | No such shop | -
            8 40 | - | Rolled back | -
            9 42 | - | Wrong words | -
        "#]],
    );
    check(
        "p.txt",
        "Errors\n\nCode Meaning\n1A fault of the shop\n2An order is gone\n3The parcel is lost\n",
        expect![[r#"
            4 1 | - | A fault of the shop | -
            5 2 | - | An order is gone | -
            6 3 | - | The parcel is lost | -
        "#]],
    );
}

#[test]
fn statuses_with_blanks_between_them_are_several() {
    check(
        "p.txt",
        "Error codes\n\nError Code\n\nError Type\n\nDescription\n\n🔴 400\n\nWrong order\n\nThe order is not valid.\n\n🔴 401\n\nNo key\n\nThe key is missing.\n\n🔴 502\n🔴 503\n\nShop closed\n\nWait, then order again.\n",
        expect![[r#"
            9 400 | - | The order is not valid. | - (Wrong order)
            15 401 | - | The key is missing. | - (No key)
            21 502 | - | Wait, then order again. | - (Shop closed)
            21 503 | - | Wait, then order again. | - (Shop closed)
        "#]],
    );
    check(
        "p.md",
        "| HTTP status | Meaning |\n|---|---|\n| 400 | The order is wrong |\n| 500 502 503 | The shop is closed, try again |\n| 401 403 | The key is wrong |\n",
        expect![[r#"
            3 400 | - | The order is wrong | -
            4 500 | - | The shop is closed, try again | -
            4 502 | - | The shop is closed, try again | -
            4 503 | - | The shop is closed, try again | -
            5 401 | - | The key is wrong | -
            5 403 | - | The key is wrong | -
        "#]],
    );
}

#[test]
fn a_letter_with_digits_belongs_to_the_number_of_two_parts_before_it() {
    check(
        "p.txt",
        "Code: 386-10 S99\nDescription: Belt error 10\n•It was called twice.\nCode: 386-11 S99\nDescription: Belt error 11\nCode: 387-01 S99\nDescription: Internal error 1\n",
        expect![[r#"
            1 386-10 S99 | - | Belt error 10⏎It was called twice. | -
            4 386-11 S99 | - | Belt error 11 | -
            6 387-01 S99 | - | Internal error 1 | -
        "#]],
    );
}

#[test]
fn tables_under_the_words_of_one_that_lists_errors_list_errors() {
    check(
        "p.md",
        "# Shop API\n\n## Faults\n\n* Orders\n\nerror label list`label` | Meaning\n---|---\nINVALID_ORDER | The order is not valid\nORDER_NOT_FOUND | There is no such order\nBAD_KEY | The key is wrong\nSHOP_ERROR | The shop failed\n\n* Parcels\n\nerror label list`label` | Meaning\n---|---\nHAS_PARCELS | There are parcels\nMODE_SET | The mode is there already\n\n* Words\n\nWord | Meaning\n---|---\nSHOP_MODE | The mode\nSHOP_SIZE | The size\n",
        expect![[r#"
            9 INVALID_ORDER | - | The order is not valid | -
            10 ORDER_NOT_FOUND | - | There is no such order | -
            11 BAD_KEY | - | The key is wrong | -
            12 SHOP_ERROR | - | The shop failed | -
            18 HAS_PARCELS | - | There are parcels | -
            19 MODE_SET | - | The mode is there already | -
        "#]],
    );
}

#[test]
fn a_question_with_yes_or_no_is_no_text_of_a_code() {
    check(
        "p.md",
        "# Errors\n\n**OrderGoneException**  \nThe order is gone.  \nOK to retry? No\n\n**ParcelLostException**  \nThe parcel is lost.  \nOK to retry? No\n\n**ShopClosedException**  \nThe shop is closed. Will it open?  \nOK to retry? Yes\n",
        expect![[r#"
            3 OrderGoneException | - | The order is gone. | -
            7 ParcelLostException | - | The parcel is lost. | -
            11 ShopClosedException | - | The shop is closed. Will it open? | -
        "#]],
    );
}

#[test]
fn a_word_with_a_capital_is_the_name_among_those_with_underscores() {
    check(
        "p.txt",
        "Error codes\n\n0x1001 Late: the order is late\n0x1002 Not_open: the shop is not open\n0x1003 Order_gone: The order is gone.\n0x2000 Key_wrong: The key is wrong.\n0x2100 Lost: The parcel is lost.\n",
        expect![[r#"
            3 0x1001 | Late | the order is late | -
            4 0x1002 | Not_open | the shop is not open | -
            5 0x1003 | Order_gone | The order is gone. | -
            6 0x2000 | Key_wrong | The key is wrong. | -
            7 0x2100 | Lost | The parcel is lost. | -
        "#]],
    );
}

#[test]
fn lists_of_many_more_codes_than_the_table_beside_them() {
    let listed = (10..30).map(|n| format!("-10{n} ORDER_{n}\nThe order {n} failed.\n\n"));
    let listed: String = listed.collect();
    let table = "Filters\n\nError message\tDescription\n\"ORDER_SIZE\"\tThe size is wrong.\n\"ORDER_PRICE\"\tThe price is wrong.\n";
    let content = read("p.txt", &format!("Error codes\n\n{listed}{table}"));
    assert_eq!(content.entries.len(), 22);
}
