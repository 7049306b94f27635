//! The places in a table of plain text where no line has a character, so that columns end there.

use super::line::Line;
use super::width::Wide;

/// How the columns of a table are counted, and where they start.
pub fn columns(words: &[(usize, &str)], header: &str, body: &[Line]) -> Option<(View, Vec<usize>)> {
    // Some tools count the characters of a line, and not the columns that they take.
    let views: [View; 2] = [on_screen, by_character];
    let mut found = views
        .into_iter()
        .flat_map(|view| rivers(words, header, body, view).map(move |starts| (view, starts)));
    found.find(|(view, starts)| {
        // A cell that two blanks run through is two.
        let is_cell = |cell: &&str| !cell.trim().contains("  ");
        body.iter().all(|line| slices(view(line.text), starts).iter().all(is_cell))
    })
}

/// Where the columns of a table may start below the words of its header, each given with its place.
fn rivers(
    words: &[(usize, &str)],
    header: &str,
    body: &[Line],
    view: View,
) -> impl Iterator<Item = Vec<usize>> {
    let starts = below_words(words, header, body, view);
    starts.into_iter().chain(by_count(words, header, body, view))
}

/// Where the columns start if there are as many places as it takes where neither the header nor a
/// line has a character: the words of the header may stand anywhere above their columns.
fn by_count(
    words: &[(usize, &str)],
    header: &str,
    body: &[Line],
    view: View,
) -> Option<Vec<usize>> {
    let lines: Vec<Wide> = body.iter().map(|line| view(line.text)).collect();
    let spans = spans(words, header, view);
    let width = lines.iter().map(Wide::len).chain(spans.iter().map(|(_, end)| *end)).max()?;
    let mut inked = vec![false; width];
    for wide in &lines {
        for (column, inked) in inked.iter_mut().enumerate().take(wide.len()) {
            *inked |= wide.char(column).is_some_and(|c| !c.is_whitespace());
        }
    }
    for (from, to) in spans {
        inked[from..to].fill(true);
    }
    let is_start = |&at: &usize| inked[at] && (at == 0 || !inked[at - 1]);
    let starts: Vec<usize> = (0..width).filter(is_start).collect();
    let is_wide = |&&at: &&usize| at == starts[0] || !inked[at.saturating_sub(2)];
    let wide: Vec<usize> = starts.iter().filter(is_wide).copied().collect();
    // A few lines have blanks at the same place by chance.
    let narrow = Some(starts).filter(|_| body.len() > 2);
    let wide = Some(wide).filter(|_| body.len() > 1);
    [narrow, wide].into_iter().flatten().find(|starts| starts.len() == words.len())
}

/// The same where one such place is between any two words of the header, or one where the next
/// word starts.
fn below_words(
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
    let spans = spans(words, header, view);
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

/// The columns that the words of a header take.
fn spans(words: &[(usize, &str)], header: &str, view: View) -> Vec<(usize, usize)> {
    let header = Wide::new(header);
    let span = |&(from, word): &(usize, &str)| {
        let start = view(&header.text[..header.byte(from)]).len();
        (start, start + view(word).len())
    };
    words.iter().map(span).collect()
}

/// A line cut where columns start.
pub fn slices<'a>(wide: Wide<'a>, starts: &[usize]) -> Vec<&'a str> {
    let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
    starts.iter().zip(ends).map(|(&from, to)| wide.slice(from, to).trim_end()).collect()
}

/// How the columns of a line are counted.
pub type View = for<'a> fn(&'a str) -> Wide<'a>;

/// By the columns of the screen that characters take.
fn on_screen(line: &str) -> Wide<'_> {
    Wide::new(line)
}

/// By characters, as some tools do.
fn by_character(line: &str) -> Wide<'_> {
    Wide::narrow(line)
}
