//! Completion lists as the client takes them: what all items share once, where it can be said so.
//!
//! The list is a type of our own, since that of lsp-types has no `itemDefaults` (LSP 3.17). There
//! are no snippets: a code is inserted as it is.

use serde::{Deserialize, Serialize};
use tower_lsp::lsp_types::{
    ClientCapabilities, CompletionItem, CompletionItemKind, CompletionItemLabelDetails,
    CompletionItemTag, CompletionTextEdit, InsertReplaceEdit, InsertTextFormat, Range, TextEdit,
    Url,
};

use super::capabilities::Abilities;
use super::to_proto::range;
use crate::ide::{Completion, CompletionKind, Completions};
use crate::index::Document;

/// What the client can do with a list, as far as it makes a difference.
#[derive(Clone, Copy, Debug, Default)]
pub struct ListAbilities {
    /// Whether an item may have one range for inserting and one for replacing.
    pub insert_replace: bool,
    pub label_details: bool,
    /// Which properties may be given for all items at once.
    pub default_range: bool,
    pub default_format: bool,
    pub default_data: bool,
}

impl ListAbilities {
    pub fn of(client: &ClientCapabilities) -> ListAbilities {
        let text = client.text_document.as_ref();
        let Some(completion) = text.and_then(|text| text.completion.as_ref()) else {
            return ListAbilities::default();
        };
        let item = completion.completion_item.as_ref();
        let list = completion.completion_list.as_ref();
        let defaults = list.and_then(|list| list.item_defaults.as_deref()).unwrap_or_default();
        let has_default = |name: &str| defaults.iter().any(|known| known == name);
        ListAbilities {
            insert_replace: item.is_some_and(|it| it.insert_replace_support == Some(true)),
            label_details: item.is_some_and(|it| it.label_details_support == Some(true)),
            default_range: has_default("editRange"),
            default_format: has_default("insertTextFormat"),
            default_data: has_default("data"),
        }
    }
}

/// `CompletionList` of LSP 3.17.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CompletionList {
    is_incomplete: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    item_defaults: Option<ItemDefaults>,
    items: Vec<CompletionItem>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ItemDefaults {
    #[serde(skip_serializing_if = "Option::is_none")]
    edit_range: Option<EditRange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    insert_text_format: Option<InsertTextFormat>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<ItemData>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum EditRange {
    One(Range),
    Both { insert: Range, replace: Range },
}

/// What an item carries to be resolved by; its code is its label.
#[derive(Debug, Serialize, Deserialize)]
pub struct ItemData {
    pub uri: String,
}

/// The suggestions, whose edits all replace the same range. "The range of the edit must be a
/// single line range and it must contain the position at which completion was requested." (LSP
/// 3.17, `CompletionItem.textEdit`)
pub fn list(
    document: &Document,
    uri: &Url,
    completions: Completions,
    abilities: &Abilities,
) -> CompletionList {
    let can = abilities.list;
    let insert = range(&document.text, completions.insert, abilities.encoding);
    let replace = range(&document.text, completions.replace, abilities.encoding);
    debug_assert_eq!(replace.start.line, replace.end.line);
    let data = || ItemData { uri: uri.as_str().to_owned() };
    let item = |(order, it): (usize, Completion)| {
        let edit = (!can.default_range)
            .then(|| edit(it.label.clone(), insert, replace, can.insert_replace));
        let data = if can.default_data { None } else { Some(serde_json::to_value(data())) };
        let data = data.and_then(Result::ok);
        CompletionItem { text_edit: edit, data, ..item(document, order, it, abilities) }
    };
    let items = completions.items.into_iter().enumerate().map(item).collect();
    let edit_range = match can.insert_replace {
        true => EditRange::Both { insert, replace },
        false => EditRange::One(replace),
    };
    let has_defaults = can.default_range || can.default_format || can.default_data;
    let item_defaults = has_defaults.then(|| ItemDefaults {
        edit_range: can.default_range.then_some(edit_range),
        insert_text_format: can.default_format.then_some(InsertTextFormat::PLAIN_TEXT),
        data: can.default_data.then(data),
    });
    CompletionList { is_incomplete: completions.incomplete, item_defaults, items }
}

/// An item without what all items share.
fn item(
    document: &Document,
    order: usize,
    it: Completion,
    abilities: &Abilities,
) -> CompletionItem {
    let deprecated = it.deprecated;
    let details = || CompletionItemLabelDetails {
        // It follows the label without a blank.
        detail: it.detail.as_ref().map(|detail| format!("  {detail}")),
        description: it.services.clone(),
    };
    let beside = it.beside.map(|(span, new_text)| {
        vec![TextEdit { range: range(&document.text, span, abilities.encoding), new_text }]
    });
    CompletionItem {
        kind: Some(kind(it.kind)),
        label_details: abilities.list.label_details.then(details),
        detail: it.detail,
        // A client compares with what stands in the range, so the filter is never left to it.
        filter_text: Some(it.filter.unwrap_or_else(|| it.label.clone())),
        sort_text: Some(format!("{order:06}")),
        tags: (deprecated && abilities.deprecated_tag).then(|| vec![CompletionItemTag::DEPRECATED]),
        deprecated: (deprecated && !abilities.deprecated_tag && abilities.deprecated_flag)
            .then_some(true),
        additional_text_edits: beside,
        label: it.label,
        ..CompletionItem::default()
    }
}

fn edit(new_text: String, insert: Range, replace: Range, both: bool) -> CompletionTextEdit {
    match both {
        true => InsertReplaceEdit { new_text, insert, replace }.into(),
        false => TextEdit { range: replace, new_text }.into(),
    }
}

fn kind(kind: CompletionKind) -> CompletionItemKind {
    match kind {
        CompletionKind::Family => CompletionItemKind::MODULE,
        CompletionKind::Code => CompletionItemKind::ENUM_MEMBER,
    }
}
