//! node screenshots.mjs INSTALL SCRATCH EXTENSION OUT: takes the pictures of the documents from the real workbench.

import path from 'node:path';
import { Workbench, sleep, startBrowser, write } from './workbench.mjs';

const GO = `package shop

// The bucket is gone: AIS.0401.
func retry(err *Error) bool {
	switch err.Code {
	case "ModelArts.4204":
		return false
	case "FRS.0014":
		return false
	case "ModelArts.4240", "FRS.0999":
		return true
	}
	return false
}
`;

const [install, scratch, extension, out] = process.argv.slice(2);
const bench = new Workbench(install, path.join(scratch, 'home'), extension);
bench.set({
    'breadcrumbs.enabled': false,
    'editor.fontSize': 14,
    'editor.hover.sticky': true,
    'editor.lightbulb.enabled': 'off',
    'editor.occurrencesHighlight': 'off',
    'editor.renderLineHighlight': 'none',
    'editor.suggestFontSize': 11,
    'editor.scrollbar.vertical': 'hidden',
    'window.commandCenter': false,
    'workbench.activityBar.location': 'default',
    'workbench.layoutControl.enabled': false,
    'workbench.statusBar.visible': true,
});
const browser = await startBrowser(install);
await bench.start();
const folder = path.join(scratch, 'shop');
write(path.join(folder, 'retry.go'), GO);
const window = await bench.open(browser, folder);
await window.ready();
await window.openFile('retry.go');
await window.page.locator('.squiggly-warning').first().waitFor();
await window.keys('Control+B');

await scene('hover', 960, 400, async () => {
    await window.goToText(GO, 'FRS.0014');
    await until(() => window.hover());
});
await scene('completion', 960, 400, async () => {
    await window.goTo(2, 1);
    await window.type('const missing = "FRS.001');
    await window.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
});
await window.keys('Escape', 'Escape');
for (let line = 0; line < 30; line++) {
    await window.keys('Control+Z');
}
await scene('quick-fix', 960, 440, async () => {
    await window.goToText(GO, 'ModelArts.4240');
    await until(() => window.quickFixes());
});
await window.keys('Escape');
await scene('problems', 1100, 400, async () => {
    await window.goTo(1, 1);
    await window.keys('Control+Shift+M');
    await window.page.locator('.markers-panel .monaco-list-row').first().waitFor();
});
await window.keys('Control+J');
await scene('inlay-hints', 1100, 400, async () => {
    await window.goTo(1, 1);
    await window.command('errdex: Toggle Inlay Hints');
    await window.page.locator('.view-line', { hasText: 'not subscribed' }).first().waitFor();
});
await window.command('errdex: Toggle Inlay Hints');
await scene('catalog', 1060, 470, async () => {
    await window.command('errdex: Show Catalog');
    await until(() => window.page.locator('.customview-tree .monaco-list-row').nth(3).waitFor({ timeout: 3000 }));
    await window.page.locator('.pane-header .codicon-search, .title-actions .codicon-search').first().click();
    await window.answer('Filter Catalog', 'image library');
    await window.keys('Enter');
    await window.page.locator('.customview-tree .monaco-list-row').nth(4).waitFor();
    // The view is made as wide as its texts.
    const { mouse } = window.page;
    const { x, width, y } = await window.page.locator('.part.sidebar').boundingBox();
    await mouse.move(x + width + 2, y + 200);
    await mouse.down();
    await mouse.move(x + width + 230, y + 200, { steps: 5 });
    await mouse.up();
    await mouse.move(0, 0);
});
bench.stop();
await browser.close();

/** Tries until it works; it fails after a minute. */
async function until(act) {
    for (let end = Date.now() + 60_000; ; await sleep(200)) {
        try {
            return await act();
        } catch (error) {
            if (Date.now() > end) {
                throw error;
            }
        }
    }
}

/** A picture of the window at a size, once nothing moves any more. */
async function scene(name, width, height, prepare) {
    await window.page.setViewportSize({ width, height });
    await prepare();
    await sleep(1200);
    await window.page.screenshot({ path: path.join(out, `vscode-${name}.png`) });
}
