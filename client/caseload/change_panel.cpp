#include "client/caseload/change_panel.hpp"

#include <algorithm>

#include <wx/translation.h>

#include "client/progress/wx_chart_output.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/scatter_chart.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 34;
constexpr int icon_size = 12;
constexpr int table_width = 420;
constexpr int least_picture = 320;
constexpr int words_width = 900;
constexpr int score_width = 260;
constexpr double reach = 12;

}  // namespace

ChangePanel::ChangePanel(wxWindow* parent, Screen& screen, Navigator& navigator, std::function<void()> back)
    : Panel{parent},
      navigator_{navigator},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_top(screen, std::move(back)), wxSizerFlags{}.Expand());
    picture_ = new ChartCanvas{
        this, {}, FromDIP(wxSize{least_picture, least_picture}), [](cairo_t*, reports::Size) {}};
    picture_->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        event.Skip();
        pick(event.GetPosition());
    });
    picture_->Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent& event) {
        pick(event.GetPosition());
        open_selected();
    });
    table_ = make_table();
    auto* body = new wxBoxSizer{wxHORIZONTAL};
    body->Add(picture_, wxSizerFlags{1}.Expand());
    body->Add(table_, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    column->Add(body, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    basis_ = make_notes(this);
    column->Add(basis_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* page = new wxBoxSizer{wxHORIZONTAL};
    page->AddSpacer(FromDIP(margin));
    page->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    page->AddSpacer(FromDIP(margin));
    SetSizer(page);
}

wxSizer* ChangePanel::make_top(Screen& screen, std::function<void()> back)
{
    counts_ = make_text(this);
    give_style(counts_, "attune-quiet");
    score_ = new wxChoice{this, wxID_ANY};
    for (const auto& choice : presenter_.choices())
        score_->Append(from_utf8(choice.name));
    score_->SetSelection(static_cast<int>(presenter_.chosen()));
    score_->SetMinSize(FromDIP(wxSize{score_width, -1}));
    name_for_screen_readers(score_, _("Score"));
    score_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.choose(static_cast<std::size_t>(event.GetSelection()));
    });
    auto* to_list = new wxButton{this, wxID_ANY, _("Back to the caseload")};
    to_list->Bind(wxEVT_BUTTON, [back = std::move(back)](wxCommandEvent&) { back(); });
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(make_title(this, _("Change across the caseload")), wxSizerFlags{1}.CentreVertical());
    head->Add(score_, wxSizerFlags{}.CentreVertical());
    add_output_buttons(
        this, head, screen,
        {[this] { return reports::picture_of(presenter_.figure()); }, [this] { return presenter_.table(); },
         [this] { return presenter_.file_name(); }, [this] { return presenter_.loaded(); }});
    head->Add(to_list, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    auto* top = new wxBoxSizer{wxVERTICAL};
    top->Add(head, wxSizerFlags{}.Expand());
    top->Add(counts_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    return top;
}

wxDataViewListCtrl* ChangePanel::make_table()
{
    auto* table = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{table_width, -1}),
                                         wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table->AppendTextColumn(_("Client"), wxDATAVIEW_CELL_INERT, FromDIP(160), wxALIGN_LEFT);
    table->AppendTextColumn(_("First"), wxDATAVIEW_CELL_INERT, FromDIP(52), wxALIGN_RIGHT);
    table->AppendTextColumn(_("Latest"), wxDATAVIEW_CELL_INERT, FromDIP(58), wxALIGN_RIGHT);
    table->AppendIconTextColumn(_("Change"), wxDATAVIEW_CELL_INERT, FromDIP(150), wxALIGN_LEFT);
    table->GetColumn(0)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table, _("Change across the caseload"), row_height);
    table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const auto row = table_->GetSelectedRow();
        presenter_.select(row == wxNOT_FOUND ? std::nullopt : std::optional{static_cast<std::size_t>(row)});
    });
    table->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open_selected(); });
    return table;
}

void ChangePanel::focus()
{
    score_->SetFocus();
}

void ChangePanel::draw()
{
    picture_->set(
        from_utf8(presenter_.counts()),
        [figure = presenter_.figure(), style = screen_text_style(this)](cairo_t* cr, reports::Size size) {
            reports::draw_scatter(cr, figure, size, palette(), style);
        });
}

void ChangePanel::pick(wxPoint place)
{
    const auto figure = presenter_.figure();
    const auto size = picture_->GetClientSize();
    const auto frame =
        reports::scatter_frame(figure, {static_cast<double>(size.x), static_cast<double>(size.y)});
    const auto marks = reports::scatter_marks(figure, frame);
    const auto* mark =
        reports::mark_at(marks, {static_cast<double>(place.x), static_cast<double>(place.y)}, reach);
    if (!mark)
        return;
    // Those on one spot are gone through, one at each click.
    const auto now = std::ranges::find(mark->points, presenter_.selected().value_or(figure.points.size()));
    const bool more = now != mark->points.end() && now + 1 != mark->points.end();
    presenter_.select(more ? *(now + 1) : mark->points.front());
}

void ChangePanel::show_change()
{
    set_text(counts_, from_utf8(presenter_.counts()), FromDIP(words_width));
    set_text(basis_, from_utf8(presenter_.basis()), FromDIP(words_width));
    table_->DeleteAllItems();
    const auto rows = presenter_.table().rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        wxVector<wxVariant> cells;
        for (const auto& words : rows[i])
            cells.push_back(from_utf8(words));
        const auto verdict = presenter_.clients()[i].since_first.kind;
        cells.back() << wxDataViewIconText{from_utf8(rows[i].back()), verdict_icon(verdict, icon_size)};
        table_->AppendItem(cells);
    }
    draw();
    Layout();
}

void ChangePanel::show_selected()
{
    const auto selected = presenter_.selected();
    if (selected && table_->GetSelectedRow() != static_cast<int>(*selected)) {
        table_->SelectRow(static_cast<unsigned>(*selected));
        table_->EnsureVisible(table_->RowToItem(static_cast<int>(*selected)));
    }
    draw();
}

void ChangePanel::show_sentence(const std::string& sentence)
{
    if (!sentence.empty())
        set_text(counts_, from_utf8(sentence), FromDIP(words_width));
}

void ChangePanel::open_selected()
{
    if (const auto selected = presenter_.selected())
        navigator_.open_client(presenter_.clients()[*selected].client_id);
}

}  // namespace attune::desktop
