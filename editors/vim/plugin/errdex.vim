" errdex: error codes explained, checked and completed, in files of every type.
"
" Vim has no client of its own for the Language Server Protocol. This file gives errdex to ALE and to
" vim-lsp, whichever is there, and does nothing without them.

if exists('g:loaded_errdex')
  finish
endif
let g:loaded_errdex = 1

" The program, should it not be on the PATH.
let g:errdex_executable = get(g:, 'errdex_executable', 'errdex')

let s:marks = ['errdex.toml', '.errdex.toml', '.git']

" The nearest folder above a buffer with one of the marks, else the buffer's own.
function! s:root(buffer) abort
  let l:file = fnamemodify(bufname(a:buffer), ':p')
  let l:folder = fnamemodify(l:file, ':h')
  while 1
    for l:mark in s:marks
      if !empty(glob(l:folder . '/' . l:mark, 1))
        return l:folder
      endif
    endfor
    let l:above = fnamemodify(l:folder, ':h')
    if l:above ==# l:folder
      return fnamemodify(l:file, ':h')
    endif
    let l:folder = l:above
  endwhile
endfunction

" ALE: linters belong to a type of file, so errdex becomes one of each type that is met, beside those
" that the type has anyway. Where you have named the linters yourself, add 'errdex' to them.
let s:known = {}
function! s:ale(filetype) abort
  if empty(a:filetype) || !exists('g:loaded_ale_dont_use_this_in_other_plugins_please')
    return
  endif
  if !has_key(s:known, a:filetype)
    let s:known[a:filetype] = 1
    call ale#linter#Define(a:filetype, {
    \ 'name': 'errdex',
    \ 'lsp': 'stdio',
    \ 'executable': g:errdex_executable,
    \ 'command': '%e server',
    \ 'project_root': function('s:root'),
    \})
  endif
  if !exists('b:ale_linters') && !has_key(get(g:, 'ale_linters', {}), a:filetype)
    let b:ale_linters = filter(map(copy(ale#linter#Get(a:filetype)), 'v:val.name'), 'v:val !=# "errdex"')
    call add(b:ale_linters, 'errdex')
  endif
endfunction

" vim-lsp: one server for all.
function! s:vim_lsp() abort
  call lsp#register_server({
  \ 'name': 'errdex',
  \ 'cmd': {info -> [g:errdex_executable, 'server']},
  \ 'allowlist': ['*'],
  \ 'root_uri': {info -> lsp#utils#path_to_uri(s:root(bufnr('%')))},
  \})
endfunction

augroup errdex
  autocmd!
  autocmd FileType * call s:ale(expand('<amatch>'))
  autocmd User lsp_setup call s:vim_lsp()
augroup END
