#include "server/routes/own_fields.hpp"

#include <algorithm>
#include <set>

#include "server/db/own_fields.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/own_fields.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

void check_choices(Faults& faults, const OwnFieldDetails& details)
{
    const auto& choices = details.choices;
    if ((details.kind == OwnFieldKind::choice) == choices.empty())
        faults.add("details.choices", choices.empty() ? say("A list needs at least one choice.")
                                                      : say("Only a list has choices."));
    if (choices.size() > most_own_field_choices)
        faults.add("details.choices", say("These are {1} choices; there is room for {2}.", choices.size(),
                                          most_own_field_choices));
    for (const auto& choice : choices) {
        faults.blank("details.choices", say("A choice"), choice);
        faults.too_long("details.choices", say("The choice \"{1}\"", choice), choice,
                        room_for_own_field_choice);
        if (choice.find_first_of("\r\n") != std::string::npos)
            faults.add("details.choices", say("A choice stands in one line."));
    }
    if (std::set<std::string>{choices.begin(), choices.end()}.size() < choices.size())
        faults.add("details.choices", say("A choice is there twice."));
}

Faults faults_of(const OwnFieldDetails& details)
{
    Faults faults;
    faults.blank("details.name", say("The field\u2019s name"), details.name);
    faults.too_long("details.name", say("The field\u2019s name"), details.name, room_for_own_field_name);
    faults.too_long("details.hint", say("The hint"), details.hint, room_for_own_field_hint);
    if (details.name.find_first_of("\r\n") != std::string::npos)
        faults.add("details.name", say("A name stands in one line."));
    check_choices(faults, details);
    return faults;
}

Result<api::OwnFields> read_own_fields(Context& context, const api::Nothing&)
{
    return api::OwnFields{OwnFields{context.db}.all()};
}

Result<api::OwnField> add_own_field(Context& context, const api::AddOwnField::Request& request)
{
    if (const auto faults = faults_of(request.details); faults.any())
        return faults.refusal();
    return OwnFields{context.db}.add(request.details, context.user.user_id);
}

Result<api::OwnField> change_own_field(Context& context, const api::ChangeOwnField::Request& request)
{
    if (const auto faults = faults_of(request.details); faults.any())
        return faults.refusal();
    return OwnFields{context.db}.change(request, context.user.user_id);
}

Result<api::OwnFields> order_own_fields(Context& context, const api::OrderOwnFields::Request& request)
{
    if (request.own_field_ids.size() > most_own_fields_kept)
        return invalid("own_field_ids", say("These are more fields than a practice has."));
    OwnFields fields{context.db};
    fields.order(request.own_field_ids, context.user.user_id);
    return api::OwnFields{fields.all()};
}

// As it is to be stored. A choice that the list has no more may stay where it is, and a retired field may be
// emptied.
Result<std::string> value_for(const api::ClientField& field, const std::string& typed)
{
    if (typed == field.value)
        return typed;
    if (field.retired && !typed.empty())
        return Refusal{
            RefusalCode::invalid,
            say("\"{1}\" is asked no more. What stands in it can be taken out.", field.details.name)};
    return own_field_value(field.details, typed);
}

// What is to be written, each as it is to be stored; nothing of what stays as it is.
std::vector<api::FilledField> changed(const std::vector<api::ClientField>& fields,
                                      const std::vector<api::FilledField>& filled, Faults& faults)
{
    std::vector<api::FilledField> changed;
    for (const auto& one : filled) {
        const auto field = std::ranges::find(fields, one.own_field_id, &api::ClientField::own_field_id);
        if (field == fields.end()) {
            faults.add(one.own_field_id, say("The practice asks for no such field."));
            continue;
        }
        const auto value = value_for(*field, one.value);
        if (!value)
            faults.add(one.own_field_id, value.error().sentence);
        else if (*value != field->value)
            changed.push_back({one.own_field_id, one.number, *value});
    }
    return changed;
}

Result<api::ClientFields> fill_in_fields(Context& context, const api::FillInFields::Request& request)
{
    if (request.fields.size() > most_own_fields_kept)
        return invalid("fields", say("These are more fields than a practice has."));
    Faults faults;
    const auto to_write = changed(fields_of_client(context.db, request.client_id), request.fields, faults);
    if (faults.any())
        return faults.refusal();
    for (const auto& filled : to_write)
        if (!fill_in(context.db, request.client_id, filled, context.user.user_id))
            return stale(api::ClientFields{fields_of_client(context.db, request.client_id)});
    return api::ClientFields{fields_of_client(context.db, request.client_id)};
}

}  // namespace

std::vector<Route> own_field_routes()
{
    return {
        route<api::ReadOwnFields>(read_own_fields),   route<api::AddOwnField>(add_own_field),
        route<api::ChangeOwnField>(change_own_field), route<api::OrderOwnFields>(order_own_fields),
        route<api::FillInFields>(fill_in_fields),
    };
}

}  // namespace attune::server
