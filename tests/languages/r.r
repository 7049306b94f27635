# 😀 ModelArts.3001 isn't "closed
a <- "ModelArts.1001"; b <- 'ModelArts.1002'; c <- "错误 ModelArts.2001 \"ModelArts.2002\" # ModelArts.2003" # ModelArts.3002
d <- r"(ModelArts.1003)"; e <- R"---(it's "ModelArts.2004" )" ModelArts.2005 )---"; f <- r'[ModelArts.1004]'; g <- r"{\nModelArts.0001 }"
`it's` <- 'it\'s ModelArts.2006'; h <- "\nModelArts.2007"; i <- x %in% "ModelArts.1005"; j <- ModelArts.4001; k <- `a"b` / "ModelArts.1006"
l <- "multi
ModelArts.2008"; if (code == "ModelArts.1007") stop('ModelArts.1008')
m <- "unfinished
ModelArts.2009
