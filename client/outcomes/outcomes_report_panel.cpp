#include "client/outcomes/outcomes_report_panel.hpp"

#include <wx/checkbox.h>
#include <wx/clipbrd.h>
#include <wx/translation.h>

#include "client/manuscripts/manuscript_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/manuscript/kinds.hpp"

namespace attune::desktop {

namespace {

constexpr int report_parts_width = 300;
constexpr int report_words_width = 900;

}  // namespace

OutcomesReportPanel::OutcomesReportPanel(wxWindow* parent, Screen& screen, OutcomesPresenter& figures,
                                         TrajectoriesPresenter& trajectories)
    : Panel{parent},
      figures_{figures},
      presenter_{*this, screen, figures, trajectories}
{
    set_ground(this, Ground::window);
    parts_ = new wxScrolledWindow{this, wxID_ANY};
    set_ground(parts_, Ground::window);
    parts_->SetScrollRate(0, FromDIP(gap));
    parts_->SetMinSize(FromDIP(wxSize{report_parts_width, -1}));
    parts_->SetSizer(new wxBoxSizer{wxVERTICAL});
    sentence_ = make_strong(this);
    sentence_->Hide();
    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(make_acts(), wxSizerFlags{}.Right());
    right->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    paper_ = new PaperView{this, _("Report")};
    right->Add(paper_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(parts_, wxSizerFlags{}.Expand());
    row->Add(right, wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    SetSizer(row);
    show_paper();
}

wxSizer* OutcomesReportPanel::make_acts()
{
    const auto dots = wxString{wxUniChar{0x2026}};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    add_act(row, new wxButton{this, wxID_ANY, _("Copy as text")}, [this] { copy_text(); });
    add_act(row, new wxButton{this, wxID_ANY, _("Save as text") + dots}, [this] {
        save(_("Save as text"), _("Text") + " (*.txt)|*.txt", "txt", &OutcomesReportPresenter::plain_text);
    });
    add_act(row, new wxButton{this, wxID_ANY, _("Save as HTML") + dots}, [this] {
        save(_("Save as HTML"), "HTML (*.html)|*.html", "html", &OutcomesReportPresenter::html);
    });
    add_act(row, new wxButton{this, wxID_ANY, _("Print") + dots}, [this] { print(); });
    add_act(row, make_default_button(this, _("Save PDF") + dots), [this] {
        save(_("Save PDF"), _("PDF") + " (*.pdf)|*.pdf", "pdf", &OutcomesReportPresenter::pdf);
    });
    return row;
}

// What an act asks waits for the person; whoever pressed the button, perhaps a screen reader, does not.
void OutcomesReportPanel::add_act(wxSizer* row, wxButton* button, std::function<void()> act)
{
    button->Bind(wxEVT_BUTTON, [this, act = std::move(act)](wxCommandEvent&) { CallAfter(act); });
    row->Add(button, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    acts_.push_back(button);
}

void OutcomesReportPanel::add_part(const ManuscriptPart& part)
{
    auto* box = new wxCheckBox{parts_, wxID_ANY, from_utf8(part.label)};
    box->SetValue(part.needed || presenter_.is_in(part.name));
    box->Enable(!part.needed);
    box->Bind(wxEVT_CHECKBOX, [this, name = part.name](wxCommandEvent& event) {
        presenter_.take_in(name, event.IsChecked());
    });
    parts_->GetSizer()->Add(box, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
}

void OutcomesReportPanel::show_parts()
{
    parts_->GetSizer()->Clear(true);
    parts_->GetSizer()->Add(make_strong(parts_, _("What it says")));
    for (const auto& part : presenter_.parts())
        add_part(part);
    parts_->FitInside();
    Layout();
}

void OutcomesReportPanel::show_paper()
{
    const auto page = presenter_.page();
    for (auto* button : acts_)
        button->Enable(page.has_value());
    // The pages of other filters would pass for those that are being read.
    if (paper_->Show(page.has_value()))
        Layout();
    if (!page)
        return;
    paper_->show(reports::paper_of(*page, reports::print_palette, presenter_.drawings()),
                 from_utf8(words_for(ManuscriptKind::outcomes_report) + ". " + presenter_.plain_text()));
}

void OutcomesReportPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), report_words_width);
    Layout();
}

void OutcomesReportPanel::copy_text()
{
    const wxClipboardLocker lock;
    const bool copied =
        !lock ? false : wxTheClipboard->SetData(new wxTextDataObject{from_utf8(presenter_.plain_text())});
    show_sentence(copied ? say("The whole text is on the clipboard, to be pasted into an e-mail.")
                         : say("The clipboard could not be opened. Try again."));
}

void OutcomesReportPanel::print()
{
    show_sentence(paper_->print().utf8_string());
}

void OutcomesReportPanel::save(const wxString& title, const wxString& wildcard, const std::string& ending,
                               std::string (OutcomesReportPresenter::*bytes)() const)
{
    const auto path =
        ask_where_to_save(this, title, from_utf8(figures_.file_name() + '.' + ending), wildcard);
    if (!path.empty() && presenter_.page())
        figures_.save(path.utf8_string(), (presenter_.*bytes)());
}

}  // namespace attune::desktop
