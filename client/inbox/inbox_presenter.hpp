// The inbox: every flag that waits for a person, of the whole caseload, until it is signed off with what was
// done. No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "client/risk/sign_off_presenter.hpp"
#include "client/screen.hpp"
#include "shared/api/inbox.hpp"

namespace attune::desktop {

class InboxView {
public:
    virtual ~InboxView() = default;
    // The presenter's items(), counts() and waiting() have changed.
    virtual void show_items() = 0;
    // The presenter's selected() has changed.
    virtual void show_selected() = 0;
    // Why the list could not be read; empty for nothing to say.
    virtual void show_sentence(const std::string& sentence) = 0;
};

class InboxPresenter {
public:
    InboxPresenter(InboxView& view, Screen& screen) : view_{view}, screen_{screen} {}

    // Reads the list again; the one shown stays until the new one is there, and so does the selection.
    void refresh();
    void select(const std::string& flag_id);

    [[nodiscard]] bool loaded() const { return loaded_; }
    [[nodiscard]] const std::vector<api::InboxItem>& items() const { return inbox_.items; }
    [[nodiscard]] int waiting() const { return inbox_.waiting; }
    // "3 flags wait, one of them for a risk answer."
    [[nodiscard]] std::string counts() const;
    // Null when nothing waits.
    [[nodiscard]] const api::InboxItem* selected() const;
    // What the selected flag's rule looks at and how often it speaks in vain; of a risk answer, what raised
    // it.
    [[nodiscard]] std::string explained() const;

    // For the dialog: the selected flag, and the list is read again once it is signed off.
    [[nodiscard]] FlagOfClient to_sign_off() const;
    SignOffPresenter::Settled settles();

private:
    void show(api::ReadInbox::Reply inbox);

    InboxView& view_;
    Screen& screen_;
    api::ReadInbox::Reply inbox_;
    SignalSettings settings_;
    std::string selected_;
    bool loaded_ = false;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
