//! Helix's languages.toml: errdex is added to the servers of each language, whatever else stands there.

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, Value};

/// A user's file with errdex in it, and all else as it was.
///
/// # Errors
///
/// Why the file cannot be added to.
pub(super) fn merge(before: &str, ours: &str) -> Result<String, String> {
    let parse = |text: &str| text.parse::<DocumentMut>();
    let mut document = parse(before).map_err(|error| format!("it is broken: {error}"))?;
    let ours = parse(ours).map_err(|error| error.to_string())?;
    let odd = || "`language` and `language-server` are not what Helix takes".to_owned();
    let servers = document.entry("language-server").or_insert(Item::Table(implicit()));
    let servers = servers.as_table_like_mut().ok_or_else(odd)?;
    if !servers.contains_key("errdex") {
        let mut server = ours["language-server"]["errdex"].clone();
        if let Some(table) = server.as_table_mut() {
            table.decor_mut().set_prefix("\n");
        }
        servers.insert("errdex", server);
    }
    let languages = document.entry("language").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let languages = languages.as_array_of_tables_mut().ok_or_else(odd)?;
    for language in ours["language"].as_array_of_tables().into_iter().flatten() {
        let name =
            |table: &Table| table.get("name").and_then(|name| name.as_str()).map(str::to_owned);
        let own = languages.iter().position(|table| name(table) == name(language));
        match own {
            Some(at) => {
                let table = languages.get_mut(at);
                table.and_then(|table| add_to(table, language)).ok_or_else(odd)?;
            }
            None => languages.push(without_place(language)),
        }
    }
    Ok(document.to_string())
}

/// Adds errdex to the servers of a language: the user's own list, or else Helix's.
fn add_to(table: &mut Table, ours: &Table) -> Option<()> {
    let Some(item) = table.get_mut("language-servers") else {
        table.insert("language-servers", ours["language-servers"].clone());
        return Some(());
    };
    let list: &mut Array = item.as_array_mut()?;
    let is_errdex = |server: &Value| match server {
        Value::InlineTable(table) => table.get("name").and_then(Value::as_str) == Some("errdex"),
        server => server.as_str() == Some("errdex"),
    };
    if list.iter().any(is_errdex) {
        return Some(());
    }
    // The blank before the bracket stays there.
    if let Some(last) = list.iter_mut().last() {
        let blank = last.decor_mut().suffix().and_then(|blank| blank.as_str()).map(str::to_owned);
        last.decor_mut().set_suffix("");
        list.set_trailing(blank.unwrap_or_default());
    }
    list.push("errdex");
    Some(())
}

/// A table that has no head of its own.
fn implicit() -> Table {
    let mut table = Table::new();
    table.set_implicit(true);
    table
}

/// A copy that stands behind all that is in a file already.
fn without_place(table: &Table) -> Table {
    let mut table = table.clone();
    table.set_position(None);
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    const OURS: &str = "\
# Ours.

[language-server.errdex]
command = \"errdex\"
args = [\"server\"]

[[language]]
name = \"go\"
language-servers = [\"gopls\", \"errdex\"]

[[language]]
name = \"rust\"
language-servers = [\"rust-analyzer\", \"errdex\"]

[[language]]
name = \"zig\"
language-servers = [\"zls\", \"errdex\"]
";

    #[test]
    fn a_user_s_languages_keep_what_they_have() {
        let before = "\
# Mine: 错误
[language-server.other]
command = \"other\" # odd

[[language]]
name = \"rust\"
auto-format = false

[[language]]
name = \"go\"
language-servers = [ \"other\" ]
";
        let after = merge(before, OURS).unwrap();
        expect![[r##"
            # Mine: 错误
            [language-server.other]
            command = "other" # odd

            [language-server.errdex]
            command = "errdex"
            args = ["server"]

            [[language]]
            name = "rust"
            auto-format = false
            language-servers = ["rust-analyzer", "errdex"]

            [[language]]
            name = "go"
            language-servers = [ "other", "errdex" ]

            [[language]]
            name = "zig"
            language-servers = ["zls", "errdex"]
        "##]]
        .assert_eq(&after);
        assert_eq!(merge(&after, OURS).unwrap(), after);
    }

    #[test]
    fn a_file_without_languages_gets_them_all() {
        expect![[r#"
            use-grammars = { only = [] }

            [language-server.errdex]
            command = "errdex"
            args = ["server"]

            [[language]]
            name = "go"
            language-servers = ["gopls", "errdex"]

            [[language]]
            name = "rust"
            language-servers = ["rust-analyzer", "errdex"]

            [[language]]
            name = "zig"
            language-servers = ["zls", "errdex"]
        "#]]
        .assert_eq(&merge("use-grammars = { only = [] }\n", OURS).unwrap());
    }

    #[test]
    fn a_broken_file_is_left_alone() {
        assert!(merge("[[language]\n", OURS).is_err());
        assert!(merge("language = 1\n", OURS).is_err());
    }
}
