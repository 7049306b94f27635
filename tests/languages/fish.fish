#!/usr/bin/env fish it's
# 😀 ModelArts.3001 isn't "closed
set a "ModelArts.1001"; set b 'ModelArts.1002' # ModelArts.3002
set c "错误 ModelArts.2001 \"ModelArts.2002\" # ModelArts.2003" 'it\'s ModelArts.2004 \nModelArts.0001'
echo it\'s "ModelArts.1003" \" "ModelArts.1004" a#b "ModelArts.1005" \# "ModelArts.1006" ModelArts.4001
echo "$(get "ModelArts.1007") ModelArts.2005 $x" (get "ModelArts.1008") {$x}"ModelArts.1009"
if test $code = "ModelArts.1010"; and echo 'multi
ModelArts.2006'; end
set last "ModelArts.1011