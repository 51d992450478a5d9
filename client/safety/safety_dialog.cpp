#include "client/safety/safety_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

SafetyDialog::SafetyDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Safety text"), _("Enter this text")},
      presenter_{*this, screen}
{
    auto* why = make_text(this, _("A client reads this at once after an answer about self-harm, and again at "
                                  "the end. Name whom to call and where to go. Attune ships no numbers."));
    why->Wrap(FromDIP(520));
    body()->Add(why);
    text_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{520, 160}), wxTE_MULTILINE};
    read_by_ =
        new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{520, 64}), wxTE_MULTILINE};
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin));
    body()->Add(field("text", _("What the client reads"), text_), below);
    body()->Add(field("read_by", _("Who reads the answers, and when"), read_by_), below);
    facts_ = make_notes(this);
    body()->Add(facts_, below);
    for (auto* field : {text_, read_by_})
        field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
            presenter_.change({text_->GetValue().utf8_string(), read_by_->GetValue().utf8_string()});
        });
    presenter_.begin();
    open(text_);
}

void SafetyDialog::show_safety(const api::EnterPracticeSafety::Request& safety, const std::string& facts,
                               bool may_change)
{
    text_->ChangeValue(from_utf8(safety.text));
    read_by_->ChangeValue(from_utf8(safety.read_by));
    set_text(facts_, from_utf8(may_change ? facts : facts + " A practice lead can change it."));
    text_->SetEditable(may_change);
    read_by_->SetEditable(may_change);
    allow_submit(may_change);
}

}  // namespace attune::desktop
