#include "client/note/note_panel.hpp"

#include <algorithm>
#include <utility>

#include <wx/translation.h>
#include <wx/utils.h>

#include "client/forms/wx_verdict.hpp"
#include "client/note/addendum_dialog.hpp"
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
constexpr int when_width = 60;
constexpr int template_width = 150;
constexpr int signed_width = 560;
constexpr std::size_t longest_computer = 60;

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

std::string this_computer()
{
    return wxGetHostName().utf8_string().substr(0, longest_computer);
}

enum BookPage { text_page, conflict_page };
constexpr int narrow = 900;  // of the page: a window of 1100 with its sidebar

}  // namespace

NotePanel::NotePanel(wxWindow* parent, PageContext& context, const std::string& session_id,
                     api::NoteKind kind, const Draft* draft)
    : wxPanel{parent},
      context_{context},
      presenter_{*this, context.screen, context.model, session_id, kind, this_computer(), draft}
{
    set_ground(this, Ground::window);
    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(make_head(), wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    sentence_ = make_strong(this);
    sentence_->Hide();
    left->Add(sentence_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    elsewhere_ = make_text(this);
    elsewhere_->Hide();
    left->Add(elsewhere_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    book_ = new wxSimplebook{this};
    book_->AddPage(make_text_page(book_), {});
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
    if (fields_.empty())
        return;
    auto* first = fields_.front().control;
    first->SetFocus();
    first->SetInsertionPointEnd();
}

wxSizer* NotePanel::make_head()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_heading(this, from_utf8(presenter_.heading())), wxSizerFlags{}.CentreVertical());
    auto* when = make_notes(this, from_utf8(presenter_.when()));
    row->Add(when, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap + half_gap)));
    if (presenter_.kind() == api::NoteKind::progress)
        row->Add(make_template_choice(),
                 wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap + half_gap)));
    saved_ = make_text(this);
    row->Add(saved_, wxSizerFlags{}.CentreVertical());
    beside_ = new wxToggleButton{this, wxID_ANY, _("Beside the note")};
    beside_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { fold(); });
    beside_->Hide();
    row->Add(beside_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxWindow* NotePanel::make_template_choice()
{
    template_ = new wxChoice{this, wxID_ANY};
    name_for_screen_readers(template_, _("Template"));
    template_->SetMinSize(FromDIP(wxSize{template_width, -1}));
    template_->SetMaxSize(FromDIP(wxSize{template_width, -1}));
    template_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.choose_template(static_cast<std::size_t>(template_->GetSelection()));
    });
    return template_;
}

wxPanel* NotePanel::make_text_page(wxWindow* parent)
{
    auto* page = new wxPanel{parent};
    set_ground(page, Ground::window);
    sections_ = new wxScrolledWindow{page};
    set_ground(sections_, Ground::window);
    sections_->SetScrollRate(0, FromDIP(gap));
    sections_->SetSizer(new wxBoxSizer{wxVERTICAL});
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(sections_, wxSizerFlags{1}.Expand());
    column->Add(make_foot(page), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    page->SetSizer(column);
    return page;
}

// The last two stand side by side where there are many: they are short.
void NotePanel::build(const api::NoteText& text)
{
    const bool had_focus =
        std::ranges::any_of(fields_, [](const Field& field) { return field.control->HasFocus(); });
    fields_.clear();
    plan_origin_ = nullptr;
    score_card_ = nullptr;
    sections_->DestroyChildren();
    auto* column = sections_->GetSizer();
    column->Clear();
    if (presenter_.kind() == api::NoteKind::private_note)
        column->Add(make_strong(sections_,
                                _("Only you can read this. It is in no summary, and no colleague sees it.")),
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
        SetFocus();
}

void NotePanel::add_section(wxSizer* column, const NoteSection& section)
{
    if (section.kind == SectionKind::scores)
        add_scores(column, section);
    else
        add_field(column, section);
}

void NotePanel::add_scores(wxSizer* column, const NoteSection& section)
{
    const auto heading = from_utf8(say(section.heading));
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(make_strong(sections_, heading), wxSizerFlags{1});
    head->Add(make_notes(sections_, _("filled in by Attune, choose what stays")),
              wxSizerFlags{}.CentreVertical());
    column->Add(head, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* card = new Card{sections_};
    score_card_ = new wxScrolledWindow{card, wxID_ANY};
    score_card_->SetScrollRate(0, FromDIP(gap));
    score_card_->SetSizer(new wxBoxSizer{wxVERTICAL});
    set_ground(score_card_, Ground::view);
    name_for_screen_readers(score_card_, heading);
    card->GetSizer()->Add(score_card_, wxSizerFlags{1}.Expand());
    column->Add(card, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
}

void NotePanel::add_field(wxSizer* column, const NoteSection& section)
{
    // Tests and readers that look for the name find the field before its label.
    auto* control = new wxTextCtrl{sections_,         wxID_ANY,      {},
                                   wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_NO_VSCROLL};
    const bool is_private = presenter_.kind() == api::NoteKind::private_note;
    auto* words =
        make_strong(sections_, is_private && shown_.sections.size() == 1 ? _("Private note")
                                                                         : from_utf8(say(section.heading)));
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(words, wxSizerFlags{1}.CentreVertical());
    if (section.kind == SectionKind::plan) {
        plan_origin_ = make_notes(sections_);
        head->Add(plan_origin_, wxSizerFlags{}.CentreVertical());
    } else if (section.kind == SectionKind::work && !is_private) {
        head->Add(make_notes(sections_, _("the session summary tells it too")),
                  wxSizerFlags{}.CentreVertical());
    }
    const auto room = room_for(section, shown_.sections.size());
    control->SetMinSize(FromDIP(wxSize{120, room.height}));
    give_margins(control);
    label_for(words, control);
    control->SetEditable(presenter_.may_write());
    control->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    column->Add(head, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(control, wxSizerFlags{room.share}.Expand().Border(wxTOP, FromDIP(half_gap)));
    fields_.push_back({section.key, control});
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
    after_signing_ =
        make_cut_notes(parent, _("After signing, changes are added as addenda"), FromDIP(standing_width));
    row->Add(after_signing_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    sign_ = make_default_button(parent, _("Sign note"));
    sign_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        changed();
        presenter_.sign();
    });
    row->Add(sign_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    cosign_ = new wxButton{parent, wxID_ANY, _("Co-sign note")};
    cosign_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.cosign(); });
    row->Add(cosign_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    add_ = new wxButton{parent, wxID_ANY, _("Add to the note") + wxString::FromUTF8("\u2026")};
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        new AddendumDialog{this, context_, presenter_.note_id()};
    });
    row->Add(add_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    for (auto* button : {cosign_, add_})
        button->Hide();
    sign_->Show(progress && presenter_.may_write());
    after_signing_->Show(progress && presenter_.may_write());
    other->Show(context_.screen.may(api::Permission::record_care));
    return row;
}

void NotePanel::changed()
{
    if (filling_ || signed_)
        return;
    auto text = shown_;
    for (const auto& field : fields_)
        find_section(text, field.key)->text = field.control->GetValue().utf8_string();
    presenter_.type(std::move(text), lines_);
}

void NotePanel::show_text(const api::NoteText& text, const std::vector<ScoreLine>& lines)
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
    if (score_card_)
        show_lines();
    sections_->FitInside();
    sections_->Layout();
}

void NotePanel::show_template()
{
    if (!template_)
        return;
    const auto& templates = presenter_.templates();
    if (template_->GetCount() != templates.size()) {
        template_->Clear();
        for (const auto& one : templates)
            template_->Append(from_utf8(one.name));
    }
    const auto chosen = presenter_.chosen_template();
    template_->SetSelection(chosen < templates.size() ? static_cast<int>(chosen) : wxNOT_FOUND);
    template_->SetToolTip(
        presenter_.may_choose_template()
            ? (chosen < templates.size() ? from_utf8(templates[chosen].purpose) : wxString{})
            : _("A note in which something is written keeps its sections."));
    template_->Enable(presenter_.may_choose_template());
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
    sections_->Layout();
}

void NotePanel::add_line(wxSizer* grid, std::size_t index)
{
    const auto& line = lines_[index];
    auto* box = new wxCheckBox{score_card_, wxID_ANY, from_utf8(line.title)};
    box->SetMinSize(FromDIP(wxSize{-1, score_row}));
    box->SetValue(line.stays);
    box->Enable(presenter_.may_write());
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

void NotePanel::show_elsewhere(const std::string& sentence)
{
    if (elsewhere_->GetLabelText() == from_utf8(sentence))
        return;
    elsewhere_->SetLabelText(from_utf8(sentence));
    elsewhere_->Show(!sentence.empty());
    if (!sentence.empty())
        announce(elsewhere_);
    Layout();
}

void NotePanel::show_signed(const SignedNote& note)
{
    if (!std::exchange(signed_, true)) {
        for (const auto& field : fields_)
            field.control->SetEditable(false);
        if (score_card_)
            show_lines();
        show_template();
        show_elsewhere({});
    }
    below_signature_->Clear(true);
    for (const auto& addendum : note.addenda)
        add_signed_text(from_utf8(addendum.heading), from_utf8(addendum.text));
    auto signatures = from_utf8(note.signature) + '.';
    for (const auto& one : note.cosignatures)
        signatures += ' ' + from_utf8(one) + '.';
    add_signed_text(_("Signatures"), signatures);
    auto* fingerprint = make_notes(sections_, from_utf8(note.fingerprint));
    fingerprint->Wrap(FromDIP(signed_width));
    below_signature_->Add(fingerprint, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    sign_->Hide();
    after_signing_->SetLabelText(from_utf8(note.signature));
    after_signing_->SetToolTip(from_utf8(note.signature));
    after_signing_->Show();
    add_->Show(note.may_add);
    cosign_->Show(note.may_cosign);
    sections_->FitInside();
    Layout();
    book_->GetPage(text_page)->Layout();
    sections_->Layout();
}

void NotePanel::add_signed_text(const wxString& heading, const wxString& text)
{
    below_signature_->Add(make_strong(sections_, heading), wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    auto* words = make_text(sections_, text);
    words->Wrap(FromDIP(signed_width));
    below_signature_->Add(words, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
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
