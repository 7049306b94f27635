//! ModelArts.3001 don't 😀
/* ModelArts.3002 /* nested */ "still ModelArts.3003 */
fn a<'a>(x: &'a str) -> &'static str { "ModelArts.1001" }
const B: &[&str] = &["错误 ModelArts.2001", r"ModelArts.1002", r#"ModelArts.1003"#, r##"a "# ModelArts.2002"##];
const C: &[u8] = b"ModelArts.1004"; const D: &CStr = c"ModelArts.1005"; const E: &[u8] = br#"ModelArts.1006"#;
const F: &str = "\nModelArts.2003\"ModelArts.2004\u{4e2d}ModelArts.2005\\nModelArts.0001";
const G: &str = r"\nModelArts.0002 \"; const H: char = '"'; const I: char = '\''; const J: u8 = b'\\';
const K: char = '中'; const L: &str = "ModelArts.1007"; const M: char = '\u{1F600}';
const N: &str = "multi // ModelArts.2006 \
    ModelArts.2007"; // ModelArts.3004 "
let o = 'outer: loop { break 'outer "ModelArts.1008" }; let r#type = ModelArts.4001;
let p = Regex::new(r"ModelArts\.2008"); let q = format!("{x} ModelArts.2009");
let r = "ModelArts.1009