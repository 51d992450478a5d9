// Writing a note template of the practice's own: a row for each section, its heading and what it is. Widgets
// and wording only.
#pragma once

#include <vector>

#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/note_templates/own_template_presenter.hpp"

namespace attune::desktop {

class OwnTemplateDialog : public FormDialog, private OwnTemplateView {
public:
    // Deletes itself when it is closed. `before` is the one that is changed; one without a code is new.
    OwnTemplateDialog(wxWindow* parent, Screen& screen, const NoteTemplate& before,
                      OwnTemplatePresenter::Kept kept);

private:
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.keep(form()); }
    void discard() override {}

    void add_section(const TemplateSection& section);
    void move_up(std::size_t index);
    void add_acts();
    [[nodiscard]] TemplateSection typed(std::size_t index) const;
    [[nodiscard]] NoteTemplateForm form() const;

    struct Row {
        std::string key;
        wxTextCtrl* heading;
        wxChoice* kind;
    };
    wxTextCtrl* name_ = nullptr;
    wxTextCtrl* purpose_ = nullptr;
    wxScrolledWindow* list_ = nullptr;
    wxFlexGridSizer* grid_ = nullptr;
    wxButton* more_ = nullptr;
    std::vector<Row> rows_;
    OwnTemplatePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
