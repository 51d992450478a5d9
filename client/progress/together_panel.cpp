#include "client/progress/together_panel.hpp"

#include <algorithm>

#include <wx/wrapsizer.h>

#include "client/widgets/drawing_window.hpp"
#include "reports/common_chart.hpp"

namespace attune::desktop {

namespace {

constexpr int least_width = 532;
constexpr int least_height = 330;

}  // namespace

TogetherPanel::TogetherPanel(wxWindow* parent, ProgressPresenter& presenter,
                             const std::function<void()>& life_events)
    : ChartCardPanel{parent,
                     {least_width, least_height},
                     [this](cairo_t* cr, reports::Size size) {
                         if (!presenter_.scores().empty())
                             reports::draw_common_chart(cr, presenter_.common(), size, palette(),
                                                        system_text_style(this));
                     },
                     [this](reports::Size size) {
                         return presenter_.scores().empty() ? std::vector<reports::ChartPlace>{}
                                                            : reports::chart_places(presenter_.common(), size,
                                                                                    system_text_style(this));
                     },
                     life_events},
      presenter_{presenter}
{
    boxes_ = new Panel{this};
    boxes_->SetSizer(new wxWrapSizer{wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS});
    column()->Insert(0, boxes_, wxSizerFlags{}.Expand().Border(wxBOTTOM | wxLEFT | wxRIGHT, FromDIP(gap)));
}

void TogetherPanel::show_together()
{
    const auto figure = presenter_.common();
    show_boxes();
    show_words({reports::common_caption(figure), reports::common_subline(figure),
                reports::alongside_words(figure), reports::spoken_caption(figure)});
}

// Made anew only when there are other scores, so that the box just pressed keeps the focus.
void TogetherPanel::show_boxes()
{
    const auto& scores = presenter_.scores();
    const auto same = [](const FollowedScore& score, const wxCheckBox* box) {
        return box->GetLabelText() == from_utf8(score.title);
    };
    if (!std::equal(scores.begin(), scores.end(), on_axis_.begin(), on_axis_.end(), same)) {
        boxes_->DestroyChildren();
        boxes_->GetSizer()->Clear();
        on_axis_.clear();
        for (const auto& score : scores) {
            auto* box = new wxCheckBox{boxes_, wxID_ANY, {}};
            box->SetLabelText(from_utf8(score.title));
            box->Bind(wxEVT_CHECKBOX, [this, index = on_axis_.size()](wxCommandEvent& event) {
                presenter_.put_together(index, event.IsChecked());
            });
            box->SetMinSize(box->GetBestSize() + wxSize{FromDIP(gap + half_gap), 0});
            on_axis_.push_back(box);
            boxes_->GetSizer()->Add(box, wxSizerFlags{}.Border(wxRIGHT, FromDIP(side_margin)));
        }
    }
    for (std::size_t i = 0; i < on_axis_.size(); ++i)
        on_axis_[i]->SetValue(presenter_.is_together(i));
}

}  // namespace attune::desktop
