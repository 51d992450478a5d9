#include "client/summary/summary_panel.hpp"

#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/sizer.h>
#include <wx/stdpaths.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/session_summary.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// What a reader hears of the drawing; the PDF holds the whole text.
wxString in_short(const api::SessionSummary& summary)
{
    auto text = wxString::Format(_("Summary of session %d for %s."), summary.session_number,
                                 from_utf8(summary.preferred_name));
    for (const auto& score : summary.scores)
        text += ' ' + from_utf8(score.course.caption);
    if (!summary.worked_on.empty())
        text += ' ' + _("What we worked on:") + ' ' + from_utf8(summary.worked_on);
    return text;
}

}  // namespace

SummaryPanel::SummaryPanel(wxWindow* parent, PageContext& context)
    : wxPanel{parent},
      context_{context},
      presenter_{*this, context.screen, context.model}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_top(), wxSizerFlags{}.Expand());
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    paper_ = new PaperView{this, _("Summary")};
    column->Add(paper_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* padded = new wxBoxSizer{wxHORIZONTAL};
    padded->AddSpacer(FromDIP(margin));
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    padded->AddSpacer(FromDIP(side_margin));
    SetSizer(padded);
    presenter_.begin();
}

wxSizer* SummaryPanel::make_top()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    auto* heading = make_heading(this, _("Session summary"));
    row->Add(heading, wxSizerFlags{}.CentreVertical());
    session_ = new wxChoice{this, wxID_ANY};
    name_for_screen_readers(session_, _("Session of the summary"));
    for (const auto& choice : presenter_.choices())
        session_->Append(from_utf8(choice.words));
    session_->SetSelection(presenter_.choices().empty() ? wxNOT_FOUND : 0);
    session_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.choose(static_cast<std::size_t>(event.GetSelection()));
    });
    row->Add(session_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(side_margin)));
    row->AddStretchSpacer();
    auto* close = new wxButton{this, wxID_ANY, _("Close summary")};
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.workspace.close_page(); });
    row->Add(close, wxSizerFlags{}.CentreVertical());
    print_ = new wxButton{this, wxID_ANY, _("Print") + wxUniChar{0x2026}};
    print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] { show_sentence(paper_->print().utf8_string()); });
    });
    print_->Disable();
    row->Add(print_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    save_ = make_default_button(this, _("Save PDF") + wxUniChar{0x2026});
    // The chooser waits for the person; whoever pressed the button, perhaps a screen reader, does not.
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_where(); }); });
    save_->Disable();
    row->Add(save_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

void SummaryPanel::show_busy(bool busy)
{
    for (auto* button : {save_, print_})
        button->Enable(!busy && paper_->has_paper());
    session_->Enable(!busy);
}

void SummaryPanel::show_summary(const api::SessionSummary& summary)
{
    paper_->show(reports::summary_paper(summary, utc_offset), in_short(summary));
    show_busy(false);
}

void SummaryPanel::show_sentence(const std::string& sentence)
{
    sentence_->SetLabelText(from_utf8(sentence));
    sentence_->Show(!sentence.empty());
    if (!sentence.empty())
        announce(sentence_);
    Layout();
}

void SummaryPanel::ask_where()
{
    const auto path = ask_for_file(this, from_utf8(presenter_.suggested_file_name()));
    if (!path.empty())
        presenter_.save(path.utf8_string());
}

wxString ask_for_file(wxWindow* parent, const wxString& suggested_name)
{
    static wxString folder = wxStandardPaths::Get().GetDocumentsDir();
    wxFileDialog dialog{parent,
                        _("Save PDF"),
                        folder,
                        suggested_name,
                        _("PDF") + " (*.pdf)|*.pdf",
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() != wxID_OK)
        return {};
    folder = wxFileName{dialog.GetPath()}.GetPath();
    return dialog.GetPath();
}

void show_summary(wxWindow*, PageContext& context)
{
    context.workspace.open_page(say("session summary"), [&](wxWindow* parent) {
        return new SummaryPanel{parent, context};
    });
}

}  // namespace attune::desktop
