/* ModelArts.3001 /* nested ModelArts.3002 */ "still ModelArts.3003 */
// ModelArts.3004 don't 😀
val a = "ModelArts.1001"; val b = """ModelArts.1002"""; val c = "错误 ModelArts.2001 \"ModelArts.2002\""
val d = "\nModelArts.2003 $x ModelArts.2004 ${get("ModelArts.1003")} ModelArts.2005 ${"${"ModelArts.1004"}"}"
val e = """\nModelArts.0001 "" ModelArts.2006
  // ModelArts.2007 ${map["ModelArts.1005"]} """"; val f = '"'; val g = '\''; val h = "ModelArts.1006"
fun `it's a test`() = "ModelArts.1007"
val i = "${list.map {
    if (it == "ModelArts.1008") '}' else "}"
}} ModelArts.2008"; val j = ModelArts.4001
val k = "unfinished ModelArts.2009
val l = "ModelArts.1009
