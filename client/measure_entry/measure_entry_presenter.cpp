#include "client/measure_entry/measure_entry_presenter.hpp"

#include <algorithm>

#include "client/measure_entry/recorded.hpp"
#include "client/plan/goals.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

using api::AdministrationState;
using Reply = Result<api::AdministrationRecorded>;

std::string client_name(const ClientModel& model)
{
    return model.overview() ? ", " + full_name(model.overview()->client.details) : std::string{};
}

// The draft's end, whether its page is still open or not. What was refused stays kept, ready to be mended.
void settle(Screen& screen, const Draft& kept, const Reply& reply)
{
    if (reply) {
        screen.drafts.remove(kept.id);
        screen.status.say("Saved " + time_of_day(to_local(screen.clock())));
    } else {
        screen.drafts.keep(kept);
        screen.status.say(attune::say("{1} was not recorded and is kept on this computer.", kept.title) +
                          ' ' + reply.error().sentence);
    }
}

std::string in_words(const Refusal& refusal)
{
    std::string words = refusal.sentence;
    for (const auto& field : refusal.fields)
        if (words.find(field.sentence) == std::string::npos)
            words += ' ' + field.sentence;
    return words + ' ' + say("What you keyed in is kept.");
}

}  // namespace

MeasureEntryPresenter::MeasureEntryPresenter(MeasureEntryView& view, Screen& screen, ClientModel& model)
    : view_{view},
      screen_{screen},
      model_{model}
{
    connection_ = screen_.calls.changes().add([this] {
        if (stage_ == Stage::sending)
            show_sending();
    });
}

MeasureEntryPresenter::~MeasureEntryPresenter()
{
    alive_.reset();
    if (stage_ != Stage::keying)
        return;
    if (untouched())
        screen_.drafts.remove(draft_id_);
    else if (correcting())
        screen_.drafts.flush();
    else
        send(AdministrationState::stopped);
}

void MeasureEntryPresenter::choose()
{
    stage_ = Stage::choosing;
    view_.show_choices();
}

std::vector<InstrumentChoice> MeasureEntryPresenter::choices() const
{
    return instrument_choices(screen_.library, model_.overview());
}

DueChoices MeasureEntryPresenter::due() const
{
    return due_choices(screen_.library, model_.overview());
}

Day MeasureEntryPresenter::today() const
{
    return to_local(screen_.clock()).day;
}

void MeasureEntryPresenter::begin(const std::string& instrument_code)
{
    const auto* instrument = screen_.library.instrument(instrument_code);
    if (!instrument)
        return view_.show_choices();
    draft_ = {};
    draft_.answered_on = today();
    open(*instrument);
    view_.show_form();
}

void MeasureEntryPresenter::correct(const api::Administration& mistaken)
{
    const auto* instrument = find_version(screen_.library, mistaken.instrument, mistaken.version);
    if (!instrument) {
        choose();
        return view_.show_refusal(say(
            "This form was made with a version of the measure that is no longer here. It stays as it is."));
    }
    draft_ = {};
    draft_.answered_on = mistaken.answered_on;
    draft_.replaces = mistaken.administration_id;
    open(*instrument);
    std::vector<int> blanks;
    for (std::size_t item = 0; item < mistaken.answers.size(); ++item)
        if (!mistaken.answers[item] && mistaken.state == AdministrationState::completed)
            blanks.push_back(static_cast<int>(item));
    sheet_->restore(mistaken.answers, blanks);
    if (const auto open_items = sheet_->open_items(); !open_items.empty())
        sheet_->go_to(open_items.front());
    original_ = *sheet_;
    original_day_ = mistaken.answered_on;
    view_.show_form();
}

void MeasureEntryPresenter::resume(const Draft& draft)
{
    auto kept = json::from_text<EntryDraft>(draft.json);
    const auto* instrument = kept ? find_version(screen_.library, kept->instrument, kept->version) : nullptr;
    if (instrument) {
        draft_.answered_on = kept->answered_on;
        open(*instrument);
    }
    if (!instrument || !sheet_->restore(kept->answers, kept->blanks)) {
        choose();
        return view_.show_refusal(
            say("The form kept on this computer does not fit the measures of this server. It "
                "stays kept."));
    }
    original_.reset();
    draft_id_ = draft.id;
    draft_ = *std::move(kept);
    sheet_->go_to(static_cast<std::size_t>(std::max(draft_.current, 0)));
    view_.show_form();
    if (draft_.sending)
        send(*draft_.sending);
}

void MeasureEntryPresenter::open(const Instrument& instrument)
{
    stage_ = Stage::keying;
    draft_id_ = new_key();
    draft_.instrument = instrument.code;
    draft_.version = instrument.version;
    date_fault_.clear();
    shown_ = instrument;
    name_items();
    sheet_.emplace(shown_);
    original_ = *sheet_;
    original_day_ = draft_.answered_on;
}

// Goals of a client's own stand in their words, as they were held on the day of the form.
void MeasureEntryPresenter::name_items()
{
    const auto* as_published = find_version(screen_.library, draft_.instrument, draft_.version);
    if (draft_.instrument != goals_instrument || !as_published || !model_.overview())
        return;
    shown_ = *as_published;
    name_goals(shown_, model_.overview()->goals, draft_.answered_on);
}

void MeasureEntryPresenter::say_does_not_apply()
{
    if (stage_ == Stage::keying && sheet_->say_does_not_apply())
        changed();
}

void MeasureEntryPresenter::answer(int value)
{
    if (stage_ == Stage::keying && sheet_->answer(value))
        changed();
}

void MeasureEntryPresenter::answer_item(std::size_t item, int value)
{
    if (stage_ != Stage::keying)
        return;
    if (sheet_->answer_item(item, value))
        changed();
    else
        view_.show_answers();
}

void MeasureEntryPresenter::leave_blank()
{
    if (stage_ == Stage::keying && sheet_->leave_blank())
        changed();
}

void MeasureEntryPresenter::take_back()
{
    if (stage_ != Stage::keying)
        return;
    sheet_->take_back();
    changed();
}

void MeasureEntryPresenter::move(int by)
{
    if (stage_ != Stage::keying)
        return;
    sheet_->move(by);
    view_.show_answers();
}

void MeasureEntryPresenter::go_to(std::size_t item)
{
    if (stage_ != Stage::keying)
        return;
    sheet_->go_to(item);
    view_.show_answers();
}

bool MeasureEntryPresenter::set_date(std::optional<Day> day)
{
    if (stage_ != Stage::keying)
        return false;
    date_fault_ = fault_of(day);
    view_.show_date_refusal(date_fault_);
    if (!date_fault_.empty())
        return false;
    if (*day != draft_.answered_on) {
        draft_.answered_on = *day;
        changed();
        name_items();
        if (draft_.instrument == goals_instrument)
            view_.show_form();
    }
    return true;
}

std::string MeasureEntryPresenter::fault_of(std::optional<Day> day) const
{
    if (!day)
        return say("Write the date as 24 Nov 2026 or 24/11/2026.");
    if (*day > today())
        return say("This date lies in the future. A form is dated by the day it was filled in.");
    const auto* overview = model_.overview();
    if (overview && overview->client.details.born_on && *day < *overview->client.details.born_on)
        return say("This date lies before {1} was born.", called(overview->client.details));
    return {};
}

// Another form than the one that may be on its way: it needs a key of its own.
void MeasureEntryPresenter::changed()
{
    draft_.key.clear();
    draft_.sending.reset();
    keep();
    view_.show_refusal({});
    view_.show_answers();
}

void MeasureEntryPresenter::keep()
{
    draft_.answers = sheet_->answers();
    draft_.blanks = sheet_->blanks();
    draft_.current = static_cast<int>(sheet_->current());
    screen_.drafts.keep(as_draft());
}

Draft MeasureEntryPresenter::as_draft() const
{
    return {draft_id_,
            entry_draft_kind,
            model_.client_id(),
            sheet_->instrument().short_name + client_name(model_),
            json::to_text(draft_),
            {}};
}

bool MeasureEntryPresenter::untouched() const
{
    return original_ && original_->answers() == sheet_->answers() &&
           original_->blanks() == sheet_->blanks() && (!correcting() || original_day_ == draft_.answered_on);
}

void MeasureEntryPresenter::finish()
{
    if (stage_ != Stage::keying)
        return;
    if (!date_fault_.empty())
        return view_.show_date_refusal(date_fault_);
    if (const auto open_items = sheet_->open_items(); !open_items.empty()) {
        const auto which = open_in_words(*sheet_);
        go_to(open_items.front());
        return view_.show_refusal(
            say_count("{2} has no answer yet.", "{2} have no answer yet.", std::ssize(open_items), which) +
            ' ' +
            say("Key in the answers, press Space for what was left blank on "
                "the paper, or choose Stop and keep."));
    }
    if (sheet_->answered() == 0)
        return view_.show_refusal(say("Every item is blank, so there is nothing to record."));
    send(AdministrationState::completed);
}

void MeasureEntryPresenter::stop()
{
    if (stage_ == Stage::keying && !untouched() && !correcting()) {
        if (!date_fault_.empty())
            return view_.show_date_refusal(date_fault_);
        return send(AdministrationState::stopped);
    }
    if (stage_ == Stage::keying && correcting() && !untouched())
        screen_.status.say("The correction is kept on this computer and is not recorded yet.");
    view_.leave();
}

std::optional<std::string> session_on(const ClientModel& model, Day day)
{
    if (const auto* overview = model.overview())
        for (const auto& session : overview->sessions) {
            const bool took_place =
                session.state == api::SessionState::attended || api::is_awaited(session.state);
            if (took_place && to_local(session.starts_at).day == day)
                return session.session_id;
        }
    return std::nullopt;
}

MeasureEntryPresenter::Given MeasureEntryPresenter::give_away()
{
    keep();
    stage_ = Stage::done;
    return {draft_id_, draft_};
}

// The reply is dealt with even when this page, or the whole workspace, has been closed meanwhile.
void MeasureEntryPresenter::send(AdministrationState state)
{
    stage_ = Stage::sending;
    if (draft_.key.empty()) {
        draft_.key = new_key();
        draft_.session_id = session_on(model_, draft_.answered_on);
    }
    draft_.sending.reset();
    keep();
    const auto unsent = as_draft();
    draft_.sending = state;
    keep();
    screen_.drafts.flush();
    if (alive_)
        show_sending();

    const auto call = std::make_shared<char>();
    screen_.calls.call<api::RecordAdministration>(
        call,
        {model_.client_id(), draft_.instrument, draft_.version, draft_.answered_on, draft_.session_id, state,
         draft_.answers, draft_.replaces, draft_.given_as},
        [this, call, unsent, screen = &screen_, model = &model_, model_alive = model_.alive(),
         alive = std::weak_ptr<void>{alive_}](const Reply& reply) {
            settle(*screen, unsent, reply);
            if (reply && !model_alive.expired()) {
                model->amend([&reply](api::Overview& overview) { put_in(overview, *reply); });
                model->refresh();
            }
            if (!alive.expired())
                heard(reply);
        },
        draft_.key);
}

void MeasureEntryPresenter::heard(const Reply& reply)
{
    if (!reply) {
        stage_ = Stage::keying;
        draft_.sending.reset();
        view_.show_sending(false, {});
        return view_.show_refusal(in_words(reply.error()));
    }
    stage_ = Stage::done;
    view_.show_sending(false, {});
    if (reply->administration.state == AdministrationState::stopped)
        view_.leave();
    else
        view_.show_result(*reply);
}

void MeasureEntryPresenter::show_sending()
{
    const bool offline = screen_.calls.offline_since().has_value();
    view_.show_sending(
        true, offline ? say("No connection. This form is kept on this computer and goes when it is back. "
                            "You can leave this page.")
                      : "");
}

}  // namespace attune::desktop
