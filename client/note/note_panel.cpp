#include "client/note/note_panel.hpp"

#include <algorithm>
#include <utility>

#include <wx/translation.h>
#include <wx/utils.h>

#include "client/note/addendum_dialog.hpp"
#include "client/sessions/session_rows.hpp"
#include "client/sessions/sessions_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int standing_width = 60;
constexpr int template_width = 150;
constexpr std::size_t longest_computer = 60;

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
    sections_->focus_first();
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
    sections_ = new NoteSectionsPanel{page, presenter_,
                                      [this](api::NoteText text, const std::vector<ScoreLine>& lines) {
                                          presenter_.type(std::move(text), lines);
                                      }};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(sections_, wxSizerFlags{1}.Expand());
    column->Add(make_foot(page), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    page->SetSizer(column);
    return page;
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
        sections_->tell_changed();
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
    sections_->show_signed(note);
    if (!std::exchange(signed_, true)) {
        show_template();
        show_elsewhere({});
    }
    sign_->Hide();
    after_signing_->SetLabelText(from_utf8(note.signature));
    after_signing_->SetToolTip(from_utf8(note.signature));
    after_signing_->Show();
    add_->Show(note.may_add);
    cosign_->Show(note.may_cosign);
    Layout();
    book_->GetPage(text_page)->Layout();
    sections_->Layout();
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
