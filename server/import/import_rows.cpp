#include "server/import/import_rows.hpp"

#include <algorithm>

#include "server/db/uuid.hpp"
#include "server/risk_flags.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t shown = 40;  // of what a file says

// Everybody with a reference, whoever cares for them.
struct KnownClients {
    static constexpr auto sql =
        "SELECT reference, client_id, episode_id, born_on, cared_for_by FROM clients_for_import()";
    using Parameters = None;
    struct Row {
        std::string reference;
        std::string client_id;
        std::string episode_id;
        std::optional<Day> born_on;
        std::optional<std::string> cared_for_by;
    };
};
BOOST_DESCRIBE_STRUCT(KnownClients::Row, (), (reference, client_id, episode_id, born_on, cared_for_by))

struct KnownForms {
    static constexpr auto sql = R"sql(
        SELECT client_id, instrument, answered_on
        FROM forms_for_import(ARRAY(SELECT value::uuid FROM jsonb_array_elements_text(:client_ids::jsonb))))sql";
    struct Parameters {
        std::vector<std::string> client_ids;
    };
    struct Row {
        std::string client_id;
        std::string instrument;
        Day answered_on;
    };
};
BOOST_DESCRIBE_STRUCT(KnownForms::Parameters, (), (client_ids))
BOOST_DESCRIBE_STRUCT(KnownForms::Row, (), (client_id, instrument, answered_on))

}  // namespace

ImportRows::ImportRows(Connection& db, const ImportPeople& people, std::string import_id, RowFaults& faults)
    : db_{db},
      people_{people},
      import_id_{std::move(import_id)},
      faults_{faults}
{
    for (auto& known : db_.all<KnownClients>({})) {
        const auto [place, is_new] = known_.try_emplace(
            std::move(known.reference), Place{std::move(known.client_id), std::move(known.episode_id),
                                              known.born_on, std::move(known.cared_for_by)});
        place->second.ambiguous = !is_new;
    }
}

void ImportRows::fault(const std::string& file, std::size_t line, const std::string& sentence,
                       const std::string& column)
{
    faults_.add(RowFault{file, line, column, sentence});
}

void ImportRows::add_clients(const std::string& file, const std::vector<ImportedClient>& clients,
                             const std::vector<ImportedForm>& forms)
{
    std::unordered_map<std::string, Day> first_forms;
    for (const auto& form : forms) {
        const auto [first, is_new] = first_forms.try_emplace(form.reference, form.on);
        if (!is_new)
            first->second = std::min(first->second, form.on);
    }
    for (const auto& client : clients) {
        const auto first = first_forms.find(client.details.reference);
        add_client(file, client, first == first_forms.end() ? local_day(people_.now) : first->second);
    }
}

bool ImportRows::reference_is_free(const std::string& file, const ImportedClient& client)
{
    const auto& reference = client.details.reference;
    if (reference.empty())
        return true;
    if (const auto [line, is_new] = client_lines_.try_emplace(reference, client.line); !is_new) {
        fault(file, client.line,
              say("The reference \"{1}\" stands in line {2} already.", reference, line->second));
        return false;
    }
    if (known_.contains(reference)) {
        fault(file, client.line,
              say("The reference \"{1}\" belongs to a client who has a record already. Leave the row out: "
                  "forms find the record by it.",
                  reference));
        return false;
    }
    return true;
}

void ImportRows::add_client(const std::string& file, const ImportedClient& client, Day first_form)
{
    const auto& details = client.details;
    const auto therapist = therapist_of(file, client);
    if (!reference_is_free(file, client) || !therapist)
        return;
    const Place place{new_uuid(), new_uuid(), details.born_on, therapist};
    auto& theirs = records[*therapist];
    ++new_clients;
    theirs.clients.push_back({place.client_id, details.reference, details.legal_name, details.preferred_name,
                              details.pronouns, details.born_on, details.phone, details.email, people_.now,
                              import_id_, std::nullopt, std::nullopt, details.address});
    theirs.episodes.push_back({.id = place.episode_id,
                               .client_id = place.client_id,
                               .problem = client.problem,
                               .started_on = client.started_on.value_or(first_form),
                               .ended_on = std::nullopt,
                               .therapist_id = *therapist,
                               .planned_sessions = std::nullopt});
    add_file(client, place.client_id, theirs);
    if (!details.reference.empty())
        imported_.emplace(details.reference, place);
}

void ImportRows::add_file(const ImportedClient& client, const std::string& client_id,
                          bulk::Records& theirs) const
{
    for (const auto& person : client.people)
        theirs.related_people.push_back({.id = new_uuid(),
                                         .client_id = client_id,
                                         .kind = person.kind,
                                         .emergency_contact = person.emergency_contact,
                                         .name = person.name,
                                         .relation = person.relation,
                                         .phone = person.phone,
                                         .address = person.address,
                                         .changed_by = people_.importer,
                                         .changed_at = people_.now,
                                         .import_id = import_id_});
    for (const auto& field : client.fields)
        theirs.client_fields.push_back({.client_id = client_id,
                                        .own_field_id = field.own_field_id,
                                        .value = field.value,
                                        .set_by = people_.importer,
                                        .set_at = people_.now,
                                        .import_id = import_id_});
}

std::optional<std::string> ImportRows::therapist_of(const std::string& file, const ImportedClient& client)
{
    if (client.therapist.empty())
        return people_.importer;
    const auto found = people_.ids.find(client.therapist);
    if (found != people_.ids.end())
        return found->second;
    fault(file, client.line,
          say("Nobody who records care signs in as \"{1}\".", client.therapist.substr(0, shown)),
          "therapist");
    return std::nullopt;
}

void ImportRows::add_forms(const std::string& file, const std::vector<ImportedForm>& forms)
{
    const auto there = forms_there(forms);
    std::map<FormKey, std::size_t> lines;
    for (const auto& form : forms) {
        const auto* place = place_of_form(file, form);
        if (!place)
            continue;
        const FormKey key{place->client_id, form.instrument->code, form.on};
        const auto& measure = form.instrument->short_name;
        if (there.contains(key))
            fault(file, form.line,
                  say("There is a {1} of {2} for {3} in the record already.", measure, medium_date(form.on),
                      form.reference),
                  "date");
        else if (const auto [line, is_new] = lines.try_emplace(key, form.line); !is_new)
            fault(file, form.line,
                  say("There is a {1} of {2} for {3} in line {4} already.", measure, medium_date(form.on),
                      form.reference, line->second),
                  "date");
        else
            add_form(form, *place);
    }
    for (auto& [therapist, theirs] : records)
        std::ranges::stable_sort(theirs.administrations, {}, &bulk::AdministrationRow::client_id);
}

std::set<ImportRows::FormKey> ImportRows::forms_there(const std::vector<ImportedForm>& forms)
{
    std::set<std::string> client_ids;
    for (const auto& form : forms)
        if (const auto known = known_.find(form.reference); known != known_.end())
            client_ids.insert(known->second.client_id);
    known_clients = client_ids.size();
    std::set<FormKey> there;
    if (client_ids.empty())
        return there;
    for (auto& form : db_.all<KnownForms>({{client_ids.begin(), client_ids.end()}}))
        there.emplace(std::move(form.client_id), std::move(form.instrument), form.answered_on);
    return there;
}

const ImportRows::Place* ImportRows::place_of_form(const std::string& file, const ImportedForm& form)
{
    const auto imported = imported_.find(form.reference);
    const auto known = known_.find(form.reference);
    const Place* place = nullptr;
    if (imported != imported_.end())
        place = &imported->second;
    else if (known != known_.end())
        place = &known->second;
    if (!place)
        fault(file, form.line, say("No client has the reference \"{1}\".", form.reference.substr(0, shown)));
    else if (place->ambiguous)
        fault(file, form.line,
              say("Two clients have the reference \"{1}\". Give one of them another first.", form.reference));
    else if (!place->therapist_id)
        fault(file, form.line,
              say("Nobody cares for the client with the reference \"{1}\" any more.", form.reference));
    else if (place->born_on && form.on < *place->born_on)
        fault(file, form.line, say("The date of the form lies before the client's birth."), "date");
    else
        return place;
    return nullptr;
}

void ImportRows::add_form(const ImportedForm& form, const Place& place)
{
    const auto id = new_uuid();
    auto& theirs = records[*place.therapist_id];
    ++by_instrument[form.instrument->code];
    for (const auto& score : form.scores)
        theirs.scores.push_back({id, place.client_id, score.score, score.value, score.band, score.answered,
                                 score.missing, score.prorated});
    if (!form.answers.empty())
        add_flags(form, place, id);
    theirs.administrations.push_back({.id = id,
                                      .client_id = place.client_id,
                                      .episode_id = place.episode_id,
                                      .session_id = std::nullopt,
                                      .instrument = form.instrument->code,
                                      .version = form.instrument->version,
                                      .answered_on = form.on,
                                      .answers = form.answers,
                                      .replaces = std::nullopt,
                                      .entered_by = people_.importer,
                                      .entered_at = people_.now,
                                      .import_id = import_id_});
    const auto [latest, is_new] =
        latest_forms.try_emplace(place.episode_id, LatestForm{place.client_id, *place.therapist_id, form.on});
    latest->second.on = std::max(latest->second.on, form.on);
}

void ImportRows::add_flags(const ImportedForm& form, const Place& place, const std::string& administration_id)
{
    const bool historical = form.on.value + historical_after < local_day(people_.now).value;
    for (auto& flag : flags_for(*form.instrument, form.answers)) {
        ++flags;
        historical_flags += historical ? 1U : 0U;
        records[*place.therapist_id].flags.push_back({.id = std::move(flag.flag_id),
                                                      .client_id = place.client_id,
                                                      .administration_id = administration_id,
                                                      .item = flag.item,
                                                      .risk = std::move(flag.risk),
                                                      .seen_on = form.on,
                                                      .sentence = std::move(flag.sentence),
                                                      .raised_at = people_.now,
                                                      .historical = historical});
    }
}

}  // namespace attune::server
