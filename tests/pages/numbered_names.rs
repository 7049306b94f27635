//! Names with their numbers beside them in lines, and numbers in parts.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_name_has_its_number_in_brackets_right_behind_it() {
    check(
        "p.txt",
        "Error codes of the shop\n\nServer codes\n\nSUCCESS(0) All is well\n\nORDER_GONE(-101) The order is not there\n\nORDER_LATE(-102) The order came too late\n\nPARCEL_LOST(-200) The parcel was lost\n\nSHOP_CLOSED(-301) The shop is closed\n",
        expect![[r#"
            5 SUCCESS=0 | - | All is well | -
            7 ORDER_GONE=-101 | - | The order is not there | -
            9 ORDER_LATE=-102 | - | The order came too late | -
            11 PARCEL_LOST=-200 | - | The parcel was lost | -
            13 SHOP_CLOSED=-301 | - | The shop is closed | -
        "#]],
    );
    check(
        "p.txt",
        "店铺错误码\n\nORDER_GONE(101) 订单不存在\nORDER_LATE(102) 订单已过期\nEXCEPTION(103) 操作异常\nPARCEL_LOST(104) 包裹丢失\n",
        expect![[r#"
            3 ORDER_GONE=101 | - | 订单不存在 | -
            4 ORDER_LATE=102 | - | 订单已过期 | -
            5 EXCEPTION=103 | - | 操作异常 | -
            6 PARCEL_LOST=104 | - | 包裹丢失 | -
        "#]],
    );
    check(
        "p.txt",
        "Fehlercodes\n\nOrderGone(101): Die Bestellung ist weg\nOrderLate(102): Die Bestellung ist zu spät\nParcelLost(200): Das Paket ist weg\n",
        expect![[r#"
            3 OrderGone=101 | - | Die Bestellung ist weg | -
            4 OrderLate=102 | - | Die Bestellung ist zu spät | -
            5 ParcelLost=200 | - | Das Paket ist weg | -
        "#]],
    );
    check(
        "p.txt",
        "Functions of the shop\n\nGET_ORDER(1) returns the order\nPUT_ORDER(2) stores the order\nDROP_ORDER(3) drops the order\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn a_name_has_its_number_behind_an_equals_sign() {
    check(
        "p.txt",
        "Error codes\n\nAndroid codes\n\nORDER_GONE = 101 The order is not there\n\nORDER_LATE = 102 The order came too late\n\nPARCEL_LOST = 200 The parcel was lost\n\nBUSY = 201 The shop is busy\n",
        expect![[r#"
            5 ORDER_GONE=101 | - | The order is not there | -
            7 ORDER_LATE=102 | - | The order came too late | -
            9 PARCEL_LOST=200 | - | The parcel was lost | -
            11 BUSY=201 | - | The shop is busy | -
        "#]],
    );
    check(
        "p.txt",
        "錯誤碼\n\nORDER_GONE = 1 訂單不存在\nORDER_LATE = 2 訂單已過期\nPARCEL_LOST = 3 包裹遺失\n",
        expect![[r#"
            3 ORDER_GONE=1 | - | 訂單不存在 | -
            4 ORDER_LATE=2 | - | 訂單已過期 | -
            5 PARCEL_LOST=3 | - | 包裹遺失 | -
        "#]],
    );
    check(
        "p.txt",
        "Settings of the shop\n\nMAX_ORDERS = 5 The most orders at once\nMAX_PARCELS = 7 The most parcels at once\nMIN_PRICE = 1 The least price\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn numbers_in_two_parts_stand_beside_longer_and_shorter_ones() {
    check(
        "p.txt",
        "Reply\n|\nDescription\n|\n100.011\n|\nAsk the shop\n|\n100.013\n|\nOrder declined\n|\n100.019\n|\nError in the order\n|\n100.043\n|\nParcel is stolen\n|\n100.051\n|\nNot enough parcels\n|\n1001\n|\nOnly a test\n|\n1300\n|\nOrder failed\n|\n500\n|\nNumber of the shop is invalid\n|\n501\n|\nShop is not open\n|\n507\n|\nOrder number is invalid\n|\n",
        expect![[r#"
            5 100.011 | - | Ask the shop | -
            9 100.013 | - | Order declined | -
            13 100.019 | - | Error in the order | -
            17 100.043 | - | Parcel is stolen | -
            21 100.051 | - | Not enough parcels | -
            25 1001 | - | Only a test | -
            29 1300 | - | Order failed | -
            33 500 | - | Number of the shop is invalid | -
            37 501 | - | Shop is not open | -
            41 507 | - | Order number is invalid | -
            5 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
    check(
        "p.md",
        "| Amount | Meaning |\n|---|---|\n| 100.000 | A small order |\n| 250.500 | A usual order |\n| 900.000 | A large order |\n| 950.000 | The largest order |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Amount | Meaning
        "#]],
    );
}
