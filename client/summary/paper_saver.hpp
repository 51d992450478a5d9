// A paper filed in the record once, and its very bytes written to this computer's disk as often as is asked.
// No wx here.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "client/client_model.hpp"
#include "client/forms/kept_write.hpp"
#include "client/screen.hpp"
#include "shared/api/documents.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

class PaperSaver {
public:
    // What came of it: `saved` or not, and the sentence that says so.
    using Done = std::function<void(bool saved, const std::string& sentence)>;

    // `what` opens a sentence: "The summary".
    PaperSaver(Screen& screen, ClientModel& model, std::string what);

    [[nodiscard]] bool busy() const { return busy_; }
    // This paper is in the record, wherever its bytes have got to.
    [[nodiscard]] bool has_filed() const { return bytes_.has_value(); }
    // The next paper is another one.
    void forget();

    // E files a paper in the record and answers with its bytes. While one is on its way, nothing happens.
    template <api::Endpoint E>
    void save(typename E::Request request, const std::filesystem::path& path, const Done& done)
    {
        if (busy_)
            return;
        busy_ = true;
        if (bytes_)
            return write(path, done);
        send<E>(
            std::move(request), [this, path, done] { write(path, done); }, done);
    }

    // Files it and writes nothing.
    template <api::Endpoint E>
    void file(typename E::Request request, const Done& done)
    {
        if (busy_)
            return;
        const auto filed = [this, done] {
            busy_ = false;
            screen_.status.say(saved_words(screen_));
            done(true, say("{1} is in Documents.", what_));
        };
        busy_ = true;
        if (bytes_)
            return filed();
        send<E>(std::move(request), filed, done);
    }

private:
    template <api::Endpoint E>
    void send(typename E::Request request, const std::function<void()>& then, const Done& done)
    {
        if (key_.empty())
            key_ = new_key();
        screen_.calls.call<E>(
            alive_, std::move(request),
            [this, then, done](const Result<api::DocumentWithContent>& reply) { filed(reply, then, done); },
            key_);
    }
    void filed(const Result<api::DocumentWithContent>& reply, const std::function<void()>& then,
               const Done& done);
    void write(const std::filesystem::path& path, const Done& done);

    Screen& screen_;
    ClientModel& model_;
    std::string what_;
    std::string key_;                   // of the filing that may have happened
    std::optional<std::string> bytes_;  // as filed
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
