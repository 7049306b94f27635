//! Tests of scanning, as texts with what is expected under the line.

use proptest::prelude::*;

use super::*;
use crate::catalog::{Elsewhere, Entry, PageContent};
use crate::lang::{LANGUAGES, detect};

const KNOWN: &[&str] =
    &["ModelArts.4204", "FRS.0010", "FRS.C12", "SVCSTG.SWR.4001090", "APIG.0101", "AIS.0101"];

fn catalog(codes: &[&str]) -> Catalog {
    let entry = |code: &&str| Entry { code: (*code).to_owned(), ..Entry::default() };
    let elsewhere = Elsewhere {
        prefix: "APIGW.".to_owned(),
        text: "API Gateway".to_owned(),
        url: None,
        line: 1,
    };
    let (entries, elsewhere) = (codes.iter().map(entry).collect(), vec![elsewhere]);
    Catalog::of([PageContent { entries, elsewhere, ..PageContent::default() }])
}

fn language(id: &str) -> &'static Language {
    detect(Some(id), None, None)
}

/// Lines with nothing but marks (`^^^ literal`) are taken out, the rest is scanned, and the marks
/// are put back as they should be, one on a line. A mark counts characters.
#[track_caller]
fn check_with(codes: &[&str], id: &str, marked: &str) {
    let is_text = |line: &&str| !line.trim_start().starts_with('^');
    let text = marked.lines().filter(is_text).collect::<Vec<_>>().join("\n");
    let scan = scan(&text, language(id), &catalog(codes));
    let lines = LineIndex::new(&text);
    let mut rendered = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        rendered.push(line.to_owned());
        for found in &scan.occurrences {
            let (line, column) = lines.line_column(&text, found.range.start);
            if line as usize == index + 1 {
                let blanks = " ".repeat(column as usize - 1);
                let marks = "^".repeat(text[found.range.clone()].len());
                let context = format!("{:?}", found.context).to_lowercase();
                rendered.push(format!("{blanks}{marks} {context}"));
            }
        }
    }
    assert_eq!(rendered.join("\n"), marked.trim_end_matches('\n'));
}

#[track_caller]
fn check(id: &str, marked: &str) {
    check_with(KNOWN, id, marked);
}

#[test]
fn a_code_has_ascii_boundaries() {
    check(
        "go",
        r#"
"会提示ModelArts.4204报错😀" "ModelArts.4204. " "ModelArts.4204-x"
    ^^^^^^^^^^^^^^ inside
                        ^^^^^^^^^^^^^^ inside
                                           ^^^^^^^^^^^^^^ inside
"SERVICE.FRS.0010" "x-FRS.0010" "x_FRS.0010" "xFRS.0010" "FRS.0010.1" "FRS.0010-1" "FRS.0010x"
"AIS.01.1" "M4.00024" "H.264" "X.509" "go1.21" "tags.1234567890"
"#,
    );
}

#[test]
fn a_number_has_an_optional_letter_and_up_to_twelve_digits() {
    check(
        "go",
        r#"
"FRS.123456789012" "FRS.1234567890123" "FRS.C12" "FRS.CC12" "FRS.C" "FRS."
 ^^^^^^^^^^^^^^^^ literal
                                        ^^^^^^^ literal
"#,
    );
}

#[test]
fn the_longest_prefix_counts() {
    check(
        "go",
        r#"
"SVCSTG.SWR.4001090" "APIGW.0301"
 ^^^^^^^^^^^^^^^^^^ literal
                      ^^^^^^^^^^ literal
"#,
    );
}

#[test]
fn another_case_is_an_occurrence_only_of_a_known_code() {
    check(
        "go",
        r#"
"modelarts.4204" "MODELARTS.4204" "modelarts.4999" "frs.c12" "FRS.c99"
 ^^^^^^^^^^^^^^ literal
                  ^^^^^^^^^^^^^^ literal
                                                    ^^^^^^^ literal
                                                              ^^^^^^^ literal
"#,
    );
}

#[test]
fn a_pattern_is_inside_whatever_it_escapes() {
    let text = r#"r'\bFRS\.0010' '\\bFRS\\.0010' "FRS\.0010" '\\\.0010' FRS\.0010"#;
    let scan = scan(text, language("python"), &catalog(KNOWN));
    let found = scan.occurrences.iter().map(|o| (&text[o.range.clone()], &*o.code, o.context));
    let expected = [r"FRS\.0010", r"FRS\\.0010", r"FRS\.0010"];
    assert!(found.eq(expected.map(|text| (text, "FRS.0010", Context::Inside))));
}

#[test]
fn a_code_that_the_catalog_lists_is_a_whole_literal_or_nothing() {
    check_with(
        &["NoSuchBucket", "ORA-00942"],
        "go",
        r#"
a("NoSuchBucket", "a NoSuchBucket", `ORA-00942`, NoSuchBucket) // NoSuchBucket "ORA-00942"
   ^^^^^^^^^^^^ literal
                                     ^^^^^^^^^ literal
"#,
    );
}

#[test]
fn the_end_mark_ends_the_language() {
    check("ruby", "a = 'FRS.0010'\n     ^^^^^^^^ literal\n__END__\n'FRS.0010'\n ^^^^^^^^ prose");
}

#[test]
fn an_unfinished_literal_of_one_line_ends_with_it() {
    for end in ["\n", "\r\n", "\r"] {
        let text = format!("a := \"x{end}b := \"FRS.0010\"");
        let scan = scan(&text, language("go"), &catalog(KNOWN));
        assert_eq!(scan.occurrences[0].context, Context::Literal);
    }
}

#[test]
fn the_first_line_of_a_script_is_a_comment_but_an_attribute_is_not() {
    check("javascript", "#!/bin/it's FRS.0010\n            ^^^^^^^^ comment");
    check("rust", "#![cfg(a = \"FRS.0010\")]\n            ^^^^^^^^ literal");
}

#[test]
fn a_shift_is_no_heredoc() {
    check("shellscript", "x=$((1<<y)) \"FRS.0010\"\n             ^^^^^^^^ literal");
    check("ruby", "x = a <<B; \"FRS.0010\"\n            ^^^^^^^^ literal");
}

#[test]
fn a_word_of_perl_is_a_quote_only_where_it_is_no_name() {
    check(
        "perl",
        r#"
$h{q} = y => 1; $o->s("FRS.0010"); sub y { 'FRS.0010' } -s "FRS.0010"; q => "FRS.0010", $q, "FRS.0010"
                       ^^^^^^^^ literal
                                            ^^^^^^^^ literal
                                                            ^^^^^^^^ literal
                                                                             ^^^^^^^^ literal
                                                                                             ^^^^^^^^ literal
"#,
    );
}

#[test]
fn what_a_block_of_documentation_shows_ends_with_it() {
    check(
        "markdown",
        r#"
```py
x = '''FRS.0010
       ^^^^^^^^ inside
```
'FRS.0010'
 ^^^^^^^^ prose
"#,
    );
    check(
        "markdown",
        r#"
```md
~~~go
"FRS.0010"
 ^^^^^^^^ prose
```
"FRS.0010"
 ^^^^^^^^ prose
"#,
    );
}

#[test]
fn a_script_ends_with_its_element_whatever_it_holds() {
    check(
        "html",
        r#"
<script>a = '</script><b title='FRS.0010'>'FRS.0010'
                                ^^^^^^^^ literal
                                           ^^^^^^^^ prose
"#,
    );
}

#[test]
fn a_slash_behind_a_value_divides() {
    for text in ["last(x)! / y / \"FRS.0010\"", "x[0]! / \"FRS.0010\"", "a! / \"FRS.0010\""] {
        let scan = scan(text, language("typescript"), &catalog(KNOWN));
        assert_eq!(scan.occurrences[0].context, Context::Literal, "{text}");
    }
    for (id, text) in [
        ("ruby", "def /(x) 'FRS.0010' end; f(:/, 'FRS.0010')"),
        ("ruby", "q = x.include?('\"')?\"'\":'\"'; 'FRS.0010'"),
        (
            "perl",
            "$h{a} //= 'FRS.0010'; $x =~ m,a/,s ? 'FRS.0010' : ''; $y =~ s=/=\"=s; 'FRS.0010'",
        ),
    ] {
        let scan = scan(text, language(id), &catalog(KNOWN));
        let contexts = scan.occurrences.iter().map(|found| found.context);
        assert!(scan.occurrences.len() == text.matches("FRS").count());
        assert!(contexts.into_iter().all(|context| context == Context::Literal), "{text}");
    }
}

#[test]
fn a_slash_at_the_start_of_a_statement_opens_a_pattern() {
    for text in
        ["x = y\n/'/ =~ z; 'FRS.0010'", "y\n%w[a'].each { 'FRS.0010' }", "x.sub! %r%'%, 'FRS.0010'"]
    {
        let scan = scan(text, language("ruby"), &catalog(KNOWN));
        assert_eq!(scan.occurrences[0].context, Context::Literal, "{text}");
    }
}

#[test]
fn a_transposed_matrix_is_no_character() {
    check(
        "julia",
        r#"
a' * "FRS.0010" * b'
      ^^^^^^^^ literal
"#,
    );
}

#[test]
fn a_cell_of_a_notebook_is_read_in_the_language_of_its_kernel() {
    check(
        "jupyter",
        r##"
{"cells": [{"cell_type": "code", "source": ["x <- r\"(FRS.0010)\"\n", "# FRS.0010 it's\n", "FRS.0010"]}],
                                                      ^^^^^^^^ literal
                                                                         ^^^^^^^^ comment
                                                                                            ^^^^^^^^ prose
"metadata": {"kernelspec": {"language": "R"}}}
"##,
    );
}

#[track_caller]
fn check_ignores(id: &str, text: &str, expected: &[(&str, &[&str], Reach)]) {
    let scan = scan(text, language(id), &catalog(KNOWN));
    let found: Vec<_> = scan
        .ignores
        .iter()
        .map(|ignore| (&text[ignore.range.clone()], ignore.rules.clone(), ignore.reach))
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(text, rules, reach)| {
            (*text, rules.iter().map(|r| (*r).to_owned()).collect(), *reach)
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_directive_reaches_its_line_or_the_next_when_it_stands_alone() {
    let line = Reach::Line;
    check_ignores("go", "x // errdex: ignore", &[("errdex: ignore", &[], line(0))]);
    check_ignores("go", "\r\n\t// errdex:ignore\r\nx", &[("errdex:ignore", &[], line(2))]);
    check_ignores(
        "python",
        "x = 1\ry = 2 # 😀 errdex: ignore[unknown-code, misspelled-code] -- why",
        &[(
            "errdex: ignore[unknown-code, misspelled-code]",
            &["unknown-code", "misspelled-code"],
            line(1),
        )],
    );
    check_ignores("java", "/*\n * errdex: ignore\n */\nx", &[("errdex: ignore", &[], line(3))]);
    check_ignores(
        "tsx",
        "a = <b>\n {/* errdex: ignore */}\n</b>",
        &[("errdex: ignore", &[], line(2))],
    );
    check_ignores("markdown", "<!-- errdex: ignore -->\nx", &[("errdex: ignore", &[], line(1))]);
    check_ignores("yaml", "a: b # errdex: ignore", &[("errdex: ignore", &[], line(0))]);
}

#[test]
fn where_comments_are_not_known_a_directive_is_one_by_itself() {
    let line = Reach::Line;
    for text in ["x = '😀' -- errdex: ignore", "<a x=\"😀\"><!--errdex: ignore-->"] {
        check_ignores("unknown", text, &[("errdex: ignore", &[], line(0))]);
    }
    for text in ["; errdex: ignore", "  <!-- errdex: ignore -->\nx", "(* errdex: ignore *)\nx"] {
        check_ignores("unknown", text, &[("errdex: ignore", &[], line(1))]);
    }
    check_ignores("unknown", "% errdex:ignore-file", &[("errdex:ignore-file", &[], Reach::File)]);
    check_ignores("unknown", "\"errdex: ignore\" myerrdex: ignore, errdex: 'x'", &[]);
}

#[test]
fn a_directive_can_be_about_the_file() {
    check_ignores("toml", "# errdex: ignore-file", &[("errdex: ignore-file", &[], Reach::File)]);
    check_ignores(
        "shellscript",
        "# errdex: ignore-file[unknown-code]-- generated",
        &[("errdex: ignore-file[unknown-code]", &["unknown-code"], Reach::File)],
    );
}

#[test]
fn what_only_looks_like_a_directive_is_none() {
    for text in
        ["\"errdex: ignore\"", "// errdex: ignored", "// myerrdex: ignore", "errdex: ignore"]
    {
        check_ignores("go", text, &[]);
    }
}

/// The cursor `|` and the content `^^^` stand under the line; no content: there is no literal.
#[track_caller]
fn check_literal(id: &str, text: &str, cursor: &str, content: &str) {
    let column = |mark: &str| mark.chars().take_while(|c| *c == ' ').count();
    let offset = |column: usize| {
        text.char_indices().map(|(at, _)| at).chain([text.len()]).nth(column).unwrap()
    };
    let found = literal_at(text, language(id), offset(column(cursor))).map(|l| l.content);
    let (start, length) = (column(content), content.matches('^').count());
    let expected = match content {
        "" => None,
        // An empty content has its place only.
        _ if content.ends_with('|') => Some(offset(start)..offset(start)),
        _ => Some(offset(start)..offset(start + length)),
    };
    assert_eq!(found, expected, "{text}");
}

#[test]
#[rustfmt::skip]
fn a_literal_is_found_from_its_first_to_its_last_byte() {
    check_literal("go", r#"f("😀", "ab") // "c""#,
                        r#"        |"#,
                        r#"        ^^"#);
    check_literal("go", r#"f("😀", "ab") // "c""#,
                        r#"          |"#,
                        r#"        ^^"#);
    check_literal("go", r#"f("😀", "ab") // "c""#,
                        r#"       |"#,
                        r#""#);
    check_literal("go", r#"f("😀", "ab") // "c""#,
                        r#"                  |"#,
                        r#""#);
    check_literal("go", r#"f("")"#,
                        r#"   |"#,
                        r#"   |"#);
}

#[test]
#[rustfmt::skip]
fn an_unfinished_literal_does_not_reach_over_what_follows() {
    check_literal("go", r#"if (code == "iMetal.) {"#,
                        r#"                    |"#,
                        r#"             ^^^^^^^"#);
    check_literal("go", r#"if (code == "iMetal.) {"#,
                        r#"               |"#,
                        r#"             ^^^^^^^"#);
    check_literal("go", r#"x = ""#,
                        r#"     |"#,
                        r#"     |"#);
    check_literal("python", r#"x = '''iMetal. x"#,
                            r#"         |"#,
                            r#"       ^^^^^^^"#);
}

#[test]
#[rustfmt::skip]
fn a_value_without_quotes_is_a_literal() {
    check_literal("yaml", r#"code: iMetal. # x"#,
                          r#"             |"#,
                          r#"      ^^^^^^^"#);
    check_literal("yaml", r#"code: "#,
                          r#"      |"#,
                          r#"      |"#);
    check_literal("yaml", r#"- [a, bc ]"#,
                          r#"       |"#,
                          r#"      ^^"#);
    check_literal("yaml", r#"a: b # c"#,
                          r#"       |"#,
                          r#""#);
}

#[test]
#[rustfmt::skip]
fn only_the_first_part_of_an_interpolated_literal_is_one() {
    check_literal("python", r#"f"ab{x}cd""#,
                            r#"   |"#,
                            r#"  ^^"#);
    check_literal("python", r#"f"ab{x}cd""#,
                            r#"     |"#,
                            r#""#);
    check_literal("python", r#"f"ab{x}cd""#,
                            r#"        |"#,
                            r#""#);
    check_literal("python", r#"f"ab{x['c']}""#,
                            r#"        |"#,
                            r#"        ^"#);
    check_literal("javascript", r#"a = /b"c/"#,
                                r#"       |"#,
                                r#""#);
}

/// Pieces that marks are made of, so that arbitrary texts get into every state of the lexer.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "\"", "'", "`", "\"\"\"", "'''", "\\", "\\\\", "\n", "\r\n", "\r", "#", "//", "/*", "*/", "/",
    "{", "}", "${", "#{", "\\(", "(", ")", "[", "]", "<", ">", "</", "<a", "/>", "<<", "<<~",
    "<<-", "<<<", "EOT", "'EOT'", "\nEOT\n", "%w", "%q", "%", "r", "f", "R\"", "$", "@", "$$",
    "|", ">", "-", "- ", ": ", "? ", "  ", "\t", "=begin\n", "\n=end", "<?php", "?>", "<!--",
    "-->", ".. ", "x", "return ", "=", "FRS.0010", "frs.0010", "FRS\\.0010", "n", "FRS.1", ".",
    "errdex: ignore", "errdex: ignore-file[a]", "中", "😀", "é", "\u{301}", "\u{feff}", "\0",
    "__END__", "''", "\"\"", "--", "--[", "[", "=[", "]]", "(*", "*)", "q", "s/", "qw(", "~s", "$(", "@\"",
    "{|", "|}", "```", "```go\n", "\n```\n", "[source,go]\n----\n", ".. code:: go\n\n  ", "<script>",
    "</script>", "{{", "}}", "<![CDATA[", "]]>", ";", ",", "\"source\": [", "\"cell_type\": \"code\", ",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>()]
}

proptest! {
    #[test]
    fn occurrences_are_ordered_codes_of_the_text(
        text in prop::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
    ) {
        let catalogs = [catalog(KNOWN), catalog(&["x", "FRS.0010", "EOT"])];
        for (language, catalog) in
            LANGUAGES.iter().flat_map(|language| catalogs.iter().map(move |c| (language, c)))
        {
            let scan = scan(&text, language, catalog);
            let mut free = 0;
            for occurrence in &scan.occurrences {
                let range = occurrence.range.clone();
                prop_assert!(free <= range.start && range.start < range.end, "{}", language.id);
                prop_assert_eq!(text[range.clone()].replace('\\', ""), &*occurrence.code);
                free = range.end;
            }
            for ignore in &scan.ignores {
                prop_assert!(text[ignore.range.clone()].starts_with("errdex:"));
            }
        }
    }

    #[test]
    fn a_literal_holds_the_offset(
        text in prop::collection::vec(piece(), 0..20).prop_map(|pieces| pieces.concat())
    ) {
        for language in LANGUAGES {
            for (offset, _) in text.char_indices().chain([(text.len(), ' ')]) {
                if let Some(Literal { content }) = literal_at(&text, language, offset) {
                    prop_assert!(content.start <= offset && offset <= content.end);
                    prop_assert!(text.get(content).is_some(), "{}", language.id);
                }
            }
        }
    }
}
