#include "client/forms/wx_verdict.hpp"

#include <wx/statbmp.h>

#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/verdict_glyph.hpp"

namespace attune::desktop {

wxSizer* make_verdict(wxWindow* parent, VerdictKind verdict, const std::string& words)
{
    auto* label = make_strong(parent, from_utf8(words));
    if (verdict == VerdictKind::reliably_better)
        give_style(label, "attune-better");
    if (verdict == VerdictKind::reliably_worse)
        give_style(label, "attune-worse");
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(
        new wxStaticBitmap{parent, wxID_ANY, verdict_icon(verdict, static_cast<int>(reports::glyph_size))},
        wxSizerFlags{}.CentreVertical());
    row->Add(label, wxSizerFlags{}.CentreVertical().Border(wxLEFT, parent->FromDIP(half_gap)));
    return row;
}

}  // namespace attune::desktop
