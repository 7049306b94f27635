//! What real pages do, one small page each: services and codes are invented.

use std::fmt::Write;

use errdex::catalog::PageContent;
use errdex::config::PageDeclaration;
use errdex::import::import;
use expect_test::{Expect, expect};

pub fn read(name: &str, text: &str) -> PageContent {
    import(&PageDeclaration { path: name.to_owned(), ..PageDeclaration::default() }, text)
}

/// Entries as `line code=alias status | message | description | solution`, then the rest.
pub fn check(name: &str, text: &str, expected: Expect) {
    let content = read(name, text);
    let mut out = String::new();
    for e in &content.entries {
        let text = |text: &Option<String>| text.as_deref().unwrap_or("-").replace('\n', "⏎");
        let codes = [std::slice::from_ref(&e.code), &e.aliases].concat().join("=");
        let status = e.status.as_deref().map_or(String::new(), |status| format!(" {status}"));
        let texts = [&e.message, &e.description, &e.solution].map(text).join(" | ");
        write!(out, "{} {codes}{status} | {texts}", e.line).unwrap();
        let group = e.group.as_ref().map(|group| format!(" ({group})"));
        let range = e.range.as_ref().map(|range| format!(" [{range}]"));
        let gone = e.deprecated.then(|| " deprecated".to_owned());
        let links = e.links.iter().map(|link| format!(" <{}>({})", link.text, link.url));
        out.extend(group.into_iter().chain(range).chain(gone).chain(links));
        out.push('\n');
    }
    let advice = content.page.advice.iter().map(|advice| format!("advice: {advice}\n"));
    out.extend(advice);
    for e in &content.elsewhere {
        writeln!(out, "{} elsewhere {}: {} {:?}", e.line, e.prefix, e.text, e.url).unwrap();
    }
    for problem in &content.problems {
        writeln!(out, "{} problem: {}", problem.line, problem.reason).unwrap();
    }
    expected.assert_eq(&out);
}

#[test]
fn spans_on_any_column() {
    check(
        "p.html",
        "<table><tr><th>Type</th><th>Error Code</th><th>Message</th><th>Solution</th></tr>
<tr><td rowspan=3>Orders<td rowspan=2>ORD.001<td>Gone.<td rowspan=3>Retry.
<tr><td>Not there.
<tr><td>ORD.002<td>Late.
</table>",
        expect![[r#"
            2 ORD.001 | Gone. | - | Retry. (Orders)
            3 ORD.001 | Not there. | - | Retry. (Orders)
            4 ORD.002 | Late. | - | Retry. (Orders)
        "#]],
    );
}

#[test]
fn blank_categories_and_repeated_headers() {
    check(
        "p.md",
        "
| Module | Code | Error Message | Cause |
| --- | --- | --- | --- |
| Orders | ORD.001 | Gone. | It is gone. |
|        | ORD.002 | Late. |  |
| Module | Code | Error Message | Cause |
| Bills  | BIL.001 | Unpaid. | - |
| | BIL.001 | Unpaid. | |
| | BIL.001 | Paid twice. | |
",
        expect![[r#"
            4 ORD.001 | Gone. | It is gone. | - (Orders)
            5 ORD.002 | Late. | - | - (Orders)
            7 BIL.001 | Unpaid. | - | - (Bills)
            9 BIL.001 | Paid twice. | - | - (Bills)
        "#]],
    );
}

#[test]
fn two_code_columns_and_two_codes_in_a_cell() {
    check(
        "p.md",
        "
HTTP Status | Error Code | Internal Code | Description
--- | --- | --- | ---
400 | InvalidParameter | ORD.0001 | A field is wrong.
400 | InvalidParameter | ORD.0002 | A field is missing.
404 | NoSuchOrder | ORD.0003 | No such order.
",
        expect![[r#"
            4 ORD.0001=InvalidParameter 400 | - | A field is wrong. | -
            5 ORD.0002=InvalidParameter 400 | - | A field is missing. | -
            6 ORD.0003=NoSuchOrder 404 | - | No such order. | -
        "#]],
    );
    check(
        "p.md",
        "
| 错误码 | 描述 |
|---|---|
| ORD.0001<br>ORD.0002 | 参数错误 |
| ORD.0003、ORD.0004 | 订单不存在 |
| ORD.0005 or ORD.0006 | x |
| ORD.0007/ORD.0008 | y |
",
        expect![[r#"
            4 ORD.0001 | - | 参数错误 | -
            4 ORD.0002 | - | 参数错误 | -
            5 ORD.0003 | - | 订单不存在 | -
            5 ORD.0004 | - | 订单不存在 | -
            6 ORD.0005 | - | x | -
            6 ORD.0006 | - | x | -
            7 ORD.0007 | - | y | -
            7 ORD.0008 | - | y | -
        "#]],
    );
}

#[test]
fn broken_identifiers() {
    check(
        "p.md",
        "
| Error Code | Message |
|---|---|
| ORD.<br>0001 | One |
| ORD\\_EAST.0002 | Two\\_2 |
| ORD.\u{200b}0003 | Three |
| `ORD.0004` | Four <order-id> |
| **ORD.0005** | a \\| b |
| [ORD.0006](#six) | See [the guide](guide.md#x \"t\") now |
| ORD.0007 (deprecated) | Seven |
",
        expect![[r#"
            4 ORD.0001 | One | - | -
            5 ORD_EAST.0002 | Two_2 | - | -
            6 ORD.0003 | Three | - | -
            7 ORD.0004 | Four <order-id> | - | -
            8 ORD.0005 | a | b | - | -
            9 ORD.0006 | See the guide now | - | - <ORD.0006>(#six) <the guide>(guide.md#x)
            10 ORD.0007 | Seven | - | - deprecated
        "#]],
    );
}

#[test]
fn catch_all_rows_and_elsewhere() {
    check(
        "p.md",
        "
If an error code starts with PAY, see [Payment Codes](../pay.md). Codes starting with ORD are in the table below.
Codes may start with ABC or ORD.

| Error Code | Meaning | Action |
|---|---|---|
| ORD.0001 | One | Retry |
| Others | - | Contact us. |
| default | Another one 总 | Check. |
",
        expect![[r#"
            7 ORD.0001 | - | One | Retry
            advice: Contact us.
            Another one 总
            Check.
            2 elsewhere PAY.: Payment Codes Some("../pay.md")
        "#]],
    );
    check(
        "p.txt",
        "以“PAY”开头的错误码，请参见支付错误码。\n错误码\n描述\n处理措施\nORD.0001\n一\n重试\nORD.0002\n二\n重试\n其他\n请联系客服。\n反馈\n",
        expect![[r#"
            5 ORD.0001 | - | 一 | 重试
            8 ORD.0002 | - | 二 | 重试
            advice: 请联系客服。
            1 elsewhere PAY.: 支付错误码 None
        "#]],
    );
}

#[test]
fn tables_in_block_quotes_and_glued_tables() {
    check(
        "p.md",
        "
> | Code | Message |
> |------|---------|
> | ORD.1 | One |
Code | Message | Status
---|---|---
ORD.2 | Two | 400
ORD.3 | Three | 404
Some text that follows at once.
",
        expect![[r#"
            4 ORD.1 | One | - | -
            7 ORD.2 400 | Two | - | -
            8 ORD.3 404 | Three | - | -
        "#]],
    );
}

#[test]
fn html_in_markdown_with_blank_lines() {
    check(
        "p.md",
        "# Codes

<div>
<table>
<thead><tr><th>Error code</th><th>Description</th></tr></thead>

<tr><td>ORD.1</td><td>One &amp; all<ul><li>a<li>b</ul></td></tr>

<tr><td>ORD.2</td><td></p>Two</td></tr>

</table>
</div>

```
| Error Code | Message |
|---|---|
| ORD.9 | A sample |
```
",
        expect![[r#"
            7 ORD.1 | - | One & all⏎a⏎b | -
            9 ORD.2 | - | Two | -
        "#]],
    );
}

#[test]
fn sections_in_a_table() {
    check(
        "p.html",
        "<h2>Errors</h2><table>
<tr><td>Code</td><td>Description</td><td>Solution</td></tr>
<tr><td colspan=3>Orders (range: 1-99)</td></tr>
<tr><td>ORD.1</td><td>One</td><td></td></tr>
<tr><td colspan=3>Bills</td></tr>
<tr><td>BIL.1</td><td>Two</td><td>Pay <a href='/pay'>here</a>.</td></tr>
</table><footer><table><tr><td>Code</td><td>Description</td></tr><tr><td>X.1</td><td>y</td></tr></table></footer>",
        expect![[r#"
            4 ORD.1 | - | One | - (Orders) [1-99]
            6 BIL.1 | - | Two | Pay here. (Bills) <here>(/pay)
        "#]],
    );
}

#[test]
fn tables_under_headings() {
    check(
        "p.md",
        "
## Orders
| Error | Description |
|---|---|
| OrderGone | One |
## Bills
| Error | Description |
|---|---|
| BillGone | Two |
",
        expect![[r#"
            5 OrderGone | - | One | - (Orders)
            9 BillGone | - | Two | - (Bills)
        "#]],
    );
}

#[test]
fn other_tables_are_ignored() {
    check(
        "p.md",
        "
| Parameter | Type | Description |
|---|---|---|
| error_code | String | Error code |
| InstanceId | String | The ID |

| Code | Language |
|---|---|
| en | English |

| Country Code | Description |
|---|---|
| CN | China |

| Version | Description |
|---|---|
| v1.2 | First |
| v1.3 | Second |

| Status Code | Description |
|---|---|
| 404 | Not found |

| Error | Solution |
|---|---|
| It does not start. | Start it again. |
",
        expect![[r#"
            1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has 6 other tables: Parameter | Type | Description; Code | Language; Country Code | Description
        "#]],
    );
}

#[test]
fn flattened_lines_with_spans_and_missing_cells() {
    check(
        "p.txt",
        "Error Codes\nModule\nError Code\nDescription\nSolution\nOrders\nORD.0001\nThe order is gone.\nTry again.\nORD.0002\nThe order is late.\nWait:\n- an hour,\n- or two.\nBills\nBIL.0001\nThe bill is open.\nPay it.\nBIL.0002\nThe bill is lost.\nSearch.\nFeedback\nWas this helpful?\n",
        expect![[r#"
            7 ORD.0001 | - | The order is gone. | Try again. (Orders)
            10 ORD.0002 | - | The order is late. | Wait:⏎an hour,⏎or two. (Orders)
            16 BIL.0001 | - | The bill is open. | Pay it. (Bills)
            19 BIL.0002 | - | The bill is lost. | Search. (Bills)
        "#]],
    );
}

#[test]
fn pages_copied_from_a_browser_have_tabs() {
    check(
        "p.txt",
        "Codes\nHTTP Status Code\tError Code\tDescription\n400\tORD.1\tOne\n404\tORD.2\tTwo\nFeedback\n",
        expect![[r#"
            3 ORD.1 400 | - | One | -
            4 ORD.2 404 | - | Two | -
        "#]],
    );
}

#[test]
fn no_table_at_all() {
    check(
        "p.md",
        "# Hello\n\nNothing here.\n",
        expect![[r#"
        1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
    "#]],
    );
    check(
        "p.rst",
        "Hello",
        expect![[r#"
        1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
    "#]],
    );
    check(
        "p.txt",
        "",
        expect![[r#"
        1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
    "#]],
    );
}

#[test]
fn huge_spans_are_a_problem_and_no_memory() {
    check(
        "p.html",
        "<table><tr><th>Error Code<th>Message</tr><tr><td rowspan=1000000000>ORD.1<td colspan=999999999>One</tr><tr><td>Two</tr></table>",
        expect![[r#"
            1 ORD.1 | One | - | -
            1 ORD.1 | Two | - | -
            1 problem: the table has more than 64 columns
        "#]],
    );
}

#[test]
fn damaged_rows_are_problems() {
    check(
        "p.md",
        "
| Error Code | Message | Solution |
|---|---|---|
| ORD.1 | One | Wait |
|  | Another one | Wait |
| what is this | Two | Wait |
| ORD.3 | Three | `a|b` |
| ORD.4 | Four | a | b |
| ORD.5 | Five |
",
        expect![[r#"
            4 ORD.1 | One | - | Wait
            5 ORD.1 | Another one | - | Wait
            7 ORD.3 | Three | - | a|b
            8 ORD.4 | Four | - | a
            9 ORD.5 | Five | - | -
            5 problem: a row without a code, read as another meaning of ORD.1
            6 problem: no code can be read in “what is this”
            8 problem: the row has more cells than its table has columns: “b”
        "#]],
    );
}

#[test]
fn east_asian_headers() {
    check(
        "p.md",
        "
| エラーコード | エラーメッセージ | 原因 | 対処方法 |
|---|---|---|---|
| ORD.1 | One | 注文がありません。 | 再試行してください。 |
",
        expect![[r#"
            4 ORD.1 | One | 注文がありません。 | 再試行してください。
        "#]],
    );
    check(
        "p.md",
        "
| HTTP 상태 코드 | 오류 코드 | 오류 메시지 | 설명 |
|---|---|---|---|
| 400 | ORD.1 | One | 주문이 없습니다. |
",
        expect![[r#"
            4 ORD.1 400 | One | 주문이 없습니다. | -
        "#]],
    );
}

#[test]
fn codes_under_other_names() {
    check(
        "p.md",
        "
|http_code|reason|message|
|--|--|--|
|400|OrderGone|Param Exception|
|500|OrderLate|Data Exception|

| Code | Meaning | Recovery |
|---|---|---|
| `order_gone` | One | Wait |

| rtnCode | rtnMsg |
|---|---|
| 1 | Fine |
| -1 | Bad |
",
        expect![[r#"
            4 OrderGone 400 | Param Exception | - | -
            5 OrderLate 500 | Data Exception | - | -
            9 order_gone | - | One | Wait
            13 1 | Fine | - | -
            14 -1 | Bad | - | -
        "#]],
    );
    check(
        "p.html",
        "<table><tr><td>状态码<td>描述</tr><tr><td>-1<td>请求异常</tr><tr><td>-1000<td>系统异常</tr></table>",
        expect![[r#"
            1 -1 | - | 请求异常 | -
            1 -1000 | - | 系统异常 | -
        "#]],
    );
}

#[test]
fn a_heading_for_each_code() {
    check(
        "p.md",
        "
# Errors

All errors of the shop.

## Orders

### `ORD-0001`: The order is gone

It was deleted by [someone](who.md).

**Cause:** A person.

#### Solution

- Ask.
- Wait.

```
ORD-0009: a sample
```

### `ORD-0002`

Late.

## About

Something else.
",
        expect![[r#"
            8 ORD-0001 | The order is gone | It was deleted by someone.⏎A person. | Ask.⏎Wait. (Orders) <someone>(who.md)
            23 ORD-0002 | - | Late. | - (Orders)
        "#]],
    );
}

#[test]
fn lists_and_definitions_of_codes() {
    check(
        "p.md",
        "
# Error codes

- `ORDER_GONE` - The order is gone.
- `ORDER_LATE`: Wait.
- Something else
",
        expect![[r#"
            4 ORDER_GONE | - | The order is gone. | -
            5 ORDER_LATE | - | Wait. | -
        "#]],
    );
    check(
        "p.html",
        "<h1>Error codes</h1>
<dl><dt>ORD.0001</dt><dd><p>Gone.</p><p>For ever.</p></dd>
<dt><code>ORD.0002</code></dt><dd>Late.</dd></dl>",
        expect![[r#"
            2 ORD.0001 | - | Gone.⏎For ever. | -
            3 ORD.0002 | - | Late. | -
        "#]],
    );
    check(
        "CHANGES.md",
        "# Changes\n\n- ABC-1234: one\n- ABC-1235: two\n",
        expect![[r#"
        1 problem: no table of codes: none has a column named like “Error Code” or 错误码, or one of codes such as `ABC.0001`; the page has no table
    "#]],
    );
}

#[test]
fn footnotes_references_and_continued_rows() {
    check(
        "p.md",
        "
| Error Code | Description | Solution |
|:--|:--|:--|
| [`ORD.1`][x] | one; see <https://a.example/c> | Wait. |
| | | Then [ask][x]. |
| ~~ORD.2~~ | two &lt;b&gt; | 5 m<sup>2</sup> |
| ORD.3<sup>1</sup> | three | |
| ORD.4[2] | four | |

[x]: http://b.example/d
",
        expect![[r#"
            4 ORD.1 | - | one; see https://a.example/c | Wait.⏎Then ask. <ORD.1>(http://b.example/d) <https://a.example/c>(https://a.example/c) <ask>(http://b.example/d)
            6 ORD.2 | - | two <b> | 5 m2 deprecated
            7 ORD.3 | - | three | -
            8 ORD.4 | - | four | -
            5 problem: a row without a code, read as one more line of ORD.1
        "#]],
    );
}

#[test]
fn flattened_cells_with_numbered_lists() {
    check(
        "p.txt",
        "状态码\n错误码\n描述\n处理措施\n400\nORD.0001\n坏\n处理\n401\nORD.0002\n更坏\n请检查：\n1. 甲\n2. 乙\n403\nORD.0003\n最坏\n处理\n父主题： 附录\n",
        expect![[r#"
            6 ORD.0001 400 | - | 坏 | 处理
            10 ORD.0002 401 | - | 更坏 | 请检查：⏎1. 甲⏎2. 乙
            16 ORD.0003 403 | - | 最坏 | 处理
        "#]],
    );
}

#[test]
fn headings_with_causes_and_actions() {
    check(
        "p.html",
        "<h3>ORD-00001: unique constraint violated</h3>
<p>Cause: A duplicate key.</p>
<p>Action: Do not insert the key.</p>
<h3>ORD-00017: trace event requested</h3>
<p><b>Cause:</b> Somebody asked.</p>",
        expect![[r#"
            1 ORD-00001 | unique constraint violated | A duplicate key. | Do not insert the key.
            4 ORD-00017 | trace event requested | Somebody asked. | -
        "#]],
    );
}

#[test]
fn comma_separated_values() {
    check(
        "p.csv",
        "code,message,solution\nORD.1,\"One, \"\"two\"\"\",\"Wait.\nAsk.\"\nORD.2,Two,\n",
        expect![[r#"
            2 ORD.1 | One, "two" | - | Wait.⏎Ask.
            4 ORD.2 | Two | - | -
        "#]],
    );
}

#[test]
fn layouts_and_tables_in_cells() {
    check(
        "p.html",
        "<table><tr><td><ul><li>Home</ul></td><td>
<p>更新时间：2024-01-05 10:22:33</p>
<table><caption>表1</caption><tr><th>状态码<th>错误码<th>描述<th>处理措施</tr>
<tr><td>400<td>ORD.<wbr>0001<td>参数<br>错误<td>检查<pre>GET /v1
 body</pre><table><tr><td>参数<td>说明</tr></table></tr>
</table></td></tr></table>",
        expect![[r#"
            4 ORD.0001 400 | - | 参数⏎错误 | 检查⏎GET /v1 body⏎参数⏎说明
        "#]],
    );
}

#[test]
fn flattened_columns_that_nobody_knows() {
    check(
        "p.txt",
        "Error Code\nMessage\nSince\nSolution\nORD.0001\nGone.\nv1\nWait.\nORD.0002\nLate.\nv2\nWait.\nORD.0003\nLost.\nv2\nSearch.\nFeedback\n",
        expect![[r#"
            5 ORD.0001 | Gone. | - | Wait.
            9 ORD.0002 | Late. | - | Wait.
            13 ORD.0003 | Lost. | - | Search.
        "#]],
    );
}

#[test]
fn a_table_of_statuses_beside_the_codes_lists_codes_too() {
    check(
        "p.md",
        "
| Code | Solution |
|---|---|
| 400 | Bad request |

| Code | Solution |
|---|---|
| ORD.1 | Gone |
",
        expect![[r#"
            4 400 | - | - | Bad request
            8 ORD.1 | - | - | Gone
        "#]],
    );
}

#[test]
fn markdown_without_a_telling_name_is_markdown() {
    let page = read("-", "# Shop\n\n| Code | Message |\n|---|---|\n| SHOP.1 | one \\| two |\n");
    assert_eq!(page.entries[0].message.as_deref(), Some("one | two"));
}
