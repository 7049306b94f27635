-- `:checkhealth errdex`: whether the program is there, and what is in force in this folder.
local M = {}

function M.check()
  local health = vim.health
  health.start('errdex')

  local command = 'errdex'
  local config = vim.lsp.config and vim.lsp.config.errdex
  if config and type(config.cmd) == 'table' then command = config.cmd[1] end
  local program = vim.fn.exepath(command)
  if program == '' then
    health.error('`' .. command .. '` is not on the PATH', {
      'In a checkout of errdex, `cargo install --path .` puts it there.',
    })
    return
  end
  local version = vim.trim(vim.fn.system({ program, '--version' }))
  health.ok(version .. ': ' .. program)

  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  local clients = get({ name = 'errdex' })
  if #clients == 0 then
    health.info('No server is running: it starts with the first file whose type Neovim knows.')
  end
  for _, client in ipairs(clients) do
    local buffers = vim.tbl_count(client.attached_buffers or {})
    local root = client.config.root_dir or 'no folder'
    health.ok(('A server runs for %s, in %d buffers, with positions in %s.'):format(
      root, buffers, client.offset_encoding))
  end

  health.start('errdex: what is in force here')
  local told = vim.fn.systemlist({ program, 'doctor' })
  local say = vim.v.shell_error == 0 and health.info or health.error
  say(table.concat(told, '\n'))
end

return M
