// Rich text and pictures as JSON and back; what was not written here is not read.

#include "kinds/rich_json.h"

namespace kinds {

static base::Json span_to_json(const model::Span& span) {
    if (!span.bold && span.law.empty() && span.term.empty()) return span.text;
    base::Json json = base::Json::object();
    json.set("text", span.text);
    if (span.bold) json.set("bold", true);
    if (!span.law.empty()) json.set("law", span.law);
    if (!span.term.empty()) json.set("term", span.term);
    return json;
}

static model::Span span_from_json(const base::Json& json) {
    if (json.is_string()) return {.text = json.to_string(), .bold = false, .law = {}, .term = {}};
    return {
        .text = json["text"].to_string(), .bold = json["bold"].to_bool(), .law = json["law"].to_string(), .term = json["term"].to_string()};
}

base::Json to_json(const model::RichText& text) {
    base::Json paragraphs = base::Json::array();
    for (const auto& paragraph : text.paragraphs) {
        base::Json spans = base::Json::array();
        for (const auto& span : paragraph.spans) spans.push(span_to_json(span));
        if (!paragraph.bullet) {
            paragraphs.push(std::move(spans));
            continue;
        }
        base::Json bullet = base::Json::object();
        bullet.set("bullet", true).set("spans", std::move(spans));
        paragraphs.push(std::move(bullet));
    }
    return paragraphs;
}

std::optional<model::RichText> rich_from_json(const base::Json& json) {
    model::RichText text;
    for (const auto& item : json.items()) {
        model::Paragraph paragraph;
        paragraph.bullet = item.is_object();
        for (const auto& span : (paragraph.bullet ? item["spans"] : item).items()) paragraph.spans.push_back(span_from_json(span));
        text.paragraphs.push_back(std::move(paragraph));
    }
    if (to_json(text) == json) return text;
    return std::nullopt;
}

base::Json to_json(const model::Picture& picture) {
    base::Json json;
    if (picture.empty()) return json;
    json.set("id", picture.id).set("alt", picture.alt).set("w", picture.width).set("h", picture.height);
    return json;
}

model::Picture picture_from_json(const base::Json& json) {
    return {json["id"].to_string(), json["alt"].to_string(), static_cast<int>(json["w"].to_int()), static_cast<int>(json["h"].to_int())};
}

base::Json to_json(const std::vector<std::string>& strings) {
    base::Json json = base::Json::array();
    for (const std::string& each : strings) json.push(each);
    return json;
}

std::vector<std::string> strings_from_json(const base::Json& json) {
    std::vector<std::string> all;
    for (const auto& item : json.items()) all.push_back(item.to_string());
    return all;
}

}  // namespace kinds
