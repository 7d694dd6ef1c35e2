//! Whether a tutor can be asked now (S6): shape and word together.

use super::icon::{Icon, icon};
use crate::classroom::Availability;
use crate::text::Text;
use maud::{Markup, html};

/// The sign of it, for pages and the wall.
pub fn available_icon(how: Availability) -> Icon {
    match how {
        Availability::Available => Icon::Check,
        Availability::Busy => Icon::Clock,
        Availability::Full => Icon::Info,
        Availability::NotNow => Icon::Close,
    }
}

/// The sign with its word.
pub fn available(how: Availability, text: Text) -> Markup {
    let free = how == Availability::Available;
    html! { span.available.available-now[free] { (icon(available_icon(how))) span { (text.availability(how)) } } }
}
