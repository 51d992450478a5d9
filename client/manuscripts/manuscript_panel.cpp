#include "client/manuscripts/manuscript_panel.hpp"

#include <algorithm>

#include <wx/clipbrd.h>
#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/stdpaths.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"
#include "client/widgets/theme.hpp"
#include "reports/manuscript_paper.hpp"
#include "reports/manuscript_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int parts_width = 360;

int lines_of_field(WrittenAs written)
{
    return written == WrittenAs::paragraphs ? 9 : written == WrittenAs::lines ? 4 : 1;
}

wxString name_of_choices(ManuscriptKind kind)
{
    switch (made_of(kind)) {
        case MadeOf::session:
            return _("Session of the summary");
        case MadeOf::form:
            return _("Form of the result sheet");
        default:
            return _("Episode of the document");
    }
}

}  // namespace

ManuscriptPanel::ManuscriptPanel(wxWindow* parent, PageContext& context, ManuscriptKind kind,
                                 const std::string& about, const Draft* draft)
    : wxPanel{parent},
      context_{context},
      presenter_{*this, context.screen, context.model, kind, about, draft}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* left = make_left();
    column->Add(make_top(), wxSizerFlags{}.Expand());
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    notice_ = make_text(this);
    give_style(notice_, "attune-attention");
    notice_->Hide();
    column->Add(notice_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(left, wxSizerFlags{}.Expand());
    paper_ = new PaperView{this, _("Document")};
    row->Add(paper_, wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(in_margins(this, column),
                wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    SetSizer(padded);
    presenter_.begin();
}

wxSizer* ManuscriptPanel::make_left()
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    if (presenter_.offers_choices()) {
        about_ = new wxChoice{this, wxID_ANY};
        name_for_screen_readers(about_, name_of_choices(presenter_.kind()));
        for (const auto& choice : presenter_.choices())
            about_->Append(from_utf8(choice.words));
        about_->SetSelection(static_cast<int>(presenter_.chosen_index()));
        about_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
            presenter_.choose(static_cast<std::size_t>(event.GetSelection()));
            if (recipient_)
                recipient_->SetSelection(0);
        });
        column->Add(about_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    }
    if (presenter_.kind() == ManuscriptKind::letter) {
        recipient_ = new wxChoice{this, wxID_ANY};
        recipient_->Append(_("Address to") + wxString{wxUniChar{0x2026}});
        recipient_->SetSelection(0);
        recipient_->Hide();
        name_for_screen_readers(recipient_, _("Address to"));
        recipient_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
            if (event.GetSelection() > 0)
                presenter_.address_to(static_cast<std::size_t>(event.GetSelection() - 1));
        });
        column->Add(recipient_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    }
    parts_ = new wxScrolledWindow{this, wxID_ANY};
    set_ground(parts_, Ground::window);
    parts_->SetScrollRate(0, FromDIP(gap));
    parts_->SetSizer(new wxBoxSizer{wxVERTICAL});
    parts_->SetMinSize(FromDIP(wxSize{parts_width, -1}));
    column->Add(parts_, wxSizerFlags{1}.Expand());
    return column;
}

wxSizer* ManuscriptPanel::make_top()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_heading(this, from_utf8(words_for(presenter_.kind()))), wxSizerFlags{}.CentreVertical());
    row->AddStretchSpacer();
    row->Add(make_top_buttons(), wxSizerFlags{}.CentreVertical());
    return row;
}

wxSizer* ManuscriptPanel::make_top_buttons()
{
    const auto dots = wxString{wxUniChar{0x2026}};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    close_ = new wxButton{this, wxID_ANY, _("Close page")};
    close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.workspace.close_page(); });
    row->Add(close_, wxSizerFlags{}.CentreVertical());
    add_button(row, _("Copy as text"), &ManuscriptPanel::copy_text);
    add_button(row, _("Save as HTML") + dots, &ManuscriptPanel::ask_where_for_html);
    auto* print = new wxButton{this, wxID_ANY, _("Print") + dots};
    print->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] { show_sentence(paper_->print().utf8_string()); });
    });
    row->Add(print, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    acts_.push_back(print);
    if (context_.screen.may(api::Permission::record_care)) {
        auto* file = new wxButton{this, wxID_ANY, wxGETTEXT_IN_CONTEXT("act", "File")};
        file->SetToolTip(_("Puts the document into the record, and no file onto this computer."));
        file->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.file(); });
        row->Add(file, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
        acts_.push_back(file);
        auto* save = make_default_button(this, _("Save PDF") + dots);
        // The chooser waits for the person; whoever pressed the button, perhaps a screen reader, does not.
        save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_where(); }); });
        row->Add(save, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
        acts_.push_back(save);
    }
    show_busy(true);
    return row;
}

wxButton* ManuscriptPanel::add_button(wxSizer* row, const wxString& label, void (ManuscriptPanel::*act)())
{
    auto* button = new wxButton{this, wxID_ANY, label};
    button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { CallAfter([this, act] { (this->*act)(); }); });
    row->Add(button, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    acts_.push_back(button);
    return button;
}

void ManuscriptPanel::add_part(const ManuscriptPart& part)
{
    auto* column = parts_->GetSizer();
    auto* box = new wxCheckBox{parts_, wxID_ANY, from_utf8(part.label)};
    box->SetValue(part.needed || presenter_.is_in(part.name));
    box->Enable(!part.needed);
    box->Bind(wxEVT_CHECKBOX, [this, name = part.name](wxCommandEvent& event) {
        presenter_.take_in(name, event.IsChecked());
        if (const auto text = texts_.find(name); text != texts_.end())
            text->second->Enable(presenter_.is_in(name));
    });
    boxes_[part.name] = box;
    column->Add(box, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    if (part.written == WrittenAs::nothing)
        return;
    const int lines = lines_of_field(part.written);
    auto* text = new wxTextCtrl{parts_,
                                wxID_ANY,
                                from_utf8(presenter_.text(part.name)),
                                wxDefaultPosition,
                                wxDefaultSize,
                                lines > 1 ? wxTE_MULTILINE : 0};
    if (lines > 1) {
        give_margins(text);
        text->SetMinSize({-1, lines * text->GetCharHeight() + FromDIP(2 * gap)});
    } else {
        text->SetMaxLength(static_cast<unsigned long>(room_for_written_part));
    }
    text->Enable(part.needed || presenter_.is_in(part.name));
    name_for_screen_readers(text, wxString::Format(_("Text of \"%s\""), from_utf8(part.label)));
    text->Bind(wxEVT_TEXT, [this, text, name = part.name](wxCommandEvent&) {
        presenter_.write(name, text->GetValue().utf8_string());
    });
    texts_[part.name] = text;
    column->Add(text, wxSizerFlags{}.Expand().Border(wxTOP | wxRIGHT, FromDIP(half_gap)));
}

void ManuscriptPanel::add_private_notes()
{
    const auto notes = presenter_.private_notes();
    const auto why_none = presenter_.why_no_private_notes();
    if (notes.empty() && why_none.empty())
        return;
    auto* column = parts_->GetSizer();
    column->Add(make_strong(parts_, _("Private notes")), wxSizerFlags{}.Border(wxTOP, FromDIP(2 * gap)));
    auto* sentence = make_notes(parts_);
    column->Add(sentence, wxSizerFlags{}.Expand().Border(wxTOP | wxRIGHT, FromDIP(half_gap)));
    set_text(sentence,
             why_none.empty() ? _("None is in the document unless you name it here. Whoever may read the "
                                  "filed document then reads it too.")
                              : from_utf8(why_none),
             FromDIP(parts_width - 2 * gap));
    for (const auto& note : notes)
        add_private_note(note);
}

// Its day on the check box and its first words below, where they can go on in another line.
void ManuscriptPanel::add_private_note(const PrivateNoteChoice& note)
{
    auto* column = parts_->GetSizer();
    wxString beginning;
    const auto day = from_utf8(note.words).BeforeFirst(':', &beginning);
    auto* box = new wxCheckBox{parts_, wxID_ANY, day};
    name_for_screen_readers(box, _("Private note") + ", " + from_utf8(note.words));
    box->SetValue(presenter_.is_named(note.note_id));
    box->Bind(wxEVT_CHECKBOX, [this, box, id = note.note_id](wxCommandEvent& event) {
        presenter_.name_note(id, event.IsChecked());
        box->SetValue(presenter_.is_named(id));
    });
    private_notes_[note.note_id] = box;
    column->Add(box, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    auto* words = make_notes(parts_);
    column->Add(words, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(margin)));
    set_text(words, beginning.Trim(false), FromDIP(parts_width - margin - 2 * gap));
}

void ManuscriptPanel::show_busy(bool busy)
{
    busy_ = busy;
    const bool ready = !busy && paper_ && paper_->has_paper() && presenter_.page();
    for (auto* button : acts_)
        button->Enable(ready);
    if (about_)
        about_->Enable(!busy);
}

void ManuscriptPanel::show_parts()
{
    // Naming a note reads the document anew: the keyboard stays where it was.
    const auto* focused = FindFocus();
    const auto named =
        std::ranges::find(private_notes_, focused, &decltype(private_notes_)::value_type::second);
    const auto named_id = named == private_notes_.end() ? std::string{} : named->first;
    const auto written = std::ranges::find(texts_, focused, &decltype(texts_)::value_type::second);
    const auto written_part = written == texts_.end() ? std::string{} : written->first;
    const auto caret = written == texts_.end() ? 0L : written->second->GetInsertionPoint();
    fill_parts();
    if (const auto again = private_notes_.find(named_id); again != private_notes_.end())
        again->second->SetFocus();
    if (const auto again = texts_.find(written_part); again != texts_.end()) {
        again->second->SetFocus();
        again->second->SetInsertionPoint(caret);
    }
}

void ManuscriptPanel::fill_parts()
{
    parts_->GetSizer()->Clear(true);
    boxes_.clear();
    texts_.clear();
    private_notes_.clear();
    auto* heading = make_strong(parts_, _("What it says"));
    parts_->GetSizer()->Add(heading);
    for (const auto& part : presenter_.parts())
        add_part(part);
    add_private_notes();
    parts_->FitInside();
    Layout();
}

void ManuscriptPanel::show_paper()
{
    const auto page = presenter_.page();
    if (!page)
        return;
    paper_->show(reports::paper_of(*page),
                 from_utf8(words_for(presenter_.kind()) + ". " + presenter_.plain_text()));
    show_busy(busy_);
}

void ManuscriptPanel::show_sentence(const std::string& sentence)
{
    if (sentence.empty() && !sentence_->IsShown())
        return;
    sentence_->SetLabelText(from_utf8(sentence));
    sentence_->Show(!sentence.empty());
    if (!sentence.empty())
        announce(sentence_);
    Layout();
}

void ManuscriptPanel::show_notice(const std::string& notice)
{
    if (notice == notice_->GetLabelText().utf8_string())
        return;
    notice_->SetLabelText(from_utf8(notice));
    notice_->Show(!notice.empty());
    if (!notice.empty())
        announce(notice_);
    Layout();
}

void ManuscriptPanel::show_recipients()
{
    while (recipient_->GetCount() > 1)
        recipient_->Delete(recipient_->GetCount() - 1);
    recipient_->SetSelection(0);
    for (const auto& name : presenter_.recipients())
        recipient_->Append(from_utf8(name));
    recipient_->Show(recipient_->GetCount() > 1);
    Layout();
}

void ManuscriptPanel::ask_where()
{
    const auto path = ask_for_file(this, from_utf8(presenter_.suggested_file_name("pdf")));
    if (!path.empty())
        presenter_.save(path.utf8_string());
}

void ManuscriptPanel::ask_where_for_html()
{
    const auto path = ask_where_to_save(
        this, _("Save as HTML"), from_utf8(presenter_.suggested_file_name("html")), "HTML (*.html)|*.html");
    if (!path.empty())
        presenter_.save_html(path.utf8_string());
}

void ManuscriptPanel::copy_text()
{
    const wxClipboardLocker lock;
    const bool copied =
        !lock ? false : wxTheClipboard->SetData(new wxTextDataObject{from_utf8(presenter_.plain_text())});
    show_sentence(copied ? say("The whole text is on the clipboard, to be pasted into an e-mail.")
                         : say("The clipboard could not be opened. Try again."));
}

wxString ask_where_to_save(wxWindow* parent, const wxString& title, const wxString& name,
                           const wxString& wildcard)
{
    static wxString folder = wxStandardPaths::Get().GetDocumentsDir();
    wxFileDialog dialog{parent, title, folder, name, wildcard, wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK)
        return {};
    folder = wxFileName{dialog.GetPath()}.GetPath();
    return dialog.GetPath();
}

wxString ask_for_file(wxWindow* parent, const wxString& suggested_name)
{
    return ask_where_to_save(parent, _("Save PDF"), suggested_name, _("PDF") + " (*.pdf)|*.pdf");
}

void show_manuscript(PageContext& context, ManuscriptKind kind, const std::string& about)
{
    context.workspace.open_page(words_for(kind), [&](wxWindow* parent) {
        return new ManuscriptPanel{parent, context, kind, about, nullptr};
    });
}

void show_summary(wxWindow*, PageContext& context)
{
    show_manuscript(context, ManuscriptKind::session_summary);
}

void write_letter(wxWindow*, PageContext& context)
{
    show_manuscript(context, ManuscriptKind::letter);
}

void resume_manuscript(wxWindow*, PageContext& context, const Draft& draft)
{
    context.workspace.open_page(draft.title, [&](wxWindow* parent) {
        return new ManuscriptPanel{parent, context, ManuscriptKind::letter, {}, &draft};
    });
}

}  // namespace attune::desktop
