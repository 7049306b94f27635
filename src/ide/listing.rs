//! Listing: the pages in force and the families that they claim, as tables.

use crate::catalog::{Catalog, Coverage, Family};
use crate::ide::Markup;
use crate::text::printable;

/// The names of the columns, and the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    pub header: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

/// The pages of a catalog, and its families.
pub fn listing(catalog: &Catalog) -> [Listing; 2] {
    let pages = catalog.pages().iter().map(|content| {
        let page = &content.page;
        let field = |field: &Option<String>| field.clone().unwrap_or_else(|| "-".to_owned());
        let entries = content.entries.len().to_string();
        vec![
            page.name.clone(),
            field(&page.service),
            field(&page.locale),
            entries,
            field(&page.retrieved),
        ]
    });
    let header = vec!["page", "service", "locale", "entries", "date"];
    let pages = Listing { header, rows: pages.collect() };
    let families = catalog.families().iter().map(|family| {
        let codes = catalog.codes_of(family).count().to_string();
        vec![family.prefix.clone(), coverage(family).to_owned(), codes, places(catalog, family)]
    });
    let header = vec!["family", "coverage", "codes", "documented in"];
    [pages, Listing { header, rows: families.collect() }]
}

/// The tables as Markdown, an empty line between them.
pub fn listing_as_markdown(listings: &[Listing]) -> String {
    let row = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let cell = |cell: &String| {
        printable(&Markup::Markdown.text(cell)).replace(['\n', '\t'], " ").replace('|', "\\|")
    };
    let tables = listings.iter().map(|Listing { header, rows }| {
        let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
        let rule = vec!["---".to_owned(); header.len()];
        let rows = rows.iter().map(|cells| row(&cells.iter().map(cell).collect::<Vec<_>>()));
        format!("{}{}{}", row(&header), row(&rule), rows.collect::<String>())
    });
    tables.collect::<Vec<String>>().join("\n")
}

fn coverage(family: &Family) -> &'static str {
    match family.coverage {
        Coverage::Complete => "complete",
        Coverage::Partial => "partial",
        Coverage::Elsewhere => "elsewhere",
    }
}

fn places(catalog: &Catalog, family: &Family) -> String {
    if family.coverage == Coverage::Elsewhere {
        return family.place().map_or(String::new(), |place| match &place.url {
            Some(url) => format!("{} <{url}>", place.text),
            None => place.text.clone(),
        });
    }
    let name = |page: &u32| catalog.pages()[*page as usize].page.name.clone();
    family.pages.iter().map(name).collect::<Vec<_>>().join(", ")
}
