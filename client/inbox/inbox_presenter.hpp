// The inbox: every flag that waits for a person, of the whole caseload, until it is signed off with what was
// done, each break-glass that was opened, below them appointments of which nobody said what became of them,
// the notes to sign and to co-sign, actions agreed in supervision, what became of e-mails and links, and the
// plans whose review has come, each with who answers for it and how long it has waited; last what is one
// matter of many clients. No wx here.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/inbox/inbox_counts.hpp"
#include "client/inbox/inbox_lines.hpp"
#include "client/risk/sign_off_presenter.hpp"
#include "client/screen.hpp"
#include "shared/api/inbox.hpp"

namespace attune::desktop {

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
    [[nodiscard]] int waiting() const { return all_waiting(inbox_); }
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

    // A break-glass that a lead has to look into, with what they found; and the list is read again.
    [[nodiscard]] const api::BreakGlassToLookInto* to_look_into() const;
    std::function<void()> looked_into();

    // Of what is selected: a session whose note is not begun, and need not be. For the dialog, with what
    // follows once its reason is kept.
    [[nodiscard]] const api::NoteToSign* to_waive() const;
    std::function<void()> waived() { return looked_into(); }

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
