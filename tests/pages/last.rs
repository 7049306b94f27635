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
