#include "client/import/import_dialog.hpp"

#include <algorithm>

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/import/import_words.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

enum BookPage { files_page, columns_page, work_page, outcome_page };

constexpr int dialog_width = 900;
constexpr int dialog_height = 660;
constexpr int words_width = dialog_width - 2 * margin;
constexpr int row_height = 30;

void add_row(wxDataViewListCtrl* table, std::initializer_list<std::string> texts)
{
    wxVector<wxVariant> cells;
    for (const auto& text : texts)
        cells.push_back(from_utf8(text));
    table->AppendItem(cells);
}

wxDataViewListCtrl* make_table(wxWindow* parent)
{
    return new wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                  wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
}

wxString heading_of_work(const api::ImportRun& run)
{
    if (run.work == api::ImportWork::undo)
        return _("The import is being undone");
    return run.work == api::ImportWork::preview ? _("The files are being looked at")
                                                : _("The records are being imported");
}

}  // namespace

ImportDialog::ImportDialog(wxWindow* parent, Screen& screen, ImportPresenter::Changed changed)
    : wxDialog{parent,
               wxID_ANY,
               _("Import records"),
               wxDefaultPosition,
               wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER},
      screen_{screen},
      presenter_{*this, screen, std::move(changed)}
{
    set_ground(this, Ground::window);
    book_ = new wxSimplebook{this};
    book_->AddPage(make_files(book_), {});
    book_->AddPage(make_columns(book_), {});
    book_->AddPage(make_work(book_), {});
    book_->AddPage(make_outcome(book_), {});
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(book_, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(margin)));
    column->Add(make_buttons(), wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(margin)));
    SetSizer(column);
    SetSize(FromDIP(wxSize{dialog_width, dialog_height}));
    SetMinSize(FromDIP(wxSize{560, 480}));
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { finish(); });
    Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {
        event.Skip();
        if (open_ && IsShown() != GetParent()->IsShownOnScreen())
            Show(!IsShown());
    });
    CentreOnParent();
    presenter_.begin();
    Show();
    clients_.path->SetFocus();
}

wxWindow* ImportDialog::make_files(wxWindow* parent)
{
    auto* page = new Panel{parent};
    set_ground(page, Ground::window);
    auto* why = make_text(
        page, _("A CSV file, from a spreadsheet or another program, becomes clients; a second one, if "
                "there is one, their forms. Nothing is imported before you have seen what it "
                "would be, all of it or nothing, and it can be undone."));
    why->Wrap(FromDIP(words_width));
    sentence_ = make_strong(page);
    sentence_->Hide();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(why);
    column->Add(make_file(page, clients_, _("File of clients"), _("one client a row; 32 MB at most")), below);
    column->Add(make_file(page, administrations_, _("File of forms"), _("one form a row; may be left empty")),
                below);
    column->Add(sentence_, below);
    column->Add(make_made(page), wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(margin)));
    page->SetSizer(column);
    return page;
}

wxSizer* ImportDialog::make_file(wxWindow* parent, File& file, const wxString& label, const wxString& note)
{
    auto* words = make_strong(parent, label);
    file.path = new wxTextCtrl{parent, wxID_ANY};
    label_for(words, file.path);
    auto* choose_button = new wxButton{parent, wxID_ANY, _("Choose") + wxString::FromUTF8("\u2026")};
    name_for_screen_readers(choose_button, _("Choose") + ": " + label);
    choose_button->Bind(wxEVT_BUTTON, [this, &file, label](wxCommandEvent&) { choose(file, label); });
    file.fault = make_notes(parent);
    give_style(file.fault, "attune-attention");
    file.fault->Hide();
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(words, wxSizerFlags{}.CentreVertical());
    head->Add(make_notes(parent, note), wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(file.path, wxSizerFlags{1}.CentreVertical());
    row->Add(choose_button, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(head);
    column->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(file.fault, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    return column;
}

wxSizer* ImportDialog::make_made(wxWindow* parent)
{
    made_ = make_table(parent);
    made_->AppendTextColumn(_("Import"), wxDATAVIEW_CELL_INERT, FromDIP(64), wxALIGN_RIGHT);
    made_->AppendTextColumn(_("Made on"), wxDATAVIEW_CELL_INERT, FromDIP(104));
    made_->AppendTextColumn(_("By"), wxDATAVIEW_CELL_INERT, FromDIP(130));
    made_->AppendTextColumn(_("Clients"), wxDATAVIEW_CELL_INERT, FromDIP(72), wxALIGN_RIGHT);
    made_->AppendTextColumn(_("Forms"), wxDATAVIEW_CELL_INERT, FromDIP(80), wxALIGN_RIGHT);
    made_->AppendTextColumn(_("State"), wxDATAVIEW_CELL_INERT, wxCOL_WIDTH_AUTOSIZE);
    prepare_table(made_, _("Imports made"), row_height);
    made_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { selection_changed(); });
    undo_ = new wxButton{parent, wxID_ANY, _("Undo this import") + wxString::FromUTF8("\u2026")};
    undo_->SetToolTip(_("Takes clients and forms back whole, unless people have gone on with them."));
    undo_->Disable();
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { undo_selected(); });
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_strong(parent, _("Imports made")));
    column->Add(made_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(undo_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    return column;
}

wxWindow* ImportDialog::make_columns(wxWindow* parent)
{
    columns_ = new ColumnsPanel{parent, words_width};
    columns_->choose = [this](std::size_t column, std::size_t choice) {
        presenter_.choose(column, choice);
        columns_->show_dates(presenter_.columns());
    };
    columns_->choose_dates = [this](DateForm form) {
        presenter_.choose_dates(form);
        columns_->show_dates(presenter_.columns());
    };
    return columns_;
}

wxWindow* ImportDialog::make_work(wxWindow* parent)
{
    auto* page = new Panel{parent};
    set_ground(page, Ground::window);
    work_ = make_heading(page);
    stage_ = make_text(page);
    gauge_ = new wxGauge{page, wxID_ANY, 1000};
    name_for_screen_readers(gauge_, _("How far it has come"));
    auto* note = make_notes(page, _("You can go on working meanwhile. Stop leaves everything as it was."));
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->AddStretchSpacer();
    column->Add(work_);
    column->Add(stage_, below);
    column->Add(gauge_, below);
    column->Add(note, below);
    column->AddStretchSpacer(2);
    page->SetSizer(column);
    return page;
}

wxWindow* ImportDialog::make_outcome(wxWindow* parent)
{
    auto* page = new Panel{parent};
    set_ground(page, Ground::window);
    outcome_ = make_heading(page);
    outcome_words_ = make_text(page);
    clients_view_ = new PreviewPanel{page};
    clients_view_->leave_out = [this](const std::set<std::size_t>& lines) { presenter_.leave_out(lines); };
    clients_view_->import_anyway = [this](const std::set<std::size_t>& lines) {
        presenter_.import_anyway(lines);
    };
    rows_ = make_table(page);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(outcome_);
    column->Add(outcome_words_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(clients_view_, wxSizerFlags{2}.Expand().Border(wxTOP, FromDIP(side_margin)));
    column->Add(rows_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    page->SetSizer(column);
    return page;
}

wxSizer* ImportDialog::make_buttons()
{
    back_ = new wxButton{this, wxID_ANY, _("Back")};
    back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.back(); });
    stop_ = new wxButton{this, wxID_ANY, _("Stop")};
    stop_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.stop(); });
    close_ = new wxButton{this, wxID_CANCEL, _("Close")};
    close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { finish(); });
    preview_ = make_default_button(this, _("Preview"));
    preview_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { preview(); });
    again_ = make_default_button(this, _("Preview again"));
    again_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.preview_again(); });
    import_ = make_default_button(this, _("Import"));
    import_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.import(); });
    undo_now_ = make_default_button(this, _("Undo import"));
    undo_now_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.undo(*to_undo_); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(back_);
    row->AddStretchSpacer();
    for (auto* button : {stop_, close_, preview_, again_, import_, undo_now_})
        row->Add(button, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    return row;
}

void ImportDialog::choose(const File& file, const wxString& title)
{
    auto* dialog = new wxFileDialog{
        this, title, {}, {}, _("CSV files (*.csv)|*.csv|All files|*"), wxFD_OPEN | wxFD_FILE_MUST_EXIST};
    dialog->Bind(wxEVT_WINDOW_MODAL_DIALOG_CLOSED,
                 [dialog, path = file.path](wxWindowModalDialogEvent& event) {
                     if (event.GetReturnCode() == wxID_OK)
                         path->SetValue(dialog->GetPath());
                     dialog->Destroy();
                 });
    dialog->ShowWindowModal();
}

void ImportDialog::turn_to(std::size_t page)
{
    book_->SetSelection(page);
    back_->Show(page == outcome_page || page == columns_page);
    stop_->Show(page == work_page);
    close_->Show(page != work_page);
    preview_->Show(page == files_page || page == columns_page);
    undo_now_->Show(page == outcome_page && to_undo_);
    allow_import();
}

// Who may be somebody else's record is decided about first.
void ImportDialog::allow_import()
{
    const bool outcome = book_->GetSelection() == outcome_page && !to_undo_;
    again_->Show(outcome && presenter_.may_preview_again());
    import_->Show(outcome && presenter_.previewed());
    import_->Enable(presenter_.may_import());
    for (auto* button : {preview_, again_, import_, undo_now_})
        if (button->IsShown())
            button->SetDefault();
    Layout();
}

void ImportDialog::preview()
{
    if (book_->GetSelection() == columns_page)
        presenter_.preview_columns();
    else
        presenter_.preview(clients_.path->GetValue().utf8_string(),
                           administrations_.path->GetValue().utf8_string());
}

void ImportDialog::show_columns()
{
    columns_->show(presenter_.columns());
    turn_to(columns_page);
    columns_->focus();
}

void ImportDialog::show_column_faults(const std::vector<std::string>& sentences)
{
    columns_->show_faults(sentences);
}

void ImportDialog::show_decided()
{
    clients_view_->show_decided(*presenter_.clients());
    const auto [heading, words] = presenter_.words();
    outcome_->SetLabelText(from_utf8(heading));
    set_text(outcome_words_, from_utf8(words), FromDIP(words_width));
    allow_import();
}

void ImportDialog::show_files(const std::vector<FieldError>& faults)
{
    for (const auto& [path, file] :
         {std::pair{"clients", &clients_}, std::pair{"administrations", &administrations_}}) {
        const auto fault = std::ranges::find(faults, path, &FieldError::path);
        file->fault->Show(fault != faults.end());
        if (fault == faults.end())
            continue;
        set_text(file->fault, from_utf8(fault->sentence), FromDIP(words_width));
        announce(file->fault);
    }
    to_undo_.reset();
    turn_to(files_page);
    book_->GetCurrentPage()->Layout();
}

void ImportDialog::show_run(const api::ImportRun& run)
{
    work_->SetLabelText(heading_of_work(run));
    stage_->SetLabelText(from_utf8(words_of_stage(run)));
    if (run.total > 0 && run.stage == api::ImportStage::writing)
        gauge_->SetValue(static_cast<int>(run.done * 1000 / run.total));
    else
        gauge_->Pulse();
    if (book_->GetSelection() == work_page)
        return;
    turn_to(work_page);
    stop_->SetFocus();
    announce(work_);
}

void ImportDialog::show_outcome(const api::ImportRun& run)
{
    to_undo_.reset();
    rows_->DeleteAllItems();
    rows_->ClearColumns();
    if (run.faults.empty())
        fill_counts(run);
    else
        fill_faults(run);
    const bool clients = presenter_.clients() && run.work == api::ImportWork::preview &&
                         run.stage != api::ImportStage::stopped;
    clients_view_->Show(clients);
    if (clients)
        clients_view_->show(*presenter_.clients());
    const auto [heading, words] = presenter_.words();
    say_outcome(heading, words);
    (import_->IsShown() && import_->IsEnabled() ? import_ : back_)->SetFocus();
}

void ImportDialog::say_outcome(const std::string& heading, const std::string& words)
{
    outcome_->SetLabelText(from_utf8(heading));
    rows_->Show(rows_->GetItemCount() > 0);
    turn_to(outcome_page);
    set_text(outcome_words_, from_utf8(words), FromDIP(words_width));
    announce(outcome_);
}

void ImportDialog::fill_counts(const api::ImportRun& run)
{
    rows_->AppendTextColumn(_("Measure"), wxDATAVIEW_CELL_INERT, FromDIP(420));
    rows_->AppendTextColumn(_("Forms"), wxDATAVIEW_CELL_INERT, FromDIP(120), wxALIGN_RIGHT);
    prepare_table(rows_, _("Forms by measure"), row_height);
    if (run.counts)
        for (const auto& [measure, forms] : forms_by_measure(screen_.library, *run.counts))
            add_row(rows_, {measure, forms});
}

void ImportDialog::fill_faults(const api::ImportRun& run)
{
    const bool rows = run.work != api::ImportWork::undo;
    if (rows) {
        rows_->AppendTextColumn(_("File"), wxDATAVIEW_CELL_INERT, FromDIP(170));
        rows_->AppendTextColumn(_("Line"), wxDATAVIEW_CELL_INERT, FromDIP(56), wxALIGN_RIGHT);
        rows_->AppendTextColumn(_("Column"), wxDATAVIEW_CELL_INERT, FromDIP(92));
    }
    rows_->AppendTextColumn(rows ? _("What is wrong") : _("What is in the way"), wxDATAVIEW_CELL_INERT,
                            wxCOL_WIDTH_AUTOSIZE);
    prepare_table(rows_, rows ? _("Rows at fault") : _("What is in the way"), row_height);
    for (const auto& fault : run.faults) {
        const auto line = fault.line > 0 ? std::to_string(fault.line) : std::string{};
        if (rows)
            add_row(rows_, {fault.file, line, fault.column, fault.sentence});
        else
            add_row(rows_, {fault.sentence});
    }
}

void ImportDialog::show_imports(const std::vector<api::ImportRecord>& imports)
{
    imports_ = imports;
    made_->DeleteAllItems();
    for (const auto& record : imports_) {
        const auto row = row_of(record);
        add_row(made_, {row.number, row.made_on, row.made_by, row.clients, row.forms, row.state});
    }
    selection_changed();
}

void ImportDialog::show_sentence(const std::string& sentence)
{
    sentence_->Show(!sentence.empty());
    set_text(sentence_, from_utf8(sentence), FromDIP(words_width));
    if (!sentence.empty())
        announce(sentence_);
}

void ImportDialog::selection_changed()
{
    const int row = made_->GetSelectedRow();
    undo_->Enable(row != wxNOT_FOUND && !imports_[static_cast<std::size_t>(row)].undone_at);
}

void ImportDialog::undo_selected()
{
    const int row = made_->GetSelectedRow();
    if (row == wxNOT_FOUND)
        return;
    const auto& record = imports_[static_cast<std::size_t>(row)];
    to_undo_ = record.number;
    rows_->DeleteAllItems();
    clients_view_->Hide();
    const auto [heading, words] = words_before_undo(record);
    say_outcome(heading, words);
    back_->SetFocus();
}

// The click that ends it comes from inside, so it is destroyed after its events.
void ImportDialog::finish()
{
    if (!open_)
        return;
    open_ = false;
    Hide();
    Destroy();
}

}  // namespace attune::desktop
