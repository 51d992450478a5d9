// The session summary: looked at, then filed in the record and saved as the very bytes that were filed. No wx
// here.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/api/documents.hpp"

namespace attune::desktop {

class SummaryView {
public:
    virtual ~SummaryView() = default;
    virtual void show_busy(bool busy) = 0;
    virtual void show_summary(const api::SessionSummary& summary) = 0;
    // What happened, what was kept, what to do.
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void show_saved(const std::string& sentence) = 0;
};

class SummaryPresenter {
public:
    SummaryPresenter(SummaryView& view, Screen& screen, ClientModel& model);

    // Reads the summary of the latest held session.
    void begin();

    struct Choice {
        std::string session_id;
        std::string words;  // "Session 11, Tuesday 24 November 2026"
    };
    // The held sessions, newest first.
    [[nodiscard]] const std::vector<Choice>& choices() const { return choices_; }
    void choose(std::size_t index);

    [[nodiscard]] std::string suggested_file_name() const;
    // Files the summary, once for each look at it, and writes the bytes to `path`.
    void save(const std::filesystem::path& path);

private:
    void read();
    void filed(const Result<api::DocumentWithContent>& reply, const std::filesystem::path& path);
    void write(const std::string& bytes, const std::filesystem::path& path);

    SummaryView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::vector<Choice> choices_;
    std::size_t chosen_ = 0;
    std::optional<api::SessionSummary> summary_;
    std::string key_;                   // of the filing that may have happened
    std::optional<std::string> bytes_;  // as filed
    bool busy_ = false;
    Subscription connection_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
    std::shared_ptr<void> reading_;
};

// Saves a document of the record again, byte for byte. `done` is told what happened, in a sentence.
void save_document(Screen& screen, const std::weak_ptr<void>& owner, const std::string& client_id,
                   const std::string& document_id, const std::filesystem::path& path,
                   std::function<void(const std::string& sentence)> done);

}  // namespace attune::desktop
