#include "client/retention/legal_hold_presenter.hpp"

#include "client/forms/typed_time.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

LegalHoldPresenter::LegalHoldPresenter(FormView& view, Screen& screen, ClientModel& model,
                                       const std::string& legal_hold_id, const Draft* draft)
    : view_{view},
      model_{model},
      form_{view, screen, draft_kind, model.client_id(), LegalHoldForm{legal_hold_id, {}}, draft}
{
}

std::string LegalHoldPresenter::title() const
{
    auto title = say("Legal hold");
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return title;
}

void LegalHoldPresenter::change(const std::string& reason)
{
    form_.change({form_.form().legal_hold_id, reason}, title());
}

void LegalHoldPresenter::save()
{
    if (form_.busy())
        return;
    const auto reason = trimmed(form_.form().reason);
    if (reason.empty()) {
        view_.show_sentence({});
        return view_.show_faults({{"reason", say("Say why.")}});
    }
    const auto done = [this](const api::Retention&) { model_.refresh(); };
    const auto& id = form_.form().legal_hold_id;
    if (id.empty())
        form_.send<api::PlaceLegalHold>({model_.client_id(), reason}, title(), done);
    else
        form_.send<api::LiftLegalHold>({model_.client_id(), id, reason}, title(), done);
}

}  // namespace attune::desktop
