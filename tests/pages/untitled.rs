//! Plain text without headings: what a line says that may be a title, and lines that only their like tell to have codes.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_line_far_below_the_top_says_that_codes_follow() {
    check(
        "p.txt",
        "The shop\n\nThe shop sells orders. You can send one by mail.\n\nIt is open all day.\n\nOrders are sent once a day.\n\nNobody knows when.\n\nIt is a good shop.\n\nError codes\n\nORD_GONE the order is gone\nORD_LATE the order is late\nORD_LOST the order is lost\n",
        expect![[r#"
            15 ORD_GONE | - | the order is gone | -
            16 ORD_LATE | - | the order is late | -
            17 ORD_LOST | - | the order is lost | -
        "#]],
    );
}

#[test]
fn numbers_with_titles_above_labels_in_their_own_lines() {
    check(
        "p.txt",
        "通知错误码\n1600001 内部错误\n错误信息\nInternal order.\n可能原因\n订单没有了。\n处理步骤\n再看一次。\n1600002 序列错误\n错误信息\nOrder is wrong.\n可能原因\n商店关门了。\n处理步骤\n等到明天。\n",
        expect![[r#"
            2 1600001 | Internal order. | 订单没有了。 | 再看一次。
            9 1600002 | Order is wrong. | 商店关门了。 | 等到明天。
        "#]],
    );
    check(
        "p.txt",
        "Parcel error codes\n\n1201 Parcel Is Gone\n\nSymptom\n\nNobody finds the parcel.\n\nSolution\n\nLook again.\n\n1202 Parcel Is Late\n\nSymptom\n\nThe parcel does not come.\n\nSolution\n\nWait for it.\n",
        expect![[r#"
            3 1201 | Parcel Is Gone | Nobody finds the parcel. | Look again.
            13 1202 | Parcel Is Late | The parcel does not come. | Wait for it.
        "#]],
    );
    // Chapters have small numbers.
    check(
        "p.txt",
        "The shop\n\n1 Opening hours\n\nDescription\n\nAll day long.\n\n2 Orders\n\nDescription\n\nSent once a day.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn numbers_with_nothing_but_names_in_capitals() {
    check(
        "p.txt",
        "Supported error levels\n0: NONE\n1: INTERNAL_ERROR\n2: WRONG_ORDER\n3: SHOP_SHUT\n4: INVALID_KEY\n",
        expect![[r#"
            2 0=NONE | - | NONE | -
            3 1=INTERNAL_ERROR | - | INTERNAL_ERROR | -
            4 2=WRONG_ORDER | - | WRONG_ORDER | -
            5 3=SHOP_SHUT | - | SHOP_SHUT | -
            6 4=INVALID_KEY | - | INVALID_KEY | -
        "#]],
    );
    check(
        "p.txt",
        "Errors\n404.00: GONE\n404.01: INVALID_ORDER\n404.02: INVALID_SHOP\n500.01: LOST\n500.02: ORDER_FAIL\nNobody knows more.\n",
        expect![[r#"
            2 404.00 | - | GONE | -
            3 404.01 | - | INVALID_ORDER | -
            4 404.02 | - | INVALID_SHOP | -
            5 500.01 | - | LOST | -
            6 500.02 | - | ORDER_FAIL | -
        "#]],
    );
    // Names of which none tells of a failure.
    check(
        "p.txt",
        "When errors show\n0: RED\n1: GREEN\n2: DARK_BLUE\n3: LIGHT_BLUE\n4: ORDER_BLUE\n5: WHITE\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn names_above_texts_of_which_some_look_like_a_table() {
    let row = |name: &str| format!("{name}\nThe order is wrong today.\nLook at it once more.\n");
    let names = ["ORDER_GONE", "ORDER_LATE", "ORDER_LOST", "SHOP_SHUT", "SHOP_GONE", "NO_SHOP"];
    let text: String = names.iter().map(|name| row(name)).collect();
    check(
        "p.txt",
        &format!(
            "Error codes\n{text}Order Errors\nORDER_BAD\nBad Order No order of this kind is known.\nORDER_ODD\nOdd Order Nobody knows this one.\nLook for another one.\n"
        ),
        expect![[r#"
            2 ORDER_GONE | - | The order is wrong today.⏎Look at it once more. | -
            5 ORDER_LATE | - | The order is wrong today.⏎Look at it once more. | -
            8 ORDER_LOST | - | The order is wrong today.⏎Look at it once more. | -
            11 SHOP_SHUT | - | The order is wrong today.⏎Look at it once more. | -
            14 SHOP_GONE | - | The order is wrong today.⏎Look at it once more. | -
            17 NO_SHOP | - | The order is wrong today.⏎Look at it once more.⏎Order Errors | -
            21 ORDER_BAD | - | Bad Order No order of this kind is known. | -
            23 ORDER_ODD | - | Odd Order Nobody knows this one.⏎Look for another one. | -
        "#]],
    );
}

#[test]
fn a_status_that_stands_once_before_rows_below_a_word_that_nobody_knows() {
    check(
        "p.txt",
        "エラーコードと対応\nHTTPステータス\nエラーコード\n内容\n呼び出し側の対応\n401\nno_key\n鍵がありません。\n鍵を付けます。\nbad_key\n鍵が違います。\n鍵を確認します。\nold_key\n鍵が古いです。\n鍵を取り直します。\n404\nno_order\n注文がありません。\n注文番号を確認します。\nno_shop\n店がありません。\n店を確認します。\n",
        expect![[r#"
            7 no_key 401 | - | 鍵がありません。 | 鍵を付けます。
            10 bad_key 401 | - | 鍵が違います。 | 鍵を確認します。
            13 old_key 401 | - | 鍵が古いです。 | 鍵を取り直します。
            17 no_order 404 | - | 注文がありません。 | 注文番号を確認します。
            20 no_shop 404 | - | 店がありません。 | 店を確認します。
        "#]],
    );
}

#[test]
fn numbers_with_titles_above_sentences() {
    check(
        "p.txt",
        "Help with the shop\n\nWhat may go wrong stands below.\n\n40001 Wrong order\nThe order failed, and the answer has 40001.\n\n40002 Wrong shop\nThe order failed, and the answer has 40002.\n\n40003 No key\nThe order failed, and the answer has 40003.\n",
        expect![[r#"
            5 40001 | Wrong order | The order failed, and the answer has 40001. | -
            8 40002 | Wrong shop | The order failed, and the answer has 40002. | -
            11 40003 | No key | The order failed, and the answer has 40003. | -
        "#]],
    );
    // Years have four digits, too.
    check(
        "p.txt",
        "The shop through the years\n\n1997 The first shop\nThe shop was opened, and the first order failed.\n\n1998 The second shop\nAnother one was opened, and no order failed.\n\n2001 No shop\nAll of them were shut since orders failed.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
