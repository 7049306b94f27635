//! Tables between bars that have no header and a line for each of their cells.

use expect_test::expect;

use super::traps::check;

#[test]
fn a_header_stands_behind_a_text() {
    check(
        "p.txt",
        "Error codes\n\nCodes of the shop are below.| Code | User error | Meaning |\n|---|---|---|\nORDER_GONE | yes | The order is gone. |\nSHOP_CLOSED | no | The shop is closed. |\nPARCEL_LOST | no | The parcel is lost. |\n",
        expect![[r#"
            5 ORDER_GONE | - | The order is gone. | -
            6 SHOP_CLOSED | - | The shop is closed. | -
            7 PARCEL_LOST | - | The parcel is lost. | -
        "#]],
    );
    check(
        "p.txt",
        "Fehlercodes\n\nDie Codes:| Fehlercode | Beschreibung |\n|---|---|\n| 1001 | Bestellung fehlt |\n| 1002 | Laden zu |\nAndere Codes:| Fehlercode | Beschreibung |\n|---|---|\n| 2001 | Paket weg |\n",
        expect![[r#"
            5 1001 | - | Bestellung fehlt | -
            6 1002 | - | Laden zu | -
            9 2001 | - | Paket weg | -
        "#]],
    );
}

#[test]
fn yes_and_no_are_no_texts() {
    check(
        "p.md",
        "# 오류 코드\n\n| 오류 코드 | 사용자 오류 | 설명 |\n|---|---|---|\n| ORDER_GONE | 예 | 주문이 없음. |\n| SHOP_CLOSED | 아니요 | 상점이 닫힘. |\n",
        expect![[r#"
            5 ORDER_GONE | - | 주문이 없음. | -
            6 SHOP_CLOSED | - | 상점이 닫힘. | -
        "#]],
    );
    check(
        "p.md",
        "# Error codes\n\n| Code | Fatal error | Description | Retry reason |\n|---|---|---|---|\n| 1001 | Yes | The order is gone | No |\n| 1002 | No | The shop is closed | Yes |\n",
        expect![[r#"
            5 1001 | - | The order is gone | -
            6 1002 | - | The shop is closed | -
        "#]],
    );
}
