// The inbox: every flag that waits for a person, of the whole caseload, until it is signed off with what was
// done, below them the notes to sign, what became of e-mails and links, and the plans whose review has come;
// each with who answers for it and how long it has waited. No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/risk/sign_off_presenter.hpp"
#include "client/screen.hpp"
#include "shared/api/inbox.hpp"

namespace attune::desktop {

// One thing that waits.
struct InboxLine {
    std::string id;  // of the flag or mail; of what is one a client, made of the client's
    std::string client_id;
    std::string client_name;
    std::string what;   // "Risk answer", "Review of the plan due"
    std::string owner;  // who answers for the client: "You", a colleague's name
    Day since;
    std::string sentence;  // what was seen, or where the plan stands
    std::optional<api::Flag> flag;
    std::optional<api::MailConcern> mail = {};
    std::optional<api::NoteToSign> note = {};  // none of the three: a review
};

class InboxView {
public:
    virtual ~InboxView() = default;
    // The presenter's lines(), counts() and waiting() have changed.
    virtual void show_lines() = 0;
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
    void select(const std::string& id);

    [[nodiscard]] bool loaded() const { return loaded_; }
    [[nodiscard]] const std::vector<InboxLine>& lines() const { return lines_; }
    [[nodiscard]] int waiting() const
    {
        return inbox_.waiting + inbox_.plans_waiting + inbox_.mail_waiting + inbox_.notes_waiting;
    }
    // "Today", "3 days".
    [[nodiscard]] std::string age(const InboxLine& line) const;
    // "3 flags wait, one of them for a risk answer. One plan is to be reviewed."
    [[nodiscard]] std::string counts() const;
    // Null when nothing waits.
    [[nodiscard]] const InboxLine* selected() const;
    // "Seen on 24 Nov 2026.", "Due since 12 Nov 2026."
    [[nodiscard]] std::string facts() const;
    // What the selected flag's rule looks at and how often it speaks in vain; of a risk answer, what raised
    // it; of a review, what ends it.
    [[nodiscard]] std::string explained() const;

    // Of what is selected: an e-mail that can go out once more.
    [[nodiscard]] bool can_send_again() const;
    void send_again();
    // "I have seen it": what became of an e-mail or a link leaves the list.
    [[nodiscard]] bool can_take_note() const;
    void take_note();

    // For the dialog: the selected flag, and the list is read again once it is signed off.
    [[nodiscard]] FlagOfClient to_sign_off() const;
    SignOffPresenter::Settled settles();

private:
    void show(api::ReadInbox::Reply inbox);
    void dealt_with(const std::optional<Refusal>& refusal, const std::string& done);

    InboxView& view_;
    Screen& screen_;
    api::ReadInbox::Reply inbox_;
    std::vector<InboxLine> lines_;
    SignalSettings settings_;
    std::string selected_;
    bool loaded_ = false;
    std::shared_ptr<void> reading_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
