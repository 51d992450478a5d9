// How one score of a client has gone, in words that a page can say in any of its languages.
#pragma once

#include <string>
#include <vector>

#include "server/pages/page_context.hpp"
#include "shared/measures/course.hpp"

namespace attune::server {

struct SharedCourse {
    const Instrument* instrument = nullptr;
    const ScoreDefinition* score = nullptr;
    Course course;
    std::string name;  // "PHQ-9", "Fear of self-compassion"
};

// Of the latest episode, with a complete form at least, in the library's order. Goals and composites too:
// they are the client's scores.
std::vector<SharedCourse> shared_courses(const PageContext& page);

// "It was 21 on 2 Mar 2026 and 9 on 1 Jun 2026, on a scale from 0 to 27. Lower is better. ..."
std::string course_in_words(const PageContext& page, const SharedCourse& shared);

// Of one form against the first: "clearly better than at first".
std::string form_in_words(const Language& language, VerdictKind verdict);

}  // namespace attune::server
