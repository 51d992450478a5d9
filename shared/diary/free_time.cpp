#include "shared/diary/free_time.hpp"

#include <algorithm>

namespace attune {

namespace {

constexpr int minutes_a_day = 24 * 60;
constexpr std::chrono::minutes full_minutes{5};

Instant moment_of(Day day, int minute, const std::string& zone)
{
    if (minute == minutes_a_day)
        return from_local({Day{day.value + std::chrono::days{1}}, 0, 0}, zone);
    return from_local({day, minute / 60, minute % 60}, zone);
}

Instant up_to_full(Instant instant)
{
    const auto since = instant.value.time_since_epoch();
    const auto over = since % full_minutes;
    return over.count() == 0 ? instant : Instant{instant.value + (full_minutes - over)};
}

// The spans that hang together become one, so that no break is seen where none is.
std::vector<TimeSpan> joined(std::vector<TimeSpan> spans)
{
    std::ranges::sort(spans, {}, &TimeSpan::starts_at);
    std::vector<TimeSpan> whole;
    for (const auto& span : spans) {
        if (!whole.empty() && span.starts_at <= whole.back().ends_at)
            whole.back().ends_at = std::max(whole.back().ends_at, span.ends_at);
        else
            whole.push_back(span);
    }
    return whole;
}

}  // namespace

TimeSpan span_of(Instant starts_at, int minutes)
{
    return {starts_at, Instant{starts_at.value + std::chrono::minutes{minutes}}};
}

bool overlap(const TimeSpan& a, const TimeSpan& b)
{
    return a.starts_at < b.ends_at && b.starts_at < a.ends_at;
}

int weekday_of(Day day)
{
    return static_cast<int>(std::chrono::weekday{day.value}.iso_encoding());
}

const WorkingHours* hours_on(const std::vector<WorkingHours>& versions, Day day)
{
    const WorkingHours* holding = nullptr;
    for (const auto& version : versions)
        if (version.valid_from <= day && (!holding || version.valid_from >= holding->valid_from))
            holding = &version;
    return holding;
}

std::vector<TimeSpan> working_spans(const std::vector<WorkingHours>& versions, Day day,
                                    const std::string& zone)
{
    std::vector<TimeSpan> spans;
    const auto* hours = hours_on(versions, day);
    if (!hours)
        return spans;
    for (const auto& stretch : hours->stretches) {
        const TimeSpan span{moment_of(day, stretch.from_minute, zone),
                            moment_of(day, stretch.until_minute, zone)};
        if (stretch.weekday == weekday_of(day) && span.starts_at < span.ends_at)
            spans.push_back(span);
    }
    std::ranges::sort(spans, {}, &TimeSpan::starts_at);
    return spans;
}

std::vector<TimeSpan> without(std::vector<TimeSpan> spans, const std::vector<TimeSpan>& taken)
{
    for (const auto& gone : taken) {
        std::vector<TimeSpan> left;
        for (const auto& span : spans) {
            if (!overlap(span, gone)) {
                left.push_back(span);
                continue;
            }
            if (span.starts_at < gone.starts_at)
                left.push_back({span.starts_at, gone.starts_at});
            if (gone.ends_at < span.ends_at)
                left.push_back({gone.ends_at, span.ends_at});
        }
        spans = std::move(left);
    }
    std::ranges::sort(spans, {}, &TimeSpan::starts_at);
    return spans;
}

AtWork at_work(const std::vector<WorkingHours>& versions, const TimeSpan& wanted, const std::string& zone)
{
    const auto day = to_local(wanted.starts_at, zone).day;
    if (!hours_on(versions, day))
        return AtWork::unknown;
    auto spans = working_spans(versions, day, zone);
    for (auto& span : working_spans(versions, Day{day.value + std::chrono::days{1}}, zone))
        spans.push_back(span);
    const auto whole = joined(std::move(spans));
    const bool inside = std::ranges::any_of(whole, [&](const TimeSpan& span) {
        return span.starts_at <= wanted.starts_at && wanted.ends_at <= span.ends_at;
    });
    return inside ? AtWork::inside : AtWork::outside;
}

std::optional<Instant> next_free(const std::vector<WorkingHours>& versions,
                                 const std::vector<TimeSpan>& taken, Instant after, int minutes,
                                 const std::string& zone)
{
    const auto first = to_local(after, zone).day;
    for (int i = 0; i < days_looked_ahead; ++i) {
        const auto spans = joined(working_spans(versions, Day{first.value + std::chrono::days{i}}, zone));
        for (const auto& span : without(spans, taken)) {
            const auto start = up_to_full(std::max(span.starts_at, after));
            if (span_of(start, minutes).ends_at <= span.ends_at)
                return start;
        }
    }
    return std::nullopt;
}

}  // namespace attune
