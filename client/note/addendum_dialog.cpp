#include "client/note/addendum_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"

namespace attune::desktop {

namespace {

constexpr int addendum_width = 520;
constexpr int addendum_height = 160;

}  // namespace

AddendumDialog::AddendumDialog(wxWindow* parent, PageContext& context, const std::string& note_id,
                               const Draft* draft)
    : FormDialog{parent, _("Addendum"), _("Sign addendum")},
      presenter_{*this, context.screen, context.model, note_id, draft}
{
    text_ = new wxTextCtrl{
        this,          wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{addendum_width, addendum_height}),
        wxTE_MULTILINE};
    give_margins(text_);
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { presenter_.change(text_->GetValue().utf8_string()); });
    auto* cell = field("text", _("What is added"), text_);
    cell->GetItem(text_)->SetProportion(1);
    body()->Add(cell, wxSizerFlags{1}.Expand());
    auto* note =
        make_notes(this, _("The signed note stays as it is. The addendum stands below it with your name and "
                           "today's date, and does not change any more once it is signed."));
    note->Wrap(FromDIP(addendum_width));
    body()->Add(note, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    presenter_.begin();
    open(text_);
}

void AddendumDialog::show_text(const std::string& text)
{
    text_->ChangeValue(from_utf8(text));
}

void resume_addendum(wxWindow* window, PageContext& context, const Draft& draft)
{
    new AddendumDialog{window, context, {}, &draft};
}

}  // namespace attune::desktop
