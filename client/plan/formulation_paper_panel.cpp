#include "client/plan/formulation_paper_panel.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/manuscripts/manuscript_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/formulation_paper.hpp"
#include "shared/domain/plain_formulation.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int parts_width = 260;

// What a reader hears of the drawing.
wxString paper_in_words(const FormulationPaperPresenter& presenter)
{
    auto words = presenter.kind() == api::FormulationPaperKind::diagram ? _("Formulation as a diagram.")
                                                                        : _("Formulation in plain words.");
    for (const auto& part : in_plain_words(presenter.said()->text, presenter.left_out()))
        words += ' ' + from_utf8(part.heading) + ": " + from_utf8(part.text);
    return words;
}

}  // namespace

FormulationPaperPanel::FormulationPaperPanel(wxWindow* parent, PageContext& context, std::int64_t number)
    : wxPanel{parent},
      context_{context},
      presenter_{*this, context.screen, context.model, number}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_top(), wxSizerFlags{}.Expand());
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    paper_ = new PaperView{this, _("Formulation on paper")};
    row->Add(paper_, wxSizerFlags{1}.Expand());
    parts_ = new wxBoxSizer{wxVERTICAL};
    row->Add(parts_, wxSizerFlags{}.Border(wxLEFT, FromDIP(side_margin)));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* padded = new wxBoxSizer{wxHORIZONTAL};
    padded->AddSpacer(FromDIP(margin));
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    padded->AddSpacer(FromDIP(side_margin));
    SetSizer(padded);
    presenter_.begin();
}

wxToggleButton* FormulationPaperPanel::make_kind(const wxString& label, api::FormulationPaperKind kind)
{
    auto* toggle = new wxToggleButton{this, wxID_ANY, label};
    give_style(toggle, "attune-toggle");
    toggle->SetValue(kind == presenter_.kind());
    toggle->Bind(wxEVT_TOGGLEBUTTON, [this, kind](wxCommandEvent&) {
        presenter_.choose(kind);
        for (const auto& [one, its_kind] : {std::pair{diagram_, api::FormulationPaperKind::diagram},
                                            {plain_, api::FormulationPaperKind::plain_words}})
            one->SetValue(its_kind == presenter_.kind());
    });
    return toggle;
}

wxSizer* FormulationPaperPanel::make_top()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto middle = wxSizerFlags{}.CentreVertical();
    const auto after_gap = wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap));
    row->Add(make_heading(this, _("Formulation on paper")), middle);
    diagram_ = make_kind(_("For the record"), api::FormulationPaperKind::diagram);
    plain_ = make_kind(_("In plain words, to share"), api::FormulationPaperKind::plain_words);
    row->Add(diagram_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(side_margin)));
    row->Add(plain_, middle);
    row->AddStretchSpacer();
    auto* close = new wxButton{this, wxID_ANY, _("Close page")};
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.workspace.close_page(); });
    row->Add(close, middle);
    print_ = new wxButton{this, wxID_ANY, _("Print") + wxUniChar{0x2026}};
    print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] { show_sentence(paper_->print().utf8_string()); });
    });
    row->Add(print_, after_gap);
    save_ = make_default_button(this, _("Save PDF") + wxUniChar{0x2026});
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { ask_where(); }); });
    row->Add(save_, after_gap);
    save_->Show(context_.screen.may(api::Permission::record_care));
    for (auto* button : {print_, save_})
        button->Disable();
    return row;
}

void FormulationPaperPanel::add_parts()
{
    auto* heading = make_strong(this, _("Say to the client"));
    parts_->Add(heading, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap)));
    for (const auto part : presenter_.written_parts()) {
        auto* box = new wxCheckBox{this, wxID_ANY, from_utf8(words_for(part))};
        box->Bind(wxEVT_CHECKBOX,
                  [this, part](wxCommandEvent& event) { presenter_.leave_out(part, !event.IsChecked()); });
        boxes_.push_back(box);
        parts_->Add(box, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(half_gap)));
    }
    auto* note = make_notes(this, _("What is not ticked is left out of the page in plain words."));
    note->Wrap(FromDIP(parts_width));
    parts_->Add(note, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    parts_->SetMinSize(FromDIP(wxSize{parts_width, -1}));
}

void FormulationPaperPanel::show_busy(bool busy)
{
    for (auto* button : {print_, save_})
        button->Enable(!busy && paper_->has_paper());
}

void FormulationPaperPanel::show_paper()
{
    const bool plain = presenter_.kind() == api::FormulationPaperKind::plain_words;
    if (boxes_.empty())
        add_parts();
    const auto parts = presenter_.written_parts();
    const auto& left_out = presenter_.left_out();
    for (std::size_t i = 0; i < boxes_.size(); ++i)
        boxes_[i]->SetValue(std::ranges::find(left_out, parts.at(i)) == left_out.end());
    parts_->ShowItems(plain);
    paper_->show(plain ? reports::plain_formulation_paper(*presenter_.said(), left_out, utc_offset)
                       : reports::formulation_paper(*presenter_.said(), utc_offset),
                 paper_in_words(presenter_));
    show_busy(false);
    Layout();
}

void FormulationPaperPanel::show_sentence(const std::string& sentence)
{
    sentence_->SetLabelText(from_utf8(sentence));
    sentence_->Show(!sentence.empty());
    if (!sentence.empty())
        announce(sentence_);
    Layout();
}

void FormulationPaperPanel::ask_where()
{
    const auto path = ask_for_file(this, from_utf8(presenter_.suggested_file_name()));
    if (!path.empty())
        presenter_.save(path.utf8_string());
}

void show_formulation_paper(PageContext& context, std::int64_t number)
{
    context.workspace.open_page(say("formulation on paper"), [&](wxWindow* parent) {
        return new FormulationPaperPanel{parent, context, number};
    });
}

}  // namespace attune::desktop
