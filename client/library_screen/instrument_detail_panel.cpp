#include "client/library_screen/instrument_detail_panel.hpp"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int fact_row_height = 30;
constexpr int facts_height = 232;
constexpr int field_height = 34;
constexpr int least_width = 320;

}  // namespace

InstrumentDetailPanel::InstrumentDetailPanel(wxWindow* parent, LibraryPresenter& presenter, Acts acts)
    : wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL},
      presenter_{presenter}
{
    set_ground(this, Ground::window);
    SetScrollRate(0, FromDIP(20));
    name_for_screen_readers(this, _("Instrument"));
    auto* column = new wxBoxSizer{wxVERTICAL};
    heading_ = make_heading(this);
    name_ = make_text(this);
    use_ = make_strong(this);
    column->Add(heading_);
    column->Add(name_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(use_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    add_own(column, std::move(acts.change));
    add_licence(column);
    add_wordings(column, std::move(acts.load_wording));
    bases_ = new BasisPanel{this, std::move(acts.change_basis)};
    column->Add(bases_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    add_facts(column);
    citation_ = make_notes(this);
    column->Add(citation_, wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxRIGHT, FromDIP(gap)));
    SetSizer(padded);
    Bind(wxEVT_SIZE, [this, width = 0](wxSizeEvent& event) mutable {
        event.Skip();
        if (std::exchange(width, event.GetSize().x) != event.GetSize().x)
            CallAfter([this] { show_detail(); });
    });
    Hide();
}

void InstrumentDetailPanel::add_own(wxSizer* column, std::function<void()> change)
{
    own_ = make_text(this);
    change_ = new wxButton{this, wxID_ANY, _("Change this measure") + wxString::FromUTF8("\u2026")};
    change_->Bind(wxEVT_BUTTON, [change = std::move(change)](wxCommandEvent&) { change(); });
    column->Add(own_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(change_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
}

void InstrumentDetailPanel::add_licence(wxSizer* column)
{
    column->Add(make_strong(this, _("Licence")), wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    licence_ = make_text(this);
    statement_ = make_text(this);
    statement_label_ = make_text(this, _("Statement of the practice's licence"));
    statement_text_ =
        new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{-1, 60}), wxTE_MULTILINE};
    label_for(statement_label_, statement_text_);
    statement_text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        presenter_.typed_statement(statement_text_->GetValue().utf8_string());
    });
    record_ = new wxButton{this, wxID_ANY, _("Record statement")};
    record_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.state_licence(); });
    column->Add(licence_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(statement_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(statement_label_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(statement_text_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(record_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
}

void InstrumentDetailPanel::add_wordings(wxSizer* column, std::function<void()> load_wording)
{
    column->Add(make_strong(this, _("Wording")), wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    wordings_ = make_text(this);
    load_ = new wxButton{this, wxID_ANY, _("Load wording") + wxString::FromUTF8("\u2026")};
    load_->Bind(wxEVT_BUTTON, [load = std::move(load_wording)](wxCommandEvent&) { load(); });
    column->Add(wordings_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(load_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
}

void InstrumentDetailPanel::add_facts(wxSizer* column)
{
    column->Add(make_strong(this, _("Facts")), wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    facts_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, facts_height}),
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    facts_->AppendTextColumn(_("Fact"), wxDATAVIEW_CELL_INERT, FromDIP(360), wxALIGN_LEFT);
    facts_->AppendTextColumn(_("Status"), wxDATAVIEW_CELL_INERT, FromDIP(190), wxALIGN_LEFT);
    for (unsigned i = 0; i < facts_->GetColumnCount(); ++i)
        facts_->GetColumn(i)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(facts_, _("Facts"), fact_row_height);
    facts_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_fact(); });
    fact_words_ = make_text(this);
    fact_source_ = make_notes(this);
    source_label_ = make_text(this, _("What you read to confirm this"));
    source_ = new wxTextCtrl{
        this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{-1, field_height}), wxTE_PROCESS_ENTER};
    label_for(source_label_, source_);
    const auto confirm = [this](wxCommandEvent&) {
        if (const auto* fact = selected_fact())
            presenter_.confirm(fact->fact.fact);
    };
    source_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (const auto* fact = selected_fact())
            presenter_.typed_source(fact->fact.fact, source_->GetValue().utf8_string());
    });
    source_->Bind(wxEVT_TEXT_ENTER, confirm);
    confirm_ = new wxButton{this, wxID_ANY, _("Confirm this fact")};
    confirm_->Bind(wxEVT_BUTTON, confirm);
    column->Add(facts_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(fact_words_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(fact_source_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(source_label_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(source_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(confirm_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
}

int InstrumentDetailPanel::text_width() const
{
    return std::max(GetClientSize().x - FromDIP(gap + half_gap), FromDIP(least_width));
}

void InstrumentDetailPanel::put(wxStaticText* label, const std::string& text)
{
    label->SetLabelText(from_utf8(text));
    label->Wrap(text_width());
    label->InvalidateBestSize();
    label->Show(!text.empty());
}

void InstrumentDetailPanel::show_licence(const InstrumentDetail& detail, bool another)
{
    put(licence_, detail.licence);
    put(statement_,
        detail.statement.empty()
            ? (detail.needs_statement ? std::string{say("No statement of the practice is recorded. Until a "
                                                        "lead records one, this cannot be given.")}
                                      : std::string{})
            : say("The practice: {1}", detail.statement));
    const bool may_state = detail.needs_statement && presenter_.may_keep();
    statement_label_->Show(may_state);
    statement_text_->Show(may_state);
    record_->Show(may_state);
    if (another)
        statement_text_->ChangeValue(from_utf8(presenter_.statement()));
    else if (presenter_.statement().empty())
        statement_text_->ChangeValue({});
}

void InstrumentDetailPanel::show_wordings(const InstrumentDetail& detail)
{
    std::string wordings;
    for (const auto& wording : detail.wordings)
        wordings += (wordings.empty() ? "" : "\n") + wording;
    put(wordings_, wordings.empty()
                       ? say("None loaded yet. Our labels serve for keying in; a client is only ever shown "
                             "loaded wording.")
                       : wordings);
}

void InstrumentDetailPanel::show_detail()
{
    const auto* detail = presenter_.detail();
    if (Show(detail != nullptr))
        GetParent()->Layout();
    if (!detail)
        return;
    const bool another = std::exchange(shown_, detail->code) != detail->code;
    put(heading_, detail->short_name);
    put(name_, detail->name == detail->short_name ? std::string{} : detail->name);
    put(use_, detail->use);
    put(own_, detail->own);
    change_->Show(!detail->own.empty() && presenter_.may_keep());
    show_licence(*detail, another);
    show_wordings(*detail);
    load_->Show(presenter_.may_keep() && presenter_.instrument() && !presenter_.instrument()->items.empty());
    put(citation_, detail->citation);
    bases_->fit(text_width());
    bases_->show_rows(detail->bases, presenter_.may_keep());
    show_facts();
    if (another)
        Scroll(0, 0);
}

void InstrumentDetailPanel::show_facts()
{
    const auto& facts = presenter_.detail()->facts;
    const auto before = std::max(facts_->GetSelectedRow(), 0);
    facts_->DeleteAllItems();
    for (const auto& row : facts) {
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(row.fact.words));
        cells.push_back(from_utf8(row.status));
        facts_->AppendItem(cells);
    }
    if (!facts.empty())
        facts_->SelectRow(std::min(static_cast<unsigned>(before), static_cast<unsigned>(facts.size() - 1)));
    show_fact();
}

const FactRow* InstrumentDetailPanel::selected_fact() const
{
    const auto* detail = presenter_.detail();
    const auto row = facts_->GetSelectedRow();
    if (!detail || row == wxNOT_FOUND || static_cast<std::size_t>(row) >= detail->facts.size())
        return nullptr;
    return &detail->facts[static_cast<std::size_t>(row)];
}

void InstrumentDetailPanel::show_fact()
{
    const auto* fact = selected_fact();
    put(fact_words_, fact ? fact->fact.words : std::string{});
    put(fact_source_, fact ? fact->status + ". " + fact->source : std::string{});
    const bool can_confirm = fact && fact->fact.can_be_confirmed && presenter_.may_keep();
    source_label_->Show(can_confirm);
    source_->Show(can_confirm);
    confirm_->Show(can_confirm);
    if (fact)
        source_->ChangeValue(from_utf8(presenter_.source(fact->fact.fact)));
    fit();
}

void InstrumentDetailPanel::fit()
{
    FitInside();
    Layout();
}

void InstrumentDetailPanel::show_busy(bool busy)
{
    record_->Enable(!busy);
    confirm_->Enable(!busy);
}

}  // namespace attune::desktop
