#include "client/safety/safety_presenter.hpp"

#include "client/forms/kept_write.hpp"

namespace attune::desktop {

namespace {

// One for a user: the dialog finds it again by its kind.
constexpr auto draft_id = "practice_safety";

std::optional<api::EnterPracticeSafety::Request> kept_text(const DraftStore::Found& found)
{
    for (const auto& draft : found.drafts)
        if (draft.kind == SafetyPresenter::draft_kind)
            if (auto kept = json::from_text<api::EnterPracticeSafety::Request>(draft.json))
                return *std::move(kept);
    return std::nullopt;
}

}  // namespace

SafetyPresenter::SafetyPresenter(SafetyView& view, Screen& screen) : view_{view}, screen_{screen} {}

void SafetyPresenter::begin()
{
    view_.show_busy(true);
    run(
        screen_.async, alive_, [&drafts = screen_.drafts] { return kept_text(drafts.found()); },
        [this](const std::optional<api::EnterPracticeSafety::Request>& kept) {
            kept_ = kept.has_value();
            typed_ = kept.value_or(typed_);
            screen_.calls.call<api::ReadPracticeSafety>(alive_, {}, [this](const auto& reply) {
                if (!reply)
                    return view_.show_sentence(reply.error().sentence);
                view_.show_busy(false);
                show(reply->safety);
            });
        });
}

void SafetyPresenter::show(const std::optional<api::PracticeSafety>& safety)
{
    std::string facts = "None has been entered yet. Clients are told to tell their therapist now.";
    if (safety) {
        if (!kept_)
            typed_ = {safety->text, safety->read_by};
        facts = "Entered by " + safety->entered_by + " on " + medium_date(to_local(safety->entered_at).day) +
                ". It stays in the record when another is entered.";
    }
    view_.show_safety(typed_, facts, screen_.may(api::Permission::keep_practice));
    if (kept_)
        view_.show_sentence("This text was left unfinished here and has not been entered yet.");
}

void SafetyPresenter::change(const api::EnterPracticeSafety::Request& typed)
{
    typed_ = typed;
    kept_ = true;
    screen_.drafts.keep({draft_id, draft_kind, {}, "Safety text", json::to_text(typed_), {}});
}

void SafetyPresenter::enter()
{
    view_.show_faults({});
    view_.show_sentence(waiting_sentence(screen_.calls));
    view_.show_busy(true);
    screen_.calls.call<api::EnterPracticeSafety>(alive_, typed_, [this](const auto& reply) {
        view_.show_busy(false);
        if (reply) {
            discard();
            screen_.status.say(saved_words(screen_));
            return view_.close();
        }
        view_.show_faults(reply.error().fields);
        view_.show_sentence(reply.error().sentence);
    });
}

void SafetyPresenter::discard()
{
    screen_.drafts.remove(draft_id);
}

}  // namespace attune::desktop
