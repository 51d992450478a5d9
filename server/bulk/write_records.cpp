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
std::string insert_into()
{
    return std::string{"INSERT INTO "} + R::table + " (" + columns_of<R>() + ") SELECT " + columns_of<R>() +
           " FROM jsonb_populate_recordset(NULL::" + R::table + ", :rows::jsonb)";
}

template <class R>
struct InsertRows {
    static inline const auto sql = insert_into<R>();
    struct Parameters {
        std::vector<R> rows;
        BOOST_DESCRIBE_CLASS(Parameters, (), (rows), (), ())
    };
    using Row = None;
};

// Nothing is asked of a table that gets no row: who writes may not write to all of them.
template <class R>
void insert(Connection& db, const std::vector<R>& rows)
{
    if (!rows.empty())
        db.run<InsertRows<R>>({rows});
}

}  // namespace

void write_records(Connection& db, const std::string& therapist_id, const Records& records)
{
    act_for(db, therapist_id);
    insert(db, records.clients);
    insert(db, records.care_team);
    insert(db, records.related_people);
    insert(db, records.client_fields);
    insert(db, records.consents);
    insert(db, records.episodes);
    insert(db, records.appointments);
    insert(db, records.sessions);
    insert(db, records.administrations);
    insert(db, records.scores);
    insert(db, records.flags);
    insert(db, records.notes);
    insert(db, records.assignments);
    insert(db, records.reviews);
    insert(db, records.practice_logs);
    insert(db, records.life_events);
    insert(db, records.formulations);
    insert(db, records.goals);
    insert(db, records.care_plans);
    insert(db, records.schedules);
}

}  // namespace attune::server::bulk
