//! What a code means, as a document: of the code under the cursor, or of one that is typed.

import * as vscode from 'vscode';
import { hoverAt } from './client.ts';
import type { CommandLine } from './commandLine.ts';
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
    if (!(await tools.server.isThere())) {
        return;
    }
    const document = vscode.window.activeTextEditor?.document;
    const answer = await tools.server.ask<{ markdown?: string }>('errdex.explain', { code }, document);
    if (answer?.markdown) {
        await tools.documents.show(code, answer.markdown);
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
