#include "client/note/note_panel.hpp"

#include <algorithm>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/forms/wx_verdict.hpp"
#include "client/sessions/session_rows.hpp"
#include "client/sessions/sessions_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int score_row = 30;
constexpr int standing_width = 60;

enum BookPage { text_page, conflict_page };
constexpr int narrow = 900;  // of the page: a window of 1100 with its sidebar

}  // namespace

NotePanel::NotePanel(wxWindow* parent, PageContext& context, const std::string& session_id,
                     api::NoteKind kind, const Draft* draft)
    : wxPanel{parent},
      context_{context},
      presenter_{*this, context.screen, context.model, session_id, kind, draft}
{
    set_ground(this, Ground::window);
    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(make_head(), wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    sentence_ = make_strong(this);
    sentence_->Hide();
    left->Add(sentence_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    book_ = new wxSimplebook{this};
    book_->AddPage(make_sections(book_), {});
    conflict_ = new ConflictPanel{book_, [this](const auto& decided) {
                                      book_->SetSelection(text_page);
                                      presenter_.resolve(decided);
                                  }};
    book_->AddPage(conflict_, {});
    left->Add(book_, wxSizerFlags{1}.Expand());

    evidence_ = new EvidencePanel{this, context, presenter_};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(left, wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    row->Add(evidence_, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(margin)));
    row->AddSpacer(FromDIP(side_margin));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(row, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    SetSizer(padded);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fold();
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == 'S' && event.GetModifiers() == wxMOD_CONTROL)
            presenter_.save();
        else
            event.Skip();
    });
    presenter_.begin();
}

void NotePanel::SetFocus()
{
    auto* first = entries_.front().control;
    first->SetFocus();
    first->SetInsertionPointEnd();
}

wxSizer* NotePanel::make_head()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_heading(this, from_utf8(presenter_.heading())), wxSizerFlags{}.CentreVertical());
    row->Add(make_notes(this, from_utf8(presenter_.when())),
             wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap + half_gap)));
    saved_ = make_text(this);
    row->Add(saved_, wxSizerFlags{}.CentreVertical());
    beside_ = new wxToggleButton{this, wxID_ANY, _("Beside the note")};
    beside_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { fold(); });
    beside_->Hide();
    row->Add(beside_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxPanel* NotePanel::make_sections(wxWindow* parent)
{
    auto* sections = new wxPanel{parent};
    set_ground(sections, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    if (presenter_.kind() == api::NoteKind::progress)
        make_progress_sections(sections, column);
    else
        make_private_section(sections, column);
    column->Add(make_foot(sections), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    sections->SetSizer(column);
    return sections;
}

void NotePanel::make_progress_sections(wxPanel* sections, wxSizer* column)
{
    text(sections, column, &api::NoteText::since_last, section_name(NoteSection::since_last), 58, 2);
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(make_strong(sections, section_name(NoteSection::scores)), wxSizerFlags{1});
    head->Add(make_notes(sections, _("filled in by Attune, choose what stays")),
              wxSizerFlags{}.CentreVertical());
    column->Add(head, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* card = new Card{sections};
    score_card_ = new wxScrolledWindow{card, wxID_ANY};
    score_card_->SetScrollRate(0, FromDIP(gap));
    score_card_->SetSizer(new wxBoxSizer{wxVERTICAL});
    set_ground(score_card_, Ground::view);
    name_for_screen_readers(score_card_, section_name(NoteSection::scores));
    card->GetSizer()->Add(score_card_, wxSizerFlags{1}.Expand());
    column->Add(card, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    text(sections, column, &api::NoteText::worked_on, section_name(NoteSection::worked_on), 84, 5);
    auto* pair = new wxBoxSizer{wxHORIZONTAL};
    auto* risk = new wxBoxSizer{wxVERTICAL};
    text(sections, risk, &api::NoteText::risk, section_name(NoteSection::risk), 58, 1);
    auto* plan = new wxBoxSizer{wxVERTICAL};
    text(sections, plan, &api::NoteText::plan, section_name(NoteSection::plan), 58, 1, &plan_origin_);
    pair->Add(risk, wxSizerFlags{2}.Expand());
    pair->Add(plan, wxSizerFlags{3}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    column->Add(pair, wxSizerFlags{2}.Expand());
}

void NotePanel::make_private_section(wxPanel* sections, wxSizer* column)
{
    auto* whose =
        make_strong(sections, _("Only you can read this. It is in no summary, and no colleague sees it."));
    column->Add(whose, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(half_gap)));
    text(sections, column, &api::NoteText::worked_on, _("Private note"), 120, 1);
}

wxTextCtrl* NotePanel::text(wxWindow* parent, wxSizer* into, std::string api::NoteText::*member,
                            const wxString& label, int height, int share, wxStaticText** note)
{
    // Tests and readers that look for the name find the field before its label.
    auto* control = new wxTextCtrl{
        parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_NO_VSCROLL};
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    auto* words = make_strong(parent, label);
    head->Add(words, wxSizerFlags{1}.CentreVertical());
    if (note) {
        *note = make_notes(parent);
        head->Add(*note, wxSizerFlags{}.CentreVertical());
    }
    control->SetMinSize(FromDIP(wxSize{120, height}));
    give_margins(control);
    label_for(words, control);
    control->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    into->Add(head, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    into->Add(control, wxSizerFlags{share}.Expand().Border(wxTOP, FromDIP(half_gap)));
    entries_.push_back({member, control});
    return control;
}

wxSizer* NotePanel::make_foot(wxWindow* parent)
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const bool progress = presenter_.kind() == api::NoteKind::progress;
    auto* other = new wxButton{parent, wxID_ANY, progress ? _("Private note") : _("Back to the note")};
    other->Bind(wxEVT_BUTTON, [this, progress](wxCommandEvent&) {
        open_note_page(context_, presenter_.session_id(),
                       progress ? api::NoteKind::private_note : api::NoteKind::progress);
    });
    auto* close = new wxButton{parent, wxID_ANY, _("Close note")};
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.workspace.close_page(); });
    row->Add(other);
    row->Add(close, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    row->AddStretchSpacer();
    after_signing_ = make_notes(parent, _("A signed note does not change any more"));
    row->Add(after_signing_, wxSizerFlags{}.CentreVertical());
    sign_ = make_default_button(parent, _("Sign note"));
    sign_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        changed();
        presenter_.sign();
    });
    row->Add(sign_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    sign_->Show(progress);
    after_signing_->Show(progress);
    return row;
}

void NotePanel::changed()
{
    if (filling_ || signed_)
        return;
    api::NoteText text;
    for (const auto& entry : entries_)
        text.*entry.member = entry.control->GetValue().utf8_string();
    presenter_.type(std::move(text), lines_);
}

void NotePanel::show_text(const api::NoteText& text, const std::vector<ScoreLine>& lines)
{
    filling_ = true;
    for (const auto& entry : entries_)
        entry.control->ChangeValue(from_utf8(text.*entry.member));
    filling_ = false;
    lines_ = lines;
    if (score_card_)
        show_lines();
}

void NotePanel::show_lines()
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
    score_card_->GetParent()->GetParent()->Layout();
}

void NotePanel::add_line(wxSizer* grid, std::size_t index)
{
    const auto& line = lines_[index];
    auto* box = new wxCheckBox{score_card_, wxID_ANY, from_utf8(line.title)};
    box->SetMinSize(FromDIP(wxSize{-1, score_row}));
    box->SetValue(line.stays);
    box->Enable(!signed_);
    name_for_screen_readers(box, from_utf8(line.text));
    box->Bind(wxEVT_CHECKBOX, [this, index](wxCommandEvent& event) {
        lines_[index].stays = event.IsChecked();
        changed();
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

void NotePanel::show_plan_origin(const std::string& words)
{
    if (plan_origin_)
        set_text(plan_origin_, from_utf8(words));
}

void NotePanel::show_state(const std::string& saved, const std::string& sentence)
{
    set_text(saved_, from_utf8(saved));
    if (sentence_->GetLabelText() == from_utf8(sentence) && sentence_->IsShown() == !sentence.empty())
        return;
    sentence_->SetLabelText(from_utf8(sentence));
    sentence_->Wrap(std::max(GetClientSize().x / 2, FromDIP(400)));
    sentence_->Show(!sentence.empty());
    if (!sentence.empty())
        announce(sentence_);
    Layout();
}

void NotePanel::show_signed(const std::string& words)
{
    if (signed_)
        return;
    signed_ = true;
    for (const auto& entry : entries_)
        entry.control->SetEditable(false);
    if (score_card_)
        show_lines();
    sign_->Hide();
    after_signing_->SetLabelText(from_utf8(words));
    after_signing_->Show();
    Layout();
    book_->GetPage(text_page)->Layout();
}

void NotePanel::show_conflict(const std::string& whose, const std::vector<SectionConflict>& sections)
{
    conflict_->show(whose, sections);
    book_->SetSelection(conflict_page);
}

void NotePanel::show_evidence()
{
    evidence_->show();
}

void NotePanel::fold()
{
    const bool folded = ToDIP(GetClientSize().x) < narrow;
    beside_->Show(folded);
    evidence_->Show(!folded || beside_->GetValue());
    book_->Show(!folded || !beside_->GetValue());
    Layout();
}

void open_note_page(PageContext& context, const std::string& session_id, api::NoteKind kind,
                    const Draft* draft)
{
    const auto* overview = context.model.overview();
    const auto* session = overview ? find_session(*overview, session_id) : nullptr;
    if (!session)
        return;
    auto title = kind == api::NoteKind::progress ? say("note") : say("private note");
    if (session->number > 0)
        title = say("{1} for session {2}", title, session->number);
    context.workspace.open_page(title, [&](wxWindow* parent) {
        return new NotePanel{parent, context, session_id, kind, draft};
    });
}

void write_note(wxWindow* window, PageContext& context)
{
    const auto* overview = context.model.overview();
    const auto* session = overview ? latest_held(*overview) : nullptr;
    if (session)
        open_note_page(context, session->session_id, api::NoteKind::progress);
    else
        record_session(window, context);
}

void resume_note(wxWindow*, PageContext& context, const Draft& draft)
{
    if (const auto about = note_of(draft))
        open_note_page(context, about->session_id, about->kind, &draft);
}

}  // namespace attune::desktop
