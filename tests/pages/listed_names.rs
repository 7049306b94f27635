//! Lists of bare names in data, and what records have besides their codes.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_list_of_names_stands_under_a_word_for_codes() {
    check(
        "p.json",
        "{\"about\": \"Every error code of the shop.\", \"codes\": [\"order.gone\", \"order.late\", \"parcel.lost\", \"shop.closed\", \"conflict\"]}",
        expect![[r#"
            1 order.gone | - | - | -
            1 order.late | - | - | -
            1 parcel.lost | - | - | -
            1 shop.closed | - | - | -
            1 conflict | - | - | -
        "#]],
    );
    check(
        "p.json",
        "{\"errorCodes\": [\"ORDER_GONE\", \"ORDER_LATE\", \"PARCEL_LOST\", \"SHOP_CLOSED\", \"NO_ORDER\"]}",
        expect![[r#"
            1 ORDER_GONE | - | - | -
            1 ORDER_LATE | - | - | -
            1 PARCEL_LOST | - | - | -
            1 SHOP_CLOSED | - | - | -
            1 NO_ORDER | - | - | -
        "#]],
    );
    check(
        "p.json",
        "{\"codes\": [\"order_not_found\", \"order_expired\", \"parcel_lost\", \"shop_closed\", \"order_invalid\"]}",
        expect![[r#"
            1 order_not_found | - | - | -
            1 order_expired | - | - | -
            1 parcel_lost | - | - | -
            1 shop_closed | - | - | -
            1 order_invalid | - | - | -
        "#]],
    );
    check(
        "p.json",
        "{\"about\": \"The languages of the shop.\", \"codes\": [\"en-GB\", \"de-DE\", \"fr-FR\", \"ja-JP\", \"ko-KR\"]}",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
    check(
        "p.json",
        "{\"about\": \"The goods of the shop.\", \"codes\": [\"red_shirt\", \"blue_shirt\", \"green_hat\", \"white_hat\", \"black_sock\"]}",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn names_of_settings_are_no_codes() {
    check(
        "p.json",
        "{\"ignoreErrors\": [\"no-orders\", \"no-parcels\", \"no-shop\", \"no-cart\", \"no-price\"], \"required\": [\"order_id\", \"error_code\", \"shop_id\", \"cart_id\", \"trace_id\"]}",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn keys_of_records_are_no_codes() {
    check(
        "p.json",
        "[{\"id\": \"err_north_4e\", \"shop_id\": \"north\", \"code\": \"4E\", \"title\": \"Order error\", \"diagnosis\": \"The order is lost\"}, {\"id\": \"err_north_5e\", \"shop_id\": \"north\", \"code\": \"5E\", \"title\": \"Parcel error\", \"diagnosis\": \"The parcel is wet\"}, {\"id\": \"err_south_4e\", \"shop_id\": \"south\", \"code\": \"4E\", \"title\": \"Door error\", \"diagnosis\": \"The door is open\"}]",
        expect![[r#"
            1 4E | Order error | The order is lost | -
            1 5E | Parcel error | The parcel is wet | -
            1 4E | Door error | The door is open | -
        "#]],
    );
}

#[test]
fn fixes_are_the_solution() {
    check(
        "p.json",
        "{\"codes\": [{\"code\": \"CS-103\", \"title\": \"Order is late\", \"meaning\": \"The order did not come.\", \"causes\": [\"The road is closed.\"], \"fixes\": [\"Look for the order.\", \"Open the road.\"]}, {\"code\": \"CS-104\", \"title\": \"Parcel is wet\", \"meaning\": \"Rain fell.\", \"causes\": [\"No roof.\"], \"fixes\": [\"Build a roof.\"]}]}",
        expect![[r#"
            1 CS-103 | Order is late | The order did not come.⏎The road is closed. | Look for the order.⏎Open the road.
            1 CS-104 | Parcel is wet | Rain fell.⏎No roof. | Build a roof.
        "#]],
    );
}

#[test]
fn the_file_that_declares_a_code_says_nothing_of_it() {
    check(
        "p.json",
        "{\"rows\": [{\"code\": \"order.late_again\", \"file\": \"shop/orders.go\", \"module\": \"orders\", \"status\": 500}, {\"code\": \"order.not_found\", \"file\": \"shop/orders.go\", \"module\": \"orders\", \"status\": 404}, {\"code\": \"parcel.lost\", \"file\": \"shop/parcels.go\", \"module\": \"parcels\", \"status\": 500}]}",
        expect![[r#"
            1 order.late_again 500 | - | - | - (orders)
            1 order.not_found 404 | - | - | - (orders)
            1 parcel.lost 500 | - | - | - (parcels)
        "#]],
    );
}
