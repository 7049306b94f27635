//! Literals and comments in the order of a text, for features that look around a place.

use std::ops::Range;

use super::tokens::{Kind, lex};
use crate::lang::Language;

/// A literal, a comment or a regular expression, or a part of one between interpolations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Whether it is a string literal, or a value that needs no quotes.
    pub is_literal: bool,
    pub is_comment: bool,
    /// The bytes without the marks.
    pub content: Range<usize>,
    /// The bytes with the marks.
    pub range: Range<usize>,
}

/// The pieces of a part of a text, which must end within it. Prose has none.
pub fn pieces(text: &str, language: &Language, part: Range<usize>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if !language.is_prose {
        lex(text, language, part.end, &mut |token| {
            if part.start <= token.range.end && token.range.start <= part.end {
                let is_literal = token.kind == Kind::Text;
                let is_comment = matches!(token.kind, Kind::Comment | Kind::Aside);
                let (content, range) = (token.content, token.range);
                pieces.push(Piece { is_literal, is_comment, content, range });
            }
        });
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang;
    use std::path::Path;

    #[test]
    fn literals_and_comments_come_in_the_order_of_the_text() {
        let text = "f(\"中\") // 😀 x\n`a`";
        let language = lang::detect(None, Some(Path::new("a.go")), None);
        let pieces = pieces(text, language, 1..text.len());
        let shown: Vec<_> = pieces
            .iter()
            .map(|it| (it.is_literal, &text[it.content.clone()], &text[it.range.clone()]))
            .collect();
        assert_eq!(
            shown,
            [(true, "中", "\"中\""), (false, " 😀 x", "// 😀 x"), (true, "a", "`a`")]
        );
    }
}
