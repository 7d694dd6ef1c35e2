//! What is wrong with an answer, whatever it says; a page that was found clean is not read twice.

use crate::common::Answer;
use crate::vocabulary::{Vocabulary, names};
use axum::http::header::CONTENT_TYPE;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Knows what pages are made of, and which ones it has read.
#[derive(Clone)]
pub struct Judge {
    vocabulary: Vocabulary,
    clean: HashSet<u64>,
}

impl Judge {
    pub fn new(vocabulary: Vocabulary) -> Self {
        Self { vocabulary, clean: HashSet::new() }
    }

    /// What is wrong with an answer to a request for this path.
    pub fn faults(&mut self, answer: &Answer, path: &str) -> Vec<String> {
        let mut faults = Vec::new();
        let header = |name: &str| answer.headers.get(name).map_or("", |value| value.to_str().unwrap_or("not text"));
        if answer.status >= 500 {
            faults.push(format!("status {}", answer.status));
        }
        if !header("content-security-policy").contains("default-src 'none'")
            || header("x-content-type-options") != "nosniff"
        {
            faults.push("bare headers".into());
        }
        let there = answer.location();
        if !there.is_empty() && (!there.starts_with('/') || there.starts_with("//") || there.starts_with("/\\")) {
            faults.push(format!("leads to {there}"));
        }
        if answer.status >= 400
            && path.starts_with("/api/")
            && answer.json()["message"].as_str().is_none_or(str::is_empty)
        {
            faults.push("refused without a word".into());
        }
        let print = print(answer);
        if is_page(answer) && !self.clean.contains(&print) {
            let wrong = self.wrong_with_page(answer);
            if wrong.is_empty() {
                self.clean.insert(print);
            }
            faults.extend(wrong);
        }
        faults
    }

    fn wrong_with_page(&self, answer: &Answer) -> Vec<String> {
        let mut wrong = self.vocabulary.strange(names(&answer.html()));
        if !answer.body.trim_end().ends_with("</html>") {
            wrong.push("a page without its end".into());
        }
        if answer.status >= 400 && answer.texts("main").concat().len() < 20 {
            wrong.push("refused without a sentence".into());
        }
        wrong
    }
}

/// Whether a browser would show it as a page.
pub fn is_page(answer: &Answer) -> bool {
    answer.headers.get(CONTENT_TYPE).is_some_and(|kind| kind == "text/html; charset=utf-8")
}

/// Two answers with the same print are the same page, but for the number that makes a form count once.
pub fn print(answer: &Answer) -> u64 {
    let mut hasher = DefaultHasher::new();
    answer.status.hash(&mut hasher);
    let mut parts = answer.body.split("name=\"once\" value=\"");
    parts.next().unwrap_or_default().hash(&mut hasher);
    parts.for_each(|part| part.trim_start_matches(|c: char| c.is_ascii_digit()).hash(&mut hasher));
    hasher.finish()
}
