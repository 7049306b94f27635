//! Codes to which their texts are glued, where letters are among the digits.

use expect_test::expect;

use super::traps::check;

#[test]
fn letters_among_numbers_of_one_length() {
    check(
        "p.txt",
        "接口返回码\n\n业务状态码说明\nXX系统内部出现异常\n06交易未成功\n07系统内部的数据异常\n11系统当前繁忙\n32敏感信息加密不成功\n3Z组包不成功\n40单笔金额超过限制\n",
        expect![[r#"
            4 XX | - | 系统内部出现异常 | -
            5 06 | - | 交易未成功 | -
            6 07 | - | 系统内部的数据异常 | -
            7 11 | - | 系统当前繁忙 | -
            8 32 | - | 敏感信息加密不成功 | -
            9 3Z | - | 组包不成功 | -
            10 40 | - | 单笔金额超过限制 | -
        "#]],
    );
    check(
        "p.txt",
        "Return codes\n\n2-digit code and meaning\n\nXXSystem error inside\n06Order not found\n07Data error in the order\n11System busy\n32Encryption failed\n3ZPacking failed\n40Amount above the limit\n",
        expect![[r#"
            5 XX | - | System error inside | -
            6 06 | - | Order not found | -
            7 07 | - | Data error in the order | -
            8 11 | - | System busy | -
            9 32 | - | Encryption failed | -
            10 3Z | - | Packing failed | -
            11 40 | - | Amount above the limit | -
            5 problem: nothing sets the cells apart: what stands behind each code is read as one text
        "#]],
    );
    check(
        "p.txt",
        "エラーコード一覧\n00正常終了\n01注文が見つかりません\n02店舗は閉店しています\n0A通信エラー\nZZ不明なエラー\n99システムエラー\n",
        expect![[r#"
            2 00 | - | 正常終了 | -
            3 01 | - | 注文が見つかりません | -
            4 02 | - | 店舗は閉店しています | -
            5 0A | - | 通信エラー | -
            6 ZZ | - | 不明なエラー | -
            7 99 | - | システムエラー | -
        "#]],
    );
}

#[test]
fn a_line_that_can_be_read_twice_in_one_way_counts_once() {
    check(
        "p.txt",
        "  1. 7. 附录\n位数说明\n1-2更新订单状态的系统编号。MI - 店铺; PC - 渠道。完全成功时填写00\n3-4保留位,固定为00\n5-6最终订单应答码,成功时填写00\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn texts_between_numbers_that_start_with_capitals_are_no_codes() {
    check(
        "p.txt",
        "错误码\n01订单不存在\n02地址错误\nIP受限的订单不能支付，请稍后\n重试或联系店铺\n03包裹丢失\n04系统繁忙\n05数据异常\n06签名错误\n",
        expect![[r#"
            2 01 | - | 订单不存在 | -
            3 02 | - | 地址错误 | -
            6 03 | - | 包裹丢失 | -
            7 04 | - | 系统繁忙 | -
            8 05 | - | 数据异常 | -
            9 06 | - | 签名错误 | -
        "#]],
    );
}

#[test]
fn codes_and_texts_of_answers_below_a_glued_header() {
    check(
        "p.txt",
        "响应代码\n\n响应代码响应说明\n20001Order is required\n20002Shop is required\n20003parcelId is required\n20004Order does not match shop\n",
        expect![[r#"
            4 20001 | - | Order is required | -
            5 20002 | - | Shop is required | -
            6 20003 | - | parcelId is required | -
            7 20004 | - | Order does not match shop | -
        "#]],
    );
}
