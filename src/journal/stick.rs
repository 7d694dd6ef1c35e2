//! USB sticks that somebody put in: places for a backup that this process may write to.
//!
//! Which folder is written to is decided here, from what the system has mounted, and never typed by anybody.

use super::archive;
use super::{Archive, Kept, Reader, Recipient, StoreError};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// Where systems mount what is put in; what is mounted in `/mnt` may be anything, and must say that it is removable.
const BASES: [(&str, bool); 3] = [("/media/", false), ("/run/media/", false), ("/mnt/", true)];

/// A stick that is there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stick {
    /// What people call it: the last part of where it is mounted.
    pub label: String,
    folder: PathBuf,
}

/// The sticks that are there: every mount that looks like one, and `named` folders if something is mounted there,
/// which shows by their being on another disk than the `data` folder.
pub fn sticks(data: &Path, named: &[PathBuf]) -> Vec<Stick> {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let found = mounts.lines().filter_map(mount).filter(|mount| mount.is_stick(is_removable));
    let mut folders: Vec<PathBuf> = named.iter().cloned().chain(found.map(|mount| mount.folder)).collect();
    folders.retain(|folder| is_elsewhere(folder, data));
    let mut sticks: Vec<Stick> = Vec::new();
    for folder in folders {
        let label = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let same = |stick: &Stick| stick.folder == folder || stick.label == label;
        if !label.is_empty() && !sticks.iter().any(same) {
            sticks.push(Stick { label, folder });
        }
    }
    sticks
}

impl Stick {
    /// Writes a backup to the stick; once this is done it may be pulled out.
    pub fn back_up(&self, reader: &Reader, recipient: &Recipient, wall_ms: i64) -> Result<Kept, StoreError> {
        let kept = Archive::on_stick(self.folder.clone()).back_up(reader, recipient, wall_ms)?;
        archive::settle(&self.folder)?;
        Ok(kept)
    }
}

/// Whether a folder is there, on another disk than the data.
fn is_elsewhere(folder: &Path, data: &Path) -> bool {
    let (Ok(there), Ok(here)) = (std::fs::metadata(folder), std::fs::metadata(data)) else { return false };
    there.is_dir() && there.dev() != here.dev()
}

/// A line of `/proc/self/mountinfo`, as far as it matters.
#[derive(Debug, PartialEq, Eq)]
struct Mount {
    folder: PathBuf,
    /// `/dev/sda1`.
    device: String,
    writable: bool,
}

fn mount(line: &str) -> Option<Mount> {
    let (before, after) = line.split_once(" - ")?;
    let mut before = before.split(' ').skip(4);
    let folder = PathBuf::from(unescaped(before.next()?));
    let own = before.next()?;
    let mut after = after.split(' ').skip(1);
    let device = unescaped(after.next()?);
    let of_disk = after.next()?;
    let writable = ![own, of_disk].iter().any(|options| options.split(',').any(|option| option == "ro"));
    Some(Mount { folder, device, writable })
}

impl Mount {
    fn is_stick(&self, is_removable: impl Fn(&str) -> bool) -> bool {
        let Some(device) = self.device.strip_prefix("/dev/") else { return false };
        let base = BASES.iter().find(|(base, _)| self.folder.starts_with(base) && self.folder != Path::new(base));
        self.writable && base.is_some_and(|(_, asks)| !asks || is_removable(device))
    }
}

/// Spaces and the like stand as `\040` there.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let octal = (first == b'\\').then(|| after.get(..3)).flatten();
        let value = octal.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 8).ok());
        bytes.push(value.unwrap_or(first));
        rest = if value.is_some() { &after[3..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether a partition is of a disk that can be pulled out, or hangs on USB.
fn is_removable(device: &str) -> bool {
    let Ok(place) = Path::new("/sys/class/block").join(device).canonicalize() else { return false };
    let removable = |disk: &Path| std::fs::read_to_string(disk.join("removable")).is_ok_and(|word| word.trim() == "1");
    let on_usb = place.components().any(|part| part.as_os_str().to_string_lossy().starts_with("usb"));
    on_usb || removable(&place) || place.parent().is_some_and(removable)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const USB: &str = "61 29 8:1 / /media/ana/MY\\040STICK rw,nosuid,nodev shared:40 - vfat /dev/sda1 rw,fmask=0022";

    #[test]
    fn a_stick_is_told_from_other_mounts() {
        let stick = mount(USB).unwrap();
        assert_eq!(stick.folder, Path::new("/media/ana/MY STICK"));
        assert!(stick.is_stick(|_| false));
        for other in [
            "29 1 179:2 / / rw,noatime shared:1 - ext4 /dev/mmcblk0p2 rw",
            "30 29 0:25 / /media/share rw - cifs //school/share rw",
            "30 29 0:25 / /run/media rw - tmpfs tmpfs rw",
            "30 29 8:1 / /media/ana/LOCKED ro,nosuid - vfat /dev/sda1 rw",
            "30 29 8:1 / /media/ana/LOCKED rw,nosuid - vfat /dev/sda1 ro",
            "30 29 8:17 / /mnt/archive rw - ext4 /dev/sdb1 rw",
            "30 29 8:17 / /mediaeval/stick rw - ext4 /dev/sdb1 rw",
        ] {
            assert!(!mount(other).unwrap().is_stick(|_| false), "{other}");
        }
        assert!(mount("30 29 8:17 / /mnt/stick rw - ext4 /dev/sdb1 rw").unwrap().is_stick(|device| device == "sdb1"));
        assert_eq!(mount("nonsense"), None);
        assert_eq!(unescaped("a\\134b\\04"), "a\\b\\04");
    }

    #[test]
    fn a_folder_is_offered_only_when_something_is_mounted_there() {
        let data = tempfile::tempdir().unwrap();
        let beside = tempfile::tempdir_in(data.path()).unwrap();
        assert!(!sticks(data.path(), &[beside.path().to_owned()]).iter().any(|stick| stick.folder == beside.path()));
        let elsewhere = tempfile::tempdir_in("/dev/shm").unwrap();
        let label = elsewhere.path().file_name().unwrap().to_str().unwrap();
        let named = [elsewhere.path().to_owned(), elsewhere.path().to_owned(), "/nowhere".into()];
        let found = sticks(data.path(), &named);
        assert_eq!(found.iter().filter(|stick| stick.label == label).count(), 1, "{found:?}");
    }
}
