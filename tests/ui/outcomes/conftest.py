from tests.ui.today.clinic_room import open_room, records

__all__ = ["open_room", "records"]
