#include "server/current_facts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "server/db/note_templates.hpp"
#include "server/db/own_exercises.hpp"
#include "server/db/practice.hpp"
#include "server/library_of_practice.hpp"
#include "shared/api/library.hpp"

namespace attune::server {

namespace {

// A version of one that comes with Attune stands in its place, unless that one was taken back since.
std::vector<NoteTemplate> with_those_of_practice(std::vector<NoteTemplate> templates,
                                                 std::vector<NoteTemplate> kept)
{
    for (auto& one : kept) {
        const auto shipped = std::ranges::find(templates, one.code, &NoteTemplate::code);
        if (shipped == templates.end())
            templates.push_back(std::move(one));
        else if (is_changed(one))
            *shipped = std::move(one);
        else
            shipped->version = one.version;
    }
    return templates;
}

}  // namespace

CurrentFacts::CurrentFacts(const Library& files, const std::vector<Exercise>& exercises,
                           const std::vector<NoteTemplate>& note_templates, api::Practice practice_if_unnamed)
    : files_{files},
      exercises_{exercises},
      note_templates_{note_templates},
      practice_if_unnamed_{std::move(practice_if_unnamed)}
{
}

std::shared_ptr<const Facts> CurrentFacts::at(Connection& db, std::int64_t additions)
{
    {
        const std::lock_guard lock{mutex_};
        if (facts_ && facts_->version == additions)
            return facts_;
    }
    auto current = read(db, additions);
    if (current->named) {
        const std::lock_guard lock{mutex_};
        facts_ = current;
    }
    return current;
}

std::shared_ptr<const Facts> CurrentFacts::read(Connection& db, std::int64_t additions) const
{
    auto practice = read_practice(db);
    const bool named = !practice.name.empty();
    practice.needs_first_user = false;
    auto library = library_of_practice(files_, db);
    auto exercises = exercises_;
    std::ranges::move(OwnExercises{db}.all(), std::back_inserter(exercises));
    auto templates = with_those_of_practice(note_templates_, NoteTemplates{db}.own());
    auto text = json::to_text(api::ReadLibrary::Reply{library.instruments(), exercises, templates});
    return std::make_shared<const Facts>(Facts{.library = std::move(library),
                                               .library_text = std::move(text),
                                               .exercises = std::move(exercises),
                                               .note_templates = std::move(templates),
                                               .practice = named ? practice : practice_if_unnamed_,
                                               .named = named,
                                               .version = additions});
}

}  // namespace attune::server
