-- | 😀 ModelArts.3001 isn't "closed
{- ModelArts.3002 {- nested -} "still ModelArts.3003 it's -}
a = "ModelArts.1001"; b = "错误 ModelArts.2001 \"ModelArts.2002\" -- ModelArts.2003 {-" -- ModelArts.3004
c = ['"', '\'', '\\', 'x']; d' = "ModelArts.1002"; e'' x' = "ModelArts.1003" ++ f 'a' "ModelArts.1004"
g = x --> "ModelArts.1005"; h = y |-- "ModelArts.1006"; i = "\nModelArts.2004\\nModelArts.0001" --- ModelArts.3005
j = "gap \
    \ModelArts.2005" <> "ModelArts.1007"; k = ModelArts.4001; l = 'name; m = "ModelArts.1008"
{-# LANGUAGE ModelArts.3006 #-}
n = "unfinished ModelArts.2006
o = "ModelArts.1009
