// One appointment being recorded, booked or moved: the form of the session dialog. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/clients.hpp"
#include "shared/api/rooms.hpp"

namespace attune::desktop {

// As typed.
struct SessionForm {
    std::string day;
    std::string time;
    int minutes = 50;
    api::SessionState state = api::SessionState::attended;
    std::optional<std::string> room_id = {};  // of what is booked

    bool operator==(const SessionForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionForm, (), (day, time, minutes, state, room_id))

class SessionFormView {
public:
    virtual ~SessionFormView() = default;
    virtual void show_form(const SessionForm& form) = 0;
    // rooms() is there: for what is booked.
    virtual void show_rooms() = 0;
    virtual void show_busy(bool busy) = 0;
    // Paths "day", "time", "minutes", "state"; those not named are in order.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    // The time as it is typed by both clocks, where they differ; empty otherwise.
    virtual void show_hint(const std::string& hint) = 0;
    // Somebody else has changed the session meanwhile: both are shown, and keep_mine() or keep_theirs() goes
    // on.
    virtual void show_conflict(const std::string& mine, const std::string& theirs) = 0;
    virtual void close() = 0;
};

enum class SessionTask { record, book, change };
BOOST_DESCRIBE_ENUM(SessionTask, record, book, change)

class SessionFormPresenter {
public:
    static constexpr auto draft_kind = "session";

    // To record or book a session, or to change the one named. What is booked is as long as the last session,
    // and in its room. Recording on a day with a booked session
    // turns that one into a held one.
    SessionFormPresenter(SessionFormView& view, Screen& screen, ClientModel& model, SessionTask task,
                         const std::string& session_id = {});
    // Takes up what was left unfinished.
    SessionFormPresenter(SessionFormView& view, Screen& screen, ClientModel& model, const Draft& draft);

    void begin();
    // What was begun with was tried already, and refused.
    void begin_refused(const Refusal& why) { answered(why); }
    void change(const SessionForm& form);
    void submit();
    void keep_mine();
    void keep_theirs();
    void discard();

    [[nodiscard]] SessionTask task() const { return kept_.task; }
    // Those in use, by name.
    [[nodiscard]] const std::vector<api::Room>& rooms() const { return rooms_; }
    [[nodiscard]] const SessionForm& form() const { return kept_.form; }
    // The session that is changed; empty when there will be a new one.
    [[nodiscard]] const std::string& session_id() const { return kept_.session_id; }

private:
    struct Kept {
        SessionTask task = SessionTask::record;
        std::string session_id;
        std::int64_t row_version = 0;
        SessionForm form;
        std::string key;  // of the write that may have happened; empty when none is under way
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (task, session_id, row_version, form, key), (), ())

    SessionFormPresenter(SessionFormView& view, Screen& screen, ClientModel& model, std::string draft_id);
    void begin_with(const api::Session& session);
    [[nodiscard]] Draft draft() const;
    void tell_of_clocks();
    void send(const api::Session& session);
    void answered(const Result<api::Session>& reply);
    void recorded(const api::Session& session);
    void tell_of_waiting();

    SessionFormView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::string draft_id_;
    Kept kept_;
    std::vector<api::Room> rooms_;
    std::optional<api::Session> theirs_;
    bool busy_ = false;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// When, how long and what became of it. Refuses (invalid) what is no day, no time or no length, and what lies
// ahead and was attended.
Result<api::Session> typed_session(const SessionForm& form, Instant now);

// Puts the session into the record as the server answered it, in its place by date.
void put_session(api::Overview& overview, const api::Session& session);

}  // namespace attune::desktop
