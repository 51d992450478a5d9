#include "client/progress/progress_panel.hpp"

#include <algorithm>
#include <initializer_list>

#include <wx/notebook.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/measure_entry/measure_entry_panel.hpp"
#include "client/progress/course_words_panel.hpp"
#include "client/progress/dose_panel.hpp"
#include "client/progress/forms_panel.hpp"
#include "client/progress/item_tables.hpp"
#include "client/progress/score_chart_panel.hpp"
#include "client/progress/sources_dialog.hpp"
#include "client/progress/together_panel.hpp"
#include "client/progress/wx_progress_tables.hpp"
#include "client/reassign/reassign_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

enum BookPage { content_page, empty_page, loading_page };
enum View { chart_view, together_view, dose_view, items_view, table_view, common_table_view };

constexpr int words_width = 254;
constexpr int wide_enough = 1000;  // the words stand beside the chart from here on

}  // namespace

ProgressPanel::ProgressPanel(wxWindow* parent, PageContext& context)
    : wxPanel{parent},
      context_{context},
      presenter_{*this, context.screen, context.model}
{
    set_ground(this, Ground::window);
    book_ = new wxSimplebook{this};
    book_->AddPage(make_content(book_), {});
    const bool may_give = context.screen.may(api::Permission::record_care);
    const auto give = [this] { context_.workspace.act("give_measure"); };
    book_->AddPage(new EmptyState{book_, _("No measures yet"),
                                  _("The first form gives the scores that all later ones are compared with."),
                                  _("Give measure"), may_give ? give : std::function<void()>{}},
                   {});
    book_->AddPage(new EmptyState{book_, _("Opening the record"), _("This takes a moment.")}, {});
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(book_, wxSizerFlags{1}.Expand());
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        event.Skip();
    });
    context.show_form = [this](const FormPlace& place) {
        context_.workspace.show_tab("measures");
        if (presenter_.choose_form(place.administration_id, place.score))
            turn_to(place.as_items ? items_view : chart_view);
    };
    presenter_.begin();
    parent->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, &ProgressPanel::page_turned, this);
}

void ProgressPanel::page_turned(wxBookCtrlEvent& event)
{
    event.Skip();
    const auto* book = dynamic_cast<wxBookCtrlBase*>(GetParent());
    if (event.GetEventObject() == book)
        presenter_.set_shown(book && book->GetCurrentPage() == this);
}

wxWindow* ProgressPanel::make_content(wxWindow* parent)
{
    auto* page = new wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL};
    page->SetScrollRate(0, FromDIP(gap));
    set_ground(page, Ground::window);
    notice_ = new NoticePanel{page, NoticePanel::Kind::neutral};
    auto* tools = make_tools(page);
    views_ = new wxSimplebook{page};
    views_->SetFitToCurrentPage(true);
    chart_ = new ScoreChartPanel{views_, presenter_, life_events()};
    together_ = new TogetherPanel{views_, presenter_, life_events()};
    dose_ = new DosePanel{views_, presenter_, life_events()};
    items_ = make_items_table(views_);
    forms_ = make_forms(views_);
    common_table_ = make_common_table(views_);
    for (wxWindow* view :
         std::initializer_list<wxWindow*>{chart_, together_, dose_, items_, forms_, common_table_})
        views_->AddPage(view, {});
    words_ = new CourseWordsPanel{page, [this] {
                                      show_sources_dialog(this, presenter_.followed().title,
                                                          sources_and_limits(presenter_.followed()));
                                  }};
    columns_ = new wxBoxSizer{wxHORIZONTAL};
    columns_->Add(views_, wxSizerFlags{1}.Expand());
    columns_->Add(words_, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(tools, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    column->Add(columns_, wxSizerFlags{1}.Expand().Border(wxBOTTOM, FromDIP(side_margin)));
    auto* all = new wxBoxSizer{wxVERTICAL};
    all->Add(notice_, wxSizerFlags{}.Expand());
    all->Add(in_margins(page, column), wxSizerFlags{1}.Expand());
    page->SetSizer(all);
    return page;
}

wxSizer* ProgressPanel::make_tools(wxWindow* parent)
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto middle = wxSizerFlags{}.CentreVertical();
    score_ = new wxChoice{parent, wxID_ANY};
    name_for_screen_readers(score_, _("Score"));
    score_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.choose(static_cast<std::size_t>(std::max(score_->GetSelection(), 0)));
    });
    row->Add(score_, middle);
    row->AddSpacer(FromDIP(gap));
    for (const auto& name : {_("Chart"), _("Together"), _("Practice"), _("Items"), _("Table")}) {
        const auto view = toggles_.size();
        auto* toggle = new wxToggleButton{parent, wxID_ANY, name};
        give_style(toggle, "attune-toggle");
        toggle->Bind(wxEVT_TOGGLEBUTTON, [this, view](wxCommandEvent&) { turn_to(view); });
        toggles_.push_back(toggle);
        row->Add(toggle, middle);
    }
    toggles_.front()->SetValue(true);
    row->AddSpacer(FromDIP(gap));
    across_ = new wxChoice{parent, wxID_ANY};
    across_->Append(_("By date"));
    across_->Append(_("By session"));
    across_->SetSelection(0);
    name_for_screen_readers(across_, _("Across the chart"));
    across_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.lay_across(across_->GetSelection() == 1 ? reports::Across::sessions
                                                           : reports::Across::dates);
    });
    row->Add(across_, middle);
    row->AddStretchSpacer();
    add_output_buttons(parent, row, context_.screen,
                       {[this] { return shown_picture(); }, [this] { return shown_table(); },
                        [this] { return shown_name(); }, [this] { return is_drawn(); }});
    return row;
}

FormsPanel* ProgressPanel::make_forms(wxWindow* parent)
{
    return new FormsPanel{parent,
                          {[this](const std::string& form) { presenter_.look_at(form); },
                           [this](const std::string& form) { presenter_.correct(form); },
                           [this](const std::string& form) { presenter_.reassign(form); }},
                          context_.screen.may(api::Permission::record_care)};
}

std::function<void()> ProgressPanel::life_events() const
{
    if (!context_.screen.may(api::Permission::record_care))
        return {};
    return [this] { context_.workspace.act("life_events"); };
}

void ProgressPanel::turn_to(std::size_t view)
{
    for (std::size_t i = 0; i < toggles_.size(); ++i)
        toggles_[i]->SetValue(i == view);
    if (view != table_view)
        several_ = view == together_view;
    views_->SetSelection(view == table_view && several_ ? std::size_t{common_table_view} : view);
    lay_out();
}

void ProgressPanel::show_empty(bool loading)
{
    book_->SetSelection(loading ? loading_page : empty_page);
}

void ProgressPanel::show_course()
{
    score_->Clear();
    for (const auto& score : presenter_.scores())
        score_->Append(from_utf8(score.title));
    score_->SetSelection(static_cast<int>(presenter_.chosen()));
    const auto figure = presenter_.figure();
    chart_->show_score();
    across_->Enable(reports::can_go_by_sessions(figure));
    across_->SetToolTip(reports::can_go_by_sessions(figure)
                            ? wxString{}
                            : _("Two sessions held are needed to go by session number."));
    words_->show_course(presenter_.followed());
    book_->SetSelection(content_page);
    lay_out();
}

void ProgressPanel::show_together()
{
    together_->show_together();
    show_common(common_table_, presenter_.common());
    lay_out();
}

void ProgressPanel::show_dose()
{
    dose_->show_dose();
    lay_out();
}

void ProgressPanel::show_forms()
{
    const auto figure = presenter_.figure();
    forms_->show_rows(reports::spoken_caption(figure),
                      table_rows(presenter_.followed(), presenter_.forms(), figure));
    show_items(items_, item_table(presenter_.followed(), presenter_.forms()));
    words_->show_forms(presenter_.followed(), presenter_.forms());
    lay_out();
}

void ProgressPanel::show_refusal(const std::string& sentence)
{
    notice_->show_sentence(from_utf8(sentence));
}

void ProgressPanel::correct(const api::Administration& mistaken)
{
    correct_measure(this, context_, mistaken);
}

void ProgressPanel::reassign(const api::Administration& form)
{
    new ReassignDialog{this, context_, form};
}

void ProgressPanel::show_history(const std::string& words)
{
    forms_->show_history(words);
    lay_out();
}

TextTable ProgressPanel::shown_table() const
{
    if (views_->GetSelection() == dose_view)
        return dose_as_text(presenter_.dose());
    if (several_) {
        const auto figure = presenter_.common();
        return common_rows_as_text(reports::spoken_caption(figure), common_rows(figure));
    }
    const auto caption = reports::spoken_caption(presenter_.figure());
    return views_->GetSelection() == items_view
               ? item_table_as_text(caption, item_table(presenter_.followed(), presenter_.forms()))
               : form_rows_as_text(caption, forms_->rows());
}

reports::Picture ProgressPanel::shown_picture() const
{
    if (views_->GetSelection() == dose_view)
        return reports::picture_of(presenter_.dose());
    return several_ ? reports::picture_of(presenter_.common()) : reports::picture_of(presenter_.figure());
}

std::string ProgressPanel::shown_name() const
{
    if (views_->GetSelection() == dose_view)
        return presenter_.file_name(say("{1} and practice", presenter_.followed().title));
    return presenter_.file_name(several_ ? say("measures together") : presenter_.followed().title);
}

bool ProgressPanel::is_drawn() const
{
    return views_->GetSelection() == chart_view || views_->GetSelection() == together_view ||
           views_->GetSelection() == dose_view;
}

// Beside each other, or one below the other in a narrow window.
void ProgressPanel::lay_out()
{
    const auto size = GetClientSize();
    if (size.x <= 0)
        return;
    const bool wide = size.x >= FromDIP(wide_enough);
    const int room = size.x - FromDIP(margin + side_margin);
    columns_->SetOrientation(wide ? wxHORIZONTAL : wxVERTICAL);
    if (auto* item = columns_->GetItem(words_))
        item->SetFlag(wide ? wxEXPAND | wxLEFT : wxEXPAND | wxTOP);
    words_->fit(wide ? FromDIP(words_width) : room);
    words_->SetMinSize(wxSize{wide ? FromDIP(words_width) : -1, -1});
    const int chart_room = wide ? room - FromDIP(words_width + side_margin) : room;
    // A gap less than there is: a scroll bar may take it.
    for (auto* card : std::initializer_list<ChartCardPanel*>{chart_, together_, dose_})
        card->fit(std::max(chart_room - 2 * FromDIP(side_margin) - FromDIP(gap), FromDIP(200)));
    book_->GetPage(content_page)->FitInside();
    book_->GetPage(content_page)->Layout();
}

wxWindow* make_progress_page(wxWindow* parent, PageContext& context)
{
    return new ProgressPanel{parent, context};
}

}  // namespace attune::desktop
