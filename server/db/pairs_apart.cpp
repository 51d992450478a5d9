#include "server/db/pairs_apart.hpp"

#include "server/db/uuid.hpp"

namespace attune::server {

namespace {

// What follows says of which.
constexpr auto pairs = R"sql(
        SELECT p.pair_apart_id,
               jsonb_build_object('client_id', p.client_id, 'reference', p.reference, 'legal_name', p.legal_name,
                                  'preferred_name', p.preferred_name, 'therapist_name', p.therapist_name),
               jsonb_build_object('client_id', p.other_client_id, 'reference', p.other_reference,
                                  'legal_name', p.other_legal_name, 'preferred_name', p.other_preferred_name,
                                  'therapist_name', p.other_therapist_name),
               p.said_by_name, p.said_at
        FROM pairs_apart)sql";

struct All {
    static inline const auto sql = std::string{pairs} + "() p LIMIT :most";
    struct Parameters {
        int most = 0;
    };
    using Row = api::PairApart;
};
BOOST_DESCRIBE_STRUCT(All::Parameters, (), (most))

struct CountAll {
    static constexpr auto sql = "SELECT count(*) AS pairs FROM pairs_apart()";
    using Parameters = None;
    struct Row {
        int pairs = 0;
    };
};
BOOST_DESCRIBE_STRUCT(CountAll::Row, (), (pairs))

struct ById {
    static inline const auto sql = std::string{pairs} + "(:pair_apart_id::uuid) p";
    struct Parameters {
        std::string pair_apart_id;
    };
    using Row = api::PairApart;
};
BOOST_DESCRIBE_STRUCT(ById::Parameters, (), (pair_apart_id))

struct OfClients {
    static inline const auto sql = std::string{pairs} + "(NULL, :one_id::uuid, :other_id::uuid) p LIMIT 1";
    struct Parameters {
        std::string one_id;
        std::string other_id;
    };
    using Row = api::PairApart;
};
BOOST_DESCRIBE_STRUCT(OfClients::Parameters, (), (one_id, other_id))

struct Keep {
    static constexpr auto sql = R"sql(
        INSERT INTO pair_apart (id, one_id, other_id, said_by)
        VALUES (:pair_apart_id::uuid, least(:one_id::uuid, :other_id::uuid), greatest(:one_id::uuid, :other_id::uuid),
                acting_user())
        ON CONFLICT DO NOTHING)sql";
    struct Parameters : OfClients::Parameters {
        std::string pair_apart_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(Keep::Parameters, (OfClients::Parameters), (pair_apart_id))

struct TakeBack {
    static constexpr auto sql = R"sql(
        UPDATE pair_apart SET taken_back_by = acting_user(), taken_back_at = now()
        WHERE id = :pair_apart_id::uuid AND taken_back_at IS NULL)sql";
    using Parameters = ById::Parameters;
    using Row = None;
};

}  // namespace

std::vector<api::PairApart> PairsApart::all(std::size_t most)
{
    return db_.all<All>({static_cast<int>(most)});
}

int PairsApart::count()
{
    return db_.maybe<CountAll>({}).value().pairs;
}

std::optional<api::PairApart> PairsApart::find(const std::string& pair_apart_id)
{
    return is_uuid(pair_apart_id) ? db_.maybe<ById>({pair_apart_id}) : std::nullopt;
}

std::optional<api::PairApart> PairsApart::keep(const std::string& one_id, const std::string& other_id)
{
    if (auto said = db_.maybe<OfClients>({one_id, other_id}))
        return said;
    db_.run<Keep>({{one_id, other_id}, new_uuid()});
    return db_.maybe<OfClients>({one_id, other_id});
}

void PairsApart::take_back(const std::string& pair_apart_id)
{
    db_.run<TakeBack>({pair_apart_id});
}

}  // namespace attune::server
