// The Sessions tab: the list, and the one-click change of a session's state with its undo. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "client/sessions/session_rows.hpp"

namespace attune::desktop {

class SessionsView {
public:
    virtual ~SessionsView() = default;
    // rows() has changed.
    virtual void show_rows() = 0;
    // What has just happened; `undo` tells whether undo() would take it back. Empty for nothing.
    virtual void show_sentence(const std::string& sentence, bool undo) = 0;
    // Somebody else has changed the session: both are shown, and keep_mine() or keep_theirs() goes on.
    virtual void show_conflict(const std::string& mine, const std::string& theirs) = 0;
};

class SessionsPresenter {
public:
    SessionsPresenter(SessionsView& view, Screen& screen, ClientModel& model);

    [[nodiscard]] const std::vector<SessionRow>& rows() const { return rows_; }
    // Which row is pointed at until somebody chooses; the first where none is at hand.
    [[nodiscard]] std::size_t row_at_hand() const;
    [[nodiscard]] bool loaded() const { return model_.overview() != nullptr; }

    void set_state(const std::string& session_id, api::SessionState state);
    void undo();
    void keep_mine();
    void keep_theirs();

private:
    struct Change {
        api::Session session;  // as it is to be
        api::SessionState before = api::SessionState::booked;
    };
    void show();
    void send(const Change& change, bool undoing);
    void answered(const Change& change, bool undoing, const Result<api::Session>& reply);

    SessionsView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::vector<SessionRow> rows_;
    std::optional<Change> last_;  // what undo() takes back, or what met another's change
    Subscription changes_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
