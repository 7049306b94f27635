//! What errdex does in a file: findings, hover, completion, quick fixes, definition; in files of every kind.

import { check, hasAll } from './report.mjs';
import { write } from './workbench.mjs';

const GO = `package main

// 会提示ModelArts.4204报错
var 已知, known = "会提示", "ModelArts.4204"
var 未知 = "😀" + "FRS.0999"
var 错拼 = "😀" + code("ModelArts.4240")
var 别的 = []string{"H.264", "SERVICE.IAM.0101", "go1.21", "FRS.0014"}
`;

const NOTEBOOK = {
    cells: [
        { cell_type: 'markdown', metadata: {}, source: ['# FRS.0998'] },
        { cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: ['status = "会提示"\n', 'code = "FRS.0997"'] },
    ],
    metadata: { kernelspec: { name: 'python3', display_name: 'Python 3' }, language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
};

export function prepare(folder) {
    write(`${folder}/main.go`, GO);
    write(`${folder}/server.log`, '2026-01-01 00:00:00 failed: 会提示 ModelArts.4204\n');
    write(`${folder}/strange.kind`, 'code "FRS.0996"\n');
    write(`${folder}/notes.ipynb`, JSON.stringify(NOTEBOOK));
    // The editor's own hover over a setting, below which errdex has its place.
    write(`${folder}/.vscode/settings.json`, '{\n    "window.title": "ModelArts.4204"\n}\n');
}

export async function run(window) {
    await findings(window);
    await hovers(window);
    await hints(window);
    await completes(window);
    await mends(window);
    await goesToDefinition(window);
    await anyFile(window);
}

async function findings(window) {
    await window.openFile('main.go');
    await window.keys('Control+Shift+M');
    await check('diagnostics: the unknown code and the misspelled one, and nothing else', seen => {
        const rows = (seen ?? []).filter(row => row.includes('errdex'));
        return rows.length === 2 && hasAll('FRS.0999', 'unknown-code', 'frs.en.txt')(rows[0])
            && hasAll('ModelArts.4240', 'misspelled-code', 'did you mean')(rows[1]);
    }, () => window.problems());
    await check('diagnostics: are underlined', 2, () => window.page.locator('.squiggly-warning').count());
}

async function hovers(window) {
    await window.goToText(GO, 'ModelArts.4204"');
    await check('hover: the meaning, what to do, and the page', hasAll(
        'ModelArts.4204', 'Image Recognition', 'HTTP 400', 'The API is not subscribed to.', 'What to do:',
        'image-recognition.en.txt:470', '2022-08-08', 'OCR',
    ), () => window.hover());
    await window.goToText(GO, 'ModelArts.4204报错');
    await check('hover: in a comment, glued to Chinese', hasAll('The API is not subscribed to.'), () => window.hover());
    await window.goToText(GO, 'H.264');
    await check('hover: none over what is no code', seen => /Timeout/.test(seen), () => window.hover());
    await window.keys('Escape');
}

async function hints(window) {
    await window.command('errdex: Toggle Inlay Hints');
    await check('inlay hints: the meaning stands behind the code', seen => /"ModelArts\.4204" ?.*API is not subscribed/.test(seen), () => window.text());
    await window.command('errdex: Toggle Inlay Hints');
    await check('inlay hints: are switched off', GO.trimEnd(), async () => (await window.text()).trimEnd());
}

async function completes(window) {
    await window.keys('Control+End');
    await window.type('var 补 = code("FRS.');
    await check('completion: a separator offers the codes with their meaning',
        seen => Array.isArray(seen) && hasAll('FRS.0014 The input is not in JSON format.', 'FRS.0002 Token authentication failed.')(seen),
        () => window.completions());
    await window.type('030');
    await check('completion: further characters put those first that fit',
        seen => Array.isArray(seen) && seen.length > 4 && seen.slice(0, 5).every(row => row.startsWith('FRS.03')), () => window.completions());
    await window.type('4');
    await check('completion: one is left', seen => seen?.length === 1 && seen[0].startsWith('FRS.0304'), () => window.completions());
    await window.keys('Enter');
    await check('completion: is accepted into the text', seen => /^var 补 = code\("FRS\.0304"?\)?$/.test(seen),
        async () => (await window.text()).split('\n').find(line => line.includes('补')));
    await window.keys('Escape', 'Control+Shift+K');
}

async function mends(window) {
    await window.goToText(GO, 'ModelArts.4240');
    await check('quick fix: the right code and the comments that silence the rule', seen =>
        Array.isArray(seen) && seen[0].includes('ModelArts.4204') && hasAll('gnore')(seen), () => window.quickFixes());
    await window.takeQuickFix('ModelArts.4204');
    const mended = 'var 错拼 = "😀" + code("ModelArts.4204")';
    await check('quick fix: puts the right code in place', mended,
        async () => (await window.text()).split('\n').find(line => line.includes('错拼')));
    await check('quick fix: and the finding is gone', seen =>
        Array.isArray(seen) && hasAll('FRS.0999')(seen) && !hasAll('ModelArts.4240')(seen), () => window.problems());
    await window.save();
}

async function goesToDefinition(window) {
    await window.goToText(GO, 'FRS.0014');
    await window.keys('F12');
    await check('definition: opens the built-in page', 'frs.en.txt', () => window.tab());
    await check('definition: at the row of the code', hasAll('FRS.0014'), () => window.text());
    await window.type('x');
    await check('definition: where nobody is to write', hasAll('read-only'), () => window.page.locator('.monaco-editor-overlaymessage').first().innerText());
    await window.keys('Escape');
    await window.openFile('main.go');
}

async function anyFile(window) {
    await window.openFile('server.log');
    await window.goTo(1, 44);
    await check('every file: hover in a log', hasAll('The API is not subscribed to.'), () => window.hover());
    await window.openFile('strange.kind');
    await window.goTo(1, 10);
    await check('every file: hover in a file of no known kind', hasAll('FRS.0996', 'not listed'), () => window.hover());
    await window.command('File: New Untitled Text File');
    await check('every file: a new one opens', hasAll('Untitled'), () => window.tab());
    await window.type('code = "FRS.0014"');
    await window.keys('ArrowLeft', 'ArrowLeft');
    await check('every file: hover in one that was never saved', hasAll('The input is not in JSON format.'), () => window.hover());
    await window.keys('Control+A', 'Delete');
    await window.openFile('notes.ipynb');
    await check('every file: findings in a cell of a notebook, and none in its prose', seen =>
        Array.isArray(seen) && hasAll('FRS.0997')(seen) && !hasAll('FRS.0998')(seen), () => window.problems());
    await window.openFile('settings.json');
    await window.goTo(2, 26);
    await check("hover: stands below the language's own", seen =>
        /window title[^]*----[^]*The API is not subscribed to/.test(seen), () => window.hover());
    await window.closeEditors();
}
