//! Bundles the extension into dist/extension.cjs, and the licences of what is bundled beside it.

import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const { metafile } = await build({
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.cjs',
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
});

const packages = new Set(Object.keys(metafile.inputs).flatMap(file => {
    const found = /^.*node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(file);
    return found ? [found[0]] : [];
}));
const licences = [...packages].sort().map(folder => {
    const { name, version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = fs.readdirSync(folder).find(it => /^licen[cs]e/i.test(it));
    if (!file) {
        throw new Error(`${name} has no licence file`);
    }
    return `${name} ${version}\n\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
});
fs.writeFileSync('dist/third-party-licences.txt', licences.join(`\n${'-'.repeat(80)}\n\n`));
