/// 😀 ModelArts.3001 isn't "closed
(* ModelArts.3002 (* nested *) "a string *) " ModelArts.3003 it's '"' *) let a = "ModelArts.1001"
let b, c = @"ModelArts.1002", """ModelArts.1003""" // ModelArts.3004
let d = "错误 ModelArts.2001 \"ModelArts.2002\" // ModelArts.2003 (*"
let e = @"C:\ModelArts.2004"" ModelArts.2005\" + "ModelArts.1004" + "\nModelArts.2006\\nModelArts.0001"
let f = $"{get "ModelArts.1005"} ModelArts.2007 {{ModelArts.2008}}" + $"""{m["ModelArts.1006"]} ModelArts.2009 "x" """
let g: 'a list = ['"'; '\''; 'x'] in let h' = "ModelArts.1007" in let ``it"s`` = "ModelArts.1008" in (*) 2 "ModelArts.1009"
let i = """it's "ModelArts.2010" \""" in let j = "ModelArts.1010"B in ModelArts.4001
let k = "multi
ModelArts.2011" in match code with "ModelArts.1011" -> x / 2
let l = "unfinished
ModelArts.2012
