"""Stands in for the system's logind on a private bus, and writes down what is held, until when.

/usr/bin/python3 tests/ui/logind.py FILE      # grants what is asked
/usr/bin/python3 tests/ui/logind.py FILE no   # refuses it
Prints "ready". Real logind can't be asked in a test: no machine of a build has one.
"""

import os
import sys
from pathlib import Path

from gi.repository import Gio, GLib  # type: ignore[import-not-found]

NAME = "org.freedesktop.login1"
MANAGER = f"""<node><interface name="{NAME}.Manager"><method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="h" direction="out"/></method></interface></node>"""


def main(file: str, grants: bool) -> None:
    def say(words: str) -> None:
        with Path(file).open("a") as out:
            out.write(f"{words}\n")

    def called(_bus, _who, _path, _interface, _method, asked, call):  # type: ignore[no-untyped-def]
        if not grants:
            say("refused")
            call.return_dbus_error(f"{NAME}.Denied", "not here")
            return
        ours, theirs = os.pipe()
        say("held " + " ".join(asked.unpack()))
        given = Gio.UnixFDList.new_from_array([theirs])
        call.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), given)
        GLib.unix_fd_add_full(0, ours, GLib.IOCondition.HUP, lambda *_: say("released"))

    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    interface = Gio.DBusNodeInfo.new_for_xml(MANAGER).interfaces[0]
    bus.register_object("/org/freedesktop/login1", interface, called)
    Gio.bus_own_name_on_connection(bus, NAME, 0, lambda *_: print("ready", flush=True))
    GLib.MainLoop().run()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:] != ["no"])
