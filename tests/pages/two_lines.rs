//! Plain texts whose headers and rows have two lines each, in two scripts, or whose texts are glued to names.

use expect_test::expect;

use super::traps::check;

#[test]
fn rows_with_a_line_for_each_text() {
    check(
        "p.txt",
        "Códigos de error\n\nCódigo Mensaje Solución\n4001 Pedido no encontrado\nCompruebe el número.\n4002 La tienda está cerrada\nVuelva a intentarlo.\n4003 Falta la dirección\nAñada una.\n",
        expect![[r#"
            4 4001 | Pedido no encontrado | - | Compruebe el número.
            6 4002 | La tienda está cerrada | - | Vuelva a intentarlo.
            8 4003 | Falta la dirección | - | Añada una.
        "#]],
    );
    // A text that goes on in the next line is one.
    check(
        "p.txt",
        "Error codes\n\nCode Message Solution\n4001 Order not found or\nwas closed\n4002 Parcel lost or\nwas sent\n4003 Shop closed or\nis gone\n",
        expect![[r#"
            4 4001 | Order not found or⏎was closed | - | -
            6 4002 | Parcel lost or⏎was sent | - | -
            8 4003 | Shop closed or⏎is gone | - | -
            4 problem: nothing sets the cells of 3 of 3 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn texts_in_two_scripts() {
    check(
        "p.txt",
        "错误码\n\n错误码 错误信息 描述 解决方案\n4001 Order not found 订单不存在 请核对订单号\n4002 Parcel already sent 包裹已经寄出 请等待包裹送达\n4003 The shop is closed 商店已经关闭 请在营业时间重试\n",
        expect![[r#"
            4 4001 | Order not found | 订单不存在 | 请核对订单号
            5 4002 | Parcel already sent | 包裹已经寄出 | 请等待包裹送达
            6 4003 | The shop is closed | 商店已经关闭 | 请在营业时间重试
        "#]],
    );
    // A word of another script within a text sets nothing apart.
    check(
        "p.txt",
        "错误码\n\n4001 API 请求的 JSON 无效\n4002 Token 已过期\n4003 缺少 Header 参数\n4004 IP 不在白名单\n",
        expect![[r#"
            3 4001 | - | API 请求的 JSON 无效 | -
            4 4002 | - | Token 已过期 | -
            5 4003 | - | 缺少 Header 参数 | -
            6 4004 | - | IP 不在白名单 | -
        "#]],
    );
}

#[test]
fn names_and_texts_glued_to_numbers() {
    check(
        "p.txt",
        "Error codes\n\n404OrderNotFoundThe order is not there.\n409ParcelSentThe parcel was sent already.\n423ShopClosedThe shop is closed now.\n400NoAddressThe address is missing.\n",
        expect![[r#"
            3 404=OrderNotFound | - | The order is not there. | -
            4 409=ParcelSent | - | The parcel was sent already. | -
            5 423=ShopClosed | - | The shop is closed now. | -
            6 400=NoAddress | - | The address is missing. | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nCodeNameDescription\n404OrderNotFoundThe order is not there.\n409ParcelSentThe parcel was sent already.\n423ShopClosedThe shop is closed now.\n400NoAddressThe address is missing.\n",
        expect![[r#"
            4 404=OrderNotFound | OrderNotFound | The order is not there. | -
            5 409=ParcelSent | ParcelSent | The parcel was sent already. | -
            6 423=ShopClosed | ShopClosed | The shop is closed now. | -
            7 400=NoAddress | NoAddress | The address is missing. | -
        "#]],
    );
    check(
        "p.txt",
        "Códigos de error\n\n10001Pedido no encontrado\n10002El paquete ya fue enviado\n10003La tienda está cerrada\n10010Falta la dirección\n",
        expect![[r#"
            3 10001 | - | Pedido no encontrado | -
            4 10002 | - | El paquete ya fue enviado | -
            5 10003 | - | La tienda está cerrada | -
            6 10010 | - | Falta la dirección | -
        "#]],
    );
    check(
        "p.txt",
        "Spare parts\n\n10001Chair leg\n10002Table leg\n10003Lamp\n10010Screw, missing in some boxes\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
