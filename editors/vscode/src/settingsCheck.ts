//! Which settings files are broken, for the status bar. The server tells of one once and then is silent.

import * as path from 'node:path';
import * as vscode from 'vscode';
import { openAt } from './client.ts';
import type { CommandLine } from './commandLine.ts';
import { plainErrors } from './program.ts';
import { place } from './status.ts';
import type { Status } from './statusItem.ts';

const FILES = '**/{errdex,.errdex}.toml';
/** How many settings files of the workspace are looked at when it is opened. */
const MOST = 20;

/** Looks at the settings files of the workspace now and whenever one of them changes. */
export class SettingsCheck implements vscode.Disposable {
    private readonly broken = new Map<string, string[]>();
    private readonly watcher = vscode.workspace.createFileSystemWatcher(FILES);
    private readonly commandLine: CommandLine;
    private readonly status: Status;

    /** `changed` is called whenever a settings file was written, came or went. */
    constructor(commandLine: CommandLine, status: Status, changed: () => void) {
        this.commandLine = commandLine;
        this.status = status;
        const follow = (file: vscode.Uri) => {
            changed();
            return this.check(file);
        };
        this.watcher.onDidChange(follow);
        this.watcher.onDidCreate(follow);
        this.watcher.onDidDelete(file => {
            changed();
            this.broken.delete(file.fsPath);
            this.show();
        });
    }

    async checkAll(): Promise<void> {
        const files = await vscode.workspace.findFiles(FILES, '**/node_modules/**', MOST);
        await Promise.all(files.map(file => this.check(file)));
    }

    /** Opens the first broken file at the place that is broken. */
    async open(): Promise<void> {
        const found = this.status.broken.map(place).find(it => it !== undefined);
        if (found) {
            await openAt(found.path, found.line);
        }
    }

    dispose(): void {
        this.watcher.dispose();
    }

    private async check(file: vscode.Uri): Promise<void> {
        const folder = path.dirname(file.fsPath);
        const outcome = await this.commandLine.ask(['config', 'show', '--quiet', '.'], folder);
        if (!outcome) {
            return;
        }
        if (outcome.status === 0) {
            this.broken.delete(file.fsPath);
        } else {
            this.broken.set(file.fsPath, plainErrors(outcome.errors));
        }
        this.show();
    }

    private show(): void {
        this.status.set({ broken: [...this.broken.values()].flat() });
    }
}
