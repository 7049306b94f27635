//! 😀 ModelArts.3001 isn't "closed
const a = "ModelArts.1001"; const b = "错误 ModelArts.2001 \"ModelArts.2002\" // ModelArts.2003"; // ModelArts.3002
const c = [_]u8{ '"', '\'', '\\', '\u{1F600}', '中' }; const d = "\nModelArts.2004\\nModelArts.0001"; const @"it's" = "ModelArts.1002";
const e =
    \\it's ModelArts.2005 "x // ModelArts.2006 \nModelArts.0002
    \\ModelArts.2007
; const f = ModelArts.4001 / 2; const g = .{ "ModelArts.1003", .code = "ModelArts.1004" };
const h = "unfinished ModelArts.2008
const i = "ModelArts.1005
