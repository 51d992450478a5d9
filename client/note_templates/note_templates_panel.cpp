#include "client/note_templates/note_templates_panel.hpp"

#include <wx/translation.h>

#include "client/note_templates/own_template_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 34;
constexpr int list_width = 452;
constexpr int text_width = 460;

}  // namespace

NoteTemplatesPanel::NoteTemplatesPanel(wxWindow* parent, Screen& screen, std::function<void()> close)
    : wxPanel{parent},
      screen_{screen},
      close_{std::move(close)},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    sentence_ = make_strong(this);
    sentence_->Hide();
    auto* body = new wxBoxSizer{wxHORIZONTAL};
    body->Add(make_table(), wxSizerFlags{}.Expand());
    body->Add(make_detail(), wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_top(), wxSizerFlags{}.Expand());
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(body, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(in_margins(this, column),
                wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    SetSizer(padded);
}

wxSizer* NoteTemplatesPanel::make_top()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_title(this, _("Note templates")), wxSizerFlags{1}.CentreVertical());
    auto* close = new wxButton{this, wxID_ANY, _("Close templates")};
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close_(); });
    row->Add(close, wxSizerFlags{}.CentreVertical());
    if (presenter_.may_keep()) {
        auto* make =
            new wxButton{this, wxID_ANY, _("New template of your own") + wxString::FromUTF8("\u2026")};
        make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { write({}); });
        row->Add(make, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    }
    return row;
}

wxDataViewListCtrl* NoteTemplatesPanel::make_table()
{
    table_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{list_width, -1}),
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table_->AppendTextColumn(_("Template"), wxDATAVIEW_CELL_INERT, FromDIP(220), wxALIGN_LEFT);
    table_->AppendTextColumn(_("Whose it is"), wxDATAVIEW_CELL_INERT, FromDIP(220), wxALIGN_LEFT);
    for (unsigned i = 0; i < table_->GetColumnCount(); ++i)
        table_->GetColumn(i)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table_, _("Note templates"), row_height);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const auto row = table_->GetSelectedRow(); !filling_ && row != wxNOT_FOUND)
            presenter_.choose(static_cast<std::size_t>(row));
    });
    return table_;
}

wxScrolledWindow* NoteTemplatesPanel::make_detail()
{
    detail_ = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_THEME};
    set_ground(detail_, Ground::view);
    detail_->SetScrollRate(0, FromDIP(gap));
    name_for_screen_readers(detail_, _("Template"));
    name_ = make_heading(detail_);
    purpose_ = make_text(detail_);
    sections_ = new wxBoxSizer{wxVERTICAL};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(name_);
    column->Add(purpose_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(make_strong(detail_, _("Sections")), wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    column->Add(sections_, wxSizerFlags{}.Expand());
    if (presenter_.may_keep()) {
        change_ = new wxButton{detail_, wxID_ANY, _("Change template")};
        change_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
            if (const auto* one = presenter_.template_shown())
                write(*one);
        });
        copy_ = new wxButton{detail_, wxID_ANY, _("Make your own from it")};
        copy_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { write(presenter_.copy()); });
        auto* row = new wxBoxSizer{wxHORIZONTAL};
        row->Add(change_, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap)));
        row->Add(copy_, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap)));
        restore_ = new wxButton{detail_, wxID_ANY, _("As it comes with Attune")};
        restore_->SetToolTip(
            _("What the practice has changed of it is no longer used. Notes that were written "
              "by it stay as they are."));
        restore_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.restore(); });
        row->Add(restore_);
        column->Add(row, wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    }
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(side_margin)));
    detail_->SetSizer(padded);
    return detail_;
}

void NoteTemplatesPanel::begin()
{
    presenter_.begin();
    table_->SetFocus();
}

void NoteTemplatesPanel::show_rows()
{
    filling_ = true;
    table_->DeleteAllItems();
    for (const auto& row : presenter_.rows()) {
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(row.name));
        cells.push_back(from_utf8(row.whose));
        table_->AppendItem(cells);
    }
    if (presenter_.chosen() < presenter_.rows().size())
        table_->SelectRow(static_cast<unsigned>(presenter_.chosen()));
    filling_ = false;
}

void NoteTemplatesPanel::show_detail()
{
    const auto* one = presenter_.template_shown();
    name_->SetLabelText(one ? from_utf8(one->name) : wxString{});
    purpose_->SetLabelText(one ? from_utf8(one->purpose) : wxString{});
    purpose_->Wrap(FromDIP(text_width));
    sections_->Clear(true);
    for (const auto& section : presenter_.sections())
        sections_->Add(make_text(detail_, from_utf8(section)), wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    if (change_)
        change_->Show(one != nullptr);
    if (copy_)
        copy_->Show(one != nullptr);
    if (restore_)
        restore_->Show(one && is_changed(*one));
    detail_->FitInside();
    detail_->Layout();
}

void NoteTemplatesPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), list_width + text_width);
    Layout();
}

void NoteTemplatesPanel::write(const NoteTemplate& one)
{
    new OwnTemplateDialog{this, screen_, one,
                          [this](const std::string& code) { presenter_.show_kept(code); }};
}

}  // namespace attune::desktop
