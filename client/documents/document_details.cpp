#include "client/documents/document_details.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string counted(const std::string& kind, std::ptrdiff_t count)
{
    if (kind == "session")
        return say_count("one session", "{1} sessions", count);
    if (kind == "note")
        return say_count("one note", "{1} notes", count);
    if (kind == "addendum")
        return say_count("one addendum", "{1} addenda", count);
    if (kind == "form")
        return say_count("one form", "{1} forms", count);
    if (kind == "flag")
        return say_count("one risk flag", "{1} risk flags", count);
    if (kind == "homework")
        return say_count("one piece of homework", "{1} pieces of homework", count);
    if (kind == "goal")
        return say_count("one goal", "{1} goals", count);
    if (kind == "life_event")
        return say_count("one life event", "{1} life events", count);
    if (kind == "measure")
        return say_count("one measure", "{1} measures", count);
    if (kind == "basis")
        return say_count("one basis of reliable change", "{1} bases of reliable change", count);
    if (kind == "exercise")
        return say_count("one exercise of the practice", "{1} exercises of the practice", count);
    if (kind == "related_person")
        return say_count("the details of one addressee", "the details of {1} addressees", count);
    return {};
}

}  // namespace

std::string hash_words(const api::DocumentDetails& details)
{
    return details.unaltered
               ? say("Unaltered since it was filed. SHA-256: {1}", details.sha256)
               : say("The bytes are no longer those that were filed. SHA-256 then: {1}", details.sha256);
}

std::string sources_words(const std::vector<api::RecordVersion>& made_from)
{
    std::string words;
    for (const auto* kind : {"session", "note", "addendum", "form", "flag", "homework", "goal", "life_event",
                             "measure", "basis", "exercise", "related_person"}) {
        const auto count = std::ranges::count(made_from, kind, &api::RecordVersion::kind);
        if (count > 0)
            words += (words.empty() ? "" : ", ") + counted(kind, count);
    }
    for (const auto& [kind, what] : {std::pair{"care_plan", to_say("version {1} of the plan")},
                                     {"formulation", to_say("version {1} of the formulation")},
                                     {"safety_plan", to_say("version {1} of the safety plan")},
                                     {"invoice", to_say("version {1} of the invoice")},
                                     {"client", to_say("version {1} of the details")}}) {
        const auto found = std::ranges::find(made_from, kind, &api::RecordVersion::kind);
        if (found != made_from.end())
            words += (words.empty() ? "" : ", ") + say(what, found->version);
    }
    return words.empty() ? words : say("Made from {1}.", words);
}

std::string handout_words(const api::Handout& handout)
{
    return say("{1}: {2}, {3} (recorded by {4})", medium_date(handout.given_on), handout.recipient,
               api::words_for(handout.way), handout.recorded_by);
}

}  // namespace attune::desktop
