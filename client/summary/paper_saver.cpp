#include "client/summary/paper_saver.hpp"

#include <system_error>

#include "client/summary/summary_file.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr auto unreadable =
    to_say("The file that the server sent could not be read. Nothing was saved on this computer.");

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
    return say("Saved as {1} in {2}.", path.filename().string(), path.parent_path().string());
}

std::string not_saved(const std::filesystem::path& path, const std::string& fault, const std::string& what)
{
    return say("{1} could not be written: {2}. {3} is in Documents. Save it in another place.",
               path.filename().string(), fault, what);
}

}  // namespace

PaperSaver::PaperSaver(Screen& screen, ClientModel& model, std::string what)
    : screen_{screen},
      model_{model},
      what_{std::move(what)}
{
}

void PaperSaver::forget()
{
    bytes_.reset();
    key_.clear();
}

void PaperSaver::filed(const Result<api::DocumentWithContent>& reply, const std::function<void()>& then,
                       const Done& done)
{
    key_.clear();
    if (reply) {
        model_.amend([&](api::Overview& overview) {
            overview.documents.insert(overview.documents.begin(), reply->document);
        });
        bytes_ = bytes_of(*reply);
    }
    if (reply && bytes_)
        return then();
    busy_ = false;
    done(false, reply ? unreadable : reply.error().sentence);
}

void PaperSaver::write(const std::filesystem::path& path, const Done& done)
{
    run(
        screen_.async, alive_, [path, bytes = *bytes_] { return try_to_write(path, bytes); },
        [this, path, done](const std::string& fault) {
            busy_ = false;
            if (!fault.empty())
                return done(false, not_saved(path, fault, what_));
            screen_.status.say(saved_words(screen_));
            done(true, saved_as(path) + ' ' + say("It is also in Documents."));
        });
}

}  // namespace attune::desktop
