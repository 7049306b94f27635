//! Semantic tokens as the protocol has them: relative numbers, and what has changed since the last
//! answer.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex};

use tower_lsp::lsp_types::{
    Range, SemanticToken, SemanticTokenModifier, SemanticTokenType, SemanticTokens,
    SemanticTokensDelta, SemanticTokensEdit, SemanticTokensFullDeltaResult, SemanticTokensLegend,
};

use super::from_proto;
use super::session::lock;
use crate::ide::{self, Token, TokenKind};
use crate::index::Document;
use crate::text::{PositionEncoding, position_of};

/// For each kind its type and its modifiers. A known code is a member of an enumeration, which
/// themes colour unlike a string; an unknown one stays the string that it is, under a modifier
/// that a user may style.
const KINDS: [(TokenKind, u32, u32); 3] =
    [(TokenKind::Known, 0, 0b00), (TokenKind::Deprecated, 0, 0b01), (TokenKind::Unknown, 1, 0b10)];

/// The numbers of an edit are counted in integers, five for each token.
const INTEGERS: u32 = 5;

/// What the types and modifiers of the answers are called.
pub fn legend() -> SemanticTokensLegend {
    SemanticTokensLegend {
        token_types: vec![SemanticTokenType::ENUM_MEMBER, SemanticTokenType::STRING],
        token_modifiers: vec![
            SemanticTokenModifier::DEPRECATED,
            SemanticTokenModifier::new("unknown"),
        ],
    }
}

/// The last answer for each open file, by which the next one is made shorter.
#[derive(Debug, Default)]
pub struct Answered(Mutex<HashMap<Arc<str>, Answer>>);

/// The tokens of an answer, and a hash of them, which is its name.
#[derive(Clone, Debug)]
struct Answer {
    id: String,
    tokens: Arc<Vec<SemanticToken>>,
}

impl Answered {
    /// The whole answer, under its name.
    pub fn full(&self, document: &Document, tokens: Vec<SemanticToken>) -> SemanticTokens {
        let answer = self.note(document, tokens);
        SemanticTokens { result_id: Some(answer.id), data: answer.tokens.to_vec() }
    }

    /// What has changed since the answer of that name; the whole one where it is not known.
    pub fn delta(
        &self,
        document: &Document,
        tokens: Vec<SemanticToken>,
        previous: &str,
    ) -> SemanticTokensFullDeltaResult {
        let known = lock(&self.0).get(&document.uri).filter(|it| it.id == previous).cloned();
        let Some(known) = known else { return self.full(document, tokens).into() };
        let answer = self.note(document, tokens);
        let edits = edit(&known.tokens, &answer.tokens).into_iter().collect();
        SemanticTokensDelta { result_id: Some(answer.id), edits }.into()
    }

    /// Forgets a file that was closed.
    pub fn forget(&self, key: &str) {
        lock(&self.0).remove(key);
    }

    fn note(&self, document: &Document, tokens: Vec<SemanticToken>) -> Answer {
        let mut hasher = DefaultHasher::new();
        tokens.iter().for_each(|it| integers(it).hash(&mut hasher));
        let id = format!("{:016x}", hasher.finish());
        let answer = Answer { id, tokens: Arc::new(tokens) };
        lock(&self.0).insert(document.uri.clone(), answer.clone());
        answer
    }
}

/// The tokens of a document, or of a part of it; `None` if the settings want none.
pub fn of(
    document: &Document,
    part: Option<Range>,
    encoding: PositionEncoding,
) -> Option<Vec<SemanticToken>> {
    let part = part.map(|part| from_proto::span(&document.text, part, encoding));
    let tokens = ide::tokens(document, part.unwrap_or(0..document.text.len_bytes()))?;
    Some(relative(document, &tokens, encoding))
}

/// Each token by its distance from the one before it.
fn relative(
    document: &Document,
    tokens: &[Token],
    encoding: PositionEncoding,
) -> Vec<SemanticToken> {
    let (mut line, mut column) = (0, 0);
    let token = |token: &Token| {
        let start = position_of(&document.text, token.range.start, encoding);
        let end = position_of(&document.text, token.range.end, encoding);
        let kind = KINDS.iter().find(|(kind, ..)| *kind == token.kind);
        let (_, token_type, token_modifiers_bitset) = *kind?;
        let is_same_line = start.line == line;
        let relative = SemanticToken {
            delta_line: start.line - line,
            delta_start: if is_same_line { start.column - column } else { start.column },
            length: end.column.checked_sub(start.column).filter(|_| end.line == start.line)?,
            token_type,
            token_modifiers_bitset,
        };
        (line, column) = (start.line, start.column);
        Some(relative)
    };
    tokens.iter().filter_map(token).collect()
}

/// The one edit that makes the new tokens of the old ones; `None` if they are the same.
fn edit(old: &[SemanticToken], new: &[SemanticToken]) -> Option<SemanticTokensEdit> {
    let is_same = |(a, b): &(&SemanticToken, &SemanticToken)| a == b;
    let start = old.iter().zip(new).take_while(is_same).count();
    let (old, new) = (&old[start..], &new[start..]);
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(is_same).count();
    let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);
    let is_other = !old.is_empty() || !new.is_empty();
    is_other.then(|| SemanticTokensEdit {
        start: start as u32 * INTEGERS,
        delete_count: old.len() as u32 * INTEGERS,
        data: Some(new.to_vec()),
    })
}

fn integers(token: &SemanticToken) -> [u32; INTEGERS as usize] {
    let SemanticToken { delta_line, delta_start, length, token_type, token_modifiers_bitset } =
        *token;
    [delta_line, delta_start, length, token_type, token_modifiers_bitset]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn token(length: u32) -> SemanticToken {
        let (delta_line, delta_start) = (1, 2);
        let (token_type, token_modifiers_bitset) = (0, 0);
        SemanticToken { delta_line, delta_start, length, token_type, token_modifiers_bitset }
    }

    proptest! {
        /// As a client applies it: on the list of integers.
        #[test]
        fn an_edit_makes_the_new_tokens_of_the_old_ones(
            old in proptest::collection::vec(0u32..3, 0..8),
            new in proptest::collection::vec(0u32..3, 0..8),
        ) {
            let tokens = |lengths: &[u32]| lengths.iter().map(|&it| token(it)).collect::<Vec<_>>();
            let (old, new) = (tokens(&old), tokens(&new));
            let flat = |tokens: &[SemanticToken]| tokens.iter().flat_map(integers).collect::<Vec<_>>();
            let mut client = flat(&old);
            if let Some(edit) = edit(&old, &new) {
                let (start, end) = (edit.start as usize, (edit.start + edit.delete_count) as usize);
                client.splice(start..end, flat(&edit.data.unwrap()));
            } else {
                prop_assert_eq!(&old, &new);
            }
            prop_assert_eq!(client, flat(&new));
        }
    }
}
