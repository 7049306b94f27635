//! Titles of boxes and lines that are codes with what they are called, in every way of writing names.

use expect_test::expect;

use super::traps::check;

#[test]
fn buttons_that_open_boxes_are_titles() {
    check(
        "p.html",
        "<html><head><title>Error codes</title></head><body><h1>Error codes</h1>
<div class='accordion-item'><button class='accordion-button'>order_gone: Order gone</button><div class='accordion-body'>The order does not exist. 没有</div></div>
<div class='accordion-item'><button class='accordion-button'>shop_closed: Shop closed</button><div class='accordion-body'>The shop is closed.</div></div>
<div class='accordion-item'><button class='accordion-button'>card_lost: Card lost</button><div class='accordion-body'>The card was lost.</div></div>
<button>Buy now</button></body></html>",
        expect![[r#"
            2 order_gone | Order gone | The order does not exist. 没有 | -
            3 shop_closed | Shop closed | The shop is closed. | -
            4 card_lost | Card lost | The card was lost. | -
        "#]],
    );
    check(
        "p.html",
        "<html><head><title>Error codes</title></head><body><h1>Error codes</h1>
<article class='error'><header><span class='error-code'>OrderGone</span><span class='error-title'>Order gone</span></header><div class='error-body'><p>The order does not exist.</p><p class='solution'>Take another one.</p></div></article>
<article class='error'><header><span class='error-code'>ShopClosed</span><span class='error-title'>Shop closed</span></header><div class='error-body'><p>The shop is closed.</p><p class='solution'>Come again.</p></div></article></body></html>",
        expect![[r#"
            2 OrderGone | Order gone | The order does not exist. | Take another one.
            3 ShopClosed | Shop closed | The shop is closed. | Come again.
        "#]],
    );
}

#[test]
fn bold_lines_are_titles_whatever_the_names_look_like() {
    check(
        "p.md",
        "# Error codes\n\n**order_gone - Order gone**  \nThe order does not exist.\n\n**shop_closed - Shop closed**  \nThe shop is closed. 关门\n\n**card_lost - Card lost**  \nThe card was lost.\n",
        expect![[r#"
            3 order_gone | Order gone | The order does not exist. | -
            6 shop_closed | Shop closed | The shop is closed. 关门 | -
            9 card_lost | Card lost | The card was lost. | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n1. **ORDER_GONE** (Order gone): The order does not exist.\n1. **SHOP_CLOSED** (Shop closed): The shop is closed.\n1. **CARD_LOST** (Card lost): The card was lost. 丢失\n",
        expect![[r#"
            3 ORDER_GONE | Order gone | The order does not exist. | -
            4 SHOP_CLOSED | Shop closed | The shop is closed. | -
            5 CARD_LOST | Card lost | The card was lost. 丢失 | -
        "#]],
    );
}

#[test]
fn what_follows_the_last_code_is_none_of_its_text() {
    check(
        "p.txt",
        "Error codes\n\nE1001\n\nThe order is gone.\n\nE1002\n\nThe shop is closed.\n\nE1003\n\nThe card is lost.\n\nE1004\n\nNo address.\n\nE1005\n\nToo late.\n\nE1006\n\nBad amount. 金额\n\nSee also the shop.\n",
        expect![[r#"
            3 E1001 | - | The order is gone. | -
            7 E1002 | - | The shop is closed. | -
            11 E1003 | - | The card is lost. | -
            15 E1004 | - | No address. | -
            19 E1005 | - | Too late. | -
            23 E1006 | - | Bad amount. 金额 | -
        "#]],
    );
}

#[test]
fn titles_and_texts_may_stand_in_lists_of_json() {
    check(
        "p.json",
        "{\"ORDER_GONE\": [\"Order gone\", \"The order does not exist.\"],\n\"SHOP_CLOSED\": [\"Shop closed\", \"The shop is closed.\"],\n\"CARD_LOST\": [\"Card lost\", \"The card 卡 was lost.\"]}",
        expect![[r#"
            1 ORDER_GONE | Order gone | The order does not exist. | -
            2 SHOP_CLOSED | Shop closed | The shop is closed. | -
            3 CARD_LOST | Card lost | The card 卡 was lost. | -
        "#]],
    );
    check(
        "p.json",
        "{\"errors\": {\"shop\": {\"order_gone\": {\"msg\": \"The order does not exist.\"},\n\"shop_closed\": {\"msg\": \"The shop is closed.\"}},\n\"size\": {\"maxLength\": 7, \"type\": \"number\"}}}",
        expect![[r#"
            1 order_gone | The order does not exist. | - | -
            2 shop_closed | The shop is closed. | - | -
        "#]],
    );
    check(
        "p.json",
        "{\"12\": {\"en\": \"The order does not exist.\", \"de\": \"Nein\"},\n\"17\": {\"en\": \"The shop was not found.\", \"de\": \"Nein\"},\n\"31\": {\"en\": \"The card is invalid.\", \"de\": \"Nein\"}}",
        expect![[r#"
            1 12 | - | The order does not exist. | -
            2 17 | - | The shop was not found. | -
            3 31 | - | The card is invalid. | -
        "#]],
    );
}

#[test]
fn comments_behind_messages_describe_them() {
    check(
        "p.md",
        "# Error codes\n\n```\nORDER_GONE = \"Order gone\"  # The order does not exist.\nSHOP_CLOSED = \"Shop closed\"  # The shop is closed. 关\nCARD_LOST = \"Card lost\"  # The card was lost.\nNO_ADDRESS = \"No address\"  # The address is missing.\n```\n",
        expect![[r#"
            4 ORDER_GONE | Order gone | The order does not exist. | -
            5 SHOP_CLOSED | Shop closed | The shop is closed. 关 | -
            6 CARD_LOST | Card lost | The card was lost. | -
            7 NO_ADDRESS | No address | The address is missing. | -
        "#]],
    );
}
