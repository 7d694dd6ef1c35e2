//! A PNG without what is no part of the picture.

use super::u32_be;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// What a picture is made of: its lines, colours, transparency, size on paper, and the frames of one that moves.
const PARTS: [&[u8; 4]; 17] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD",
    b"hIST", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// The picture alone: no words, no dates, no Exif, and nothing after its end. `None` for what is no whole picture.
pub fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut kept = SIGNATURE.to_vec();
    let (mut first, mut lines) = (true, false);
    loop {
        let length = usize::try_from(u32_be(rest)?).ok()?;
        let name = rest.get(4..8)?;
        // Length, name, data, check sum.
        let (part, after) = rest.split_at_checked(length.checked_add(12)?)?;
        rest = after;
        if first != (name == b"IHDR") {
            return None;
        }
        first = false;
        lines |= name == b"IDAT";
        if PARTS.iter().any(|known| *known == name) {
            kept.extend_from_slice(part);
        }
        if name == b"IEND" {
            return (lines && length == 0).then_some(kept);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::exif::tests::{NORTH, of_a_phone};
    use super::*;

    fn part(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], name, data, b"\x01\x02\x03\x04"].concat()
    }

    fn picture(between: &[Vec<u8>]) -> Vec<u8> {
        let (head, lines) = (part(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), part(b"IDAT", b"lines"));
        [SIGNATURE.to_vec(), head, between.concat(), lines, part(b"IEND", b"")].concat()
    }

    #[test]
    fn a_picture_loses_place_words_and_dates_and_what_comes_after() {
        let more = [
            part(b"eXIf", &of_a_phone(6)[6..]),
            part(b"tEXt", b"Author\0Ana"),
            part(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0exif:GPSLatitude"),
            part(b"tIME", &[7, 234, 11, 22, 11, 0, 0]),
            part(b"evIl", b"<script>alert(1)</script>"),
        ];
        let told = [picture(&more), b"<html><script>alert(1)</script>".to_vec()].concat();
        assert!(told.windows(NORTH.len()).any(|part| part == NORTH));
        assert_eq!(cleaned(&told).unwrap(), picture(&[]));
    }

    #[test]
    fn colours_and_frames_stay() {
        let whole = picture(&[part(b"iCCP", b"p\0\0x"), part(b"pHYs", &[0; 9]), part(b"acTL", &[0; 8])]);
        assert_eq!(cleaned(&whole).unwrap(), whole);
    }

    #[test]
    fn no_cut_makes_it_panic_or_pass() {
        let whole = picture(&[]);
        for at in 0..whole.len() {
            assert!(cleaned(&whole[..at]).is_none(), "cut at {at}");
            let mut flipped = whole.clone();
            flipped[at] = 0xff;
            let _ = cleaned(&flipped);
        }
    }
}
