#include "client/related_people/related_person_presenter.hpp"

#include "client/forms/typed_time.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

RelatedPersonForm form_of(const api::RelatedPerson* person)
{
    return person ? RelatedPersonForm{person->related_person_id, person->row_version, person->details}
                  : RelatedPersonForm{};
}

}  // namespace

RelatedPersonPresenter::RelatedPersonPresenter(FormView& view, Screen& screen, ClientModel& model,
                                               const api::RelatedPerson* person, const Draft* draft)
    : view_{view},
      model_{model},
      form_{view, screen, draft_kind, model.client_id(), form_of(person), draft}
{
}

std::string RelatedPersonPresenter::title() const
{
    auto title = say("Person around the client");
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return title;
}

void RelatedPersonPresenter::change(const api::RelatedPersonDetails& details)
{
    auto form = form_.form();
    form.details = details;
    form_.change(std::move(form), title());
}

std::string RelatedPersonPresenter::meet(RelatedPersonForm& form, const std::string& current)
{
    const auto person = json::from_text<api::RelatedPerson>(current);
    if (!person)
        return {};
    form.row_version = person->row_version;
    const auto& details = person->details;
    return say("A colleague has changed this person meanwhile. In the record now:") + '\n' +
           say("{1}: {2}", say("Name"), details.name) + '\n' + say("{1}: {2}", say("Phone"), details.phone) +
           '\n' + say("{1}: {2}", say("E-mail"), details.email) + '\n' +
           say("Save again to put what stands in the fields in its place.");
}

void RelatedPersonPresenter::save()
{
    if (form_.busy())
        return;
    const auto details = checked(form_.form().details);
    if (!details) {
        view_.show_sentence({});
        return view_.show_faults(details.error().fields);
    }
    const auto done = [this](const api::RelatedPerson&) { model_.refresh(); };
    const auto& form = form_.form();
    if (is_new())
        form_.send<api::AddRelatedPerson>({model_.client_id(), *details}, title(), done);
    else
        form_.send<api::UpdateRelatedPerson>(
            {model_.client_id(), form.related_person_id, form.row_version, *details}, title(), done, meet);
}

void RelatedPersonPresenter::remove()
{
    if (form_.busy() || is_new())
        return;
    const auto& form = form_.form();
    form_.send<api::RemoveRelatedPerson>(
        {model_.client_id(), form.related_person_id, form.row_version}, title(),
        [this](const api::RelatedPerson&) { model_.refresh(); }, meet);
}

Result<api::RelatedPersonDetails> checked(const api::RelatedPersonDetails& typed)
{
    auto details = typed;
    for (auto* text :
         {&details.name, &details.relation, &details.phone, &details.email, &details.address, &details.note})
        *text = trimmed(*text);
    std::vector<FieldError> faults;
    if (details.name.empty())
        faults.push_back({"name", say("Say who it is.")});
    if (details.emergency_contact && details.phone.empty())
        faults.push_back({"phone", say("Whom to call in an emergency needs a phone number.")});
    if (!details.email.empty() && details.email.find('@') == std::string::npos)
        faults.push_back({"email", say("An e-mail address has an @ in it.")});
    if (!faults.empty())
        return Refusal{RefusalCode::invalid, say("Some fields need another look."), faults};
    return details;
}

}  // namespace attune::desktop
