//! What a click on a lens shows: the places where a code is used.

import * as vscode from 'vscode';
import { ReferencesRequest, type Position, type StaticFeature } from 'vscode-languageclient/node';
import type { Server } from './server.ts';

/** The command of a lens, which takes the file and the position of its code. */
export const SHOW_REFERENCES = 'errdex.showReferences';

/** Tells the server of the command, which it gives to no other client. */
export const LENSES: StaticFeature = {
    fillClientCapabilities: capabilities => {
        capabilities.experimental = { ...capabilities.experimental, commands: { commands: [SHOW_REFERENCES] } };
    },
    initialize: () => {},
    getState: () => ({ kind: 'static' }),
    clear: () => {},
};

/** Asks the server for the places, since there may be others than when the lens was made, and shows them. */
export async function showReferences(server: Server, uri: string, position: Position): Promise<void> {
    const { client } = server;
    if (!client?.isRunning()) {
        return;
    }
    const context = { includeDeclaration: false };
    const places = await client.sendRequest(ReferencesRequest.type, { textDocument: { uri }, position, context });
    const { protocol2CodeConverter: convert } = client;
    await vscode.commands.executeCommand(
        'editor.action.showReferences', convert.asUri(uri), convert.asPosition(position), await convert.asReferences(places) ?? []);
}
