//! The view of the catalog: what is in force for the folder, by service, with a filter.

import * as vscode from 'vscode';
import { entriesOf, filtered, meaning, tree, type Code, type Service } from './catalog.ts';
import { type CommandLine, folderOf } from './commandLine.ts';

type Node = Service | Code;

const isService = (node: Node): node is Service => 'codes' in node;

/** The view and what it shows. */
export class CatalogView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChangeTreeData = this.changed.event;
    private readonly view: vscode.TreeView<Node>;
    private readonly commandLine: CommandLine;
    private services: Promise<Service[]> | undefined;
    private filter = '';

    constructor(commandLine: CommandLine) {
        this.commandLine = commandLine;
        this.view = vscode.window.createTreeView('errdex.catalog', { treeDataProvider: this, showCollapseAll: true });
    }

    /** Reads the catalog again the next time that it is looked at, or at once if it is now. */
    refresh(): void {
        this.services = undefined;
        this.changed.fire();
    }

    async getChildren(node?: Node): Promise<Node[]> {
        if (node) {
            return isService(node) ? node.codes : [];
        }
        this.services ??= this.read();
        return filtered(await this.services, this.filter);
    }

    getTreeItem(node: Node): vscode.TreeItem {
        const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
        if (isService(node)) {
            const item = new vscode.TreeItem(node.name, this.filter ? Expanded : Collapsed);
            // An item that keeps its name keeps its state, and a filter is there to show what it finds.
            item.id = `${this.filter}/${node.name}`;
            item.description = String(node.codes.length);
            item.iconPath = new vscode.ThemeIcon('book');
            item.contextValue = 'service';
            return item;
        }
        const item = new vscode.TreeItem(node.code, None);
        item.id = `${this.filter}/${node.service}/${node.code}`;
        item.description = meaning(node);
        item.tooltip = tooltip(node);
        item.contextValue = 'code';
        item.command = { command: 'errdex.explainCode', title: 'Explain', arguments: [node.code] };
        return item;
    }

    /** Asks for a filter, which counts while it is typed. */
    async askForFilter(): Promise<void> {
        const before = this.filter;
        const box = vscode.window.createInputBox();
        box.title = 'Filter Catalog';
        box.placeholder = 'Words of a code, a service or a message';
        box.value = before;
        const isAccepted = await new Promise<boolean>(resolve => {
            box.onDidChangeValue(value => this.setFilter(value));
            box.onDidAccept(() => resolve(true));
            box.onDidHide(() => resolve(false));
            box.show();
        });
        box.dispose();
        if (!isAccepted) {
            this.setFilter(before);
        }
    }

    setFilter(filter: string): void {
        this.filter = filter.trim();
        this.view.message = this.filter ? `Codes with: ${this.filter}` : undefined;
        void vscode.commands.executeCommand('setContext', 'errdex.catalogIsFiltered', this.filter !== '');
        this.changed.fire();
    }

    dispose(): void {
        this.view.dispose();
        this.changed.dispose();
    }

    private async read(): Promise<Service[]> {
        return (await readCatalog(this.commandLine, folderOf(vscode.window.activeTextEditor?.document))) ?? [];
    }
}

/** The catalog in force for a folder as a tree; nothing if it cannot be read. */
export async function readCatalog(commandLine: CommandLine, folder: string): Promise<Service[] | undefined> {
    const outcome = await commandLine.ask(['catalog', 'export', '--quiet', '--format', 'json'], folder);
    try {
        return outcome && tree(entriesOf(outcome.output), vscode.env.language);
    } catch {
        return undefined;
    }
}

/** All that the pages say of a code, as plain text in Markdown. */
function tooltip(code: Code): vscode.MarkdownString {
    const text = new vscode.MarkdownString();
    code.entries.forEach((entry, index) => {
        text.appendMarkdown(index === 0 ? '' : '\n\n---\n\n');
        const status = entry.status ? `HTTP ${entry.status}` : undefined;
        const parts = [status, entry.message, entry.description, entry.solution, `${entry.source.page}:${entry.source.line ?? ''}`];
        const said = [...new Set(parts.filter(part => part))];
        said.forEach((part, at) => {
            text.appendMarkdown(at === 0 ? '' : '\n\n');
            text.appendText(part!);
        });
    });
    return text;
}
