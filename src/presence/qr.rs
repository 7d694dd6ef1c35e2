//! The codes to scan (NETWORK "Addresses and QR codes"), as data: the view draws the `svg`, the command line the terminal.
//!
//! Always black on white with a margin of 4 modules: readers fail on inverted codes and on codes without margin.

use std::fmt::Write as _;
use std::net::Ipv4Addr;

use qrcode::{EcLevel, QrCode};

/// White modules around every code, on each side.
pub const MARGIN: usize = 4;

/// What the join code says. Upper case keeps it in QR's alphanumeric mode: version 2, large modules on the wall.
pub fn join_url(address: Ipv4Addr, port: u16, code: &str) -> String {
    let code = code.to_ascii_uppercase();
    format!("HTTP://{}/J/{code}", authority(address, port))
}

/// What a student's card says; in capitals too, so that its modules are large on paper.
pub fn card_url(address: &str, card: &str) -> String {
    format!("HTTP://{address}/C/{card}")
}

/// `192.168.1.20`, with `:8080` unless the port is 80: what is printed under the code and typed by hand.
pub fn authority(address: Ipv4Addr, port: u16) -> String {
    match port {
        80 => address.to_string(),
        _ => format!("{address}:{port}"),
    }
}

/// What the Wi-Fi code says; an open network has an empty password.
pub fn wifi(ssid: &str, password: &str) -> String {
    let ssid = escape(ssid);
    match password {
        "" => format!("WIFI:T:nopass;S:{ssid};;"),
        _ => format!("WIFI:T:WPA;S:{ssid};P:{};;", escape(password)),
    }
}

/// A backslash before each character that means something in a Wi-Fi code.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | ';' | ',' | '"' | ':') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// A square of modules, without its margin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    size: usize,
    dark: Vec<bool>,
}

impl Code {
    /// The code for `text` at level M; `None` when it is too long for any code (2331 bytes).
    pub fn of(text: &str) -> Option<Code> {
        Self::at(text, EcLevel::M)
    }

    /// The code for `text` at level Q, for paper that is carried about for a year: a quarter of it may be worn away.
    pub fn sturdy(text: &str) -> Option<Code> {
        Self::at(text, EcLevel::Q)
    }

    fn at(text: &str, level: EcLevel) -> Option<Code> {
        let code = QrCode::with_error_correction_level(text, level).ok()?;
        let dark = code.to_colors().into_iter().map(|module| module == qrcode::Color::Dark).collect();
        Some(Code { size: code.width(), dark })
    }

    /// Modules on a side, without the margin (25 for a join code).
    pub fn size(&self) -> usize {
        self.size
    }

    /// Modules on a side with the margin: the `viewBox` of the SVG is `0 0 side side`.
    pub fn side(&self) -> usize {
        self.size + 2 * MARGIN
    }

    /// Is the module in column `x` and row `y` dark? Everything outside is white.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && y < self.size && self.dark[y * self.size + x]
    }

    /// The same with the margin counted in: `(MARGIN, MARGIN)` is the first module.
    fn is_dark_with_margin(&self, x: usize, y: usize) -> bool {
        match (x.checked_sub(MARGIN), y.checked_sub(MARGIN)) {
            (Some(x), Some(y)) => self.is_dark(x, y),
            _ => false,
        }
    }

    /// The `d` of one SVG path that fills the dark modules, in module units and with the margin's offset, row by row.
    pub fn svg_path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let run = (x..self.size).take_while(|&x| self.is_dark(x, y)).count();
                if run > 0 {
                    // Writing to a string cannot fail.
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
                }
                x += run.max(1);
            }
        }
        path
    }
}

/// The code for a terminal, two modules a character. In colour, black on white is said outright and holds on any
/// terminal; without colour the white modules are drawn, as terminals are mostly dark.
pub fn terminal(code: &Code, colour: bool) -> String {
    // Black on white of the 256-colour cube: the first sixteen are whatever a theme makes of them.
    let (start, end) = if colour { ("\x1b[38;5;16;48;5;231m", "\x1b[0m") } else { ("", "") };
    let mut picture = String::new();
    for y in (0..code.side()).step_by(2) {
        picture.push_str(start);
        for x in 0..code.side() {
            let drawn = |y: usize| code.is_dark_with_margin(x, y) == colour && (colour || y < code.side());
            picture.push(match (drawn(y), drawn(y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        picture.push_str(end);
        picture.push('\n');
    }
    picture
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    const BOX: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 20);

    fn join() -> Code {
        Code::of(&join_url(BOX, 80, "4kf7")).expect("a join code is short")
    }

    /// The code as a grey picture with its margin, `scale` pixels a module.
    fn pgm(code: &Code, scale: usize) -> Vec<u8> {
        let side = code.side() * scale;
        let mut file = format!("P5 {side} {side} 255\n").into_bytes();
        let pixels = (0..side * side).map(|at| (at % side / scale, at / side / scale));
        file.extend(pixels.map(|(x, y)| if code.is_dark_with_margin(x, y) { 0 } else { 255 }));
        file
    }

    /// What a real reader makes of a picture.
    fn scanned(picture: &[u8]) -> String {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("code.pgm");
        std::fs::write(&file, picture).expect("the picture is written");
        let reader = Command::new("zbarimg").args(["-q", "--raw"]).arg(&file).output();
        let read = reader.expect("zbarimg runs (package zbar-tools)").stdout;
        String::from_utf8(read).expect("text").trim_end().to_owned()
    }

    /// The modules a terminal shows, with the margin, drawn back from its characters.
    fn modules(picture: &str, colour: bool) -> Vec<Vec<bool>> {
        let plain = picture.replace("\x1b[38;5;16;48;5;231m", "").replace("\x1b[0m", "");
        let dark = |line: &str, blocks: &[char]| line.chars().map(|c| blocks.contains(&c) == colour).collect();
        plain.lines().flat_map(|line| [dark(line, &['█', '▀']), dark(line, &['█', '▄'])]).collect()
    }

    #[test]
    fn the_join_code_says_the_address_in_capitals_and_leaves_port_80_out() {
        assert_eq!(join_url(BOX, 80, "4kf7"), "HTTP://192.168.1.20/J/4KF7");
        assert_eq!(join_url(BOX, 8080, "4KF7"), "HTTP://192.168.1.20:8080/J/4KF7");
        assert_eq!(authority(BOX, 80), "192.168.1.20");
        assert_eq!(authority(BOX, 8080), "192.168.1.20:8080");
    }

    #[test]
    fn the_join_code_stays_small_with_the_longest_address_and_port() {
        assert_eq!(join().size(), 25, "version 2");
        let longest = join_url(Ipv4Addr::new(192, 168, 100, 200), 65535, "4KF7ABC");
        assert_eq!(Code::of(&longest).map(|code| code.size()), Some(25), "{longest}");
    }

    /// The code with a corner of so many modules a side worn white: the one without a finder pattern.
    fn worn(code: Option<Code>, side: usize) -> Code {
        let code = code.expect("short enough");
        let kept = |at: usize| at % code.size + side < code.size || at / code.size + side < code.size;
        let dark = code.dark.iter().enumerate().map(|(at, dark)| *dark && kept(at)).collect();
        Code { dark, size: code.size }
    }

    #[test]
    fn a_cards_code_is_of_version_3_and_read_though_a_corner_is_worn_away() {
        for address in ["192.168.100.200:65535", "10.0.0.5"] {
            let url = card_url(address, "7KQ2M4XZ90TB");
            assert_eq!(Code::sturdy(&url).map(|code| code.size()), Some(29), "version 3: {url}");
            assert_eq!(scanned(&pgm(&worn(Code::sturdy(&url), 11), 4)), url);
            assert_eq!(scanned(&pgm(&worn(Code::of(&url), 11), 4)), "", "level M would not do: {url}");
        }
    }

    #[test]
    fn a_wifi_code_escapes_what_would_end_it_early() {
        assert_eq!(wifi("Room 12", "cups & boards"), "WIFI:T:WPA;S:Room 12;P:cups & boards;;");
        assert_eq!(wifi(r#"a\b;c,d"e:f"#, "x;"), r#"WIFI:T:WPA;S:a\\b\;c\,d\"e\:f;P:x\;;;"#);
        assert_eq!(wifi("Open", ""), "WIFI:T:nopass;S:Open;;");
    }

    #[test]
    fn a_real_reader_reads_the_codes_at_three_pixels_a_module() {
        assert_eq!(scanned(&pgm(&join(), 3)), "HTTP://192.168.1.20/J/4KF7");
        let network = wifi("Salle 12: Tasses", r"tasse\rouge;");
        let code = Code::of(&network).expect("short enough");
        assert_eq!(scanned(&pgm(&code, 3)), network);
    }

    #[test]
    fn the_svg_path_fills_exactly_the_dark_modules() {
        let code = join();
        let mut filled = vec![];
        for run in code.svg_path().split_terminator('z') {
            let numbers = run.strip_prefix('M').expect("each run starts a subpath").replace(['h', 'v'], " ");
            let numbers: Vec<i64> = numbers.split(' ').map(|number| number.parse().expect("a number")).collect();
            let [x, y, width, 1, back] = numbers[..] else { panic!("{run}") };
            assert_eq!(width, -back);
            filled.extend((x..x + width).map(|x| (x as usize, y as usize)));
        }
        let all = (0..code.side()).flat_map(|y| (0..code.side()).map(move |x| (x, y)));
        let dark: Vec<_> = all.filter(|&(x, y)| code.is_dark_with_margin(x, y)).collect();
        assert_eq!(filled, dark);
    }

    #[test]
    fn the_terminal_shows_the_same_modules_with_and_without_colour() {
        let code = join();
        for colour in [true, false] {
            let shown = modules(&terminal(&code, colour), colour);
            assert!(shown.len() >= code.side());
            for (y, shown) in shown.iter().take(code.side()).enumerate() {
                let row: Vec<_> = (0..code.side()).map(|x| code.is_dark_with_margin(x, y)).collect();
                assert_eq!(*shown, row, "row {y}, colour {colour}");
            }
        }
        assert!(!terminal(&code, false).contains('\x1b'), "no escapes without colour");
        assert!(terminal(&code, true).lines().all(|line| line.ends_with("\x1b[0m")), "white ends with the line");
    }
}
