# 😀 ModelArts.3001 isn't "closed
CODE = ModelArts.1001
OTHER := ModelArts.1002 # ModelArts.3002
THIRD ?= a ModelArts.2001 错误
QUOTED = "ModelArts.1003" 'ModelArts.1004'
all: ModelArts.4001
	@echo "ModelArts.1005" don't \" "it's ModelArts.2002 \"x\"" # ModelArts.3003
	CODE=ModelArts.1006; run 'it"s ModelArts.2003'
	long "continued \
ModelArts.2004" \# 'ModelArts.1007'
$(info it's ModelArts.4002)
EMPTY =
LAST = "ModelArts.1008
