//! Settings: they change without a restart, broken ones are told of once, and each root has its own.

import { check, hasAll } from './report.mjs';
import { write } from './workbench.mjs';

const GO = 'package main\n\nvar a = "FRS.0999"\nvar b = "ModelArts.4204"\nvar c = "ELSE.0001"\n';
const PAGE = '| Error Code | Message |\n| --- | --- |\n| ELSE.0001 | 别处的😀 message |\n';

export function prepare(folder) {
    write(`${folder}/settings.go`, GO);
    write(`${folder}/elsewhere/codes.md`, PAGE);
}

/** A workspace of two roots, of which each has a page of its own. */
export function prepareRoots(folder) {
    for (const [name, code] of [['first', 'ALPHA.0001'], ['second 第二', 'BETA.0001']]) {
        write(`${folder}/${name}/errdex.toml`, '[[page]]\npath = "codes.md"\nservice = "Own"\n');
        write(`${folder}/${name}/codes.md`, `| Error Code | Message |\n| --- | --- |\n| ${code} | 意思 of ${name} |\n`);
        write(`${folder}/${name}/${name[0]}.go`, 'package main\n\nvar a, b = "ALPHA.0002", "BETA.0002"\n');
    }
    const folders = [{ path: 'first' }, { path: 'second 第二' }];
    write(`${folder}/two.code-workspace`, JSON.stringify({ folders }));
    return `${folder}/two.code-workspace`;
}

export async function run(window, folder, servers) {
    await window.openFile('settings.go');
    await check('settings: a finding is there', hasAll('FRS.0999'), () => window.problems());
    const before = servers();
    write(`${folder}/.vscode/settings.json`, JSON.stringify({ 'errdex.rules.unknownCode': 'off' }));
    await check("settings: the editor's change counts", seen => Array.isArray(seen) && !hasAll('FRS.0999')(seen), () => window.problems());
    write(`${folder}/.vscode/settings.json`, '{}');
    await check('settings: and so does its end', hasAll('FRS.0999'), () => window.problems());
    await runOwnCatalog(window, folder);
    write(`${folder}/errdex.toml`, '[rules]\nunknown-code = "off"\n');
    await check("settings: the file's change counts", seen => Array.isArray(seen) && !hasAll('FRS.0999')(seen), () => window.problems());
    await check('settings: all without a restart', before, servers);

    write(`${folder}/errdex.toml`, '[rules\nunknown-code = "off"\n');
    await check('broken settings: are told of', seen => seen?.length === 1 && hasAll('errdex.toml:1', 'until it is mended')(seen), () => window.messages());
    await check('broken settings: stand in the status bar', hasAll('errdex: settings'), () => window.status());
    write(`${folder}/errdex.toml`, '[rules\nunknown-code = "off"\n\n');
    await window.goToText(GO, 'ModelArts.4204');
    await check('broken settings: the rest goes on', hasAll('The API is not subscribed to.'), () => window.hover());
    await check('broken settings: are told of once', 1, async () => (await window.messages()).length);
    await check('broken settings: the last good ones are in force', seen => Array.isArray(seen) && !hasAll('FRS.0999')(seen), () => window.problems());
    await window.pressInMessage('Open File');
    await check('broken settings: are opened from the message', 'errdex.toml', () => window.tab());
    write(`${folder}/errdex.toml`, 'locale = "zh"\n');
    await check('broken settings: mended, the status bar is empty', '', () => window.status());
    await check('broken settings: mended, they count', hasAll('FRS.0999'), () => window.problems());
    await window.openFile('settings.go');
    await window.goToText(GO, 'ModelArts.4204');
    await check('settings: the language of the explanation', hasAll('请订阅该API'), () => window.hover());
    await check('broken settings: all without a restart', before, servers);
}

/** A catalog of which only the editor's settings know. */
async function runOwnCatalog(window, folder) {
    const isOwn = number => seen => seen?.length === 1 && new RegExp(`^Elsewhere ?${number}$`).test(seen[0]);
    await window.command('errdex: Show Catalog');
    await check('own catalog: without the settings it is the built-in one', hasAll('FRS', 'OCR'), () => window.catalog());
    const page = [{ path: `${folder}/elsewhere/codes.md`, service: 'Elsewhere' }];
    write(`${folder}/.vscode/settings.json`, JSON.stringify({ 'errdex.builtin': false, 'errdex.page': page }));
    await check("own catalog: the view shows what the editor's settings say", isOwn(1), () => window.catalog());
    await window.openFile('codes.md');
    await window.keys('Control+End');
    await window.type('| ELSE.0002 | another one |\n');
    await window.save();
    await check('own catalog: and a page that is saved', isOwn(2), () => window.catalog());
    await window.command('errdex: Find Code by Message');
    await window.answer('Find Code by Message', '别处的');
    await check('own catalog: is searched', seen => seen?.length === 1 && hasAll('ELSE.0001', 'Elsewhere')(seen), () => window.rows());
    await window.cancel();
    await window.command('errdex: Show Report');
    await check('own catalog: is reported on', hasAll('ELSE.0001', 'ELSE.0002'), () => window.previews());
    await window.closeEditors();
    const rows = Array.from({ length: 20_001 }, (_, number) => `| MANY.${10_000 + number} | one of many |\n`);
    write(`${folder}/elsewhere/codes.md`, PAGE + rows.join(''));
    await window.command('errdex: Read the Catalog Again');
    await check('own catalog: has an end', isOwn(20_000), () => window.catalog());
    await check('own catalog: and says so', hasAll('Only the first 20000'), () => window.catalogMessage());
    write(`${folder}/elsewhere/codes.md`, PAGE);
    write(`${folder}/.vscode/settings.json`, '{}');
    await check('own catalog: without the settings the built-in one is back', hasAll('FRS', 'OCR'), () => window.catalog());
    await check('own catalog: and is whole', '', () => window.catalogMessage());
    await window.openFile('settings.go');
    await check('own catalog: and its findings are, too', hasAll('FRS.0999'), () => window.problems());
}

export async function runRoots(window) {
    await window.keys('Control+Shift+M');
    await window.openFile('f.go');
    await check('two roots: the first one has its own page', seen =>
        Array.isArray(seen) && hasAll('ALPHA.0002')(seen) && !hasAll('BETA.0002')(seen), () => window.problems());
    await window.closeEditors();
    await window.openFile('s.go');
    await check('two roots: and the second one has its own', seen =>
        Array.isArray(seen) && hasAll('BETA.0002')(seen) && !hasAll('ALPHA.0002')(seen), () => window.problems());
}
