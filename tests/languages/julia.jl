# 😀 ModelArts.3001 isn't "closed
#= ModelArts.3002 #= nested =# "still ModelArts.3003 =# a = "ModelArts.1001" # ModelArts.3004
b = "错误 ModelArts.2001 \"ModelArts.2002\" # ModelArts.2003"; c = "\nModelArts.2004\\nModelArts.0001"
d = "$x ModelArts.2005 $(get("ModelArts.1002", f(")"))) ModelArts.2006"; e = ['"', '\'', '#', 'x']; f = "ModelArts.1003"
g = A' * "ModelArts.1004" * B'; h = (A + B)' * "ModelArts.1005"; i = A[1]' + '"' * "ModelArts.1006"; j = a.b'
k = """
it's ModelArts.2007 "x" $(m["ModelArts.1007"]) # ModelArts.2008
"""; l = r"\bModelArts\.2009\"x"i; m = raw"ModelArts.1008"; n = raw"\nModelArts.0002"; o = `echo ModelArts.2010`
p = sql"""it's ModelArts.2011 $(x"""; q = ModelArts.4001; r = Dict("ModelArts.1009" => :b)
s = "multi
ModelArts.2012"
t = "unfinished
ModelArts.2013
