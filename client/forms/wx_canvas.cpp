#include "client/forms/wx_canvas.hpp"

#include <wx/dcclient.h>
#include <wx/settings.h>

#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/verdict_glyph.hpp"

namespace attune::desktop {

Canvas::Canvas(wxWindow* parent, const wxSize& least, Draw draw) : wxPanel{parent}, draw_{std::move(draw)}
{
    SetMinSize(FromDIP(least));
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void Canvas::paint()
{
    wxPaintDC dc{this};
    dc.SetBackground(wxBrush{GetParent()->GetBackgroundColour()});
    dc.Clear();
    auto* cr = static_cast<cairo_t*>(dc.GetImpl()->GetCairoContext());
    if (!cr)
        return;
    cairo_save(cr);
    const auto size = GetClientSize();
    draw_(cr, {static_cast<double>(size.x), static_cast<double>(size.y)});
    cairo_restore(cr);
}

reports::TextStyle screen_style(const wxWindow* window)
{
    const auto font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    reports::TextStyle style;
    style.family = font.GetFaceName().utf8_string();
    style.size = font.GetFractionalPointSize() * window->GetDPI().y / 72.0 / window->GetContentScaleFactor();
    return style;
}

wxWindow* make_verdict_glyph(wxWindow* parent, VerdictKind verdict)
{
    constexpr int room = 16;
    return new Canvas{parent, {room, room}, [verdict](cairo_t* cr, reports::Size size) {
                          reports::draw_verdict_glyph(cr, verdict, {size.width / 2, size.height / 2},
                                                      reports::glyph_size, palette());
                      }};
}

wxWindow* make_verdict_words(wxWindow* parent, VerdictKind verdict, const std::string& words)
{
    auto* label = make_strong(parent, from_utf8(words));
    if (verdict == VerdictKind::reliably_better)
        give_style(label, "attune-better");
    if (verdict == VerdictKind::reliably_worse)
        give_style(label, "attune-worse");
    return label;
}

}  // namespace attune::desktop
