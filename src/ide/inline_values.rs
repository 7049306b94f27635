//! Inline values: what the codes that were passed mean, while a program is being debugged.

use std::ops::Range;

use super::explain::short_meaning;
use super::inlay_hints::{literals_in, shortened};
use crate::index::Document;

/// A text to be shown on the line of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InlineValue {
    /// The bytes of the code alone.
    pub range: Range<usize>,
    pub text: String,
}

/// What the codes of a part of a text mean, up to the line on which the program has stopped, of
/// which `stopped` is the last byte; what stands below has not been reached. Only literals count:
/// they are what a variable can hold.
pub fn inline_values(document: &Document, part: Range<usize>, stopped: usize) -> Vec<InlineValue> {
    let scope = &document.scope;
    let value = |occurrence: &crate::scan::Occurrence| {
        let meaning = short_meaning(scope, &scope.catalog.entries_of(&occurrence.code))?;
        let meaning = shortened(meaning, scope.settings.inlay_hints.max_length.max(1));
        let text = format!("{}: {meaning}", occurrence.code);
        Some(InlineValue { range: occurrence.range.clone(), text })
    };
    if part.start > stopped {
        return Vec::new();
    }
    literals_in(document, part.start..part.end.min(stopped)).filter_map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::fixture;
    use expect_test::{Expect, expect};

    /// The values up to the line above the `|`.
    fn check(name: &str, marked: &str, expected: Expect) {
        let (text, stopped) = fixture::cursor(marked);
        let values = inline_values(&fixture::document(name, &text), 0..text.len(), stopped);
        let values = values.into_iter().map(|it| format!("{} = {}\n", &text[it.range], it.text));
        expected.assert_eq(&values.collect::<String>());
    }

    #[test]
    fn what_was_reached_has_its_meaning() {
        check(
            "a.py",
            "code = '错😀'; code = 'Core.4204'  # FACE.0010\nother = 'FACE.0999'\nx = 'FACE.0012'\n                |\ny = 'FACE.0021'\n",
            expect![[r#"
                Core.4204 = Core.4204: Not subscribed.
                FACE.0012 = FACE.0012: Wrong format.
            "#]],
        );
    }

    #[test]
    fn a_part_below_the_stop_has_none() {
        let document = fixture::document("a.py", "a\nx = 'Core.4204'\n");
        assert_eq!(inline_values(&document, 2..17, 1), []);
    }
}
