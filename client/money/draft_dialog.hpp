// A draft's payer and lines, a row for each line. Widgets and wording only.
#pragma once

#include <vector>

#include <wx/checkbox.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/money/draft_presenter.hpp"

namespace attune::desktop {

class DraftDialog : public FormDialog, private DraftView {
public:
    DraftDialog(wxWindow* parent, Screen& screen, const api::Invoice& draft, DraftPresenter::Saved saved);

private:
    void show_form(const DraftForm& form) override;
    void show_totals(const std::string& words) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override;
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.save(form()); }
    void discard() override {}

    struct Row {
        wxTextCtrl* description = nullptr;
        wxTextCtrl* quantity = nullptr;
        wxTextCtrl* price = nullptr;
        wxCheckBox* taxed = nullptr;
        std::optional<std::string> session_id;
    };
    [[nodiscard]] DraftForm form() const;
    void add_heads();
    void add_row(const LineForm& line, std::size_t number);

    wxTextCtrl* payer_name_ = nullptr;
    wxTextCtrl* payer_address_ = nullptr;
    wxScrolledWindow* lines_ = nullptr;
    std::vector<Row> rows_;
    wxStaticText* totals_ = nullptr;
    DraftPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
