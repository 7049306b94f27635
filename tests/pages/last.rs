//! Tables under headers that nobody knows, told by their names and texts alone; and tables like them of
//! other things.

use expect_test::expect;

use super::traps::check;

#[test]
fn names_beside_texts_of_failures_under_any_words() {
    check(
        "p.md",
        "# Failed payments\n\n|Signal|What shoppers see|\n|--|--|\n|card_velocity|Too many attempts|\n|issuer_down|No answer of the bank|\n|cvc_mismatch|The number is wrong|\n",
        expect![[r#"
            5 card_velocity | - | Too many attempts | -
            6 issuer_down | - | No answer of the bank | -
            7 cvc_mismatch | - | The number is wrong | -
        "#]],
    );
    check(
        "p.md",
        "# Fehler\n\n|Kürzel|Worum es geht|\n|--|--|\n|KdNr-1|Die Nummer fehlt|\n|KdNr-2|Die Nummer ist gesperrt|\n|Zhl-7|Die Zahlung kam doppelt|\n",
        expect![[r#"
            5 KdNr-1 | - | Die Nummer fehlt | -
            6 KdNr-2 | - | Die Nummer ist gesperrt | -
            7 Zhl-7 | - | Die Zahlung kam doppelt | -
        "#]],
    );
    check(
        "p.md",
        "# 失败说明\n\n|标识|释明|\n|--|--|\n|quotaUsed|配额用尽|\n|bucketFrozen|存储桶已冻结|\n|signWrong|签名错误|\n",
        expect![[r#"
            5 quotaUsed | - | 配额用尽 | -
            6 bucketFrozen | - | 存储桶已冻结 | -
            7 signWrong | - | 签名错误 | -
        "#]],
    );
    check(
        "p.md",
        "|Bank answer|Sense|\n|--|--|\n|05|Declined by the bank|\n|14|Invalid number|\n|51|Insufficient funds|\n|54|Expired|\n|61|Over the limit 内|\n",
        expect![[r#"
            3 05 | - | Declined by the bank | -
            4 14 | - | Invalid number | -
            5 51 | - | Insufficient funds | -
            6 54 | - | Expired | -
            7 61 | - | Over the limit 内 | -
        "#]],
    );
}

#[test]
fn statuses_beside_names_and_names_beside_numbers_of_a_table_without_known_words() {
    check(
        "p.md",
        "# Errors\n\n|A|B|C|\n|--|--|--|\n|400|order_bad|It is not 内 right|\n|400|order_late|It is late|\n|404|order_gone|Not found|\n",
        expect![[r#"
            5 order_bad 400 | - | It is not 内 right | -
            6 order_late 400 | - | It is late | -
            7 order_gone 404 | - | Not found | -
        "#]],
    );
    check(
        "p.md",
        "# Errors\n\n|Trait|Sum|Sense|\n|--|--|--|\n|OrderBad|7001|It is not 内 right|\n|OrderLate|7002|Too late|\n|OrderGone|7003|Not found|\n",
        expect![[r#"
            5 OrderBad=7001 | - | It is not 内 right | -
            6 OrderLate=7002 | - | Too late | -
            7 OrderGone=7003 | - | Not found | -
        "#]],
    );
}

#[test]
fn tables_of_other_things_under_headings_of_errors() {
    let other = |title: &str, header: &str, rows: &str| {
        let page = format!("# {title}\n\n|{header}|\n|--|--|\n{rows}");
        let read = super::traps::read("p.md", &page);
        assert!(read.entries.is_empty(), "{header}: {:?}", read.entries);
    };
    let rows = "|retry_count|Calls that failed are tried again|\n|max_timeout|When it fails|\n|log_errors|Whether errors are logged|\n";
    for header in ["Setting|What it does", "Variable|Effect", "Metric|Sense", "事件|何时"] {
        other("Handling errors", header, rows);
    }
    let rows = "|getLastError|Gives the last error|\n|clearError|Forgets the error|\n|isTimeout|Whether it timed out|\n|throwError|Throws one|\n";
    other("Handling errors", "Function|Purpose", rows);
    other(
        "Errors mended",
        "Release|What",
        "|10.1|A timeout|\n|10.2|A login failed|\n|11.0|Errors|\n",
    );
    let rows =
        "|2031-01-30|The error is mended|\n|2031-02-20|No longer fails|\n|2031-03-01|Not wrong|\n";
    other("Errors", "When|What", rows);
}

#[test]
fn sections_that_name_errors_in_any_place_of_their_headings() {
    check(
        "p.md",
        "# Troubleshooting the agent\n\n## socket-closed\n\nThe agent lost its hub.\n\n## disk-full\n\nThere is no space left.\n\n## clock-skew\n\nThe clocks differ too much.\n",
        expect![[r#"
            3 socket-closed | - | The agent lost its hub. | -
            7 disk-full | - | There is no space left. | -
            11 clock-skew | - | The clocks differ too much. | -
        "#]],
    );
    check(
        "p.md",
        "# Problems when paying\n\n**400 card_gone**\n\nThe card was removed.\n\n**402 funds_low**\n\nThere is not enough money.\n\n**409 order_twice**\n\nThe order was paid already.\n",
        expect![[r#"
            3 card_gone 400 | - | The card was removed. | -
            7 funds_low 402 | - | There is not enough money. | -
            11 order_twice 409 | - | The order was paid already. | -
        "#]],
    );
    check(
        "p.html",
        "<h1>故障排除</h1><h4>报错 3011</h4><p>账号已被冻结。</p><h4>报错 3012</h4><p>余额不足。</p><h4>报错 3019</h4><p>没有权限。</p>",
        expect![[r#"
            1 3011 | - | 账号已被冻结。 | -
            1 3012 | - | 余额不足。 | -
            1 3019 | - | 没有权限。 | -
        "#]],
    );
    check(
        "p.rst",
        "Problems\n========\n\nWrong password (auth/wrong-password)\n------------------------------------\n\nThe password does not match.\n\nNo such user (auth/user-gone)\n-----------------------------\n\nThe user was deleted.\n\nBlocked (auth/too-many)\n-----------------------\n\nToo many attempts.\n",
        expect![[r#"
            4 auth/wrong-password | Wrong password | The password does not match. | -
            9 auth/user-gone | No such user | The user was deleted. | -
            14 auth/too-many | Blocked | Too many attempts. | -
        "#]],
    );
    check(
        "p.md",
        "# API\n\n## When something goes wrong\n\n### Problem 1201: Wallet closed\n\nThe wallet was closed.\n\n### Problem 1202: Wallet locked\n\nToo many attempts.\n\n### Problem 1203: Currency unknown\n\nThe wallet cannot hold it.\n",
        expect![[r#"
            5 1201 | Wallet closed | The wallet was closed. | - (When something goes wrong)
            9 1202 | Wallet locked | Too many attempts. | - (When something goes wrong)
            13 1203 | Currency unknown | The wallet cannot hold it. | - (When something goes wrong)
        "#]],
    );
}

#[test]
fn samples_below_lines_in_json_xml_and_yaml_name_the_errors() {
    check(
        "p.md",
        "# Errors\n\n**400 Bad request - No grant**\n\nThe grant is missing.\n\n```json\n{\"errors\": [{\"code\": 477, \"title\": \"No grant\", \"status\": 400}]}\n```\n\n**Old token**\n\nAsk for a new token.\n\n```json\n{\"errors\": [{\"code\": 38190, \"title\": \"Old token\"}]}\n```\n\n**Wrong client**\n\nThe client is not known.\n\n```json\n{\"errors\": [{\"code\": 38195, \"title\": \"Wrong client\"}]}\n```\n",
        expect![[r#"
            3 477 400 | No grant | The grant is missing. | -
            11 38190 | Old token | Ask for a new token. | -
            19 38195 | Wrong client | The client is not known. | -
        "#]],
    );
    check(
        "p.md",
        "# Error responses\n\n### Order gone\n\n```xml\n<Error><Code>OrderGone</Code><Message>It does not exist.</Message></Error>\n```\n\n### Order locked\n\n```xml\n<Error><Code>OrderLocked</Code><Message>It is being changed.</Message></Error>\n```\n\n### Too many\n\n```yaml\nerror:\n  code: order.quota\n  message: The quota is used up.\n```\n",
        expect![[r#"
            3 OrderGone | It does not exist. | Order gone | -
            9 OrderLocked | It is being changed. | Order locked | -
            15 order.quota | The quota is used up. | Too many | -
        "#]],
    );
}

#[test]
fn sections_of_other_things_on_pages_of_troubles_are_left_alone() {
    for page in [
        "# Troubleshooting\n\n## show-logs\n\nShows the last errors if the file is missing.\n\n## reset-agent\n\nRemoves the state if it cannot start.\n\n## check-network\n\nTries to reach the hub and tells whether it failed.\n",
        "# Error events\n\n## order.failed\n\nSent when an order could not be placed.\n\n## order.expired\n\nSent when an order was not paid.\n\n## card.declined\n\nSent when a card was declined.\n",
        "# Known problems\n\n## ABC-1201\n\nThe export fails.\n\n## ABC-1202\n\nThe import is not fast.\n\n## ABC-1290\n\nA crash without a message.\n",
        "# Troubleshooting your router\n\n## Step 1: Check the cable\n\nThe cable may not be in place.\n\n## Step 2: Restart\n\nWait until no light is on.\n\n## Step 3: Reset\n\nAll settings are lost.\n",
        "# Problem details\n\n## type\n\nThe kind of error.\n\n## title\n\nWhat is wrong.\n\n## status\n\nThe status of the failed answer.\n",
    ] {
        check(
            "p.md",
            page,
            expect![[r#"
                1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
            "#]],
        );
    }
}

#[test]
fn versions_and_methods_on_a_page_of_codes_are_none() {
    check(
        "p.md",
        "# Error codes\n\n|Method|Meaning|\n|--|--|\n|GET|Reads|\n|POST|Makes|\n\n## 40001 Gone\n\nThe order is gone.\n\n## 40002 Late\n\nThe order is late.\n\n## 40003 Locked\n\nThe order is locked.\n\n|Version|Date|Changes|\n|--|--|--|\n|1.2.0|2023-01-02|First|\n|1.3.0|2023-05-09|An error mended|\n",
        expect![[r#"
            8 40001 | Gone | The order is gone. | -
            12 40002 | Late | The order is late. | -
            16 40003 | Locked | The order is locked. | -
        "#]],
    );
}

#[test]
fn statuses_beside_errors_told_in_prose_and_names_of_faults_beside_statuses() {
    check(
        "p.md",
        "# Errors\n\n|Error|HTTP Code|Description|\n|--|--|--|\n|Bad request|400|A check has failed|\n|Wrong start_time|400|It is no time|\n|Wrong end_time|400|It is no time either|\n|Item not found|404|No results|\n|Unauthorized|401|Log in|\n",
        expect![[r#"
            5 400 | Bad request | A check has failed | -
            6 400 | Wrong start_time | It is no time | -
            7 400 | Wrong end_time | It is no time either | -
            8 404 | Item not found | No results | -
            9 401 | Unauthorized | Log in | -
        "#]],
    );
    check(
        "p.md",
        "# Faults\n\n|Fault Element|Error Response Code|Meaning|\n|--|--|--|\n|orderBad|400|Bad order|\n|orderGone|404|No order|\n|hostGone|404|No host|\n|orderLocked|409|In use|\n|overLimit|413|Too many|\n",
        expect![[r#"
            5 orderBad 400 | - | Bad order | -
            6 orderGone 404 | - | No order | -
            7 hostGone 404 | - | No host | -
            8 orderLocked 409 | - | In use | -
            9 overLimit 413 | - | Too many | -
        "#]],
    );
}

#[test]
fn tables_of_statuses_below_headings_beside_one_of_their_causes_and_numbers_beside_named_tables() {
    check(
        "p.md",
        "# API Status Codes\n\n## 2xx\n\n|Code|Text|Purpose|\n|--|--|--|\n|**200**|OK|It worked|\n|**204**|No Content|Nothing to say|\n\n## 4xx\n\n|Code|Text|Purpose|\n|--|--|--|\n|**400**|Bad Request|It is malformed|\n|**404**|Not Found|There is none|\n\n## Troubleshooting\n\n|Code|Causes|Solutions|\n|--|--|--|\n|**204**, **301**|Redirects|Try another host|\n|**400**|Invalid syntax|Check the body|\n",
        expect![[r#"
            7 200 | OK | It worked | - (2xx)
            8 204 | No Content | Nothing to say | - (2xx)
            14 400 | Bad Request | It is malformed | - (4xx)
            15 404 | Not Found | There is none | - (4xx)
            21 204 | - | Redirects | Try another host
            21 301 | - | Redirects | Try another host
            22 400 | - | Invalid syntax | Check the body
        "#]],
    );
    check(
        "p.md",
        "# Meldungen\n\n## Systemfehlercodes\n\n|Fehlercode|Fehlermeldung|\n|--|--|\n|10|Kein Speicher|\n|11|Kein Netz|\n\n## Fehlercodes des Profils\n\n|Code-ID|Nachricht|\n|--|--|\n|171|Profil fehlt|\n|172|Profil ist gesperrt|\n|173|Profil ist leer|\n",
        expect![[r#"
            7 10 | Kein Speicher | - | -
            8 11 | Kein Netz | - | -
            14 171 | Profil fehlt | - | -
            15 172 | Profil ist gesperrt | - | -
            16 173 | Profil ist leer | - | -
        "#]],
    );
}

#[test]
fn names_with_dashes_beside_a_status() {
    check(
        "p.md",
        "# Delivery report\n\n| Status | Status Trace | Meaning |\n|---|---|---|\n| NOT-SENT | NO-MONEY | There is no money left. |\n| NOT-SENT | SHOP-CLOSED | The shop is not open. |\n| NOT-SENT | ORDER-DENIED | The order was denied. |\n| NOT-SENT | PARCEL-LOST | The parcel was lost. |\n| SENT-BACK | ADDRESS-UNKNOWN | The address is unknown. |\n| SENT-BACK | SPAM | It looks like spam. |\n| SENT-BACK | TOO-HEAVY | The parcel is too heavy. |\n| SENT-BACK | NOT-ALLOWED | You may not send it. |\n| SENT-BACK | BAD-NAME | The name is not valid. |\n| SENT-BACK | NO-NUMBER | The number is missing. |\n",
        expect![[r#"
            5 NO-MONEY NOT-SENT | - | There is no money left. | -
            6 SHOP-CLOSED NOT-SENT | - | The shop is not open. | -
            7 ORDER-DENIED NOT-SENT | - | The order was denied. | -
            8 PARCEL-LOST NOT-SENT | - | The parcel was lost. | -
            9 ADDRESS-UNKNOWN SENT-BACK | - | The address is unknown. | -
            10 SPAM SENT-BACK | - | It looks like spam. | -
            11 TOO-HEAVY SENT-BACK | - | The parcel is too heavy. | -
            12 NOT-ALLOWED SENT-BACK | - | You may not send it. | -
            13 BAD-NAME SENT-BACK | - | The name is not valid. | -
            14 NO-NUMBER SENT-BACK | - | The number is missing. | -
        "#]],
    );
    // Events are told of in the same way.
    check(
        "p.md",
        "# Events of the shop\n\n| Kind | Name | Meaning |\n|---|---|---|\n| ORDER | ORDER-MADE | An order was made. |\n| ORDER | ORDER-PAID | The order was paid. |\n| ORDER | ORDER-CANCELLED | The order was cancelled. |\n| PARCEL | PARCEL-SENT | The parcel is on its way. |\n| PARCEL | PARCEL-LOST | The parcel was lost. |\n| PARCEL | PARCEL-CAME | The parcel came. |\n| SHOP | SHOP-OPENED | The shop has opened. |\n| SHOP | SHOP-CLOSED | The shop was closed. |\n| SHOP | SHOP-MOVED | The shop moved. |\n| SHOP | SHOP-SOLD | The shop was sold. |\n",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has one other table: Kind | Name | Meaning
        "#]],
    );
}

#[test]
fn names_of_numbers_are_called_a_status() {
    check(
        "p.md",
        "# Response status and error codes\n\n## Waiting\n\n| ID | Status |\n|---|---|\n| 3 | PARCEL_WAITING |\n| 7 | PARCEL_ON_ITS_WAY |\n\n## Lost\n\n| ID | Status |\n|---|---|\n| 4 | PARCEL_LOST |\n| 9 | PARCEL_REJECTED |\n",
        expect![[r#"
            7 3=PARCEL_WAITING | - | - | - (Waiting)
            8 7=PARCEL_ON_ITS_WAY | - | - | - (Waiting)
            14 4=PARCEL_LOST | - | - | - (Lost)
            15 9=PARCEL_REJECTED | - | - | - (Lost)
        "#]],
    );
    // A status that several codes have is none of their names.
    check(
        "p.md",
        "# Error codes\n\n| Error code | Status |\n|---|---|\n| 40401 | NOT_FOUND |\n| 40402 | NOT_FOUND |\n| 50001 | INTERNAL_ERROR |\n",
        expect![[r#"
            5 40401 NOT_FOUND | - | - | -
            6 40402 NOT_FOUND | - | - | -
            7 50001 INTERNAL_ERROR | - | - | -
        "#]],
    );
}
