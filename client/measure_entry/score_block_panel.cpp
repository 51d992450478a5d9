#include "client/measure_entry/score_block_panel.hpp"

#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/measures/change.hpp"

namespace attune::desktop {

namespace {

wxString value_of(const LiveScore& score)
{
    return from_utf8(score.value ? figure(*score.value) : "\u2013");
}

wxString range_of(const LiveScore& score)
{
    const auto max = from_utf8(figure(score.max));
    if (!score.value)
        return wxString::Format(_("so far %s, of %s"), from_utf8(figure(score.so_far)), max);
    return wxString::Format(score.prorated ? _("of %s, prorated") : _("of %s"), max);
}

}  // namespace

ScoreBlockPanel::ScoreBlockPanel(wxWindow* parent) : Panel{parent}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    name_ = make_strong(this);
    answered_ = make_notes(this);
    value_ = make_title(this);
    range_ = make_notes(this);
    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(name_);
    left->Add(answered_, wxSizerFlags{}.Border(wxTOP, FromDIP(2)));
    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(value_, wxSizerFlags{}.Right());
    right->Add(range_, wxSizerFlags{}.Right());
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(left, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(14)));
    row->Add(right, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(14)));
    row->SetMinSize(FromDIP(wxSize{-1, 64}));
    SetSizer(row);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc{this};
        dc.SetPen(wxPen{to_wx(palette().line)});
        dc.SetBrush(wxBrush{to_wx(here_ ? surfaces().selection : palette().view)});
        dc.DrawRectangle(GetClientRect());
    });
}

void ScoreBlockPanel::show_score(const LiveScore& score)
{
    const auto answered = wxString::Format(_("%d of %d answered"), score.answered, score.items);
    name_->SetLabelText(from_utf8(score.name));
    answered_->SetLabelText(answered);
    value_->SetLabelText(value_of(score));
    range_->SetLabelText(range_of(score));
    name_for_screen_readers(value_, wxString::Format("%s: %s %s, %s", from_utf8(score.name), value_of(score),
                                                     range_of(score), answered));
    here_ = score.here;
    Layout();
    Refresh();
}

}  // namespace attune::desktop
