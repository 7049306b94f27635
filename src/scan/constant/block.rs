//! Groups of declarations: `const (` of Go, `enum {`, and what else has one on each line.

use super::is_name;

/// Words before a bracket in which each line is a declaration.
pub(super) const BLOCK: &[&str] = &["const", "enum", "var"];

/// Which lines belong to a group of declarations, told once for each line.
pub(super) struct Blocks<'t> {
    pub(super) text: &'t str,
    /// The last line that was asked for, by its start.
    pub(super) known: Option<(usize, bool)>,
}

impl Blocks<'_> {
    /// Whether the line of an offset is in a group that opens with a word of [`BLOCK`].
    pub(super) fn holds(&mut self, offset: usize) -> bool {
        let line = self.start(offset);
        if let Some((head, _)) = self.text[line..offset].split_once(['{', '(']) {
            return is_block(head);
        }
        let mut above = line;
        let holds = loop {
            match self.known {
                Some((known, holds)) if known == above => break holds,
                _ if above == 0 => break false,
                _ => {}
            }
            let start = self.start(above - 1);
            let text = self.text[start..above].trim();
            if let Some(head) = text.strip_suffix(['(', '{']) {
                break is_block(head);
            }
            // What ends another group ends the look, and so does what is no declaration.
            if text.starts_with(['}', ')']) || text.contains(['(', '{']) && !is_remark(text) {
                break false;
            }
            above = start;
        };
        self.known = Some((line, holds));
        holds
    }

    fn start(&self, offset: usize) -> usize {
        let ends = memchr::memrchr2(b'\n', b'\r', &self.text.as_bytes()[..offset]);
        ends.map_or(0, |at| at + 1)
    }
}

fn is_block(head: &str) -> bool {
    head.split(|c: char| !is_name(c)).any(|word| BLOCK.contains(&word))
}

/// A line without code, or with some before a comment, which may say anything.
fn is_remark(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    line.starts_with(['/', '*', '#', '[', '@']) || !code.contains(['(', '{'])
}
