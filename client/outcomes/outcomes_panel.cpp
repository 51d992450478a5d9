#include "client/outcomes/outcomes_panel.hpp"

#include <algorithm>
#include <gtk/gtk.h>
#include <utility>

#include <wx/translation.h>

#include "client/manuscripts/manuscript_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

enum BookPage { figures_page, nothing_page, trajectories_page, report_page };

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
    dates_ = make_dates();
    column->Add(dates_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    headline_ = make_strong(this);
    column->Add(headline_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    selection_ = make_notes(this);
    column->Add(selection_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    permission_ = make_notes(this);
    permission_->Hide();
    column->Add(permission_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    book_ = new wxSimplebook{this};
    book_->AddPage(make_body(), {});
    book_->AddPage(new EmptyState{book_, _("No episodes in this selection"),
                                  _("Choose a longer period, those that began in it, or all therapists.")},
                   {});
    trajectories_ = new TrajectoriesPanel{book_, screen, navigator};
    book_->AddPage(trajectories_, {});
    report_ = new OutcomesReportPanel{book_, screen, presenter_, trajectories_->presenter()};
    book_->AddPage(report_, {});
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
    as_figures_ = add_look(row, _("Figures"));
    as_trajectories_ = add_look(row, _("Trajectories"));
    as_report_ = add_look(row, _("Report"));
    as_figures_->SetValue(true);
    row->AddSpacer(FromDIP(side_margin));
    save_csv_ = new wxButton{this, wxID_ANY, _("Save CSV") + wxString{wxUniChar{0x2026}}};
    save_csv_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { save_csv(); }); });
    save_csv_->Disable();
    row->Add(save_csv_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxToggleButton* OutcomesPanel::add_look(wxSizer* row, const wxString& label)
{
    auto* look = new wxToggleButton{this, wxID_ANY, label};
    look->Bind(wxEVT_TOGGLEBUTTON, [this, look](wxCommandEvent&) { look_as(look); });
    row->Add(look, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(half_gap)));
    return look;
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
    score_ = add_choice(row, _("Score"), 200);
    for (const auto& score : presenter_.scores())
        score_->Append(from_utf8(score.name));
    by_ = add_choice(row, _("What lies in the period"), 116);
    by_->Append(_("Ended in"));
    by_->Append(_("Began in"));
    period_ = add_choice(row, _("Period"), 170);
    for (const auto& period : presenter_.periods())
        period_->Append(from_utf8(period.name));
    therapist_ = add_choice(row, _("Therapist"), 160);
    service_ = add_choice(row, _("Service"), 160);
    service_->Hide();
    const auto& filters = presenter_.filters();
    if (!presenter_.scores().empty())
        score_->SetSelection(static_cast<int>(filters.score));
    by_->SetSelection(0);
    period_->SetSelection(0);
    show_names(therapist_, presenter_.therapists(), {});
    problem_ =
        new wxSearchCtrl{this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize{150, -1}), wxTE_PROCESS_ENTER};
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

wxWindow* OutcomesPanel::make_dates()
{
    auto* dates = new Panel{this};
    set_ground(dates, Ground::window);
    from_ = new DateFieldPanel{dates, _("From"), [this](const std::string& typed) {
                                   day_told_ = typed;
                                   presenter_.type_from(typed);
                               }};
    until_ = new DateFieldPanel{dates, _("Until"), [this](const std::string& typed) {
                                    day_told_ = typed;
                                    presenter_.type_until(typed);
                                }};
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_text(dates, _("From")), wxSizerFlags{}.CentreVertical());
    row->Add(from_, wxSizerFlags{}.CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(gap)));
    row->Add(make_text(dates, _("until")), wxSizerFlags{}.CentreVertical());
    row->Add(until_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    dates->SetSizer(row);
    dates->Hide();
    return dates;
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
        ->AppendTextColumn(_("Figure"), FigureTable::label, wxDATAVIEW_CELL_INERT, FromDIP(250), wxALIGN_LEFT)
        ->GetRenderer()
        ->EnableEllipsize(wxELLIPSIZE_END);
    table->AppendTextColumn(_("n of N"), FigureTable::count, wxDATAVIEW_CELL_INERT, FromDIP(100),
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
        if (row != wxNOT_FOUND && static_cast<std::size_t>(row) < clients.size() &&
            clients[static_cast<std::size_t>(row)].on_caseload)
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
    const auto index = [](const wxChoice* choice) {
        return static_cast<std::size_t>(std::max(0, choice->GetSelection()));
    };
    const auto id = [&](const wxChoice* choice, const std::vector<OutcomesPresenter::Named>& names) {
        return index(choice) < names.size() ? names[index(choice)].id : std::string{};
    };
    presenter_.filter(
        {index(score_), by_->GetSelection() == 1 ? api::OutcomePeriod::began : api::OutcomePeriod::ended,
         index(period_), id(therapist_, presenter_.therapists()),
         problem_->GetValue().Strip(wxString::both).utf8_string(), id(service_, presenter_.services())});
}

void OutcomesPanel::look_as(const wxToggleButton* look)
{
    for (auto* one : {as_figures_, as_trajectories_, as_report_})
        one->SetValue(one == look);
    show_book();
}

void OutcomesPanel::show_book()
{
    if (presenter_.empty()) {
        book_->SetSelection(nothing_page);
    } else if (as_trajectories_->GetValue()) {
        book_->SetSelection(trajectories_page);
        trajectories_->presenter().look();
    } else if (as_report_->GetValue()) {
        book_->SetSelection(report_page);
        report_->presenter().look();
    } else {
        book_->SetSelection(figures_page);
    }
}

void OutcomesPanel::show_names(wxChoice* choice, const std::vector<OutcomesPresenter::Named>& names,
                               const std::string& chosen)
{
    wxArrayString words;
    int selection = 0;
    for (const auto& one : names) {
        if (one.id == chosen)
            selection = static_cast<int>(words.size());
        words.push_back(from_utf8(one.name));
    }
    if (choice->GetStrings() != words)
        choice->Set(words);
    if (!words.empty())
        choice->SetSelection(selection);
}

void OutcomesPanel::show_outcomes()
{
    const auto& report = presenter_.report();
    const auto therapists = presenter_.therapists();
    show_names(therapist_, therapists, presenter_.filters().therapist);
    therapist_->Enable(therapists.size() > 1);
    const auto services = presenter_.services();
    show_names(service_, services, presenter_.filters().service);
    service_->Show(!services.empty());
    show_dates();
    report_->presenter().forget();
    trajectories_->presenter().ask(presenter_.request());
    csv_awaited_ = false;
    const auto permission = presenter_.permission_words();
    permission_->Show(!permission.empty());
    set_text(permission_, from_utf8(permission), FromDIP(words_width));
    set_text(headline_, from_utf8(report.headline), FromDIP(words_width));
    set_text(selection_, from_utf8(report.selection), FromDIP(words_width));
    model_->Reset(static_cast<unsigned>(presenter_.rows().size()));
    draw();
    show_book();
    save_csv_->Enable(!presenter_.empty());
    show_list();
}

void OutcomesPanel::show_dates()
{
    const auto& period = presenter_.period();
    show_date(from_, from_shown_, period.from);
    show_date(until_, until_shown_, period.until);
    dates_->Show(presenter_.dates_are_typed());
}

// A reply may come while somebody types the other day: what stands half typed in a field stays there.
void OutcomesPanel::show_date(DateFieldPanel* field, std::optional<Day>& shown, Day day)
{
    constexpr Day any_day{std::chrono::sys_days{std::chrono::year{2100} / 1 / 1}};
    auto* text = dynamic_cast<wxTextCtrl*>(wxWindow::FindFocus());
    const bool being_typed = text && field->IsDescendant(text) && text->GetValue() != from_utf8(day_told_);
    if (presenter_.dates_are_typed() && (being_typed || shown == day))
        return;
    shown = day;
    field->show_day(day, any_day);
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
    set_text(basis_, from_utf8(presenter_.notes()), FromDIP(pictures_width));
    pictures_->FitInside();
}

void OutcomesPanel::show_list()
{
    list_->DeleteAllItems();
    for (const auto& client : presenter_.list()) {
        wxVector<wxVariant> cells;
        cells.push_back(client.on_caseload
                            ? from_utf8(client.name)
                            : wxString::Format(_("%s, not on your caseload"), from_utf8(client.name)));
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

void OutcomesPanel::save_csv()
{
    if (!as_trajectories_->GetValue())
        return save(presenter_.file_name(), presenter_.csv());
    // Pressed again while they are read, it is still one file.
    if (std::exchange(csv_awaited_, true))
        return;
    trajectories_->presenter().look([this] {
        csv_awaited_ = false;
        CallAfter([this] {
            if (trajectories_->presenter().loaded())
                save(presenter_.file_name_of_trajectories(), trajectories_->presenter().csv());
        });
    });
}

void OutcomesPanel::save(const std::string& name, const std::string& bytes)
{
    const auto path =
        ask_where_to_save(this, _("Save CSV"), from_utf8(name + ".csv"), _("CSV") + " (*.csv)|*.csv");
    if (!path.empty())
        presenter_.save(path.utf8_string(), bytes);
}

}  // namespace attune::desktop
