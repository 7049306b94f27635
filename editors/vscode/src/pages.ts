//! A page that is imported: what was read of it, and the settings that put it into force.

import * as path from 'node:path';

/** What `errdex catalog import --format json` says of pages. */
export interface Imported {
    entries: { code: string; service: string | null }[];
    families: { prefix: string }[];
    problems: { line: number | null; reason: string }[];
}

/** One sentence on what was read of a page: `42 codes of 2 families (BILL., PAY.); 1 problem.` */
export function summary(imported: Imported): string {
    const codes = new Set(imported.entries.map(entry => entry.code)).size;
    const prefixes = imported.families.map(family => family.prefix);
    const families = prefixes.length > 0 ? ` of ${count(prefixes.length, 'family', 'families')} (${prefixes.join(', ')})` : '';
    const problems = imported.problems.length;
    const rest = problems > 0 ? `; ${count(problems, 'problem', 'problems')}` : '';
    return `${count(codes, 'code', 'codes')}${families}${rest}.`;
}

/** The path of a page as a settings file in `folder` names it; nothing if the page lies outside of it. */
export function relativePage(folder: string, page: string): string | undefined {
    const relative = path.relative(folder, page);
    const isOutside = relative === '' || relative.startsWith('..') || path.isAbsolute(relative);
    return isOutside ? undefined : relative.split(path.sep).join('/');
}

/** The lines that put a page into force, to be added at the end of a settings file that has `before`. */
export function pageTable(before: string, page: string, service: string): string {
    const gap = before === '' ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    const rows = [`path = ${toml(page)}`, ...(service ? [`service = ${toml(service)}`] : [])];
    return `${gap}[[page]]\n${rows.join('\n')}\n`;
}

/** A TOML string, which is a JSON string but for one character (TOML 1.0, "String"). */
function toml(text: string): string {
    return JSON.stringify(text).replace(/\x7f/g, '\\u007F');
}

function count(number: number, one: string, many: string): string {
    return `${number} ${number === 1 ? one : many}`;
}
