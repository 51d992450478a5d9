#include "client/caseload/wx_caseload_table.hpp"

#include <algorithm>
#include <array>

#include <wx/dc.h>
#include <wx/translation.h>

#include "client/score_words.hpp"
#include "client/widgets/chart_canvas.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/owned.hpp"
#include "reports/sparkline.hpp"
#include "shared/domain/client_name.hpp"

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
    Head{wxTRANSLATE("Client"), 168, wxALIGN_LEFT, CaseloadOrder::client},
    Head{wxTRANSLATE("Session"), 60, wxALIGN_LEFT, CaseloadOrder::session},
    Head{wxTRANSLATE("Followed by"), 120, wxALIGN_LEFT, CaseloadOrder::followed},
    Head{wxTRANSLATE("Course"), 120, wxALIGN_LEFT, CaseloadOrder::change},
    Head{wxTRANSLATE("Now"), 52, wxALIGN_RIGHT, CaseloadOrder::now},
    Head{wxTRANSLATE("Change"), 70, wxALIGN_RIGHT, CaseloadOrder::change},
    Head{wxTRANSLATE("Verdict"), 160, wxALIGN_LEFT, CaseloadOrder::verdict},
    Head{wxTRANSLATE("Next appointment"), 138, wxALIGN_LEFT, CaseloadOrder::next},
    Head{wxTRANSLATE("Needs attention"), 150, wxALIGN_LEFT, CaseloadOrder::attention},
};

constexpr int icon_size = 14;

// The course as a sparkline; Now, Change and Verdict beside it say the same in words.
class CourseRenderer : public wxDataViewCustomRenderer {
public:
    CourseRenderer(const CaseloadPresenter& presenter, const Screen& screen)
        : wxDataViewCustomRenderer{"long"},
          presenter_{presenter},
          screen_{screen}
    {
    }

    bool SetValue(const wxVariant& value) override
    {
        row_ = static_cast<std::size_t>(value.GetLong());
        return true;
    }
    bool GetValue(wxVariant&) const override { return false; }
    [[nodiscard]] wxSize GetSize() const override { return {sparkline_width, sparkline_height}; }

    bool Render(wxRect cell, wxDC* dc, int) override
    {
        auto* cr = static_cast<cairo_t*>(dc->GetImpl()->GetCairoContext());
        if (!cr || row_ >= presenter_.rows().size())
            return false;
        const auto& row = *presenter_.rows()[row_];
        if (!row.followed_instrument || !row.followed_score)
            return true;
        const auto* score = score_definition(screen_.library, *row.followed_instrument, *row.followed_score);
        if (!score)
            return true;
        const reports::Saved saved{cr};
        const int above = (cell.height - sparkline_height) / 2;  // whole pixels keep the line sharp
        cairo_translate(cr, cell.x, cell.y + above);
        reports::draw_sparkline(cr, scale_of(*screen_.library.instrument(*row.followed_instrument), *score),
                                course_of(row), {sparkline_width, sparkline_height}, palette(),
                                screen_text_style(GetView()));
        return true;
    }

private:
    static constexpr int sparkline_width = 112;
    static constexpr int sparkline_height = 32;

    static Course course_of(const api::CaseloadRow& row)
    {
        Course drawn;
        drawn.since_first = row.since_first;
        for (const auto& point : row.points) {
            drawn.points.push_back({});
            drawn.points.back().on = point.on;
            drawn.points.back().value = point.value;
        }
        const auto latest =
            std::find_if(drawn.points.rbegin(), drawn.points.rend(), [](const auto& p) { return p.value; });
        if (latest != drawn.points.rend())
            latest->verdict = row.since_first.kind;
        return drawn;
    }

    const CaseloadPresenter& presenter_;
    const Screen& screen_;
    std::size_t row_ = 0;
};

}  // namespace

wxDataViewRenderer* CaseloadTable::make_renderer(unsigned column, wxAlignment align) const
{
    if (column == course)
        return new CourseRenderer{presenter_, screen_};
    if (column == verdict || column == attention)
        return new wxDataViewIconTextRenderer{"wxDataViewIconText", wxDATAVIEW_CELL_INERT, align};
    return new wxDataViewTextRenderer{"string", wxDATAVIEW_CELL_INERT, align};
}

void CaseloadTable::add_columns(wxDataViewCtrl& table)
{
    for (unsigned i = 0; i < heads.size(); ++i) {
        const auto& head = heads.at(i);
        auto* renderer = make_renderer(i, head.align);
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
    if (column == course)
        value = static_cast<long>(row);
    else if (column == verdict || column == attention)
        value << (row < rows.size() ? icon_text_of(*rows[row], column) : wxDataViewIconText{});
    else
        value = row < rows.size() ? text_of(*rows[row], column) : wxString{};
}

wxDataViewIconText CaseloadTable::icon_text_of(const api::CaseloadRow& row, unsigned column) const
{
    const auto text = text_of(row, column);
    if (text.empty())
        return {};
    if (column == verdict)
        return {text, verdict_icon(row.since_first.kind, icon_size)};
    if (row.open_risk_flags > 0)
        return {text, flag_icon(icon_size)};
    if (row.open_rule)
        return {text, signal_icon(*row.open_rule, icon_size)};
    if (row.since_first.kind == VerdictKind::reliably_worse)
        return {text, verdict_icon(VerdictKind::reliably_worse, icon_size)};
    return {text, {}};
}

wxString CaseloadTable::text_of(const api::CaseloadRow& row, unsigned column) const
{
    switch (column) {
        case client:
            return from_utf8(full_name(row));
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
            return from_utf8(presenter_.attention(row));
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
    if (column == client || column == now || column == verdict ||
        (column == attention && rows[row]->attention))
        attr.SetBold(true);
    if (column == verdict && kind == VerdictKind::reliably_better)
        attr.SetColour(to_wx(palette().better_text));
    if (column == verdict && kind == VerdictKind::reliably_worse)
        attr.SetColour(to_wx(palette().worse_text));
    if (column == attention && rows[row]->open_risk_flags > 0)
        attr.SetColour(to_wx(palette().attention_text));
    if (column == followed || column == next)
        attr.SetColour(to_wx(palette().ink_2));
    return true;
}

}  // namespace attune::desktop
