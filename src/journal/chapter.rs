//! Chapters: a run of records packed together, one a line, gzipped. `zcat` reads them.

use super::StoreError;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use std::io::{Read, Write};

/// Packs bytes.
pub fn pack(bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes)?;
    Ok(packer.finish()?)
}

/// Unpacks bytes; their checksum is verified.
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes).map_err(|_| StoreError::damaged("a packed part does not unpack"))?;
    Ok(bytes)
}

/// The records of an unpacked chapter.
pub fn lines(unpacked: &[u8]) -> impl Iterator<Item = &[u8]> {
    unpacked.split(|byte| *byte == b'\n').filter(|line| !line.is_empty())
}
