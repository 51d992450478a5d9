// The clients of the practice as reception knows them: found as one types, the last found stay until others
// are. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/contacts.hpp"

namespace attune::desktop {

class ContactsView {
public:
    virtual ~ContactsView() = default;
    // The presenter's contacts() have changed.
    virtual void show_contacts() = 0;
    // Why they could not be read; empty when they were.
    virtual void show_sentence(const std::string& sentence) = 0;
};

class ContactsPresenter {
public:
    ContactsPresenter(ContactsView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void refresh();
    void find(const std::string& typed);

    [[nodiscard]] bool loaded() const { return loaded_; }
    // By name.
    [[nodiscard]] const std::vector<api::Contact>& contacts() const { return found_.contacts; }
    // Null for who is not among them.
    [[nodiscard]] const api::Contact* of(const std::string& client_id) const;
    [[nodiscard]] bool looking_for_some() const { return !typed_.empty(); }
    // "12 clients", "The first 50. Type more of the name to find others."
    [[nodiscard]] std::string count_words() const;

private:
    ContactsView& view_;
    Screen& screen_;
    std::string typed_;
    api::FindContacts::Reply found_;
    bool loaded_ = false;
    std::shared_ptr<void> reading_;  // the last question; what was asked before is answered to nobody
};

}  // namespace attune::desktop
