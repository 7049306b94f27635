/* 😀 ModelArts.3001 /* nested */ "still ModelArts.3002 isn't */
// ModelArts.3003 don't
val a = "ModelArts.1001"; val b = """ModelArts.1002"""; val c = "错误 ModelArts.2001 \"ModelArts.2002\" // ModelArts.2003"
val d = s"$x ModelArts.2004 ${get("ModelArts.1003", s"${m("ModelArts.1004")}")} ModelArts.2005"; val e = raw"ModelArts.1005"
val f = s"""
  "ModelArts.2006" // ModelArts.2007 ${map.get("ModelArts.1006").map { x => "ModelArts.1007" }} \""""; val g = "${ModelArts.2008}"
val h = """\nModelArts.0001 "" ModelArts.2009"""; val i = '"'; val j = '\''; val k = 'symbol; val l = "ModelArts.1008"
def `it"s a test` = "ModelArts.1009"; val m = sql"ModelArts.1010"; val n = ModelArts.4001; def o[F[_], 'a'] = "\nModelArts.2010"
val p = "unfinished ModelArts.2011
val q = "ModelArts.1011
