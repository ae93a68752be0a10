#pragma once
// What the kinds share that are walked through scene by scene: the pupil, who looks on or advises, picks a way, and it goes on from there;
// a way that does not help leads back to the choice. The body is a talk (talk.h), the answer {"path": [1, -1, 0], "now": 2}. A kind adds
// its name, its rules and what stands on the stage.

#include "kinds/draw_choice.h"
#include "kinds/talk.h"

namespace kinds {

class StoryKind : public Kind {
public:
    std::span<const std::string_view> keys() const final { return rules_.keys; }
    bool takes_targets() const final { return true; }
    bool takes_panels() const final { return rules_.panels; }
    bool has_steps() const final { return true; }

    base::Json compile(const AuthorBlock& block, base::Diagnostics& problems) const final;
    bool accepts(const base::Json& body) const final;
    bool is_ready(const base::Json& body, const base::Json& answer) const final;
    std::optional<base::Json> step(const base::Json& body, const base::Json& answer) const final;
    Event draw(page::Page& page, const Showing& showing, base::Json& answer) const final;
    Grade grade(const base::Json& body, const base::Json& answer) const final;
    std::vector<Outcome> outcomes(const base::Json& body) const final;
    std::vector<std::string> describe(const base::Json& body, const base::Json& answer) const final;
    base::Json make_answer(const base::Json& body, bool full, base::Random& random) const final;
    std::vector<base::Json> tour(const base::Json& body) const final;
    std::vector<Touch> by_hand(const base::Json& body, const Wish& wish) const final;

protected:
    StoryKind(TalkRules rules, const char* end_words) : rules_(rules), end_words_(end_words) {}

    // Between the question and its ways.
    virtual void draw_under_prompt(page::Page&, const Talk&, const Walk&) const {}
    // The newest picture on the way; what happens stands at its top, what is said and how it ends at its foot.
    // now: the way that is chosen where the walk stands, -1 none.
    virtual void draw_stage(page::Page& page, const Showing& showing, const Talk& talk, const Walk& walked, int now) const;

    static const Scene& scene_at(const Talk& talk, const Walk& walked, std::size_t step) {
        return talk.scenes[static_cast<std::size_t>(walked.scenes[step])];
    }
    static void draw_said(page::Page& page, const Said& said);

private:
    void draw_choosing(page::Page& page, const Talk& talk, const Walk& walked, base::Json& answer, Event& event) const;
    Event draw_answered(page::Page& page, const Showing& showing, const Talk& talk, const Walk& walked) const;
    page::Option to_row(page::Page& page, const Showing& showing, const Way& way, bool mine, bool opened) const;

    TalkRules rules_;
    const char* end_words_;
};

}  // namespace kinds
