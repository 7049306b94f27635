"""Every method that the server offers is called, for each of several clients.

What is called follows from what is offered: a method that is offered and has no row here fails.
"""

import asyncio
import json
import os
import re
from pathlib import Path

import pytest
from lsprotocol import types

from strict import StrictClient

ROOT = Path(__file__).resolve().parent.parent.parent
FIXTURES = ROOT / "tests/fixtures"

# The later version of the protocol has these; errdex speaks 3.17.
LATER = {
    "textDocument/inlineCompletion", "textDocument/rangesFormatting",
    "workspace/foldingRange/refresh", "workspace/textDocumentContent",
    "workspace/textDocumentContent/refresh",
}

SOURCE = """\
# 错误😀 FRS.0014, BIL.0001
code = "é", "FRS.0014"
if code == "😀", "FRS.00141":
    pass
other = "BIL.0001" if code == "FRS.0014" else "BIL."
"""

FILES = {
    "main.py": SOURCE,
    "other.py": 'x = "FRS.0014", "BIL.0001", "BIL.0003"\n',
    "errdex.toml": '[[page]]\npath = "errors.md"\nservice = "Billing"\nurl = "https://example.org/errors"\n',
    "errors.md": "# 错误码\n\n| Error code | Message |\n| --- | --- |\n| BIL.0001 | No money 😀. |\n| BIL.0002 | No bill. |\n",
}


def clients():
    """The captured clients, one that declares everything, and one that declares nothing."""
    for path in sorted((FIXTURES / "initialize").glob("*.json")):
        yield path.stem, json.loads(path.read_text()), False
    everything = json.loads((FIXTURES / "everything.json").read_text())
    yield "everything", everything, False
    yield "everything, never answers", everything, True
    yield "nothing, never answers", {"capabilities": {}}, True


CLIENTS = list(clients())


def at(line, character):
    return {"line": line, "character": character}


WHOLE = {"start": at(0, 0), "end": at(5, 0)}
CODE = {"start": at(1, 13), "end": at(1, 21)}

# What is called for each method: params without the document, and whether something must come.
# The places are in ASCII or behind characters that both encodings count alike in this table.
CALLS = {
    "textDocument/hover": ({"position": at(4, 12)}, True),
    "textDocument/completion": ({"position": at(4, 51)}, True),
    "textDocument/definition": ({"position": at(4, 12)}, True),
    "textDocument/declaration": ({"position": at(4, 12)}, False),
    "textDocument/typeDefinition": ({"position": at(4, 12)}, True),
    "textDocument/references": ({"position": at(4, 12), "context": {"includeDeclaration": True}}, True),
    "textDocument/documentHighlight": ({"position": at(4, 12)}, True),
    "textDocument/documentSymbol": ({}, True),
    "textDocument/codeAction": ({"range": WHOLE, "context": {"diagnostics": []}}, True),
    "textDocument/codeLens": ({}, True),
    "textDocument/documentLink": ({}, False),
    "textDocument/inlayHint": ({"range": WHOLE}, False),
    "textDocument/inlineValue": (
        {"range": WHOLE, "context": {"frameId": 1, "stoppedLocation": WHOLE}}, False),
    "textDocument/moniker": ({"position": at(4, 12)}, True),
    "textDocument/diagnostic": ({}, True),
    "textDocument/prepareRename": ({"position": at(4, 12)}, True),
    "textDocument/rename": ({"position": at(4, 12), "newName": "BIL.0009"}, True),
    "textDocument/semanticTokens/full": ({}, False),
    "textDocument/semanticTokens/full/delta": ({"previousResultId": "none"}, False),
    "textDocument/semanticTokens/range": ({"range": WHOLE}, False),
    "workspace/symbol": ({"query": "FRS"}, True),
    "workspace/diagnostic": ({"previousResultIds": []}, True),
}

# The capabilities that stand for methods, and the methods; a part of a capability comes behind a dot.
METHODS = {
    "position_encoding": [],
    "text_document_sync": ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose"],
    "text_document_sync.save": ["textDocument/didSave"],
    "notebook_document_sync": [
        "notebookDocument/didOpen", "notebookDocument/didChange", "notebookDocument/didClose"],
    "notebook_document_sync.save": ["notebookDocument/didSave"],
    "completion_provider": ["textDocument/completion"],
    "completion_provider.resolve_provider": ["completionItem/resolve"],
    "hover_provider": ["textDocument/hover"],
    "declaration_provider": ["textDocument/declaration"],
    "definition_provider": ["textDocument/definition"],
    "type_definition_provider": ["textDocument/typeDefinition"],
    "references_provider": ["textDocument/references"],
    "document_highlight_provider": ["textDocument/documentHighlight"],
    "document_symbol_provider": ["textDocument/documentSymbol"],
    "code_action_provider": ["textDocument/codeAction"],
    "code_action_provider.resolve_provider": ["codeAction/resolve"],
    "code_lens_provider": ["textDocument/codeLens"],
    "code_lens_provider.resolve_provider": ["codeLens/resolve"],
    "document_link_provider": ["textDocument/documentLink"],
    "document_link_provider.resolve_provider": ["documentLink/resolve"],
    "inlay_hint_provider": ["textDocument/inlayHint"],
    "inlay_hint_provider.resolve_provider": ["inlayHint/resolve"],
    "inline_value_provider": ["textDocument/inlineValue"],
    "moniker_provider": ["textDocument/moniker"],
    "rename_provider": ["textDocument/rename"],
    "rename_provider.prepare_provider": ["textDocument/prepareRename"],
    "semantic_tokens_provider": [],
    "semantic_tokens_provider.full": ["textDocument/semanticTokens/full"],
    "semantic_tokens_provider.full.delta": ["textDocument/semanticTokens/full/delta"],
    "semantic_tokens_provider.range": ["textDocument/semanticTokens/range"],
    "diagnostic_provider": ["textDocument/diagnostic"],
    "diagnostic_provider.workspace_diagnostics": ["workspace/diagnostic"],
    "workspace_symbol_provider": ["workspace/symbol"],
    "workspace_symbol_provider.resolve_provider": ["workspaceSymbol/resolve"],
    "execute_command_provider": ["workspace/executeCommand"],
    "workspace": [],
    "workspace.workspace_folders": ["workspace/didChangeWorkspaceFolders"],
    "workspace.file_operations": [],
    "workspace.file_operations.did_create": ["workspace/didCreateFiles"],
    "workspace.file_operations.did_rename": ["workspace/didRenameFiles"],
    "workspace.file_operations.did_delete": ["workspace/didDeleteFiles"],
}

# What is resolved, by the method that gives the items.
RESOLVED = {
    "completionItem/resolve": "textDocument/completion",
    "codeAction/resolve": "textDocument/codeAction",
    "codeLens/resolve": "textDocument/codeLens",
    "documentLink/resolve": "textDocument/documentLink",
    "inlayHint/resolve": "textDocument/inlayHint",
    "workspaceSymbol/resolve": "workspace/symbol",
}

# The arguments of commands.
COMMANDS = {
    "errdex.explain": ["FRS.0014"],
    "errdex.search": ["The input is not in JSON format"],
    "errdex.open": [{"code": "FRS.0014"}],
}


def offered_methods(offered):
    """The methods that follow from what is offered."""
    methods = []

    def look(path, value):
        if value is None or value is False:
            return
        assert path in METHODS or "." in path, f"{path} is offered, and nothing here calls it"
        methods.extend(METHODS.get(path, []))
        for name in vars_of(value):
            look(f"{path}.{name}", getattr(value, name))
        if "." in path and path not in METHODS:
            known = {"open_close", "change", "trigger_characters", "all_commit_characters",
                     "completion_item", "work_done_progress", "code_action_kinds", "identifier",
                     "inter_file_dependencies", "commands", "legend", "notebook_selector", "id",
                     "document_selector", "supported", "change_notifications", "filters",
                     "label_details_support", "token_types", "token_modifiers", "label"}
            assert path.split(".")[-1] in known, f"{path} is offered, and nothing here calls it"

    for name in vars_of(offered):
        look(name, getattr(offered, name))
    return methods


def vars_of(value):
    return [field.name for field in getattr(type(value), "__attrs_attrs__", [])]


@pytest.mark.parametrize("initialize, silent", [it[1:] for it in CLIENTS], ids=[it[0] for it in CLIENTS])
def test_all_that_is_offered_is_served(initialize, silent, tmp_path):
    asyncio.run(converse(initialize, silent, tmp_path))


async def converse(initialize, silent, folder):
    for name, text in FILES.items():
        (folder / name).write_text(text)
    client = StrictClient()
    client.protocol.silent = silent
    await client.start_io(os.environ["ERRDEX"], "server")
    root = folder.as_uri()
    params = {**initialize, "processId": os.getpid(), "rootUri": root, "rootPath": str(folder)}
    if params.get("workspaceFolders"):
        params["workspaceFolders"] = [{"uri": root, "name": "root"}]
    capabilities = initialize["capabilities"]
    # A strict reader wants what some clients leave out.
    converter = client.protocol._converter
    client.capabilities = converter.structure(capabilities, types.ClientCapabilities)
    result = await client.call("initialize", params)
    client.tell("initialized", {})
    offered = converter.structure(result["capabilities"], types.ServerCapabilities)
    for method in offered_methods(offered):
        await serve(client, method, root, offered)
    wrong = list(client.protocol.wrong) + list(client.protocol.undeclared(capabilities))
    if silent and capabilities == {}:
        wrong += [it for it in client.protocol.raw if "method" in it and "id" in it]
    client.protocol.silent = True
    await client.call("shutdown", None)
    client.tell("exit", None)
    assert await asyncio.wait_for(client._server.wait(), 10) == 0
    await client.stop()
    assert wrong == []


async def serve(client, method, root, offered):
    """Calls one method."""
    if method in TOLD:
        for told, params in TOLD[method](root):
            client.tell(told, params)
        # Answered only behind what was told.
        assert await client.call("textDocument/hover", hover(root)) is not None
    elif method == "workspace/executeCommand":
        for command in offered.execute_command_provider.commands:
            await client.call(method, {"command": command, "arguments": COMMANDS.get(command, [])})
    elif method in RESOLVED:
        items = await ask(client, RESOLVED[method], root)
        items = items["items"] if isinstance(items, dict) else items or []
        for item in items[:3]:
            assert await client.call(method, item) is not None
    else:
        assert method in CALLS, f"{method} is offered, and nothing here calls it"
        result = await ask(client, method, root)
        assert result or not CALLS[method][1], f"{method} gives {result}"


async def ask(client, method, root):
    params, _ = CALLS[method]
    # The lenses of a page are above its rows.
    name = "errors.md" if method == "textDocument/codeLens" else "main.py"
    document = {"textDocument": {"uri": f"{root}/{name}"}} if method.startswith("textDocument") else {}
    return await client.call(method, {**document, **params})


def hover(root):
    return {"textDocument": {"uri": f"{root}/main.py"}, "position": at(4, 12)}


def opened(root, name, language):
    text = FILES[name]
    return {"uri": f"{root}/{name}", "languageId": language, "version": 1, "text": text}


def versioned(uri, version):
    return {"uri": uri, "version": version}


def notebook(root):
    return {"uri": f"{root}/n.ipynb", "notebookType": "jupyter-notebook", "version": 1,
            "cells": [{"kind": 2, "document": f"{root}/n.ipynb#1"}]}


# The notifications of a method, and those that it needs before or behind it.
TOLD = {
    "textDocument/didOpen": lambda root: [
        ("textDocument/didOpen", {"textDocument": opened(root, "main.py", "python")}),
        ("textDocument/didOpen", {"textDocument": opened(root, "errors.md", "markdown")}),
    ],
    "textDocument/didChange": lambda root: [
        ("textDocument/didChange", {
            "textDocument": versioned(f"{root}/main.py", version),
            "contentChanges": [{"range": {"start": at(0, 0), "end": at(0, end)}, "text": text}],
        }) for version, end, text in [(2, 0, "x"), (3, 1, "")]
    ],
    "textDocument/didSave": lambda root: [
        ("textDocument/didSave", {"textDocument": {"uri": f"{root}/main.py"}})],
    "textDocument/didClose": lambda root: [
        ("textDocument/didOpen", {"textDocument": opened(root, "other.py", "python")}),
        ("textDocument/didClose", {"textDocument": {"uri": f"{root}/other.py"}}),
    ],
    "notebookDocument/didOpen": lambda root: [
        ("notebookDocument/didOpen", {"notebookDocument": notebook(root), "cellTextDocuments": [
            {"uri": f"{root}/n.ipynb#1", "languageId": "python", "version": 1, "text": 'x = "FRS.0999"'}]}),
    ],
    "notebookDocument/didChange": lambda root: [
        ("notebookDocument/didChange", {"notebookDocument": versioned(f"{root}/n.ipynb", 2), "change": {
            "cells": {"textContent": [{"document": versioned(f"{root}/n.ipynb#1", 2), "changes": [{"text": ""}]}]}}}),
    ],
    "notebookDocument/didSave": lambda root: [
        ("notebookDocument/didSave", {"notebookDocument": {"uri": f"{root}/n.ipynb"}})],
    "notebookDocument/didClose": lambda root: [
        ("notebookDocument/didClose", {"notebookDocument": {"uri": f"{root}/n.ipynb"}, "cellTextDocuments": []})],
    "workspace/didChangeWorkspaceFolders": lambda root: [
        ("workspace/didChangeWorkspaceFolders", {"event": {"added": [{"uri": root, "name": "again"}], "removed": []}})],
    "workspace/didCreateFiles": lambda root: [
        ("workspace/didCreateFiles", {"files": [{"uri": f"{root}/new.py"}]})],
    "workspace/didRenameFiles": lambda root: [
        ("workspace/didRenameFiles", {"files": [{"oldUri": f"{root}/new.py", "newUri": f"{root}/newer.py"}]})],
    "workspace/didDeleteFiles": lambda root: [
        ("workspace/didDeleteFiles", {"files": [{"uri": f"{root}/newer.py"}]})],
}


def test_the_readme_has_every_method():
    section = (ROOT / "README.md").read_text().split("## What errdex does with each method")[1]
    rows = set(re.findall(r"^\| `([^`]+)` \|", section.split("\n## ")[0], re.MULTILINE))
    assert rows == set(types.METHOD_TO_TYPES) - LATER
