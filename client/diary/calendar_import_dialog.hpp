// The dialog in which a calendar file is looked over before it is taken over.
#pragma once

#include <wx/dataview.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "client/diary/calendar_import_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class CalendarImportDialog : public FormDialog, private CalendarImportView {
public:
    CalendarImportDialog(wxWindow* parent, Screen& screen, CalendarImportPresenter::Done done);

private:
    void submit() override { presenter_.submit(); }
    void discard() override {}
    void show_lines() override;
    void show_found() override;
    void show_busy(bool busy) override;
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void make_table();
    wxSizer* make_client();
    void choose_file();
    void show_selected();
    [[nodiscard]] int line() const;

    wxStaticText* counts_ = nullptr;
    wxDataViewListCtrl* table_ = nullptr;
    wxTextCtrl* search_ = nullptr;
    wxListBox* found_ = nullptr;
    wxButton* nobody_ = nullptr;
    bool filling_ = false;
    CalendarImportPresenter presenter_;
};

}  // namespace attune::desktop
