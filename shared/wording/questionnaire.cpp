// FHIR R4 Questionnaire: items in their order, through nested groups, with the ordinal values of their
// answers. https://hl7.org/fhir/R4/questionnaire.html
#include <cmath>
#include <set>

#include "shared/domain/plain_text.hpp"
#include "shared/json/read.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/wording/found_wording.hpp"

namespace attune {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

std::string text_at(const object& from, std::string_view name)
{
    const auto* found = from.if_contains(name);
    return found && found->is_string() ? std::string{trimmed(found->get_string())} : std::string{};
}

const array& list_at(const object& from, std::string_view name)
{
    static const array none;
    const auto* found = from.if_contains(name);
    return found && found->is_array() ? found->get_array() : none;
}

const object* object_at(const object& from, std::string_view name)
{
    const auto* found = from.if_contains(name);
    return found && found->is_object() ? &found->get_object() : nullptr;
}

bool is_true_at(const object& from, std::string_view name)
{
    const auto* found = from.if_contains(name);
    return found && found->is_bool() && found->get_bool();
}

std::optional<double> number_at(const object& from, std::string_view name)
{
    const auto* found = from.if_contains(name);
    return found && found->is_number() ? std::optional{found->to_number<double>()} : std::nullopt;
}

// The objects of a list; what else stands in it is no FHIR.
std::vector<const object*> objects_in(const array& list)
{
    std::vector<const object*> objects;
    for (const auto& element : list)
        if (element.is_object())
            objects.push_back(&element.get_object());
    return objects;
}

const object* extension_of(const object& element, std::string_view url_end)
{
    for (const auto* extension : objects_in(list_at(element, "extension")))
        if (text_at(*extension, "url").ends_with(url_end))
            return extension;
    return nullptr;
}

std::optional<double> ordinal_in(const object& element)
{
    for (const auto* url_end : {"/ordinalValue", "/itemWeight"})
        if (const auto* extension = extension_of(element, url_end)) {
            const auto decimal = number_at(*extension, "valueDecimal");
            return decimal ? decimal : number_at(*extension, "valueInteger");
        }
    return std::nullopt;
}

bool is_hidden(const object& item)
{
    const auto* hidden = extension_of(item, "/questionnaire-hidden");
    return is_true_at(item, "readOnly") || (hidden && is_true_at(*hidden, "valueBoolean"));
}

struct Option {
    std::string label;
    std::optional<double> ordinal;
};

Option option_of(const object& answer)
{
    if (const auto whole = number_at(answer, "valueInteger"))
        return {std::to_string(std::llround(*whole)), whole};
    const auto* coding = object_at(answer, "valueCoding");
    if (!coding)
        return {text_at(answer, "valueString"), ordinal_in(answer)};
    const auto display = text_at(*coding, "display");
    const auto ordinal = ordinal_in(answer);
    return {display.empty() ? text_at(*coding, "code") : display, ordinal ? ordinal : ordinal_in(*coding)};
}

Refusal refused(std::string sentence)
{
    return {RefusalCode::invalid, std::move(sentence) + ' ' + say("Nothing was read.")};
}

class Questionnaire {
public:
    Result<FoundWording> read(const object& resource)
    {
        found_.format = "FHIR Questionnaire";
        found_.title = text_at(resource, "title");
        found_.language = text_at(resource, "language");
        resource_ = &resource;
        items(list_at(resource, "item"), "item");
        if (refusal_)
            return *refusal_;
        return std::move(found_);
    }

private:
    void refuse(std::string sentence)
    {
        if (!refusal_)
            refusal_ = refused(std::move(sentence));
    }
    void items(const array& list, const std::string& path);
    void item(const object& item, const std::string& path);
    void question(const object& item, FoundItem found);
    std::vector<Option> options(const object& item, const std::string& place);
    std::vector<Option> options_of_set(const std::string& reference, const std::string& place);

    const object* resource_ = nullptr;
    FoundWording found_;
    std::set<std::string> link_ids_;
    std::optional<Refusal> refusal_;
};

void Questionnaire::items(const array& list, const std::string& path)
{
    for (std::size_t i = 0; i < list.size() && !refusal_; ++i) {
        const auto here = path + '[' + std::to_string(i) + ']';
        if (list[i].is_object())
            item(list[i].get_object(), here);
        else
            refuse(say("{1} is no item.", here));
    }
}

void Questionnaire::item(const object& item, const std::string& path)
{
    const auto link_id = text_at(item, "linkId");
    if (link_id.empty())
        return refuse(say("{1} has no linkId.", path));
    if (!link_ids_.insert(link_id).second)
        return refuse(say("The linkId \"{1}\" is used twice, the second time at {2}.", link_id, path));
    const auto type = text_at(item, "type");
    const auto text = text_at(item, "text");
    const bool said_before_all = found_.items.empty() && !text.empty();
    if ((type == "display" || type == "group") && said_before_all && !is_hidden(item))
        found_.instructions += (found_.instructions.empty() ? "" : "\n") + text;
    const bool asks = type == "choice" || type == "open-choice" || type == "coding" || type == "integer";
    if (asks && !is_hidden(item))
        question(item, {"linkId " + link_id, std::nullopt, link_id, text, {}});
    else if (type != "display" && type != "group")
        found_.left_out.push_back(text.empty() ? link_id : text);
    items(list_at(item, "item"), path + ".item");
}

void Questionnaire::question(const object& item, FoundItem found)
{
    const auto prefix = text_at(item, "prefix");
    if (!prefix.empty()) {
        const auto number = find_in_lines(prefix + " x");
        if (number && number->items.size() == 1)
            found.number = number->items.front().number;
    }
    if (found.text.empty())
        return refuse(say("The item with the linkId \"{1}\" has no text.", found.name));
    for (const auto& [label, ordinal] : options(item, found.place)) {
        if (!ordinal)
            return refuse(
                say("The item with the linkId \"{1}\": its answer \"{2}\" has no ordinal value, so it could "
                    "not be scored. Add the extension ordinalValue or itemWeight to it.",
                    found.name, label));
        if (*ordinal != std::nearbyint(*ordinal) || std::abs(*ordinal) > 10'000)
            return refuse(
                say("The item with the linkId \"{1}\": the ordinal value of its answer \"{2}\" is not a "
                    "whole number.",
                    found.name, label));
        found.anchors.push_back({static_cast<int>(*ordinal), label});
    }
    if (text_at(item, "type") != "integer" && found.anchors.empty())
        return refuse(say("The item with the linkId \"{1}\" has no answers to choose from.", found.name));
    found_.items.push_back(std::move(found));
}

std::vector<Option> Questionnaire::options(const object& item, const std::string& place)
{
    if (const auto reference = text_at(item, "answerValueSet"); !reference.empty())
        return options_of_set(reference, place);
    std::vector<Option> options;
    for (const auto* answer : objects_in(list_at(item, "answerOption")))
        options.push_back(option_of(*answer));
    return options;
}

// Only a set that the file itself contains can be looked into.
std::vector<Option> Questionnaire::options_of_set(const std::string& reference, const std::string& place)
{
    std::vector<Option> options;
    for (const auto* set : objects_in(list_at(*resource_, "contained"))) {
        const auto* compose = object_at(*set, "compose");
        if ("#" + text_at(*set, "id") != reference || !compose)
            continue;
        for (const auto* include : objects_in(list_at(*compose, "include")))
            for (const auto* entry : objects_in(list_at(*include, "concept"))) {
                const auto display = text_at(*entry, "display");
                options.push_back({display.empty() ? text_at(*entry, "code") : display, ordinal_in(*entry)});
            }
    }
    if (options.empty())
        refuse(
            say("The answers of {1} are kept in another file ({2}). Export the Questionnaire with its "
                "answers as answerOption.",
                place, reference));
    return options;
}

}  // namespace

Result<FoundWording> find_in_questionnaire(std::string_view json)
{
    const auto parsed = json::parse(json);
    if (!parsed)
        return Refusal{RefusalCode::malformed, parsed.error().sentence + ' ' + say("Nothing was read.")};
    const auto* resource = parsed->if_object();
    const auto type = resource ? text_at(*resource, "resourceType") : std::string{};
    if (!resource || type.empty())
        return refused(say("This JSON is no FHIR Questionnaire: it has no resourceType."));
    if (type != "Questionnaire")
        return refused(say("This is a FHIR {1}; load the Questionnaire itself.", type));
    return Questionnaire{}.read(*resource);
}

}  // namespace attune
