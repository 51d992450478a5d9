#include "client/sign_in/sign_in_panel.hpp"

#include <wx/gauge.h>
#include <wx/translation.h>

#include "client/widgets/form.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

enum BookPage { looking_page, no_server_page, sign_in_page, first_user_page };

constexpr int form_width = 340;
constexpr int wide_form = 420;

wxPanel* make_page(wxWindow* parent)
{
    auto* page = new wxPanel{parent};
    set_ground(page, Ground::window);
    return page;
}

}  // namespace

SignInPanel::SignInPanel(wxWindow* parent, Connection& connection, Async& async, Enter enter,
                         std::function<void()> elsewhere)
    : wxPanel{parent},
      enter_{std::move(enter)},
      elsewhere_{std::move(elsewhere)},
      presenter_{*this, connection, async}
{
    set_ground(this, Ground::window);
    book_ = new wxSimplebook{this};
    book_->AddPage(make_looking(book_), {});
    book_->AddPage(make_no_server(book_), {});
    book_->AddPage(make_sign_in(book_), {});
    book_->AddPage(make_first_user(book_), {});
    auto* whole = new wxBoxSizer{wxVERTICAL};
    whole->Add(book_, wxSizerFlags{1}.Expand());
    SetSizer(whole);
}

wxWindow* SignInPanel::make_looking(wxWindow* parent)
{
    auto* page = make_page(parent);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(page, _("Looking for the practice")), wxSizerFlags{}.Centre());
    page->SetSizer(centred(page, column, form_width));
    return page;
}

wxWindow* SignInPanel::make_no_server(wxWindow* parent)
{
    auto* page = make_page(parent);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_title(page, _("The practice cannot be reached")));
    no_server_ = make_text(page);
    column->Add(no_server_, wxSizerFlags{}.Border(wxTOP | wxBOTTOM, page->FromDIP(side_margin)));
    auto* buttons = new wxBoxSizer{wxHORIZONTAL};
    auto* again = make_default_button(page, _("Try again"));
    again->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.begin(); });
    buttons->Add(again);
    if (elsewhere_) {
        auto* other = new wxButton{page, wxID_ANY, _("Choose another practice")};
        other->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { elsewhere_(); });
        buttons->Add(other, wxSizerFlags{}.Border(wxLEFT, page->FromDIP(gap)));
    }
    column->Add(buttons);
    page->SetSizer(centred(page, column, wide_form));
    return page;
}

wxWindow* SignInPanel::make_sign_in(wxWindow* parent)
{
    auto* page = make_page(parent);
    auto* column = new wxBoxSizer{wxVERTICAL};
    practice_ = make_title(page);
    demonstration_ = make_notes(page, _("A demonstration: everybody in it is invented."));
    column->Add(practice_);
    column->Add(demonstration_, wxSizerFlags{}.Border(wxTOP, page->FromDIP(half_gap)));
    Form form{page, column, form_width};
    username_ = form.text(_("Username"));
    password_ = form.password(_("Password"));
    sign_in_refusal_ = form.refusal();
    sign_in_ = make_default_button(page, _("Sign in"));
    column->Add(sign_in_, wxSizerFlags{}.Border(wxTOP, page->FromDIP(side_margin)));
    if (elsewhere_) {
        auto* other = make_link(page, _("Choose another practice"));
        other->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { elsewhere_(); });
        column->Add(other, wxSizerFlags{}.Border(wxTOP, page->FromDIP(side_margin)));
    }
    sign_in_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { submit_sign_in(); });
    username_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { password_->SetFocus(); });
    password_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { submit_sign_in(); });
    page->SetSizer(centred(page, column, form_width));
    return page;
}

wxWindow* SignInPanel::make_first_user(wxWindow* parent)
{
    auto* page = make_page(parent);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_title(page, _("Your practice on this computer")));
    auto* sentence =
        make_text(page, _("You are the first to come in, so you become the practice lead. Nobody can read "
                          "the records without your password, and nobody can bring it back."));
    sentence->Wrap(page->FromDIP(wide_form));
    column->Add(sentence, wxSizerFlags{}.Border(wxTOP, page->FromDIP(gap)));
    Form form{page, column, wide_form};
    practice_name_ = form.text(_("Name of the practice"));
    display_name_ = form.text(_("Your name, as colleagues see it"));
    first_username_ = form.text(_("Username"));
    first_password_ = form.password(_("Password, 15 characters or more"));
    password_again_ = form.password(_("The same password again"));
    first_refusal_ = form.refusal();
    create_ = new wxButton{page, wxID_ANY, _("Open the practice")};
    give_style(create_, "attune-accent");
    column->Add(create_, wxSizerFlags{}.Border(wxTOP, page->FromDIP(side_margin)));
    create_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { submit_first_user(); });
    password_again_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { submit_first_user(); });
    page->SetSizer(centred(page, column, wide_form));
    return page;
}

void SignInPanel::submit_sign_in()
{
    show_sentence(sign_in_refusal_, {}, form_width);
    presenter_.sign_in(username_->GetValue().utf8_string(), password_->GetValue().utf8_string());
}

void SignInPanel::submit_first_user()
{
    show_sentence(first_refusal_, {}, wide_form);
    presenter_.create_first_user(
        {practice_name_->GetValue().utf8_string(), display_name_->GetValue().utf8_string(),
         first_username_->GetValue().utf8_string(), first_password_->GetValue().utf8_string()},
        password_again_->GetValue().utf8_string());
}

void SignInPanel::show_looking_for_server()
{
    book_->SetSelection(looking_page);
}

void SignInPanel::show_no_server(const std::string& sentence)
{
    book_->SetSelection(no_server_page);
    set_text(no_server_, from_utf8(sentence), FromDIP(wide_form));
}

void SignInPanel::show_sign_in(const api::Practice& practice)
{
    book_->SetSelection(sign_in_page);
    demonstration_->Show(practice.demonstration);
    set_text(practice_, from_utf8(practice.name), FromDIP(form_width));
    username_->SetFocus();
}

void SignInPanel::show_first_user()
{
    book_->SetSelection(first_user_page);
    practice_name_->SetFocus();
}

void SignInPanel::show_busy(bool busy)
{
    sign_in_->Enable(!busy);
    create_->Enable(!busy);
}

// The password goes, so that it can be typed afresh; the rest stays.
void SignInPanel::show_refusal(const std::string& sentence)
{
    const bool first = book_->GetSelection() == first_user_page;
    show_sentence(first ? first_refusal_ : sign_in_refusal_, from_utf8(sentence),
                  first ? wide_form : form_width);
    if (!first && sign_in_->IsEnabled()) {
        password_->SetFocus();
        password_->SelectAll();
    }
}

void SignInPanel::enter(const Entrance& entrance)
{
    for (auto* field : {password_, first_password_, password_again_})
        field->ChangeValue({});
    enter_(entrance);
}

}  // namespace attune::desktop
