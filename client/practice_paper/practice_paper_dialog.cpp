#include "client/practice_paper/practice_paper_dialog.hpp"

#include <wx/filedlg.h>
#include <wx/scrolwin.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"
#include "client/widgets/theme.hpp"
#include "reports/manuscript_paper.hpp"
#include "reports/manuscript_text.hpp"

namespace attune::desktop {

namespace {

constexpr int fields_width = 340;
constexpr int sample_width = 380;
constexpr int sample_height = 580;  // the whole page, with its foot
constexpr int parts_height = 132;

}  // namespace

PracticePaperDialog::PracticePaperDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Letterhead and signature"), _("Use these from now on")},
      presenter_{*this, screen}
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_letterhead(), wxSizerFlags{}.Expand());
    column->Add(make_signature(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    column->Add(make_parts(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    column->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    sample_ = new PaperView{this, _("Sample page")};
    sample_->SetMinSize(FromDIP(wxSize{sample_width, sample_height}));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(column, wxSizerFlags{}.Expand());
    row->Add(sample_, wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    body()->Add(row, wxSizerFlags{1}.Expand());
    for (auto* text : {address_, foot_, title_, registration_})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    without_draft();
    presenter_.begin();
    open(address_);
}

wxSizer* PracticePaperDialog::make_letterhead()
{
    address_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE};
    give_margins(address_);
    address_->SetMinSize({-1, 5 * address_->GetCharHeight() + FromDIP(2 * gap)});
    foot_ = new wxTextCtrl{this, wxID_ANY};
    foot_->SetMaxLength(static_cast<unsigned long>(api::room_for_foot));
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("address", _("Below the practice's name"), address_, _("street, town, telephone, web")),
                wxSizerFlags{}.Expand());
    column->Add(field("foot", _("At the end of each page"), foot_, _("one line")), below);
    column->Add(make_logo(), below);
    return column;
}

wxSizer* PracticePaperDialog::make_logo()
{
    load_logo_ = new wxButton{this, wxID_ANY, _("Choose a logo") + wxUniChar{0x2026}};
    load_logo_->SetToolTip(_("A PNG file of up to 200 KB and 2000 pixels."));
    load_logo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_for_logo(); }); });
    remove_logo_ = new wxButton{this, wxID_ANY, _("Remove the logo")};
    remove_logo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.remove_logo(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("logo", _("Logo"), load_logo_, _("PNG, up to 200 KB")), wxSizerFlags{1});
    row->Add(remove_logo_, wxSizerFlags{}.Bottom().Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxSizer* PracticePaperDialog::make_signature()
{
    title_ = new wxTextCtrl{this, wxID_ANY};
    registration_ = new wxTextCtrl{this, wxID_ANY};
    for (auto* text : {title_, registration_})
        text->SetMaxLength(static_cast<unsigned long>(api::room_for_signature_line));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("title", _("Your title, below your name"), title_), wxSizerFlags{}.Expand());
    column->Add(field("registration", _("Your registration"), registration_),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

wxSizer* PracticePaperDialog::make_parts()
{
    kind_ = new wxChoice{this, wxID_ANY};
    for (const auto kind : manuscript_kinds())
        kind_->Append(from_utf8(words_for(kind)));
    kind_->SetSelection(static_cast<int>(presenter_.kind()));
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.choose(manuscript_kinds().at(static_cast<std::size_t>(event.GetSelection())));
        show_parts();
    });
    auto* scrolled = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_THEME};
    set_ground(scrolled, Ground::view);
    scrolled->SetScrollRate(0, FromDIP(gap));
    scrolled->SetMinSize(FromDIP(wxSize{-1, parts_height}));
    parts_ = new wxBoxSizer{wxVERTICAL};
    scrolled->SetSizer(parts_);
    parts_window_ = scrolled;
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("usual_parts", _("Usual parts of"), kind_), wxSizerFlags{}.Expand());
    column->Add(scrolled, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(half_gap)));
    return column;
}

void PracticePaperDialog::show_parts()
{
    parts_->Clear(true);
    boxes_.clear();
    for (const auto& part : presenter_.parts()) {
        auto* box = new wxCheckBox{parts_window_, wxID_ANY, from_utf8(part.label)};
        box->SetValue(part.needed || presenter_.is_usual(part.name));
        box->Enable(may_change_ && !part.needed);
        box->Bind(wxEVT_CHECKBOX, [this, name = part.name](wxCommandEvent& event) {
            presenter_.make_usual(name, event.IsChecked());
        });
        boxes_[part.name] = box;
        parts_->Add(box, wxSizerFlags{}.Border(wxLEFT | wxTOP, FromDIP(half_gap)));
    }
    parts_window_->FitInside();
    parts_window_->Layout();
}

void PracticePaperDialog::show_form(const PracticePaperForm& form, bool may_change)
{
    may_change_ = may_change;
    address_->ChangeValue(from_utf8(form.address));
    foot_->ChangeValue(from_utf8(form.foot));
    title_->ChangeValue(from_utf8(form.title));
    registration_->ChangeValue(from_utf8(form.registration));
    for (auto* text : {address_, foot_})
        text->SetEditable(may_change);
    load_logo_->Enable(may_change);
    remove_logo_->Enable(may_change && presenter_.has_logo());
    if (!may_change)
        set_sentence(_("A practice lead can change what stands on the practice's paper; the signature is "
                       "your own.")
                         .utf8_string());
    show_parts();
    (may_change ? address_ : title_)->SetFocus();
}

void PracticePaperDialog::show_sample(const Manuscript& sample)
{
    sample_->show(reports::paper_of(sample), from_utf8(reports::plain_text_of(sample)));
    remove_logo_->Enable(may_change_ && presenter_.has_logo());
}

void PracticePaperDialog::changed()
{
    presenter_.change(address_->GetValue().utf8_string(), foot_->GetValue().utf8_string(),
                      title_->GetValue().utf8_string(), registration_->GetValue().utf8_string());
}

void PracticePaperDialog::ask_for_logo()
{
    wxFileDialog dialog{this, _("Choose a logo"),  {},
                        {},   "PNG (*.png)|*.png", wxFD_OPEN | wxFD_FILE_MUST_EXIST};
    if (dialog.ShowModal() == wxID_OK)
        presenter_.load_logo(dialog.GetPath().utf8_string());
}

}  // namespace attune::desktop
