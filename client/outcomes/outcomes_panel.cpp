#include "client/outcomes/outcomes_panel.hpp"

#include <gtk/gtk.h>

#include <wx/filedlg.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

enum BookPage { figures_page, nothing_page };

constexpr int row_height = 30;
constexpr int list_row_height = 34;
constexpr int icon_size = 12;
constexpr int words_width = 1000;
constexpr int pictures_width = 400;
constexpr int bars_margin = 16;
constexpr int funnel_height = 250;

class FigureTable : public wxDataViewVirtualListModel {
public:
    explicit FigureTable(const OutcomesPresenter& presenter) : presenter_{presenter} {}

    enum Column { label, count, value_of_it, interval };

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override
    {
        const auto& rows = presenter_.rows();
        value = row < rows.size() ? from_utf8(text_of(rows[row], column)) : wxString{};
    }
    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const override
    {
        const auto& rows = presenter_.rows();
        if (row >= rows.size())
            return false;
        const auto& one = rows[row];
        attr.SetBold(one.heading || column == value_of_it);
        if (column == value_of_it && one.verdict == VerdictKind::reliably_better)
            attr.SetColour(to_wx(palette().better_text));
        else if (column == value_of_it && one.verdict == VerdictKind::reliably_worse)
            attr.SetColour(to_wx(palette().worse_text));
        else if (column == interval)
            attr.SetColour(to_wx(palette().ink_2));
        return true;
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    static const std::string& text_of(const OutcomesPresenter::Row& row, unsigned column)
    {
        switch (column) {
            case label:
                return row.label;
            case count:
                return row.count;
            case value_of_it:
                return row.value;
            default:
                return row.interval;
        }
    }

    const OutcomesPresenter& presenter_;
};

void open_with_one_click(wxDataViewCtrl* table)
{
    gtk_tree_view_set_activate_on_single_click(GTK_TREE_VIEW(table->GtkGetTreeView()), TRUE);
}

}  // namespace

OutcomesPanel::OutcomesPanel(wxWindow* parent, Screen& screen, Navigator& navigator)
    : Panel{parent},
      navigator_{navigator},
      presenter_{*this, screen},
      model_{new FigureTable{presenter_}}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(), wxSizerFlags{}.Expand());
    column->Add(make_filters(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    headline_ = make_strong(this);
    column->Add(headline_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    selection_ = make_notes(this);
    column->Add(selection_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    book_ = new wxSimplebook{this};
    book_->AddPage(make_body(), {});
    book_->AddPage(new EmptyState{book_, _("No episodes in this selection"),
                                  _("Choose a longer period, those that began in it, or all therapists.")},
                   {});
    column->Add(book_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* page = new wxBoxSizer{wxHORIZONTAL};
    page->AddSpacer(FromDIP(margin));
    page->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    page->AddSpacer(FromDIP(side_margin));
    SetSizer(page);
    refresh();
}

wxSizer* OutcomesPanel::make_head()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_title(this, _("Outcomes")), wxSizerFlags{1}.CentreVertical());
    const auto ellipsis = wxString{wxUniChar{0x2026}};
    save_csv_ = new wxButton{this, wxID_ANY, _("Save CSV") + ellipsis};
    save_csv_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] { save("csv", [this] { return presenter_.csv(); }); });
    });
    save_pdf_ = new wxButton{this, wxID_ANY, _("Save PDF") + ellipsis};
    save_pdf_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        CallAfter([this] { save("pdf", [this] { return presenter_.pdf(); }); });
    });
    for (auto* button : {save_csv_, save_pdf_}) {
        button->Disable();
        row->Add(button, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    }
    return row;
}

wxChoice* OutcomesPanel::add_choice(wxSizer* row, const wxString& name, int width)
{
    auto* choice = new wxChoice{this, wxID_ANY};
    choice->SetMinSize(FromDIP(wxSize{width, -1}));
    name_for_screen_readers(choice, name);
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { filter(); });
    row->Add(choice, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    return choice;
}

wxSizer* OutcomesPanel::make_filters()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    score_ = add_choice(row, _("Score"), 230);
    for (const auto& score : presenter_.scores())
        score_->Append(from_utf8(score.name));
    by_ = add_choice(row, _("What lies in the period"), 130);
    by_->Append(_("Ended in"));
    by_->Append(_("Began in"));
    period_ = add_choice(row, _("Period"), 170);
    for (const auto& period : presenter_.periods())
        period_->Append(from_utf8(period.name));
    therapist_ = add_choice(row, _("Therapist"), 170);
    const auto& filters = presenter_.filters();
    if (!presenter_.scores().empty())
        score_->SetSelection(static_cast<int>(filters.score));
    by_->SetSelection(0);
    period_->SetSelection(0);
    therapist_->Append(_("All therapists"));
    therapist_->SetSelection(0);
    problem_ =
        new wxSearchCtrl{this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{190, -1}), wxTE_PROCESS_ENTER};
    problem_->SetDescriptiveText(_("Words of the problem"));
    problem_->ShowCancelButton(true);
    name_for_screen_readers(problem_, _("Words of the problem"));
    problem_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { filter(); });
    problem_->Bind(wxEVT_SEARCH, [this](wxCommandEvent&) { filter(); });
    problem_->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) {
        problem_->Clear();
        filter();
    });
    row->Add(problem_, wxSizerFlags{1}.CentreVertical());
    return row;
}

wxWindow* OutcomesPanel::make_body()
{
    auto* body = new Panel{book_};
    set_ground(body, Ground::window);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    make_pictures(body);
    row->Add(pictures_, wxSizerFlags{2}.Expand());
    figures_ = make_figures(body);
    list_heading_ = make_strong(body);
    list_ = make_list(body);
    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(figures_, wxSizerFlags{3}.Expand());
    right->Add(list_heading_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    right->Add(list_, wxSizerFlags{2}.Expand().Border(wxTOP, FromDIP(gap)));
    row->Add(right, wxSizerFlags{3}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    body->SetSizer(row);
    return body;
}

void OutcomesPanel::make_pictures(wxWindow* parent)
{
    pictures_ = new ScrolledPanel{parent};
    set_ground(pictures_, Ground::window);
    pictures_->SetScrollRate(0, FromDIP(20));
    bars_ =
        new ChartCanvas{pictures_, {}, FromDIP(wxSize{pictures_width, 300}), [](cairo_t*, reports::Size) {}};
    funnel_heading_ = make_heading(pictures_, _("By therapist, within the limits of chance"));
    funnel_ = new ChartCanvas{
        pictures_, {}, FromDIP(wxSize{pictures_width, funnel_height}), [](cairo_t*, reports::Size) {}};
    funnel_words_ = make_text(pictures_);
    basis_ = make_notes(pictures_);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(bars_, wxSizerFlags{}.Expand());
    column->Add(funnel_heading_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    column->Add(funnel_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(funnel_words_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(basis_, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    pictures_->SetSizer(column);
    pictures_->SetMinSize(FromDIP(wxSize{pictures_width + side_margin, -1}));
}

wxDataViewCtrl* OutcomesPanel::make_figures(wxWindow* parent)
{
    auto* table = new wxDataViewCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table->AssociateModel(model_.get());
    table
        ->AppendTextColumn(_("Figure"), FigureTable::label, wxDATAVIEW_CELL_INERT, FromDIP(264), wxALIGN_LEFT)
        ->GetRenderer()
        ->EnableEllipsize(wxELLIPSIZE_END);
    table->AppendTextColumn(_("n of N"), FigureTable::count, wxDATAVIEW_CELL_INERT, FromDIP(84),
                            wxALIGN_LEFT);
    table->AppendTextColumn(_("Value"), FigureTable::value_of_it, wxDATAVIEW_CELL_INERT, FromDIP(134),
                            wxALIGN_LEFT);
    table->AppendTextColumn(_("Interval at 95 %"), FigureTable::interval, wxDATAVIEW_CELL_INERT, FromDIP(110),
                            wxALIGN_LEFT);
    prepare_table(table, _("Figures"), row_height);
    open_with_one_click(table);
    table->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED,
                [this](wxDataViewEvent& event) { presenter_.open(model_->GetRow(event.GetItem())); });
    return table;
}

wxDataViewListCtrl* OutcomesPanel::make_list(wxWindow* parent)
{
    auto* table = new wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                         wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table->AppendTextColumn(_("Client"), wxDATAVIEW_CELL_INERT, FromDIP(190), wxALIGN_LEFT)
        ->GetRenderer()
        ->EnableEllipsize(wxELLIPSIZE_END);
    table->AppendTextColumn(_("First to last"), wxDATAVIEW_CELL_INERT, FromDIP(90), wxALIGN_LEFT);
    table->AppendIconTextColumn(_("Change"), wxDATAVIEW_CELL_INERT, FromDIP(160), wxALIGN_LEFT);
    table->AppendTextColumn(_("Episode"), wxDATAVIEW_CELL_INERT, FromDIP(140), wxALIGN_LEFT);
    prepare_table(table, _("Who is behind the figure"), list_row_height);
    table->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        const auto row = list_->GetSelectedRow();
        const auto& clients = presenter_.list();
        if (row != wxNOT_FOUND && static_cast<std::size_t>(row) < clients.size())
            CallAfter([this, id = clients[static_cast<std::size_t>(row)].client_id] {
                navigator_.open_client(id);
            });
    });
    return table;
}

void OutcomesPanel::focus()
{
    score_->SetFocus();
}

void OutcomesPanel::filter()
{
    const auto chosen = [](const wxChoice* choice) {
        return static_cast<std::size_t>(std::max(0, choice->GetSelection()));
    };
    presenter_.filter(
        {chosen(score_), by_->GetSelection() == 1 ? api::OutcomePeriod::began : api::OutcomePeriod::ended,
         chosen(period_), chosen(therapist_), problem_->GetValue().Strip(wxString::both).utf8_string()});
}

void OutcomesPanel::show_therapists()
{
    const auto names = presenter_.therapists();
    if (therapist_->GetCount() != names.size()) {
        therapist_->Clear();
        for (const auto& name : names)
            therapist_->Append(from_utf8(name));
        therapist_->SetSelection(static_cast<int>(presenter_.filters().therapist));
    }
    therapist_->Enable(names.size() > 1);
}

void OutcomesPanel::show_outcomes()
{
    const auto& report = presenter_.report();
    show_therapists();
    set_text(headline_, from_utf8(report.headline), FromDIP(words_width));
    set_text(selection_, from_utf8(report.selection), FromDIP(words_width));
    model_->Reset(static_cast<unsigned>(presenter_.rows().size()));
    draw();
    book_->SetSelection(presenter_.empty() ? nothing_page : figures_page);
    for (auto* button : {save_csv_, save_pdf_})
        button->Enable(!presenter_.empty());
    show_list();
}

void OutcomesPanel::draw()
{
    const auto style = screen_text_style(this);
    const auto bars = presenter_.bars();
    bars_->SetMinSize(wxSize{FromDIP(pictures_width),
                             static_cast<int>(reports::outcome_bars_height(bars, style)) + 2 * bars_margin});
    bars_->set(from_utf8(reports::outcome_bars_caption(bars)),
               [bars, style](cairo_t* cr, reports::Size size) {
                   cairo_translate(cr, bars_margin, bars_margin);
                   reports::draw_outcome_bars(cr, bars, size.width - 2 * bars_margin, palette(), style);
               });
    const auto funnel = presenter_.funnel();
    const bool several = !funnel.therapists.empty();
    funnel_->set(from_utf8(several ? reports::therapist_funnel_caption(funnel) : std::string{}),
                 [funnel, style](cairo_t* cr, reports::Size size) {
                     reports::draw_therapist_funnel(cr, funnel, size, palette(), style);
                 });
    std::string names;
    for (const auto& one : funnel.therapists) {
        if (!names.empty())
            names += '\n';
        names += reports::place_words(funnel, one);
    }
    for (wxWindow* window : {static_cast<wxWindow*>(funnel_heading_), static_cast<wxWindow*>(funnel_),
                             static_cast<wxWindow*>(funnel_words_)})
        window->Show(several);
    set_text(funnel_words_, from_utf8(names), FromDIP(pictures_width));
    std::string sources;
    for (const auto& source : presenter_.report().sources)
        sources += (sources.empty() ? "" : "\n") + source;
    set_text(basis_, from_utf8(sources), FromDIP(pictures_width));
    pictures_->FitInside();
}

void OutcomesPanel::show_list()
{
    list_->DeleteAllItems();
    for (const auto& client : presenter_.list()) {
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(client.name));
        cells.push_back(from_utf8(client.scores));
        cells.push_back({});
        cells.back() << (client.verdict ? wxDataViewIconText{from_utf8(words_for(*client.verdict)),
                                                             verdict_icon(*client.verdict, icon_size)}
                                        : wxDataViewIconText{});
        cells.push_back(from_utf8(client.ended));
        list_->AppendItem(cells);
    }
    const auto& heading = presenter_.list_heading();
    list_heading_->SetLabelText(heading.empty()
                                    ? _("Click a figure, or press Enter on it, to see who is behind it.")
                                    : from_utf8(heading));
    if (!heading.empty())
        announce(list_heading_);
    Layout();
}

void OutcomesPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), words_width);
    Layout();
}

void OutcomesPanel::save(const wxString& kind, const std::function<std::string()>& bytes)
{
    wxFileDialog dialog{this,
                        kind == "csv" ? _("Save CSV") : _("Save PDF"),
                        {},
                        from_utf8(presenter_.file_name()) + "." + kind,
                        (kind == "csv" ? _("CSV") : _("PDF")) + " (*." + kind + ")|*." + kind,
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() == wxID_OK)
        presenter_.save(dialog.GetPath().utf8_string(), bytes());
}

}  // namespace attune::desktop
