; 😀 ModelArts.3001 isn't "closed
(def a "ModelArts.1001") (def b "错误 ModelArts.2001 \"ModelArts.2002\" ; ModelArts.2003")
(def c [\" "ModelArts.1002" \; "ModelArts.1003" \newline 'quoted "ModelArts.1004"]) ;; ModelArts.3002
(def d #"\bModelArts\.2004 \"x" e "\nModelArts.2005\\nModelArts.0001")
(def f "multi
ModelArts.2006 ; ModelArts.2007") #_ "ModelArts.1005" (def g ModelArts.4001)
{:code "ModelArts.1006" "ModelArts.1007" :value} #{"ModelArts.1008"} @a ^{:doc "ModelArts.1009"} b
(def h "unfinished
ModelArts.2008
