//! Tables of a line a row between whose cells nothing stands: plain words among names, ranges, numbers at the ends.

use expect_test::expect;

use super::traps::check;

#[test]
fn plain_words_among_names_to_which_texts_are_glued() {
    check(
        "p.txt",
        "Errors\n\nEach answer with an error has one of these types.\n\nTypeMeaning\nconflictAnother parcel has this number\norder_not_foundThere is no such order\nshop_closedThe shop is closed and takes no orders\ninvalidA field of the order is invalid\nquota_exceededToo many orders were sent today\ntimeoutThe carrier did not answer\naddress_unknownNo such address exists\n",
        expect![[r#"
            6 conflict | - | Another parcel has this number | -
            7 order_not_found | - | There is no such order | -
            8 shop_closed | - | The shop is closed and takes no orders | -
            9 invalid | - | A field of the order is invalid | -
            10 quota_exceeded | - | Too many orders were sent today | -
            11 timeout | - | The carrier did not answer | -
            12 address_unknown | - | No such address exists | -
        "#]],
    );
    check(
        "p.txt",
        "Fehlercodes\n\nFeldBeschreibung\nbestellung_fehltEs gibt keine Bestellung mit dieser Nummer\nladen_geschlossenDer Laden ist geschlossen\nkonfliktEin anderes Paket hat diese Nummer\nadresse_unbekanntDie Adresse ist unbekannt\nzeit_abgelaufenDie Zeit für die Zahlung ist abgelaufen\nmenge_falschDie Menge ist falsch\n",
        expect![[r#"
            4 bestellung_fehlt | - | Es gibt keine Bestellung mit dieser Nummer | -
            5 laden_geschlossen | - | Der Laden ist geschlossen | -
            6 konflikt | - | Ein anderes Paket hat diese Nummer | -
            7 adresse_unbekannt | - | Die Adresse ist unbekannt | -
            8 zeit_abgelaufen | - | Die Zeit für die Zahlung ist abgelaufen | -
            9 menge_falsch | - | Die Menge ist falsch | -
        "#]],
    );
    check(
        "p.txt",
        "Códigos de error\n\nCampo Descripción\n\norder-not-foundNo existe el pedido\nshop-closedLa tienda está cerrada y no acepta pedidos\nconflictOtro paquete ya tiene ese número\naddress-unknownLa dirección es desconocida\nrate-limitSe ha superado el límite de pedidos\n",
        expect![[r#"
            5 order-not-found | - | No existe el pedido | -
            6 shop-closed | - | La tienda está cerrada y no acepta pedidos | -
            7 conflict | - | Otro paquete ya tiene ese número | -
            8 address-unknown | - | La dirección es desconocida | -
            9 rate-limit | - | Se ha superado el límite de pedidos | -
        "#]],
    );
}

#[test]
fn parameters_to_which_texts_are_glued_are_no_codes() {
    check(
        "p.txt",
        "Error reporting\n\nThe report has these fields.\n\nFieldDescription\norder_idThe id of the order\nshop_nameThe name of the shop\nparcel_countHow many parcels there are\ncreated_atWhen the report was made\nconflictWhether another report exists\nerror_textThe text of the error\nuser_idWho has sent it\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.txt",
        "Settings\n\nThese settings can be changed.\n\nNameDescription\nmax_ordersThe limit of orders, not counted are those that failed\nshop_urlThe address of the shop, invalid ones are ignored\nretry_countHow often it retries when an error occurs\nlog_levelNot used any more\ntimeoutThe time until an order is cancelled\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn what_came_of_it_is_a_column_of_its_own() {
    check(
        "p.txt",
        "コード一覧\n\nAPIが返すコードとメッセージの一覧です。\n\nコードステータスメッセージ対象API\n200OK注文が成功しました全API共通\n201OK荷物の登録に成功荷物の登録を行う\n401NGIDかパスワードが違う全API共通\n403NG店が閉まっている全API共通\n501NG注文一覧のエラー注文の登録を行う\n荷物の登録を行う\n502NG住所のエラー注文の登録を行う\n",
        expect![[r#"
            6 200 OK | 注文が成功しました全API共通 | - | -
            7 201 OK | 荷物の登録に成功荷物の登録を行う | - | -
            8 401 NG | IDかパスワードが違う全API共通 | - | -
            9 403 NG | 店が閉まっている全API共通 | - | -
            10 501 NG | 注文一覧のエラー注文の登録を行う⏎荷物の登録を行う | - | -
            12 502 NG | 住所のエラー注文の登録を行う | - | -
            6 problem: nothing sets the cells of 6 of 6 rows apart: what stands behind the code is read as one text
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nCodeStatusMessage\n200OKThe order was taken\n201OKThe parcel was added\n401NGThe password is wrong\n403NGThe shop is closed\n501NGThe order is gone\n",
        expect![[r#"
            4 200 OK | The order was taken | - | -
            5 201 OK | The parcel was added | - | -
            6 401 NG | The password is wrong | - | -
            7 403 NG | The shop is closed | - | -
            8 501 NG | The order is gone | - | -
        "#]],
    );
    check(
        "p.txt",
        "错误码\n\n代码状态说明\n1001FAIL订单不存在\n1002FAIL商店已关闭\n0SUCCESS成功\n1003FAIL地址错误\n",
        expect![[r#"
            4 1001 FAIL | - | 订单不存在 | -
            5 1002 FAIL | - | 商店已关闭 | -
            6 0 SUCCESS | - | 成功 | -
            7 1003 FAIL | - | 地址错误 | -
        "#]],
    );
}

#[test]
fn ranges_to_which_texts_are_glued() {
    check(
        "p.txt",
        "エラーコード一覧\n\nコード内容\n1000〜1099入力エラー\n1100〜1199注文エラー\n1200店が閉まっています\n1300〜1399配送エラー\n",
        expect![[r#"
            4 1000〜1099 | - | 入力エラー | - [1000〜1099]
            5 1100〜1199 | - | 注文エラー | - [1100〜1199]
            6 1200 | - | 店が閉まっています | -
            7 1300〜1399 | - | 配送エラー | - [1300〜1399]
        "#]],
    );
    check(
        "p.txt",
        "Fehlercodes\n\nCodeBedeutung\n1000–1099Eingabefehler\n1100–1199Fehler der Bestellung\n1200Laden geschlossen\n1300–1399Fehler der Lieferung\n",
        expect![[r#"
            4 1000–1099 | - | Eingabefehler | - [1000–1099]
            5 1100–1199 | - | Fehler der Bestellung | - [1100–1199]
            6 1200 | - | Laden geschlossen | -
            7 1300–1399 | - | Fehler der Lieferung | - [1300–1399]
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\n1000 - 1099 Input error\n1100 - 1199 Error in the order\n1200 Shop closed\n1300 - 1399 Error of the carrier\n",
        expect![[r#"
            3 1000 - 1099 | - | Input error | -
            4 1100 - 1199 | - | Error in the order | -
            5 1200 | - | Shop closed | -
            6 1300 - 1399 | - | Error of the carrier | -
        "#]],
    );
}

#[test]
fn ranges_with_empty_cells_and_two_texts() {
    check(
        "p.txt",
        "Shop Error Codes\n\nError codes consist of 4 digits.\n\nCodes *1 Shop Message Shown to the customer at the till Reason of Error\n1101~1299noneSystem Error ScreenSystem error\n1301~1399nonePurchase NG screenError in result notification\n2101~3399noneSystem Error ScreenSystem error\n4301noneConnection to the shop did not succeed\n5101noneRequest parameter is not valid.System error\n*1: Nothing is sent for these codes.\n",
        expect![[r#"
            6 1101~1299 | System Error Screen | System error | -
            7 1301~1399 | Purchase NG screen | Error in result notification | -
            8 2101~3399 | System Error Screen | System error | -
            9 4301 | Connection to the shop did not succeed | - | -
            10 5101 | Request parameter is not valid. | System error | -
        "#]],
    );
}

#[test]
fn statuses_and_numbers_at_the_ends_of_glued_rows() {
    check(
        "p.txt",
        "Errors of orders\n\n\nError Code\nError Description\nAdditional Code\nHTTP Status\nshop_closedThe shop is closed1101055400\norder_invalidThe order has no items0100057400\norder_invalidThe address of the order is missing0100052400\nnot_foundThere is no such order1101057404\naddress_invalidThe address provided is invalid.1000043400\n",
        expect![[r#"
            8 1101055=shop_closed 400 | - | The shop is closed | -
            9 0100057=order_invalid 400 | - | The order has no items | -
            10 0100052=order_invalid 400 | - | The address of the order is missing | -
            11 1101057=not_found 404 | - | There is no such order | -
            12 1000043=address_invalid 400 | - | The address provided is invalid. | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nCode\nDescription\nHTTP Status\nSHOP_CLOSEDThe shop is closed400\nORDER_INVALIDThe order has no items400\nORDER_LATEThe address of the order is missing400\nNOT_FOUNDThere is no such order404\nADDRESS_INVALIDThe address provided is invalid.422\n",
        expect![[r#"
            6 SHOP_CLOSED 400 | - | The shop is closed | -
            7 ORDER_INVALID 400 | - | The order has no items | -
            8 ORDER_LATE 400 | - | The address of the order is missing | -
            9 NOT_FOUND 404 | - | There is no such order | -
            10 ADDRESS_INVALID 422 | - | The address provided is invalid. | -
        "#]],
    );
    check(
        "p.txt",
        "Error codes\n\nCode\nDescription\nHTTP Status\n1001The shop is closed400\n1002The order has no items400\n1003The address of the order is missing400\n1004There is no such order404\n1005The address provided is invalid.422\n",
        expect![[r#"
            6 1001 400 | - | The shop is closed | -
            7 1002 400 | - | The order has no items | -
            8 1003 400 | - | The address of the order is missing | -
            9 1004 404 | - | There is no such order | -
            10 1005 422 | - | The address provided is invalid. | -
        "#]],
    );
    check(
        "p.txt",
        "エラーコード\n\nコード\n説明\nHTTPステータスコード\nshop_closed店が閉まっています400\norder_invalid注文が不正です400\norder_late注文が遅すぎます400\nnot_found注文が見つかりません404\naddress_invalid住所が不正です422\n",
        expect![[r#"
            6 shop_closed 400 | - | 店が閉まっています | -
            7 order_invalid 400 | - | 注文が不正です | -
            8 order_late 400 | - | 注文が遅すぎます | -
            9 not_found 404 | - | 注文が見つかりません | -
            10 address_invalid 422 | - | 住所が不正です | -
        "#]],
    );
    check(
        "p.txt",
        "Parameters\n\nName\nDescription\nParameter Type\nStatus\nshop_nameThe name of the shop1001\norder_idThe id of the order1002\nparcel_idThe id of the parcel1003\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
