// The caseload's rows for the native table. Every cell that is painted has a text column beside it with the
// same fact, because a screen reader sees texts alone.
#pragma once

#include <optional>

#include <wx/dataview.h>

#include "client/caseload/caseload_presenter.hpp"

namespace attune::desktop {

class CaseloadTable : public wxDataViewVirtualListModel {
public:
    CaseloadTable(const CaseloadPresenter& presenter, const Screen& screen)
        : presenter_{presenter},
          screen_{screen}
    {
    }

    void add_columns(wxDataViewCtrl& table);
    // What a click on that column's head sorts by.
    static std::optional<CaseloadOrder> order_of(wxDataViewColumn* column);
    // Ascending at the first click on a head, the other way at the next.
    bool next_direction(CaseloadOrder order);

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override;
    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const override;
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    [[nodiscard]] wxString text_of(const api::CaseloadRow& row, unsigned column) const;

    [[nodiscard]] wxDataViewIconText icon_text_of(const api::CaseloadRow& row, unsigned column) const;
    [[nodiscard]] wxDataViewRenderer* make_renderer(unsigned column, wxAlignment align) const;

    const CaseloadPresenter& presenter_;
    const Screen& screen_;
    CaseloadOrder order_ = CaseloadOrder::attention;
    bool ascending_ = true;
};

}  // namespace attune::desktop
