//! Plain texts in which lists, labels and counts stand between the parts of a row or a record.

use expect_test::expect;

use super::traps::check;

#[test]
fn labels_are_items_above_their_texts() {
    check(
        "p.txt",
        "Errors\nHere we talk of what happens when something goes wrong.\nStatus codes\n- Name\n2xx\n- Description\nA 2xx status code means a good answer.\n- Name\n4xx\n- Description\nA 4xx status code means that the order was wrong.\n- Name\n5xx\n- Description\nA 5xx status code means that the shop has failed.\nError types\n- Name\nshop_error\n- Description\nSomething has failed in our shop. Try it again later.\n- Name\ninvalid_order\n- Description\nThe order was not valid.\n- Name\norder_gone\n- Description\nThe order is not there any more.\n",
        expect![[r#"
            5 2xx | - | A 2xx status code means a good answer. | - [2xx]
            9 4xx | - | A 4xx status code means that the order was wrong. | - [4xx]
            13 5xx | - | A 5xx status code means that the shop has failed. | - [5xx]
            18 shop_error | - | Something has failed in our shop. Try it again later. | -
            22 invalid_order | - | The order was not valid. | -
            26 order_gone | - | The order is not there any more. | -
        "#]],
    );
    check(
        "p.txt",
        "Fehler\nFehlercodes\n- Name\nE-101\n- Typ\nBestellung\n- Beschreibung\nDie Bestellung fehlt.\n- Name\nE-102\n- Typ\nBestellung\n- Beschreibung\nDie Bestellung ist abgelaufen.\n- Name\nE-201\n- Typ\nPaket\n- Beschreibung\nDas Paket konnte nicht gefunden werden.\nHilfe\nFragen Sie uns.\n",
        expect![[r#"
            4 E-101 | - | Die Bestellung fehlt. | - (Bestellung)
            10 E-102 | - | Die Bestellung ist abgelaufen. | - (Bestellung)
            16 E-201 | - | Das Paket konnte nicht gefunden werden. | - (Paket)
        "#]],
    );
    check(
        "p.txt",
        "Errors\nErrors the shop sends\n- Error\ninvalid_order\n- Status\n400\n- Description\nThe order was not valid.\n- Error\nno_key\n- Status\n401\n- Description\nThe key is missing.\n- Error\norder_gone\n- Status\n404\n- Description\nThe order was not found.\n",
        expect![[r#"
            4 invalid_order 400 | - | The order was not valid. | -
            10 no_key 401 | - | The key is missing. | -
            16 order_gone 404 | - | The order was not found. | -
        "#]],
    );
    // Properties, members of an answer and settings are no errors.
    check(
        "p.txt",
        "Errors\nWhen an order fails, the answer has these properties.\nProperties\n- Name\norder_id\n- Type\nstring\n- Description\nThe id of the order.\n- Name\nerror_code\n- Type\nstring\n- Description\nThe code of the error.\n- Name\ncreated_at\n- Type\ntimestamp\n- Description\nWhen the order was made.\n- Name\nis_late\n- Type\nboolean\n- Description\nWhether the order is late.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Error handling\nProperties of an error\n- Name\ncode\n- Type\nstring\n- Description\nA code that never changes.\n- Name\nmessage\n- Description\nWhat went wrong, which may be invalid.\n- Name\ndoc_url\n- Description\nWhere to read about the error.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Error logging settings\n- Setting\nlog_level\n- Default\nwarn\n- Description\nWhich errors are not logged.\n- Setting\nlog_file\n- Default\nshop.log\n- Description\nThe file of the log. Must be writable.\n- Setting\nretry_limit\n- Default\n3\n- Description\nHow many times a failed order is tried again.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn a_list_below_a_code_is_its_text() {
    check(
        "p.txt",
        "Codes d'état HTTP\nHTTP Signification\n200 Success\n400\n  • Missing argument\n  • Endpoint not valid\n401 Authentication is needed for this action\n403 Invalid API key\n404 The object was not found\n500 The server failed\n503\n  • Maintenance is under way.\n  • Maintenance is nearly over.\n",
        expect![[r#"
            3 200 | - | Success | -
            4 400 | - | Missing argument⏎Endpoint not valid | -
            7 401 | - | Authentication is needed for this action | -
            8 403 | - | Invalid API key | -
            9 404 | - | The object was not found | -
            10 500 | - | The server failed | -
            11 503 | - | Maintenance is under way.⏎Maintenance is nearly over. | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\nCode Description\n1001 The order is gone\n1002\n- The parcel is late\n- The parcel is lost\n1003 The shop is closed\n1004 The address is missing\n1005\n- The key is wrong\n- The key is too old\n1006 The amount is too large\n",
        expect![[r#"
            3 1001 | - | The order is gone | -
            4 1002 | - | The parcel is late⏎The parcel is lost | -
            7 1003 | - | The shop is closed | -
            8 1004 | - | The address is missing | -
            9 1005 | - | The key is wrong⏎The key is too old | -
            12 1006 | - | The amount is too large | -
        "#]],
    );
    check(
        "p.txt",
        "Errors\nStatus Meaning\n400\n* Invalid order\n* Missing parcel\n401 No key\n404 Order not found\n409\n* The order was sent already\n* The parcel was sent already\n500 The shop failed\n",
        expect![[r#"
            3 400 | - | Invalid order⏎Missing parcel | -
            6 401 | - | No key | -
            7 404 | - | Order not found | -
            8 409 | - | The order was sent already⏎The parcel was sent already | -
            11 500 | - | The shop failed | -
        "#]],
    );
}

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
    check(
        "p.txt",
        "错误码\n错误码 描述\n1001 订单不存在\n1002 包裹丢失，原因如下：\n1、商店关闭\n2、地址错误\n3、司机生病\n4、下雪\n1003 商店关闭\n1004 金额过大：\n（1）超过限制\n（2）超过余额\n1005 地址错误\n",
        expect![[r#"
            3 1001 | - | 订单不存在 | -
            4 1002 | - | 包裹丢失，原因如下：⏎1、商店关闭⏎2、地址错误⏎3、司机生病⏎4、下雪 | -
            9 1003 | - | 商店关闭 | -
            10 1004 | - | 金额过大：⏎（1）超过限制⏎（2）超过余额 | -
            13 1005 | - | 地址错误 | -
        "#]],
    );
    check(
        "p.txt",
        "エラーコード\nCode エラーメッセージ Header 発生するケース\n200 Success OK GET成功のとき\n201 Successfully created Created POST成功のとき\n400 Content-type is wrong. Bad Request リクエストがおかしいです。\n1) Content-Typeが違う。\n2) 注文がない。\n400 Bad Request Bad Request 文字がおかしいとき\n401 Key is not valid. Unauthorized 1) 鍵を付けずに呼び出したとき\n2) 鍵が正しくないとき\n3) 鍵の期限が切れたとき\n4) 店が正しくないとき\n401 API cannot be used. Unauthorized 店を入れなかったとき\n403 No authority Forbidden 1) 鍵はあるが、権限がない。\n2) 店から見えない\n",
        expect![[r#"
            3 200 | Success OK GET成功のとき | - | -
            4 201 | Successfully created Created POST成功のとき | - | -
            5 400 | Content-type is wrong. Bad Request リクエストがおかしいです。⏎1) Content-Typeが違う。⏎2) 注文がない。 | - | -
            8 400 | Bad Request 文字がおかしいとき | Bad Request | -
            9 401 | Key is not valid. Unauthorized 1) 鍵を付けずに呼び出したとき⏎2) 鍵が正しくないとき⏎3) 鍵の期限が切れたとき⏎4) 店が正しくないとき | - | -
            13 401 | API cannot be used. Unauthorized 店を入れなかったとき | - | -
            14 403 | No authority Forbidden 1) 鍵はあるが、権限がない。⏎2) 店から見えない | - | -
            3 problem: nothing sets the cells of 7 of 7 rows apart: what stands behind the code is read as one text
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
fn constants_are_declared_below_their_texts() {
    check(
        "p.txt",
        "ShopErrorCode\nenum ShopErrorCode : NSInteger {}\nConstants that tell the error codes of the shop.\n-\nAll went well.\nDeclaration\nObjective-C\nShopErrorCodeNoError = 0\n-\nThe order is gone.\nDeclaration\nObjective-C\nShopErrorCodeGone = -1\n-\nThe shop is closed.\nDeclaration\nObjective-C\nShopErrorCodeClosed = -2\n-\nThe parcel is late.\nDeclaration\nObjective-C\nShopErrorCodeLate = -3\n-\nThe key is wrong.\nDeclaration\nObjective-C\nShopErrorCodeKey = -4\n",
        expect![[r#"
            8 ShopErrorCodeNoError=0 | - | All went well. | -
            13 ShopErrorCodeGone=-1 | - | The order is gone. | -
            18 ShopErrorCodeClosed=-2 | - | The shop is closed. | -
            23 ShopErrorCodeLate=-3 | - | The parcel is late. | -
            28 ShopErrorCodeKey=-4 | - | The key is wrong. | -
        "#]],
    );
    check(
        "p.txt",
        "OrderError\nError codes of orders.\nUndocumented\nDeclaration\nSwift\ncase noOrder = 1\nThe order was not found.\nDeclaration\nSwift\ncase orderGone = 2\nThe parcel was not sent,\nbecause nobody was there.\nDeclaration\nSwift\ncase parcelLate = 3\nThe shop is closed.\nDeclaration\nSwift\ncase shopClosed = 4\nSee also\nOrderState\n",
        expect![[r#"
            6 noOrder=1 | - | Undocumented | -
            10 orderGone=2 | - | The order was not found. | -
            15 parcelLate=3 | - | The parcel was not sent,⏎because nobody was there. | -
            19 shopClosed=4 | - | The shop is closed. | -
        "#]],
    );
    check(
        "p.txt",
        "エラーコード\n定数\n注文がありません。\n宣言\nstatic final int NO_ORDER = 0x01;\n値が正しくありません。\n宣言\nstatic final int BAD_VALUE = 0x02;\n店が閉まっています。\n宣言\nstatic final int SHOP_CLOSED = 0x03;\n荷物が見つかりません。\n宣言\nstatic final int NO_PARCEL = 0x04;\n",
        expect![[r#"
            5 NO_ORDER=0x01 | - | 注文がありません。 | -
            8 BAD_VALUE=0x02 | - | 値が正しくありません。 | -
            11 SHOP_CLOSED=0x03 | - | 店が閉まっています。 | -
            14 NO_PARCEL=0x04 | - | 荷物が見つかりません。 | -
        "#]],
    );
    // Other constants and settings are no errors.
    check(
        "p.txt",
        "OrderState\nThe states of an order.\n-\nThe order is new.\nDeclaration\nObjective-C\nOrderStateNew = 0\n-\nThe order is paid.\nDeclaration\nObjective-C\nOrderStatePaid = 1\n-\nThe order is sent.\nDeclaration\nObjective-C\nOrderStateSent = 2\n-\nThe order is done.\nDeclaration\nObjective-C\nOrderStateDone = 3\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Error handling\nSettings that say what happens to errors\nHow often to try again.\nDefault\nmaxRetries = 3\nHow long to wait.\nDefault\nmaxWait = 30\nHow many orders fail before the shop closes.\nDefault\nmaxFailed = 100\nHow many errors are kept.\nDefault\nmaxErrors = 50\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
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
