#include "server/db/practice_outcomes.hpp"

namespace attune::server {

namespace {

struct CountableTherapists {
    static constexpr auto sql = R"sql(
        SELECT user_id, display_name FROM countable_therapists() WHERE role IN ('lead', 'therapist', 'supervisor')
    )sql";
    using Parameters = None;
    using Row = api::OutcomeTherapist;
};

struct OutcomeEpisodes {
    static constexpr auto sql = R"sql(
        SELECT * FROM outcome_episodes(:instrument, :version, :score, :by_end, :from, :until, :therapist_id::uuid,
                                       :problem, :most, :request_id)
    )sql";
    struct Parameters {
        std::string instrument;
        int version = 1;
        std::string score;
        bool by_end = true;
        Day from;
        Day until;
        std::optional<std::string> therapist_id;
        std::string problem;
        int most = 0;
        std::string request_id;
    };
    using Row = EpisodeFacts;
};
BOOST_DESCRIBE_STRUCT(OutcomeEpisodes::Parameters, (),
                      (instrument, version, score, by_end, from, until, therapist_id, problem, most,
                       request_id))

struct NamesOfClients {
    static constexpr auto sql = R"sql(
        SELECT id, legal_name, preferred_name FROM client
        WHERE id IN (SELECT id::uuid FROM jsonb_array_elements_text(:client_ids::jsonb) id)
        ORDER BY legal_name, id
    )sql";
    struct Parameters {
        std::vector<std::string> client_ids;
    };
    using Row = PracticeOutcomes::Name;
};
BOOST_DESCRIBE_STRUCT(NamesOfClients::Parameters, (), (client_ids))

}  // namespace

std::vector<api::OutcomeTherapist> PracticeOutcomes::therapists()
{
    return db_.all<CountableTherapists>({});
}

std::vector<EpisodeFacts> PracticeOutcomes::episodes(const OutcomeQuestion& question, int most)
{
    return db_.all<OutcomeEpisodes>({question.instrument, question.version, question.score,
                                     question.period == api::OutcomePeriod::ended, question.from,
                                     question.until, question.therapist_id, question.problem.value_or(""),
                                     most, request_id_});
}

std::vector<PracticeOutcomes::Name> PracticeOutcomes::names(const std::vector<std::string>& client_ids)
{
    return db_.all<NamesOfClients>({client_ids});
}

}  // namespace attune::server
