#include "client/note/waive_note_dialog.hpp"

#include <utility>

#include <wx/translation.h>

#include "client/widgets/form.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/api/notes.hpp"

namespace attune::desktop {

namespace {

constexpr int waive_width = 460;

}  // namespace

WaiveNoteDialog::WaiveNoteDialog(wxWindow* parent, Screen& screen, const api::NoteToSign& waits,
                                 WaiveNotePresenter::Done done)
    : FormDialog{parent, _("No note will be written"), _("Write no note")},
      presenter_{*this, screen, waits, std::move(done)}
{
    without_draft();
    auto* about = make_strong(this, from_utf8(presenter_.about()));
    about->Wrap(FromDIP(waive_width));
    body()->Add(about);
    reason_ = new wxTextCtrl{this,          wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{waive_width, 72}),
                             wxTE_MULTILINE};
    reason_->SetMaxLength(api::room_for_waiver);
    body()->Add(field("reason", _("Why"), reason_),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    body()->Add(make_notes(this, _("It stays in the record with your name and the time.")),
                wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    open(reason_);
}

}  // namespace attune::desktop
