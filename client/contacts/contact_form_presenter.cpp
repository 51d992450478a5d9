#include "client/contacts/contact_form_presenter.hpp"

#include <utility>

#include "client/forms/kept_write.hpp"
#include "shared/json/read.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// "Phone: 07700 900123", a line for each field that the record holds otherwise than it was shown.
std::string changed_lines(const DetailsForm& shown, const DetailsForm& now)
{
    std::string lines;
    for (const auto& field : details_fields)
        if (shown.*field.text != now.*field.text)
            lines += '\n' + say("{1}: {2}", say(field.label), now.*field.text);
    return lines;
}

}  // namespace

ContactFormPresenter::ContactFormPresenter(ContactFormView& view, Screen& screen, api::Client client,
                                           Done done)
    : view_{view},
      screen_{screen},
      client_{std::move(client)},
      done_{std::move(done)}
{
}

void ContactFormPresenter::begin()
{
    screen_.calls.call<api::ReadRelatedPeople>(alive_, {client_.client_id},
                                               [this](const Result<api::ReadRelatedPeople::Reply>& reply) {
                                                   if (!reply)
                                                       return view_.show_sentence(reply.error().sentence);
                                                   std::vector<FileLine> lines;
                                                   for (const auto& person : reply->people)
                                                       lines.push_back(line_of(person));
                                                   view_.show_people(lines);
                                               });
}

void ContactFormPresenter::save(const DetailsForm& form)
{
    if (busy_)
        return;
    const auto details = to_details(form);
    view_.show_faults(details ? std::vector<FieldError>{} : details.error().fields);
    view_.show_sentence({});
    if (!details)
        return;
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::UpdateClient>(alive_, {client_.client_id, client_.row_version, *details},
                                          [this](const Result<api::Client>& reply) {
                                              busy_ = false;
                                              view_.show_busy(false);
                                              if (!reply)
                                                  return refused(reply.error());
                                              screen_.status.say(saved_words(screen_));
                                              if (done_)
                                                  done_();
                                              view_.close();
                                          });
}

void ContactFormPresenter::refused(const Refusal& refusal)
{
    if (refusal.code == RefusalCode::stale)
        if (auto current = json::from_text<api::Client>(refusal.current)) {
            const auto lines = changed_lines(to_form(client_.details), to_form(current->details));
            client_ = *std::move(current);
            return view_.show_sentence(
                say("A colleague has changed these details meanwhile. In the record now:") + lines + '\n' +
                say("Save again to put what stands in the fields in its place."));
        }
    view_.show_faults(refusal.fields);
    view_.show_sentence(refusal.sentence);
}

}  // namespace attune::desktop
