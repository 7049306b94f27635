//! Tables of which every cell has a line or a paragraph of its own are read like those of markup.

use super::traps::read;

/// Tables by their rows, the header first.
#[rustfmt::skip]
const TABLES: &[&[&[&str]]] = &[
    &[
        &["Reason Code", "Reason Message"],
        &["00", "Successful"], &["01", "AccountNotFound"], &["02", "CardBlocked"], &["03", "TryAgain"],
    ],
    &[
        &["Constant", "Type", "Code"],
        &["ORDER_MISSING", "MissingOrderException", "501"], &["NOT_FOUND", "DataException", "800"],
        &["BAD_PARAM", "InvalidParameter", "900"], &["DUPLICATE", "DuplicateEntry", "901"],
    ],
    &[
        &["Code", "Meaning"],
        &["'1'", "Order missing"], &["'2'", "Order too long"], &["'LX1'", "Too many orders"],
        &["'12'", "Order is late"],
    ],
    &[
        &["Status Code", "Status", "Description"],
        &["400", "Bad Request", "The server cannot read it."],
        &["401", "Unauthorized", "A password is needed."], &["404", "Not Found", "The page is gone."],
    ],
    &[
        &["Error Code", "Error Message", "Case Description", "Status Code"],
        &["ord-0001", "Order is gone.", "The order was deleted.", "404"],
        &["ord-0002", "Order is late.", "The order came late.", "409"],
        &["ord-0003", "Wrong amount.", "The amount is not right.", "400"],
    ],
    &[
        &["Type", "HTTP status", "Description"],
        &["order_gone", "404", "The order was deleted."], &["order_late", "409", "The order came late."],
        &["invalid_amount", "400", "The amount is not right."],
    ],
    &[
        &["Name", "Value", "Description"],
        &["ORDER_GONE", "1", "The order was deleted"], &["ORDER_LATE", "2", "The order came late"],
        &["BAD_AMOUNT", "3", "The amount is not right"],
    ],
    &[
        &["Code", "Name", "Meaning"],
        &["0x01", "ERR_ORDER", "Order is bad"], &["0x02", "ERR_LATE", "Order is late"],
        &["0x0A", "ERR_AMOUNT", "Amount is wrong"],
    ],
    &[
        &["code d'erreur", "Ce que cela signifie", "Marche à suivre"],
        &["400 Demande erronée", "La demande est fausse.", "Vérifiez la demande."],
        &["401 Non autorisé", "Pas de jeton.", "Ajoutez le jeton."],
        &["404 Introuvable", "La page manque.", "Vérifiez le chemin."],
    ],
    &[
        &["Topic", "HTTP code", "Best practice"],
        &["User has no such order", "404", "Orders may have been deleted by someone else."],
        &["Too many orders", "429", "Wait before you order again."],
        &["Shop is closed", "503", "Try again in the morning."],
    ],
    &[
        &["错误码", "错误名称", "HTTP状态码", "描述"],
        &["1001", "OrderMissing", "404", "订单不存在"], &["1002", "OrderLate", "409", "订单已超时"],
        &["1003", "BadAmount", "400", "金额错误"],
    ],
];

/// The entries of a page, without their lines.
fn entries(name: &str, text: &str) -> Vec<[Option<String>; 5]> {
    let entry = |entry: errdex::catalog::Entry| {
        let code = Some(entry.code);
        [code, entry.status, entry.message, entry.description, entry.solution]
    };
    read(name, text).entries.into_iter().map(entry).collect()
}

fn markdown(rows: &[&[&str]]) -> String {
    let line = |cells: &[&str]| format!("| {} |\n", cells.join(" | "));
    let rule = "|---".repeat(rows[0].len()) + "|\n";
    line(rows[0]) + &rule + &rows[1..].iter().map(|row| line(row)).collect::<String>()
}

#[test]
fn a_cell_a_line_or_a_paragraph() {
    for table in TABLES {
        let page = format!("# Error Codes\n\nThe service sends:\n\n{}", markdown(table));
        let whole = entries("p.md", &page);
        assert!(!whole.is_empty(), "{page}");
        for joint in ["\n", "\n\n"] {
            let mut cells = vec!["Error Codes", "The service sends:"];
            cells.extend(table.iter().copied().flatten());
            cells.extend(["Feedback", "Was this page helpful?"]);
            let text = cells.join(joint);
            assert_eq!(entries("p.txt", &text), whole, "{text}");
        }
    }
}

#[test]
fn tables_below_each_other_under_the_same_header() {
    for table in TABLES {
        let (one, other) = table[1..].split_at(1);
        let one = [&table[..1], one].concat();
        let other = [&table[..1], other].concat();
        let (first, second) = (markdown(&one), markdown(&other));
        let page = format!("# Error Codes\n\n## Orders\n\n{first}\n## Bills\n\n{second}");
        let whole = entries("p.md", &page);
        let mut cells = vec!["Error Codes", "Orders"];
        cells.extend(one.iter().copied().flatten());
        cells.push("Bills");
        cells.extend(other.iter().copied().flatten());
        let text = cells.join("\n");
        assert_eq!(entries("p.txt", &text), whole, "{text}");
    }
}

#[test]
fn a_row_that_lacks_a_cell_is_not_cut_through() {
    let text = "Errors\nCode\nMeaning\nAction\n1001\nOrder gone\nOrder again\n1002\nOrder late\n1003\nWrong amount\nMend it\n";
    let codes: Vec<String> =
        read("p.txt", text).entries.into_iter().map(|entry| entry.code).collect();
    assert_eq!(codes, ["1001", "1002", "1003"]);
}

#[test]
fn pairs_of_rows_are_no_row() {
    let text = "Stable\nMembers\nName\nDescription\nORDER_ERROR_PROTOCOL\nThe data is invalid.\nORDER_ERROR_LOCKED\nThe order is locked.\nORDER_ERROR_GONE\nThere is no such order.\nORDER_ERROR_EXISTS\nThere is one already.\nSee also\n";
    let codes: Vec<String> =
        read("p.txt", text).entries.into_iter().map(|entry| entry.code).collect();
    let expected =
        ["ORDER_ERROR_PROTOCOL", "ORDER_ERROR_LOCKED", "ORDER_ERROR_GONE", "ORDER_ERROR_EXISTS"];
    assert_eq!(codes, expected);
}

#[test]
fn a_class_of_statuses_above_each_table() {
    let text = "Response Codes\nSuccess\n2xx\nResponse Code\nDescription\n200\nOrder done\n202\nOrder kept\nErrors\n4xx\nResponse Code\nDescription\n400\nBad order\n404\nNo such order\n5xx\nResponse Code\nDescription\n500\nThe shop burns\n503\nThe shop is closed\nPrevious\nStart\n";
    let codes: Vec<String> =
        read("p.txt", text).entries.into_iter().map(|entry| entry.code).collect();
    assert_eq!(codes, ["200", "202", "400", "404", "500", "503"]);
}

#[test]
fn rows_that_have_lost_their_empty_cells() {
    let rows: [&[&str]; 6] = [
        &["Error Code", "Error Message", "Case", "Related To", "Status Code"],
        &["ord-0001", "Bad order.", "The order has a wrong form.", "", "400"],
        &["ord-0002", "No amount.", "The amount is missing or null.", "Amount or Tax", "400"],
        &["ord-0003", "Wrong amount.", "The amount is no number.", "Amount", "400"],
        &["ord-0004", "Not allowed.", "The key is of someone else.", "", "401"],
        &["ord-0005", "No access.", "The shop is closed to this key.", "", "403"],
    ];
    let whole = entries("p.md", &format!("# Error Codes\n\n{}", markdown(&rows)));
    assert_eq!(whole.len(), 5);
    let cells = rows.iter().copied().flatten().copied().filter(|cell| !cell.is_empty());
    let cells: Vec<&str> = ["Error Codes"].into_iter().chain(cells).collect();
    for joint in ["\n", "\n\n", "  \r\n"] {
        let text = cells.join(joint) + joint + "Shop Error Codes\n";
        assert_eq!(entries("p.txt", &text), whole, "{text}");
    }
}

#[test]
fn last_cells_that_are_lost_in_most_rows() {
    let text = "エラー\ncode\n説明\nstatus\nresponse header\nno_key\n鍵がない\n401\nX-Shop: no\nbad_key\n鍵が古い\n401\nX-Shop: bad\norder_done\n済んだ注文を変えた\n400\norder_gone\n注文がない\n404\n";
    let codes: Vec<_> =
        read("p.txt", text).entries.into_iter().map(|entry| (entry.code, entry.status)).collect();
    let expected =
        [("no_key", "401"), ("bad_key", "401"), ("order_done", "400"), ("order_gone", "404")];
    let expected = expected.map(|(code, status)| (code.to_owned(), Some(status.to_owned())));
    assert_eq!(codes, expected);
}

#[test]
fn codes_far_below_a_header_that_heads_other_things_again_and_again() {
    let rows = |nth: usize, last: [&str; 3]| {
        let [one, two, three] = last;
        format!("ord-{nth}01\nBad.\n{one}\nord-{nth}02\nOdd.\n{two}\nord-{nth}03\nGone.\n{three}\n")
    };
    let other = |nth: usize| format!("Name\nType\nDescription\n{}", rows(nth, ["yes"; 3]));
    let others: String = (100..185).map(other).collect();
    let codes = rows(200, ["400", "404", "410"]);
    let text = format!("Section\n{others}Error Code\nMessage\nStatus Code\n{codes}");
    let codes: Vec<_> = read("p.txt", &text).entries.into_iter().map(|entry| entry.code).collect();
    assert_eq!(codes, ["ord-20001", "ord-20002", "ord-20003"]);
}

#[test]
fn the_first_row_of_two_columns_may_have_a_word_for_its_code() {
    let rows: String =
        (1..20).map(|nth| format!("-{nth}\n\n{nth}番の注文がありません\n\n")).collect();
    let text =
        format!("エラーコード一覧\n\nコード\n\nエラーの原因\n\nunknown\n\n原因不明\n\n{rows}");
    let entries = read("p.txt", &text).entries;
    let of = |code: &str| entries.iter().find(|entry| entry.code == code)?.description.clone();
    assert_eq!(of("-1").as_deref(), Some("1番の注文がありません"));
    assert_eq!(of("-19").as_deref(), Some("19番の注文がありません"));
}
