//! `errdex doctor`, as a person sees it.

#[path = "support/program.rs"]
mod program;

use std::fs;

use expect_test::{Expect, expect};
use program::{file, run, without};

/// What is told of a place, without what is told of the program and the pages.
fn check(text: &str, place: &str, expected: Expect) {
    let folder = file("client.go", text);
    let told = without(&folder, run(folder.path(), &["doctor", place]));
    let told = told.split_once("\n\nfile ").map_or("", |(_, told)| told);
    expected.assert_eq(&format!("file {told}"));
}

const CLIENT: &str = "package x\n\nvar 网 = f(\"ModelArts.4240\", \"H.264\") // FRS.0014\n";

#[test]
fn a_place_is_explained() {
    check(
        CLIENT,
        "client.go",
        expect![[r#"
        file       /client.go
        read as    go: literals that are a code as a whole are judged
        holds      2 codes, 1 finding
    "#]],
    );
    check(
        CLIENT,
        "client.go:3",
        expect![[r#"
        file       /client.go
        read as    go: literals that are a code as a whole are judged
        holds      2 codes, 1 finding

        3:12       `ModelArts.4240` is a code, all of a literal; no page in force lists it
                   warning[misspelled-code]: misspelled code `ModelArts.4240`: did you mean `ModelArts.4204` (The API is not subscribed to.)?
        3:41       `FRS.0014` is a code, in a comment; 1 entry in the pages in force
                   no finding: the code is known
    "#]],
    );
    check(
        CLIENT,
        "client.go:3:31",
        expect![[r#"
        file       /client.go
        read as    go: literals that are a code as a whole are judged
        holds      2 codes, 1 finding

        3:31       `H.264` is no code: no family in force stands in it (families: AIS., APIG., APIGW., FRS., ModelArts., iMetal.)
    "#]],
    );
    check(
        CLIENT,
        "client.go:9",
        expect![[r#"
        file       /client.go
        read as    go: literals that are a code as a whole are judged
        holds      2 codes, 1 finding

        ! errdex: error: /client.go has no line 9
        exit 2
    "#]],
    );
    check(
        CLIENT,
        "client.go:1",
        expect![[r#"
        file       /client.go
        read as    go: literals that are a code as a whole are judged
        holds      2 codes, 1 finding

        line 1     no code; name a column to be told why a word of it is none
    "#]],
    );
}

#[test]
fn the_settings_in_force_are_told() {
    let folder = file("errdex.toml", "builtin = false\n[[page]]\npath = 'errors.md'\n");
    let page = "| Error Code | Message |\n|---|---|\n| MY.0001 | Gone. |\n";
    fs::write(folder.path().join("errors.md"), page).unwrap();
    let told = without(&folder, run(folder.path(), &["doctor"]));
    let told = told.split_once("settings").map_or("", |(_, told)| told);
    expect![[r#"
           /errdex.toml
        language   en-GB

        page       service  locale  entries  date
        errors.md  -        en      1        -

        family  coverage  codes  documented in
        MY.     complete  1      errors.md
    "#]]
    .assert_eq(told);
}

#[test]
fn broken_settings_and_missing_files_fail() {
    let folder = file("errdex.toml", "locale = \n");
    let told = without(&folder, run(folder.path(), &["doctor"]));
    let told = told.lines().filter(|line| line.starts_with("! ") || line.starts_with("exit"));
    let told = told.map(|line| format!("{line}\n")).collect::<String>();
    expect![[r#"
        ! errdex: warning: /errdex.toml:1: string values must be quoted, expected literal string; these settings do not count until it is mended
        exit 2
    "#]].assert_eq(&told);
    expect![[r#"
        ! errdex: error: there is no /nosuch.go
        exit 2
    "#]]
    .assert_eq(&without(&folder, run(folder.path(), &["doctor", "nosuch.go:3"])));
}
