#include "client/plan/evidence_choices.hpp"

#include <algorithm>

#include "client/measure_entry/instrument_choices.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/measures/evidence_words.hpp"

namespace attune::desktop {

namespace {

struct Dated {
    Day on;
    Evidence evidence;
};

void add_scores(std::vector<Dated>& all, FormulationPart part, const Library& library,
                const api::Overview& overview)
{
    for (const auto& course : overview.courses) {
        const auto* instrument = find_version(library, course.instrument, course.version);
        const auto* definition = instrument ? find_score(*instrument, course.score) : nullptr;
        if (!definition)
            continue;
        for (const auto& point : course.points)
            if (point.value)
                all.push_back(
                    {point.on,
                     {.part = part,
                      .kind = EvidenceKind::score,
                      .administration_id = point.administration_id,
                      .score = course.score,
                      .words = score_as_evidence(*instrument, *definition, *point.value, point.on)}});
    }
}

void add_notes(std::vector<Dated>& all, FormulationPart part, const api::Overview& overview)
{
    for (const auto& note : overview.notes) {
        const auto session = std::ranges::find(overview.sessions, note.session_id, &api::Session::session_id);
        if (note.kind != api::NoteKind::progress || session == overview.sessions.end())
            continue;
        const auto day = local_day(session->starts_at);
        all.push_back({day,
                       {.part = part,
                        .kind = EvidenceKind::note,
                        .session_id = note.session_id,
                        .words = note_as_evidence(session->number, day)}});
    }
}

}  // namespace

std::vector<Evidence> evidence_choices(FormulationPart part, const Library& library,
                                       const api::Overview& overview)
{
    std::vector<Dated> all;
    add_scores(all, part, library, overview);
    add_notes(all, part, overview);
    std::ranges::stable_sort(all, std::ranges::greater{}, &Dated::on);
    std::vector<Evidence> choices;
    choices.reserve(all.size());
    for (auto& one : all)
        choices.push_back(std::move(one.evidence));
    return choices;
}

std::vector<Evidence> item_choices(FormulationPart part, const Instrument& instrument,
                                   const api::Administration& form)
{
    std::vector<Evidence> choices;
    for (std::size_t i = 0; i < form.answers.size(); ++i) {
        const int item = static_cast<int>(i) + 1;
        if (!form.answers[i])
            continue;
        if (auto words = item_as_evidence(instrument, item, *form.answers[i], form.answered_on))
            choices.push_back({.part = part,
                               .kind = EvidenceKind::item,
                               .administration_id = form.administration_id,
                               .item = item,
                               .words = *std::move(words)});
    }
    return choices;
}

}  // namespace attune::desktop
