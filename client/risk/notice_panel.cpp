#include "client/risk/notice_panel.hpp"

#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/dcgraph.h>
#include <wx/sizer.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/verdict_glyph.hpp"

namespace attune::desktop {

namespace {

constexpr int icon_room = 31;
constexpr double flag_size = 18;

}  // namespace

NoticePanel::NoticePanel(wxWindow* parent, Kind kind, int left) : Panel{parent}, kind_{kind}, left_{left}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    text_ = kind == Kind::risk ? make_strong(this) : make_text(this);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    icon_room_ = row->AddSpacer(FromDIP(kind == Kind::risk ? left + icon_room : side_margin));
    row->Add(text_, wxSizerFlags{1}.CentreVertical().Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    row->AddSpacer(FromDIP(gap));
    row->SetMinSize(FromDIP(wxSize{-1, 40}));
    SetSizer(row);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        wrap();
        event.Skip();
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Hide();
}

void NoticePanel::paint()
{
    wxPaintDC dc{this};
    const bool risk = kind_ == Kind::risk;
    dc.SetBrush(wxBrush{to_wx(risk ? surfaces().attention_ground : surfaces().sunk)});
    dc.SetPen(wxPen{to_wx(risk ? surfaces().attention_line : palette().line)});
    dc.DrawRectangle(GetClientRect());
    auto* cr = static_cast<cairo_t*>(dc.GetImpl()->GetCairoContext());
    const reports::Point centre{left_ + flag_size / 2, GetClientSize().y / 2.0};
    if (cr && risk)
        reports::draw_flag_glyph(cr, centre, flag_size, palette());
    else if (cr && rule_)
        reports::draw_verdict_glyph(cr, mark_of(*rule_), centre, flag_size, palette());
}

void NoticePanel::show_mark(const std::optional<SignalRule>& rule)
{
    kind_ = rule ? Kind::neutral : Kind::risk;
    rule_ = rule;
    icon_room_->AssignSpacer(FromDIP(left_ + icon_room), 0);
    Refresh();
}

wxButton* NoticePanel::add_act(const wxString& label, std::function<void()> act)
{
    auto* button = new wxButton{this, wxID_ANY, label};
    button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    GetSizer()->Add(button, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    return button;
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
    // Lines that came or went: the page below moves once whatever is under way has been laid out.
    if (GetBestSize().y != GetSize().y)
        CallAfter([this] { GetParent()->Layout(); });
}

}  // namespace attune::desktop
