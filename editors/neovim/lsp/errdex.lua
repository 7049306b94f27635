---@brief
---
--- `errdex` knows every error code in your code: it explains, checks and completes the error codes
--- of cloud APIs, in source, configuration, logs and documents alike.
---
--- It reads the pages that document the codes: some are built in, your own are named in
--- `errdex.toml`. The same names go under `settings.errdex`, in camelCase:
---
--- ```lua
--- vim.lsp.config('errdex', {
---   settings = { errdex = { locale = 'en', rules = { unknownCode = 'warning' } } },
--- })
--- ```

-- There are no `filetypes`: a code may stand in any file, so errdex attaches to all of them.
---@type vim.lsp.Config
return {
  cmd = { 'errdex', 'server' },
  root_markers = { 'errdex.toml', '.errdex.toml', '.git' },
  settings = {},
}
