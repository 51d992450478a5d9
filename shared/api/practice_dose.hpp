// How much a client has practised in the latest episode, counted by week over every log, not the latest
// alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/domain/practice_dose.hpp"

namespace attune::api {

struct ReadPracticeDose {
    static constexpr std::string_view name = "read_practice_dose";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/practice_dose";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
    };
    struct Reply {
        std::optional<Day> set_from;      // when homework was first set; empty when none was
        std::vector<PracticeWeek> weeks;  // those with practice, the earliest first; struck out logs left out
    };
};
BOOST_DESCRIBE_STRUCT(ReadPracticeDose::Request, (), (client_id))
BOOST_DESCRIBE_STRUCT(ReadPracticeDose::Reply, (), (set_from, weeks))

}  // namespace attune::api
