//! What stands beside codes: statuses at the start of their texts, questions behind these, parts of a code, other codes.

use expect_test::expect;

use super::traps::{check, read};

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
fn lists_of_many_more_codes_than_the_table_beside_them() {
    let listed = (10..30).map(|n| format!("-10{n} ORDER_{n}\nThe order {n} failed.\n\n"));
    let listed: String = listed.collect();
    let table = "Filters\n\nError message\tDescription\n\"ORDER_SIZE\"\tThe size is wrong.\n\"ORDER_PRICE\"\tThe price is wrong.\n";
    let content = read("p.txt", &format!("Error codes\n\n{listed}{table}"));
    assert_eq!(content.entries.len(), 22);
}

#[test]
fn numbers_of_the_series_of_a_table_are_read_from_lists_beside_it() {
    check(
        "p.md",
        "# 返回码\n\n| 状态码名称 | 状态码值 | 状态码说明 |\n|---|---|---|\n| SHOP_OK | 0 | 成功。 |\n| SHOP_ERR_NULL | 171001 | 入参为空。 |\n| SHOP_ERR_INSIDE | 571xxx | 内部异常。 |\n\n说明：\n\n- 571101（SHOP_ERR_PLAN）：没有计划。\n- 571102（SHOP_ERR_KEEP）：没有交还。\n- 571103（SHOP_ERR_SHAPE）：没有形状。\n",
        expect![[r#"
            5 0=SHOP_OK | SHOP_OK | 成功。 | -
            6 171001=SHOP_ERR_NULL | SHOP_ERR_NULL | 入参为空。 | -
            7 571xxx=SHOP_ERR_INSIDE | SHOP_ERR_INSIDE | 内部异常。 | - [571xxx]
            11 571101=SHOP_ERR_PLAN | SHOP_ERR_PLAN | 没有计划。 | -
            12 571102=SHOP_ERR_KEEP | SHOP_ERR_KEEP | 没有交还。 | -
            13 571103=SHOP_ERR_SHAPE | SHOP_ERR_SHAPE | 没有形状。 | -
        "#]],
    );
}

#[test]
fn exit_codes_are_listed_beside_a_table_of_names() {
    check(
        "p.md",
        "# Error codes\n\n| Code | Meaning |\n|---|---|\n| `ORDER_GONE` | Order gone 没了 |\n| `SHOP_CLOSED` | Shop closed |\n\n## Exit codes\n\n- `0`: Done\n- `10`: No order\n- `20`: No shop\n- `70`: Unknown error\n",
        expect![[r#"
            5 ORDER_GONE | - | Order gone 没了 | -
            6 SHOP_CLOSED | - | Shop closed | -
            10 0 | - | Done | -
            11 10 | - | No order | -
            12 20 | - | No shop | -
            13 70 | - | Unknown error | -
        "#]],
    );
}
