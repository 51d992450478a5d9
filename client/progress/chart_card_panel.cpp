#include "client/progress/chart_card_panel.hpp"

#include <algorithm>
#include <utility>

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

// Are kept free, so that the chart stays where it is while one steps through it.
constexpr int lines_under = 2;
constexpr double ring_apart = 3;
// The drawing keeps these free, so that the ring of the focus stands clear of it.
constexpr int beside = gap;
constexpr int below = half_gap;

reports::Size drawn_in(reports::Size canvas)
{
    return {canvas.width - 2 * beside, canvas.height - below};
}

std::optional<reports::Step> step_of(int key)
{
    switch (key) {
        case WXK_LEFT:
            return reports::Step::back;
        case WXK_RIGHT:
            return reports::Step::on;
        case WXK_HOME:
            return reports::Step::first;
        case WXK_END:
            return reports::Step::last;
        default:
            return std::nullopt;
    }
}

void draw_ring(cairo_t* cr, const reports::Box& box)
{
    const auto ring = box.grown(ring_apart);
    reports::set_colour(cr, palette().accent);
    cairo_set_line_width(cr, 2);
    cairo_rectangle(cr, ring.left, ring.top, ring.width(), ring.height());
    cairo_stroke(cr);
}

}  // namespace

ChartCardPanel::ChartCardPanel(wxWindow* parent, wxSize least, ChartCanvas::Draw draw, Places places,
                               const std::function<void()>& life_events)
    : Card{parent},
      places_{std::move(places)}
{
    caption_ = make_heading(this);
    subline_ = make_notes(this);
    auto* events = make_link(this, _("Life events"));
    events->SetToolTip(_("Ctrl+E"));
    events->Bind(wxEVT_BUTTON, [life_events](wxCommandEvent&) { life_events(); });
    events->Show(static_cast<bool>(life_events));
    chart_ = new ChartCanvas{this,
                             {},
                             least + wxSize{2 * beside, below},
                             [this, draw = std::move(draw)](cairo_t* cr, reports::Size size) {
                                 cairo_translate(cr, beside, 0);
                                 draw(cr, drawn_in(size));
                                 draw_ring_of_place(cr);
                             }};
    follow_hands();
    under_ = make_notes(this);
    line_ = new wxBoxSizer{wxHORIZONTAL};
    line_->Add(subline_, wxSizerFlags{1}.CentreVertical());
    line_->Add(events, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    column_ = new wxBoxSizer{wxVERTICAL};
    const auto words = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(gap));
    column_->Add(caption_, words);
    column_->Add(line_, words);
    column_->AddSpacer(FromDIP(half_gap));
    column_->Add(chart_, wxSizerFlags{1}.Expand());
    column_->Add(under_, words);
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(column_, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    GetSizer()->Add(padded, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(gap)));
}

void ChartCardPanel::follow_hands()
{
    chart_->Bind(wxEVT_MOTION, [this](wxMouseEvent& event) { follow_mouse(event.GetPosition()); });
    chart_->Bind(wxEVT_CHAR, &ChartCardPanel::step, this);
    chart_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        if (!IsBeingDeleted())
            stand_at(std::nullopt);
    });
    // Other events share a mark then: the place may be another, or none.
    chart_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (std::exchange(chart_width_, event.GetSize().x) != event.GetSize().x)
            stand_at(std::nullopt);
    });
}

void ChartCardPanel::show_words(Words words)
{
    words_ = std::move(words);
    stands_at_.reset();
    show_under(words_.alongside);
    describe_chart(chart_, from_utf8(words_.spoken));
    chart_->UnsetToolTip();
    chart_->Refresh();
}

void ChartCardPanel::fit(int width)
{
    width_ = width;
    caption_->SetLabelText(from_utf8(words_.caption));
    caption_->Wrap(width);
    subline_->SetLabelText({});
    const int taken = line_->CalcMin().x;
    subline_->SetLabelText(from_utf8(words_.subline));
    subline_->Wrap(width - taken);
    if (!stands_at_)
        show_under(words_.alongside);
    Layout();  // its own size stays the same while the caption takes a second line
}

std::vector<reports::ChartPlace> ChartCardPanel::all_places() const
{
    const auto size = chart_->GetClientSize();
    return places_(drawn_in({static_cast<double>(size.x), static_cast<double>(size.y)}));
}

void ChartCardPanel::follow_mouse(wxPoint at)
{
    const auto all = all_places();
    const auto place =
        reports::place_at(all, {static_cast<double>(at.x - beside), static_cast<double>(at.y)});
    const auto words = place ? from_utf8(all[*place].words) : wxString{};
    if (words != chart_->GetToolTipText())
        chart_->SetToolTip(words);
}

void ChartCardPanel::draw_ring_of_place(cairo_t* cr) const
{
    if (!stands_at_)
        return;
    if (const auto all = all_places(); *stands_at_ < all.size())
        draw_ring(cr, all[*stands_at_].box);
}

void ChartCardPanel::step(wxKeyEvent& event)
{
    const auto step = step_of(event.GetKeyCode());
    if (step && !event.HasAnyModifiers())
        stand_at(reports::place_after(all_places().size(), stands_at_, *step));
    else
        event.Skip();
}

void ChartCardPanel::stand_at(std::optional<std::size_t> place)
{
    if (std::exchange(stands_at_, place) == place)
        return;
    const auto words = place ? all_places()[*place].words : std::string{};
    show_under(place ? words : words_.alongside);
    describe_for_screen_readers(chart_, from_utf8(place ? words : words_.spoken));
    if (place)
        announce(under_);
    Layout();  // for words that take more lines than are kept free
    chart_->Refresh();
}

void ChartCardPanel::show_under(const std::string& words)
{
    under_->SetLabelText(from_utf8(words));
    if (width_ > 0)
        under_->Wrap(width_);
    under_->SetMinSize(wxSize{-1, std::max(under_->GetBestSize().y, lines_under * under_->GetCharHeight())});
}

}  // namespace attune::desktop
