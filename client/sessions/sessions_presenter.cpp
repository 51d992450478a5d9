#include "client/sessions/sessions_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/sessions/session_form_presenter.hpp"
#include "shared/diary/state_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string lower(api::SessionState state)
{
    auto words = words_for(state);
    words.front() = static_cast<char>(words.front() - 'A' + 'a');
    return words;
}

}  // namespace

SessionsPresenter::SessionsPresenter(SessionsView& view, Screen& screen, ClientModel& model)
    : view_{view},
      screen_{screen},
      model_{model}
{
    changes_ = model_.changes().add([this] { show(); });
    if (const auto* overview = model_.overview())
        rows_ = session_rows(*overview, screen_.library, screen_.clock());
}

void SessionsPresenter::show()
{
    const auto* overview = model_.overview();
    if (!overview)
        return;
    rows_ = session_rows(*overview, screen_.library, screen_.clock());
    view_.show_rows();
}

std::size_t SessionsPresenter::row_at_hand() const
{
    const auto* overview = model_.overview();
    const auto* session = overview ? at_hand(*overview, screen_.clock()) : nullptr;
    const auto row =
        session ? std::ranges::find(rows_, session->session_id, &SessionRow::session_id) : rows_.end();
    return row == rows_.end() ? 0 : static_cast<std::size_t>(row - rows_.begin());
}

void SessionsPresenter::set_state(const std::string& session_id, api::SessionState state)
{
    const auto* overview = model_.overview();
    const auto* session = overview ? find_session(*overview, session_id) : nullptr;
    if (!session || session->state == state)
        return;
    if (state == api::SessionState::attended && session->starts_at > screen_.clock())
        return view_.show_sentence(say("A session that lies ahead cannot have been attended yet."), false);
    Change change{*session, session->state};
    change.session.state = state;
    send(change, false);
}

void SessionsPresenter::undo()
{
    if (!last_)
        return;
    Change back = *last_;
    std::swap(back.session.state, back.before);
    send(back, true);
}

void SessionsPresenter::keep_mine()
{
    if (last_)
        send(*last_, true);
}

void SessionsPresenter::keep_theirs()
{
    last_.reset();
    model_.refresh();
    view_.show_sentence({}, false);
}

void SessionsPresenter::send(const Change& change, bool undoing)
{
    const auto& session = change.session;
    view_.show_sentence({}, false);
    screen_.calls.call<api::UpdateSession>(
        alive_,
        {model_.client_id(), session.session_id, session.row_version, session.starts_at, session.minutes,
         session.state},
        [this, change, undoing](const Result<api::Session>& reply) { answered(change, undoing, reply); });
    if (const auto waiting = waiting_sentence(screen_.calls); !waiting.empty())
        view_.show_sentence(waiting, false);
}

void SessionsPresenter::answered(const Change& change, bool undoing, const Result<api::Session>& reply)
{
    if (reply) {
        last_ = undoing ? std::nullopt : std::optional{Change{*reply, change.before}};
        model_.amend([&](api::Overview& overview) { put_session(overview, *reply); });
        model_.refresh();
        screen_.status.say(saved_words(screen_));
        return view_.show_sentence(say("The session of {1} is now {2}.",
                                       day_and_time(reply->starts_at, screen_.clock()), lower(reply->state)),
                                   last_.has_value());
    }
    const auto& refusal = reply.error();
    const auto theirs = refusal.code == RefusalCode::stale ? json::from_text<api::Session>(refusal.current)
                                                           : Result<api::Session>{refusal};
    if (!theirs)
        return view_.show_sentence(refusal.sentence, false);
    last_ = change;
    last_->session.row_version = theirs->row_version;
    view_.show_conflict(words_for(change.session.state), words_for(theirs->state));
}

}  // namespace attune::desktop
