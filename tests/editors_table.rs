//! What works in which editor: the README's table, each cell of which is a check of the editor tests.

use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The columns of the table.
const FEATURES: [&str; 9] = [
    "diagnostics",
    "hover",
    "completion",
    "one is accepted",
    "quick fix",
    "definition into a built-in page",
    "settings without a restart",
    "two roots",
    "no process is left",
];

/// An editor, its tests below `tests/editors`, and for each feature the name of the check; or why there
/// is none.
type Row = (&'static str, &'static str, [Result<&'static str, &'static str>; 9]);

/// The checks of Emacs, whatever its client.
const EMACS: [Result<&str, &str>; 9] = [
    Ok("diagnostics: unknown and transposed, and no other"),
    Ok("hover: the meaning in both services"),
    Ok("completion: a family's codes"),
    Ok("completion: one is accepted"),
    Ok("quick fix: the misspelled code is mended"),
    Ok("definition: the row of a built-in page"),
    Ok("settings: errdex.toml counts without a restart"),
    Ok("two roots: the second has settings of its own"),
    Ok("no server is left"),
];

const ROWS: &[Row] = &[
    (
        "VS Code",
        "vscode",
        [
            Ok("diagnostics: the unknown code and the misspelled one, and nothing else"),
            Ok("hover: the meaning, what to do, and the page"),
            Ok("completion: a separator offers the codes with their meaning"),
            Ok("completion: is accepted into the text"),
            Ok("quick fix: puts the right code in place"),
            Ok("definition: opens the built-in page"),
            Ok("settings: all without a restart"),
            Ok("two roots: and the second one has its own"),
            Ok("no process is left"),
        ],
    ),
    (
        "Neovim",
        "neovim.lua",
        [
            Ok(
                "diagnostics: unknown, transposed, wrong case, with their exact places, and no other",
            ),
            Ok("hover: K on a code after Chinese text opens a float"),
            Ok("completion: <C-x><C-o> opens the menu with the 25 codes"),
            Ok("completion: an accepted code stands there once"),
            Ok("quick fix: the preferred one mends a misspelled code"),
            Ok("definition: a code of three pages has three places in the quickfix list"),
            Ok("settings: a rule that errdex.toml turns off is off after :write"),
            Ok("two roots: the second has settings of its own"),
            Ok("a page of your own: :qall leaves no process of "),
        ],
    ),
    (
        "Helix",
        "helix",
        [
            Ok("diagnostics: an unknown code"),
            Ok("hover: the meaning of a code"),
            Ok("completion: a separator brings the codes of the family"),
            Ok("completion: one is accepted"),
            Ok("quick fix: and put in place of the wrong one"),
            Ok("definition: the row of a built-in page"),
            Ok("settings: errdex.toml counts without a restart"),
            Ok("two roots: the second has settings of its own"),
            Ok("no server is left"),
        ],
    ),
    ("Emacs with eglot", "emacs", EMACS),
    ("Emacs with lsp-mode", "emacs", EMACS),
    (
        "Vim with ALE",
        "vim",
        [
            Ok("diagnostics: an unknown code"),
            Ok("hover: the meaning of a code"),
            Ok("completion: the codes of a family"),
            Err("no: ALE puts it behind the last dot"),
            Ok("quick fix: and put in place of the wrong one"),
            Ok("definition: the row of a page"),
            Ok("settings: errdex.toml counts without a restart"),
            Ok("two roots: the second has settings of its own"),
            Ok("no server is left"),
        ],
    ),
    (
        "Kakoune with kakoune-lsp",
        "kakoune",
        [
            Ok("diagnostics: an unknown code"),
            Ok("hover: the meaning of a code"),
            Ok("completion: a separator brings the codes of the family"),
            Ok("completion: one is accepted"),
            Ok("quick fix: and put in place of the wrong one"),
            Ok("definition: the row of a built-in page"),
            Ok("settings: errdex.toml counts without a restart"),
            Ok("two roots: the second has settings of its own"),
            Ok("no server is left"),
        ],
    ),
];

/// The texts of an editor's tests, with those of the script that runs them all.
fn scripts(name: &str) -> String {
    let folder = root().join("tests/editors");
    let mut texts = fs::read_to_string(folder.join("run")).unwrap();
    let path = folder.join(name);
    let files = match path.is_dir() {
        true => path.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect(),
        false => vec![path],
    };
    files.iter().for_each(|file| texts += &fs::read_to_string(file).unwrap());
    texts.replace("\\'", "'")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn table() -> String {
    let mut table = format!("| | {} |\n|{}\n", FEATURES.join(" | "), " --- |".repeat(10));
    for (editor, _, cells) in ROWS {
        let cells = cells.map(|cell| cell.map_or_else(str::to_owned, |_| "yes".to_owned()));
        writeln!(table, "| {editor} | {} |", cells.join(" | ")).unwrap();
    }
    table
}

#[test]
fn every_cell_is_a_check_of_the_editor_tests_and_the_readme_has_the_table() {
    for (editor, script, cells) in ROWS {
        let scripts = scripts(script);
        for check in cells.iter().flatten() {
            assert!(scripts.contains(check), "{editor}: there is no check {check:?}");
        }
    }
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let start = readme.find("| | diagnostics |").expect("the README has the table");
    let length = readme[start..].find("\n\n").map_or(readme.len() - start, |length| length + 1);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let updated = format!("{}{}{}", &readme[..start], table(), &readme[start + length..]);
        return fs::write(path, updated).unwrap();
    }
    assert_eq!(&readme[start..start + length], table(), "UPDATE_EXPECT=1 writes it");
}
