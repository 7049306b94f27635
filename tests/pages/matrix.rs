//! Lists of codes in every combination of what lists have: a mark, a word before the code, quotes around
//! it, and what stands between it and its text.

use super::traps::read;

const NAMES: &[&str] = &["p.md", "p.txt"];
const MARKS: &[&str] = &["", "- ", "* ", "1. "];
const AROUND: &[(&str, &str)] = &[("", ""), ("[", "]"), ("`", "`"), ("**", "**")];
const JOINTS: &[&str] = &[": …", " - …", " – …", " = …", " → …", "：…", " (…)"];

const CODES: &[[&str; 4]] = &[
    ["40001", "40002", "40115", "50002"],
    ["101", "102", "301", "502"],
    ["-1", "-2", "-10", "-101"],
    ["E101", "E102", "E310", "W002"],
    ["ORD-001", "ORD-002", "ORD-103", "ORD-402"],
    ["ORD.0001", "ORD.0002", "ORD.0103", "ORD.0402"],
    ["ORDER_GONE", "ORDER_CLOSED", "NO_ACCESS", "BAD_INPUT"],
    ["order_gone", "order_closed", "no_access", "bad_input"],
    ["OrderGone", "OrderClosed", "NoAccess", "BadInput"],
    ["order/gone", "order/closed", "order/locked", "order/bad-input"],
];

/// The title, the word that calls a code one, and what is said of the codes.
const LANGUAGES: &[(&str, &str, [&str; 4])] = &[
    (
        "Error codes",
        "Error ",
        [
            "It does not exist",
            "It was already closed",
            "You have no access",
            "The input is invalid",
        ],
    ),
    ("错误码", "错误码", ["订单不存在", "订单已关闭", "没有访问权限", "输入无效"]),
    (
        "Fehlercodes",
        "Fehler ",
        [
            "Er existiert nicht",
            "Er ist schon geschlossen",
            "Kein Zugriff darauf",
            "Die Eingabe ist ungültig",
        ],
    ),
];

#[test]
fn lists_of_codes_are_read_whatever_stands_around_the_codes() {
    let parts = [NAMES.len(), JOINTS.len(), AROUND.len(), 2, MARKS.len(), LANGUAGES.len()];
    let mut lost = Vec::new();
    // Each list has the next codes, so that all of these meet all the rest.
    let mut codes = CODES.iter().cycle();
    for mut left in 0..parts.iter().product() {
        // The number of a list says which it has of each.
        let [name, joint, around, lead, mark, language] = parts.map(|count| {
            let own = left % count;
            left /= count;
            own
        });
        let (name, joint, (open, close)) = (NAMES[name], JOINTS[joint], AROUND[around]);
        let (heading, word, texts) = LANGUAGES[language];
        let before = format!("{}{}{open}", MARKS[mark], ["", word][lead]);
        let is_markdown = name == "p.md";
        let is_link = open == "[" && joint.starts_with([':', '：']);
        // In Markdown `[x]: y` says where a link goes, and plain text has no quotes.
        if is_markdown && is_link || !is_markdown && open.starts_with(['`', '*']) {
            continue;
        }
        let Some(codes) = codes.next() else { return };
        let rows = codes.iter().zip(texts);
        let rows =
            rows.map(|(code, text)| format!("{before}{code}{close}{}", joint.replace('…', text)));
        let rows: Vec<String> = rows.collect();
        let blank = if is_markdown && MARKS[mark].is_empty() { "\n\n" } else { "\n" };
        let title = if is_markdown { "# " } else { "" };
        let page = format!("{title}{heading}\n\n{}\n", rows.join(blank));
        if !is_read(name, &page, codes, &texts) {
            lost.push(format!("{name} {}", rows[0]));
        }
    }
    assert!(lost.is_empty(), "{} lists are not read:\n{}", lost.len(), lost.join("\n"));
}

/// Whether a page gives its codes with their texts, and no others.
fn is_read(name: &str, page: &str, codes: &[&str], texts: &[&str]) -> bool {
    let entries = read(name, page).entries;
    let is_own = |(code, text): (&&str, &&str)| {
        entries.iter().any(|entry| {
            let said = [&entry.message, &entry.description];
            entry.code == *code && said.iter().any(|said| said.as_deref() == Some(*text))
        })
    };
    entries.len() == codes.len() && codes.iter().zip(texts).all(is_own)
}
