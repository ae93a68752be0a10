#pragma once
// All that a person can do. A screen returns at most one a frame; app applies it.

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/json.h"
#include "model/ids.h"
#include "model/school.h"
#include "ui/route.h"

namespace ui {

// Teacher
struct FinishSetup {
    std::string school, school_year, teacher, title, pin;
};                        // makes the school and the first teacher
struct RecoveryNoted {};  // the recovery code was written down
struct Unlock {
    std::string pin;
};
struct UseRecovery {
    std::string code, new_pin;
};
struct Lock {};  // back to the pupils' screens
struct GoTo {
    Route route;
};
struct ChooseClass {
    model::ClassId id;
};
struct ReadClassList {
    std::string file;
};  // path
struct ReadPasted {
    std::string text;
};
struct ChooseImportClass {
    std::string name;
};  // which class the file is for
struct ApplyClassList {};
struct DropClassList {};  // leaves the preview, nothing changed
struct ChooseLesson {
    std::string pack_id, lesson_id;
};
struct StartLesson {
    model::Mode mode = model::Mode::practice;
    std::int64_t limit_ms = 0;  // time for each pupil's test; 0: none
};                              // opens the chosen lesson for the chosen class
struct EndLesson {};
struct SaveCards {
    std::string folder;
};
struct SaveClassCards {
    std::string folder;
};  // of the lesson chosen
struct ShowResults {
    std::string lesson_id;
};
struct MoveAnswers {
    model::PupilId from, to;
};  // of the lesson whose results are shown: done under the wrong name
struct SaveBook {
    std::string format;  // one of World::book_formats
    bool by_name = false;
    std::string folder;
};
struct ChooseOrder {
    bool by_name = false;
};
struct AdmitPupil {
    model::PupilId id;
};  // lets in a pupil who forgot the pictures
struct NewPictures {
    model::PupilId id;
};  // or a new code, where the class signs in by code
struct ChooseSignIn {
    model::SignIn by = model::SignIn::pictures;
};                       // of the class looked at
struct AddTemporary {};  // lets in a pupil who is in no list

// Pupil
struct PickName {
    model::PupilId id;
};
struct NotMe {};
struct PickPicture {
    int picture = 0;
};
struct ClearPictures {};
struct EnterCode {
    std::string digits;
};
struct RaiseHand {
    enum class Why { lesson, machine, talk, sign_in } why = Why::lesson;
};
struct AddPartner {};  // another pupil sits down here
struct LeaveSeat {
    model::PupilId id;
};                     // one of several leaves
struct OpenLesson {};  // today's lesson, or back into it
struct ChooseWay {     // after a content note
    enum class Way { all, brief, other } way = Way::all;
};
struct GoHome {};
struct NextStep {};
struct PreviousStep {};
struct ChangeDraft {
    base::Json draft;
};
struct OpenExplanation {
    int option = 0;
};
struct OpenHint {};
struct HandIn {};  // Chốt
struct TryAgain {};
struct ReviewPage {
    int page = 0;
};
struct StartTest {};       // its time runs from here
struct OpenClosedTest {};  // what came out of it
struct LookBack {};        // at its questions, one after the other
struct OpenReview {};
struct OpenNotebook {};
struct SignOut {};
struct QuickExit {};
struct LeaveCover {};
struct StayHere {};  // the answer to "are you still there?"
struct TextSize {
    double scale = 1.0;
};
struct AiryText {
    bool on = true;
};
struct CalmMotion {  // the machine's switch
    bool on = true;
};
struct ReadAloud {
    std::string text;  // a screen leaves it empty: app fills it with what the page shows
};
struct StopReading {};
struct UseSound {  // the machine's switch
    bool on = true;
};
// A lab
struct LookIntoFolder {
    std::string folder;  // empty: the places to begin at
};
struct UseClassFolder {
    std::string folder;  // empty: none any more
};
struct SaveJoinFile {
    std::string folder;  // where the settings file for the stations goes
};
struct ChooseSeat {
    int number = 0;
};
struct CollectToStick {
    std::string folder;
};
struct TakeFromStick {
    std::string folder;
};
struct PauseLesson {  // at every machine
    bool on = true;
};
struct LowerHand {  // the teacher has been there
    model::StationId station;
};
struct ChangeClass {  // ends the lesson; the next one of that class begins
    model::ClassId id;
};

using AnyIntent =
    std::variant<std::monostate, FinishSetup, RecoveryNoted, Unlock, UseRecovery, Lock, GoTo, ChooseClass, ReadClassList, ReadPasted,
                 ChooseImportClass, ApplyClassList, DropClassList, ChooseLesson, StartLesson, EndLesson, SaveCards, SaveClassCards,
                 ShowResults, MoveAnswers, SaveBook, ChooseOrder, AdmitPupil, NewPictures, ChooseSignIn, AddTemporary, PickName, NotMe,
                 PickPicture, ClearPictures, EnterCode, RaiseHand, AddPartner, LeaveSeat, OpenLesson, ChooseWay, GoHome, NextStep,
                 PreviousStep, ChangeDraft, OpenExplanation, OpenHint, HandIn, TryAgain, ReviewPage, StartTest, OpenClosedTest, LookBack,
                 OpenReview, OpenNotebook, SignOut, QuickExit, LeaveCover, StayHere, TextSize, AiryText, CalmMotion, ReadAloud, StopReading,
                 UseSound, LookIntoFolder, UseClassFolder, SaveJoinFile, ChooseSeat, CollectToStick, TakeFromStick, PauseLesson, LowerHand,
                 ChangeClass>;

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
