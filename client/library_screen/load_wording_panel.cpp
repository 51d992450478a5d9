#include "client/library_screen/load_wording_panel.hpp"

#include <algorithm>

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int side_width = 380;
constexpr int field_width = 352;
constexpr int field_height = 34;
constexpr int line_height = 22;
constexpr int row_lines = 3;
constexpr int row_height = 30;
constexpr int sentence_width = 620;

std::string text_with_doubt(const ReviewRow& row)
{
    if (row.doubt.empty() || row.text.empty())
        return row.doubt + row.text;
    return row.doubt + ": " + row.text;
}

}  // namespace

LoadWordingPanel::LoadWordingPanel(wxWindow* parent, Screen& screen, const Instrument& instrument,
                                   Ended ended)
    : wxPanel{parent},
      ended_{std::move(ended)},
      side_{new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL}},
      presenter_{*this, screen, instrument, [this] { ended_(true); }}
{
    set_ground(this, Ground::window);
    // TRANSLATORS: %s is an instrument's short name: PHQ-9.
    auto* title = make_title(this, wxString::Format(_("Load wording: %s"), from_utf8(instrument.short_name)));
    auto* halves = new wxBoxSizer{wxHORIZONTAL};
    halves->Add(make_text_side(), wxSizerFlags{}.Expand());
    halves->Add(make_review_side(), wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(title);
    auto* why =
        make_text(this, _("The official wording that your practice is entitled to. It is stored in your "
                          "practice's database and nowhere else."));
    give_style(why, "attune-quiet");
    column->Add(why, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(halves, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    auto* padded = new wxBoxSizer{wxHORIZONTAL};
    padded->AddSpacer(FromDIP(margin));
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    padded->AddSpacer(FromDIP(margin));
    SetSizer(padded);
    presenter_.begin();
}

wxTextCtrl* LoadWordingPanel::add_field(wxWindow* parent, wxSizer* column, const wxString& label,
                                        const std::string& path, int lines)
{
    auto* words = make_text(parent, label);
    const auto size =
        lines > 1 ? wxSize{field_width, lines * line_height + gap} : wxSize{field_width, field_height};
    auto* field = new wxTextCtrl{parent,
                                 wxID_ANY,
                                 {},
                                 wxDefaultPosition,
                                 FromDIP(size),
                                 lines > 1 ? static_cast<long>(wxTE_MULTILINE) : 0L};
    label_for(words, field);
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
    auto* fault = make_notes(parent);
    give_style(fault, "attune-attention");
    fault->Hide();
    faults_[path] = fault;
    column->Add(words, wxSizerFlags{}.Border(wxTOP, FromDIP(gap + half_gap)));
    column->Add(field, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(fault, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    return field;
}

wxWindow* LoadWordingPanel::make_text_side()
{
    set_ground(side_, Ground::window);
    side_->SetScrollRate(0, FromDIP(20));
    side_->SetMinSize(FromDIP(wxSize{side_width, -1}));
    name_for_screen_readers(side_, _("The text"));
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* words = make_text(side_, _("Paste the text, one item a line"));
    text_ = new wxTextCtrl{side_,
                           wxID_ANY,
                           {},
                           wxDefaultPosition,
                           FromDIP(wxSize{field_width, 168}),
                           wxTE_MULTILINE | wxTE_DONTWRAP};
    label_for(words, text_);
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { presenter_.pasted(text_->GetValue().utf8_string()); });
    auto* choose = new wxButton{side_, wxID_ANY, _("Choose a file") + wxString::FromUTF8("\u2026")};
    choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_file(); });
    auto* kinds = make_notes(side_, _("A FHIR Questionnaire, a REDCap data dictionary, CSV or plain text"));
    column->Add(words);
    column->Add(text_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(choose, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(kinds, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    source_ = add_field(side_, column, _("Where the text is from"), "source", 1);
    licence_ = add_field(side_, column, _("What allows you to show it"), "licence", 1);
    language_ = add_field(side_, column, _("Language, by its tag: en-GB, de, pt-BR"), "language", 1);
    title_ = add_field(side_, column, _("Title"), "title", 1);
    instructions_ = add_field(side_, column, _("Text above the items"), "instructions", 3);
    answers_ = add_field(side_, column, _("Answers, one a line, each with its number"), "anchors", 4);
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxRIGHT, FromDIP(side_margin)));
    side_->SetSizer(padded);
    return side_;
}

wxSizer* LoadWordingPanel::make_review_side()
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    found_ = make_text(this);
    table_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table_->AppendTextColumn(_("No."), wxDATAVIEW_CELL_INERT, FromDIP(44), wxALIGN_RIGHT);
    table_->AppendTextColumn(_("Our label"), wxDATAVIEW_CELL_INERT, FromDIP(224), wxALIGN_LEFT);
    table_->AppendTextColumn(_("Your text"), wxDATAVIEW_CELL_INERT, FromDIP(370), wxALIGN_LEFT);
    for (unsigned i = 0; i < table_->GetColumnCount(); ++i)
        table_->GetColumn(i)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table_, _("Item and label side by side"), row_height);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_row(); });
    row_ = make_text(this);
    row_->SetMinSize(FromDIP(wxSize{-1, row_lines * line_height}));
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(make_strong(this, _("Check each item against its label")));
    column->Add(found_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(table_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(row_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(sentence_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(make_buttons(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    return column;
}

wxSizer* LoadWordingPanel::make_buttons()
{
    auto* back = new wxButton{this, wxID_ANY, _("Back")};
    back->SetToolTip(_("What is typed stays here until you sign out."));
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ended_(false); });
    accept_ = make_default_button(this, _("Accept wording"));
    accept_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.accept(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->AddStretchSpacer();
    row->Add(back);
    row->Add(accept_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    return row;
}

void LoadWordingPanel::choose_file()
{
    auto* dialog = new wxFileDialog{this,
                                    _("Choose the file with the wording"),
                                    {},
                                    {},
                                    _("Questionnaires (*.json;*.csv;*.txt)|*.json;*.csv;*.txt|All files|*"),
                                    wxFD_OPEN | wxFD_FILE_MUST_EXIST};
    dialog->Bind(wxEVT_WINDOW_MODAL_DIALOG_CLOSED, [this, dialog](wxWindowModalDialogEvent& event) {
        if (event.GetReturnCode() == wxID_OK)
            presenter_.read_file(dialog->GetFilename().utf8_string(),
                                 read_wording_file(dialog->GetPath().utf8_string()));
        dialog->Destroy();
    });
    dialog->ShowWindowModal();
}

void LoadWordingPanel::typed()
{
    presenter_.typed({.title = title_->GetValue().utf8_string(),
                      .language = language_->GetValue().utf8_string(),
                      .instructions = instructions_->GetValue().utf8_string(),
                      .answers = answers_->GetValue().utf8_string(),
                      .source = source_->GetValue().utf8_string(),
                      .licence = licence_->GetValue().utf8_string()});
}

void LoadWordingPanel::show_form(const WordingForm& form)
{
    title_->ChangeValue(from_utf8(form.title));
    language_->ChangeValue(from_utf8(form.language));
    instructions_->ChangeValue(from_utf8(form.instructions));
    answers_->ChangeValue(from_utf8(form.answers));
    source_->ChangeValue(from_utf8(form.source));
    licence_->ChangeValue(from_utf8(form.licence));
}

void LoadWordingPanel::show_review()
{
    table_->DeleteAllItems();
    for (const auto& row : presenter_.review().rows) {
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(row.sheet));
        cells.push_back(from_utf8(row.label));
        cells.push_back(from_utf8(text_with_doubt(row)));
        table_->AppendItem(cells);
    }
    show_row();
    const auto found = presenter_.found_in_words();
    set_text(found_,
             found.empty() ? _("Nothing is read yet. Each item will stand beside our label for it.")
                           : from_utf8(found),
             FromDIP(sentence_width));
    answers_->Enable(!presenter_.items_have_own_answers());
    accept_->Enable(presenter_.can_accept());
    Layout();
}

// A table's cell shows the beginning of a long item; here it stands whole.
void LoadWordingPanel::show_row()
{
    const auto& rows = presenter_.review().rows;
    const auto selected = table_->GetSelectedRow();
    if (selected == wxNOT_FOUND || static_cast<std::size_t>(selected) >= rows.size())
        return set_text(row_, _("Choose an item to read it whole."), FromDIP(sentence_width));
    const auto& row = rows[static_cast<std::size_t>(selected)];
    set_text(row_, from_utf8(row.sheet + ". " + row.label + ": " + text_with_doubt(row)),
             FromDIP(sentence_width));
}

void LoadWordingPanel::show_faults(const std::vector<FieldError>& faults)
{
    for (auto& [path, label] : faults_) {
        const auto fault = std::find_if(faults.begin(), faults.end(), [&path = path](const FieldError& one) {
            return one.path == path || one.path.starts_with(path + '[');
        });
        label->Show(fault != faults.end());
        if (fault == faults.end())
            continue;
        label->SetLabelText(from_utf8(fault->sentence));
        label->Wrap(FromDIP(field_width));
        announce(label);
    }
    side_->FitInside();
    side_->Layout();
}

void LoadWordingPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), sentence_width);
}

void LoadWordingPanel::show_busy(bool busy)
{
    accept_->Enable(!busy && presenter_.can_accept());
}

}  // namespace attune::desktop
