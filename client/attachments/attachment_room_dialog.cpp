#include "client/attachments/attachment_room_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int field_width = 400;

}  // namespace

AttachmentRoomDialog::AttachmentRoomDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Space for files"), _("Set it")},
      presenter_{*this, screen}
{
    taken_ = make_strong(this, " ");
    gigabytes_ = new wxSpinCtrl{this, wxID_ANY};
    gigabytes_->SetRange(1, AttachmentRoomPresenter::most_gigabytes);
    gigabytes_->Enable(presenter_.may_set());
    auto* note =
        make_notes(this, _("For scanned letters and other files in the records of all clients. When it "
                           "is taken nothing goes, and nothing more can be added. A practice lead "
                           "sets it."));
    note->Wrap(FromDIP(field_width));
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(taken_, wxSizerFlags{}.Expand());
    column->Add(field("megabytes", _("Gigabytes for files"), gigabytes_), below);
    column->Add(note, below);
    column->SetMinSize(FromDIP(wxSize{field_width, -1}));
    body()->Add(column, wxSizerFlags{1}.Expand());
    without_draft();
    allow_submit(presenter_.may_set());
    presenter_.begin();
    open(gigabytes_);
}

void AttachmentRoomDialog::show_room(const std::string& words, int gigabytes)
{
    set_text(taken_, from_utf8(words));
    gigabytes_->SetValue(gigabytes);
}

}  // namespace attune::desktop
