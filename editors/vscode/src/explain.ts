//! What a code means, as a document: of the code under the cursor, or of one that is typed.

import * as vscode from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient/node';
import { hoverAt } from './client.ts';
import { type CommandLine, folderOf } from './commandLine.ts';
import type { Documents } from './documents.ts';
import type { Server } from './server.ts';
import { codeAt } from './words.ts';

/** What the commands work with. */
export interface Tools {
    server: Server;
    commandLine: CommandLine;
    documents: Documents;
    log: vscode.LogOutputChannel;
}

/** Explains a code as it is in force for the active editor. */
export async function explain(tools: Tools, code: string): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const markdown = (await askServer(tools, document, code)) ?? (await askProgram(tools, document, code));
    if (markdown) {
        await tools.documents.show(code, markdown);
    } else {
        void vscode.window.showInformationMessage(`No page of the catalog is about "${code}".`);
    }
}

/** Explains what stands under the cursor, or else asks for a code. */
export async function explainHere(tools: Tools): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const word = editor && wordAt(editor);
    const { client } = tools.server;
    if (editor && word && client) {
        const none = new vscode.CancellationTokenSource();
        const hover = await hoverAt(client, editor.document, editor.selection.active, none.token);
        none.dispose();
        if (hover) {
            const texts = hover.contents.map(it => (typeof it === 'string' ? it : it.value));
            await tools.documents.show(word, texts.join('\n\n'));
            return;
        }
    }
    const code = await vscode.window.showInputBox({
        title: 'Explain Code',
        prompt: 'A code, as it stands in the source',
        placeHolder: 'ModelArts.4204',
        value: word,
    });
    if (code?.trim()) {
        await explain(tools, code.trim());
    }
}

function wordAt(editor: vscode.TextEditor): string | undefined {
    const { document, selection } = editor;
    if (!selection.isEmpty && selection.isSingleLine) {
        return document.getText(selection);
    }
    return codeAt(document.lineAt(selection.active.line).text, selection.active.character);
}

/** What the server says of a code; nothing if it has no command for that, or if the code is none. */
async function askServer(tools: Tools, document: vscode.TextDocument | undefined, code: string): Promise<string | undefined> {
    const { client } = tools.server;
    const command = 'errdex.explain';
    const offered = client?.initializeResult?.capabilities.executeCommandProvider?.commands;
    if (!client?.isRunning() || !offered?.includes(command)) {
        return undefined;
    }
    try {
        const uri = document && client.code2ProtocolConverter.asUri(document.uri);
        const answer = await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [{ code, uri }] });
        const text: unknown = answer?.markdown;
        return typeof text === 'string' && text !== '' ? text : undefined;
    } catch (error) {
        tools.log.warn(`${command}: ${error}`);
        return undefined;
    }
}

async function askProgram(tools: Tools, document: vscode.TextDocument | undefined, code: string): Promise<string> {
    const args = ['explain', '--quiet', '--format', 'markdown', '--', code];
    const outcome = await tools.commandLine.ask(args, folderOf(document));
    return outcome?.output.trim() ?? '';
}
