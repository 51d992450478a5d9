// Direct labels instead of a legend: which points speak, and what they say.
#include <algorithm>
#include <string>

#include "reports/chart_layout.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::reports {

namespace {

// More than this is a thicket; the table holds them all.
constexpr std::size_t most_labels = 24;

struct Landmarks {
    std::optional<std::size_t> first;
    std::optional<std::size_t> first_reliable;
    std::optional<std::size_t> first_return;  // into the zone
    std::optional<std::size_t> latest;
};

bool is_reliable(VerdictKind verdict)
{
    return verdict == VerdictKind::reliably_better || verdict == VerdictKind::reliably_worse;
}

Landmarks landmarks_of(const Course& course)
{
    Landmarks found;
    for (std::size_t i = 0; i < course.points.size(); ++i) {
        const auto& point = course.points[i];
        if (!point.value)
            continue;
        if (!found.first)
            found.first = i;
        found.latest = i;
        if (!found.first_reliable && is_reliable(point.verdict))
            found.first_reliable = i;
        if (found.first_reliable && !found.first_return && point.verdict == VerdictKind::no_reliable_change)
            found.first_return = i;
    }
    return found;
}

Ink ink_of(VerdictKind verdict)
{
    switch (verdict) {
        case VerdictKind::reliably_better:
            return &Palette::better_text;
        case VerdictKind::reliably_worse:
            return &Palette::worse_text;
        default:
            return &Palette::ink;
    }
}

std::string missing_words(const CoursePoint& point)
{
    return say("{1} missing", point.items - point.answered);
}

PointLabel score_label(const Course& course, std::size_t index, const Landmarks& landmarks)
{
    const auto& point = course.points[index];
    std::string words;
    if (index == landmarks.first)
        words = say("first score");
    else if (index == landmarks.first_reliable)
        words = point.verdict == VerdictKind::reliably_better ? say("first reliably better")
                                                              : say("first reliably worse");
    const auto score = number_text(*point.value);
    const auto ink = ink_of(point.verdict);
    PointLabel label{index, {}, index == landmarks.first || index == landmarks.latest};
    if (point.prorated)
        label.variants.push_back(
            {score, words + (words.empty() ? "" : ", ") + say("prorated: {1}", missing_words(point)), "",
             ink});
    if (!point.prorated || !words.empty())
        label.variants.push_back({score, words, "", ink});
    if (point.prorated)
        label.variants.push_back({score, missing_words(point), "", ink});
    else if (!words.empty())
        label.variants.push_back({score, "", "", ink});
    return label;
}

PointLabel prorated_label(const Course& course, std::size_t index)
{
    const auto& point = course.points[index];
    return {index,
            {{"", number_text(*point.value) + ", " + say("prorated: {1}", missing_words(point)), "",
              &Palette::ink},
             {"", missing_words(point), "", &Palette::ink}},
            false};
}

PointLabel incomplete_label(const Course& course, std::size_t index)
{
    const auto& point = course.points[index];
    const auto answered = say("{1} of {2}", point.answered, point.items);
    return {
        index,
        {{"", say("{1}: incomplete,", short_date(point.on)), say("{1} answered", answered), &Palette::ink_2},
         {"", say("incomplete, {1}", answered), "", &Palette::ink_2},
         {"", answered, "", &Palette::ink_2}},
        false};
}

}  // namespace

std::vector<PointLabel> point_labels(const Course& course)
{
    const auto landmarks = landmarks_of(course);
    std::vector<PointLabel> labels;
    std::vector<std::size_t> spoken;
    const auto say = [&](const std::optional<std::size_t>& index) {
        if (!index || std::ranges::find(spoken, *index) != spoken.end())
            return;
        labels.push_back(score_label(course, *index, landmarks));
        spoken.push_back(*index);
    };
    say(landmarks.first);
    say(landmarks.latest);
    say(landmarks.first_reliable);
    say(landmarks.first_return);
    for (const bool complete : {true, false})
        for (std::size_t i = 0; i < course.points.size() && labels.size() < most_labels; ++i) {
            const auto& point = course.points[i];
            if (complete && point.value && point.prorated && std::ranges::find(spoken, i) == spoken.end())
                labels.push_back(prorated_label(course, i));
            if (!complete && !point.value)
                labels.push_back(incomplete_label(course, i));
        }
    return labels;
}

}  // namespace attune::reports
