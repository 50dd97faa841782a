"""Imports every module of the installed program; run by its own Python, under Wine."""

import importlib
import pkgutil
import sys

import kitlog

# The window itself needs a Windows that can show one: what only it needs is imported all the same.
found = [one.name for one in pkgutil.walk_packages(kitlog.__path__, "kitlog.")]
# Alembic runs these.
found = [name for name in found if ".migrations" not in name and not name.endswith("__main__")]
broken = {}
for name in found:
    try:
        importlib.import_module(name)
    except Exception as error:
        broken[name] = f"{type(error).__name__}: {error}"
for name, words in broken.items():
    print(f"  {name}: {words}")
print(f"  {len(found) - len(broken)} of {len(found)} modules on Python {sys.version.split()[0]}")
sys.exit(bool(broken))
