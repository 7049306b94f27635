//! Plain texts in which lists, labels and counts stand between the parts of a row or a record.

use expect_test::expect;

use super::traps::check;

#[test]
fn lines_that_count_go_on_with_a_row() {
    check(
        "p.txt",
        "Error codes\nCode Message When it happens\n1001 Order gone The order is not there any more\n1002 Parcel late The parcel is late because\n1) the shop was closed\n2) the address was wrong\n3) the driver was ill\n4) it snowed\n1003 Shop closed The shop is closed today\n1004 Key wrong The key has\n1. expired\n2. been withdrawn\n3. been stolen\n1005 Amount wrong The amount is too large\n",
        expect![[r#"
            3 1001 | - | Order gone The order is not there any more | -
            4 1002 | - | Parcel late The parcel is late because⏎1) the shop was closed⏎2) the address was wrong⏎3) the driver was ill⏎4) it snowed | -
            9 1003 | - | Shop closed The shop is closed today | -
            10 1004 | - | Key wrong The key has⏎1. expired⏎2. been withdrawn⏎3. been stolen | -
            14 1005 | - | Amount wrong The amount is too large | -
            3 problem: nothing sets the cells of 5 of 5 rows apart: what stands behind the code is read as one text
        "#]],
    );
}

#[test]
fn a_line_behind_labelled_texts_is_none_of_the_last_code() {
    check(
        "p.txt",
        "Tipos de erro\n\n  • PedidoInvalido\n    Significado: O pedido não é válido.\n    HTTP Status Code: 400 Bad Request.\n\n  • LojaFechada\n    Significado: A loja está fechada.\n    HTTP Status Code: 403 Forbidden.\n\n  • PedidoNaoEncontrado\n    Significado: O pedido não foi achado.\n    HTTP Status Code: 404 Not Found.\n\n  • PacotePerdido\n    Significado: O pacote foi perdido.\n    HTTP Status Code: 410 Gone.\n\n  • ErroDaLoja\n    Significado: Algo falhou na loja.\n    HTTP Status Code: 500 Internal Server Error.\n\n  • LojaLenta\n    Significado: A loja levou tempo demais.\n    HTTP Status Code: 504 Gateway Timeout.\n\nOutras coisas\n",
        expect![[r#"
            3 PedidoInvalido 400 Bad Request. | - | O pedido não é válido. | -
            7 LojaFechada 403 Forbidden. | - | A loja está fechada. | -
            11 PedidoNaoEncontrado 404 Not Found. | - | O pedido não foi achado. | -
            15 PacotePerdido 410 Gone. | - | O pacote foi perdido. | -
            19 ErroDaLoja 500 Internal Server Error. | - | Algo falhou na loja. | -
            23 LojaLenta 504 Gateway Timeout. | - | A loja levou tempo demais. | -
        "#]],
    );
}

#[test]
fn a_text_may_start_in_another_script() {
    check(
        "p.txt",
        "指示灯闪烁次数 故障原因\nF1 订单传感器短路或断路故障\nF2 包裹传感器短路或断路故障\nF3 商店温度传感器短路\nF12 IPM保护(DC电流保护)\nF13 读E2 ROM出错\nF15 直流风机有故障\nF31 A机通讯有故障\nF32 B机通讯有故障\n",
        expect![[r#"
            2 F1 | - | 订单传感器短路或断路故障 | -
            3 F2 | - | 包裹传感器短路或断路故障 | -
            4 F3 | - | 商店温度传感器短路 | -
            5 F12 | - | IPM保护(DC电流保护) | -
            6 F13 | - | 读E2 ROM出错 | -
            7 F15 | - | 直流风机有故障 | -
            8 F31 | - | A机通讯有故障 | -
            9 F32 | - | B机通讯有故障 | -
        "#]],
    );
    check(
        "p.txt",
        "エラーの一覧と内容\nE1 注文センサーの異常\nE2 小包センサーの異常\nE3 EEPROM 書き込みエラー\nE4 店との通信が切れました\nE5 PC ボードの異常\nE7 A 店の温度異常\nE9 モーターの異常\n",
        expect![[r#"
            2 E1 | - | 注文センサーの異常 | -
            3 E2 | - | 小包センサーの異常 | -
            4 E3 | - | EEPROM 書き込みエラー | -
            5 E4 | - | 店との通信が切れました | -
            6 E5 | - | PC ボードの異常 | -
            7 E7 | - | A 店の温度異常 | -
            8 E9 | - | モーターの異常 | -
        "#]],
    );
}

#[test]
fn a_text_is_glued_to_the_name_of_a_status() {
    check(
        "p.txt",
        "返回码\n\nHTTP STATUS CODECODEMESSAGE备注\n500InternalServerErrorShop busy.Please try again later.商店忙\n400MissingOrderThe order is missing.缺少订单\n400InvalidOrderThe order is invalid.订单无效\n404NotFoundThe order is not found.没有找到订单\n409OrderSentThe order was sent.订单已经寄出\n",
        expect![[r#"
            4 InternalServerError 500 | Shop busy.Please try again later. | 商店忙 | -
            5 MissingOrder 400 | The order is missing. | 缺少订单 | -
            6 InvalidOrder 400 | The order is invalid. | 订单无效 | -
            7 NotFound 404 | The order is not found. | 没有找到订单 | -
            8 OrderSent 409 | The order was sent. | 订单已经寄出 | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\nHTTP StatusCodeDescription\n400InvalidOrderThe order is not valid.\n403ForbiddenShopThis shop is closed to you.\n404NotFoundOrderThe order was not found.\n404NotFoundParcels are missing.\n503ServiceUnavailableShops are closed.\n",
        expect![[r#"
            3 InvalidOrder 400 | - | The order is not valid. | -
            4 ForbiddenShop 403 | - | This shop is closed to you. | -
            5 NotFoundOrder 404 | - | The order was not found. | -
            6 NotFound 404 | - | Parcels are missing. | -
            7 ServiceUnavailable 503 | - | Shops are closed. | -
        "#]],
    );
}
