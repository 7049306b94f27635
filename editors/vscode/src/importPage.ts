//! A page of documentation, tried and put into force: from a file to a `[[page]]` of the settings.

import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { workspaceFolderOf } from './commandLine.ts';
import type { Tools } from './explain.ts';
import { pageTable, relativePage, summary, type Imported } from './pages.ts';
import { plainErrors } from './program.ts';

const ADD = 'Add to Settings';
const SHOW = 'Show What Was Read';

/** Asks for a page, says what errdex reads in it, and adds it to the settings if that is wanted. */
export async function importPage(tools: Tools): Promise<void> {
    const folder = workspaceFolderOf(vscode.window.activeTextEditor?.document);
    const picked = await vscode.window.showOpenDialog({
        title: 'A page that lists error codes',
        openLabel: 'Import',
        defaultUri: folder ? vscode.Uri.file(folder) : undefined,
        filters: { Pages: ['md', 'markdown', 'html', 'htm', 'rst', 'txt', 'csv', 'tsv', 'json', 'toml'], 'All files': ['*'] },
    });
    const page = picked?.[0]?.fsPath;
    if (!page) {
        return;
    }
    const cwd = folder ?? os.homedir();
    const outcome = await tools.commandLine.ask(['catalog', 'import', '--quiet', '--format', 'json', '--', page], cwd);
    if (!outcome) {
        return;
    }
    if (outcome.status !== 0) {
        const said = plainErrors(outcome.errors).join(' ');
        void vscode.window.showWarningMessage(said || `No codes were found in ${path.basename(page)}.`);
        return;
    }
    const imported: Imported = JSON.parse(outcome.output);
    const found = `${path.basename(page)}: ${summary(imported)}`;
    const chosen = await vscode.window.showInformationMessage(found, ADD, SHOW);
    if (chosen === SHOW) {
        const shown = await tools.commandLine.ask(['catalog', 'import', '--quiet', '--format', 'markdown', '--', page], cwd);
        await tools.documents.show(path.basename(page), shown?.output ?? '');
    } else if (chosen === ADD) {
        await addToSettings(folder, page, imported);
    }
}

/** A page of the folder goes into its settings file, any other into the user's own settings. */
async function addToSettings(folder: string | undefined, page: string, imported: Imported): Promise<void> {
    const service = await vscode.window.showInputBox({
        title: 'Import a Page',
        prompt: 'The service that the page is about, as the hover is to name it',
        value: imported.entries.find(it => it.service)?.service ?? '',
    });
    if (service === undefined) {
        return;
    }
    const relative = folder && relativePage(folder, page);
    if (!folder || !relative) {
        const settings = vscode.workspace.getConfiguration('errdex');
        const pages = settings.inspect<object[]>('page')?.globalValue ?? [];
        const added = service ? { path: page, service } : { path: page };
        await settings.update('page', [...pages, added], vscode.ConfigurationTarget.Global);
        return;
    }
    const file = await settingsFile(folder);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(file, { ignoreIfExists: true });
    await vscode.workspace.applyEdit(edit);
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit(it => it.insert(end, pageTable(document.getText(), relative, service)));
    editor.revealRange(new vscode.Range(end, end));
    await document.save();
}

/** The settings file of a folder, which may be yet to be made. */
async function settingsFile(folder: string): Promise<vscode.Uri> {
    const files = ['errdex.toml', '.errdex.toml'].map(name => vscode.Uri.file(path.join(folder, name)));
    for (const file of files) {
        const isThere = await vscode.workspace.fs.stat(file).then(() => true, () => false);
        if (isThere) {
            return file;
        }
    }
    return files[0]!;
}
