#include "client/summary/summary_presenter.hpp"

#include <system_error>

#include "client/forms/kept_write.hpp"
#include "client/summary/summary_file.hpp"

namespace attune::desktop {

namespace {

constexpr auto unreadable =
    "The file that the server sent could not be read. Nothing was saved on this computer.";

// What writing came to; empty when it went well.
std::string try_to_write(const std::filesystem::path& path, const std::string& bytes)
{
    try {
        write_whole(path, bytes);
    } catch (const std::system_error& error) {
        return error.code().message();
    }
    return {};
}

std::string saved_as(const std::filesystem::path& path)
{
    return "Saved as " + path.filename().string() + " in " + path.parent_path().string() + '.';
}

std::string not_saved(const std::filesystem::path& path, const std::string& fault)
{
    return path.filename().string() + " could not be written: " + fault +
           ". The summary is in Documents. Save it in another place.";
}

std::string words_of(const api::Session& session)
{
    const auto day = long_date(to_local(session.starts_at).day);
    return session.number > 0 ? "Session " + std::to_string(session.number) + ", " + day : day;
}

}  // namespace

SummaryPresenter::SummaryPresenter(SummaryView& view, Screen& screen, ClientModel& model)
    : view_{view},
      screen_{screen},
      model_{model}
{
    if (const auto* overview = model_.overview())
        for (const auto& session : overview->sessions)
            if (session.state == api::SessionState::held)
                choices_.push_back({session.session_id, words_of(session)});
    connection_ = screen_.calls.changes().add([this] {
        if (busy_)
            view_.show_sentence(waiting_sentence(screen_.calls));
    });
}

void SummaryPresenter::begin()
{
    if (choices_.empty())
        return view_.show_sentence("No session has been held yet. Record one, and its summary is here.");
    read();
}

void SummaryPresenter::choose(std::size_t index)
{
    if (index >= choices_.size() || index == chosen_)
        return;
    chosen_ = index;
    read();
}

void SummaryPresenter::read()
{
    reading_ = std::make_shared<char>();
    summary_.reset();
    bytes_.reset();
    key_.clear();
    view_.show_busy(true);
    screen_.calls.call<api::ReadSummary>(reading_, {model_.client_id(), choices_[chosen_].session_id},
                                         [this](const Result<api::SessionSummary>& reply) {
                                             view_.show_busy(false);
                                             if (!reply)
                                                 return view_.show_sentence(reply.error().sentence);
                                             summary_ = *reply;
                                             view_.show_sentence({});
                                             view_.show_summary(*summary_);
                                         });
}

std::string SummaryPresenter::suggested_file_name() const
{
    if (!summary_)
        return {};
    return file_name_for(summary_->initials, to_local(summary_->session_at).day);
}

void SummaryPresenter::save(const std::filesystem::path& path)
{
    if (!summary_ || busy_)
        return;
    busy_ = true;
    view_.show_busy(true);
    if (bytes_)
        return write(*bytes_, path);
    if (key_.empty())
        key_ = new_key();
    screen_.calls.call<api::FileSummary>(
        alive_, {model_.client_id(), choices_[chosen_].session_id},
        [this, path](const Result<api::DocumentWithContent>& reply) { filed(reply, path); }, key_);
}

void SummaryPresenter::filed(const Result<api::DocumentWithContent>& reply, const std::filesystem::path& path)
{
    key_.clear();
    if (reply) {
        model_.amend([&](api::Overview& overview) {
            overview.documents.insert(overview.documents.begin(), reply->document);
        });
        bytes_ = bytes_of(*reply);
    }
    if (reply && bytes_)
        return write(*bytes_, path);
    busy_ = false;
    view_.show_busy(false);
    view_.show_sentence(reply ? unreadable : reply.error().sentence);
}

void SummaryPresenter::write(const std::string& bytes, const std::filesystem::path& path)
{
    run(
        screen_.async, alive_, [path, bytes] { return try_to_write(path, bytes); },
        [this, path](const std::string& fault) {
            busy_ = false;
            view_.show_busy(false);
            if (!fault.empty())
                return view_.show_sentence(not_saved(path, fault));
            screen_.status.say(saved_words(screen_));
            view_.show_sentence({});
            view_.show_saved(saved_as(path) + " It is also in Documents.");
        });
}

void save_document(Screen& screen, const std::weak_ptr<void>& owner, const std::string& client_id,
                   const std::string& document_id, const std::filesystem::path& path,
                   std::function<void(const std::string& sentence)> done)
{
    screen.calls.call<api::ReadDocument>(
        owner, {client_id, document_id},
        [&screen, owner, path, done = std::move(done)](const Result<api::DocumentWithContent>& reply) {
            if (!reply)
                return done(reply.error().sentence);
            const auto bytes = bytes_of(*reply);
            if (!bytes)
                return done(unreadable);
            run(
                screen.async, owner, [path, bytes] { return try_to_write(path, *bytes); },
                [path, done](const std::string& fault) {
                    done(fault.empty() ? saved_as(path) : not_saved(path, fault));
                });
        });
}

}  // namespace attune::desktop
