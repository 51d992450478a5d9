// Search in the notes of one's own caseload: what was found, the chosen note to be read whole, and opened. No
// wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/note_search.hpp"

namespace attune::desktop {

struct FoundRow {
    std::string client;
    std::string when;  // "24 Nov 2026"
    std::string what;  // "Note", "Private note", "Addendum"
    std::vector<api::SnippetPart> snippet;
};

enum class SearchStage { not_begun, searching, done };

class NoteSearchView {
public:
    virtual ~NoteSearchView() = default;
    virtual void show_rows() = 0;  // rows(), stage() or counts() has changed
    virtual void show_note() = 0;  // note() has changed
    virtual void show_sentence(const std::string& sentence) = 0;
};

class NoteSearchPresenter {
public:
    NoteSearchPresenter(NoteSearchView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void search(const std::string& words);
    // Reads that note.
    void choose(std::size_t index);

    [[nodiscard]] SearchStage stage() const { return stage_; }
    [[nodiscard]] const std::vector<FoundRow>& rows() const { return rows_; }
    // "3 notes found, the latest session first."
    [[nodiscard]] const std::string& counts() const { return counts_; }
    // The one that is chosen; null when there is none.
    [[nodiscard]] const api::FoundNote* found() const;
    // Read whole; null until it has come.
    [[nodiscard]] const api::Note* note() const { return note_ ? &*note_ : nullptr; }
    // "Wren Larkwhistle, 24 Nov 2026, by Maren Ashvale"
    [[nodiscard]] std::string note_heading() const;
    // What is to be known of the chosen one before it is opened; empty where it is one of the latest episode.
    [[nodiscard]] std::string of_earlier_episode() const;

private:
    void take(const Result<api::SearchNotes::Reply>& reply);

    NoteSearchView& view_;
    Screen& screen_;
    SearchStage stage_ = SearchStage::not_begun;
    std::vector<api::FoundNote> notes_;
    std::vector<FoundRow> rows_;
    std::string counts_;
    std::size_t chosen_ = 0;
    std::optional<api::Note> note_;
    std::shared_ptr<void> searching_;  // only the newest search counts, and the newest reading
    std::shared_ptr<void> reading_;
};

}  // namespace attune::desktop
