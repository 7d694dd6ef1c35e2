//! A WebP without what is no part of the picture.

use super::{exif, u32_le};

/// What a picture is made of: its pixels, transparency, colours, and the frames of one that moves.
const PARTS: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
/// In the flags of `VP8X`: there is an Exif part, there is an XMP part.
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;

/// The picture alone, and which way is up; nothing after its end. `None` for what is no whole picture.
pub fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    let length = usize::try_from(u32_le(bytes.get(4..)?)?).ok()?;
    let mut rest = bytes.get(12..length.checked_add(8)?)?;
    let (mut kept, mut way, mut flags_at, mut pixels) = (Vec::with_capacity(bytes.len()), None, None, false);
    while !rest.is_empty() {
        let name = rest.get(..4)?;
        let length = usize::try_from(u32_le(rest.get(4..)?)?).ok()?;
        let padded = length.checked_add(8 + length % 2)?;
        // The last part may lack its padding.
        let (part, after) = rest.split_at_checked(padded.min(rest.len().max(length.checked_add(8)?)))?;
        rest = after;
        let data = part.get(8..8 + length)?;
        if name == b"EXIF" {
            way = exif::orientation(data);
        }
        if name == b"VP8X" && data.len() >= 10 {
            flags_at = Some(kept.len() + 8);
        }
        pixels |= [b"VP8 ", b"VP8L", b"ANMF"].iter().any(|known| *known == name);
        if PARTS.iter().any(|known| *known == name) {
            push(&mut kept, name, data)?;
        }
    }
    if let Some(flags) = flags_at.and_then(|at: usize| kept.get_mut(at)) {
        *flags &= !(HAS_EXIF | HAS_XMP);
        if let Some(way) = way {
            *flags |= HAS_EXIF;
            push(&mut kept, b"EXIF", &exif::only(way))?;
        }
    }
    let length = u32::try_from(kept.len() + 4).ok()?.to_le_bytes();
    pixels.then(|| [&b"RIFF"[..], &length, b"WEBP", &kept].concat())
}

fn push(to: &mut Vec<u8>, name: &[u8], data: &[u8]) -> Option<()> {
    to.extend_from_slice(name);
    to.extend(u32::try_from(data.len()).ok()?.to_le_bytes());
    to.extend_from_slice(data);
    if data.len() % 2 == 1 {
        to.push(0);
    }
    Some(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::exif::tests::{NORTH, of_a_phone};
    use super::*;

    fn picture(parts: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut all = Vec::new();
        parts.iter().for_each(|(name, data)| push(&mut all, *name, data).unwrap());
        [&b"RIFF"[..], &u32::try_from(all.len() + 4).unwrap().to_le_bytes(), b"WEBP", &all].concat()
    }

    #[test]
    fn a_photo_keeps_which_way_is_up_and_loses_its_place() {
        let exif = of_a_phone(8);
        let flags = |flags| [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let told = picture(&[
            (b"VP8X", &flags(0x3c)),
            (b"ICCP", b"colours"),
            (b"VP8 ", b"pixels"),
            (b"EXIF", &exif),
            (b"XMP ", b"exif:GPSLatitude"),
            (b"EVIL", b"<script>"),
        ]);
        assert!(told.windows(NORTH.len()).any(|part| part == NORTH));
        let clean = cleaned(&[told, b"<html>".to_vec()].concat()).unwrap();
        let parts: [(&[u8; 4], &[u8]); 4] =
            [(b"VP8X", &flags(0x38)), (b"ICCP", b"colours"), (b"VP8 ", b"pixels"), (b"EXIF", &exif::only(8))];
        assert_eq!(clean, picture(&parts));
    }

    #[test]
    fn a_plain_picture_stays_as_it_is_and_no_cut_passes() {
        let whole = picture(&[(b"VP8L", b"odd")]);
        assert_eq!(cleaned(&whole).unwrap(), whole);
        for at in 0..whole.len() {
            assert!(cleaned(&whole[..at]).is_none(), "cut at {at}");
            let mut flipped = whole.clone();
            flipped[at] = 0xff;
            let _ = cleaned(&flipped);
        }
    }
}
