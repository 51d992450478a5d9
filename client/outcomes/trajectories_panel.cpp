#include "client/outcomes/trajectories_panel.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int canvas_margin = 16;
constexpr int least_height = 60;

}  // namespace

TrajectoriesPanel::TrajectoriesPanel(wxWindow* parent, Screen& screen, Navigator& navigator)
    : ScrolledPanel{parent},
      navigator_{navigator},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    SetScrollRate(0, FromDIP(20));
    const auto nothing = [](cairo_t*, reports::Size) {};
    auto* column = new wxBoxSizer{wxVERTICAL};
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    axes_ = make_notes(this);
    column->Add(axes_, wxSizerFlags{}.Expand());
    groups_ = new ChartCanvas{this, {}, wxSize{-1, least_height}, nothing};
    column->Add(groups_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(make_choices(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    words_ = make_strong(this);
    column->Add(words_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    episodes_ = new ChartCanvas{this, {}, wxSize{-1, least_height}, nothing};
    episodes_->SetToolTip(_("A click on a panel opens its client."));
    episodes_->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        event.Skip();
        open(event.GetPosition());
    });
    column->Add(episodes_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (presenter_.loaded() && GetClientSize().x != drawn_width_)
            CallAfter([this] { draw(); });
    });
}

wxSizer* TrajectoriesPanel::make_choices()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto beside = wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap));
    choice_ = new wxChoice{this, wxID_ANY};
    for (const auto choice : TrajectoriesPresenter::choices())
        choice_->Append(from_utf8(TrajectoriesPresenter::words_for(choice)));
    choice_->SetSelection(0);
    name_for_screen_readers(choice_, _("Whose trajectories"));
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.choose(static_cast<std::size_t>(std::max(0, choice_->GetSelection())));
    });
    row->Add(choice_, beside);
    axis_ = new wxChoice{this, wxID_ANY};
    axis_->Append(_("By session"));
    axis_->Append(_("By week"));
    axis_->SetSelection(0);
    name_for_screen_readers(axis_, _("Across the trajectories"));
    axis_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.lay_across(axis_->GetSelection() == 1 ? TrajectoryAxis::weeks : TrajectoryAxis::sessions);
    });
    row->Add(axis_, beside);
    row->AddStretchSpacer();
    earlier_ = new wxButton{this, wxID_ANY, _("Previous page")};
    earlier_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.turn_to(presenter_.page() - 1); });
    later_ = new wxButton{this, wxID_ANY, _("Next page")};
    later_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.turn_to(presenter_.page() + 1); });
    row->Add(earlier_, wxSizerFlags{}.CentreVertical());
    row->Add(later_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

void TrajectoriesPanel::show_trajectories()
{
    axis_->SetSelection(presenter_.axis() == TrajectoryAxis::weeks ? 1 : 0);
    earlier_->Enable(presenter_.page() > 0);
    later_->Enable(presenter_.page() + 1 < presenter_.pages());
    for (auto* button : {earlier_, later_})
        button->Show(presenter_.pages() > 1);
    draw();
}

void TrajectoriesPanel::draw()
{
    drawn_width_ = GetClientSize().x;
    const auto groups = presenter_.groups();
    set_text(axes_,
             presenter_.empty() ? _("No episode of this selection has a first and a last score.")
                                : from_utf8(reports::axes_words(groups) + ' ' + reports::trajectory_note()),
             drawn_width_);
    set_text(words_, from_utf8(presenter_.episodes_words()), drawn_width_);
    draw_sheet(groups_, groups);
    draw_sheet(episodes_, presenter_.episodes());
    Layout();
    FitInside();
}

void TrajectoriesPanel::draw_sheet(ChartCanvas* canvas, const reports::TrajectorySheet& sheet)
{
    const auto style = screen_text_style(this);
    canvas->Show(!sheet.panels.empty());
    if (sheet.panels.empty())
        return;
    const double width = std::max(1, drawn_width_ - 2 * canvas_margin);
    canvas->SetMinSize(wxSize{
        -1, static_cast<int>(reports::trajectory_sheet_height(sheet, width, style)) + 2 * canvas_margin});
    canvas->set(
        from_utf8(reports::trajectory_caption(sheet)), [sheet, style](cairo_t* cr, reports::Size size) {
            cairo_translate(cr, canvas_margin, canvas_margin);
            reports::draw_trajectory_sheet(cr, sheet, size.width - 2 * canvas_margin, palette(), style);
        });
}

// By keyboard they are opened from the list behind a figure.
void TrajectoriesPanel::open(wxPoint place)
{
    const reports::Point in_sheet{static_cast<double>(place.x - canvas_margin),
                                  static_cast<double>(place.y - canvas_margin)};
    const auto panel = reports::panel_at(presenter_.episodes(), std::max(1, drawn_width_ - 2 * canvas_margin),
                                         screen_text_style(this), in_sheet);
    if (const auto client_id = panel ? presenter_.client_of(*panel) : std::nullopt)
        CallAfter([this, id = *client_id] { navigator_.open_client(id); });
}

void TrajectoriesPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), GetClientSize().x);
    Layout();
}

}  // namespace attune::desktop
