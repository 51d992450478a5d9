#include "client/attachments/strike_out_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int field_width = 420;

}  // namespace

StrikeOutDialog::StrikeOutDialog(wxWindow* parent, Screen& screen, ClientModel& model,
                                 const api::ClientAttachment& attachment)
    : FormDialog{parent, _("Strike out a file"), _("Strike out")},
      presenter_{*this, screen, model, attachment}
{
    auto* what = make_strong(this, from_utf8(attachment.title));
    what->Wrap(FromDIP(field_width));
    because_ = new wxTextCtrl{this, wxID_ANY};
    because_->SetMaxLength(static_cast<unsigned long>(api::room_for_strike_out_reason));
    auto* note =
        make_notes(this, _("The file stays in the record with the reason, and can still be opened."));
    note->Wrap(FromDIP(field_width));
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(what);
    column->Add(field("because", _("Why"), because_), below);
    column->Add(note, below);
    column->SetMinSize(FromDIP(wxSize{field_width, -1}));
    body()->Add(column, wxSizerFlags{1}.Expand());
    without_draft();
    open(because_);
}

}  // namespace attune::desktop
