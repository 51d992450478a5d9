#include "client/progress/forms_panel.hpp"

#include <utility>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/progress/wx_progress_tables.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

FormsPanel::FormsPanel(wxWindow* parent, Acts acts, bool may_record) : Panel{parent}, acts_{std::move(acts)}
{
    set_ground(this, Ground::window);
    table_ = make_forms_table(this);
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this, may_record](wxDataViewEvent&) {
        if (const auto form = chosen(); may_record && !form.empty())
            acts_.correct(form);
    });
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { selection_changed(); });
    history_ = make_notes(this);
    correct_ = add_act(_("Correct a mistake"),
                       _("Choose a form first. A correction is a new form that names the old one."),
                       acts_.correct, may_record);
    reassign_ =
        add_act(_("Given to the wrong client..."),
                _("Choose a form first. It moves to the client it belongs to."), acts_.reassign, may_record);
    auto* acts_row = new wxBoxSizer{wxHORIZONTAL};
    acts_row->Add(correct_);
    acts_row->Add(reassign_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(table_, wxSizerFlags{1}.Expand());
    column->Add(history_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(acts_row, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    SetSizer(column);
}

wxButton* FormsPanel::add_act(const wxString& label, const wxString& hint,
                              const std::function<void(const std::string&)>& act, bool may_record)
{
    auto* button = new wxButton{this, wxID_ANY, label};
    button->SetToolTip(hint);
    button->Disable();
    button->Show(may_record);
    button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) {
        if (const auto form = chosen(); !form.empty())
            act(form);
    });
    return button;
}

void FormsPanel::show_rows(const std::string& caption, std::vector<FormRow> rows)
{
    rows_ = std::move(rows);
    show_forms(table_, caption, rows_);
    selection_changed();
}

std::string FormsPanel::chosen() const
{
    const int row = table_->GetSelectedRow();
    return row > 0 ? rows_[static_cast<std::size_t>(row - 1)].administration_id : std::string{};
}

void FormsPanel::selection_changed()
{
    const auto form = chosen();
    correct_->Enable(!form.empty());
    reassign_->Enable(!form.empty());
    acts_.look_at(form);
}

void FormsPanel::show_history(const std::string& words)
{
    set_text(history_, from_utf8(words), table_->GetSize().x);
}

}  // namespace attune::desktop
