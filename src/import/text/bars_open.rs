//! Cells with a line each that bars open and none closes: `| 1001`, `| The order is gone`.

use super::line::Line;

/// Fewer lines with a bar may be anything.
const LEAST: usize = 3;

/// The lines without the bars that open them, where these are all the bars that there are around.
pub fn without(lines: Vec<Line>) -> Vec<Line> {
    let opens = |line: &Line| is_opened(line.text);
    if lines.iter().filter(|line| opens(line)).count() < LEAST {
        return lines;
    }
    let mut out = lines;
    let mut at = 0;
    while at < out.len() {
        let is_part = |line: &Line| !line.text.trim().is_empty();
        let end = (at..out.len()).find(|&at| !is_part(&out[at])).unwrap_or(out.len());
        let part = &mut out[at..end];
        let others = part.iter().any(|line| !opens(line) && line.text.contains('|'));
        if !others && part.iter().filter(|line| opens(line)).count() >= LEAST {
            for line in part.iter_mut().filter(|line| opens(line)) {
                line.text = line.text.trim_start().trim_start_matches('|').trim();
            }
        }
        at = end + 1;
    }
    out
}

/// Whether a line has a bar before its text and none behind it.
fn is_opened(line: &str) -> bool {
    let text = line.trim().strip_prefix('|').map(str::trim);
    text.is_some_and(|text| !text.is_empty() && !text.contains('|'))
}
