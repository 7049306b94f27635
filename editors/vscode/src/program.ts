//! Which `errdex` program is run, and how it is asked something on its command line.

import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** What decides which program is run. */
export interface Surroundings {
    /** `errdex.server.path`, as it is written; nothing if it is not set. */
    configured?: string;
    /** The folder of the extension, which has the program in `server/` if it comes with one. */
    extension: string;
    /** The environment's `PATH`. */
    searched: string;
    home: string;
    isWindows: boolean;
    isTrusted: boolean;
    /** The folders that are open. */
    folders: string[];
    isProgram(file: string): boolean;
}

/** A program, or why there is none. */
export type Choice = { program: string } | { problem: string };

/**
 * The setting first, then the program that comes with the extension, then the `PATH`. In a workspace that
 * is not trusted the setting does not count, and never does a program that lies in the workspace.
 */
export function chooseProgram(given: Surroundings): Choice {
    const name = given.isWindows ? 'errdex.exe' : 'errdex';
    const flavour = given.isWindows ? path.win32 : path.posix;
    const configured = given.configured?.trim();
    if (configured && given.isTrusted) {
        const program = configured.replace(/^~(?=[/\\])/, given.home);
        if (!flavour.isAbsolute(program)) {
            return { problem: `errdex.server.path must be a full path, and "${configured}" is none.` };
        }
        return given.isProgram(program)
            ? { program }
            : { problem: `errdex.server.path names "${program}", which is no program.` };
    }
    const bundled = flavour.join(given.extension, 'server', name);
    if (given.isProgram(bundled)) {
        return { program: bundled };
    }
    const isInside = (folder: string) => given.folders.some(open => {
        const relative = flavour.relative(open, folder);
        return !relative.startsWith('..') && !flavour.isAbsolute(relative);
    });
    for (const folder of given.searched.split(flavour.delimiter)) {
        const found = flavour.join(folder, name);
        // A relative folder would mean one of the workspace.
        if (flavour.isAbsolute(folder) && (given.isTrusted || !isInside(folder)) && given.isProgram(found)) {
            return { program: found };
        }
    }
    const why = configured
        ? 'errdex.server.path does not count until this workspace is trusted.'
        : 'Install errdex so that it stands on the PATH, or set errdex.server.path.';
    return { problem: `This extension comes without the errdex program for this machine. ${why}` };
}

/** Whether a file is one that can be run. */
export function isProgram(file: string): boolean {
    try {
        fs.accessSync(file, fs.constants.X_OK);
        return fs.statSync(file).isFile();
    } catch {
        return false;
    }
}

/** What a program that has ended has left. */
export interface Outcome {
    /** The exit code; nothing if the program was ended or could not be started. */
    status?: number;
    output: string;
    /** Standard error, or why there is no exit code. */
    errors: string;
}

const MAX_OUTPUT = 256 << 20;

/** Runs a program to its end in a folder; it is ended when `signal` says so. Never fails. */
export function run(program: string, args: string[], cwd: string, signal: AbortSignal): Promise<Outcome> {
    return new Promise(resolve => {
        const options = { cwd, signal, maxBuffer: MAX_OUTPUT, windowsHide: true };
        execFile(program, args, options, (error, output, errors) => {
            const status = error ? error.code : 0;
            resolve(typeof status === 'number'
                ? { status, output, errors }
                : { output, errors: errors || String(error) });
        });
    });
}

/** The lines of a program's errors without the program's name. */
export function plainErrors(errors: string): string[] {
    return errors.split('\n').map(line => line.replace(/^errdex: (warning: |error: )?/, '').trim()).filter(Boolean);
}
