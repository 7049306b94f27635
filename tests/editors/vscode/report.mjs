//! One line for each check, `ok` or `FAIL`, and the waiting for what is to be seen.

import { isDeepStrictEqual } from 'node:util';

const count = { ok: 0, failed: 0 };
let subject = 'vscode';
let whenItFails = async () => {};

/** How many checks there were of each kind. */
export function counts() {
    return count;
}

/** Names what is checked, and what is to be done when a check fails. */
export function begin(name, onFailure) {
    subject = name;
    whenItFails = onFailure;
}

/** How long a check may take, in milliseconds. Only one that fails takes that long, and if many do, less. */
export function patience() {
    return count.failed < 3 ? 30_000 : 8_000;
}

/** Waits until `see()` gives what `want` accepts: a function, or a value that it has to equal. */
export async function check(name, want, see) {
    const isWanted = typeof want === 'function' ? want : seen => isDeepStrictEqual(seen, want);
    const end = Date.now() + patience();
    let seen;
    do {
        seen = await Promise.resolve().then(see).catch(error => `${error}`.split('\n')[0]);
        if (isWanted(seen)) {
            return report(name, true);
        }
        await new Promise(resolve => setTimeout(resolve, 50));
    } while (Date.now() < end);
    const wanted = typeof want === 'function' ? '' : `, wanted ${show(want)}`;
    return report(name, false, `${show(seen)}${wanted}`);
}

/** Prints the line of one check. */
export async function report(name, ok, seen) {
    count[ok ? 'ok' : 'failed']++;
    console.log(ok ? `ok    ${subject}: ${name}` : `FAIL  ${subject}: ${name}: saw ${seen}`);
    if (!ok) {
        await whenItFails(name);
    }
    return ok;
}

/** Accepts a text, or a list of them as one, in which all of the words stand. */
export function hasAll(...words) {
    return seen => {
        const text = Array.isArray(seen) ? seen.join('\n') : seen;
        return typeof text === 'string' && words.every(word => text.includes(word));
    };
}

function show(value) {
    return JSON.stringify(value)?.slice(0, 1500);
}
