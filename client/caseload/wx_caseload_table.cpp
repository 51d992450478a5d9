#include "client/caseload/wx_caseload_table.hpp"

#include <array>

#include <wx/translation.h>

#include "client/score_words.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

enum Column : unsigned { client, session, followed, course, now, change, verdict, next, attention };

struct Head {
    const char* label;
    int width;
    wxAlignment align;
    CaseloadOrder order;
};

constexpr std::array heads{
    Head{wxTRANSLATE("Client"), 160, wxALIGN_LEFT, CaseloadOrder::client},
    Head{wxTRANSLATE("Session"), 70, wxALIGN_LEFT, CaseloadOrder::session},
    Head{wxTRANSLATE("Followed by"), 128, wxALIGN_LEFT, CaseloadOrder::followed},
    Head{wxTRANSLATE("Course"), 128, wxALIGN_LEFT, CaseloadOrder::change},
    Head{wxTRANSLATE("Now"), 52, wxALIGN_RIGHT, CaseloadOrder::now},
    Head{wxTRANSLATE("Change"), 70, wxALIGN_RIGHT, CaseloadOrder::change},
    Head{wxTRANSLATE("Verdict"), 170, wxALIGN_LEFT, CaseloadOrder::verdict},
    Head{wxTRANSLATE("Next appointment"), 138, wxALIGN_LEFT, CaseloadOrder::next},
    Head{wxTRANSLATE("Needs attention"), 128, wxALIGN_LEFT, CaseloadOrder::attention},
};

}  // namespace

void CaseloadTable::add_columns(wxDataViewCtrl& table)
{
    for (unsigned i = 0; i < heads.size(); ++i) {
        const auto& head = heads.at(i);
        auto* renderer = new wxDataViewTextRenderer{"string", wxDATAVIEW_CELL_ACTIVATABLE, head.align};
        auto* column =
            new wxDataViewColumn{wxGetTranslation(head.label), renderer,   i,
                                 table.FromDIP(head.width),    head.align, wxDATAVIEW_COL_RESIZABLE};
        table.AppendColumn(column);
    }
}

std::optional<CaseloadOrder> CaseloadTable::order_of(wxDataViewColumn* column)
{
    if (!column || column->GetModelColumn() >= heads.size())
        return std::nullopt;
    return heads.at(column->GetModelColumn()).order;
}

bool CaseloadTable::next_direction(CaseloadOrder order)
{
    ascending_ = order != order_ || !ascending_;
    order_ = order;
    return ascending_;
}

void CaseloadTable::GetValueByRow(wxVariant& value, unsigned row, unsigned column) const
{
    const auto& rows = presenter_.rows();
    value = row < rows.size() ? text_of(*rows[row], column) : wxString{};
}

wxString CaseloadTable::text_of(const api::CaseloadRow& row, unsigned column) const
{
    switch (column) {
        case client:
            return from_utf8(row.preferred_name);
        case session:
            return row.session_number > 0 ? wxString::Format("%d", row.session_number) : wxString{};
        case followed:
            return from_utf8(presenter_.followed(row));
        case now:
            return row.since_first.to ? from_utf8(figure(*row.since_first.to)) : wxString{};
        case change:
            return from_utf8(signed_change(row.since_first));
        case verdict:
            return row.followed_instrument ? from_utf8(row.since_first.words) : wxString{};
        case next:
            return from_utf8(presenter_.next_session(row));
        case attention:
            return from_utf8(row.attention.value_or(""));
        default:
            return {};
    }
}

bool CaseloadTable::GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const
{
    const auto& rows = presenter_.rows();
    if (row >= rows.size())
        return false;
    const auto kind = rows[row]->since_first.kind;
    if (column == client || column == now || column == verdict || column == attention)
        attr.SetBold(true);
    if (column == verdict && kind == VerdictKind::reliably_better)
        attr.SetColour(to_wx(palette().better_text));
    if (column == verdict && kind == VerdictKind::reliably_worse)
        attr.SetColour(to_wx(palette().worse_text));
    if (column == attention && rows[row]->open_flags > 0)
        attr.SetColour(to_wx(palette().attention_text));
    if (column == followed || column == next)
        attr.SetColour(to_wx(palette().ink_2));
    return true;
}

}  // namespace attune::desktop
