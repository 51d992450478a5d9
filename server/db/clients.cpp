#include "server/db/clients.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"

namespace attune::server {

namespace {

struct InsertClient {
    static constexpr auto sql = R"sql(
        INSERT INTO client (id, reference, legal_name, preferred_name, pronouns, born_on, phone, email, address,
                            preferred_channel, messages_may_be_left)
        VALUES (:client_id, :reference, :legal_name, :preferred_name, :pronouns, :born_on, :phone, :email, :address,
                :preferred_channel, :messages_may_be_left::boolean))sql";
    struct Parameters {
        std::string client_id;
        std::string reference;
        std::string legal_name;
        std::string preferred_name;
        std::string pronouns;
        std::optional<Day> born_on;
        std::string phone;
        std::string email;
        std::string address;
        std::optional<ContactChannel> preferred_channel;
        std::optional<bool> messages_may_be_left;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertClient::Parameters, (),
                      (client_id, reference, legal_name, preferred_name, pronouns, born_on, phone, email,
                       address, preferred_channel, messages_may_be_left))

struct TakeOnClient {
    static constexpr auto sql = "SELECT take_on_client(:client_id)";
    struct Parameters {
        std::string client_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(TakeOnClient::Parameters, (), (client_id))

struct InsertFirstEpisode {
    static constexpr auto sql = R"sql(
        INSERT INTO episode (id, client_id, number, problem, started_on, therapist_id, planned_sessions)
        VALUES (:episode_id, :client_id, 1, :problem, :started_on, :therapist_id, :planned_sessions))sql";
    struct Parameters {
        std::string episode_id;
        std::string client_id;
        std::string problem;
        Day started_on;
        std::string therapist_id;
        std::optional<int> planned_sessions;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertFirstEpisode::Parameters, (),
                      (episode_id, client_id, problem, started_on, therapist_id, planned_sessions))

constexpr auto client_columns = R"sql(id, row_version, jsonb_build_object(
            'reference', reference, 'legal_name', legal_name, 'preferred_name', preferred_name,
            'pronouns', pronouns, 'born_on', born_on, 'phone', phone, 'email', email, 'address', address,
            'preferred_channel', preferred_channel, 'messages_may_be_left', messages_may_be_left))sql";

struct FindClient {
    static inline const auto sql =
        std::string{"SELECT "} + client_columns + " FROM client WHERE id = :client_id";
    struct Parameters {
        std::string client_id;
    };
    using Row = api::Client;
};
BOOST_DESCRIBE_STRUCT(FindClient::Parameters, (), (client_id))

// The trigger on the table keeps what is replaced and counts row_version.
struct UpdateClient {
    static inline const auto sql = std::string{R"sql(
        UPDATE client SET reference = :reference, legal_name = :legal_name, preferred_name = :preferred_name,
                          pronouns = :pronouns, born_on = :born_on, phone = :phone, email = :email, address = :address,
                          preferred_channel = :preferred_channel,
                          messages_may_be_left = :messages_may_be_left::boolean
        WHERE id = :client_id AND row_version = :row_version
        RETURNING )sql"} + client_columns;
    struct Parameters {
        std::string client_id;
        std::int64_t row_version = 0;
        std::string reference;
        std::string legal_name;
        std::string preferred_name;
        std::string pronouns;
        std::optional<Day> born_on;
        std::string phone;
        std::string email;
        std::string address;
        std::optional<ContactChannel> preferred_channel;
        std::optional<bool> messages_may_be_left;
    };
    using Row = api::Client;
};
BOOST_DESCRIBE_STRUCT(UpdateClient::Parameters, (),
                      (client_id, row_version, reference, legal_name, preferred_name, pronouns, born_on,
                       phone, email, address, preferred_channel, messages_may_be_left))

struct AddColleague {
    static constexpr auto sql = "SELECT user_id, display_name FROM add_colleague(:client_id, :username)";
    struct Parameters {
        std::string client_id;
        std::string username;
    };
    using Row = api::AddToCareTeam::Reply;
};
BOOST_DESCRIBE_STRUCT(AddColleague::Parameters, (), (client_id, username))

}  // namespace

api::ClientCreated Clients::create(const api::CreateClient::Request& request, const std::string& client_id,
                                   const api::User& therapist)
{
    const auto& [reference, legal_name, preferred_name, pronouns, born_on, phone, email, address, channel,
                 messages] = request.details;
    const auto episode_id = new_uuid();
    db_.run<InsertClient>({client_id, reference, legal_name, preferred_name, pronouns, born_on, phone, email,
                           address, channel, messages});
    db_.run<TakeOnClient>({client_id});
    db_.run<InsertFirstEpisode>({episode_id, client_id, request.problem, request.started_on,
                                 therapist.user_id, request.planned_sessions});

    api::ClientCreated created;
    created.client = {client_id, 1, request.details};
    created.episode.episode_id = episode_id;
    created.episode.problem = request.problem;
    created.episode.started_on = request.started_on;
    created.episode.therapist_id = therapist.user_id;
    created.episode.therapist_name = therapist.display_name;
    created.episode.planned_sessions = request.planned_sessions;
    return created;
}

std::optional<api::Client> Clients::find(const std::string& client_id)
{
    return db_.maybe<FindClient>({client_id});
}

Result<api::Client> Clients::update(const api::UpdateClient::Request& request)
{
    const auto& [reference, legal_name, preferred_name, pronouns, born_on, phone, email, address, channel,
                 messages] = request.details;
    if (auto updated = db_.maybe<UpdateClient>({request.client_id, request.row_version, reference, legal_name,
                                                preferred_name, pronouns, born_on, phone, email, address,
                                                channel, messages}))
        return *std::move(updated);
    if (const auto current = find(request.client_id))
        return stale(*current);
    return no_such(PartOfRecord::client);
}

std::optional<api::AddToCareTeam::Reply> Clients::add_colleague(const std::string& client_id,
                                                                const std::string& username)
{
    return db_.maybe<AddColleague>({client_id, username});
}

}  // namespace attune::server
