//! Every method of the protocol (LSP 3.17), what errdex does with it, and the test that shows it.
//!
//! The rows are held to what the server offers a client that declares everything, to the tests that
//! there are, and to the README. One more method is one more row; `UPDATE_EXPECT=1` writes the README.

#[path = "support/client.rs"]
mod client;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use How::{Always, No, Offered, Registered, Sent};
use client::Client;

/// What errdex does with a method.
enum How {
    /// Served, and offered under this capability where the client declares what it takes.
    Offered(&'static str),
    /// Served, and asked for by `client/registerCapability`.
    Registered,
    /// Served without a word, as the protocol has it.
    Always,
    /// Sent by the server.
    Sent,
    /// Not served, and this capability is not offered.
    No(&'static str),
}

/// A method, what becomes of it, in words, and the name of a test; none where nothing is served.
type Row = (&'static str, How, &'static str, &'static str);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("initialize", Always, "what the client can do; unknown values cost their field and nothing else", "the_initialize_of_real_clients_is_understood"),
    ("initialized", Always, "asks for settings, registers, begins to index", "a_client_that_never_answers_is_served"),
    ("shutdown", Always, "nothing is served afterwards", "shutdown_refuses_what_follows"),
    ("exit", Always, "ends the process at once: 0 after `shutdown`, else 1", "exit_ends_the_process_with_stdin_open"),
    ("$/cancelRequest", Always, "the request is answered at once, its work dropped", "a_cancelled_request_is_answered_while_the_work_goes_on"),
    ("$/setTrace", Always, "off, messages or verbose", "a_client_is_told_as_much_of_the_work_as_it_wants"),
    ("$/logTrace", Sent, "what became of each message, and how long it took", "a_client_is_told_as_much_of_the_work_as_it_wants"),
    ("$/progress", Sent, "of indexing and of the findings of a workspace; parts of long answers", "the_findings_of_a_workspace_come_in_parts_with_their_progress"),
    ("window/workDoneProgress/create", Sent, "for indexing that takes longer than a moment", "long_work_is_shown_and_can_be_stopped"),
    ("window/workDoneProgress/cancel", Always, "stops the indexing", "long_work_is_shown_and_can_be_stopped"),
    ("window/showMessage", Sent, "a settings file that is broken, once", "a_settings_file_is_reloaded_and_a_broken_one_is_told_of_once"),
    ("window/logMessage", Sent, "what is odd about settings and pages, once", "what_is_wrong_with_the_editors_settings_is_said_once"),
    ("window/showMessageRequest", No(""), "nothing is asked of the user", ""),
    ("window/showDocument", Sent, "the documentation of a code, the catalog and the report, when the user asks for them", "documentation_is_shown_by_the_client"),
    ("telemetry/event", No(""), "nothing is told to anybody", ""),
    ("client/registerCapability", Sent, "changed files, settings and pages elsewhere, where the client can be asked to tell", "a_client_that_never_answers_is_served"),
    ("client/unregisterCapability", Sent, "pages outside of the folder that no settings name any more", "a_page_outside_of_the_folder_is_watched_as_long_as_settings_name_it"),
    ("textDocument/didOpen", Offered("/textDocumentSync/openClose"), "the editor's text counts from now on", "an_open_file_belongs_to_the_editor"),
    ("textDocument/didChange", Offered("/textDocumentSync/change"), "ranges or the whole text, in order", "twenty_thousand_edits_interleaved_with_hovers"),
    ("textDocument/willSave", No("/textDocumentSync/willSave"), "a save changes nothing", ""),
    ("textDocument/willSaveWaitUntil", No("/textDocumentSync/willSaveWaitUntil"), "a save changes nothing", ""),
    ("textDocument/didSave", Offered("/textDocumentSync/save"), "settings and pages are looked at again", "a_page_that_changes_on_the_disk_counts_after_the_next_save"),
    ("textDocument/didClose", Offered("/textDocumentSync/openClose"), "the file is the disk's again", "diagnostics_are_pushed_to_a_client_that_does_not_pull"),
    ("notebookDocument/didOpen", Offered("/notebookDocumentSync"), "each cell is a file of its language", "each_cell_of_a_notebook_is_a_file_of_its_language"),
    ("notebookDocument/didChange", Offered("/notebookDocumentSync"), "cells come, go and change", "each_cell_of_a_notebook_is_a_file_of_its_language"),
    ("notebookDocument/didSave", Offered("/notebookDocumentSync/save"), "the file is read again", "the_file_of_an_open_notebook_is_the_editors"),
    ("notebookDocument/didClose", Offered("/notebookDocumentSync"), "the file is the disk's again", "the_file_of_an_open_notebook_is_the_editors"),
    ("textDocument/declaration", Offered("/declarationProvider"), "the constant that the project first names the code by", "a_code_leads_to_its_row_its_constant_and_its_service"),
    ("textDocument/definition", Offered("/definitionProvider"), "the rows of the pages", "a_definition_is_the_row_of_every_page"),
    ("textDocument/typeDefinition", Offered("/typeDefinitionProvider"), "the page of the service", "a_code_leads_to_its_row_its_constant_and_its_service"),
    ("textDocument/implementation", No("/implementationProvider"), "a code has none", ""),
    ("textDocument/references", Offered("/referencesProvider"), "every use in the workspace", "references_and_symbols_are_those_of_the_whole_workspace"),
    ("textDocument/prepareCallHierarchy", No("/callHierarchyProvider"), "a code calls nothing", ""),
    ("callHierarchy/incomingCalls", No("/callHierarchyProvider"), "a code calls nothing", ""),
    ("callHierarchy/outgoingCalls", No("/callHierarchyProvider"), "a code calls nothing", ""),
    ("textDocument/prepareTypeHierarchy", No("/typeHierarchyProvider"), "a code is no type", ""),
    ("typeHierarchy/supertypes", No("/typeHierarchyProvider"), "a code is no type", ""),
    ("typeHierarchy/subtypes", No("/typeHierarchyProvider"), "a code is no type", ""),
    ("textDocument/documentHighlight", Offered("/documentHighlightProvider"), "the other uses in the file", "references_and_symbols_are_those_of_the_whole_workspace"),
    ("textDocument/documentLink", Offered("/documentLinkProvider"), "from a code to its page on the web, where `document-links` is on", "links_lead_to_pages_that_have_an_address"),
    ("documentLink/resolve", No("/documentLinkProvider/resolveProvider"), "a link is all there at once", ""),
    ("textDocument/hover", Offered("/hoverProvider"), "what the code means, by service", "a_hover_is_written_in_the_form_that_the_client_shows"),
    ("textDocument/codeLens", Offered("/codeLensProvider"), "how often a code is used, above its row of a page", "a_page_tells_how_often_its_codes_are_used_and_its_rows_are_where_they_are_defined"),
    ("codeLens/resolve", Offered("/codeLensProvider/resolveProvider"), "the number of uses", "lenses_in_code_are_off_until_they_are_wanted"),
    ("workspace/codeLens/refresh", Sent, "when the index has changed", "the_disk_is_followed_where_the_client_tells_nothing"),
    ("textDocument/foldingRange", No("/foldingRangeProvider"), "folding is the business of the language's own server", ""),
    ("textDocument/selectionRange", No("/selectionRangeProvider"), "selecting is the business of the language's own server", ""),
    ("textDocument/documentSymbol", Offered("/documentSymbolProvider"), "the codes of the file with what they mean", "references_and_symbols_are_those_of_the_whole_workspace"),
    ("textDocument/semanticTokens/full", Offered("/semanticTokensProvider/full"), "known, unknown and deprecated codes, where `semantic-tokens` is on", "tokens_come_whole_in_part_and_as_what_has_changed"),
    ("textDocument/semanticTokens/full/delta", Offered("/semanticTokensProvider/full/delta"), "what has changed since", "tokens_come_whole_in_part_and_as_what_has_changed"),
    ("textDocument/semanticTokens/range", Offered("/semanticTokensProvider/range"), "those of a screen", "tokens_come_whole_in_part_and_as_what_has_changed"),
    ("workspace/semanticTokens/refresh", Sent, "when settings or pages have changed", "tokens_come_whole_in_part_and_as_what_has_changed"),
    ("textDocument/inlayHint", Offered("/inlayHintProvider"), "what the codes of a screen mean", "hints_tell_what_the_codes_of_a_screen_mean"),
    ("inlayHint/resolve", Offered("/inlayHintProvider/resolveProvider"), "the whole explanation", "hints_tell_what_the_codes_of_a_screen_mean"),
    ("workspace/inlayHint/refresh", Sent, "when settings or pages have changed", "hints_tell_what_the_codes_of_a_screen_mean"),
    ("textDocument/inlineValue", Offered("/inlineValueProvider"), "what the codes mean up to where the program has stopped", "values_tell_what_codes_mean_up_to_where_the_program_has_stopped"),
    ("workspace/inlineValue/refresh", Sent, "when settings or pages have changed", "values_tell_what_codes_mean_up_to_where_the_program_has_stopped"),
    ("textDocument/moniker", Offered("/monikerProvider"), "the code, by the scheme `errdex`", "a_code_is_known_to_other_projects_by_its_moniker"),
    ("textDocument/completion", Offered("/completionProvider"), "families, codes, and codes by words of their messages", "a_completion_replaces_the_partial_code_and_is_resolved"),
    ("completionItem/resolve", Offered("/completionProvider/resolveProvider"), "what the code means", "a_completion_replaces_the_partial_code_and_is_resolved"),
    ("textDocument/publishDiagnostics", Sent, "to those who do not pull; a burst of edits costs few", "diagnostics_are_pushed_to_a_client_that_does_not_pull"),
    ("textDocument/diagnostic", Offered("/diagnosticProvider"), "for those who pull", "diagnostics_are_pulled_by_a_client_that_does"),
    ("workspace/diagnostic", Offered("/diagnosticProvider/workspaceDiagnostics"), "of files that are not open, where `workspace-diagnostics` is on", "the_findings_of_files_that_are_not_open_are_told_to_those_who_want_them"),
    ("workspace/diagnostic/refresh", Sent, "when settings or pages have changed", "a_client_that_pulls_is_told_to_pull_again"),
    ("textDocument/signatureHelp", No("/signatureHelpProvider"), "a code has no parameters", ""),
    ("textDocument/codeAction", Offered("/codeActionProvider"), "quick fixes, constants, comments, documentation, `source.fixAll.errdex`", "an_action_is_what_was_asked_for"),
    ("codeAction/resolve", Offered("/codeActionProvider/resolveProvider"), "edits of other files", "edits_of_other_files_are_made_when_they_are_chosen"),
    ("textDocument/documentColor", No("/colorProvider"), "a code has no colour", ""),
    ("textDocument/colorPresentation", No("/colorProvider"), "a code has no colour", ""),
    ("textDocument/formatting", No("/documentFormattingProvider"), "formatting is the business of the language's own server", ""),
    ("textDocument/rangeFormatting", No("/documentRangeFormattingProvider"), "formatting is the business of the language's own server", ""),
    ("textDocument/onTypeFormatting", No("/documentOnTypeFormattingProvider"), "formatting is the business of the language's own server", ""),
    ("textDocument/rename", Offered("/renameProvider"), "codes of your own pages, in every file and in the page", "a_code_of_an_own_page_is_renamed_everywhere"),
    ("textDocument/prepareRename", Offered("/renameProvider/prepareProvider"), "built-in codes refuse with a reason", "what_cannot_be_renamed_says_why"),
    ("textDocument/linkedEditingRange", No("/linkedEditingRangeProvider"), "two places with a code are no pair", ""),
    ("workspace/symbol", Offered("/workspaceSymbolProvider"), "codes by their letters or words of their messages", "references_and_symbols_are_those_of_the_whole_workspace"),
    ("workspaceSymbol/resolve", Offered("/workspaceSymbolProvider/resolveProvider"), "the range", "the_range_of_a_symbol_is_told_when_it_is_asked_for"),
    ("workspace/configuration", Sent, "the section `errdex`, where the client declares that it answers", "the_editors_settings_count_from_wherever_it_gives_them"),
    ("workspace/didChangeConfiguration", Registered, "settings count at once", "the_editors_settings_count_from_wherever_it_gives_them"),
    ("workspace/workspaceFolders", No(""), "the client says them of its own accord", ""),
    ("workspace/didChangeWorkspaceFolders", Offered("/workspace/workspaceFolders"), "folders come and go", "folders_come_and_go"),
    ("workspace/willCreateFiles", No("/workspace/fileOperations/willCreate"), "no file names one that is to come", ""),
    ("workspace/didCreateFiles", Offered("/workspace/fileOperations/didCreate"), "the index follows", "what_the_user_creates_renames_and_deletes_in_the_editor_is_followed"),
    ("workspace/willRenameFiles", No("/workspace/fileOperations/willRename"), "codes stay what they are wherever the file is", ""),
    ("workspace/didRenameFiles", Offered("/workspace/fileOperations/didRename"), "the index follows", "what_the_user_creates_renames_and_deletes_in_the_editor_is_followed"),
    ("workspace/willDeleteFiles", No("/workspace/fileOperations/willDelete"), "nothing is to be done for it", ""),
    ("workspace/didDeleteFiles", Offered("/workspace/fileOperations/didDelete"), "the index follows", "what_the_user_creates_renames_and_deletes_in_the_editor_is_followed"),
    ("workspace/didChangeWatchedFiles", Registered, "the index, settings and pages follow", "the_disk_is_followed_by_what_the_client_tells"),
    ("workspace/executeCommand", Offered("/executeCommandProvider"), "what the command line says, by `errdex.explain` and others", "commands_say_what_the_terminal_says"),
    ("workspace/applyEdit", No(""), "edits come with the actions that the user chooses", ""),
];

/// What the server offers a client that declares everything, and the methods that it registers.
fn offered() -> (Value, BTreeSet<String>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errdex"));
    command.arg("server").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut client = Client::new(child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let params = fs::read(root().join("tests/fixtures/everything.json")).unwrap();
    let params: Value = serde_json::from_slice(&params).unwrap();
    let offered = client.request("initialize", params)["capabilities"].take();
    client.notify("initialized", json!({}));
    let registered = client.expect("client/registerCapability")["params"]["registrations"].take();
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    child.wait().unwrap();
    let methods = registered.as_array().unwrap().iter();
    (offered, methods.map(|it| it["method"].as_str().unwrap().to_owned()).collect())
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn is_offered(offered: &Value, capability: &str) -> bool {
    let told = offered.pointer(capability);
    told.is_some_and(|told| !told.is_null() && *told != json!(false))
}

#[test]
fn every_method_is_what_the_table_says_and_the_readme_has_the_table() {
    let (offered, registered) = offered();
    let tests = names_of_tests(&["src", "tests"].map(|folder| root().join(folder)));
    let mut wrong = String::new();
    let mut told = BTreeSet::new();
    for (method, how, what, test) in ROWS {
        let holds = match how {
            Offered(capability) => is_offered(&offered, capability),
            No(capability) => capability.is_empty() || !is_offered(&offered, capability),
            Registered => registered.contains(*method),
            Always | Sent => true,
        };
        if !holds {
            writeln!(wrong, "{method}: the server offers something else").unwrap();
        }
        if !told.insert(method) {
            writeln!(wrong, "{method} has two rows").unwrap();
        }
        let is_served = !matches!(how, No(_));
        if is_served && (what.is_empty() || !tests.contains(*test)) {
            writeln!(wrong, "{method}: there is no test {test:?}").unwrap();
        }
    }
    for method in &registered {
        if !ROWS.iter().any(|row| row.0 == method && matches!(row.1, Registered)) {
            writeln!(wrong, "{method} is registered and has no row that says so").unwrap();
        }
    }
    for capability in capabilities(&offered) {
        if !ROWS.iter().any(|row| matches!(row.1, Offered(it) if it == capability)) {
            writeln!(wrong, "{capability} is offered and has no row").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    check_readme(&table());
}

/// The capabilities that stand for methods of their own.
fn capabilities(offered: &Value) -> Vec<String> {
    let within = |name: &str, of: &[&str]| -> Vec<String> {
        of.iter().map(|it| format!("{name}/{it}")).collect()
    };
    let names = offered.as_object().unwrap().keys();
    let all = names.flat_map(|name| match name.as_str() {
        "positionEncoding" => Vec::new(),
        "textDocumentSync" => within(
            "/textDocumentSync",
            &["openClose", "change", "save", "willSave", "willSaveWaitUntil"],
        ),
        "workspace" => {
            let operations = ["Create", "Rename", "Delete"];
            let operations = operations.iter().flat_map(|it| {
                [format!("fileOperations/did{it}"), format!("fileOperations/will{it}")]
            });
            let operations = operations.map(|it| format!("/workspace/{it}"));
            operations.chain(["/workspace/workspaceFolders".to_owned()]).collect()
        }
        "semanticTokensProvider" => {
            within("/semanticTokensProvider", &["full", "full/delta", "range"])
        }
        name => {
            let parts = within(
                &format!("/{name}"),
                &["resolveProvider", "prepareProvider", "workspaceDiagnostics"],
            );
            [format!("/{name}")].into_iter().chain(parts).collect()
        }
    });
    all.filter(|capability| is_offered(offered, capability)).collect()
}

/// The names of all functions in these folders.
fn names_of_tests(folders: &[PathBuf]) -> BTreeSet<String> {
    let mut folders = folders.to_vec();
    let mut names = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(path).unwrap();
                let behind = text.split("#[test]").skip(1).filter_map(|it| it.split_once("fn "));
                names.extend(behind.filter_map(|(_, it)| Some(it.split_once('(')?.0.to_owned())));
            }
        }
    }
    names
}

/// The table as it stands in the README.
fn table() -> String {
    let mut table =
        "| method | | what errdex does with it | test |\n| --- | --- | --- | --- |\n".to_owned();
    for (method, how, what, test) in ROWS {
        let said = match how {
            Offered(_) => "offered",
            Registered => "registered",
            Always => "served",
            Sent => "sent",
            No(_) => "no",
        };
        let what = if what.is_empty() { "not yet" } else { what };
        let test = if test.is_empty() { String::new() } else { format!("`{test}`") };
        writeln!(table, "| `{method}` | {said} | {what} | {test} |").unwrap();
    }
    table
}

/// The README's table is this one, or becomes it if that is wanted.
fn check_readme(table: &str) {
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let heading = "## What errdex does with each method of the protocol\n";
    let at = readme.find(heading).expect("the README has the section") + heading.len();
    let start = at + readme[at..].find("| method").expect("the section has a table");
    let length = readme[start..].find("\n\n").map_or(readme.len() - start, |length| length + 1);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let updated = format!("{}{table}{}", &readme[..start], &readme[start + length..]);
        return fs::write(path, updated).unwrap();
    }
    assert_eq!(&readme[start..start + length], table, "UPDATE_EXPECT=1 writes it into the README");
}
