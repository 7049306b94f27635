//! The view of the catalog: what is in force for the folder, by service, with a filter.

import * as vscode from 'vscode';
import { filtered, meaning, tree, type Catalog, type Code, type Service } from './catalog.ts';
import type { Server } from './server.ts';

/** How many entries the view shows at most: a page may list a million codes, which nobody looks through. */
const LIMIT = 20_000;

type Node = Service | Code;

const isService = (node: Node): node is Service => 'codes' in node;

/** The view and what it shows. */
export class CatalogView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChangeTreeData = this.changed.event;
    private readonly view: vscode.TreeView<Node>;
    private readonly server: Server;
    private readonly subscriptions: vscode.Disposable[];
    private services: Promise<Service[]> | undefined;
    private filter = '';
    private isCut = false;

    constructor(server: Server) {
        this.server = server;
        this.view = vscode.window.createTreeView('errdex.catalog', { treeDataProvider: this, showCollapseAll: true });
        this.subscriptions = [
            this.view,
            this.changed,
            server.onDidChange(() => this.refresh()),
            vscode.workspace.onDidSaveTextDocument(saved => this.refreshFor(saved.uri.path)),
        ];
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
        this.services ??= readCatalog(this.server, vscode.window.activeTextEditor?.document);
        const services = await this.services;
        this.isCut = count(services) >= LIMIT;
        this.tell();
        return filtered(services, this.filter);
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
        this.tell();
        void vscode.commands.executeCommand('setContext', 'errdex.catalogIsFiltered', this.filter !== '');
        this.changed.fire();
    }

    dispose(): void {
        this.subscriptions.forEach(it => it.dispose());
    }

    /** Says above the tree what it leaves out. */
    private tell(): void {
        const filter = this.filter ? `Codes with: ${this.filter}` : '';
        const cut = this.isCut ? `Only the first ${LIMIT} entries. All of them: errdex: Find Code by Message.` : '';
        this.view.message = [filter, cut].filter(Boolean).join('\n') || undefined;
    }

    /** Reads the catalog again if a file that was written is a page of it. */
    private async refreshFor(file: string): Promise<void> {
        const codes = (await this.services)?.flatMap(service => service.codes) ?? [];
        if (codes.some(code => code.entries.some(({ source }) => file.endsWith(`/${source.page}`)))) {
            this.refresh();
        }
    }
}

/** The catalog in force for a document as a tree, or the beginning of it; an empty one while there is no server. */
export async function readCatalog(server: Server, document: vscode.TextDocument | undefined): Promise<Service[]> {
    const catalog = await server.ask<Catalog>('errdex.exportCatalog', { limit: LIMIT }, document);
    return tree(catalog?.entries ?? [], vscode.env.language);
}

function count(services: readonly Service[]): number {
    return services.flatMap(service => service.codes).reduce((sum, code) => sum + code.entries.length, 0);
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
