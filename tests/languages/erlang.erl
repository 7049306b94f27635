%% 😀 ModelArts.3001 isn't "closed
-define(A, "ModelArts.1001"). b() -> <<"ModelArts.1002"/utf8>>; c() -> 'ModelArts.1003'. % ModelArts.3002
d() -> "错误 ModelArts.2001 \"ModelArts.2002\" % ModelArts.2003", [$", $', $\", $%, $a], "ModelArts.1004".
e() -> "\nModelArts.2004\\nModelArts.0001", #{"ModelArts.1005" => 'it\'s ModelArts.2005'}, ModelArts.4001.
f() -> "multi
ModelArts.2006", 16#FF, """
  "ModelArts.2007" % ModelArts.2008 it's
  """, "ModelArts.1006".
g() -> "unfinished
ModelArts.2009
