#include "client/document_batch/document_batch_dialog.hpp"

#include <algorithm>

#include <wx/dirdlg.h>
#include <wx/stdpaths.h>
#include <wx/translation.h>

#include "client/document_batch/batch_handout_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"
#include "client/widgets/theme.hpp"
#include "reports/manuscript_paper.hpp"
#include "reports/manuscript_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 1040;
constexpr int dialog_height = 720;
constexpr int list_width = 400;
constexpr int batch_parts_height = 96;

wxString line_of(const BatchRow& row)
{
    const auto name = from_utf8(row.name);
    switch (row.filing) {
        case Filing::on_its_way:
            return name + ": " + _("on its way");
        case Filing::filed:
        case Filing::refused:
            return name + ": " + from_utf8(row.sentence);
        case Filing::to_do:
            break;
    }
    if (row.has_it && !row.chosen)
        return name + ": " + _("the letter is filed already");
    if (!row.recipient.empty())
        return name + ": " + wxString::Format(_("to %s"), from_utf8(row.recipient));
    return row.sentence.empty() ? name : name + ": " + _("left out.") + ' ' + from_utf8(row.sentence);
}

}  // namespace

DocumentBatchDialog::DocumentBatchDialog(wxWindow* parent, Screen& screen)
    : wxDialog{parent,
               wxID_ANY,
               _("Documents for several clients"),
               wxDefaultPosition,
               wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER},
      screen_{screen},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(make_what(), wxSizerFlags{}.Expand());
    letter_ = make_letter();
    left->Add(letter_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    left->Add(make_parts(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    left->Add(make_who(), wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    paper_ = new PaperView{this, _("Document")};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(left, wxSizerFlags{}.Expand());
    row->Add(paper_, wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    sentence_ = make_strong(this);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(row, wxSizerFlags{1}.Expand());
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    column->Add(make_buttons(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* page = new wxBoxSizer{wxVERTICAL};
    page->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(margin)));
    SetSizer(page);
    SetSize(FromDIP(wxSize{dialog_width, dialog_height}));
    SetMinSize(FromDIP(wxSize{760, 520}));
    SetEscapeId(wxID_NONE);
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { close(); });
    Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {
        event.Skip();
        if (IsShown() != GetParent()->IsShownOnScreen())
            Show(!IsShown());
    });
    CentreOnParent();
    presenter_.begin();
    Show();
    kind_->SetFocus();
}

wxSizer* DocumentBatchDialog::make_what()
{
    kind_ = new wxChoice{this, wxID_ANY};
    for (const auto kind : presenter_.kinds())
        kind_->Append(from_utf8(words_for(kind)));
    kind_->SetSelection(0);
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.choose_kind(presenter_.kinds()[static_cast<std::size_t>(event.GetSelection())]);
        show_what_is_asked();
    });
    auto* words = make_strong(this, _("What is written"));
    label_for(words, kind_);
    day_ = new DateFieldPanel{this, _("Sessions held on"),
                              [this](const std::string& typed) { presenter_.choose_day(typed); }};
    day_->show_day(presenter_.day(), presenter_.day());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(words);
    column->Add(kind_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(day_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

void DocumentBatchDialog::show_what_is_asked()
{
    day_->Show(presenter_.has_day());
    letter_->Show(presenter_.is_letter());
    Layout();
}

// A text is on the page when the field is left, and in what is filed at once: a screen reader presses a
// button without leaving the field.
wxWindow* DocumentBatchDialog::make_letter()
{
    auto* letter = new wxPanel{this};
    set_ground(letter, Ground::window);
    recipient_ = new wxChoice{letter, wxID_ANY};
    for (const auto kind : DocumentBatchPresenter::recipients())
        recipient_->Append(from_utf8(words_for(kind)));
    recipient_->SetSelection(0);
    recipient_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.choose_recipient(
            DocumentBatchPresenter::recipients()[static_cast<std::size_t>(event.GetSelection())]);
    });
    text_ = new wxTextCtrl{letter, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE};
    give_margins(text_);
    text_->SetMinSize({-1, 3 * text_->GetCharHeight() + FromDIP(2 * gap)});
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        presenter_.write(text_->GetValue().Strip(wxString::both).utf8_string());
    });
    text_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        presenter_.look_at_text();
        event.Skip();
    });
    auto* to = make_strong(letter, from_utf8(say("Each letter goes to the client\u2019s own")));
    label_for(to, recipient_);
    auto* words = make_strong(letter, _("Text after the greeting, the same for all"));
    label_for(words, text_);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(to);
    column->Add(recipient_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(words, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(text_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    for (const auto& notes :
         {_("Left empty, each letter says what its record says."),
          _("What you write is kept on this computer until every letter chosen is filed.")})
        column->Add(make_notes(letter, notes), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    letter->SetSizer(column);
    letter->Hide();
    return letter;
}

wxSizer* DocumentBatchDialog::make_parts()
{
    parts_ = new wxCheckListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, batch_parts_height})};
    parts_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
        const auto line = static_cast<unsigned>(event.GetInt());
        presenter_.take_in(presenter_.parts()[line].name, parts_->IsChecked(line));
    });
    auto* words = make_strong(this, _("What each says"));
    label_for(words, parts_);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(words);
    column->Add(parts_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    show_parts();
    return column;
}

wxSizer* DocumentBatchDialog::make_who()
{
    rows_ = new wxCheckListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{list_width, -1})};
    auto* words = make_strong(this, _("For whom"));
    label_for(words, rows_);
    rows_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
        const auto line = static_cast<unsigned>(event.GetInt());
        presenter_.choose(line, rows_->IsChecked(line));
        rows_->Check(line, presenter_.rows()[line].chosen);
    });
    rows_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (event.GetSelection() != wxNOT_FOUND)
            presenter_.look_at(static_cast<std::size_t>(event.GetSelection()));
    });
    all_ = new wxButton{this, wxID_ANY, _("Choose all")};
    all_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.choose_all(true); });
    none_ = new wxButton{this, wxID_ANY, _("Choose none")};
    none_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.choose_all(false); });
    auto* below = new wxBoxSizer{wxHORIZONTAL};
    below->Add(all_);
    below->Add(none_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(words);
    column->Add(rows_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(below, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    return column;
}

wxSizer* DocumentBatchDialog::make_buttons()
{
    gauge_ = new wxGauge{this, wxID_ANY, 1};
    name_for_screen_readers(gauge_, _("How far the documents have come"));
    close_ = new wxButton{this, wxID_ANY, _("Close")};
    // Stop is meant of what is filed now: it must not come late, and close the window.
    close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (presenter_.filing())
            return presenter_.stop();
        CallAfter([this] { close(); });
    });
    file_ = new wxButton{this, wxID_ANY, wxGETTEXT_IN_CONTEXT("act", "File")};
    file_->SetToolTip(_("Puts the documents into the records, and no file onto this computer."));
    file_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.file(); });
    save_ = make_default_button(this, _("File and save PDFs") + wxString{wxUniChar{0x2026}});
    // What asks waits for the person; whoever pressed the button, perhaps a screen reader, does not.
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_where(); }); });
    went_ = new wxButton{this, wxID_ANY, _("Record how they were sent") + wxString{wxUniChar{0x2026}}};
    went_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_how_they_went(); }); });
    went_->Hide();
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(gauge_, wxSizerFlags{1}.CentreVertical().ReserveSpaceEvenIfHidden());
    row->Add(close_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(margin)));
    row->Add(went_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    row->Add(file_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    row->Add(save_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    gauge_->Hide();
    return row;
}

void DocumentBatchDialog::ask_where()
{
    wxDirDialog dialog{this, _("Folder for the PDFs"), wxStandardPaths::Get().GetDocumentsDir(),
                       wxDD_DEFAULT_STYLE | wxDD_DIR_MUST_EXIST};
    if (dialog.ShowModal() == wxID_OK)
        presenter_.file(std::filesystem::path{dialog.GetPath().utf8_string()});
}

void DocumentBatchDialog::ask_how_they_went()
{
    if (recording_ && recording_->IsShown())
        return recording_->Raise();
    auto letters = presenter_.letters_to_record();
    if (presenter_.filing() || letters.empty())
        return;
    recording_ = new BatchHandoutDialog{this, screen_, std::move(letters), presenter_.hears_how_they_went()};
}

// While documents are filed, the button stops that; the window goes when nothing is on its way. A text that
// is in no letter yet is kept as a draft.
void DocumentBatchDialog::close()
{
    if (presenter_.filing())
        return presenter_.stop();
    Destroy();
}

void DocumentBatchDialog::show_rows()
{
    const auto& rows = presenter_.rows();
    const bool others = rows_->GetCount() != rows.size();
    if (others)
        rows_->Clear();
    for (unsigned line = 0; line < rows.size(); ++line) {
        if (others)
            rows_->Append(line_of(rows[line]));
        else if (rows_->GetString(line) != line_of(rows[line]))
            rows_->SetString(line, line_of(rows[line]));
        rows_->Check(line, rows[line].chosen);
    }
    const bool to_record = !presenter_.filing() && !presenter_.letters_to_record().empty();
    if (went_->Show(to_record))
        Layout();
}

void DocumentBatchDialog::show_parts()
{
    parts_->Clear();
    for (const auto& part : presenter_.parts()) {
        const auto line = static_cast<unsigned>(parts_->Append(from_utf8(part.label)));
        parts_->Check(line, presenter_.is_in(part.name));
    }
}

void DocumentBatchDialog::show_letters()
{
    const auto kind = std::ranges::find(presenter_.kinds(), presenter_.kind());
    kind_->SetSelection(static_cast<int>(kind - presenter_.kinds().begin()));
    const auto& all = DocumentBatchPresenter::recipients();
    recipient_->SetSelection(static_cast<int>(std::ranges::find(all, presenter_.recipient()) - all.begin()));
    text_->ChangeValue(from_utf8(presenter_.text()));
    show_what_is_asked();
}

void DocumentBatchDialog::show_paper(const std::optional<Manuscript>& page)
{
    paper_->Show(page.has_value());
    if (page)
        paper_->show(reports::paper_of(*page),
                     from_utf8(words_for(presenter_.kind()) + ". " + reports::plain_text_of(*page)));
    Layout();
}

void DocumentBatchDialog::show_progress(std::size_t done, std::size_t of)
{
    gauge_->SetRange(std::max(1, static_cast<int>(of)));
    gauge_->SetValue(static_cast<int>(done));
}

void DocumentBatchDialog::show_filing(bool filing)
{
    for (wxWindow* one :
         std::initializer_list<wxWindow*>{kind_, day_, letter_, parts_, all_, none_, file_, save_})
        one->Enable(!filing);
    gauge_->Show(filing);
    went_->Show(!filing && !presenter_.letters_to_record().empty());
    close_->SetLabel(filing ? _("Stop") : _("Close"));
    Layout();
}

void DocumentBatchDialog::show_sentence(const std::string& sentence)
{
    sentence_->SetLabelText(from_utf8(sentence));
    if (!sentence.empty())
        announce(sentence_);
    Layout();
}

}  // namespace attune::desktop
