//! What the names in a column tell: that they are of errors, or of other things.

use super::cells::{Cells, has_types, own_texts};
use super::columns::Columns;
use super::header::{Field, exact};
use crate::import::block::{Cell, Row, Table};
use crate::import::code::{Form, form, is_number, is_of_capitals};
use crate::import::code_cell::codes_in;
use crate::import::told::{names_error, tells_of_failure, tells_of_trouble};

/// What the names of a column may be besides codes.
const OTHER_NAMES: &[&str] = &[
    "argument",
    "attribute",
    "column",
    "event",
    "field",
    "flag",
    "function",
    "header",
    "key",
    "method",
    "metric",
    "option",
    "param",
    "permission",
    "property",
    "setting",
    "test",
    "type",
    "variable",
    "feld",
    "funktion",
    "einstellung",
    "事件",
    "函数",
    "变量",
    "字段",
    "属性",
    "指标",
    "方法",
    "环境",
    "选项",
    "配置",
    "変数",
    "引数",
    "関数",
    "設定",
    "項目",
    "변수",
    "함수",
    "필드",
];

/// Whether the word above a column, in small letters, calls its names something else than codes.
pub fn is_called_other(word: &str) -> bool {
    OTHER_NAMES.iter().any(|other| word.contains(other))
}

/// What else names may be, where nothing but the rows says that they are codes.
#[rustfmt::skip]
const OTHER_THINGS: &[&str] = &[
    "version", "release", "endpoint", "url", "path", "route", "resource", "limit", "quota", "issue", "ticket", "bug", "cve", "state",
    "file", "command", "package", "scope", "role", "policy", "region", "country", "currency", "language", "date",
    "channel", "operation", "action", "topic", "label", "object", "command", "module", "register", "bit", "mask", "offset", "address",
    "版本", "接口", "端点", "路径", "资源", "限制", "配额", "状态", "文件", "命令", "权限", "参数", "操作", "地域", "国家", "币种", "语言",
    "日期", "项目", "対象", "バージョン", "エンドポイント", "パス", "リソース", "制限", "状態", "ファイル", "コマンド", "権限", "パラメータ",
    "操作", "日付", "イベント", "メトリクス", "オプション", "버전", "엔드포인트", "경로", "리소스", "제한", "상태", "파일", "명령", "권한", "파라미터",
    "매개변수", "이벤트", "지표", "옵션", "설정", "작업", "datei", "befehl", "pfad", "ressource", "grenze", "zustand", "ereignis", "rolle",
    "recht", "datum", "variante", "champ", "événement", "fichier", "commande", "campo", "evento", "archivo",
    "arquivo", "comando", "recurso",
];

/// Whether the word above a column, or a heading, in small letters, calls its names those of something that
/// has names as errors have.
pub fn is_called_thing(word: &str) -> bool {
    is_called_other(word) || OTHER_THINGS.iter().any(|other| word.contains(other))
}

/// Whether the word above a column is that of versions, of methods or of events, which have names and numbers
/// as codes have.
pub fn is_called_release(word: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "version", "release", "method", "event", "verb", "date", "版本", "方法", "事件", "日期", "バージョン", "メソッド",
        "イベント", "日付", "버전", "메서드", "이벤트", "methode", "ereignis", "datum", "méthode", "événement", "método",
        "versión", "versão", "evento",
    ];
    let word = word.to_lowercase();
    !names_error(&word) && WORDS.iter().any(|known| word.trim_end_matches('s').ends_with(known))
}

impl Columns {
    /// Whether half of the names of a column tell of failures, and it is not called after
    /// something else; what is called a property may be the value of one.
    pub fn tells_failures(&self, table: &Table, column: usize) -> bool {
        let word = self.word(column);
        let is_value = ["property", "type", "key", "value"].contains(&word.as_str());
        matches!(self.fields[column], None | Some(Field::Message))
            && self.fields.len() > 1
            && !word.is_empty()
            && (is_value || !is_called_other(&word))
            && !has_types(table, self.head)
            && !self.are_fields(table, column)
            && self.are_failures(table, column)
    }

    /// Whether the names of a column are called errors, or half of them tell of failures.
    pub fn are_failures(&self, table: &Table, column: usize) -> bool {
        let texts = || own_texts(table, self.head, column);
        // What has a cause or a solution may be wrong in any word.
        let tells =
            |text: &&str| tells_of_failure(text) || self.treats_errors() && tells_of_trouble(text);
        let failures = || texts().filter(tells).count();
        // `orderGone`
        let is_hump = |b: u8| b.is_ascii_uppercase();
        (self.are_names(table, column) || self.are_joined(table, column, is_hump))
            && (self.is_called_error(column) || failures() * 2 >= texts().count())
    }

    /// Whether a column has names such as `ORDER_GONE`, half of which tell of failures, and no
    /// numbers stand before them, which are the codes then.
    pub fn are_names_of_failures(&self, table: &Table, column: usize) -> bool {
        let texts = || own_texts(table, self.head, column);
        let is_name = |text: &str| {
            let codes = codes_in(text);
            !codes.is_empty()
                && codes.iter().all(|code| form(code).is_some_and(|form| form <= Form::Upper))
        };
        let has_numbers = |other: usize| {
            let mut numbers = own_texts(table, self.head, other).peekable();
            numbers.peek().is_some() && numbers.all(is_number)
        };
        let word = self.word(column);
        texts().all(is_name)
            && !is_called_other(&word)
            && texts().filter(|text| tells_of_failure(text)).count() * 2 >= texts().count()
            && !(0..column).any(has_numbers)
    }

    /// Whether a column has another name in capitals in each row, half of them such as only errors have,
    /// `INVALID_REQUEST`, with a sentence behind most; or, without a header, names of several words in half of whose rows
    /// something fails.
    pub fn are_sure_names(&self, table: &Table, column: usize) -> bool {
        #[rustfmt::skip]
        const SURE: &[&str] = &[
            "INVALID", "DENIED", "ERROR", "ERR", "FORBIDDEN", "UNAUTHORIZED", "LIMIT", "EXCEEDED", "FOUND",
            "UNAVAILABLE", "ILLEGAL", "BAD", "UNSUPPORTED", "MALFORMED",
        ];
        let texts = || own_texts(table, self.head, column);
        let is_name = |text: &str| {
            text.len() > 1
                && text.chars().all(is_of_capitals)
                && !text.starts_with(|c: char| c.is_ascii_digit())
        };
        let is_sure = |text: &&str| text.split('_').any(|part| SURE.contains(&part));
        let cells = Cells::of(table, self.head, column);
        let sure = texts().filter(is_sure).count();
        let is_text = |text: &&str| text.contains(' ') || !text.is_ascii();
        let described = own_texts(table, self.head, column + 1).filter(is_text).count();
        let tells = |cell: &Cell| tells_of_failure(&cell.text.unmarked().replace('_', " "));
        let fails = |row: &&Row| row.cells.iter().skip(column).take(2).any(tells);
        let failing = || table.rows.iter().skip(self.head).filter(fails).count();
        sure >= 3
            && (sure * 2 >= cells.filled
                || self.head == 0
                    && cells.marked * 10 >= cells.filled * 8
                    && failing() * 2 >= cells.filled)
            && cells.distinct == cells.filled
            && texts().all(is_name)
            && described * 10 >= cells.filled * 8
    }

    /// Whether a column has names of two words or more such as `order-gone`, each another one.
    pub fn are_names(&self, table: &Table, column: usize) -> bool {
        self.are_joined(table, column, |b| matches!(b, b'-' | b'_'))
    }

    /// Whether a column has another name in small letters in each row, most of two words or more that a mark joins.
    fn are_joined(&self, table: &Table, column: usize, is_joint: fn(u8) -> bool) -> bool {
        let texts = || own_texts(table, self.head, column);
        let cells = Cells::of(table, self.head, column);
        let is_part = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || is_joint(b);
        let is_name = |text: &str| {
            text.starts_with(|c: char| c.is_ascii_lowercase()) && text.bytes().all(is_part)
        };
        let joined = texts().filter(|text| text.bytes().any(is_joint)).count();
        cells.filled >= 2
            && cells.distinct == cells.filled
            && texts().all(is_name)
            && joined * 10 >= cells.filled * 6
    }

    /// Whether a column names the fields of an answer: `errorCode`, `message`.
    pub fn are_fields(&self, table: &Table, column: usize) -> bool {
        let is_field = |text: &str| {
            let is_small = text.starts_with(|c: char| c.is_ascii_lowercase());
            let field = exact(text).map(|(field, _)| field);
            is_small && matches!(field, Some(Field::Code | Field::Message))
        };
        own_texts(table, self.head, column).any(is_field)
    }

    /// Whether the word above a column speaks of errors.
    pub fn is_called_error(&self, column: usize) -> bool {
        self.words.get(column).is_some_and(|word| names_error(word))
    }
}
