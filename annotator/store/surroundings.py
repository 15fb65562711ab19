"""What should be known of the place and the file of a project before one relies on it."""

import os
from pathlib import Path

from annotator.store.connection import strange_tables
from annotator.store.reader import Reader

MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = frozenset(
    {
        "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.kio-fuse",
        "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf",
    }
)  # fmt: skip
"""The types of file systems that another machine holds, as Linux names them."""
_MARKS = {
    ".dropbox": "Dropbox", ".dropbox.cache": "Dropbox", ".owncloudsync.log": "ownCloud", ".nextcloudsync.log": "Nextcloud",
    ".stfolder": "Syncthing", ".tmp.driveupload": "Google Drive", ".SynologyWorkingDirectory": "Synology Drive",
}  # fmt: skip
"""What the programs that synchronise a folder leave at its top."""
_NAMES = {
    "dropbox": "Dropbox", "onedrive": "OneDrive", "nextcloud": "Nextcloud", "owncloud": "ownCloud", "google drive": "Google Drive",
    "my drive": "Google Drive", "icloud drive": "iCloud", "com~apple~clouddocs": "iCloud", "pcloud drive": "pCloud", "mega": "MEGA",
}  # fmt: skip
"""What such a folder is called unless the user calls it otherwise; "OneDrive - Firm" is one too."""


def warnings_about(project: Reader) -> list[str]:
    """Sentences; none where all is as it should be."""
    folder, found = project.path.parent, []
    if network := file_system(folder) in _NETWORK:
        found.append(
            f"{folder} lies on another machine: the project may be damaged when two machines open it, or the network fails. "
            "Keep it on a disk of this machine, and its backups there."
        )
    if not network and (program := synchroniser(folder)):
        found.append(
            f"{folder} is synchronised by {program}, which may copy the project while it is half written. Keep it elsewhere, and put "
            "backups there."
        )
    if strange := strange_tables(project.connection):
        names = ", ".join(strange[:3]) + ("…" if len(strange) > 3 else "")
        found.append(f"{project.path} also holds what annotator did not make ({names}); it is left alone, and does not go into any export.")
    return found


def file_system(folder: Path, mounts: Path = MOUNTS) -> str:
    """The type of the file system that holds a folder, as the system's list of mounts says it; "" where there is none."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    place, best, kind = os.fspath(folder.absolute()), "", ""
    for line in lines:  # "36 35 98:0 /root /mnt/data rw,noatime master:1 - ext4 /dev/sda rw"; a space in a name is \040
        before, dash, after = line.partition(" - ")
        words = before.split(" ")
        if not dash or len(words) < 5:
            continue
        mount = words[4].replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\")
        within = place == mount or place.startswith(mount.rstrip("/") + "/")
        if within and len(mount) >= len(best):  # of two mounts on one place the later one is seen
            best, kind = mount, after.split(" ")[0]
    return kind


def synchroniser(folder: Path) -> str | None:
    """The program that synchronises a folder with another machine, by what it leaves there, or what it calls the folder."""
    for place in (folder, *folder.parents):
        for mark, program in _MARKS.items():
            if os.path.lexists(place / mark):
                return program
        name = place.name.lower()
        for called, program in _NAMES.items():
            if name == called or name.startswith((f"{called} - ", f"{called} (", f"{called}-")):
                return program
    return None
