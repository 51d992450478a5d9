#include "client/exercises/exercises_presenter.hpp"

#include <algorithm>

#include "client/caseload/name_search.hpp"
#include "shared/api/own_exercises.hpp"
#include "shared/domain/suggestion.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string kind_of(const Exercise& exercise)
{
    if (!exercise.own)
        return exercise.phase;
    return exercise.own->retired ? say("Practice's own, retired") : say("Practice's own");
}

// Every word that was typed begins a word of its name, its phase, its flow or its system.
bool fits(const Exercise& exercise, const std::string& typed)
{
    auto hay = folded(' ' + exercise.name + ' ' + kind_of(exercise) + ' ' + exercise.phase + ' ' +
                      flow_and_system(exercise));
    std::ranges::replace(hay, '-', ' ');
    const auto words = folded(typed);
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        if (end > at && hay.find(' ' + words.substr(at, end - at)) == std::string::npos)
            return false;
        at = end + 1;
    }
    return true;
}

std::string numbered(const std::vector<std::string>& steps)
{
    std::string text;
    for (std::size_t i = 0; i < steps.size(); ++i)
        text += (i == 0 ? "" : "\n") + std::to_string(i + 1) + ". " + steps[i];
    return text;
}

std::string whose(const Exercise& exercise)
{
    if (!exercise.own)
        return {};
    return say("Practice's own, version {1}.", exercise.own->version) + ' ' +
           (exercise.own->retired ? say("Retired: it is offered no more. Where it is homework, it goes on.")
                                  : say("Clients who have it as homework read this version."));
}

}  // namespace

ExercisesPresenter::ExercisesPresenter(ExercisesView& view, Screen& screen)
    : view_{view},
      screen_{screen},
      fetch_{screen,
             [&screen](const std::weak_ptr<void>& owner, const Attachment& attachment, int piece,
                       AttachmentFetch::Answered answered) {
                 ask_for_piece<api::ReadAttachment>(screen, owner, {attachment.attachment_id, piece},
                                                    std::move(answered));
             },
             [this](const Result<std::filesystem::path>& path) { fetched(path); }}
{
}

void ExercisesPresenter::find(const std::string& text)
{
    text_ = text;
    show();
}

void ExercisesPresenter::show_kept(const std::string& code)
{
    text_.clear();
    code_ = code;
    screen_.calls.call<api::ReadLibrary>(alive_, {}, [this](const Result<api::ReadLibrary::Reply>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        screen_.library.renew(*reply);
        show();
    });
}

// The practice's own first: they are few, and somebody looks for them.
void ExercisesPresenter::show()
{
    rows_.clear();
    for (const auto& exercise : screen_.library.exercises())
        if (fits(exercise, text_))
            rows_.push_back({exercise.code, exercise.name, kind_of(exercise)});
    std::stable_partition(rows_.begin(), rows_.end(), [this](const ExerciseRow& row) {
        const auto* exercise = screen_.library.exercise(row.code);
        return exercise && exercise->own.has_value();
    });
    if (std::ranges::find(rows_, code_, &ExerciseRow::code) == rows_.end())
        code_ = rows_.empty() ? std::string{} : rows_.front().code;
    view_.show_rows();
    view_.show_detail();
}

void ExercisesPresenter::choose(std::size_t index)
{
    if (index >= rows_.size() || rows_[index].code == code_)
        return;
    code_ = rows_[index].code;
    view_.show_sentence({});
    view_.show_detail();
}

std::size_t ExercisesPresenter::chosen() const
{
    return static_cast<std::size_t>(std::ranges::find(rows_, code_, &ExerciseRow::code) - rows_.begin());
}

std::string ExercisesPresenter::counts() const
{
    const auto& all = screen_.library.exercises();
    const auto own = std::ranges::count_if(all, [](const Exercise& one) { return one.own.has_value(); });
    return say_count("{2} come with Attune, one is your practice's own.",
                     "{2} come with Attune, {1} are your practice's own.", own, std::ssize(all) - own);
}

const Exercise* ExercisesPresenter::own() const
{
    const auto* exercise = screen_.library.exercise(code_);
    return exercise && exercise->own ? exercise : nullptr;
}

ExerciseDetail ExercisesPresenter::detail() const
{
    ExerciseDetail detail;
    const auto* exercise = screen_.library.exercise(code_);
    if (!exercise)
        return detail;
    detail.name = exercise->name;
    detail.whose = whose(*exercise);
    detail.kind = say("Phase: {1}.", folded(exercise->phase)) + ' ' + flow_and_system(*exercise);
    detail.purpose = exercise->purpose;
    detail.steps = numbered(exercise->steps);
    detail.cautions = exercise->cautions;
    if (!exercise->usual_dose.empty())
        detail.dose = exercise->usual_dose + ". " + exercise->dose_note;
    detail.attachments = exercise->attachments;
    return detail;
}

void ExercisesPresenter::open(std::size_t attachment)
{
    const auto* exercise = screen_.library.exercise(code_);
    if (!exercise || attachment >= exercise->attachments.size() || fetch_.under_way())
        return;
    view_.show_sentence(say("\"{1}\" is being fetched.", exercise->attachments[attachment].name));
    fetch_.begin({exercise->attachments[attachment]});
}

void ExercisesPresenter::fetched(const Result<std::filesystem::path>& path)
{
    if (!path)
        return view_.show_sentence(path.error().sentence);
    const bool opened = view_.open_file(*path);
    view_.show_sentence(opened ? std::string{}
                               : say("This computer has no program for \"{1}\".", path->filename().string()));
}

}  // namespace attune::desktop
