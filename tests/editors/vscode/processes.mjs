//! The processes that are running, as Linux tells of them.

import fs from 'node:fs';

/** The servers whose program lies below a folder, as `{ pid, program }`. */
export function servers(folder) {
    return processes().filter(it => it.args[1] === 'server' && it.program.startsWith(folder));
}

/** The processes that have a word in their arguments. */
export function named(...words) {
    return processes().filter(it => words.every(word => it.args.some(arg => arg.includes(word))));
}

function processes() {
    return fs.readdirSync('/proc').filter(name => /^\d+$/.test(name)).flatMap(name => {
        try {
            const args = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').slice(0, -1);
            // One that has ended and is yet to be buried has no program any more.
            return [{ pid: Number(name), args, program: fs.readlinkSync(`/proc/${name}/exe`) }];
        } catch {
            return [];
        }
    });
}
