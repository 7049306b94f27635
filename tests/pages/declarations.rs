//! Constants that are declared with their numbers, as documentation made of sources shows them.

use expect_test::expect;

use super::traps::check;

#[test]
fn numbers_that_are_assigned_to_names() {
    check(
        "p.rst",
        "Errors\n======\n\nThese may come:\n\n    ok = 0\n\n    order_failed = 34\n\n    parcel_blocked = 38\n\n    shop_closed = 39\n",
        expect![[r#"
            6 ok=0 | - | - | -
            8 order_failed=34 | - | - | -
            10 parcel_blocked=38 | - | - | -
            12 shop_closed=39 | - | - | -
        "#]],
    );
    // Settings tell of no failure.
    check(
        "p.rst",
        "Errors\n======\n\nThese may be set:\n\n    retries = 3\n\n    wait_for = 34\n\n    orders_a_day = 38\n\n    shops = 39\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn texts_below_declarations() {
    check(
        "p.txt",
        "ErrorCode\n\nobject ErrorCode\n\nProperties\n\nLink copied\nconst val ORDER_GONE: Int = 2003\n\nThe order 😀 is gone.\n\nLink copied\nconst val ORDER_LATE: Int = 2005\n\nThe order is late.\n\nLink copied\nconst val SHOP_CLOSED: Int = -9\n\nThe shop is closed.\nCome again.\n\nLink copied\nconst val NO_KEY: Int = 0x10\n\nThe key is missing.\n",
        expect![[r#"
            8 ORDER_GONE=2003 | - | The order 😀 is gone. | -
            13 ORDER_LATE=2005 | - | The order is late. | -
            18 SHOP_CLOSED=-9 | - | The shop is closed.⏎Come again. | -
            24 NO_KEY=0x10 | - | The key is missing. | -
        "#]],
    );
}

#[test]
fn declarations_between_bars() {
    check(
        "p.txt",
        "Error codes of the shop.\nPublic Attributes | |\n| const int | Ok = 0 |\n| All is well. | |\n| const int | OrderGone = -3 |\n| The order is gone. | |\n| const int | OrderLate = 0x7F |\n| The order is late. | |\n| const int | ShopClosed = 0x7F - 1 |\n| The shop is closed. | |\n",
        expect![[r#"
            3 Ok=0 | - | All is well. | -
            5 OrderGone=-3 | - | The order is gone. | -
            7 OrderLate=0x7F | - | The order is late. | -
            9 ShopClosed | - | The shop is closed. | -
        "#]],
    );
}

#[test]
fn declarations_in_samples() {
    check(
        "p.md",
        "# Error codes\n\n## Orders\n\n```\ncase .orderGone: return 3001\ncase .orderLate: return 3002 // too late\n```\n\n## Shops\n\n```\n// It is closed.\ncase .shopClosed: return 1003\n// It is gone.\ncase .shopGone: return 1004\n```\n",
        expect![[r#"
            6 orderGone=3001 | - | - | -
            7 orderLate=3002 | - | too late | -
            14 shopClosed=1003 | - | It is closed. | -
            16 shopGone=1004 | - | It is gone. | -
        "#]],
    );
}

#[test]
fn declarations_beside_a_table() {
    check(
        "p.md",
        "# 错误码\n\n| 参数名 | 错误码 | 描述 |\n| --- | --- | --- |\n| OrderGone | 100 | 没有订单 |\n| OrderLate | 101 | 订单太晚 |\n| ShopClosed | 102 | 商店关门 |\n\n付款的错误码：\n\n```\n    OrderGone = 100,\n    PaymentLate = 400,\n    CardGone = 401,\n    BankClosed = 402,\n```\n",
        expect![[r#"
            5 100=OrderGone | - | 没有订单 | -
            6 101=OrderLate | - | 订单太晚 | -
            7 102=ShopClosed | - | 商店关门 | -
            13 PaymentLate=400 | - | - | -
            14 CardGone=401 | - | - | -
            15 BankClosed=402 | - | - | -
        "#]],
    );
}

#[test]
fn samples_give_the_numbers_of_names() {
    check(
        "p.rst",
        "Error codes\n===========\n\n.. code-block:: c\n\n    #define SHOP_ERR_NONE 0\n    #define SHOP_ERR_LOST -1\n    #define SHOP_ERR_LATE -2\n\nSHOP_ERR_NONE\n    Nothing is wrong. 一切正常\n\nSHOP_ERR_LOST\n    The parcel is lost.\n\nSHOP_ERR_LATE\n    The parcel is late.\n",
        expect![[r#"
            10 SHOP_ERR_NONE=0 | - | Nothing is wrong. 一切正常 | -
            13 SHOP_ERR_LOST=-1 | - | The parcel is lost. | -
            16 SHOP_ERR_LATE=-2 | - | The parcel is late. | -
        "#]],
    );
}
