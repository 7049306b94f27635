//! A rule that is turned off in the text of a settings file, all else as it was.

use toml_edit::{DocumentMut, Item, Table, value};

use super::Replacement;
use crate::config::{self, Level};

/// What turns a rule off in a settings file of that text; `None` where the text is no TOML, or
/// where that would not do it.
pub fn ignore_rule(text: &str, rule: &str) -> Option<Replacement> {
    let mut settings: DocumentMut = text.parse().ok()?;
    let rules = settings.entry("rules").or_insert(Item::Table(Table::new()));
    let rules = rules.as_table_like_mut()?;
    match rules.get_mut(rule).and_then(Item::as_value_mut) {
        Some(level) => {
            let decor = level.decor().clone();
            *level = "off".into();
            *level.decor_mut() = decor;
        }
        None => _ = rules.insert(rule, value("off")),
    }
    let edited = settings.to_string();
    // The crate writes line feeds only.
    let edited = match text.contains("\r\n") {
        true => edited.replace("\r\n", "\n").replace('\n', "\r\n"),
        false => edited,
    };
    let (layer, _) = config::parse_toml(&edited).ok()?;
    let is_off = |(own, level): (&config::Rule, &Level)| own.name() == rule && *level == Level::Off;
    layer.rules.iter().any(is_off).then(|| difference(text, &edited))
}

/// What makes the second text of the first: the part in which they differ.
fn difference(old: &str, new: &str) -> Replacement {
    let same = |(a, b): &((usize, char), char)| a.1 == *b;
    let start = old.char_indices().zip(new.chars()).take_while(same);
    let start: usize = start.map(|((_, c), _)| c.len_utf8()).sum();
    let (old, new) = (&old[start..], &new[start..]);
    let end = old.chars().rev().zip(new.chars().rev()).take_while(|(a, b)| a == b);
    let end: usize = end.map(|(c, _)| c.len_utf8()).sum();
    let text = new[..new.len() - end].to_owned();
    Replacement { range: start..start + old.len() - end, text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    /// The settings with `unknown-code` off; all that was there stays.
    fn check(text: &str, expected: Expect) {
        let Some(Replacement { range, text: new }) = ignore_rule(text, "unknown-code") else {
            return expected.assert_eq("nothing\n");
        };
        let edited = format!("{}{new}{}", &text[..range.start], &text[range.end..]);
        expected.assert_eq(&edited.replace('\r', "␍"));
    }

    #[test]
    fn a_table_comes_at_the_end_and_comments_stay() {
        check(
            "",
            expect![[r#"
            [rules]
            unknown-code = "off"
        "#]],
        );
        check(
            "# 网关 😀\nlocale = 'zh'   # mine\n\n[[page]]\npath = \"a.md\"  # ours\n\n# The end.\n",
            expect![[r##"
                # 网关 😀
                locale = 'zh'   # mine

                [[page]]
                path = "a.md"  # ours

                [rules]
                unknown-code = "off"

                # The end.
            "##]],
        );
        check(
            "locale = 'zh'\r\n",
            expect![[r#"
            locale = 'zh'␍
            ␍
            [rules]␍
            unknown-code = "off"␍
        "#]],
        );
        check(
            "locale = 'zh'",
            expect![[r#"
            locale = 'zh'

            [rules]
            unknown-code = "off"
        "#]],
        );
    }

    #[test]
    fn a_table_that_is_there_gets_a_row() {
        check(
            "[rules]  # loud\nmisspelled-code = \"error\" # yes\n\n[[page]]\npath = 'a.md'\n",
            expect![[r#"
                [rules]  # loud
                misspelled-code = "error" # yes
                unknown-code = "off"

                [[page]]
                path = 'a.md'
            "#]],
        );
        check(
            "[rules]\n# why\n'unknown-code'   =   \"error\"   # 😀\n",
            expect![[r#"
            [rules]
            # why
            'unknown-code'   =   "off"   # 😀
        "#]],
        );
        check(
            "rules = { misspelled-code = 'error' }\n",
            expect![[r#"
            rules = { misspelled-code = 'error' , unknown-code = "off" }
        "#]],
        );
        check(
            "rules.misspelled-code = 'error'\nlocale = 'en'\n",
            expect![[r#"
            rules.misspelled-code = 'error'
            rules.unknown-code = "off"
            locale = 'en'
        "#]],
        );
    }

    #[test]
    fn what_is_broken_is_left_alone() {
        check(
            "[rules\n",
            expect![[r#"
            nothing
        "#]],
        );
        check(
            "rules = 3\n",
            expect![[r#"
            nothing
        "#]],
        );
    }
}
