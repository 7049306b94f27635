# errdex: error codes explained, checked and completed, by kakoune-lsp, in files of every type.
# To be sourced from kakrc behind kakoune-lsp, whose servers it adds to.

hook -group errdex global BufSetOption filetype=.+ %{
    set-option -add buffer lsp_servers %{

[errdex]
root_globs = ["errdex.toml", ".errdex.toml", ".git", ".hg"]
command = "errdex"
args = ["server"]
}
}
