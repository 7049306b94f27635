//! Columns that count rows, and types that are names of numbers.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_column_that_counts_rows_is_no_code() {
    check(
        "p.html",
        "<h2>订单错误码</h2><table><tr><td>序号</td><td>定义</td><td>实际数值</td><td>描述</td><td>参考解决方案</td></tr>\n<tr><td>1</td><td>SHOP_ORDER_GONE</td><td>0x02000100</td><td>订单已不存在</td><td>重新下单</td></tr>\n<tr><td>2</td><td>SHOP_ORDER_PAID</td><td>0x02000101</td><td>订单已经支付</td><td>检查支付状态</td></tr>\n<tr><td>3</td><td>SHOP_CART_FULL</td><td>0x02000102</td><td>购物车已满</td><td>删除部分商品</td></tr></table>",
        expect![[r#"
            2 SHOP_ORDER_GONE=0x02000100 | - | 订单已不存在 | 重新下单
            3 SHOP_ORDER_PAID=0x02000101 | - | 订单已经支付 | 检查支付状态
            4 SHOP_CART_FULL=0x02000102 | - | 购物车已满 | 删除部分商品
        "#]],
    );
    check(
        "p.md",
        "# エラーコード\n\n| 項番 | 定義名 | 値 | 内容 |\n|---|---|---|---|\n| 1 | ORDER_GONE | -101 | 注文がありません |\n| 2 | ORDER_PAID | -102 | 支払い済みです |\n| 3 | CART_FULL | -103 | カートが一杯です |\n| 4 | PARCEL_LOST | -104 | 荷物がありません |\n",
        expect![[r#"
            5 ORDER_GONE=-101 | - | 注文がありません | -
            6 ORDER_PAID=-102 | - | 支払い済みです | -
            7 CART_FULL=-103 | - | カートが一杯です | -
            8 PARCEL_LOST=-104 | - | 荷物がありません | -
        "#]],
    );
    // What is called so may be a code all the same.
    check(
        "p.md",
        "# 错误码\n\n| 序号 | 错误描述 |\n|---|---|\n| 1001 | 订单已不存在 |\n| 1002 | 订单已经支付 |\n| 2001 | 购物车已满 |\n",
        expect![[r#"
            5 1001 | - | 订单已不存在 | -
            6 1002 | - | 订单已经支付 | -
            7 2001 | - | 购物车已满 | -
        "#]],
    );
}

#[test]
fn what_is_called_a_type_of_errors_may_be_the_name_of_a_number() {
    check(
        "p.md",
        "## 网络库错误码\n\n| 错误类型 | 错误值 | 错误信息 |\n|---|---|---|\n| SHOP_NOERROR | 0 | 没有错误 |\n| SHOP_BUSY | 1 | 商店忙 |\n| SHOP_ORDER_GONE | 2 | 订单已不存在 |\n| SHOP_CART_FULL | 7 | 购物车已满 |\n",
        expect![[r#"
            5 0=SHOP_NOERROR | 没有错误 | - | -
            6 1=SHOP_BUSY | 商店忙 | - | -
            7 2=SHOP_ORDER_GONE | 订单已不存在 | - | -
            8 7=SHOP_CART_FULL | 购物车已满 | - | -
        "#]],
    );
    check(
        "p.md",
        "## Fehlercodes\n\n| Fehlertyp | Fehlernummer | Fehlermeldung |\n|---|---|---|\n| SHOP_BUSY | 1 | Der Laden ist belegt |\n| SHOP_ORDER_GONE | 2 | Die Bestellung gibt es nicht |\n| SHOP_CART_FULL | 7 | Der Wagen ist voll |\n",
        expect![[r#"
            5 1=SHOP_BUSY | Der Laden ist belegt | - | -
            6 2=SHOP_ORDER_GONE | Die Bestellung gibt es nicht | - | -
            7 7=SHOP_CART_FULL | Der Wagen ist voll | - | -
        "#]],
    );
    // Several numbers of one type are a class.
    check(
        "p.md",
        "## 网络库错误码\n\n| 错误类型 | 错误值 | 错误信息 |\n|---|---|---|\n| SHOP_ORDER | 10 | 订单已不存在 |\n| SHOP_ORDER | 11 | 订单已经支付 |\n| SHOP_CART | 12 | 购物车已满 |\n| SHOP_CART | 13 | 购物车为空 |\n",
        expect![[r#"
            5 10 | 订单已不存在 | - | - (SHOP_ORDER)
            6 11 | 订单已经支付 | - | - (SHOP_ORDER)
            7 12 | 购物车已满 | - | - (SHOP_CART)
            8 13 | 购物车为空 | - | - (SHOP_CART)
        "#]],
    );
}
