//! Flattened tables that a person reads at a glance: header words of many languages, cells of several codes, phrases
//! for codes, and names in capitals beside numbers.

use expect_test::expect;

use super::traps::check;

#[test]
fn header_words_of_several_words_in_scripts_other_than_latin() {
    check(
        "p.txt",
        "Ошибки магазина\nКод ошибки\nТип ошибки\nТекст ошибки\nПричины возникновения и рекомендации\n12001\nNOT_FOUND\nNo such order\nЗаказ не найден.\n12002\nNOT_FOUND\nNo such shop\nМагазин не найден.\n30001\nGONE\nParcel lost\nПосылка потеряна.\n",
        expect![[r#"
            6 12001 | No such order | - | Заказ не найден. (NOT_FOUND)
            10 12002 | No such shop | - | Магазин не найден. (NOT_FOUND)
            14 30001 | Parcel lost | - | Посылка потеряна. (GONE)
        "#]],
    );
    check(
        "p.txt",
        "Магазин\nКод помилки\nОпис помилки\nМожлива причина\n71\nЗамовлення немає\nХибний номер\n72\nКрамниця зачинена\nСвято\n73\nПосилку втрачено\nПошта\n",
        expect![[r#"
            5 71 | Замовлення немає | Хибний номер | -
            8 72 | Крамниця зачинена | Свято | -
            11 73 | Посилку втрачено | Пошта | -
        "#]],
    );
    check(
        "p.txt",
        "Cửa hàng\nMã lỗi\nÝ nghĩa\nCách xử lý\n71\nKhông tìm thấy đơn hàng\nKiểm tra số\n72\nCửa hàng đóng cửa\nQuay lại sau\n",
        expect![[r#"
            5 71 | - | Không tìm thấy đơn hàng | Kiểm tra số
            8 72 | - | Cửa hàng đóng cửa | Quay lại sau
        "#]],
    );
}

#[test]
fn header_words_of_rarer_languages() {
    check(
        "p.txt",
        "Dönüş Kodları\nDönüş Kodu\nAnlamı\n0\nsuccessful\n1\nunsuccessful\n2\nshopclosed\n3\nordergone\n",
        expect![[r#"
            4 0 | - | successful | -
            6 1 | - | unsuccessful | -
            8 2 | - | shopclosed | -
            10 3 | - | ordergone | -
        "#]],
    );
    check(
        "p.txt",
        "Winkel\nFoutcode Omschrijving Oplossing\nA12 De bestelling is weg. Bestel opnieuw.\nA13 De winkel is dicht. Kom morgen terug.\nA14 Het pakket is kwijt. Bel de post.\n",
        expect![[r#"
            3 A12 | - | De bestelling is weg. | Bestel opnieuw.
            4 A13 | - | De winkel is dicht. | Kom morgen terug.
            5 A14 | - | Het pakket is kwijt. | Bel de post.
        "#]],
    );
    check(
        "p.md",
        "# Sklep\n\n| Kod błędu | Komunikat | Przyczyna | Rozwiązanie |\n|---|---|---|---|\n| 17 | Brak zamówienia | Zły numer | Sprawdź numer |\n| 18 | Sklep zamknięty | Święto | Wróć jutro |\n",
        expect![[r#"
            5 17 | Brak zamówienia | Zły numer | Sprawdź numer
            6 18 | Sklep zamknięty | Święto | Wróć jutro
        "#]],
    );
}

#[test]
fn second_words_known_by_their_last_part_above_cells_of_several_lines() {
    check(
        "p.txt",
        "五、订单接口\n五、错误码参考\n状态码\n业务场景\n400\n— 缺少订单\n— 地址格式错误\n401\n— 密码错误\n404\n— 订单不存在\n— 店铺不存在\n— 包裹不存在\n",
        expect![[r#"
            5 400 | - | — 缺少订单⏎— 地址格式错误 | -
            8 401 | - | — 密码错误 | -
            10 404 | - | — 订单不存在 | -
        "#]],
    );
}

#[test]
fn numbers_in_two_parts_above_texts_of_several_lines() {
    check(
        "p.txt",
        "Error codes\nError code\nCause\n2110-1100\n- The order has no parcel\n- The shop is closed\n2110-2001\nThe parcel is lost.\n2110-2003\nThe shop has moved.\nAsk for the new address.\n2110-2091\nThe order is late.\n",
        expect![[r#"
            4 2110-1100 | - | The order has no parcel⏎The shop is closed | - [2110-1100]
            7 2110-2001 | - | The parcel is lost. | - [2110-2001]
            9 2110-2003 | - | The shop has moved.⏎Ask for the new address. | - [2110-2003]
            12 2110-2091 | - | The order is late. | - [2110-2091]
        "#]],
    );
}

#[test]
fn cells_of_several_codes_that_have_a_line_each() {
    check(
        "p.txt",
        "Error codes of the shop\nError code\nDescription\nRetry\nWhat to do\n110100\n110110\nThe order is gone.\nNo\nOrder again.\n110200\nThe shop is closed.\nYes\nCome back tomorrow.\n11060*\nThe parcel took too long.\nYes\nWait a day.\n120***\nErrors of the shop itself.\nNo\nCall the shop.\n",
        expect![[r#"
            6 110100 | - | The order is gone. | Order again.
            6 110110 | - | The order is gone. | Order again.
            11 110200 | - | The shop is closed. | Come back tomorrow.
            15 11060* | - | The parcel took too long. | Wait a day. [11060*]
            19 120*** | - | Errors of the shop itself. | Call the shop. [120***]
        "#]],
    );
    // Where most rows have two numbers these are two columns.
    check(
        "p.txt",
        "Error codes\nError code\nOld code\nDescription\n1101\n2204\nThe order is gone.\n1102\n2207\nThe shop is closed.\n1103\n2208\nThe parcel is lost.\n",
        expect![[r#"
            5 1101=2204 | - | The order is gone. | -
            8 1102=2207 | - | The shop is closed. | -
            11 1103=2208 | - | The parcel is lost. | -
        "#]],
    );
}

#[test]
fn phrases_for_codes_below_known_words() {
    check(
        "p.txt",
        "Logs and errors\nCode\nError message\nDescription\nshop closed\nThe shop is closed. Come back.\nNobody is there at night.\norder gone\nNo such order.\nThe order was deleted by the shop or by the customer.\nparcel lost\nThe parcel is lost.\nThe mail has lost the parcel of the order.\n",
        expect![[r#"
            5 shop closed | The shop is closed. Come back. | Nobody is there at night. | -
            8 order gone | No such order. | The order was deleted by the shop or by the customer. | -
            11 parcel lost | The parcel is lost. | The mail has lost the parcel of the order. | -
        "#]],
    );
    check(
        "p.txt",
        "Errors of orders\nTable of errors\nError type\nHTTP status code\nDescription\norder gone\n404 Not Found\nThere is no such order any more.\nshop closed\n409 Conflict\nThe shop takes no orders at night.\nparcel lost\n404 Not Found\nThe mail has lost the parcel.\n",
        expect![[r#"
            6 order gone 404 Not Found | - | There is no such order any more. | -
            9 shop closed 409 Conflict | - | The shop takes no orders at night. | -
            12 parcel lost 404 Not Found | - | The mail has lost the parcel. | -
        "#]],
    );
    // A text that ends elsewhere is no table of phrases.
    check(
        "p.txt",
        "Orders and shops\nCode\nTitle\nDescription\nThe shop has many orders\nNobody knows them all\nSee there\nThe end\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn names_and_their_numbers_below_words_that_nobody_knows() {
    check(
        "p.txt",
        "Shop API 1.2\nError Codes\nMost calls return numbers.\nSUCCESS\nis\n0\n.\nName\nValue\nDONE_WELL\n0\nCANCEL\n1\nORDER_GONE\n4\nIO\n8\n",
        expect![[r#"
            10 DONE_WELL=0 | - | - | -
            12 CANCEL=1 | - | - | -
            14 ORDER_GONE=4 | - | - | -
            16 IO=8 | - | - | -
        "#]],
    );
    check(
        "p.txt",
        "Shop API 1.2\nError Codes\nMost calls return numbers.\nName Value\nSUCCESS 0\nCANCEL 1\nORDER_GONE 4\nIO 8\n",
        expect![[r#"
            5 SUCCESS=0 | - | - | -
            6 CANCEL=1 | - | - | -
            7 ORDER_GONE=4 | - | - | -
            8 IO=8 | - | - | -
        "#]],
    );
    // The same of settings says nothing of errors.
    check(
        "p.txt",
        "Shop API 1.2\nLimits\nMost calls have limits.\nName Value\nMAX_ORDERS 10\nMAX_SHOPS 12\nPARCELS 40\nMAX_IO 80\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn rows_behind_statuses_are_no_cells_of_a_line_each() {
    check(
        "p.txt",
        "错误码\n调用接口时可能返回以下错误。\nHttpCode 错误码 错误信息 说明\n400 invalidOrder 订单参数错误 订单参数错误\n400 shopNotExist 店铺不存在 店铺不存在\n400 invalidParcelNumberOfTheShop 包裹编号不能为空 包裹编号不能为空\n400 getCustomParcelOfTheShopFailed 获取包裹的信息失败 获取包裹的信息失败\n400 parcelNotExist 包裹不存在 包裹不存在\n400 noPermission 无访问权限 无访问权限\n400 orderNotExist 订单不存在 订单不存在\n500 shopError 系统异常 系统异常\n",
        expect![[r#"
            4 invalidOrder 400 | 订单参数错误 | 订单参数错误 | -
            5 shopNotExist 400 | 店铺不存在 | 店铺不存在 | -
            6 invalidParcelNumberOfTheShop 400 | 包裹编号不能为空 | 包裹编号不能为空 | -
            7 getCustomParcelOfTheShopFailed 400 | 获取包裹的信息失败 | 获取包裹的信息失败 | -
            8 parcelNotExist 400 | 包裹不存在 | 包裹不存在 | -
            9 noPermission 400 | 无访问权限 | 无访问权限 | -
            10 orderNotExist 400 | 订单不存在 | 订单不存在 | -
            11 shopError 500 | 系统异常 | 系统异常 | -
        "#]],
    );
}

#[test]
fn names_of_statuses_of_several_words_below_a_word_for_codes() {
    check(
        "p.txt",
        "附录\n状态码\n状态码 编码 说明\n100 Continue 继续请求\n101 Switching Protocols 切换协议\n203 Non-Authoritative Information 非授权信息\n404 Not Found 所请求的订单不存在\n405 Method Not Allowed 请求中带有不支持的方法\n408 Request Time-out 等候请求时发生超时\n",
        expect![[r#"
            4 100 | Continue | 继续请求 | -
            5 101 | Switching Protocols | 切换协议 | -
            6 203 | Non-Authoritative Information | 非授权信息 | -
            7 404 | Not Found | 所请求的订单不存在 | -
            8 405 | Method Not Allowed | 请求中带有不支持的方法 | -
            9 408 | Request Time-out | 等候请求时发生超时 | -
        "#]],
    );
}

#[test]
fn names_in_capitals_of_one_part_and_of_several() {
    check(
        "p.txt",
        "订单错误码\nCode Shop name Message\n30001 SHOPCLOSED The shop is closed at night\n30002 SENDFAILED Parcel could not be sent\n30003 ORDER_GONE Order was deleted by the shop\n30004 LOCALNO Number of the order is wrong\n",
        expect![[r#"
            3 30001=SHOPCLOSED | The shop is closed at night | - | -
            4 30002=SENDFAILED | Parcel could not be sent | - | -
            5 30003=ORDER_GONE | Order was deleted by the shop | - | -
            6 30004=LOCALNO | Number of the order is wrong | - | -
        "#]],
    );
}

#[test]
fn two_texts_of_another_script_with_names_in_latin_letters() {
    check(
        "p.txt",
        "错误码\n状态码 错误码 错误信息 描述 处理措施\n400 Shop.03001001 Input is invalid 输入的 Order 参数无效 请检查 Order 编号是否正确\n403 Shop.03001021 Parcel is lost 包裹丢失 请联系 Shop 的客服\n404 Shop.03001003 No such order 订单不存在 请联系技术支持\n",
        expect![[r#"
            3 Shop.03001001 400 | Input is invalid | 输入的 Order 参数无效 | 请检查 Order 编号是否正确
            4 Shop.03001021 403 | Parcel is lost | 包裹丢失 | 请联系 Shop 的客服
            5 Shop.03001003 404 | No such order | 订单不存在 | 请联系技术支持
        "#]],
    );
}
