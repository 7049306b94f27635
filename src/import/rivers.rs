//! The places in a table of plain text where no line has a character, so that columns end there.

use super::line::Line;
use super::width::Wide;

/// Where the columns of a table start below the words of its header, each given with its place:
/// between any two of them there is one place where no line has a character, or one where the
/// next word starts.
pub fn rivers(
    words: &[(usize, &str)],
    header: &str,
    body: &[Line],
    view: View,
) -> Option<Vec<usize>> {
    if body.len() < 2 {
        return None;
    }
    let lines: Vec<Wide> = body.iter().map(|line| view(line.text)).collect();
    let is_blank = |column: usize| {
        let is_free =
            |wide: &Wide| column >= wide.len() || wide.char(column).is_none_or(char::is_whitespace);
        lines.iter().all(is_free)
    };
    let first = lines.iter().map(|wide| wide.len() - view(wide.text.trim_start()).len()).min();
    let header = view(header);
    let spans: Vec<(usize, usize)> = words
        .iter()
        .map(|&(from, word)| {
            let start = Wide::new(header.text).byte(from);
            let start = view(&header.text[..start]).len();
            (start, start + view(word).len())
        })
        .collect();
    let mut starts = vec![first?.min(spans[0].0)];
    for pair in spans.windows(2) {
        let ((_, end), (to, _)) = (pair[0], pair[1]);
        let blank: Vec<bool> = (end..=to).map(is_blank).collect();
        let ends: Vec<usize> = (end..to)
            .filter(|at| blank[at - end] && !blank[at - end + 1])
            .map(|at| at + 1)
            .collect();
        starts.push(match &ends[..] {
            [one] => *one,
            [] if blank[to - end] => to,
            _ => *ends.iter().find(|&&at| at == to)?,
        });
    }
    let is_filled = |(column, &from): (usize, &usize)| {
        let to = starts.get(column + 1).copied().unwrap_or(usize::MAX);
        lines.iter().any(|wide| !wide.slice(from, to).trim().is_empty())
    };
    starts.iter().enumerate().all(is_filled).then_some(starts)
}

/// A line cut where columns start.
pub fn slices<'a>(wide: Wide<'a>, starts: &[usize]) -> Vec<&'a str> {
    let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
    starts.iter().zip(ends).map(|(&from, to)| wide.slice(from, to).trim_end()).collect()
}

/// How the columns of a line are counted.
pub type View = for<'a> fn(&'a str) -> Wide<'a>;

/// By the columns of the screen that characters take.
pub fn on_screen(line: &str) -> Wide<'_> {
    Wide::new(line)
}

/// By characters, as some tools do.
pub fn by_character(line: &str) -> Wide<'_> {
    Wide::narrow(line)
}
