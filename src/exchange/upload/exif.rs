//! What cameras write beside a picture (Exif): only which way is up is kept, or the photo would lie on its side.

use super::{u16_be, u32_be, u32_le};

/// How an Exif part of a file begins.
pub const BEGINNING: &[u8] = b"Exif\0\0";
const ORIENTATION: u16 = 0x0112;
const PLACE: u16 = 0x8825;
const ENTRY: usize = 12;

/// Numbers in the order that the part says.
#[derive(Clone, Copy)]
struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
}

impl<'a> Tiff<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let little = match bytes.get(..4)? {
            b"II*\0" => true,
            b"MM\0*" => false,
            _ => return None,
        };
        Some(Self { bytes, little })
    }

    fn u16(self, at: usize) -> Option<u16> {
        let both = u16_be(self.bytes.get(at..)?)?;
        Some(if self.little { both.swap_bytes() } else { both })
    }

    fn u32(self, at: usize) -> Option<usize> {
        let four = self.bytes.get(at..)?;
        usize::try_from(if self.little { u32_le(four)? } else { u32_be(four)? }).ok()
    }

    /// Where the entries of a directory begin, and their tags.
    fn entries(self, directory: usize) -> impl Iterator<Item = (usize, u16)> + 'a {
        let count = self.u16(directory).unwrap_or(0);
        let at = (0..usize::from(count)).map(move |n| directory + 2 + n * ENTRY);
        at.map_while(move |at| Some((at, self.u16(at)?)))
    }
}

/// Which way is up, as a part of a file says it: 2 to 8; `None` where it lies as it should, or nothing is said.
pub fn orientation(part: &[u8]) -> Option<u8> {
    let tiff = Tiff::read(part.strip_prefix(BEGINNING).unwrap_or(part))?;
    let (at, _) = tiff.entries(tiff.u32(4)?).find(|(_, tag)| *tag == ORIENTATION)?;
    u8::try_from(tiff.u16(at + 8)?).ok().filter(|way| (2..=8).contains(way))
}

/// A part that says which way is up, and nothing else; without its beginning.
pub fn only(orientation: u8) -> Vec<u8> {
    let mut part = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    part.extend([orientation, 0, 0, 0, 0, 0, 0]);
    part
}

/// A file of which the parts are not known, without the place in any Exif part: it is written over where it stands.
pub fn without_place(mut file: Vec<u8>) -> Vec<u8> {
    let mut from = 0;
    while let Some(found) =
        file.get(from..).and_then(|rest| find(rest, b"II*\0").into_iter().chain(find(rest, b"MM\0*")).min())
    {
        let at = from + found;
        let blank = file.get(at..).and_then(Tiff::read).map(place).unwrap_or_default();
        for (start, length) in blank {
            if let Some(part) = file.get_mut(at + start..at + start + length) {
                part.fill(0);
            }
        }
        from = at + 4;
    }
    file
}

/// What the place takes: where, and how many bytes. Its directory, and what its entries lead to.
fn place(tiff: Tiff) -> Vec<(usize, usize)> {
    let Some(first) = tiff.u32(4) else { return vec![] };
    let Some((pointer, _)) = tiff.entries(first).find(|(_, tag)| *tag == PLACE) else { return vec![] };
    let Some(directory) = tiff.u32(pointer + 8) else { return vec![] };
    let mut blank = vec![(pointer, ENTRY)];
    for (at, _) in tiff.entries(directory) {
        blank.push((at, ENTRY));
        let (Some(kind), Some(count), Some(value)) = (tiff.u16(at + 2), tiff.u32(at + 4), tiff.u32(at + 8)) else {
            continue;
        };
        let each = match kind {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 | 11 => 4,
            _ => 8,
        };
        let length = count.saturating_mul(each);
        if length > 4 && length < 4_096 {
            blank.push((value, length));
        }
    }
    blank
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|part| part == word)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub mod tests {
    use super::*;

    /// An Exif part of a phone: which way is up, and 52° 31′ 12″ north.
    pub fn of_a_phone(orientation: u8) -> Vec<u8> {
        let mut part = BEGINNING.to_vec();
        part.extend(b"MM\0*\0\0\0\x08\0\x02");
        part.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
        part.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
        part.extend([0; 4]);
        part.extend([0, 2, 0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0]);
        part.extend([0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 68]);
        part.extend([0; 4]);
        part.extend(NORTH);
        part
    }

    pub const NORTH: [u8; 24] = [0, 0, 0, 52, 0, 0, 0, 1, 0, 0, 0, 31, 0, 0, 0, 1, 0, 0, 0, 12, 0, 0, 0, 1];

    #[test]
    fn which_way_is_up_is_read_and_written() {
        for way in 2..=8 {
            assert_eq!(orientation(&of_a_phone(way)), Some(way));
            assert_eq!(orientation(&only(way)), Some(way));
        }
        for way in [0, 1, 9, 255] {
            assert_eq!(orientation(&of_a_phone(way)), None);
        }
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        assert_eq!(orientation(little), Some(6));
        for cut in 0..little.len() - 7 {
            assert_eq!(orientation(&little[..cut]), None);
        }
    }

    #[test]
    fn the_place_is_written_over_where_it_stands() {
        let mut file = b"\0\0\0\x18ftypheic before ".to_vec();
        file.extend(of_a_phone(6));
        file.extend(b" after");
        let clean = without_place(file.clone());
        assert_eq!(clean.len(), file.len());
        assert!(find(&file, &NORTH).is_some() && find(&clean, &NORTH).is_none());
        assert!(clean.starts_with(b"\0\0\0\x18ftypheic before Exif") && clean.ends_with(b" after"));
        assert_eq!(orientation(&clean[find(&clean, BEGINNING).unwrap()..]), Some(6));
        assert_eq!(without_place(b"II*\0II*\0\xff\xff\xff\xffMM\0*".to_vec()), b"II*\0II*\0\xff\xff\xff\xffMM\0*");
    }
}
