"""An echo server: the least that a server on the other side of the pipes takes.

It reads messages and answers each at once: a request with null, an edit with empty diagnostics.
"""

import json
import sys


def main():
    while header := sys.stdin.buffer.readline():
        length = int(header.split(b":")[1])
        sys.stdin.buffer.readline()
        message = json.loads(sys.stdin.buffer.read(length))
        method = message.get("method")
        if method == "exit":
            return
        if "id" in message:
            send({"id": message["id"], "result": {} if method == "initialize" else None})
        elif method in ("textDocument/didOpen", "textDocument/didChange"):
            document = message["params"]["textDocument"]
            params = {"uri": document["uri"], "version": document["version"], "diagnostics": []}
            send({"method": "textDocument/publishDiagnostics", "params": params})


def send(message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    sys.stdout.buffer.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    sys.stdout.buffer.flush()


main()
