#include "client/note/conflict_panel.hpp"

#include <wx/button.h>
#include <wx/textctrl.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

ConflictPanel::ConflictPanel(wxWindow* parent, Decided decided)
    : wxScrolledWindow{parent},
      decided_{std::move(decided)}
{
    set_ground(this, Ground::window);
    SetScrollRate(0, FromDIP(gap));
    SetSizer(new wxBoxSizer{wxVERTICAL});
}

void ConflictPanel::show(const std::string& whose, const std::vector<SectionConflict>& sections)
{
    DestroyChildren();
    GetSizer()->Clear();
    choices_.clear();
    sections_ = sections;
    const auto name = whose.empty() ? _("A colleague") : from_utf8(whose);
    // TRANSLATORS: %s is a colleague's name.
    auto* heading = make_strong(
        this,
        wxString::Format(
            _("%s has changed this note while you wrote. Both texts are here; choose what stays."), name));
    GetSizer()->Add(heading, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap)));
    announce(heading);
    for (const auto& section : sections_)
        add(section);
    auto* go = new wxButton{this, wxID_ANY, _("Go on with these")};
    give_style(go, "attune-accent");
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go_on(); });
    GetSizer()->Add(go, wxSizerFlags{}.Right().Border(wxTOP, FromDIP(gap)));
    FitInside();
    if (!choices_.empty())
        choices_.front()->SetFocus();
}

void ConflictPanel::add(const SectionConflict& section)
{
    const auto name = from_utf8(say(section.heading));
    auto* texts = new wxFlexGridSizer{2, FromDIP(half_gap), FromDIP(side_margin)};
    texts->AddGrowableCol(0, 1);
    texts->AddGrowableCol(1, 1);
    texts->Add(make_notes(this, _("Yours")));
    texts->Add(make_notes(this, _("Theirs")));
    for (const auto& [whose, words] :
         {std::pair{_("Yours"), section.mine}, std::pair{_("Theirs"), section.theirs}}) {
        auto* text = new wxTextCtrl{this,
                                    wxID_ANY,
                                    from_utf8(words),
                                    wxDefaultPosition,
                                    wxDefaultSize,
                                    wxTE_MULTILINE | wxTE_READONLY};
        text->SetMinSize(FromDIP(wxSize{-1, 84}));
        name_for_screen_readers(text, name + ", " + whose);
        texts->Add(text, wxSizerFlags{}.Expand());
    }
    const wxString labels[] = {_("Keep mine"), _("Keep theirs"), _("Keep both")};
    auto* choice = new wxRadioBox{this, wxID_ANY, name, wxDefaultPosition, wxDefaultSize,
                                  3,    labels,   0,    wxRA_SPECIFY_COLS};
    choice->SetSelection(static_cast<int>(section.choice));
    choices_.push_back(choice);
    GetSizer()->Add(choice, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    GetSizer()->Add(texts, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
}

void ConflictPanel::go_on()
{
    for (std::size_t i = 0; i < choices_.size(); ++i)
        sections_[i].choice = static_cast<Choice>(choices_[i]->GetSelection());
    CallAfter([this] { decided_(sections_); });
}

}  // namespace attune::desktop
