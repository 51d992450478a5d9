#include "server/db/batteries.hpp"

#include <algorithm>

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

struct ListBatteries {
    static constexpr auto sql =
        "SELECT id, row_version, name, measures FROM battery WHERE in_use ORDER BY lower(name), id";
    using Parameters = None;
    using Row = api::Battery;
};

struct InsertBattery {
    static constexpr auto sql = R"sql(
        INSERT INTO battery (id, name, measures, changed_by) VALUES (:battery_id, :name, :measures::jsonb, :changed_by)
        ON CONFLICT DO NOTHING RETURNING id, row_version, name, measures)sql";
    struct Parameters {
        std::string battery_id;
        std::string name;
        std::vector<ScheduledMeasure> measures;
        std::string changed_by;
    };
    using Row = api::Battery;
};
BOOST_DESCRIBE_STRUCT(InsertBattery::Parameters, (), (battery_id, name, measures, changed_by))

struct UpdateBattery {
    static constexpr auto sql = R"sql(
        UPDATE battery SET row_version = row_version + 1, name = :name, measures = :measures::jsonb, in_use = :in_use,
                           changed_by = :changed_by, changed_at = now()
        WHERE id = :battery_id AND row_version = :row_version AND in_use
        RETURNING id, row_version, name, measures)sql";
    struct Parameters {
        std::string battery_id;
        std::int64_t row_version = 0;
        std::string name;
        std::vector<ScheduledMeasure> measures;
        bool in_use = true;
        std::string changed_by;
    };
    using Row = api::Battery;
};
BOOST_DESCRIBE_STRUCT(UpdateBattery::Parameters, (),
                      (battery_id, row_version, name, measures, in_use, changed_by))

struct OtherOfThatName {
    static constexpr auto sql = R"sql(
        SELECT count(*) FROM battery WHERE in_use AND lower(name) = lower(:name) AND id <> :battery_id)sql";
    struct Parameters {
        std::string name;
        std::string battery_id;
    };
    struct Row {
        int batteries = 0;
    };
};
BOOST_DESCRIBE_STRUCT(OtherOfThatName::Parameters, (), (name, battery_id))
BOOST_DESCRIBE_STRUCT(OtherOfThatName::Row, (), (batteries))

Refusal name_taken(const std::string& name)
{
    return conflict(
        say("There is a battery called \"{1}\" already. Nothing was saved; choose another name.", name));
}

}  // namespace

std::vector<api::Battery> Batteries::in_use()
{
    return db_.all<ListBatteries>({});
}

Result<api::Battery> Batteries::create(const api::CreateBattery::Request& request, const std::string& user_id)
{
    if (in_use().size() >= api::most_batteries)
        return conflict(
            say("The practice has {1} batteries, which is the most it can have. Nothing was saved; take one "
                "out of use first.",
                api::most_batteries));
    auto created = db_.maybe<InsertBattery>({new_uuid(), request.name, request.measures, user_id});
    if (!created)
        return name_taken(request.name);
    return *std::move(created);
}

Result<api::Battery> Batteries::update(const api::UpdateBattery::Request& request, const std::string& user_id)
{
    const auto all = in_use();
    const auto current = std::ranges::find(all, request.battery_id, &api::Battery::battery_id);
    if (current == all.end())
        return Refusal{RefusalCode::not_found, to_say("The practice has no such battery in use.")};
    if (request.in_use && db_.maybe<OtherOfThatName>({request.name, request.battery_id})->batteries > 0)
        return name_taken(request.name);
    auto updated = db_.maybe<UpdateBattery>(
        {request.battery_id, request.row_version, request.name, request.measures, request.in_use, user_id});
    if (!updated)
        return stale(*current);
    return *std::move(updated);
}

}  // namespace attune::server
