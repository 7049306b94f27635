"""A client that takes nothing from the server that is not in the protocol to the letter."""

import asyncio
import copy

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import client as pytest_lsp_client
from pytest_lsp.protocol import LanguageClientProtocol

# What the server may send of its own accord to any client.
ALWAYS = {
    "textDocument/publishDiagnostics", "window/showMessage", "window/logMessage", "$/progress",
    "$/logTrace",
}

# What the server may send only to a client that declares it.
DECLARED = {
    "workspace/configuration": "workspace.configuration",
    "workspace/applyEdit": "workspace.applyEdit",
    "workspace/codeLens/refresh": "workspace.codeLens.refreshSupport",
    "workspace/semanticTokens/refresh": "workspace.semanticTokens.refreshSupport",
    "workspace/inlayHint/refresh": "workspace.inlayHint.refreshSupport",
    "workspace/inlineValue/refresh": "workspace.inlineValue.refreshSupport",
    "workspace/diagnostic/refresh": "workspace.diagnostics.refreshSupport",
    "workspace/workspaceFolders": "workspace.workspaceFolders",
    "window/workDoneProgress/create": "window.workDoneProgress",
    "window/showDocument": "window.showDocument.support",
    "window/showMessageRequest": "window.showMessage",
}


class StrictProtocol(LanguageClientProtocol):
    """Structures each message by its type, and notes what gets lost on the way."""

    silent = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.wrong = []
        self.raw = []

    def structure_message(self, data):
        if "jsonrpc" not in data:
            # A part of a message, which comes here on its way.
            return data
        raw = copy.deepcopy(data)
        self.raw.append(raw)
        try:
            message = super().structure_message(data)
        except Exception as error:
            self.wrong.append(f"not of the protocol: {raw}: {error!r}")
            raise
        again = self._converter.unstructure(message)
        if without_nulls(again) != without_nulls(raw):
            self.wrong.append(f"more than the protocol has: {raw}, which is read as {again}")
        # What a command gives is the server's own: it has the form of the command line's JSON.
        own = isinstance(message, types.ExecuteCommandResponse)
        for name in [] if own else nulls(raw):
            self.wrong.append(f"{name} is null, which is more than to leave it out: {raw}")
        return message

    def _handle_request(self, msg_id, method_name, params):
        # A silent client never answers.
        if not self.silent:
            super()._handle_request(msg_id, method_name, params)

    def undeclared(self, capabilities):
        """What the server has sent although the client has not declared that it takes it."""
        for message in self.raw:
            method = message.get("method")
            if method in ("client/registerCapability", "client/unregisterCapability"):
                params = message["params"]
                key = "registrations" if "registrations" in params else "unregisterations"
                for registration in params[key]:
                    path = registration["method"].replace("/", ".") + ".dynamicRegistration"
                    if not declared(capabilities, path):
                        yield f"{registration['method']} is registered"
            elif method and method not in ALWAYS and not (
                    method in DECLARED and declared(capabilities, DECLARED[method])):
                yield method


def declared(capabilities, path):
    for name in path.split("."):
        # The specification calls one capability by two names.
        other = {"diagnostics": "diagnostic"}.get(name)
        capabilities = capabilities.get(name) or capabilities.get(other) or {}
        if capabilities is True:
            return True
    return bool(capabilities)


def without_nulls(value):
    if isinstance(value, dict):
        return {name: without_nulls(it) for name, it in value.items() if it is not None}
    if isinstance(value, list):
        return [without_nulls(it) for it in value]
    return value


def nulls(value):
    """The names of fields that are null where the protocol knows only of leaving them out."""
    fields = value.items() if isinstance(value, dict) else enumerate(value)
    for name, it in fields:
        if it is None and name not in ("result", "version"):
            yield name
        elif isinstance(it, (dict, list)):
            yield from nulls(it)


def ignore(*_):
    pass


class StrictClient(pytest_lsp_client.LanguageClient):
    """The client, with calls by the names of the protocol and params as they go over the wire."""

    def __init__(self):
        super().__init__(protocol_cls=StrictProtocol, converter_factory=default_converter)
        pytest_lsp_client.register_lsp_features(self)
        # Parts of an answer are progress, too; pytest-lsp knows only that of work.
        self.protocol.fm.features.pop("$/progress")
        accepted = ["$/progress", "$/logTrace", "client/registerCapability",
                    "client/unregisterCapability", "workspace/codeLens/refresh",
                    "workspace/inlayHint/refresh", "workspace/semanticTokens/refresh",
                    "workspace/inlineValue/refresh", "workspace/applyEdit"]
        for method in accepted:
            self.feature(method)(ignore)

    def read(self, method, params):
        kind = types.METHOD_TO_TYPES[method][2]
        return self.protocol._converter.structure(params, kind) if kind else None

    async def call(self, method, params):
        """The result as it came over the wire, after it was held to its type."""
        sent = self.protocol.send_request_async(method, self.read(method, params))
        result = await asyncio.wait_for(sent, 30)
        return self.protocol._converter.unstructure(result)

    def tell(self, method, params):
        self.protocol.notify(method, self.read(method, params))
