#include "client/risk/notice_panel.hpp"

#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/sizer.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int icon_room = 40;

// A flag: what waits for a person is told by its shape too.
void draw_flag(wxDC& dc, wxPoint at, int unit)
{
    dc.SetPen(wxPen{to_wx(palette().attention_text), std::max(1, unit / 4)});
    dc.SetBrush(wxBrush{to_wx(palette().attention_mark)});
    const wxPoint cloth[] = {at, {at.x + 3 * unit, at.y + unit}, {at.x, at.y + 2 * unit}};
    dc.DrawPolygon(3, cloth);
    dc.DrawLine(at.x, at.y, at.x, at.y + 4 * unit);
}

}  // namespace

NoticePanel::NoticePanel(wxWindow* parent, Kind kind) : wxPanel{parent}, kind_{kind}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    text_ = kind == Kind::risk ? make_strong(this) : make_text(this);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->AddSpacer(FromDIP(kind == Kind::risk ? icon_room : side_margin));
    row->Add(text_, wxSizerFlags{1}.CentreVertical().Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    row->AddSpacer(FromDIP(gap));
    row->SetMinSize(FromDIP(wxSize{-1, 40}));
    SetSizer(row);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        wrap();
        event.Skip();
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc{this};
        const bool risk = kind_ == Kind::risk;
        dc.SetBrush(wxBrush{to_wx(risk ? surfaces().attention_ground : surfaces().sunk)});
        dc.SetPen(wxPen{to_wx(risk ? surfaces().attention_line : palette().line)});
        dc.DrawRectangle(GetClientRect());
        if (risk)
            draw_flag(dc, FromDIP(wxPoint{16, 0}) + wxSize{0, GetClientSize().y / 2 - FromDIP(8)}, FromDIP(4));
    });
    Hide();
}

void NoticePanel::add_act(const wxString& label, std::function<void()> act)
{
    auto* button = new wxButton{this, wxID_ANY, label};
    button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    GetSizer()->Add(button, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
}

void NoticePanel::show_sentence(const wxString& sentence)
{
    if (sentence == sentence_ && IsShown() != sentence.empty())
        return;
    sentence_ = sentence;
    Show(!sentence.empty());
    text_->SetLabelText(sentence);
    wrap();
    if (!sentence.empty())
        announce(text_);
    GetParent()->Layout();
}

// To the room that is left beside the verbs.
void NoticePanel::wrap()
{
    Layout();
    const int width = text_->GetSize().x;
    if (width <= FromDIP(100) || sentence_.empty())
        return;
    text_->SetLabelText(sentence_);
    text_->Wrap(width);
    InvalidateBestSize();
}

}  // namespace attune::desktop
