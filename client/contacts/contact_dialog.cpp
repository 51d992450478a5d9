#include "client/contacts/contact_dialog.hpp"

#include <boost/mp11/algorithm.hpp>
#include <wx/translation.h>

#include "client/details/wx_details_field.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int form_width = 340;
constexpr int people_width = 420;

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
    auto* column = new wxBoxSizer{wxVERTICAL};
    for (std::size_t i = 0; i < details_fields.size(); ++i) {
        fields_[i] = make_details_field(this, details_fields[i], [] {});
        show_text(fields_[i], form.*details_fields[i].text);
        column->Add(field(path_of(details_fields[i]), wxGetTranslation(details_fields[i].label), fields_[i]),
                    wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(i == 0 ? 0 : gap + half_gap)));
    }
    column->SetMinSize(FromDIP(wxSize{form_width, -1}));
    people_ = new CardSectionPanel{this, _("People around them"), _("Nobody is entered."), people_width};
    people_->SetMinSize(FromDIP(wxSize{people_width, -1}));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(column, wxSizerFlags{1}.Expand());
    row->Add(people_, wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    body()->Add(row, wxSizerFlags{1}.Expand());
    presenter_.begin();
    open(fields_.front());
}

void ContactDialog::show_people(const std::vector<FileLine>& people)
{
    std::vector<CardRow> rows;
    rows.reserve(people.size());
    for (const auto& line : people)
        rows.push_back({line, {}});
    people_->show_rows(rows);
    set_sentence({});  // lays the dialog out anew
}

void ContactDialog::submit()
{
    DetailsForm form;
    for (std::size_t i = 0; i < details_fields.size(); ++i)
        form.*details_fields[i].text = text_of(fields_[i]);
    presenter_.save(form);
}

}  // namespace attune::desktop
