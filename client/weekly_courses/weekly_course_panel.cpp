#include "client/weekly_courses/weekly_course_panel.hpp"

#include <wx/translation.h>
#include <wx/wupdlock.h>

#include "client/measure_entry/measure_entry_panel.hpp"
#include "client/reading/leaflets_panel.hpp"
#include "client/weekly_courses/course_week_dialog.hpp"
#include "client/weekly_courses/group_course_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int words_of_course_width = 820;
constexpr int width_of_links_heading = 76;

}  // namespace

WeeklyCoursePanel::WeeklyCoursePanel(wxWindow* parent, PageContext& context)
    : wxPanel{parent},
      context_{context},
      presenter_{*this, context.screen, context.model}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_top(), wxSizerFlags{}.Expand());
    choice_ = make_choice();
    column->Add(choice_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    words_ = make_text(this);
    column->Add(words_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    weeks_ = new wxScrolledWindow{this};
    set_ground(weeks_, Ground::window);
    weeks_->SetScrollRate(0, FromDIP(gap));
    weeks_->SetSizer(new wxBoxSizer{wxVERTICAL});
    name_for_screen_readers(weeks_, _("Weeks"));
    column->Add(weeks_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(in_margins(this, column),
                wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    SetSizer(padded);
    presenter_.begin();
}

wxSizer* WeeklyCoursePanel::make_top()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    heading_ = make_heading(this, _("Weekly course"));
    row->Add(heading_, wxSizerFlags{1}.CentreVertical());
    stop_ = new wxButton{this, wxID_ANY, _("Stop course")};
    stop_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.stop(); });
    row->Add(stop_, wxSizerFlags{}.CentreVertical());
    auto* close = new wxButton{this, wxID_ANY, _("Close course")};
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.workspace.close_page(); });
    row->Add(close, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxSizer* WeeklyCoursePanel::make_choice()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto after_gap = wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap));
    course_ = new wxChoice{this, wxID_ANY};
    course_->SetMinSize(FromDIP(wxSize{340, -1}));
    name_for_screen_readers(course_, _("Course"));
    course_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.choose(static_cast<std::size_t>(std::max(course_->GetSelection(), 0)));
    });
    row->Add(course_, wxSizerFlags{}.CentreVertical());
    auto* label = make_text(this, _("First day"));
    starts_on_ = new wxTextCtrl{this, wxID_ANY, from_utf8(presenter_.first_day())};
    label_for(label, starts_on_);
    row->Add(label, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(side_margin)));
    row->Add(starts_on_, after_gap);
    give_ = make_default_button(this, _("Give course"));
    give_->Bind(wxEVT_BUTTON,
                [this](wxCommandEvent&) { presenter_.give(starts_on_->GetValue().utf8_string()); });
    row->Add(give_, after_gap);
    give_to_group_ = new wxButton{this, wxID_ANY, _("Give to a group") + wxUniChar{0x2026}};
    give_to_group_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_group(); });
    row->Add(give_to_group_, after_gap);
    return row;
}

void WeeklyCoursePanel::open_group()
{
    const auto starts_on = presenter_.first_day_of(starts_on_->GetValue().utf8_string());
    const auto& courses = presenter_.courses();
    if (starts_on && presenter_.chosen() < courses.size())
        new GroupCourseDialog{this,
                              context_.screen,
                              courses[presenter_.chosen()],
                              *starts_on,
                              context_.model.client_id(),
                              [this] { presenter_.given_to_group(); }};
}

void WeeklyCoursePanel::show_busy(bool busy)
{
    const bool may = !busy && context_.screen.may(api::Permission::record_care);
    give_->Enable(may);
    give_to_group_->Enable(may);
    stop_->Enable(may);
}

void WeeklyCoursePanel::show_course()
{
    const bool given = presenter_.given() != nullptr;
    if (course_->IsEmpty()) {
        for (const auto& course : presenter_.courses())
            course_->Append(from_utf8(course.name));
        course_->SetSelection(0);
    }
    choice_->ShowItems(!given);
    stop_->Show(given);
    set_text(words_, from_utf8(presenter_.words()), FromDIP(words_of_course_width));
    show_weeks();
    Layout();
}

void WeeklyCoursePanel::show_sentence(const std::string& sentence)
{
    sentence_->SetLabelText(from_utf8(sentence));
    sentence_->Show(!sentence.empty());
    if (!sentence.empty())
        announce(sentence_);
    Layout();
}

// Asked for by a button of a card, perhaps, whose event must end before it goes.
void WeeklyCoursePanel::show_weeks()
{
    CallAfter([this] {
        const wxWindowUpdateLocker still{this};
        const auto top = weeks_->GetViewStart();
        weeks_->DestroyChildren();
        weeks_->GetSizer()->Clear();
        for (std::size_t week = 0; week < presenter_.weeks().size(); ++week)
            add_week(presenter_.weeks()[week], week);
        weeks_->FitInside();
        weeks_->Scroll(top);
        Layout();
    });
}

void WeeklyCoursePanel::add_week(const WeekCard& card, std::size_t week)
{
    auto* panel = new Card{weeks_};
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(make_strong(panel, from_utf8(card.heading)), wxSizerFlags{}.CentreVertical());
    if (!card.state.empty())
        head->Add(make_notes(panel, from_utf8(card.state)),
                  wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    head->AddStretchSpacer();
    if (card.may_change)
        add_acts(panel, head, card, week);
    column->Add(head, wxSizerFlags{}.Expand());
    auto* about = make_text(panel, from_utf8(card.about));
    about->Wrap(FromDIP(words_of_course_width));
    column->Add(about, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    add_things(panel, column, card);
    panel->GetSizer()->Add(column, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap + half_gap)));
    weeks_->GetSizer()->Add(panel, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
}

void WeeklyCoursePanel::add_acts(wxWindow* panel, wxSizer* row, const WeekCard& card, std::size_t week)
{
    const auto add = [&](const wxString& label, std::function<void()> act) {
        auto* button = new wxButton{panel, wxID_ANY, label};
        name_for_screen_readers(button, label + ", " + from_utf8(card.heading));
        button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
        row->Add(button, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    };
    add(wxGETTEXT_IN_CONTEXT("act", "Change"), [this, week] {
        new CourseWeekDialog{
            this, context_.screen.library, presenter_.leaflets(), presenter_.contents(week),
            [this, week](CourseWeek contents) { presenter_.change(week, std::move(contents)); }};
    });
    add(_("Put off by a week"), [this, week] { presenter_.put_off(week); });
}

void WeeklyCoursePanel::add_things(wxWindow* panel, wxSizer* column, const WeekCard& card)
{
    const auto under = wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap));
    for (const auto& exercise : card.exercises)
        column->Add(make_text(panel, from_utf8(exercise)), under);
    const bool may_give = context_.screen.may(api::Permission::record_care);
    add_links(panel, column, {_("Measures"), _("Give")}, card.measures,
              may_give ? [this](const std::string& code) { key_in_measure(context_, code); }
                       : std::function<void(const std::string&)>{});
    add_links(panel, column, {_("Reading"), _("Read")}, card.reading,
              [this](const std::string& code) { show_leaflet(context_, code); });
}

void WeeklyCoursePanel::add_links(wxWindow* panel, wxSizer* column, const LinksOf& of,
                                  const std::vector<CourseThing>& things,
                                  const std::function<void(const std::string& code)>& act)
{
    if (things.empty())
        return;
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto beside = wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(side_margin));
    auto* heading = make_notes(panel, of.heading);
    heading->SetMinSize(FromDIP(wxSize{width_of_links_heading, -1}));
    row->Add(heading, wxSizerFlags{}.CentreVertical());
    for (const auto& thing : things) {
        if (!act) {
            row->Add(make_text(panel, from_utf8(thing.words)), beside);
            continue;
        }
        auto* link = make_link(panel, from_utf8(thing.words));
        name_for_screen_readers(link, of.act + ", " + from_utf8(thing.words));
        link->Bind(wxEVT_BUTTON, [this, act, code = thing.code](wxCommandEvent&) {
            CallAfter([act, code] { act(code); });
        });
        row->Add(link, beside);
    }
    column->Add(row, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
}

void show_weekly_course(PageContext& context)
{
    context.workspace.open_page(say("weekly course"), [&](wxWindow* parent) {
        return new WeeklyCoursePanel{parent, context};
    });
}

}  // namespace attune::desktop
