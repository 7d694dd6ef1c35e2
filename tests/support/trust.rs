//! A home folder whose browser trusts a hub's authority beside those of the world: as a school's devices do.

use std::path::Path;
use std::process::Command;

/// Where Chromium looks for certificates of one's own, by its age.
const SHELVES: [&str; 2] = [".pki/nssdb", ".local/share/pki/nssdb"];

/// A new home in which the authority of this data folder is trusted. Its hub must have started once.
pub fn home_that_trusts(data: &Path) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let (pem, _) = cupboard::presence::tls::authority::Authority::certificate_of(data).unwrap().unwrap();
    let file = home.path().join("cupboard.pem");
    std::fs::write(&file, pem).unwrap();
    for shelf in SHELVES {
        let shelf = home.path().join(shelf);
        std::fs::create_dir_all(&shelf).unwrap();
        let base = format!("sql:{}", shelf.display());
        certutil(&["-N", "--empty-password", "-d", &base]);
        certutil(&["-A", "-d", &base, "-n", "cupboard", "-t", "C,,", "-i", file.to_str().unwrap()]);
    }
    home
}

fn certutil(arguments: &[&str]) {
    let done = Command::new("certutil").args(arguments).status();
    assert!(done.is_ok_and(|status| status.success()), "certutil {arguments:?} (package libnss3-tools)");
}
