#include "client/widgets/formatted_view.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

FormattedView::FormattedView(wxWindow* parent)
    : ChartCanvas{parent, {}, {80, 24}, [this](cairo_t* cr, reports::Size) { draw(cr); }}
{
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        if (GetClientSize().x != width_)
            lay_out();
        event.Skip();
    });
}

void FormattedView::show(std::vector<reports::FormattedBlock> blocks, const wxString& name)
{
    laid_.clear();  // it stands on the blocks
    blocks_ = std::move(blocks);
    const auto words = from_utf8(reports::plain_words(blocks_));
    describe_text(this, name.empty() ? words : name + ": " + words);
    lay_out();
    Refresh();
}

int FormattedView::top_of(std::size_t block) const
{
    return block < tops_.size() ? static_cast<int>(tops_[block]) : 0;
}

// Whoever stands around it makes room once the event is over: within it, it is being laid out itself.
void FormattedView::lay_out()
{
    width_ = GetClientSize().x;
    const auto style = screen_text_style(this);
    laid_ = reports::laid_out(*reports::text_in(style.family), blocks_, style.size,
                              std::max(width_ - 2 * FromDIP(gap), 1));
    tops_.clear();
    double down = FromDIP(half_gap);
    for (const auto& one : laid_) {
        down += one.before;
        tops_.push_back(down);
        down += one.lines.count() * one.line;
    }
    const int height = static_cast<int>(std::ceil(down)) + FromDIP(half_gap);
    if (GetMinSize().y == height)
        return;
    SetMinSize({GetMinSize().x, height});
    CallAfter([this] {
        for (auto* around = GetParent(); around; around = around->GetParent())
            if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(around)) {
                scrolled->FitInside();
                scrolled->Layout();
                return;
            }
    });
}

void FormattedView::draw(cairo_t* cr) const
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    cairo_clip_extents(cr, &left, &top, &right, &bottom);
    for (std::size_t i = 0; i < laid_.size(); ++i)
        for (int line = 0; line < laid_[i].lines.count(); ++line)
            if (const double y = tops_[i] + line * laid_[i].line; y + laid_[i].line >= top && y <= bottom)
                reports::draw_line(cr, laid_[i], line, FromDIP(gap), y, palette());
}

}  // namespace attune::desktop
