#include "client/plan/care_plan_form.hpp"

#include <algorithm>

#include "client/forms/typed_time.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr auto no_date = to_say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.");

std::string date_or_empty(const std::optional<Day>& day)
{
    return day ? medium_date(*day) : std::string{};
}

// Reads the form part by part, and gathers what could not be read.
class CarePlanReader {
public:
    std::optional<Day> day(const char* path, const std::string& typed)
    {
        if (attune::trimmed(typed).empty())
            return std::nullopt;
        const auto day = parse_typed_day(typed);
        if (!day)
            faults.push_back({path, say(no_date)});
        return day;
    }

    FearOfFlow fear(const FearMember& member, const FearForm& typed)
    {
        FearOfFlow fear{std::string{attune::trimmed(typed.text)}, std::nullopt};
        if (attune::trimmed(typed.belief).empty())
            return fear;
        fear.belief = parse_typed_number(typed.belief);
        if (!fear.belief)
            faults.push_back({std::string{"fears."}.append(member.name).append(".belief"),
                              say("Write a whole number from 0 to 100, or nothing.")});
        return fear;
    }

    std::vector<FieldError> faults;
};

template <class T>
bool settle(const T& base, const T& theirs, T& mine)
{
    if (mine == base)
        mine = theirs;
    return mine == theirs || theirs == base;
}

}  // namespace

CarePlanForm form_of(const CarePlanContents& contents)
{
    CarePlanForm form;
    form.phase = contents.phase.value_or(0);
    form.targets = contents.targets;
    form.interventions = contents.interventions;
    for (const auto& member : fear_members) {
        const auto& [text, belief] = contents.fears.*member.fear;
        form.fears.push_back({text, belief ? std::to_string(*belief) : std::string{}});
    }
    form.review_on = date_or_empty(contents.review_on);
    form.agreed_on = date_or_empty(contents.agreed_on);
    form.agreed_how = contents.agreed_how;
    return form;
}

Result<CarePlanContents> contents_of(const CarePlanForm& form, Day today)
{
    CarePlanReader reader;
    CarePlanContents contents;
    if (form.phase != 0)
        contents.phase = form.phase;
    contents.targets = form.targets;
    for (auto& target : contents.targets)
        target.aim = std::string{attune::trimmed(target.aim)};
    contents.interventions = form.interventions;
    if (const auto words = attune::trimmed(form.in_other_words); !words.empty())
        contents.interventions.push_back({{}, std::string{words}});
    for (std::size_t i = 0; i < std::min(form.fears.size(), fear_members.size()); ++i)
        contents.fears.*fear_members.at(i).fear = reader.fear(fear_members.at(i), form.fears[i]);
    contents.review_on = reader.day("review_on", form.review_on);
    contents.agreed_on = reader.day("agreed_on", form.agreed_on);
    contents.agreed_how = std::string{attune::trimmed(form.agreed_how)};
    auto faults = std::move(reader.faults);
    if (faults.empty())
        faults = faults_of(contents, today);
    if (faults.empty())
        return contents;
    auto sentence = faults.front().sentence;
    return Refusal{RefusalCode::invalid, std::move(sentence), std::move(faults)};
}

MergedCarePlan merged(const CarePlanForm& base, const CarePlanForm& mine, const CarePlanForm& theirs)
{
    MergedCarePlan whole{mine, {}};
    auto& form = whole.form;
    const auto part = [&](CarePlanPart which, bool settled) {
        if (!settled)
            whole.both.push_back(which);
    };
    part(CarePlanPart::phase, settle(base.phase, theirs.phase, form.phase));
    part(CarePlanPart::targets, settle(base.targets, theirs.targets, form.targets));
    part(CarePlanPart::interventions, settle(base.interventions, theirs.interventions, form.interventions));
    for (std::size_t i = 0; i < std::min({base.fears.size(), form.fears.size(), theirs.fears.size()}); ++i)
        part(fear_members.at(i).part, settle(base.fears[i], theirs.fears[i], form.fears[i]));
    part(CarePlanPart::review, settle(base.review_on, theirs.review_on, form.review_on));
    const bool day_settled = settle(base.agreed_on, theirs.agreed_on, form.agreed_on);
    part(CarePlanPart::agreement, settle(base.agreed_how, theirs.agreed_how, form.agreed_how) && day_settled);
    return whole;
}

}  // namespace attune::desktop
