#include "client/measure_entry/date_field_panel.hpp"

#include <wx/calctrl.h>
#include <wx/popupwin.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

wxDateTime to_wx_date(Day day)
{
    const std::chrono::year_month_day date{day.value};
    return {static_cast<wxDateTime::wxDateTime_t>(static_cast<unsigned>(date.day())),
            static_cast<wxDateTime::Month>(static_cast<unsigned>(date.month()) - 1),
            static_cast<int>(date.year())};
}

}  // namespace

DateFieldPanel::DateFieldPanel(wxWindow* parent, const wxString& name, Changed changed)
    : wxPanel{parent},
      changed_{std::move(changed)}
{
    text_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER};
    text_->SetMinSize(FromDIP(wxSize{116, -1}));
    name_for_screen_readers(text_, name);
    open_ = new wxButton{this,          wxID_ANY,     wxString::FromUTF8("\u25BE"), wxDefaultPosition,
                         wxDefaultSize, wxBU_EXACTFIT};
    open_->SetToolTip(_("Pick from a calendar"));
    name_for_screen_readers(open_, name + ": " + _("pick from a calendar"));

    text_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { tell(); });
    text_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        tell();
        event.Skip();
    });
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { pick(); });

    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(text_, wxSizerFlags{1}.CentreVertical());
    row->Add(open_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(half_gap)));
    SetSizer(row);
}

void DateFieldPanel::show_day(Day day, Day latest)
{
    day_ = day;
    latest_ = latest;
    told_ = from_utf8(medium_date(day));
    text_->ChangeValue(told_);
}

void DateFieldPanel::tell()
{
    if (text_->GetValue() == told_)
        return;
    told_ = text_->GetValue();
    changed_(told_.utf8_string());
}

void DateFieldPanel::pick()
{
    auto* popup = new wxPopupTransientWindow{this, wxBORDER_SIMPLE};
    auto* calendar = new wxCalendarCtrl{popup, wxID_ANY, to_wx_date(day_)};
    calendar->SetDateRange({}, to_wx_date(latest_));
    calendar->Bind(wxEVT_CALENDAR_DOUBLECLICKED, [popup](wxCalendarEvent&) { popup->Dismiss(); });
    calendar->Bind(wxEVT_CALENDAR_SEL_CHANGED, [this, calendar](wxCalendarEvent&) {
        text_->ChangeValue(calendar->GetDate().FormatISODate());
        tell();
    });
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(calendar);
    popup->SetSizerAndFit(column);
    popup->Position(text_->GetScreenPosition(), text_->GetSize());
    popup->Popup(calendar);
}

}  // namespace attune::desktop
