//! Pages of text copied from a browser: menus above, questions below, and what else should not matter.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_menu_above_and_feedback_below_are_no_part_of_a_page() {
    check(
        "p.txt",
        "Home\nProducts\nPricing\nDocs\nErrors\nChangelog\nPython\nJava\nGo\nSupport\nStatus\nCommunity\nWe use cookies. Read our policy.\nOrders\n\nThe error codes of the order service.\n\n1001\n\nThe order is gone.\n\n1002\n\nThe order was sold.\n\n1003\n\nThe token has expired.\n\n1104\n\nNobody knows.\n\nLast updated on Mar 3, 2025\nWas this page helpful?\nYes\nNo\n© 2025 Acme\n",
        expect![[r#"
            18 1001 | - | The order is gone. | -
            22 1002 | - | The order was sold. | -
            26 1003 | - | The token has expired. | -
            30 1104 | - | Nobody knows. | -
        "#]],
    );
    check(
        "p.txt",
        "首页\n产品\n价格\n文档\n社区\n登录\n订单\n\n错误码如下：\n\n订单不存在：ORDER_GONE\n\nORDER_GONE\n订单不存在\nORDER_SOLD\n订单已卖出\nTOKEN_OLD\n令牌过期\nNO_MONEY\n余额不足\n本页是否有帮助？\n是\n否\n",
        expect![[r#"
            13 ORDER_GONE | - | 订单不存在 | -
            15 ORDER_SOLD | - | 订单已卖出 | -
            17 TOKEN_OLD | - | 令牌过期 | -
            19 NO_MONEY | - | 余额不足 | -
        "#]],
    );
    check(
        "p.txt",
        "API error codes\ncode\ntext\ndescription\nOrderGone\nNo such order\nThe order was deleted\nOrderSold\nSold\nSomebody was faster\nTokenOld\nToken expired\nAsk for another token\n",
        expect![[r#"
            5 OrderGone | No such order | The order was deleted | -
            8 OrderSold | Sold | Somebody was faster | -
            11 TokenOld | Token expired | Ask for another token | -
        "#]],
    );
}

#[test]
fn a_blank_line_between_all_lines_says_nothing() {
    check(
        "p.txt",
        "Error codes\n\nCode |\n\nMessage |\n\nCause |\n\nE101 |\n\nNo such order |\n\nIt was deleted. |\n\nE102 |\n\nSold |\n\nSomebody was faster. |\n\nE103 |\n\nToken expired |\n\n|\n",
        expect![[r#"
            9 E101 | No such order | It was deleted. | -
            15 E102 | Sold | Somebody was faster. | -
            21 E103 | Token expired | - | -
        "#]],
    );
    check(
        "p.txt",
        "エラー\n\nコード\t内容\t対処\n\n1001\t注文がありません\t番号を確認\n\n1002\t期限切れ\t再発行\n\n1003\t残高不足\t入金\n\n1004\tその他の失敗\t連絡\n\n2001\t権限なし\t管理者に連絡\n\n2002\t拒否\t管理者に連絡\n",
        expect![[r#"
            5 1001 | - | 注文がありません | 番号を確認
            7 1002 | - | 期限切れ | 再発行
            9 1003 | - | 残高不足 | 入金
            11 1004 | - | その他の失敗 | 連絡
            13 2001 | - | 権限なし | 管理者に連絡
            15 2002 | - | 拒否 | 管理者に連絡
        "#]],
    );
}

#[test]
fn what_stands_between_codes_and_texts_is_part_of_neither() {
    for joint in [":", " :", " -", " –", " =", " →", " =>", "：", " |", " --"] {
        for title in ["Error codes", "Errors\n\nCode Description"] {
            let rows = [
                ("ORDER_GONE", "The order is gone."),
                ("TOKEN_OLD", "It expired."),
                ("NO_MONEY", "The account is empty."),
                ("BAD_KEY", "The key is wrong."),
            ];
            let lines: Vec<String> =
                rows.iter().map(|(code, text)| format!("{code}{joint} {text}")).collect();
            let page = super::traps::read("p.txt", &format!("{title}\n\n{}\n", lines.join("\n")));
            let found: Vec<(&str, Option<&str>)> = page
                .entries
                .iter()
                .map(|entry| {
                    let text = entry.message.as_deref().or(entry.description.as_deref());
                    (entry.code.as_str(), text)
                })
                .collect();
            let expected = rows.map(|(code, text)| (code, Some(text)));
            assert_eq!(found, expected, "{title} with `{joint}`");
        }
    }
}
