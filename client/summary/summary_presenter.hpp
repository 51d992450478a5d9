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
#include "client/summary/paper_saver.hpp"
#include "shared/languages/spoken.hpp"

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

    SummaryView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::vector<Choice> choices_;
    std::size_t chosen_ = 0;
    std::optional<api::SessionSummary> summary_;
    PaperSaver saver_{screen_, model_, say("The summary")};
    Subscription connection_;
    std::shared_ptr<void> reading_;
};

}  // namespace attune::desktop
