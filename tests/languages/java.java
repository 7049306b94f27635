/** ModelArts.3001 isn't "closed 😀 */
class Sample { // ModelArts.3002
    String a = "ModelArts.1001", b = "错误 ModelArts.2001", c = "\"ModelArts.2002\"";
    String d = "\nModelArts.2003\u4e2dModelArts.2004\\tModelArts.0001", e = "ModelArts.1002";
    char f = '"', g = '\'', h = '\\', i = '\u0022'; String j = "ModelArts.1003";
    String k = """
        "ModelArts.2005" // ModelArts.2006
        \""" ModelArts.2007 /*
        """; /* ModelArts.3003 /* " */
    @Code("ModelArts.1004") int l = ModelArts.4001;
    Pattern m = Pattern.compile("ModelArts\\.2008");
    String n = "unfinished ModelArts.2009
    String o = "ModelArts.1005" + "ModelArts.1006";
    String p = "ModelArts.1007
