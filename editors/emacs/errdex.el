;;; errdex.el --- Error codes explained, checked and completed  -*- lexical-binding: t -*-

;; SPDX-License-Identifier: MIT OR Apache-2.0
;; Package-Requires: ((emacs "26.3"))
;; Keywords: tools, languages

;;; Commentary:

;; errdex knows every error code in your code: hover, diagnostics, completion and more in files of any
;; kind.  Load this file from your init file:
;;
;;   (load "/path/to/errdex.el")
;;
;; Eglot (part of Emacs 29 and later) has one server for each buffer.  Where it knows none for a mode,
;; `M-x eglot' starts errdex.  Where it knows one, `M-x errdex-eglot' starts errdex in its place.
;; To have both, put a multiplexer between, such as rass:
;;
;;   (add-to-list 'eglot-server-programs
;;                '(python-mode . ("rass" "--" "errdex" "server" "--" "ruff" "server")))
;;
;; lsp-mode starts errdex beside the other servers of every buffer in which `lsp' runs.

;;; Code:

(defgroup errdex nil
  "Error codes explained, checked and completed."
  :group 'tools)

(defcustom errdex-command '("errdex" "server")
  "The command that starts the server, with its arguments."
  :type '(repeat string))

;; Eglot

(defvar eglot-server-programs)
(declare-function eglot "eglot")

(with-eval-after-load 'eglot
  ;; At the end of the list: a mode's own server comes first.
  (add-to-list 'eglot-server-programs (cons '(prog-mode text-mode conf-mode) errdex-command) t))

;;;###autoload
(defun errdex-eglot ()
  "Start errdex in this buffer, also where its mode has another server."
  (interactive)
  (require 'eglot)
  (let ((eglot-server-programs (list (cons major-mode errdex-command))))
    (call-interactively #'eglot)))

;; lsp-mode

(declare-function lsp-register-client "lsp-mode")
(declare-function make-lsp-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")

(with-eval-after-load 'lsp-mode
  (lsp-register-client
   (make-lsp-client
    :new-connection (lsp-stdio-connection (lambda () errdex-command))
    :activation-fn (lambda (&rest _) t)
    :add-on? t
    :priority -5
    :server-id 'errdex)))

(provide 'errdex)
;;; errdex.el ends here
