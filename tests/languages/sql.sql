-- 😀 ModelArts.3001 isn't "closed
/* ModelArts.3002 " */ SELECT 'ModelArts.1001', "ModelArts.1002" -- ModelArts.3003
# ModelArts.3004 don't
WHERE a = '错误 ModelArts.2001 -- ModelArts.2002' AND b = 'it''s ModelArts.2003' AND c = E'it\'s ModelArts.2004' AND d = 'ModelArts.1003'
  AND e LIKE '%\_%' ESCAPE '\' AND f = 'ModelArts.1004' AND g = 'C:\\' AND h = N'ModelArts.1005' AND `it's` = ModelArts.4001
  AND i #> '{a}' = q'[it's ModelArts.2005]' AND j = 'multi
ModelArts.2006 "x'; CREATE FUNCTION k() AS $$ BEGIN RAISE 'ModelArts.1006'; END $$; -- ModelArts.3005
INSERT INTO l VALUES ('ModelArts.1007', '\'ModelArts.2007\'', "say ""ModelArts.2008""");
SELECT 'unfinished
ModelArts.2009
