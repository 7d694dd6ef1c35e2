//! One of each refusal, for the tests that ask whether every one is reachable and has its sentence.

use super::Refusal;
use crate::classroom::StudentId;
use crate::classroom::words::Field;

impl Refusal {
    /// One of each, for the tests that ask whether every refusal is reachable and has its sentence.
    pub fn all() -> Vec<Refusal> {
        [Self::of_the_class(), Self::of_learning(), Self::of_tutoring(), Self::of_groups(), Self::of_helping()].concat()
    }

    fn of_the_class() -> Vec<Refusal> {
        use Refusal::*;
        vec![
            NoSuchSection,
            NoSuchStudent,
            NoSuchOutcome,
            NotYours,
            TeacherOnly,
            ClassClosed,
            ClassAlreadyOpen,
            LessonLength,
            StatusOnlyInClass,
            StatusOnlyInWindow,
            Empty(Field::StudentName),
            TooLong(Field::Note),
            AliasTaken,
            NoSuchAlias,
            NoCup,
            TooManyStudents,
            TooManyOutcomes,
            TooManySections,
            NoSuchPrerequisite,
            PrerequisiteLoop,
            CodeTaken,
            NothingToUndo,
            ChangedSince,
            EmptyMap,
        ]
    }

    fn of_tutoring() -> Vec<Refusal> {
        use Refusal::*;
        vec![
            TutoringClosed,
            MasterFirst,
            TutorsAlready,
            NotATutor,
            NormsFirst,
            NoLetter,
            NoSuchLine,
            LineIsThere,
            TooManyLines,
        ]
    }

    fn of_learning() -> Vec<Refusal> {
        use Refusal::*;
        vec![
            NotMasteredElsewhere,
            NoSuchEvidence,
            NoSuchKind,
            TooMuchEvidence,
            TooManyKinds,
            ScaleSize,
            LevelTwice,
            NoSuchLevel,
            SuccessCount,
            NothingToRecord,
            NotShownYet,
            NoSuchAttempt,
            TalkIsLong,
            NoCheck,
            NotMastered,
            GoalTime,
            NothingAbove,
            TooManyPhrases,
            NotOffered,
            AlreadyCommented,
            TooManyFiles,
            Superseded,
            NoSuchTicket,
            TicketClosed,
            TicketOpen,
            NoSuchChoice,
            OptionCount,
            NobodyChosen,
            NoSuchDay,
            DaysReversed,
            NoMasteryDay,
            PickCount,
            AlreadyMastered,
            NothingPicked,
            NoSuchSlot,
            SlotTaken,
            SlotCount,
            NoSuchBlock,
            BlockTime,
            BlockSeats,
            TooManyBlocks,
            BlockFull,
            BlockBegan,
            NobodySignedUp,
            NotTheirsToHelp,
            NothingTicked,
            NoSuchTerm,
            NoSkillCounts,
            NoSuchMark,
            MarkRule,
            MarkWord,
            PractiseFirst,
            NothingToPractise,
            PracticeAmount,
            SameWording,
            WeekGoals,
            WordingTwice,
            NoSuchHabit,
            TooManyHabits,
        ]
    }

    fn of_groups() -> Vec<Refusal> {
        use Refusal::*;
        vec![PlannedSkills, GroupSize, TooManyPlaces, SameStudent, InTwoGroups, NoSuchGroup, NoSuchPlan]
    }

    /// Those of students who help each other.
    pub fn of_helping() -> Vec<Refusal> {
        use Refusal::*;
        vec![
            QuestionGone,
            NotAsked,
            AlreadyClaimed(StudentId(1)),
            HelpingAlready,
            HelpedAlready,
            NotOnTheWay,
            NobodyIsPicked,
            NoSuchTutor,
            OnlyTheTeacher,
            Muted,
            NotSaidHere,
            TooManyAnswers,
            NoSuchMeeting,
            MeetingOver,
            MeetingFull,
            PartnerCount,
            SessionCap,
            SessionCount,
            TooManyWords,
            TooManyReports,
            NoSpotlight,
        ]
    }
}
