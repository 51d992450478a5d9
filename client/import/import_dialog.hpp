// Taking over earlier records, as a window over the shell: the files and the imports made before; what the
// columns of the first are; the work; what came of it. It does not block the shell, hides while the lock
// covers it, and goes with it. Widgets and wording only.
#pragma once

#include <optional>
#include <vector>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/gauge.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/import/columns_panel.hpp"
#include "client/import/import_presenter.hpp"
#include "client/import/preview_panel.hpp"

namespace attune::desktop {

class ImportDialog : public wxDialog, private ImportView {
public:
    ImportDialog(wxWindow* parent, Screen& screen, ImportPresenter::Changed changed);

private:
    void show_files(const std::vector<FieldError>& faults) override;
    void show_columns() override;
    void show_column_faults(const std::vector<std::string>& sentences) override;
    void show_run(const api::ImportRun& run) override;
    void show_outcome(const api::ImportRun& run) override;
    void show_decided() override;
    void show_imports(const std::vector<api::ImportRecord>& imports) override;
    void show_sentence(const std::string& sentence) override;

    struct File {
        wxTextCtrl* path = nullptr;
        wxStaticText* fault = nullptr;
    };
    wxWindow* make_files(wxWindow* parent);
    wxWindow* make_columns(wxWindow* parent);
    wxWindow* make_work(wxWindow* parent);
    wxWindow* make_outcome(wxWindow* parent);
    wxSizer* make_file(wxWindow* parent, File& file, const wxString& label, const wxString& note);
    wxSizer* make_made(wxWindow* parent);
    wxSizer* make_buttons();
    void choose(const File& file, const wxString& title);
    void fill_counts(const api::ImportRun& run);
    void fill_faults(const api::ImportRun& run);
    void say_outcome(const std::string& heading, const std::string& words);
    void preview();
    void allow_import();
    void turn_to(std::size_t page);
    void selection_changed();
    void undo_selected();
    void finish();

    Screen& screen_;
    wxSimplebook* book_ = nullptr;  // files, columns, work, outcome
    File clients_;
    File administrations_;
    wxStaticText* sentence_ = nullptr;
    wxDataViewListCtrl* made_ = nullptr;
    wxButton* undo_ = nullptr;
    ColumnsPanel* columns_ = nullptr;
    wxStaticText* work_ = nullptr;
    wxStaticText* stage_ = nullptr;
    wxGauge* gauge_ = nullptr;
    wxStaticText* outcome_ = nullptr;
    wxStaticText* outcome_words_ = nullptr;
    PreviewPanel* clients_view_ = nullptr;
    wxDataViewListCtrl* rows_ = nullptr;
    wxButton* back_ = nullptr;
    wxButton* stop_ = nullptr;
    wxButton* preview_ = nullptr;
    wxButton* again_ = nullptr;
    wxButton* import_ = nullptr;
    wxButton* undo_now_ = nullptr;
    wxButton* close_ = nullptr;
    std::optional<int> to_undo_;  // asked for, and not yet confirmed
    std::vector<api::ImportRecord> imports_;
    bool open_ = true;
    ImportPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
