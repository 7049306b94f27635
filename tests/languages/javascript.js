#!/usr/bin/env node 'it's
// ModelArts.3001 don't 😀
/* ModelArts.3002 ` */ const a = "ModelArts.1001", b = 'ModelArts.1002', c = `ModelArts.1003`;
const d = '错误 ModelArts.2001', e = "it's ModelArts.2002", f = '\nModelArts.2003\\nModelArts.0001';
const g = `${get(`${x}ModelArts.2004`, "ModelArts.1004")} ModelArts.2005 ${ {a: '}'} } // ModelArts.2006`;
const h = /ModelArts\.2007['"`]/g, i = a / b / "ModelArts.1005".length, j = /[/"]\/ModelArts.2008/;
const k = x++ / 2, l = (a) / 'ModelArts.1006', m = y => /"ModelArts.2009/.test(y), n = "ModelArts.1007";
const o = `multi
ModelArts.2010 \` ModelArts.2011`; if (/'/.test(o)) { return /`/ }
const p = <div title="ModelArts.1008" other='a\' x={get("ModelArts.1009")}>
  it's ModelArts.4001 {/* ModelArts.3003 */} {`ModelArts.1010`} "ModelArts.4002" <br/> don't <b>x</b>
</div>;
const q = a < b, r = 'ModelArts.1011', s = <></>, t = cond ? <A b/> : <C>{list.map(x => <li>it's</li>)}</C>;
const u = "continued \
ModelArts.2012", v = ModelArts.4003;
const w = 'unfinished ModelArts.2013
const y = "ModelArts.1012
