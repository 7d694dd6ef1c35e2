//! The line that a request came by (TRUST.md, Identity 2): what may be asked over it hangs on whether others can read
//! along.

use axum::http::Extensions;

/// The line of one connection; the server puts it among the extensions of each request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Line {
    /// Plain http: whoever reads the Wi-Fi along reads this.
    #[default]
    Plain,
    /// https, with the hub's own certificate.
    Secure,
}

impl Line {
    /// The line of a request; one that nobody has said anything about is plain.
    pub(super) fn of(extensions: &Extensions) -> Self {
        extensions.get().copied().unwrap_or_default()
    }

    /// Whether nobody can read along.
    pub fn is_secure(self) -> bool {
        self == Self::Secure
    }
}
