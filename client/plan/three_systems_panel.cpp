#include "client/plan/three_systems_panel.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/three_systems.hpp"

namespace attune::desktop {

namespace {

constexpr std::array members{&ThreeSystems::threat, &ThreeSystems::drive, &ThreeSystems::soothing};

}  // namespace

ThreeSystemsPanel::ThreeSystemsPanel(wxWindow* parent, const std::function<void()>& changed) : Panel{parent}
{
    set_ground(this, Ground::window);
    auto* card = new Card{this};
    circles_ = new ChartCanvas{card,
                               {},
                               {static_cast<int>(reports::three_systems_least.width),
                                static_cast<int>(reports::three_systems_least.height)},
                               [](cairo_t*, reports::Size) {}};
    card->GetSizer()->Add(circles_, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("Three systems")), wxSizerFlags{}.Border(wxBOTTOM, FromDIP(half_gap)));
    column->Add(card, wxSizerFlags{}.Expand());
    column->Add(make_ratings(changed), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    SetSizer(column);
    draw();
}

wxSizer* ThreeSystemsPanel::make_ratings(const std::function<void()>& changed)
{
    const std::array labels{_("Threat"), _("Drive"), _("Soothing")};
    auto* row = new wxFlexGridSizer{3, FromDIP(half_gap), FromDIP(gap)};
    std::array<wxStaticText*, 3> above{};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        row->AddGrowableCol(i, 1);
        above.at(i) = make_notes(this, labels.at(i));
        row->Add(above.at(i));
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        auto* rating = new wxChoice{this, wxID_ANY};
        rating->Append(_("not rated"));
        for (int figure = least_rating; figure <= highest_rating; ++figure)
            rating->Append(wxString::Format("%d", figure));
        rating->SetSelection(0);
        label_for(above.at(i), rating);
        rating->Bind(wxEVT_CHOICE, [this, changed](wxCommandEvent&) {
            draw();
            changed();
        });
        row->Add(rating, wxSizerFlags{}.Expand());
        ratings_.at(i) = rating;
    }
    return row;
}

void ThreeSystemsPanel::fill(const ThreeSystems& systems)
{
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto& rating = systems.*members.at(i);
        ratings_.at(i)->SetSelection(rating ? *rating - least_rating + 1 : 0);
    }
    draw();
}

ThreeSystems ThreeSystemsPanel::systems() const
{
    ThreeSystems systems;
    for (std::size_t i = 0; i < members.size(); ++i)
        if (const int chosen = ratings_.at(i)->GetSelection(); chosen > 0)
            systems.*members.at(i) = chosen - 1 + least_rating;
    return systems;
}

void ThreeSystemsPanel::allow(bool may_rate)
{
    for (auto* rating : ratings_)
        rating->Enable(may_rate);
}

void ThreeSystemsPanel::draw()
{
    const auto rated = systems();
    circles_->set(_("Three systems") + ": " + from_utf8(words_for(rated)),
                  [this, rated](cairo_t* cr, reports::Size size) {
                      reports::draw_three_systems(cr, rated, size, palette(), screen_text_style(this));
                  });
}

}  // namespace attune::desktop
