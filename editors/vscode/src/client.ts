//! The language client: what it tells the server, and what it does with what the server says.

import * as vscode from 'vscode';
import {
    CloseAction, DidChangeConfigurationNotification, ErrorAction, HoverRequest, LanguageClient, MessageType, RevealOutputChannelOn, ShowMessageNotification,
    type ErrorHandler, type LanguageClientOptions, type ShowDocumentParams, type WorkDoneProgressBegin, type WorkDoneProgressEnd,
    type WorkDoneProgressReport,
} from 'vscode-languageclient/node';
import { preview } from './documents.ts';
import { LENSES } from './references.ts';
import { LIMIT, isWorthARestart, withCrash } from './restarts.ts';
import type { Status } from './statusItem.ts';
import { place, progress } from './status.ts';

/**
 * A code may stand in any file, so no language is named. What is not a file of the user's can only be read.
 * Naming the schemes puts errdex beside the language's own server, so that both are asked for completions.
 */
const DOCUMENTS = ['file', 'untitled', 'vscode-notebook-cell', 'git'].map(scheme => ({ scheme }));

/** A client that is not started yet. `changed` is called when the server has been told of other settings. */
export function makeClient(program: string, log: vscode.LogOutputChannel, status: Status, changed: () => void): LanguageClient {
    const titles = new Map<string | number, string>();
    const options: LanguageClientOptions = {
        documentSelector: DOCUMENTS,
        outputChannel: log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        errorHandler: errorHandler(log, status),
        initializationFailedHandler: () => false,
        // Standard error is the server's own log, which has levels of its own.
        stdioOptions: { stdout: () => {}, stderr: input => input.on('data', (data: Buffer) => log.append(data.toString())) },
        middleware: {
            // See `provideHover`.
            provideHover: () => undefined,
            handleWorkDoneProgress: (token, params) => show(status, titles, token, params),
            workspace: {
                configuration: ({ items }) => items.map(item => (item.section === 'errdex' ? settings() : null)),
                didChangeConfiguration: async () => {
                    await client.sendNotification(DidChangeConfigurationNotification.type, { settings: { errdex: settings() } });
                    changed();
                },
            },
            window: {
                showDocument: async (params, token, next) => {
                    if (!isWrittenToBeRead(params)) {
                        return next(params, token);
                    }
                    await preview(client.protocol2CodeConverter.asUri(params.uri));
                    return { success: true };
                },
            },
        },
    };
    const client: LanguageClient = new LanguageClient('errdex', 'errdex', { command: program, args: ['server'] }, options);
    client.registerFeature(LENSES);
    client.onNotification(ShowMessageNotification.type, ({ type, message }) => {
        log.info(message);
        void tell(type, message);
    });
    return client;
}

/**
 * The hover of errdex. It is registered for "any file", which an editor takes to be less particular than a
 * language or a scheme, so that it stands below what the language itself has to say.
 */
export function registerHover(client: () => LanguageClient | undefined): vscode.Disposable {
    return vscode.languages.registerHoverProvider('*', {
        provideHover: (document, position, token) => {
            const current = client();
            const isServed = current && vscode.languages.match(DOCUMENTS, document) > 0;
            return isServed ? hoverAt(current, document, position, token) : undefined;
        },
    });
}

/** What the server explains at a place. */
export async function hoverAt(
    client: LanguageClient,
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
    if (!client.isRunning()) {
        return undefined;
    }
    const params = client.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
    try {
        const hover = await client.sendRequest(HoverRequest.type, params, token);
        return token.isCancellationRequested ? undefined : client.protocol2CodeConverter.asHover(hover);
    } catch {
        // The server has ended meanwhile, or the text has changed: then there is nothing to show.
        return undefined;
    }
}

/** The settings that are the server's: which program is run, and what is logged, are not. */
function settings(): object {
    const { server: _, trace: __, ...rest } = vscode.workspace.getConfiguration().get<Record<string, unknown>>('errdex') ?? {};
    return rest;
}

/** Whether a document is a text that the server has written for the occasion, such as a report: no place in it is meant. */
function isWrittenToBeRead({ uri, external, selection }: ShowDocumentParams): boolean {
    return !external && !selection && uri.endsWith('.md');
}

function errorHandler(log: vscode.LogOutputChannel, status: Status): ErrorHandler {
    let crashes: number[] = [];
    return {
        error: error => {
            log.error(error.message);
            return { action: ErrorAction.Continue, handled: true };
        },
        closed: () => {
            crashes = withCrash(crashes, Date.now());
            status.work.clear();
            if (isWorthARestart(crashes)) {
                status.set({ server: 'starting', restarts: crashes.length });
                const message = `The server ended by itself and is started again (${crashes.length} of ${LIMIT}).`;
                log.warn(message);
                return { action: CloseAction.Restart, message, handled: true };
            }
            const message = `The errdex server has ended by itself ${crashes.length} times in a short while, and is not started again.`;
            status.set({ server: { failed: message } });
            void offerRestart(message);
            return { action: CloseAction.DoNotRestart, message, handled: true };
        },
    };
}

/** Tells that the server is not there, and offers what can be done. */
export async function offerRestart(message: string): Promise<void> {
    const chosen = await vscode.window.showErrorMessage(message, 'Restart Server', 'Open Log');
    if (chosen) {
        await vscode.commands.executeCommand(chosen === 'Open Log' ? 'errdex.openLog' : 'errdex.restartServer');
    }
}

type Work = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

function show(status: Status, titles: Map<string | number, string>, token: string | number, work: Work): void {
    if (work.kind === 'begin') {
        titles.set(token, work.title);
    }
    if (work.kind === 'end') {
        titles.delete(token);
        status.work.delete(token);
    } else {
        status.work.set(token, progress(titles.get(token) ?? 'Working', work.message));
    }
    status.update();
}

/** Shows a message of the server, with a way to the file that it names. */
async function tell(type: MessageType, message: string): Promise<void> {
    const named = place(message);
    const actions = named ? ['Open File'] : [];
    const shown = type === MessageType.Error
        ? vscode.window.showErrorMessage(message, ...actions)
        : type === MessageType.Warning
            ? vscode.window.showWarningMessage(message, ...actions)
            : vscode.window.showInformationMessage(message, ...actions);
    if ((await shown) && named) {
        await openAt(named.path, named.line);
    }
}

/** Opens a file at a one-based line. */
export async function openAt(file: string, line: number): Promise<void> {
    const at = new vscode.Position(Math.max(0, line - 1), 0);
    await vscode.window.showTextDocument(vscode.Uri.file(file), { selection: new vscode.Range(at, at) });
}
