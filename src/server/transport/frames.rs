//! The tolerant frame splitter: from the client's bytes to the bodies of its messages.

use std::io::{self, BufRead, Read};

/// A larger message is skipped: it is read over, never held.
const LARGEST: u64 = 64 << 20;

/// A length that no message can have, so that it is taken as damage and not waited for.
const ABSURD: u64 = 4 << 30;

/// A header line is looked at in pieces of at most this many bytes, since damage has no lines.
const PIECE: usize = 64 << 10;

const NAME: &[u8] = b"content-length:";

/// What stands next in the input.
#[derive(Debug, PartialEq, Eq)]
pub enum Frame {
    /// The body of one message.
    Body(Vec<u8>),
    /// A header block without a valid length. What follows is skipped up to the next
    /// `Content-Length:`, wherever in a line that stands.
    Damaged,
    /// A message of that many bytes, skipped.
    TooLarge(u64),
}

/// The frames of an input.
#[derive(Debug)]
pub struct Frames<R> {
    input: R,
    /// Whether the last header block was damaged, which was said already.
    lost: bool,
}

impl<R: BufRead> Frames<R> {
    pub fn new(input: R) -> Frames<R> {
        Frames { input, lost: false }
    }

    /// The next frame; `None` at the end of the input, which may come in the middle of a frame.
    pub fn next(&mut self) -> io::Result<Option<Frame>> {
        loop {
            match self.header()? {
                Header::End => return Ok(None),
                Header::Length(length) => {
                    self.lost = false;
                    return self.body(length);
                }
                Header::Damaged if !self.lost => {
                    self.lost = true;
                    return Ok(Some(Frame::Damaged));
                }
                Header::Damaged | Header::Empty => {}
            }
        }
    }

    fn body(&mut self, length: u64) -> io::Result<Option<Frame>> {
        let mut rest = (&mut self.input).take(length);
        if length > LARGEST {
            let skipped = io::copy(&mut rest, &mut io::sink())?;
            return Ok((skipped == length).then_some(Frame::TooLarge(length)));
        }
        let mut body = Vec::new();
        rest.read_to_end(&mut body)?;
        Ok((body.len() as u64 == length).then_some(Frame::Body(body)))
    }

    /// Reads one header block, with the empty line that ends it.
    fn header(&mut self) -> io::Result<Header> {
        let (mut length, mut empty) = (None, true);
        let mut line = Vec::new();
        loop {
            let held = line.len();
            let read =
                (&mut self.input).take((PIECE - held) as u64).read_until(b'\n', &mut line)?;
            if read == 0 {
                return Ok(Header::End);
            }
            if line.trim_ascii().is_empty() && held == 0 && line.ends_with(b"\n") {
                return Ok(match length {
                    Some(length) => Header::Length(length),
                    None if empty => Header::Empty,
                    None => Header::Damaged,
                });
            }
            empty = false;
            if line.ends_with(b"\n") {
                length = length_in(&line).or(length);
                line.clear();
            } else if line.len() == PIECE {
                // A name and its length may have been cut in two here: their beginning stays.
                line.drain(..PIECE - 64);
            }
        }
    }
}

enum Header {
    Length(u64),
    Damaged,
    /// An empty line between two frames.
    Empty,
    End,
}

/// The length that a header line states, also behind the remains of a damaged frame, but not in
/// a header like `X-Content-Length`.
fn length_in(line: &[u8]) -> Option<u64> {
    let at = line.windows(NAME.len()).rposition(|part| part.eq_ignore_ascii_case(NAME))?;
    if line[..at].ends_with(b"-") {
        return None;
    }
    let value = std::str::from_utf8(&line[at + NAME.len()..]).ok()?;
    value.trim().parse().ok().filter(|&length| length < ABSURD)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frames(input: &str) -> Vec<String> {
        let mut frames = Frames::new(input.as_bytes());
        let mut all = Vec::new();
        while let Some(frame) = frames.next().unwrap() {
            all.push(match frame {
                Frame::Body(body) => String::from_utf8(body).unwrap(),
                Frame::Damaged => "damaged".to_owned(),
                Frame::TooLarge(length) => format!("too large: {length}"),
            });
        }
        all
    }

    #[test]
    fn headers_are_taken_as_clients_write_them() {
        let input = "Content-Length: 2\r\n\r\nabcontent-length:3\n\ncde\
                     Content-Type: x; charset=utf-8\r\nCONTENT-LENGTH:  2 \r\nContent-Length: 2\r\n\r\nfg\
                     \r\nContent-Length: 0\r\n\r\nContent-Length: 1\r\nX-Content-Length: 9\r\n\r\nh";
        assert_eq!(frames(input), ["ab", "cde", "fg", "", "h"]);
    }

    #[test]
    fn a_block_without_a_length_is_told_once_and_reading_resumes_at_the_next_one() {
        let input = "Content-Type: x\r\n\r\n{\"a\":\n\n1}\r\n\r\n{}Content-Length: 2\r\n\r\nabContent-Length: x\r\n\r\n\
             zzContent-Length: 1\r\n\r\nc";
        assert_eq!(frames(input), ["damaged", "ab", "damaged", "c"]);
    }

    #[test]
    fn long_damage_is_skipped_wherever_the_next_header_stands_in_it() {
        for length in PIECE - 30..PIECE + 10 {
            let input = format!("x\r\n\r\n{}Content-Length: 2\r\n\r\nab", "y".repeat(length));
            assert_eq!(frames(&input), ["damaged", "ab"]);
        }
    }

    #[test]
    fn a_message_over_the_cap_is_skipped_and_an_absurd_length_is_damage() {
        let head = io::Cursor::new(format!("Content-Length: {}\r\n\r\n", LARGEST + 1));
        let tail = io::Cursor::new("Content-Length: 1\r\n\r\na");
        let input = head.chain(io::repeat(b' ').take(LARGEST + 1)).chain(tail);
        let mut frames_of = Frames::new(io::BufReader::new(input));
        assert_eq!(frames_of.next().unwrap(), Some(Frame::TooLarge(LARGEST + 1)));
        assert_eq!(frames_of.next().unwrap(), Some(Frame::Body(b"a".to_vec())));
        assert_eq!(
            frames("Content-Length: 99999999999\r\n\r\nContent-Length: 1\r\n\r\na"),
            ["damaged", "a"]
        );
    }

    #[test]
    fn an_input_that_ends_within_a_frame_has_ended() {
        assert_eq!(frames("Content-Length: 5\r\n\r\nab"), [""; 0]);
        assert_eq!(frames("Content-Length: 5"), [""; 0]);
    }
}
