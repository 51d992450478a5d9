#include "client/progress/chart_card_panel.hpp"

#include <utility>

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"

namespace attune::desktop {

ChartCardPanel::ChartCardPanel(wxWindow* parent, wxSize least, ChartCanvas::Draw draw,
                               const std::function<void()>& life_events)
    : Card{parent}
{
    caption_ = make_heading(this);
    subline_ = make_notes(this);
    alongside_ = make_notes(this);
    auto* events = make_link(this, _("Life events"));
    events->SetToolTip("Ctrl+E");
    events->Bind(wxEVT_BUTTON, [life_events](wxCommandEvent&) { life_events(); });
    events->Show(static_cast<bool>(life_events));
    chart_ = new ChartCanvas{this, {}, least, std::move(draw)};
    auto* line = new wxBoxSizer{wxHORIZONTAL};
    line->Add(subline_, wxSizerFlags{1}.CentreVertical());
    line->Add(events, wxSizerFlags{}.CentreVertical());
    column_ = new wxBoxSizer{wxVERTICAL};
    column_->Add(caption_);
    column_->Add(line, wxSizerFlags{}.Expand());
    column_->Add(alongside_, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(half_gap)));
    column_->Add(chart_, wxSizerFlags{1}.Expand());
    GetSizer()->Add(column_, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(side_margin)));
}

void ChartCardPanel::show_words(Words words)
{
    words_ = std::move(words);
    subline_->SetLabelText(from_utf8(words_.subline));
    describe_chart(chart_, from_utf8(words_.spoken));
    chart_->Refresh();
}

void ChartCardPanel::fit(int width)
{
    const auto set = [width](wxStaticText* label, const std::string& words) {
        label->SetLabelText(from_utf8(words));
        label->Wrap(width);
        label->Show(!words.empty());
    };
    set(caption_, words_.caption);
    set(alongside_, words_.alongside);
    Layout();  // its own size stays the same while the caption takes a second line
}

}  // namespace attune::desktop
