"""The pages by name. Each is imported when first shown, so that the window stands early."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kitlog.ui.page import Page
    from kitlog.ui.station import Station


def built(station: Station, where: str, id: str) -> Page:
    """The page of this name; Today for any other."""
    match where:
        case "first run":
            from kitlog.ui.first_run.page import FirstRunPage

            return FirstRunPage(station)
        case "sign in":
            from kitlog.ui.sign_in.page import SignInPage

            return SignInPage(station)
        case "people":
            from kitlog.ui.people.page import PeoplePage

            return PeoplePage(station)
        case "trail":
            from kitlog.ui.trail.page import TrailView

            return TrailView(station)
        case "settings":
            from kitlog.ui.settings.page import SettingsPage

            return SettingsPage(station)
        case "new course":
            from kitlog.ui.new_course.page import NewCoursePage

            return NewCoursePage(station)
        case "course":
            from kitlog.ui.course.page import CoursePage

            return CoursePage(station, id)
        case "preview":
            from kitlog.ui.preview.page import PreviewPage

            return PreviewPage(station, id)
        case "outcomes":
            from kitlog.ui.outcomes.page import OutcomesPage

            return OutcomesPage(station, id)
        case "afterwards":
            from kitlog.ui.afterwards.page import AfterwardsPage

            return AfterwardsPage(station, id)
        case "courses":
            from kitlog.ui.courses.page import CoursesPage

            return CoursesPage(station, id)
        case "cohort":
            from kitlog.ui.cohort.page import CohortPage

            return CohortPage(station)
        case "chair":
            from kitlog.ui.chair.page import ChairPage

            return ChairPage(station, id)
    from kitlog.ui.today.page import TodayPage

    return TodayPage(station)
