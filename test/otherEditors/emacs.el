;; Does in Emacs what a reader does, after the documented settings were loaded, and prints what came of it as JSON.
;; Run by run.mjs: REPORT is the report, CITATION and TERM are "line,column" (from 0) of words in it.
(require 'json)

(defun check-position (name)
  (let ((parts (mapcar #'string-to-number (split-string (getenv name) ","))))
    (list :line (car parts) :character (cadr parts))))

(find-file (getenv "REPORT"))
(setq eglot-sync-connect 30 eglot-connect-timeout 30)
(let* ((contact (eglot--guess-contact))
       (server (apply #'eglot--connect contact))
       (document (eglot--TextDocumentIdentifier))
       (symbols (jsonrpc-request server :textDocument/documentSymbol (list :textDocument document)))
       (definition
        (jsonrpc-request server :textDocument/definition
                         (list :textDocument document :position (check-position "CITATION"))))
       (first (if (vectorp definition) (aref definition 0) definition))
       (range (or (plist-get first :targetSelectionRange) (plist-get first :range)))
       (hover
        (jsonrpc-request server :textDocument/hover
                         (list :textDocument document :position (check-position "TERM")))))
  (princ (format "\nRESULT %s\n"
                 (json-encode (list :symbols (length symbols)
                                    :definition (plist-get (plist-get range :start) :line)
                                    :hover (plist-get (plist-get hover :contents) :value))))))
(kill-emacs 0)
