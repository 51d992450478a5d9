#include "server/summary_scores.hpp"

#include "shared/languages/spoken.hpp"
#include "shared/measures/scale.hpp"
#include "shared/measures/totals.hpp"

namespace attune::server {

namespace {

std::vector<std::string> remarks_on(const Course& course)
{
    constexpr std::size_t at_most = 3;
    std::vector<std::string> remarks;
    for (const auto& point : course.points) {
        if (!point.value)
            remarks.push_back(short_date(point.on) + ": " +
                              say("incomplete, {1} of {2} answered", point.answered, point.items));
        else if (point.prorated)
            remarks.push_back(short_date(point.on) + ": " +
                              say("prorated, {1} missing", point.items - point.answered));
        else if (point.items > 0 && is_total(point))
            remarks.push_back(short_date(point.on) + ": " + say(total_only_words));
    }
    if (remarks.size() > at_most)
        remarks.erase(remarks.begin(), remarks.end() - at_most);
    return remarks;
}

}  // namespace

std::vector<api::SummaryScore> summary_scores(std::vector<Course> courses, const Library& library)
{
    std::vector<api::SummaryScore> scores;
    for (auto& course : courses) {
        const auto& instrument = *library.find(course.instrument, course.version);
        const auto& score = *find_score(instrument, course.score);
        auto remarks = remarks_on(course);
        scores.push_back({.title = display_name(instrument, score),
                          .topic = score.topic,
                          .scale = scale_of(instrument, score),
                          .course = std::move(course),
                          .remarks = std::move(remarks)});
    }
    return scores;
}

}  // namespace attune::server
