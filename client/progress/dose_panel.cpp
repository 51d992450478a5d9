#include "client/progress/dose_panel.hpp"

#include "client/widgets/drawing_window.hpp"

namespace attune::desktop {

namespace {

constexpr int least_dose_width = 532;
constexpr int least_dose_height = 430;

}  // namespace

DosePanel::DosePanel(wxWindow* parent, ProgressPresenter& presenter, const std::function<void()>& life_events)
    : ChartCardPanel{parent,
                     {least_dose_width, least_dose_height},
                     [this](cairo_t* cr, reports::Size size) {
                         if (!presenter_.scores().empty())
                             reports::draw_dose_chart(cr, presenter_.dose(), size, palette(),
                                                      system_text_style(this));
                     },
                     [](reports::Size) { return std::vector<reports::ChartPlace>{}; },
                     life_events},
      presenter_{presenter}
{
}

void DosePanel::show_dose()
{
    if (presenter_.scores().empty())
        return;
    const auto figure = presenter_.dose();
    show_words({reports::dose_caption(figure), reports::subline(figure.chart),
                reports::alongside_words(figure.chart), reports::spoken_caption(figure)});
}

}  // namespace attune::desktop
