#include "tests/support/probe.hpp"

#include <stdexcept>

namespace attune::tests {

namespace {

using namespace server;

struct WriteReference {
    static constexpr auto sql = "UPDATE client SET reference = :reference WHERE id = :client_id::uuid";
    struct Parameters {
        std::string reference;
        std::string client_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(WriteReference::Parameters, (), (reference, client_id))

struct WriteVersion {
    static constexpr auto sql =
        "UPDATE client SET reference = :reference WHERE id = :client_id::uuid AND row_version = :row_version";
    struct Parameters {
        std::string reference;
        std::string client_id;
        std::int64_t row_version = 0;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(WriteVersion::Parameters, (), (reference, client_id, row_version))

struct ReadReference {
    static constexpr auto sql = "SELECT acting_user(), reference, id FROM client WHERE id = :client_id::uuid";
    struct Parameters {
        std::string client_id;
    };
    using Row = ProbeReply;
};
BOOST_DESCRIBE_STRUCT(ReadReference::Parameters, (), (client_id))

struct MakeClient {
    static constexpr auto sql =
        "INSERT INTO client (id, legal_name, reference) VALUES (:client_id::uuid, 'New', :reference)";
    struct Parameters {
        std::string client_id;
        std::string reference;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(MakeClient::Parameters, (), (client_id, reference))

struct TakeOn {
    static constexpr auto sql = "SELECT take_on_client(:client_id::uuid)::text";
    using Parameters = ReadReference::Parameters;
    struct Row {
        std::string nothing;
    };
};
BOOST_DESCRIBE_STRUCT(TakeOn::Row, (), (nothing))

template <api::Method M, api::Repeat R, api::Guard G, class Sent>
struct ProbeEndpoint {
    static constexpr std::string_view name = R == api::Repeat::safe ? "read_probe" : "write_probe";
    static constexpr auto method = M;
    static constexpr std::string_view path = "/clients/{client_id}/probe";
    static constexpr auto needs =
        R == api::Repeat::safe ? api::Permission::read_records : api::Permission::record_care;
    static constexpr auto repeat = R;
    static constexpr auto guard = G;
    using Request = Sent;
    using Reply = ProbeReply;
};
using SafeProbe = ProbeEndpoint<api::Method::get, api::Repeat::safe, api::Guard::open, Probe>;
using KeyedProbe = ProbeEndpoint<api::Method::post, api::Repeat::keyed, api::Guard::open, Probe>;
using VersionProbe =
    ProbeEndpoint<api::Method::put, api::Repeat::keyed, api::Guard::row_version, GuardedProbe>;

struct MakeProbe : KeyedProbe {
    static constexpr std::string_view name = "make_probe";
    static constexpr std::string_view path = "/probes";
};

struct FreshProbe : ProbeEndpoint<api::Method::remove, api::Repeat::fresh, api::Guard::open, Probe> {
    static constexpr auto needs = api::Permission::signed_in;
};

Result<ProbeReply> probe(Context& context, const Probe& request)
{
    if (request.reference)
        context.db.run<WriteReference>({*request.reference, request.client_id});
    if (request.then)
        context.db.execute(*request.then);
    if (request.refuse)
        return Refusal{RefusalCode::conflict, "Refused, as was asked."};
    if (request.fail)
        throw std::logic_error{"Failed, as was asked."};
    return context.db.maybe<ReadReference>({request.client_id}).value();
}

Result<ProbeReply> guarded_probe(Context& context, const GuardedProbe& request)
{
    if (context.db.run<WriteVersion>({request.reference, request.client_id, request.row_version}) == 0)
        return Refusal{
            RefusalCode::stale, "Somebody else has changed the record.", {}, R"({"as":"it stands"})"};
    return context.db.maybe<ReadReference>({request.client_id}).value();
}

Result<ProbeReply> make_probe(Context& context, const Probe& request)
{
    context.db.run<MakeClient>({request.client_id, request.reference.value_or("")});
    context.db.all<TakeOn>({request.client_id});
    return context.db.maybe<ReadReference>({request.client_id}).value();
}

const Library no_instruments;
const std::vector<Exercise> no_exercises;
const std::vector<NoteTemplate> no_templates;

}  // namespace

ProbedPractice::ProbedPractice(std::size_t size)
    : pool{database.connect_string(), size,
           [this] { return std::chrono::steady_clock::time_point{std::chrono::milliseconds{time_}}; }},
      facts{no_instruments, no_exercises, no_templates, {"Unnamed", false, false}},
      application{pool,
                  facts,
                  {{route<SafeProbe>(probe), route<KeyedProbe>(probe), route<VersionProbe>(guarded_probe),
                    route<MakeProbe>(make_probe), route<FreshProbe>(probe)},
                   {}}}
{
    database.execute("INSERT INTO practice (name) VALUES ('Test Practice')");
}

Caller ProbedPractice::sign_in(const std::string& username, api::Role role)
{
    const auto user_id = add_user(database, username, role);
    return {application, add_sign_in(database, user_id), user_id};
}

std::string ProbedPractice::add_client(const std::string& user_id)
{
    auto client_id = database.value(
        "INSERT INTO client (id, legal_name) VALUES (gen_random_uuid(), 'A Client') RETURNING id");
    database.execute("INSERT INTO care_team (client_id, user_id, capacity) VALUES ('" + client_id + "', '" +
                     user_id + "', 'responsible')");
    return client_id;
}

}  // namespace attune::tests
