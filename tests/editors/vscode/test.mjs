//! node test.mjs INSTALL SCRATCH EXTENSION EXTENSION_WITHOUT PROGRAM: checks errdex in Visual Studio Code.
//!
//! INSTALL is what install-vscode has made, SCRATCH an empty folder, then the packed extension with and without
//! the program, and the program itself. Each check prints one line; a failure ends in status 1.

import fs from 'node:fs';
import path from 'node:path';
import * as commands from './commands.mjs';
import * as features from './features.mjs';
import * as life from './life.mjs';
import { named, servers as serversBelow } from './processes.mjs';
import { begin, check, counts, report } from './report.mjs';
import * as settings from './settings.mjs';
import * as trust from './trust.mjs';
import { Workbench, sleep, startBrowser } from './workbench.mjs';

const [install, scratch, extension, extensionWithout, program] = process.argv.slice(2);
const wanted = new Set((process.env.ONLY ?? '').split(',').filter(Boolean));
const own = path.join(scratch, 'own/errdex');
const servers = () => serversBelow(scratch).map(({ pid, program }) => ({ pid, program }));
let current;

const bench = new Workbench(install, path.join(scratch, 'home'), extension);
const subject = `vscode ${bench.version()}`;
const pictures = process.env.PICTURES ?? path.join(scratch, 'pictures');
fs.mkdirSync(pictures, { recursive: true });
begin(subject, async name => {
    await current?.page.screenshot({ path: path.join(pictures, `${name.replace(/\W+/g, '-')}.png`) }).catch(() => {});
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, () => {
        bench.stop('SIGKILL');
        process.exit(130);
    });
}
fs.mkdirSync(path.dirname(own), { recursive: true });
fs.copyFileSync(program, own);

const browser = await startBrowser(install);
await bench.start();

await chapter('features', async folder => {
    features.prepare(folder);
    commands.prepare(folder);
    current = await bench.open(browser, folder);
    await current.ready();
    await features.run(current);
    await commands.run(current, folder);
});
await chapter('settings', async folder => {
    settings.prepare(folder);
    current = await bench.open(browser, folder);
    await current.ready();
    await current.keys('Control+Shift+M');
    await settings.run(current, folder, servers);
});
await chapter('roots', async folder => {
    // Of a workspace that starts with no folders the trust is asked later, and forgotten when it is loaded again.
    bench.set({ 'security.workspace.trust.enabled': false });
    current = await bench.open(browser, settings.prepareRoots(folder), null);
    await current.ready();
    await settings.runRoots(current);
    bench.set({});
});
await chapter('trust', async folder => {
    trust.prepare(folder);
    current = await bench.open(browser, folder, /^No/);
    await current.ready();
    await trust.run(current, folder, bench, own, servers);
});
await chapter('life', async folder => {
    life.prepare(folder);
    current = await bench.open(browser, folder);
    await current.ready();
    await life.run(current, servers);
});
await chapter('end', async folder => {
    life.prepare(folder);
    current = await bench.open(browser, folder);
    await current.ready();
    await check('end: one server runs', 1, () => servers().length);
    bench.stop();
    await check('end: the editor ended from outside leaves no server', [], servers);
});
bench.stop();
await chapter('without', async folder => {
    const other = new Workbench(install, path.join(scratch, 'home-without'), extensionWithout);
    trust.prepare(folder);
    fs.rmSync(`${folder}/.vscode`, { recursive: true });
    await other.start();
    try {
        current = await other.open(browser, folder);
        await current.ready();
        await trust.runWithout(current, other, own, servers);
        await current.close();
        await check('without a program: the window leaves no server', [], servers);
    } finally {
        other.stop();
    }
});
await browser.close().catch(() => {});
await check('no process is left', [], () => named(scratch).filter(it => it.pid !== process.pid && it.args[1] === 'server').map(it => it.args.join(' ')));
process.exit(counts().failed === 0 ? 0 : 1);

/** A chapter has a window and a folder of its own; one that cannot go on fails alone. */
async function chapter(name, run) {
    if (wanted.size > 0 && !wanted.has(name)) {
        return;
    }
    const from = Date.now();
    try {
        await run(path.join(scratch, `会提示 ${name}`));
    } catch (error) {
        await report(`${name}: all checks were run`, false, `${error?.stack ?? error}`.split('\n').slice(0, 12).join(' | '));
    }
    await current?.close().catch(() => {});
    await current?.page.context().close().catch(() => {});
    current = undefined;
    // The next chapter counts servers.
    for (let end = Date.now() + 10_000; servers().length > 0 && Date.now() < end; await sleep(50));
    if (process.env.TIMES) {
        console.log(`      ${name}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
    }
}
