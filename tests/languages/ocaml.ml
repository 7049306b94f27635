(** 😀 ModelArts.3001 isn't "closed" *)
(* ModelArts.3002 (* nested *) "a string *) " ModelArts.3003 it's '"' *) let a = "ModelArts.1001"
let b = "错误 ModelArts.2001 \"ModelArts.2002\" (* ModelArts.2003" and c' = "ModelArts.1002" (* ModelArts.3004 *)
let d = {|ModelArts.1003|} and e = {sql|it's "ModelArts.2004" |} ModelArts.2005 (* |sql} and f = {x|ModelArts.1004|x}
let g : 'a list = ['"'; '\''; '\\'; 'x'] and h = { i with j = "ModelArts.1005" } and k = "\nModelArts.2006\\nModelArts.0001"
let l = "multi
  ModelArts.2007 \
  ModelArts.2008" and m = ModelArts.4001 and n = match code with "ModelArts.1006" -> `Tag 'x' | _ -> "ModelArts.1007"
let o = "unfinished
ModelArts.2009
