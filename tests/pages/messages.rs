//! Messages of errors that are the codes of a page, and lists of codes in samples and tables without a header.

use expect_test::expect;

use super::traps::check;

#[test]
fn messages_beside_causes_are_codes_where_nothing_else_is() {
    check(
        "p.md",
        "# Troubleshooting the shop\n\n| Error message | Cause | Solution |\n|---|---|---|\n| order not found | The order was deleted | Place the order again |\n| the cart is full | | Remove some goods |\n| parcel of %s is lost | The driver lost it | Ask the driver |\n| this shop is closed | | |\n",
        expect![[r#"
            5 order not found | - | The order was deleted | Place the order again
            6 the cart is full | - | - | Remove some goods
            7 parcel of %s is lost | - | The driver lost it | Ask the driver
            8 this shop is closed | - | - | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Fehlersuche</h1>\n<table><tr><th>Fehlermeldung</th><th>Mögliche Ursache</th><th>Abhilfe</th></tr>\n<tr><td>Bestellung nicht gefunden</td><td>Sie wurde gelöscht</td><td>Neu bestellen</td></tr>\n<tr><td>Wagen voll</td><td></td><td>Ware entfernen</td></tr>\n<tr><td>Paket verloren</td><td>Der Fahrer</td><td></td></tr></table>\n",
        expect![[r#"
            3 Bestellung nicht gefunden | - | Sie wurde gelöscht | Neu bestellen
            4 Wagen voll | - | - | Ware entfernen
            5 Paket verloren | - | Der Fahrer | -
        "#]],
    );
    // These are messages of something else.
    check(
        "p.md",
        "# Mails of the shop\n\n| Message | Reason | Action |\n|---|---|---|\n| order mail | An order was placed | Send it |\n| parcel mail | A parcel left | Send it |\n| cart mail | A cart was left | Do not send it |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Message | Reason | Action
        "#]],
    );
}

#[test]
fn a_list_in_json_is_one_in_a_text_too() {
    check(
        "p.txt",
        "错误码表\n全局\n[{\n\"code\": 300001,\n\"name\": \"Orders_IdIsEmpty\",\n\"description\": \"请填写订单\"\n}, {\n\"code\": 300002,\n\"name\": \"Orders_NotFound\",\n\"description\": \"订单不存在\"\n}, {\n\"code\": 300003,\n\"name\": \"Orders_Closed\",\n\"description\": \"商店已关闭 [今天]\"\n}]\n包裹\n[\n{ \"code\": 400001, \"name\": \"Parcels_Lost\", \"description\": \"包裹丢失\" }\n]\n",
        expect![[r#"
            4 300001=Orders_IdIsEmpty | Orders_IdIsEmpty | 请填写订单 | -
            8 300002=Orders_NotFound | Orders_NotFound | 订单不存在 | -
            12 300003=Orders_Closed | Orders_Closed | 商店已关闭 [今天] | -
            18 400001=Parcels_Lost | Parcels_Lost | 包裹丢失 | -
        "#]],
    );
    // Orders are no codes.
    check(
        "p.txt",
        "Answers of the shop\n[{\n\"order\": 300001,\n\"text\": \"One book\"\n}, {\n\"order\": 300002,\n\"text\": \"Two books\"\n}, {\n\"order\": 300003,\n\"text\": \"No books\"\n}]\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn tags_of_documentation_around_codes_are_taken_off_in_texts() {
    check(
        "p.txt",
        "Response codes of the shop\n\nResponse Code\tValue\tDescription\n{@code SHOP_RESULT_OK}\t0\tSuccess\n{@code SHOP_ORDER_GONE}\t1\tThe order is gone\n{@code SHOP_CART_FULL}\t2\tThe cart is full\n{@code SHOP_PARCEL_LOST}\t3\tThe parcel is lost\n",
        expect![[r#"
            4 SHOP_RESULT_OK=0 | - | Success | -
            5 SHOP_ORDER_GONE=1 | - | The order is gone | -
            6 SHOP_CART_FULL=2 | - | The cart is full | -
            7 SHOP_PARCEL_LOST=3 | - | The parcel is lost | -
        "#]],
    );
}

#[test]
fn tables_without_a_header_prove_themselves() {
    check(
        "p.txt",
        "Closing the shop\n\nA shop says why it closes.\n\n    | 0–999 |  | Not used. |\n    | 1000 | CLOSE_NORMAL | The shop closed as usual. |\n    | 1001 | CLOSE_GONE | The shop is gone after an error. |\n    | 1002 | CLOSE_FAILED | The protocol failed. |\n    | 1003 | CLOSE_UNKNOWN | The order was not supported. |\n    | 1005 | CLOSE_SILENT | No reason was received, which is an error. |\n    | 1006 | CLOSE_LOST | The connection was lost. |\n    | 1009 | CLOSE_FULL | The order was too large. |\n    | 1010 | CLOSE_INVALID | The order was invalid. |\n",
        expect![[r#"
            5 0–999 | - | Not used. | - [0–999]
            6 1000 | CLOSE_NORMAL | The shop closed as usual. | -
            7 1001 | CLOSE_GONE | The shop is gone after an error. | -
            8 1002 | CLOSE_FAILED | The protocol failed. | -
            9 1003 | CLOSE_UNKNOWN | The order was not supported. | -
            10 1005 | CLOSE_SILENT | No reason was received, which is an error. | -
            11 1006 | CLOSE_LOST | The connection was lost. | -
            12 1009 | CLOSE_FULL | The order was too large. | -
            13 1010 | CLOSE_INVALID | The order was invalid. | -
        "#]],
    );
    check(
        "p.txt",
        "| DONE | done |\n| ORDER_NOT_FOUND | The order could not be found |\n| ORDER_INVALID | The order is malformed |\n| CART_FAILED | The cart could not be read |\n| CART_TOO_LARGE | The cart exceeds its size |\n| PARCEL_LOST | The parcel is missing |\n| SHOP_DENIED | Permission denied |\n| SHOP_TIMEOUT | The shop did not answer in time |\n| FAIL | fail |\n",
        expect![[r#"
            2 ORDER_NOT_FOUND | - | The order could not be found | -
            3 ORDER_INVALID | - | The order is malformed | -
            4 CART_FAILED | - | The cart could not be read | -
            5 CART_TOO_LARGE | - | The cart exceeds its size | -
            6 PARCEL_LOST | - | The parcel is missing | -
            7 SHOP_DENIED | - | Permission denied | -
            8 SHOP_TIMEOUT | - | The shop did not answer in time | -
            9 FAIL | - | fail | -
        "#]],
    );
    // Sizes say nothing of failures.
    check(
        "p.txt",
        "Sizes\n\n| 1000 | SIZE_S | A small parcel |\n| 1001 | SIZE_M | A usual parcel |\n| 1002 | SIZE_L | A large parcel |\n| 1003 | SIZE_XL | A larger parcel |\n| 1004 | BOX_S | A small box |\n| 1005 | BOX_M | A usual box |\n| 1006 | BOX_L | A large box |\n| 1007 | BOX_XL | A larger box |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: 1000 | SIZE_S | A small parcel
        "#]],
    );
}
