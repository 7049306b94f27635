//! Flattened tables whose rows are numbered in a first column.

use expect_test::expect;

use super::traps::{check, read};

#[test]
fn numbers_of_rows_below_a_word_a_line() {
    check(
        "p.txt",
        "Errors\n\nNo\nConstant\nMeaning\n\n1\n\nORDER_LATE\n\nThe order is late.\n\n2\n\nORDER_LOST\n\nThe order is lost.\n\n3\n\nSHOP_SHUT\n\nThe shop is shut.\n\nSee the shop's page.\n",
        expect![[r#"
            9 ORDER_LATE | - | The order is late. | -
            15 ORDER_LOST | - | The order is lost. | -
            21 SHOP_SHUT | - | The shop is shut. | -
        "#]],
    );
    check(
        "p.txt",
        "Mã lỗi\n\nSTT\nMã lỗi\nMô tả\n\n1\n\nE02\n\nĐơn hàng trễ\n\n2\n\nE03\n\nĐơn hàng mất\n\nMã lỗi\nMô tả\n\nE11\n\nCửa hàng đóng\n\nE12\n\nKhông có khoá\n",
        expect![[r#"
            9 E02 | - | Đơn hàng trễ | -
            15 E03 | - | Đơn hàng mất | -
            22 E11 | - | Cửa hàng đóng | -
            26 E12 | - | Không có khoá | -
        "#]],
    );
}

#[test]
fn numbers_of_rows_below_a_word_that_nobody_knows() {
    check(
        "p.txt",
        "Hata kodları\n\nSıra\nError code\nDescription\n1\nE-1\nSipariş geç\n2\nE-2\nSipariş kayıp\n3\nE-3\nMağaza kapalı\n",
        expect![[r#"
            7 E-1 | - | Sipariş geç | -
            10 E-2 | - | Sipariş kayıp | -
            13 E-3 | - | Mağaza kapalı | -
        "#]],
    );
}

#[test]
fn numbers_of_rows_that_are_no_codes() {
    check(
        "p.txt",
        "Parameters\n\nNo\nName\nType\nDescription\n\n1\n\norder_id\n\nString\n\nThe order\n\n2\n\nshop_id\n\nString\n\nThe shop\n\n3\n\nparcel\n\nNumber\n\nThe parcel\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: No | Name | Type | Description
        "#]],
    );
    check(
        "p.txt",
        "Settings of orders\nNo Setting Default Meaning\n1\nlate_after\n30\nDays until an order is late\n2\nlost_after\n60\nDays until an order is lost\n3\nshut_at\n18\nWhen shops shut\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Settings of orders | No Setting Default Meaning
        "#]],
    );
}

#[test]
fn headings_that_count_errors() {
    check(
        "p.html",
        "<html><head><title>API error codes</title></head><body><h1>No!</h1>\n<h2>1. Unknown error</h2><p>Try again.</p>\n<h2>2. Order not found</h2><p>There is none.</p>\n<h2>3. Invalid key</h2><p>Look at it.</p>\n<h2>4. The shop is not open</h2><p>Wait.</p>\n<h2>6. Too many orders</h2><p>Order less.</p></body></html>\n",
        expect![[r#"
            2 1 | Unknown error | Try again. | -
            3 2 | Order not found | There is none. | -
            4 3 | Invalid key | Look at it. | -
            5 4 | The shop is not open | Wait. | -
            6 6 | Too many orders | Order less. | -
        "#]],
    );
    // Most of these sections tell of no failure.
    let sections = "# Error codes\n\n## 1. Overview\n\nText.\n\n## 2. Answers\n\nText.\n\n## 3. Failed calls\n\nText.\n\n## 4. Retries\n\nText.\n\n## 5. Help\n\nText.\n";
    assert_eq!(read("p.md", sections).entries, []);
}

#[test]
fn decimal_numbers_behind_hexadecimal_ones_are_the_same_codes() {
    check(
        "p.txt",
        "Copy exit codes\n\nHex Bit Value Decimal Value Meaning If Set\n\n  • 0×20 32 Fatal error.\n  • 0×10 16 The index 索引 is lost.\n  • 0×08 8 Some orders could not be copied.\n  • 0×04 4 Some orders were late.\n  • 0×02 2 Some orders were found.\n  • 0×01 1 At least one order was copied.\n  • 0×00 0 Nothing failed.\n",
        expect![[r#"
            5 0x20=32 | - | Fatal error. | -
            6 0x10=16 | - | The index 索引 is lost. | -
            7 0x08=8 | - | Some orders could not be copied. | -
            8 0x04=4 | - | Some orders were late. | -
            9 0x02=2 | - | Some orders were found. | -
            10 0x01=1 | - | At least one order was copied. | -
            11 0x00=0 | - | Nothing failed. | -
        "#]],
    );
}
