"""The one voice of the window: tones made at run time, played by a process of their own."""
