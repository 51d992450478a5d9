#include "client/risk/sign_off_dialog.hpp"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int text_width = 480;

}  // namespace

SignOffDialog::SignOffDialog(wxWindow* parent, Screen& screen, FlagOfClient about,
                             SignOffPresenter::Settled settled)
    : wxDialog{parent,
               wxID_ANY,
               about.flag.rule ? _("Sign off a signal") : _("Sign off a risk answer"),
               wxDefaultPosition,
               wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER},
      presenter_{*this, screen, std::move(about), std::move(settled)}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_words(), wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(margin)));
    column->Add(make_buttons(), wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(margin)));
    SetSizerAndFit(column);
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { close(); });
    Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {
        event.Skip();
        if (open_ && IsShown() != GetParent()->IsShownOnScreen())
            Show(!IsShown());
    });
    CentreOnParent();
    Show();
    text_->SetFocus();
    presenter_.begin();
}

wxSizer* SignOffDialog::make_words()
{
    flag_ =
        make_strong(this, from_utf8(presenter_.client_name() + ". " + say_again(presenter_.flag().sentence)));
    flag_->Wrap(FromDIP(text_width));
    facts_ = make_notes(this, from_utf8(flag_facts(presenter_.flag())));
    facts_->Wrap(FromDIP(text_width));
    auto* label = make_text(this, _("What was done"));
    text_ = new wxTextCtrl{this,          wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{text_width, 128}),
                           wxTE_MULTILINE};
    label_for(label, text_);
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { presenter_.typed(text_->GetValue().utf8_string()); });
    sentence_ = make_text(this);
    give_style(sentence_, "attune-attention");
    sentence_->Hide();

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(flag_);
    column->Add(facts_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(label, wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    column->Add(text_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(make_notes(this, _("Kept as you type. It stays in the record with your name and the time.")),
                wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(sentence_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    return column;
}

wxSizer* SignOffDialog::make_buttons()
{
    auto* close_button = new wxButton{this, wxID_CANCEL, _("Close")};
    close_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close(); });
    sign_off_ = make_default_button(this, _("Sign off"));
    sign_off_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.sign_off(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->AddStretchSpacer();
    row->Add(close_button);
    row->Add(sign_off_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    return row;
}

void SignOffDialog::show_text(const std::string& text)
{
    text_->ChangeValue(from_utf8(text));
    text_->SetInsertionPointEnd();
}

void SignOffDialog::show_refusal(const std::string& sentence)
{
    facts_->SetLabelText(from_utf8(flag_facts(presenter_.flag())));
    facts_->Wrap(FromDIP(text_width));
    sign_off_->Enable(!presenter_.flag().signed_off_at);
    show_sentence(sentence);
}

void SignOffDialog::show_sending(bool sending, const std::string& sentence)
{
    text_->Enable(!sending);
    sign_off_->Enable(!sending);
    show_sentence(sentence);
}

void SignOffDialog::show_sentence(const std::string& sentence)
{
    const auto words = from_utf8(sentence);
    if (sentence_->IsShown() == !words.empty() && sentence_->GetLabelText() == words)
        return;
    sentence_->SetLabelText(words);
    sentence_->Wrap(FromDIP(text_width));
    sentence_->Show(!words.empty());
    if (!words.empty())
        announce(sentence_);
    Layout();
    const auto wanted = GetSizer()->ComputeFittingWindowSize(this);
    SetSize(std::max(wanted.x, GetSize().x), std::max(wanted.y, GetSize().y));
}

// The click or the reply that ends it may come from inside, so it is destroyed after its events.
void SignOffDialog::close()
{
    if (!open_)
        return;
    open_ = false;
    Hide();
    Destroy();
}

void sign_off_flag(wxWindow* window, PageContext& context, const api::Flag& flag)
{
    new SignOffDialog{window, context.screen, flag_of(context.model, flag), settles_in(context.model)};
}

void resume_sign_off(wxWindow* window, PageContext& context, const Draft& draft)
{
    const auto kept = json::from_text<SignOffDraft>(draft.json);
    if (!kept || !context.model.overview())
        return;
    const auto& flags = context.model.overview()->flags;
    const auto flag = std::ranges::find(flags, kept->flag_id, &api::Flag::flag_id);
    if (flag != flags.end())
        sign_off_flag(window, context, *flag);
}

}  // namespace attune::desktop
