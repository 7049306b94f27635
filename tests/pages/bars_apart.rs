//! Tables between bars whose rows have several lines, and what counts their rows.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_bar_opens_each_row_of_several_lines() {
    check(
        "p.txt",
        "| 1 | \n\t\t-57200001 | \n\t\t예약 준비 중 오류가 발생했습니다. | \n\t\t\n\t\t\n\t\t| 2 | \n\t\t-57200002 | \n\t\t예약 요청 중 오류가 발생했습니다. | \n\t\t\n\t\t\n\t\t| 3 | \n\t\t-57200003 | \n\t\t예약 조회 중 오류가 발생했습니다. | \n\t\t\n\t\t\n\t\t| 4 | \n\t\t-57201001 | \n\t\t전화번호가 없습니다. | \n\t\t\n\t\t\n\t\t| 5 | \n\t\t-57201002 | \n\t\t전화",
        expect![[r#"
            1 -57200001 | - | 예약 준비 중 오류가 발생했습니다. | -
            6 -57200002 | - | 예약 요청 중 오류가 발생했습니다. | -
            11 -57200003 | - | 예약 조회 중 오류가 발생했습니다. | -
            16 -57201001 | - | 전화번호가 없습니다. | -
            21 -57201002 | - | - | -
        "#]],
    );
}

#[test]
fn bars_stand_between_all_cells_and_say_nothing_of_the_rows() {
    check(
        "p.txt",
        "Errors\nThe shop answers as others do.\nError codes\nSection titled “Error codes”| 400\nBad Request |\nThe body of your order could not be read by the shop |\n| 401\nUnauthorized |\nThe key 钥匙 is wrong |\n| 403\nForbidden |\nThe shop may not open this page |\n| 404\nNot Found |\nThere is no such order |\n| 500\nInternal Server Error |\nSomething broke. Please come back later. |\n",
        expect![[r#"
            4 400 | Bad Request | The body of your order could not be read by the shop | -
            7 401 | Unauthorized | The key 钥匙 is wrong | -
            10 403 | Forbidden | The shop may not open this page | -
            13 404 | Not Found | There is no such order | -
            16 500 | Internal Server Error | Something broke. Please come back later. | -
        "#]],
    );
}

#[test]
fn numbers_of_rows_are_no_codes_and_no_texts() {
    check(
        "p.md",
        "# Errors\n\n오류 코드\n\n| 1 | -5201 | 주문이 없습니다. |\n| 2 | -5202 | 가게가 없습니다. |\n| 3 | -5203 | 오류가 발생했습니다. |\n",
        expect![[r#"
            5 -5201 | - | 주문이 없습니다. | -
            6 -5202 | - | 가게가 없습니다. | -
            7 -5203 | - | 오류가 발생했습니다. | -
        "#]],
    );
}

#[test]
fn a_page_of_markdown_may_stand_in_one_line() {
    check(
        "p.md",
        "# Decline codes On this page: - [Codes](#codes) ## Codes We use these codes. | Answer code | Description | | --- | --- | | 1 | Ask the bank | | 2 | No card 卡 | | 14 | Unknown number |\n",
        expect![[r#"
            1 1 | - | Ask the bank | -
            1 2 | - | No card 卡 | -
            1 14 | - | Unknown number | -
        "#]],
    );
}

#[test]
fn quotes_of_a_program_are_no_part_of_texts() {
    check(
        "p.txt",
        "Error codes\n\nexports.errors = {\n\"1001\": \"注文がありません \",\n\"1002\": \"店舗がありません\",\n\"1003\": \"カードがありません\",\n\"1004\": \"住所がありません\"\n};\n",
        expect![[r#"
            4 1001 | - | 注文がありません | -
            5 1002 | - | 店舗がありません | -
            6 1003 | - | カードがありません | -
            7 1004 | - | 住所がありません | -
        "#]],
    );
}

#[test]
fn one_bar_alone_may_stand_between_two_rows_in_one_line() {
    check(
        "p.md",
        "# Errors The codes are these: |Value |Description |:--------- |:----------- | ORDER_GONE | The order is gone. It was lost. | ORDER_LATE | The order 订单 is late | SHOP_CLOSED | Shop closed |\n",
        expect![[r#"
            1 ORDER_GONE | - | The order is gone. It was lost. | -
            1 ORDER_LATE | - | The order 订单 is late | -
            1 SHOP_CLOSED | - | Shop closed | -
        "#]],
    );
}

#[test]
fn rows_without_the_first_cell_of_the_row_above_are_rows_of_the_same_table() {
    check(
        "p.txt",
        "오류 코드\n\nPlatform | Error Code | Description\nCommon | -4000001 | 잘못된 파라미터입니다.\n | -4000002 | 값이 없습니다.\nServer | -4000201 | 지원되지 않습니다.\n | -4000202 | 지원되지 않는 API입니다.\n",
        expect![[r#"
            4 -4000001 | - | 잘못된 파라미터입니다. | -
            5 -4000002 | - | 값이 없습니다. | -
            6 -4000201 | - | 지원되지 않습니다. | -
            7 -4000202 | - | 지원되지 않는 API입니다. | -
        "#]],
    );
}
