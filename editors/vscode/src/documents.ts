//! Documents that nobody writes: what errdex answers to a command, shown as rendered Markdown.

import * as vscode from 'vscode';

const SCHEME = 'errdex';

/** The documents that are shown, by their address. */
export class Documents implements vscode.TextDocumentContentProvider, vscode.Disposable {
    private readonly texts = new Map<string, string>();
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    private readonly subscriptions: vscode.Disposable[];
    readonly onDidChange = this.changed.event;

    constructor() {
        this.subscriptions = [
            vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
            vscode.workspace.onDidCloseTextDocument(document => this.texts.delete(document.uri.toString())),
            this.changed,
        ];
    }

    provideTextDocumentContent(uri: vscode.Uri): string {
        return this.texts.get(uri.toString()) ?? '';
    }

    /** Shows Markdown under a title, beside what is open. */
    async show(title: string, markdown: string): Promise<void> {
        const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${title.replace(/[/\\]/g, ' ')}.md` });
        this.texts.set(uri.toString(), markdown);
        this.changed.fire(uri);
        await preview(uri);
    }

    dispose(): void {
        this.subscriptions.forEach(it => it.dispose());
    }
}

/** Shows Markdown as it is to be read. */
export async function preview(uri: vscode.Uri): Promise<void> {
    try {
        await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch {
        // The preview is an extension too, and may be switched off.
        await vscode.window.showTextDocument(uri, { preview: true });
    }
}
