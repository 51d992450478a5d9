#include "client/library_screen/basis_panel.hpp"

#include <algorithm>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 30;
constexpr int header_height = 34;
constexpr std::size_t most_rows_seen = 6;

}  // namespace

BasisPanel::BasisPanel(wxWindow* parent, std::function<void(const std::string& score)> change)
    : wxPanel{parent}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_strong(this, _("What verdicts rest on")));
    table_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table_->AppendTextColumn(_("Score"), wxDATAVIEW_CELL_INERT, FromDIP(240), wxALIGN_LEFT);
    table_->AppendTextColumn(_("Basis"), wxDATAVIEW_CELL_INERT, FromDIP(310), wxALIGN_LEFT);
    for (unsigned i = 0; i < table_->GetColumnCount(); ++i)
        table_->GetColumn(i)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table_, _("What verdicts rest on"), row_height);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_details(); });
    details_ = make_text(this);
    change_ = new wxButton{this, wxID_ANY, _("Put another basis into use") + wxString::FromUTF8("\u2026")};
    change_->Bind(wxEVT_BUTTON, [this, change = std::move(change)](wxCommandEvent&) {
        if (const auto row = table_->GetSelectedRow(); row != wxNOT_FOUND)
            change(rows_[static_cast<std::size_t>(row)].score);
    });
    column->Add(table_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(details_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(change_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    SetSizer(column);
}

void BasisPanel::show_rows(const std::vector<BasisRow>& rows, bool may_change)
{
    const auto before = std::max(table_->GetSelectedRow(), 0);
    rows_ = rows;
    Show(!rows_.empty());
    table_->DeleteAllItems();
    for (const auto& row : rows_) {
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(row.name));
        cells.push_back(from_utf8(row.brief));
        table_->AppendItem(cells);
    }
    const auto seen = static_cast<int>(std::min(rows_.size(), most_rows_seen));
    table_->SetMinSize(FromDIP(wxSize{-1, header_height + seen * row_height}));
    if (!rows_.empty())
        table_->SelectRow(std::min(static_cast<unsigned>(before), static_cast<unsigned>(rows_.size() - 1)));
    change_->Show(may_change);
    show_details();
}

void BasisPanel::fit(int width)
{
    width_ = width;
    show_details();
}

void BasisPanel::show_details()
{
    const auto row = table_->GetSelectedRow();
    details_->SetLabelText(row == wxNOT_FOUND || static_cast<std::size_t>(row) >= rows_.size()
                               ? wxString{}
                               : from_utf8(rows_[static_cast<std::size_t>(row)].details));
    if (width_ > 0)
        details_->Wrap(width_);
    details_->InvalidateBestSize();
    if (auto* around = GetParent(); around && IsShown()) {
        Layout();
        around->FitInside();
        around->Layout();
    }
}

}  // namespace attune::desktop
