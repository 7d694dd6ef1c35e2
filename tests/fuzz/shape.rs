//! Input made of random bytes: they say which good input to take and what to do to it.

/// What breaks parsers, and what people paste without knowing it.
const SPICE: [&str; 40] = [
    "\"",
    "'",
    "\\",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "e\u{301}",
    "🏆",
    "زيد",
    "{",
    "}",
    "[",
    "]",
    "null",
    "true",
    "-1",
    "0",
    "1e999",
    "18446744073709551615",
    "18446744073709551616",
    "9223372036854775807",
    "-9223372036854775808",
    "4294967295",
    "4294967296",
    "\"\":",
    "%00",
    "%",
    "&",
    "=",
    "../",
    "<script>",
    "\u{2028}",
    "=1+1",
];
/// No input grows beyond this.
const LONGEST: usize = 8 * 1024;

/// The bytes as a little program over the good inputs. Some of it leaves the bytes as they are.
pub fn shape(bytes: &[u8], good: &[Vec<u8>]) -> Vec<u8> {
    let mut program = Program(bytes);
    let plain = program.byte() < 32;
    if plain || good.is_empty() {
        return program.0.to_vec();
    }
    let mut input = good[program.number(good.len())].clone();
    while !program.0.is_empty() && input.len() < LONGEST {
        program.edit(&mut input, good);
    }
    input
}

struct Program<'a>(&'a [u8]);

impl Program<'_> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    /// A number below a bound.
    fn number(&mut self, bound: usize) -> usize {
        (usize::from(self.byte()) << 8 | usize::from(self.byte())) % bound.max(1)
    }

    /// A place and a length, most often short.
    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let from = self.number(length + 1);
        let most = if self.byte() < 224 { 16 } else { length };
        from..(from + self.number(most + 1)).min(length)
    }

    fn edit(&mut self, input: &mut Vec<u8>, good: &[Vec<u8>]) {
        let length = input.len();
        match self.byte() % 12 {
            0 if length > 0 => input[self.number(length)] ^= 1 << (self.byte() % 8),
            1 => drop(input.drain(self.range(length))),
            2 => {
                let piece = input[self.range(length)].to_vec();
                let at = self.number(length + 1);
                input.splice(at..at, piece);
            }
            3 => input.truncate(self.number(length + 1)),
            4..=6 => {
                let spice = SPICE[self.number(SPICE.len())].bytes();
                let range = self.range(length);
                input.splice(range, spice);
            }
            7 => {
                let other = &good[self.number(good.len())];
                let piece = other[self.range(other.len())].to_vec();
                let at = self.number(length + 1);
                input.splice(at..at, piece);
            }
            8 => {
                let piece = input[self.range(length)].repeat(1 + self.number(200));
                let at = self.number(length + 1);
                input.splice(at..at, piece.into_iter().take(LONGEST));
            }
            9 => self.digits(input),
            _ => {
                let (at, byte) = (self.number(length + 1), self.byte());
                input.insert(at, byte);
            }
        }
    }

    /// Another number where one stands.
    fn digits(&mut self, input: &mut Vec<u8>) {
        let starts: Vec<usize> = (0..input.len())
            .filter(|at| input[*at].is_ascii_digit() && (*at == 0 || !input[at - 1].is_ascii_digit()))
            .collect();
        if starts.is_empty() {
            return;
        }
        let from = starts[self.number(starts.len())];
        let length = input[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let numbers =
            ["0", "1", "2", "59999", "4294967295", "4294967296", "9223372036854775807", "18446744073709551615"];
        let number = numbers[self.number(numbers.len())];
        input.splice(from..from + length, number.bytes());
    }
}

#[test]
fn good_input_stays_within_reach_and_much_else_comes_of_it() {
    let good = vec![b"name,language\nAna,es\n".to_vec()];
    assert_eq!(shape(&[255, 0, 0], &good), good[0]);
    assert_eq!(shape(&[0, 7, 8], &good), [7, 8], "as it is");
    let mut draw = crate::chance::Chance(7);
    let mut made = std::collections::BTreeSet::new();
    for _ in 0..1_000 {
        let bytes: Vec<u8> = (0..24).map(|_| draw.below(256) as u8).collect();
        made.insert(shape(&bytes, &good));
    }
    assert!(made.len() > 950, "{} different inputs", made.len());
}
