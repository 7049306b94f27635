//! The command line, as a person sees it: the real program, its two outputs and its exit code.

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::path::Path;
use std::process::Stdio;

use expect_test::{Expect, expect, expect_file};
use program::{errdex, file, run, without};

fn tour() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests"))
}

fn check(arguments: &[&str], expected: Expect) {
    expected.assert_eq(&run(tour(), arguments));
}

#[test]
fn a_code_of_two_services_is_explained_with_its_pages() {
    check(
        &["explain", "ModelArts.4204"],
        expect![[r#"
            ModelArts.4204 · Image Recognition, OCR

            Image Recognition · HTTP 400
            The API is not subscribed to.
            What to do: Subscribe to this API. If the service has been subscribed to, check whether the region where the service is subscribed to is the same as the region where the service is called. If the region is correct, check whether the URL of the API is spelled correctly and whether the HTTP request method (such as POST and GET) is correct.
            Source: image-recognition.en.txt:470, 2022-08-08

            OCR
            Request api error! The API XXX is not subscribed.
            Failed to request the service because the service has not been subscribed.
            What to do: 请订阅该API。请参考调用API时提示“ModelArts.4204”方案进行解决。如已开通服务，请检查开通服务的区域（或账号）与调用服务的区域（或账号）是否一致，若一致请检查API的URL是否拼写正确。
            Group: Platform
            See: 调用API时提示“ModelArts.4204” <https://support.huaweicloud.com/ocr_faq/ocr_01_0031.html>
            Source: ocr.en.txt:131; ocr.zh.md:216
        "#]],
    );
}

#[test]
fn the_locale_chooses_the_language() {
    check(
        &["explain", "--locale", "zh", "ModelArts.4105"],
        expect![[r#"
            ModelArts.4105 · Image Recognition, OCR

            Image Recognition · HTTP 400
            The JSON format of the request body is incorrect.
            What to do: Check the JSON format of the request body.
            Source: image-recognition.en.txt:410, 2022-08-08

            OCR
            The JSON format of the input data is incorrect.
            请求body体json格式不对。
            What to do: 请检查请求body体是否符合json格式。
            Group: 平台
            Source: ocr.zh.md:162; ocr.en.txt:97

            OCR
            Failed to obtain the temporary AK/SK
            The temporary AK/SK failed to be obtained.
            What to do: Contact technical support. (If OBS is used, check the authorization first.)
            Group: Platform
            Source: ocr.en.txt:102
        "#]],
    );
}

#[test]
fn a_page_s_own_layout_survives() {
    check(
        &["explain", "APIG.0307", "FRS.0002"],
        expect![[r#"
        APIG.0307 · FRS · HTTP 401
        The token needs to be updated.
        What to do: The validity period of the token is 24 hours. Obtain the token again to call the API.
        Check whether the endpoint in the API URL is correct. Services deployed in different regions cannot be called across regions. If APIs in different regions are called, the token is invalid and error code APIG.0307 is displayed.
        Group: Gateway errors (1–400)
        Source: frs.en.txt:263

        FRS.0002 · FRS · HTTP 403
        Token authentication failed. The user token is incorrect or has expired.
        What to do: Obtain your token again and use the token to call the FRS APIs. For details, see Authentication.
        Group: Common service errors (1–99)
        Source: frs.en.txt:28
    "#]],
    );
}

#[test]
fn a_code_and_a_locale_are_taken_as_they_are_written_elsewhere() {
    let locale = |name: &str| run(tour(), &["explain", "AIS.0020", "--locale", name]);
    assert_eq!(locale("zh.UTF-8"), locale("zh-CN"));
    assert_ne!(locale("zh.UTF-8"), locale("en"));
    let code = |code: &str| run(tour(), &["explain", code]);
    for written in ["\"FRS.0002\",", " FRS.0002\r\n", "\t`FRS.0002`;"] {
        assert_eq!(code(written), code("FRS.0002"), "{written:?}");
    }
}

#[test]
fn an_explanation_has_all_that_the_code_is_called() {
    let page = "# Errors\n\n| Code | Name | Description |\n|---|---|---|\n| 7001 | ORDER_GONE | It is gone. |\n| 7002 | ORDER_LATE | It is late. |\n| 7003 | SHOP_CLOSED | Come again. |\n";
    let folder = file("errors.md", page);
    let settings = "[[page]]\npath = \"errors.md\"\nservice = \"Shop\"\n";
    fs::write(folder.path().join("errdex.toml"), settings).unwrap();
    expect![[r#"
        7001 (ORDER_GONE) · Shop
        It is gone.
        Source: errors.md:5

        ORDER_LATE (7002) · Shop
        It is late.
        Source: errors.md:6
    "#]]
    .assert_eq(&run(folder.path(), &["explain", "7001", "ORDER_LATE"]));
}

#[test]
fn an_explanation_under_broken_settings_is_no_success() {
    for (settings, expected) in [("locale = ", 2), ("[[page]]\npath = \"a.md\"", 2), ("x = 1", 0)] {
        let folder = file("errdex.toml", settings);
        let status = errdex(folder.path(), &["explain", "FRS.0002"]).output().unwrap().status;
        assert_eq!(status.code(), Some(expected), "{settings}");
    }
}

#[test]
fn markdown_is_what_an_editor_shows() {
    check(
        &["explain", "--format", "markdown", "iMetal.0100"],
        expect![[r#"
            **`iMetal.0100`** · iMetal · HTTP 404

            Physical servers ID not found: [{id}, ...]

            物理服务器ID不存在

            **What to do:** 检查Physical Server ID有效性

            Source: imetal.zh.txt:21
        "#]],
    );
}

#[test]
fn json_has_every_entry() {
    check(
        &["explain", "--format", "json", "iMetal.0003", "APIGW.0301", "NOPE.1"],
        expect![[r#"
        {"code":"iMetal.0003","known":true,"entries":[{"code":"iMetal.0003","aliases":[],"service":"iMetal","locale":"zh","status":"401","message":"Unauthorized","description":"请求未鉴权","solution":"重新鉴权后,再重试","group":null,"range":null,"deprecated":false,"links":[],"source":{"page":"imetal.zh.txt","line":15,"url":null,"retrieved":null}}],"family":"iMetal.","coverage":"complete","documented_at":[],"advice":[],"near":[]}
        {"code":"APIGW.0301","known":false,"entries":[],"family":"APIGW.","coverage":"elsewhere","documented_at":[{"text":"API Gateway Error Codes","url":null,"page":"frs.en.txt"},{"text":"Error Codes","url":null,"page":"ocr.en.txt"},{"text":"API网关错误码","url":"https://support.huaweicloud.com/devg-apisign/api-sign-errorcode.html","page":"ocr.zh.md"}],"advice":[],"near":[]}
        {"code":"NOPE.1","known":false,"entries":[],"family":null,"coverage":null,"documented_at":[],"advice":[],"near":[]}
        exit 1
    "#]],
    );
}

#[test]
fn a_family_documented_elsewhere_is_explained() {
    check(
        &["explain", "APIGW.0301"],
        expect![[r#"
        APIGW.0301 · APIGW codes are documented elsewhere
        See API Gateway Error Codes (named by frs.en.txt:3)
        See Error Codes (named by ocr.en.txt:9)
        See API网关错误码 <https://support.huaweicloud.com/devg-apisign/api-sign-errorcode.html> (named by ocr.zh.md:22)
    "#]],
    );
}

#[test]
fn what_is_not_known_says_so() {
    check(
        &["explain", "NOPE.1"],
        expect![[r#"
            ! errdex: error: `NOPE.1` is of no family that the catalog knows (AIS., APIG., APIGW., FRS., ModelArts., iMetal.); `errdex catalog list` shows its pages, and a [[page]] in errdex.toml adds one
            exit 1
        "#]],
    );
    check(
        &["explain", "FRS.0999"],
        expect![[r#"
        FRS.0999 · not listed
        frs.en.txt lists all FRS codes, and not this one.
        exit 1
    "#]],
    );
    check(
        &["explain", "modelarts.4204"],
        expect![[r#"
        modelarts.4204 · not listed
        image-recognition.en.txt, 2022-08-08; ocr.en.txt; ocr.zh.md list some of the ModelArts codes, and not this one.
        Near it:
        - ModelArts.4204: The API is not subscribed to.
        If other error codes are displayed, contact technical support. (image-recognition.en.txt, 2022-08-08)
        If other error codes are displayed, contact us. (ocr.en.txt)
        exit 1
    "#]],
    );
}

#[test]
fn the_tour_shows_the_findings() {
    check(
        &["check", "tour"],
        expect![[r#"
            warning[unknown-code]: unknown code `FRS.0999`: not in frs.en.txt, which lists all FRS codes
              --> tour/client.go:13:8
               |
            13 |     case "FRS.0999": // no page lists it
               |           ^^^^^^^^

            warning[misspelled-code]: misspelled code `ModelArts.4240`: did you mean `ModelArts.4204` (The API is not subscribed to.)?
              --> tour/client.go:21:47
               |
            21 |     if prefix := "错误😀"; prefix != "" && code == "ModelArts.4240" { // two digits swapped
               |                                                     ^^^^^^^^^^^^^^

            warning[misspelled-code]: misspelled code `modelarts.4204`: did you mean `ModelArts.4204` (The API is not subscribed to.)?
              --> tour/client.go:22:48
               |
            22 |         return fmt.Sprintf("%s: 没有订阅 (%s)", prefix, "modelarts.4204") // the wrong case
               |                                                          ^^^^^^^^^^^^^^

            warning[misspelled-code]: misspelled code `FRS.00010`: did you mean `FRS.0010` (The request header is missing or empty.)?
              --> tour/faces.py:10:17
               |
            10 |     if code == "FRS.00010":  # a zero too many
               |                 ^^^^^^^^^

            warning[misspelled-code]: misspelled code `iMetal.020`: did you mean one of these?
             --> tour/fixture.json:4:20
              |
            4 |   { "error_code": "iMetal.020", "error_msg": "a digit is missing" }
              |                    ^^^^^^^^^^
              |
              = help: `iMetal.0200` (Instances not found: [{id}, ...])
              = help: `iMetal.0201` (Insufficient server resources)
              = help: `iMetal.0202` (Action conflicts with instance's current state)
              = help: `iMetal.0203` (Max Count is less than Min count)
              = help: `iMetal.0204` (Image not found)

            information[unknown-code]: unknown code `AIS.0999`: not in image-recognition.en.txt (2022-08-08), ocr.en.txt, ocr.zh.md, which list some of the AIS codes
              --> tour/ocr.ts:12:27
               |
            12 | export const notListed = "AIS.0999";
               |                           ^^^^^^^^

            warning[unknown-code]: unknown code `iMetal.0999`: not in imetal.zh.txt, which lists all iMetal codes
             --> tour/retry.yaml:5:7
              |
            5 |     - iMetal.0999   # no page lists it
              |       ^^^^^^^^^^^
              |
              = help: near: `iMetal.0099` (Internal server error)

            ! errdex: 7 findings in 5 of 6 files
            exit 1
        "#]],
    );
}

#[test]
fn findings_are_exact_and_strangers_are_silence() {
    let codes = ["ModelArts.4240", "modelarts.4204", "FRS.0999", "H.264", "SERVICE.IAM.0101"];
    let more = ["M4.00024", "go1.21", "AIS.01.1"];
    let lines = codes.iter().chain(&more).map(|code| format!("\t\"中😀\" + \"{code}\",\n"));
    let folder = file("a.go", &lines.collect::<String>());
    let shown = run(folder.path(), &["check", "--format", "json", "-q"]);
    expect![[r#"
        {"path":"a.go","line":1,"column":10,"end_line":1,"end_column":24,"rule":"misspelled-code","severity":"warning","code":"ModelArts.4240","message":"misspelled code `ModelArts.4240`: did you mean `ModelArts.4204` (The API is not subscribed to.)?","fixes":[{"title":"Replace with `ModelArts.4204` (The API is not subscribed to.)","replacement":"ModelArts.4204"}]}
        {"path":"a.go","line":2,"column":10,"end_line":2,"end_column":24,"rule":"misspelled-code","severity":"warning","code":"modelarts.4204","message":"misspelled code `modelarts.4204`: did you mean `ModelArts.4204` (The API is not subscribed to.)?","fixes":[{"title":"Replace with `ModelArts.4204` (The API is not subscribed to.)","replacement":"ModelArts.4204"}]}
        {"path":"a.go","line":3,"column":10,"end_line":3,"end_column":18,"rule":"unknown-code","severity":"warning","code":"FRS.0999","message":"unknown code `FRS.0999`: not in frs.en.txt, which lists all FRS codes","fixes":[]}
        exit 1
    "#]].assert_eq(&shown);
}

#[test]
fn of_a_line_without_end_only_what_is_around_the_finding_is_drawn() {
    let long = "中1,".repeat(100_000);
    let folder = file("a.js", &format!("\nx = [{long}\"FRS.0999\",{long}]\n"));
    expect![[r#"
        warning[unknown-code]: unknown code `FRS.0999`: not in frs.en.txt, which lists all FRS codes
         --> a.js:2:300007
          |
         :::
        2 | ... 1,中1,中1,中1,中1,中1,中1,中1,中1,中1,中1,中1,中1,中1,中1,"FRS.0999",中1,中1,中1,中1,中1,中1,中1,中1,中1,中1,中1,中1,中1,中1,中1,...
          |                                                                ^^^^^^^^

        exit 1
    "#]].assert_eq(&run(folder.path(), &["check", "-q", "a.js"]));
    // Nobody wrote such a line, and only who names the file wants to know.
    assert_eq!(run(folder.path(), &["check", "-q"]), "");
}

#[test]
fn a_scan_lists_every_place_in_the_order_of_the_paths() {
    let folder = file("b.go", "f(\"网😀\", \"FRS.0999\") // FRS.0014 ModelArts.4204\n");
    std::fs::create_dir(folder.path().join("a")).unwrap();
    std::fs::write(folder.path().join("a/x.log"), "\r\nerror ModelArts.4204.\n").unwrap();
    std::fs::write(folder.path().join("a/none.go"), "x := \"H.264\"\n").unwrap();
    let scan = |arguments: &[&str]| run(folder.path(), &[&["scan"], arguments].concat());
    expect![[r#"
        a/x.log:2:7: ModelArts.4204 (prose)
        b.go:1:10: FRS.0999 (literal, unknown)
        b.go:1:24: FRS.0014 (comment)
        b.go:1:33: ModelArts.4204 (comment)
        ! errdex: 4 occurrences in 2 of 3 files
    "#]]
    .assert_eq(&scan(&[]));
    expect![[r#"
        a/x.log:1
        b.go:3
        ! errdex: 4 occurrences in 2 of 3 files
    "#]]
    .assert_eq(&scan(&["--format", "count", "./b.go", "a"]));
    expect![[r#"
        {"path":"b.go","line":1,"column":10,"end_column":18,"byte_start":14,"byte_end":22,"code":"FRS.0999","context":"literal","known":false}
        {"path":"b.go","line":1,"column":24,"end_column":32,"byte_start":28,"byte_end":36,"code":"FRS.0014","context":"comment","known":true}
        {"path":"b.go","line":1,"column":33,"end_column":47,"byte_start":37,"byte_end":51,"code":"ModelArts.4204","context":"comment","known":true}
    "#]].assert_eq(&scan(&["-q", "--format", "json", "b.go"]));
    expect![[r#"
        ! errdex: error: gone: No such file or directory (os error 2)
        exit 2
    "#]]
    .assert_eq(&scan(&["gone"]));
}

#[test]
fn a_message_leads_to_its_codes() {
    check(
        &["search", "The API OCR is not subscribed"],
        expect![[r#"
        ModelArts.4204 · Image Recognition
          The API is not subscribed to.
          image-recognition.en.txt:470
        APIG.0101 · FRS
          The API does not exist.
          frs.en.txt:251
    "#]],
    );
    check(
        &["search", "--limit", "1", "没有订阅该API"],
        expect![[r#"
        ModelArts.4204 · OCR
          Access api error! Not subscribe this api.
          ocr.zh.md:216
    "#]],
    );
    check(
        &["search", "connection reset by peer"],
        expect![[r#"
        ! errdex: no text of the catalog fits; `errdex catalog list` shows what is searched
        exit 1
    "#]],
    );
    let row = run(
        tour(),
        &["search", "--limit", "1", "--format", "json", "Template match failed, template_id={7}"],
    );
    let row: serde_json::Value = serde_json::from_str(&row).unwrap();
    assert_eq!((&row["code"], &row["entry"]["source"]["line"]), (&"AIS.0119".into(), &52.into()));
}

/// What comes out of a command that is given this on standard input.
fn filtered(arguments: &[&str], input: &str) -> String {
    use std::io::Write;
    let mut command = errdex(tour(), arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

#[test]
fn a_stream_goes_through_with_the_meaning_of_its_codes() {
    let log = "start\n网 ModelArts.4204, FRS.0014\nFRS.9999 is unknown\nFRS.0014 again";
    expect![[r#"
        start
        网 ModelArts.4204, FRS.0014
            ^ ModelArts.4204 · Image Recognition, OCR: The API is not subscribed to.
            ^ FRS.0014 · FRS: The input is not in JSON format.
        FRS.9999 is unknown
        FRS.0014 again
            ^ FRS.0014 · FRS: The input is not in JSON format.
    "#]]
    .assert_eq(&filtered(&["explain", "-"], log));
    expect![[r#"
        start
        网 ModelArts.4204, FRS.0014
            | ModelArts.4204 · Image Recognition, OCR
            |
            | Image Recognition · HTTP 400
            | The API is not subscribed to.
            | What to do: Subscribe to this API. If the service has been subscribed to, check whether the region where the service is subscribed to is the same as the region where the service is called. If the region is correct, check whether the URL of the API is spelled correctly and whether the HTTP request method (such as POST and GET) is correct.
            | Source: image-recognition.en.txt:470, 2022-08-08
            |
            | OCR
            | Request api error! The API XXX is not subscribed.
            | Failed to request the service because the service has not been subscribed.
            | What to do: 请订阅该API。请参考调用API时提示“ModelArts.4204”方案进行解决。如已开通服务，请检查开通服务的区域（或账号）与调用服务的区域（或账号）是否一致，若一致请检查API的URL是否拼写正确。
            | Group: Platform
            | See: 调用API时提示“ModelArts.4204” <https://support.huaweicloud.com/ocr_faq/ocr_01_0031.html>
            | Source: ocr.en.txt:131; ocr.zh.md:216
            | FRS.0014 · FRS · HTTP 400
            | The input is not in JSON format.
            | What to do: Check whether the JSON format of the body is valid.
            | Group: Common service errors (1–99)
            | Source: frs.en.txt:49
        FRS.9999 is unknown
        FRS.0014 again
    "#]].assert_eq(&filtered(&["explain", "--format", "footnotes", "-"], log));
    let lines = filtered(&["explain", "--format", "json", "-"], log);
    let lines = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let lines: Vec<_> =
        lines.map(|it| (it["line"].as_u64(), it["codes"].as_array().unwrap().len())).collect();
    assert_eq!(lines, [(Some(2), 2), (Some(4), 1)]);
    check(
        &["explain", "--format", "text", "-"],
        expect![[r#"
        ! errdex: error: a stream takes `--format` annotate, footnotes or json
        exit 2
    "#]],
    );
    check(
        &["explain", "--format", "annotate", "FRS.0014"],
        expect![[r#"
        ! errdex: error: `--format` annotate and footnotes are for a stream: `errdex explain -`
        exit 2
    "#]],
    );
}

#[test]
fn a_line_of_a_stream_shows_before_the_next_one_comes() {
    use std::io::{BufRead, BufReader, Write};
    let mut command = errdex(tour(), &["explain", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    for text in ["one", "FRS.0014", "two"] {
        writeln!(stdin, "{text}").unwrap();
        assert_eq!(lines.next().unwrap().unwrap(), text);
        if text.starts_with("FRS") {
            assert!(lines.next().unwrap().unwrap().contains("JSON"));
        }
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn bytes_are_those_of_the_file_whatever_its_text_is_made_of() {
    let folder = file("a.py", "");
    let bytes = b"\xef\xbb\xbfx = 'FRS.0014'\n# gr\xfc\xdfe \xe4\xb8\ny = 'FRS.0015'\n";
    std::fs::write(folder.path().join("a.py"), bytes).unwrap();
    for command in [&["scan"][..], &["refs", "FRS.0014", "FRS.0015"]] {
        let rows = run(folder.path(), &[command, &["-q", "--format", "json"]].concat());
        let rows = rows.lines().map(|row| serde_json::from_str::<serde_json::Value>(row).unwrap());
        let codes = rows.map(|row| {
            let at = |key: &str| row[key].as_u64().unwrap() as usize;
            String::from_utf8_lossy(&bytes[at("byte_start")..at("byte_end")]).into_owned()
        });
        assert_eq!(codes.collect::<Vec<_>>(), ["FRS.0014", "FRS.0015"]);
    }
}

#[test]
fn the_exit_code_follows_fail_on() {
    let folder = file("a.go", "x := \"ModelArts.9999\"\n");
    let code =
        |arguments: &[&str]| errdex(folder.path(), arguments).output().unwrap().status.code();
    assert_eq!(code(&["check"]), Some(0));
    assert_eq!(code(&["check", "--fail-on", "information"]), Some(1));
    assert_eq!(code(&["check", "--fail-on", "loud"]), Some(2));
    assert_eq!(code(&["check", "missing"]), Some(2));
    assert_eq!(code(&["nonsense"]), Some(2));
    assert_eq!(code(&[]), Some(2));
}

#[test]
fn ignored_files_are_left_out_unless_asked_for() {
    let folder = file("a.go", "x := \"FRS.0999\"\n");
    fs::write(folder.path().join(".gitignore"), "a.go\n").unwrap();
    expect![[r#"
        ! errdex: no findings in 1 file
    "#]]
    .assert_eq(&run(folder.path(), &["check"]));
    expect![[r#"
        {"path":"a.go","line":1,"column":7,"end_line":1,"end_column":15,"rule":"unknown-code","severity":"warning","code":"FRS.0999","message":"unknown code `FRS.0999`: not in frs.en.txt, which lists all FRS codes","fixes":[]}
        ! errdex: 1 finding in 1 of 2 files
        exit 1
    "#]].assert_eq(&run(folder.path(), &["check", "--no-ignore", "--format", "json"]));
}

#[test]
fn a_path_through_the_parent_folder_is_under_the_settings_of_where_it_leads() {
    let folder = file("errdex.toml", "builtin = false\n[[page]]\npath = \"page.html\"\n");
    let page =
        "<table><tr><th>Error Code<th>Message<tr id=\"BILL.0002\"><td>BILL.0001<td>x</table>";
    fs::write(folder.path().join("page.html"), page).unwrap();
    fs::write(folder.path().join("a.go"), "x := \"BILL.0009\"\n").unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    fs::write(inner.join("errdex.toml"), "builtin = false\n").unwrap();
    expect![[r#"
        {"path":"../a.go","line":1,"column":7,"end_line":1,"end_column":16,"rule":"unknown-code","severity":"warning","code":"BILL.0009","message":"unknown code `BILL.0009`: not in page.html, which lists all BILL codes\nnear: `BILL.0001` (x)","fixes":[]}
        ! errdex: 1 finding in 1 of 4 files
        exit 1
    "#]].assert_eq(&run(&inner, &["check", "..", "--format", "json"]));
}

#[test]
fn a_check_that_saw_no_file_says_so() {
    let folder = file("errdex.toml", "exclude = [\"*\"]\n");
    fs::write(folder.path().join("a.go"), "x := \"FRS.0999\"\n").unwrap();
    expect![[r#"
        ! errdex: warning: no file to check; `--no-ignore` takes those that .gitignore names, and `exclude` in errdex.toml leaves files out
    "#]].assert_eq(&run(folder.path(), &["check"]));
}

#[test]
fn broken_settings_are_named_with_file_and_line() {
    let folder = file("errdex.toml", "[rules]\nunknown-code = \"loud\"\n");
    let shown = without(&folder, run(folder.path(), &["explain", "iMetal.0005"]));
    expect![[r#"
        iMetal.0005 · iMetal · HTTP 429
        Too many requests
        请求过载
        What to do: 稍后重试
        Source: imetal.zh.txt:17
        ! errdex: warning: /errdex.toml:2: `unknown-code` takes one of off, hint, information, warning, error, not "loud"
    "#]].assert_eq(&shown);
    let folder = file("errdex.toml", "locale = \n");
    let shown = without(&folder, run(folder.path(), &["catalog", "list", "-v"]));
    expect![[r#"
        page                      service            locale  entries  date
        image-recognition.en.txt  Image Recognition  en      31       2022-08-08
        ocr.en.txt                OCR                en      47       -
        ocr.zh.md                 OCR                zh      39       -
        frs.en.txt                FRS                en      55       -
        imetal.zh.txt             iMetal             zh      25       -

        family      coverage   codes  documented in
        AIS.        partial    19     image-recognition.en.txt, ocr.en.txt, ocr.zh.md
        APIG.       partial    5      image-recognition.en.txt, ocr.en.txt, ocr.zh.md, frs.en.txt
        APIGW.      elsewhere  0      API网关错误码 <https://support.huaweicloud.com/devg-apisign/api-sign-errorcode.html>
        FRS.        complete   51     frs.en.txt
        ModelArts.  partial    31     image-recognition.en.txt, ocr.en.txt, ocr.zh.md
        iMetal.     complete   25     imetal.zh.txt
        ! errdex: settings: /errdex.toml; 5 pages, 197 entries, locale en-GB
        ! errdex: warning: /errdex.toml:1: string values must be quoted, expected literal string; these settings do not count until it is mended
        exit 2
    "#]].assert_eq(&shown);
}

#[test]
fn the_catalog_is_listed() {
    check(
        &["catalog", "list"],
        expect![[r#"
            page                      service            locale  entries  date
            image-recognition.en.txt  Image Recognition  en      31       2022-08-08
            ocr.en.txt                OCR                en      47       -
            ocr.zh.md                 OCR                zh      39       -
            frs.en.txt                FRS                en      55       -
            imetal.zh.txt             iMetal             zh      25       -

            family      coverage   codes  documented in
            AIS.        partial    19     image-recognition.en.txt, ocr.en.txt, ocr.zh.md
            APIG.       partial    5      image-recognition.en.txt, ocr.en.txt, ocr.zh.md, frs.en.txt
            APIGW.      elsewhere  0      API网关错误码 <https://support.huaweicloud.com/devg-apisign/api-sign-errorcode.html>
            FRS.        complete   51     frs.en.txt
            ModelArts.  partial    31     image-recognition.en.txt, ocr.en.txt, ocr.zh.md
            iMetal.     complete   25     imetal.zh.txt
        "#]],
    );
}

const PAGE: &str = "\
# Billing errors

| Code | HTTP | Message | What to do |
|---|---|---|---|
| BILL.0001 | 400 | Bad amount | Check \\| it |
| BILL.0002 | 404 | No invoice | Look again |
| BILL.0002 | 409 | Invoice closed | Open it |
";

#[test]
fn a_page_is_imported_in_each_form() {
    let folder = file("errors.md", PAGE);
    let import = |format: &str| {
        let arguments = ["catalog", "import", "errors.md", "--service", "Billing", "--format"];
        run(folder.path(), &[&arguments[..], &[format]].concat())
    };
    expect![[r#"
        {
          "version": 1,
          "entries": [
            {
              "code": "BILL.0001",
              "aliases": [],
              "service": "Billing",
              "locale": "en",
              "status": "400",
              "message": "Bad amount",
              "description": null,
              "solution": "Check | it",
              "group": null,
              "range": null,
              "deprecated": false,
              "links": [],
              "source": {
                "page": "errors.md",
                "line": 5,
                "url": null,
                "retrieved": null
              }
            },
            {
              "code": "BILL.0002",
              "aliases": [],
              "service": "Billing",
              "locale": "en",
              "status": "404",
              "message": "No invoice",
              "description": null,
              "solution": "Look again",
              "group": null,
              "range": null,
              "deprecated": false,
              "links": [],
              "source": {
                "page": "errors.md",
                "line": 6,
                "url": null,
                "retrieved": null
              }
            },
            {
              "code": "BILL.0002",
              "aliases": [],
              "service": "Billing",
              "locale": "en",
              "status": "409",
              "message": "Invoice closed",
              "description": null,
              "solution": "Open it",
              "group": null,
              "range": null,
              "deprecated": false,
              "links": [],
              "source": {
                "page": "errors.md",
                "line": 7,
                "url": null,
                "retrieved": null
              }
            }
          ],
          "families": [
            {
              "prefix": "BILL.",
              "coverage": "complete",
              "shape": "9999",
              "pages": [
                "errors.md"
              ],
              "documented_at": null
            }
          ],
          "pages": [
            {
              "page": "errors.md",
              "service": "Billing",
              "locale": "en",
              "url": null,
              "retrieved": null,
              "advice": null
            }
          ],
          "problems": []
        }
        ! errdex: errors.md: 3 entries, 0 problems
    "#]]
    .assert_eq(&import("json"));
    expect![[r#"
        problems = []
        version = 1

        [[entries]]
        aliases = []
        code = "BILL.0001"
        deprecated = false
        links = []
        locale = "en"
        message = "Bad amount"
        service = "Billing"
        solution = "Check | it"
        status = "400"

        [entries.source]
        line = 5
        page = "errors.md"

        [[entries]]
        aliases = []
        code = "BILL.0002"
        deprecated = false
        links = []
        locale = "en"
        message = "No invoice"
        service = "Billing"
        solution = "Look again"
        status = "404"

        [entries.source]
        line = 6
        page = "errors.md"

        [[entries]]
        aliases = []
        code = "BILL.0002"
        deprecated = false
        links = []
        locale = "en"
        message = "Invoice closed"
        service = "Billing"
        solution = "Open it"
        status = "409"

        [entries.source]
        line = 7
        page = "errors.md"

        [[families]]
        coverage = "complete"
        pages = ["errors.md"]
        prefix = "BILL."
        shape = "9999"

        [[pages]]
        locale = "en"
        page = "errors.md"
        service = "Billing"
        ! errdex: errors.md: 3 entries, 0 problems
    "#]]
    .assert_eq(&import("toml"));
    expect![[r#"
        # Billing

        | Error Code | Status Code | Message | Description | Solution |
        | --- | --- | --- | --- | --- |
        | BILL.0001 | 400 | Bad amount |  | Check \| it |
        | BILL.0002 | 404 | No invoice |  | Look again |
        | BILL.0002 | 409 | Invoice closed |  | Open it |

        ! errdex: errors.md: 3 entries, 0 problems
    "#]]
    .assert_eq(&import("markdown"));
}

#[test]
fn what_is_wrong_with_a_page_is_told() {
    let folder = file("errors.md", PAGE);
    expect![[r#"
        errors.md:6: BILL.0002: listed more than once with another message and solution and status; also at errors.md:7
        exit 1
    "#]].assert_eq(&run(folder.path(), &["catalog", "check", "errors.md"]));
    let folder = file("errors.md", "# Nothing here\n");
    expect![[r#"
        ! errdex: errors.md: 0 entries, 1 problem
        ! errdex: warning: errors.md:1: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
        exit 1
    "#]]
        .assert_eq(&run(folder.path(), &["catalog", "import", "errors.md", "-o", "x.json"]));
    expect![[r#"
        ! errdex: error: missing.md: No such file or directory (os error 2)
        exit 2
    "#]]
    .assert_eq(&run(folder.path(), &["catalog", "check", "missing.md"]));
}

#[test]
fn two_versions_of_a_page_are_compared() {
    let folder = file("old.md", PAGE);
    let new = PAGE
        .replace("Bad amount", "Wrong amount")
        .replace("| BILL.0002 | 404 | No invoice | Look again |\n", "");
    fs::write(folder.path().join("new.md"), new.replace("400", "422")).unwrap();
    expect![[r#"
        reworded BILL.0001 (Billing): message: "Bad amount" -> "Wrong amount"
        status   BILL.0001 (Billing): "400" -> "422"
        removed  BILL.0002 (Billing)
        exit 1
    "#]]
    .assert_eq(&run(folder.path(), &["catalog", "diff", "old.md", "new.md"]));
    let arguments = ["catalog", "diff", "old.md", "new.md", "--format", "json"];
    expect![[r#"
        {"code":"BILL.0001","service":"Billing","locale":"en","change":"reworded","field":"message","old":"Bad amount","new":"Wrong amount"}
        {"code":"BILL.0001","service":"Billing","locale":"en","change":"status_changed","old":"400","new":"422"}
        {"code":"BILL.0002","service":"Billing","locale":"en","change":"removed"}
        exit 1
    "#]].assert_eq(&run(folder.path(), &arguments));
    expect![[""]].assert_eq(&run(folder.path(), &["catalog", "diff", "old.md", "old.md"]));
}

#[test]
fn the_schemas_are_those_of_the_types() {
    let schema = |arguments: &[&str]| run(tour(), arguments);
    expect_file!["schemas/catalog.json"].assert_eq(&schema(&["catalog", "schema"]));
    expect_file!["schemas/errdex.toml.json"].assert_eq(&schema(&["config", "schema"]));
}

#[test]
fn the_settings_in_force_are_shown() {
    let settings = "locale = \"zh_CN\"\n[[page]]\npath = \"errors.md\"\nprefix = \"BILL.\"\n[rules]\nunknown-code = \"off\"\n";
    let folder = file("errdex.toml", settings);
    fs::write(folder.path().join("errors.md"), PAGE).unwrap();
    let shown = without(&folder, run(folder.path(), &["config", "show"]));
    expect![[r##"
        # /errdex.toml
        builtin = true
        code-lens = false
        document-links = false
        exclude = []
        locale = "zh-CN"
        max-file-size = 8388608
        max-problems = 1000
        semantic-tokens = false
        services = []
        workspace-diagnostics = false

        [inlay-hints]
        max-length = 40
        mode = "message"

        [[page]]
        path = "errors.md"
        prefix = ["BILL."]

        [rules]
        unknown-code = "off"
    "##]]
    .assert_eq(&shown);
    expect![[r##"
        # no settings file: the defaults
        builtin = true
        code-lens = false
        document-links = false
        exclude = []
        locale = "en-GB"
        max-file-size = 8388608
        max-problems = 1000
        semantic-tokens = false
        services = []
        workspace-diagnostics = false

        [inlay-hints]
        max-length = 40
        mode = "message"

        [rules]
    "##]]
    .assert_eq(&run(tempfile::tempdir().unwrap().path(), &["config", "show"]));
}

#[test]
fn a_family_does_not_count_the_codes_of_one_with_a_longer_prefix() {
    let folder = file("errdex.toml", "builtin = false\n[[page]]\npath = \"a.md\"\n");
    let rows = ["SVC.0001", "SVC.SWR.4001090", "SVC.SWR.4001091"];
    let rows = rows.map(|code| format!("| {code} | x |\n")).concat();
    let page = format!("| Error Code | Message |\n|---|---|\n{rows}");
    fs::write(folder.path().join("a.md"), page).unwrap();
    expect![[r#"
        page  service  locale  entries  date
        a.md  -        en      3        -

        family    coverage  codes  documented in
        SVC.      partial   1      a.md
        SVC.SWR.  complete  2      a.md
    "#]]
    .assert_eq(&run(folder.path(), &["catalog", "list"]));
}

#[test]
fn colours_come_when_they_are_asked_for() {
    let colours = |arguments: &[&str]| run(tour(), arguments).contains("\u{1b}[");
    assert!(!colours(&["check", "tour"]));
    assert!(colours(&["check", "tour", "--color", "always"]));
    assert!(colours(&["explain", "FRS.0002", "--color", "always"]));
}

#[test]
fn a_closed_pipe_is_success() {
    let mut child = errdex(tour(), &["catalog", "export"]).stdout(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn nobody_to_tell_errors_to_is_no_failure_of_its_own() {
    let mut child = errdex(tour(), &["check", "a", "b"]).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(2));
}

#[test]
fn no_text_of_a_page_and_no_name_commands_the_terminal() {
    let folder = file("errdex.toml", "[[page]]\npath = \"page.html\"\nservice = \"a\\u001Bb\"\n");
    let page = "<table><tr><th>Error Code<th>Message<tr><td>BILL.0001<td>x&#27;]0;y&#7; &#8238;z";
    fs::write(folder.path().join("page.html"), page).unwrap();
    fs::write(folder.path().join("\u{1b}[2J.go"), "f(\"BILL.0002\")\n").unwrap();
    for arguments in [
        &["explain", "BILL.0001", "\u{1b}.1"][..],
        &["explain", "BILL.0001", "--format", "markdown"],
        &["explain", "BILL.0001", "--format", "json"],
        &["check", ".", "\u{1b}nothing"],
        &["catalog", "list"],
    ] {
        let shown = run(folder.path(), arguments);
        let is_command = |c: char| c.is_control() && c != '\n';
        assert!(!shown.contains(is_command), "{arguments:?}: {shown:?}");
    }
    expect![[r#"
        BILL.0001 · a\u{1b}b
        x\u{1b}]0;y\u{7} \u{202e}z
        Source: page.html:1
    "#]]
    .assert_eq(&run(folder.path(), &["explain", "BILL.0001"]));
}

#[test]
fn help_has_examples() {
    check(
        &["--help"],
        expect![[r#"
            Knows every error code in your code: a language server and a command line

            Usage: errdex [OPTIONS] <COMMAND>

            Commands:
              server       Serve an editor: the Language Server Protocol on standard input and output
              explain      Tell what codes mean and what to do about them
              search       Find the codes that a message, a response or a line of a log can come from
              check        Check files for unknown and misspelled codes
              scan         List every place where a code stands, known or not
              refs         List the uses of some codes, and the rows of your pages that define them
              report       Tell which codes of which services are used, unknown, misspelled and not used
              rule         Tell what a rule says and why, with an example; without a name list the rules
              catalog      Show the catalog: its pages, families and entries
              config       Show the settings in force, and their schema
              setup        Print what an editor needs to start the server, or write it where it belongs
              doctor       Tell what is in force, and why a place is or is not a code
              completions  Print what a shell needs to complete the commands

            Options:
                  --color <WHEN>  When to use colours; `auto` is on a terminal, unless NO_COLOR is set [default:
                                  auto] [possible values: auto, always, never]
              -q, --quiet         Say nothing but results and errors
              -v, --verbose       Say which settings and pages are in force
              -h, --help          Print help
              -V, --version       Print version

            Examples:
              errdex explain ModelArts.4204         what a code means, and what to do
              errdex check src                      unknown and misspelled codes below src
              errdex catalog list                   the pages and families in force
              errdex server                         the language server, for an editor to start

            Exit codes: 0 nothing found, 1 findings or an unknown code, 2 an error.
        "#]],
    );
    check(
        &["check", "--help"],
        expect![[r#"
            Check files for unknown and misspelled codes

            Usage: errdex check [OPTIONS] [PATH]...

            Arguments:
              [PATH]...
                      Files and folders

                      [default: .]

            Options:
                  --no-ignore
                      Look at files that .gitignore and .ignore name, too

                  --no-cache
                      Read every file, also those that were read before and held no code

                  --format <FORMAT>
                      Possible values:
                      - text
                      - json: One object a line for each finding

                      [default: text]

                  --fail-on <SEVERITY>
                      The least severity that makes the exit code 1: hint, information, warning, error

                      [default: warning]

                  --color <WHEN>
                      When to use colours; `auto` is on a terminal, unless NO_COLOR is set

                      [default: auto]
                      [possible values: auto, always, never]

              -q, --quiet
                      Say nothing but results and errors

              -v, --verbose
                      Say which settings and pages are in force

              -h, --help
                      Print help (see a summary with '-h')

            Examples:
              errdex check                          everything below the current folder
              errdex check src tests/fixtures --fail-on information
              errdex check --format json | jq .code

            Exit codes: 0 no finding of --fail-on or above, 1 some, 2 something could not be checked.
        "#]],
    );
}

/// A project with a page of its own, which also lists a code of the gateway, and sources that use
/// some of its codes.
fn project() -> tempfile::TempDir {
    let folder =
        file("errdex.toml", "[[page]]\npath = \"docs/errors.md\"\nservice = \"Billing\"\n");
    let page = "# Errors\n\n| Error Code | Message |\n|---|---|\n| BILL.9 | a |\n| BILL.10 | b |\n\
        | BILL.11 | c, see BILL.9 |\n| BILL.12 | d |\n| BILL.9 | e |\n| APIG.0308 | f |\n";
    let sources = [
        ("docs/errors.md", page),
        ("src/a.go", "x := \"😀\" + \"BILL.12\" // BILL.12 \"FRS.0304\"\n"),
        ("src/b.py", "\tretry('BILL.21', \"BILL.99\", 'FRS.0304')\n"),
        ("src/pipe|`.yaml", "- BILL.12\n"),
    ];
    for (name, text) in sources {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn the_uses_of_a_code_are_listed_and_rows_of_a_page_are_no_uses() {
    let folder = project();
    let refs = |arguments: &[&str]| run(folder.path(), &[&["refs"], arguments].concat());
    expect![[r#"
        docs/errors.md:8:3: definition: | BILL.12 | d |
        src/a.go:1:13: x := "😀" + "BILL.12" // BILL.12 "FRS.0304"
        src/a.go:1:25: x := "😀" + "BILL.12" // BILL.12 "FRS.0304"
        src/a.go:1:34: x := "😀" + "BILL.12" // BILL.12 "FRS.0304"
        src/b.py:1:31: retry('BILL.21', "BILL.99", 'FRS.0304')
        src/pipe|`.yaml:1:3: - BILL.12
        ! errdex: 5 uses and 1 definition in 4 of 5 files
    "#]]
    .assert_eq(&refs(&["BILL.12", "FRS.0304"]));
    expect![[r#"
        {"path":"docs/errors.md","line":8,"column":3,"end_column":10,"byte_start":106,"byte_end":113,"code":"BILL.12","context":"prose","known":true,"definition":true}
        {"path":"src/a.go","line":1,"column":13,"end_column":20,"byte_start":15,"byte_end":22,"code":"BILL.12","context":"literal","known":true,"definition":false}
        {"path":"src/a.go","line":1,"column":25,"end_column":32,"byte_start":27,"byte_end":34,"code":"BILL.12","context":"comment","known":true,"definition":false}
        ! errdex: 2 uses and 1 definition in 2 of 2 files
    "#]].assert_eq(&refs(&["'BILL.12',", "--in", "src/a.go", "--in", "docs", "--format", "json"]));
    // A row defines and does not use.
    expect![[r#"
        docs/errors.md:5:3: definition: | BILL.9 | a |
        docs/errors.md:7:20: definition: | BILL.11 | c, see BILL.9 |
        docs/errors.md:9:3: definition: | BILL.9 | e |
        ! errdex: nothing uses `BILL.9`
        ! errdex: 0 uses and 3 definitions in 1 of 5 files
        exit 1
    "#]]
    .assert_eq(&refs(&["BILL.9"]));
    expect![[r#"
        exit 1
    "#]]
    .assert_eq(&refs(&["-q", "FRS.0999", "--in", "src"]));
    expect![[r#"
        ! errdex: `NOPE.1` is of no family that the catalog knows (AIS., APIG., APIGW., BILL., FRS., ModelArts., iMetal.); `errdex catalog list` shows its pages, and a [[page]] in errdex.toml adds one
        ! errdex: `bill.12` is of no family that the catalog knows (AIS., APIG., APIGW., BILL., FRS., ModelArts., iMetal.); `errdex catalog list` shows its pages, and a [[page]] in errdex.toml adds one
        ! errdex: 0 uses and 0 definitions in 0 of 3 files
        exit 1
    "#]].assert_eq(&refs(&["NOPE.1", "bill.12", "--in", "src"]));
    expect![[r#"
        ! errdex: error: gone: No such file or directory (os error 2)
        exit 2
    "#]]
    .assert_eq(&refs(&["BILL.12", "--in", "gone"]));
    expect![[r#"
        ! error: the following required arguments were not provided:
        !   <CODE>...
        !
        ! Usage: errdex refs <CODE>...
        !
        ! For more information, try '--help'.
        exit 2
    "#]]
    .assert_eq(&refs(&[]));
}

#[test]
fn the_uses_in_ignored_files_are_listed_when_they_are_asked_for() {
    let folder = project();
    fs::write(folder.path().join(".gitignore"), "b.py\n").unwrap();
    let refs = |more: &[&str]| run(folder.path(), &[&["refs", "BILL.99"], more].concat());
    expect![[r#"
        ! errdex: nothing uses `BILL.99`
        ! errdex: 0 uses and 0 definitions in 0 of 5 files
        exit 1
    "#]]
    .assert_eq(&refs(&[]));
    expect![[r#"
        src/b.py:1:20: retry('BILL.21', "BILL.99", 'FRS.0304')
        ! errdex: 1 use and 0 definitions in 1 of 6 files
    "#]]
    .assert_eq(&refs(&["--no-ignore"]));
}

#[test]
fn a_line_without_end_is_shown_around_the_code() {
    let folder = file("a.js", &format!("x = [{}\"FRS.0304\"]\n", "1,".repeat(100_000)));
    let shown = run(folder.path(), &["refs", "-q", "FRS.0304", "--in", "a.js"]);
    assert!(shown.starts_with("a.js:1:200007: ,1,1,"), "{shown}");
    assert!(shown.ends_with(",1,\"FRS.0304\"]\n") && shown.len() < 1100, "{shown}");
}

#[test]
fn the_tour_is_reported() {
    check(
        &["report", "tour"],
        expect![[r#"
        FRS
          used       uses  literal  inside  comment  prose  places
          APIG.0307     1        -       1        -      -  tour/ocr.ts:11:38
          FRS.0014      1        -       -        -      1  tour/Notes.md:3:39
          FRS.0018      1        -       1        -      -  tour/faces.py:14:37
          FRS.0304      1        1       -        -      -  tour/faces.py:3:13
          FRS.0404      1        1       -        -      -  tour/faces.py:3:25
          FRS.0501      1        1       -        -      -  tour/faces.py:3:37
          FRS.0707      1        1       -        -      -  tour/faces.py:3:49

          misspelled  uses  did you mean  places
          FRS.00010      1  FRS.0010      tour/faces.py:10:17

          unknown   uses  places
          FRS.0999     1  tour/client.go:13:8

          not judged  uses  places
          FRS.0888       1  tour/faces.py:12:17
          FRS.9999       1  tour/Notes.md:3:70

        FRS, Image Recognition, OCR
          used       uses  literal  inside  comment  prose  places
          APIG.0201     1        1       -        -      -  tour/retry.yaml:3:7
          APIG.0301     1        -       1        -      -  tour/ocr.ts:11:27

        FRS, OCR, iMetal
          not judged  uses  places
          APIGW.0301     1  tour/client.go:24:14

        Image Recognition, OCR
          used            uses  literal  inside  comment  prose  places
          APIG.0308          1        1       -        -      -  tour/client.go:9:8
          ModelArts.4105     1        1       -        -      -  tour/fixture.json:2:20
          ModelArts.4204     1        -       -        1      -  tour/client.go:19:18

          misspelled      uses  did you mean    places
          ModelArts.4240     1  ModelArts.4204  tour/client.go:21:47
          modelarts.4204     1  ModelArts.4204  tour/client.go:22:48

          unknown   uses  places
          AIS.0999     1  tour/ocr.ts:12:27

        OCR
          used            uses  literal  inside  comment  prose  places
          AIS.0102           2        1       -        1      -  tour/ocr.ts:6:43, tour/ocr.ts:8:12
          AIS.0103           1        1       -        -      -  tour/ocr.ts:8:24
          AIS.0104           1        1       -        -      -  tour/ocr.ts:8:36
          AIS.0105           2        1       -        1      -  tour/ocr.ts:6:55, tour/ocr.ts:8:48
          ModelArts.4402     1        1       -        -      -  tour/client.go:9:21

        iMetal
          used         uses  literal  inside  comment  prose  places
          iMetal.0005     1        1       -        -      -  tour/client.go:11:8
          iMetal.0099     1        1       -        -      -  tour/retry.yaml:4:7
          iMetal.0202     1        1       -        -      -  tour/fixture.json:3:20

          misspelled  uses  did you mean                                                     places
          iMetal.020     1  iMetal.0200, iMetal.0201, iMetal.0202, iMetal.0203, iMetal.0204  tour/fixture.json:4:20

          unknown      uses  places
          iMetal.0999     1  tour/retry.yaml:5:7
        ! errdex: 32 occurrences in 6 of 6 files
    "#]],
    );
}

#[test]
fn a_report_tells_which_codes_of_a_page_nothing_uses() {
    let folder = project();
    let report = |arguments: &[&str]| run(folder.path(), &[&["report"], arguments].concat());
    expect![[r#"
        Billing
          used     uses  literal  inside  comment  prose  places
          BILL.12     3        2       -        1      -  src/a.go:1:13, src/a.go:1:25, src/pipe|`.yaml:1:3

          misspelled  uses  did you mean  places
          BILL.21        1  BILL.12       src/b.py:1:9
          BILL.99        1  BILL.9        src/b.py:1:20

          unused   defined in
          BILL.9   docs/errors.md:5, docs/errors.md:9
          BILL.10  docs/errors.md:6
          BILL.11  docs/errors.md:7

        FRS
          used      uses  literal  inside  comment  prose  places
          FRS.0304     2        1       -        1      -  src/a.go:1:34, src/b.py:1:31
        ! errdex: 7 occurrences in 3 of 5 files
    "#]].assert_eq(&report(&[]));
    expect![[r#"
        ## Billing

        | used | uses | literal | inside | comment | prose | places |
        | --- | ---: | ---: | ---: | ---: | ---: | --- |
        | `BILL.12` | 3 | 2 | - | 1 | - | `src/a.go:1:13`, `src/a.go:1:25`, `` src/pipe\|`.yaml:1:3 `` |

        | misspelled | uses | did you mean | places |
        | --- | ---: | --- | --- |
        | `BILL.21` | 1 | `BILL.12` | `src/b.py:1:9` |
        | `BILL.99` | 1 | `BILL.9` | `src/b.py:1:20` |

        | unused | defined in |
        | --- | --- |
        | `BILL.9` | `docs/errors.md:5`, `docs/errors.md:9` |
        | `BILL.10` | `docs/errors.md:6` |
        | `BILL.11` | `docs/errors.md:7` |

        ## FRS

        | used | uses | literal | inside | comment | prose | places |
        | --- | ---: | ---: | ---: | ---: | ---: | --- |
        | `FRS.0304` | 2 | 1 | - | 1 | - | `src/a.go:1:34`, `src/b.py:1:31` |
    "#]].assert_eq(&report(&["--format", "markdown", "-q"]));
    expect![[r#"
        {"version":1,"files":1,"groups":[{"services":["Billing"],"used":[],"misspelled":[{"code":"BILL.21","uses":1,"literal":1,"inside":0,"comment":0,"prose":0,"did_you_mean":["BILL.12"],"places":[{"path":"src/b.py","line":1,"column":9,"context":"literal"}]},{"code":"BILL.99","uses":1,"literal":1,"inside":0,"comment":0,"prose":0,"did_you_mean":["BILL.9"],"places":[{"path":"src/b.py","line":1,"column":20,"context":"literal"}]}],"unknown":[],"not_judged":[],"unused":[{"code":"BILL.9","sources":[{"page":"docs/errors.md","line":5},{"page":"docs/errors.md","line":9}]},{"code":"BILL.10","sources":[{"page":"docs/errors.md","line":6}]},{"code":"BILL.11","sources":[{"page":"docs/errors.md","line":7}]},{"code":"BILL.12","sources":[{"page":"docs/errors.md","line":8}]}]},{"services":["FRS"],"used":[{"code":"FRS.0304","uses":1,"literal":1,"inside":0,"comment":0,"prose":0,"did_you_mean":[],"places":[{"path":"src/b.py","line":1,"column":31,"context":"literal"}]}],"misspelled":[],"unknown":[],"not_judged":[],"unused":[]}]}
        ! errdex: 3 occurrences in 1 of 1 file
    "#]].assert_eq(&report(&["--format", "json", "src/b.py"]));
    expect![[r#"
        ! errdex: error: gone: No such file or directory (os error 2)
        exit 2
    "#]]
    .assert_eq(&report(&["gone"]));
}

#[test]
fn many_places_are_counted_and_codes_of_a_partial_page_may_stay_unused() {
    let folder = project();
    let settings = "[[page]]\npath = \"docs/errors.md\"\ncoverage = \"partial\"\n";
    fs::write(folder.path().join("errdex.toml"), settings).unwrap();
    fs::write(folder.path().join("src/c.py"), "f('BILL.12')\n".repeat(9)).unwrap();
    expect![[r#"
        FRS
          used      uses  literal  inside  comment  prose  places
          FRS.0304     2        1       -        1      -  src/a.go:1:34, src/b.py:1:31

        docs/errors.md
          used     uses  literal  inside  comment  prose  places
          BILL.12    12       11       -        1      -  src/a.go:1:13, src/a.go:1:25, src/c.py:1:4 and 9 more

          misspelled  uses  did you mean  places
          BILL.21        1  BILL.12       src/b.py:1:9
          BILL.99        1  BILL.9        src/b.py:1:20
        ! errdex: 16 occurrences in 4 of 6 files
    "#]].assert_eq(&run(folder.path(), &["report"]));
    let json = run(folder.path(), &["report", "-q", "--format", "json"]);
    assert_eq!(json.matches("src/c.py").count(), 9);
}

#[test]
fn every_form_of_a_scan_leaves_out_lines_that_nobody_wrote() {
    let minified = format!("{}f('FRS.0304')\ng('FRS.0404')\n", ";".repeat(20_000));
    let folder = file("a.js", &minified);
    let scan = |more: &[&str]| run(folder.path(), &[&["scan", "-q", "--format"], more].concat());
    assert_eq!(scan(&["count"]), "a.js:1\n");
    assert_eq!(scan(&["count", "a.js"]), "a.js:2\n");
    for format in ["text", "json"] {
        assert_eq!(scan(&[format]).lines().count(), 1);
        assert_eq!(scan(&[format, "a.js"]).lines().count(), 2);
    }
}
