//! `cupboard ca`: the certificate that devices may trust, to carry to them on a stick.

use super::output::Output;
use super::serve::say;
use super::{DataArgs, Failure};
use crate::presence::tls::authority::Authority;
use clap::Args;
use std::io::Write;
use std::path::PathBuf;

/// What `ca` is told.
#[derive(Args)]
#[command(after_help = "\
Example:
  cupboard ca --data lessons -o /media/stick/cupboard.crt

It does not matter whether the hub runs. Install the file on the devices of your school, and they open the hub by \
https without a warning. It is no secret, and it vouches for names of your own network only, never for the internet.")]
pub(super) struct Ca {
    #[command(flatten)]
    data: DataArgs,
    /// The file to write; without it, the screen
    #[arg(short, long = "output", value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes the certificate, and says how to recognise it.
pub(super) fn run(ca: Ca) -> Result<(), Failure> {
    let folder = ca.data.folder;
    let Some((pem, fingerprint)) = Authority::certificate_of(&folder)? else {
        return Err(
            format!("no hub has run in {} yet: \"cupboard serve\" makes its certificate", folder.display()).into()
        );
    };
    let mut out = Output::open(ca.output.as_deref(), &folder)?;
    out.write_all(pem.as_bytes())?;
    let quiet = out.is_standard();
    out.finish()?;
    if let Some(to) = ca.output.filter(|_| !quiet) {
        say(&[
            format!("Wrote the certificate to {}.", to.display()),
            format!("Its words:               {}", fingerprint.words().join(" ")),
            format!("Its SHA-256 fingerprint: {}", fingerprint.pairs()),
        ]);
    }
    Ok(())
}
