#include "server/db/break_glasses.hpp"

namespace attune::server {

namespace {

struct Open {
    static constexpr auto sql = R"sql(
        SELECT verdict FROM open_break_glass(:new_id::uuid, :legal_name, :born_on, :reference, :hours, :reason))sql";
    struct Parameters : api::OpenBreakGlass::Request {
        std::string new_id;
    };
    struct Row {
        std::string verdict;
    };
};
BOOST_DESCRIBE_STRUCT(Open::Parameters, (api::OpenBreakGlass::Request), (new_id))
BOOST_DESCRIBE_STRUCT(Open::Row, (), (verdict))

struct Find {
    static constexpr auto sql =
        "SELECT id, client_id, reason, opened_at, ends_at FROM break_glass WHERE id = :break_glass_id::uuid";
    struct Parameters {
        std::string break_glass_id;
    };
    using Row = api::BreakGlass;
};
BOOST_DESCRIBE_STRUCT(Find::Parameters, (), (break_glass_id))

struct Current {
    static constexpr auto sql = R"sql(
        SELECT b.id, b.client_id, b.reason, b.opened_at, b.ends_at
        FROM care_team t JOIN break_glass b ON b.client_id = t.client_id AND b.opened_by = t.user_id
        WHERE t.client_id = :client_id::uuid AND t.user_id = acting_user() AND t.capacity = 'break_glass'
        ORDER BY b.opened_at DESC LIMIT 1)sql";
    struct Parameters {
        std::string client_id;
    };
    using Row = api::BreakGlass;
};
BOOST_DESCRIBE_STRUCT(Current::Parameters, (), (client_id))

struct End {
    static constexpr auto sql = "SELECT end_break_glass(:break_glass_id::uuid)";
    using Parameters = Find::Parameters;
    struct Row {
        bool ended = false;
    };
};
BOOST_DESCRIBE_STRUCT(End::Row, (), (ended))

struct ToLookInto {
    static constexpr auto sql = R"sql(
        SELECT break_glass_id, client_id, reference, preferred_name, legal_name, opened_by, own, reason, opened_at,
               ends_at, ended_at, as_lead
        FROM break_glasses_to_look_into())sql";
    using Parameters = None;
    using Row = api::BreakGlassToLookInto;
};

struct OpenedSince {
    static constexpr auto sql = "SELECT break_glass_opened_since(:since)";
    struct Parameters {
        Instant since;
    };
    struct Row {
        bool any = false;
    };
};
BOOST_DESCRIBE_STRUCT(OpenedSince::Parameters, (), (since))
BOOST_DESCRIBE_STRUCT(OpenedSince::Row, (), (any))

struct SignOff {
    static constexpr auto sql = "SELECT sign_off_break_glass(:break_glass_id::uuid, :found)";
    using Parameters = api::SignOffBreakGlass::Request;
    struct Row {
        std::string outcome;
    };
};
BOOST_DESCRIBE_STRUCT(SignOff::Row, (), (outcome))

}  // namespace

std::string BreakGlasses::open(const std::string& new_id, const api::OpenBreakGlass::Request& request)
{
    return db_.maybe<Open>({{request}, new_id})->verdict;
}

std::optional<api::BreakGlass> BreakGlasses::find(const std::string& break_glass_id)
{
    return db_.maybe<Find>({break_glass_id});
}

std::optional<api::BreakGlass> BreakGlasses::current(const std::string& client_id)
{
    return db_.maybe<Current>({client_id});
}

bool BreakGlasses::end(const std::string& break_glass_id)
{
    return db_.maybe<End>({break_glass_id})->ended;
}

std::vector<api::BreakGlassToLookInto> BreakGlasses::to_look_into()
{
    return db_.all<ToLookInto>({});
}

bool BreakGlasses::opened_since(Instant since)
{
    return db_.maybe<OpenedSince>({since})->any;
}

std::string BreakGlasses::sign_off(const api::SignOffBreakGlass::Request& request)
{
    return db_.maybe<SignOff>(request)->outcome;
}

}  // namespace attune::server
