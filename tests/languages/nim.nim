## 😀 ModelArts.3001 isn't "closed
#[ ModelArts.3002 #[ nested ]# "still ModelArts.3003 ]# let a = "ModelArts.1001" # ModelArts.3004
##[ ModelArts.3005 ]## let b = "错误 ModelArts.2001 \"ModelArts.2002\" # ModelArts.2003"
let c = r"ModelArts.1002"; let d = r"C:\ModelArts.2004"" ModelArts.2005\"; let e = re"\bModelArts\.2006"; let f = "ModelArts.1003"
let g = """it's "ModelArts.2007" # ModelArts.2008
\nModelArts.0001""""; let h = ['"', '\'', 'x']; let i = 1'i32; let j = 2'u8; let k = "ModelArts.1004"
let l = {"ModelArts.1005": 1, "\nModelArts.2009": 2}.toTable; let `it"s` = "ModelArts.1006"; let m = ModelArts.4001
let n = "unfinished ModelArts.2010
let o = "ModelArts.1007
