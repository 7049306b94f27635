# 😀 ModelArts.3001 isn't "closed
/* ModelArts.3002 " */ { a = "ModelArts.1001"; "ModelArts.1002" = ''ModelArts.1003''; # ModelArts.3003
  b = "错误 ModelArts.2001 \"ModelArts.2002\" # ModelArts.2003 \nModelArts.2004 $${x}";
  c = "${get "ModelArts.1004" { d = "ModelArts.1005"; }} ModelArts.2005 \${ModelArts.2006}";
  e = ''
    it's ModelArts.2007 "x" ${f "ModelArts.1006"} # ModelArts.2008 ''' ModelArts.2009 ''${ModelArts.2010} ''\n $${y "
  ''; f' = x: x + "ModelArts.1007"; g = ./ModelArts.4001; h = "multi
ModelArts.2011"; i = a.b or "ModelArts.1008";
  j = "unfinished
ModelArts.2012
