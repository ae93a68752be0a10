// "tìm dấu hiệu": a page, a message or a picture, in which clues are to be marked; or it is genuine, and the answer is that it is fine. The
// body is {"spots": [{"text", "explain", "right", "area": [x, y, w, h]}], "fine": "...", "why": "..."} with areas in ten-thousandths of the
// picture; a clue is right, any other place is as it should be. The answer is {"marked": [0, 2], "fine": false}.

#include <algorithm>
#include <cmath>
#include <set>

#include "kinds/author.h"
#include "kinds/draw_choice.h"
#include "kinds/rich_json.h"

namespace kinds {

namespace {

constexpr int fewest = 3, most = 9, whole = 10000;

struct Place {
    model::RichText text, explanation;
    bool right = false;
    int area[4] = {0, 0, 0, 0};
};
struct Scene {
    std::vector<Place> places;
    std::string fine, why;
    int clues() const {
        return static_cast<int>(std::count_if(places.begin(), places.end(), [](const Place& place) { return place.right; }));
    }
};
struct Marks {
    std::set<int> marked;
    bool fine = false;
};

Scene scene_of(const base::Json& body) {
    Scene scene;
    for (const auto& item : body["spots"].items()) {
        Place place;
        place.text = rich_from_json(item["text"]).value_or(model::RichText{});
        place.explanation = rich_from_json(item["explain"]).value_or(model::RichText{});
        place.right = item["right"].to_bool();
        for (std::size_t i = 0; i < 4; ++i)
            place.area[i] = static_cast<int>(std::clamp<std::int64_t>(item["area"].at(i).to_int(-1), -1, whole + 1));
        scene.places.push_back(std::move(place));
    }
    scene.fine = body["fine"].to_string();
    scene.why = body["why"].to_string();
    return scene;
}

base::Json to_json(const Scene& scene) {
    base::Json spots = base::Json::array();
    for (const Place& place : scene.places) {
        base::Json area = base::Json::array(), json;
        for (int value : place.area) area.push(value);
        json.set("text", kinds::to_json(place.text)).set("explain", kinds::to_json(place.explanation)).set("right", place.right);
        json.set("area", std::move(area));
        spots.push(std::move(json));
    }
    base::Json body;
    body.set("spots", std::move(spots)).set("fine", scene.fine).set("why", scene.why);
    return body;
}

Marks marks_of(const Scene& scene, const base::Json& answer) {
    Marks marks;
    marks.fine = answer["fine"].to_bool();
    for (const auto& item : answer["marked"].items())
        if (const auto index = item.to_int(-1); !marks.fine && index >= 0 && index < static_cast<std::int64_t>(scene.places.size()))
            marks.marked.insert(static_cast<int>(index));
    return marks;
}

base::Json to_json(const Marks& marks) {
    base::Json list = base::Json::array(), answer;
    for (int index : marks.marked) list.push(index);
    answer.set("marked", std::move(list)).set("fine", marks.fine);
    return answer;
}

bool is_inside(const Place& place) {
    const auto& a = place.area;
    return a[0] >= 0 && a[1] >= 0 && a[2] > 0 && a[3] > 0 && a[0] + a[2] <= whole && a[1] + a[3] <= whole;
}

class TimDauHieu final : public Kind {
    static constexpr std::string_view own_keys[] = {"ổn", "vì sao ổn"};

public:
    std::string_view id() const override { return "tim-dau-hieu"; }
    std::string_view author_name() const override { return "tìm dấu hiệu"; }
    std::span<const std::string_view> keys() const override { return own_keys; }
    bool takes_areas() const override { return true; }
    Room room() const override { return Room::stage; }

    base::Json compile(const AuthorBlock& block, base::Diagnostics& problems) const override {
        check_keys(block, own_keys, problems);
        check_options(block, problems);
        check_marks(block, problems);
        check_count(block, "tac-gia.so-vung", static_cast<int>(block.options.size()), fewest, most, {}, problems);
        Scene scene;
        for (const AuthorOption& option : block.options) {
            Place place{option.text, option.explanation, option.marked, {0, 0, whole, whole}};
            if (option.area) {
                const float parts[] = {option.area->x, option.area->y, option.area->w, option.area->h};
                for (std::size_t i = 0; i < 4; ++i) place.area[i] = static_cast<int>(std::lround(parts[i] * whole));
                place.area[2] = std::clamp(place.area[2], 1, whole - place.area[0]);
                place.area[3] = std::clamp(place.area[3], 1, whole - place.area[1]);
            }
            scene.places.push_back(std::move(place));
        }
        scene.fine = needed_words(block, own_keys[0], problems);
        scene.why = needed_words(block, own_keys[1], problems);
        return to_json(scene);
    }

    bool accepts(const base::Json& body) const override {
        const Scene scene = scene_of(body);
        const int count = static_cast<int>(scene.places.size());
        return count >= fewest && count <= most && !scene.fine.empty() && !scene.why.empty() && to_json(scene) == body &&
               std::all_of(scene.places.begin(), scene.places.end(),
                           [](const Place& place) { return !place.text.empty() && !place.explanation.empty() && is_inside(place); });
    }

    bool is_ready(const base::Json& body, const base::Json& answer) const override {
        const Marks marks = marks_of(scene_of(body), answer);
        return marks.fine || !marks.marked.empty();
    }

    // Of a fake one (clues marked - other places marked) / clues; a genuine one is fine or it is not.
    Grade grade(const base::Json& body, const base::Json& answer) const override {
        const Scene scene = scene_of(body);
        const Marks marks = marks_of(scene, answer);
        const int clues = scene.clues();
        if (scene.places.empty()) return {0};
        if (clues == 0 || marks.fine) return {clues == 0 && marks.fine ? 100 : 0};
        int got = 0;
        for (int index : marks.marked) got += scene.places[static_cast<std::size_t>(index)].right ? 1 : -1;
        return share(got, clues);
    }

    std::vector<model::Judgement> judge(const base::Json& body, const base::Json& answer) const override {
        if (!is_ready(body, answer)) return {};
        return {{scene_of(body).clues() > 0, !marks_of(scene_of(body), answer).fine}};
    }

    Event draw(page::Page& page, const Showing& showing, base::Json& answer) const override {
        const Scene scene = scene_of(showing.item.body);
        Marks marks = marks_of(scene, answer);
        Event event;
        page.section(page::Place::stage, page::Surface::bare, [&] {
            const auto pressed = page.spots(to_spots(showing, scene, marks));
            if (!pressed || showing.phase == Phase::answered || *pressed < 0 || *pressed >= static_cast<int>(scene.places.size())) return;
            if (marks.marked.erase(*pressed) == 0) marks.marked.insert(*pressed);
            marks.fine = false;
            event.changed = true;
        });
        page.section(page::Place::answers, page::Surface::card, [&] {
            draw_prompt(page, showing);
            if (showing.phase == Phase::answered)
                event = draw_answered(page, showing, scene, marks);
            else
                draw_choosing(page, scene, marks, event);
        });
        if (event.changed) answer = to_json(marks);
        return event;
    }

    std::vector<Outcome> outcomes(const base::Json& body) const override {
        const Scene scene = scene_of(body);
        std::vector<Outcome> all;
        for (std::size_t i = 0; i < scene.places.size(); ++i)
            all.push_back({std::to_string(i), std::to_string(i + 1), model::to_plain(scene.places[i].text), scene.places[i].right});
        if (!all.empty()) all.push_back({"fine", "✓", scene.fine, scene.clues() == 0});
        return all;
    }

    std::vector<std::string> describe(const base::Json& body, const base::Json& answer) const override {
        const Marks marks = marks_of(scene_of(body), answer);
        if (marks.fine) return {"fine"};
        std::vector<std::string> keys;
        for (int index : marks.marked) keys.push_back(std::to_string(index));
        return keys;
    }

    base::Json make_answer(const base::Json& body, bool full, base::Random& random) const override {
        const Scene scene = scene_of(body);
        Marks marks;
        for (std::size_t i = 0; i < scene.places.size(); ++i)
            if (scene.places[i].right) marks.marked.insert(static_cast<int>(i));
        marks.fine = marks.marked.empty();
        if (full || scene.places.empty()) return to_json(marks);
        if (!marks.fine && random.below(3) == 0) return to_json(Marks{{}, true});
        marks.fine = false;
        const int one = static_cast<int>(random.below(static_cast<std::uint32_t>(scene.places.size())));
        if (marks.marked.size() == 1 && marks.marked.count(one))
            marks.marked.insert((one + 1) % static_cast<int>(scene.places.size()));
        else if (marks.marked.erase(one) == 0)
            marks.marked.insert(one);
        return to_json(marks);
    }

    std::vector<Touch> by_hand(const base::Json& body, const Wish& wish) const override {
        const Scene scene = scene_of(body);
        const Marks before = marks_of(scene, wish.from), wanted = marks_of(scene, wish.to);
        if (wanted.fine && !before.fine) return {{page::Role::pick, scene.fine}};  // which takes back every mark
        std::vector<Touch> touches;
        for (int i = 0; i < static_cast<int>(scene.places.size()); ++i)
            if (before.marked.count(i) != wanted.marked.count(i))
                touches.push_back({page::Role::spot, model::to_plain(scene.places[static_cast<std::size_t>(i)].text)});
        return touches;
    }

private:
    static page::Option::Verdict verdict_of(const Showing& showing, const Place& place, bool marked) {
        using Verdict = page::Option::Verdict;
        if (showing.phase == Phase::choosing) return Verdict::none;
        if (marked) return place.right ? Verdict::right : Verdict::not_yet;
        return place.right && showing.reveal ? Verdict::missed : Verdict::none;
    }

    static page::Spots to_spots(const Showing& showing, const Scene& scene, const Marks& marks) {
        page::Spots spots;
        spots.picture = showing.item.picture;
        spots.answered = showing.phase == Phase::answered;
        for (std::size_t i = 0; i < scene.places.size(); ++i) {
            const Place& place = scene.places[i];
            page::Spot spot;
            spot.label = model::to_plain(place.text);
            const auto part = [&](std::size_t at) { return static_cast<float>(place.area[at]) / whole; };
            spot.area = {part(0), part(1), part(2), part(3)};
            spot.marked = marks.marked.count(static_cast<int>(i)) != 0;
            spot.verdict = verdict_of(showing, place, spot.marked);
            if (spot.marked || spot.verdict != page::Option::Verdict::none) spot.number = std::to_string(i + 1);
            spots.spots.push_back(std::move(spot));
        }
        return spots;
    }

    static void draw_choosing(page::Page& page, const Scene& scene, Marks& marks, Event& event) {
        page.text(page::TextStyle::second, page.words("dang.bam-cho-la"));
        for (int index : marks.marked)
            page.heading({.level = 4,
                          .text = model::to_plain(scene.places[static_cast<std::size_t>(index)].text),
                          .tone = page::Tone::blue,
                          .number = std::to_string(index + 1)});
        page.space(-1);
        const page::Pick fine{{scene.fine}, marks.fine ? 0 : -1, page::Pick::Style::chips};
        if (page.pick(fine)) {
            marks.fine = !marks.fine;
            marks.marked.clear();
            event.changed = true;
        }
    }

    static Event draw_answered(page::Page& page, const Showing& showing, const Scene& scene, const Marks& marks) {
        const int clues = scene.clues();
        int found = 0;
        for (int index : marks.marked) found += scene.places[static_cast<std::size_t>(index)].right;
        if (showing.reveal && clues > 0)
            page.text(page::TextStyle::strong,
                      page.words("dang.tim-duoc", {{"so", std::to_string(found)}, {"tong", std::to_string(clues)}}));
        if (marks.fine || (showing.reveal && clues == 0)) draw_fine(page, showing, scene, marks);
        std::vector<AnsweredRow> rows;
        for (int i = 0; i < static_cast<int>(scene.places.size()); ++i) {
            const bool marked = marks.marked.count(i) != 0;
            if (marked || showing.reveal) rows.push_back({i, to_row(page, showing, scene.places[static_cast<std::size_t>(i)], i, marked)});
        }
        return draw_rows(page, showing, std::move(rows));
    }

    static void draw_fine(page::Page& page, const Showing& showing, const Scene& scene, const Marks& marks) {
        const bool right = scene.clues() == 0, said = marks.fine;
        page::Notice notice;
        notice.tone = right ? page::Tone::blue : page::Tone::amber;
        notice.icon = right ? "check" : "loop";
        notice.title = page.words(right && said ? "dang.dung" : right ? "dang.dap-an" : "dang.chua-khop");
        if (notice.title.back() != '!') notice.title += ".";
        notice.text = showing.reveal ? scene.fine + ". " + scene.why : scene.fine + ".";
        page.notice(notice);
    }

    static page::Option to_row(page::Page& page, const Showing& showing, const Place& place, int index, bool marked) {
        page::Option row;
        row.letter = std::to_string(index + 1);
        row.text = place.text;
        row.chosen = marked;
        row.verdict = verdict_of(showing, place, marked);
        if (row.verdict == page::Option::Verdict::right) row.verdict_words = page.words("dang.dung-dau-hieu");
        if (row.verdict == page::Option::Verdict::not_yet) row.verdict_words = page.words("dang.cho-nay-binh-thuong");
        if (row.verdict == page::Option::Verdict::missed) row.verdict_words = page.words("dang.con-thieu-dau-hieu");
        row.explanation = place.explanation;
        row.open = showing.reveal && (row.verdict != page::Option::Verdict::none || showing.opened == index);
        if (showing.reveal && !row.open) row.why_words = page.words("dang.vi-sao");
        return row;
    }
};

}  // namespace

const Kind& tim_dau_hieu() {
    static const TimDauHieu kind;
    return kind;
}

}  // namespace kinds
