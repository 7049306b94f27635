//! Texts one text node a line: a mark within a sentence, `code` or a link, has ended a line.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_name_within_a_sentence() {
    check(
        "p.txt",
        "Order errors\nError code\nDescription\n100\nInvalid request\n101\nThe field\nid\nis missing in the order\n102\nThe field\nparcel\nis missing in the order\n103\nThe shop is closed\n104\nToo many parcels for\ncart\n.\n",
        expect![[r#"
            4 100 | - | Invalid request | -
            6 101 | - | The field id is missing in the order | -
            10 102 | - | The field parcel is missing in the order | -
            14 103 | - | The shop is closed | -
            16 104 | - | Too many parcels for cart. | -
        "#]],
    );
}

#[test]
fn a_bracket_and_a_comma_that_are_open() {
    check(
        "p.txt",
        "订单错误码\n错误码\n说明\nE1001\n订单不存在，请检查\norder_id\n。\nE1002\n商店已关闭（参见\nshop_state\n）\nE1003\n包裹太重\n",
        expect![[r#"
            4 E1001 | - | 订单不存在，请检查 order_id。 | -
            8 E1002 | - | 商店已关闭（参见 shop_state） | -
            12 E1003 | - | 包裹太重 | -
        "#]],
    );
}

#[test]
fn particles_behind_a_name() {
    check(
        "p.txt",
        "注文エラー\nエラーコード\nHTTPステータス\n条件\norder_not_found\n404\n注文が存在しない\norder_invalid_title\n400\ntitle\nが空、または制御文字を含む\norder_invalid_shop\n400\nshop\nの形式が不正\norder_locked\n409\n別の操作が進行中\n",
        expect![[r#"
            5 order_not_found 404 | - | 注文が存在しない | -
            8 order_invalid_title 400 | - | title が空、または制御文字を含む | -
            12 order_invalid_shop 400 | - | shop の形式が不正 | -
            16 order_locked 409 | - | 別の操作が進行中 | -
        "#]],
    );
}

#[test]
fn words_that_stand_alone_between_two_others() {
    check(
        "p.txt",
        "Bestellfehler\nFehlercode\nBedeutung\nB-01\nDer Laden fehlt\nB-02\nEntweder\nladen\noder\nkorb\nfehlt in der Anfrage\nB-03\nDas Paket ist zu schwer\nB-04\nDie Angabe\nort\nist leer\n",
        expect![[r#"
            4 B-01 | - | Der Laden fehlt | -
            6 B-02 | - | Entweder laden oder korb fehlt in der Anfrage | -
            12 B-03 | - | Das Paket ist zu schwer | -
            14 B-04 | - | Die Angabe ort ist leer | -
        "#]],
    );
}

#[test]
fn cells_of_small_letters_stay_apart() {
    check(
        "p.txt",
        "Order errors\nError code\nObject\nDescription\nE100\nOrder\nnot found in the shop\nE101\nParcel\ntoo heavy for the cart\nE102\nShop\nclosed for the night\n",
        expect![[r#"
            5 E100 | - | not found in the shop | -
            8 E101 | - | too heavy for the cart | -
            11 E102 | - | closed for the night | -
        "#]],
    );
}

#[test]
fn a_page_of_settings_with_marks_has_no_codes() {
    check(
        "p.txt",
        "Settings of the shop\nThe field\nid\nis the name of the shop.\nThe field\nmax_parcels\nis a number, and\ncolor\nis a word.\nName\nDescription\nid\nThe name\nmax_parcels\nThe most parcels of\ncart\n.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Description | id
        "#]],
    );
}
