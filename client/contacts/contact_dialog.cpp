#include "client/contacts/contact_dialog.hpp"

#include <boost/mp11/algorithm.hpp>
#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 420;

// As the server names the member when it is at fault.
std::string path_of(const DetailsField& field)
{
    std::string path;
    boost::mp11::mp_for_each<boost::describe::describe_members<DetailsForm, boost::describe::mod_public>>(
        [&](auto member) {
            if (member.pointer == field.text)
                path = std::string{"details."} + member.name;
        });
    return path;
}

}  // namespace

ContactDialog::ContactDialog(wxWindow* parent, Screen& screen, const api::Client& client,
                             ContactFormPresenter::Done done)
    : FormDialog{parent, _("Contact details"), _("Save details")},
      presenter_{*this, screen, client, std::move(done)}
{
    without_draft();
    const auto form = presenter_.form();
    for (std::size_t i = 0; i < details_fields.size(); ++i) {
        fields_[i] = new wxTextCtrl{this, wxID_ANY, from_utf8(form.*details_fields[i].text)};
        body()->Add(field(path_of(details_fields[i]), wxGetTranslation(details_fields[i].label), fields_[i]),
                    wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(i == 0 ? 0 : gap + half_gap)));
    }
    body()->SetMinSize(FromDIP(wxSize{dialog_width, -1}));
    open(fields_.front());
}

void ContactDialog::submit()
{
    DetailsForm form;
    for (std::size_t i = 0; i < details_fields.size(); ++i)
        form.*details_fields[i].text = fields_[i]->GetValue().utf8_string();
    presenter_.save(form);
}

}  // namespace attune::desktop
