//! In a workspace that is not trusted errdex works, and runs no program but its own.

import fs from 'node:fs';
import { check, hasAll, report } from './report.mjs';
import { write } from './workbench.mjs';

const GO = 'package main\n\nvar a = "ModelArts.4204"\n';

export function prepare(folder) {
    write(`${folder}/stranger.go`, GO);
    for (const name of ['errdex', 'bin/errdex', 'node_modules/.bin/errdex']) {
        write(`${folder}/${name}`, `#!/bin/sh\ntouch '${folder}/was-run'\n`);
        fs.chmodSync(`${folder}/${name}`, 0o755);
    }
    write(`${folder}/.vscode/settings.json`, JSON.stringify({ 'errdex.server.path': `${folder}/errdex` }));
}

/** `own` is a program of the user's own, which the machine's settings name. */
export async function run(window, folder, bench, own, servers) {
    const bundled = `${bench.home}/extensions/`;
    await window.openFile('stranger.go');
    await window.goToText(GO, 'ModelArts.4204');
    await check('not trusted: hover', hasAll('The API is not subscribed to.'), () => window.hover());
    await check('not trusted: the program is the one of the extension', [true], () => servers().map(it => it.program.startsWith(bundled)));
    bench.set({}, { 'errdex.server.path': own });
    await window.command('errdex: Restart Server');
    await check('not trusted: the setting does not count', [true], () => servers().map(it => it.program.startsWith(bundled)));
    await window.goToText(GO, 'ModelArts.4204');
    await check('not trusted: hover after the restart', hasAll('The API is not subscribed to.'), () => window.hover());

    await window.command('Workspaces: Manage Workspace Trust');
    await window.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).first().click();
    await check('trusted: the setting of the machine counts', [own], () => servers().map(it => it.program));
    bench.set({}, {});
    await check('trusted: without it, the program is the one of the extension again', [true], () => servers().map(it => it.program.startsWith(bundled)));
    await report("trusted or not: the workspace's own settings name no program that is run", !fs.existsSync(`${folder}/was-run`), 'a program of the workspace was run');
}

/** The extension that comes without a program, in a workbench that has none on its PATH. */
export async function runWithout(window, bench, own, servers) {
    await check('without a program: says what to do', hasAll('comes without the errdex program', 'PATH', 'errdex.server.path'), () => window.messages());
    await check('without a program: stands in the status bar', hasAll('errdex'), () => window.status());
    await window.command('errdex: Find Code by Message');
    await check('without a program: and so does a command that needs it', hasAll('The errdex server does not run.'), () => window.messages());
    await window.pressInMessage('Open Settings');
    await check('without a program: leads to the setting', hasAll('Server: Path'),
        async () => (await window.page.locator('.settings-editor').innerText()).replace(/\s+/g, ' '));
    await window.keys('Escape');
    bench.set({}, { 'errdex.server.path': own });
    await check('without a program: the one of the setting is run', [own], () => servers().map(it => it.program));
    await window.openFile('stranger.go');
    await window.goToText(GO, 'ModelArts.4204');
    await check('without a program: hover', hasAll('The API is not subscribed to.'), () => window.hover());
}
