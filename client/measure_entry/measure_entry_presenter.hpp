// Giving a measure: choosing it, keying in the paper form, sending it, and what it has come to. Every answer
// is in a draft before the next key; a form that is left is recorded as stopped, never dropped.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/measure_entry/entry_draft.hpp"
#include "client/measure_entry/entry_result.hpp"
#include "client/measure_entry/instrument_choices.hpp"
#include "client/measure_entry/sheet.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

// The session of that day, so that a form stands beside its note.
std::optional<std::string> session_on(const ClientModel& model, Day day);

class MeasureEntryView {
public:
    virtual ~MeasureEntryView() = default;
    virtual void show_choices() = 0;
    // There is a form to key in: the presenter's sheet(), answered_on() and correcting().
    virtual void show_form() = 0;
    // The sheet has changed, or where the next key goes.
    virtual void show_answers() = 0;
    // Empty when all is well again.
    virtual void show_refusal(const std::string& sentence) = 0;
    virtual void show_date_refusal(const std::string& sentence) = 0;
    // The form is on its way and cannot be changed; `sentence` tells when it has to wait for the connection.
    virtual void show_sending(bool sending, const std::string& sentence) = 0;
    virtual void show_result(const api::AdministrationRecorded& recorded) = 0;
    // Back to where the person came from.
    virtual void leave() = 0;
};

class MeasureEntryPresenter {
public:
    MeasureEntryPresenter(MeasureEntryView& view, Screen& screen, ClientModel& model);
    MeasureEntryPresenter(const MeasureEntryPresenter&) = delete;
    MeasureEntryPresenter& operator=(const MeasureEntryPresenter&) = delete;
    // Leaving in any way stops and keeps what was keyed in.
    ~MeasureEntryPresenter();

    void choose();
    [[nodiscard]] std::vector<InstrumentChoice> choices() const;
    [[nodiscard]] DueChoices due() const;
    void begin(const std::string& instrument_code);
    // The form again with its answers, to record a better one in its place.
    void correct(const api::Administration& mistaken);
    // Takes up what was kept, and sends it when it was on its way. Refuses a draft that the library no longer
    // fits.
    void resume(const Draft& draft);

    void answer(int value);
    void answer_item(std::size_t item, int value);
    void leave_blank();
    void say_does_not_apply();
    void take_back();
    void move(int by);
    void go_to(std::size_t item);
    // The clinical date as it was typed or picked; nullopt for what is no date. False when it was refused:
    // the date before stands, and the form cannot be finished until another is given.
    bool set_date(std::optional<Day> day);
    // Records the form as completed; every item must be answered or left blank.
    void finish();
    // Records what there is as stopped and leaves. A correction is only kept on this computer.
    void stop();

    [[nodiscard]] const Sheet& sheet() const { return *sheet_; }
    [[nodiscard]] Day answered_on() const { return draft_.answered_on; }
    [[nodiscard]] Day today() const;
    // Of a form that a client answered on this screen.
    [[nodiscard]] bool handed_over() const { return draft_.given_as == api::GivenAs::handed_over; }
    // The form as it stands, for who goes on with it elsewhere; it stays kept and is not sent from here.
    struct Given {
        std::string draft_id;
        EntryDraft entry;
    };
    Given give_away();
    [[nodiscard]] bool correcting() const { return draft_.replaces.has_value(); }

private:
    enum class Stage { choosing, keying, sending, done };

    void open(const Instrument& instrument);
    void name_items();
    void changed();
    void keep();
    [[nodiscard]] Draft as_draft() const;
    [[nodiscard]] bool untouched() const;
    [[nodiscard]] std::string fault_of(std::optional<Day> day) const;
    void send(api::AdministrationState state);
    void heard(const Result<api::AdministrationRecorded>& reply);
    void show_sending();

    MeasureEntryView& view_;
    Screen& screen_;
    ClientModel& model_;
    Stage stage_ = Stage::choosing;
    Instrument shown_;  // with what is the client's own in its labels; the sheets refer to it
    std::optional<Sheet> sheet_;
    std::optional<Sheet> original_;  // as the form was opened; absent for a draft, which counts as touched
    Day original_day_;
    std::string draft_id_;
    EntryDraft draft_;
    std::string date_fault_;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
