# 😀 ModelArts.3001 isn't "closed
FROM scratch AS ModelArts.4001
  # ModelArts.3002 "
ENV A=ModelArts.1001 B="ModelArts.1002" C='ModelArts.1003' D="错误 ModelArts.2001 \"ModelArts.2002\"" E=x-ModelArts.0001
ENV F=a:ModelArts.2003 G=${H:-ModelArts.0002} # "ModelArts.1004"
LABEL "ModelArts.1005"="ModelArts.1006" maintainer=O\'Neil
RUN echo "it's ModelArts.2004 $(get "ModelArts.1007") x" && \
    # ModelArts.3003 don't
    echo 'it"s ModelArts.2005 # ModelArts.2006' don't "ModelArts.1008"
RUN <<EOT bash -e
echo "ModelArts.2007 it's
EOT
CMD ["run", "--code", "ModelArts.1009"]
ENV I="unfinished ModelArts.2008
ENV J="ModelArts.1010
