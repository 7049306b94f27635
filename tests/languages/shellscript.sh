#!/bin/sh
# ModelArts.3001 don't 😀
a="ModelArts.1001" b='ModelArts.1002' c=$'ModelArts.1003' d="错误 ModelArts.2001"
e='\nModelArts.0001 # ModelArts.2002' f="\"ModelArts.2003\"" g=$'it\'s \nModelArts.2004'
echo "$(get "ModelArts.1004" 'ModelArts.1005') ModelArts.2005 ${x:-it's} ModelArts.2006 `get 'ModelArts.1006'`"
echo ${#x} $# a#b "ModelArts.1007" it\'s "ModelArts.1008" # ModelArts.3002
echo "${x:-"ModelArts.1009"}" $((1 << 2)) "$((x + (2)))ModelArts.2007" "ModelArts.1010"
cat <<EOT "ModelArts.1011"
it's ModelArts.2008 "$(get "ModelArts.1012") # ModelArts.2009
EOT
cat <<-'EOT' <<"TWO"; echo 'ModelArts.1013'
	$(get "ModelArts.2010")
	EOT
ModelArts.2011
TWO
grep <<< "ModelArts.1014"; case $x in ModelArts.4001) echo it "ModelArts.1015";; esac
echo 'multi
ModelArts.2012'; (echo "ModelArts.1016") # ModelArts.3003
last="ModelArts.1017