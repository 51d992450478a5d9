#include "client/note/note_presenter.hpp"

#include <algorithm>
#include <utility>

#include "client/forms/kept_write.hpp"
#include "client/note/homework_lines.hpp"
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
                             const std::string& session_id, api::NoteKind kind, std::string computer,
                             const Draft* draft)
    : view_{view},
      screen_{screen},
      model_{model},
      computer_{std::move(computer)}
{
    const auto* overview = model_.overview();
    const auto* saved = overview ? find_note(*overview, session_id, kind) : nullptr;
    keeper_ = std::make_shared<NoteKeeper>(screen_, model_, about(model_, session_id, kind), saved);
    fresh_ = saved == nullptr;
    if (draft)
        draft_ = *draft;
    gather_templates();
    record_ = model_.changes().add([this] {
        view_.show_evidence();
        show_signed();
    });
    keeping_ = keeper_->changes().add([this] { show_keeper(); });
    connection_ = screen_.calls.changes().add([this] { show_keeper(); });
}

NotePresenter::~NotePresenter()
{
    if (holding_)
        screen_.calls.ask<api::HoldNoteOpen>(std::make_shared<char>(),
                                             {desktop_, session_id(), kind(), computer_, true},
                                             [](const Result<api::HoldNoteOpen::Reply>&) {});
    keeper_->leave();
}

void NotePresenter::begin()
{
    show_all_text();
    view_.show_evidence();
    show_keeper();
    if (draft_)
        take_up(*draft_);
    else if (may_write())
        look_for_draft();
    if (may_write())
        hold_open();
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
    show_all_text();
}

void NotePresenter::show_all_text()
{
    view_.show_template();
    view_.show_text(text(), lines_for(text()));
    show_plan_origin();
}

// By name, those that came with Attune first; a private note has no template to choose.
void NotePresenter::gather_templates()
{
    const auto* usual =
        screen_.library.note_template(kind() == api::NoteKind::progress ? usual_template : free_template);
    for (const auto& one : screen_.library.note_templates())
        if (!one.withdrawn || one.code == keeper_->text().template_code)
            templates_.push_back(one);
    // Where the practice has put the usual one away, the first of those that it offers.
    if (usual && usual->withdrawn && !templates_.empty())
        usual = &templates_.front();
    begin_with(usual ? *usual
                     : NoteTemplate{std::string{free_template}, 1, {}, {}, {{"note", "Note"}}, false});
}

void NotePresenter::begin_with(const NoteTemplate& one)
{
    if (fresh_)
        first_ = first_text(one);
}

std::size_t NotePresenter::chosen_template() const
{
    const auto found = std::ranges::find(templates_, text().template_code, &NoteTemplate::code);
    return static_cast<std::size_t>(found - templates_.begin());
}

bool NotePresenter::may_choose_template() const
{
    if (kind() == api::NoteKind::private_note || !may_write() || keeper_->theirs())
        return false;
    const auto untouched = [plan = last_plan(), homework = homework()](const NoteSection& section) {
        return section.text.empty() || section.kind == SectionKind::scores ||
               (section.kind == SectionKind::plan && section.text == plan) ||
               (section.kind == SectionKind::homework && section.text == homework);
    };
    return std::ranges::all_of(text().sections, untouched);
}

void NotePresenter::choose_template(std::size_t index)
{
    may_turn_ = false;
    if (index >= templates_.size() || index == chosen_template() || !may_choose_template())
        return view_.show_template();
    first_ = first_text(templates_[index]);
    if (!fresh_)
        keeper_->type(first_);
    show_all_text();
}

void NotePresenter::begin_apart(const std::string& template_code)
{
    if (!fresh_)
        return;
    keeper_->stand_apart();
    const auto found = std::ranges::find(templates_, template_code, &NoteTemplate::code);
    choose_template(static_cast<std::size_t>(found - templates_.begin()));
}

// Offline nobody is told, and nothing is asked: the next time will do. What was signed meanwhile is no longer
// written, so it is let go.
void NotePresenter::hold_open()
{
    holding_ = may_write();
    screen_.calls.ask<api::HoldNoteOpen>(alive_, {desktop_, session_id(), kind(), computer_, !holding_},
                                         [this](const Result<api::HoldNoteOpen::Reply>& reply) {
                                             if (reply && holding_)
                                                 held(*reply);
                                             if (holding_)
                                                 hold_open_later();
                                         });
}

void NotePresenter::hold_open_later()
{
    run_after(screen_.async, between_holds, alive_, [this] { hold_open(); });
}

void NotePresenter::held(const api::HoldNoteOpen::Reply& reply)
{
    std::string sentence;
    if (!reply.elsewhere.empty()) {
        const auto& first = reply.elsewhere.front();
        const auto since = time_of_day(to_local(first.since));
        sentence = first.user_name == screen_.signed_in.user.display_name
                       ? say("Also open on {1}, by yourself, since {2}.", first.computer, since)
                       : say("Also open on {1}, by {2}, since {3}.", first.computer, first.user_name, since);
        sentence += ' ' + say("Whatever both of you write is kept.");
    }
    view_.show_elsewhere(sentence);
    const auto remembered = std::ranges::find(templates_, reply.template_code, &NoteTemplate::code);
    if (std::exchange(may_turn_, false) && fresh_ && kind() == api::NoteKind::progress &&
        remembered != templates_.end() && remembered->code != first_.template_code) {
        begin_with(*remembered);
        show_all_text();
    }
}

void NotePresenter::type(api::NoteText text, const std::vector<ScoreLine>& lines)
{
    if (!may_write())
        return;
    if (auto* scores = find_section(text, SectionKind::scores))
        scores->text = joined_lines(chosen(lines));
    fresh_ = false;
    keeper_->type(text);
    view_.show_template();
    show_plan_origin();
}

void NotePresenter::sign()
{
    keeper_->sign();
}

void NotePresenter::cosign()
{
    screen_.calls.call<api::CosignNote>(
        alive_, {model_.client_id(), note_id()}, [this](const Result<api::Note>& reply) {
            if (reply)
                model_.amend([&](api::Overview& overview) { put_note(overview, *reply); });
            else
                view_.show_state({}, reply.error().sentence);
        });
}

void NotePresenter::resolve(const std::vector<SectionConflict>& decided)
{
    conflict_shown_ = false;
    keeper_->resolve(merged(keeper_->text(), decided));
    show_all_text();
}

void NotePresenter::show_keeper()
{
    show_signed();
    if (const auto& theirs = keeper_->theirs(); theirs && !conflict_shown_) {
        conflict_shown_ = true;
        view_.show_conflict(theirs->author_name, conflicts(keeper_->base(), keeper_->text(), theirs->text));
    }
    std::string saved;
    if (!keeper_->dirty() && keeper_->saved_at())
        saved = say("Saved {1}", time_of_day(to_local(*keeper_->saved_at())));
    view_.show_state(saved, keeper_->busy() ? waiting_sentence(screen_.calls) : keeper_->refusal());
}

void NotePresenter::show_signed()
{
    const auto* note = on_record();
    if (!keeper_->signed_at() || !note || !note->signed_at)
        return;
    auto words = signed_words(*note);
    words.may_add = cares();
    view_.show_signed(words);
}

void NotePresenter::show_plan_origin()
{
    const auto* last = last_note();
    const auto* plan = find_section(text(), SectionKind::plan);
    const bool copied = kind() == api::NoteKind::progress && !keeper_->signed_at() && last && plan &&
                        !plan->text.empty() && plan->text == last_plan();
    const auto* session = copied ? find_session(*model_.overview(), last->session_id) : nullptr;
    view_.show_plan_origin(session ? say("from session {1}, not yet changed", session->number)
                                   : std::string{});
}

const api::Note* NotePresenter::on_record() const
{
    const auto* overview = model_.overview();
    return overview ? find_note(*overview, session_id(), kind()) : nullptr;
}

std::string NotePresenter::note_id() const
{
    const auto* note = on_record();
    return note ? note->note_id : std::string{};
}

std::string NotePresenter::attached() const
{
    std::string names;
    if (const auto* note = on_record())
        for (const auto& one : model_.overview()->attachments)
            if (one.note_id == note->note_id && !one.struck_out_at)
                names += (names.empty() ? "" : ", ") + one.title + " (" + attachment_words(one.file()) + ')';
    return names.empty() ? names : say("Attached: {1}", names);
}

std::string NotePresenter::last_plan() const
{
    const auto* last = last_note();
    const auto* plan = last ? find_section(last->text, SectionKind::plan) : nullptr;
    return plan ? plan->text : std::string{};
}

std::string NotePresenter::homework() const
{
    const auto* overview = model_.overview();
    const auto* session = overview ? find_session(*overview, session_id()) : nullptr;
    return session ? homework_text(*overview, *session) : std::string{};
}

bool NotePresenter::may_sign() const
{
    const auto* note = on_record();
    return may_write() && (!note || note->author_id == screen_.signed_in.user.user_id || note->may_take_over);
}

bool NotePresenter::takes_over() const
{
    const auto* note = on_record();
    return note && note->may_take_over;
}

std::string NotePresenter::about_signing() const
{
    const auto* note = on_record();
    if (!note || note->signed_at || note->author_id == screen_.signed_in.user.user_id)
        return {};
    return note->may_take_over
               ? say("Begun by {1}, who does not care for this client any more. You sign it as taken over.",
                     note->author_name)
               : say("Begun by {1}, who signs it.", note->author_name);
}

// A new note begins with the plan of the last one, the homework and every score line; nothing is saved before
// it is touched.
api::NoteText NotePresenter::first_text(const NoteTemplate& one) const
{
    auto text = blank_note(one);
    if (kind() == api::NoteKind::private_note)
        return text;
    if (auto* plan = find_section(text, SectionKind::plan))
        plan->text = last_plan();
    if (auto* set = find_section(text, SectionKind::homework))
        set->text = homework();
    const auto* overview = model_.overview();
    const auto* session = overview ? find_session(*overview, session_id()) : nullptr;
    if (auto* scores = find_section(text, SectionKind::scores); scores && session)
        scores->text = joined_lines(chosen(score_lines(*overview, screen_.library, *session)));
    return text;
}

std::vector<ScoreLine> NotePresenter::lines_for(const api::NoteText& text) const
{
    const auto* overview = model_.overview();
    const auto* session = overview ? find_session(*overview, session_id()) : nullptr;
    const auto* scores = find_section(text, SectionKind::scores);
    if (!session || !scores)
        return {};
    auto lines = score_lines(*overview, screen_.library, *session);
    return fresh_ ? lines : with_choice(std::move(lines), written_lines(scores->text));
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
