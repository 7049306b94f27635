# 😀 ModelArts.3001 isn't "closed
set(A "ModelArts.1001") set(B "错误 ModelArts.2001 \"ModelArts.2002\" # ModelArts.2003") # ModelArts.3002
#[[ ModelArts.3003
"ModelArts.3004 ]] set(C "ModelArts.1002")
#[==[ ModelArts.3005 ]] "ModelArts.3006 ]==] set(D [[ModelArts.1003]] [=[ModelArts.1004]=] ModelArts.4001)
set(E [=[
it's ModelArts.2004 ]] "ModelArts.2005 # \
]=]) set(F \" "ModelArts.1005" ${G} "${G} ModelArts.2006")
set(H "multi
ModelArts.2007 # ModelArts.2008" "\nModelArts.2009")
set(I it's "ModelArts.1006")
set(J "unfinished
ModelArts.2010
