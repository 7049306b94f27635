//! errdex in the editor: starts the server, and puts commands, the catalog and the status into their places.

import * as vscode from 'vscode';
import { CatalogView } from './catalogView.ts';
import type { Code } from './catalog.ts';
import { registerHover } from './client.ts';
import { CommandLine } from './commandLine.ts';
import { commands } from './commands.ts';
import { Documents } from './documents.ts';
import { Server } from './server.ts';
import { SettingsCheck } from './settingsCheck.ts';
import { Status } from './statusItem.ts';

let server: Server | undefined;

/** Called by the editor once, when it has started. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const log = vscode.window.createOutputChannel('errdex', { log: true });
    const status = new Status();
    const mine = new Server(context, log, status);
    server = mine;
    const commandLine = new CommandLine(mine, log);
    const documents = new Documents();
    const catalog = new CatalogView(mine);
    const check = new SettingsCheck(commandLine, status, () => catalog.refresh());
    const all: Record<string, (...args: never[]) => unknown> = {
        ...commands({ server: mine, commandLine, documents, log }),
        'errdex.openBrokenSettings': () => check.open(),
        'errdex.filterCatalog': () => catalog.askForFilter(),
        'errdex.clearCatalogFilter': () => catalog.setFilter(''),
        'errdex.refreshCatalog': () => catalog.refresh(),
        'errdex.copyCode': (code: Code) => vscode.env.clipboard.writeText(code.code),
    };
    context.subscriptions.push(
        log, status, mine, commandLine, documents, catalog, check,
        ...Object.entries(all).map(([name, command]) => vscode.commands.registerCommand(name, command)),
        registerHover(() => mine.client),
        vscode.workspace.onDidChangeConfiguration(event => {
            if (event.affectsConfiguration('errdex.server')) {
                void mine.reconsider();
            }
        }),
        vscode.workspace.onDidGrantWorkspaceTrust(() => mine.reconsider()),
    );
    await mine.restart();
    await check.checkAll();
}

/** Called by the editor before it ends, or when the extension is switched off. */
export async function deactivate(): Promise<void> {
    await server?.stop();
}
