//! How pages say, in several languages, that codes are documented elsewhere.

/// Around a family's prefix where a page speaks of all codes that start with it: before, after.
pub const STARTS: &[(&str, &str)] = &[
    ("starting with", ""),
    ("start with", ""),
    ("starts with", ""),
    ("begin with", ""),
    ("begins with", ""),
    ("beginning with", ""),
    ("prefixed with", ""),
    ("with the prefix", ""),
    ("以", "开头"),
    ("", "开头"),
    ("以", "開頭"),
    ("", "で始まる"),
    ("", "から始まる"),
    ("", "로 시작"),
    ("", "으로 시작"),
    ("beginnen mit", ""),
    ("beginnt mit", ""),
    ("die mit", "beginnen"),
];

/// Between a prefix and the name of the place where it is documented, the longer first.
pub const SEE: &[&str] = &[
    "by referring to",
    "refer to",
    "referring to",
    "see",
    "described in",
    "provided in",
    "listed in",
    "documented in",
    "请参见",
    "请参考",
    "请参阅",
    "请查看",
    "参见",
    "参考",
    "参阅",
    "详见",
    "請參見",
    "請參考",
    "を参照",
    "을 참조",
    "를 참조",
    "siehe",
];

/// What a sentence may say before it names the place.
pub const LEAD_IN: &[&str] = &[
    "the instructions provided in",
    "the instructions in",
    "instructions provided in",
    "the description in",
    "the descriptions in",
    "the section",
    "section",
    "the topic",
    "the details in",
    "details in",
    "the",
    ":",
    "：",
];

/// What a sentence may say behind the place.
pub const LEAD_OUT: &[&str] = &[
    "进行处理",
    "进行解决",
    "处理",
    "解决",
    "中的说明",
    "for details",
    "for more information",
    "to rectify the fault",
    "to resolve the problem",
    "for handling",
];

/// Names of a place that are this very page.
pub const HERE: &[&str] = &[
    "this table",
    "the following",
    "following",
    "below",
    "this section",
    "this page",
    "this topic",
    "the table",
    "table",
    "下表",
    "本表",
    "本章",
    "本节",
    "以下",
    "下面",
    "本文",
];
