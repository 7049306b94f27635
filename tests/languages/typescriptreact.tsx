// ModelArts.3001 don't 😀
const a = <T,>(x: T) => "ModelArts.1001", b = <T extends U>(x: T) => 'ModelArts.1002', c = x as Array<string>;
type F = <T>(x: T) => "ModelArts.1003"; const d = useState<string>('ModelArts.1004');
const e = (
  <Box<string> code="ModelArts.1005" title='it"s ModelArts.2001' on={() => get("ModelArts.1006")} {...rest}>
    don't 错误 ModelArts.4001 {/* ModelArts.3002 it's */}
    {ok && <p className={`x ModelArts.2002 ${y}`}>it's "ModelArts.4002"</p>} {"ModelArts.1007"}
    <Label>(can't)</Label> <br /> 5 / 2 // ModelArts.4003
    <></>
  </Box>
);
const f = a < b ? "ModelArts.1008" : 'ModelArts.1009';
const g = "ModelArts.1010
