//! Plain texts whose headers and rows have two lines each, in two scripts, or whose texts are glued to names.

use expect_test::expect;

use super::traps::check;

#[test]
fn words_of_a_header_in_two_lines_each() {
    check(
        "p.txt",
        "Fehlercodes\n\nFehler-\ncode\nFehler-\nmeldung\nMögliche\nLösung\n4001\nDie Adresse fehlt\nErgänzen Sie sie.\n4002\nDer Laden ist geschlossen\nWarten Sie.\n4003\nDer Betrag ist zu hoch\nSenden Sie weniger.\n",
        expect![[r#"
            9 4001 | Die Adresse fehlt | - | Ergänzen Sie sie.
            12 4002 | Der Laden ist geschlossen | - | Warten Sie.
            15 4003 | Der Betrag ist zu hoch | - | Senden Sie weniger.
        "#]],
    );
    check(
        "p.txt",
        "错误码\n\n错误\n码\n错误\n信息\n解决\n方案\n4001\t订单不存在\t请核对订单号\n4002\t包裹已经寄出\t请等待包裹送达\n4003\t商店已经关闭\t请在营业时间重试\n",
        expect![[r#"
            9 4001 | 订单不存在 | - | 请核对订单号
            10 4002 | 包裹已经寄出 | - | 请等待包裹送达
            11 4003 | 商店已经关闭 | - | 请在营业时间重试
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nCode Message\nSolution\n4001 Order not found\nCheck the number.\n4002 Parcel already sent\nWait for it.\n4003 The shop is closed\nTry again.\n",
        expect![[r#"
            5 4001 | Order not found | - | Check the number.
            7 4002 | Parcel already sent | - | Wait for it.
            9 4003 | The shop is closed | - | Try again.
        "#]],
    );
    // Parameters have no codes.
    check(
        "p.txt",
        "Parameters\n\nParameter\nName\nDefault\nValue\nShort\nDescription\nORDER_MAX\n12\nThe limit of orders\nSHOP_NAME\nnone\nThe name of the shop\nSHOP_CITY\nnone\nThe city is missing\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Value | Short | Description
        "#]],
    );
}

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
        "错误码\n\n4001 Order not found 订单不存在\n4002 Parcel already sent 包裹已经寄出\n4003 The shop is closed 商店已经关闭\n4004 Address is missing 缺少收货地址\n",
        expect![[r#"
            3 4001 | Order not found | 订单不存在 | -
            4 4002 | Parcel already sent | 包裹已经寄出 | -
            5 4003 | The shop is closed | 商店已经关闭 | -
            6 4004 | Address is missing | 缺少收货地址 | -
        "#]],
    );
    check(
        "p.txt",
        "エラーコード一覧\n\nE1001 OrderNotFound 注文が見つかりません\nE1002 ParcelSent 荷物は発送済みです\nE1003 ShopClosed 店舗は閉店しています\nE1010 AddressMissing 住所がありません\n",
        expect![[r#"
            3 E1001=OrderNotFound | - | 注文が見つかりません | -
            4 E1002=ParcelSent | - | 荷物は発送済みです | -
            5 E1003=ShopClosed | - | 店舗は閉店しています | -
            6 E1010=AddressMissing | - | 住所がありません | -
        "#]],
    );
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

#[test]
fn cells_that_bars_open() {
    check(
        "p.txt",
        "Error codes\n\n| Code\n| Message\n| Solution\n| 4001\n| Order not found\n| Check the number.\n| 4002\n| Parcel already sent\n| Wait for it.\n| 4003\n| The shop is closed\n| Try again.\n",
        expect![[r#"
            6 4001 | Order not found | - | Check the number.
            9 4002 | Parcel already sent | - | Wait for it.
            12 4003 | The shop is closed | - | Try again.
        "#]],
    );
    check(
        "p.txt",
        "오류 코드\n\n| 오류 코드\n오류 메시지\n해결 방법\n| 4001\n주문을 찾을 수 없습니다\n주문 번호를 확인하세요.\n| 4002\n상점이 닫혀 있습니다\n다시 시도하세요.\n| 4003\n주소가 없습니다\n주소를 추가하세요.\n",
        expect![[r#"
            6 4001 | 주문을 찾을 수 없습니다 | - | 주문 번호를 확인하세요.
            9 4002 | 상점이 닫혀 있습니다 | - | 다시 시도하세요.
            12 4003 | 주소가 없습니다 | - | 주소를 추가하세요.
        "#]],
    );
}

#[test]
fn codes_below_the_message_of_their_record() {
    check(
        "p.txt",
        "Error codes\n\nMessage\n\nOrder not found\n\nCode\n\n4001\n\nSolution\n\nCheck the number.\n\nMessage\n\nParcel already sent\n\nCode\n\n4002\n\nSolution\n\nWait for it.\n\nMessage\n\nThe shop is closed\n\nCode\n\n4003\n\nSolution\n\nTry again.\n",
        expect![[r#"
            9 4001 | Order not found | - | Check the number.
            21 4002 | Parcel already sent | - | Wait for it.
            33 4003 | The shop is closed | - | Try again.
        "#]],
    );
    check(
        "p.txt",
        "Chat\n\nMessage\nHow are you\nCode\n4711\nMessage\nCall us\nCode\n4712\nMessage\nWe are here\nCode\n4713\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
