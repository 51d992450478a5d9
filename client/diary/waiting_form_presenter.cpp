#include "client/diary/waiting_form_presenter.hpp"

#include <utility>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

WaitingForm form_of(const api::WaitingDetails& details)
{
    return {details.waits_for, details.urgency,   medium_date(details.since),
            details.weekdays,  details.day_parts, details.therapist_id.value_or(""),
            details.note};
}

}  // namespace

WaitingFormPresenter::WaitingFormPresenter(WaitingFormView& view, Screen& screen,
                                           std::vector<api::Therapist> therapists, Done done)
    : view_{view},
      screen_{screen},
      therapists_{std::move(therapists)},
      finder_{make_comer_finder(screen)},
      done_{std::move(done)},
      draft_id_{new_key()}
{
    kept_.form.since = medium_date(local_day(screen.clock()));
}

WaitingFormPresenter::WaitingFormPresenter(WaitingFormView& view, Screen& screen,
                                           std::vector<api::Therapist> therapists, api::WaitingEntry entry,
                                           Done done)
    : WaitingFormPresenter{view, screen, std::move(therapists), std::move(done)}
{
    kept_.client_id = entry.client_id;
    kept_.name = name_and_reference(entry);
    kept_.form = form_of(entry.details);
    kept_.entry = std::move(entry);
}

WaitingFormPresenter::WaitingFormPresenter(WaitingFormView& view, Screen& screen,
                                           std::vector<api::Therapist> therapists, const Draft& draft,
                                           Done done)
    : WaitingFormPresenter{view, screen, std::move(therapists), std::move(done)}
{
    draft_id_ = draft.id;
    if (const auto kept = json::from_text<Kept>(draft.json))
        kept_ = *kept;
}

void WaitingFormPresenter::begin()
{
    view_.show_form(kept_.form);
    view_.show_clients();
    if (!changing())
        find({});
}

void WaitingFormPresenter::find(const std::string& typed)
{
    finder_->find(typed, [this](const Result<std::vector<Comer>>& found) {
        if (!found)
            return view_.show_sentence(found.error().sentence);
        found_ = *found;
        view_.show_clients();
    });
}

void WaitingFormPresenter::choose(std::size_t found)
{
    if (busy_ || changing() || found >= found_.size())
        return;
    kept_.client_id = found_[found].client_id;
    kept_.name = found_[found].name;
    screen_.drafts.keep(draft());
    view_.show_clients();
}

void WaitingFormPresenter::change(const WaitingForm& form)
{
    if (busy_ || form == kept_.form)
        return;
    kept_.form = form;
    kept_.key.clear();
    screen_.drafts.keep(draft());
}

Draft WaitingFormPresenter::draft() const
{
    const auto title = kept_.name.empty() ? say("Waiting list") : say("Waiting list, {1}", kept_.name);
    return {draft_id_, draft_kind, kept_.client_id, title, json::to_text(kept_), {}};
}

Result<api::WaitingDetails> WaitingFormPresenter::read() const
{
    std::vector<FieldError> faults;
    if (kept_.client_id.empty())
        faults.push_back({"client_id", say("Choose who waits.")});
    const auto since = parse_typed_day(kept_.form.since);
    if (!since)
        faults.push_back({"since", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")});
    if (!faults.empty())
        return Refusal{RefusalCode::invalid, say("Some fields need another look."), faults};
    api::WaitingDetails details;
    details.waits_for = kept_.form.waits_for;
    details.since = *since;
    details.urgency = kept_.form.urgency;
    details.weekdays = kept_.form.weekdays;
    details.day_parts = kept_.form.day_parts;
    if (!kept_.form.therapist_id.empty())
        details.therapist_id = kept_.form.therapist_id;
    details.note = trimmed(kept_.form.note);
    return details;
}

void WaitingFormPresenter::submit()
{
    if (busy_)
        return;
    const auto details = read();
    view_.show_faults(details ? std::vector<FieldError>{} : details.error().fields);
    view_.show_sentence(details ? std::string{} : details.error().sentence);
    if (!details)
        return;
    busy_ = true;
    view_.show_busy(true);
    if (kept_.key.empty())
        kept_.key = new_key();
    const auto done = [this](const Result<api::WaitingEntry>& reply) { answered(reply); };
    if (kept_.entry)
        send_kept<api::ChangeWaitingEntry>(
            screen_, alive_,
            {kept_.client_id, kept_.entry->entry_id, kept_.entry->row_version, *details, kept_.entry->state},
            draft(), kept_.key, done);
    else
        send_kept<api::AddWaitingEntry>(screen_, alive_, {kept_.client_id, *details}, draft(), kept_.key,
                                        done);
}

// After a refusal the next try is another write. Who is told that the place was changed meanwhile sees the
// words of the other in the list, and may save over them.
void WaitingFormPresenter::answered(const Result<api::WaitingEntry>& reply)
{
    busy_ = false;
    view_.show_busy(false);
    if (reply) {
        screen_.status.say(saved_words(screen_));
        if (done_)
            done_(*reply);
        return view_.close();
    }
    kept_.key.clear();
    auto faults = reply.error().fields;
    for (auto& fault : faults)
        if (fault.path.starts_with("details."))
            fault.path.erase(0, std::string_view{"details."}.size());
    view_.show_faults(faults);
    view_.show_sentence(reply.error().sentence);
    if (reply.error().code != RefusalCode::stale || !kept_.entry)
        return;
    if (const auto theirs = json::from_text<api::WaitingEntry>(reply.error().current))
        kept_.entry = *theirs;
}

}  // namespace attune::desktop
