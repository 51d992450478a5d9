// Records that are written whole: by an import, and by the demonstration practice. The members of a row are
// the columns of its table.
#pragma once

#include <vector>

#include "server/bulk/care_rows.hpp"
#include "server/bulk/client_rows.hpp"
#include "server/bulk/form_rows.hpp"

namespace attune::server::bulk {

// One therapist's caseload.
struct Records {
    std::vector<ClientRow> clients;
    std::vector<CareTeamRow> care_team;
    std::vector<RelatedPersonRow> related_people;
    std::vector<ClientFieldRow> client_fields;
    std::vector<ConsentRow> consents;
    std::vector<EpisodeRow> episodes;
    std::vector<AppointmentRow> appointments;
    std::vector<SessionRow> sessions;
    std::vector<AdministrationRow> administrations;
    std::vector<ScoreRow> scores;
    std::vector<FlagRow> flags;
    std::vector<NoteRow> notes;
    std::vector<AssignmentRow> assignments;
    std::vector<ReviewRow> reviews;
    std::vector<PracticeLogRow> practice_logs;
    std::vector<LifeEventRow> life_events;
    std::vector<FormulationRow> formulations;
    std::vector<GoalRow> goals;
    std::vector<CarePlanRow> care_plans;
    std::vector<ScheduleRow> schedules;
};

}  // namespace attune::server::bulk
