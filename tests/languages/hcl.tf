# ModelArts.3001 doesn't "end
// ModelArts.3002 😀
/* ModelArts.3003 " */
resource "ModelArts.1001" "错误 ModelArts.2001" {
  code    = "ModelArts.1002"
  "ModelArts.1003" = 1
  message = "${upper("ModelArts.1004")} ModelArts.2002 $${ModelArts.2003} %{ if x == "ModelArts.1005" }ModelArts.2004%{ endif }"
  escaped = "\"ModelArts.2005\" # ModelArts.2006"
  text    = <<EOT
ModelArts.2007 "${lookup(m, "ModelArts.1006")} ModelArts.2008
  EOT ModelArts.2009
EOT
  indented = <<-EOT
    # ModelArts.2010
    EOT
  list = ["ModelArts.1007", "ModelArts.1008"]
  bare = ModelArts.4001
  last = "ModelArts.1009
