// 😀 ModelArts.3001 isn't "closed
/* ModelArts.3002 " */ def a = "ModelArts.1001", b = 'ModelArts.1002', c = '''ModelArts.1003''' // ModelArts.3003
def d = "错误 ModelArts.2001 \"ModelArts.2002\"", e = 'it\'s ModelArts.2003', f = "\nModelArts.2004\\nModelArts.0001"
def g = "$x ModelArts.2005 ${get('ModelArts.1004') { "ModelArts.1005" }} ModelArts.2006"
def h = """
it's ModelArts.2007 "x" ${m["ModelArts.1006"]} // ModelArts.2008
""", i = /\bModelArts\.2009['"]/, j = x =~ /"ModelArts.2010/, k = a / b / c, l = "ModelArts.1007"
def m = $/it's "ModelArts.2011" / ${get("ModelArts.1008")}/$, n = ModelArts.4001, o = ["ModelArts.1009": 'ModelArts.1010']
implementation 'ModelArts.1011'
def p = "unfinished ModelArts.2012
def q = "ModelArts.1012
