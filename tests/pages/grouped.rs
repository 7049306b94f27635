//! What stands above or beside codes and is none: commands above lists of statuses, titles that look like headers,
//! parameters.

use expect_test::expect;

use super::traps::check;

#[test]
fn commands_above_lists_of_statuses_are_no_codes() {
    check(
        "p.txt",
        "Error codes of each phase\n\nThe shop can answer with these errors.\n\nORDER/CART\n\n  * 421 Service not available, closing the shop\n  * 500 Syntax error, order unrecognised\n  * 501 Syntax error in the parcel\n\nPAY\n\n  * 421 Service not available, closing the shop\n  * 451 Payment aborted\n  * 452 Payment not taken\n\nSHIP\n\nThe SHIP command sends a parcel.\n\n  * 421 Service not available\n  * 454 No courier available\n  * 500 Syntax error\n",
        expect![[r#"
            7 421 | - | Service not available, closing the shop | -
            8 500 | - | Syntax error, order unrecognised | -
            9 501 | - | Syntax error in the parcel | -
            13 421 | - | Service not available, closing the shop | -
            14 451 | - | Payment aborted | -
            15 452 | - | Payment not taken | -
            21 421 | - | Service not available | -
            22 454 | - | No courier available | -
            23 500 | - | Syntax error | -
        "#]],
    );
}

#[test]
fn a_title_in_two_scripts_is_no_header() {
    check(
        "p.txt",
        "接口文档\n常见HTTP错误码\n4XX 错误码用于指示错误的请求\n5XX 错误码用于指示商店的问题\n400 Bad Request – Invalid order 订单无效\n401 Unauthorized – Invalid key 无效的密钥\n403 Forbidden – No access to the parcel 无权限\n404 Not Found 没有找到订单\n429 Too Many Requests 请求太频繁\n500 Internal Server Error – The shop has a problem 商店内部错误\n",
        expect![[r#"
            5 400 | Bad Request | Invalid order 订单无效 | -
            6 401 | Unauthorized | Invalid key 无效的密钥 | -
            7 403 | Forbidden | No access to the parcel 无权限 | -
            8 404 | Not Found | 没有找到订单 | -
            9 429 | Too Many Requests | 请求太频繁 | -
            10 500 | Internal Server Error | The shop has a problem 商店内部错误 | -
        "#]],
    );
}

#[test]
fn the_name_of_a_parameter_is_no_header() {
    check(
        "p.txt",
        "Exit codes\nThe courier returns an exit code.\n0 |\nThe parcel was sent |\n1 |\nThe parcel was lost |\n2 |\nThe courier failed |\n10 |\nThe shop does not exist |\nOutput\nThe courier writes a message.\nkind |\nAlways \"exit_error\" |\nstring |\ncode |\nExit code (see above) |\nint |\nmessage |\nError message |\nstring |\n",
        expect![[r#"
            3 0 | - | The parcel was sent | -
            5 1 | - | The parcel was lost | -
            7 2 | - | The courier failed | -
            9 10 | - | The shop does not exist | -
        "#]],
    );
}

#[test]
fn one_heading_beside_emphasized_words_is_one_of_markdown() {
    check(
        "p.txt",
        "Skip to the orders\n\n**Shop docs**\n\n  * Orders\n  * Errors\n\n\n\n# Errors\n\nThe shop has these HTTP statuses:\n\n  * _400_ Bad Request -- The order is invalid.\n  * _401_ Unauthorized -- The key is wrong.\n  * _403_ Forbidden -- No access to the parcel.\n  * _404_ Not Found -- No such order.\n  * _429_ Too Many Requests -- Slow down!\n  * _500_ Internal Server Error -- Try again later.\n",
        expect![[r#"
            14 400 | - | Bad Request -- The order is invalid. | -
            15 401 | - | Unauthorized -- The key is wrong. | -
            16 403 | - | Forbidden -- No access to the parcel. | -
            17 404 | - | Not Found -- No such order. | -
            18 429 | - | Too Many Requests -- Slow down! | -
            19 500 | - | Internal Server Error -- Try again later. | -
        "#]],
    );
}
