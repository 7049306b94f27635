//! Pages whose codes nothing tells but that their lines look alike, below the chrome of a site.

use expect_test::expect;

use super::traps::check;

/// A page with the words of its site above and below a list.
fn within_chrome(list: &str) -> String {
    format!(
        "Home\nProducts\nPricing\nSign in\nSearch\nOn this page\n\n{list}\nWas this helpful?\nYes\nNo\n"
    )
}

#[test]
fn marks_around_codes() {
    check(
        "p.txt",
        &within_chrome(
            "Error codes 😀\n\n<1001> The order is gone\n<1002> It was sold\n<1107> The token is old\n<2003> Too many\n<3001> No idea\n",
        ),
        expect![[r#"
            10 1001 | - | The order is gone | -
            11 1002 | - | It was sold | -
            12 1107 | - | The token is old | -
            13 2003 | - | Too many | -
            14 3001 | - | No idea | -
        "#]],
    );
    check(
        "p.txt",
        "Meldungen\nFehlermeldungen der Anlage\n##01## Auftrag nicht da\n##02## Auftrag gesperrt\n##04## Kennwort falsch\n##07## Tür offen\n##11## Kein Wasser\n##12## Netz fehlt\n",
        expect![[r#"
            3 ##01## | - | Auftrag nicht da | -
            4 ##02## | - | Auftrag gesperrt | -
            5 ##04## | - | Kennwort falsch | -
            6 ##07## | - | Tür offen | -
            7 ##11## | - | Kein Wasser | -
            8 ##12## | - | Netz fehlt | -
        "#]],
    );
    check(
        "p.txt",
        "ホーム\n製品\n注文\n価格\n検索\n案内\nエラーメッセージ一覧\n「E-011」注文がない\n「E-014」残高が不足\n「E-017」署名が不正\n「E-020」多すぎる\n「E-023」期限切れ\n「E-030」不明\n",
        expect![[r#"
            8 E-011 | - | 注文がない | -
            9 E-014 | - | 残高が不足 | -
            10 E-017 | - | 署名が不正 | -
            11 E-020 | - | 多すぎる | -
            12 E-023 | - | 期限切れ | -
            13 E-030 | - | 不明 | -
        "#]],
    );
    check(
        "p.txt",
        "홈\n문서\n오류 목록\n\n◆ ORD011 ◆ 주문이 없습니다\n◆ ORD014 ◆ 잔액이 부족합니다\n◆ ORD017 ◆ 서명이 잘못\n◆ ORD020 ◆ 시스템 오류\n◆ ORD023 ◆ 너무 많음\n◆ ORD030 ◆ 만료\n",
        expect![[r#"
            5 ORD011 | - | 주문이 없습니다 | -
            6 ORD014 | - | 잔액이 부족합니다 | -
            7 ORD017 | - | 서명이 잘못 | -
            8 ORD020 | - | 시스템 오류 | -
            9 ORD023 | - | 너무 많음 | -
            10 ORD030 | - | 만료 | -
        "#]],
    );
}

#[test]
fn texts_glued_to_codes() {
    // As many letters and digits in each, as a display shows them.
    check(
        "p.txt",
        "Boiler error codes\nCode DisplayMalfunction Name\nE1Low pressure\nE2No water\nEEEEPROM failure\nFoGas is gathered\nH5Overcurrent\nP0Test\n",
        expect![[r#"
            3 E1 | Low pressure | - | -
            4 E2 | No water | - | -
            5 EE | EEPROM failure | - | -
            6 Fo | Gas is gathered | - | -
            7 H5 | Overcurrent | - | -
            8 P0 | Test | - | -
        "#]],
    );
    // A word of the kind stands before each.
    check(
        "p.txt",
        "Response codes\n\npassed00The order went through\ndeclined02The card was refused\ndeclined03Not enough money\ndeclined04The card is dark\ndeclined05Do not honour it\ndeclined06It was sent twice\nwaiting08Call us\ndeclined10Less was paid\ndeclined11No such account\ndeclined12Not allowed\ndeclined13Wrong amount\ndeclined14Too long\n",
        expect![[r#"
            3 00 | - | The order went through | - (passed)
            4 02 | - | The card was refused | - (declined)
            5 03 | - | Not enough money | - (declined)
            6 04 | - | The card is dark | - (declined)
            7 05 | - | Do not honour it | - (declined)
            8 06 | - | It was sent twice | - (declined)
            9 08 | - | Call us | - (waiting)
            10 10 | - | Less was paid | - (declined)
            11 11 | - | No such account | - (declined)
            12 12 | - | Not allowed | - (declined)
            13 13 | - | Wrong amount | - (declined)
            14 14 | - | Too long | - (declined)
        "#]],
    );
    check(
        "p.txt",
        &within_chrome(
            "Response codes\n\nORDER_GONEThe order is gone\nORDER_SOLDIt was sold\nTOKEN_OLDThe token is old\nTOO_MANYToo many\nWHO_KNOWSNo idea\nBROKENIt failed\n",
        ),
        expect![[r#"
            10 ORDER_GONE | - | The order is gone | -
            11 ORDER_SOLD | - | It was sold | -
            12 TOKEN_OLD | - | The token is old | -
            13 TOO_MANY | - | Too many | -
            14 WHO_KNOWS | - | No idea | -
            15 BROKEN | - | It failed | -
        "#]],
    );
    // Two codes without a seam are none.
    check(
        "p.txt",
        "SQL error codes\nVendor CodeSQL StateReason\n1000042S02No base\n1000142S02No table\n1000242S04No view\n1000342S02No column\n1000442S02Not unique\n1000542S02Not known\n",
        expect![[r#"
            3 problem: nothing sets the columns of “Vendor CodeSQL StateReason” apart: 6 rows below it are not read
        "#]],
    );
}

#[test]
fn words_before_codes() {
    check(
        "p.txt",
        "Start\nStörungen der Anlage\nStörung 3: Der Tank ist leer\nStörung 10: Kein Wasser\nStörung 17: Die Tür ist offen\nStörung 24: Fühler defekt\nStörung 31: Netz ausgefallen\nStörung 38: Motor läuft nicht an\n",
        expect![[r#"
            3 3 | - | Der Tank ist leer | -
            4 10 | - | Kein Wasser | -
            5 17 | - | Die Tür ist offen | -
            6 24 | - | Fühler defekt | -
            7 31 | - | Netz ausgefallen | -
            8 38 | - | Motor läuft nicht an | -
        "#]],
    );
    check(
        "p.txt",
        "Accueil\nMessages d’erreur\nMessage n° 11 : La commande n’existe pas\nMessage n° 14 : Jeton expiré\nMessage n° 17 : Trop de requêtes\nMessage n° 20 : Solde insuffisant\nMessage n° 23 : Erreur interne\nMessage n° 26 : Expéditeur inconnu\n",
        expect![[r#"
            3 11 | - | La commande n’existe pas | -
            4 14 | - | Jeton expiré | -
            5 17 | - | Trop de requêtes | -
            6 20 | - | Solde insuffisant | -
            7 23 | - | Erreur interne | -
            8 26 | - | Expéditeur inconnu | -
        "#]],
    );
    // A sentence that starts with a number is at best what looks most like a code.
    check(
        "p.txt",
        "Common errors and orders\n\nOrder 1000 was not sent\nOrder 1017 was not sent\nOrder 1034 was not paid\nOrder 1051 was not sent\nOrder 1068 was not sent\nOrder 1085 was not sent\n",
        expect![[r#"
            3 1000 | - | was not sent | -
            4 1017 | - | was not sent | -
            5 1034 | - | was not paid | -
            6 1051 | - | was not sent | -
            7 1068 | - | was not sent | -
            8 1085 | - | was not sent | -
            3 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
        "#]],
    );
}

#[test]
fn names_and_numbers_of_codes() {
    check(
        "p.txt",
        &within_chrome(
            "Errors\n\nORDER_GONE(1000, \"The order was not found\"),\nORDER_SOLD(1001, \"It was not free\"),\nTOKEN_OLD(1002, \"The token expired\"),\nTOO_MANY(1003, \"Too many\"),\nWHO_KNOWS(1004, \"Unknown\"),\nALL_DARK(1005, \"It failed\"),\n",
        ),
        expect![[r#"
            10 ORDER_GONE=1000 | - | The order was not found | -
            11 ORDER_SOLD=1001 | - | It was not free | -
            12 TOKEN_OLD=1002 | - | The token expired | -
            13 TOO_MANY=1003 | - | Too many | -
            14 WHO_KNOWS=1004 | - | Unknown | -
            15 ALL_DARK=1005 | - | It failed | -
        "#]],
    );
    check(
        "p.txt",
        &within_chrome(
            "Error codes\n\nCode Meaning\n`101` `KeyEmpty` The key is missing\n`102` `KeyLong` The key is too long\n`106` `MaxWrong` The number is wrong\n`106` `MinWrong` The number is too small\n`301` `GetLate` Too many\n`302` `SetLate` Too many again\n`303` `AllLate` It failed\n",
        ),
        expect![[r#"
            11 101=KeyEmpty | - | The key is missing | -
            12 102=KeyLong | - | The key is too long | -
            13 106=MaxWrong | - | The number is wrong | -
            14 106=MinWrong | - | The number is too small | -
            15 301=GetLate | - | Too many | -
            16 302=SetLate | - | Too many again | -
            17 303=AllLate | - | It failed | -
        "#]],
    );
    check(
        "p.txt",
        "首页\n产品\n文档\n帮助\n平台\n登录\n返回码列表\n\nSUCCESS 成功\nFAIL_SIGN 签名错误\nNO_AUTH 没有权限\nNOT_ENOUGH 余额不足\nORDER_CLOSED 订单已关闭\nSYSTEM_ERROR 系统错误\n",
        expect![[r#"
            9 SUCCESS | - | 成功 | -
            10 FAIL_SIGN | - | 签名错误 | -
            11 NO_AUTH | - | 没有权限 | -
            12 NOT_ENOUGH | - | 余额不足 | -
            13 ORDER_CLOSED | - | 订单已关闭 | -
            14 SYSTEM_ERROR | - | 系统错误 | -
        "#]],
    );
    // Versions are no codes.
    check(
        "p.txt",
        &within_chrome(
            "Errors mended\n\nv1.0 It failed\nv1.1 It failed\nv1.2 Not found\nv1.3 It failed\nv1.4 It failed\nv1.5 It failed\n",
        ),
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}

#[test]
fn codes_in_regular_places() {
    // A status stands below each code.
    check(
        "p.txt",
        &within_chrome(
            "Error codes\n\nE101\n404\nThe drum does not turn\nOpen it\nE102\n409\nWater is missing\nFill it\nE203\n401\nNot locked\nLock it\nE305\n429\nToo many\nWait\nE410\n500\nBroken\nCall us\nE777\n500\nUnknown\nCall us\n",
        ),
        expect![[r#"
            10 E101 404 | The drum does not turn | Open it | -
            14 E102 409 | Water is missing | Fill it | -
            18 E203 401 | Not locked | Lock it | -
            22 E305 429 | Too many | Wait | -
            26 E410 500 | Broken | Call us | -
            30 E777 500 | Unknown | Call us | -
        "#]],
    );
    // With a message and a description below each.
    check(
        "p.txt",
        "Fehlermeldungen\n100-104 Allgemeine\n100\nUnbekannter Fehler\nEs kam ein Fehler.\n101\nDatei fehlt\nDie Datei war nicht da.\n105-109 Andere\nMan prüfe alles.\n107\nFeld leer\nEin Feld war nicht da.\n110\nFeld zu lang\nDas geht nicht.\n111\nKein Netz\nDie Leitung war tot.\n113\nFalsch\nEs war falsch.\n",
        expect![[r#"
            3 100 | Unbekannter Fehler | Es kam ein Fehler. | -
            6 101 | Datei fehlt | Die Datei war nicht da.⏎105-109 Andere⏎Man prüfe alles. | -
            11 107 | Feld leer | Ein Feld war nicht da. | -
            14 110 | Feld zu lang | Das geht nicht. | -
            17 111 | Kein Netz | Die Leitung war tot. | -
            20 113 | Falsch | Es war falsch. | -
        "#]],
    );
    check(
        "p.txt",
        "Heizung\nFehlercode Fehler\nTed\nÜberspannung\nTe3\nLicht defekt\nTe4\nStatus defekt\nT12\nNetz tot\nTe7/Te8\nSpeicher\nT46\nKurzschluss\nImpressum\nKontakt\n",
        expect![[r#"
            3 Ted | - | Überspannung | -
            5 Te3 | - | Licht defekt | -
            7 Te4 | - | Status defekt | -
            9 T12 | - | Netz tot | -
            11 Te7 | - | Speicher | -
            11 Te8 | - | Speicher | -
            13 T46 | - | Kurzschluss | -
        "#]],
    );
    // Codes behind their texts.
    check(
        "p.txt",
        &within_chrome(
            "Error messages\n\nThe order does not exist (1001)\nThe order was not paid (1002)\nThe token has expired (1107)\nToo many orders (2003)\nAll is wrong (2050)\nIt failed (3001)\n",
        ),
        expect![[r#"
            10 1001 | The order does not exist | - | -
            11 1002 | The order was not paid | - | -
            12 1107 | The token has expired | - | -
            13 2003 | Too many orders | - | -
            14 2050 | All is wrong | - | -
            15 3001 | It failed | - | -
        "#]],
    );
}

#[test]
fn what_looks_alike_and_is_no_code() {
    // Settings and steps on pages that speak of errors.
    for list in [
        "Error handling in our SDK\n\nmaxRetries: How often it is sent again\ntimeoutMs: The time to wait\nonError: Called if it fails\nbaseUrl: Where the service is\napiKey: The key of the account\nlogLevel: What is logged\n",
        "How to fix printer errors\n\n1. Open the lid\n2. Do not touch the drum\n3. Take the paper out\n4. Close the lid\n5. Print again\n6. Call us if it does not work\n",
    ] {
        check(
            "p.txt",
            &within_chrome(list),
            expect![[r#"
                1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
            "#]],
        );
    }
    // Numbers of bugs are at best what looks most like codes.
    let bugs = "Known bugs\n\n#1000 It does not turn\n#1017 No water\n#1034 Not locked\n#1051 An error\n#1068 It failed\n#1085 Not found\n";
    check(
        "p.txt",
        &within_chrome(bugs),
        expect![[r#"
        10 1000 | - | It does not turn | -
        11 1017 | - | No water | -
        12 1034 | - | Not locked | -
        13 1051 | - | An error | -
        14 1068 | - | It failed | -
        15 1085 | - | Not found | -
        10 problem: nothing on the page says for sure what a code is: what most looks like a list of codes is read
    "#]],
    );
}

#[test]
fn numbers_below_header_words_that_lost_what_set_them_apart() {
    check(
        "p.txt",
        "-Code (SPN) Beschreibung Grund, Prüfung und Antwort.\n81 Druck Abgas. Differenz zu hoch oder zu niedrig. Kabel prüfen.\n94 Druck Kraftstoff. Filter zu.\n98 Ölstand. Ölstand prüfen.\n100 Öldruck. Mit einem Manometer messen.\n102 Ladeluft. Sensor prüfen.\n108 Luftdruck außen. Kabel prüfen.\n110 Temperatur Kühlmittel. Wird das Moment begrenzt.\n",
        expect![[r#"
            2 81 | - | Druck Abgas. Differenz zu hoch oder zu niedrig. Kabel prüfen. | -
            3 94 | - | Druck Kraftstoff. Filter zu. | -
            4 98 | - | Ölstand. Ölstand prüfen. | -
            5 100 | - | Öldruck. Mit einem Manometer messen. | -
            6 102 | - | Ladeluft. Sensor prüfen. | -
            7 108 | - | Luftdruck außen. Kabel prüfen. | -
            8 110 | - | Temperatur Kühlmittel. Wird das Moment begrenzt. | -
        "#]],
    );
}

#[test]
fn words_behind_the_numbers_at_the_end() {
    check(
        "p.txt",
        "Status codes of parcels\n\n- The parcel was sent (0 - sent)\n- No money (1 - failed)\n- No shop (2 - failed)\n- The order is wrong. (001)\n- The parcel is lost. (002)\n- The parcel waits for another try. (003)\n- The shop is closed (101)\n- The address is unknown (102)\n",
        expect![[r#"
            3 0 | - | The parcel was sent | -
            4 1 | - | No money | -
            5 2 | - | No shop | -
            6 001 | - | The order is wrong. | -
            7 002 | - | The parcel is lost. | -
            8 003 | - | The parcel waits for another try. | -
            9 101 | - | The shop is closed | -
            10 102 | - | The address is unknown | -
        "#]],
    );
    // Hours are no codes.
    check(
        "p.txt",
        "Opening hours of our shops\n\n- In the old town (9 - noon)\n- At the river (10 - noon)\n- On the hill (8 - noon)\n- At the station (7 - noon)\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        "#]],
    );
}
