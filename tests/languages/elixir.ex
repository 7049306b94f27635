# 😀 ModelArts.3001 isn't "closed
a = "ModelArts.1001"; b = 'ModelArts.1002'; c = :"ModelArts.1003"; d = "错误 ModelArts.2001 \"ModelArts.2002\""
e = "\nModelArts.2003 #{get("ModelArts.1004", ~s(ModelArts.1005))} ModelArts.2004 # ModelArts.2005"
f = [?", ?', ?\", ?#, ?a]; empty?("ModelArts.1006"); g = %{"ModelArts.1007" => 'it"s ModelArts.2006'} # ModelArts.3002
@moduledoc """
it's ModelArts.2007 "quoted" #{m["ModelArts.1008"]} # ModelArts.2008
"""
h = ~S(\nModelArts.0001 #{ModelArts.2009}) <> ~s|it's "ModelArts.2010" #{"ModelArts.1009"}| <> ~S"ModelArts.1010"
i = ~w(ModelArts.1011 ModelArts.1012)a; j = ~r/\bModelArts\.2011["']/i; k = ~r{ModelArts.2012"}; l = x |> y("ModelArts.1013")
m = ~S"""
it's ModelArts.2013 " #{ModelArts.2014}
"""; n = ~c[ModelArts.1014]; o = ModelArts.4001; p = <<"ModelArts.1015"::binary>>; q = a / b / c
r = "multi
ModelArts.2015"
s = "unfinished
ModelArts.2016
