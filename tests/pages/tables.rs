//! Tables of published pages that nobody had looked at before: each small, with what is to be read.

use expect_test::expect;

use super::traps::check;

#[test]
fn elements_that_a_page_has_of_its_own_are_no_text() {
    check(
        "p.md",
        "| Error code | Description |\n|--|--|\n| ORD-001 | The <dfn data-key=\"o\">order</dfn> <Tip>晚 is</Tip> gone<Badge color=\"red\" />, see <order-id>. |\n",
        expect![[r#"
            3 ORD-001 | - | The order 晚 is gone, see <order-id>. | -
        "#]],
    );
}
