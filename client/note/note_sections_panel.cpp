#include "client/note/note_sections_panel.hpp"

#include <algorithm>
#include <utility>

#include <wx/checkbox.h>
#include <wx/translation.h>

#include "client/forms/wx_verdict.hpp"
#include "client/note/formatted_note.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int score_row = 30;
constexpr int standing_width = 60;
constexpr int signed_width = 560;

// How high a field is at least, and its share of what is left.
struct Room {
    int height;
    int share;
};

Room room_for(const NoteSection& section, std::size_t sections)
{
    if (sections == 1)
        return {120, 1};
    return section.kind == SectionKind::work ? Room{84, 5} : Room{58, 2};
}

bool same_fields(const api::NoteText& a, const api::NoteText& b)
{
    return std::ranges::equal(a.sections, b.sections, [](const NoteSection& one, const NoteSection& other) {
        return one.key == other.key && one.heading == other.heading && one.kind == other.kind;
    });
}

}  // namespace

NoteSectionsPanel::NoteSectionsPanel(wxWindow* parent, const NotePresenter& presenter, Changed changed)
    : wxScrolledWindow{parent},
      presenter_{presenter},
      changed_{std::move(changed)}
{
    set_ground(this, Ground::window);
    SetScrollRate(0, FromDIP(gap));
    SetSizer(new wxBoxSizer{wxVERTICAL});
}

void NoteSectionsPanel::focus_first()
{
    if (fields_.empty())
        return;
    const auto& field = fields_.front();
    if (!field.control->IsShown())
        return field.view->SetFocus();
    auto* first = field.control;
    first->SetFocus();
    first->SetInsertionPointEnd();
}

// The last two stand side by side where there are many: they are short.
void NoteSectionsPanel::build(const api::NoteText& text)
{
    const bool had_focus =
        std::ranges::any_of(fields_, [](const Field& field) { return field.control->HasFocus(); });
    fields_.clear();
    plan_origin_ = nullptr;
    score_card_ = nullptr;
    DestroyChildren();
    auto* column = GetSizer();
    column->Clear();
    if (is_private())
        column->Add(
            make_strong(this, _("Only you can read this. It is in no summary, and no colleague sees it.")),
            wxSizerFlags{}.Border(wxBOTTOM, FromDIP(half_gap)));
    constexpr std::size_t few = 4;
    const auto count = text.sections.size();
    const bool pair = count > few - 1 && text.sections[count - 1].kind != SectionKind::scores &&
                      text.sections[count - 2].kind != SectionKind::scores;
    const auto stacked = pair ? count - 2 : count;
    for (std::size_t i = 0; i < stacked; ++i)
        add_section(column, text.sections[i]);
    if (pair) {
        auto* row = new wxBoxSizer{wxHORIZONTAL};
        auto* first = new wxBoxSizer{wxVERTICAL};
        add_section(first, text.sections[count - 2]);
        auto* second = new wxBoxSizer{wxVERTICAL};
        add_section(second, text.sections[count - 1]);
        row->Add(first, wxSizerFlags{2}.Expand());
        row->Add(second, wxSizerFlags{3}.Expand().Border(wxLEFT, FromDIP(side_margin)));
        // Headings and all: wx asks every share for as much as its neediest one needs.
        column->Add(row, wxSizerFlags{3}.Expand());
    }
    below_signature_ = new wxBoxSizer{wxVERTICAL};
    column->Add(below_signature_, wxSizerFlags{}.Expand());
    if (had_focus)
        focus_first();
}

void NoteSectionsPanel::add_section(wxSizer* column, const NoteSection& section)
{
    if (section.kind == SectionKind::scores)
        add_scores(column, section);
    else
        add_field(column, section);
}

void NoteSectionsPanel::add_scores(wxSizer* column, const NoteSection& section)
{
    const auto heading = from_utf8(say(section.heading));
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(make_strong(this, heading), wxSizerFlags{1});
    head->Add(make_notes(this, _("filled in by Attune, choose what stays")), wxSizerFlags{}.CentreVertical());
    column->Add(head, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* card = new Card{this};
    score_card_ = new wxScrolledWindow{card, wxID_ANY};
    score_card_->SetScrollRate(0, FromDIP(gap));
    score_card_->SetSizer(new wxBoxSizer{wxVERTICAL});
    set_ground(score_card_, Ground::view);
    name_for_screen_readers(score_card_, heading);
    card->GetSizer()->Add(score_card_, wxSizerFlags{1}.Expand());
    column->Add(card, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
}

void NoteSectionsPanel::add_field(wxSizer* column, const NoteSection& section)
{
    // Tests and readers that look for the name find the field before its label.
    auto* control = new wxTextCtrl{
        this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_NO_VSCROLL};
    auto* words =
        make_strong(this, is_private() && shown_.sections.size() == 1 ? _("Private note")
                                                                      : from_utf8(say(section.heading)));
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(words, wxSizerFlags{1}.CentreVertical());
    if (section.kind == SectionKind::plan) {
        plan_origin_ = make_notes(this);
        head->Add(plan_origin_, wxSizerFlags{}.CentreVertical());
    } else if (section.kind == SectionKind::work && !is_private()) {
        head->Add(make_notes(this, _("the session summary tells it too")), wxSizerFlags{}.CentreVertical());
    }
    const auto room = room_for(section, shown_.sections.size());
    control->SetMinSize(FromDIP(wxSize{120, room.height}));
    give_margins(control);
    label_for(words, control);
    control->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { tell_changed(); });
    column->Add(head, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(control, wxSizerFlags{room.share}.Expand().Border(wxTOP, FromDIP(half_gap)));
    auto* view = new FormattedView{this};
    view->Hide();
    column->Add(view, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    fields_.push_back({section.key, control, view});
}

void NoteSectionsPanel::show_text(const api::NoteText& text, const std::vector<ScoreLine>& lines)
{
    const bool rebuild = fields_.empty() || !same_fields(text, shown_);
    shown_ = text;
    lines_ = lines;
    if (rebuild)
        build(text);
    filling_ = true;
    for (const auto& field : fields_)
        field.control->ChangeValue(from_utf8(find_section(text, field.key)->text));
    filling_ = false;
    if (signed_ || !presenter_.may_write())
        show_formatted();
    if (score_card_)
        show_lines();
    FitInside();
    Layout();
}

void NoteSectionsPanel::show_formatted()
{
    for (const auto& field : fields_) {
        const auto* section = find_section(shown_, field.key);
        field.control->SetEditable(false);
        field.control->Hide();
        field.view->show(formatted_section(*section), from_utf8(say(section->heading)));
        field.view->Show();
    }
}

const NoteSectionsPanel::Field* NoteSectionsPanel::field_in_focus() const
{
    const auto found =
        std::ranges::find_if(fields_, [](const Field& field) { return field.control->HasFocus(); });
    return found == fields_.end() ? nullptr : &*found;
}

std::string NoteSectionsPanel::typed_in() const
{
    const auto* field = field_in_focus();
    return field ? field->key : std::string{};
}

void NoteSectionsPanel::mark_chosen(const std::u32string& mark)
{
    const auto* field = field_in_focus();
    if (!field || !field->control->IsEditable())
        return;
    long from = 0;
    long to = 0;
    field->control->GetSelection(&from, &to);
    const auto typed = field->control->GetValue().ToStdWstring();
    const auto marked = with_marks({typed.begin(), typed.end()}, static_cast<std::size_t>(from),
                                   static_cast<std::size_t>(to), mark);
    field->control->SetValue(std::wstring{marked.text.begin(), marked.text.end()});
    field->control->SetSelection(static_cast<long>(marked.from), static_cast<long>(marked.to));
}

void NoteSectionsPanel::show_lines()
{
    score_card_->DestroyChildren();
    score_card_->GetSizer()->Clear(true);
    auto* grid = new wxFlexGridSizer{4, 0, FromDIP(gap + half_gap)};
    grid->AddGrowableCol(3, 1);
    for (std::size_t i = 0; i < lines_.size(); ++i)
        add_line(grid, i);
    score_card_->GetSizer()->Add(grid,
                                 wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(gap + half_gap)));
    if (lines_.empty())
        score_card_->GetSizer()->Add(
            make_text(score_card_, _("No measure was given since the session before.")),
            wxSizerFlags{}.Border(wxALL, FromDIP(gap)));
    // Many scores scroll, so that what is typed below them keeps its place on the screen.
    const int content = score_card_->GetSizer()->CalcMin().y;
    score_card_->SetMinSize({-1, std::min(content, FromDIP(5 * score_row + gap))});
    score_card_->FitInside();
    Layout();
}

void NoteSectionsPanel::add_line(wxSizer* grid, std::size_t index)
{
    const auto& line = lines_[index];
    auto* box = new wxCheckBox{score_card_, wxID_ANY, from_utf8(line.title)};
    box->SetMinSize(FromDIP(wxSize{-1, score_row}));
    box->SetValue(line.stays);
    box->Enable(presenter_.may_write());
    name_for_screen_readers(box, from_utf8(line.text));
    box->Bind(wxEVT_CHECKBOX, [this, index](wxCommandEvent& event) {
        lines_[index].stays = event.IsChecked();
        tell_changed();
    });
    grid->Add(box, wxSizerFlags{}.Expand());
    grid->Add(make_strong(score_card_, from_utf8(line.change)), wxSizerFlags{}.CentreVertical());
    if (line.verdict.empty())
        grid->AddSpacer(0);
    else
        grid->Add(make_verdict(score_card_, line.kind, line.verdict), wxSizerFlags{}.CentreVertical());
    grid->Add(make_cut_notes(score_card_, from_utf8(line.standing), FromDIP(standing_width)),
              wxSizerFlags{1}.Expand());
}

void NoteSectionsPanel::show_plan_origin(const std::string& words)
{
    if (plan_origin_)
        set_text(plan_origin_, from_utf8(words));
}

void NoteSectionsPanel::add_signed_text(const wxString& heading, std::vector<reports::FormattedBlock> blocks)
{
    below_signature_->Add(make_strong(this, heading), wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    auto* words = new FormattedView{this};
    words->show(std::move(blocks), heading);
    below_signature_->Add(words, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
}

void NoteSectionsPanel::tell_changed()
{
    if (filling_ || signed_)
        return;
    auto text = shown_;
    for (const auto& field : fields_)
        find_section(text, field.key)->text = field.control->GetValue().utf8_string();
    changed_(std::move(text), lines_);
}

void NoteSectionsPanel::show_signed(const SignedNote& note)
{
    if (!std::exchange(signed_, true)) {
        for (const auto& field : fields_)
            find_section(shown_, field.key)->text = field.control->GetValue().utf8_string();
        show_formatted();
        if (score_card_)
            show_lines();
    }
    below_signature_->Clear(true);
    for (const auto& addendum : note.addenda)
        add_signed_text(from_utf8(addendum.heading), reports::formatted(addendum.text));
    auto signatures = from_utf8(note.signature) + '.';
    for (const auto& one : note.cosignatures)
        signatures += ' ' + from_utf8(one) + '.';
    below_signature_->Add(make_strong(this, _("Signatures")), wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    auto* words = make_text(this, signatures);
    words->Wrap(FromDIP(signed_width));
    below_signature_->Add(words, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    auto* fingerprint = make_notes(this, from_utf8(note.fingerprint));
    fingerprint->Wrap(FromDIP(signed_width));
    below_signature_->Add(fingerprint, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    FitInside();
    Layout();
}

}  // namespace attune::desktop
