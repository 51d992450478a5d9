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
                                       :service, :problem, :most, :request_id)
    )sql";
    struct Parameters {
        std::string instrument;
        int version = 1;
        std::string score;
        bool by_end = true;
        Day from;
        Day until;
        std::optional<std::string> therapist_id;
        std::string service;
        std::string problem;
        int most = 0;
        std::string request_id;
    };
    using Row = EpisodeFacts;
};
BOOST_DESCRIBE_STRUCT(OutcomeEpisodes::Parameters, (),
                      (instrument, version, score, by_end, from, until, therapist_id, service, problem, most,
                       request_id))

struct OutcomeMomentNow {
    static constexpr auto sql = "SELECT reader, seen_in::text FROM outcome_moment()";
    using Parameters = None;
    using Row = OutcomeMoment;
};

struct OutcomesHold {
    static constexpr auto sql = R"sql(
        SELECT outcomes_hold(:reader, :seen_in::pg_snapshot, :instrument, :score, :by_end, :from, :until,
                             :therapist_id::uuid, :service, :problem, :request_id)
    )sql";
    struct Parameters {
        std::string reader;
        std::string seen_in;
        std::string instrument;
        std::string score;
        bool by_end = true;
        Day from;
        Day until;
        std::optional<std::string> therapist_id;
        std::string service;
        std::string problem;
        std::string request_id;
    };
    struct Row {
        bool hold = false;
    };
};
BOOST_DESCRIBE_STRUCT(OutcomesHold::Parameters, (),
                      (reader, seen_in, instrument, score, by_end, from, until, therapist_id, service,
                       problem, request_id))
BOOST_DESCRIBE_STRUCT(OutcomesHold::Row, (), (hold))

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

struct NamesBeyondCaseload {
    static constexpr auto sql = R"sql(
        SELECT client_id, legal_name, preferred_name
        FROM outcome_names(ARRAY(SELECT id::uuid FROM jsonb_array_elements_text(:client_ids::jsonb) id), :most,
                           :request_id)
    )sql";
    struct Parameters {
        std::vector<std::string> client_ids;
        int most = 0;
        std::string request_id;
    };
    using Row = PracticeOutcomes::Name;
};
BOOST_DESCRIBE_STRUCT(NamesBeyondCaseload::Parameters, (), (client_ids, most, request_id))

struct NamesUntil {
    static constexpr auto sql = R"sql(
        SELECT until FROM outcome_permission
        WHERE user_id = acting_user() AND kind = 'name_beyond_caseload' AND ended_at IS NULL AND until > now()
    )sql";
    using Parameters = None;
    struct Row {
        Instant until;
    };
};
BOOST_DESCRIBE_STRUCT(NamesUntil::Row, (), (until))

struct CountsPractice {
    static constexpr auto sql = "SELECT acting_outcome_permission('count_practice')";
    using Parameters = None;
    struct Row {
        bool counts = false;
    };
};
BOOST_DESCRIBE_STRUCT(CountsPractice::Row, (), (counts))

struct ServicesToCount {
    static constexpr auto sql = R"sql(
        SELECT id, name FROM service
        WHERE closed_at IS NULL OR id IN (SELECT id::uuid FROM jsonb_array_elements_text(:also::jsonb) id)
        ORDER BY lower(name), id
    )sql";
    struct Parameters {
        std::vector<std::string> also;
    };
    using Row = api::OutcomeService;
};
BOOST_DESCRIBE_STRUCT(ServicesToCount::Parameters, (), (also))

struct EpisodesOfOtherVersions {
    static constexpr auto sql = R"sql(
        SELECT outcome_episodes_of_other_versions(
                   ARRAY(SELECT id::uuid FROM jsonb_array_elements_text(:episode_ids::jsonb) id), :instrument, :version,
                   :score)::integer
    )sql";
    struct Parameters {
        std::vector<std::string> episode_ids;
        std::string instrument;
        int version = 1;
        std::string score;
    };
    struct Row {
        int episodes = 0;
    };
};
BOOST_DESCRIBE_STRUCT(EpisodesOfOtherVersions::Parameters, (), (episode_ids, instrument, version, score))
BOOST_DESCRIBE_STRUCT(EpisodesOfOtherVersions::Row, (), (episodes))

struct FormsOfEpisodes {
    static constexpr auto sql = R"sql(
        SELECT episode_id, session, day, value
        FROM outcome_forms(ARRAY(SELECT id::uuid FROM jsonb_array_elements_text(:episode_ids::jsonb) id),
                           :instrument, :version, :score)
    )sql";
    struct Parameters {
        std::vector<std::string> episode_ids;
        std::string instrument;
        int version = 1;
        std::string score;
    };
    struct Row {
        std::string episode_id;
        int session = 0;
        int day = 0;
        double value = 0;
    };
};
BOOST_DESCRIBE_STRUCT(FormsOfEpisodes::Parameters, (), (episode_ids, instrument, version, score))
BOOST_DESCRIBE_STRUCT(FormsOfEpisodes::Row, (), (episode_id, session, day, value))

}  // namespace

std::vector<api::OutcomeTherapist> PracticeOutcomes::therapists()
{
    return db_.all<CountableTherapists>({});
}

std::vector<EpisodeFacts> PracticeOutcomes::episodes(const OutcomeQuestion& question, int most)
{
    return db_.all<OutcomeEpisodes>({question.instrument, question.version, question.score,
                                     question.period == api::OutcomePeriod::ended, question.from,
                                     question.until, question.therapist_id, question.service.value_or(""),
                                     question.problem.value_or(""), most, request_id_});
}

OutcomeMoment PracticeOutcomes::moment()
{
    return *db_.maybe<OutcomeMomentNow>({});
}

bool PracticeOutcomes::hold(const OutcomeQuestion& question, const OutcomeMoment& moment)
{
    return db_
        .maybe<OutcomesHold>({moment.reader, moment.seen_in, question.instrument, question.score,
                              question.period == api::OutcomePeriod::ended, question.from, question.until,
                              question.therapist_id, question.service.value_or(""),
                              question.problem.value_or(""), request_id_})
        ->hold;
}

std::vector<PracticeOutcomes::Name> PracticeOutcomes::names(const std::vector<std::string>& client_ids)
{
    return db_.all<NamesOfClients>({client_ids});
}

std::vector<PracticeOutcomes::Name> PracticeOutcomes::names_beyond(const std::vector<std::string>& client_ids,
                                                                   std::size_t most)
{
    return db_.all<NamesBeyondCaseload>({client_ids, static_cast<int>(most), request_id_});
}

std::optional<Instant> PracticeOutcomes::names_until()
{
    const auto found = db_.maybe<NamesUntil>({});
    return found ? std::optional{found->until} : std::nullopt;
}

bool PracticeOutcomes::counts_practice()
{
    return db_.maybe<CountsPractice>({})->counts;
}

std::vector<api::OutcomeService> PracticeOutcomes::services(const std::vector<std::string>& also)
{
    return db_.all<ServicesToCount>({also});
}

std::map<std::string, Trajectory> PracticeOutcomes::trajectories(const OutcomeQuestion& question,
                                                                 const std::vector<std::string>& episode_ids)
{
    std::map<std::string, Trajectory> found;
    for (const auto& form :
         db_.all<FormsOfEpisodes>({episode_ids, question.instrument, question.version, question.score}))
        found[form.episode_id].push_back({form.session, form.day, form.value});
    return found;
}

int PracticeOutcomes::of_other_versions(const OutcomeQuestion& question,
                                        const std::vector<std::string>& episode_ids)
{
    return db_
        .maybe<EpisodesOfOtherVersions>({episode_ids, question.instrument, question.version, question.score})
        .value()
        .episodes;
}

}  // namespace attune::server
