//! Rows of markup: documents of tags, whose text may be data, and documentation, which is prose.

use super::forms::*;
use crate::lang::{Comment, Fences, Language, Markup, Place, Reader};

pub(super) const ASCIIDOC: Language = Language {
    id: "asciidoc",
    aliases: &["adoc"],
    extensions: &["ad", "adoc", "asciidoc"],
    is_prose: true,
    comments: &[Comment { place: Place::Line, ..line("//") }],
    reader: Reader::Fences(Fences::Asciidoc),
    ..ROW
};

pub(super) const HTML: Language = Language {
    id: "html",
    aliases: &[
        "blade",
        "django-html",
        "ejs",
        "erb",
        "handlebars",
        "heex",
        "htmldjango",
        "jinja-html",
        "razor",
    ],
    extensions: &[
        "cshtml", "ejs", "erb", "hbs", "htm", "html", "jinja", "jinja2", "mustache", "njk",
        "razor", "shtml", "twig", "xhtml",
    ],
    comments: &[block("<!--", "-->")],
    reader: Reader::Markup(PAGE),
    ..ROW
};

pub(super) const MARKDOWN: Language = Language {
    id: "markdown",
    aliases: &["md", "mdx", "quarto", "rmd"],
    extensions: &["markdown", "md", "mdc", "mdown", "mdx", "mkd", "qmd", "rmd"],
    is_prose: true,
    comments: &[block("<!--", "-->")],
    reader: Reader::Fences(Fences::Markdown),
    ..ROW
};

pub(super) const RESTRUCTUREDTEXT: Language = Language {
    id: "restructuredtext",
    aliases: &["rst"],
    extensions: &["rest", "rst"],
    is_prose: true,
    comments: &[Comment { place: Place::Line, ..line("..") }],
    reader: Reader::Fences(Fences::Rst),
    ..ROW
};

pub(super) const SVELTE: Language = Language {
    id: "svelte",
    extensions: &["svelte"],
    comments: &[block("<!--", "-->")],
    reader: Reader::Markup(Markup { braces: "{", ..PAGE }),
    ..ROW
};

pub(super) const VUE: Language = Language {
    id: "vue",
    aliases: &["vue-html"],
    extensions: &["vue"],
    comments: &[block("<!--", "-->")],
    reader: Reader::Markup(Markup {
        elements: &[("script", "javascript"), ("style", "css"), ("i18n", "json")],
        bindings: &[":", "@", "v-", "#"],
        braces: "{{",
        ..PAGE
    }),
    ..ROW
};

pub(super) const XML: Language = Language {
    id: "xml",
    aliases: &["dtd", "svg", "xsd", "xsl", "xslt"],
    extensions: &[
        "atom", "csproj", "dtd", "fsproj", "jelly", "kml", "nuspec", "plist", "pom", "props",
        "resx", "rss", "svg", "targets", "vbproj", "vcxproj", "wsdl", "xaml", "xib", "xliff",
        "xml", "xsd", "xsl", "xslt",
    ],
    comments: &[block("<!--", "-->")],
    reader: Reader::Markup(Markup { has_values: true, elements: &[], ..PAGE }),
    ..ROW
};

const PAGE: Markup = Markup {
    has_values: false,
    elements: &[("script", "javascript"), ("style", "css")],
    bindings: &[],
    braces: "",
};
