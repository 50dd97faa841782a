"""KitLog: the nurse's record of ketamine infusion therapy, at the chair."""

__version__ = "0.1.0"
