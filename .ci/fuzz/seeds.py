"""Writes the seeds of the fuzzers: the documents below a folder, statement by statement too, and the formulas in them."""
import pathlib
import re
import sys

source, target = map(pathlib.Path, sys.argv[1:3])
documents, formulas = target / "documents", target / "formulas"
for folder in (documents, formulas):
    folder.mkdir(parents=True)

for number, path in enumerate(sorted(source.rglob("*.md"))):
    text = path.read_text()
    found = re.findall(r"\$\$(.+?)\$\$", text, re.S) + re.findall(r"\$([^$]+)\$", text)
    for place, formula in enumerate(dict.fromkeys(found)):
        (formulas / f"{number}-{place}").write_text(formula)
    # Declarations with one statement each: short documents that mean something.
    parts = re.split(r"\n(?=\*\*)", text)
    declarations = "\n".join(p.split("\n\n")[0] for p in parts if p.startswith(("**Let", "**Define")))
    for place, part in enumerate(p for p in parts if p.startswith("**")):
        short = (declarations + "\n\n" + part) if place % 5 == 0 else part
        (documents / f"{number}-{place}").write_text(short[:4000])
