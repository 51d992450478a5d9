#include "server/demo/paperwork.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "shared/domain/wall_clock.hpp"
#include "shared/measures/change.hpp"

namespace attune::server::demo {

namespace {

constexpr std::array since_last{
    "A steadier week. Noticed the critic on two mornings and named it.",
    "Poor sleep, two arguments at home; the practice slipped for three days.",
    "Practised most days. Found it odd at first, then calming.",
    "A hard week at work, but asked a colleague for help, which was new.",
    "Quiet week. Some warmth towards the younger self in the letter.",
};
constexpr std::array worked_on{
    "Drew the three systems together; threat took up most of the page. Soothing breathing for five minutes "
    "at the end.",
    "Looked at what the critic is *for*, and what it fears would happen without it:\n- going soft\n- being "
    "found out",
    "**Chair work** between the self-critic and the compassionate self. Tears, then relief.",
    "Fears of receiving kindness: what it would mean to let a friend's words in.",
    "Built the compassionate self in posture, voice and face; tried it on a recent setback.",
    "Went back over the formulation and added the safety strategies that keep shame going.",
    "Read the compassionate letter aloud. Voice softened in the last paragraph.",
};
constexpr std::array plan{
    "Keep to the daily breathing; bring one situation for the compassionate self.",
    "Same homework. Look at what gets in the way of it next time.",
    "Write the letter. Review the measures at the next session.",
    "Log moments of receiving kindness, however small.",
};
constexpr std::array reasons{
    "To have something to come back to when the critic is loud",
    "To practise letting kindness in",
    "To meet setbacks with the compassionate self",
    "To sleep better",
};
// In the order in which therapists set them.
constexpr std::array set_as_homework{
    "soothing_rhythm_breathing", "compassionate_self",     "receiving_compassion_log", "compassionate_letter",
    "safe_place_imagery",        "compassion_flowing_out", "mini_compassion_break",
};
constexpr std::array said{
    "Easier in the evening than in the morning.",
    "Forgot on the busy days.",
    "Felt silly at first, then slower.",
    "\"I could hear the kinder voice for a moment.\"",
    "The critic said it was pointless; did it anyway.",
};

template <std::size_t n>
std::string any_of(const std::array<const char*, n>& choices, Chance& chance)
{
    return choices[static_cast<std::size_t>(chance.whole(static_cast<int>(n)))];
}

Instant after(Instant instant, std::chrono::hours wait)
{
    return {instant.value + wait};
}

// A total by its session, so that a line can say where it came from and where it stands.
std::optional<double> total_in(const Records& records, const std::string& session_id,
                               std::string_view instrument)
{
    std::optional<double> total;
    for (const auto& form : records.administrations)
        if (form.session_id == session_id && form.instrument == instrument)
            total = std::ranges::find(records.scores, form.id, &ScoreRow::administration_id)->value;
    return total;
}

std::string score_line(const Records& records, const Instrument& instrument, const SessionRow& first,
                       const SessionRow& now)
{
    const auto& score = instrument.scores.front();
    const auto from = total_in(records, first.id, instrument.code);
    const auto to = total_in(records, now.id, instrument.code);
    if (!to)
        return instrument.short_name + ": incomplete.";
    const auto where = standing(instrument, score, std::nullopt, *to);
    if (!from || first.id == now.id)
        return instrument.short_name + ": " + figure(*to) + ", " + where + ", first score.";
    const auto verdict = judge(instrument, score, find_basis(instrument, score, std::nullopt), from, to);
    return instrument.short_name + ": " + figure(*from) + " to " + figure(*to) + ". " + verdict.words + ", " +
           where + '.';
}

api::NoteText progress_text(const Records& records, const Library& library, const SessionRow& first,
                            const SessionRow& now, Chance& chance)
{
    const std::string since = first.id == now.id ? "First session." : any_of(since_last, chance);
    std::vector<std::string> lines;
    for (const char* code : {"phq9", "gad7"})
        if (const auto* instrument = library.find(code))
            lines.push_back(score_line(records, *instrument, first, now));
    const auto worked = any_of(worked_on, chance);
    return {std::string{usual_template},
            1,
            {{"since_last", "Since last time", SectionKind::text, since},
             {"scores", "Scores", SectionKind::scores, joined_lines(lines)},
             {"worked_on", "What we worked on", SectionKind::work, worked},
             {"risk", "Risk", SectionKind::text, "No thoughts of self-harm voiced."},
             {"plan", "Plan", SectionKind::plan, any_of(plan, chance)}}};
}

Instant written_at(const SessionRow& session)
{
    return after(session.starts_at, std::chrono::hours{1});
}

NoteRow note_on(const SessionRow& session, const std::string& kind, api::NoteText text,
                const std::string& author, std::optional<Instant> signed_at, Chance& chance)
{
    return {chance.uuid(), session.client_id,   session.id, kind, std::move(text), author,
            author,        written_at(session), signed_at};
}

}  // namespace

void add_notes(Records& records, const Library& library, const Person& person, int number,
               const std::vector<SessionRow>& held, bool goes_on, Chance& chance)
{
    const auto& author = records.administrations.back().entered_by;
    const bool latest_unsigned = goes_on && number % 5 == 1;
    const bool latest_risk_open = story_of(person).risk_answer_open;
    for (const auto& session : held) {
        const bool last = session.id == held.back().id;
        auto text = progress_text(records, library, held.front(), session, chance);
        if (last && latest_risk_open)
            find_section(text, "risk")->text.clear();
        const auto signed_at = last && latest_unsigned ? std::nullopt : std::optional{written_at(session)};
        records.notes.push_back(note_on(session, "progress", std::move(text), author, signed_at, chance));
    }
    if (number % 9 == 0) {
        api::NoteText own{std::string{free_template},
                          1,
                          {{"note", "Note", SectionKind::text,
                            "I felt the pull to rescue today. Take it to supervision."}}};
        records.notes.push_back(
            note_on(held.back(), "private_note", std::move(own), author, std::nullopt, chance));
    }
}

void add_homework(Records& records, const std::vector<Exercise>& exercises,
                  const std::vector<SessionRow>& held, const std::string& therapist_id, Chance& chance)
{
    constexpr std::size_t every = 4;
    for (std::size_t i = 0; i < held.size(); i += every) {
        const auto& code = set_as_homework.at((i / every) % set_as_homework.size());
        const auto found = std::ranges::find(exercises, code, &Exercise::code);
        if (found == exercises.end())
            continue;
        const auto& exercise = *found;
        const auto& set_in = held[i];
        const auto until = std::min(i + every, held.size() - 1);
        const bool over = i + every < held.size();
        AssignmentRow set{
            .id = chance.uuid(),
            .client_id = set_in.client_id,
            .episode_id = set_in.episode_id,
            .session_id = set_in.id,
            .exercise = exercise.code,
            .minutes = exercise.minutes,
            .days_per_week = exercise.days_per_week,
            .reason = any_of(reasons, chance),
            .set_on = local_day(set_in.starts_at),
            .stopped_on = over ? std::optional{local_day(held[i + every].starts_at)} : std::nullopt,
            .set_by = therapist_id};
        for (std::size_t j = i + 1; j <= until; ++j) {
            const int done = std::clamp(static_cast<int>(chance.normal(set.days_per_week * 0.7, 1.5)), 0,
                                        set.days_per_week);
            records.reviews.push_back({set.id, set.client_id, held[j].id, done, set.days_per_week,
                                       chance.happens(0.6) ? any_of(said, chance) : "", therapist_id,
                                       after(held[j].starts_at, std::chrono::hours{1})});
        }
        records.assignments.push_back(std::move(set));
    }
}

namespace {

constexpr std::array in_the_way{
    "Too tired in the evening", "The children were up", "Kept forgetting",
    "It felt pointless today",  "Could not settle",
};

// `done` different days of the seven before `until`, the busiest first.
std::vector<Day> days_of_practice(Day until, Day not_before, int done, Chance& chance)
{
    std::vector<Day> days;
    for (int back = 7; back >= 1; --back)
        if (const Day day{until.value - std::chrono::days{back}}; not_before <= day)
            days.push_back(day);
    while (static_cast<int>(days.size()) > std::max(done, 0))
        days.erase(days.begin() + chance.whole(static_cast<int>(days.size())));
    return days;
}

PracticeLogRow log_of(const AssignmentRow& set, Day day, Chance& chance)
{
    const int helpful = std::clamp(static_cast<int>(chance.normal(5.5, 2)), 0, 10);
    return {.id = chance.uuid(),
            .client_id = set.client_id,
            .assignment_id = set.id,
            .practised_on = day,
            .minutes = set.minutes > 0 ? std::optional{std::max(1, set.minutes + chance.whole(5) - 2)}
                                       : std::nullopt,
            .helpful = helpful,
            .difficult = std::clamp(static_cast<int>(chance.normal(8 - helpful * 0.6, 1.5)), 0, 10),
            .got_in_the_way = chance.happens(0.15) ? any_of(in_the_way, chance) : "",
            .logged_by = set.set_by,
            .logged_at = Instant{day.value + std::chrono::hours{20}}};
}

}  // namespace

void add_practice_logs(Records& records, const std::string& client_id, Day last, Day today, Chance own)
{
    std::map<std::string, Day> day_of_session;
    for (const auto& session : records.sessions)
        if (session.client_id == client_id)
            day_of_session.emplace(session.id, local_day(session.starts_at));
    for (const auto& set : records.assignments) {
        if (set.client_id != client_id)
            continue;
        for (const auto& review : records.reviews)
            if (review.assignment_id == set.id)
                for (const auto day : days_of_practice(day_of_session.at(review.session_id), set.set_on,
                                                       review.days_done, own))
                    records.practice_logs.push_back(log_of(set, day, own));
        if (!set.stopped_on)
            for (const auto day : days_of_practice(
                     Day{std::min(last.value + std::chrono::days{4}, today.value)}, last, 3, own))
                records.practice_logs.push_back(log_of(set, day, own));
    }
}

}  // namespace attune::server::demo
