//! Words for help among students and tutoring sessions.

use super::Text;
use crate::classroom::WhoAnswers;
use crate::classroom::meeting::{Ending, Exit, Stage};

impl Text {
    /// Where a session is.
    pub fn stage(self, stage: Stage) -> String {
        match stage {
            Stage::CheckIn => self.say("stage-check-in"),
            Stage::Guided => self.say("stage-guided"),
            Stage::Independent => self.say("stage-independent"),
            Stage::Exit => self.say("stage-exit"),
        }
    }

    /// What the tutor does in a stage, in a sentence.
    pub fn script(self, stage: Stage) -> String {
        match stage {
            Stage::CheckIn => self.say("script-check-in"),
            Stage::Guided => self.say("script-guided"),
            Stage::Independent => self.say("script-independent"),
            Stage::Exit => self.say("script-exit"),
        }
    }

    /// What a partner does in a stage, in a sentence.
    pub fn partner_script(self, stage: Stage) -> String {
        match stage {
            Stage::CheckIn => self.say("partner-check-in"),
            Stage::Guided => self.say("partner-guided"),
            Stage::Independent => self.say("partner-independent"),
            Stage::Exit => self.say("session-exit"),
        }
    }

    /// What a partner says at the end.
    pub fn exit(self, exit: Exit) -> String {
        match exit {
            Exit::Can => self.say("exit-can"),
            Exit::Nearly => self.say("exit-nearly"),
            Exit::NotYet => self.say("exit-not-yet"),
        }
    }

    /// How a session came to its end.
    pub fn ending(self, ending: Ending) -> String {
        match ending {
            Ending::Closed => self.say("ending-closed"),
            Ending::Cap => self.say("ending-cap"),
            Ending::Class => self.say("ending-class"),
        }
    }

    /// Who answers a question in a class.
    pub fn who_answers(self, who: WhoAnswers) -> String {
        match who {
            WhoAnswers::TutorsAnswer => self.say("help-tutors-answer"),
            WhoAnswers::StudentPicks => self.say("help-student-picks"),
            WhoAnswers::TeacherAssigns => self.say("help-teacher-assigns"),
        }
    }
}
