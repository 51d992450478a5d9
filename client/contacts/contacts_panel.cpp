#include "client/contacts/contacts_panel.hpp"

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/contacts/contact_dialog.hpp"
#include "client/duplicates/duplicates_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/time_words.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 38;
constexpr int reading_width = 720;

enum BookPage { table_page, loading_page, no_clients_page, nothing_found_page };

}  // namespace

ContactsPanel::ContactsPanel(wxWindow* parent, Screen& screen, Navigator& navigator)
    : Panel{parent},
      screen_{screen},
      navigator_{navigator},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(), wxSizerFlags{}.Expand());
    sentence_ = make_text(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    book_ = new wxSimplebook{this};
    book_->AddPage(make_table(book_), {});
    book_->AddPage(new EmptyState{book_, _("Reading the clients"), _("This takes a moment.")}, {});
    book_->AddPage(new EmptyState{book_, _("No clients yet"),
                                  _("A therapist adds the first one. From then on they can be booked here.")},
                   {});
    book_->AddPage(new EmptyState{book_, _("Nobody found"),
                                  _("No client fits what you typed. Try part of a name, the reference, a "
                                    "birth date or the end of a phone number."),
                                  _("Show everybody"), [this] { search_->Clear(); }},
                   {});
    book_->SetSelection(loading_page);
    column->Add(book_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* page = new wxBoxSizer{wxVERTICAL};
    page->Add(in_margins(this, column),
              wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    SetSizer(page);
    show_selected();
}

wxSizer* ContactsPanel::make_head()
{
    auto* words = new wxBoxSizer{wxVERTICAL};
    words->Add(make_title(this, _("Clients")));
    counts_ = make_text(this);
    give_style(counts_, "attune-quiet");
    words->Add(counts_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    edit_ = new wxButton{this, wxID_ANY, _("Contact details") + wxString::FromUTF8("\u2026")};
    edit_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { edit(); });
    book_appointment_ = make_default_button(this, _("Book appointment"));
    book_appointment_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { book(); });
    auto* first = new wxBoxSizer{wxHORIZONTAL};
    first->Add(words, wxSizerFlags{1}.CentreVertical());
    first->Add(make_duplicates(), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(side_margin)));
    first->Add(edit_, wxSizerFlags{}.CentreVertical());
    first->Add(book_appointment_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));

    search_ = new wxSearchCtrl{this, wxID_ANY};
    search_->SetDescriptiveText(_("Name, reference, birth date, phone"));
    search_->ShowCancelButton(true);
    search_->SetMinSize(FromDIP(wxSize{320, -1}));
    name_for_screen_readers(search_, _("Find a client"));
    search_->Bind(wxEVT_TEXT,
                  [this](wxCommandEvent&) { presenter_.find(search_->GetValue().utf8_string()); });
    search_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { edit(); });
    search_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_DOWN && book_->GetSelection() == table_page)
            table_->SetFocus();
        else
            event.Skip();
    });
    auto* head = new wxBoxSizer{wxVERTICAL};
    head->Add(first, wxSizerFlags{}.Expand());
    head->Add(search_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap + half_gap)));
    return head;
}

wxWindow* ContactsPanel::make_duplicates()
{
    auto* link = make_link(this, _("Possible duplicates") + wxString::FromUTF8("\u2026"));
    link->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { new DuplicatesDialog{this, screen_}; });
    return link;
}

wxWindow* ContactsPanel::make_table(wxWindow* parent)
{
    table_ = new wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    const std::pair<wxString, int> columns[] = {{_("Name"), 220},
                                                {_("Reference"), 90},
                                                {_("Born"), 100},
                                                {_("Phone"), 140},
                                                {_("E-mail"), 210},
                                                {_("Therapist"), 140},
                                                {_("Next appointment"), 160}};
    for (const auto& [label, width] : columns)
        table_->AppendTextColumn(label, wxDATAVIEW_CELL_INERT, FromDIP(width), wxALIGN_LEFT)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table_, _("Clients"), row_height);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (filling_)
            return;
        const auto* contact = selected();
        chosen_ = contact ? contact->client.client_id : "";
        show_selected();
    });
    table_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { edit(); });
    table_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == 'B' && event.GetModifiers() == wxMOD_CONTROL)
            book();
        else
            event.Skip();
    });
    return table_;
}

void ContactsPanel::focus_search()
{
    search_->SetFocus();
}

const api::Contact* ContactsPanel::selected() const
{
    const auto row = table_->GetSelectedRow();
    const auto& contacts = presenter_.contacts();
    return row == wxNOT_FOUND || static_cast<std::size_t>(row) >= contacts.size()
               ? nullptr
               : &contacts[static_cast<std::size_t>(row)];
}

// Who was selected stays so; of those newly found, the first is.
void ContactsPanel::show_contacts()
{
    filling_ = true;
    table_->DeleteAllItems();
    unsigned row = 0;
    unsigned index = 0;
    for (const auto& contact : presenter_.contacts()) {
        const auto& details = contact.client.details;
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(full_name(details)));
        cells.push_back(from_utf8(details.reference));
        cells.push_back(details.born_on ? from_utf8(medium_date(*details.born_on)) : wxString{});
        cells.push_back(from_utf8(details.phone));
        cells.push_back(from_utf8(details.email));
        cells.push_back(contact.therapist_id ? from_utf8(contact.therapist_name) : _("No open episode"));
        cells.push_back(contact.next_at ? from_utf8(day_and_time(*contact.next_at, screen_.clock()))
                                        : wxString{});
        table_->AppendItem(cells);
        if (contact.client.client_id == chosen_)
            row = index;
        ++index;
    }
    if (index > 0)
        table_->SelectRow(row);
    book_->SetSelection(index > 0                       ? table_page
                        : presenter_.looking_for_some() ? nothing_found_page
                                                        : no_clients_page);
    filling_ = false;
    counts_->SetLabelText(from_utf8(presenter_.count_words()));
    show_selected();
    Layout();
}

void ContactsPanel::show_selected()
{
    const auto* contact = book_->GetSelection() == table_page ? selected() : nullptr;
    edit_->Enable(contact != nullptr);
    book_appointment_->Enable(contact && contact->therapist_id);
    if (contact && !contact->therapist_id)
        book_appointment_->SetToolTip(_("Their episode has ended, so nothing can be booked in it."));
    else
        book_appointment_->SetToolTip("Ctrl+B");
}

void ContactsPanel::show_sentence(const std::string& sentence)
{
    attune::desktop::show_sentence(sentence_, from_utf8(sentence), reading_width);
    Layout();
}

void ContactsPanel::edit()
{
    if (const auto* contact = selected())
        edit(contact->client);
}

void ContactsPanel::edit(const api::Client& client)
{
    new ContactDialog{this, screen_, client, [this] { presenter_.refresh(); }};
}

void ContactsPanel::open(const std::string& client_id)
{
    screen_.calls.call<api::ReadContact>(alive_, {client_id}, [this](const Result<api::Contact>& reply) {
        if (!reply)
            return show_sentence(reply.error().sentence);
        edit(reply->client);
    });
}

void ContactsPanel::book()
{
    const auto* contact = selected();
    if (contact && contact->therapist_id)
        navigator_.book_for(
            {contact->client.client_id, name_and_reference(contact->client.details), *contact->therapist_id});
}

}  // namespace attune::desktop
