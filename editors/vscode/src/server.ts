//! The server's life: chosen, started, stopped, one step after the other.

import * as os from 'node:os';
import * as vscode from 'vscode';
import { ExecuteCommandRequest, State as ClientState, type LanguageClient } from 'vscode-languageclient/node';
import { makeClient, offerRestart } from './client.ts';
import { chooseProgram, isProgram, type Choice } from './program.ts';
import type { Status } from './statusItem.ts';

/** How long the server has to leave when it is asked to, in milliseconds. */
const PATIENCE = 2000;

/** The server of this window. */
export class Server implements vscode.Disposable {
    /** The client of the server that is running or about to. */
    client: LanguageClient | undefined;
    /** The program that is run, for its command line. */
    program: string | undefined;
    private readonly changed = new vscode.EventEmitter<void>();
    /** Tells that the server may have other answers now: it was started, or has other settings. */
    readonly onDidChange = this.changed.event;
    private steps: Promise<void> = Promise.resolve();
    private readonly context: vscode.ExtensionContext;
    private readonly log: vscode.LogOutputChannel;
    private readonly status: Status;

    constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel, status: Status) {
        this.context = context;
        this.log = log;
        this.status = status;
    }

    /** Starts the server, or starts it anew. */
    restart(): Promise<void> {
        return this.next(async () => {
            await this.leave();
            await this.start();
        });
    }

    /** Starts the server anew if it would now be another program. */
    async reconsider(): Promise<void> {
        const choice = this.choose();
        if (!('program' in choice) || choice.program !== this.program) {
            await this.restart();
        }
    }

    dispose(): void {
        this.changed.dispose();
    }

    stop(): Promise<void> {
        return this.next(() => this.leave());
    }

    /** Whether the server runs, once it has had the time to start; the user is told if it does not. */
    async isThere(): Promise<boolean> {
        await this.steps;
        if (!this.client?.isRunning()) {
            void offerRestart('The errdex server does not run.');
            return false;
        }
        return true;
    }

    /**
     * What the server answers to one of its commands, for a document where one is given; nothing if it does not run, or
     * does not do it.
     */
    async ask<T>(command: string, argument: object, document?: vscode.TextDocument, token?: vscode.CancellationToken): Promise<T | undefined> {
        const { client } = this;
        if (!client?.isRunning()) {
            return undefined;
        }
        const uri = document && client.code2ProtocolConverter.asUri(document.uri);
        try {
            return await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [{ ...argument, uri }] }, token);
        } catch (error) {
            if (!token?.isCancellationRequested) {
                this.log.warn(`${command}: ${error}`);
            }
            return undefined;
        }
    }

    private next(step: () => Promise<void>): Promise<void> {
        this.steps = this.steps.then(step).catch(error => this.log.error(String(error)));
        return this.steps;
    }

    private choose(): Choice {
        const { workspaceFolders, isTrusted } = vscode.workspace;
        return chooseProgram({
            configured: vscode.workspace.getConfiguration('errdex').get<string | null>('server.path') ?? undefined,
            extension: this.context.extensionPath,
            searched: process.env['PATH'] ?? '',
            home: os.homedir(),
            isWindows: process.platform === 'win32',
            isTrusted,
            folders: (workspaceFolders ?? []).filter(it => it.uri.scheme === 'file').map(it => it.uri.fsPath),
            isProgram,
        });
    }

    private async start(): Promise<void> {
        const choice = this.choose();
        if ('problem' in choice) {
            this.program = undefined;
            this.status.set({ server: { failed: choice.problem } });
            this.log.error(choice.problem);
            void this.offerSettings(choice.problem);
            return;
        }
        this.program = choice.program;
        this.log.info(`Starts ${choice.program} server`);
        const client = makeClient(choice.program, this.log, this.status, () => this.changed.fire());
        this.client = client;
        this.status.set({ server: 'starting', restarts: 0 });
        client.onDidChangeState(({ newState }) => {
            if (newState === ClientState.Running) {
                this.status.set({ server: 'running' });
                this.changed.fire();
            }
            void vscode.commands.executeCommand('setContext', 'errdex.isRunning', newState === ClientState.Running);
        });
        try {
            await client.start();
        } catch (error) {
            // A server that ends while it starts has been counted as a crash, and may be on its way again.
            if (client.state === ClientState.Stopped || client.state === ClientState.StartFailed) {
                const message = `The errdex server could not be started: ${error instanceof Error ? error.message : error}`;
                this.status.set({ server: { failed: message } });
                void offerRestart(message);
            }
        }
    }

    private async leave(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        if (!client) {
            return;
        }
        this.status.work.clear();
        this.status.set({ server: 'stopped', restarts: 0 });
        if (client.state === ClientState.Starting) {
            // It cannot be stopped before it is there.
            await client.start().catch(() => {});
        }
        await client.dispose(PATIENCE).catch(error => this.log.warn(String(error)));
    }

    private async offerSettings(problem: string): Promise<void> {
        const chosen = await vscode.window.showErrorMessage(problem, 'Open Settings', 'Open Log');
        if (chosen === 'Open Settings') {
            // A setting of the machine stands with those of the machine that the editor is connected to.
            const which = vscode.env.remoteName ? 'openRemoteSettings' : 'openSettings';
            await vscode.commands.executeCommand(`workbench.action.${which}`, { query: 'errdex.server.path' });
        } else if (chosen) {
            this.log.show();
        }
    }
}
