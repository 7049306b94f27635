//! What is offered above a `|`, and what a text is after it.

use super::*;
use crate::ide::fixture;
use crate::index::PageFile;
use expect_test::{Expect, expect};

fn everything(_: ActionKind) -> bool {
    true
}

/// The titles of the actions above the `|`, where `text.en.md` is the project's own.
fn check(marked: &str, expected: Expect) {
    let (text, offset) = fixture::cursor(marked);
    let mut scope = fixture::scope("en");
    scope.pages = vec![PageFile { path: "/project/text.en.md".into(), page: 1 }];
    let document = fixture::document("a.go", &text).with_scope(scope.into());
    let actions = actions(&document, offset..offset, &everything).into_iter();
    let lines = actions.map(|action| {
        let preferred = if action.is_preferred { " (preferred)" } else { "" };
        let disabled = action.change.err().map(|reason| format!(" [{reason}]"));
        format!("{}{preferred}{}\n", action.title, disabled.unwrap_or_default())
    });
    expected.assert_eq(&lines.collect::<String>());
}

/// What the text is after the actions with such a title, each alone.
fn after(name: &str, marked: &str, title: &str, expected: Expect) {
    let (text, offset) = fixture::cursor(marked);
    let document = fixture::document(name, &text);
    let actions = actions(&document, offset..offset, &everything).into_iter();
    let actions = actions.filter(|action| action.title.contains(title));
    let changed = actions.map(|action| match action.change {
        Ok(Change::Edit(edits)) => {
            let edited = tried::applied(&document, &edits).text.to_string();
            format!("{}\n{edited}", action.title)
        }
        Ok(other) => format!("{}\n{other:?}\n", action.title),
        Err(reason) => format!("{}\n[{reason}]\n", action.title),
    });
    expected.assert_eq(&changed.collect::<String>().replace('\r', "\\r"));
}

#[test]
fn a_misspelled_code_is_replaced() {
    check(
        "f(\"网关\", \"core.4204\")\n             |\n",
        expect![[r#"
            Replace with `Core.4204` (Not subscribed.) (preferred)
            Ignore `misspelled-code` on this line
            Ignore `misspelled-code` in this file
            Ignore `misspelled-code` in this project
            Replace all misspelled codes that can only mean one other
            Extract `core.4204` to the constant `codeCore4204` [the file has no `package`]
        "#]],
    );
    check(
        "f(\"FACE.001\")\n     |\n",
        expect![[r#"
            Replace with `FACE.0010` (The header is missing.)
            Replace with `FACE.0012` (Wrong format.)
            Replace with `FACE.0021` (No access.)
            Ignore `misspelled-code` on this line
            Ignore `misspelled-code` in this file
            Ignore `misspelled-code` in this project
            Extract `FACE.001` to the constant `codeFACE001` [the file has no `package`]
        "#]],
    );
}

#[test]
fn an_unknown_code_is_added_to_a_page_of_the_project() {
    check(
        "f(\"FACE.0999\")\n     |\n",
        expect![[r#"
            Add `FACE.0999` to text.en.md
            Ignore `unknown-code` on this line
            Ignore `unknown-code` in this file
            Ignore `unknown-code` in this project
            Extract `FACE.0999` to the constant `codeFACE0999` [the file has no `package`]
        "#]],
    );
    check(
        "f(\"Core.9999\")\n     |\n",
        expect![[r#"
            Add `Core.9999` to text.en.md
            Ignore `unknown-code` on this line
            Ignore `unknown-code` in this file
            Ignore `unknown-code` in this project
            Extract `Core.9999` to the constant `codeCore9999` [the file has no `package`]
        "#]],
    );
}

#[test]
fn beside_a_finding_there_is_nothing_to_do() {
    check("f(\"FACE.0999\")\n|\n", expect![[""]]);
    check(
        "f(\"FACE.0010\")\n     |\n",
        expect![[r#"
        Open the documentation of `FACE.0010` (Face, face.en.txt)
        Copy the explanation of `FACE.0010` above the line
        Copy the explanation of `FACE.0010` behind the line
        Extract `FACE.0010` to the constant `codeFACE0010` [the file has no `package`]
    "#]],
    );
}

/// What the text is after each action that ignores its finding.
fn ignored(name: &str, text: &str, expected: Expect) {
    let document = fixture::document(name, text);
    let at = text.find("FACE.0999").unwrap();
    let actions = actions(&document, at..at, &everything).into_iter();
    let changed = actions.filter_map(|action| match action.change {
        Ok(Change::Edit(edits)) if action.title.starts_with("Ignore") => {
            let edited = tried::applied(&document, &edits).text.to_string();
            Some(format!("{}\n{edited}", action.title))
        }
        _ => None,
    });
    expected.assert_eq(&changed.collect::<String>().replace('\r', "\\r"));
}

#[test]
fn a_finding_is_silenced_in_the_comments_of_its_language() {
    ignored(
        "a.go",
        "// 😀\nf(\"网\", \"FACE.0999\")\n",
        expect![[r#"
        Ignore `unknown-code` on this line
        // 😀
        f("网", "FACE.0999") // errdex: ignore[unknown-code]
        Ignore `unknown-code` in this file
        // errdex: ignore-file[unknown-code]
        // 😀
        f("网", "FACE.0999")
    "#]],
    );
    ignored(
        "a.py",
        "#!/usr/bin/env python\nif x:\r\n    f('FACE.0999')\r\n",
        expect![[r#"
            Ignore `unknown-code` on this line
            #!/usr/bin/env python
            if x:\r
                f('FACE.0999') # errdex: ignore[unknown-code]\r
            Ignore `unknown-code` in this file
            #!/usr/bin/env python
            # errdex: ignore-file[unknown-code]\r
            if x:\r
                f('FACE.0999')\r
        "#]],
    );
    ignored(
        "a.css",
        "a { content: 'FACE.0999' }\n",
        expect![[r#"
        Ignore `unknown-code` on this line
        a { content: 'FACE.0999' } /* errdex: ignore[unknown-code] */
        Ignore `unknown-code` in this file
        /* errdex: ignore-file[unknown-code] */
        a { content: 'FACE.0999' }
    "#]],
    );
    ignored(
        "a.c",
        "#define X \\\n  \"FACE.0999\" \\\n  \"y\"\n",
        expect![[r#"
            Ignore `unknown-code` in this file
            // errdex: ignore-file[unknown-code]
            #define X \
              "FACE.0999" \
              "y"
        "#]],
    );
}

#[test]
fn where_no_comment_would_be_one_nothing_is_offered() {
    ignored("a.json", "{\"x\": \"FACE.0999\"}\n", expect![[""]]);
    ignored(
        "a.jsonc",
        "{\"x\": \"FACE.0999\"}\n",
        expect![[r#"
        Ignore `unknown-code` on this line
        {"x": "FACE.0999"} // errdex: ignore[unknown-code]
        Ignore `unknown-code` in this file
        // errdex: ignore-file[unknown-code]
        {"x": "FACE.0999"}
    "#]],
    );
}

#[test]
fn a_code_is_explained_in_a_comment() {
    after(
        "a.go",
        "func f() {\n\tg(\"网关\", \"Core.4204\")\n\t              |\n}\n",
        "Copy",
        expect![[r#"
            Copy the explanation of `Core.4204` above the line
            func f() {
            	// Core.4204 · Vision, Text
            	// Vision · HTTP 400
            	// Not subscribed.
            	// What to do: Subscribe to it.
            	// Source: vision.en.txt:20 <https://example.com/vision?a=1&b=(2)>, 2022-08-08
            	// Text
            	// The API XXX is not subscribed.
            	// Service not subscribed.
            	// What to do: 请订阅该API。
            	// 请参考方案。
            	// See: 方案 <https://example.com/faq>
            	// Source: text.en.md:9; text.zh.md:30
            	g("网关", "Core.4204")
            }
            Copy the explanation of `Core.4204` behind the line
            func f() {
            	g("网关", "Core.4204") // Not subscribed.
            }
        "#]],
    );
    after(
        "a.py",
        "x = f'{g(\"FACE.0012\")}'\n           |\n",
        "Copy",
        expect![[r#"
        Copy the explanation of `FACE.0012` above the line
        # FACE.0012 · Face · HTTP 400
        # Wrong format.
        # What to do: Check the format.
        # Source: face.en.txt:6
        x = f'{g("FACE.0012")}'
        Copy the explanation of `FACE.0012` behind the line
        x = f'{g("FACE.0012")}' # Wrong format.
    "#]],
    );
    after(
        "a.css",
        "a { content: 'FACE.0012' }\n                  |\n",
        "Copy",
        expect![[r#"
        Copy the explanation of `FACE.0012` above the line
        /* FACE.0012 · Face · HTTP 400 */
        /* Wrong format. */
        /* What to do: Check the format. */
        /* Source: face.en.txt:6 */
        a { content: 'FACE.0012' }
        Copy the explanation of `FACE.0012` behind the line
        a { content: 'FACE.0012' } /* Wrong format. */
    "#]],
    );
    after(
        "a.yaml",
        "😀: FACE.0012\n         |\n",
        "Copy",
        expect![[r#"
        Copy the explanation of `FACE.0012` above the line
        # FACE.0012 · Face · HTTP 400
        # Wrong format.
        # What to do: Check the format.
        # Source: face.en.txt:6
        😀: FACE.0012
        Copy the explanation of `FACE.0012` behind the line
        😀: FACE.0012 # Wrong format.
    "#]],
    );
    after("a.json", "[\"FACE.0012\"]\n    |\n", "Copy", expect![[""]]);
    after("a.go", "x := `\n` + \"FACE.0012\" + `\n        |\n`\n", "Copy", expect![[""]]);
    after("a.go", "// FACE.0012\n     |\n", "Copy", expect![[""]]);
}

#[test]
fn all_clear_misspellings_are_mended_at_once() {
    let text = "f(\"网关\", \"core.4204\", \"FACE.001\", \"Core.4240\")\n             |\n";
    after(
        "a.go",
        text,
        "Replace all",
        expect![[r#"
        Replace all misspelled codes that can only mean one other
        f("网关", "Core.4204", "FACE.001", "Core.4204")
    "#]],
    );
    after("a.go", "f(\"FACE.001\")\n    |\n", "Replace all", expect![[""]]);
}

#[test]
fn go_has_its_constant_behind_the_imports() {
    let text = "// 😀\npackage a\n\nimport (\n\t\"fmt\"\n)\n\nfunc f() {\n\tif x == \"FACE.0012\" {}\n\t            |\n\tg('{', \"FACE.0012\", \"not FACE.0012\")\n}\n";
    after(
        "a.go",
        text,
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `codeFACE0012` (2 places)
        // 😀
        package a

        import (
        	"fmt"
        )

        const codeFACE0012 = "FACE.0012"

        func f() {
        	if x == codeFACE0012 {}
        	g('{', codeFACE0012, "not FACE.0012")
        }
    "#]],
    );
    after(
        "a.go",
        "package a\n\nconst (\n\tA = \"FACE.0012\"\n\t      |\n)\n",
        "Extract",
        expect![[r#"
            Extract `FACE.0012` to the constant `codeFACE0012`
            [there is a constant of it already]
        "#]],
    );
    after(
        "a.go",
        "package a\nvar codeFACE0012 = \"FACE.0012\"\n                       |\n",
        "Extract",
        expect![[r#"
            Extract `FACE.0012` to the constant `codeFACE0012_2`
            package a

            const codeFACE0012_2 = "FACE.0012"

            var codeFACE0012 = codeFACE0012_2
        "#]],
    );
    after(
        "a.go",
        "x := \"FACE.0012\"\n       |\n",
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `codeFACE0012`
        [the file has no `package`]
    "#]],
    );
}

#[test]
fn python_has_its_constant_behind_the_imports() {
    let text = "#!/usr/bin/env python\n\"\"\"网关\n😀\"\"\"\nimport os\nfrom a import (\n    b,\n)\nx = {'FACE.0012': \"FACE.0012\"}\n           |\ny = b'FACE.0012'\nmatch x:\n    case 'FACE.0012':\n        pass\ndef f(c: Literal['FACE.0012'] = 'FACE.0012'): pass\n";
    after(
        "a.py",
        text,
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012` (3 places)
        #!/usr/bin/env python
        """网关
        😀"""
        import os
        from a import (
            b,
        )

        FACE_0012 = 'FACE.0012'

        x = {FACE_0012: FACE_0012}
        y = b'FACE.0012'
        match x:
            case 'FACE.0012':
                pass
        def f(c: Literal['FACE.0012'] = FACE_0012): pass
    "#]],
    );
    after(
        "a.py",
        "match x:\n    case (1 |\n  'FACE.0012'):\n     |\n",
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012`
        [a pattern takes a name for a new variable]
    "#]],
    );
    after(
        "a.py",
        "x = ('a'\n  'FACE.0012')\n     |\n",
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012`
        [literals that stand side by side are joined]
    "#]],
    );
    after(
        "a.py",
        "CODE = 'FACE.0012'\n         |\nx = 'FACE.0012'\n",
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012`
        [there is a constant of it already]
    "#]],
    );
    after(
        "a.py",
        "def f():\r\n    return 'FACE.0012'\r\n              |\n",
        "Extract",
        expect![[r#"
            Extract `FACE.0012` to the constant `FACE_0012`
            FACE_0012 = 'FACE.0012'\r
            \r
            def f():\r
                return FACE_0012\r
        "#]],
    );
}

#[test]
fn typescript_has_a_constant_where_there_is_a_value() {
    let text = "import { a } from 'a';\nimport b from 'b';\nif (code === 'FACE.0012') {}\n                 |\ntype A = 'FACE.0012' | { x: 'FACE.0012' };\nconst m = { 'FACE.0012': 1, x: 'FACE.0012', y: [f('FACE.0012')] };\nswitch (x) { case 'FACE.0012': return 'FACE.0012'; }\nenum E { A = 'FACE.0012' }\nlet t: X['FACE.0012'];\n";
    after(
        "a.ts",
        text,
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012` (6 places)
        import { a } from 'a';
        import b from 'b';

        const FACE_0012 = 'FACE.0012';

        if (code === FACE_0012) {}
        type A = 'FACE.0012' | { x: 'FACE.0012' };
        const m = { [FACE_0012]: 1, x: FACE_0012, y: [f(FACE_0012)] };
        switch (x) { case FACE_0012: return FACE_0012; }
        enum E { A = 'FACE.0012' }
        let t: X['FACE.0012'];
    "#]],
    );
    after(
        "a.tsx",
        "const x = <A code=\"FACE.0012\" />;\n                      |\n",
        "Extract",
        expect![[r#"
            Extract `FACE.0012` to the constant `FACE_0012`
            [this may be a type, or something else that takes literals only]
        "#]],
    );
    after(
        "a.ts",
        "f(x as 'FACE.0012')\n           |\n",
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012`
        [this may be a type, or something else that takes literals only]
    "#]],
    );
    after(
        "a.js",
        "f('FACE.0012')\n    |\n",
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012`
        [in a script that is no module a constant would be everyone's]
    "#]],
    );
    after(
        "a.js",
        "'use strict';\nconst x = require('x');\nf('FACE.0012')\n    |\n",
        "Extract",
        expect![[r#"
            Extract `FACE.0012` to the constant `FACE_0012`
            'use strict';
            const x = require('x');

            const FACE_0012 = 'FACE.0012';

            f(FACE_0012)
        "#]],
    );
}

#[test]
fn typescript_s_types_stay_what_they_are() {
    let text = "if (type === 'FACE.0012') { type = 'FACE.0012'; }\n                 |\ncase_ = f<T>(x, 'FACE.0012');\ntype A = 'FACE.0012';\nconst f = <T = 'FACE.0012'>() => ('FACE.0012');\nlet x: 'FACE.0012' = 'FACE.0012';\n";
    after(
        "a.ts",
        text,
        "Extract",
        expect![[r#"
            Extract `FACE.0012` to the constant `FACE_0012` (4 places)
            const FACE_0012 = 'FACE.0012';

            if (type === FACE_0012) { type = FACE_0012; }
            case_ = f<T>(x, FACE_0012);
            type A = 'FACE.0012';
            const f = <T = 'FACE.0012'>() => ('FACE.0012');
            let x: 'FACE.0012' = FACE_0012;
        "#]],
    );
}

#[test]
fn a_variable_of_python_may_be_called_case() {
    after(
        "a.py",
        "case = f('网', 'FACE.0012')\n                 |\n",
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012`
        FACE_0012 = 'FACE.0012'

        case = f('网', FACE_0012)
    "#]],
    );
}

#[test]
fn a_literal_that_is_half_typed_is_left_alone() {
    after(
        "a.py",
        "x = '😀', 'FACE.0012\n              |\n",
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012`
        [this is no plain literal]
    "#]],
    );
}

#[test]
fn java_has_its_constant_in_the_class() {
    let text = "package a;\n\nimport b.C;\n\n@Code(\"FACE.0012\")\nclass A {\n    int x;\n\n    void f() { switch (x) { case \"FACE.0012\": g('{', \"FACE.0012\"); } }\n                                      |\n}\nclass B { String x = \"FACE.0012\"; }\n";
    after(
        "a.java",
        text,
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012` (2 places)
        package a;

        import b.C;

        @Code("FACE.0012")
        class A {
            private static final String FACE_0012 = "FACE.0012";

            int x;

            void f() { switch (x) { case FACE_0012: g('{', FACE_0012); } }
        }
        class B { String x = "FACE.0012"; }
    "#]],
    );
    after(
        "a.java",
        "enum A { X(\"FACE.0012\") }\n               |\n",
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012`
        [only a class has private constants]
    "#]],
    );
}

#[test]
fn rust_has_its_constant_behind_the_uses() {
    let text = "//! 😀\n#![deny(x)]\nuse a::{\n    b,\n};\nfn f<'a>(x: &'a str) -> bool {\n    match x { \"FACE.0012\" => '{' == '}', _ => x == \"FACE.0012\" }\n                   |\n}\nfn g() { format!(\"FACE.0012\"); assert_eq!(x, \"FACE.0012\"); }\nmod tests { const X: &str = \"FACE.0012\"; }\n#[error(\"FACE.0012\")]\nstruct S;\n";
    after(
        "a.rs",
        text,
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012` (3 places)
        //! 😀
        #![deny(x)]
        use a::{
            b,
        };

        const FACE_0012: &str = "FACE.0012";

        fn f<'a>(x: &'a str) -> bool {
            match x { FACE_0012 => '{' == '}', _ => x == FACE_0012 }
        }
        fn g() { format!("FACE.0012"); assert_eq!(x, FACE_0012); }
        mod tests { const X: &str = "FACE.0012"; }
        #[error("FACE.0012")]
        struct S;
    "#]],
    );
    after(
        "a.rs",
        "#[error(\"FACE.0012\")]\n           |\nstruct S;\n",
        "Extract",
        expect![[r#"
        Extract `FACE.0012` to the constant `FACE_0012`
        [an attribute takes literals only]
    "#]],
    );
}

#[test]
fn documentation_is_opened_in_the_reader_s_language() {
    let scope = fixture::scope("zh");
    let found = |code: &str| -> Vec<String> {
        let pages = documentation(&scope, code).into_iter();
        pages.map(|it| format!("{} {}", it.page, it.url.unwrap_or_default())).collect()
    };
    assert_eq!(
        found("Core.4204"),
        ["text.zh.md ", "vision.en.txt https://example.com/vision?a=1&b=(2)"]
    );
    assert_eq!(found("GW.0301"), ["网关错误码 https://example.com/gateway"]);
    assert_eq!(found("FACE.0999"), [""; 0]);
}
