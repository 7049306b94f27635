;;; eglot.el --- checks errdex in Emacs with eglot; common.el says how  -*- lexical-binding: t -*-

(load (expand-file-name "common" (file-name-directory load-file-name)) nil t)
(require 'eglot)
(setq eglot-sync-connect 30 eglot-send-changes-idle-time 0 eglot-autoshutdown nil)

(defun open ()
  (cl-letf (((symbol-function 'read-from-minibuffer) (lambda (&rest _) "errdex server"))
            ((symbol-function 'read-shell-command) (lambda (&rest _) "errdex server")))
    (errdex-eglot))
  (check "M-x errdex-eglot attaches" #'identity #'eglot-managed-p))

(defun found ()
  ;; What idle timers do, which batch mode does not have.
  (eglot--signal-textDocument/didChange)
  (flymake-start)
  (accept-process-output nil 0.01)
  (flymake-found))

(defun hover () (said-by 'eldoc-documentation-functions))

(defun act (title)
  (choosing title (eglot-code-actions (point) (point) nil t)))

(defun definitions () (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot)))

(run (lambda ()
       (check-all :open #'open :found #'found :hover #'hover :offers #'eglot-completion-at-point :act #'act
                  :definitions #'definitions)
       (report "two roots: a server for each" (= (length (server-pids)) 2) (server-pids))))
