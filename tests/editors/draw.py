#!/usr/bin/env python3
"""draw.py OUT: draws the screen of a terminal, as `tmux capture-pane -e` gives it on standard input.

OUT is a PNG, drawn by Chromium. A character that is two columns wide (Unicode, UAX #11) gets two.
"""

import html
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

# The sixteen colours of a terminal on light ground, and the steps of the cube of 6 x 6 x 6.
BASIC = [
    "#383a42", "#ca1243", "#1a7f37", "#9a6700", "#0550ae", "#a626a4", "#0e7c86", "#a0a1a7",
    "#696c77", "#ca1243", "#1a7f37", "#9a6700", "#0550ae", "#a626a4", "#0e7c86", "#fafafa",
]
STEPS = [0, 95, 135, 175, 215, 255]
CELL = 9
LINE = 19


def colour(number):
    if number < 16:
        return BASIC[number]
    if number < 232:
        number -= 16
        red, green, blue = (STEPS[number // part % 6] for part in (36, 6, 1))
    else:
        red = green = blue = 8 + 10 * (number - 232)
    return f"#{red:02x}{green:02x}{blue:02x}"


class Style:
    def __init__(self):
        self.reset()

    def reset(self):
        self.fore = self.back = None
        self.bold = self.italic = self.underline = self.reverse = self.dim = False

    def take(self, codes):
        """Takes the parameters of an escape sequence (ECMA-48, SGR)."""
        codes = [int(code or 0) for code in re.split("[;:]", codes)]
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.reset()
            elif code in (1, 2, 3, 4, 7):
                setattr(self, {1: "bold", 2: "dim", 3: "italic", 4: "underline", 7: "reverse"}[code], True)
            elif code == 22:
                self.bold = self.dim = False
            elif code in (23, 24, 27):
                setattr(self, {23: "italic", 24: "underline", 27: "reverse"}[code], False)
            elif 30 <= code <= 37 or 90 <= code <= 97:
                self.fore = colour(code - 30 if code < 90 else code - 82)
            elif 40 <= code <= 47 or 100 <= code <= 107:
                self.back = colour(code - 40 if code < 100 else code - 92)
            elif code in (38, 48, 58):
                if codes and codes.pop(0) == 5:
                    value = colour(codes.pop(0))
                else:
                    red, green, blue = codes[-3:] if len(codes) == 4 else codes[:3]
                    del codes[: 4 if len(codes) == 4 else 3]
                    value = f"#{red:02x}{green:02x}{blue:02x}"
                if code != 58:
                    setattr(self, "fore" if code == 38 else "back", value)
            elif code == 39:
                self.fore = None
            elif code == 49:
                self.back = None

    def css(self):
        fore, back = self.fore or "#383a42", self.back or "transparent"
        if self.reverse:
            fore, back = self.back or "#fafafa", self.fore or "#383a42"
        rules = [f"color:{fore}", f"background:{back}"]
        rules += ["font-weight:bold"] * self.bold + ["font-style:italic"] * self.italic
        rules += ["opacity:.7"] * self.dim
        rules += ["text-decoration:underline"] * self.underline
        return ";".join(rules)


def cells(line, style):
    """The characters of a line, each with its width in columns and its style."""
    for escape, character in re.findall("\x1b\\[([0-9;:]*)m|([^\x1b])", line):
        if not character:
            style.take(escape)
            continue
        wide = unicodedata.east_asian_width(character) in "WF"
        yield character, 2 if wide else 1, style.css()


def main():
    lines = sys.stdin.read().rstrip("\n").split("\n")
    style, rows, columns = Style(), [], 0
    for line in lines:
        row, column = "", 0
        for character, width, css in cells(line, style):
            place = f"left:{column * CELL}px;width:{width * CELL}px"
            row += f'<span style="{place};{css}">{html.escape(character)}</span>'
            column += width
        rows.append(f"<div>{row}</div>")
        columns = max(columns, column)
    page = f"""<meta charset="utf-8"><style>
body {{ margin: 12px; background: #fafafa; font: 15px/{LINE}px "DejaVu Sans Mono", "WenQuanYi Micro Hei Mono", monospace; }}
div {{ position: relative; height: {LINE}px; white-space: pre; }}
span {{ position: absolute; height: {LINE}px; text-align: center; }}
</style>{"".join(rows)}"""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "screen.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(page)
        size = f"{columns * CELL + 24},{len(rows) * LINE + 24}"
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--hide-scrollbars", f"--window-size={size}",
             f"--user-data-dir={folder}/profile", f"--screenshot={os.path.abspath(sys.argv[1])}", f"file://{path}"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


main()
