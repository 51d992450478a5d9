#include "client/tags/client_tags_dialog.hpp"

#include <wx/checkbox.h>
#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int list_width = 360;
constexpr int list_height = 260;

}  // namespace

ClientTagsDialog::ClientTagsDialog(wxWindow* parent, PageContext& context,
                                   const std::vector<std::string>& tags)
    : FormDialog{parent, _("Tags"), _("Save tags")},
      presenter_{*this, context.screen, context.model, tags}
{
    boxes_ = new ScrolledPanel{this};
    set_ground(boxes_, Ground::window);
    boxes_->SetScrollRate(0, FromDIP(gap));
    boxes_->SetSizer(new wxBoxSizer{wxVERTICAL});
    boxes_->SetMinSize(FromDIP(wxSize{list_width, list_height}));
    body()->Add(boxes_, wxSizerFlags{1}.Expand());
    without_draft();
    presenter_.begin();
    open(boxes_);
}

void ClientTagsDialog::show_choices()
{
    boxes_->GetSizer()->Clear(true);
    const auto& choices = presenter_.choices();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto* box = new wxCheckBox{boxes_, wxID_ANY, from_utf8(choices[i].tag)};
        box->SetValue(choices[i].chosen);
        box->Bind(wxEVT_CHECKBOX,
                  [this, i](wxCommandEvent& event) { presenter_.choose(i, event.IsChecked()); });
        boxes_->GetSizer()->Add(box, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
        if (i == 0)
            box->SetFocus();
    }
    boxes_->FitInside();
    boxes_->Layout();
}

}  // namespace attune::desktop
