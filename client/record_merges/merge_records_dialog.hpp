// Two records of one person side by side, and which of them is kept. Widgets and wording only.
#pragma once

#include <wx/listbox.h>
#include <wx/radiobut.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/record_merges/merge_records_presenter.hpp"
#include "client/widgets/panel.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class MergeRecordsDialog : public FormDialog, private MergeRecordsView {
public:
    // `other_id` is the other record; empty: it is looked for first.
    MergeRecordsDialog(wxWindow* parent, PageContext& context, const std::string& other_id);

private:
    void show_found() override;
    void show_compared() override;
    void show_busy(bool busy) override;
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void open_client(const std::string& client_id) override;

    void submit() override { presenter_.submit(); }
    void discard() override {}

    wxSizer* make_search();
    void add_records(wxFlexGridSizer* grid);
    void add_details(wxFlexGridSizer* grid);
    void add_sentences(wxSizer* column);

    Workspace& workspace_;
    wxTextCtrl* search_ = nullptr;
    wxListBox* list_ = nullptr;
    Panel* sheet_ = nullptr;           // both records; made anew for each choice of what is kept
    MergeRecordsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// The act of the client's menu: the other record is looked for.
void merge_with_another(wxWindow* window, PageContext& context);

}  // namespace attune::desktop
