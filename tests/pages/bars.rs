//! Tables between bars with one cell in a line.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_bar_before_a_text_opens_a_row_and_one_alone_closes_an_empty_cell() {
    check(
        "p.txt",
        "Order errors\n\nError Code |\nMeaning |\nConstant |\n| Class 00 |\nDone |\n|\n| 00A01 |\nDONE |\ndone |\n| Class 01 |\nWarnings |\n|\n| 01A01 |\nLATE |\nlate |\n| 01A02 |\nORDER GONE\nFOR GOOD |\norder_gone |\n",
        expect![[r#"
            9 00A01 | - | DONE | -
            15 01A01 | - | LATE | -
            18 01A02 | - | ORDER GONE⏎FOR GOOD | -
            6 problem: no code can be read in “Class 00”
            12 problem: no code can be read in “Class 01”
        "#]],
    );
}

#[test]
fn bars_in_lines_of_their_own_below_header_words_of_two_lines() {
    check(
        "p.txt",
        "Order errors\n\nError code\n(code)\n|\nError message\n|\nReason\n|\n01\n|\nCall the shop\n|\nThe bank\nsays no\n|\n03\n|\nWrong shop\n|\nThe bank\nsays no\n|\n296\n|\nNot here\n|\nThe bank\nsays no\n|\n",
        expect![[r#"
            10 01 | Call the shop | The bank⏎says no | -
            17 03 | Wrong shop | The bank⏎says no | -
            24 296 | Not here | The bank⏎says no | -
        "#]],
    );
}
