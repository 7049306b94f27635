//! Tables between tabs or bars whose header has words that nobody knows.

use expect_test::{Expect, expect};

use super::traps::{check, read};

/// A page with one table, with tabs and with bars between its cells.
fn separated(rows: &str, expected: Expect) {
    let page = |separator| {
        format!("Errors of orders\n\nSome of them.\n\n{}", rows.replace('/', separator))
    };
    assert_eq!(read("p.txt", &page("\t")), read("p.txt", &page(" | ")));
    check("p.txt", &page("\t"), expected);
}

#[test]
fn words_that_nobody_knows_stand_above_regular_rows() {
    separated(
        "Constant/Description\nENOORDER/Indicates that there is no order.\nECARTGONE/Indicates that the cart is gone.\nELATE2/Indicates that the order is late.\nENOSHOP/Indicates that there is no shop.\n",
        expect![[r#"
            6 ENOORDER | - | Indicates that there is no order. | -
            7 ECARTGONE | - | Indicates that the cart is gone. | -
            8 ELATE2 | - | Indicates that the order is late. | -
            9 ENOSHOP | - | Indicates that there is no shop. | -
        "#]],
    );
    separated(
        "Shop Code/Book State/Reason\n10001/42S02/No order is given.\n10002/42S02/Order '%s' does not exist.\n\nCarts\nShop Code/Book State/Reason\n20001/HY004/The cart has a hole.\n\nShops\nShop Code/Book State/Reason\n30001/0A000/The shop is shut.\n30002/HY000/The shop is full.\n",
        expect![[r#"
            6 10001 | - | No order is given. | -
            7 10002 | - | Order '%s' does not exist. | -
            11 20001 | - | The cart has a hole. | -
            15 30001 | - | The shop is shut. | -
            16 30002 | - | The shop is full. | -
        "#]],
    );
    separated(
        "错误/十六进制值/十进制值/意义\nSHOP_SUCC/0x0/0/It went well\nSHOP_NO_ORDER/0x1001/4097/an order is null\nSHOP_NO_CART/0x1002/4098/a cart is wanted before\nSHOP_LATE/0x1003/4099/Too late\n",
        expect![[r#"
            6 SHOP_SUCC=0x0=0 | - | It went well | -
            7 SHOP_NO_ORDER=0x1001=4097 | - | an order is null | -
            8 SHOP_NO_CART=0x1002=4098 | - | a cart is wanted before | -
            9 SHOP_LATE=0x1003=4099 | - | Too late | -
        "#]],
    );
}

#[test]
fn cells_are_missing_at_the_end_of_rows() {
    separated(
        "Error Code/Name/Description/orders/carts/shops\n6100/Late/It is late///X\n6101/Lost/It is lost//X\n6102/Gone/It is gone/X\n6103/Shut/It is shut\n",
        expect![[r#"
            6 6100 | Late | It is late | -
            7 6101 | Lost | It is lost | -
            8 6102 | Gone | It is gone | -
            9 6103 | Shut | It is shut | -
        "#]],
    );
}

#[test]
fn networks_and_their_numbers_are_no_errors() {
    separated(
        "Name/Parameter/Kind/Coin/Chain ID\nEther/ether/EVM/ETH/31337\nBase/base/EVM/ETH/8453\nTron/tron/Tron/TRX/-\nSea/sea/EVM/ETH/11155111\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn rules_stand_between_rows() {
    separated(
        "Code/Error\n4000/The order is bad.\n------/--------\n4001/The cart is bad.\n------/--------\n4002/The shop is bad.\n",
        expect![[r#"
            6 4000 | - | The order is bad. | -
            8 4001 | - | The cart is bad. | -
            10 4002 | - | The shop is bad. | -
        "#]],
    );
}

#[test]
fn a_bar_between_two_words_closes_no_cell() {
    check(
        "p.txt",
        "Error codes\n\nError Code |\nDescription |\nSolution |\n---|---|---|\nB.1.GONE |\nIt is gone. |\nSee kinds (01|02) |\nB.1.LATE |\nIt is late. |\nWait. |\nB.1.LOST |\nIt is lost. |\n|\n",
        expect![[r#"
            7 B.1.GONE | - | It is gone. | See kinds (01|02)
            10 B.1.LATE | - | It is late. | Wait.
            13 B.1.LOST | - | It is lost. | -
        "#]],
    );
    // A row speaks of codes, and heads nothing.
    check(
        "p.txt",
        "Handling errors\n\nAttribute | Description\ntype | Failure to connect.\ncode | For some errors a program can handle. A short string for the error code. See the section of Error Codes.\nmessage | A message that a person can read.\nparam | What it was about.\n\nError Codes\n\nCode | Description\norder_missing | An order is missing.\norder_empty | An order is empty.\norder_bad | An order is bad.\n",
        expect![[r#"
            12 order_missing | - | An order is missing. | -
            13 order_empty | - | An order is empty. | -
            14 order_bad | - | An order is bad. | -
        "#]],
    );
}

#[test]
fn rows_that_lost_their_category_are_judged_where_they_stood() {
    let page = "业务日志\n\n服务模块 | 状态码 | 消息 | 原因 | 排查步骤\n通用 | 200 | - | 成功 | 无\n订单服务 | 1001 | order gone | 订单不存在 | 请检查订单号\n1002 | order late | 订单太晚 | 请重新下单\n1003 | order full | 订单已满 | 请稍后重试\n账单服务 | 400 | bill bad | 账单有误 | 请检查账单\n601 | bill late | 账单超时 | 请提交工单\n";
    let expected = || {
        expect![[r#"
        4 200 | - | 成功 | 无 (通用)
        5 1001 | order gone | 订单不存在 | 请检查订单号 (订单服务)
        6 1002 | order late | 订单太晚 | 请重新下单 (订单服务)
        7 1003 | order full | 订单已满 | 请稍后重试 (订单服务)
        8 400 | bill bad | 账单有误 | 请检查账单 (账单服务)
        9 601 | bill late | 账单超时 | 请提交工单 (账单服务)
    "#]]
    };
    check("p.txt", page, expected());
    check("p.txt", &page.replace(" | ", "\t"), expected());
}

#[test]
fn a_row_of_parameters_is_no_header_of_those_below_it() {
    check(
        "p.md",
        "# Orders\n\n| Param | Description | Length | Kind |\n|--|--|--|--|\n| id | The ID 号 | 18 | int |\n| order_code | The code | 20 | text |\n| date_from | Search from | 19 | date |\n| date_to | Search to | 19 | date |\n\n## Errors\n\n| Error Code | Description |\n|--|--|\n| 5701 | Wrong ID |\n| 5702 | Wrong code |\n",
        expect![[r#"
            14 5701 | - | Wrong ID | -
            15 5702 | - | Wrong code | -
        "#]],
    );
}
