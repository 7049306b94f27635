//! `errdex explain -`: a stream that goes through as it is, with the meaning of its codes below the
//! lines that have some.

use std::collections::HashSet;
use std::io::{self, Read, Write};

use serde::Serialize;

use crate::catalog::ExportEntry;
use crate::cli::{bold, printable};
use crate::ide::explain::Body;
use crate::ide::markup::one_line;
use crate::ide::{Markup, explain, render};
use crate::index::Scope;
use crate::{lang, scan};

/// So much is read at once, if so much is there.
const CHUNK: usize = 1 << 17;

/// A line that is longer is looked at in pieces.
const LONGEST_LINE: usize = 1 << 20;

/// What is added to a stream.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Addition {
    /// A line for each code of a line.
    Line,
    /// All that is known of a code, below the first line that has it.
    Footnote,
    /// Nothing goes through; an object for each line that has codes.
    Json,
}

/// A line in the JSON form.
#[derive(Serialize)]
struct Row<'a> {
    /// 1-based.
    line: u64,
    text: &'a str,
    codes: Vec<Code<'a>>,
}

#[derive(Serialize)]
struct Code<'a> {
    code: &'a str,
    entries: Vec<ExportEntry<'a>>,
}

/// Reads to the end of the stream. What has been read is written before more is waited for, so that
/// a line that is alone shows at once.
pub(super) fn run(
    mut input: impl Read,
    out: &mut impl Write,
    scope: &Scope,
    addition: Addition,
    color: bool,
) -> io::Result<()> {
    let mut stream = Stream { out, scope, addition, color, line: 0, seen: HashSet::new() };
    let (mut buffer, mut length) = (vec![0; CHUNK], 0);
    loop {
        if length == buffer.len() {
            buffer.resize(length * 2, 0);
        }
        let count = match input.read(&mut buffer[length..]) {
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        length += count;
        let lines = memchr::memrchr(b'\n', &buffer[..length]).map_or(0, |at| at + 1);
        let whole = if count == 0 || length > LONGEST_LINE { length } else { lines };
        stream.lines(&buffer[..whole])?;
        stream.out.flush()?;
        buffer.copy_within(whole..length, 0);
        length -= whole;
        if count == 0 {
            return Ok(());
        }
    }
}

struct Stream<'a, W> {
    out: &'a mut W,
    scope: &'a Scope,
    addition: Addition,
    color: bool,
    /// How many lines have gone through.
    line: u64,
    /// The codes that have had their footnote.
    seen: HashSet<String>,
}

impl<W: Write> Stream<'_, W> {
    fn lines(&mut self, bytes: &[u8]) -> io::Result<()> {
        let may_hold = |bytes: &[u8]| scan::may_hold(bytes, &self.scope.catalog);
        if !may_hold(bytes) {
            // Lines are counted only where they are told.
            if self.addition == Addition::Json {
                self.line += memchr::memchr_iter(b'\n', bytes).count() as u64;
                return Ok(());
            }
            return self.out.write_all(bytes);
        }
        // What goes through goes together, up to the line that something is added to.
        let mut written = 0;
        let mut start = 0;
        while start < bytes.len() {
            let end =
                memchr::memchr(b'\n', &bytes[start..]).map_or(bytes.len(), |at| start + at + 1);
            self.line += 1;
            let line = &bytes[start..end];
            start = end;
            if !scan::may_hold(line, &self.scope.catalog) {
                continue;
            }
            let text = String::from_utf8_lossy(line);
            let codes = self.known_codes(&text);
            if codes.is_empty() {
                continue;
            }
            if self.addition != Addition::Json {
                self.out.write_all(&bytes[written..end])?;
                written = end;
                if !line.ends_with(b"\n") {
                    self.out.write_all(b"\n")?;
                }
            }
            self.add(text.trim_end_matches(['\n', '\r']), &codes)?;
        }
        match self.addition {
            Addition::Json => Ok(()),
            _ => self.out.write_all(&bytes[written..]),
        }
    }

    /// The known codes of a line, each once.
    fn known_codes(&self, text: &str) -> Vec<String> {
        let catalog = &self.scope.catalog;
        let prose = lang::detect(None, None, None);
        let mut codes = Vec::new();
        for occurrence in scan::scan(text, prose, catalog).occurrences {
            let code = occurrence.code.into_string();
            if catalog.is_known(&code) && !codes.contains(&code) {
                codes.push(code);
            }
        }
        codes
    }

    fn add(&mut self, text: &str, codes: &[String]) -> io::Result<()> {
        let catalog = &self.scope.catalog;
        if self.addition == Addition::Json {
            let code = |code| {
                let ids = catalog.entries_of(code).into_iter();
                Code { code, entries: ids.map(|id| catalog.export_entry(id)).collect() }
            };
            let codes = codes.iter().map(|it| code(it.as_str())).collect();
            serde_json::to_writer(&mut *self.out, &Row { line: self.line, text, codes })?;
            return self.out.write_all(b"\n");
        }
        for code in codes {
            let Some(explanation) = explain(self.scope, code) else { continue };
            if self.addition == Addition::Footnote {
                if self.seen.insert(code.clone()) {
                    let text = render(&explanation, Markup::Plain);
                    for line in printable(&text).lines() {
                        writeln!(self.out, "{}", format!("    | {line}").trim_end())?;
                    }
                }
                continue;
            }
            let Body::Known { meanings, .. } = &explanation.body else { continue };
            let services: Vec<&str> = meanings.iter().map(|it| it.service.as_str()).collect();
            let ids = catalog.entries_of(code);
            let meaning = crate::ide::explain::short_meaning(self.scope, &ids).unwrap_or_default();
            let code = bold(code, self.color);
            let said = format!("{}: {}", services.join(", "), one_line(meaning));
            writeln!(self.out, "    ^ {code} · {}", printable(&said))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::import;
    use proptest::prelude::*;

    /// Gives what it has in pieces of these lengths.
    struct Pieces<'a>(&'a [u8], Vec<usize>);

    impl Read for Pieces<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let length = self.1.pop().unwrap_or(usize::MAX).min(self.0.len()).min(buffer.len());
            buffer[..length].copy_from_slice(&self.0[..length]);
            self.0 = &self.0[length..];
            Ok(length)
        }
    }

    fn through(bytes: &[u8], pieces: Vec<usize>, addition: Addition) -> Vec<u8> {
        let catalog = Catalog::new(import::builtin().to_vec());
        let scope = Scope { catalog, ..Scope::default() };
        let mut out = Vec::new();
        run(Pieces(bytes, pieces), &mut out, &scope, addition, false).unwrap();
        out
    }

    proptest! {
        #[test]
        fn all_goes_through_byte_for_byte_however_it_comes(
            lines in proptest::collection::vec("(FRS\\.0014|FRS\\.9|[a-z😀 ]|\r){0,4}\n", 0..8),
            invalid in proptest::option::of(0usize..40),
            pieces in proptest::collection::vec(1usize..12, 0..30),
        ) {
            let mut bytes = lines.concat().into_bytes();
            if let Some(byte) = invalid.and_then(|at| bytes.get_mut(at)).filter(|it| **it != b'\n') {
                *byte = 0xff;
            }
            let out = through(&bytes, pieces, Addition::Line);
            let kept = out.split_inclusive(|byte| *byte == b'\n');
            let kept = kept.filter(|line| !line.starts_with(b"    ^ "));
            prop_assert_eq!(kept.flatten().copied().collect::<Vec<u8>>(), bytes);
        }
    }
}
