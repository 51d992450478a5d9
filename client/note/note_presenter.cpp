#include "client/note/note_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/sessions/session_rows.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

NoteKeeper::About about(const ClientModel& model, const std::string& session_id, api::NoteKind kind)
{
    NoteKeeper::About note{model.client_id(), session_id, kind, {}};
    const auto* overview = model.overview();
    const auto* session = overview ? find_session(*overview, session_id) : nullptr;
    note.title = kind == api::NoteKind::progress ? say("Note") : say("Private note");
    if (overview)
        note.title += ", " + full_name(overview->client.details);
    if (session)
        note.title = say("{1}, {2}", note.title,
                         session->number > 0 ? say("session {1}", session->number)
                                             : short_date(to_local(session->starts_at).day));
    return note;
}

}  // namespace

NotePresenter::NotePresenter(NoteView& view, Screen& screen, ClientModel& model,
                             const std::string& session_id, api::NoteKind kind, const Draft* draft)
    : view_{view},
      screen_{screen},
      model_{model}
{
    const auto* overview = model_.overview();
    const auto* saved = overview ? find_note(*overview, session_id, kind) : nullptr;
    keeper_ = std::make_shared<NoteKeeper>(screen_, model_, about(model_, session_id, kind), saved);
    fresh_ = saved == nullptr;
    if (draft)
        draft_ = *draft;
    record_ = model_.changes().add([this] { view_.show_evidence(); });
    keeping_ = keeper_->changes().add([this] { show_keeper(); });
    connection_ = screen_.calls.changes().add([this] { show_keeper(); });
}

NotePresenter::~NotePresenter()
{
    keeper_->leave();
}

void NotePresenter::begin()
{
    const auto text = fresh_ ? first_text() : keeper_->text();
    view_.show_text(text, lines_for(text));
    show_plan_origin();
    view_.show_evidence();
    show_keeper();
    if (draft_)
        take_up(*draft_);
    else if (!keeper_->signed_at())
        look_for_draft();
}

// The text of an earlier sitting that has not reached the server is taken up, unless somebody types already.
void NotePresenter::look_for_draft()
{
    run(
        screen_.async, alive_, [&drafts = screen_.drafts] { return drafts.found().drafts; },
        [this](const std::vector<Draft>& drafts) {
            for (const auto& draft : drafts)
                if (draft.kind == NoteKeeper::draft_kind && draft.client_id == model_.client_id() &&
                    !keeper_->dirty())
                    take_up(draft);
        });
}

void NotePresenter::take_up(const Draft& draft)
{
    if (!keeper_->take_up(draft))
        return;
    fresh_ = false;
    view_.show_text(keeper_->text(), lines_for(keeper_->text()));
    show_plan_origin();
}

void NotePresenter::type(api::NoteText text, const std::vector<ScoreLine>& lines)
{
    text.score_lines = chosen(lines);
    fresh_ = false;
    keeper_->type(text);
    show_plan_origin();
}

void NotePresenter::sign()
{
    keeper_->sign();
}

void NotePresenter::resolve(const std::vector<SectionConflict>& decided)
{
    conflict_shown_ = false;
    keeper_->resolve(merged(keeper_->text(), decided));
    view_.show_text(keeper_->text(), lines_for(keeper_->text()));
    show_plan_origin();
}

void NotePresenter::show_keeper()
{
    if (keeper_->signed_at())
        view_.show_signed(say("Signed {1}, {2}", short_date(to_local(*keeper_->signed_at()).day),
                              time_of_day(to_local(*keeper_->signed_at()))));
    if (const auto& theirs = keeper_->theirs(); theirs && !conflict_shown_) {
        conflict_shown_ = true;
        view_.show_conflict(theirs->author_name, conflicts(keeper_->base(), keeper_->text(), theirs->text));
    }
    std::string saved;
    if (!keeper_->dirty() && keeper_->saved_at())
        saved = say("Saved {1}", time_of_day(to_local(*keeper_->saved_at())));
    view_.show_state(saved, keeper_->busy() ? waiting_sentence(screen_.calls) : keeper_->refusal());
}

void NotePresenter::show_plan_origin()
{
    const auto* last = last_note();
    const auto& plan = fresh_ ? first_text().plan : keeper_->text().plan;
    const bool copied = kind() == api::NoteKind::progress && !keeper_->signed_at() && last && !plan.empty() &&
                        plan == last->text.plan;
    const auto* session = copied ? find_session(*model_.overview(), last->session_id) : nullptr;
    view_.show_plan_origin(session ? say("from session {1}, not yet changed", session->number)
                                   : std::string{});
}

// A new note begins with the plan of the last one and every score line; nothing is saved before it is
// touched.
api::NoteText NotePresenter::first_text() const
{
    api::NoteText text;
    if (kind() == api::NoteKind::private_note)
        return text;
    if (const auto* last = last_note())
        text.plan = last->text.plan;
    text.score_lines = chosen(lines_for(text));
    return text;
}

std::vector<ScoreLine> NotePresenter::lines_for(const api::NoteText& text) const
{
    const auto* overview = model_.overview();
    const auto* session = overview ? find_session(*overview, session_id()) : nullptr;
    if (!session || kind() == api::NoteKind::private_note)
        return {};
    auto lines = score_lines(*overview, screen_.library, *session);
    return fresh_ ? lines : with_choice(std::move(lines), text.score_lines);
}

std::string NotePresenter::heading() const
{
    const auto* overview = model_.overview();
    const auto* session = overview ? find_session(*overview, session_id()) : nullptr;
    const std::string what = kind() == api::NoteKind::progress ? say("Note") : say("Private note");
    return session && session->number > 0 ? say("{1}, session {2}", what, session->number) : what;
}

std::string NotePresenter::when() const
{
    const auto* overview = model_.overview();
    const auto* session = overview ? find_session(*overview, session_id()) : nullptr;
    if (!session)
        return {};
    const auto local = to_local(session->starts_at);
    return long_date(local.day) + ", " + time_of_day(local);
}

const api::Note* NotePresenter::last_note() const
{
    const auto* overview = model_.overview();
    const auto* session = overview ? find_session(*overview, session_id()) : nullptr;
    const api::Note* last = nullptr;
    Instant last_at;
    if (!session)
        return last;
    for (const auto& other : overview->sessions) {
        const auto* note = find_note(*overview, other.session_id, api::NoteKind::progress);
        if (note && other.starts_at < session->starts_at && (!last || other.starts_at > last_at)) {
            last = note;
            last_at = other.starts_at;
        }
    }
    return last;
}

std::string NotePresenter::last_note_heading() const
{
    const auto* last = last_note();
    const auto* session = last ? find_session(*model_.overview(), last->session_id) : nullptr;
    if (!session)
        return {};
    const auto day = short_date(to_local(session->starts_at).day);
    return last->signed_at ? say("Session {1}, {2}", session->number, day)
                           : say("Session {1}, {2}, not signed", session->number, day);
}

}  // namespace attune::desktop
