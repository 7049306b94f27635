//! Codes that show what they are only when all of a page are seen together.

use expect_test::expect;

use super::traps::check;

#[test]
fn names_and_their_numbers_in_items_of_their_own() {
    check(
        "p.txt",
        "错误码\n\n- OrderErrorCodeOK\n- 0:成了。\n- OrderErrorCodeInvalid\n- 1:参数不对。\n- OrderErrorCodeTimeout\n- 2:等得太久。\n- OrderErrorCodeServer\n- 3:没了。\n",
        expect![[r#"
            3 OrderErrorCodeOK=0 | - | 成了。 | -
            5 OrderErrorCodeInvalid=1 | - | 参数不对。 | -
            7 OrderErrorCodeTimeout=2 | - | 等得太久。 | -
            9 OrderErrorCodeServer=3 | - | 没了。 | -
        "#]],
    );
}

#[test]
fn numbers_that_ran_into_names() {
    check(
        "p.txt",
        "错误码\n\nOPEN_DOOR_FAILED1001门打不开。\nOPEN_SHOP_FAILED1002店开不了。\nORDER_LOST1003订单丢失。\nPARCEL_LOST1004包裹丢失。\nPARCEL_LATE2001包裹太晚。\nPUBLISH_FAILED2002没成功。\n",
        expect![[r#"
            3 OPEN_DOOR_FAILED=1001 | - | 门打不开。 | -
            4 OPEN_SHOP_FAILED=1002 | - | 店开不了。 | -
            5 ORDER_LOST=1003 | - | 订单丢失。 | -
            6 PARCEL_LOST=1004 | - | 包裹丢失。 | -
            7 PARCEL_LATE=2001 | - | 包裹太晚。 | -
            8 PUBLISH_FAILED=2002 | - | 没成功。 | -
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n- SHOP_ORDER1001: No order\n- SHOP_ORDER1002: Late\n- SHOP_ORDER1003: Lost\n- SHOP_PARCEL1001: No parcel\n- SHOP_PARCEL1002: Late\n- SHOP_PARCEL1003: Lost\n",
        expect![[r#"
            3 SHOP_ORDER1001 | - | No order | -
            4 SHOP_ORDER1002 | - | Late | -
            5 SHOP_ORDER1003 | - | Lost | -
            6 SHOP_PARCEL1001 | - | No parcel | -
            7 SHOP_PARCEL1002 | - | Late | -
            8 SHOP_PARCEL1003 | - | Lost | -
        "#]],
    );
}

#[test]
fn titles_above_the_texts_of_codes() {
    check(
        "p.txt",
        "Error Codes\n\nORD-401\n\nNo Key\n\nThe key sent is wrong or absent.\n\nORD-403\n\nPermission Denied\n\nYou have no right to this order, or it is another shop's.\n\nORD-404\n\nOrder Gone\n\nThere is no such order any more.\n",
        expect![[r#"
            3 ORD-401 | No Key | The key sent is wrong or absent. | -
            9 ORD-403 | Permission Denied | You have no right to this order, or it is another shop's. | -
            15 ORD-404 | Order Gone | There is no such order any more. | -
        "#]],
    );
}

#[test]
fn statuses_at_the_end_of_all_texts() {
    check(
        "p.txt",
        "Error Code배송 결과 요청 Error CodeMessageHTTP Status Code4000주문한 데이터에 오류가 있습니다.400 Bad Request4001주문이 누락되었습니다.400 Bad Request4002가게에 오류가 있습니다.400 Bad Request4003상품에 오류가 있습니다.400 Bad Request5000시스템에 오류가 발생했습니다.500 Internal Server Error\n",
        expect![[r#"
            1 4000 400 Bad Request | - | 주문한 데이터에 오류가 있습니다. | -
            1 4001 400 Bad Request | - | 주문이 누락되었습니다. | -
            1 4002 400 Bad Request | - | 가게에 오류가 있습니다. | -
            1 4003 400 Bad Request | - | 상품에 오류가 있습니다. | -
            1 5000 500 Internal Server Error | - | 시스템에 오류가 발생했습니다. | -
        "#]],
    );
}

#[test]
fn numbers_of_names_stand_before_the_texts() {
    check(
        "p.txt",
        "商店sdk错误码\n类型 数值  代表含义  \nSHOP_OK 0 没出错  \nSHOP_ERROR -1 不明错误  \nSHOP_BUSY _ERR(1) 商店忙  \nSHOP_CLOSED _ERR(2) 商店关门  \nORDER_GONE _ERR(3) 订单没有了  \n",
        expect![[r#"
            3 SHOP_OK=0 | - | 没出错 | -
            4 SHOP_ERROR=-1 | - | 不明错误 | -
            5 SHOP_BUSY=_ERR(1) | - | 商店忙 | -
            6 SHOP_CLOSED=_ERR(2) | - | 商店关门 | -
            7 ORDER_GONE=_ERR(3) | - | 订单没有了 | -
        "#]],
    );
    // Counts are no numbers of codes.
    check(
        "p.txt",
        "Error codes\n\n- ORDER_LIMIT: 5 orders at most\n- PARCEL_LIMIT: 20 kg at most\n- SHOP_LIMIT: 3 shops at most\n",
        expect![[r#"
            3 ORDER_LIMIT | - | 5 orders at most | -
            4 PARCEL_LIMIT | - | 20 kg at most | -
            5 SHOP_LIMIT | - | 3 shops at most | -
        "#]],
    );
}

#[test]
fn names_numbers_and_texts_that_ran_into_each_other() {
    check(
        "p.txt",
        "商店SDK错误代码大全\n\n一、正确码定义\n\n类型类型值信息描述\nSHOP_OK0x00000000成功,没有错\n\n通用错误码定义:范围0x80000000-0x800000FF\n\n类型类型值信息描述\nSHOP_E_ORDER0x80000000订单不对\nSHOP_E_CLOSED0x80000001商店关门\nSHOP_E_FULL0x8000000A货架满了\nSHOP_E_LATE0x8000000C太晚了\n",
        expect![[r#"
            6 0x00000000=SHOP_OK | - | 成功,没有错 | -
            11 0x80000000=SHOP_E_ORDER | - | 订单不对 | - (通用错误码定义:范围0x80000000-0x800000FF)
            12 0x80000001=SHOP_E_CLOSED | - | 商店关门 | - (通用错误码定义:范围0x80000000-0x800000FF)
            13 0x8000000A=SHOP_E_FULL | - | 货架满了 | - (通用错误码定义:范围0x80000000-0x800000FF)
            14 0x8000000C=SHOP_E_LATE | - | 太晚了 | - (通用错误码定义:范围0x80000000-0x800000FF)
        "#]],
    );
    // Letters behind the number may be digits.
    check(
        "p.txt",
        "Shop SDK error codes\n\nNameValueMeaning\nSHOP_OK0x0000Done\nSHOP_E_BUSY0x1001The shop is busy\nSHOP_E_GONE0x1002Bad order, it is gone\nSHOP_E_FULL0x1003A shelf is full\n",
        expect![[r#"
            4 0x0000=SHOP_OK | - | Done | -
            5 0x1001=SHOP_E_BUSY | - | The shop is busy | -
            6 0x1002=SHOP_E_GONE | - | Bad order, it is gone | -
            7 0x1003=SHOP_E_FULL | - | A shelf is full | -
        "#]],
    );
    // Registers have addresses.
    check(
        "p.txt",
        "Registers of the shop\n\nCTRL_REG0x40001000Control register of the door\nSTAT_REG0x40001004Status register of the door\nDATA_REG0x40001008Data register of the door\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: CTRL_REG | 0x40001000 | Control register of the door
        "#]],
    );
}

#[test]
fn the_name_of_a_status_that_ran_into_its_text() {
    check(
        "p.txt",
        "Errors\n\nHttp Status CodeMessagePossible Payload\n200OkThe order is there\n400Bad RequestThe order is wrong\n404Not FoundThere is no order\n409ConflictThe order is there already\n",
        expect![[r#"
            4 200 | Ok | The order is there | -
            5 400 | Bad Request | The order is wrong | -
            6 404 | Not Found | There is no order | -
            7 409 | Conflict | The order is there already | -
        "#]],
    );
}

#[test]
fn names_at_the_start_of_the_texts_of_numbers_are_codes_too() {
    check(
        "p.txt",
        "Error codes\n\n- 1 - ORDER_TIMEOUT\n- 2 - SHOP_ERROR\n- 200 - ORDER_GONE - The order is gone.\n- 3004 - WRONG_KEY - The key is wrong.\n",
        expect![[r#"
            3 1=ORDER_TIMEOUT | - | ORDER_TIMEOUT | -
            4 2=SHOP_ERROR | - | SHOP_ERROR | -
            5 200=ORDER_GONE | ORDER_GONE | The order is gone. | -
            6 3004=WRONG_KEY | WRONG_KEY | The key is wrong. | -
        "#]],
    );
    // What several numbers have is no name of theirs.
    check(
        "p.txt",
        "Error codes\n\n- 1001 - ORDER_BAD - The order is gone.\n- 1002 - ORDER_BAD - The order is late.\n- 1003 - SHOP_BAD - The shop is shut.\n",
        expect![[r#"
            3 1001 | - | ORDER_BAD - The order is gone. | -
            4 1002 | - | ORDER_BAD - The order is late. | -
            5 1003 | - | SHOP_BAD - The shop is shut. | -
        "#]],
    );
}

#[test]
fn names_behind_statuses_in_a_sample_are_the_codes() {
    check(
        "p.html",
        "<h2>Error codes</h2><pre>200  OK            All is well\n400  BAD_ORDER     The order is bad\n400  NOT_YOUR_SHOP The shop is not yours\n404  NO_ORDER      There is none\n</pre>",
        expect![[r#"
            1 OK 200 | - | All is well | -
            2 BAD_ORDER 400 | - | The order is bad | -
            3 NOT_YOUR_SHOP 400 | - | The shop is not yours | -
            4 NO_ORDER 404 | - | There is none | -
        "#]],
    );
}

#[test]
fn names_that_texts_call_so_and_names_before_colons() {
    check(
        "p.md",
        "# Fehlercodes\n\n| Fehlercode | Fehlername und -meldung |\n|---|---|\n| 0x80072559 | Name: OrderGone Meldung: The order is gone |\n| 0x80048350 | Name: ShopShut Meldung: The shop is shut |\n| 0x80048370 | Name: KeyWrong Meldung: The key is wrong |\n",
        expect![[r#"
            5 0x80072559=OrderGone | The order is gone | - | -
            6 0x80048350=ShopShut | The shop is shut | - | -
            7 0x80048370=KeyWrong | The key is wrong | - | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nERR-01-0001 OrderGone: The order is gone.\nERR-01-0002 ShopShut: The shop is shut.\nERR-01-0003 WrongKey: The key is wrong.\n",
        expect![[r#"
            3 ERR-01-0001 | OrderGone | The order is gone. | -
            4 ERR-01-0002 | ShopShut | The shop is shut. | -
            5 ERR-01-0003 | WrongKey | The key is wrong. | -
        "#]],
    );
}

#[test]
fn a_short_word_before_the_number_of_every_code_is_a_part_of_it() {
    check(
        "p.txt",
        "Return codes\n\nError code Description\nERR 100 No user 用户\nERR 101 Type of action is invalid\nERR 102 One field is empty\nERR 200 Send message failed\n",
        expect![[r#"
            4 ERR 100=100 | - | No user 用户 | -
            5 ERR 101=101 | - | Type of action is invalid | -
            6 ERR 102=102 | - | One field is empty | -
            7 ERR 200=200 | - | Send message failed | -
        "#]],
    );
    // One code may have several statuses.
    check(
        "p.md",
        "| Code | Status | Message |\n|---|---|---|\n| ORDER_GONE | 404 | No order |\n| ORDER_GONE | 409 | Another one |\n| ORDER_GONE | 410 | It was here |\n",
        expect![[r#"
            3 ORDER_GONE 404 | No order | - | -
            4 ORDER_GONE 409 | Another one | - | -
            5 ORDER_GONE 410 | It was here | - | -
        "#]],
    );
}
