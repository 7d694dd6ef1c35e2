//! Line icons on a 24 × 24 grid, as large as the text beside them.

use maud::{Markup, html};

/// What an icon shows. It never stands without a word or an accessible name beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Done.
    Check,
    /// On its way.
    Clock,
    /// Mind this.
    Warning,
    /// Good to know.
    Info,
    /// One of the focus skills.
    Star,
    /// The Wi-Fi.
    Wifi,
    /// No connection.
    Unplugged,
    /// Go on.
    Forward,
    /// Go back.
    Back,
    /// More of the same.
    Plus,
    /// Away with it.
    Close,
    /// Settings.
    Gear,
    /// A person.
    Person,
    /// Take back the last action.
    Undo,
    /// Read aloud.
    Speaker,
}

/// The icon, hidden from screen readers: the word beside it speaks.
pub fn icon(which: Icon) -> Markup {
    let points_along_the_line = matches!(which, Icon::Forward | Icon::Back | Icon::Undo);
    html! {
        svg.icon.turns[points_along_the_line] viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none"
            stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" {
            path d=(path(which)) {}
        }
    }
}

fn path(which: Icon) -> &'static str {
    match which {
        Icon::Check => "M5 12.5 10 17.5 19.5 7",
        Icon::Clock => "M12 3A9 9 0 1 0 12 21A9 9 0 1 0 12 3M12 7V12L15.5 14",
        Icon::Warning => "M12 4 2.5 20.500H21.500zM12 10.500V14.500M12 17.500V17.6",
        Icon::Info => "M12 3A9 9 0 1 0 12 21A9 9 0 1 0 12 3M12 11V16.500M12 7.500V7.6",
        Icon::Star => "M12 3.5 14.6 9 20.5 9.7 16.1 13.8 17.3 19.7 12 16.7 6.7 19.7 7.9 13.8 3.5 9.7 9.4 9z",
        Icon::Wifi => {
            "M2.5 9.500A14 14 0 0 1 21.5 9.500M6 13.300A9 9 0 0 1 18 13.300M9.4 16.900A4 4 0 0 1 14.6 16.900M12 20V20.1"
        }
        Icon::Unplugged => {
            "M3 3 21 21M6 13.300A9 9 0 0 1 10 10.800M2.5 9.500A14 14 0 0 1 7 6.600M11.5 5.800A14 14 0 0 1 21.5 9.500M14.8 11.200A9 9 0 0 1 18 13.300M9.4 16.900A4 4 0 0 1 14.6 16.900M12 20V20.1"
        }
        Icon::Forward => "M9 5 16 12 9 19",
        Icon::Back => "M15 5 8 12 15 19",
        Icon::Plus => "M12 5V19M5 12H19",
        Icon::Close => "M6 6 18 18M18 6 6 18",
        Icon::Gear => "M4 7H20M4 12H20M4 17H20M9 5V9M15 10V14M8 15V19",
        Icon::Person => "M12 4A4 4 0 1 0 12 12A4 4 0 1 0 12 4M4.5 20.500C5.5 16.5 8.5 15 12 15S18.5 16.5 19.5 20.5",
        Icon::Speaker => {
            "M4 9.500V14.500H7.500L12 18.500V5.500L7.5 9.500zM15.5 9A4.5 4.5 0 0 1 15.5 15M18 6.500A8.5 8.5 0 0 1 18 17.5"
        }
        Icon::Undo => "M9 6 4 11 9 16M4 11H14.500A5 5 0 0 1 14.5 21H11",
    }
}
