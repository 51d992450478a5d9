#include "client/diary/calendar_import_dialog.hpp"

#include <wx/file.h>
#include <wx/filedlg.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 760;

}  // namespace

CalendarImportDialog::CalendarImportDialog(wxWindow* parent, Screen& screen,
                                           CalendarImportPresenter::Done done)
    : FormDialog{parent, _("Take over a calendar file"), _("Take over")},
      presenter_{*this, screen, std::move(done)}
{
    without_draft();
    auto* why = make_text(this, _("What lies ahead in a calendar file (.ics) becomes appointments without "
                                  "clients in your own diary, unless you say whose time it is."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why);
    auto* file = new wxButton{this, wxID_ANY, _("Choose file") + wxString::FromUTF8("\u2026")};
    file->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { choose_file(); }); });
    counts_ = make_strong(this);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(file, wxSizerFlags{}.CentreVertical());
    row->Add(counts_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(side_margin)));
    body()->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    make_table();
    body()->Add(table_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    body()->Add(make_client(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    allow_submit(false);
    show_selected();
    presenter_.find({});
    open(file);
}

void CalendarImportDialog::make_table()
{
    table_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{dialog_width, 260}),
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    const std::pair<wxString, int> columns[] = {
        {_("When"), 140}, {_("Title"), 190}, {_("Whose time"), 170}, {_("What becomes of it"), 260}};
    for (const auto& [label, width] : columns)
        table_->AppendTextColumn(label, wxDATAVIEW_CELL_INERT, FromDIP(width), wxALIGN_LEFT)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table_, _("What is in the file"), 32);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (!filling_)
            show_selected();
    });
}

wxSizer* CalendarImportDialog::make_client()
{
    search_ = new wxTextCtrl{this, wxID_ANY};
    search_->SetHint(_("Name, initials, date of birth or number"));
    search_->Bind(wxEVT_TEXT,
                  [this](wxCommandEvent&) { presenter_.find(search_->GetValue().utf8_string()); });
    found_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, 84})};
    name_for_screen_readers(found_, _("Clients found"));
    found_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (!filling_ && line() != wxNOT_FOUND)
            presenter_.give(static_cast<std::size_t>(line()), static_cast<std::size_t>(event.GetSelection()));
    });
    nobody_ = make_link(this, _("Nobody's time"));
    nobody_->Bind(wxEVT_BUTTON,
                  [this](wxCommandEvent&) { presenter_.give_nobody(static_cast<std::size_t>(line())); });
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("client_id", _("Whose time the selected one is"), search_), wxSizerFlags{}.Expand());
    column->Add(found_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(nobody_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    return column;
}

// No more is read than a calendar file may hold, and one byte, by which a larger one is known.
void CalendarImportDialog::choose_file()
{
    wxFileDialog dialog{this,
                        _("Choose a calendar file"),
                        {},
                        {},
                        _("Calendar files (*.ics)|*.ics|All files|*"),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST};
    if (dialog.ShowModal() != wxID_OK)
        return;
    wxFile file{dialog.GetPath()};
    std::string bytes(most_calendar_bytes + 1, '\0');
    const auto read = file.IsOpened() ? file.Read(bytes.data(), bytes.size()) : wxInvalidOffset;
    if (read == wxInvalidOffset)
        return set_sentence(say("The file could not be read."));
    bytes.resize(static_cast<std::size_t>(read));
    presenter_.read(bytes);
}

int CalendarImportDialog::line() const
{
    return table_->GetSelectedRow();
}

void CalendarImportDialog::show_lines()
{
    const int selected = line();
    filling_ = true;
    table_->DeleteAllItems();
    for (const auto& one : presenter_.lines()) {
        wxVector<wxVariant> cells;
        for (const auto& cell : {one.when, one.title, one.client, one.fate})
            cells.push_back(from_utf8(cell));
        table_->AppendItem(cells);
    }
    if (selected != wxNOT_FOUND && static_cast<std::size_t>(selected) < presenter_.lines().size())
        table_->SelectRow(static_cast<unsigned>(selected));
    filling_ = false;
    counts_->SetLabelText(from_utf8(presenter_.counts()));
    allow_submit(presenter_.may_import());
    show_selected();
    Layout();
}

void CalendarImportDialog::show_selected()
{
    const auto chosen = line();
    const bool one = chosen != wxNOT_FOUND && static_cast<std::size_t>(chosen) < presenter_.lines().size() &&
                     presenter_.lines()[static_cast<std::size_t>(chosen)].can_have_client;
    search_->Enable(one);
    found_->Enable(one);
    nobody_->Enable(one && !presenter_.lines()[static_cast<std::size_t>(chosen)].client.empty());
}

void CalendarImportDialog::show_found()
{
    filling_ = true;
    found_->Clear();
    for (const auto& comer : presenter_.found())
        found_->Append(from_utf8(comer.name));
    filling_ = false;
}

void CalendarImportDialog::show_busy(bool busy)
{
    set_busy(busy);
    allow_submit(presenter_.may_import());
    if (!busy)
        show_selected();
}

}  // namespace attune::desktop
