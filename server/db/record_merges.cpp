#include "server/db/record_merges.hpp"

namespace attune::server {

namespace {

struct OfClient {
    std::string client_id;
};
BOOST_DESCRIBE_STRUCT(OfClient, (), (client_id))

struct RecordInBrief {
    static constexpr auto sql = R"sql(
        SELECT c.id, c.row_version,
               jsonb_build_object('reference', c.reference, 'legal_name', c.legal_name, 'preferred_name', c.preferred_name,
                                  'pronouns', c.pronouns, 'born_on', c.born_on, 'phone', c.phone, 'email', c.email, 'address', c.address,
                                  'preferred_channel', c.preferred_channel, 'messages_may_be_left', c.messages_may_be_left),
               jsonb_build_object(
                   'episodes', (SELECT count(*) FROM episode WHERE client_id = c.id),
                   'sessions', (SELECT count(*) FROM session WHERE client_id = c.id),
                   'forms', (SELECT count(*) FROM administration WHERE client_id = c.id),
                   'notes', (SELECT count(*) FROM note WHERE client_id = c.id),
                   'homework', (SELECT count(*) FROM assignment WHERE client_id = c.id),
                   'goals', (SELECT count(*) FROM goal WHERE client_id = c.id),
                   'plans', (SELECT count(*) FROM formulation WHERE client_id = c.id)
                            + (SELECT count(*) FROM care_plan WHERE client_id = c.id)
                            + (SELECT count(*) FROM safety_plan WHERE client_id = c.id),
                   'documents', (SELECT count(*) FROM document WHERE client_id = c.id),
                   'files', (SELECT count(*) FROM client_attachment WHERE client_id = c.id AND struck_out_at IS NULL),
                   'links', (SELECT count(*) FROM link WHERE client_id = c.id),
                   'invoices', (SELECT count(*) FROM invoice WHERE client_id = c.id AND state <> 'discarded'),
                   'related_people', (SELECT count(*) FROM related_person WHERE client_id = c.id AND removed_at IS NULL)),
               EXISTS (SELECT FROM episode WHERE client_id = c.id AND ended_on IS NULL),
               EXISTS (SELECT FROM legal_hold WHERE client_id = c.id AND lifted_at IS NULL),
               (SELECT max(starts_at)::date FROM session
                WHERE client_id = c.id AND state IN ('attended', 'did_not_attend', 'late_cancel'))
        FROM client c WHERE c.id = :client_id)sql";
    using Parameters = OfClient;
    using Row = api::ComparedRecord;
};

struct Hindrances {
    static constexpr auto sql =
        "SELECT hindrance, about, at FROM merge_hindrances(:client_id::uuid, :other_id::uuid)";
    struct Parameters {
        std::string client_id;
        std::string other_id;
    };
    using Row = Hindrance;
};
BOOST_DESCRIBE_STRUCT(Hindrances::Parameters, (), (client_id, other_id))

struct Merge {
    static constexpr auto sql = R"sql(
        SELECT hindrance, about, at
        FROM merge_records(:merge_id::uuid, :client_id::uuid, :other_id::uuid, :row_version, :other_row_version,
                           :details::jsonb, :request_id))sql";
    struct Parameters {
        std::string merge_id;
        std::string client_id;
        std::string other_id;
        std::int64_t row_version = 0;
        std::int64_t other_row_version = 0;
        api::ClientDetails details;
        std::string request_id;
    };
    using Row = Hindrance;
};
BOOST_DESCRIBE_STRUCT(Merge::Parameters, (),
                      (merge_id, client_id, other_id, row_version, other_row_version, details, request_id))

struct Undo {
    static constexpr auto sql = R"sql(
        SELECT hindrance, about, at FROM undo_record_merge(:merge_id::uuid, :client_id::uuid, :request_id))sql";
    struct Parameters {
        std::string merge_id;
        std::string client_id;
        std::string request_id;
    };
    using Row = Hindrance;
};
BOOST_DESCRIBE_STRUCT(Undo::Parameters, (), (merge_id, client_id, request_id))

struct MergesOfClient {
    static constexpr auto sql = R"sql(
        SELECT m.id, m.from_reference, m.from_name, u.display_name, m.merged_at
        FROM record_merge m JOIN user_account u ON u.id = m.merged_by
        WHERE m.client_id = :client_id AND m.undone_at IS NULL
        ORDER BY m.number DESC)sql";
    using Parameters = OfClient;
    using Row = api::RecordMerge;
};

struct ItBecame {
    static constexpr auto sql = "SELECT reference, name FROM record_it_became(:client_id::uuid)";
    using Parameters = OfClient;
    struct Row {
        std::string reference;
        std::string name;
    };
};
BOOST_DESCRIBE_STRUCT(ItBecame::Row, (), (reference, name))

}  // namespace

std::optional<api::ComparedRecord> RecordMerges::record(const std::string& client_id)
{
    return db_.maybe<RecordInBrief>({client_id});
}

std::vector<Hindrance> RecordMerges::hindrances(const std::string& client_id, const std::string& other_id)
{
    return db_.all<Hindrances>({client_id, other_id});
}

std::vector<Hindrance> RecordMerges::merge(const api::MergeRecords::Request& request,
                                           const std::string& merge_id, const api::ClientDetails& details,
                                           const std::string& request_id)
{
    return db_.all<Merge>({merge_id, request.client_id, request.other_id, request.row_version,
                           request.other_row_version, details, request_id});
}

std::vector<Hindrance> RecordMerges::undo(const api::UndoMerge::Request& request,
                                          const std::string& request_id)
{
    return db_.all<Undo>({request.merge_id, request.client_id, request_id});
}

std::vector<api::RecordMerge> RecordMerges::of_client(const std::string& client_id)
{
    return db_.all<MergesOfClient>({client_id});
}

std::optional<std::string> record_it_became(Connection& db, const std::string& client_id)
{
    const auto found = db.maybe<ItBecame>({client_id});
    if (!found)
        return std::nullopt;
    return found->name + (found->reference.empty() ? "" : ", " + found->reference);
}

}  // namespace attune::server
