#include "server/named_evidence.hpp"

#include <algorithm>

#include "server/db/administrations.hpp"
#include "server/db/notes.hpp"
#include "server/db/sessions.hpp"
#include "server/routes/faults.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/evidence_words.hpp"

namespace attune::server {

namespace {

std::optional<std::string> words_of_form(Context& context, const std::string& client_id, const Evidence& one)
{
    const auto form = Administrations{context.db}.find(client_id, one.administration_id);
    const auto* instrument = form ? context.facts.library.find(form->instrument, form->version) : nullptr;
    if (!instrument)
        return std::nullopt;
    if (one.kind == EvidenceKind::item) {
        const auto index = static_cast<std::size_t>(std::max(one.item, 1)) - 1;
        const auto answer = index < form->answers.size() ? form->answers[index] : std::nullopt;
        return answer ? item_as_evidence(*instrument, one.item, *answer, form->answered_on) : std::nullopt;
    }
    const auto* definition = find_score(*instrument, one.score);
    const auto score = std::ranges::find(form->scores, one.score, &Score::score);
    if (!definition || score == form->scores.end() || !score->value)
        return std::nullopt;
    return score_as_evidence(*instrument, *definition, *score->value, form->answered_on);
}

std::optional<std::string> words_of_note(Context& context, const std::string& client_id, const Evidence& one)
{
    const auto session = Sessions{context.db}.find(client_id, one.session_id);
    if (!session || !Notes{context.db}.progress_note(client_id, one.session_id))
        return std::nullopt;
    return note_as_evidence(session->number, local_day(session->starts_at));
}

std::optional<std::string> words_to_record(Context& context, const std::string& client_id,
                                           const Evidence& one)
{
    const SpeakingForTheRecord english;
    return one.kind == EvidenceKind::note ? words_of_note(context, client_id, one)
                                          : words_of_form(context, client_id, one);
}

// What one kind does not use is not kept.
Evidence only_what_counts(const Evidence& one)
{
    Evidence kept{.part = one.part, .kind = one.kind};
    if (one.kind == EvidenceKind::note)
        kept.session_id = one.session_id;
    else
        kept.administration_id = one.administration_id;
    if (one.kind == EvidenceKind::score)
        kept.score = one.score;
    if (one.kind == EvidenceKind::item)
        kept.item = one.item;
    return kept;
}

}  // namespace

Result<std::vector<Evidence>> named_evidence(Context& context, const std::string& client_id,
                                             const std::vector<Evidence>& evidence)
{
    Faults faults;
    std::vector<Evidence> named;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        auto one = only_what_counts(evidence[i]);
        if (std::ranges::find(named, one) != named.end())
            continue;
        auto words = words_to_record(context, client_id, one);
        if (words)
            one.words = *std::move(words);
        else
            faults.add("evidence[" + std::to_string(i) + "]",
                       say("\"{1}\" points at something that is not in this client's record. Take it off, "
                           "then save.",
                           words_for(one.part)));
        named.push_back(std::move(one));
    }
    if (faults.any())
        return faults.refusal();
    return named;
}

}  // namespace attune::server
