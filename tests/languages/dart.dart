/// 😀 ModelArts.3001 isn't "closed
/* ModelArts.3002 /* nested */ "still ModelArts.3003 */
const a = "ModelArts.1001", b = 'ModelArts.1002', c = "错误 ModelArts.2001 \"ModelArts.2002\"", d = 'it\'s ModelArts.2003';
const e = r"ModelArts.1003", f = r'\nModelArts.0001 \' + 'ModelArts.1004', g = "\nModelArts.2004";
final h = "$x ModelArts.2005 ${get('ModelArts.1005', "${m["ModelArts.1006"]}")} ModelArts.2006"; // ModelArts.3004
final i = """
  "ModelArts.2007" // ModelArts.2008 ${f(x: {'ModelArts.1007': 1})} \"""
"""; final j = '''it's ModelArts.2009''' '''ModelArts.1008'''; final k = r'''\''' + r"""ModelArts.1009""";
final l = ModelArts.4001; final m = RegExp(r'^ModelArts\.2010$');
final n = "unfinished ModelArts.2011
final o = 'ModelArts.1010
