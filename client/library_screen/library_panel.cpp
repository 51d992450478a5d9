#include "client/library_screen/library_panel.hpp"

#include <utility>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/exercises/exercises_panel.hpp"
#include "client/library_screen/basis_dialog.hpp"
#include "client/library_screen/instrument_detail_panel.hpp"
#include "client/library_screen/load_wording_panel.hpp"
#include "client/library_screen/own_measure_panel.hpp"
#include "client/note_templates/note_templates_panel.hpp"
#include "client/reading/leaflets_panel.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 34;
constexpr int list_width = 452;

enum BookPage { list_page, opening_page, nothing_found_page };

// The page may be asking from one of its own buttons, so it is destroyed after their events.
template <class Page>
void put_away(wxSimplebook* pages, Page*& page)
{
    auto* old = std::exchange(page, nullptr);
    if (!old)
        return;
    pages->RemovePage(static_cast<std::size_t>(pages->FindPage(old)));
    old->Hide();
    pages->CallAfter([old] { old->Destroy(); });
}

}  // namespace

LibraryPanel::LibraryPanel(wxWindow* parent, Screen& screen)
    : wxPanel{parent},
      screen_{screen},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    pages_ = new wxSimplebook{this};
    pages_->AddPage(make_list_page(), {});
    auto* whole = new wxBoxSizer{wxVERTICAL};
    whole->Add(pages_, wxSizerFlags{1}.Expand());
    SetSizer(whole);
    show_rows();
    presenter_.refresh();
}

LibraryPanel::~LibraryPanel() = default;

wxPanel* LibraryPanel::make_list_page()
{
    auto* page = new wxPanel{pages_};
    set_ground(page, Ground::window);
    make_search(page);
    counts_ = make_text(page);
    give_style(counts_, "attune-quiet");
    sentence_ = make_strong(page);
    sentence_->Hide();

    make_book(page);
    detail_ = new InstrumentDetailPanel{page,
                                        presenter_,
                                        {[this] { load_wording(); }, [this] { change_measure(); },
                                         [this](const std::string& score) { change_basis(score); }}};

    auto* body = new wxBoxSizer{wxHORIZONTAL};
    body->Add(book_, wxSizerFlags{0}.Expand());
    body->Add(detail_, wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_head(page), wxSizerFlags{}.Expand());
    column->Add(counts_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column->Add(search_, wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    column->Add(body, wxSizerFlags{1}.Expand());
    auto* padded = new wxBoxSizer{wxHORIZONTAL};
    padded->AddSpacer(FromDIP(margin));
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    padded->AddSpacer(FromDIP(margin));
    page->SetSizer(padded);
    return page;
}

wxSizer* LibraryPanel::make_head(wxWindow* page)
{
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(make_title(page, _("Library")), wxSizerFlags{1}.CentreVertical());
    auto* exercises = new wxButton{page, wxID_ANY, _("Exercises")};
    exercises->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_exercises(); });
    head->Add(exercises, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    auto* leaflets = new wxButton{page, wxID_ANY, _("Leaflets")};
    leaflets->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_leaflets(); });
    head->Add(leaflets, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    auto* templates = new wxButton{page, wxID_ANY, _("Note templates")};
    templates->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_note_templates(); });
    head->Add(templates, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    if (presenter_.may_keep()) {
        auto* make =
            new wxButton{page, wxID_ANY, _("New measure of your own") + wxString::FromUTF8("\u2026")};
        make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { make_measure(); });
        head->Add(make, wxSizerFlags{}.CentreVertical());
    }
    return head;
}

void LibraryPanel::make_search(wxWindow* parent)
{
    search_ = new wxSearchCtrl{parent, wxID_ANY};
    search_->SetDescriptiveText(_("Name, short name or topic"));
    search_->ShowCancelButton(true);
    search_->SetMinSize(FromDIP(wxSize{320, -1}));
    name_for_screen_readers(search_, _("Find an instrument"));
    search_->Bind(wxEVT_TEXT,
                  [this](wxCommandEvent&) { presenter_.find(search_->GetValue().utf8_string()); });
}

void LibraryPanel::make_book(wxWindow* parent)
{
    book_ = new wxSimplebook{parent};
    book_->SetMinSize(FromDIP(wxSize{list_width, -1}));
    table_ = make_table(book_);
    book_->AddPage(table_, {});
    book_->AddPage(new EmptyState{book_, _("Opening the library"), _("This takes a moment.")}, {});
    book_->AddPage(
        new EmptyState{book_, _("Nothing found"),
                       _("No instrument fits what you typed. Try its short name, or what it measures."),
                       _("Show all"), [this] { search_->Clear(); }},
        {});
}

wxDataViewListCtrl* LibraryPanel::make_table(wxWindow* parent)
{
    auto* table = new wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                         wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table->AppendTextColumn(_("Instrument"), wxDATAVIEW_CELL_INERT, FromDIP(128), wxALIGN_LEFT);
    table->AppendTextColumn(_("Use"), wxDATAVIEW_CELL_INERT, FromDIP(176), wxALIGN_LEFT);
    table->AppendTextColumn(_("Wording"), wxDATAVIEW_CELL_INERT, FromDIP(140), wxALIGN_LEFT);
    for (unsigned i = 0; i < table->GetColumnCount(); ++i)
        table->GetColumn(i)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table, _("Instruments"), row_height);
    table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const auto row = table_->GetSelectedRow();
        if (row != wxNOT_FOUND && static_cast<std::size_t>(row) < presenter_.rows().size())
            presenter_.select(presenter_.rows()[static_cast<std::size_t>(row)].code);
    });
    return table;
}

void LibraryPanel::focus_search()
{
    if (pages_->GetSelection() == 0)
        search_->SetFocus();
}

void LibraryPanel::show_rows()
{
    if (!presenter_.loaded())
        return static_cast<void>(book_->SetSelection(opening_page));
    set_text(counts_, from_utf8(presenter_.counts()));
    const auto* selected = presenter_.detail();
    table_->DeleteAllItems();
    for (const auto& row : presenter_.rows()) {
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(row.short_name));
        cells.push_back(from_utf8(row.use));
        cells.push_back(from_utf8(row.wording));
        table_->AppendItem(cells);
    }
    book_->SetSelection(presenter_.rows().empty() ? nothing_found_page : list_page);
    for (std::size_t i = 0; i < presenter_.rows().size(); ++i)
        if (selected ? presenter_.rows()[i].code == selected->code : i == 0)
            table_->SelectRow(static_cast<unsigned>(i));
    if (table_->GetSelectedRow() == wxNOT_FOUND && !presenter_.rows().empty())
        table_->SelectRow(0);
    Layout();
}

void LibraryPanel::show_detail()
{
    detail_->show_detail();
}

void LibraryPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), 760);
    Layout();
}

void LibraryPanel::show_busy(bool busy)
{
    detail_->show_busy(busy);
}

// The page stays, with what is typed in it, until the wording is loaded or another instrument's is begun.
void LibraryPanel::load_wording()
{
    const auto* instrument = presenter_.instrument();
    if (!instrument)
        return;
    if (loading_ && loading_->instrument() != instrument->code) {
        pages_->DeletePage(static_cast<std::size_t>(pages_->FindPage(loading_)));
        loading_ = nullptr;
    }
    if (!loading_) {
        loading_ = new LoadWordingPanel{pages_, screen_, *instrument, [this](bool loaded) {
                                            go_back();
                                            if (!loaded)
                                                return;
                                            presenter_.refresh();
                                            put_away(pages_, loading_);
                                        }};
        pages_->AddPage(loading_, {});
    }
    turn_to(loading_);
    loading_->begin();
}

void LibraryPanel::turn_to(wxWindow* page)
{
    pages_->SetSelection(static_cast<std::size_t>(pages_->FindPage(page)));
}

OwnMeasurePanel* LibraryPanel::new_measure_page()
{
    auto* page = new OwnMeasurePanel{pages_, screen_, [this](const std::string& kept) {
                                         go_back();
                                         if (kept.empty())
                                             return;
                                         search_->ChangeValue({});
                                         presenter_.show_kept(kept);
                                         put_away(pages_, making_);
                                     }};
    pages_->AddPage(page, {});
    return page;
}

void LibraryPanel::open_exercises()
{
    if (!exercises_) {
        exercises_ = new ExercisesPanel{pages_, screen_, [this] { go_back(); }};
        pages_->AddPage(exercises_, {});
    }
    turn_to(exercises_);
    exercises_->begin();
}

void LibraryPanel::open_leaflets()
{
    if (!leaflets_) {
        leaflets_ = new LeafletsPanel{pages_, screen_, {}, [this] { go_back(); }};
        pages_->AddPage(leaflets_, {});
    }
    turn_to(leaflets_);
    leaflets_->SetFocus();
}

void LibraryPanel::open_note_templates()
{
    if (!note_templates_) {
        note_templates_ = new NoteTemplatesPanel{pages_, screen_, [this] { go_back(); }};
        pages_->AddPage(note_templates_, {});
    }
    turn_to(note_templates_);
    note_templates_->begin();
}

// As with a wording, what is typed stays until it is kept or another measure is changed.
void LibraryPanel::make_measure()
{
    if (!making_)
        making_ = new_measure_page();
    turn_to(making_);
    making_->begin();
}

void LibraryPanel::change_measure()
{
    const auto* instrument = presenter_.instrument();
    const auto* own = presenter_.own_instrument();
    if (!instrument || !own)
        return;
    put_away(pages_, making_);
    making_ = new_measure_page();
    if (!making_->begin_change(*instrument, own->used)) {
        put_away(pages_, making_);
        return show_sentence(
            say("This measure came from a file that holds more than this page can show. Change the file, and "
                "add it with attunectl."));
    }
    turn_to(making_);
    making_->begin();
}

void LibraryPanel::change_basis(const std::string& score)
{
    const auto* instrument = presenter_.instrument();
    const auto* definition = instrument ? find_score(*instrument, score) : nullptr;
    if (definition)
        new BasisDialog{
            this, screen_, *instrument, *definition, presenter_.practice(), [this] { presenter_.refresh(); }};
}

bool LibraryPanel::go_back()
{
    if (pages_->GetSelection() == 0)
        return false;
    pages_->SetSelection(0);
    table_->SetFocus();
    return true;
}

}  // namespace attune::desktop
