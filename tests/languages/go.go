// Package sample: ModelArts.3001 doesn't "end 😀
package sample

/* ModelArts.3002 /* " */
var a, b = "ModelArts.1001", `ModelArts.1002`
var c = "错误：ModelArts.2001" + "\"ModelArts.2002\"" + "\\" + "ModelArts.1003"
var d = "\nModelArts.2003\tModelArts.2004\u4e2dModelArts.2005\x41ModelArts.2006\\nModelArts.0001"
var e = `\nModelArts.0002 // ModelArts.2007
"ModelArts.2008" \`
var f, g, h = '"', '\'', '`' // ModelArts.3003
var i = regexp.MustCompile(`^ModelArts\.2009$`)
var j = "// ModelArts.2010 /*"
var k = ModelArts.4001
var l = "unfinished ModelArts.2011
var m = map[string]int{"ModelArts.1004": 1, "会提示ModelArts.2012报错": 2}
var n = "SERVICE.ModelArts.0003 ModelArts.0004x ModelArts.0005.6 ModelArts.0006-7"
var o = "ModelArts.2013. ModelArts.2014- (ModelArts.2015)"
var p = "ModelArts.1005
