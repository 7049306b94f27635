/* ModelArts.3001 /* nested */ "still ModelArts.3002 */
/// ModelArts.3003 don't 😀
let a = "ModelArts.1001", b = #"ModelArts.1002"#, c = "错误 ModelArts.2001 \"ModelArts.2002\""
let d = "\nModelArts.2003 \(get("ModelArts.1003")) ModelArts.2004 \("\("ModelArts.1004")")"
let e = #"\nModelArts.0001 " \(ModelArts.2005 \#(get("ModelArts.1005")) ModelArts.2006 \"#
let f = """
  "ModelArts.2007" // ModelArts.2008 \(map["ModelArts.1006"]!) \"""
  """, g = ##"a "# ModelArts.2009"##, h = "ModelArts.1007"
let `it"s` = "ModelArts.1008", i = ModelArts.4001
#if DEBUG
let j = "unfinished ModelArts.2010
#endif
let k = "ModelArts.1009
