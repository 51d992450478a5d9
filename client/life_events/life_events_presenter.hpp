// The life events of a client: entered, changed, struck out and taken back in, one at a time. What is typed
// is kept until the server has it. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/life_events.hpp"

namespace attune::desktop {

// As typed.
struct LifeEventForm {
    EventKind kind = EventKind::life;
    std::string text;
    std::string started_on;
    std::string ended_on;  // empty: that one day

    bool operator==(const LifeEventForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(LifeEventForm, (), (kind, text, started_on, ended_on))

struct LifeEventLine {
    std::string life_event_id;  // empty for the one that is being added
    std::string words;          // "18 Oct 2026: Grandmother died, struck out"
    bool struck_out = false;
};

class LifeEventsView {
public:
    virtual ~LifeEventsView() = default;
    // The presenter's lines(), and which of them is chosen().
    virtual void show_lines() = 0;
    virtual void show_form(const LifeEventForm& form) = 0;
    virtual void show_busy(bool busy) = 0;
    // Each path is a member of LifeEventForm; those not named are in order.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class LifeEventsPresenter {
public:
    static constexpr auto draft_kind = "life_event";

    LifeEventsPresenter(LifeEventsView& view, Screen& screen, ClientModel& model,
                        const Draft* draft = nullptr);

    void begin();

    // A new one first, then the latest.
    [[nodiscard]] const std::vector<LifeEventLine>& lines() const { return lines_; }
    [[nodiscard]] std::size_t chosen() const;
    // Whether the chosen one can be typed in: not while it is struck out.
    [[nodiscard]] bool may_change() const { return !lines_[chosen()].struck_out; }

    // Stays where it is, and says so, while something typed is not saved.
    void choose(std::size_t line);
    void change(const LifeEventForm& form);
    void submit();
    // Strikes the chosen one out, or takes it back in.
    void strike_out();
    void discard();

private:
    struct Kept {
        LifeEventForm form;
        std::string life_event_id;     // empty: a new one
        std::int64_t row_version = 0;  // of the event that is changed
        std::string key;               // of the write that may have happened; empty when none is under way
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (form, life_event_id, row_version, key), (), ())

    void list();
    void take(const std::string& life_event_id);
    [[nodiscard]] const api::LifeEvent* find(const std::string& life_event_id) const;
    [[nodiscard]] LifeEventForm untouched() const;
    [[nodiscard]] Draft draft() const;
    [[nodiscard]] Result<api::LifeEvent> read() const;
    void answered(const Result<api::LifeEvent>& reply);
    void struck_out(const Result<api::LifeEvent>& reply);
    void meet(const Refusal& stale);
    void tell_of_waiting();

    LifeEventsView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::string draft_id_;
    std::vector<LifeEventLine> lines_;
    Kept kept_;
    bool busy_ = false;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// Puts the event into the record as the server answered it, in its place by date.
void put_life_event(api::Overview& overview, const api::LifeEvent& event);

}  // namespace attune::desktop
