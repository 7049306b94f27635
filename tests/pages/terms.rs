//! Codes and their texts that extractors write as the items of one list, as terms above paragraphs, or as samples.

use expect_test::expect;

use super::traps::check;

#[test]
fn items_of_settings_are_no_terms_of_errors() {
    check(
        "p.txt",
        "Settings of the shop\n- max_orders\n- How many orders a courier may have.\n- open_at\n- When the shop opens.\n- close_at\n- When the shop closes.\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn codes_alone_in_items_have_no_items_as_texts() {
    check(
        "p.txt",
        "Error codes\n- ORDER_GONE\n- ORDER_LATE\n- SHOP_CLOSED\n- The courier may give other codes.\n",
        expect![[r#"
            2 ORDER_GONE | - | - | -
            3 ORDER_LATE | - | - | -
            4 SHOP_CLOSED | - | The courier may give other codes. | -
        "#]],
    );
}

#[test]
fn names_of_errors_with_their_numbers_in_lines() {
    check(
        "p.txt",
        "Hilfe\nDefinierte Fehlercodes\nOrderExistsError: 4091\nEmailExistsError: 4092\nParcelNotFoundError: 4093\nDayInFutureError: 6000\nFunktionen\n",
        expect![[r#"
            3 OrderExistsError=4091 | - | - | -
            4 EmailExistsError=4092 | - | - | -
            5 ParcelNotFoundError=4093 | - | - | -
            6 DayInFutureError=6000 | - | Funktionen | -
        "#]],
    );
}

#[test]
fn settings_with_numbers_in_lines_are_no_errors() {
    check(
        "p.txt",
        "Hilfe\nEinstellungen bei Fehlern\nMaxOrders: 4091\nRetryCount: 100\nParcelError: 3\nErrorRate: 4098\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn a_sample_of_numbers_and_texts_below_a_title_of_errors() {
    check(
        "p.html",
        "<h1>Errors</h1><pre>200.00: OK\n\n400.01: INVALID_ORDER\n400.02: INVALID_PARCEL\n\n503.01: SHOP_CLOSED\n600.01: UNEXPECTED</pre><p>The shop uses statuses.</p><h3>Kinds of statuses</h3><ul><li>4xx.xx - Wrong order.</li><li>5xx.xx - Failure.</li><li>6xx.xx - Other.</li></ul>",
        expect![[r#"
            1 200.00 | - | OK | -
            3 400.01 | - | INVALID_ORDER | -
            4 400.02 | - | INVALID_PARCEL | -
            6 503.01 | - | SHOP_CLOSED | -
            7 600.01 | - | UNEXPECTED | -
        "#]],
    );
}

#[test]
fn samples_of_short_numbers_whose_texts_go_on() {
    check(
        "p.html",
        "<h2>Error codes</h2><p>000 Errors of orders</p><pre>0 - no error\n1 - order gone\n2 - order late (if the shop\n    is closed, \"now\" is too late)\n03 - parcel lost</pre><p>100 Errors of shops</p><pre>100 - shop closed (as an answer to\n      an order)\n101 - shop moved</pre>",
        expect![[r#"
            1 0 | - | no error | -
            2 1 | - | order gone | -
            3 2 | - | order late (if the shop is closed, "now" is too late) | -
            5 03 | - | parcel lost | -
            5 100 | - | shop closed (as an answer to an order) | -
            7 101 | - | shop moved | -
        "#]],
    );
}

#[test]
fn a_sample_of_a_program_is_no_list_of_numbers() {
    check(
        "p.html",
        "<h1>Errors</h1><pre>100: try {\n101: order();\n102: } catch (e) {\n103: print(e);\n104: }</pre><pre>12 - 10 = 2\nsteps below</pre>",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
