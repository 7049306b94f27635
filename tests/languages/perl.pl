#!/usr/bin/perl it's
# 😀 ModelArts.3001 isn't "closed
my $a = "ModelArts.1001"; my $b = 'ModelArts.1002'; my $c = "错误 ModelArts.2001 \"ModelArts.2002\" # ModelArts.2003";

=pod

ModelArts.3002 it's "quoted

=cut

my $d = q(it's (ModelArts.2004) ") . qq{ModelArts.1003} . q {ModelArts.1004} . qq'ModelArts.1005' . 'it\'s ModelArts.2005 \nModelArts.0001';
my @e = qw(ModelArts.1006 ModelArts.1007 # ModelArts.1008); my %f = (q => 1, y => 2, s => 'ModelArts.1009', "ModelArts.1010" => $f{s}, y);
$a =~ s/ModelArts\.2006"/it's ModelArts.2007/g; $b =~ s{"ModelArts.2008}{it's "}x; $c =~ tr/'"/"'/; $d =~ m#"ModelArts.2009#; # ModelArts.3003
if ($x =~ /["']ModelArts.2010/ && $y / 2 / 3 > $#{$z} && $#a) { print $h{q}, $i->s("ModelArts.1011"), -s $file, "ModelArts.1012" }
my $j = <<EOT . "ModelArts.1013"; my $k = <<'TWO' . <<~"THREE"; # ModelArts.3004
it's ModelArts.2011 "x
EOT
it's ModelArts.2012 # ModelArts.2013
TWO
  ModelArts.2014 "
  THREE
my $l = $x << 2; my @m = split /,/, "ModelArts.1014"; local $/ = undef; local $" = ','; my $n = "a$'" . ModelArts.4001;
my $o = qr/'ModelArts\.2015/i; my $p = "\nModelArts.2016"; return /"/ ? 'ModelArts.1015' : $q{'ModelArts.1016'};
sub y { return "ModelArts.1017" } print "multi
ModelArts.2017"; my $r = @s / 2; my $t = `echo ModelArts.2018`; my $u = "ModelArts.1018";
my $v = "unfinished
ModelArts.2019
