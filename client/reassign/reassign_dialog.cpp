#include "client/reassign/reassign_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 560;
constexpr int name_width = dialog_width - 110;

void fill(wxChoice* choice, const std::vector<std::string>& words, std::size_t selected)
{
    choice->Clear();
    for (const auto& one : words)
        choice->Append(from_utf8(one));
    if (selected < words.size())
        choice->SetSelection(static_cast<int>(selected));
    choice->Enable(words.size() > 1);
}

}  // namespace

ReassignDialog::ReassignDialog(wxWindow* parent, PageContext& context, const api::Administration& form)
    : FormDialog{parent, _("Given to the wrong client"), _("Move this form")},
      presenter_{*this, context.screen, context.model, form}
{
    without_draft();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin));
    body()->Add(make_names(), wxSizerFlags{}.Expand());
    body()->Add(make_search(), wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(margin)));
    body()->Add(make_place(), below);
    reason_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{-1, 56}), wxTE_MULTILINE};
    reason_->Bind(wxEVT_TEXT,
                  [this](wxCommandEvent&) { presenter_.give_reason(reason_->GetValue().utf8_string()); });
    body()->Add(field("reason", _("How it came about"), reason_, _("both records keep it")), below);
    auto* what =
        make_notes(this, _("Its scores and risk answers go with it, and nothing of it stays in this "
                           "record's charts. Notes and documents that were written stay as they are. "
                           "A risk answer waits anew for somebody to look at it."));
    what->Wrap(FromDIP(dialog_width));
    body()->Add(what, below);
    body()->SetMinSize(FromDIP(wxSize{dialog_width, -1}));
    presenter_.begin();
    open(search_);
}

wxSizer* ReassignDialog::make_names()
{
    auto* form = make_text(this, from_utf8(presenter_.form_words()));
    from_ = make_title(this);
    to_ = make_title(this);
    auto* names = new wxFlexGridSizer{2, FromDIP(gap), FromDIP(side_margin)};
    names->AddGrowableCol(1, 1);
    const auto middle = wxSizerFlags{}.CentreVertical();
    names->Add(make_text(this, _("Form")), middle);
    names->Add(form, middle);
    names->Add(make_text(this, _("Is with")), middle);
    names->Add(from_, middle);
    names->Add(make_text(this, _("Belongs to")), middle);
    names->Add(to_, middle);
    return names;
}

wxSizer* ReassignDialog::make_search()
{
    search_ = new wxTextCtrl{this, wxID_ANY};
    search_->SetHint(_("Name, initials, date of birth or number"));
    search_->Bind(wxEVT_TEXT,
                  [this](wxCommandEvent&) { presenter_.find(search_->GetValue().utf8_string()); });
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, 132})};
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (event.GetSelection() != wxNOT_FOUND)
            presenter_.choose_client(static_cast<std::size_t>(event.GetSelection()));
    });
    name_for_screen_readers(list_, _("Clients found"));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("to_client_id", _("Find the right client"), search_, _("on your caseload")),
                wxSizerFlags{}.Expand());
    column->Add(list_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

wxSizer* ReassignDialog::make_place()
{
    episode_ = new wxChoice{this, wxID_ANY};
    episode_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.choose_episode(static_cast<std::size_t>(event.GetSelection()));
    });
    session_ = new wxChoice{this, wxID_ANY};
    session_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.choose_session(static_cast<std::size_t>(event.GetSelection()));
    });
    for (auto* choice : {episode_, session_})
        choice->SetMinSize(FromDIP(wxSize{200, -1}));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("to_episode_id", _("Into"), episode_), wxSizerFlags{3});
    row->Add(field("to_session_id", _("Given in"), session_),
             wxSizerFlags{2}.Border(wxLEFT, FromDIP(side_margin)));
    return row;
}

void ReassignDialog::show_found()
{
    wxArrayString clients;
    for (const auto& words : presenter_.found())
        clients.Add(from_utf8(words));
    list_->Set(clients);
    if (const auto chosen = presenter_.chosen())
        list_->SetSelection(static_cast<int>(*chosen));
}

void ReassignDialog::show_place()
{
    set_text(from_, from_utf8(presenter_.from_name()), FromDIP(name_width));
    const auto to = presenter_.to_name();
    set_text(to_, to.empty() ? _("not chosen yet") : from_utf8(to), FromDIP(name_width));
    if (!to.empty())
        announce(to_);
    fill(episode_, presenter_.episodes(), presenter_.episode());
    fill(session_, presenter_.sessions(), presenter_.session());
    Layout();
}

}  // namespace attune::desktop
