#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A time-stamping authority for tests: timestampserver.py FOLDER. It says its port on standard output."""
import http.server
import subprocess
import sys

FOLDER = sys.argv[1]


class Authority(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        query = self.rfile.read(int(self.headers["Content-Length"]))
        answer = b"no timestamp"
        if not self.path.endswith("/broken"):
            with open(FOLDER + "/query.tsq", "wb") as file:
                file.write(query)
            subprocess.run(
                ["openssl", "ts", "-reply", "-config", "ca.cnf", "-queryfile", "query.tsq", "-signer", "tsa.pem",
                 "-inkey", "tsa.key", "-chain", "issuing.pem", "-out", "reply.tsr"],
                cwd=FOLDER, check=True, stderr=subprocess.DEVNULL)
            with open(FOLDER + "/reply.tsr", "rb") as file:
                answer = file.read()
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Authority)
print(server.server_address[1], flush=True)
server.serve_forever()
