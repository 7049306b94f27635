//! Names beside numbers, boxes drawn as rows, samples that enumerate codes, and other shapes of pages.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_message_in_quotes_stands_behind_its_code() {
    check(
        "p.rst",
        "Shop errors\n===========\n\n**ERROR CODE: -898, 'Order \"%1$s\" is gone: %2$s, %3$s.'**\n\n- The order was removed.\n\n**ERROR CODE: -970, 'Cart; closed/locked.'**\n\n- The cart is locked.\n",
        expect![[r#"
            4 -898 | Order "%1$s" is gone: %2$s, %3$s. | The order was removed. | -
            8 -970 | Cart; closed/locked. | The cart is locked. | -
        "#]],
    );
    check(
        "p.md",
        "# Fehler\n\nFehlercode: 4711, „Der Auftrag fehlt“\n\nEr wurde gelöscht.\n\nFehlercode: 4712, „Der Laden ist zu“\n\nEr öffnet um neun.\n",
        expect![[r#"
            3 4711 | Der Auftrag fehlt | Er wurde gelöscht. | -
            7 4712 | Der Laden ist zu | Er öffnet um neun. | -
        "#]],
    );
}

#[test]
fn small_names_in_items_are_codes_of_errors() {
    check(
        "p.md",
        "# エラーの形式\n\n## 一般のエラー\n\n次のいずれかの`error`コードを返すことがあります。\n\n* `unknownOrder` - 注文が含まれていません。\n* `cartInvalid` - カートが正しくありません。\n  * この場合は400を返します。\n* `tooBusy` - 混雑のため実行できません。\n* `noShop` - 店に接続していません。\n",
        expect![[r#"
            7 unknownOrder | - | 注文が含まれていません。 | - (一般のエラー)
            8 cartInvalid | - | カートが正しくありません。 | - (一般のエラー)
            10 tooBusy | - | 混雑のため実行できません。 | - (一般のエラー)
            11 noShop | - | 店に接続していません。 | - (一般のエラー)
        "#]],
    );
}

#[test]
fn the_same_line_below_every_code_says_nothing() {
    check(
        "p.md",
        "# REST错误码\n\n## OrderGone\n\n支持设备Phone\n\n**错误描述**\n\n订单不存在。\n\n**处理步骤**\n\n请检查订单。\n\n## CartClosed\n\n支持设备Phone\n\n**错误描述**\n\n购物车已关闭。\n\n**处理步骤**\n\n请打开购物车。\n",
        expect![[r#"
            3 OrderGone | - | 订单不存在。 | 请检查订单。
            15 CartClosed | - | 购物车已关闭。 | 请打开购物车。
        "#]],
    );
    // Without a description of its own it is what is said of the code.
    check(
        "p.md",
        "# Error codes\n\n## OrderGone\n\nThe order is gone.\n\n**Solution**\n\nOrder again.\n\n## OrderLost\n\nThe order is gone.\n\n**Solution**\n\nFind it.\n",
        expect![[r#"
            3 OrderGone | - | The order is gone. | Order again.
            11 OrderLost | - | The order is gone. | Find it.
        "#]],
    );
}
