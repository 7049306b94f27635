//! The commands of the palette and the view of the catalog.

import fs from 'node:fs';
import { check, hasAll } from './report.mjs';
import { write } from './workbench.mjs';

const GO = 'package main\n\nvar a = "ModelArts.4204"\nvar b = "FRS.0304" // twice: FRS.0304\nvar c = "BILL.0001"\n';
const PAGE = '# Billing\n\n| Error Code | Message |\n| --- | --- |\n| BILL.0001 | 余额不足😀 |\n| BILL.0002 | Not paid. |\n';

export function prepare(folder) {
    write(`${folder}/calls.go`, GO);
    write(`${folder}/docs/billing.md`, PAGE);
}

export async function run(window, folder) {
    await window.openFile('calls.go');
    await explains(window);
    await searches(window);
    await reports(window);
    await showsCatalog(window);
    await importsPage(window, folder);
    await showsUses(window);
    await walksThrough(window);
    await opensLog(window);
}

async function explains(window) {
    await window.goToText(GO, 'ModelArts.4204');
    await window.command('errdex: Explain Code');
    await check('explain: the code under the cursor', hasAll('The API is not subscribed to.', 'What to do'), () => window.previews());
    await window.closeEditors();
    await window.command('errdex: Explain Code');
    await window.answer('Explain Code', 'FRS.0014');
    await window.keys('Enter');
    await check('explain: a code that is typed', hasAll('The input is not in JSON format.'), () => window.previews());
    await window.closeEditors();
}

async function searches(window) {
    await window.command('errdex: Find Code by Message');
    await window.answer('Find Code by Message', 'The API XXX is not subscribed');
    const rows = () => window.rows();
    await check('search: the code that a message comes from is the first', seen => seen?.[0]?.includes('ModelArts.4204'), rows);
    await window.answer('Find Code by Message', 'json format');
    await check('search: some words of it do, too', hasAll('FRS.0014', 'AIS.0014'), rows);
    await window.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'FRS.0014' }).first().click();
    await check('search: the chosen one is explained', hasAll('The input is not in JSON format.'), () => window.previews());
    await window.closeEditors();
}

async function reports(window) {
    await window.command('errdex: Show Report');
    await check('report: the codes in use, by service', hasAll('FRS.0304', 'ModelArts.4204'), () => window.previews());
    await window.closeEditors();
}

async function showsCatalog(window) {
    await window.command('errdex: Show Catalog');
    await check('catalog: services with the number of their codes', seen =>
        Array.isArray(seen) && ['FRS', 'Image Recognition', 'iMetal', 'OCR'].every(name => seen.some(row => new RegExp(`^${name} ?\\d+$`).test(row))),
    () => window.catalog());
    await window.command('errdex: Filter Catalog');
    await window.answer('Filter Catalog', 'not subscribed');
    await check('catalog: the filter leaves what fits while it is typed', seen =>
        Array.isArray(seen) && hasAll('ModelArts.4204')(seen) && !hasAll('FRS')(seen), () => window.catalog());
    await window.keys('Enter');
    await check('catalog: the filter is shown', 'Codes with: not subscribed',
        () => window.catalogMessage());
    await window.page.locator('.customview-tree .monaco-list-row', { hasText: 'ModelArts.4204' }).first().click();
    await check('catalog: a code is explained', hasAll('The API is not subscribed to.'), () => window.previews());
    await window.command('errdex: Clear Filter of the Catalog');
    await check('catalog: all are there again', hasAll('FRS', 'iMetal'), () => window.catalog());
    await window.closeEditors();
}

async function importsPage(window, folder) {
    await window.command('errdex: Import a Page');
    for (const name of ['docs', 'billing.md']) {
        await window.page.locator('.quick-input-widget .monaco-list-row', { hasText: name }).first().click();
    }
    await check('import: says what it has read', hasAll('2 codes of 1 family (BILL.)'), () => window.messages());
    await window.pressInMessage('Add to Settings');
    await window.answer('Import a Page', 'Billing');
    await window.keys('Enter');
    await check('import: names the page in the settings', '[[page]]\npath = "docs/billing.md"\nservice = "Billing"\n',
        () => fs.readFileSync(`${folder}/errdex.toml`, 'utf8'));
    await window.command('errdex: Show Catalog');
    await check('import: and the catalog has it', seen => Array.isArray(seen) && seen.some(row => /^Billing ?2$/.test(row)), () => window.catalog());
    await window.closeEditors();
}

/** A lens above a row of the page that was imported. */
async function showsUses(window) {
    await window.openFile('billing.md');
    const lenses = window.page.locator('.editor-group-container.active .codelens-decoration');
    await check('lenses: tell above each row how often its code is used', ['1 use', 'no uses'], async () =>
        (await lenses.allInnerTexts()).sort());
    await lenses.locator('a', { hasText: '1 use' }).click();
    await check('lenses: a click shows where', seen => hasAll('calls.go')(seen) && hasAll('BILL.0001')(seen), async () =>
        (await window.page.locator('.peekview-widget').innerText()).replaceAll('\u00a0', ' '));
    await window.keys('Escape');
    await window.closeEditors();
}

/** Every button of the walkthrough does what it says. */
async function walksThrough(window) {
    const { page } = window;
    await window.command('Welcome: Open Walkthrough');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Get Started with errdex' }).first().click();
    const steps = page.locator('.gettingStartedContainer .getting-started-step');
    const step = async (name, button) => {
        const one = steps.filter({ hasText: name });
        const pressed = one.locator('.monaco-button', { hasText: button });
        await one.waitFor();
        if (!(await pressed.isVisible())) {
            await one.locator('.step-title').click();
        }
        await pressed.click();
    };
    await step('Point at a code', 'Explain a Code');
    const title = () => page.locator('.quick-input-widget .quick-input-title').innerText();
    await check('walkthrough: has its steps', 4, () => steps.count());
    await check('walkthrough: explains a code', hasAll('Explain Code'), title);
    await window.cancel();
    await step('Mend what is misspelled', 'Show Problems');
    await check('walkthrough: shows the problems', true, () => page.locator('.markers-panel').first().isVisible());
    await step('Look into the catalog', 'Show Catalog');
    await check('walkthrough: shows the catalog', hasAll('FRS', 'Billing'), () => window.catalog());
    await step('Look into the catalog', 'Find Code by Message');
    await check('walkthrough: finds a code', hasAll('Find Code by Message'), title);
    await window.cancel();
    await step('Add a page of your own', 'Import a Page');
    await check('walkthrough: imports a page', hasAll('A page that lists error codes'), title);
    // A click beside it does not close this one.
    await window.box().press('Escape');
    await window.closeEditors();
}

async function opensLog(window) {
    await window.command('errdex: Open Log');
    await check('log: names the program that runs', hasAll('server/errdex server'), async () =>
        (await window.page.locator('.output-view-content .view-line, .panel .view-line').allInnerTexts()).join(' ').replace(/\s+/g, ' '));
}
