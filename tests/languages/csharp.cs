/// <summary>ModelArts.3001 isn't "closed</summary>
var a = "ModelArts.1001"; var b = @"ModelArts.1002"; var c = @"C:\ModelArts.2001"" ModelArts.2002";
var d = "\nModelArts.2003"; var e = @"\nModelArts.0001"; var f = "😀ModelArts.2004";
var g = $"ModelArts.1003"; var h = $"{x:X} ModelArts.2005 {{ModelArts.2006}} {Get("ModelArts.1004")} ModelArts.2007";
var i = $@"\{Get(@"ModelArts.1005")} "" ModelArts.2008
ModelArts.2009"; var j = @$"{x}ModelArts.2010";
var k = """ModelArts.1006"""; var l = """
    "" ModelArts.2011 \
    """; // ModelArts.3002
var m = """"a """ ModelArts.2012""""; var n = $$"""{ModelArts.2013} {{Get("ModelArts.1007")}} ModelArts.2014""";
var o = $"""{Get($"{Get("ModelArts.1008")}")}"""; var p = '"'; var q = '\''; var r = "ModelArts.1009"u8;
/* 错误 ModelArts.3003 /* no nesting */ var s = "ModelArts.1010";
var t = $"{x
var u = $"ModelArts.2015 {x}
var v = "ModelArts.1011
