#pragma once
// All that a person can do. A screen returns at most one a frame; app applies it.

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/json.h"
#include "model/ids.h"
#include "model/machine_setting.h"
#include "model/school.h"
#include "ui/route.h"

namespace ui {

// Who may send it; asked once, before anything is done (app/rights.h).
enum class Who {
    anyone,   // at the machine
    founder,  // while the program has no teacher yet
    pupil,    // who is signed in, and has not walked away
    teacher   // who has unlocked the program
};

// Teacher
struct FinishSetup {
    static constexpr Who who = Who::founder;
    std::string school, school_year, teacher, title, pin;
};  // makes the school and the first teacher
struct RecoveryNoted {
    static constexpr Who who = Who::anyone;
};  // the recovery code was written down
struct Unlock {
    static constexpr Who who = Who::anyone;
    std::string pin;
};
struct UseRecovery {
    static constexpr Who who = Who::anyone;
    std::string code, new_pin;
};
struct Lock {
    static constexpr Who who = Who::anyone;
};  // back to the pupils' screens
struct GoTo {
    static constexpr Who who = Who::anyone;
    Route route;
};
struct ChooseClass {
    static constexpr Who who = Who::teacher;
    model::ClassId id;
};
struct ReadClassList {
    static constexpr Who who = Who::teacher;
    std::string file;
};  // path
struct ReadPasted {
    static constexpr Who who = Who::teacher;
    std::string text;
};
struct ChooseImportClass {
    static constexpr Who who = Who::teacher;
    std::string name;
};  // which class the list is for, where the file does not say
struct LookAtList {
    static constexpr Who who = Who::teacher;
    int list = -1;  // of the file; -1: all of them again
};
struct DecideRow {
    static constexpr Who who = Who::teacher;
    std::size_t row = 0;  // of the list that is looked at
    bool on = true;       // the pupil is taken in; of a lookalike: is the one of the other class
};
struct ConvertNames {
    static constexpr Who who = Who::teacher;
};  // typed with an old font, of all lists of the file
struct ApplyClassList {
    static constexpr Who who = Who::teacher;
};
struct ApplyAllLists {
    static constexpr Who who = Who::teacher;
};
struct UndoImport {
    static constexpr Who who = Who::teacher;
};  // the last one
struct LookForList {
    static constexpr Who who = Who::teacher;
    std::string folder;  // empty: the places to begin at
};
struct DropClassList {
    static constexpr Who who = Who::teacher;
};  // leaves the preview, nothing changed
struct ChooseLesson {
    static constexpr Who who = Who::teacher;
    std::string pack_id, lesson_id;
};
struct StartLesson {
    static constexpr Who who = Who::teacher;
    model::Mode mode = model::Mode::practice;
    std::int64_t limit_ms = 0;  // time for each pupil's test; 0: none
};                              // opens the chosen lesson for the chosen class
struct EndLesson {
    static constexpr Who who = Who::teacher;
};
struct VoidLesson {
    static constexpr Who who = Who::teacher;
    model::AssignmentId id;
};  // begun by mistake: it ends, is no column of the book, and nobody was absent
struct CountLesson {
    static constexpr Who who = Who::teacher;
    model::AssignmentId id;
};  // a voided one counts again
struct TryLesson {
    static constexpr Who who = Who::teacher;
    std::string pack_id, lesson_id;
};  // as a pupil sees it; nothing is kept
struct EndTrial {
    static constexpr Who who = Who::anyone;
};
struct SetHomeroom {
    static constexpr Who who = Who::teacher;
    model::ClassId id;
    std::string name;  // empty: nobody
};
struct NoteRestored {
    static constexpr Who who = Who::teacher;
};  // what is said of a lost progress file was read
struct SaveCards {
    static constexpr Who who = Who::teacher;
    std::string folder;
};
struct SaveClassCards {
    static constexpr Who who = Who::teacher;
    std::string folder;
};  // of the lesson chosen
struct ShowResults {
    static constexpr Who who = Who::teacher;
    std::string lesson_id;
};
struct MoveAnswers {
    static constexpr Who who = Who::teacher;
    model::PupilId from, to;
};  // of the lesson whose results are shown: done under the wrong name
struct SaveBook {
    static constexpr Who who = Who::teacher;
    std::string format;  // one of DeskView::book_formats
    bool by_name = false;
    std::string folder;
};
struct ChooseOrder {
    static constexpr Who who = Who::teacher;
    bool by_name = false;
};
struct AdmitPupil {
    static constexpr Who who = Who::teacher;
    model::PupilId id;
    model::StationId station{};  // at that machine; empty: at this one
};                               // lets in a pupil who forgot the pictures
struct NewPictures {
    static constexpr Who who = Who::teacher;
    model::PupilId id;
};  // or a new code, where the class signs in by code
struct ChooseSignIn {
    static constexpr Who who = Who::teacher;
    model::SignIn by = model::SignIn::pictures;
};  // of the class looked at
struct AddTemporary {
    static constexpr Who who = Who::teacher;
    model::StationId station{};  // as in AdmitPupil
};                               // lets in a pupil who is in no list

// Pupil
struct PickName {
    static constexpr Who who = Who::anyone;
    model::PupilId id;
};
struct NotMe {
    static constexpr Who who = Who::anyone;
};
struct PickPicture {
    static constexpr Who who = Who::anyone;
    int picture = 0;
};
struct ClearPictures {
    static constexpr Who who = Who::anyone;
};
struct EnterCode {
    static constexpr Who who = Who::anyone;
    std::string digits;
};
struct RaiseHand {
    static constexpr Who who = Who::anyone;
    enum class Why { lesson, machine, talk, sign_in } why = Why::lesson;
};
struct AddPartner {
    static constexpr Who who = Who::pupil;
};  // another pupil sits down here
struct LeaveSeat {
    static constexpr Who who = Who::pupil;
    model::PupilId id;
};  // one of several leaves
struct OpenLesson {
    static constexpr Who who = Who::pupil;
};  // today's lesson, or back into it
struct PlayAgain {
    static constexpr Who who = Who::pupil;
    std::string pack_id, lesson_id;
};  // a lesson that was done, from its beginning
struct ChooseWay {
    static constexpr Who who = Who::pupil;  // after a content note
    enum class Way { all, brief, other } way = Way::all;
};
struct GoHome {
    static constexpr Who who = Who::pupil;
};
struct NextStep {
    static constexpr Who who = Who::pupil;
};
struct PreviousStep {
    static constexpr Who who = Who::pupil;
};
struct ChangeDraft {
    static constexpr Who who = Who::pupil;
    base::Json draft;
};
struct OpenExplanation {
    static constexpr Who who = Who::pupil;
    int option = 0;
};
struct OpenHint {
    static constexpr Who who = Who::pupil;
};
struct HandIn {
    static constexpr Who who = Who::pupil;
};  // Chốt
struct TryAgain {
    static constexpr Who who = Who::pupil;
};
struct ReviewPage {
    static constexpr Who who = Who::pupil;
    int page = 0;
};
struct StartTest {
    static constexpr Who who = Who::pupil;
};  // its time runs from here
struct OpenClosedTest {
    static constexpr Who who = Who::pupil;
};  // what came out of it
struct LookBack {
    static constexpr Who who = Who::pupil;
};  // at its questions, one after the other
struct OpenReview {
    static constexpr Who who = Who::pupil;
};
struct OpenNotebook {
    static constexpr Who who = Who::pupil;
};
struct SignOut {
    static constexpr Who who = Who::anyone;
};
struct QuickExit {
    static constexpr Who who = Who::anyone;
};
struct LeaveCover {
    static constexpr Who who = Who::anyone;
};
struct StayHere {
    static constexpr Who who = Who::anyone;
};  // the answer to "are you still there?"
struct TextSize {
    static constexpr Who who = Who::anyone;
    double scale = 1.0;
};
struct AiryText {
    static constexpr Who who = Who::anyone;
    bool on = true;
};
struct SetMachine {
    static constexpr Who who = Who::teacher;
    model::MachineSetting setting;
};
struct ReadAloud {
    static constexpr Who who = Who::anyone;
    std::string text;  // a screen leaves it empty: app fills it with what the page shows
};
struct StopReading {
    static constexpr Who who = Who::anyone;
};
// A lab
struct LookIntoFolder {
    static constexpr Who who = Who::teacher;
    std::string folder;  // empty: the places to begin at
};
struct UseClassFolder {
    static constexpr Who who = Who::teacher;
    std::string folder;  // empty: none any more
};
struct SaveJoinFile {
    static constexpr Who who = Who::teacher;
    std::string folder;  // where the settings file for the stations goes
};
struct ChooseSeat {
    static constexpr Who who = Who::teacher;
    int number = 0;
};
struct CollectToStick {
    static constexpr Who who = Who::teacher;
    std::string folder;
};
struct TakeFromStick {
    static constexpr Who who = Who::teacher;
    std::string folder;
};
struct PauseLesson {
    static constexpr Who who = Who::teacher;  // at every machine
    bool on = true;
};
struct LowerHand {
    static constexpr Who who = Who::teacher;  // the teacher has been there
    model::StationId station;                 // empty: hands raised at this machine
};
struct ChangeClass {
    static constexpr Who who = Who::teacher;  // ends the lesson; the next one of that class begins
    model::ClassId id;
};

using AnyIntent =
    std::variant<std::monostate, FinishSetup, RecoveryNoted, Unlock, UseRecovery, Lock, GoTo, ChooseClass, ReadClassList, ReadPasted,
                 ChooseImportClass, LookAtList, DecideRow, ConvertNames, ApplyClassList, ApplyAllLists, UndoImport, LookForList,
                 DropClassList, ChooseLesson, StartLesson, EndLesson, VoidLesson, CountLesson, TryLesson, EndTrial, SetHomeroom,
                 NoteRestored, SaveCards, SaveClassCards, ShowResults, MoveAnswers, SaveBook, ChooseOrder, AdmitPupil, NewPictures,
                 ChooseSignIn, AddTemporary, PickName, NotMe, PickPicture, ClearPictures, EnterCode, RaiseHand, AddPartner, LeaveSeat,
                 OpenLesson, PlayAgain, ChooseWay, GoHome, NextStep, PreviousStep, ChangeDraft, OpenExplanation, OpenHint, HandIn, TryAgain,
                 ReviewPage, StartTest, OpenClosedTest, LookBack, OpenReview, OpenNotebook, SignOut, QuickExit, LeaveCover, StayHere,
                 TextSize, AiryText, SetMachine, ReadAloud, StopReading, LookIntoFolder, UseClassFolder, SaveJoinFile, ChooseSeat,
                 CollectToStick, TakeFromStick, PauseLesson, LowerHand, ChangeClass>;

// The variant, whose making, copying and ending are compiled once (intent.cpp) and not in every screen.
struct Intent : AnyIntent {
    Intent();
    Intent(const Intent& other);
    Intent(Intent&& other) noexcept;
    Intent& operator=(const Intent& other);
    Intent& operator=(Intent&& other) noexcept;
    ~Intent();
    template <class T, class = std::enable_if_t<!std::is_base_of_v<Intent, T>>>
    Intent(T one) : Intent(make(std::move(one))) {}

    template <class T>
    static Intent make(T one);
};

}  // namespace ui
