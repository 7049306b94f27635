//! What the status bar shows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { item, place, progress, type State } from '../src/status.ts';

function text(state: Partial<State>): string | undefined {
    return item({ server: 'running', restarts: 0, work: new Map(), broken: [], ...state })?.text;
}

test('nothing is shown while all is well', () => {
    assert.equal(text({}), undefined);
    assert.equal(text({ server: 'starting', restarts: 2 }), undefined);
    assert.equal(text({ server: 'stopped' }), undefined);
});

test('work is shown while it is under way', () => {
    const work = new Map([['errdex/0', progress('Indexing error codes', '120 files')]]);
    assert.equal(text({ work }), '$(sync~spin) errdex: Indexing error codes: 120 files');
    assert.equal(progress('Indexing error codes'), 'Indexing error codes');
});

test('the worst is shown first', () => {
    const work = new Map([['a', 'b']]);
    const broken = ['/project/errdex.toml:2: unclosed table'];
    assert.equal(text({ work, broken }), '$(warning) errdex: settings');
    assert.equal(text({ work, broken, server: { failed: 'gone' } }), '$(error) errdex');
    assert.equal(text({ restarts: 2 }), '$(info) errdex: restarted');
});

test('a message names the file and the line that it is about', () => {
    assert.deepEqual(place('/a b/errdex.toml:12: unclosed table'), { path: '/a b/errdex.toml', line: 12 });
    assert.deepEqual(place('/a/.errdex.toml: page `x.md`: No such file'), { path: '/a/.errdex.toml', line: 1 });
    assert.deepEqual(place('C:\\a\\errdex.toml:3: what'), { path: 'C:\\a\\errdex.toml', line: 3 });
    assert.equal(place('editor settings: `locale` takes a string, not 3'), undefined);
});
