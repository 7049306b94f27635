// 😀 ModelArts.3001 isn't "closed
/* ModelArts.3002 " */ #import "ModelArts.1001"
NSString *a = @"ModelArts.1002", *b = @"错误 ModelArts.2001 \"ModelArts.2002\""; char c = '"', d = '\''; // ModelArts.3003
NSDictionary *e = @{@"ModelArts.1003": @[@"ModelArts.1004", @1]}; const char *f = "ModelArts.1005";
[self fail:@"// ModelArts.2003 /*" with:@"\nModelArts.2004" code:ModelArts.4001];
auto g = R"x(it's "ModelArts.2005" )x"; NSString *h = @"continued \
ModelArts.2006";
#pragma mark - don't
NSString *i = @"unfinished ModelArts.2007
NSString *j = @"ModelArts.1006
