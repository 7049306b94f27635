-- nvim --headless --clean -l neovim.lua CHECKOUT SCRATCH: checks errdex in the Neovim that runs this.
--
-- SCRATCH is an empty folder; `errdex` is the program of that name on PATH. A second Neovim of the
-- same version is started as the editor under test, set up by the very lines of
-- editors/neovim/README.md. It gets keys and commands as from a person, and what it then shows is
-- read back through its API. Each check prints one line, `ok` or `FAIL`; a failure ends in status 1.

local checkout, scratch = arg[1], arg[2]
local workspace = scratch .. '/会提示 workspace' -- A path that has to be escaped in a URI.
local modern = vim.fn.has('nvim-0.11') == 1
local version = ('neovim %d.%d.%d'):format(vim.version().major, vim.version().minor, vim.version().patch)
local failed = 0

-- Milliseconds that a check may take. Only one that fails takes that long, and if many do, less.
local function patience() return failed < 3 and 10000 or 3000 end

local function show(value)
  local text = type(value) == 'string' and value or vim.inspect(value)
  return (text:gsub('\r', '\\r'):gsub('\n', '\\n'):gsub('%s%s+', ' '))
end

local function report(name, ok, seen)
  failed = failed + (ok and 0 or 1)
  io.stdout:write(ok and ('ok    %s: %s\n'):format(version, name) or ('FAIL  %s: %s: saw %s\n'):format(version, name, show(seen)))
  io.stdout:flush()
  return ok
end

-- Waits until `see()` gives what `want` accepts: a function, or a value that it has to equal.
local function check(name, want, see)
  local seen
  local ok = vim.wait(patience(), function()
    seen = see()
    if type(want) == 'function' then return want(seen) end
    return vim.deep_equal(seen, want)
  end, 10)
  if not ok and type(want) ~= 'function' then seen = show(seen) .. ', wanted ' .. show(want) end
  return report(name, ok, seen)
end

local function has_all(...)
  local words = { ... }
  return function(text)
    for _, word in ipairs(words) do
      if type(text) ~= 'string' or not text:find(word, 1, true) then return false end
    end
    return true
  end
end

local function write(path, text)
  vim.fn.mkdir(vim.fs.dirname(path), 'p')
  local file = assert(io.open(path, 'w'))
  file:write(text)
  file:close()
end

local function read(path)
  local file = io.open(path)
  local text = file and file:read('*a') or ''
  if file then file:close() end
  return text
end

-- The workspace -----------------------------------------------------------------------------------

local go = [[
package main

import "errors"

// 会提示ModelArts.4204报错
func explain(err *Error) error {
	if err.Code == "会提示" || err.Code == "ModelArts.4204" { // 没有订阅
		return errors.New("没有订阅")
	}
	未知 := "😀" + "FRS.0999"
	错拼, 大小写 := "ModelArts.4240", "modelarts.4204" // 会提示
	图像 := []string{"H.264", "SERVICE.IAM.0101", "go1.21", "AIS.01.1"}
	return nil
}
]]

-- The zero-based line of a text in the file, or in `content`, and its byte columns there.
local function place(text, content)
  local number = 0
  for line in vim.gsplit(content or go, '\n') do
    local first, last = line:find(text, 1, true)
    if first then return { lnum = number, col = first - 1, end_col = last } end
    number = number + 1
  end
  error('not in the file: ' .. text)
end

write(workspace .. '/main.go', go)
write(workspace .. '/notes.md', 'ModelArts.4204\n')
write(workspace .. '/values.toml', 'code = "ModelArts.4204"\n')
write(workspace .. '/server.log', 'ModelArts.4204\n')
vim.fn.mkdir(workspace .. '/.git')

-- A project with a page of its own. Its codes stand behind Chinese text; and some text stands behind
-- them, since Neovim 0.10 takes a byte column that is past the line's length in UTF-16 for its end.
local billing = {
  go = [[
package main

// 账单
var 已付, unpaid = "没有订阅😀", "BILL.0001" // Nobody has paid.
var 拒付 = "BILL.0777"
var 错拼 = "😀" + code("ModelArts.4240")
var 订阅 = "😀" + code("ModelArts.4204")
]],
  page = [[
# 账单 Billing

| 模块 | Error Code | Message | Solution |
| --- | --- | --- | --- |
| 支付😀 | BILL.0001 | 余额不足 | 充值 |
| 支付😀 | BILL.0900 | The account is closed. | Open it again. |

欢迎反馈。
]],
  settings = '[[page]]\npath = "docs/errors.md"\nservice = "Billing"\n',
}

-- The set-up: the Lua blocks of the README, those for this version and those for all.
local setup, section, inside = {}, '', false
for line in io.lines(checkout .. '/editors/neovim/README.md') do
  local mine = section == 'Use' and modern or section:find(modern and '0.11' or '0.10', 1, true)
  if line:find('^## ') then section = line:sub(4) end
  if line == '```' then inside = false end
  if inside and mine then setup[#setup + 1] = (line:gsub('/path/to/errdex', (checkout:gsub('%%', '%%%%')))) end
  if line == '```lua' then inside = true end
end
assert(#setup > 0, 'no set-up for this version in editors/neovim/README.md')
write(scratch .. '/init.lua', ([[
vim.opt.shortmess:append('aIF')
vim.opt.more, vim.opt.swapfile = false, false
vim.opt.completeopt = { 'menuone', 'noselect' }
local start = vim.lsp.start
vim.lsp.start = function(config, options) -- Only to learn how the server ends.
  config.on_exit = function(code, signal) vim.g.server_exit = { code, signal } end
  return start(config, options)
end
]]) .. table.concat(setup, '\n'))

-- The editor under test ---------------------------------------------------------------------------

local channel, messages = nil, {}

local function start_editor(file)
  local command = { vim.v.progpath, '--embed', '--headless', '--clean', '-u', scratch .. '/init.lua', file or 'main.go' }
  channel = vim.fn.jobstart(command, {
    rpc = true,
    cwd = workspace,
    on_stderr = function(_, lines) vim.list_extend(messages, lines) end,
  })
  assert(channel > 0, 'the editor did not start')
end

-- Runs Lua in the editor, `...` being what `...` is there.
local function editor(code, ...)
  -- An editor that waits for Enter would not answer.
  if vim.rpcrequest(channel, 'nvim_get_mode').blocking then vim.rpcrequest(channel, 'nvim_input', '<CR>') end
  return vim.rpcrequest(channel, 'nvim_exec_lua', code, { ... })
end
local function mode() return vim.rpcrequest(channel, 'nvim_get_mode').mode end
local function keys(text) vim.rpcrequest(channel, 'nvim_input', text) end
local function command(text) vim.rpcrequest(channel, 'nvim_command', text) end

local function editor_pid() return vim.fn.jobpid(channel) end

local function gone(pid)
  local state = read('/proc/' .. pid .. '/stat'):match('%) (%a)')
  return state == nil or state == 'Z' or state == 'X'
end

-- The processes that the editor started, which is the server alone. They are written down for the
-- caller, who ends them should this script not come to its end.
local known = {}
local function servers()
  local living = {}
  for _, pid in ipairs(vim.api.nvim_get_proc_children(editor_pid())) do
    if not gone(pid) then living[#living + 1] = pid end
    if not known[pid] then
      known[pid] = true
      local file = assert(io.open(scratch .. '/pids', 'a'))
      file:write(pid, '\n')
      file:close()
    end
  end
  return living
end

local function attached()
  return editor([[
    local get = vim.lsp.get_clients
    local names = {}
    for _, client in ipairs(get({ bufnr = 0 })) do
      names[#names + 1] = client.initialized and client.name ..' '.. client.offset_encoding or nil
    end
    return table.concat(names, ', ')]])
end

-- The answer of the server to a request at the cursor, or about `params`.
local function request(method, params)
  return editor([[
    local method, params = ...
    local client = vim.lsp.get_clients({ bufnr = 0 })[1]
    params = params or vim.lsp.util.make_position_params(0, client.offset_encoding)
    local answers, problem = vim.lsp.buf_request_sync(0, method, params, 5000)
    local answer = answers and answers[client.id] or { error = problem or 'no answer' }
    return { result = answer.result, error = answer.error }]], method, params)
end

local function cursor(lnum, col)
  editor([[vim.api.nvim_win_set_cursor(0, { ... })]], lnum + 1, col)
end

-- The text of the floating window, "" if there is none.
local function float()
  return editor([[
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
      end
    end
    return '']])
end

-- What the editor has as diagnostics of the current file, or of `file`, in the order of the text.
local function diagnostics(file)
  local list = editor([[
    local buffer = ... and vim.fn.bufnr(...) or 0
    return vim.tbl_map(function(d)
      return { lnum = d.lnum, col = d.col, end_lnum = d.end_lnum, end_col = d.end_col,
        severity = vim.diagnostic.severity[d.severity], source = d.source, code = d.code, message = d.message }
    end, vim.diagnostic.get(buffer))]], file)
  table.sort(list, function(a, b) return a.lnum < b.lnum or a.lnum == b.lnum and a.col < b.col end)
  return list
end

-- Accepts diagnostics that are exactly those of these rows { text in the file, rule, words of the message... },
-- the file being main.go or `content`.
local function exactly_in(content, ...)
  local rows = { ... }
  return function(list)
    if #list ~= #rows then return false end
    for n, row in ipairs(rows) do
      local want = vim.tbl_extend('error', place(row[1], content), { severity = 'WARN', source = 'errdex', code = row[2] })
      want.end_lnum = want.lnum
      for key, value in pairs(want) do
        if list[n][key] ~= value then return false end
      end
      if not has_all(unpack(row, 3))(list[n].message) then return false end
    end
    return true
  end
end
local function exactly(...) return exactly_in(go, ...) end

-- The checks --------------------------------------------------------------------------------------

local unknown = { 'FRS.0999', 'unknown-code', 'FRS.0999' }
local transposed = { 'ModelArts.4240', 'misspelled-code', 'ModelArts.4204' }
local wrong_case = { 'modelarts.4204', 'misspelled-code', 'ModelArts.4204' }

local function attach()
  start_editor()
  if not check('the README\'s set-up attaches errdex, positions in ' .. (modern and 'UTF-8' or 'UTF-16'),
    modern and 'errdex utf-8' or 'errdex utf-16', attached) then
    error('not attached, so the rest was not run', 0)
  end
end

local function health()
  command('checkhealth errdex')
  check('checkhealth: the program, the server, and what is in force', has_all('errdex 0.', 'A server runs for', 'frs.en.txt'),
    function() return editor([[return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')]]) end)
  command('bwipeout')
end

local function diagnose()
  check('diagnostics: unknown, transposed, wrong case, with their exact places, and no other',
    exactly(unknown, transposed, wrong_case), diagnostics)
end

local function hover()
  local at = place('ModelArts.4204" {')
  cursor(at.lnum, at.col + 3)
  keys('K')
  check('hover: K on a code after Chinese text opens a float with both services\' meanings',
    has_all('ModelArts.4204', 'Image Recognition', 'OCR', '400', 'The API is not subscribed to',
      'Subscribe to this API', 'the service has not been subscribed'), float)
  keys('<Esc>')
  cursor(0, 0)
  check('hover: the float closes when the cursor leaves', '', float)

  at = place('ModelArts.4204报错')
  cursor(at.lnum, at.col)
  keys('K')
  check('hover: a code between Chinese characters in a comment', has_all('Image Recognition', 'OCR'), float)
  cursor(0, 0)
  check('hover: the float closes again', '', float)

  for _, word in ipairs({ 'errors', 'H.264', 'SERVICE.IAM.0101' }) do
    at = place(word)
    cursor(at.lnum, at.col)
    local answer = request('textDocument/hover')
    report('hover: nothing on ' .. word, not answer.error and (answer.result == nil or answer.result == vim.NIL), answer)
  end
end

local function edit()
  command('%s/ModelArts.4240/ModelArts.4204/')
  check('an edit takes its diagnostic away, and no other', exactly(unknown, wrong_case), diagnostics)
end

-- Neovim 0.10 pulls diagnostics only behind an edit, and cannot be told to pull them again.
local function touch()
  command('normal! ox')
  command('undo')
end

local function settings()
  write(workspace .. '/errdex.toml', '[rules]\nunknown-code = "off"\n')
  command('write')
  if not modern then touch() end
  check('settings: a rule that errdex.toml turns off is off after :write', exactly(wrong_case), diagnostics)
  os.remove(workspace .. '/errdex.toml')
  command('write')
  if not modern then touch() end
  check('settings: and is on again without the file', exactly(unknown, wrong_case), diagnostics)
end

local function line() return editor([[return vim.api.nvim_get_current_line()]]) end

-- Puts the cursor at the end of a new line at the end of the file.
local function new_line(text)
  command('stopinsert')
  editor([[
    vim.api.nvim_buf_set_lines(0, -1, -1, false, { ... })
    vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), #... })]], text)
end

-- What the menu under the cursor offers.
local function menu()
  return editor([[return vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items)]])
end

-- Accepts the 25 codes of iMetal, the first one first.
local function all_of_imetal(codes)
  for _, code in ipairs(codes) do
    if not code:find('^iMetal%.%d%d%d%d$') then return false end
  end
  return #codes == 25 and codes[1] == 'iMetal.0001'
end

local function complete()
  local before = '\t/* 会提示😀 */ x := '

  -- The protocol's list, read as the editor reads it.
  new_line(before .. '"iMetal.')
  keys('A')
  check('completion: insert mode at the end of an unfinished string', 'i', mode)
  local answer = request('textDocument/completion')
  local result = type(answer.result) == 'table' and answer.result or {}
  local items = result.items or result
  local defaults = result.itemDefaults or {}
  local range = defaults.editRange or {}
  for _, item in ipairs(items) do
    item.data = item.data or defaults.data
    item.textEdit = item.textEdit or {
      newText = item.textEditText or item.label,
      range = range.start and range, insert = range.insert, replace = range.replace,
    }
  end
  table.sort(items, function(a, b) return (a.sortText or a.label) < (b.sortText or b.label) end)
  local labels = vim.tbl_map(function(item) return item.label end, items)
  report('completion: all 25 codes of iMetal, the first one first', all_of_imetal(labels), answer.error or labels)
  local first = items[1] or {}
  report('completion: the detail is the message of the page',
    has_all('A request parameter contains invalid or unsupported value: %s')(first.detail), first)
  local resolved = request('completionItem/resolve', first)
  report('completion: resolving an item brings its documentation',
    has_all('请求包含无效或不支持值参数')(vim.inspect(vim.tbl_get(resolved, 'result', 'documentation'))), resolved)
  if first.textEdit then
    editor([[
      local edit = ...
      edit.range = edit.range or edit.replace
      local encoding = vim.lsp.get_clients({ bufnr = 0 })[1].offset_encoding
      vim.lsp.util.apply_text_edits({ edit }, vim.api.nvim_get_current_buf(), encoding)]], first.textEdit)
  end
  check('completion: its edit makes exactly x := "iMetal.0001', before .. '"iMetal.0001', line)

  -- The same as a person has it: the menu under the cursor.
  new_line(before)
  keys('A"iMetal.<C-x><C-o>')
  check('completion: <C-x><C-o> opens the menu with the 25 codes', all_of_imetal, menu)
  keys('<C-n>')
  check('completion: a selected code is the whole code', before .. '"iMetal.0001', line)
  keys('<C-y>')
  check('completion: an accepted code stands there once', before .. '"iMetal.0001', line)
  if modern then
    new_line(before)
    keys('A"iMetal.')
    check('completion: the menu comes up at the dot by itself', all_of_imetal, menu)
    keys('020')
    check('completion: and shrinks while typing', before .. '"iMetal.020', line)
    keys('<C-n><C-y>')
    check('completion: what was typed is replaced', before .. '"iMetal.0200', line)
  end
  new_line('\tresolution := ')
  keys('A"H.26')
  check('completion: typed text', '\tresolution := "H.26', line)
  answer = request('textDocument/completion')
  result = type(answer.result) == 'table' and answer.result or {}
  report('completion: nothing after "H.26', not answer.error and #(result.items or result) == 0, answer)
  command('stopinsert')
  command('edit!')
end

local function every_file()
  for _, name in ipairs({ 'notes.md', 'values.toml', 'server.log' }) do
    if modern or name ~= 'server.log' then
      command('edit ' .. name)
      check('attaches to ' .. name, modern and 'errdex utf-8' or 'errdex utf-16', attached)
      cursor(0, #line() - 2)
      local answer = request('textDocument/hover')
      report('hover in ' .. name, has_all('Image Recognition')(vim.inspect(answer.result)), answer)
    end
  end
  command('edit main.go')
  check('one server for all files of a root', 1, function() return #servers() end)
end

local function stop()
  local pid = servers()[1]
  editor([[
    local client = vim.lsp.get_clients({ bufnr = 0 })[1]
    if vim.fn.has('nvim-0.11') == 1 then client:stop() else client.stop() end]])
  check('stopping the client ends the server with status 0', { 0, 0 }, function() return editor([[return vim.g.server_exit or 'still running']]) end)
  check('and leaves no process', { {}, true }, function() return { servers(), gone(pid) } end)
end

-- Starts anew, leaves by `leave`, and expects the server to go too.
local function leave_by(name, leave)
  start_editor()
  local pid
  check('attaches again before ' .. name, has_all('errdex'), attached)
  pid = servers()[1]
  local editor_process = editor_pid()
  leave()
  check(name .. ' leaves no process', { true, true }, function() return { gone(editor_process), pid ~= nil and gone(pid) } end)
end

local function quit_editor() vim.rpcnotify(channel, 'nvim_command', 'qall!') end

local function quit()
  quit_editor()
  leave_by(':qall', quit_editor)
  leave_by('a killed editor', function() vim.uv.kill(editor_pid(), 'sigkill') end)
end

-- A page of the project's own ---------------------------------------------------------------------

local GO, PAGE = 'billing.go', 'docs/errors.md'

-- Goes to the window that shows a file.
local function go_to(file) editor([[vim.fn.win_gotoid(vim.fn.bufwinid(vim.fn.bufnr(...)))]], file) end

local function text_of(file)
  return editor([[
    local buffer = vim.fn.bufnr(...)
    if not vim.api.nvim_buf_is_loaded(buffer) then return 'not open' end
    return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n']], file)
end

-- Sees the diagnostics of a file after an edit of another one. Neovim 0.10 is made to pull them now
-- and then, as a person does who goes there and types: it pulls for the current file alone. Not at
-- each look, since a new pull takes the place of one under way.
local function follow(file)
  local touched = 0
  return function()
    if not modern and vim.uv.now() - touched > 500 then
      touched = vim.uv.now()
      go_to(file)
      touch()
    end
    return diagnostics(file)
  end
end

-- Puts the cursor of a file's window into a text of it.
local function cursor_in(file, text)
  go_to(file)
  local at = place(text, text_of(file))
  cursor(at.lnum, at.col + 2)
end

-- Where the cursor is: the end of the file's path, and the place from one.
local function here()
  return editor([[
    local at = vim.api.nvim_win_get_cursor(0)
    return { vim.fn.expand('%:t'), at[1], at[2] + 1 }]])
end

-- Applies the one action at the cursor of which the condition `a`, a text, is true.
local function act(condition)
  editor(('vim.lsp.buf.code_action({ apply = true, filter = function(a) return %s end })'):format(condition))
end

-- The page with a row, or a few, behind the row that has `text`.
local function page_with(text, rows)
  local lines = vim.split(billing.page, '\n')
  table.insert(lines, place(text, billing.page).lnum + 2, rows)
  return table.concat(lines, '\n')
end

local refused = { 'BILL.0777', 'unknown-code', 'BILL.0777', 'docs/errors.md' }
local mistaken = { 'ModelArts.4240', 'misspelled-code', 'ModelArts.4204' }
local refused_and_mistaken = exactly_in(billing.go, refused, mistaken)
local only_mistaken = exactly_in(billing.go, mistaken)

local function live_page()
  check('a page of your own: what it does not list is unknown, and the message names it', refused_and_mistaken, diagnostics)
  command('split ' .. PAGE)
  check('a page of your own: errdex attaches to it', has_all('errdex'), attached)
  check('a page of your own: nothing is found in it', {}, diagnostics)

  editor([[vim.api.nvim_win_set_cursor(0, { ..., 0 })]], place('BILL.0900', billing.page).lnum + 1)
  keys('o| 支付 | BILL.0777 | 拒付😀 | |<Esc>')
  check('a page of your own: a row is typed', page_with('BILL.0900', '| 支付 | BILL.0777 | 拒付😀 | |'), function() return text_of(PAGE) end)
  check('a page of your own: a row that is typed counts in other files', only_mistaken, follow(GO))
  report('a page of your own: and is not saved', read(workspace .. '/' .. PAGE) == billing.page, read(workspace .. '/' .. PAGE))
  go_to(PAGE)
  keys('u')
  check('a page of your own: u takes it back', billing.page, function() return text_of(PAGE) end)
  check('a page of your own: and the diagnostic is there again', refused_and_mistaken, follow(GO))

  go_to(PAGE)
  keys('o| 支付 | BILL.0001 | 付两次了 | |<Esc>')
  check('a page of your own: a code with two meanings is found where it stands', function(list)
    local severities = vim.tbl_map(function(d) return d.severity end, list)
    local places = vim.tbl_map(function(d) return d.lnum .. ' ' .. tostring(d.code) end, list)
    return vim.deep_equal(severities, { 'INFO', 'INFO' })
      and vim.deep_equal(places, { '4 duplicate-code', '6 duplicate-code' })
      and has_all('BILL.0001')(list[1].message) and has_all('BILL.0001')(list[2].message)
  end, follow(PAGE))
  go_to(PAGE)
  keys('u')
  check('a page of your own: and not found once it is gone', {}, follow(PAGE))
end

local function definition()
  local row = place('BILL.0001', billing.page)
  cursor_in(GO, 'BILL.0001')
  editor([[vim.lsp.buf.definition()]])
  check('definition: goes to the row, at the code', { 'errors.md', row.lnum + 1, row.col + 1 }, here)
  keys('<C-t>')
  local code = place('BILL.0001', billing.go)
  check('definition: <C-t> leads back', { 'billing.go', code.lnum + 1, code.col + 3 }, here)
  keys('<C-]>')
  check('definition: <C-]> goes there too', { 'errors.md', row.lnum + 1, row.col + 1 }, here)
  keys('<C-t>')
  check('definition: <C-t> leads back again', 'billing.go', function() return here()[1] end)

  cursor_in(GO, 'ModelArts.4204')
  editor([[vim.lsp.buf.definition()]])
  local function places()
    return editor([[
      return vim.tbl_map(function(item)
        return vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ':t') .. ': ' .. item.text
      end, vim.fn.getqflist())]])
  end
  local names = { 'image-recognition.en.txt', 'ocr.en.txt', 'ocr.zh.md' }
  check('definition: a code of three pages has three places in the quickfix list', function(list)
    if #list ~= #names then return false end
    for n, name in ipairs(names) do
      if not has_all(name .. ': ', 'ModelArts.4204')(list[n]) then return false end
    end
    return true
  end, places)
  for n, name in ipairs(names) do
    command('cc ' .. n)
    check('definition: the row of ' .. name .. ' opens at the code, and nobody is to write there', { name, 'ModelArts.4204', false }, function()
      return {
        here()[1],
        line():sub(here()[3], here()[3] + #'ModelArts.4204' - 1),
        -- For the administrator no buffer is read-only, so the file itself is looked at.
        editor([[return vim.fn.getfperm(vim.fn.expand('%:p')):find('w') ~= nil]]),
      }
    end)
  end
  -- These lie outside of the project, so that they may have a server of their own.
  servers()
  command('cclose')
  command('edit ' .. GO)
end

-- The names and texts of the last answer for the references at a place of a file; asks for the next.
local function references_at(file, text)
  local at = place(text, text_of(file))
  return editor([[
    local file, lnum, col = ...
    local window = vim.fn.bufwinid(vim.fn.bufnr(file))
    vim.api.nvim_set_current_win(window)
    vim.api.nvim_win_set_cursor(window, { lnum + 1, col + 2 })
    vim.lsp.buf.references(nil, { on_list = function(list)
      vim.g.listed = vim.tbl_map(function(item)
        return vim.fs.basename(item.filename) .. ': ' .. vim.trim(item.text)
      end, list.items)
    end })
    return vim.g.listed or {}]], file, at.lnum, at.col)
end

-- What stands in files that are not open, and how files are followed as another program writes them.
local function workspace_wide()
  local row, use = place('| BILL.0001', billing.page), 'var 已付, unpaid = "没有订阅😀", "BILL.0001" // Nobody has paid.'
  local page_row = vim.split(billing.page, '\n')[row.lnum + 1]
  local function references() return references_at(GO, 'BILL.0001') end
  local known = { 'billing.go: ' .. use, 'errors.md: ' .. page_row }
  local function are(...)
    local want = { ... }
    return function(list)
      table.sort(list)
      table.sort(want)
      return vim.deep_equal(list, want)
    end
  end
  check('references: the row of the page and the use', are(unpack(known)), references)
  local late = '错 = "😀", "BILL.0001"'
  write(workspace .. '/更多/late.py', late .. '\n')
  check('references: a file that another program writes', are('late.py: ' .. late, unpack(known)), references)
  vim.fn.delete(workspace .. '/更多', 'rf')
  check('references: and not once its folder is gone', are(unpack(known)), references)

  cursor_in(GO, 'BILL.0001')
  check('symbols: the codes of the file with their meaning', function(answer)
    local first = (answer.result or {})[1] or {}
    return first.name == 'BILL.0001' and first.detail == '余额不足'
  end, function()
    return request('textDocument/documentSymbol', { textDocument = { uri = vim.uri_from_fname(workspace .. '/' .. GO) } })
  end)
  check('symbols: of the workspace, by a word of the message', function(answer)
    local first = (answer.result or {})[1] or {}
    return first.name == 'BILL.0001'
  end, function() return request('workspace/symbol', { query = '余额' }) end)

  -- Neovim 0.10 can show lenses but does not declare it, so that it is offered none.
  if not modern then return end
  go_to(PAGE)
  local function lenses()
    local list = editor([[
      local buffer = vim.api.nvim_get_current_buf()
      vim.lsp.codelens.refresh({ bufnr = buffer })
      return vim.tbl_map(function(lens)
        local command = lens.command or {}
        return (lens.range.start.line + 1) .. ': ' .. (command.title or 'not resolved')
      end, vim.lsp.codelens.get(buffer))]])
    table.sort(list)
    return list
  end
  check('lenses: how often the codes of the page are used', { row.lnum + 1 .. ': 1 use', row.lnum + 2 .. ': no uses' }, lenses)
end

local function quick_fix()
  cursor_in(GO, 'BILL.0777')
  local title = 'Add `BILL.0777` to docs/errors.md'
  act(('a.title == %q'):format(title))
  local row = '| | BILL.0777 | | |'
  local added = page_with('BILL.0001', row)
  check('quick fix: adds the row to the page, in its form and its order', added, function() return text_of(PAGE) end)
  check('quick fix: and the diagnostic is gone', only_mistaken, follow(GO))
  go_to(PAGE)
  command('undo')
  check('quick fix: undone, the diagnostic is there again', refused_and_mistaken, follow(GO))

  -- The same, the page being closed.
  command('bwipeout! ' .. PAGE)
  cursor_in(GO, 'BILL.0777')
  act(('a.title == %q'):format(title))
  check('quick fix: adds the row to a page that is not open', added, function() return text_of(PAGE) end)
  check('quick fix: and that counts too', only_mistaken, follow(GO))

  cursor_in(GO, 'ModelArts.4240')
  act('a.isPreferred')
  local mended = billing.go:gsub('ModelArts.4240', 'ModelArts.4204')
  check('quick fix: the preferred one mends a misspelled code', mended, function() return text_of(GO) end)
  check('quick fix: and nothing is left to find', {}, follow(GO))
  if modern then
    command('undo')
    cursor_in(GO, 'ModelArts.4240')
    keys('gra')
    check('quick fix: gra asks which one', 'c', mode)
    keys('1<CR>')
    check('quick fix: and does it', mended, function() return text_of(GO) end)
  end
end

local function two_roots()
  vim.fn.mkdir(scratch .. '/two/.git', 'p')
  write(scratch .. '/two/errdex.toml', '[rules]\nunknown-code = "error"\n')
  write(scratch .. '/two/other.go', 'package main\n\nvar 码 = "FRS.0999"\n')
  command('edit ' .. scratch .. '/two/other.go')
  check('two roots: the second has settings of its own',
    function(list) return #list == 1 and list[1].severity == 'ERROR' end, diagnostics)
end

local function own_page()
  write(workspace .. '/errdex.toml', billing.settings)
  write(workspace .. '/' .. PAGE, billing.page)
  write(workspace .. '/' .. GO, billing.go)
  start_editor(GO)
  if not check('attaches in a project with a page of its own', has_all('errdex'), attached) then return end
  servers()
  live_page()
  definition()
  workspace_wide()
  quick_fix()
  two_roots()
  local pids = servers()
  quit_editor()
  check('a page of your own: :qall leaves no process of ' .. #pids, {}, function()
    return vim.tbl_filter(function(pid) return not gone(pid) end, pids)
  end)
end

-- ------------------------------------------------------------------------------------------------

local ok, problem = xpcall(function()
  attach()
  diagnose()
  health()
  hover()
  edit()
  settings()
  complete()
  every_file()
  stop()
  quit()
  own_page()
end, function(problem) return type(problem) == 'string' and not problem:find('so the rest was not run') and debug.traceback(problem) or problem end)
if not ok then report('all checks were run', false, problem) end

if failed > 0 then
  local log = vim.split(read(vim.fn.stdpath('log') .. '/lsp.log'), '\n')
  io.stdout:write('      the end of the editor\'s log of the server:\n')
  for n = math.max(1, #log - 30), #log do io.stdout:write('      | ', log[n]:sub(1, 400), '\n') end
  for _, message in ipairs(messages) do
    if message ~= '' then io.stdout:write('      editor said: ', message, '\n') end
  end
  local alive, said = pcall(function() return editor([[return vim.api.nvim_exec2('messages', { output = true }).output]]) end)
  if alive and said ~= '' then io.stdout:write('      editor\'s messages: ', show(said), '\n') end
end
os.exit(failed == 0 and 0 or 1)
