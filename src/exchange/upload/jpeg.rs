//! A JPEG without what is no part of the picture.

use super::{exif, u16_be};

const START: [u8; 2] = [0xff, 0xd8];
const END: [u8; 2] = [0xff, 0xd9];
/// A restart between rows, which has no length.
const RESTARTS: std::ops::RangeInclusive<u8> = 0xd0..=0xd7;

/// The picture alone: tables, frame, scans, colour profile and which way is up. Whatever comes after its end is cut off.
/// `None` for what is no whole picture.
pub fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(&START)?;
    let (mut head, mut kept, mut way, mut scans) = (START.to_vec(), Vec::with_capacity(bytes.len()), None, 0);
    loop {
        let marker = next_marker(&mut rest)?;
        if marker == END[1] {
            break;
        }
        let length = usize::from(u16_be(rest)?);
        let (segment, after) = rest.split_at_checked(length.max(2))?;
        rest = after;
        let data = segment.get(2..)?;
        match marker {
            // Its beginning alone: a small picture may follow in it that shows what was cut away.
            0xe0 if data.starts_with(b"JFIF\0") && data.len() == 14 => copy(&mut head, marker, segment),
            0xe1 => way = way.or_else(|| data.starts_with(exif::BEGINNING).then(|| exif::orientation(data)).flatten()),
            0xe2 if data.starts_with(b"ICC_PROFILE\0") => copy(&mut kept, marker, segment),
            0xee if data.starts_with(b"Adobe") => copy(&mut kept, marker, segment),
            0xe0..=0xef | 0xfe => {}
            0xda => {
                copy(&mut kept, marker, segment);
                let scan = scan_length(rest)?;
                kept.extend_from_slice(&rest[..scan]);
                rest = &rest[scan..];
                scans += 1;
            }
            0xc0..=0xcf | 0xdb..=0xdf => copy(&mut kept, marker, segment),
            _ => return None,
        }
    }
    if let Some(way) = way {
        let part = [exif::BEGINNING, &exif::only(way)].concat();
        let length = u16::try_from(part.len() + 2).ok()?;
        copy(&mut head, 0xe1, &[&length.to_be_bytes(), part.as_slice()].concat());
    }
    (scans > 0).then(|| [head.as_slice(), &kept, &END].concat())
}

/// The next marker; any number of fill bytes may come before it.
fn next_marker(rest: &mut &[u8]) -> Option<u8> {
    let after = rest.strip_prefix(&[0xff])?;
    let at = after.iter().position(|byte| *byte != 0xff)?;
    let (marker, after) = after.get(at..)?.split_first()?;
    *rest = after;
    Some(*marker)
}

fn copy(to: &mut Vec<u8>, marker: u8, segment: &[u8]) {
    to.extend([0xff, marker]);
    to.extend_from_slice(segment);
}

/// How long a scan's data is: up to the next marker that is none of its own.
fn scan_length(data: &[u8]) -> Option<usize> {
    let ends = |pair: &[u8]| pair[0] == 0xff && pair[1] != 0 && pair[1] != 0xff && !RESTARTS.contains(&pair[1]);
    data.windows(2).position(ends)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::exif::tests::{NORTH, of_a_phone};
    use super::*;

    fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], &length[..], data].concat()
    }

    /// A picture as far as its parts go, with these between its start and its tables.
    fn picture(between: &[Vec<u8>]) -> Vec<u8> {
        let jfif = segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
        let (tables, frame) = (segment(0xdb, &[0; 65]), segment(0xc0, &[8, 0, 1, 0, 1, 1, 1, 0x11, 0]));
        let scan = [segment(0xda, &[1, 1, 0, 0, 63, 0]), vec![0x12, 0xff, 0, 0xff, 0xd3, 0x34]].concat();
        [START.to_vec(), jfif, between.concat(), tables, frame, scan, END.to_vec()].concat()
    }

    fn has(bytes: &[u8], word: &[u8]) -> bool {
        bytes.windows(word.len()).any(|part| part == word)
    }

    #[test]
    fn a_photo_keeps_which_way_is_up_and_loses_its_place() {
        let xmp = segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='52,31N'/>");
        let comment = segment(0xfe, b"taken by Ana");
        let photo = picture(&[segment(0xe1, &of_a_phone(6)), xmp, comment, segment(0xe2, b"MPF\0II*\0")]);
        let clean = cleaned(&photo).unwrap();
        assert!(has(&photo, &NORTH));
        for gone in [&NORTH[..], b"GPS", b"Ana", b"MPF", &[0x88, 0x25]] {
            assert!(!has(&clean, gone), "{gone:?}");
        }
        assert_eq!(clean, picture(&[segment(0xe1, &[exif::BEGINNING, &exif::only(6)].concat())]));
        assert_eq!(cleaned(&clean).unwrap(), clean, "cleaning it again changes nothing");
    }

    #[test]
    fn a_plain_photo_stays_as_it_is() {
        let profile = segment(0xe2, b"ICC_PROFILE\0\x01\x01 colours");
        let photo = picture(&[profile, segment(0xee, b"Adobe\0d\0\0\0\0\0\0")]);
        assert_eq!(cleaned(&photo).unwrap(), photo);
    }

    #[test]
    fn what_comes_after_the_picture_is_cut_off() {
        let page = b"<html><script>alert(1)</script>".to_vec();
        let clean = cleaned(&[picture(&[]), page.clone()].concat()).unwrap();
        assert_eq!(clean, picture(&[]));
        let comment = picture(&[segment(0xfe, &page), segment(0xe7, &page)]);
        assert_eq!(cleaned(&comment).unwrap(), picture(&[]));
    }

    #[test]
    fn no_cut_and_no_flip_makes_it_panic() {
        let photo = picture(&[segment(0xe1, &of_a_phone(3))]);
        for at in 0..photo.len() {
            assert!(cleaned(&photo[..at]).is_none(), "cut at {at}");
            for byte in [0, 0x7f, 0xff, photo[at] ^ 0x10] {
                let mut flipped = photo.clone();
                flipped[at] = byte;
                let _ = cleaned(&flipped);
            }
        }
    }
}
