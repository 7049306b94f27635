<p>it's ModelArts.4001 "</p>
<?php // ModelArts.3001 don't ?> ModelArts.4002 <?php
# ModelArts.3002 😀
#[Code("ModelArts.1001")]
/* ModelArts.3003 " */ $a = 'ModelArts.1002'; $b = "ModelArts.1003"; $c = '错误 ModelArts.2001';
$d = 'it\'s ModelArts.2002 \nModelArts.0001'; $e = "\nModelArts.2003 $x ModelArts.2004";
$f = "{$x["ModelArts.1004"]} ModelArts.2005 ${get('ModelArts.1005')} ModelArts.2006 # {a}";
$g = <<<EOT
it's ModelArts.2007 "{$x['ModelArts.1006']} EOTX
  EOT . 'ModelArts.1007';
$h = [<<<'EOT'
  {$x['ModelArts.2008']} // ModelArts.2009
  EOT, "ModelArts.1008", <<<"EOT"
  ModelArts.2010
  EOT];
$i = 'multi
ModelArts.2011'; $j = 1 << 2; $k = ModelArts.4003;
?>
<b>don't ModelArts.4004</b> <?= "ModelArts.1009" ?> it's
<?php $l = "ModelArts.1010