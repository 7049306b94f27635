//! Errors told by what stands beside their names: numbers called values, statuses, and lists of names beside tables of
//! statuses.

use expect_test::expect;

use super::traps::check;

#[test]
fn enumerations_of_errors_are_told_from_others() {
    check(
        "p.md",
        "# shop.orders\n\n### ParcelError\n\nWhy a parcel was not taken.\n\n| Member | Number | Comment |\n|---|---|---|\n| Ok | 0 | All is well. |\n| NoStamp | 1 | The parcel has no stamp. |\n| TooHeavy | 2 | The parcel is too heavy for the van. |\n| UnknownStreet | 3 | The street could not be found. |\n\n### ParcelSize\n\n| Member | Number | Comment |\n|---|---|---|\n| Small | 0 | Fits a letter box. |\n| Middle | 1 | Fits a bag. |\n| Large | 2 | Fits a van. |\n",
        expect![[r#"
            9 Ok=0 | - | All is well. | -
            10 NoStamp=1 | - | The parcel has no stamp. | -
            11 TooHeavy=2 | - | The parcel is too heavy for the van. | -
            12 UnknownStreet=3 | - | The street could not be found. | -
        "#]],
    );
    check(
        "p.html",
        "<h1>enum Error</h1><table><tr><th>Name</th><th>Value</th><th>Description</th></tr><tr><td>GONE</td><td>1</td><td>The order is not there.</td></tr><tr><td>NETWORK</td><td>2</td><td>The network failed.</td></tr><tr><td>TOO_LATE</td><td>3</td><td>The order came too late.</td></tr></table><h2>Constants</h2><table><tr><th>Name</th><th>Value</th><th>Type</th><th>Description</th></tr><tr><td>MAX_ORDERS</td><td>128</td><td>uint32</td><td>How many orders there may be.</td></tr><tr><td>MAX_PARCELS</td><td>12</td><td>uint32</td><td>How many parcels there may be.</td></tr></table>",
        expect![[r#"
            1 GONE=1 | GONE | The order is not there. | -
            1 NETWORK=2 | NETWORK | The network failed. | -
            1 TOO_LATE=3 | TOO_LATE | The order came too late. | -
        "#]],
    );
    check(
        "p.md",
        "# 订单服务错误\n\n| 名称 | 值 | 描述 |\n|---|---|---|\n| SUCCESS | 0 | 成功 |\n| GONE | 1 | 订单不存在 |\n| LATE | 2 | 订单已超时，无法取消 |\n| BUSY | 4 | 系统繁忙，未处理 |\n",
        expect![[r#"
            5 SUCCESS=0 | SUCCESS | 成功 | -
            6 GONE=1 | GONE | 订单不存在 | -
            7 LATE=2 | LATE | 订单已超时，无法取消 | -
            8 BUSY=4 | BUSY | 系统繁忙，未处理 | -
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n## States of an order\n\n| Name | Value | Description |\n|---|---|---|\n| NEW | 0 | The order is new. |\n| PAID | 1 | The order is paid. |\n| SENT | 2 | The order was sent. |\n| CANCELLED | 3 | The order was cancelled. |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Name | Value | Description
        "#]],
    );
}

#[test]
fn names_with_small_first_letters_are_codes_beside_statuses() {
    check(
        "p.md",
        "# Shop\n\n| Error message | HTTP code | Description | Troubleshooting |\n|---|---|---|---|\n| orderGone | 404 | The order is not there. | Ask again. |\n| tooManyOrders | 429, 503 | Too many orders. | Wait. |\n| closed | 403 | The shop is closed. | Come back. |\n",
        expect![[r#"
            5 orderGone 404 | - | The order is not there. | Ask again.
            6 tooManyOrders 429, 503 | - | Too many orders. | Wait.
            7 closed 403 | - | The shop is closed. | Come back.
        "#]],
    );
    check(
        "p.md",
        "# Messages\n\n| Message | Status | Description |\n|---|---|---|\n| orderPlaced | 200 | Sent when an order is placed. |\n| orderPaid | 200 | Sent when an order is paid. |\n| orderFailed | 200 | Sent when an order failed. |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Message | Status | Description
        "#]],
    );
}

#[test]
fn titles_over_all_columns_say_nothing_of_the_codes() {
    check(
        "p.html",
        "<h2>코드정보</h2><table><tr><th colspan=3>코드 정보</th></tr><tr><th>코드 번호</th><th>코드 이름</th><th>내용</th></tr><tr><td colspan=3>기본</td></tr><tr><td>200</td><td>OK</td><td>성공</td></tr><tr><td>1001</td><td>NO_ORDER</td><td>주문이 없습니다.</td></tr><tr><td colspan=3>상점</td></tr><tr><td>2001</td><td>NO_SHOP</td><td>상점이 없습니다.</td></tr><tr><td>2002</td><td>SHOP_CLOSED</td><td>닫혔습니다.</td></tr></table>",
        expect![[r#"
            1 200=OK | OK | 성공 | - (기본)
            1 1001=NO_ORDER | NO_ORDER | 주문이 없습니다. | - (기본)
            1 2001=NO_SHOP | NO_SHOP | 상점이 없습니다. | - (상점)
            1 2002=SHOP_CLOSED | SHOP_CLOSED | 닫혔습니다. | - (상점)
        "#]],
    );
    check(
        "p.html",
        "<h2>Error codes</h2><table><tr><th>Code</th><th>Meaning</th></tr><tr><td colspan=2>General</td></tr><tr><td>1001</td><td>No order</td></tr><tr><td>1002</td><td>Too late</td></tr><tr><td colspan=2>Shops</td></tr><tr><td>2001</td><td>No shop</td></tr></table>",
        expect![[r#"
            1 1001 | - | No order | - (General)
            1 1002 | - | Too late | - (General)
            1 2001 | - | No shop | - (Shops)
        "#]],
    );
}

#[test]
fn fields_and_settings_in_lists_are_no_names_of_errors() {
    check(
        "p.md",
        "# Errors\n\n| Status | Meaning |\n|---|---|\n| 400 | Bad request |\n| 404 | Not found |\n\nThe error has these fields:\n\n- `error_code`: The code of the error.\n- `error_text`: What is wrong.\n- `request_id`: The request that failed.\n\nSettings of what happens on errors:\n\n- `retry_limit`: How often is tried again.\n- `log_errors`: Whether errors are written.\n- `fail_fast`: Whether the first error ends all.\n",
        expect![[r#"
            5 400 | - | Bad request | -
            6 404 | - | Not found | -
        "#]],
    );
}

#[test]
fn families_of_codes_may_be_ranges() {
    check(
        "p.md",
        "# 오류 코드\n\n## 오류 코드 범위별 분류\n\n| 범위 | 분류 |\n|---|---|\n| ERR-001xx | 주문 오류 |\n| ERR-002xx ~ 003xx | 상점 오류 |\n| ERR-020xx | 소포 오류 |\n",
        expect![[r#"
            7 ERR-001xx | - | 주문 오류 | - [ERR-001xx]
            8 ERR-002xx ~ 003xx | - | 상점 오류 | - [ERR-002xx ~ 003xx]
            9 ERR-020xx | - | 소포 오류 | - [ERR-020xx]
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n| Code | Message |\n|---|---|\n| ORD-1001 | Order gone |\n| ORD-1002 | Order late |\n\n## Error code ranges\n\n| Range | Category |\n|---|---|\n| ORD-1xxx | Orders |\n| ORD-2xxx to ORD-4xxx | Shops |\n",
        expect![[r#"
            5 ORD-1001 | Order gone | - | -
            6 ORD-1002 | Order late | - | -
            12 ORD-1xxx | - | Orders | - [ORD-1xxx]
            13 ORD-2xxx to ORD-4xxx | - | Shops | - [ORD-2xxx to ORD-4xxx]
        "#]],
    );
}

#[test]
fn labels_of_uses_and_examples_are_no_part_of_texts() {
    check(
        "p.md",
        "# Exceptions\n\n## OrderGoneException\n- **Status Code**: 404\n- **Error Code**: `ORDER_GONE`\n- **Usage**: When the order is not there\n- **Example**:\n```python\nraise OrderGoneException(order)\n```\n\n## ShopClosedException\n- **Status Code**: 403\n- **Error Code**: `SHOP_CLOSED`\n- **Usage**: When the shop is closed\n\n## ParcelLostException\n- **Status Code**: 500\n- **Error Code**: `PARCEL_LOST`\n- **Usage**: When a parcel is lost\n- **Example**:\n```python\nraise ParcelLostException(parcel)\n```\n",
        expect![[r#"
            5 ORDER_GONE=OrderGoneException 404 | - | When the order is not there | -
            14 SHOP_CLOSED=ShopClosedException 403 | - | When the shop is closed | -
            19 PARCEL_LOST=ParcelLostException 500 | - | When a parcel is lost | -
        "#]],
    );
    check(
        "p.md",
        "# 错误码\n\n### ORDER_GONE\n\n使用场景：订单不存在\n\n示例：\n\n```\nget(7)\n```\n\n### SHOP_CLOSED\n\n使用场景：店铺已停业\n\n示例：\n\n```\nopen()\n```\n",
        expect![[r#"
            3 ORDER_GONE | - | 订单不存在 | -
            13 SHOP_CLOSED | - | 店铺已停业 | -
        "#]],
    );
}

#[test]
fn statuses_may_stand_behind_methods() {
    check(
        "p.html",
        "<h1>Shop Error Codes</h1><h2>REST Errors</h2><h3>shop-orders</h3><dl><dt>GET 400 - Bad Request</dt><dd><ul><li>order is required</li></ul></dd><dt>POST 400 - Bad Request</dt><dd><ul><li>order and shop are required</li></ul></dd></dl><h3>shop-parcels</h3><dl><dt>GET 404 - Not Found</dt><dd><ul><li>no such parcel</li></ul></dd></dl>",
        expect![[r#"
            1 400 | Bad Request | order is required | - (shop-orders)
            1 400 | Bad Request | order and shop are required | - (shop-orders)
            1 404 | Not Found | no such parcel | - (shop-parcels)
        "#]],
    );
    check(
        "p.md",
        "# Error codes of the shop\n\n- `GET 400`: The number of the order is required.\n- `POST 409`: The order is there already.\n- `DELETE 405`: Orders are not deleted.\n",
        expect![[r#"
            3 400 | - | The number of the order is required. | -
            4 409 | - | The order is there already. | -
            5 405 | - | Orders are not deleted. | -
        "#]],
    );
    check(
        "p.md",
        "# Shop API\n\n## GET /orders\n\nGives the orders.\n\n## POST /orders\n\nTakes an order.\n\n## DELETE /orders\n\nDeletes an order that failed.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn titles_before_dashes_are_messages_where_other_codes_have_names_of_statuses() {
    check(
        "p.md",
        "# Errors\n\n- 400: Bad Request - The order is wrong.\n- 404: Not Found - There is no order.\n- 499: the shop is closed - come back later.\n",
        expect![[r#"
            3 400 | Bad Request | The order is wrong. | -
            4 404 | Not Found | There is no order. | -
            5 499 | - | the shop is closed - come back later. | -
        "#]],
    );
}
