// Homework that can be logged on a client's page, and a practice as it is typed there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/pages/page_context.hpp"
#include "shared/api/homework.hpp"

namespace attune::server {

// One piece of homework.
struct OpenHomework {
    api::Assignment set;
    const Exercise* exercise = nullptr;
    Day today;
    std::vector<Day> days;  // that can be logged, never none
};

// Today, and yesterday for who logs on the next morning; those on which the homework ran.
std::vector<Day> days_to_log(const api::Assignment& assignment, Day today);

// The one in the page's path; nothing when the link brings none, or there is no day to log.
std::optional<OpenHomework> open_homework(const PageContext& page);

// What a form of this page holds, as it was sent.
struct TypedPractice {
    std::string key;  // of this page: pressed twice, it is logged once
    std::string practised_on;
    std::string minutes;
    std::string helpful;
    std::string difficult;
    std::string got_in_the_way;
};

// Today, for as long as it was set.
TypedPractice untouched(const OpenHomework& homework);

TypedPractice typed_in(const PageContext& page);

// To be logged, and what is wrong with it, by field.
struct ReadPractice {
    api::LogPractice::Request request;
    std::vector<FieldError> faults;
};

ReadPractice read_practice(const PageContext& page, const OpenHomework& homework, const TypedPractice& typed);

}  // namespace attune::server
