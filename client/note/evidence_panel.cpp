#include "client/note/evidence_panel.hpp"

#include <utility>

#include <wx/translation.h>
#include <wx/wupdlock.h>

#include "client/clock.hpp"
#include "client/forms/wx_verdict.hpp"
#include "client/note/formatted_note.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/formatted_view.hpp"
#include "client/widgets/kept_focus.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/small_multiple.hpp"
#include "shared/api/practice_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

enum Page { scores_page, last_note_page };

wxScrolledWindow* make_list(wxWindow* parent)
{
    auto* list = new wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_THEME};
    set_ground(list, Ground::view);
    list->SetScrollRate(0, list->FromDIP(gap));
    list->SetSizer(new wxBoxSizer{wxVERTICAL});
    return list;
}

// What was logged of it, and what the latest look back said.
wxSizer* make_row(wxWindow* list, const api::Assignment& assignment, Day today)
{
    const auto* review = assignment.reviews.empty() ? nullptr : &assignment.reviews.back();
    auto* words = new wxBoxSizer{wxVERTICAL};
    words->Add(make_strong(list, from_utf8(assignment.exercise_name)));
    for (const auto& sentence :
         {practice_words(assignment, today, api::practice_days_shown), review ? review->said : std::string{}})
        if (!sentence.empty()) {
            auto* notes = make_notes(list, from_utf8(sentence));
            notes->Wrap(list->FromDIP(250));
            words->Add(notes);
        }
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(words, wxSizerFlags{1}.CentreVertical());
    row->Add(make_strong(list, review ? wxString::Format(_("%d of %d"), review->days_done, review->days_set)
                                      : _("not looked at yet")),
             wxSizerFlags{}.CentreVertical().Border(wxLEFT, list->FromDIP(gap)));
    return row;
}

}  // namespace

EvidencePanel::EvidencePanel(wxWindow* parent, PageContext& context, const NotePresenter& presenter)
    : wxPanel{parent},
      context_{context},
      presenter_{presenter}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(), wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    book_ = new wxSimplebook{this};
    scores_ = make_list(book_);
    name_for_screen_readers(scores_, _("Scores beside the note"));
    book_->AddPage(scores_, {});
    last_note_ = make_list(book_);
    name_for_screen_readers(last_note_, _("Last note"));
    book_->AddPage(last_note_, {});
    column->Add(book_, wxSizerFlags{3}.Expand());
    homework_ = new wxPanel{this};
    homework_->SetSizer(new wxBoxSizer{wxVERTICAL});
    column->Add(homework_, wxSizerFlags{2}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    SetSizer(column);
    SetMinSize(FromDIP(wxSize{408, -1}));
    show_page(scores_page);
}

wxSizer* EvidencePanel::make_head()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_heading(this, _("Beside the note")), wxSizerFlags{1}.CentreVertical());
    scores_button_ = new wxToggleButton{this, wxID_ANY, _("Scores")};
    scores_button_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { show_page(scores_page); });
    last_note_button_ = new wxToggleButton{this, wxID_ANY, _("Last note")};
    for (auto* toggle : {scores_button_, last_note_button_})
        give_style(toggle, "attune-toggle");
    last_note_button_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { show_page(last_note_page); });
    row->Add(scores_button_);
    row->Add(last_note_button_);
    return row;
}

void EvidencePanel::show_page(int page)
{
    book_->SetSelection(static_cast<std::size_t>(page));
    scores_button_->SetValue(page == scores_page);
    last_note_button_->SetValue(page == last_note_page);
}

void EvidencePanel::show()
{
    const wxWindowUpdateLocker still{this};
    show_scores();
    show_last_note();
    show_homework();
    Layout();
}

void EvidencePanel::show_scores()
{
    scores_->DestroyChildren();
    scores_->GetSizer()->Clear();
    const auto* overview = context_.model.overview();
    const auto panels =
        overview ? score_panels(*overview, context_.screen.library) : std::vector<ScorePanel>{};
    for (const auto& panel : panels)
        add_score(panel);
    if (panels.empty())
        scores_->GetSizer()->Add(make_text(scores_, _("No measure has been given yet.")),
                                 wxSizerFlags{}.Border(wxALL, FromDIP(gap + half_gap)));
    scores_->FitInside();
}

void EvidencePanel::add_score(const ScorePanel& panel)
{
    // Title and verdict have a row each: side by side they would push the scores out of sight.
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(make_verdict(scores_, panel.verdict, panel.verdict_words), wxSizerFlags{1}.CentreVertical());
    head->Add(make_strong(scores_, from_utf8(panel.first_to_now)), wxSizerFlags{}.CentreVertical());
    auto* canvas = new ChartCanvas{scores_,
                                   from_utf8(panel.figure.course.caption),
                                   {239, 86},
                                   [figure = panel.figure, this](cairo_t* cr, reports::Size size) {
                                       reports::draw_small_multiple(cr, figure, size, palette(),
                                                                    screen_text_style(this));
                                   }};
    auto* list = scores_->GetSizer();
    list->Add(make_strong(scores_, from_utf8(panel.title)),
              wxSizerFlags{}.Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(gap + half_gap)));
    list->Add(head, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(gap + half_gap)));
    list->Add(canvas, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(gap)));
}

void EvidencePanel::show_last_note()
{
    last_note_->DestroyChildren();
    auto* list = last_note_->GetSizer();
    list->Clear();
    const auto* note = presenter_.last_note();
    const auto add = [&](const wxString& heading, std::vector<reports::FormattedBlock> blocks) {
        if (blocks.empty())
            return;
        auto* text = new FormattedView{last_note_};
        text->show(std::move(blocks), heading);
        list->Add(make_strong(last_note_, heading),
                  wxSizerFlags{}.Border(wxLEFT | wxTOP, FromDIP(gap + half_gap)));
        list->Add(text, wxSizerFlags{}.Expand().Border(wxLEFT | wxTOP, FromDIP(half_gap)));
    };
    if (!note) {
        list->Add(make_text(last_note_, _("This is the first note.")),
                  wxSizerFlags{}.Border(wxALL, FromDIP(gap + half_gap)));
    } else {
        list->Add(make_notes(last_note_, from_utf8(presenter_.last_note_heading())),
                  wxSizerFlags{}.Border(wxLEFT | wxTOP, FromDIP(gap + half_gap)));
        for (const auto& section : note->text.sections)
            add(from_utf8(say(section.heading)), formatted_section(section));
    }
    last_note_->FitInside();
}

void EvidencePanel::show_homework()
{
    const KeptFocus kept{homework_};
    homework_->DestroyChildren();
    auto* column = homework_->GetSizer();
    column->Clear();
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(make_heading(homework_, _("Homework")), wxSizerFlags{}.CentreVertical());
    head->Add(make_notes(homework_, _("days done")),
              wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    if (presenter_.cares()) {
        auto* set = new wxButton{homework_, wxID_ANY, _("Set homework")};
        name_for_screen_readers(set, _("Set homework, beside the note"));
        set->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.workspace.act("set_homework"); });
        head->Add(set, wxSizerFlags{}.CentreVertical());
    }
    column->Add(head, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    auto* list = make_list(homework_);
    name_for_screen_readers(list, _("Homework beside the note"));
    const auto* overview = context_.model.overview();
    const auto today = to_local(context_.screen.clock()).day;
    bool any = false;
    for (const auto& assignment : overview ? overview->assignments : std::vector<api::Assignment>{}) {
        if (assignment.stopped_on)
            continue;
        any = true;
        list->GetSizer()->Add(make_row(list, assignment, today),
                              wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap)));
    }
    if (!any)
        list->GetSizer()->Add(make_text(list, _("No homework is running.")),
                              wxSizerFlags{}.Border(wxALL, FromDIP(gap + half_gap)));
    list->FitInside();
    column->Add(list, wxSizerFlags{1}.Expand());
}

}  // namespace attune::desktop
