#include "client/caseload/caseload_panel.hpp"

#include <gtk/gtk.h>

#include <wx/translation.h>

#include "client/caseload/wx_caseload_table.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "client/workspace/features.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 38;

enum BookPage {
    table_page,
    loading_page,
    no_clients_page,
    nothing_found_page,
    none_ended_page,
    none_past_page
};

}  // namespace

CaseloadPanel::CaseloadPanel(wxWindow* parent, Screen& screen, Navigator& navigator)
    : wxPanel{parent},
      screen_{screen},
      navigator_{navigator},
      presenter_{*this, screen},
      model_{new CaseloadTable{presenter_, screen_}}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_top(), wxSizerFlags{}.Expand());

    refusal_ = make_text(this);
    refusal_->Hide();
    column->Add(refusal_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));

    book_ = new wxSimplebook{this};
    table_ = make_table(book_);
    book_->AddPage(table_, {});
    add_empty_states();
    column->Add(book_, wxSizerFlags{1}.Expand());

    auto* page = new wxBoxSizer{wxHORIZONTAL};
    page->AddSpacer(FromDIP(margin));
    page->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    page->AddSpacer(FromDIP(margin));
    SetSizer(page);
    show_rows();
}

CaseloadPanel::~CaseloadPanel() = default;

void CaseloadPanel::add_empty_states()
{
    book_->AddPage(new EmptyState{book_, _("Opening your caseload"), _("This takes a moment.")}, {});
    const bool can_add = features().new_client && screen_.may(api::Permission::record_care);
    book_->AddPage(
        new EmptyState{book_, _("No clients yet"),
                       _("Add the first person you work with. Their first episode begins with them."),
                       _("New client"),
                       can_add ? [this] { navigator_.new_client(); } : std::function<void()>{}},
        {});
    book_->AddPage(
        new EmptyState{book_, _("Nobody found"),
                       _("No client of yours fits what you typed. Try part of a name, initials, a birth "
                         "date or the end of a phone number."),
                       _("Show everybody"), [this] { search_->Clear(); }},
        {});
    book_->AddPage(new EmptyState{book_, _("No episode has ended"),
                                  _("Clients whose episode has ended stand here, and another can begin for "
                                    "them.")},
                   {});
    book_->AddPage(new EmptyState{book_, _("No record is past its time"),
                                  _("A practice lead sets how long records are kept (Practice, Keeping of "
                                    "records). Those that need not be kept any longer stand here; none is "
                                    "deleted by itself.")},
                   {});
}

wxSizer* CaseloadPanel::make_top()
{
    auto* words = new wxBoxSizer{wxVERTICAL};
    words->Add(make_title(this, _("Caseload")));
    counts_ = make_text(this);
    give_style(counts_, "attune-quiet");
    words->Add(counts_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));

    auto* first = new wxBoxSizer{wxHORIZONTAL};
    first->Add(words, wxSizerFlags{1}.CentreVertical());
    if (features().new_client && screen_.may(api::Permission::record_care)) {
        auto* add = make_default_button(this, _("New client"));
        add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { navigator_.new_client(); });
        first->Add(add, wxSizerFlags{}.CentreVertical());
    }

    make_search();
    auto* second = new wxBoxSizer{wxHORIZONTAL};
    second->Add(search_, wxSizerFlags{}.CentreVertical());
    episodes_ = make_episodes_choice();
    second->Add(episodes_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    make_tag_choice();
    second->Add(tag_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    auto* change = make_link(this, _("Change across the caseload"));
    change->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { navigator_.show_change(); });
    second->Add(change, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(side_margin)));
    second->AddStretchSpacer();
    second->Add(make_notes(this, _("Sorted by what needs attention; a column's head sorts by it")),
                wxSizerFlags{}.CentreVertical());

    auto* top = new wxBoxSizer{wxVERTICAL};
    top->Add(first, wxSizerFlags{}.Expand());
    top->Add(second, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    return top;
}

// Hidden until somebody on the caseload has a tag.
void CaseloadPanel::make_tag_choice()
{
    tag_ = new wxChoice{this, wxID_ANY};
    tag_->Append(_("All tags"));
    tag_->SetSelection(0);
    tag_->Hide();
    name_for_screen_readers(tag_, _("Tag"));
    tag_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.filter(event.GetSelection() > 0 ? tag_->GetStringSelection().utf8_string()
                                                   : std::string{});
    });
}

wxChoice* CaseloadPanel::make_episodes_choice()
{
    auto* choice = new wxChoice{this, wxID_ANY};
    choice->Append(_("Open episodes"));
    choice->Append(_("Ended episodes"));
    choice->Append(_("Past their time"));
    choice->SetSelection(0);
    name_for_screen_readers(choice, _("Which episodes"));
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.show_episodes(static_cast<api::EpisodesShown>(event.GetSelection()));
    });
    return choice;
}

void CaseloadPanel::show_past_records()
{
    episodes_->SetSelection(static_cast<int>(api::EpisodesShown::past_retention));
    search_->ChangeValue({});
    tag_->SetSelection(0);
    presenter_.show_all_of(api::EpisodesShown::past_retention);
}

void CaseloadPanel::make_search()
{
    search_ = new wxSearchCtrl{this, wxID_ANY};
    search_->SetDescriptiveText(_("Name, initials, birth date, phone"));
    search_->ShowCancelButton(true);
    search_->SetMinSize(FromDIP(wxSize{320, -1}));
    name_for_screen_readers(search_, _("Find a client"));
    search_->Bind(wxEVT_TEXT,
                  [this](wxCommandEvent&) { presenter_.find(search_->GetValue().utf8_string()); });
    search_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { open_selected(); });
    search_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_DOWN && book_->GetSelection() == table_page)
            table_->SetFocus();
        else
            event.Skip();
    });
}

wxDataViewCtrl* CaseloadPanel::make_table(wxWindow* parent)
{
    auto* table = new wxDataViewCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table->AssociateModel(model_.get());
    model_->add_columns(*table);
    prepare_table(table, _("Caseload"), row_height);
    table->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open_selected(); });
    table->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, [this](wxDataViewEvent& event) {
        if (const auto order = CaseloadTable::order_of(event.GetDataViewColumn())) {
            const bool ascending = model_->next_direction(*order);
            presenter_.sort(*order, ascending);
        }
    });
    return table;
}

void CaseloadPanel::open_selected()
{
    const auto& rows = presenter_.rows();
    const auto item = table_->GetSelection();
    const auto index = item.IsOk() ? model_->GetRow(item) : 0U;
    if (index < rows.size())
        navigator_.open_client(rows[index]->client_id);
}

void CaseloadPanel::focus_search()
{
    search_->SetFocus();
    search_->SelectAll();
}

void CaseloadPanel::show_busy(bool busy)
{
    if (busy)
        refusal_->Hide();
}

void CaseloadPanel::show_rows()
{
    const bool loaded = presenter_.emptiness() != Emptiness::loading;
    set_text(counts_, loaded ? from_utf8(presenter_.counts()) : wxString{});
    if (const auto open = presenter_.open())
        navigator_.clients_counted(*open);
    show_tags();
    model_->Reset(static_cast<unsigned>(presenter_.rows().size()));
    switch (presenter_.emptiness()) {
        case Emptiness::none:
            book_->SetSelection(table_page);
            if (!table_->GetSelection().IsOk() && !presenter_.rows().empty())
                table_->Select(model_->GetItem(0));
            break;
        case Emptiness::loading:
            book_->SetSelection(loading_page);
            break;
        case Emptiness::no_clients:
            book_->SetSelection(no_clients_page);
            break;
        case Emptiness::none_ended:
            book_->SetSelection(none_ended_page);
            break;
        case Emptiness::none_past:
            book_->SetSelection(none_past_page);
            break;
        case Emptiness::nothing_found:
            book_->SetSelection(nothing_found_page);
            break;
    }
    refusal_->Hide();
    Layout();
}

void CaseloadPanel::show_tags()
{
    wxArrayString tags;
    for (const auto& tag : presenter_.tags())
        tags.Add(from_utf8(tag));
    auto shown = tag_->GetStrings();
    if (!shown.empty())
        shown.RemoveAt(0);
    if (shown == tags)
        return;
    const auto chosen = tag_->GetSelection() > 0 ? tag_->GetStringSelection() : wxString{};
    tag_->Set(wxArrayString{});
    tag_->Append(_("All tags"));
    tag_->Append(tags);
    const int still = chosen.empty() ? wxNOT_FOUND : tag_->FindString(chosen, true);
    tag_->SetSelection(still == wxNOT_FOUND ? 0 : still);
    tag_->Show(!tags.empty());
    if (!chosen.empty() && still == wxNOT_FOUND)
        CallAfter([this] { presenter_.filter({}); });
}

void CaseloadPanel::show_refusal(const std::string& sentence)
{
    refusal_->SetLabelText(from_utf8(sentence));
    refusal_->Show();
    announce(refusal_);
    Layout();
}

}  // namespace attune::desktop
