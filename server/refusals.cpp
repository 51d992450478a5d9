#include "server/refusals.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

struct Missing {
    PartOfRecord part;
    const char* sentence;
};

constexpr std::array missing_parts{
    Missing{PartOfRecord::appointment, to_say("There is no such appointment in your diary.")},
    Missing{PartOfRecord::attachment, to_say("There is no such file in this client's record.")},
    Missing{PartOfRecord::care_plan, to_say("There is no such version of the plan in this client's record.")},
    Missing{PartOfRecord::client, to_say("There is no such client on your caseload.")},
    Missing{PartOfRecord::document, to_say("There is no such document in this client's record.")},
    Missing{PartOfRecord::episode, to_say("There is no such episode in this client's record.")},
    Missing{PartOfRecord::fee, to_say("There is no such fee in this client's account.")},
    Missing{PartOfRecord::flag, to_say("There is no such flag in this client's record.")},
    Missing{PartOfRecord::form, to_say("There is no such form in this client's record.")},
    Missing{PartOfRecord::formulation,
            to_say("There is no such version of the formulation in this client's record.")},
    Missing{PartOfRecord::goal, to_say("There is no such goal in this client's record.")},
    Missing{PartOfRecord::homework, to_say("There is no such homework in this client's record.")},
    Missing{PartOfRecord::invoice, to_say("There is no such invoice among those that you may see.")},
    Missing{PartOfRecord::leave, to_say("There is no such leave that is yours to change.")},
    Missing{PartOfRecord::life_event, to_say("There is no such life event in this client's record.")},
    Missing{PartOfRecord::link, to_say("There is no such link in this client's record.")},
    Missing{PartOfRecord::mail, to_say("There is no such mail in this client's record.")},
    Missing{PartOfRecord::merge, to_say("There is no such merge on this record, or it was undone.")},
    Missing{PartOfRecord::note, to_say("There is no such note in this client's record.")},
    Missing{PartOfRecord::own_field, to_say("The practice has no such field.")},
    Missing{PartOfRecord::payment, to_say("There is no such payment on this invoice.")},
    Missing{PartOfRecord::practice, to_say("There is no such practice log in this client's record.")},
    Missing{PartOfRecord::related_person, to_say("There is no such person among those around this client.")},
    Missing{PartOfRecord::room, to_say("The practice has no such room.")},
    Missing{PartOfRecord::safety_plan, to_say("There is no such safety plan in this client's record.")},
    Missing{PartOfRecord::service, to_say("The practice has no such service.")},
    Missing{PartOfRecord::session, to_say("There is no such session in this client's record.")},
    Missing{PartOfRecord::waiting_entry, to_say("There is no such entry on the waiting list.")},
    Missing{PartOfRecord::weekly_course, to_say("There is no such weekly course in this client's record.")}};

}  // namespace

Refusal no_such(PartOfRecord part)
{
    const auto* missing = std::ranges::find(missing_parts, part, &Missing::part);
    assert(missing != missing_parts.end());
    return {RefusalCode::not_found, say(missing->sentence)};
}

}  // namespace attune::server
