//! The commands of the palette.

import * as vscode from 'vscode';
import type { Position } from 'vscode-languageclient/node';
import { explain, explainHere, type Tools } from './explain.ts';
import { importPage } from './importPage.ts';
import { SHOW_REFERENCES, showReferences } from './references.ts';
import { searchMessage } from './search.ts';

/** The commands by their names. */
export function commands(tools: Tools): Record<string, (...args: never[]) => unknown> {
    return {
        'errdex.explainCode': (code?: string) => (code ? explain(tools, code) : explainHere(tools)),
        'errdex.searchMessage': () => searchMessage(tools),
        'errdex.openCatalog': () => vscode.commands.executeCommand('errdex.catalog.focus'),
        'errdex.openReport': () => openReport(tools),
        'errdex.importPage': () => importPage(tools),
        'errdex.toggleInlayHints': toggleInlayHints,
        'errdex.restartServer': () => tools.server.restart(),
        'errdex.openLog': () => tools.log.show(),
        [SHOW_REFERENCES]: (uri: string, position: Position) => showReferences(tools.server, uri, position),
    };
}

/** Has the server look for the codes in use. It shows what it has written. */
async function openReport({ server }: Tools): Promise<void> {
    if (await server.isThere()) {
        const options = { location: vscode.ProgressLocation.Notification, title: 'errdex: looks for codes', cancellable: true };
        await vscode.window.withProgress(options, (_, token) => server.ask('errdex.showReport', {}, undefined, token));
    }
}

/** Switches the hints off, or on again as they were. */
async function toggleInlayHints(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('errdex');
    const name = 'inlayHints.mode';
    const isOfWorkspace = settings.inspect(name)?.workspaceValue !== undefined;
    const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await settings.update(name, settings.get(name) === 'off' ? undefined : 'off', target);
}
