#include "client/widgets/verdict_panel.hpp"

#include <wx/sizer.h>

#include "client/widgets/drawing_window.hpp"
#include "client/widgets/text.hpp"
#include "reports/chart_marks.hpp"
#include "reports/verdict_glyph.hpp"

namespace attune::desktop {

VerdictPanel::VerdictPanel(wxWindow* parent, bool heading) : Panel{parent}
{
    set_ground(this, Ground::view);
    glyph_ = new DrawingWindow{this, [this](cairo_t* cr, reports::Size size) {
                                   reports::draw_verdict_glyph(cr, kind_, {size.width / 2, size.height / 2},
                                                               reports::glyph_size, palette());
                               }};
    glyph_->SetMinSize(FromDIP(wxSize{16, 16}));
    word_ = heading ? make_heading(this) : make_strong(this);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(glyph_, wxSizerFlags{}.CentreVertical());
    row->Add(word_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(half_gap)));
    SetSizer(row);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        show_verdict(kind_);
        event.Skip();
    });
}

void VerdictPanel::show_verdict(VerdictKind kind)
{
    kind_ = kind;
    word_->SetForegroundColour(to_wx(reports::verdict_text_colour(kind, palette())));
    word_->SetLabelText(from_utf8(words_for(kind)));
    glyph_->Refresh();
    InvalidateBestSize();
    Layout();
}

}  // namespace attune::desktop
