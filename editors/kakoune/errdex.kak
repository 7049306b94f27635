# errdex: error codes explained, checked and completed, by kakoune-lsp, in files of every type.
# To be sourced from kakrc, where `lsp-enable` may stand before or behind it.

# A new buffer is served when its type is known, and again when kakoune-lsp has derived its language from
# the type, since without a language it asks no server. Buffers that are no files begin with an asterisk.
hook -group errdex global BufCreate [^*].* errdex-serve
hook -group errdex global BufSetOption filetype=.* errdex-serve

define-command -hidden errdex-serve -docstring 'Add errdex to the servers of the buffer' %{
    # kakoune-lsp gives a type its own servers only where there are none yet.
    try %{ lsp-if-no-servers trigger-user-hook "LSPDefaultConfig=%opt{filetype}" }
    evaluate-commands %sh{
        command -v errdex >/dev/null || exit
        [ -n "${kak_opt_lsp_language_id-none}" ] || echo 'set-option buffer lsp_language_id plaintext'
        case ${kak_opt_lsp_servers-[errdex]} in *'[errdex]'*) exit ;; esac
        how=-add
        # If one server of a buffer cannot be started, kakoune-lsp starts none: then errdex is the only one.
        for command in $(printf '%s\n' "$kak_opt_lsp_servers" | awk '
            /^[ \t]*\[/ { print name; name = $1; gsub(/[][]/, "", name); if (name ~ /\./) name = "" }
            name && /^[ \t]*command[ \t]*=/ { name = $0; sub(/^[^=]*=[ \t]*./, "", name); sub(/["\047].*/, "", name) }
            END { print name }'
        ); do
            command -v "$command" >/dev/null && continue
            how=
            echo "echo -debug errdex: '$command' is not installed, so errdex serves '%val{bufname}' alone"
        done
        echo "set-option $how buffer lsp_servers %{
[errdex]
root_globs = [\"errdex.toml\", \".errdex.toml\", \".git\", \".hg\"]
command = \"errdex\"
args = [\"server\"]
}"
    }
}
