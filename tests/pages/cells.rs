//! Cells that capitals, scripts and names of statuses set apart, and codes whose last digits may be any.

use expect_test::expect;

use super::traps::check;

#[test]
fn titles_in_capitals_end_where_the_last_of_them_goes_on_small() {
    check(
        "p.txt",
        "Error codes\n\nCode Name Description\n4001 Order Gone There is no such order\n4002 Parcel Lost The parcel was lost\n4003 Shop Closed Come back tomorrow\n4005 Late Delivery Too many orders today\n4007 Wrong Address Street or number is missing\n",
        expect![[r#"
            4 4001 | Order Gone | There is no such order | -
            5 4002 | Parcel Lost | The parcel was lost | -
            6 4003 | Shop Closed | Come back tomorrow | -
            7 4005 | Late Delivery | Too many orders today | -
            8 4007 | Wrong Address | Street or number is missing | -
        "#]],
    );
}

#[test]
fn names_of_statuses_are_cells_of_their_column() {
    check(
        "p.txt",
        "HTTP Status Codes\n\nCode Status Description\n200 OK Request successful\n400 Bad Request Invalid request parameters\n403 Forbidden Insufficient permissions\n429 Rate Limited Too many requests\n500 Server Error Internal server error\n520 Shop Closed The shop takes no orders\n",
        expect![[r#"
            4 200 | OK | Request successful | -
            5 400 | Bad Request | Invalid request parameters | -
            6 403 | Forbidden | Insufficient permissions | -
            7 429 | Rate Limited | Too many requests | -
            8 500 | Server Error | Internal server error | -
            9 520 | Shop Closed | The shop takes no orders | -
        "#]],
    );
    check(
        "p.txt",
        "HTTP Status Codes\n\nCode Message Description\n200 OK Request successful\n400 Bad Request Invalid request parameters\n403 Forbidden Insufficient permissions\n429 Rate Limited Too many requests\n500 Server Error Internal server error\n520 Shop Closed The shop takes no orders\n",
        expect![[r#"
            4 200 | OK | Request successful | -
            5 400 | Bad Request | Invalid request parameters | -
            6 403 | Forbidden | Insufficient permissions | -
            7 429 | Rate Limited | Too many requests | -
            8 500 | Server Error | Internal server error | -
            9 520 | Shop Closed | The shop takes no orders | -
        "#]],
    );
}

#[test]
fn a_name_within_a_text_starts_no_other_one() {
    check(
        "p.txt",
        "Error codes\n\nCode Message Description\n1001 Order not found The order ID is unknown\n1002 Shop closed Try again on Monday\n1003 Parcel lost Ask Ms Miller for Help\n1004 Card declined The Bank said no\n",
        expect![[r#"
            4 1001 | Order not found | The order ID is unknown | -
            5 1002 | Shop closed | Try again on Monday | -
            6 1003 | Parcel lost | Ask Ms Miller for Help | -
            7 1004 | Card declined | The Bank said no | -
        "#]],
    );
}

#[test]
fn texts_with_foreign_words_are_one() {
    check(
        "p.txt",
        "错误代码\n\n10001 order_id 参数缺失\n10002 shop_id 参数无效\n10003 API 密钥错误\n10004 HTTP 方法不支持\n",
        expect![[r#"
            3 10001 | - | order_id 参数缺失 | -
            4 10002 | - | shop_id 参数无效 | -
            5 10003 | - | API 密钥错误 | -
            6 10004 | - | HTTP 方法不支持 | -
        "#]],
    );
    check(
        "p.txt",
        "错误码\n\n1001 请求 API 失败\n1002 The shop 已关闭 please wait\n1003 订单 not found 请重试\n1004 包裹丢失\n",
        expect![[r#"
            3 1001 | - | 请求 API 失败 | -
            4 1002 | - | The shop 已关闭 please wait | -
            5 1003 | - | 订单 not found 请重试 | -
            6 1004 | - | 包裹丢失 | -
        "#]],
    );
}

#[test]
fn statuses_in_a_table_and_names_in_sections() {
    check(
        "p.txt",
        "Error Codes\n\nHTTP Status Codes\n\nCode Status Description\n200 OK Order taken\n400 Bad Request Invalid order fields\n429 Rate Limited Too many orders\n\nAPI Error Codes\n\nSHOP_CLOSED\n\nThe shop is closed today\n\n\nSolution: Come back tomorrow\n\nORDER_INVALID\n\nThe order has no address and is invalid\n\n\nSolution: Add an address\n\nPARCEL_LOST\n\nThe parcel was not found\n\n\nSolution: Ask the shop\n",
        expect![[r#"
            6 200 | OK | Order taken | -
            7 400 | Bad Request | Invalid order fields | -
            8 429 | Rate Limited | Too many orders | -
            12 SHOP_CLOSED | - | The shop is closed today | Come back tomorrow
            19 ORDER_INVALID | - | The order has no address and is invalid | Add an address
            26 PARCEL_LOST | - | The parcel was not found | Ask the shop
        "#]],
    );
}

#[test]
fn digits_that_may_be_any_end_a_code() {
    check(
        "p.txt",
        "Fehlercodes\n\nCode\nBedeutung\n1xxx\nFehler im Auftrag\n2xxx\nFehler im Paket\n3xxx\nDer Laden ist zu\n",
        expect![[r#"
            5 1xxx | - | Fehler im Auftrag | - [1xxx]
            7 2xxx | - | Fehler im Paket | - [2xxx]
            9 3xxx | - | Der Laden ist zu | - [3xxx]
        "#]],
    );
    check(
        "p.txt",
        "错误码\n\n错误码\n说明\n10**\n订单错误\n20**\n包裹错误\n3001\n店铺已关闭\n",
        expect![[r#"
            5 10** | - | 订单错误 | - [10**]
            7 20** | - | 包裹错误 | - [20**]
            9 3001 | - | 店铺已关闭 | -
        "#]],
    );
}

#[test]
fn sizes_are_no_codes() {
    check(
        "p.txt",
        "Image sizes\n\nSize\nUse\n2xx\nIcons\n3xx\nPhotos\n10xx\nPosters\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn short_and_long_texts_under_labels_behind_what_they_are_of() {
    check(
        "p.txt",
        "API Error Codes\n\n10000 to 10099\n\nCode Component Messages\n10001 TakeOrder\nSendParcel\nCloseShop\nSHORT: The order was cut.\nLONG: The order could not be read.\n10002 SendParcel\nSHORT: Internal error.\nLONG: The parcel failed because of an internal error.\n10003 TakeOrder SHORT: Shop closed.\nLONG: The shop is closed and takes no orders.\n10004 CloseShop SHORT: Account is locked.\nLONG: The account of the customer is locked.\n",
        expect![[r#"
            6 10001 | The order was cut. | The order could not be read. | - (TakeOrder
            SendParcel
            CloseShop)
            11 10002 | Internal error. | The parcel failed because of an internal error. | - (SendParcel)
            14 10003 | Shop closed. | The shop is closed and takes no orders. | - (TakeOrder)
            16 10004 | Account is locked. | The account of the customer is locked. | - (CloseShop)
        "#]],
    );
    check(
        "p.txt",
        "API Error Codes\n\nCode Messages\n10001 SHORT: The order was cut.\nLONG: The order could not be read.\n10002 SHORT: Internal error.\nLONG: The parcel failed because of an internal error.\n10003 SHORT: Shop closed.\nLONG: The shop is closed and takes no orders.\n",
        expect![[r#"
            4 10001 | The order was cut. | The order could not be read. | -
            6 10002 | Internal error. | The parcel failed because of an internal error. | -
            8 10003 | Shop closed. | The shop is closed and takes no orders. | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n| Code | Messages |\n|---|---|\n| 10001 | SHORT: The order was cut.<br>LONG: The order could not be read. |\n| 10002 | SHORT: Internal error.<br>LONG: The parcel failed because of an internal error. |\n",
        expect![[r#"
            5 10001 | The order was cut. | The order could not be read. | -
            6 10002 | Internal error. | The parcel failed because of an internal error. | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\n4001\nShort message: The order was cut.\nLong message: The order could not be read.\n\n4002\nShort message: Internal error.\nLong message: The parcel failed because of an internal error.\n\n4003\nShort: Shop closed.\nLong: The shop is closed and takes no orders.\n",
        expect![[r#"
            3 4001 | The order was cut. | The order could not be read. | -
            7 4002 | Internal error. | The parcel failed because of an internal error. | -
            11 4003 | - | Short: Shop closed.⏎Long: The shop is closed and takes no orders. | -
        "#]],
    );
}

#[test]
fn cells_that_are_a_code_with_its_text_each() {
    check(
        "p.html",
        "<p><b>Error Codes</b></p><table>\n<tr><td>E100 The order is wrong.</td><td>E821 The parcel was not sent.</td></tr>\n<tr><td>E101 The shop is required</td><td>E822 There is no parcel.</td></tr>\n<tr><td>E302 No order</td><td></td></tr>\n<tr><td>E303 – The order is empty</td><td></td></tr>\n</table>",
        expect![[r#"
            2 E100 | - | The order is wrong. | -
            2 E821 | - | The parcel was not sent. | -
            3 E101 | - | The shop is required | -
            3 E822 | - | There is no parcel. | -
            4 E302 | - | No order | -
            5 E303 | - | The order is empty | -
        "#]],
    );
    // A model and its size are none.
    check(
        "p.html",
        "<p><b>Shops</b></p><table>\n<tr><td>A100 small</td><td>B821 small</td></tr>\n<tr><td>A101 large</td><td>B822 large</td></tr>\n<tr><td>A302 huge</td><td>B823 huge</td></tr>\n<tr><td>A303 tall</td><td>B824 tall</td></tr>\n</table>",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: A100 small | B821 small
        "#]],
    );
}

#[test]
fn long_numbers_that_blanks_part_are_several_codes() {
    check(
        "p.md",
        "# Error codes\n\n| Error code | Description |\n|---|---|\n| 110100 110110 | The order is gone |\n| 102*** 103*** | The shop is shut |\n| 200500 | The key is wrong |\n",
        expect![[r#"
            5 110100 | - | The order is gone | -
            5 110110 | - | The order is gone | -
            6 102*** | - | The shop is shut | - [102***]
            6 103*** | - | The shop is shut | - [103***]
            7 200500 | - | The key is wrong | -
        "#]],
    );
}
