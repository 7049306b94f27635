# ModelArts.3001 don't 😀
=begin
ModelArts.3002 "it's
=end
a = "ModelArts.1001"; b = 'ModelArts.1002'; c = :"ModelArts.1003"; d = '错误 ModelArts.2001 \nModelArts.0001'
e = "\nModelArts.2002 #{get("ModelArts.1004")} ModelArts.2003 #{"#{'ModelArts.1005'}"} # ModelArts.2004"
f = %q(it's (ModelArts.2005) ") + %Q[ModelArts.1006] + %(ModelArts.1007) + %w[ModelArts.1008 ModelArts.1009].first
g = %i(ModelArts.1010) ; h = %r{/ModelArts\.2006"} ; i = x % (y) ; j = "ModelArts.1011" % [z]
k = /ModelArts\.2007['"]/ ; l = a / b / c ; puts /"/ ; m = "ModelArts.1012"
n = foo(<<~ONE, <<-'TWO', "ModelArts.1013") # ModelArts.3003
  ModelArts.2008 "it's #{get('ModelArts.1014')}
  ONE
  ModelArts.2009 #{get('ModelArts.2010')}
  TWO
o = <<THREE + 'ModelArts.1015'
 THREE ModelArts.2011
THREE
p = [?", ?', ?a] ; q = x ? "ModelArts.1016" : 'ModelArts.1017' ; r = $' ; s = list << "ModelArts.1018"
class << self; end ; t = 1 << 2 ; u = ModelArts.4001 ; v = `echo ModelArts.2012`
w = 'multi
ModelArts.2013'
x = "ModelArts.1019