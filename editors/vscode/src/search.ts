//! From a message to the codes that it can come from, listed while it is typed.

import * as vscode from 'vscode';
import { filtered, meaning, serviceOf, type Code, type Entry, type Service } from './catalog.ts';
import { readCatalog } from './catalogView.ts';
import { explain, type Tools } from './explain.ts';

/** How long the typing pauses before a message is searched for, in milliseconds. */
const PAUSE = 150;
/** How many codes are listed at most. */
const LIMIT = 50;

/** Asks for words of a message, shows the codes that fit, and explains the one that is chosen. */
export async function searchMessage(tools: Tools): Promise<void> {
    if (!(await tools.server.isThere())) {
        return;
    }
    const editor = vscode.window.activeTextEditor;
    const document = editor?.document;
    const box = vscode.window.createQuickPick();
    box.title = 'Find Code by Message';
    box.placeholder = 'A message, or what you remember of it';
    box.value = editor?.selection.isSingleLine ? editor.document.getText(editor.selection) : '';
    box.busy = true;
    let turn = 0;
    let services: Service[] = [];
    const update = async () => {
        const mine = ++turn;
        const words = box.value.trim();
        const listed = itemsOf(services, words);
        box.items = listed;
        if (words === '') {
            return;
        }
        await new Promise(resolve => setTimeout(resolve, PAUSE));
        const likely = mine === turn ? await likeliest(tools, document, words) : [];
        if (mine === turn) {
            box.busy = false;
            const names = new Set(likely.map(it => it.label));
            box.items = [...likely, ...listed.filter(it => !names.has(it.label))];
        }
    };
    const chosen = await new Promise<string | undefined>(resolve => {
        box.onDidChangeValue(update);
        box.onDidAccept(() => resolve(box.selectedItems[0]?.label));
        box.onDidHide(() => resolve(undefined));
        box.show();
        void readCatalog(tools.server, document).then(read => {
            services = read;
            box.busy = false;
            return update();
        });
    });
    turn++;
    box.dispose();
    if (chosen) {
        await explain(tools, chosen);
    }
}

/** The codes of which the texts have all of the words. */
function itemsOf(services: readonly Service[], words: string): vscode.QuickPickItem[] {
    const codes = filtered(services, words).flatMap(service => service.codes);
    return codes.slice(0, LIMIT).map(itemOf);
}

/** The codes that a whole message can come from, the likeliest first. */
async function likeliest(
    tools: Tools,
    document: vscode.TextDocument | undefined,
    text: string,
): Promise<vscode.QuickPickItem[]> {
    type Hit = { code: string; entry: Entry };
    const hits = await tools.server.ask<Hit[]>('errdex.search', { text, limit: LIMIT }, document);
    return (hits ?? []).map(({ code, entry }) => itemOf({ code, service: serviceOf(entry), entries: [entry] }));
}

/** The box would look for its words in the item once more, and leave out what fits in another way. */
function itemOf(code: Code): vscode.QuickPickItem {
    return { label: code.code, description: code.service, detail: meaning(code), alwaysShow: true };
}
