#!/usr/bin/env lua it's
-- 😀 ModelArts.3001 isn't "closed
--[[ ModelArts.3002
"still ]=] ModelArts.3003 ]] local a, b = "ModelArts.1001", 'ModelArts.1002' -- ModelArts.3004
--[==[ ModelArts.3005 ]] "ModelArts.3006 ]==] local c, d = [[ModelArts.1003]], [=[ModelArts.1004]=]
local e = "错误 ModelArts.2001 \"ModelArts.2002\" -- ModelArts.2003" .. 'it\'s ModelArts.2004' .. "\nModelArts.2005"
local f = [==[
it's ModelArts.2006 ]] "ModelArts.2007 -- \
]==] .. [[\nModelArts.0001]] .. "\z
   ModelArts.2008" .. t["ModelArts.1005"][1] .. t[a[1]] .. "ModelArts.1006"
--[ ModelArts.3007
local g = { ["ModelArts.1007"] = ModelArts.4001, "ModelArts.1008" } -- [[ ModelArts.3008
local h = "unfinished ModelArts.2009
local i = "ModelArts.1009
