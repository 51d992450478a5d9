#include "client/measure_entry/sheet_window.hpp"

#include <gtk/gtk.h>
#include <optional>

#include <wx/dcbuffer.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 30;
constexpr int label_width = 316;            // the answers stand within 340 of where the label begins
constexpr int label_width_of_eleven = 280;  // beside answers from 0 to 10
constexpr double room_for_bold = 0.92;      // of the width, where lines break

// One row's ground: selected when it is next, ringed while the keyboard is here.
class RowGround : public wxWindow {
public:
    explicit RowGround(wxWindow* parent) : wxWindow{parent, wxID_ANY}
    {
        SetBackgroundStyle(wxBG_STYLE_PAINT);
        Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    }

    void set_next(bool next)
    {
        if (next_ == next)
            return;
        next_ = next;
        Refresh();
    }
    [[nodiscard]] bool AcceptsFocus() const override { return false; }

private:
    void paint()
    {
        wxPaintDC dc{this};
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush{to_wx(next_ ? surfaces().selection : palette().view)});
        dc.DrawRectangle(GetClientRect());
        if (!next_ || !GetParent()->HasFocus())
            return;
        dc.SetPen(wxPen{to_wx(palette().accent), FromDIP(2)});
        dc.DrawRectangle(GetClientRect().Deflate(1));
    }

    bool next_ = false;
};

// A box that never takes the keyboard from the sheet.
class AnswerBox : public wxToggleButton {
public:
    AnswerBox(wxWindow* parent, int value)
        : wxToggleButton{parent,        wxID_ANY,     wxString::Format("%d", value), wxDefaultPosition,
                         wxDefaultSize, wxBU_EXACTFIT}
    {
        give_style(this, "attune-answer");
        gtk_widget_set_can_focus(GetHandle(), FALSE);
        gtk_widget_set_focus_on_click(GetHandle(), FALSE);
        SetMinSize(FromDIP(wxSize{32, 24}));
    }
    [[nodiscard]] bool AcceptsFocus() const override { return false; }
};

void set_weight(wxStaticText* label, bool strong)
{
    auto font = label->GetFont();
    const auto weight = strong ? wxFONTWEIGHT_SEMIBOLD : wxFONTWEIGHT_NORMAL;
    if (font.GetNumericWeight() == weight)
        return;
    font.SetNumericWeight(weight);
    label->SetFont(font);
}

std::optional<int> digit_of(int key)
{
    if (key >= '0' && key <= '9')
        return key - '0';
    if (key >= WXK_NUMPAD0 && key <= WXK_NUMPAD9)
        return key - WXK_NUMPAD0;
    return std::nullopt;
}

std::optional<int> step_of(int key)
{
    switch (key) {
        case WXK_UP:
        case WXK_NUMPAD_UP:
        case WXK_LEFT:
            return -1;
        case WXK_DOWN:
        case WXK_NUMPAD_DOWN:
        case WXK_RIGHT:
            return 1;
        default:
            return std::nullopt;
    }
}

}  // namespace

SheetWindow::SheetWindow(wxWindow* parent, Acts acts)
    : wxScrolledCanvas{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxBORDER_NONE},
      acts_{std::move(acts)}
{
    set_ground(this, Ground::view);
    SetScrollRate(0, FromDIP(row_height));
    SetSizer(new wxBoxSizer{wxVERTICAL});
    Bind(wxEVT_KEY_DOWN, &SheetWindow::pressed, this);
    const auto repaint = [this](wxFocusEvent& event) {
        for (const auto& row : rows_)
            row.ground->Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, repaint);
    Bind(wxEVT_KILL_FOCUS, repaint);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) { SetFocus(); });
}

void SheetWindow::show_sheet(const Sheet& sheet)
{
    if (rows_.empty() || instrument_ != &sheet.instrument() || section_ != sheet.current_section())
        show_section(sheet, sheet.current_section());
    current_ = sheet.current();
    at_end_ = sheet.at_end();
    for (std::size_t i = 0; i < rows_.size(); ++i)
        show_row(sheet, first_ + i);
    if (!at_end_)
        bring_into_view(rows_[current_ - first_].ground);
    name_for_screen_readers(this, from_utf8(current_in_words(sheet)));
}

void SheetWindow::show_section(const Sheet& sheet, std::size_t section)
{
    Freeze();
    GetSizer()->Clear(true);
    rows_.clear();
    instrument_ = &sheet.instrument();
    section_ = section;
    first_ = sheet.sections()[section].first;
    GetSizer()->AddSpacer(FromDIP(gap - 2));
    for (std::size_t item = first_; item < first_ + sheet.sections()[section].count; ++item) {
        rows_.push_back(make_row(sheet, item));
        GetSizer()->Add(rows_.back().ground,
                        wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(half_gap)));
    }
    GetSizer()->AddSpacer(FromDIP(gap - 2));
    FitInside();
    Scroll(0, 0);
    Layout();
    Thaw();
}

SheetWindow::Row SheetWindow::make_row(const Sheet& sheet, std::size_t item)
{
    const auto& facts = sheet.instrument().items[item];
    Row row;
    row.ground = new RowGround{this};
    auto* number = make_notes(row.ground, wxString::Format("%d", facts.sheet_number));
    row.label = make_text(row.ground, from_utf8(facts.label));
    row.state = make_notes(row.ground);
    set_weight(row.state, true);
    auto* line = new wxBoxSizer{wxHORIZONTAL};
    auto* number_column = new wxBoxSizer{wxHORIZONTAL};
    number_column->AddStretchSpacer();
    number_column->Add(number);
    number_column->SetMinSize(FromDIP(wxSize{34, -1}));
    line->Add(number_column, wxSizerFlags{}.CentreVertical());
    line->AddSpacer(FromDIP(gap + 2));
    const auto& response = sheet.instrument().response;
    const int width = FromDIP(response.max - response.min < 10 ? label_width : label_width_of_eleven);
    row.label->Wrap(static_cast<int>(width * room_for_bold));
    row.label->SetMinSize(wxSize{width, -1});
    line->Add(row.label, wxSizerFlags{}.CentreVertical());
    if (sheet.instrument().response.on_a_line)
        add_line(row, line, sheet, item);
    else
        add_boxes(row, line, sheet, item);
    line->Add(row.state, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap + half_gap + gap)));
    line->SetMinSize(-1, FromDIP(row_height));
    row.ground->SetSizer(line);
    const auto choose = [this, item](wxMouseEvent&) {
        SetFocus();
        acts_.go_to(item);
    };
    row.ground->Bind(wxEVT_LEFT_DOWN, choose);
    row.label->Bind(wxEVT_LEFT_DOWN, choose);
    return row;
}

void SheetWindow::add_boxes(Row& row, wxSizer* line, const Sheet& sheet, std::size_t item)
{
    const int number = sheet.instrument().items[item].sheet_number;
    for (int value = sheet.instrument().response.min; value <= sheet.instrument().response.max; ++value) {
        auto* box = new AnswerBox{row.ground, value};
        name_for_screen_readers(box, wxString::Format(_("Item %d: %d"), number, value));
        box->Bind(wxEVT_TOGGLEBUTTON, [this, item, value](wxCommandEvent&) {
            SetFocus();
            // The last box of a section is destroyed by its own answer: its event ends first.
            CallAfter([this, item, value] { acts_.answer_item(item, value); });
        });
        line->Add(box,
                  wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(row.boxes.empty() ? gap : gap - 2)));
        row.boxes.push_back(box);
    }
}

void SheetWindow::add_line(Row& row, wxSizer* line, const Sheet& sheet, std::size_t item)
{
    row.on_line = new AnswerLineWindow{row.ground, sheet.instrument().response, [this, item](int value) {
                                           SetFocus();
                                           acts_.answer_item(item, value);
                                       }};
    line->Add(row.on_line, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
}

void SheetWindow::show_row(const Sheet& sheet, std::size_t item)
{
    const auto& row = rows_[item - first_];
    const bool next = item == current_;
    static_cast<RowGround*>(row.ground)->set_next(next);
    set_weight(row.label, next);
    const auto& range = sheet.instrument().response;
    for (std::size_t i = 0; i < row.boxes.size(); ++i) {
        const bool chosen = sheet.answers()[item] == range.min + static_cast<int>(i);
        if (row.boxes[i]->GetValue() != chosen)
            row.boxes[i]->SetValue(chosen);
    }
    if (row.on_line)
        row.on_line->show_mark(sheet.answers()[item], next);
    wxString state;
    if (sheet.answers()[item] == does_not_apply)
        state = _("does not apply");
    else if (sheet.is_blank(item))
        state = _("left blank");
    else if (next && sheet.is_open(item))
        state = wxString::Format(_("now: %s"), from_utf8(keys_in_words(range)));
    if (state != row.state->GetLabelText()) {
        row.state->SetLabelText(state);
        row.ground->Layout();
    }
}

void SheetWindow::bring_into_view(const wxWindow* row)
{
    const int step = FromDIP(row_height);
    const int top = CalcUnscrolledPosition(row->GetPosition()).y;
    const int bottom = top + row->GetSize().y;
    const int shown = GetViewStart().y * step;
    const int height = GetClientSize().y;
    if (height <= 0)
        return;
    if (top < shown)
        Scroll(0, top / step);
    else if (bottom > shown + height)
        Scroll(0, (bottom - height + step - 1) / step);
}

void SheetWindow::pressed(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    if (event.HasAnyModifiers())
        return event.Skip();
    if (const auto digit = digit_of(key))
        return acts_.answer(*digit);
    if (const auto step = step_of(key))
        return acts_.move(*step);
    switch (key) {
        case WXK_SPACE:
            return acts_.leave_blank();
        case 'N':
            return acts_.say_does_not_apply();
        case 'T':
            return acts_.answer(10);
        case WXK_BACK:
        case WXK_DELETE:
            return acts_.take_back();
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            if (at_end_)
                return acts_.finish();
            if (instrument_->response.on_a_line)
                acts_.move(1);
            return;
        default:
            event.Skip();
    }
}

}  // namespace attune::desktop
