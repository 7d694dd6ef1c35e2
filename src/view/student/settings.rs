//! A student's own choices: language, icon, class.

use super::Me;
use super::frame::{self, plain_form};
use crate::classroom::{Alias, Field, Language};
use crate::text::Text;
use crate::view::parts::alias_note;
use crate::view::teach::Refused;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// The page.
pub fn page(me: &Me, saved: bool, refused: &Refused) -> Markup {
    let body = html! {
        main {
            h1.page-title { (me.text.say("student-tab-settings")) }
            (classes(me))
            (languages(me))
            (home_language(me, refused))
            (icons(me))
        }
    };
    frame::page(me, frame::Tab::Settings, saved, body)
}

/// A student of two classes turns the page (S54).
fn classes(me: &Me) -> Markup {
    let sections: Vec<_> = me.state.sections_of(me.student).collect();
    html! {
        @if sections.len() > 1 {
            section.card {
                h2 { (me.text.say("student-class")) }
                (plain_form(me, "/me/switch", html! {
                    div.pick {
                        @for section in sections {
                            button.button.button-line name="section" value=(section.id)
                                aria-pressed=(pressed(section.id == me.section.id)) { bdi { (section.name) } }
                        }
                    }
                }))
            }
        }
    }
}

fn languages(me: &Me) -> Markup {
    let own = me.state.students.get(&me.student).and_then(|person| person.language);
    html! {
        section.card {
            h2 { (me.text.say("student-language")) }
            (plain_form(me, "/me/language", html! {
                div.pick {
                    @for language in Language::ALL {
                        button.button.button-line name="language" value=(language.tag()) lang=(language.tag())
                            aria-pressed=(pressed(language == me.text.language())) { (Text::new(language).own_name()) }
                    }
                    @if own.is_some() {
                        button.button.button-quiet name="language" value="" { (me.text.say("student-language-class")) }
                    }
                }
            }))
        }
    }
}

/// The language of their home (S22): asked for nowhere else, and no need to say.
fn home_language(me: &Me, refused: &Refused) -> Markup {
    html! {
        section.card #home {
            h2 { (me.text.say("field-home-language")) }
            p.quiet { (me.text.say("home-language-why")) }
            (plain_form(me, "/me/home-language", html! {
                (refused.complaint("home"))
                input.input name="home" list="home-languages" dir="auto" autocomplete="off"
                    aria-label=(me.text.say("field-home-language")) maxlength=(Field::HomeLanguage.limit())
                    value=(refused.kept("home", "home", &me.place.home_language));
                datalist #home-languages {
                    // What only one speaks would say who.
                    @for language in me.section.home_languages(2) { option value=(language) {} }
                }
                button.button { (me.text.say("teach-save")) }
            }))
        }
    }
}

/// Their own icon and those that nobody in the class has.
fn icons(me: &Me) -> Markup {
    let taken: BTreeSet<Alias> =
        me.section.members().filter(|(id, _)| *id != me.student).map(|(_, place)| place.alias).collect();
    html! {
        section.card {
            h2 { (me.text.say("student-icon")) }
            p.quiet { (me.text.say("student-icon-hint")) }
            (plain_form(me, "/me/alias", html! {
                div.icons {
                    @for alias in Alias::all().filter(|alias| !taken.contains(alias)) {
                        button.icon-choice name="alias" value=(alias.place())
                            aria-pressed=(pressed(alias == me.place.alias)) {
                            (alias_note(alias, "", me.text))
                        }
                    }
                }
            }))
        }
    }
}

fn pressed(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}
