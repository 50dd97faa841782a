"""A record on a network drive or in a synced folder: refused with a sentence and the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from kitlog.domain.errors import MachineError
from kitlog.store import database as database_module
from kitlog.store.elsewhere import NETWORK, refuse_elsewhere
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key

WAY_OUT = "move the whole folder to a disk of this computer"


@pytest.mark.parametrize(
    "name",
    [
        "Dropbox", "Dropbox (Clinic)", "OneDrive", "OneDrive - Clinic Ltd", "Google Drive",
        "GoogleDrive", "My Drive", "iCloud Drive", "iCloudDrive", "Mobile Documents", "Nextcloud",
        "ownCloud", "Box Sync",
    ],
)  # fmt: skip
def test_a_synced_folder_is_refused_by_its_name(tmp_path: Path, key: Key, name: str) -> None:
    folder = tmp_path / name / "KitLog"
    with pytest.raises(MachineError) as caught:
        Store.open(folder / "kitlog.db", key, "desk")
    assert f"which {name} carries to other computers" in caught.value.sentence
    assert WAY_OUT in caught.value.sentence
    assert not folder.exists(), "nothing was made"


@pytest.mark.parametrize("marker", [".dropbox", ".stfolder", ".nextcloudsync.log"])
def test_a_synced_folder_is_refused_by_what_lies_in_it(
    tmp_path: Path, key: Key, marker: str
) -> None:
    """A record that was there before the service came: it stays as it is."""
    path = tmp_path / "files" / "KitLog" / "kitlog.db"
    Store.open(path, key, "desk").close()
    before = path.read_bytes()
    (tmp_path / "files" / marker).touch()
    with pytest.raises(MachineError, match="which files carries"):
        Store.open(path, key, "desk")
    assert path.read_bytes() == before
    (tmp_path / "files" / marker).unlink()
    Store.open(path, key, "desk").close()


def test_a_link_into_one_is_seen_through(tmp_path: Path, key: Key) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "KitLog").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(MachineError, match="which Dropbox carries"):
        Store.open(tmp_path / "KitLog" / "kitlog.db", key, "desk")


@pytest.mark.parametrize("name", ["dropbox-notes", "clinic", "drive", "My Drives", "box"])
def test_other_names_are_left_in_peace(tmp_path: Path, name: str) -> None:
    refuse_elsewhere(tmp_path / name)


MOUNTED = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
tmpfs /home/ward/here tmpfs rw 0 0
//server/clinic /srv/the\\040clinic cifs rw 0 0
ward@server: /home/ward/ssh fuse.sshfs rw 0 0
/dev/sdb1 /home/disk ext4 rw 0 0
share /over 9p rw 0 0
/dev/sdc1 /over xfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/ward/.local/share/KitLog", "nfs4"),
        ("/srv/the clinic/KitLog", "cifs"),
        ("/home/ward/ssh/KitLog", "fuse.sshfs"),
        ("/home/ward/here/KitLog", ""),
        ("/home/disk/KitLog", ""),
        ("/over/KitLog", ""),
        ("/var/lib/KitLog", ""),
        ("/homes/KitLog", ""),
    ],
)
def test_a_network_drive_is_refused_by_its_file_system(
    tmp_path: Path, folder: str, kind: str
) -> None:
    """By a list as Linux writes it: no test can count on a network."""
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTED)
    if not kind:
        refuse_elsewhere(Path(folder), mounts)
        return
    assert kind in NETWORK
    with pytest.raises(MachineError) as caught:
        refuse_elsewhere(Path(folder), mounts)
    assert f"on a network drive ({kind})" in caught.value.sentence
    assert WAY_OUT in caught.value.sentence


def test_a_computer_without_a_disk_of_its_own_is_left_in_peace(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text("server:/root / nfs rw 0 0\n")
    refuse_elsewhere(Path("/home/ward/KitLog"), mounts)


def test_without_the_look_a_record_would_be_made_there(
    tmp_path: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control."""
    monkeypatch.setattr(database_module, "refuse_elsewhere", lambda *_: None)
    path = tmp_path / "Dropbox" / "kitlog.db"
    Store.open(path, key, "desk").close()
    assert path.exists()
