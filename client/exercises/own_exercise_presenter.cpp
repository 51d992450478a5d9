#include "client/exercises/own_exercise_presenter.hpp"

#include <utility>

#include "client/attachments/attachment_file.hpp"
#include "client/forms/kept_write.hpp"
#include "shared/domain/own_exercise.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

OwnExercisePresenter::OwnExercisePresenter(OwnExerciseView& view, Screen& screen, Exercise before,
                                           OwnExerciseForms& typed, Kept kept)
    : view_{view},
      screen_{screen},
      before_{std::move(before)},
      typed_{typed},
      kept_{std::move(kept)}
{
    if (const auto found = typed_.find(before_.code); found != typed_.end())
        form_ = found->second;
    else if (!is_new())
        form_ = form_of(before_);
}

void OwnExercisePresenter::remember()
{
    typed_[before_.code] = form_;
}

void OwnExercisePresenter::change(OwnExerciseForm form)
{
    form.attachments = form_.attachments;
    if (busy_ || form == form_)
        return;
    form_ = std::move(form);
    remember();
}

void OwnExercisePresenter::attach(const std::filesystem::path& path)
{
    if (busy_ || !attaching_.empty())
        return;
    view_.show_faults({});
    if (form_.attachments.size() == most_attachments)
        return view_.show_faults(
            {{"attachments", say("There is room for {1} files. Take one off first.", most_attachments)}});
    attaching_ = path.filename().string();
    view_.show_attachments();
    run(
        screen_.async, alive_, [path] { return read_attachment_file(path, AttachmentUse::exercise); },
        [this](const Result<FileToAttach>& read) {
            if (!read)
                return attached(read.error());
            screen_.calls.call<api::KeepAttachment>(
                alive_, {read->name, read->content},
                [this](const Result<Attachment>& reply) { attached(reply); });
        });
}

void OwnExercisePresenter::attached(const Result<Attachment>& reply)
{
    attaching_.clear();
    if (reply) {
        form_.attachments.push_back(*reply);
        remember();
    } else {
        view_.show_faults({{"attachments", reply.error().sentence}});
    }
    view_.show_attachments();
}

void OwnExercisePresenter::take_off(std::size_t index)
{
    if (busy_ || index >= form_.attachments.size())
        return;
    form_.attachments.erase(form_.attachments.begin() + static_cast<std::ptrdiff_t>(index));
    remember();
    view_.show_attachments();
}

void OwnExercisePresenter::send(bool retired)
{
    if (busy_)
        return;
    auto exercise = exercise_of(form_);
    const auto faults = faults_of(exercise);
    view_.show_sentence({});
    view_.show_faults(faults);
    if (!faults.empty())
        return;
    if (!attaching_.empty())
        return view_.show_sentence(
            say("\"{1}\" is still on its way. Keep the exercise once it is there.", attaching_));
    exercise.code = before_.code;
    exercise.own = before_.own;
    busy_ = true;
    view_.show_busy(true);
    if (key_.empty())
        key_ = new_key();
    screen_.calls.call<api::KeepExercise>(
        alive_, {std::move(exercise), retired}, [this](const Result<Exercise>& reply) { answered(reply); },
        key_);
}

void OwnExercisePresenter::answered(const Result<Exercise>& reply)
{
    busy_ = false;
    key_.clear();
    view_.show_busy(false);
    if (!reply) {
        view_.show_faults(reply.error().fields);
        view_.show_sentence(reply.error().sentence);
        if (reply.error().code == RefusalCode::conflict && !is_new())
            kept_(before_.code);
        return;
    }
    discard();
    screen_.status.say(saved_words(screen_));
    kept_(reply->code);
    view_.close();
}

}  // namespace attune::desktop
