-- Starts errdex in every file, as soon as this folder is on the runtime path. `vim.g.errdex_enabled =
-- false` before that leaves it to you: `vim.lsp.enable('errdex')`.
if vim.g.loaded_errdex then return end
vim.g.loaded_errdex = true
if vim.g.errdex_enabled == false then return end

if vim.lsp.enable then
  vim.lsp.enable('errdex')
  return
end

-- Neovim 0.10 does not look into lsp/ by itself.
vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('errdex', {}),
  callback = function(event)
    local file = vim.api.nvim_get_runtime_file('lsp/errdex.lua', false)[1]
    if vim.bo[event.buf].buftype ~= '' or not file then return end
    local config = dofile(file)
    vim.lsp.start({
      name = 'errdex',
      cmd = config.cmd,
      root_dir = vim.fs.root(event.buf, config.root_markers),
      settings = vim.g.errdex_settings and { errdex = vim.g.errdex_settings } or config.settings,
    }, { bufnr = event.buf })
  end,
})
