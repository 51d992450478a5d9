#include "client/summary/summary_panel.hpp"

#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/sizer.h>
#include <wx/stdpaths.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

std::chrono::minutes offset_here(Instant instant)
{
    const auto local = to_local(instant);
    const auto wall = local.day.value + std::chrono::hours{local.hour} + std::chrono::minutes{local.minute};
    return std::chrono::floor<std::chrono::minutes>(wall -
                                                    std::chrono::floor<std::chrono::minutes>(instant.value));
}

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
    view_ = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_THEME};
    set_ground(view_, Ground::sunk);
    view_->SetScrollRate(0, FromDIP(gap));
    canvas_ = new ChartCanvas{
        view_, _("Summary"), {400, 565}, [this](cairo_t* cr, reports::Size size) { draw(cr, size); }};
    auto* middle = new wxBoxSizer{wxVERTICAL};
    middle->Add(canvas_, wxSizerFlags{}.Centre().Border(wxALL, FromDIP(side_margin)));
    view_->SetSizer(middle);
    view_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit_page();
        event.Skip();
    });
    column->Add(view_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    column->Add(make_pager(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* padded = new wxBoxSizer{wxHORIZONTAL};
    padded->AddSpacer(FromDIP(margin));
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    padded->AddSpacer(FromDIP(side_margin));
    SetSizer(padded);
    show_page(0);
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
    save_ = make_default_button(this, _("Save PDF") + wxUniChar{0x2026});
    // The chooser waits for the person; whoever pressed the button, perhaps a screen reader, does not.
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_where(); }); });
    save_->Disable();
    row->Add(save_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxSizer* SummaryPanel::make_pager()
{
    back_ = new wxButton{this, wxID_ANY, _("Page before")};
    back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_page(page_ - 1); });
    place_ = make_text(this);
    forward_ = new wxButton{this, wxID_ANY, _("Next page")};
    forward_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_page(page_ + 1); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->AddStretchSpacer();
    row->Add(back_, wxSizerFlags{}.CentreVertical());
    row->Add(place_, wxSizerFlags{}.CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(side_margin)));
    row->Add(forward_, wxSizerFlags{}.CentreVertical());
    row->AddStretchSpacer();
    return row;
}

void SummaryPanel::draw(cairo_t* cr, reports::Size size) const
{
    if (!pages_)
        return;
    const double scale = size.width / reports::a4.width;
    cairo_scale(cr, scale, scale);
    pages_->draw(cr, page_);
}

void SummaryPanel::show_page(int page)
{
    const int count = pages_ ? pages_->count() : 0;
    page_ = std::clamp(page, 0, std::max(count - 1, 0));
    back_->Enable(page_ > 0);
    forward_->Enable(page_ + 1 < count);
    set_text(place_, count > 0 ? wxString::Format(_("Page %d of %d"), page_ + 1, count) : wxString{});
    canvas_->Refresh();
    view_->Scroll(0, 0);
}

// As wide as there is room for, up to a little over its printed size.
void SummaryPanel::fit_page()
{
    const int room = view_->GetClientSize().x - 2 * FromDIP(side_margin);
    const int width = std::clamp(room, FromDIP(320), FromDIP(860));
    const wxSize size{width, static_cast<int>(width * reports::a4.height / reports::a4.width)};
    if (canvas_->GetMinSize() == size)
        return;
    canvas_->SetMinSize(size);
    view_->FitInside();
    view_->Layout();
}

void SummaryPanel::show_busy(bool busy)
{
    save_->Enable(!busy && pages_);
    session_->Enable(!busy);
}

void SummaryPanel::show_summary(const api::SessionSummary& summary)
{
    pages_ = std::make_unique<reports::SummaryPages>(summary, offset_here);
    describe_chart(canvas_, in_short(summary));
    save_->Enable();
    show_page(0);
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
    context.workspace.open_page("session summary", [&](wxWindow* parent) {
        return new SummaryPanel{parent, context};
    });
}

}  // namespace attune::desktop
