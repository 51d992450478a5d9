#include "client/measure_entry/answer_line_window.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <wx/dcbuffer.h>

#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int least_width = 180;
constexpr int least_height = 24;
constexpr int room_for_number = 44;

}  // namespace

AnswerLineWindow::AnswerLineWindow(wxWindow* parent, Response range, std::function<void(int value)> marked)
    : wxWindow{parent, wxID_ANY},
      range_{std::move(range)}
{
    SetMinSize(FromDIP(wxSize{least_width, least_height}));
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_LEFT_DOWN, [this, marked = std::move(marked)](wxMouseEvent& event) {
        const double part = static_cast<double>(event.GetX() - left()) / length();
        const double value = range_.min + std::clamp(part, 0.0, 1.0) * (range_.max - range_.min);
        marked(static_cast<int>(std::lround(value)));
    });
}

void AnswerLineWindow::show_mark(std::optional<int> value, bool next)
{
    if (value_ == value && next_ == next)
        return;
    value_ = value;
    next_ = next;
    Refresh();
}

int AnswerLineWindow::left() const
{
    return FromDIP(half_gap);
}

int AnswerLineWindow::length() const
{
    return GetClientSize().x - left() - FromDIP(room_for_number);
}

void AnswerLineWindow::paint()
{
    wxAutoBufferedPaintDC dc{this};
    dc.SetBackground(wxBrush{to_wx(next_ ? surfaces().selection : palette().view)});
    dc.Clear();
    const int middle = GetClientSize().y / 2;
    const int end = FromDIP(4);
    dc.SetPen(wxPen{to_wx(palette().edge), FromDIP(1)});
    dc.DrawLine(left(), middle, left() + length(), middle);
    dc.DrawLine(left(), middle - end, left(), middle + end);
    dc.DrawLine(left() + length(), middle - end, left() + length(), middle + end);
    if (!value_)
        return;
    const int at = left() + length() * (*value_ - range_.min) / std::max(range_.max - range_.min, 1);
    dc.SetPen(wxPen{to_wx(palette().accent), FromDIP(3)});
    dc.DrawLine(at, middle - 2 * end, at, middle + 2 * end);
    const auto number = wxString::Format("%d", *value_);
    dc.SetFont(GetFont());
    dc.SetTextForeground(to_wx(palette().ink));
    const auto size = dc.GetTextExtent(number);
    dc.DrawText(number, GetClientSize().x - size.x - FromDIP(half_gap), middle - size.y / 2);
}

}  // namespace attune::desktop
