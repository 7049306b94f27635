//! Pages whose rows say only together what each of them is: classes of statuses, labels within texts, names of
//! statuses before dashes, and names beside numbers.

use expect_test::expect;

use super::traps::check;

#[test]
fn rows_below_the_class_of_their_statuses_have_lost_a_cell() {
    check(
        "p.txt",
        "注文の状態\n\n| クラス | ステータスコード | 名称 | 説明 |\n|---|---|---|---|\n| 1xx 情報 | 100 | Continue | 続けて送る。 |\n| 101 | Switching Protocols | 切り替える。 | |\n| 2xx 成功 | 200 | OK | 注文を受けた。 |\n| 201 | Created | 注文ができた。 | |\n| 4xx 誤り | 404 | Not Found | 注文がない。 |\n| 409 | Conflict | 注文が重なった。 | |\n",
        expect![[r#"
            5 100 | Continue | 続けて送る。 | - (1xx 情報)
            6 101 | Switching Protocols | 切り替える。 | - (1xx 情報)
            7 200 | OK | 注文を受けた。 | - (2xx 成功)
            8 201 | Created | 注文ができた。 | - (2xx 成功)
            9 404 | Not Found | 注文がない。 | - (4xx 誤り)
            10 409 | Conflict | 注文が重なった。 | - (4xx 誤り)
        "#]],
    );
}

#[test]
fn short_rows_behind_statuses_have_lost_their_first_cell() {
    check(
        "p.txt",
        "Shop API - Status codes\nParameter | HTTP Status | status.code | status.description | Description |\n---|---|---|---|---|\nitem | 400 | 3101 | Wrong item | The item is too long |\n400 | 3119 | Wrong mail | That is no mail. | |\nitem | 400 | 3302 | No item | The order has no item |\n400 | 3309 | No mail | The order has no mail | |\n",
        expect![[r#"
            4 3101 400 | Wrong item | The item is too long | -
            5 3119 400 | Wrong mail | That is no mail. | -
            6 3302 400 | No item | The order has no item | -
            7 3309 400 | No mail | The order has no mail | -
        "#]],
    );
}

#[test]
fn names_in_capitals_under_a_word_that_nobody_knows_beside_remedies() {
    check(
        "p.txt",
        "Shop maps State\ninfo | Status description | Troubleshooting strategy |\nOK | Request was successful | Request was successful |\nNO_SUCH_ORDER | The order is not there | Order again |\nBAD_SHOP_KEY | The key is wrong | Get another key |\nSHOP_IS_CLOSED | The shop is closed | Come back later |\n",
        expect![[r#"
            3 OK | - | Request was successful | Request was successful
            4 NO_SUCH_ORDER | - | The order is not there | Order again
            5 BAD_SHOP_KEY | - | The key is wrong | Get another key
            6 SHOP_IS_CLOSED | - | The shop is closed | Come back later
        "#]],
    );
}

#[test]
fn sentences_under_numbers_are_all_there_is_in_a_document() {
    check(
        "p.json",
        r#"{"0": "It looks like you order several parcels. This is not supported.", "1": "Expected the order to be a number.", "2": "You may not ask the shop while it sorts.", "3": "Orders may not close shops.", "6": "Expected the parcel to be a box.", "7": "The shop was not opened."}"#,
        expect![[r#"
            1 0 | - | It looks like you order several parcels. This is not supported. | -
            1 1 | - | Expected the order to be a number. | -
            1 2 | - | You may not ask the shop while it sorts. | -
            1 3 | - | Orders may not close shops. | -
            1 6 | - | Expected the parcel to be a box. | -
            1 7 | - | The shop was not opened. | -
        "#]],
    );
    check(
        "p.json",
        r#"{"0": "Sunday", "1": "Monday", "2": "Tuesday", "3": "Wednesday", "4": "Thursday", "5": "Friday"}"#,
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn names_of_words_at_the_start_of_the_texts_of_numbers() {
    check(
        "p.txt",
        "Shop reply codes\n\n- 311 order-too-large The order is larger than the shop.\n- 312 no-shelf The parcel has no shelf.\n- 403 refused The shop refused it.\n- 502 parcel-error The parcel is broken.\n",
        expect![[r#"
            3 311=order-too-large | order-too-large | The order is larger than the shop. | -
            4 312=no-shelf | no-shelf | The parcel has no shelf. | -
            5 403=refused | refused | The shop refused it. | -
            6 502=parcel-error | parcel-error | The parcel is broken. | -
        "#]],
    );
    check(
        "p.txt",
        "Shop SDK error codes\n\n- Error code 0: SHPErrorGeneral - Something went wrong.\n- Error code 20: SHPErrorOrderGone - The order is gone.\n- Error code 21: SHPErrorShopClosed - The shop is closed.\n",
        expect![[r#"
            3 0=SHPErrorGeneral | SHPErrorGeneral | Something went wrong. | -
            4 20=SHPErrorOrderGone | SHPErrorOrderGone | The order is gone. | -
            5 21=SHPErrorShopClosed | SHPErrorShopClosed | The shop is closed. | -
        "#]],
    );
    check(
        "p.txt",
        "code | type | HTTP status | Cause |\n---|---|---|---|\n1 | bad_order | 400 | The order is wrong |\n2 | wrong_key | 401 | The key is wrong |\n3 | forbidden | 403 | The shop is closed |\n",
        expect![[r#"
            3 1=bad_order 400 | - | The order is wrong | -
            4 2=wrong_key 401 | - | The key is wrong | -
            5 3=forbidden 403 | - | The shop is closed | -
        "#]],
    );
}

#[test]
fn a_list_of_alarms() {
    check(
        "p.txt",
        "Download as pdf\nDownload as txt\nYou are on page 1 of 30\n\nALARM LIST\n\nMes. No. Cause\n\n2001 The parcel is on the belt\n\n\n2002 The belt stands\n2003 The button was pressed\n2004 The arm is out of its place\n",
        expect![[r#"
            9 2001 | - | The parcel is on the belt | -
            12 2002 | - | The belt stands | -
            13 2003 | - | The button was pressed | -
            14 2004 | - | The arm is out of its place | -
        "#]],
    );
}

#[test]
fn names_of_words_below_a_header_that_names_their_codes() {
    check(
        "p.txt",
        "A mail is sent when there is an error.\n| Error Code | Description according to OSP 1.6 |\n| NoError | There is nothing to say |\n| Unknown | The shop sends nothing |\n| ORDER_IS_GONE | The order is gone |\n| OTHER_ERROR | Another fault |\n",
        expect![[r#"
            3 NoError | - | There is nothing to say | -
            4 Unknown | - | The shop sends nothing | -
            5 ORDER_IS_GONE | - | The order is gone | -
            6 OTHER_ERROR | - | Another fault | -
        "#]],
    );
}

#[test]
fn bars_around_the_text_of_a_code_are_none_of_it() {
    check(
        "p.txt",
        "Error messages\n\nOrders\n0x800100: The order is wrong\n0x800200: The order is late\nParcels\n0x400000: | The parcel is gone |\n0x400100: | The parcel is wet |\n",
        expect![[r#"
            4 0x800100 | - | The order is wrong | -
            5 0x800200 | - | The order is late | -
            7 0x400000 | - | The parcel is gone | -
            8 0x400100 | - | The parcel is wet | -
        "#]],
    );
}

#[test]
fn a_last_word_of_words_behind_a_status_is_a_code() {
    check(
        "p.txt",
        "Error Handling\nHTTP Status Error Code Message\n400 BadOrder The order is wrong. Correct it.\n403 ShopClosed The shop is closed.\n500 Internal Something is wrong in the shop.\n",
        expect![[r#"
            3 BadOrder 400 | The order is wrong. Correct it. | - | -
            4 ShopClosed 403 | The shop is closed. | - | -
            5 Internal 500 | Something is wrong in the shop. | - | -
        "#]],
    );
}

#[test]
fn numbers_beside_an_example_of_a_response_code() {
    check(
        "p.txt",
        "Value | Description | Response Code Example |\n---|\n00 | The order was taken | Y:000:1 |\n05 | The shop refused the order. | N:05:No |\n-5003 | The order is there already. | N:-5003:Again |\n",
        expect![[r#"
            3 00 | - | The order was taken | -
            4 05 | - | The shop refused the order. | -
            5 -5003 | - | The order is there already. | -
        "#]],
    );
}

#[test]
fn lists_beside_tables_of_the_same_series() {
    check(
        "p.md",
        "# Shop API error codes\n\n`P0101`\n: The order is wrong.\n\n`P0104`\n: The parcel is gone.\n\n`P0191`\n: The shop is closed.\n\n`A-12`\n: A shelf.\n\n#### More\n\n<table><tr><td>P1000</td><td>No order matched.</td></tr>\n<tr><td>P1001</td><td>No parcel matched.</td></tr>\n<tr><td>P1101</td><td>No shop matched.</td></tr></table>\n",
        expect![[r#"
            3 P0101 | - | The order is wrong. | -
            6 P0104 | - | The parcel is gone. | -
            9 P0191 | - | The shop is closed. | -
            17 P1000 | - | No order matched. | -
            18 P1001 | - | No parcel matched. | -
            19 P1101 | - | No shop matched. | -
        "#]],
    );
}

#[test]
fn names_of_words_beside_numbers_some_of_which_are_reserved() {
    check(
        "p.md",
        "# Shop faults\n\n| Fault Code | Fault Name | Description |\n|---|---|---|\n| 0 | BadOrderFault | The order is wrong |\n| 1 | NoParcelFault | No parcel |\n| 2 | ShopClosedFault | The shop is closed |\n| 3 | LateOrderFault | Too late |\n| 4 | NoShelfFault | No shelf |\n| 10 | Reserved | |\n| 11 | Reserved | |\n",
        expect![[r#"
            5 0=BadOrderFault | BadOrderFault | The order is wrong | -
            6 1=NoParcelFault | NoParcelFault | No parcel | -
            7 2=ShopClosedFault | ShopClosedFault | The shop is closed | -
            8 3=LateOrderFault | LateOrderFault | Too late | -
            9 4=NoShelfFault | NoShelfFault | No shelf | -
            10 10 | Reserved | - | -
            11 11 | Reserved | - | -
        "#]],
    );
}
