//! A page that is imported, and the lines that put it into force.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageTable, relativePage, summary } from '../src/pages.ts';

test('the summary counts codes, families and problems', () => {
    const entries = ['BILL.1', 'BILL.1', 'BILL.2'].map(code => ({ code, service: null }));
    const families = [{ prefix: 'BILL.' }];
    assert.equal(summary({ entries, families, problems: [] }), '2 codes of 1 family (BILL.).');
    const problems = [{ line: 3, reason: 'a row without a code' }];
    assert.equal(summary({ entries: entries.slice(2), families: [], problems }), '1 code; 1 problem.');
});

test('a page of the folder is named from there', () => {
    assert.equal(relativePage('/project', '/project/docs/错误 codes.md'), 'docs/错误 codes.md');
    assert.equal(relativePage('/project', '/elsewhere/a.md'), undefined);
    assert.equal(relativePage('/project', '/project'), undefined);
});

test('the table is added behind what is there', () => {
    const table = '[[page]]\npath = "a \\"b\\".md"\nservice = "Billing"\n';
    assert.equal(pageTable('', 'a "b".md', 'Billing'), table);
    assert.equal(pageTable('locale = "en"\n', 'a "b".md', 'Billing'), `\n${table}`);
    assert.equal(pageTable('locale = "en"', 'a "b".md', 'Billing'), `\n\n${table}`);
    assert.equal(pageTable('', 'a.md', ''), '[[page]]\npath = "a.md"\n');
});
