//! Every setting of errdex: its name, its type, its default, in one table; and how a file or an
//! editor says it.

mod read;
mod schema;
mod value;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde_json::Value;

pub use schema::schema;
use value::Node;

/// The names a settings file may have, the likelier first.
pub const FILE_NAMES: [&str; 2] = ["errdex.toml", ".errdex.toml"];

/// One row of the table of settings.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// As in `errdex.toml`; an editor writes it in camelCase under `errdex.`.
    pub name: &'static str,
    pub kind: &'static str,
    pub default: &'static str,
    pub meaning: &'static str,
    /// Its type as a JSON Schema, without default and description.
    schema: fn() -> Value,
    read: fn(&Node, &mut Layer, &mut Vec<Warning>),
}

/// The table of settings, in the order in which the documents show them.
pub const SETTINGS: &[Setting] = &[
    Setting {
        name: "locale",
        kind: "string",
        default: "\"auto\"",
        meaning: "Language of the explanations, where a page has it: a tag such as `en` or `zh-CN`, matched by its primary language. `auto` is the editor's language, or that of `LC_ALL`, `LC_MESSAGES`, `LANG`.",
        schema: schema::string,
        read: |node, layer, warnings| {
            if let Some(locale) = node.string("locale", warnings) {
                layer.locale = Some(locale);
            }
        },
    },
    Setting {
        name: "builtin",
        kind: "boolean or list of services",
        default: "true",
        meaning: "Whether the built-in pages count: all, none, or those of the named services.",
        schema: schema::builtin,
        read: read::builtin,
    },
    Setting {
        name: "exclude",
        kind: "list of globs",
        default: "[]",
        meaning: "Files in which nothing is looked for.",
        schema: schema::strings,
        read: |node, layer, warnings| {
            if let Some(globs) = node.strings("exclude", warnings) {
                layer.exclude = Some(globs);
            }
        },
    },
    Setting {
        name: "max-file-size",
        kind: "bytes",
        default: "8388608",
        meaning: "Larger files of the workspace are not looked into, unless they are open or named on the command line.",
        schema: schema::number,
        read: |node, layer, warnings| {
            if let Some(size) = node.number("max-file-size", warnings) {
                layer.max_file_size = Some(size);
            }
        },
    },
    Setting {
        name: "workspace-diagnostics",
        kind: "boolean",
        default: "false",
        meaning: "Whether an editor that asks for the findings of the whole workspace gets them, of files that are not open, too.",
        schema: schema::boolean,
        read: |node, layer, warnings| {
            if let Some(whole) = node.boolean("workspace-diagnostics", warnings) {
                layer.workspace_diagnostics = Some(whole);
            }
        },
    },
    Setting {
        name: "max-problems",
        kind: "number",
        default: "1000",
        meaning: "So many findings of a file an editor is shown, the gravest first; the last one then says how many more there are. 0 is no limit.",
        schema: schema::number,
        read: |node, layer, warnings| {
            if let Some(most) = node.number("max-problems", warnings) {
                layer.max_problems = Some(most);
            }
        },
    },
    Setting {
        name: "services",
        kind: "list of services",
        default: "[]",
        meaning: "The services that the project calls: a code that only others document is a `wrong-service`. Empty for any.",
        schema: schema::strings,
        read: |node, layer, warnings| {
            if let Some(services) = node.strings("services", warnings) {
                layer.services = Some(services);
            }
        },
    },
    Setting {
        name: "inlay-hints",
        kind: "table",
        default: "{}",
        meaning: "What a code means, behind its literal: `mode` is `message` (the default), `unknown` (codes that no page lists, and nothing else) or `off`; `max-length` (40) is the most characters of a hint.",
        schema: schema::inlay_hints,
        read: read::inlay_hints,
    },
    Setting {
        name: "code-lens",
        kind: "boolean",
        default: "false",
        meaning: "Whether lenses tell in code, too, how often a code is used, not only in pages.",
        schema: schema::boolean,
        read: |node, layer, warnings| {
            if let Some(shown) = node.boolean("code-lens", warnings) {
                layer.code_lens = Some(shown);
            }
        },
    },
    Setting {
        name: "document-links",
        kind: "boolean",
        default: "false",
        meaning: "Whether a code is a link to its page, where the page has a URL.",
        schema: schema::boolean,
        read: |node, layer, warnings| {
            if let Some(shown) = node.boolean("document-links", warnings) {
                layer.document_links = Some(shown);
            }
        },
    },
    Setting {
        name: "semantic-tokens",
        kind: "boolean",
        default: "false",
        meaning: "Whether codes are coloured in strings: those that are known, unknown and deprecated.",
        schema: schema::boolean,
        read: |node, layer, warnings| {
            if let Some(shown) = node.boolean("semantic-tokens", warnings) {
                layer.semantic_tokens = Some(shown);
            }
        },
    },
    Setting {
        name: "page",
        kind: "list of tables",
        default: "[]",
        meaning: "Your own pages: `path` (or a glob), and optionally `service`, `locale`, `coverage` (`complete` or `partial`), `prefix`, `url`, `retrieved`.",
        schema: schema::page,
        read: read::pages,
    },
    Setting {
        name: "rules",
        kind: "table of levels",
        default: "{}",
        meaning: "The level of each rule: `off`, `hint`, `information`, `warning` or `error`.",
        schema: schema::rules,
        read: read::rules,
    },
];

/// Which built-in pages are in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Builtin {
    #[default]
    All,
    None,
    /// Those of the named services, compared without case.
    Services(Vec<String>),
}

/// Which codes have an inlay hint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HintMode {
    Off,
    /// Those that no page lists.
    Unknown,
    /// Known ones, with their message, and those that no page lists.
    #[default]
    Message,
}

impl HintMode {
    pub const ALL: [HintMode; 3] = [HintMode::Off, HintMode::Unknown, HintMode::Message];

    pub fn name(self) -> &'static str {
        match self {
            HintMode::Off => "off",
            HintMode::Unknown => "unknown",
            HintMode::Message => "message",
        }
    }
}

/// The settings of inlay hints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HintSettings {
    pub mode: HintMode,
    /// The most characters of a hint, as a reader counts them.
    pub max_length: usize,
}

/// A `[[page]]` of the settings: where a page is, and what it does not say of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageDeclaration {
    /// A path or a glob, relative to the settings file, in an editor's settings to the open folder.
    pub path: String,
    pub service: Option<String>,
    pub locale: Option<String>,
    /// Whether the page lists all codes of its families; unset is the default of where the
    /// declaration stands.
    pub complete: Option<bool>,
    /// The families that the page is about, with their separator: `FRS.`.
    pub prefixes: Vec<String>,
    pub url: Option<String>,
    /// The date of the page, `YYYY-MM-DD`.
    pub retrieved: Option<String>,
}

/// What errdex has to say about an occurrence, or about a row of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    UnknownCode,
    MisspelledCode,
    DeprecatedCode,
    WrongService,
    MessageMismatch,
    StatusMismatch,
    CommentMismatch,
    UnusedIgnore,
    PageProblem,
    DuplicateCode,
    MalformedCode,
}

impl Rule {
    pub const ALL: [Rule; 11] = [
        Rule::UnknownCode,
        Rule::MisspelledCode,
        Rule::DeprecatedCode,
        Rule::WrongService,
        Rule::MessageMismatch,
        Rule::StatusMismatch,
        Rule::CommentMismatch,
        Rule::UnusedIgnore,
        Rule::PageProblem,
        Rule::DuplicateCode,
        Rule::MalformedCode,
    ];

    /// The rule's kebab-case name, which is also the `code` of its diagnostics.
    pub fn name(self) -> &'static str {
        match self {
            Rule::UnknownCode => "unknown-code",
            Rule::MisspelledCode => "misspelled-code",
            Rule::DeprecatedCode => "deprecated-code",
            Rule::WrongService => "wrong-service",
            Rule::MessageMismatch => "message-mismatch",
            Rule::StatusMismatch => "status-mismatch",
            Rule::CommentMismatch => "comment-mismatch",
            Rule::UnusedIgnore => "unused-ignore",
            Rule::PageProblem => "page-problem",
            Rule::DuplicateCode => "duplicate-code",
            Rule::MalformedCode => "malformed-code",
        }
    }
}

/// How much a finding matters, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Hint,
    Information,
    Warning,
    Error,
}

impl Severity {
    pub const ALL: [Severity; 4] =
        [Severity::Hint, Severity::Information, Severity::Warning, Severity::Error];

    pub fn name(self) -> &'static str {
        match self {
            Severity::Hint => "hint",
            Severity::Information => "information",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What a setting says of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Off,
    At(Severity),
}

/// The settings as one source gives them; what it does not say is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layer {
    pub locale: Option<String>,
    pub builtin: Option<Builtin>,
    pub exclude: Option<Vec<String>>,
    pub max_file_size: Option<u64>,
    pub workspace_diagnostics: Option<bool>,
    pub max_problems: Option<u64>,
    pub services: Option<Vec<String>>,
    pub hint_mode: Option<HintMode>,
    pub hint_length: Option<u64>,
    pub code_lens: Option<bool>,
    pub document_links: Option<bool>,
    pub semantic_tokens: Option<bool>,
    pub pages: Option<Vec<PageDeclaration>>,
    pub rules: BTreeMap<Rule, Level>,
}

/// The settings in force: every question answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// A language tag, or `auto`.
    pub locale: String,
    pub builtin: Builtin,
    pub exclude: Vec<String>,
    /// In bytes.
    pub max_file_size: u64,
    pub workspace_diagnostics: bool,
    /// 0 for no limit.
    pub max_problems: u64,
    /// Those that the project calls; empty for any.
    pub services: Vec<String>,
    pub inlay_hints: HintSettings,
    /// Whether there are lenses in code, and not only in pages.
    pub code_lens: bool,
    pub document_links: bool,
    pub semantic_tokens: bool,
    pub pages: Vec<PageDeclaration>,
    /// Rules that a source has set; the others have the level that their own file gives.
    pub rules: BTreeMap<Rule, Level>,
}

/// A setting that could not be taken, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The bytes of the file that say it; `None` for an editor's settings.
    pub span: Option<Range<usize>>,
    pub message: String,
}

impl Settings {
    /// Whether the project says that it calls a service. Case and what joins words do not count.
    pub fn calls(&self, service: &str) -> bool {
        let letters = |text: &str| {
            let letters = text.chars().filter(|c| c.is_alphanumeric());
            letters.flat_map(char::to_lowercase).collect::<String>()
        };
        self.services.iter().any(|name| letters(name) == letters(service))
    }

    /// The settings of several layers; an earlier layer wins over a later one, and the
    /// defaults come last.
    pub fn of(layers: &[&Layer]) -> Settings {
        let mut rules = BTreeMap::new();
        for layer in layers.iter().rev() {
            rules.extend(&layer.rules);
        }
        Settings {
            locale: first(layers, |l| l.locale.clone()).unwrap_or_else(|| "auto".to_owned()),
            builtin: first(layers, |l| l.builtin.clone()).unwrap_or_default(),
            exclude: first(layers, |l| l.exclude.clone()).unwrap_or_default(),
            max_file_size: first(layers, |l| l.max_file_size).unwrap_or(8 << 20),
            workspace_diagnostics: first(layers, |l| l.workspace_diagnostics).unwrap_or(false),
            max_problems: first(layers, |l| l.max_problems).unwrap_or(1000),
            services: first(layers, |l| l.services.clone()).unwrap_or_default(),
            inlay_hints: HintSettings {
                mode: first(layers, |l| l.hint_mode).unwrap_or_default(),
                max_length: first(layers, |l| l.hint_length).map_or(40, |it| it as usize),
            },
            code_lens: first(layers, |l| l.code_lens).unwrap_or(false),
            document_links: first(layers, |l| l.document_links).unwrap_or(false),
            semantic_tokens: first(layers, |l| l.semantic_tokens).unwrap_or(false),
            pages: first(layers, |l| l.pages.clone()).unwrap_or_default(),
            rules,
        }
    }
}

impl Default for Settings {
    fn default() -> Settings {
        Settings::of(&[])
    }
}

fn first<T>(layers: &[&Layer], get: impl Fn(&Layer) -> Option<T>) -> Option<T> {
    layers.iter().find_map(|layer| get(layer))
}

/// Reads the text of an `errdex.toml`. What is wrong with single settings is warned of and the
/// rest counts; a text that is no TOML is an error with its place.
pub fn parse_toml(text: &str) -> Result<(Layer, Vec<Warning>), Warning> {
    value::from_toml(text).map(|node| read(&node))
}

/// Reads an editor's settings: the object under `errdex`, or one that has that key.
pub fn parse_json(settings: &Value) -> (Layer, Vec<Warning>) {
    read(&value::from_json(settings.get("errdex").unwrap_or(settings)))
}

fn read(node: &Node) -> (Layer, Vec<Warning>) {
    let (mut layer, mut warnings) = (Layer::default(), Vec::new());
    let names: Vec<&str> = SETTINGS.iter().map(|setting| setting.name).collect();
    for (key, node) in node.table("settings", &names, &mut warnings) {
        if let Some(setting) = SETTINGS.iter().find(|setting| setting.name == key) {
            (setting.read)(node, &mut layer, &mut warnings);
        }
    }
    warnings.sort_by_key(|warning| warning.span.as_ref().map(|span| span.start));
    (layer, warnings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn warnings(text: &str) -> Vec<String> {
        let (_, warnings) = parse_toml(text).unwrap();
        let at = |w: &Warning| w.span.clone().map_or(String::new(), |s| text[s].to_owned());
        warnings.iter().map(|w| format!("{}: {}", at(w), w.message)).collect()
    }

    #[test]
    fn a_file_and_an_editor_say_the_same_thing() {
        let toml = r#"
            locale = "zh-CN"
            builtin = ["OCR"]
            exclude = ["vendor/**"]
            [[page]]
            path = "docs/errors.md"
            service = "Billing"
            coverage = "complete"
            prefix = ["BILL."]
            [inlay-hints]
            mode = "unknown"
            max-length = 20
            [rules]
            unknown-code = "off"
            misspelled-code = "error"
        "#;
        let json = json!({"errdex": {
            "locale": "zh-CN", "builtin": ["OCR"], "exclude": ["vendor/**"],
            "page": [{"path": "docs/errors.md", "service": "Billing",
                      "coverage": "complete", "prefix": "BILL."}],
            "inlayHints": {"mode": "unknown", "maxLength": 20},
            "rules": {"unknownCode": "off", "misspelled-code": "error"},
        }});
        let (file, none) = parse_toml(toml).unwrap();
        assert_eq!(none, []);
        assert_eq!(parse_json(&json), (file.clone(), vec![]));
        let rules = &file.rules;
        assert_eq!(rules[&Rule::UnknownCode], Level::Off);
        assert_eq!(rules[&Rule::MisspelledCode], Level::At(Severity::Error));
    }

    #[test]
    fn what_is_wrong_is_named_and_the_rest_counts() {
        let found = warnings(
            "locale = 3\nexclud = []\nbuiltin = false\n[rules]\nunknown-code = \"loud\"\n",
        );
        assert_eq!(
            found,
            [
                "3: `locale` takes a string, not 3",
                "exclud: unknown setting `exclud`; did you mean `exclude`?",
                "\"loud\": `unknown-code` takes one of off, hint, information, warning, error, not \"loud\"",
            ]
        );
        assert_eq!(parse_toml("builtin = false\nx = 1").unwrap().0.builtin, Some(Builtin::None));
    }

    #[test]
    fn a_date_has_year_month_and_day() {
        let dates = |written: &str| {
            let text = format!("[[page]]\npath = 'a.md'\nretrieved = {written}");
            let (layer, warnings) = parse_toml(&text).unwrap();
            (layer.pages.unwrap().remove(0).retrieved, warnings.len())
        };
        assert_eq!(dates("2024-01-31"), (Some("2024-01-31".to_owned()), 0));
        assert_eq!(dates("'2024-01-31'"), (Some("2024-01-31".to_owned()), 0));
        assert_eq!(dates("'31/01/2024'"), (None, 1));
        assert_eq!(dates("2024-01-31T00:00:00"), (None, 1));
    }

    #[test]
    fn a_prefix_must_be_one_that_a_text_can_be_searched_for() {
        let text = "[[page]]\npath = 'a.md'\nprefix = ['', '.', '中', 'BILL ', 'ERR', '网关.']";
        let (layer, warnings) = parse_toml(text).unwrap();
        assert_eq!(layer.pages.unwrap()[0].prefixes, ["ERR", "网关."]);
        let messages: Vec<&str> = warnings.iter().map(|w| w.message.as_str()).collect();
        let wanted = "`prefix` takes a prefix with its separator, such as `ABC.`, not";
        let expected = ["\"\"", "\".\"", "\"中\"", "\"BILL \""].map(|p| format!("{wanted} {p}"));
        assert_eq!(messages, expected);
    }

    #[test]
    fn a_text_that_is_no_toml_is_an_error_with_its_place() {
        let error = parse_toml("locale = \"en\"\n[rules\n").unwrap_err();
        assert_eq!(error.span.map(|span| span.start), Some(20));
    }

    #[test]
    fn the_nearer_layer_wins_rule_by_rule() {
        let file = parse_toml("[rules]\nunknown-code = \"off\"").unwrap().0;
        let editor = parse_toml(
            "locale = \"zh\"\n[rules]\nunknown-code = \"hint\"\nmisspelled-code = \"hint\"",
        )
        .unwrap()
        .0;
        let settings = Settings::of(&[&file, &editor]);
        assert_eq!(settings.locale, "zh");
        assert_eq!(settings.rules[&Rule::UnknownCode], Level::Off);
        assert_eq!(settings.rules[&Rule::MisspelledCode], Level::At(Severity::Hint));
    }
}
