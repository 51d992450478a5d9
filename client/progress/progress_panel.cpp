#include "client/progress/progress_panel.hpp"

#include <algorithm>

#include <wx/notebook.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/translation.h>
#include <wx/wrapsizer.h>

#include "client/measure_entry/measure_entry_panel.hpp"
#include "client/progress/course_words_panel.hpp"
#include "client/progress/sources_dialog.hpp"
#include "client/reassign/reassign_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/drawing_window.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/progress_chart.hpp"

namespace attune::desktop {

namespace {

enum BookPage { content_page, empty_page, loading_page };
enum View { chart_view, together_view, items_view, table_view, common_table_view };

constexpr int words_width = 254;
constexpr int wide_enough = 1000;  // the words stand beside the chart from here on
constexpr int least_chart_width = 532;
constexpr int least_chart_height = 298;
constexpr int least_common_height = 330;

wxVector<wxVariant> cells_of(std::initializer_list<std::string> texts)
{
    wxVector<wxVariant> cells;
    for (const auto& text : texts)
        cells.push_back(from_utf8(text));
    return cells;
}

}  // namespace

ProgressPanel::ProgressPanel(wxWindow* parent, PageContext& context)
    : wxPanel{parent},
      context_{context},
      presenter_{*this, context.screen, context.model}
{
    set_ground(this, Ground::window);
    book_ = new wxSimplebook{this};
    book_->AddPage(make_content(book_), {});
    const bool may_give = context.screen.may(api::Permission::record_care);
    const auto give = [this] { context_.workspace.act("give_measure"); };
    book_->AddPage(new EmptyState{book_, _("No measures yet"),
                                  _("The first form gives the scores that all later ones are compared with."),
                                  _("Give measure"), may_give ? give : std::function<void()>{}},
                   {});
    book_->AddPage(new EmptyState{book_, _("Opening the record"), _("This takes a moment.")}, {});
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(book_, wxSizerFlags{1}.Expand());
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        event.Skip();
    });
    presenter_.begin();
    parent->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, &ProgressPanel::page_turned, this);
}

void ProgressPanel::page_turned(wxBookCtrlEvent& event)
{
    event.Skip();
    const auto* book = dynamic_cast<wxBookCtrlBase*>(GetParent());
    if (event.GetEventObject() == book)
        presenter_.set_shown(book && book->GetCurrentPage() == this);
}

wxWindow* ProgressPanel::make_content(wxWindow* parent)
{
    auto* page = new wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL};
    page->SetScrollRate(0, FromDIP(gap));
    set_ground(page, Ground::window);
    notice_ = new NoticePanel{page, NoticePanel::Kind::neutral};
    auto* tools = make_tools(page);
    views_ = new wxSimplebook{page};
    views_->SetFitToCurrentPage(true);
    views_->AddPage(make_chart(views_), {});
    views_->AddPage(make_together(views_), {});
    items_ = new wxDataViewListCtrl{views_, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    prepare_table(items_, _("Items"));
    views_->AddPage(items_, {});
    views_->AddPage(make_forms(views_), {});
    views_->AddPage(make_common_table(views_), {});
    words_ = new CourseWordsPanel{page, [this] {
                                      show_sources_dialog(this, presenter_.followed().title,
                                                          sources_and_limits(presenter_.followed()));
                                  }};
    columns_ = new wxBoxSizer{wxHORIZONTAL};
    columns_->Add(views_, wxSizerFlags{1}.Expand());
    columns_->Add(words_, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(tools, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    column->Add(columns_, wxSizerFlags{1}.Expand().Border(wxBOTTOM, FromDIP(side_margin)));
    auto* all = new wxBoxSizer{wxVERTICAL};
    all->Add(notice_, wxSizerFlags{}.Expand());
    all->Add(in_margins(page, column), wxSizerFlags{1}.Expand());
    page->SetSizer(all);
    return page;
}

wxSizer* ProgressPanel::make_tools(wxWindow* parent)
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto middle = wxSizerFlags{}.CentreVertical();
    score_ = new wxChoice{parent, wxID_ANY};
    name_for_screen_readers(score_, _("Score"));
    score_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.choose(static_cast<std::size_t>(std::max(score_->GetSelection(), 0)));
    });
    row->Add(score_, middle);
    row->AddSpacer(FromDIP(gap));
    for (const auto& name : {_("Chart"), _("Together"), _("Items"), _("Table")}) {
        const auto view = toggles_.size();
        auto* toggle = new wxToggleButton{parent, wxID_ANY, name};
        give_style(toggle, "attune-toggle");
        toggle->Bind(wxEVT_TOGGLEBUTTON, [this, view](wxCommandEvent&) { turn_to(view); });
        toggles_.push_back(toggle);
        row->Add(toggle, middle);
    }
    toggles_.front()->SetValue(true);
    row->AddSpacer(FromDIP(gap));
    across_ = new wxChoice{parent, wxID_ANY};
    across_->Append(_("By date"));
    across_->Append(_("By session number"));
    across_->SetSelection(0);
    name_for_screen_readers(across_, _("Across the chart"));
    across_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.lay_across(across_->GetSelection() == 1 ? reports::Across::sessions
                                                           : reports::Across::dates);
    });
    row->Add(across_, middle);
    row->AddStretchSpacer();
    const auto add = [&](const wxString& label, void (ProgressPanel::*act)()) {
        auto* button = new wxButton{parent, wxID_ANY, label};
        button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { (this->*act)(); });
        row->Add(button, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    };
    add(_("Copy"), &ProgressPanel::copy);
    add(_("Save as..."), &ProgressPanel::save_as);
    add(_("Print..."), &ProgressPanel::print);
    return row;
}

wxWindow* ProgressPanel::make_chart(wxWindow* parent)
{
    auto* card = new Card{parent};
    headline_ = make_heading(card);
    subline_ = make_notes(card);
    alongside_ = make_notes(card);
    chart_ = new ChartCanvas{
        card, {}, {least_chart_width, least_chart_height}, [this](cairo_t* cr, reports::Size size) {
            if (!presenter_.scores().empty())
                reports::draw_progress_chart(cr, presenter_.figure(), size, palette(),
                                             system_text_style(chart_));
        }};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(headline_);
    column->Add(with_life_events(card, subline_), wxSizerFlags{}.Expand());
    column->Add(alongside_, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(half_gap)));
    column->Add(chart_, wxSizerFlags{1}.Expand());
    card->GetSizer()->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(side_margin)));
    return card;
}

// The line about the axis, and at its end the way to what stands on it.
wxSizer* ProgressPanel::with_life_events(wxWindow* parent, wxStaticText* line)
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(line, wxSizerFlags{1}.CentreVertical());
    auto* events = make_link(parent, _("Life events"));
    events->SetToolTip("Ctrl+E");
    events->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.workspace.act("life_events"); });
    events->Show(context_.screen.may(api::Permission::record_care));
    row->Add(events, wxSizerFlags{}.CentreVertical());
    return row;
}

wxWindow* ProgressPanel::make_together(wxWindow* parent)
{
    auto* card = new Card{parent};
    common_headline_ = make_heading(card);
    common_subline_ = make_notes(card);
    common_alongside_ = make_notes(card);
    boxes_ = new Panel{card};
    boxes_->SetSizer(new wxWrapSizer{wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS});
    common_chart_ = new ChartCanvas{
        card, {}, {least_chart_width, least_common_height}, [this](cairo_t* cr, reports::Size size) {
            if (!presenter_.scores().empty())
                reports::draw_common_chart(cr, presenter_.common(), size, palette(),
                                           system_text_style(common_chart_));
        }};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(boxes_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    column->Add(common_headline_);
    column->Add(with_life_events(card, common_subline_), wxSizerFlags{}.Expand());
    column->Add(common_alongside_, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(half_gap)));
    column->Add(common_chart_, wxSizerFlags{1}.Expand());
    card->GetSizer()->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(side_margin)));
    return card;
}

wxWindow* ProgressPanel::make_common_table(wxWindow* parent)
{
    common_table_ = new wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                           wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    common_table_->AppendTextColumn(_("Date"), wxDATAVIEW_CELL_INERT, FromDIP(110));
    common_table_->AppendTextColumn(_("Measure"), wxDATAVIEW_CELL_INERT, FromDIP(170));
    common_table_->AppendTextColumn(_("Score"), wxDATAVIEW_CELL_INERT, FromDIP(70), wxALIGN_RIGHT);
    common_table_->AppendTextColumn(_("Share of range"), wxDATAVIEW_CELL_INERT, FromDIP(110), wxALIGN_RIGHT);
    common_table_->AppendTextColumn(_("What it says"), wxDATAVIEW_CELL_INERT, wxCOL_WIDTH_AUTOSIZE);
    prepare_table(common_table_, _("Forms of the measures together"));
    return common_table_;
}

wxWindow* ProgressPanel::make_forms(wxWindow* parent)
{
    auto* page = new wxPanel{parent};
    set_ground(page, Ground::window);
    forms_ = new wxDataViewListCtrl{page, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    forms_->AppendTextColumn(_("Date"), wxDATAVIEW_CELL_INERT, FromDIP(110));
    forms_->AppendTextColumn(_("Score"), wxDATAVIEW_CELL_INERT, FromDIP(70), wxALIGN_RIGHT);
    forms_->AppendTextColumn(_("Band"), wxDATAVIEW_CELL_INERT, FromDIP(150));
    forms_->AppendTextColumn(_("Answered"), wxDATAVIEW_CELL_INERT, FromDIP(90));
    forms_->AppendTextColumn(_("Verdict"), wxDATAVIEW_CELL_INERT, wxCOL_WIDTH_AUTOSIZE);
    prepare_table(forms_, _("Forms"));
    forms_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { correct_selected(); });
    forms_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { selection_changed(); });
    correct_ = new wxButton{page, wxID_ANY, _("Correct a mistake")};
    correct_->SetToolTip(_("Choose a form first. A correction is a new form that names the old one."));
    correct_->Disable();
    correct_->Show(context_.screen.may(api::Permission::record_care));
    correct_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { correct_selected(); });
    reassign_ = new wxButton{page, wxID_ANY, _("Given to the wrong client...")};
    reassign_->SetToolTip(_("Choose a form first. It moves to the client it belongs to."));
    reassign_->Disable();
    reassign_->Show(context_.screen.may(api::Permission::record_care));
    reassign_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { reassign_selected(); });
    history_ = make_notes(page);
    auto* acts = new wxBoxSizer{wxHORIZONTAL};
    acts->Add(correct_);
    acts->Add(reassign_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(forms_, wxSizerFlags{1}.Expand());
    column->Add(history_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(acts, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    page->SetSizer(column);
    return page;
}

void ProgressPanel::turn_to(std::size_t view)
{
    for (std::size_t i = 0; i < toggles_.size(); ++i)
        toggles_[i]->SetValue(i == view);
    if (view != table_view)
        together_ = view == together_view;
    views_->SetSelection(view == table_view && together_ ? std::size_t{common_table_view} : view);
    lay_out();
}

void ProgressPanel::show_empty(bool loading)
{
    book_->SetSelection(loading ? loading_page : empty_page);
}

void ProgressPanel::show_course()
{
    score_->Clear();
    for (const auto& score : presenter_.scores())
        score_->Append(from_utf8(score.title));
    score_->SetSelection(static_cast<int>(presenter_.chosen()));
    const auto figure = presenter_.figure();
    headline_->SetLabelText(from_utf8(figure.course.caption));
    subline_->SetLabelText(from_utf8(reports::subline(figure)));
    describe_chart(chart_, from_utf8(reports::spoken_caption(figure)));
    across_->Enable(reports::can_go_by_sessions(figure));
    across_->SetToolTip(reports::can_go_by_sessions(figure)
                            ? wxString{}
                            : _("Two sessions held are needed to go by session number."));
    words_->show_course(presenter_.followed());
    book_->SetSelection(content_page);
    lay_out();
    chart_->Refresh();
}

void ProgressPanel::show_together()
{
    const auto figure = presenter_.common();
    show_boxes();
    common_subline_->SetLabelText(from_utf8(reports::common_subline(figure)));
    describe_chart(common_chart_, from_utf8(reports::spoken_caption(figure)));
    show_common_table();
    lay_out();
    common_chart_->Refresh();
}

// Made anew only when there are other scores, so that the box just pressed keeps the focus.
void ProgressPanel::show_boxes()
{
    const auto& scores = presenter_.scores();
    const auto same = [](const FollowedScore& score, const wxCheckBox* box) {
        return box->GetLabelText() == from_utf8(score.title);
    };
    if (!std::equal(scores.begin(), scores.end(), on_axis_.begin(), on_axis_.end(), same)) {
        boxes_->DestroyChildren();
        boxes_->GetSizer()->Clear();
        on_axis_.clear();
        for (const auto& score : scores) {
            auto* box = new wxCheckBox{boxes_, wxID_ANY, {}};
            box->SetLabelText(from_utf8(score.title));
            box->Bind(wxEVT_CHECKBOX, [this, index = on_axis_.size()](wxCommandEvent& event) {
                presenter_.put_together(index, event.IsChecked());
            });
            box->SetMinSize(box->GetBestSize() + wxSize{FromDIP(gap + half_gap), 0});
            on_axis_.push_back(box);
            boxes_->GetSizer()->Add(box, wxSizerFlags{}.Border(wxRIGHT, FromDIP(side_margin)));
        }
    }
    for (std::size_t i = 0; i < on_axis_.size(); ++i)
        on_axis_[i]->SetValue(presenter_.is_together(i));
}

void ProgressPanel::show_common_table()
{
    const auto figure = presenter_.common();
    common_table_->DeleteAllItems();
    common_table_->AppendItem(
        cells_of({_("In short").utf8_string(), "", "", "", reports::spoken_caption(figure)}));
    for (const auto& row : common_rows(figure))
        common_table_->AppendItem(cells_of({row.date, row.measure, row.score, row.share, row.words}));
}

void ProgressPanel::show_forms()
{
    rows_ = table_rows(presenter_.followed(), presenter_.forms(), presenter_.figure());
    show_forms_table();
    show_items_table();
    words_->show_forms(presenter_.followed(), presenter_.forms());
    lay_out();
}

void ProgressPanel::show_forms_table()
{
    forms_->DeleteAllItems();
    forms_->AppendItem(
        cells_of({_("In short").utf8_string(), "", "", "", reports::spoken_caption(presenter_.figure())}));
    for (const auto& row : rows_)
        forms_->AppendItem(cells_of({row.date, row.score, row.band, row.answered, row.verdict}));
    selection_changed();
}

void ProgressPanel::show_items_table()
{
    const auto table = item_table(presenter_.followed(), presenter_.forms());
    items_->DeleteAllItems();
    items_->ClearColumns();
    items_->AppendTextColumn(_("No."), wxDATAVIEW_CELL_INERT, FromDIP(50), wxALIGN_RIGHT);
    items_->AppendTextColumn(_("Item"), wxDATAVIEW_CELL_INERT, FromDIP(240));
    for (const auto& form : table.forms)
        items_->AppendTextColumn(from_utf8(form), wxDATAVIEW_CELL_INERT, FromDIP(120), wxALIGN_CENTRE);
    items_->AppendTextColumn(_("Change"), wxDATAVIEW_CELL_INERT, FromDIP(90));
    for (const auto& row : table.rows) {
        auto cells = cells_of({row.number, row.label});
        for (const auto& answer : row.answers)
            cells.push_back(from_utf8(answer));
        cells.push_back(from_utf8(row.change));
        items_->AppendItem(cells);
    }
}

void ProgressPanel::show_refusal(const std::string& sentence)
{
    notice_->show_sentence(from_utf8(sentence));
}

void ProgressPanel::correct(const api::Administration& mistaken)
{
    correct_measure(this, context_, mistaken);
}

void ProgressPanel::reassign(const api::Administration& form)
{
    new ReassignDialog{this, context_, form};
}

// The first row is the caption's, and some are no forms.
const FormRow* ProgressPanel::selected_form() const
{
    const int selected = forms_->GetSelectedRow();
    if (selected <= 0)
        return nullptr;
    const auto& row = rows_[static_cast<std::size_t>(selected - 1)];
    return row.administration_id.empty() ? nullptr : &row;
}

void ProgressPanel::selection_changed()
{
    const auto* form = selected_form();
    correct_->Enable(form != nullptr);
    reassign_->Enable(form != nullptr);
    presenter_.look_at(form ? form->administration_id : std::string{});
}

void ProgressPanel::show_history(const std::string& words)
{
    set_text(history_, from_utf8(words), forms_->GetSize().x);
}

void ProgressPanel::correct_selected()
{
    const auto* form = selected_form();
    if (form && correct_->IsShown())
        presenter_.correct(form->administration_id);
}

void ProgressPanel::reassign_selected()
{
    if (const auto* form = selected_form())
        presenter_.reassign(form->administration_id);
}

TextTable ProgressPanel::shown_table() const
{
    if (together_) {
        const auto figure = presenter_.common();
        return common_rows_as_text(reports::spoken_caption(figure), common_rows(figure));
    }
    const auto caption = reports::spoken_caption(presenter_.figure());
    return views_->GetSelection() == items_view
               ? item_table_as_text(caption, item_table(presenter_.followed(), presenter_.forms()))
               : form_rows_as_text(caption, rows_);
}

reports::Picture ProgressPanel::shown_picture() const
{
    return together_ ? reports::picture_of(presenter_.common()) : reports::picture_of(presenter_.figure());
}

std::string ProgressPanel::shown_name() const
{
    return presenter_.file_name(together_ ? "measures together" : presenter_.followed().title);
}

void ProgressPanel::copy()
{
    const auto picture = shown_picture();
    const bool drawn = views_->GetSelection() == chart_view || views_->GetSelection() == together_view;
    const bool taken = copy_to_clipboard(drawn ? &picture : nullptr, shown_table());
    context_.screen.status.say(taken ? "Copied" : "Not copied: another program holds the clipboard");
}

void ProgressPanel::save_as()
{
    const auto said = save_chart(this, shown_picture(), shown_name(), context_.screen.clock());
    if (!said.empty())
        context_.screen.status.say(said);
}

void ProgressPanel::print()
{
    const auto said = print_chart(this, shown_picture(), shown_name());
    if (!said.empty())
        context_.screen.status.say(said);
}

// What each chart says over it, broken to its width.
void ProgressPanel::set_words(int width)
{
    if (presenter_.scores().empty())
        return;
    const auto set = [width](wxStaticText* label, const std::string& words) {
        label->SetLabelText(from_utf8(words));
        label->Wrap(width);
        label->Show(!words.empty());
    };
    const auto figure = presenter_.figure();
    const auto common = presenter_.common();
    set(headline_, figure.course.caption);
    set(alongside_, reports::alongside_words(figure));
    set(common_headline_, reports::common_caption(common));
    set(common_alongside_, reports::alongside_words(common));
}

// Beside each other, or one below the other in a narrow window.
void ProgressPanel::lay_out()
{
    const auto size = GetClientSize();
    if (size.x <= 0)
        return;
    const bool wide = size.x >= FromDIP(wide_enough);
    const int room = size.x - FromDIP(margin + side_margin);
    columns_->SetOrientation(wide ? wxHORIZONTAL : wxVERTICAL);
    if (auto* item = columns_->GetItem(words_))
        item->SetFlag(wide ? wxEXPAND | wxLEFT : wxEXPAND | wxTOP);
    words_->fit(wide ? FromDIP(words_width) : room);
    words_->SetMinSize(wxSize{wide ? FromDIP(words_width) : -1, -1});
    const int chart_room = wide ? room - FromDIP(words_width + side_margin) : room;
    // A gap less than there is: a scroll bar may take it.
    set_words(std::max(chart_room - 2 * FromDIP(side_margin) - FromDIP(gap), FromDIP(200)));
    for (auto* card : {headline_->GetParent(), common_headline_->GetParent()})
        card->Layout();  // its own size stays the same while the headline takes a second line
    book_->GetPage(content_page)->FitInside();
    book_->GetPage(content_page)->Layout();
}

wxWindow* make_progress_page(wxWindow* parent, PageContext& context)
{
    return new ProgressPanel{parent, context};
}

}  // namespace attune::desktop
