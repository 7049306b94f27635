//! What the status bar shows: nothing, as long as all is well and nothing is under way.

/** Everything that the status bar may have to show. */
export interface State {
    /** Whether the server is there, or why not. */
    server: 'running' | 'starting' | 'stopped' | { failed: string };
    /** How often the server ended by itself and was started again, of those that count. */
    restarts: number;
    /** What the server is at, by the token of the work: `Indexing error codes: 120 files`. */
    work: ReadonlyMap<string | number, string>;
    /** What is wrong with settings files, each as `path:line: reason`. */
    broken: readonly string[];
}

/** An item of the status bar. */
export interface Item {
    text: string;
    /** Lines of plain text. */
    tooltip: string[];
    level: 'plain' | 'warning' | 'error';
    command: string;
}

/** The item that says the most important thing. */
export function item(state: State): Item | undefined {
    const { server, work, broken } = state;
    if (typeof server === 'object') {
        return { text: '$(error) errdex', tooltip: [server.failed, 'Click to start it again.'], level: 'error', command: 'errdex.restartServer' };
    }
    if (broken.length > 0) {
        const tooltip = [...broken, 'Until this is mended, the last good settings are in force.'];
        return { text: '$(warning) errdex: settings', tooltip, level: 'warning', command: 'errdex.openBrokenSettings' };
    }
    if (work.size > 0) {
        const tooltip = [...work.values()];
        return { text: `$(sync~spin) errdex: ${tooltip[0]}`, tooltip, level: 'plain', command: 'errdex.openLog' };
    }
    if (state.restarts > 0 && server === 'running') {
        const times = state.restarts === 1 ? 'once' : `${state.restarts} times`;
        const tooltip = [`The server ended by itself and was started again, ${times}.`, 'Click to read its log.'];
        return { text: '$(info) errdex: restarted', tooltip, level: 'plain', command: 'errdex.openLog' };
    }
    return undefined;
}

/** The text of a server's report on work that is under way. */
export function progress(title: string, message?: string): string {
    return message ? `${title}: ${message}` : title;
}

/** The file and the one-based line that a message begins with: `/a/errdex.toml:3: what is wrong`. */
export function place(message: string): { path: string; line: number } | undefined {
    const found = /^(.+?\.toml)(?::(\d+))?: /.exec(message);
    return found ? { path: found[1]!, line: Number(found[2] ?? 1) } : undefined;
}
