#include "client/contacts/contacts_presenter.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void ContactsPresenter::refresh()
{
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::FindContacts>(reading_, {typed_},
                                          [this](const Result<api::FindContacts::Reply>& reply) {
                                              if (!reply)
                                                  return view_.show_sentence(reply.error().sentence);
                                              found_ = *reply;
                                              loaded_ = true;
                                              view_.show_sentence({});
                                              view_.show_contacts();
                                          });
}

void ContactsPresenter::find(const std::string& typed)
{
    if (typed == typed_)
        return;
    typed_ = typed;
    refresh();
}

const api::Contact* ContactsPresenter::of(const std::string& client_id) const
{
    const auto found = std::ranges::find(
        found_.contacts, client_id, [](const api::Contact& contact) { return contact.client.client_id; });
    return found == found_.contacts.end() ? nullptr : &*found;
}

std::string ContactsPresenter::count_words() const
{
    if (!loaded_)
        return {};
    if (found_.more)
        return say("The first {1}. Type more of the name to find others.", found_.contacts.size());
    return say_count("one client", "{1} clients", static_cast<std::ptrdiff_t>(found_.contacts.size()));
}

}  // namespace attune::desktop
