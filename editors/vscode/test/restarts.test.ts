//! How often a server that ends by itself comes back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMIT, WINDOW, isWorthARestart, withCrash } from '../src/restarts.ts';

test('a server is started again five times and no more', () => {
    let crashes: number[] = [];
    const restarts = Array.from({ length: LIMIT + 2 }, (_, second) => {
        crashes = withCrash(crashes, second * 1000);
        return isWorthARestart(crashes);
    });
    assert.deepEqual(restarts, [true, true, true, true, true, false, false]);
});

test('crashes of long ago no longer count', () => {
    const old = [0, 1, 2, 3, 4];
    assert.deepEqual(withCrash(old, WINDOW + 3), [4, WINDOW + 3]);
    assert.ok(isWorthARestart(withCrash(old, WINDOW + 10)));
});
