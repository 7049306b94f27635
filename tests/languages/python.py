# ModelArts.3001 don't 😀
"""Doc: ModelArts.2001 it's "quoted" # ModelArts.2002"""
a, b, c = "ModelArts.1001", 'ModelArts.1002', """ModelArts.1003"""
d, e, f, g = r"ModelArts.1004", b'ModelArts.1005', Rb'''ModelArts.1006''', u"ModelArts.1007"
h = "错误 ModelArts.2003" 'it\'s ModelArts.2004' "\nModelArts.2005" "\\nModelArts.0001" "ModelArts.1008"
i = r"\nModelArts.0002" r"\"ModelArts.2006" r'\bModelArts\.2007' "# ModelArts.2008"
j = f"ModelArts.1009" f"{x:#x} ModelArts.2009 {{ModelArts.2010}} {get("ModelArts.1010")} ModelArts.2011"
k = f'''{get(f"{get('ModelArts.1011')} ModelArts.2012")} "
ModelArts.2013 {x!r:>{width}}''' + rf"\{x}ModelArts.2014" # ModelArts.3002
l = "\N{BULLET}ModelArts.2015\x41ModelArts.2016\u4e2dModelArts.2017\101ModelArts.2018"
m = "continued \
ModelArts.2019"
n = ModelArts.4001
o = 'unfinished ModelArts.2020
p = f"{x unfinished
q = {"ModelArts.1012": ["ModelArts.1013"]}
s = '''ModelArts.1014'''; t = "" ; u = '' ; v = "ModelArts.1015"
r = "ModelArts.1016
