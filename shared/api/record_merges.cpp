#include "shared/api/record_merges.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <boost/describe/enum_to_string.hpp>

namespace attune::api {

namespace {

constexpr std::array all_details{ClientDetail::reference,
                                 ClientDetail::legal_name,
                                 ClientDetail::preferred_name,
                                 ClientDetail::pronouns,
                                 ClientDetail::born_on,
                                 ClientDetail::phone,
                                 ClientDetail::email,
                                 ClientDetail::address,
                                 ClientDetail::preferred_channel,
                                 ClientDetail::messages_may_be_left};

std::optional<std::string> written(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}
std::optional<std::string> written(const std::optional<Day>& day)
{
    return day ? std::optional{to_string(*day)} : std::nullopt;
}
std::optional<std::string> written(const std::optional<ContactChannel>& channel)
{
    return channel ? std::optional<std::string>{boost::describe::enum_to_string(*channel, "")} : std::nullopt;
}
std::optional<std::string> written(const std::optional<bool>& answer)
{
    return answer ? std::optional<std::string>{*answer ? "true" : "false"} : std::nullopt;
}

// Calls `f` with the member that has the detail.
template <class F>
auto with_member(ClientDetail detail, F f)
{
    switch (detail) {
        case ClientDetail::reference:
            return f(&ClientDetails::reference);
        case ClientDetail::legal_name:
            return f(&ClientDetails::legal_name);
        case ClientDetail::preferred_name:
            return f(&ClientDetails::preferred_name);
        case ClientDetail::pronouns:
            return f(&ClientDetails::pronouns);
        case ClientDetail::born_on:
            return f(&ClientDetails::born_on);
        case ClientDetail::phone:
            return f(&ClientDetails::phone);
        case ClientDetail::email:
            return f(&ClientDetails::email);
        case ClientDetail::address:
            return f(&ClientDetails::address);
        case ClientDetail::preferred_channel:
            return f(&ClientDetails::preferred_channel);
        case ClientDetail::messages_may_be_left:
            break;
    }
    return f(&ClientDetails::messages_may_be_left);
}

}  // namespace

std::optional<std::string> stored(const ClientDetails& details, ClientDetail detail)
{
    return with_member(detail, [&](auto member) { return written(details.*member); });
}

std::vector<ClientDetail> differing(const ClientDetails& one, const ClientDetails& other)
{
    std::vector<ClientDetail> found;
    std::ranges::copy_if(all_details, std::back_inserter(found),
                         [&](ClientDetail detail) { return stored(one, detail) != stored(other, detail); });
    return found;
}

ClientDetails merged_details(const ClientDetails& kept, const ClientDetails& other,
                             const std::vector<ClientDetail>& taken)
{
    auto merged = kept;
    for (const auto detail : differing(kept, other))
        if (!stored(kept, detail) ||
            (std::ranges::find(taken, detail) != taken.end() && stored(other, detail)))
            with_member(detail, [&](auto member) { merged.*member = other.*member; });
    return merged;
}

std::vector<ConsentClash> clashes(const std::vector<Consent>& one, const std::vector<Consent>& other)
{
    std::vector<ConsentClash> found;
    const auto others = standing(other);
    for (const auto& consent : standing(one))
        for (const auto& against : others)
            if (consent.purpose == against.purpose && consent.own_purpose == against.own_purpose &&
                (consent.answer == ConsentAnswer::given) != (against.answer == ConsentAnswer::given))
                found.push_back({consent.purpose, consent.own_purpose});
    return found;
}

}  // namespace attune::api
