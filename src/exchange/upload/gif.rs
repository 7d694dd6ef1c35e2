//! A GIF without what is no part of the picture.

/// How an extension begins that says how often a picture moves.
const LOOPS: [&[u8]; 2] = [b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0"];

/// The picture alone: frames with their times, no words and no other program's blocks, and nothing after its end. `None`
/// for what is no whole picture.
pub fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    let packed = *bytes.get(10)?;
    let mut at = 13 + colours(packed);
    let mut kept = bytes.get(..at)?.to_vec();
    let mut frames = 0;
    loop {
        let begins = at;
        match bytes.get(at)? {
            0x3b => {
                kept.push(0x3b);
                return (frames > 0).then_some(kept);
            }
            0x2c => {
                let packed = *bytes.get(at + 9)?;
                // The descriptor, its colours, the size of a code, then the lines.
                at = end_of_blocks(bytes, at + 11 + colours(packed))?;
                frames += 1;
                kept.extend_from_slice(bytes.get(begins..at)?);
            }
            0x21 => {
                let (label, rest) = (*bytes.get(at + 1)?, bytes.get(at + 2..)?);
                at = end_of_blocks(bytes, at + 2)?;
                if label == 0xf9 || (label == 0xff && LOOPS.iter().any(|name| rest.starts_with(name))) {
                    kept.extend_from_slice(bytes.get(begins..at)?);
                }
            }
            _ => return None,
        }
    }
}

/// How many bytes a table of colours takes.
fn colours(packed: u8) -> usize {
    if packed & 0x80 == 0 { 0 } else { 3 << ((packed & 7) + 1) }
}

/// Where a row of blocks ends, each with its length before it, the last of length 0.
fn end_of_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn picture(between: &[u8]) -> Vec<u8> {
        let (screen, colours) = (b"GIF89a\x01\0\x01\0\x80\0\0", [0, 0, 0, 255, 255, 255]);
        let (control, frame) = (b"\x21\xf9\x04\0\x0a\0\0\0", b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0");
        [&screen[..], &colours, between, control, frame, b"\x3b"].concat()
    }

    #[test]
    fn words_and_what_comes_after_are_cut_off_and_it_moves_on() {
        let words = [&b"\x21\xfe\x08<script>\0"[..], b"\x21\xff\x0bXMP DataXMP\x03GPS\0"].concat();
        let loops = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0";
        let told = [picture(&[&words[..], loops].concat()), b"<script>alert(1)</script>".to_vec()].concat();
        assert_eq!(cleaned(&told).unwrap(), picture(loops));
        assert_eq!(cleaned(&picture(b"")).unwrap(), picture(b""));
    }

    #[test]
    fn a_page_that_begins_as_a_picture_is_none() {
        assert_eq!(cleaned(b"GIF89a/*<html><script>*/=1;alert(1)//</script></html>"), None);
        let whole = picture(b"");
        for at in 0..whole.len() {
            assert_eq!(cleaned(&whole[..at]), None, "cut at {at}");
            let mut flipped = whole.clone();
            flipped[at] = 0xff;
            let _ = cleaned(&flipped);
        }
    }
}
