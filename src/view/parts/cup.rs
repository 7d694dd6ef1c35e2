//! A cup: rim, taper, soft shade, and its sign as shape.

use crate::classroom::Colour;
use crate::text::Text;
use maud::{Markup, html};

/// A cup with its accessible name. `class` sizes it: empty (44 px), `cup-small` (28 px) or `cup-large` (68 px).
pub fn cup(colour: Colour, class: &str, text: Text) -> Markup {
    html! {
        svg class={ "cup " (colour_class(colour)) " " (class) } viewBox="0 0 48 56" role="img" aria-label=(text.cup(colour)) {
            ellipse class="cup-ground" cx="24" cy="53.5" rx="16" ry="2.5" {}
            path class="cup-body" d="M6 10 9.6 48.6C9.9 51.4 16.2 53.5 24 53.500S38.1 51.4 38.4 48.600L42 10z" {}
            path class="cup-sheen" d="M10.5 14.5 13.3 49.200C14 50.3 15.3 51.2 17 51.900L15 15.800z" {}
            path class="cup-shade" d="M34.5 15.6 32.3 52.200C36 51.4 38.2 50.1 38.4 48.600L41.6 14z" {}
            ellipse class="cup-rim" cx="24" cy="10" rx="20" ry="6.8" {}
            ellipse class="cup-lip" cx="24" cy="10" rx="20" ry="6.8" {}
            ellipse class="cup-inside" cx="24" cy="10.6" rx="15.8" ry="4.2" {}
            (sign(colour))
        }
    }
}

/// The class that tints a cup and whatever goes with it.
fn colour_class(colour: Colour) -> &'static str {
    match colour {
        Colour::Green => "cup-green",
        Colour::Yellow => "cup-yellow",
        Colour::Red => "cup-red",
    }
}

/// ✓, ? or !, drawn: a font's own would differ from screen to screen.
fn sign(colour: Colour) -> Markup {
    html! {
        @match colour {
            Colour::Green => path class="cup-sign" d="M15.5 34.5 21.7 41 32.5 27.5" {}
            Colour::Yellow => {
                path class="cup-sign" d="M17.8 27.600C18.2 23.8 21 22 24.2 22C27.8 22 30.4 24.3 30.4 27.500C30.4 32.2 24.2 32.3 24.2 37" {}
                circle class="cup-dot" cx="24.2" cy="44.6" r="3.1" {}
            }
            Colour::Red => {
                path class="cup-sign" d="M24 22.500V35.5" {}
                circle class="cup-dot" cx="24" cy="44.2" r="3.1" {}
            }
        }
    }
}
