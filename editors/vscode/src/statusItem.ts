//! The item of the status bar, which is there only while there is something to say.

import * as vscode from 'vscode';
import { item, type State } from './status.ts';

/** The state, and the item that shows it. */
export class Status implements vscode.Disposable {
    readonly work = new Map<string | number, string>();
    private state: State = { server: 'stopped', restarts: 0, work: this.work, broken: [] };
    private readonly shown = vscode.window.createStatusBarItem('errdex.status', vscode.StatusBarAlignment.Left);

    constructor() {
        this.shown.name = 'errdex';
    }

    get broken(): readonly string[] {
        return this.state.broken;
    }

    set(change: Partial<State>): void {
        this.state = { ...this.state, ...change };
        this.update();
    }

    update(): void {
        const now = item(this.state);
        if (!now) {
            this.shown.hide();
            return;
        }
        this.shown.text = now.text;
        this.shown.tooltip = now.tooltip.join('\n');
        this.shown.command = now.command;
        const colors = { plain: undefined, warning: 'statusBarItem.warningBackground', error: 'statusBarItem.errorBackground' };
        const color = colors[now.level];
        this.shown.backgroundColor = color ? new vscode.ThemeColor(color) : undefined;
        this.shown.show();
    }

    dispose(): void {
        this.shown.dispose();
    }
}
