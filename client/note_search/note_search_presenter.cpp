#include "client/note_search/note_search_presenter.hpp"

#include "client/clock.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string what(const api::FoundNote& found)
{
    if (found.in_addendum)
        return say("Addendum");
    return found.kind == api::NoteKind::private_note ? say("Private note") : say("Note");
}

FoundRow row_of(const api::FoundNote& found)
{
    return {full_name(found), medium_date(to_local(found.session_at).day), what(found), found.snippet};
}

}  // namespace

void NoteSearchPresenter::search(const std::string& words)
{
    if (trimmed(words).empty())
        return;
    view_.show_sentence({});
    stage_ = SearchStage::searching;
    searching_ = std::make_shared<char>();
    screen_.calls.call<api::SearchNotes>(
        searching_, {words}, [this](const Result<api::SearchNotes::Reply>& reply) { take(reply); });
    view_.show_rows();
}

void NoteSearchPresenter::take(const Result<api::SearchNotes::Reply>& reply)
{
    notes_.clear();
    rows_.clear();
    counts_.clear();
    note_.reset();
    chosen_ = 0;
    stage_ = reply ? SearchStage::done : SearchStage::not_begun;
    if (reply) {
        notes_ = reply->notes;
        for (const auto& found : notes_)
            rows_.push_back(row_of(found));
        counts_ = reply->more ? say("The latest {1} are shown, and there are more. Add a word to find fewer.",
                                    rows_.size())
                              : say_count("One place found.", "{1} places found, the latest session first.",
                                          std::ssize(rows_));
    } else {
        view_.show_sentence(reply.error().sentence);
    }
    view_.show_rows();
    view_.show_note();
    if (!notes_.empty())
        choose(0);
}

void NoteSearchPresenter::choose(std::size_t index)
{
    if (index >= notes_.size() || (index == chosen_ && note_))
        return;
    chosen_ = index;
    note_.reset();
    view_.show_sentence({});
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::ReadNote>(reading_, {notes_[index].client_id, notes_[index].note_id},
                                      [this](const Result<api::Note>& reply) {
                                          if (reply)
                                              note_ = *reply;
                                          else
                                              view_.show_sentence(reply.error().sentence);
                                          view_.show_note();
                                      });
}

const api::FoundNote* NoteSearchPresenter::found() const
{
    return chosen_ < notes_.size() ? &notes_[chosen_] : nullptr;
}

std::string NoteSearchPresenter::note_heading() const
{
    const auto* one = found();
    if (!one)
        return {};
    return say("{1}, {2}, by {3}", full_name(*one), medium_date(to_local(one->session_at).day),
               note_ ? note_->author_name : one->author_name);
}

std::string NoteSearchPresenter::of_earlier_episode() const
{
    const auto* one = found();
    return !one || one->latest_episode
               ? std::string{}
               : say("This note belongs to an earlier episode, and opens to be read.");
}

}  // namespace attune::desktop
