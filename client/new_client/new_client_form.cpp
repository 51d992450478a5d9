#include "client/new_client/new_client_form.hpp"

#include "client/forms/typed_time.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int oldest_age = 120;
constexpr int most_sessions = 200;

class Faults {
public:
    void add(std::string member, std::string sentence)
    {
        found_.push_back({std::move(member), std::move(sentence)});
    }

    std::optional<Day> day(const std::string& typed, const char* member)
    {
        const auto day = parse_typed_day(typed);
        if (!day && !trimmed(typed).empty())
            add(member,
                say("This is not a date. Write it like 12 Mar 1992 or 12/03/1992, with the whole year."));
        return day;
    }

    [[nodiscard]] const std::vector<FieldError>& found() const { return found_; }

private:
    std::vector<FieldError> found_;
};

void check_birth(Faults& faults, std::optional<Day> born, Day today)
{
    if (!born)
        return;
    if (*born > today)
        faults.add("born_on", say("The birth date lies in the future."));
    else if (age_on(*born, today) > oldest_age)
        faults.add("born_on", say("The birth date lies more than 120 years back."));
}

std::optional<int> read_planned(Faults& faults, const std::string& typed)
{
    if (trimmed(typed).empty())
        return std::nullopt;
    const auto planned = parse_typed_number(typed);
    if (planned && *planned >= 1 && *planned <= most_sessions)
        return planned;
    faults.add("planned_sessions",
               say("Planned sessions are a number from 1 to 200. Leave it empty when it is open."));
    return std::nullopt;
}

}  // namespace

Result<api::CreateClient::Request> read_form(const NewClientForm& form, Day today)
{
    Faults faults;
    api::CreateClient::Request request;
    auto& details = request.details;
    details.legal_name = trimmed(form.legal_name);
    details.preferred_name = trimmed(form.preferred_name);
    if (details.preferred_name.empty())
        details.preferred_name = details.legal_name;
    details.pronouns = trimmed(form.pronouns);
    details.reference = trimmed(form.reference);
    details.phone = trimmed(form.phone);
    details.email = trimmed(form.email);
    details.address = trimmed(form.address);
    request.problem = trimmed(form.problem);

    if (details.legal_name.empty())
        faults.add("legal_name", say("Enter the name."));
    details.born_on = faults.day(form.born_on, "born_on");
    check_birth(faults, details.born_on, today);
    if (!details.email.empty() && details.email.find('@') == std::string::npos)
        faults.add("email", say("An e-mail address has an @ in it."));
    if (trimmed(form.started_on).empty())
        faults.add("started_on", say("Enter the day on which the episode started."));
    const auto started = faults.day(form.started_on, "started_on");
    if (started && details.born_on && *started < *details.born_on)
        faults.add("started_on", say("The episode started before the birth date."));
    request.started_on = started.value_or(today);
    request.planned_sessions = read_planned(faults, form.planned_sessions);

    if (faults.found().empty())
        return request;
    return Refusal{RefusalCode::invalid, say("Some fields need another look."), faults.found()};
}

std::string_view member_of(std::string_view path)
{
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

}  // namespace attune::desktop
