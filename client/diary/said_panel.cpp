#include "client/diary/said_panel.hpp"

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int reading_width = 720;

}  // namespace

SaidPanel::SaidPanel(wxWindow* parent, const Acts& acts) : Panel{parent}
{
    auto* line = new wxBoxSizer{wxHORIZONTAL};
    sentence_ = make_text(this);
    line->Add(sentence_, wxSizerFlags{1}.CentreVertical());
    const auto add = [&](const wxString& label, const std::function<void()>& act) {
        auto* link = make_link(this, label);
        link->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        line->Add(link, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
        return link;
    };
    undo_ = add(_("Undo"), acts.undo);
    go_on_ = add(_("Go on with it"), acts.go_on);
    all_the_same_ = add(_("Book all the same"), acts.all_the_same);
    SetSizer(line);
    Hide();
}

void SaidPanel::say(const std::string& sentence, Offer offer)
{
    sentence_->SetLabelText(from_utf8(sentence));
    sentence_->Wrap(FromDIP(reading_width));
    undo_->Show(offer == Offer::undo);
    go_on_->Show(offer == Offer::go_on);
    all_the_same_->Show(offer == Offer::all_the_same);
    Show(!sentence.empty());
    if (!sentence.empty())
        announce(sentence_);
    GetParent()->Layout();
}

}  // namespace attune::desktop
