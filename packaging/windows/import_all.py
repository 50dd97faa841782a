"""Imports every module of the installed program; run by its own Python, under Wine.

Qt for Windows needs icuuc.dll, a part of Windows 10 and 11 that Wine 8 has not: what stands on Qt
is counted apart, and anything else that is missing there is a fault.
"""

import importlib
import pkgutil
import sys

import kitlog

QT = "DLL load failed while importing Qt"

# Alembic runs the migrations itself; __main__ would start the program.
found = [
    one.name
    for one in pkgutil.walk_packages(kitlog.__path__, "kitlog.")
    if ".migrations" not in one.name and not one.name.endswith("__main__")
]
qt, broken = 0, {}
for name in found:
    try:
        importlib.import_module(name)
    except Exception as error:
        if str(error).startswith(QT):
            qt += 1
        else:
            broken[name] = f"{type(error).__name__}: {error}"
for name, words in broken.items():
    print(f"  {name}: {words}")
said = f"{len(found) - len(broken) - qt} of {len(found)} modules imported, {qt} wait for Qt"
print(f"  {said}, on Python {sys.version.split()[0]}")
sys.exit(bool(broken))
