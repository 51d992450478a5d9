#include "server/bulk/write_records.hpp"

#include "server/db/transaction.hpp"

namespace attune::server::bulk {

namespace {

template <class R>
std::string columns_of()
{
    std::string columns;
    boost::mp11::mp_for_each<MembersOf<R>>(
        [&](auto member) { columns.append(columns.empty() ? "" : ", ").append(member.name); });
    return columns;
}

// The row's members name the columns; the others keep their defaults.
template <class R>
std::string insert_into(const std::string& table)
{
    return "INSERT INTO " + table + " (" + columns_of<R>() + ") SELECT " + columns_of<R>() +
           " FROM jsonb_populate_recordset(NULL::" + table + ", :rows::jsonb)";
}

struct InsertClientRow {
    static inline const auto sql = insert_into<ClientRow>("client");
    struct Parameters {
        std::vector<ClientRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertClientRow::Parameters, (), (rows))

struct InsertCareTeamRow {
    static inline const auto sql = insert_into<CareTeamRow>("care_team");
    struct Parameters {
        std::vector<CareTeamRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertCareTeamRow::Parameters, (), (rows))

struct InsertEpisodeRow {
    static inline const auto sql = insert_into<EpisodeRow>("episode");
    struct Parameters {
        std::vector<EpisodeRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertEpisodeRow::Parameters, (), (rows))

struct InsertSessionRow {
    static inline const auto sql = insert_into<SessionRow>("session");
    struct Parameters {
        std::vector<SessionRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertSessionRow::Parameters, (), (rows))

struct InsertAdministrationRow {
    static inline const auto sql = insert_into<AdministrationRow>("administration");
    struct Parameters {
        std::vector<AdministrationRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertAdministrationRow::Parameters, (), (rows))

struct InsertScoreRow {
    static inline const auto sql = insert_into<ScoreRow>("score");
    struct Parameters {
        std::vector<ScoreRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertScoreRow::Parameters, (), (rows))

struct InsertFlagRow {
    static inline const auto sql = insert_into<FlagRow>("flag");
    struct Parameters {
        std::vector<FlagRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertFlagRow::Parameters, (), (rows))

struct InsertNoteRow {
    static inline const auto sql = insert_into<NoteRow>("note");
    struct Parameters {
        std::vector<NoteRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertNoteRow::Parameters, (), (rows))

struct InsertAssignmentRow {
    static inline const auto sql = insert_into<AssignmentRow>("assignment");
    struct Parameters {
        std::vector<AssignmentRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertAssignmentRow::Parameters, (), (rows))

struct InsertReviewRow {
    static inline const auto sql = insert_into<ReviewRow>("review");
    struct Parameters {
        std::vector<ReviewRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertReviewRow::Parameters, (), (rows))

struct InsertPracticeLogRow {
    static inline const auto sql = insert_into<PracticeLogRow>("practice_log");
    struct Parameters {
        std::vector<PracticeLogRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertPracticeLogRow::Parameters, (), (rows))

struct InsertLifeEventRow {
    static inline const auto sql = insert_into<LifeEventRow>("life_event");
    struct Parameters {
        std::vector<LifeEventRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertLifeEventRow::Parameters, (), (rows))

struct InsertFormulationRow {
    static inline const auto sql = insert_into<FormulationRow>("formulation");
    struct Parameters {
        std::vector<FormulationRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertFormulationRow::Parameters, (), (rows))

struct InsertGoalRow {
    static inline const auto sql = insert_into<GoalRow>("goal");
    struct Parameters {
        std::vector<GoalRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertGoalRow::Parameters, (), (rows))

struct InsertScheduleRow {
    static inline const auto sql = insert_into<ScheduleRow>("schedule");
    struct Parameters {
        std::vector<ScheduleRow> rows;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertScheduleRow::Parameters, (), (rows))

// Nothing is asked of a table that gets no row: who writes may not write to all of them.
template <class Insert, class Row>
void insert(Connection& db, const std::vector<Row>& rows)
{
    if (!rows.empty())
        db.run<Insert>({rows});
}

}  // namespace

void write_records(Connection& db, const std::string& therapist_id, const Records& records)
{
    act_for(db, therapist_id);
    insert<InsertClientRow>(db, records.clients);
    insert<InsertCareTeamRow>(db, records.care_team);
    insert<InsertEpisodeRow>(db, records.episodes);
    insert<InsertSessionRow>(db, records.sessions);
    insert<InsertAdministrationRow>(db, records.administrations);
    insert<InsertScoreRow>(db, records.scores);
    insert<InsertFlagRow>(db, records.flags);
    insert<InsertNoteRow>(db, records.notes);
    insert<InsertAssignmentRow>(db, records.assignments);
    insert<InsertReviewRow>(db, records.reviews);
    insert<InsertPracticeLogRow>(db, records.practice_logs);
    insert<InsertLifeEventRow>(db, records.life_events);
    insert<InsertFormulationRow>(db, records.formulations);
    insert<InsertGoalRow>(db, records.goals);
    insert<InsertScheduleRow>(db, records.schedules);
}

}  // namespace attune::server::bulk
