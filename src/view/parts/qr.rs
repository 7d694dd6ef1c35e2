//! A code to scan: always black on white, with its margin of four modules (NETWORK.md).

use maud::{Markup, html};

/// The modules of free space that every reader may count on.
const MARGIN: usize = 4;

/// A drawn code. Who draws it is another room; this one only frames it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrArt {
    /// Modules a side, without the margin: 21, 25, 29 …
    pub modules: usize,
    /// The dark modules as an SVG path, one unit a module, the margin's offset included.
    pub path: String,
}

/// The code as a picture. `size` is `code-large`, `code-corner` or `code-page`: `code.css` gives each a whole number of
/// pixels a module.
pub fn qr(art: &QrArt, size: &str, name: &str) -> Markup {
    let all = art.modules + 2 * MARGIN;
    html! {
        svg class={ "code m" (all) " " (size) } viewBox={ "0 0 " (all) " " (all) } width=(all * MARGIN) height=(all * MARGIN)
            role="img" aria-label=(name) shape-rendering="crispEdges" {
            rect class="code-light" width=(all) height=(all) {}
            path class="code-dark" d=(art.path) {}
        }
    }
}
