#include "client/progress/course_words_panel.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/progress/item_tables.hpp"
#include "client/score_words.hpp"
#include "client/widgets/drawing_window.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// Since the last form, said only when that is another than the first.
std::string since_last(const Course& course)
{
    const bool differs = course.since_last.from && course.since_last.from != course.since_first.from;
    if (!differs)
        return {};
    return say("Since the form before: {1}. {2}.", first_to_now(course.since_last), course.since_last.words);
}

}  // namespace

CourseWordsPanel::CourseWordsPanel(wxWindow* parent, std::function<void()> show_sources) : Card{parent}
{
    column_ = new wxBoxSizer{wxVERTICAL};
    verdict_ = new VerdictPanel{this, true};
    column_->Add(verdict_);
    path_ = add_sentence(make_title(this));
    change_ = add_sentence(make_text(this));
    last_ = add_sentence(make_notes(this));
    separate();
    column_->Add(make_notes(this, _("What this rests on")));
    basis_ = add_sentence(make_text(this));
    auto* sources = make_link(this, _("Sources and limits"));
    sources->Bind(wxEVT_BUTTON,
                  [show_sources = std::move(show_sources)](wxCommandEvent&) { show_sources(); });
    column_->Add(sources, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    separate();
    moved_head_ = make_notes(this);
    column_->Add(moved_head_);
    moved_ = new wxFlexGridSizer{2, FromDIP(wxSize{gap, half_gap})};
    moved_->AddGrowableCol(0);
    column_->Add(moved_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    risk_ = add_sentence(make_notes(this));
    GetSizer()->Add(column_, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(side_margin)));
}

wxStaticText* CourseWordsPanel::add_sentence(wxStaticText* text)
{
    sentences_.emplace_back(text, wxString{});
    column_->Add(text, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    return text;
}

void CourseWordsPanel::separate()
{
    auto* line = new DrawingWindow{this, [](cairo_t* cr, reports::Size size) {
                                       reports::set_colour(cr, palette().line);
                                       cairo_rectangle(cr, 0, 0, size.width, 1);
                                       cairo_fill(cr);
                                   }};
    line->SetMinSize(wxSize{-1, 1});
    column_->Add(line, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
}

void CourseWordsPanel::show_course(const FollowedScore& followed)
{
    const auto& course = *followed.course;
    verdict_->show_verdict(course.since_first.kind);
    const auto say = [this](wxStaticText* text, const std::string& words) {
        const auto found = std::ranges::find(sentences_, text, &std::pair<wxStaticText*, wxString>::first);
        found->second = from_utf8(words);
        text->Show(!words.empty());
    };
    say(path_, first_to_now(course.since_first));
    say(change_, course.since_first.sentence);
    say(last_, since_last(course));
    const auto use = use_in_words(course.basis);
    say(basis_, course.basis.sentence + (use.empty() ? "" : ' ' + use));
    fit(width_);
}

void CourseWordsPanel::show_forms(const FollowedScore& followed, const Forms& forms)
{
    const auto moved = moved_items(followed, forms);
    moved_->Clear(true);
    for (const auto& item : moved) {
        auto* label = new wxStaticText{
            this, wxID_ANY, from_utf8(item.label), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END};
        label->SetMinSize(wxSize{FromDIP(120), -1});
        label->SetToolTip(from_utf8(item.label));
        moved_->Add(label, wxSizerFlags{}.Expand());
        moved_->Add(
            make_strong(this, from_utf8(std::to_string(item.from) + " \u2192 " + std::to_string(item.to))));
    }
    moved_head_->SetLabelText(moved.empty() ? _("No item moved, or there is one form so far")
                                            : _("Items that moved most, first to latest"));
    std::string lines;
    for (const auto& line : risk_lines(*followed.instrument, forms))
        lines += (lines.empty() ? "" : "\n") + line;
    sentences_.back().second = from_utf8(lines);
    risk_->Show(!lines.empty());
    fit(width_);
}

void CourseWordsPanel::fit(int width)
{
    width_ = width;
    for (const auto& [text, words] : sentences_) {
        text->SetLabelText(words);
        if (width > 0)
            text->Wrap(width - 2 * FromDIP(side_margin));
    }
    InvalidateBestSize();
    Layout();
}

}  // namespace attune::desktop
