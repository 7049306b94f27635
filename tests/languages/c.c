/* ModelArts.3001 "a quote in a comment, 'two of them */
#include "ModelArts.1001"
#define CODE "ModelArts.1002" // 错误 ModelArts.3002
#define LONG(x) \
    report(x, "ModelArts.1003")
// continued \
   ModelArts.3003 "
static const char *a = "😀 ModelArts.2001";
static const char *b = "ModelArts.1004", *c = L"ModelArts.1005", *d = u8"ModelArts.1006";
static const char *e = "\nModelArts.2002\tModelArts.2003\x41ModelArts.2004\\nModelArts.0001";
static const char *f = "continued \
ModelArts.2005" "ModelArts.1007";
static int g = '"', h = '\'', i = 'abc', j = '\\', k = '/*', m = 1 /* nested /* no */;
static const char *n = "// ModelArts.2006 /*", *o = "\"ModelArts.2007\"", *p = "ModelArts.1008";
int q = M4.00024, ModelArts.4001;
static const char *r = "unfinished ModelArts.2008;
static const char *s = "ModelArts.1009";
static const char *t = "ModelArts.1010
