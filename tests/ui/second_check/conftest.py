from tests.ui.second_check.chairside import chairside
from tests.ui.today.clinic_room import open_room, records

__all__ = ["chairside", "open_room", "records"]
