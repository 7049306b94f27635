//! Comments in JSON, `// …` and `/* … */`, which is not JSON then, but is published so.

/// The text with blanks in place of its comments, and of commas before a closing bracket, so that all
/// else stays where it is; `None` if there are none.
pub fn blanked(text: &str) -> Option<String> {
    let mut out = text.as_bytes().to_vec();
    let mut at = 0;
    // The last comma behind which there is only white space so far.
    let mut comma = None;
    while at < out.len() {
        let end = match (out[at], out.get(at + 1)) {
            (b'"', _) => {
                comma = None;
                at = end_of_string(&out, at);
                continue;
            }
            (b'/', Some(b'/')) => text[at..].find('\n').map_or(out.len(), |length| at + length),
            (b'/', Some(b'*')) => text[at..].find("*/").map_or(out.len(), |length| at + length + 2),
            (byte, _) => {
                match byte {
                    b',' => comma = Some(at),
                    b'}' | b']' => {
                        if let Some(comma) = comma.take() {
                            out[comma] = b' ';
                        }
                    }
                    byte if !byte.is_ascii_whitespace() => comma = None,
                    _ => {}
                }
                at += 1;
                continue;
            }
        };
        out[at..end].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
        at = end;
    }
    let blanked = String::from_utf8(out).ok()?;
    (blanked != text).then_some(blanked)
}

/// The index behind the string that starts at one.
fn end_of_string(text: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < text.len() && text[at] != b'"' {
        at += 1 + (text[at] == b'\\') as usize;
    }
    at + 1
}
