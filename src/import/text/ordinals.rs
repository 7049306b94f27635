//! Flattened tables whose rows are numbered in a column before that of their codes.

use super::align::Piece;
use super::look::{Look, sure_look_of_cell};
use crate::import::code::is_status;
use crate::import::tables::header::Field;

/// As many rows that are numbered from one on are no chance.
const LEAST: usize = 3;

/// The texts behind a header that starts with its word of codes, without the numbers of the rows: a code
/// stands behind each.
pub fn without_ordinals(mut pieces: Vec<Piece>, fields: &[Field]) -> Vec<Piece> {
    let is_first = fields.first() == Some(&Field::Code);
    let has_status = fields.get(1) == Some(&Field::Status);
    let text = |at: usize| pieces.get(at).map_or("", |piece| piece.text.text.as_str());
    // Else the numbers are the codes, and their statuses stand behind them.
    if !is_first || has_status && is_status(text(1)) {
        return pieces;
    }
    let code = |at: usize| {
        let look = sure_look_of_cell(text(at));
        look.filter(|look| *look != Look::Number || text(at).len() > 2)
    };
    let Some(first) = code(1) else { return pieces };
    let mut ordinals = Vec::new();
    for at in 0..pieces.len() {
        let number = text(at).trim_end_matches(['.', '、']).parse::<usize>();
        let is_next = number.is_ok_and(|number| number == ordinals.len() + 1);
        // Codes of another kind may follow.
        let is_code = |code: Look| ordinals.len() >= LEAST || code.is_like(first);
        if is_next && code(at + 1).is_some_and(is_code) {
            ordinals.push(at);
        } else if at == 0 {
            return pieces;
        }
    }
    if ordinals.len() >= LEAST {
        let mut at = 0;
        pieces.retain(|_| {
            at += 1;
            ordinals.binary_search(&(at - 1)).is_err()
        });
    }
    pieces
}
