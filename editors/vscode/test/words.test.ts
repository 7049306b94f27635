//! The word under the cursor.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeAt } from '../src/words.ts';

test('the word at the cursor, at either end of it or within', () => {
    const line = '// 会提示: "ModelArts.4204", ORA-00942. 😀';
    assert.equal(codeAt(line, line.indexOf('ModelArts')), 'ModelArts.4204');
    assert.equal(codeAt(line, line.indexOf('4204') + 4), 'ModelArts.4204');
    assert.equal(codeAt(line, line.indexOf('942')), 'ORA-00942');
    assert.equal(codeAt(line, 4), '会提示');
    assert.equal(codeAt(line, line.length), undefined);
    assert.equal(codeAt('', 0), undefined);
});
