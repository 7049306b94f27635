;;; 😀 ModelArts.3001 isn't "closed
#| ModelArts.3002 #| nested |# "still ModelArts.3003 |# (defvar a "ModelArts.1001") ; ModelArts.3004
(setq b "错误 ModelArts.2001 \"ModelArts.2002\" ; ModelArts.2003" c '(#\" "ModelArts.1002" ?\" "ModelArts.1003" #\;))
(equal code "ModelArts.1004") 'quoted `(x ,@"ModelArts.1005") ModelArts.4001
(princ "multi
ModelArts.2004 it's")
(princ "unfinished
ModelArts.2005
