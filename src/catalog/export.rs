//! The catalog's stable JSON form: `{version, entries, families, pages, problems}`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Catalog, Coverage, Entry, EntryId, Link, Page, Problem};

/// The whole catalog, ready to be serialised.
#[derive(JsonSchema, Serialize)]
pub struct Export<'a> {
    version: u32,
    entries: Vec<ExportEntry<'a>>,
    families: Vec<ExportFamily<'a>>,
    pages: Vec<ExportPage<'a>>,
    problems: Vec<&'a Problem>,
}

/// One entry in the stable form: absent values are null, `aliases` and `links` always arrays.
#[derive(JsonSchema, Serialize)]
pub struct ExportEntry<'a> {
    code: &'a str,
    aliases: &'a [String],
    service: Option<&'a str>,
    locale: Option<&'a str>,
    status: Option<&'a str>,
    message: Option<&'a str>,
    description: Option<&'a str>,
    solution: Option<&'a str>,
    group: Option<&'a str>,
    range: Option<&'a str>,
    deprecated: bool,
    links: &'a [Link],
    source: Source<'a>,
}

#[derive(JsonSchema, Serialize)]
struct Source<'a> {
    page: &'a str,
    line: u32,
    url: Option<&'a str>,
    retrieved: Option<&'a str>,
}

#[derive(JsonSchema, Serialize)]
struct ExportFamily<'a> {
    prefix: &'a str,
    coverage: Coverage,
    shape: Option<&'a str>,
    pages: Vec<&'a str>,
    documented_at: Option<DocumentedAt<'a>>,
}

#[derive(JsonSchema, Serialize)]
struct DocumentedAt<'a> {
    text: &'a str,
    url: Option<&'a str>,
}

#[derive(JsonSchema, Serialize)]
struct ExportPage<'a> {
    page: &'a str,
    service: Option<&'a str>,
    locale: Option<&'a str>,
    url: Option<&'a str>,
    retrieved: Option<&'a str>,
    advice: Option<&'a str>,
}

/// The form of an export as a JSON Schema.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Export).to_value()
}

impl Catalog {
    pub fn export(&self) -> Export<'_> {
        self.export_first(usize::MAX)
    }

    /// The same with no more than the first so many entries, since there may be a million of them.
    pub fn export_first(&self, limit: usize) -> Export<'_> {
        Export {
            version: 1,
            entries: self.ids().take(limit).map(|id| self.export_entry(id)).collect(),
            families: self.families().iter().map(|family| self.export_family(family)).collect(),
            pages: self.pages.iter().map(|content| export_page(&content.page)).collect(),
            problems: self.pages.iter().flat_map(|content| &content.problems).collect(),
        }
    }

    /// One entry in the stable form.
    pub fn export_entry(&self, id: EntryId) -> ExportEntry<'_> {
        let page = self.page(id);
        let Entry { code, aliases, status, message, description, .. } = self.entry(id);
        let Entry { solution, group, range, deprecated, links, line, .. } = self.entry(id);
        ExportEntry {
            code,
            aliases,
            service: page.service.as_deref(),
            locale: page.locale.as_deref(),
            status: status.as_deref(),
            message: message.as_deref(),
            description: description.as_deref(),
            solution: solution.as_deref(),
            group: group.as_deref(),
            range: range.as_deref(),
            deprecated: *deprecated,
            links,
            source: Source {
                page: &page.name,
                line: *line,
                url: page.url.as_deref(),
                retrieved: page.retrieved.as_deref(),
            },
        }
    }

    fn export_family<'a>(&'a self, family: &'a super::Family) -> ExportFamily<'a> {
        let name = |page: u32| self.pages[page as usize].page.name.as_str();
        ExportFamily {
            prefix: &family.prefix,
            coverage: family.coverage,
            shape: family.shape.as_deref(),
            pages: family.pages.iter().map(|&page| name(page)).collect(),
            documented_at: family
                .place()
                .map(|place| DocumentedAt { text: &place.text, url: place.url.as_deref() }),
        }
    }
}

fn export_page(page: &Page) -> ExportPage<'_> {
    ExportPage {
        page: &page.name,
        service: page.service.as_deref(),
        locale: page.locale.as_deref(),
        url: page.url.as_deref(),
        retrieved: page.retrieved.as_deref(),
        advice: page.advice.as_deref(),
    }
}
