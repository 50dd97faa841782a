"""Imports every module of the installed program; run by its own Python, under Wine."""

import importlib
import pkgutil
import sys

import kitlog

# Alembic runs the migrations itself; __main__ would start the program.
found = [
    one.name
    for one in pkgutil.walk_packages(kitlog.__path__, "kitlog.")
    if ".migrations" not in one.name and not one.name.endswith("__main__")
]
broken = {}
for name in found:
    try:
        importlib.import_module(name)
    except Exception as error:
        broken[name] = f"{type(error).__name__}: {error}"
for name, words in broken.items():
    print(f"  {name}: {words}")
said = f"{len(found) - len(broken)} of {len(found)} modules imported"
print(f"  {said}, on Python {sys.version.split()[0]}")
sys.exit(bool(broken))
