//! What our pages are made of, learnt from pages that hold plain words only: whatever else stands on a page was let in.

use scraper::Html;
use std::collections::BTreeSet;

/// Elements and attributes, such as `img` and `a[href]`.
#[derive(Clone, Default)]
pub struct Vocabulary(BTreeSet<String>);

impl Vocabulary {
    pub fn learn(&mut self, names: impl IntoIterator<Item = String>) {
        self.0.extend(names);
    }

    /// What is none of ours.
    pub fn strange(&self, names: impl IntoIterator<Item = String>) -> Vec<String> {
        let handler = |name: &str| name.contains("[on");
        names.into_iter().filter(|name| handler(name) || !self.0.contains(name)).collect()
    }

    pub fn join(&mut self, other: Self) {
        self.0.extend(other.0);
    }
}

/// The elements and attributes of a page, and each link that leads to anything but a page.
pub fn names(page: &Html) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for element in page.tree.nodes().filter_map(|node| node.value().as_element()) {
        found.insert(element.name().to_owned());
        for (name, value) in element.attrs() {
            found.insert(format!("{}[{name}]", element.name()));
            if ["href", "src", "action", "formaction"].contains(&name) && !leads_to_a_page(value) {
                found.insert(format!("{}[{name}={value}]", element.name()));
            }
        }
    }
    found
}

fn leads_to_a_page(address: &str) -> bool {
    let begins = |with: &str| address.to_ascii_lowercase().starts_with(with);
    let ours = address.starts_with(['/', '?', '#']) && !address.starts_with("//") && !address.starts_with("/\\");
    ours || address.is_empty() || begins("http://") || begins("https://")
}
