#include "client/diary/diary_grid_window.hpp"

#include <cstdlib>

#include <wx/dcclient.h>
#include <wx/translation.h>

#include "client/diary/diary_drawing.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/owned.hpp"
#include "shared/diary/appointment_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int least_width = 420;
constexpr int least_height = 360;
constexpr int a_little_way = 5;
constexpr int milliseconds_a_minute = 60'000;
constexpr int step = 15;       // minutes, of the keyboard
constexpr int first_hour = 9;  // of an appointment that begins at no time yet

reports::Point to_point(const wxPoint& place)
{
    return {static_cast<double>(place.x), static_cast<double>(place.y)};
}

}  // namespace

DiaryGridWindow::DiaryGridWindow(wxWindow* parent, Screen& screen, DiaryPresenter& presenter, Acts acts)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS},
      screen_{screen},
      presenter_{presenter},
      acts_{std::move(acts)}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(wxSize{least_width, least_height}));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    const auto repaint = [this](wxEvent& event) {
        Refresh();
        event.Skip();
    };
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(type, repaint);
    Bind(wxEVT_SIZE, repaint);
    Bind(wxEVT_LEFT_DOWN, &DiaryGridWindow::press, this);
    Bind(wxEVT_MOTION, &DiaryGridWindow::drag, this);
    Bind(wxEVT_LEFT_UP, &DiaryGridWindow::let_go, this);
    Bind(wxEVT_LEFT_DCLICK, &DiaryGridWindow::double_click, this);
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) { stop_dragging(); });
    Bind(wxEVT_KEY_DOWN, &DiaryGridWindow::key, this);
    minute_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { Refresh(); });
    minute_.Start(milliseconds_a_minute);
    show_days();
}

void DiaryGridWindow::show_days()
{
    const auto* selected = presenter_.selected();
    auto words =
        selected ? read_out(*selected, presenter_.rooms(), screen_.signed_in.user.user_id, screen_.clock())
                 : presenter_.title() + ". " +
                       say_count("One appointment.", "{1} appointments.",
                                 static_cast<std::ptrdiff_t>(presenter_.appointments().size()));
    if (!selected)
        for (const auto& line : presenter_.hours_in_words())
            words += ' ' + line;
    describe_chart(this, _("Days") + ": " + from_utf8(words));
    Refresh();
}

DiaryGrid DiaryGridWindow::grid() const
{
    const auto size = GetClientSize();
    const DiaryGrid::Hours least;
    const auto shown = presenter_.hours_shown({least.first, least.last});
    return {presenter_.appointments(),
            presenter_.first_day(),
            presenter_.days(),
            {static_cast<double>(size.x), static_cast<double>(size.y)},
            {shown.first, shown.last}};
}

void DiaryGridWindow::paint()
{
    wxPaintDC dc{this};
    auto* cr = static_cast<cairo_t*>(dc.GetImpl()->GetCairoContext());
    const auto client = GetClientSize();
    if (!cr || client.x <= 0 || client.y <= 0)
        return;
    const reports::Saved saved{cr};
    const reports::Size size{static_cast<double>(client.x), static_cast<double>(client.y)};
    reports::set_colour(cr, palette().view);
    cairo_paint(cr);
    const auto* selected = presenter_.selected();
    draw_diary(
        cr, grid(),
        {presenter_.appointments(), presenter_.rooms(), screen_.clock(), screen_.signed_in.user.user_id,
         selected ? selected->appointment_id : std::string{}, dragged_to_,
         presenter_.known_hours().shades(presenter_.whose(), presenter_.first_day(), presenter_.days())},
        size, {palette(), surfaces().sunk, surfaces().selection, palette().window}, screen_text_style(this));
    if (HasFocus()) {
        reports::set_colour(cr, palette().accent);
        cairo_set_line_width(cr, 2);
        cairo_rectangle(cr, 1, 1, size.width - 2, size.height - 2);
        cairo_stroke(cr);
    }
}

void DiaryGridWindow::press(wxMouseEvent& event)
{
    SetFocus();
    const auto place = to_point(event.GetPosition());
    const auto here = grid();
    const auto index = here.appointment_at(place);
    if (!index)
        return presenter_.select({});
    const auto& appointment = presenter_.appointments()[*index];
    presenter_.select(appointment.appointment_id);
    if (appointment.standing == api::Standing::off || !screen_.may(api::Permission::keep_diary))
        return;
    if (const auto time = here.time_at(place)) {
        const auto start = to_local(appointment.starts_at);
        held_minutes_ = (time->hour - start.hour) * 60 + time->minute - start.minute;
        pressed_ = event.GetPosition();
        CaptureMouse();
    }
}

void DiaryGridWindow::drag(wxMouseEvent& event)
{
    if (!pressed_)
        return;
    const auto moved = event.GetPosition() - *pressed_;
    if (!dragged_to_ && std::abs(moved.x) < a_little_way && std::abs(moved.y) < a_little_way)
        return;
    auto to = grid().time_at(to_point(event.GetPosition()));
    if (!to)
        return;
    const int minutes = std::max(0, to->hour * 60 + to->minute - held_minutes_);
    to->hour = minutes / 60;
    to->minute = minutes % 60;
    dragged_to_ = to;
    Refresh();
}

// Where it is let go counts: the way there may not have been told to its end.
void DiaryGridWindow::let_go(wxMouseEvent& event)
{
    drag(event);
    const auto to = dragged_to_;
    const auto* selected = presenter_.selected();
    stop_dragging();
    if (to && selected)
        presenter_.move_to(selected->appointment_id, *to);
}

void DiaryGridWindow::stop_dragging()
{
    if (HasCapture())
        ReleaseMouse();
    pressed_.reset();
    dragged_to_.reset();
    Refresh();
}

void DiaryGridWindow::double_click(wxMouseEvent& event)
{
    stop_dragging();
    const auto place = to_point(event.GetPosition());
    if (grid().appointment_at(place))
        return acts_.open();
    if (const auto time = grid().time_at(place))
        acts_.book(*time);
}

void DiaryGridWindow::key(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    bool taken = false;
    if (key == WXK_ESCAPE && pressed_) {
        stop_dragging();
        taken = true;
    } else if (key == WXK_TAB) {
        taken =
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    } else if (event.AltDown() && !event.ControlDown()) {
        taken = move_by(key, event.ShiftDown());
    } else if (!event.HasAnyModifiers()) {
        taken = go_by(key) || act_by(key);
    }
    if (!taken)
        event.Skip();
}

bool DiaryGridWindow::move_by(int key, bool by_days)
{
    const bool back = key == WXK_UP || key == WXK_LEFT;
    const bool on = key == WXK_DOWN || key == WXK_RIGHT;
    const bool sideways = key == WXK_LEFT || key == WXK_RIGHT;
    if ((!back && !on) || sideways != by_days)
        return false;
    const int steps = back ? -1 : 1;
    presenter_.move_selected(by_days ? steps : 0, by_days ? 0 : steps * step);
    return true;
}

bool DiaryGridWindow::go_by(int key)
{
    if (key == WXK_UP || key == WXK_LEFT)
        presenter_.select_next(-1);
    else if (key == WXK_DOWN || key == WXK_RIGHT)
        presenter_.select_next(1);
    else if (key == WXK_PAGEUP || key == WXK_PAGEDOWN)
        presenter_.go(key == WXK_PAGEUP ? -1 : 1);
    else
        return false;
    return true;
}

bool DiaryGridWindow::act_by(int key)
{
    if (key == WXK_HOME)
        presenter_.go_to_today();
    else if (key != WXK_RETURN && key != WXK_NUMPAD_ENTER)
        return false;
    else if (presenter_.selected())
        acts_.open();
    else
        acts_.book({presenter_.first_day(), first_hour, 0});
    return true;
}

}  // namespace attune::desktop
