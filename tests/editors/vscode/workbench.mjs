//! The workbench and its windows, driven as by a person: keys go in, and what is on the screen is read.

import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { patience } from './report.mjs';

/** Settings under which nothing moves or asks that is not errdex. */
const SETTINGS = {
    'chat.disableAIFeatures': true,
    'editor.hover.delay': 100,
    'editor.minimap.enabled': false,
    // What is read from the screen is the text of the file; hints have a check of their own.
    'errdex.inlayHints.mode': 'off',
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true,
    'files.autoSave': 'off',
    'security.workspace.trust.banner': 'never',
    'security.workspace.trust.startupPrompt': 'always',
    'telemetry.telemetryLevel': 'off',
    'window.restoreWindows': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
};

/** The workbench of an installation, with its own home and one extension. */
export class Workbench {
    constructor(install, home, extension) {
        this.install = install;
        this.home = home;
        this.node = path.join(install, 'node/bin/node');
        this.entry = path.join(install, 'code/node_modules/code-server/out/node/entry.js');
        this.folders = ['--extensions-dir', path.join(home, 'extensions'), '--user-data-dir', path.join(home, 'data')];
        this.settings = {};
        fs.mkdirSync(path.join(home, 'data/User'), { recursive: true });
        this.set({});
        execFileSync(this.node, [this.entry, ...this.folders, '--install-extension', extension], { env: this.environment(), stdio: 'pipe' });
    }

    /** The version of Code that it is. */
    version() {
        const file = path.join(this.install, 'code/node_modules/code-server/lib/vscode/package.json');
        return JSON.parse(fs.readFileSync(file, 'utf8')).version;
    }

    /** Writes the user's settings, and those of the machine, which the workbench follows. */
    set(settings, machine = {}) {
        write(path.join(this.home, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 4));
        write(path.join(this.home, 'data/Machine/settings.json'), JSON.stringify(machine, null, 4));
    }

    async start() {
        this.port = await freePort();
        const out = fs.openSync(path.join(this.home, 'code-server.log'), 'a');
        const args = [
            this.entry, ...this.folders, '--auth', 'none', '--bind-addr', `127.0.0.1:${this.port}`,
            '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override',
        ];
        this.process = spawn(this.node, args, { detached: true, stdio: ['ignore', out, out], env: this.environment() });
        for (let end = Date.now() + 60_000; ; await sleep(50)) {
            try {
                await fetch(`http://127.0.0.1:${this.port}/healthz`);
                return;
            } catch (error) {
                if (Date.now() > end) {
                    throw error;
                }
            }
        }
    }

    /** Ends it with all that it has started in its group. */
    stop(signal = 'SIGTERM') {
        try {
            process.kill(-this.process.pid, signal);
        } catch {
            // It is gone already.
        }
    }

    /** A window on a folder or, if it is a file, a workspace of several; with the answer to whether it is trusted, if that is asked. */
    async open(browser, file, answer = /^Yes/) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        const page = await context.newPage();
        page.setDefaultTimeout(patience());
        const what = file.endsWith('.code-workspace') ? 'workspace' : 'folder';
        await page.goto(`http://127.0.0.1:${this.port}/?${what}=${encodeURIComponent(file)}`, { waitUntil: 'domcontentloaded' });
        await page.waitForSelector('.monaco-workbench');
        if (answer) {
            const button = page.locator('.monaco-dialog-box .monaco-button', { hasText: answer });
            await button.waitFor();
            await page.waitForTimeout(300);
            await button.click();
            await button.waitFor({ state: 'hidden' });
        }
        return new Window(page);
    }

    environment() {
        return { ...process.env, HOME: this.home, PATH: `${path.dirname(this.node)}:/usr/bin:/bin` };
    }
}

/** Debian's Chromium without a screen. */
export async function startBrowser(install) {
    const { chromium } = createRequire(path.join(install, 'code/package.json'))('playwright-core');
    const off = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
    return chromium.launch({ executablePath: '/usr/bin/chromium', args: off });
}

/** One window of the workbench. */
export class Window {
    constructor(page) {
        this.page = page;
        this.hasMessages = false;
    }

    /** Waits for the files. A workspace of several folders sometimes starts with none, and then takes a second look. */
    async ready() {
        const file = this.page.locator('.explorer-folders-view .monaco-list-row').first();
        await file.waitFor({ timeout: 10_000 }).catch(async () => {
            await this.page.reload({ waitUntil: 'domcontentloaded' });
            await file.waitFor();
        });
    }

    async keys(...keys) {
        for (const key of keys) {
            await this.page.keyboard.press(key);
        }
    }

    async type(text) {
        await this.page.keyboard.type(text);
    }

    /** Opens a file of the workspace by its name. */
    async openFile(name) {
        await this.choose('Control+P', name, name);
        await this.page.locator('.tab.active', { hasText: name }).first().waitFor();
        await this.page.locator('.editor-group-container.active .monaco-editor .view-line, .editor-group-container.active .notebook-editor').first().waitFor();
    }

    /** Runs a command by its title. */
    async command(title) {
        await this.choose('F1', title, title);
    }

    /** Opens a list, types, and takes the row that has a text. */
    async choose(key, typed, row) {
        const widget = this.page.locator('.quick-input-widget');
        const found = widget.locator('.monaco-list-row', { hasText: row }).first();
        const attempt = async patience => {
            await this.keys(key);
            await widget.locator('input').first().waitFor({ timeout: patience });
            await this.type(typed);
            await found.click({ timeout: 3 * patience });
        };
        // What has just come up may take the keys, close the list again, or not be known to it yet.
        for (let left = 3; left > 0; left--) {
            if (await attempt(3000).then(() => true, () => false)) {
                return;
            }
            await this.keys('Escape');
        }
        await attempt(patience());
    }

    /** Waits until a box with a title asks for something, and types the answer. */
    async answer(title, text) {
        await this.page.locator('.quick-input-widget .quick-input-title', { hasText: title }).waitFor();
        await this.box().press('Control+A');
        await this.type(text);
    }

    /** Closes the box that asks for something by a click beside it: a key may reach what lies below, too. */
    async cancel() {
        await this.page.mouse.click(640, 790);
        await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }

    /** Where one types in the box that asks for something. */
    box() {
        return this.page.locator('.quick-input-widget .quick-input-box input');
    }

    /** The rows of the box that asks for something. */
    async rows() {
        return this.page.locator('.quick-input-widget .monaco-list-row').allInnerTexts();
    }

    /** Puts the cursor to a one-based line and column, as a screen counts columns. */
    async goTo(line, column) {
        await this.page.locator('.editor-group-container.active .monaco-editor').first().waitFor();
        await this.keys('Control+G');
        await this.page.locator('.quick-input-widget input').first().waitFor();
        await this.type(`${line}:${column}`);
        await this.keys('Enter');
        await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }

    /** Puts the cursor two characters into a text of the file, of which the content is known. */
    async goToText(content, text) {
        const { line, column } = place(content, text);
        await this.goTo(line, column + 2);
    }

    /** The text of the editor as it is shown. */
    async text() {
        const lines = await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first()
            .locator('.view-line')
            .evaluateAll(rows => rows.map(row => [parseFloat(row.style.top), row.textContent]));
        return lines.sort((a, b) => a[0] - b[0]).map(([, line]) => line.replaceAll('\u00a0', ' ')).join('\n');
    }

    /** What the hover at the cursor says, from the top to the bottom. */
    async hover() {
        await this.keys('Escape', 'Control+K', 'Control+I');
        const rows = this.page.locator('.monaco-hover:not(.hidden) .hover-row:not(.hover-row.status-bar)');
        await rows.first().waitFor({ timeout: 3000 });
        const text = (await rows.allInnerTexts()).join('\n----\n');
        // Other hovers may be under way, and the first one is not to be taken for all.
        return text.includes('Loading') ? '' : text;
    }

    /** The rows of the Problems panel, which has to be open. */
    async problems() {
        const rows = await this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
        return rows.map(row => row.replace(/\s+/g, ' ').trim());
    }

    /** The rows of the list of completions, after asking for it. */
    async completions() {
        await this.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ timeout: 3000 });
        const rows = await this.page.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts();
        return rows.map(row => row.replace(/\s+/g, ' ').trim());
    }

    /** The titles of the quick fixes at the cursor. */
    async quickFixes() {
        await this.keys('Escape', 'Control+.');
        await this.page.locator('.action-widget .monaco-list-row.action').first().waitFor({ timeout: 3000 });
        return (await this.page.locator('.action-widget .monaco-list-row.action').allInnerTexts()).map(it => it.trim());
    }

    async takeQuickFix(title) {
        await this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click();
    }

    /** The messages that were shown and not answered; they leave the corner after a while, but not the list. */
    async messages() {
        await this.listMessages();
        const all = await this.page.locator('.notifications-center .notification-list-item-message').allInnerTexts();
        return all.map(it => it.replace(/\s+/g, ' ').trim());
    }

    async pressInMessage(button) {
        await this.listMessages();
        await this.page.locator('.notifications-center .monaco-button', { hasText: button }).first().click();
    }

    /** Opens the list of messages once there is one: a list that is open while the first comes shows it twice. */
    async listMessages() {
        const isOpen = (await this.page.locator('.notifications-center.visible').count()) > 0;
        this.hasMessages ||= (await this.page.locator('.notifications-toasts .notification-toast, .statusbar-item .codicon-bell-dot').count()) > 0;
        if (!isOpen && this.hasMessages) {
            await this.page.locator('.statusbar-item[id="status.notifications"]').click();
            await this.page.locator('.notifications-center.visible').waitFor();
        }
    }

    /** The item of errdex in the status bar; an empty text if there is none. */
    async status() {
        const items = await this.page.locator('.statusbar-item[id*="errdex"]').allInnerTexts();
        return items.join(' ').trim();
    }

    /** The name of the editor that is open. */
    async tab() {
        return (await this.page.locator('.editor-group-container.active .tab.active').first().innerText()).replaceAll('\n', '');
    }

    /** The texts of the rendered documents that are open. */
    async previews() {
        const texts = [];
        for (const frame of this.page.frames()) {
            texts.push(await frame.locator('body.vscode-body').first().innerText({ timeout: 200 }).catch(() => ''));
        }
        return texts.filter(Boolean);
    }

    /** The rows of the catalog's view. */
    async catalog() {
        const rows = await this.page.locator('.pane-body .customview-tree .monaco-list-row').allInnerTexts();
        return rows.map(row => row.replace(/\s+/g, ' ').trim());
    }

    /** What stands above the rows of the catalog's view. */
    async catalogMessage() {
        return (await this.page.locator('.pane-body .message').first().textContent()).trim();
    }

    async closeEditors() {
        await this.command('View: Close All Editors');
        await this.page.locator('.tab').first().waitFor({ state: 'detached' });
    }

    async save() {
        await this.keys('Control+S');
        await this.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
    }

    /** Closes the window as a person does, so that it may say goodbye. */
    async close() {
        await this.page.close({ runBeforeUnload: true });
    }
}

/** The one-based line of a text and its column on a screen, where tabs, Chinese and emoji are wide. */
export function place(content, text) {
    const offset = content.indexOf(text);
    if (offset < 0) {
        throw new Error(`not in the file: ${text}`);
    }
    const before = content.slice(0, offset).split('\n');
    let column = 0;
    for (const character of before.at(-1)) {
        column += character === '\t' ? 4 - (column % 4) : character.codePointAt(0) >= 0x1100 ? 2 : 1;
    }
    return { line: before.length, column: column + 1 };
}

/** Writes a file and the folders that it needs. The file is never seen empty or half written. */
export function write(file, text) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(`${file}.new`, text);
    fs.renameSync(`${file}.new`, file);
}

export function sleep(milliseconds) {
    return new Promise(resolve => setTimeout(resolve, milliseconds));
}

function freePort() {
    return new Promise((resolve, reject) => {
        const server = net.createServer().on('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}
