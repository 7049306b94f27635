//! The commands of the palette.

import * as path from 'node:path';
import * as vscode from 'vscode';
import { workspaceFolderOf } from './commandLine.ts';
import { explain, explainHere, type Tools } from './explain.ts';
import { importPage } from './importPage.ts';
import { plainErrors } from './program.ts';
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
    };
}

async function openReport(tools: Tools): Promise<void> {
    const folder = await pickFolder();
    if (!folder) {
        void vscode.window.showInformationMessage('Open a folder first: the report is about its files.');
        return;
    }
    const options = { location: vscode.ProgressLocation.Notification, title: 'errdex: looks for codes', cancellable: true };
    const outcome = await vscode.window.withProgress(options, (_, token) =>
        tools.commandLine.ask(['report', '--format', 'markdown', '.'], folder, token));
    if (outcome?.output.trim()) {
        await tools.documents.show(`Codes of ${path.basename(folder)}`, outcome.output);
    } else if (outcome) {
        const said = plainErrors(outcome.errors).join(' ');
        void vscode.window.showInformationMessage(said || 'There are no codes in this folder.');
    }
}

async function pickFolder(): Promise<string | undefined> {
    const folders = vscode.workspace.workspaceFolders?.filter(it => it.uri.scheme === 'file') ?? [];
    if (folders.length > 1) {
        const picked = await vscode.window.showWorkspaceFolderPick({ placeHolder: 'The folder that the report is about' });
        return picked?.uri.fsPath;
    }
    return workspaceFolderOf(vscode.window.activeTextEditor?.document);
}

/** Switches the hints off, or on again as they were. */
async function toggleInlayHints(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('errdex');
    const name = 'inlayHints.mode';
    const isOfWorkspace = settings.inspect(name)?.workspaceValue !== undefined;
    const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await settings.update(name, settings.get(name) === 'off' ? undefined : 'off', target);
}
