//! Pages on which nothing says for sure what a code is: what most looks like a list of codes is read, and called so.

use expect_test::expect;

use super::traps::{check, read};
use errdex::catalog::Coverage;

#[test]
fn items_whose_names_stand_behind_numbers() {
    check(
        "p.txt",
        "🙂 Shop rings 内\n\n  * 7100 ORDER_TWICE    2 orders are the same, which is not allowed\n  * 7110 ORDER_OPEN    the first and the last are not the same\n  * 7120 ORDER_CROSSED    the order crosses itself, or failed\n  * 7130 ORDER_EMPTY    there is nothing in it, a part is missing\n  * 7140 ORDER_LATE    it cannot be sent any more\n",
        expect![[r#"
            3 ORDER_TWICE=7100 | - | 2 orders are the same, which is not allowed | -
            4 ORDER_OPEN=7110 | - | the first and the last are not the same | -
            5 ORDER_CROSSED=7120 | - | the order crosses itself, or failed | -
            6 ORDER_EMPTY=7130 | - | there is nothing in it, a part is missing | -
            7 ORDER_LATE=7140 | - | it cannot be sent any more | -
            3 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
}

#[test]
fn cells_that_each_have_a_code() {
    check(
        "p.html",
        "<h1>Parcels 🙂</h1><table><tr><td>E100 The lid is not shut</td><td>E200 There is no such shop</td></tr><tr><td>E101 The parcel is missing</td><td>E201 The shop is not open</td></tr><tr><td>E102 The label cannot be read</td><td>E202 The shop failed to answer</td></tr></table>",
        expect![[r#"
            1 E100 | - | The lid is not shut | -
            1 E200 | - | There is no such shop | -
            1 E101 | - | The parcel is missing | -
            1 E201 | - | The shop is not open | -
            1 E102 | - | The label cannot be read | -
            1 E202 | - | The shop failed to answer | -
            1 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
}

#[test]
fn names_in_a_table_that_is_called_anything() {
    check(
        "p.md",
        "# Parcels\n\nIf a parcel is refused:\n\n| Wording | Sense |\n|--|--|\n| ParcelTooHeavy | The parcel 内 is over the limit |\n| NoLid | There is no lid |\n| LabelTorn | The label cannot be read |\n| ShopShut | The shop is not open |\n| InvalidRoute | No way leads to the house |\n",
        expect![[r#"
            7 ParcelTooHeavy | - | The parcel 内 is over the limit | -
            8 NoLid | - | There is no lid | -
            9 LabelTorn | - | The label cannot be read | -
            10 ShopShut | - | The shop is not open | -
            11 InvalidRoute | - | No way leads to the house | -
            7 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
}

#[test]
fn a_code_that_such_a_page_lacks_is_not_unknown_for_sure() {
    let page = "Shop rings\n\n  * 7100 ORDER_TWICE    2 orders are the same, which is not allowed\n  * 7110 ORDER_OPEN    the first and the last are not the same\n  * 7120 ORDER_CROSSED    the order crosses itself, or failed\n  * 7130 ORDER_EMPTY    there is nothing in it, a part is missing\n";
    assert_eq!(read("p.txt", page).coverage, Coverage::Partial);
    let said = format!("Error codes of the shop\n\n{page}");
    assert_eq!(read("p.txt", &said).coverage, Coverage::Complete);
}

#[test]
fn what_says_nothing_of_errors_is_left_alone() {
    for page in [
        "# Ships\n\n- SHIP_1 - The first one\n- SHIP_2 - The second one\n- SHIP_3 - The third one\n- SHIP_4 - The fourth one\n- SHIP_5 - The fifth one\n",
        "# Ships\n\n| Key | Sense |\n|--|--|\n| S_1 | First |\n| S_2 | Second |\n| S_3 | Third |\n| S_4 | Fourth |\n| S_5 | Fifth |\n",
        "# Ways\n\n| Parameter | Type | Sense |\n|--|--|--|\n| max_way | int | Longer ones fail |\n| min_way | int | Shorter ones are an error |\n| way_name | string | Must not be empty |\n| way_back | boolean | Whether it is missing |\n| way_end | string | Invalid if not known |\n",
    ] {
        assert!(read("p.md", page).entries.is_empty(), "{page}");
    }
}

#[test]
fn rules_of_a_checker_that_say_nothing_of_errors() {
    let line = "+--------------+---------------------------------------------+\n";
    let row =
        |code: &str, bar: &str, text: &str| format!("{line}| {code:<12} {bar} {text:<43} |\n");
    let words =
        "class method module function package line text stop blank tab quote sign word name";
    let words: Vec<&str> = words.split(' ').collect();
    let rules = words.iter().enumerate().map(|(n, word)| {
        let section = if n % 7 == 0 { row("**Föllowing**", " ", "") } else { String::new() };
        let code = format!("D{}", 100 + n / 7 * 100 + n % 7);
        section + &row(&code, "|", &format!("The {word} stands on a line of its own."))
    });
    check(
        "p.rst",
        &(rules.collect::<String>() + line),
        expect![[r#"
        4 D100 | - | The class stands on a line of its own. | -
        6 D101 | - | The method stands on a line of its own. | -
        8 D102 | - | The module stands on a line of its own. | -
        10 D103 | - | The function stands on a line of its own. | -
        12 D104 | - | The package stands on a line of its own. | -
        14 D105 | - | The line stands on a line of its own. | -
        16 D106 | - | The text stands on a line of its own. | -
        20 D200 | - | The stop stands on a line of its own. | - (Föllowing)
        22 D201 | - | The blank stands on a line of its own. | - (Föllowing)
        24 D202 | - | The tab stands on a line of its own. | - (Föllowing)
        26 D203 | - | The quote stands on a line of its own. | - (Föllowing)
        28 D204 | - | The sign stands on a line of its own. | - (Föllowing)
        30 D205 | - | The word stands on a line of its own. | - (Föllowing)
        32 D206 | - | The name stands on a line of its own. | - (Föllowing)
        4 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
    "#]],
    );
}

#[test]
fn constants_with_numbers_are_codes_whatever_they_tell() {
    check(
        "p.txt",
        "枚举常量 | 值 | 含义 |\n---|---|---|\nSHOP_NOTICE_READY | 0 | 商店启动完成 |\nSHOP_NOTICE_OPEN | 1 | 商店开门 |\nSHOP_NOTICE_ORDER | 2 | 收到订单 |\nSHOP_NOTICE_SENT | 3 | 包裹寄出 |\nSHOP_NOTICE_DONE | 4 | 订单完成 |\nSHOP_NOTICE_CLOSED | 6 | 商店关门 |\n",
        expect![[r#"
            3 SHOP_NOTICE_READY=0 | - | 商店启动完成 | -
            4 SHOP_NOTICE_OPEN=1 | - | 商店开门 | -
            5 SHOP_NOTICE_ORDER=2 | - | 收到订单 | -
            6 SHOP_NOTICE_SENT=3 | - | 包裹寄出 | -
            7 SHOP_NOTICE_DONE=4 | - | 订单完成 | -
            8 SHOP_NOTICE_CLOSED=6 | - | 商店关门 | -
            3 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
}

#[test]
fn bytes_in_hexadecimal_digits_are_numbers_among_others() {
    check(
        "p.txt",
        "INT 13,1 - Disk Status\n\n\tAL = status:\n\n\t   00  no error\n\t   01  bad command\n\t   04  sector 扇区 not found\n\t   09  access across boundary failed\n\t   0A  bad sector flag\n\t   0C  invalid media\n\t   20  controller error\n\t   AA  drive not ready\n\t   BB  undefined error\n\t   FF  sense operation failed\n",
        expect![[r#"
            5 00 | - | no error | -
            6 01 | - | bad command | -
            7 04 | - | sector 扇区 not found | -
            8 09 | - | access across boundary failed | -
            9 0A | - | bad sector flag | -
            10 0C | - | invalid media | -
            11 20 | - | controller error | -
            12 AA | - | drive not ready | -
            13 BB | - | undefined error | -
            14 FF | - | sense operation failed | -
            5 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
}

#[test]
fn marks_with_digits_first_stand_between_brackets() {
    check(
        "p.txt",
        "MELON\n\nCORE\n[0cMg]\n - Failed to find the shop. 商店\n[0cIc]\n - The name has illegal characters.\n[0cUf]\n - Failed to find the order.\n[1cId]\n - Invalid folder.\n[1cPe]\n - The parcel exists already.\n[1cFd]\n - Failed to copy it.\n[2cNp]\n - No permission, the copy failed.\n",
        expect![[r#"
            4 0cMg | - | Failed to find the shop. 商店 | -
            6 0cIc | - | The name has illegal characters. | -
            8 0cUf | - | Failed to find the order. | -
            10 1cId | - | Invalid folder. | -
            12 1cPe | - | The parcel exists already. | -
            14 1cFd | - | Failed to copy it. | -
            16 2cNp | - | No permission, the copy failed. | -
            4 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
}
