#include "client/diary/diary_drawing.hpp"

#include <array>
#include <cmath>

#include "reports/owned.hpp"
#include "shared/diary/appointment_words.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr double inside = 6;       // from a box's edge to its words
constexpr double first_line = 15;  // its baseline below a box's top
constexpr double line_height = 16;
constexpr double radius = 4;
constexpr double between_strokes = 9;

void round_box(cairo_t* cr, const reports::Box& box)
{
    constexpr double quarter = 1.5707963267948966;
    cairo_new_sub_path(cr);
    cairo_arc(cr, box.right - radius, box.top + radius, radius, -quarter, 0);
    cairo_arc(cr, box.right - radius, box.bottom - radius, radius, 0, quarter);
    cairo_arc(cr, box.left + radius, box.bottom - radius, radius, quarter, 2 * quarter);
    cairo_arc(cr, box.left + radius, box.top + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(cr);
}

class Drawing {
public:
    Drawing(cairo_t* cr, const DiaryGrid& grid, const DiaryPicture& picture, reports::Size size,
            const DiaryColours& colours, const reports::TextStyle& style)
        : cr_{cr},
          grid_{grid},
          picture_{picture},
          size_{size},
          colours_{colours},
          text_{reports::text_in(style.family)},
          scale_{style.size / 14}
    {
    }

    void draw()
    {
        for (const auto& shade : picture_.shades)
            draw_shade(shade);
        draw_hours();
        draw_heads();
        for (const auto& shade : picture_.shades)
            draw_reason(shade);
        for (const auto& place : grid_.places())
            draw_appointment(picture_.appointments[place.index], place.box);
        draw_now();
        draw_dragged();
    }

private:
    // Time outside the hours is a quiet ground; leave has thin strokes on it too, so that it is no matter of
    // colour alone.
    void draw_shade(const Shade& shade)
    {
        const double top =
            std::max(DiaryGrid::heads, grid_.y({{}, shade.from_minute / 60, shade.from_minute % 60}));
        const double bottom =
            std::min(size_.height, grid_.y({{}, shade.until_minute / 60, shade.until_minute % 60}));
        if (top >= bottom)
            return;
        const reports::Box box{grid_.x(shade.day), top, grid_.x(shade.day + 1), bottom};
        const reports::Saved saved{cr_};
        cairo_rectangle(cr_, box.left, box.top, box.width(), box.height());
        cairo_clip_preserve(cr_);
        reports::set_colour(cr_, colours_.outside);
        cairo_fill(cr_);
        if (!shade.away)
            return;
        reports::set_colour(cr_, colours_.palette.edge);
        cairo_set_line_width(cr_, 1);
        const auto strokes = static_cast<int>((box.width() + box.height()) / between_strokes) + 1;
        for (int stroke = 0; stroke < strokes; ++stroke) {
            const auto x = box.left - box.height() + stroke * between_strokes;
            cairo_move_to(cr_, x, box.bottom);
            cairo_line_to(cr_, x + box.height(), box.top);
        }
        cairo_stroke(cr_);
    }

    // Over the strokes, so that it can be read.
    void draw_reason(const Shade& shade)
    {
        const double top =
            std::max(DiaryGrid::heads, grid_.y({{}, shade.from_minute / 60, shade.from_minute % 60}));
        if (!shade.away || top >= size_.height - first_line)
            return;
        const auto style = font(reports::strong_notes_font);
        const double left = grid_.x(shade.day) + 2;
        const double width =
            std::min(text_->width(shade.words, style) + 2 * inside, grid_.x(shade.day + 1) - 2 - left);
        reports::set_colour(cr_, colours_.outside);
        cairo_rectangle(cr_, left, top + 1, width, first_line + inside);
        cairo_fill(cr_);
        text_->draw(cr_, shade.words, left + inside, top + first_line + 1, style, colours_.palette.ink_2,
                    reports::Align::left, width - inside);
    }

    [[nodiscard]] reports::Font font(const reports::Font& font) const
    {
        return {font.size * scale_, font.weight};
    }

    void line(double from_x, double from_y, double to_x, double to_y, const reports::Colour& colour,
              double width = 1)
    {
        reports::set_colour(cr_, colour);
        cairo_set_line_width(cr_, width);
        cairo_move_to(cr_, from_x, from_y);
        cairo_line_to(cr_, to_x, to_y);
        cairo_stroke(cr_);
    }

    void draw_hours()
    {
        for (int hour = grid_.first_hour(); hour <= grid_.last_hour(); ++hour) {
            const double y = std::floor(grid_.y({{}, hour, 0})) + 0.5;
            line(DiaryGrid::gutter, y, size_.width, y, colours_.palette.line);
            if (hour < grid_.last_hour())
                text_->draw(cr_, time_of_day({{}, hour, 0}), DiaryGrid::gutter - 8, y + 13,
                            font(reports::notes_font), colours_.palette.ink_2, reports::Align::right);
        }
        for (int day = 0; day <= grid_.days(); ++day) {
            const double x = std::min(std::floor(grid_.x(day)) + 0.5, size_.width - 0.5);
            line(x, DiaryGrid::heads, x, size_.height, colours_.palette.line);
        }
    }

    void draw_heads()
    {
        const auto today = local_day(picture_.now);
        for (int number = 0; number < grid_.days(); ++number) {
            const auto day = grid_.day(number);
            const bool is_today = day == today;
            const auto words = spoken().weekday(day) + ' ' + short_date(day);
            text_->draw(cr_, words, (grid_.x(number) + grid_.x(number + 1)) / 2, 21,
                        font(is_today ? reports::score_font : reports::body_font),
                        is_today ? colours_.palette.accent : colours_.palette.ink_2, reports::Align::centre,
                        grid_.x(1) - grid_.x(0) - 4);
        }
    }

    void draw_appointment(const api::Appointment& appointment, const reports::Box& box)
    {
        const bool is_selected = appointment.appointment_id == picture_.selected;
        const bool off = appointment.standing == api::Standing::off;
        const bool bare = off || appointment.therapist_id != picture_.user_id;
        round_box(cr_, box);
        reports::set_colour(cr_, bare          ? colours_.palette.view
                                 : is_selected ? colours_.selected
                                               : colours_.box);
        cairo_fill_preserve(cr_);
        reports::set_colour(cr_, is_selected ? colours_.palette.accent : colours_.palette.edge);
        cairo_set_line_width(cr_, is_selected ? 2 : 1);
        if (off)
            cairo_set_dash(cr_, std::array{3.0, 3.0}.data(), 2, 0);
        cairo_stroke(cr_);
        cairo_set_dash(cr_, nullptr, 0, 0);
        write_in(appointment, box, off);
    }

    void write_in(const api::Appointment& appointment, const reports::Box& box, bool off)
    {
        const reports::Saved saved{cr_};
        cairo_rectangle(cr_, box.left, box.top, box.width(), box.height());
        cairo_clip(cr_);
        const double x = box.left + inside;
        const double room = box.width() - 2 * inside;
        const auto& ink = off ? colours_.palette.ink_2 : colours_.palette.ink;
        const bool one_line = box.height() < first_line + line_height;
        const double baseline =
            one_line ? box.top + std::min(first_line, box.height() / 2 + 4) : box.top + first_line;
        const auto who = who_comes(appointment);
        const auto when = time_of_day(to_local(appointment.starts_at));
        if (one_line)
            return text_->draw(cr_, when + ' ' + who, x, baseline, font(reports::strong_notes_font), ink,
                               reports::Align::left, room);
        text_->draw(cr_, who, x, baseline, font(reports::strong_notes_font), ink, reports::Align::left, room);
        std::string second = when;
        for (const auto& more : {with_whom(appointment, picture_.user_id), state_of(appointment),
                                 room_of(appointment, picture_.rooms)})
            if (!more.empty())
                second += ", " + more;
        text_->draw(cr_, second, x, baseline + line_height, font(reports::notes_font), colours_.palette.ink_2,
                    reports::Align::left, room);
    }

    void draw_now()
    {
        const auto now = to_local(picture_.now);
        const int day = grid_.number_of(now.day);
        const double y = grid_.y(now);
        if (day < 0 || day >= grid_.days() || y < DiaryGrid::heads || y > size_.height)
            return;
        line(grid_.x(day), y, grid_.x(day + 1), y, colours_.palette.accent, 2);
        reports::set_colour(cr_, colours_.palette.accent);
        cairo_arc(cr_, grid_.x(day) + 1, y, 4, 0, 6.283185307179586);
        cairo_fill(cr_);
    }

    void draw_dragged()
    {
        if (!picture_.dragged_to)
            return;
        const auto& to = *picture_.dragged_to;
        int minutes = 0;
        for (const auto& appointment : picture_.appointments)
            if (appointment.appointment_id == picture_.selected)
                minutes = appointment.minutes;
        const int day = grid_.number_of(to.day);
        const int until = to.hour * 60 + to.minute + minutes;
        const reports::Box box{grid_.x(day) + 2, grid_.y(to) + 1, grid_.x(day + 1) - 2,
                               grid_.y({{}, until / 60, until % 60}) - 1};
        round_box(cr_, box);
        reports::set_colour(cr_, colours_.palette.accent);
        cairo_set_line_width(cr_, 2);
        cairo_stroke(cr_);
        text_->draw(cr_, time_of_day(to), box.left + inside, box.top + first_line,
                    font(reports::strong_notes_font), colours_.palette.accent);
    }

    cairo_t* cr_;
    const DiaryGrid& grid_;
    const DiaryPicture& picture_;
    reports::Size size_;
    const DiaryColours& colours_;
    std::shared_ptr<const reports::Text> text_;
    double scale_;
};

}  // namespace

void draw_diary(cairo_t* cr, const DiaryGrid& grid, const DiaryPicture& picture, reports::Size size,
                const DiaryColours& colours, const reports::TextStyle& style)
{
    Drawing{cr, grid, picture, size, colours, style}.draw();
}

}  // namespace attune::desktop
