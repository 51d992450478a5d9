#include "client/library_screen/own_measure_presenter.hpp"

#include "client/connection/key.hpp"
#include "client/forms/typed_time.hpp"
#include "client/library_screen/own_measure_reading.hpp"
#include "shared/json/write.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/own_instrument.hpp"

namespace attune::desktop {

OwnMeasurePresenter::OwnMeasurePresenter(OwnMeasureView& view, Screen& screen, Kept kept)
    : view_{view},
      screen_{screen},
      kept_{std::move(kept)}
{
    make();
}

void OwnMeasurePresenter::begin()
{
    view_.show_form(form_);
    view_.show_problems();
}

bool OwnMeasurePresenter::begin_change(const Instrument& instrument, bool used)
{
    auto form = form_of(instrument);
    if (!form)
        return false;
    form_ = *std::move(form);
    identity_ = {instrument.code, instrument.version + (used ? 1 : 0)};
    changed_name_ = instrument.name;
    make();
    begin();
    return true;
}

void OwnMeasurePresenter::change(const OwnMeasureForm& form)
{
    if (busy_ || form == form_)
        return;
    form_ = form;
    make();
    view_.show_problems();
}

void OwnMeasurePresenter::add_score()
{
    auto form = form_;
    if (form.scores.size() == most_own_scores)
        return view_.show_sentence(say("There is room for 20 scores."));
    form.scores.emplace_back();
    change(form);
    view_.show_form(form_);
}

void OwnMeasurePresenter::remove_score(std::size_t index)
{
    auto form = form_;
    if (form.scores.size() == 1 || index >= form.scores.size())
        return;
    form.scores.erase(form.scores.begin() + static_cast<std::ptrdiff_t>(index));
    change(form);
    view_.show_form(form_);
}

std::string OwnMeasurePresenter::title() const
{
    return changed_name_.empty() ? say("New measure of your own")
                                 : say("{1}, version {2}", changed_name_, identity_.version);
}

std::string OwnMeasurePresenter::understood() const
{
    return form_.total_only || !trimmed(form_.items).empty() ? desktop::understood(made_.instrument)
                                                             : std::string{};
}

void OwnMeasurePresenter::make()
{
    made_ = make_own_measure(form_, identity_);
    const auto* there = identity_.code.empty() ? screen_.library.instrument(made_.instrument.code) : nullptr;
    if (there)
        made_.problems.push_back(say(
            "Your practice has a measure called {1} already. Choose another short name.", there->short_name));
}

void OwnMeasurePresenter::keep()
{
    if (!can_keep())
        return;
    // What may have been stored already is sent again under the same key.
    const auto text = json::to_text(made_.instrument);
    if (text != sent_)
        key_ = new_key();
    sent_ = text;
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::KeepInstrument>(
        alive_, {made_.instrument},
        [this](const Result<api::OwnInstrument>& reply) {
            busy_ = false;
            view_.show_busy(false);
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            screen_.status.say("The measure is in your library.");
            kept_(reply->code);
        },
        key_);
}

}  // namespace attune::desktop
