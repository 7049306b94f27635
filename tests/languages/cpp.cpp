/// ModelArts.3001 it's a doc comment 😀
auto a = 1'000'000 + 0xFF'FF; auto b = "ModelArts.1001";
auto c = R"(ModelArts.1002)" R"(a ModelArts.2001 " ) ModelArts.2002)";
auto d = R"sql(")" ModelArts.2003 )sq" )sql", e = u8R"x(ModelArts.1003)x";
auto f = R"(\nModelArts.0001)", g = "\nModelArts.2004";
auto h = u'"', i = L'\'', j = u8'/', k = "错误 ModelArts.2005";
auto m = R"(
  // ModelArts.2006 /* " ModelArts.2007
)"; /* ModelArts.3002 */ auto n = "ModelArts.1004"sv;
std::regex o("^ModelArts\\.2008$"), p(R"(\bModelArts\.2009)");
#error don't
auto q = "ModelArts.1005";
auto r = "a ModelArts.2010
auto s = R"(unfinished
ModelArts.2011
