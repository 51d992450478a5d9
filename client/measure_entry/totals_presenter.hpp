// Entering the scores that a letter tells: one number a score, and the day they are of. No answers stand
// behind them. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/administrations.hpp"

namespace attune::desktop {

inline constexpr auto totals_draft_kind = "totals";

struct TypedTotal {
    std::string score;  // code
    std::string value;  // as typed; empty: not told

    bool operator==(const TypedTotal&) const = default;
};
BOOST_DESCRIBE_STRUCT(TypedTotal, (), (score, value))

// As typed, and of which measure.
struct TotalsForm {
    std::string instrument;
    int version = 1;
    std::string answered_on;
    std::vector<TypedTotal> totals;
    std::optional<std::string> replaces;

    bool operator==(const TotalsForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(TotalsForm, (), (instrument, version, answered_on, totals, replaces))

// One field, in the order of the measure's scores.
struct TotalField {
    std::string score;
    std::string name;   // "Fear of self-compassion"
    std::string range;  // "0 to 60"
};

class TotalsView {
public:
    virtual ~TotalsView() = default;
    virtual void show_form(const TotalsForm& form) = 0;
    virtual void show_busy(bool busy) = 0;
    // Each path is "answered_on" or a score's code; those not named are in order.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class TotalsPresenter {
public:
    TotalsPresenter(TotalsView& view, Screen& screen, ClientModel& model, TotalsForm form);
    // Goes on with what was left. The form is empty when it does not fit the measures of this server.
    TotalsPresenter(TotalsView& view, Screen& screen, ClientModel& model, const Draft& draft);

    void begin() { view_.show_form(kept_.form); }
    [[nodiscard]] const Instrument* instrument() const { return instrument_; }
    [[nodiscard]] std::vector<TotalField> fields() const;
    void change(const TotalsForm& form);
    void submit();
    void discard() { screen_.drafts.remove(draft_id_); }

private:
    struct Kept {
        TotalsForm form;
        std::string key;  // of the write that may have happened; empty when none is under way
    };
    BOOST_DESCRIBE_CLASS(Kept, (), (form, key), (), ())

    void listen();
    [[nodiscard]] Draft draft() const;
    [[nodiscard]] Result<api::RecordAdministration::Request> read() const;
    [[nodiscard]] Result<Day> read_day() const;
    void answered(const Result<api::AdministrationRecorded>& reply);

    TotalsView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::string draft_id_;
    Kept kept_;
    const Instrument* instrument_ = nullptr;  // null when the library has that version no more
    bool busy_ = false;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// Of today, with nothing told yet.
TotalsForm new_totals(const Instrument& instrument, Day today);
// Of a form that is to be corrected.
TotalsForm totals_to_correct(const api::Administration& mistaken);

}  // namespace attune::desktop
