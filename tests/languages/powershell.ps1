# 😀 ModelArts.3001 isn't "closed
<# ModelArts.3002 " #> $a = "ModelArts.1001"; $b = 'ModelArts.1002' # ModelArts.3003
$c = "错误 ModelArts.2001 `"ModelArts.2002`" ""ModelArts.2003"" # ModelArts.2004 `nModelArts.2005"; $d = 'it''s ModelArts.2006 \'; $e = 'ModelArts.1003'
$f = "$($x["ModelArts.1004"]) ModelArts.2007 $(Get-It 'ModelArts.1005' ")") ModelArts.2008 C:\"; $g = "ModelArts.1006"
$h = @"
it's ModelArts.2009 "x" $(Get-It "ModelArts.1007") # ModelArts.2010
"@; $i = @'
it's ModelArts.2011 $("ModelArts.2012")
'@ + "ModelArts.1008"; $j = @{ "ModelArts.1009" = ModelArts.4001 }; a#b "ModelArts.1010"; Write-Host `" "ModelArts.1011"
if ($code -eq "ModelArts.1012") { throw "multi
ModelArts.2013" }
$k = "unfinished
ModelArts.2014
