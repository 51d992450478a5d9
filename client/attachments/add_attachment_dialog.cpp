#include "client/attachments/add_attachment_dialog.hpp"

#include <algorithm>

#include <wx/filedlg.h>
#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int fields_width = 460;

}  // namespace

AddAttachmentDialog::AddAttachmentDialog(wxWindow* parent, Screen& screen, ClientModel& model,
                                         const std::string& note_id)
    : FormDialog{parent, _("Add a file"), _("Add file")},
      presenter_{*this, screen, model, note_id}
{
    title_ = new wxTextCtrl{this, wxID_ANY};
    title_->SetMaxLength(static_cast<unsigned long>(api::room_for_attachment_title));
    paper_ = new wxChoice{this, wxID_ANY};
    for (const auto kind : paper_kinds)
        paper_->Append(from_utf8(words_for(kind)));
    dated_on_ = new wxTextCtrl{this, wxID_ANY};
    belongs_to_ = new wxChoice{this, wxID_ANY};
    for (const auto& place : presenter_.places())
        belongs_to_->Append(from_utf8(place));
    room_ = make_text(this);
    give_style(room_, "attune-attention");
    room_->Hide();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* what = new wxFlexGridSizer{2, FromDIP(gap), FromDIP(side_margin)};
    what->AddGrowableCol(0, 1);
    what->AddGrowableCol(1, 1);
    what->Add(field("paper", _("What it is"), paper_), wxSizerFlags{}.Expand());
    what->Add(field("dated_on", _("Day of the document"), dated_on_), wxSizerFlags{}.Expand());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_file(), wxSizerFlags{}.Expand());
    column->Add(field("title", _("Title"), title_), below);
    column->Add(what, below);
    column->Add(field("note_id", _("Belongs to"), belongs_to_), below);
    column->Add(room_, below);
    column->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    body()->Add(column, wxSizerFlags{1}.Expand());
    without_draft();
    presenter_.begin();
    open(choose_);
}

wxSizer* AddAttachmentDialog::make_file()
{
    choose_ = new wxButton{this, wxID_ANY, _("Choose a file") + wxUniChar{0x2026}};
    choose_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_for_file(); }); });
    file_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_READONLY};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("file", _("File"), file_, _("PDF, PNG or JPEG; at most 20 MB")),
                wxSizerFlags{}.Expand());
    column->Add(choose_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    return column;
}

void AddAttachmentDialog::ask_for_file()
{
    wxFileDialog dialog{this,
                        _("Choose a file"),
                        {},
                        {},
                        _("Papers and pictures") + "|*.pdf;*.PDF;*.png;*.PNG;*.jpg;*.JPG;*.jpeg;*.JPEG|" +
                            _("All files") + "|*",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST};
    if (dialog.ShowModal() == wxID_OK)
        presenter_.choose(dialog.GetPath().utf8_string(), typed());
}

AttachmentForm AddAttachmentDialog::typed() const
{
    const auto place = [](const wxChoice* choice) {
        return static_cast<std::size_t>(std::max(choice->GetSelection(), 0));
    };
    return {title_->GetValue().utf8_string(), paper_kinds.at(place(paper_)),
            dated_on_->GetValue().utf8_string(), place(belongs_to_)};
}

void AddAttachmentDialog::show_form(const AttachmentForm& form)
{
    title_->ChangeValue(from_utf8(form.title));
    paper_->SetSelection(static_cast<int>(form.paper));
    dated_on_->ChangeValue(from_utf8(form.dated_on));
    belongs_to_->SetSelection(static_cast<int>(form.belongs_to));
}

void AddAttachmentDialog::show_file(const std::string& words)
{
    file_->ChangeValue(from_utf8(words));
}

void AddAttachmentDialog::show_room(const std::string& words)
{
    room_->Show();
    set_text(room_, from_utf8(words), FromDIP(fields_width));
    set_sentence({});  // the dialog grows for it
}

}  // namespace attune::desktop
