// The refusals that several resources share, worded once.
#pragma once

#include <string>

#include "shared/json/write.hpp"
#include "shared/languages/language.hpp"
#include "shared/result.hpp"

namespace attune::server {

enum class PartOfRecord {
    appointment,
    attachment,
    care_plan,
    client,
    document,
    episode,
    fee,
    flag,
    form,
    formulation,
    goal,
    homework,
    invoice,
    leave,
    life_event,
    link,
    mail,
    merge,
    note,
    own_field,
    payment,
    practice,
    related_person,
    room,
    safety_plan,
    service,
    session,
    waiting_entry,
    weekly_course
};

// Unknown, or not this client's, or somebody else's private note: which of them is secret.
Refusal no_such(PartOfRecord part);

inline Refusal conflict(std::string sentence)
{
    return {RefusalCode::conflict, std::move(sentence)};
}

// Somebody else has changed the record meanwhile; `current` is the record as it stands now.
template <class Record>
Refusal stale(const Record& current)
{
    return {
        .code = RefusalCode::stale,
        .sentence = to_say("This was changed by somebody else after you opened it. Nothing was overwritten: "
                           "compare both versions and save the one you want."),
        .current = json::to_text(current)};
}

}  // namespace attune::server
