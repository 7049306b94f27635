//! What random bytes found: each test is named after what went wrong.

use expect_test::expect;

use super::traps::{check, read};

#[test]
fn more_header_rows_than_rows_are_no_panic() {
    let table = |rows: &str, head: &str| {
        format!(
            ".. list-table:: Codes\n   :header-rows: {head}\n\n   * - Code\n     - Message\n{rows}"
        )
    };
    for head in ["2", "3", "18446744073709551615"] {
        for rows in ["", "   * - ORD.1\n     - Gone\n"] {
            read("p.rst", &table(rows, head));
        }
    }
    let csv = ".. csv-table:: Codes\n   :header: Code, Message\n   :header-rows: 18446744073709551615\n\n   ORD.1, Gone\n";
    read("p.rst", csv);
}

#[test]
fn a_damaged_grid_table_has_lines() {
    let text = "+----+----+\n| Code | Message |\n|    +----+\n+----+----+\n|  ORD.2 | Late |\n+--x-+----+\n| 4  _ORD.3  \n|    +----+\n+----+----+\n";
    let content = read("p.rst", text);
    assert!(content.problems.iter().all(|problem| problem.line > 0));
    assert!(content.entries.iter().all(|entry| entry.line > 0));
}

#[test]
fn a_page_without_entries_says_why() {
    for (name, text) in [
        ("p.html", "<table><tr><th>Error Code<th>Message</table>"),
        ("p.md", "| Error Code | Message |\n|---|---|\n| Other | Ask. |\n"),
        ("p.json", "[{\"code\": \"\"}]"),
        ("p.txt", "Error code\nMessage\n"),
        ("p.csv", "code,message\n,\n"),
    ] {
        let content = read(name, text);
        assert!(content.entries.is_empty() && !content.problems.is_empty(), "{name}");
    }
}

#[test]
fn values_nested_without_end_are_a_problem() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let text = format!("{}1{}", open.repeat(20_000), close.repeat(20_000));
        let content = read("p.json", &text);
        assert!(content.problems[0].reason.contains("nested"), "{}", content.problems[0].reason);
    }
    assert!(
        !read("p.toml", &format!("a = {}{}", "[".repeat(20_000), "]".repeat(20_000)))
            .problems
            .is_empty()
    );
}

#[test]
fn no_code_is_empty() {
    let text = "\n/,\u{c}id\n=2222:\n\nJd,\"333(337废\u{3}\0\0(337\na\n,\u{4c0}\nJd,a\n\u{fffd},\u{fffd}\nJd,\u{fffd}id,";
    let content = read("p.csv", text);
    assert!(!content.entries.is_empty());
    assert!(content.entries.iter().all(|entry| !entry.code.is_empty()));
}

#[test]
fn a_row_that_starts_with_half_a_status_is_no_panic() {
    let header = "Http codeReturn codeDescription";
    let content = read("p.txt", &format!("{header}\n4009401Lost order\n4\u{fffd}9401Lost 注文\n"));
    assert_eq!(content.entries[0].code, "9401");
}

/// One row below a header is read if a table further up has the same one, which may be narrower.
#[test]
fn a_header_that_differs_from_the_one_above_is_no_panic() {
    for text in [
        "Code\nDescription\n001-01\n001-02\nUnknown answer\nconnection\nLists (003)\nCode\n003-00\nThe list is not there\n004-00",
        "错误码\n描述\nNoSuchKey\n错\n坏\n描述\nHTTP状态码\nAlreadyThere\n已经存在\n409",
        "Code\nDescription\n000-00\n000-99\n  • a library\nTypes and Codes\nGeneral Errors (000)\nCode\n000-00\nThere is no client\n000-01",
    ] {
        read("p.txt", text);
    }
}

#[test]
fn an_object_whose_code_stands_under_another_key_has_a_line() {
    let text = "{\"errors\": [\n{\"code\": 10, \"title\": \"Gone\", \"message\": \"It went\"},\n{\"code\": 11, \"title\": \"Late\", \"message\": \"It is late\"},\n{\"7005code\": 80007, \"title\": \"Lost\", \"message\": \"It is lost\"}\n]}";
    let content = read("p.json", text);
    assert!(content.entries.iter().all(|entry| (2..=4).contains(&entry.line)));
}

#[test]
fn a_short_word_where_a_status_is_looked_for_is_no_panic() {
    for text in [
        "module HTTP_status error_code message\nshop 400 ORD_001 It went\nshop a b",
        "service statusCode resultCode resultMessage\nshop 400 -1000 It went\nshop 404 -1001 Late\na b c",
    ] {
        read("p.txt", text);
    }
}

#[test]
fn a_header_once_more_behind_a_row_without_its_text_is_no_panic() {
    let text = "Code\nWasist\n003-00\nThe list of orders is not there\n003-01\nThe order is there\n003-02\nOrder Errors (003)\nCode\nWasist\n003-00\nThe list of orders is not there\n003-01\nAn amount is not allowed\n003-04";
    let content = read("p.txt", text);
    assert!(content.entries.iter().any(|entry| entry.code == "003-01"));
}

#[test]
fn the_last_row_before_a_header_once_more_is_no_panic() {
    let text = "Error Code\nHTTP Status\nError Message\nWhen/Why Occurs\nDoors\nNoSuchDoor\n\"The door is not there.\"\n\
                \"{door} is not empty\"\nBad door\nGetDoor\nError Code\nHTTP Status\nError Message\nWhen/Why Occurs\nDoors\n\
                InvalidDoor\n400\n\"door={door} is not valid: give [1, 2]\"\nA door out of range\nInvalidLamp\n\
                \"{lamp} is no lamp\"";
    read("p.txt", text);
}

#[test]
fn a_code_that_goes_on_in_wide_letters_is_no_panic() {
    let text = "주요 오류 코드\tHTTP 상태 코드(오류 유형)오류 발생 원인해결 방법\n400(문의 변수 확인)문이 없거나 이름이 잘못된 경우";
    read("p.txt", text);
}

#[test]
fn two_cells_in_the_last_line_below_an_open_bar_are_no_panic() {
    read("p.txt", " | 400 |\n错误描述 | 对应http errCode |");
}

#[test]
fn lines_that_elements_end_are_none_of_the_page() {
    check(
        "p.html",
        "<h1>Error codes</h1>\n<pre>101 - No order<br>102 - No parcel<br>103 - Too late<br>104 - Lost<br></pre>",
        expect![[r#"
            2 101 | - | No order | -
            2 102 | - | No parcel | -
            2 103 | - | Too late | -
            2 104 | - | Lost | -
        "#]],
    );
}
