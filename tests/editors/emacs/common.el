;;; common.el --- what the tests of Emacs's clients share  -*- lexical-binding: t -*-
;;
;; Loaded by each of them, which is run as emacs --batch -l CLIENT.el SCRATCH: SCRATCH is an empty folder,
;; and HOME one in which `errdex setup emacs --write' was run; `errdex' is on PATH.  Each check prints one
;; line, `ok' or `FAIL'; a failure ends in status 1.  Nothing pauses: what is waited for is waited for with
;; a deadline.

;; The compiler of the machine code is not of this machine.
(setq native-comp-enable-subr-trampolines nil comp-enable-subr-trampolines nil native-comp-jit-compilation nil)
(set-language-environment "UTF-8")
(require 'cl-lib)
(require 'flymake)
(require 'xref)

(defvar scratch (car command-line-args-left))
(setq command-line-args-left nil)
(defvar failed 0)
(defvar name (format "emacs %s" emacs-version))

(setq file-name-coding-system 'utf-8 coding-system-for-read 'utf-8 coding-system-for-write 'utf-8
      flymake-no-changes-timeout nil make-backup-files nil create-lockfiles nil
      auto-save-default nil enable-local-variables nil vc-handled-backends nil)

(defun report (what ok seen)
  (unless ok (setq failed (1+ failed)))
  (princ (if ok (format "ok    %s: %s\n" name what)
           (format "FAIL  %s: %s: saw %S\n" name what seen))))

(defun check (what want see)
  "Wait until WANT accepts what SEE gives: a function, or a value."
  (let* ((end (+ (float-time) (if (< failed 3) 10 3)))
         (accepts (lambda (seen) (if (functionp want) (funcall want seen) (equal want seen))))
         (seen (funcall see)))
    (while (and (not (funcall accepts seen)) (< (float-time) end))
      (accept-process-output nil 0.01)
      (setq seen (funcall see)))
    (report what (funcall accepts seen) seen)
    seen))

(defun has-all (&rest words)
  (lambda (text) (and text (cl-every (lambda (word) (string-search word text)) words))))

(defun write (path text)
  (make-directory (file-name-directory path) t)
  (with-temp-file path (insert text)))

(defun save ()
  (set-buffer-modified-p t)
  (save-buffer))

(defun go-to (text)
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun flymake-found ()
  "The findings that Flymake has of the buffer: the text that each marks, and its kind."
  (sort (mapcar (lambda (finding)
                  (format "%s %s"
                          (buffer-substring-no-properties (flymake-diagnostic-beg finding)
                                                          (flymake-diagnostic-end finding))
                          (car (last (split-string (symbol-name (flymake-diagnostic-type finding)) "[-:]")))))
                (flymake-diagnostics))
        #'string<))

(defun said-by (functions)
  "What the first of eldoc's FUNCTIONS, the symbol of a hook, has to say at point."
  (let (said)
    (run-hook-wrapped functions
                      (lambda (function)
                        (funcall function (lambda (text &rest _)
                                            (when text (setq said (concat said (substring-no-properties text))))))
                        nil))
    (let ((end (+ (float-time) 5)))
      (while (and (not said) (< (float-time) end)) (accept-process-output nil 0.01)))
    said))

(defun offered-by (list)
  "The completions in the LIST that a function of `completion-at-point-functions' gave."
  (and list (all-completions (buffer-substring (nth 0 list) (nth 1 list)) (nth 2 list))))

(defun accept-from (list wanted)
  "Accept the completion of LIST that has WANTED."
  (let ((item (cl-find-if (lambda (item) (string-search wanted item)) (offered-by list))))
    (delete-region (nth 0 list) (nth 1 list))
    (insert item)
    (funcall (plist-get (nthcdr 3 list) :exit-function) item 'finished)))

(defmacro choosing (title &rest body)
  "Do BODY, in which the choice that has TITLE is made of those that are asked about."
  `(cl-letf (((symbol-function 'completing-read)
              (lambda (_ choices &rest _)
                (let ((titles (all-completions "" choices)))
                  (or (cl-find-if (lambda (one) (string-search ,title one)) titles)
                      (error "No %s among %S" ,title titles)))))
             ((symbol-function 'tmm-prompt) (lambda (&rest _) (error "No menu is wanted")))
             ((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
     (setq last-nonmenu-event 'key)
     ,@body))

(defun server-pids ()
  (delq nil (mapcar (lambda (process)
                      (and (process-live-p process) (equal (car (process-command process)) "errdex")
                           (process-id process)))
                    (process-list))))

(defconst both '("FRS.0999 warning" "ModelArts.4240 warning"))

(cl-defun check-all (&key open found hover offers act definitions (found-later found))
  "The checks of all clients.
OPEN starts the client in a buffer; FOUND gives its findings, HOVER a text, OFFERS a list as for
`completion-at-point-functions'; ACT does the code action of a title; DEFINITIONS gives items of Xref's.
FOUND-LATER gives the findings when something else than the buffer has changed."
  (load (expand-file-name "init.el" user-emacs-directory))
  (report "the set-up loads errdex" (featurep 'errdex) load-path)
  (find-file (expand-file-name "main.go" one))
  (funcall open)
  (check "diagnostics: unknown and transposed, and no other" both found)
  (go-to "ModelArts.4204\"")
  (check "hover: the meaning in both services"
         (has-all "ModelArts.4204" "Image Recognition" "OCR" "The API is not subscribed to") hover)
  (go-to "ModelArts.4204报错")
  (check "hover: a code between Chinese characters" (has-all "Image Recognition") hover)

  (goto-char (point-max))
  (insert "var 完成 = \"FRS.\"\n")
  (forward-line -1)
  (search-forward "FRS.")
  (check "completion: a family's codes" (lambda (list) (cl-some (lambda (item) (string-search "FRS.0014" item)) list))
         (lambda () (offered-by (funcall offers))))
  (accept-from (funcall offers) "FRS.0014")
  (report "completion: one is accepted" (equal (thing-at-point 'line t) "var 完成 = \"FRS.0014\"\n")
          (thing-at-point 'line t))
  (check "completion: and is no finding" both found)

  (go-to "ModelArts.4240")
  (funcall act "ModelArts.4204")
  (check "quick fix: the misspelled code is mended" nil
         (lambda () (string-search "ModelArts.4240" (buffer-string))))
  (check "quick fix: and its finding is gone" '("FRS.0999 warning") found)

  (save)
  (go-to "ModelArts.4204\"")
  (let ((places (funcall definitions)))
    (report "definition: the rows of three pages" (= (length places) 3) (length places))
    (with-current-buffer (save-window-excursion
                           (let ((marker (xref-location-marker (xref-item-location (car places)))))
                             (prog1 (marker-buffer marker) (set-buffer (marker-buffer marker)) (goto-char marker))))
      (report "definition: the row of a built-in page"
              (string-search "ModelArts.4204" (thing-at-point 'line t)) (thing-at-point 'line t))
      (kill-buffer)))

  (write (expand-file-name "errdex.toml" one) "[rules]\nunknown-code = \"off\"\n")
  (save)
  (check "settings: errdex.toml counts without a restart" nil found-later)
  (delete-file (expand-file-name "errdex.toml" one))
  (save)
  (check "settings: and no longer when it is gone" '("FRS.0999 warning") found-later)

  (find-file (expand-file-name "other.go" two))
  (funcall open)
  (check "two roots: the second has settings of its own" '("FRS.0999 error") found))

(defun run (checks)
  "Run CHECKS and end."
  (condition-case problem
      (funcall checks)
    (error (report "all checks were run" nil problem)))
  ;; Whether they end is seen from outside.
  (write (expand-file-name "pids" (getenv "HOME")) (mapconcat #'number-to-string (server-pids) "\n"))
  (kill-emacs (if (= failed 0) 0 1)))

;;; The workspaces

(defconst source "package main

// 会提示ModelArts.4204报错
func explain(err *Error) error {
	if err.Code == \"会提示\" || err.Code == \"ModelArts.4204\" { // 没有订阅
		return nil
	}
	未知 := \"😀\" + \"FRS.0999\"
	错拼 := \"ModelArts.4240\" // 会提示
	图像 := []string{\"H.264\", \"go1.21\"}
	return nil
}
")

;; Eglot 30 shows no findings in a file whose path is not ASCII: it compares its bytes with its text.
(defconst one (expand-file-name "one workspace" scratch))
(defconst two (expand-file-name "two" scratch))
(dolist (root (list one two)) (make-directory (expand-file-name ".git" root) t))
(write (expand-file-name "main.go" one) source)
(write (expand-file-name "other.go" two) "package main\n\nvar 码 = \"FRS.0999\"\n")
(write (expand-file-name "errdex.toml" two) "[rules]\nunknown-code = \"error\"\n")

;; Emacs has no mode for Go without a package.
(define-derived-mode go-mode prog-mode "Go" (setq-local comment-start "// "))
(add-to-list 'auto-mode-alist '("\\.go\\'" . go-mode))
;; Which project a file belongs to, without version control.
(setq project-find-functions
      (list (lambda (folder)
              (let ((root (locate-dominating-file folder ".git"))) (and root (cons 'transient root))))))
