//! The catalog as a tree, and its filter.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filtered, meaning, tree, type Entry, type Service } from '../src/catalog.ts';

function entry(code: string, service: string | null, given: Partial<Entry> = {}): Entry {
    const none = { aliases: [], locale: null, status: null, message: null, description: null, solution: null, group: null };
    return { ...none, code, service, deprecated: false, source: { page: 'a.md', line: 1, retrieved: null }, ...given };
}

const CATALOG = [
    entry('BILL.10', 'Billing', { message: 'Not paid.' }),
    entry('BILL.9', 'Billing', { locale: 'zh', description: '余额\n不足', solution: '充值' }),
    entry('BILL.9', 'Billing', { locale: 'en', message: 'Too little  money.' }),
    entry('A.1', 'Access', { aliases: ['OLD-1'], group: 'Common' }),
];

function names(services: Service[]): string[] {
    return services.map(service => `${service.name}: ${service.codes.map(it => it.code).join(' ')}`);
}

test('services and codes stand in order, each code once', () => {
    assert.deepEqual(names(tree(CATALOG, 'en')), ['Access: A.1', 'Billing: BILL.9 BILL.10']);
});

test('a page that names no service stands for itself', () => {
    assert.deepEqual(names(tree([...CATALOG, entry('X.1', null)], 'en')), ['a.md: X.1', 'Access: A.1', 'Billing: BILL.9 BILL.10']);
});

test('the meaning is in the language of the editor, where a page has it', () => {
    const meanings = (language: string) => tree(CATALOG, language).flatMap(it => it.codes).map(meaning);
    assert.deepEqual(meanings('en-GB'), ['', 'Too little money.', 'Not paid.']);
    assert.deepEqual(meanings('zh-cn'), ['', '余额 不足', 'Not paid.']);
});

test('every word of the filter must stand somewhere, in any case', () => {
    const found = (filter: string) => names(filtered(tree(CATALOG, 'en'), filter));
    assert.deepEqual(found(''), ['Access: A.1', 'Billing: BILL.9 BILL.10']);
    assert.deepEqual(found('  bill.9 '), ['Billing: BILL.9']);
    assert.deepEqual(found('MONEY 充值'), ['Billing: BILL.9']);
    assert.deepEqual(found('old-1'), ['Access: A.1']);
    assert.deepEqual(found('billing common'), []);
});
