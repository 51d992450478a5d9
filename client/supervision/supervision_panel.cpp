#include "client/supervision/supervision_panel.hpp"

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/supervision/agree_action_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/domain/client_name.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 38;
constexpr int reading_width = 720;
constexpr int actions_height = 136;

enum BookPage { list_page, loading_page, nobody_page };

}  // namespace

SupervisionPanel::SupervisionPanel(wxWindow* parent, Screen& screen, Navigator& navigator)
    : Panel{parent},
      screen_{screen},
      navigator_{navigator},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(), wxSizerFlags{}.Expand());
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    book_ = new wxSimplebook{this};
    book_->AddPage(make_list_page(), {});
    book_->AddPage(new EmptyState{book_, _("Reading the caseloads"), _("This takes a moment.")}, {});
    book_->AddPage(new EmptyState{book_, _("You supervise nobody yet"),
                                  _("A practice lead says so (Practice, Who supervises whom). Their clients "
                                    "then stand here, with what waits on top.")},
                   {});
    book_->SetSelection(loading_page);
    column->Add(book_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* page = new wxBoxSizer{wxVERTICAL};
    page->Add(in_margins(this, column),
              wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    SetSizer(page);
    show_selected();
    presenter_.refresh();
}

wxSizer* SupervisionPanel::make_head()
{
    auto* words = new wxBoxSizer{wxVERTICAL};
    words->Add(make_title(this, _("Supervision")));
    counts_ = make_text(this);
    give_style(counts_, "attune-quiet");
    words->Add(counts_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    agree_ = new wxButton{this, wxID_ANY, _("Agree action") + wxString::FromUTF8("\u2026")};
    agree_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { agree(); });
    open_ = make_default_button(this, _("Open client"));
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_client(); });
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(words, wxSizerFlags{1}.CentreVertical());
    head->Add(agree_, wxSizerFlags{}.CentreVertical());
    head->Add(open_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return head;
}

wxPanel* SupervisionPanel::make_list_page()
{
    auto* page = new Panel{book_};
    set_ground(page, Ground::window);
    table_ = make_table(page);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(table_, wxSizerFlags{1}.Expand());
    column->Add(make_actions(page), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    page->SetSizer(column);
    return page;
}

wxDataViewListCtrl* SupervisionPanel::make_table(wxWindow* parent)
{
    auto* table = new wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                         wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    const std::pair<wxString, int> columns[] = {{_("Client"), 210},
                                                {_("Therapist"), 160},
                                                {_("What waits"), 400},
                                                {_("Waits"), 90},
                                                {_("Last session"), 130}};
    for (const auto& [label, width] : columns)
        table->AppendTextColumn(label, wxDATAVIEW_CELL_INERT, FromDIP(width), wxALIGN_LEFT)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table, _("Clients of supervisees"), row_height);
    table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_selected(); });
    table->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open_client(); });
    return table;
}

wxWindow* SupervisionPanel::make_actions(wxWindow* parent)
{
    auto* card = new Card{parent};
    actions_ = new wxListBox{card, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, actions_height})};
    name_for_screen_readers(actions_, _("Agreed actions"));
    actions_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_selected_action(); });
    settle_ = new wxButton{card, wxID_ANY, _("Done")};
    settle_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (actions_->GetSelection() != wxNOT_FOUND)
            presenter_.settle(static_cast<std::size_t>(actions_->GetSelection()));
    });
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(make_heading(card, _("Agreed actions")), wxSizerFlags{1}.CentreVertical());
    head->Add(settle_, wxSizerFlags{}.CentreVertical());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(head, wxSizerFlags{}.Expand());
    column->Add(actions_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    card->GetSizer()->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(side_margin)));
    return card;
}

void SupervisionPanel::focus_list()
{
    if (book_->GetSelection() == list_page)
        table_->SetFocus();
}

const api::SupervisedClient* SupervisionPanel::selected() const
{
    const auto row = table_->GetSelectedRow();
    const auto& clients = presenter_.read().clients;
    return row == wxNOT_FOUND || static_cast<std::size_t>(row) >= clients.size()
               ? nullptr
               : &clients[static_cast<std::size_t>(row)];
}

void SupervisionPanel::show_supervision()
{
    set_text(counts_, from_utf8(presenter_.counts()));
    table_->DeleteAllItems();
    for (const auto& client : presenter_.read().clients) {
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(full_name(client)));
        cells.push_back(from_utf8(client.supervisee_name));
        cells.push_back(from_utf8(what_waits(client)));
        cells.push_back(from_utf8(presenter_.age(client)));
        cells.push_back(from_utf8(presenter_.last_session(client)));
        table_->AppendItem(cells);
    }
    if (!presenter_.read().clients.empty())
        table_->SelectRow(0);
    actions_->Clear();
    for (const auto& action : presenter_.read().actions)
        actions_->Append(from_utf8(presenter_.action_words(action)));
    book_->SetSelection(presenter_.read().supervisees.empty() ? nobody_page : list_page);
    show_selected();
    show_selected_action();
    Layout();
}

void SupervisionPanel::show_selected()
{
    open_->Enable(selected() != nullptr);
    agree_->Enable(!presenter_.read().supervisees.empty());
}

void SupervisionPanel::show_selected_action()
{
    const auto row = actions_->GetSelection();
    settle_->Enable(row != wxNOT_FOUND);
    const bool done = row != wxNOT_FOUND && presenter_.read().actions[static_cast<std::size_t>(row)].done_at;
    settle_->SetLabel(done ? _("Not done after all") : _("Done"));
    settle_->GetParent()->Layout();
}

void SupervisionPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), reading_width);
    Layout();
}

void SupervisionPanel::open_client()
{
    if (const auto* client = selected())
        navigator_.open_client(client->client_id);
}

void SupervisionPanel::agree()
{
    if (!presenter_.read().supervisees.empty())
        new AgreeActionDialog{this, screen_, presenter_.read(), selected(), [this] { presenter_.refresh(); }};
}

}  // namespace attune::desktop
