#include "client/handover/handover_offer.hpp"

#include <algorithm>

#include "client/measure_entry/measure_entry_presenter.hpp"
#include "client/plan/goals.hpp"
#include "shared/api/wordings.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

struct HandoverOffer::Preparation {
    Handover handover;
    const Instrument* instrument = nullptr;
    std::vector<std::string> languages;  // still to be read
    std::function<void(Handover)> ready;
    std::function<void(const std::string&)> refused;
};

HandoverOffer::HandoverOffer(Screen& screen, ClientModel& model) : screen_{screen}, model_{model} {}

void HandoverOffer::look(std::function<void()> changed)
{
    alive_ = std::make_shared<char>();
    screen_.calls.call<api::ReadPracticeLibrary>(alive_, {},
                                                 [this, changed = std::move(changed)](const auto& reply) {
                                                     fault_.clear();
                                                     if (reply)
                                                         practice_ = *reply;
                                                     else
                                                         fault_ = reply.error().sentence;
                                                     changed();
                                                 });
}

std::vector<std::string> HandoverOffer::languages(const Instrument& instrument) const
{
    std::vector<std::string> found;
    for (const auto& wording : practice_->wordings)
        if (wording.instrument == instrument.code && wording.version == instrument.version &&
            (!wording.demonstration || screen_.signed_in.practice.demonstration))
            found.push_back(wording.language);
    return found;
}

std::string HandoverOffer::why_not_at_all(const std::string& instrument_code) const
{
    const auto* instrument = screen_.library.instrument(instrument_code);
    const auto states = [&](const api::LicenceStatement& one) { return one.instrument == instrument_code; };
    if (!instrument || !practice_ || !instrument->licence.needs_statement ||
        std::ranges::any_of(practice_->licence_statements, states))
        return {};
    return say(
        "The practice has not stated yet what allows it to use the {1}. A practice lead can do that in the "
        "Library.",
        instrument->short_name);
}

std::string HandoverOffer::why_not(const std::string& instrument_code) const
{
    const auto* instrument = screen_.library.instrument(instrument_code);
    if (!instrument)
        return say("Choose a measure.");
    if (!fault_.empty())
        return fault_;
    if (!practice_)
        return say("Looking for its wording.");
    if (!can_be_scored(*instrument))
        return say("No score of this measure is ready, so it cannot be given.");
    if (auto reason = why_not_at_all(instrument_code); !reason.empty())
        return reason;
    if (is_total_only(*instrument))
        return say("This measure has no items for a client to answer. Enter its totals.");
    if (instrument->response.on_a_line)
        return say("It is answered by marks on measured lines. Give it on paper.");
    if (screen_.signed_in.practice.demonstration)
        return {};
    if (languages(*instrument).empty() && !instrument->own_wording)
        return say(
            "No wording of the {1} has been loaded, and clients are shown no other words. A practice lead "
            "can load it in the Library.",
            instrument->short_name);
    return {};
}

std::string HandoverOffer::language_of(const std::string& instrument_code, std::string_view wanted) const
{
    const auto& instrument = *screen_.library.instrument(instrument_code);
    const auto loaded = languages(instrument);
    const auto theirs =
        std::ranges::find(loaded, wanted, [](std::string_view tag) { return tag.substr(0, tag.find('-')); });
    if (!loaded.empty())
        return theirs == loaded.end() ? loaded.front() : *theirs;
    return instrument.own_wording ? instrument.own_wording->language : "en-GB";
}

void HandoverOffer::prepare(const std::string& instrument_code, std::function<void(Handover)> ready,
                            std::function<void(const std::string&)> refused)
{
    if (const auto reason = why_not(instrument_code); !reason.empty())
        return refused(reason);
    auto preparation = std::make_shared<Preparation>();
    preparation->instrument = screen_.library.instrument(instrument_code);
    preparation->languages = languages(*preparation->instrument);
    // Words of a measure's own need no loading; a wording that the practice loaded in their language goes
    // before.
    const auto& own = preparation->instrument->own_wording;
    if (own && std::ranges::find(preparation->languages, own->language) == preparation->languages.end())
        preparation->handover.wordings.push_back(own_wording(*preparation->instrument));
    preparation->ready = std::move(ready);
    preparation->refused = std::move(refused);
    auto& handover = preparation->handover;
    handover.draft_id = new_key();
    handover.client_id = model_.client_id();
    handover.title = preparation->instrument->short_name;
    if (model_.overview())
        handover.title += ", " + full_name(model_.overview()->client.details);
    handover.entry.instrument = preparation->instrument->code;
    handover.entry.version = preparation->instrument->version;
    handover.entry.answered_on = to_local(screen_.clock()).day;
    handover.entry.session_id = session_on(model_, handover.entry.answered_on);
    handover.entry.answers.resize(preparation->instrument->items.size());
    handover.entry.given_as = api::GivenAs::handed_over;
    read_next(preparation);
}

void HandoverOffer::read_next(const std::shared_ptr<Preparation>& preparation)
{
    auto& handover = preparation->handover;
    if (preparation->languages.empty()) {
        if (handover.wordings.empty())
            handover.wordings.push_back(demonstration_wording(*preparation->instrument));
        return read_safety(preparation);
    }
    const auto language = preparation->languages.front();
    preparation->languages.erase(preparation->languages.begin());
    screen_.calls.call<api::ReadWording>(alive_,
                                         {handover.entry.instrument, handover.entry.version, language},
                                         [this, preparation](const Result<api::LoadedWording>& reply) {
                                             if (!reply)
                                                 return preparation->refused(reply.error().sentence);
                                             preparation->handover.wordings.push_back(reply->wording);
                                             read_next(preparation);
                                         });
}

void HandoverOffer::read_safety(const std::shared_ptr<Preparation>& preparation)
{
    screen_.calls.call<api::ReadPracticeSafety>(
        alive_, {}, [this, preparation](const Result<api::ReadPracticeSafety::Reply>& reply) {
            if (!reply)
                return preparation->refused(reply.error().sentence);
            preparation->handover.safety = reply->safety;
            if (const auto* overview = model_.overview())
                for (auto& wording : preparation->handover.wordings)
                    name_goals(wording, overview->goals, preparation->handover.entry.answered_on);
            preparation->ready(std::move(preparation->handover));
        });
}

}  // namespace attune::desktop
