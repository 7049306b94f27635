//! Line blocks: lines behind a bar each, which stay lines of their own.

use super::Reader;
use super::lines::indent;
use crate::import::block::Kind;
use crate::import::text::line::Line;

/// What stands behind the bar of a line of a line block.
pub fn barred(line: &str) -> Option<&str> {
    let rest = line.trim_end().strip_prefix('|')?;
    (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim())
}

impl Reader<'_> {
    /// Takes a line block, each line as a paragraph; what is indented below a line without a bar
    /// goes on with it.
    pub fn line_block(&mut self, lines: &[Line], at: usize) -> usize {
        let mut end = at;
        while let Some(text) = lines.get(end).and_then(|line| barred(line.text)) {
            let number = lines[end].number;
            let mut whole = text.to_owned();
            end += 1;
            let goes_on = |line: &&Line| !line.text.trim().is_empty() && indent(line.text) > 0;
            while let Some(line) = lines.get(end).filter(goes_on) {
                whole.push(' ');
                whole.push_str(line.text.trim());
                end += 1;
            }
            self.push(Kind::Paragraph, self.inline(whole.trim(), number));
        }
        end
    }
}
