#include "client/new_client/new_client_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"

namespace attune::desktop {

namespace {

constexpr int address_lines = 3;

}  // namespace

NewClientDialog::NewClientDialog(wxWindow* parent, Screen& screen, Created created, const Draft* draft)
    : FormDialog{parent, _("New client"), _("Add client")},
      created_{std::move(created)},
      presenter_{*this, screen, draft}
{
    using Form = NewClientForm;
    auto* grid = new wxFlexGridSizer{2, FromDIP(gap + half_gap), FromDIP(side_margin)};
    grid->AddGrowableCol(0, 1);
    grid->AddGrowableCol(1, 1);
    text(grid, &Form::legal_name, "legal_name", _("Legal name"));
    text(grid, &Form::preferred_name, "preferred_name", _("Preferred name"), _("if it is another"));
    text(grid, &Form::pronouns, "pronouns", _("Pronouns"));
    text(grid, &Form::born_on, "born_on", _("Birth date"), _("12 Mar 1992 or 12/03/1992"));
    text(grid, &Form::reference, "reference", _("Reference"), _("the practice's own number"));
    text(grid, &Form::phone, "phone", _("Phone"));
    text(grid, &Form::email, "email", _("E-mail"));
    text(grid, &Form::address, "address", _("Address"), {}, address_lines);
    body()->Add(grid, wxSizerFlags{}.Expand());
    body()->Add(make_heading(this, _("First episode")), wxSizerFlags{}.Border(wxTOP, FromDIP(2 * gap)));
    body()->AddSpacer(FromDIP(gap));
    auto* problem = new wxBoxSizer{wxVERTICAL};
    text(problem, &Form::problem, "problem", _("Problem"), _("in a line: what brings them"));
    body()->Add(problem, wxSizerFlags{}.Expand());
    auto* episode = new wxFlexGridSizer{2, FromDIP(gap + half_gap), FromDIP(side_margin)};
    episode->AddGrowableCol(0, 1);
    episode->AddGrowableCol(1, 1);
    text(episode, &Form::started_on, "started_on", _("Episode started"));
    text(episode, &Form::planned_sessions, "planned_sessions", _("Planned sessions"), _("empty when open"));
    body()->Add(episode, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    presenter_.begin();
    open(entries_.front().control);
}

wxTextCtrl* NewClientDialog::text(wxSizer* into, std::string NewClientForm::*member, const char* name,
                                  const wxString& label, const wxString& note, int lines)
{
    auto* control =
        new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, lines > 1 ? wxTE_MULTILINE : 0};
    if (lines > 1)
        give_margins(control);
    control->SetMinSize({FromDIP(268), lines > 1 ? lines * control->GetCharHeight() + FromDIP(2 * gap) : -1});
    into->Add(field(name, label, control, note), wxSizerFlags{1}.Expand());
    control->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (filling_)
            return;
        NewClientForm form;
        for (const auto& entry : entries_)
            form.*entry.member = entry.control->GetValue().utf8_string();
        presenter_.change(form);
    });
    entries_.push_back({member, control});
    return control;
}

void NewClientDialog::show_form(const NewClientForm& form)
{
    filling_ = true;
    for (const auto& entry : entries_)
        entry.control->SetValue(from_utf8(form.*entry.member));
    filling_ = false;
}

void NewClientDialog::close(const std::string& client_id)
{
    const auto created = created_;
    finish();
    if (created)
        created(client_id);
}

void add_new_client(wxWindow* window, Screen& screen, const Draft* draft, NewClientDialog::Created created)
{
    new NewClientDialog{window, screen, std::move(created), draft};
}

}  // namespace attune::desktop
