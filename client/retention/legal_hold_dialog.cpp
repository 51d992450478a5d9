#include "client/retention/legal_hold_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"

namespace attune::desktop {

namespace {

constexpr int fields_width = 420;
constexpr int lines = 4;

}  // namespace

LegalHoldDialog::LegalHoldDialog(wxWindow* parent, PageContext& context, const std::string& legal_hold_id,
                                 const Draft* draft)
    : FormDialog{parent, _("Legal hold"), _("Place hold")},
      presenter_{*this, context.screen, context.model, legal_hold_id, draft}
{
    if (presenter_.lifts())
        set_verb(_("Lift hold"));
    auto* why =
        make_text(this, presenter_.lifts()
                            ? _("From then on the practice's rule holds again. Both reasons stay on record.")
                            : _("While it stands, the record is kept, whatever the practice's rule says."));
    why->Wrap(FromDIP(fields_width));
    body()->Add(why);
    reason_ = new wxTextCtrl{this,          wxID_ANY,      from_utf8(presenter_.reason()), wxDefaultPosition,
                             wxDefaultSize, wxTE_MULTILINE};
    give_margins(reason_);
    reason_->SetMinSize({FromDIP(fields_width), lines * reason_->GetCharHeight() + FromDIP(2 * gap)});
    reason_->SetMaxLength(static_cast<unsigned long>(api::room_for_hold_reason));
    reason_->Bind(wxEVT_TEXT,
                  [this](wxCommandEvent&) { presenter_.change(reason_->GetValue().utf8_string()); });
    body()->Add(field("reason", _("Reason"), reason_, _("a claim, a request, a court")),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    open(reason_);
}

void resume_legal_hold(wxWindow* window, PageContext& context, const Draft& draft)
{
    new LegalHoldDialog{window, context, {}, &draft};
}

}  // namespace attune::desktop
