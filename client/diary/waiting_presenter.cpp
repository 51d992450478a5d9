#include "client/diary/waiting_presenter.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "client/forms/kept_write.hpp"
#include "shared/diary/waiting_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/json/write.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

FreeSlot slot_of(const api::Appointment& appointment)
{
    return {appointment.starts_at, appointment.minutes, appointment.therapist_id, appointment.therapist_name,
            appointment.room_id};
}

void WaitingPresenter::refresh()
{
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::ReadWaitingList>(
        reading_, {}, [this](const Result<api::ReadWaitingList::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(reply.error().sentence, false);
            if (loaded_ && json::to_text(*reply) == json::to_text(list_))
                return;
            list_ = *reply;
            loaded_ = true;
            choose_shown();
        });
}

void WaitingPresenter::look_for(const FreeSlot& slot)
{
    slot_ = slot;
    selected_.clear();
    choose_shown();
}

void WaitingPresenter::look_for_all()
{
    slot_.reset();
    choose_shown();
}

void WaitingPresenter::show_closed(bool closed)
{
    closed_ = closed;
    choose_shown();
}

// Of a free time, the first who fits is selected: the most urgent, who has waited longest.
void WaitingPresenter::choose_shown()
{
    shown_.clear();
    std::ranges::copy_if(list_.entries, std::back_inserter(shown_), [this](const api::WaitingEntry& entry) {
        if (!api::still_waits(entry.state))
            return closed_ && !slot_;
        return !slot_ || fits(wishes_of(entry.details), to_local(slot_->starts_at), slot_->therapist_id);
    });
    if (!selected() && slot_ && !shown_.empty())
        selected_ = shown_.front().entry_id;
    view_.show_entries();
    view_.show_selected();
}

void WaitingPresenter::select(const std::string& entry_id)
{
    if (entry_id == selected_)
        return;
    selected_ = entry_id;
    view_.show_selected();
}

const api::WaitingEntry* WaitingPresenter::selected() const
{
    const auto found = std::ranges::find(shown_, selected_, &api::WaitingEntry::entry_id);
    return found == shown_.end() ? nullptr : &*found;
}

std::ptrdiff_t WaitingPresenter::waiting() const
{
    return std::ranges::count_if(
        list_.entries, [](const api::WaitingEntry& entry) { return api::still_waits(entry.state); });
}

std::string WaitingPresenter::title() const
{
    if (!loaded_)
        return say("Waiting list");
    if (slot_)
        return say("Who could take {1}: {2} of {3}", day_and_time(slot_->starts_at, screen_.clock()),
                   shown_.size(), waiting());
    return say_count("Waiting list: one person", "Waiting list: {1} people", waiting());
}

std::string WaitingPresenter::age_of(const api::WaitingEntry& entry) const
{
    const int days = days_waited(entry.details, local_day(screen_.clock()));
    return days == 0 ? say("since today") : say_count("one day", "{1} days", days);
}

std::vector<std::string> WaitingPresenter::history_of(const api::WaitingEntry& entry) const
{
    std::vector<std::string> lines;
    for (const auto& step : entry.steps)
        lines.push_back(say("{1}: {2}, {3}", words_for(step.state), step.taken_by,
                            day_and_time(step.taken_at, screen_.clock())));
    return lines;
}

void WaitingPresenter::set_state(api::WaitingState state)
{
    const auto* entry = selected();
    if (entry && entry->state != state)
        send_state(*entry, state, false);
}

void WaitingPresenter::undo()
{
    if (undo_)
        std::exchange(undo_, nullptr)();
}

void WaitingPresenter::send_state(const api::WaitingEntry& entry, api::WaitingState state, bool undoing)
{
    screen_.calls.call<api::ChangeWaitingEntry>(
        alive_, {entry.client_id, entry.entry_id, entry.row_version, entry.details, state},
        [this, before = entry.state, undoing](const Result<api::WaitingEntry>& reply) {
            undo_ = nullptr;
            if (!reply) {
                view_.show_sentence(reply.error().sentence, false);
                return refresh();
            }
            if (!undoing)
                undo_ = [this, entry = *reply, before] { send_state(entry, before, true); };
            screen_.status.say(saved_words(screen_));
            view_.show_sentence(say("{1}: {2}.", full_name(*reply), words_for(reply->state)),
                                undo_ != nullptr);
            put(*reply);
        });
}

// In its order, which is the server's to say.
void WaitingPresenter::put(const api::WaitingEntry& entry)
{
    selected_ = entry.entry_id;
    const auto found = std::ranges::find(list_.entries, entry.entry_id, &api::WaitingEntry::entry_id);
    if (found != list_.entries.end())
        *found = entry;
    choose_shown();
    refresh();
}

}  // namespace attune::desktop
