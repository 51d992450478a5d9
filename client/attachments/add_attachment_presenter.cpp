#include "client/attachments/add_attachment_presenter.hpp"

#include <algorithm>
#include <utility>

#include "client/attachments/attachment_rows.hpp"
#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

AddAttachmentPresenter::AddAttachmentPresenter(AddAttachmentView& view, Screen& screen, ClientModel& model,
                                               const std::string& note_id)
    : view_{view},
      screen_{screen},
      model_{model}
{
    if (const auto* overview = model_.overview())
        for (const auto& note : overview->notes)
            note_ids_.push_back(note.note_id);
    const auto found = std::ranges::find(note_ids_, note_id);
    if (found != note_ids_.end())
        first_place_ = static_cast<std::size_t>(found - note_ids_.begin()) + 1;
}

void AddAttachmentPresenter::begin()
{
    view_.show_form(
        {{}, PaperKind::scanned_letter, medium_date(to_local(screen_.clock()).day), first_place_});
    view_.show_file({});
    screen_.calls.ask<api::ReadAttachmentRoom>(alive_, {}, [this](const Result<api::AttachmentRoom>& room) {
        if (room && api::is_nearly_full(*room))
            view_.show_room(api::room_words(*room));
    });
}

std::vector<std::string> AddAttachmentPresenter::places() const
{
    std::vector<std::string> places{say("The record as a whole")};
    for (const auto& note_id : note_ids_)
        places.push_back(note_in_words(*model_.overview(), note_id));
    return places;
}

void AddAttachmentPresenter::choose(const std::filesystem::path& path, AttachmentForm form)
{
    if (busy_)
        return;
    view_.show_faults({});
    run(
        screen_.async, alive_, [path] { return read_attachment_file(path, AttachmentUse::record); },
        [this, form = std::move(form)](const Result<FileToAttach>& file) { take(file, form); });
}

void AddAttachmentPresenter::take(const Result<FileToAttach>& file, AttachmentForm form)
{
    file_.reset();
    if (!file) {
        view_.show_file({});
        return view_.show_faults({{"file", file.error().sentence}});
    }
    file_ = *file;
    view_.show_file(file_->name + ", " + attachment_words({{}, file_->name, file_->kind, file_->bytes}));
    if (trimmed(form.title).empty()) {
        form.title = std::filesystem::path{file_->name}.stem().string();
        view_.show_form(form);
    }
}

void AddAttachmentPresenter::add(const AttachmentForm& form)
{
    if (busy_)
        return;
    std::vector<FieldError> faults;
    if (!file_)
        faults.push_back({"file", say("Choose the file.")});
    const std::string title{trimmed(form.title)};
    if (title.empty())
        faults.push_back({"title", say("Say what it is called.")});
    const auto dated_on = parse_typed_day(form.dated_on);
    if (!dated_on)
        faults.push_back({"dated_on", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")});
    view_.show_faults(faults);
    view_.show_sentence({});
    if (!faults.empty())
        return;
    busy_ = true;
    view_.show_busy(true);
    if (key_.empty())
        key_ = new_key();
    const auto place = form.belongs_to;
    screen_.calls.call<api::AddClientAttachment>(
        alive_,
        {model_.client_id(), file_->name, file_->content, title, form.paper, *dated_on,
         place > 0 && place <= note_ids_.size() ? std::optional{note_ids_[place - 1]} : std::nullopt},
        [this](const Result<api::ClientAttachment>& reply) { answered(reply); }, key_);
    view_.show_sentence(waiting_sentence(screen_.calls));
}

void AddAttachmentPresenter::answered(const Result<api::ClientAttachment>& reply)
{
    busy_ = false;
    key_.clear();
    view_.show_busy(false);
    if (!reply) {
        view_.show_faults(reply.error().fields);
        return view_.show_sentence(reply.error().sentence);
    }
    model_.amend([&](api::Overview& overview) { put_attachment(overview, *reply); });
    screen_.status.say(saved_words(screen_));
    view_.close();
}

}  // namespace attune::desktop
