#include "server/routes/own_exercises.hpp"

#include <algorithm>

#include "server/base64.hpp"
#include "server/db/attachments.hpp"
#include "server/db/own_exercises.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/own_exercises.hpp"
#include "shared/domain/own_exercise.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// The version that is to be kept: the first of a new code, or the next of the one that was changed.
void make_next(Exercise& exercise, bool retired)
{
    constexpr std::size_t length_of_code = 8;
    OwnVersion next;
    if (exercise.code.empty())
        exercise.code = std::string{own_exercise_prefix} + new_uuid().substr(0, length_of_code);
    else if (exercise.own)
        next.version = exercise.own->version + 1;
    next.retired = retired;
    exercise.own = next;
    exercise.answers.clear();
    exercise.dose_note = own_dose_note;
    exercise.status = Status::confirmed;
    exercise.source = "practice";
}

const Exercise* find_own(const Context& context, const std::string& code)
{
    const auto& exercises = context.facts.exercises;
    const auto found = std::ranges::find(exercises, code, &Exercise::code);
    return found != exercises.end() && found->own ? &*found : nullptr;
}

// As the files are kept, whatever the request says of them.
void take_attachments(Faults& faults, Context& context, Exercise& exercise)
{
    Attachments kept{context.db};
    kept.hold();
    for (auto& attachment : exercise.attachments) {
        auto found = kept.find(attachment.attachment_id);
        if (found)
            attachment = *std::move(found);
        else
            faults.add("attachments",
                       say("The file \"{1}\" is not kept any more. Take it off, and attach it again.",
                           attachment.name));
    }
}

Result<Exercise> keep_exercise(Context& context, const api::KeepExercise::Request& request)
{
    auto exercise = request.exercise;
    Faults faults;
    if (!exercise.code.empty() && !find_own(context, exercise.code))
        faults.add(
            "code",
            say("There is no exercise of the practice's own with the code \"{1}\". Keep it as a new one.",
                exercise.code));
    faults.add_all(faults_of(exercise));
    if (!faults.any())
        take_attachments(faults, context, exercise);
    if (faults.any())
        return faults.refusal();
    make_next(exercise, request.retired);
    if (!OwnExercises{context.db}.keep(exercise))
        return conflict(
            "Somebody else has changed this exercise since you opened it. Nothing was overwritten: open it "
            "again, and put in what you want to change.");
    return exercise;
}

Result<Attachment> keep_attachment(Context& context, const api::KeepAttachment::Request& request)
{
    Attachment attachment;
    attachment.name = name_of_file(request.name);
    Faults faults;
    faults.blank("name", say("The file's name"), attachment.name);
    faults.too_long("name", say("The file's name"), attachment.name, room_for_attachment_name);
    if (faults.any())
        return faults.refusal();
    const auto content = from_base64(request.content);
    if (!content)
        return content.error();
    const auto kind = checked_attachment(attachment.name, *content, AttachmentUse::exercise);
    if (!kind)
        return kind.error();
    attachment.attachment_id = new_uuid();
    attachment.kind = *kind;
    attachment.bytes = static_cast<std::int64_t>(content->size());
    Attachments kept{context.db};
    kept.hold();
    const auto taken = kept.room_taken();
    if (taken + attachment.bytes > static_cast<std::int64_t>(room_for_attachments))
        return conflict(
            say("Your practice's files have {1} already; there is room for {2}. Nothing was kept. Take files "
                "off exercises that need them no more.",
                size_words(taken), size_words(room_for_attachments)));
    kept.keep(attachment, *content, context.user.user_id);
    return attachment;
}

Result<api::ReadAttachment::Reply> read_attachment(Context& context,
                                                   const api::ReadAttachment::Request& request)
{
    const auto bytes = Attachments{context.db}.piece(request.attachment_id, request.piece);
    if (!bytes)
        return Refusal{RefusalCode::not_found, say("This file is not kept any more.")};
    return api::ReadAttachment::Reply{base64(*bytes)};
}

}  // namespace

std::vector<Route> own_exercise_routes()
{
    return {
        route<api::KeepExercise>(keep_exercise),
        route<api::KeepAttachment>(keep_attachment),
        route<api::ReadAttachment>(read_attachment),
    };
}

}  // namespace attune::server
