;;; lsp-mode.el --- checks errdex in Emacs with lsp-mode; common.el says how  -*- lexical-binding: t -*-

(load (expand-file-name "common" (file-name-directory load-file-name)) nil t)
(load "lsp-mode-autoloads" nil t)
(require 'lsp-mode)
(setq name (format "%s with lsp-mode" name)
      lsp-auto-guess-root t lsp-diagnostics-provider :flymake lsp-idle-delay 0 lsp-restart 'ignore)

;; The server that lsp-mode knows for the mode, beside which errdex runs: a second errdex.
(lsp-register-client
 (make-lsp-client :new-connection (lsp-stdio-connection '("errdex" "server" "--stdio"))
                  :major-modes '(js-mode) :server-id 'another))

(defun found ()
  (flymake-start)
  (accept-process-output nil 0.01)
  (flymake-found))

(defvar edited 0)
(defun found-later ()
  "As `found', with an edit now and then: lsp-mode pulls findings behind an edit and never else."
  (when (> (- (float-time) edited) 0.3)
    (setq edited (float-time))
    (insert " ")
    (delete-char -1))
  (found))

(defun hover ()
  (lsp-describe-thing-at-point)
  (with-current-buffer "*lsp-help*" (buffer-string)))

(defun act (title) (choosing title (call-interactively #'lsp-execute-code-action)))

(defun definitions () (xref-backend-definitions 'xref-lsp (xref-backend-identifier-at-point 'xref-lsp)))

(run (lambda ()
       (check-all :open #'lsp :found #'found :hover #'hover :offers #'lsp-completion-at-point :act #'act
                  :definitions #'definitions :found-later #'found-later)
       (report "two roots: a server for each" (= (length (server-pids)) 2) (server-pids))
       (write (expand-file-name "beside.js" two) "const 码 = 'FRS.0998';\n")
       (find-file (expand-file-name "beside.js" two))
       (lsp)
       (check "beside another server: the findings of both are there" '((another . 1) (errdex . 1))
              (lambda ()
                (accept-process-output nil 0.01)
                (sort (mapcar (lambda (server)
                                (cons (lsp--client-server-id (lsp--workspace-client server))
                                      (length (gethash buffer-file-name (lsp--workspace-diagnostics server)))))
                              (lsp-workspaces))
                      (lambda (a b) (string< (car a) (car b))))))))
