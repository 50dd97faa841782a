"""The values the shipped protocols ask for, told a second time.

Not `vitals.FIELDS`: KitLog may know of more that only some protocols ask for.
"""

FIELDS = ("sys", "dia", "hr", "spo2", "rr", "sedation", "pain")
