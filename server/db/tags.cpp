#include "server/db/tags.hpp"

namespace attune::server {

namespace {

struct OfferedTags {
    static constexpr auto sql = "SELECT name FROM tag WHERE offered ORDER BY lower(name), name";
    using Parameters = None;
    struct Row {
        std::string name;
    };
};
BOOST_DESCRIBE_STRUCT(OfferedTags::Row, (), (name))

struct TheseTags {
    std::vector<std::string> tags;
    std::string user_id;
};
BOOST_DESCRIBE_STRUCT(TheseTags, (), (tags, user_id))

struct OfferThese {
    static constexpr auto sql = R"sql(
        INSERT INTO tag (name, changed_by)
        SELECT name, :user_id::uuid FROM jsonb_array_elements_text(:tags::jsonb) name
        ON CONFLICT (name) DO UPDATE SET offered = true, changed_by = excluded.changed_by, changed_at = now()
        WHERE NOT tag.offered)sql";
    using Parameters = TheseTags;
    using Row = None;
};

struct OfferNoOthers {
    static constexpr auto sql = R"sql(
        UPDATE tag SET offered = false, changed_by = :user_id::uuid, changed_at = now()
        WHERE offered AND name NOT IN (SELECT jsonb_array_elements_text(:tags::jsonb)))sql";
    using Parameters = TheseTags;
    using Row = None;
};

struct TagsOfClient {
    static constexpr auto sql =
        "SELECT tags FROM client_tags WHERE client_id = :client_id ORDER BY number DESC LIMIT 1";
    struct Parameters {
        std::string client_id;
    };
    struct Row {
        std::vector<std::string> tags;
    };
};
BOOST_DESCRIBE_STRUCT(TagsOfClient::Parameters, (), (client_id))
BOOST_DESCRIBE_STRUCT(TagsOfClient::Row, (), (tags))

struct SetTags {
    static constexpr auto sql =
        "INSERT INTO client_tags (client_id, tags, set_by) VALUES (:client_id, :tags::jsonb, :user_id)";
    struct Parameters {
        std::string client_id;
        std::vector<std::string> tags;
        std::string user_id;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(SetTags::Parameters, (), (client_id, tags, user_id))

}  // namespace

std::vector<std::string> AllTags::offered()
{
    std::vector<std::string> names;
    for (auto& row : db_.all<OfferedTags>({}))
        names.push_back(std::move(row.name));
    return names;
}

void AllTags::offer(const std::vector<std::string>& tags, const std::string& user_id)
{
    db_.run<OfferNoOthers>({tags, user_id});
    db_.run<OfferThese>({tags, user_id});
}

std::vector<std::string> AllTags::of_client(const std::string& client_id)
{
    auto last = db_.maybe<TagsOfClient>({client_id});
    return last ? std::move(last->tags) : std::vector<std::string>{};
}

void AllTags::set(const std::string& client_id, const std::vector<std::string>& tags,
                  const std::string& user_id)
{
    db_.run<SetTags>({client_id, tags, user_id});
}

}  // namespace attune::server
