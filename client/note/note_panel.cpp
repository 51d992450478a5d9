#include "client/note/note_panel.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include <wx/translation.h>
#include <wx/utils.h>

#include "client/attachments/add_attachment_dialog.hpp"
#include "client/note/addendum_dialog.hpp"
#include "client/sessions/session_rows.hpp"
#include "client/sessions/sessions_panel.hpp"
#include "client/settings.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int pause_before_preview = 120;  // ms
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
    preview_ = new NotePreviewPanel{this};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(left, wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    for (auto* beside : {static_cast<wxWindow*>(evidence_), static_cast<wxWindow*>(preview_)})
        row->Add(beside, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(margin)));
    row->AddSpacer(FromDIP(side_margin));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(row, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    SetSizer(padded);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fold();
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, &NotePanel::on_key, this);
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { preview_->show(typed_, sections_->typed_in()); });
    presenter_.begin();
}

void NotePanel::SetFocus()
{
    sections_->focus_first();
}

// Day and time stand below the heading: beside it they were cut where the page is narrow.
wxSizer* NotePanel::make_head()
{
    auto* what_and_when = new wxBoxSizer{wxVERTICAL};
    what_and_when->Add(make_heading(this, from_utf8(presenter_.heading())));
    what_and_when->Add(make_notes(this, from_utf8(presenter_.when())));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(what_and_when, wxSizerFlags{1}.CentreVertical().Border(wxRIGHT, FromDIP(gap + half_gap)));
    if (presenter_.kind() == api::NoteKind::progress)
        row->Add(make_template_choice(),
                 wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap + half_gap)));
    saved_ = make_text(this);
    row->Add(saved_, wxSizerFlags{}.CentreVertical());
    row->Add(make_preview_toggle(), wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap + half_gap)));
    beside_ = new wxToggleButton{this, wxID_ANY, _("Beside the note")};
    beside_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { fold(); });
    beside_->Hide();
    row->Add(beside_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxToggleButton* NotePanel::make_preview_toggle()
{
    previewing_ = new wxToggleButton{this, wxID_ANY, _("Preview")};
    previewing_->SetToolTip(_("The note as it will be read, beside the fields"));
    previewing_->Show(presenter_.may_write());
    previewing_->SetValue(read_note_settings(own_folders()).value_or(NoteSettings{}).preview);
    previewing_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent& event) {
        write_settings(own_folders(), NoteSettings{event.IsChecked()});
        show_preview();
        fold();
    });
    return previewing_;
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
    sections_ = new NoteSectionsPanel{
        page, presenter_,
        [this](api::NoteText text, const std::vector<ScoreLine>& lines) { changed(std::move(text), lines); }};
    auto* column = new wxBoxSizer{wxVERTICAL};
    attached_ = make_notes(page);
    attached_->Hide();
    column->Add(sections_, wxSizerFlags{1}.Expand());
    column->Add(attached_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
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
    auto* attach_file = new wxButton{parent, wxID_ANY, _("Attach") + wxString::FromUTF8("\u2026")};
    attach_file->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { attach(); });
    attach_file->Show(presenter_.cares());
    row->Add(attach_file, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    add_signing(parent, row);
    other->Show(presenter_.cares());
    show_signing();
    return row;
}

// What is said of signing, and the buttons for it.
void NotePanel::add_signing(wxWindow* parent, wxSizer* row)
{
    after_signing_ = make_cut_notes(parent, _("Final once signed"), FromDIP(standing_width));
    after_signing_->SetToolTip(_("After signing, changes are added as addenda"));
    row->Add(after_signing_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    // A private note is its author's to change for good, and seldom to sign.
    const auto words = presenter_.takes_over() ? _("Sign as taken over") : _("Sign note");
    sign_ = presenter_.kind() == api::NoteKind::progress ? make_default_button(parent, words)
                                                         : new wxButton{parent, wxID_ANY, words};
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
}

// Before the signature.
void NotePanel::show_signing()
{
    if (signed_ || !sign_)
        return;
    const auto about = presenter_.about_signing();
    if (!about.empty()) {
        set_text(after_signing_, from_utf8(about));
        after_signing_->SetToolTip(from_utf8(about));
    }
    const bool may_sign = presenter_.may_sign();
    sign_->Show(may_sign);
    after_signing_->Show(may_sign || !about.empty());
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
    show_signing();  // a colleague may have begun it meanwhile: then it is theirs to sign
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
        previewing_->Hide();
        fold();
    }
    sign_->Hide();
    // Who signed stands above, among the signatures; its place keeps the buttons at the right.
    after_signing_->SetLabelText({});
    after_signing_->UnsetToolTip();
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

void NotePanel::show_text(const api::NoteText& text, const std::vector<ScoreLine>& lines)
{
    sections_->show_text(text, lines);
    typed_ = text;
    show_preview();
}

void NotePanel::changed(api::NoteText text, const std::vector<ScoreLine>& lines)
{
    typed_ = text;
    presenter_.type(std::move(text), lines);
    if (previews())
        pause_.StartOnce(pause_before_preview);
}

void NotePanel::show_preview()
{
    if (previews())
        preview_->show(typed_, {});
}

void NotePanel::on_key(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    if (key == 'S' && event.GetModifiers() == wxMOD_CONTROL)
        presenter_.save();
    else if (key == 'B' && event.GetModifiers() == (wxMOD_CONTROL | wxMOD_SHIFT))
        sections_->mark_chosen(U"**");
    else if (key == 'I' && event.GetModifiers() == (wxMOD_CONTROL | wxMOD_SHIFT))
        sections_->mark_chosen(U"*");
    else
        event.Skip();
}

void NotePanel::attach()
{
    presenter_.save();
    if (presenter_.note_id().empty())
        show_state({}, say("A file is attached to a note that is saved: write something first."));
    else
        new AddAttachmentDialog{this, context_.screen, context_.model, presenter_.note_id()};
}

void NotePanel::show_evidence()
{
    evidence_->show();
    set_text(attached_, from_utf8(presenter_.attached()));
    attached_->Show(!presenter_.attached().empty());
    book_->GetPage(text_page)->Layout();
}

void NotePanel::fold()
{
    const bool folded = ToDIP(GetClientSize().x) < narrow;
    const bool beside = !folded || beside_->GetValue();
    beside_->Show(folded);
    evidence_->Show(beside && !previews());
    preview_->Show(beside && previews());
    book_->Show(!folded || !beside_->GetValue());
    Layout();
}

namespace {

// Nothing happens when the client has no such session.
void open_page_of(PageContext& context, const std::string& session_id, api::NoteKind kind,
                  const std::function<NotePanel*(wxWindow*)>& make)
{
    const auto* overview = context.model.overview();
    const auto* session = overview ? find_session(*overview, session_id) : nullptr;
    if (!session)
        return;
    auto title = kind == api::NoteKind::progress ? say("note") : say("private note");
    if (session->number > 0)
        title = say("{1} for session {2}", title, session->number);
    context.workspace.open_page(title, make);
}

}  // namespace

void open_note_page(PageContext& context, const std::string& session_id, api::NoteKind kind,
                    const Draft* draft)
{
    open_page_of(context, session_id, kind, [&](wxWindow* parent) {
        return new NotePanel{parent, context, session_id, kind, draft};
    });
}

void open_note_apart(PageContext& context, const std::string& session_id, const std::string& template_code)
{
    constexpr auto kind = api::NoteKind::progress;
    open_page_of(context, session_id, kind, [&](wxWindow* parent) {
        auto* panel = new NotePanel{parent, context, session_id, kind, nullptr};
        panel->begin_apart(template_code);
        return panel;
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
