//! Declarations of constants without an operator between the name and the value.

use std::ops::Range;

use super::{is_name, is_shouted, line_start};
use crate::lang::Language;

/// Languages in which the members of an enumeration have arguments.
const ARGUMENTS: &[&str] = &["dart", "groovy", "java", "kotlin", "php", "scala"];

/// Declarations without an operator: `#define X "..."`, `define('X', '...')`, `@x "..."`,
/// `(def x "...")`, `X("...")` in an enumeration.
pub(super) fn form(text: &str, language: &Language, open: usize) -> Option<Range<usize>> {
    let line = line_start(text, open)?;
    let head = text[line..open].trim_end();
    let indent = head.len() - head.trim_start().len();
    let (start, head) = (line + indent, &head[indent..]);
    let named = |rest: &str, is_in_name: &dyn Fn(char) -> bool| {
        let rest = rest.trim_start();
        let at = start + (rest.as_ptr() as usize - head.as_ptr() as usize);
        let name = rest.trim_end_matches(['"', '\'', ',', ' ']).trim_start_matches(['"', '\'']);
        let at = at + (name.as_ptr() as usize - rest.as_ptr() as usize);
        let is_one = !name.is_empty() && name.chars().all(is_in_name);
        is_one.then(|| at..at + name.len())
    };
    match language.id {
        "elixir" => named(head.strip_prefix('@')?, &is_name),
        "clojure" | "lisp" => {
            let rest = head.strip_prefix("(def")?;
            named(&rest[rest.rfind([' ', '\t'])?..], &|c| is_name(c) || "-+*?!".contains(c))
        }
        "erlang" | "php" if head.ends_with(',') => {
            let rest = head.strip_prefix('-').unwrap_or(head);
            named(rest.strip_prefix("define(")?, &is_name)
        }
        id if ARGUMENTS.contains(&id) => {
            let name = head.split('(').next()?;
            let is_member = head.ends_with(['(', ',']) && head.matches('(').count() == 1;
            named(name, &is_name).filter(|_| is_member && is_shouted(name))
        }
        _ => named(head.strip_prefix("#define")?, &is_name),
    }
}
