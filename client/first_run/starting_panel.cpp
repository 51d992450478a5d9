#include "client/first_run/starting_panel.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int form_width = 420;

}  // namespace

StartingPanel::StartingPanel(wxWindow* parent, Startable server, Async& async, std::function<void()> started,
                             std::function<void()> cancelled)
    : wxPanel{parent},
      started_{std::move(started)},
      presenter_{*this, std::move(server), async}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    title_ = make_title(this, _("Opening your practice"));
    sentence_ = make_text(this);
    progress_ = new wxGauge{this, wxID_ANY, 100};
    name_for_screen_readers(progress_, _("Opening your practice"));
    again_ = new wxButton{this, wxID_ANY, _("Try again")};
    auto* cancel = new wxButton{this, wxID_CANCEL, _("Cancel")};
    auto* buttons = new wxBoxSizer{wxHORIZONTAL};
    buttons->Add(again_, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(cancel);
    column->Add(title_);
    column->Add(sentence_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(progress_, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    column->Add(buttons);
    again_->Hide();
    again_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.begin(); });
    cancel->Bind(wxEVT_BUTTON, [this, cancelled = std::move(cancelled)](wxCommandEvent&) {
        presenter_.cancel();
        cancelled();
    });
    SetSizer(centred(this, column, form_width));
}

void StartingPanel::show_starting(std::chrono::seconds so_far)
{
    again_->Hide();
    progress_->Show();
    progress_->Pulse();
    const auto words =
        so_far < std::chrono::seconds{5}
            ? _("The first time takes a few seconds longer: the database is being made.")
            : wxString::Format(_("Still starting, %d seconds so far."), static_cast<int>(so_far.count()));
    if (sentence_->GetLabelText() != words)
        show_sentence(sentence_, words, form_width);
}

void StartingPanel::show_not_started(const std::string& sentence)
{
    progress_->Hide();
    again_->Show();
    show_sentence(sentence_, from_utf8(sentence), form_width);
}

}  // namespace attune::desktop
