#include "server/routes/contacts.hpp"

#include <algorithm>

#include "server/db/contacts.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/contacts.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t room_for_typed = 100;

// "07700 900123" and "24/01/2024" are one word each, without what stands between their digits.
std::vector<std::string> words_of(const std::string& typed)
{
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool number =
        std::ranges::any_of(typed, is_digit) && std::ranges::all_of(typed, [&](char c) {
            return is_digit(c) || std::string_view{" -/.+()"}.find(c) != std::string_view::npos;
        });
    std::vector<std::string> words{""};
    for (const char c : typed) {
        if (number && !is_digit(c))
            continue;
        if (c == ' ')
            words.emplace_back();
        else
            words.back() += c;
    }
    std::erase(words, "");
    return words;
}

Result<api::FindContacts::Reply> find_contacts(Context& context, const api::FindContacts::Request& request)
{
    Faults faults;
    faults.too_long("typed", say("What is looked for"), request.typed, room_for_typed);
    if (faults.any())
        return faults.refusal();
    api::FindContacts::Reply reply;
    reply.contacts = Contacts{context.db}.known_by(words_of(request.typed), api::most_contacts + 1);
    reply.more = reply.contacts.size() > api::most_contacts;
    if (reply.more)
        reply.contacts.pop_back();
    return reply;
}

Result<api::Contact> read_contact(Context& context, const api::ReadContact::Request& request)
{
    auto contact = Contacts{context.db}.find(request.client_id);
    if (!contact)
        return no_such(PartOfRecord::client);
    return *std::move(contact);
}

}  // namespace

std::vector<Route> contact_routes()
{
    return {
        route<api::FindContacts>(find_contacts),
        route<api::ReadContact>(read_contact),
    };
}

}  // namespace attune::server
