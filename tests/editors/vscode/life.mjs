//! The server's life: killed, it comes back; with its window it ends.

import { check, hasAll } from './report.mjs';
import { named } from './processes.mjs';
import { write } from './workbench.mjs';

const GO = 'package main\n\nvar a = "FRS.0999"\nvar b = "ModelArts.4204"\n';

export function prepare(folder) {
    write(`${folder}/life.go`, GO);
}

export async function run(window, servers) {
    await window.openFile('life.go');
    await window.keys('Control+Shift+M');
    await check('life: one server runs', 1, () => servers().length);
    await reloads(window, servers);
    await comesBack(window, servers);
    await hostIsKilled(window, servers);
    await window.close();
    await check('life: a window that is closed leaves no server', [], servers);
}

async function reloads(window, servers) {
    const [before] = servers();
    await window.page.reload({ waitUntil: 'domcontentloaded' });
    await check('life: a window that is reloaded has one new server', seen => seen.length === 1 && seen[0].pid !== before.pid, servers);
    await window.openFile('life.go');
    await window.goToText(GO, 'ModelArts.4204');
    await check('life: which works', hasAll('The API is not subscribed to.'), () => window.hover());
}

async function comesBack(window, servers) {
    for (let time = 1; time <= 5; time++) {
        const [{ pid }] = servers();
        process.kill(pid, 'SIGKILL');
        await check(`life: killed from outside, it comes back (${time})`, seen => seen.length === 1 && seen[0].pid !== pid, servers);
        if (time === 1) {
            await check('life: it says so', hasAll('errdex: restarted'), () => window.status());
            await check('life: what comes back works', hasAll('The API is not subscribed to.'), () => window.hover());
        }
        // One that is killed before it has said hello would count as one that cannot start.
        await check(`life: and runs (${time})`, hasAll('errdex: restarted'), () => window.status());
    }
    process.kill(servers()[0].pid, 'SIGKILL');
    await check('life: the sixth time it is not started again, and that is said', hasAll('6 times', 'not started again'), () => window.messages());
    await check('life: no server is left', [], servers);
    await window.pressInMessage('Restart Server');
    await check('life: the message starts it again', 1, () => servers().length);
    await check('life: the status bar is empty', '', () => window.status());
    await window.goToText(GO, 'ModelArts.4204');
    await check('life: it works', hasAll('The API is not subscribed to.'), () => window.hover());
    const [before] = servers();
    await window.command('errdex: Restart Server');
    await check('life: the command starts it anew', seen => seen.length === 1 && seen[0].pid !== before.pid, servers);
}

/** As when the editor crashes: nobody says goodbye to the server. */
async function hostIsKilled(window, servers) {
    const [before] = servers();
    const hosts = named('--type=extensionHost');
    hosts.forEach(host => process.kill(host.pid, 'SIGKILL'));
    await check('life: with its editor killed, the server ends', seen => !seen.some(it => it.pid === before.pid), servers);
}
