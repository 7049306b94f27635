//! Which program is run, above all in a workspace that is not trusted.

import assert from 'node:assert/strict';
import * as path from 'node:path';
import { test } from 'node:test';
import { chooseProgram, isProgram, plainErrors, run, type Surroundings } from '../src/program.ts';

function choose(programs: string[], given: Partial<Surroundings> = {}): string {
    const choice = chooseProgram({
        extension: '/ext',
        searched: '/usr/bin:/project/node_modules/.bin:/opt/bin',
        home: '/home/me',
        isWindows: false,
        isTrusted: true,
        folders: ['/project'],
        isProgram: file => programs.includes(file),
        ...given,
    });
    return 'program' in choice ? choice.program : choice.problem;
}

test('the setting wins over what comes with the extension, and that over the PATH', () => {
    const all = ['/mine/errdex', '/ext/server/errdex', '/opt/bin/errdex', '/usr/bin/errdex'];
    assert.equal(choose(all, { configured: '/mine/errdex' }), '/mine/errdex');
    assert.equal(choose(all), '/ext/server/errdex');
    assert.equal(choose(['/opt/bin/errdex', '/usr/bin/errdex']), '/usr/bin/errdex');
    assert.equal(choose(['/opt/bin/errdex']), '/opt/bin/errdex');
    assert.equal(choose(['/home/me/bin/errdex'], { configured: ' ~/bin/errdex ' }), '/home/me/bin/errdex');
});

test('an empty setting is none', () => {
    assert.equal(choose(['/ext/server/errdex'], { configured: '  ' }), '/ext/server/errdex');
});

test('a setting that names no program is a problem, and nothing else is run in its place', () => {
    assert.match(choose(['/ext/server/errdex'], { configured: '/mine/errdex' }), /names "\/mine\/errdex", which is no program/);
    assert.match(choose(['/ext/server/errdex'], { configured: 'errdex' }), /must be a full path, and "errdex" is none/);
    assert.match(choose(['/ext/server/errdex'], { configured: './errdex' }), /must be a full path/);
});

test('in a workspace that is not trusted the setting does not count', () => {
    const given = { configured: '/mine/errdex', isTrusted: false };
    assert.equal(choose(['/mine/errdex', '/ext/server/errdex'], given), '/ext/server/errdex');
    assert.match(choose(['/mine/errdex'], given), /does not count until this workspace is trusted/);
});

test('in a workspace that is not trusted no program of the workspace is run', () => {
    const inside = ['/project/node_modules/.bin/errdex', '/opt/bin/errdex'];
    assert.equal(choose(inside), '/project/node_modules/.bin/errdex');
    assert.equal(choose(inside, { isTrusted: false }), '/opt/bin/errdex');
    assert.match(choose(['/project/errdex'], { isTrusted: false, searched: '.:bin::/project' }), /Install errdex/);
});

test('a relative folder of the PATH never counts, since it would be one of the workspace', () => {
    assert.match(choose(['errdex', './errdex', 'bin/errdex'], { searched: '.:bin:' }), /Install errdex/);
});

test('on Windows the program is errdex.exe, and paths are those of Windows', () => {
    const windows = { isWindows: true, extension: 'C:\\ext', searched: 'C:\\bin;D:\\work\\bin', folders: ['D:\\work'] };
    assert.equal(choose(['C:\\ext\\server\\errdex.exe'], windows), 'C:\\ext\\server\\errdex.exe');
    assert.equal(choose(['C:\\bin\\errdex.exe'], windows), 'C:\\bin\\errdex.exe');
    assert.match(choose(['D:\\work\\bin\\errdex.exe'], { ...windows, isTrusted: false }), /Install errdex/);
});

test('a program is a file that may be run', () => {
    assert.ok(isProgram(process.execPath));
    assert.ok(!isProgram(path.dirname(process.execPath)));
    assert.ok(!isProgram(import.meta.filename));
    assert.ok(!isProgram('/there/is/none'));
});

test('a run gives the status, the output and the errors, whatever happens', async () => {
    const { signal } = new AbortController();
    const node = (script: string) => run(process.execPath, ['-e', script], '.', signal);
    assert.deepEqual(await node('console.log("会提示"); console.error("b"); process.exitCode = 1'),
        { status: 1, output: '会提示\n', errors: 'b\n' });
    assert.deepEqual(await node('console.log(1)'), { status: 0, output: '1\n', errors: '' });
    const none = await run('/there/is/none', [], '.', signal);
    assert.equal(none.status, undefined);
    assert.match(none.errors, /ENOENT/);
});

test('a run that is no longer wanted is ended', async () => {
    const controller = new AbortController();
    const running = run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], '.', controller.signal);
    controller.abort();
    assert.equal((await running).status, undefined);
});

test('errors are shown without the name of the program', () => {
    assert.deepEqual(plainErrors('errdex: warning: /a/errdex.toml:2: unclosed table\nerrdex: error: b\n'),
        ['/a/errdex.toml:2: unclosed table', 'b']);
});
