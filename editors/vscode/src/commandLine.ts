//! The command line of the server's own program, asked from the editor.

import * as vscode from 'vscode';
import { run, type Outcome } from './program.ts';
import type { Server } from './server.ts';

/** Runs commands one by one or side by side, and ends those that are left when it is disposed. */
export class CommandLine implements vscode.Disposable {
    private readonly left = new Set<AbortController>();
    private readonly server: Server;
    private readonly log: vscode.LogOutputChannel;

    constructor(server: Server, log: vscode.LogOutputChannel) {
        this.server = server;
        this.log = log;
    }

    /** What the program says to these arguments in a folder; nothing if there is no program or it was ended. */
    async ask(args: string[], cwd: string, token?: vscode.CancellationToken): Promise<Outcome | undefined> {
        const { program } = this.server;
        if (!program || token?.isCancellationRequested) {
            return undefined;
        }
        const controller = new AbortController();
        const listener = token?.onCancellationRequested(() => controller.abort());
        this.left.add(controller);
        const outcome = await run(program, args, cwd, controller.signal);
        this.left.delete(controller);
        listener?.dispose();
        if (controller.signal.aborted) {
            return undefined;
        }
        if (outcome.errors) {
            this.log.info(`errdex ${args.join(' ')}: ${outcome.errors.trim()}`);
        }
        return outcome;
    }

    dispose(): void {
        this.left.forEach(controller => controller.abort());
    }
}

/** The folder of the workspace that a document is in, else the first. */
export function workspaceFolderOf(document: vscode.TextDocument | undefined): string | undefined {
    const own = document && vscode.workspace.getWorkspaceFolder(document.uri);
    const folder = own ?? vscode.workspace.workspaceFolders?.find(it => it.uri.scheme === 'file');
    return folder?.uri.fsPath;
}
