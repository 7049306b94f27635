//! Neighbours: the literals and comments around the codes of a text.

use super::Neighbour;
use super::tokens::{Kind, Part, Token};

/// What is further away than so many bytes is no neighbour.
pub(super) const FAR: usize = 1000;

/// So many tokens in front of a code are looked back at.
const BEFORE: usize = 16;

/// The tokens so far, as far as they are near a code or may turn out to be.
#[derive(Default)]
pub(super) struct Nearby {
    tokens: Vec<Neighbour>,
    /// So many of them are to stay; the others are the last ones that were read.
    kept: usize,
    /// Tokens that start before this place are near the last code.
    until: usize,
}

impl Nearby {
    /// Takes the next token, which may be a literal that is a code.
    pub(super) fn take(&mut self, token: &Token, is_code: bool) {
        if self.tokens.len() >= self.kept + 2 * BEFORE {
            self.tokens.drain(self.kept..self.kept + BEFORE);
        }
        self.tokens.push(Neighbour {
            range: token.range.clone(),
            content: token.content.clone(),
            is_comment: token.kind == Kind::Comment,
            is_whole: token.kind == Kind::Text && token.part == Part::Whole,
        });
        if is_code {
            let from = token.range.start.saturating_sub(FAR);
            let far = |it: &Neighbour| it.range.end < from;
            let far = self.tokens[self.kept..].iter().take_while(|it| far(it)).count();
            self.tokens.drain(self.kept..self.kept + far);
            self.until = token.range.end + FAR;
        }
        if token.range.start < self.until {
            self.kept = self.tokens.len();
        }
    }

    pub(super) fn finish(mut self) -> Vec<Neighbour> {
        self.tokens.truncate(self.kept);
        self.tokens
    }
}
