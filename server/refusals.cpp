#include "server/refusals.hpp"

#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

std::string none_in_words(PartOfRecord part)
{
    switch (part) {
        case PartOfRecord::care_plan:
            return say("There is no such version of the plan in this client's record.");
        case PartOfRecord::client:
            return say("There is no such client on your caseload.");
        case PartOfRecord::document:
            return say("There is no such document in this client's record.");
        case PartOfRecord::episode:
            return say("There is no such episode in this client's record.");
        case PartOfRecord::flag:
            return say("There is no such flag in this client's record.");
        case PartOfRecord::form:
            return say("There is no such form in this client's record.");
        case PartOfRecord::formulation:
            return say("There is no such version of the formulation in this client's record.");
        case PartOfRecord::goal:
            return say("There is no such goal in this client's record.");
        case PartOfRecord::homework:
            return say("There is no such homework in this client's record.");
        case PartOfRecord::life_event:
            return say("There is no such life event in this client's record.");
        case PartOfRecord::link:
            return say("There is no such link in this client's record.");
        case PartOfRecord::mail:
            return say("There is no such mail in this client's record.");
        case PartOfRecord::note:
            return say("There is no such note in this client's record.");
        case PartOfRecord::practice:
            return say("There is no such practice log in this client's record.");
        case PartOfRecord::safety_plan:
            return say("There is no such safety plan in this client's record.");
        case PartOfRecord::session:
            return say("There is no such session in this client's record.");
        case PartOfRecord::weekly_course:
            return say("There is no such weekly course in this client's record.");
    }
    return {};
}

}  // namespace

Refusal no_such(PartOfRecord part)
{
    return {RefusalCode::not_found, none_in_words(part)};
}

}  // namespace attune::server
