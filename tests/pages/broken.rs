//! Texts one text node a line: a mark within a sentence, `code` or a link, has ended a line.

use expect_test::expect;

use super::traps::check;

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
