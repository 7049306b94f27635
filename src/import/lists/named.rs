//! Headings that are a status and a name, of which the name is the code: `404 order_gone`.

use std::collections::HashMap;

use super::start::Start;
use crate::import::block::Block;
use crate::import::code::{Form, is_status};
use crate::import::code_cell::is_snake;

/// Takes headings such as `403 unauthorized` for names with a status if such as `404 order_gone` stand
/// beside them, and `403 FORBIDDEN` beside such as `404 ORDER_GONE`.
pub fn take_names(blocks: &[Block], starts: &mut [Option<Start>]) {
    let mut counts = HashMap::<(u8, bool), usize>::new();
    for (block, start) in blocks.iter().zip(starts.iter()) {
        let Some(start) = start.as_ref().filter(|start| start.status.is_some()) else { continue };
        let is_upper = start.form == Form::Upper;
        if let Some(level) = block.level()
            && (is_upper || start.form == Form::Words && is_snake(&start.code))
        {
            *counts.entry((level, is_upper)).or_default() += 1;
        }
    }
    for (block, start) in blocks.iter().zip(starts) {
        let (Some(level), Some(start)) = (block.level(), start) else { continue };
        let is_word = |is: fn(&u8) -> bool| start.rest.bytes().all(|b| is(&b));
        let is_upper = is_word(u8::is_ascii_uppercase);
        if start.status.is_none()
            && is_status(&start.code)
            && start.rest.len() > 3
            && (is_upper || is_word(u8::is_ascii_lowercase))
            && counts.get(&(level, is_upper)) > Some(&1)
        {
            start.status = Some(std::mem::take(&mut start.code));
            start.code = std::mem::take(&mut start.rest);
            (start.form, start.is_sure) = (if is_upper { Form::Upper } else { Form::Words }, true);
        }
    }
}
