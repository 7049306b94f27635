//! Tables between bars with one cell in a line.

use expect_test::expect;

use super::traps::check;

#[test]
fn several_tables_of_opened_rows_below_lines_without_a_bar() {
    check(
        "p.txt",
        "General\n| Error Code |\nDefinition |\n| 0 |\nAll well |\n| 1 |\nA fault |\n| 2 |\nWrong key |\nOrders\n| Error Code |\nDefinition |\n| 100 |\nNo orders |\n| 101 |\nOrder lost |\n| 102 |\nOrder late |\n",
        expect![[r#"
            4 0 | - | All well | -
            6 1 | - | A fault | -
            8 2 | - | Wrong key | -
            13 100 | - | No orders | -
            15 101 | - | Order lost | -
            17 102 | - | Order late | -
        "#]],
    );
}

#[test]
fn numbers_without_a_header_whose_texts_tell_of_troubles() {
    check(
        "p.txt",
        "| 0 | success | 成功 |\n| 40001 | wrong order | 单号不对 |\n| 40002 | wrong parcel | 包裹不对 |\n| 40003 | order too old | 订单已过期 |\n| 41001 | no name | 没有名称 |\n| 42001 | data fault | 访问数据失败 |\n| 43001 | use GET | 要用GET |\n| 43002 | use POST | 要用POST |\n| 44001 | nothing posted | 内容为空 |\n| 45001 | bad type | 类型不对 |\n| 46001 | too many orders | 订单太多 |\n",
        expect![[r#"
            1 0 | success | 成功 | -
            2 40001 | wrong order | 单号不对 | -
            3 40002 | wrong parcel | 包裹不对 | -
            4 40003 | order too old | 订单已过期 | -
            5 41001 | no name | 没有名称 | -
            6 42001 | data fault | 访问数据失败 | -
            7 43001 | use GET | 要用GET | -
            8 43002 | use POST | 要用POST | -
            9 44001 | nothing posted | 内容为空 | -
            10 45001 | bad type | 类型不对 | -
            11 46001 | too many orders | 订单太多 | -
        "#]],
    );
}

#[test]
fn a_title_right_above_the_first_cell_of_a_header_is_no_part_of_it() {
    check(
        "p.txt",
        "Error codes of orders\nError code |\nMeaning |\n0 |\nNo error |\n1 |\nUnknown order |\n2 |\nOrder is late |\nAnswers of shops\nAnswer code |\nMeaning |\n50 |\nShop is open |\n51 |\nShop is closed |\n100 |\nShop is gone |\n",
        expect![[r#"
            4 0 | - | No error | -
            6 1 | - | Unknown order | -
            8 2 | - | Order is late | -
            13 50 | - | Shop is open | -
            15 51 | - | Shop is closed | -
            17 100 | - | Shop is gone | -
        "#]],
    );
}

#[test]
fn header_words_in_lines_of_their_own_above_rows_between_bars() {
    check(
        "p.txt",
        "Error codes\nError code |\nMeaning |\n|---|---|\n| 1001 | Gone for good. |\n| 1002 | Late again. |\n| 1003 | Not there. |\n",
        expect![[r#"
            5 1001 | - | Gone for good. | -
            6 1002 | - | Late again. | -
            7 1003 | - | Not there. | -
        "#]],
    );
}

#[test]
fn a_code_named_by_its_path_in_an_answer() {
    check(
        "p.txt",
        "Errors\nErrorCode | Description |\n-1 | Unknown error. |\n-2 | Shop is closed. |\nresponse.subErrorCode | Description |\n20002 | Error in the order. |\n20003 | Order is gone. |\n",
        expect![[r#"
            3 -1 | - | Unknown error. | -
            4 -2 | - | Shop is closed. | -
            6 20002 | - | Error in the order. | -
            7 20003 | - | Order is gone. | -
        "#]],
    );
}

#[test]
fn a_break_within_the_header() {
    check(
        "p.txt",
        "Коды ошибок магазина\nКод ошибки |\nГруппа | Сообщение | Описание |\n---|---|---|---|\nS.0001 | Заказ | Заказ опоздал. | Подождите. |\nS.0002 | Посылка | Посылки нет. | Она пропала. |\nS.0003 | Посылка | Посылка тяжёлая. | Она велика. |\n",
        expect![[r#"
            5 S.0001 | Заказ опоздал. | Подождите. | - (Заказ)
            6 S.0002 | Посылки нет. | Она пропала. | - (Посылка)
            7 S.0003 | Посылка тяжёлая. | Она велика. | - (Посылка)
        "#]],
    );
    check(
        "p.txt",
        "Error codes of the shop\nCode |\nMessage | Description |\n---|---|---|\nE.0001 | Order late | The order is late. |\n",
        expect![[r#"
            5 E.0001 | Order late | The order is late. | -
        "#]],
    );
}

#[test]
fn a_bar_opens_the_first_cell_of_each_row_alone() {
    check(
        "p.txt",
        "주문 오류 코드\n\n| 카테고리 |\n성공 여부 |\n결과 코드 |\n결과 코드 메시지 |\nAPI 응답 메시지 |\n|---|---|---|---|---|\n| 공통 |\ntrue |\n0 |\n성공하였습니다 |\nsuccess |\n| 공통 |\nfalse |\n-1000 |\n주문이 없습니다. |\nNo order. |\n| 상점 |\nfalse |\n-1001 |\n상점이 없습니다. |\nNo shop. |\n",
        expect![[r#"
            11 0 | success | 성공하였습니다 | - (공통)
            16 -1000 | No order. | 주문이 없습니다. | - (공통)
            21 -1001 | No shop. | 상점이 없습니다. | - (상점)
        "#]],
    );
}

#[test]
fn a_header_that_breaks_behind_its_first_cell_above_rows_in_a_line() {
    check(
        "p.txt",
        "Errors of orders\n| Error number |\nSeverity | Description |\n|---|---|---|\n| Orders | ||\n| 1 | ERROR | An order has to be given. |\n| 2 | ERROR | A shop has to be given. |\n| 4 | WARNING | The order is late. |\n",
        expect![[r#"
            6 1 | - | An order has to be given. | - (Orders)
            7 2 | - | A shop has to be given. | - (Orders)
            8 4 | - | The order is late. | - (Orders)
        "#]],
    );
}

#[test]
fn a_header_whose_first_row_stands_behind_it() {
    for name in ["p.md", "p.txt"] {
        check(
            name,
            "# Error codes\n\n HTTP Status Code | Code | Solution || `400` | `1001` | Order again. |\n| `404` | `1002` |  |\n| `409` | `1003` | Wait. |\n",
            expect![[r#"
                3 1001 400 | - | - | Order again.
                4 1002 404 | - | - | -
                5 1003 409 | - | - | Wait.
            "#]],
        );
    }
}
