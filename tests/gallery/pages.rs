//! What hangs in the gallery.

use crate::class::Class;
use cupboard::access::CheckWords;
use cupboard::classroom::{Colour, CupsShown, Deed, Face, Language, Naming, WallSettings};
use cupboard::presence::qr::{Code, join_url, wifi};
use cupboard::text::Text;
use cupboard::view::Theme;
use cupboard::view::parts::QrArt;
use cupboard::view::wall::{self, Door, Join, Reach, Scene, Setup, Wifi};
use std::net::Ipv4Addr;

const ADDRESS: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 20);

fn art(words: &str) -> QrArt {
    let code = Code::of(words).unwrap();
    QrArt { modules: code.size(), path: code.svg_path() }
}

fn scene(class: &Class) -> Scene<'_> {
    let section = class.state.section(class.id).unwrap();
    let join = section.session.as_ref().map(|session| Join {
        address: "192.168.1.20:8080".into(),
        host_name: Some("cupboard.local:8080".into()),
        code: session.join_code.clone(),
        check: CheckWords::of("a1b2c3", &session.join_code),
        qr: art(&join_url(ADDRESS, 8080, &session.scanned_code())),
    });
    Scene {
        state: &class.state,
        section: Some(section),
        now: class.now,
        text: Text::new(section.language),
        reach: Reach::Ok,
        join,
        wifi: None,
        theme: Theme::Light,
        reading_only: false,
        setup: None,
        door: None,
    }
}

fn network(ssid: &str, password: &str) -> Option<Wifi> {
    Some(Wifi { ssid: ssid.into(), password: Some(password.into()), qr: art(&wifi(ssid, password)) })
}

fn draw(scene: &Scene<'_>) -> String {
    wall::page(scene, "/wall/events", &[]).into_string()
}

/// The lesson of the sketches, under way.
fn lesson() -> Class {
    let mut class = Class::believable();
    class.arrive(24);
    class.cup(4, Colour::Red, Some(4));
    class.cup(27, Colour::Red, Some(5));
    class.cup(7, Colour::Yellow, Some(3));
    class.cup(15, Colour::Yellow, Some(2));
    class.cup(9, Colour::Green, Some(1));
    class
}

fn crowded() -> Class {
    let mut class = Class::of(35);
    class.arrive(33);
    for n in 0..6 {
        class.cup(n, Colour::Red, Some(n % 2));
        class.cup(10 + n, Colour::Yellow, Some(n % 4));
    }
    class.cup(20, Colour::Red, Some(9));
    class.cup(21, Colour::Yellow, Some(15));
    class.cup(22, Colour::Yellow, None);
    class
}

fn with_wall(mut class: Class, naming: Naming, cups: CupsShown) -> Class {
    class.wall(WallSettings { naming, cups });
    class
}

fn coming_in(students: usize, here: usize) -> Class {
    let mut class = Class::of(students);
    class.arrive(here);
    class.teacher(Deed::SetFace { face: Face::Arrive });
    class
}

/// Every page with its name.
pub fn all() -> Vec<(String, String)> {
    let mut pages: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, html: String| pages.push((name.to_owned(), html));
    for (name, html, _) in with_codes() {
        add(&name, html);
    }
    let class = lesson();
    add("work-dark", draw(&Scene { theme: Theme::Dark, ..scene(&class) }));
    add("work-reading-only", draw(&Scene { reading_only: true, ..scene(&class) }));
    add("work-no-network", draw(&Scene { reach: Reach::NoNetwork, join: None, ..scene(&class) }));
    let class = with_wall(lesson(), Naming::Alias, CupsShown::ListByAlias);
    add("work-list", draw(&scene(&class)));
    let class = with_wall(crowded(), Naming::Names, CupsShown::ListByName);
    add("work-names-crowded", draw(&scene(&class)));
    let class = with_wall(crowded(), Naming::Initials, CupsShown::OnShelf);
    add("work-initials-crowded", draw(&scene(&class)));
    let class = with_wall(lesson(), Naming::Totals, CupsShown::OnShelf);
    add("work-totals", draw(&scene(&class)));
    for skills in [1, 2, 3, 4, 6, 9, 12, 16, 24] {
        let mut class = Class::with_skills(skills);
        class.arrive(26);
        class.cup(3, Colour::Red, Some(0));
        class.cup(4, Colour::Yellow, Some(0));
        add(&format!("work-{skills:02}"), draw(&scene(&class)));
    }
    let mut class = Class::new(Language::English, 28, &[]);
    class.arrive(28);
    add("work-00", draw(&scene(&class)));
    let class = with_wall(coming_in(35, 31), Naming::Names, CupsShown::OnShelf);
    add("arrive-names", draw(&Scene { wifi: network("Room 12", "mountain-otter"), ..scene(&class) }));
    let class = coming_in(28, 3);
    add(
        "arrive-nobody",
        draw(&Scene { reach: Reach::NobodyReaches, wifi: network("Room 12", "mountain-otter"), ..scene(&class) }),
    );
    add("no-network", draw(&Scene { reach: Reach::NoNetwork, join: None, ..scene(&class) }));
    let mut class = lesson();
    class.teacher(Deed::CloseClass);
    add("closed", draw(&scene(&class)));
    add("closed-dark", draw(&Scene { theme: Theme::Dark, ..scene(&class) }));
    add("no-class", draw(&Scene { section: None, ..scene(&class) }));
    let words = Some("mushroom september strategy dinosaur umbrella pyramid".to_owned());
    let door = Door { address: "https://192.168.100.200:8443/teach".into(), words };
    add("closed-own-screen", draw(&Scene { door: Some(door.clone()), ..scene(&class) }));
    add("no-class-own-screen", draw(&Scene { section: None, door: Some(door.clone()), ..scene(&class) }));
    let setup = Some(Setup { code: "7413-2265".into(), door });
    add("setup", draw(&Scene { section: None, setup, ..scene(&class) }));
    let english = Text::new(Language::English);
    add("pairing", wall::pairing(english, Theme::Light, "48 15", "192.168.1.20:8080/teach", None, &[]).into_string());
    pages
}

/// Pages that ask for more than a wall has.
pub fn stressed() -> Vec<(String, String)> {
    let long = "I can explain with words, a table, a graph and an equation why two quantities that grow together need not be proportional, and find an example of my own in the school yard";
    let mut pages = Vec::new();
    for skills in [1, 4, 8, 12, 16] {
        let rows: Vec<_> = (0..skills).map(|n| (n, format!("{} {n}", &long[..long.len() - 10 * (n % 3)]))).collect();
        let rows: Vec<_> = rows
            .iter()
            .map(|(n, words)| {
                ("A unit with a name that is nearly as long as a name can be", words.as_str(), "", n % 2 == 0)
            })
            .collect();
        let mut class = Class::new(Language::English, 35, &rows);
        class.arrive(35);
        for place in 0..skills {
            class.hang(place, 35);
            class.cup(place, Colour::Red, Some(place));
        }
        for n in 0..12 {
            class.cup(16 + n, Colour::Yellow, Some(0));
        }
        pages.push((format!("stress-{skills:02}"), draw(&scene(&class))));
        for (naming, cups) in [(Naming::Names, CupsShown::ListByName), (Naming::Initials, CupsShown::ListByAlias)] {
            class.wall(WallSettings { naming, cups });
            pages.push((format!("stress-{skills:02}-{naming:?}").to_lowercase(), draw(&scene(&class))));
        }
    }
    let mut class = Class::with_skills(16);
    class.arrive(28);
    pages.push(("stress-16-full".into(), draw(&scene(&class))));
    pages
}

/// Walls to scan, with what their codes say, sorted.
pub fn with_codes() -> Vec<(String, String, Vec<String>)> {
    let mut pages = Vec::new();
    let mut add = |name: &str, scene: &Scene<'_>| {
        let session = scene.section.and_then(|section| section.session.as_ref()).unwrap();
        let mut codes = vec![join_url(ADDRESS, 8080, &session.scanned_code())];
        let shows_wifi = scene.wifi.as_ref().filter(|_| name.contains("arrive"));
        codes.extend(shows_wifi.map(|w| wifi(&w.ssid, w.password.as_deref().unwrap_or_default())));
        codes.sort();
        pages.push((name.to_owned(), draw(scene), codes));
    };
    let class = lesson();
    add("work", &scene(&class));
    let class = crowded();
    add("work-crowded-dark", &Scene { theme: Theme::Dark, ..scene(&class) });
    let mut class = Class::arabic();
    class.arrive(24);
    class.cup(2, Colour::Red, Some(1));
    class.cup(5, Colour::Yellow, Some(1));
    add("work-arabic", &scene(&class));
    class.teacher(Deed::SetFace { face: Face::Arrive });
    add("arrive-arabic", &Scene { wifi: network("الصف ١٢", "sahara-palm"), ..scene(&class) });
    let class = coming_in(28, 17);
    add("arrive", &Scene { wifi: network("Room 12", "mountain-otter"), ..scene(&class) });
    add("arrive-dark-one", &Scene { theme: Theme::Dark, ..scene(&class) });
    let class = coming_in(35, 33);
    add("arrive-tall", &Scene { wifi: network("Lincoln Middle School Guest", "blue-whale-42-sings"), ..scene(&class) });
    pages
}
