// ModelArts.3001 don't 😀
/** ModelArts.3002 ` */ const a: "ModelArts.1001" | 'ModelArts.1002' = `ModelArts.1003`;
const b = <string>get('ModelArts.1004'), c = <T>(x: T) => "it's", d = "错误 ModelArts.2001";
const e = `${get<Map<string, T>>("ModelArts.1005")} ModelArts.2002 ${x / 2} ModelArts.2003`, f = '\tModelArts.2004';
const g = /ModelArts\.2005["']/, h: Record<"ModelArts.1006", number> = { 'ModelArts.1007': 4 / 2 };
type I = `ModelArts.2006${string}`; const j = x! / y, k = "ModelArts.1008", l = ModelArts.4001;
@Code('ModelArts.1009') class M { n = "\\nModelArts.0001"; }
const o = 'unfinished ModelArts.2007
const p = "ModelArts.1010
