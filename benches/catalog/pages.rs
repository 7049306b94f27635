//! Catalogs as large as one likes, the same ones each time, and what is typed to find something in them.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// A page's file name and what writes it.
type Format = (&'static str, fn(&Path, usize));

pub const FORMATS: [Format; 2] = [("catalog.json", json), ("catalog.md", markdown)];

/// The code of a row. Every third number is taken, so that there are unknown codes and near ones.
pub fn code(row: usize) -> String {
    format!("BENCH.{:08}", row * 3)
}

pub fn unknown_code(row: usize) -> String {
    format!("BENCH.{:08}", row * 3 + 1)
}

pub fn part_of_code(row: usize) -> String {
    let code = code(row);
    code[..code.len() - 1 - row % 8].to_owned()
}

/// The unfinished first word of a message.
pub fn one_word(row: usize, _rows: usize) -> String {
    let word = WORDS[row % WORDS.len()];
    word.get(..word.len().min(4 + row % 4)).unwrap_or(word).to_owned()
}

/// Words of which one stands in a single row.
pub fn rare_words(row: usize, _rows: usize) -> String {
    let [first, ..] = words(row, 0);
    format!("{first} node{row}")
}

/// Two words of one message.
pub fn common_words(row: usize, _rows: usize) -> String {
    let [first, second, ..] = words(row, 0);
    format!("{first} {second}")
}

/// Words that stand in many rows each, and together in none: one of a message, one of a solution,
/// which is not searched; or one that is nowhere.
pub fn words_in_no_entry(row: usize, _rows: usize) -> String {
    let [first, second, ..] = words(row, 0);
    match row % 3 {
        0 => format!("{first} {second} contact"),
        1 => format!("{first} {second} zebra"),
        _ => "nothing of this kind".to_owned(),
    }
}

pub fn chinese_words(row: usize, _rows: usize) -> String {
    let phrase = CHINESE[row % CHINESE.len()];
    match row % 4 {
        0 => format!("节点{row}"),
        1 => "没有这样的".to_owned(),
        _ => phrase.chars().take(2 + row % 3).collect(),
    }
}

/// errdex's own form, as `errdex catalog export` writes it.
fn json(path: &Path, rows: usize) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    write!(out, "{{\n  \"version\": 1,\n  \"entries\": [").unwrap();
    for row in 0..rows {
        let comma = if row == 0 { "" } else { "," };
        let Row { code, status, message, description, solution } = Row::of(row);
        let entry = serde_json::json!({
            "code": code, "aliases": [], "service": "Bench", "locale": "en", "status": status,
            "message": message, "description": description, "solution": solution,
            "group": null, "range": null, "deprecated": false, "links": [],
            "source": {"page": "bench.html", "line": row + 10, "url": null, "retrieved": null},
        });
        write!(out, "{comma}\n    {entry}").unwrap();
    }
    let family = r#"{"prefix": "BENCH.", "coverage": "complete", "shape": null,
        "pages": ["bench.html"], "documented_at": null}"#;
    write!(out, "\n  ],\n  \"families\": [{family}],\n  \"pages\": [],\n  \"problems\": []\n}}\n")
        .unwrap();
    out.flush().unwrap();
}

fn markdown(path: &Path, rows: usize) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    writeln!(
        out,
        "# Error codes\n\n| HTTP status | Error code | Message | Description | Solution |"
    )
    .unwrap();
    writeln!(out, "| --- | --- | --- | --- | --- |").unwrap();
    for row in 0..rows {
        let Row { code, status, message, description, solution } = Row::of(row);
        writeln!(out, "| {status} | {code} | {message} | {description} | {solution} |").unwrap();
    }
    out.flush().unwrap();
}

/// What a row says.
pub struct Row {
    pub code: String,
    pub status: String,
    pub message: String,
    pub description: String,
    pub solution: String,
}

impl Row {
    pub fn of(row: usize) -> Row {
        let [a, b, c, d] = words(row, 0);
        let [e, f, g, h] = words(row, 1);
        let message = match row % 10 {
            9 => format!("{}，节点{row}。", CHINESE[row / 10 % CHINESE.len()]),
            _ => format!("The {a} {b} failed: {c} {d} on node{row}."),
        };
        Row {
            code: code(row),
            status: [400, 401, 403, 404, 409, 429, 500, 503][row % 8].to_string(),
            message,
            description: format!(
                "The {e} of the {f} does not match the {g} that was requested, or the {h} has been released."
            ),
            solution: format!("Check the {e} and try again. If it fails, contact the {g} support."),
        }
    }
}

/// Four words that look as if they were drawn at random.
fn words(row: usize, salt: u64) -> [&'static str; 4] {
    let mut state = (row as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ salt;
    [0; 4].map(|_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        WORDS[(state >> 33) as usize % WORDS.len()]
    })
}

const WORDS: &[&str] = &[
    "access",
    "account",
    "address",
    "agency",
    "alarm",
    "alias",
    "application",
    "archive",
    "attachment",
    "audit",
    "authentication",
    "backup",
    "balance",
    "bandwidth",
    "billing",
    "bucket",
    "cache",
    "callback",
    "certificate",
    "channel",
    "checksum",
    "cluster",
    "column",
    "connection",
    "container",
    "credential",
    "database",
    "deadline",
    "device",
    "directory",
    "disk",
    "domain",
    "encryption",
    "endpoint",
    "engine",
    "environment",
    "event",
    "face",
    "feature",
    "field",
    "filter",
    "firewall",
    "flavor",
    "folder",
    "format",
    "function",
    "gateway",
    "group",
    "header",
    "history",
    "identity",
    "image",
    "index",
    "instance",
    "interface",
    "invoice",
    "job",
    "key",
    "label",
    "language",
    "lease",
    "library",
    "license",
    "listener",
    "location",
    "machine",
    "manifest",
    "member",
    "message",
    "method",
    "metric",
    "model",
    "monitor",
    "namespace",
    "network",
    "notification",
    "object",
    "operation",
    "operator",
    "order",
    "package",
    "parameter",
    "partition",
    "password",
    "payload",
    "peer",
    "permission",
    "picture",
    "pipeline",
    "policy",
    "pool",
    "port",
    "prefix",
    "project",
    "protocol",
    "provider",
    "quota",
    "queue",
    "record",
    "region",
    "registry",
    "release",
    "replica",
    "repository",
    "request",
    "resource",
    "response",
    "role",
    "route",
    "rule",
    "schedule",
    "schema",
    "script",
    "secret",
    "segment",
    "sequence",
    "server",
    "service",
    "session",
    "signature",
    "snapshot",
    "source",
    "stack",
    "storage",
    "stream",
    "subnet",
    "subscription",
    "table",
    "tag",
    "target",
    "template",
    "tenant",
    "thread",
    "ticket",
    "token",
    "topic",
    "trace",
    "transaction",
    "trigger",
    "tunnel",
    "upload",
    "user",
    "validation",
    "value",
    "vault",
    "version",
    "volume",
    "window",
    "workflow",
    "workspace",
    "zone",
];

const CHINESE: &[&str] = &[
    "服务没有订阅",
    "请求参数不合法",
    "图片格式不支持",
    "认证失败，令牌已过期",
    "配额不足，请稍后重试",
    "数据库连接超时",
    "无法访问存储桶",
    "人脸检测失败",
];
