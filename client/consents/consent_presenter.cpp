#include "client/consents/consent_presenter.hpp"

#include "client/forms/typed_time.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

ConsentForm begun(const Screen& screen, const api::Consent* about)
{
    ConsentForm form;
    form.answered_on = medium_date(to_local(screen.clock()).day);
    if (!about)
        return form;
    form.purpose = about->purpose;
    form.own_purpose = about->own_purpose;
    form.text_version = about->text_version;
    form.way = about->way.value_or(ConsentWay::written);
    if (about->answer == ConsentAnswer::given)
        form.answer = ConsentAnswer::withdrawn;
    return form;
}

}  // namespace

ConsentPresenter::ConsentPresenter(FormView& view, Screen& screen, ClientModel& model,
                                   const api::Consent* about, const Draft* draft)
    : view_{view},
      model_{model},
      form_{view, screen, draft_kind, model.client_id(), begun(screen, about), draft}
{
}

std::string ConsentPresenter::title() const
{
    auto title = say("Consent");
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return title;
}

void ConsentPresenter::change(const ConsentForm& form)
{
    form_.change(form, title());
}

void ConsentPresenter::record()
{
    if (form_.busy())
        return;
    std::vector<FieldError> faults;
    const auto own_purpose = has_own_words() ? trimmed(form().own_purpose) : std::string{};
    if (has_own_words() && own_purpose.empty())
        faults.push_back({"own_purpose", say("Say what the client was asked for.")});
    const auto answered_on = parse_typed_day(form().answered_on);
    if (!answered_on)
        faults.push_back(
            {"answered_on", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")});
    if (!faults.empty()) {
        view_.show_sentence({});
        return view_.show_faults(faults);
    }
    form_.send<api::RecordConsent>({model_.client_id(), form().purpose, own_purpose, form().answer,
                                    trimmed(form().text_version), *answered_on, form().way},
                                   title(), [this](const api::RecordConsent::Reply&) { model_.refresh(); });
}

}  // namespace attune::desktop
