#include "client/note/new_note_presenter.hpp"

#include <algorithm>
#include <utility>

#include "shared/domain/client_name.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr auto usual_of_calls = "telephone";
constexpr int length_of_call = 15;

NewNoteForm call_of_now(Instant now)
{
    const auto local = to_local(now);
    return {{medium_date(local.day), time_of_day(local), length_of_call, api::SessionState::attended, {}},
            usual_of_calls};
}

}  // namespace

NewNotePresenter::NewNotePresenter(FormView& view, Screen& screen, ClientModel& model, Begun begun,
                                   const Draft* draft)
    : view_{view},
      screen_{screen},
      model_{model},
      templates_{screen.library.note_templates()},
      form_{view, screen, draft_kind, model.client_id(), call_of_now(screen.clock()), draft},
      begun_{std::move(begun)}
{
    std::erase_if(templates_, &NoteTemplate::withdrawn);
}

std::size_t NewNotePresenter::chosen_template() const
{
    const auto found = std::ranges::find(templates_, form().template_code, &NoteTemplate::code);
    return static_cast<std::size_t>(found - templates_.begin());
}

std::string NewNotePresenter::title() const
{
    auto title = say("New note");
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return title;
}

void NewNotePresenter::change(NewNoteForm form)
{
    form_.change(std::move(form), title());
}

void NewNotePresenter::submit()
{
    if (form_.busy())
        return;
    const auto session = typed_session(form().session, screen_.clock());
    view_.show_faults(session ? std::vector<FieldError>{} : session.error().fields);
    view_.show_sentence({});
    if (!session)
        return;
    form_.send<api::CreateSession>(
        {model_.client_id(), session->starts_at, session->minutes, session->state, {}}, title(),
        [this](const api::Session& recorded) {
            model_.amend([&](api::Overview& overview) { put_session(overview, recorded); });
            model_.refresh();
            begun_(recorded.session_id, form().template_code);
        });
}

}  // namespace attune::desktop
