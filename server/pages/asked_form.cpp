#include "server/pages/asked_form.hpp"

#include <algorithm>

#include "server/db/goals.hpp"
#include "server/log.hpp"
#include "server/routes/administrations.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// The practice's wording as it was assigned; words of our own in the reader's language.
Wording words_of(const PageContext& page, const FormOfLink& kept, const Instrument& instrument)
{
    const Speaking for_the_reader{page.language};
    auto wording = kept.wording             ? *kept.wording
                   : instrument.own_wording ? own_wording(instrument)
                                            : demonstration_wording(instrument);
    if (instrument.code == goals_instrument)
        api::name_goals(wording, Goals{page.context.db}.of_client(page.opened.client_id),
                        local_day(page.context.now));
    return wording;
}

std::optional<AskedForm> as_asked(const PageContext& page, const FormOfLink& kept)
{
    const auto* instrument = page.context.facts.library.find(kept.instrument, kept.version);
    if (!instrument)
        return std::nullopt;
    AskedForm form{kept.place, kept.sent, page.opened.client_id, kept.stopped_id, instrument, {}, {}, {}};
    form.wording = words_of(page, kept, *instrument);
    form.answers.resize(instrument->items.size());
    form.touched.resize(instrument->items.size());
    for (std::size_t i = 0; i < kept.answered.size(); ++i) {
        const auto item = static_cast<std::size_t>(kept.answered[i] - 1);
        form.answers.at(item) = kept.answers.at(i);
        form.touched[item] = true;
    }
    return form;
}

std::string form_at(const AskedForm& form, const std::string& what)
{
    return std::string{api::pages_root} + "/form/" + std::to_string(form.place) + '/' + what;
}

}  // namespace

std::string question_at(const AskedForm& form, std::size_t item)
{
    return form_at(form, std::to_string(item + 1));
}

std::string check_at(const AskedForm& form)
{
    return form_at(form, "check");
}

std::string send_at(const AskedForm& form)
{
    return form_at(form, "send");
}

std::optional<std::size_t> AskedForm::first_open() const
{
    const auto open = std::ranges::find(touched, false);
    return open == touched.end() ? std::nullopt
                                 : std::optional{static_cast<std::size_t>(open - touched.begin())};
}

std::vector<int> AskedForm::left_out() const
{
    std::vector<int> items;
    for (std::size_t i = 0; i < size(); ++i)
        if (touched[i] && !answers[i])
            items.push_back(static_cast<int>(i) + 1);
    return items;
}

std::vector<AskedForm> asked_forms(const PageContext& page)
{
    std::vector<AskedForm> forms;
    for (const auto& kept : Links{page.context.db}.forms(page.opened.link_id))
        if (auto form = as_asked(page, kept))
            forms.push_back(*std::move(form));
    return forms;
}

std::optional<AskedForm> asked_form(const PageContext& page, int place)
{
    auto forms = asked_forms(page);
    const auto found = std::ranges::find(forms, place, &AskedForm::place);
    return found == forms.end() || found->sent ? std::nullopt : std::optional{std::move(*found)};
}

std::optional<AskedForm> asked_form_to_change(const PageContext& page, int place)
{
    const auto kept = Links{page.context.db}.form_to_change(page.opened.link_id, place);
    return kept && !kept->sent ? as_asked(page, *kept) : std::nullopt;
}

std::optional<std::string> record(Context& context, AskedForm& form, api::AdministrationState state)
{
    api::RecordAdministration::Request request{.client_id = form.client_id,
                                               .instrument = form.instrument->code,
                                               .version = form.instrument->version,
                                               .answered_on = local_day(context.now),
                                               .session_id = std::nullopt,
                                               .state = state,
                                               .answers = form.answers,
                                               .replaces = form.stopped_id,
                                               .given_as = api::GivenAs::by_link};
    auto recorded = record_administration(context, request);
    if (!recorded && request.replaces) {
        request.replaces.reset();
        recorded = record_administration(context, request);
    }
    if (recorded)
        return recorded->administration.administration_id;
    log::write(log::Level::error, "answers_not_recorded",
               {{"request_id", context.request_id}, {"instrument", request.instrument}});
    return std::nullopt;
}

}  // namespace attune::server
