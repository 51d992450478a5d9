// Change across the caseload: who has changed on one score, and where each began and stands. No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/progress/text_table.hpp"
#include "client/screen.hpp"
#include "reports/scatter_geometry.hpp"
#include "shared/api/caseload_change.hpp"

namespace attune::desktop {

class ChangeView {
public:
    virtual ~ChangeView() = default;
    // Everything but the selection has changed.
    virtual void show_change() = 0;
    virtual void show_selected() = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class ChangePresenter {
public:
    // What the picture can be about: every score in use that has a better end, of the newest versions.
    struct Choice {
        std::string instrument;
        std::string score;
        std::string name;
    };

    ChangePresenter(ChangeView& view, Screen& screen);

    [[nodiscard]] const std::vector<Choice>& choices() const { return choices_; }
    [[nodiscard]] std::size_t chosen() const { return chosen_; }
    void choose(std::size_t choice);
    // Reads again; what is shown stays until the reply is there.
    void refresh();

    [[nodiscard]] bool loaded() const { return loaded_; }
    // Those who need a look first: worse, then unchanged, then better; by name within.
    [[nodiscard]] const std::vector<api::ChangeOfClient>& clients() const { return change_.clients; }
    void select(std::optional<std::size_t> row);
    [[nodiscard]] std::optional<std::size_t> selected() const { return selected_; }

    // "12 clients with two scores or more: 5 recovered, 2 reliably better, ... 3 more have one score."
    [[nodiscard]] std::string counts() const;
    // What the band rests on.
    [[nodiscard]] const std::string& basis() const { return change_.basis.sentence; }
    [[nodiscard]] reports::ScatterFigure figure() const;
    // A row a client, as they are listed.
    [[nodiscard]] TextTable table() const;
    // "Change PHQ-9 2026-11-24": what a saved picture is called.
    [[nodiscard]] std::string file_name() const;

private:
    ChangeView& view_;
    Screen& screen_;
    std::vector<Choice> choices_;
    std::size_t chosen_ = 0;
    api::ReadCaseloadChange::Reply change_;
    std::optional<std::size_t> selected_;
    bool loaded_ = false;
    std::shared_ptr<void> reading_;
};

// What became of a client, in a word: "Recovered", "Reliably worse".
std::string meaning(const api::ChangeOfClient& client);

}  // namespace attune::desktop
