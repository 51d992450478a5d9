// The forms of one score as a table, where the chosen one came from, and the ways to correct it and to move
// it to the client it belongs to.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/stattext.h>

#include "client/progress/progress_tables.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class FormsPanel : public Panel {
public:
    // Each is handed the form's id; `look_at` an empty one where no form is chosen.
    struct Acts {
        std::function<void(const std::string& administration_id)> look_at;
        std::function<void(const std::string& administration_id)> correct;
        std::function<void(const std::string& administration_id)> reassign;
    };
    FormsPanel(wxWindow* parent, Acts acts, bool may_record);

    void show_rows(const std::string& caption, std::vector<FormRow> rows);
    [[nodiscard]] const std::vector<FormRow>& rows() const { return rows_; }
    void show_history(const std::string& words);

private:
    wxButton* add_act(const wxString& label, const wxString& hint,
                      const std::function<void(const std::string&)>& act, bool may_record);
    // Empty for the caption's row and those that are no forms.
    [[nodiscard]] std::string chosen() const;
    void selection_changed();

    Acts acts_;
    wxDataViewListCtrl* table_ = nullptr;
    wxButton* correct_ = nullptr;
    wxButton* reassign_ = nullptr;
    wxStaticText* history_ = nullptr;
    std::vector<FormRow> rows_;
};

}  // namespace attune::desktop
