//! Tables with one cell a line whose rows are found all at once: they lack cells, have headings between them, or stand
//! below a title that might be a word of the header.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_short_row_first_and_a_sample_behind() {
    check(
        "p.txt",
        "Error codes of the shop\nError Code\nError Name\nHTTP Status\nDescription\n0-2\nReserved for the shop itself\n3\nORDER_GONE\n404\nThe order is gone for good.\n4\nORDER_LATE\n409\nThe order is too late, the shop is closed.\n5\nPARCEL_LOST\n500\nThe parcel was lost on its way.\n6\nADDRESS_BAD\n400\nNobody lives at this address.\nJSON Response Example\nHTTP 404 NOT FOUND\n{\n\"errorCode\" : 3\n}\n",
        expect![[r#"
            6 0-2 | - | Reserved for the shop itself | - [0-2]
            8 3=ORDER_GONE 404 | ORDER_GONE | The order is gone for good. | -
            12 4=ORDER_LATE 409 | ORDER_LATE | The order is too late, the shop is closed. | -
            16 5=PARCEL_LOST 500 | PARCEL_LOST | The parcel was lost on its way. | -
            20 6=ADDRESS_BAD 400 | ADDRESS_BAD | Nobody lives at this address. | -
            6 problem: a row with 2 of 4 cells: those that are unlike its texts are read as empty
        "#]],
    );
}

#[test]
fn several_tables_of_which_one_has_two_languages() {
    check(
        "p.txt",
        "错误码\n1. 商店错误码\n返回码 (code)\n说明（message）\n10000\n查询成功\n10001\n错误的订单号\n10003\n不存在相应的订单信息\n10004\n订单上shop参数不能为空\n10005\n商店已关闭\n2. 包裹错误码\n包裹错误码（status）\n对应message说明\n说明（message）\n1000\nok\n正常返回\n1001\nonly one parcel is allowed\n包裹数量错误，仅支持一个\n1002\nparcel is too heavy\n包裹太重\n",
        expect![[r#"
            5 10000 | 查询成功 | - | -
            7 10001 | 错误的订单号 | - | -
            9 10003 | 不存在相应的订单信息 | - | -
            11 10004 | 订单上shop参数不能为空 | - | -
            13 10005 | 商店已关闭 | - | -
            19 1000 | 正常返回 | ok | -
            22 1001 | 包裹数量错误，仅支持一个 | only one parcel is allowed | -
            25 1002 | 包裹太重 | parcel is too heavy | -
        "#]],
    );
}

#[test]
fn a_header_that_stands_twice_above_its_rows() {
    check(
        "p.txt",
        "Error Handling\nServer Errors\nCode\nError Name\nDescription\nCode\nError Name\nDescription\n400000\nBadOrderError\nThe order has fields that nobody knows.\n400001\nLateOrderError\nThe order came when the shop was closed.\n400100\nUnknownBuyerError\nThe buyer is not known to the shop.\n500000\nShopError\nSomething broke within the shop.\nClient Errors\nCode\nError Name\nDescription\nCode\nError Name\nDescription\n800000\nUnknown\nErrors of no kind.\n800110\nBadNumber\nThe number is too long.\n800210\nNoConnection\nThe shop cannot be reached.\n",
        expect![[r#"
            10 BadOrderError=400000 | BadOrderError | The order has fields that nobody knows. | -
            13 LateOrderError=400001 | LateOrderError | The order came when the shop was closed. | -
            16 UnknownBuyerError=400100 | UnknownBuyerError | The buyer is not known to the shop. | -
            19 ShopError=500000 | ShopError | Something broke within the shop. | -
            29 Unknown=800000 | - | Errors of no kind. | -
            32 BadNumber=800110 | - | The number is too long. | -
            35 NoConnection=800210 | - | The shop cannot be reached. | -
        "#]],
    );
}

#[test]
fn parameters_with_their_names_are_no_codes() {
    check(
        "p.txt",
        "Cancelling orders\nErrors are told by mail.\nParameter\nDescription\nRequired\nshop_id\nThe number of the shop\nY\nbuyer_mail\nWhere the buyer is reached\nY\ncancel_reason\nWhy the order is cancelled\nN\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
