"""Pictures of the pages, into build/pages/."""
from pathlib import Path
import pytest
from kitlog.ui.kit.theme import DIM
from tests.ui.today.clinic_room import open_room, records
from kitlog.ui.today.page import TodayPage
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.people.page import PeoplePage
from kitlog.ui.first_run.page import FirstRunPage
from kitlog.ui.courses.page import CoursesPage
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
OUT=Path("/work/main/build/pages"); OUT.mkdir(parents=True,exist_ok=True)
PAGES={"today":(TodayPage,"day"),"sign-in":(SignInPage,"day"),"people":(PeoplePage,"clinic"),"first-run":(FirstRunPage,"new"),"courses":(CoursesPage,"day"),"today-empty":(TodayPage,"clinic")}
@pytest.mark.parametrize("name",PAGES)
def test_shots(open_room,name):
    make,rec=PAGES[name]
    room=open_room(rec)
    if rec!="new" and name!="sign-in": room.sign_in("R. Mock RN")
    room.show(make(room.station))
    for w,h in ((1366,704),(1366,768),(1920,1080)):
        room.window.resize(w,h); room.settle()
        room.window.grab().save(str(OUT/f"{name}-{w}x{h}.png"))
        print(name,w,h,clipped(room.window),small_targets(room.window))
    room.window.resize(1366,768); room.window.set_theme(DIM); room.settle()
    room.window.grab().save(str(OUT/f"{name}-dim.png"))
