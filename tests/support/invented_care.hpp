// The care of invented people in memory: what the server does with sessions, notes, homework, summaries
// and schedules, as far as screens can tell. It answers for a FakeConnection.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "shared/api/manuscripts.hpp"
#include "shared/api/overview.hpp"
#include "tests/support/fake_connection.hpp"

namespace attune::desktop {

class InventedCare {
public:
    InventedCare(FakeConnection& connection, Instant now);

    // The record as it stands; a test may change it as a colleague would.
    std::map<std::string, api::Overview> records;
    std::map<std::string, api::DocumentDetails> handed_out;  // by document
    std::vector<api::FileManuscript::Request> filings;
    std::vector<api::Battery> batteries;
    // What a new note begins with, and where every note is open besides.
    std::string usual_note{usual_template};
    std::vector<api::OpenElsewhere> open_elsewhere;
    // Every version, by client, the earliest first; the latest stands in the record too.
    std::map<std::string, std::vector<api::CarePlan>> care_plans;
    // Makes the next version, as whoever is named.
    api::CarePlan save_care_plan(const std::string& client_id, const CarePlanContents& contents,
                                 const std::string& saved_by);

private:
    void answer_for_clients(FakeConnection& connection);
    void answer_for_sessions(FakeConnection& connection);
    void answer_for_notes(FakeConnection& connection);
    void answer_for_signatures(FakeConnection& connection);
    void answer_for_homework(FakeConnection& connection);
    void answer_for_practice(FakeConnection& connection);
    void answer_for_stopping(FakeConnection& connection);
    void answer_for_life_events(FakeConnection& connection);
    void answer_for_goals(FakeConnection& connection);
    void answer_for_care_plans(FakeConnection& connection);
    void answer_for_summaries(FakeConnection& connection);
    void answer_for_schedules(FakeConnection& connection);
    std::string next_id();

    Instant now_;
    int ids_ = 0;
    std::vector<api::PracticeLog> struck_out_;
};

// Wren Larkwhistle with two held sessions, a signed note, two scores of the PHQ-9 and one exercise running.
api::Overview invented_record(Instant now);

}  // namespace attune::desktop
