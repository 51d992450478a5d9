#include "server/demo/forms.hpp"

#include <array>

#include "server/demo/answers.hpp"
#include "server/risk_flags.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/measures/scoring.hpp"

namespace attune::server::demo {

namespace {

using Answered = std::vector<std::optional<int>>;

Instant after(Instant instant, std::chrono::minutes wait)
{
    return {instant.value + wait};
}

// Which sessions, from 0, an instrument is given in: every `every`th of them, for one person in `people`.
struct Rhythm {
    std::string_view instrument;
    int every;
    int people;
};
constexpr std::array<Rhythm, 6> rhythms{
    {{"fcs", 2, 1}, {"phq9", 1, 1}, {"gad7", 1, 1}, {"core10", 2, 3}, {"who5", 3, 4}, {"fscrs", 4, 3}}};

bool is_given(const Rhythm& rhythm, int number, std::size_t index, std::size_t sessions)
{
    if (number % rhythm.people != 0)
        return false;
    return index % static_cast<std::size_t>(rhythm.every) == 0 || index + 1 == sessions;
}

void add_flags(Records& records, const Instrument& instrument, const AdministrationRow& form, bool signed_off,
               Chance& chance)
{
    for (auto& flag : flags_for(instrument, form.answers)) {
        FlagRow row{.id = chance.uuid(),
                    .client_id = form.client_id,
                    .administration_id = form.id,
                    .item = flag.item,
                    .risk = std::move(flag.risk),
                    .seen_on = form.answered_on,
                    .sentence = std::move(flag.sentence),
                    .raised_at = form.entered_at};
        if (signed_off) {
            row.signed_off_at = after(form.entered_at, std::chrono::minutes{35});
            row.signed_off_by = form.entered_by;
            row.what_was_done =
                "Talked it through in the session. Passing thoughts, no plan, no means. Safety plan written "
                "together; the sister's number and the out-of-hours line are on it.";
        }
        records.flags.push_back(std::move(row));
    }
}

// Scored and flagged by the very functions that the server uses.
void add_form(Records& records, const Instrument& instrument, AdministrationRow form, bool signed_off,
              Chance& chance)
{
    for (auto& score : attune::score(instrument, form.answers).value())
        records.scores.push_back({form.id, form.client_id, std::move(score.score), score.value,
                                  std::move(score.band), score.answered, score.missing, score.prorated});
    add_flags(records, instrument, form, signed_off, chance);
    records.administrations.push_back(std::move(form));
}

AdministrationRow form_given_in(const SessionRow& session, const Instrument& instrument,
                                const std::string& therapist_id, Answered answers, Chance& chance)
{
    return {.id = chance.uuid(),
            .client_id = session.client_id,
            .episode_id = session.episode_id,
            .session_id = session.id,
            .instrument = instrument.code,
            .version = instrument.version,
            .answered_on = local_day(session.starts_at),
            .answers = std::move(answers),
            .replaces = std::nullopt,
            .entered_by = therapist_id,
            .entered_at = after(session.starts_at, std::chrono::minutes{8})};
}

// One or two blanks in a few later forms; the first ones are complete, for the practice's baselines.
void leave_blanks(Answered& answers, std::size_t index, Chance& chance)
{
    if (index == 0 || !chance.happens(0.06))
        return;
    const int items = static_cast<int>(answers.size());
    for (int blanks = 1 + chance.whole(2); blanks > 0; --blanks)
        answers[static_cast<std::size_t>(chance.whole(items))].reset();
}

// What the person's story asks of the PHQ-9's risk item.
void tell_story(Answered& answers, const Story& story, std::size_t index, std::size_t sessions)
{
    const bool last = index + 1 == sessions;
    if ((story.risk_answer_open && last) || (story.risk_answer_signed && index == 1))
        answers.back() = 1;
    if (story.risk_blank && last)
        answers.back().reset();
}

// The same form with its first answer slipped, as it was keyed before it was corrected.
AdministrationRow mis_keyed(const AdministrationRow& right, const Instrument& instrument, Chance& chance)
{
    auto wrong = right;
    wrong.id = chance.uuid();
    wrong.answers.front() =
        wrong.answers.front() == instrument.response.max ? instrument.response.min : instrument.response.max;
    return wrong;
}

}  // namespace

void add_form_of(Records& records, const Instrument& instrument, const SessionRow& session,
                 const std::string& therapist_id, std::vector<std::optional<int>> answers, Chance& chance)
{
    add_form(records, instrument,
             form_given_in(session, instrument, therapist_id, std::move(answers), chance), false, chance);
}

std::vector<ScheduledMeasure> measures_given(int number)
{
    std::vector<ScheduledMeasure> measures;
    for (const auto& rhythm : rhythms)
        if (number % rhythm.people == 0)
            measures.push_back(
                {std::string{rhythm.instrument}, attune::Rhythm::every_nth_session, rhythm.every, {}});
    return measures;
}

void add_forms(Records& records, const Library& library, const Person& person, int number,
               const std::vector<SessionRow>& held, const std::string& therapist_id, Chance& chance)
{
    const auto story = story_of(person);
    for (std::size_t i = 0; i < held.size(); ++i) {
        const double severity =
            severity_at(person, static_cast<int>(i), static_cast<int>(held.size()), chance);
        for (const auto& rhythm : rhythms) {
            const auto* instrument = library.find(rhythm.instrument);
            if (!instrument || !is_given(rhythm, number, i, held.size()))
                continue;
            auto answers = answers_for(*instrument, severity, chance);
            leave_blanks(answers, i, chance);
            if (rhythm.instrument == "phq9")
                tell_story(answers, story, i, held.size());
            auto form = form_given_in(held[i], *instrument, therapist_id, std::move(answers), chance);
            if (story.corrected && i == 2 && rhythm.instrument == "gad7") {
                auto wrong = mis_keyed(form, *instrument, chance);
                form.replaces = wrong.id;
                form.entered_at = after(form.entered_at, std::chrono::minutes{3});
                add_form(records, *instrument, std::move(wrong), false, chance);
            }
            add_form(records, *instrument, std::move(form), story.risk_answer_signed, chance);
        }
    }
}

}  // namespace attune::server::demo
