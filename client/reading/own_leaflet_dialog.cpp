#include "client/reading/own_leaflet_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"

namespace attune::desktop {

namespace {

constexpr int leaflet_width = 640;
constexpr int line_height = 22;

}  // namespace

OwnLeafletDialog::OwnLeafletDialog(wxWindow* parent, Screen& screen, const Leaflet& leaflet,
                                   std::function<void(const std::string& code)> kept)
    : FormDialog{parent, leaflet.code.empty() ? _("New leaflet") : _("Change leaflet"), _("Keep leaflet")},
      presenter_{*this, screen, leaflet.code, std::move(kept)}
{
    without_draft();
    const auto as_typed = form_of(leaflet);
    title_ = add("title", _("Title"), as_typed.title, 1, {});
    audience_ = add("audience", _("For whom"), as_typed.audience, 1, _("may stay empty"));
    text_ = add("text", _("Text"), as_typed.text, 12,
                _("an empty line ends a paragraph; a line that begins with # and a space is a heading"));
    links_ = add("links", _("Books, audio and video"), as_typed.links, 4,
                 _("one a line, such as Audio: A calm place https://example.org/calm"));
    if (!leaflet.code.empty()) {
        auto* withdraw = new wxButton{this, wxID_ANY, _("Withdraw leaflet")};
        withdraw->SetToolTip(_("It is offered no more. Courses that name it keep its title."));
        withdraw->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.withdraw(form()); });
        body()->Add(withdraw, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    }
    open(title_);
}

wxTextCtrl* OwnLeafletDialog::add(const char* member, const wxString& label, const std::string& text,
                                  int lines, const wxString& note)
{
    auto* control = new wxTextCtrl{this,
                                   wxID_ANY,
                                   from_utf8(text),
                                   wxDefaultPosition,
                                   FromDIP(wxSize{leaflet_width, lines > 1 ? lines * line_height : -1}),
                                   lines > 1 ? wxTE_MULTILINE : 0L};
    if (lines > 1)
        give_margins(control);
    body()->Add(field(member, label, control, note), wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    return control;
}

LeafletForm OwnLeafletDialog::form() const
{
    return {title_->GetValue().utf8_string(), audience_->GetValue().utf8_string(),
            text_->GetValue().utf8_string(), links_->GetValue().utf8_string()};
}

}  // namespace attune::desktop
