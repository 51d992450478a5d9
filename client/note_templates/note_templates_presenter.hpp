// The note templates that come with Attune and the practice's own, chosen and read. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/note_templates.hpp"

namespace attune::desktop {

struct NoteTemplateRow {
    std::string name;
    std::string whose;  // "Comes with Attune", "Practice's own, version 2", "Practice's own, withdrawn"
};

class NoteTemplatesView {
public:
    virtual ~NoteTemplatesView() = default;
    virtual void show_rows() = 0;    // rows() or chosen() has changed
    virtual void show_detail() = 0;  // template_shown() has changed
    virtual void show_sentence(const std::string& sentence) = 0;
};

class NoteTemplatesPresenter {
public:
    NoteTemplatesPresenter(NoteTemplatesView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    void choose(std::size_t index);
    // One was kept: the library is read again and shows it.
    void show_kept(const std::string& code);
    // What the practice has changed of the one that is shown goes: it is again as it comes with Attune.
    void restore();

    [[nodiscard]] const std::vector<NoteTemplateRow>& rows() const { return rows_; }
    [[nodiscard]] std::size_t chosen() const { return chosen_; }
    // Null while there is none.
    [[nodiscard]] const NoteTemplate* template_shown() const;
    // What each of its sections is: "Scores: filled in by Attune".
    [[nodiscard]] std::vector<std::string> sections() const;
    // Another one like it, for the practice to change.
    [[nodiscard]] NoteTemplate copy() const;
    [[nodiscard]] bool may_keep() const { return screen_.may(api::Permission::keep_library); }

private:
    NoteTemplatesView& view_;
    Screen& screen_;
    std::vector<NoteTemplateRow> rows_;
    std::size_t chosen_ = 0;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// What a section of that kind is, for people; empty of plain text.
std::string words_for(SectionKind kind);

}  // namespace attune::desktop
