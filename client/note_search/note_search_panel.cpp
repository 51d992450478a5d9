#include "client/note_search/note_search_panel.hpp"

#include <utility>

#include <wx/translation.h>

#include "client/note/formatted_note.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/formatted_view.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 34;
constexpr int note_width = 380;
constexpr int words_width = 330;
constexpr int sentence_width = 760;

enum BookPage { begin_page, table_page, nothing_page };

// Pango's mark-up: what was found stands out by its weight.
wxString marked(const std::vector<api::SnippetPart>& snippet)
{
    wxString text;
    for (const auto& part : snippet) {
        auto words = from_utf8(part.text);
        words.Replace("&", "&amp;");
        words.Replace("<", "&lt;");
        words.Replace(">", "&gt;");
        text += part.found ? "<b>" + words + "</b>" : words;
    }
    return text;
}

}  // namespace

NoteSearchPanel::NoteSearchPanel(wxWindow* parent, Screen& screen, Navigator& navigator,
                                 std::function<void()> back)
    : wxPanel{parent},
      navigator_{navigator},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_top(std::move(back)), wxSizerFlags{}.Expand());
    search_ = new wxSearchCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER};
    search_->SetDescriptiveText(_("Words, \"words together\", -not this word"));
    search_->ShowCancelButton(true);
    search_->SetMinSize(FromDIP(wxSize{420, -1}));
    name_for_screen_readers(search_, _("Find in notes"));
    for (const auto& event : {wxEVT_TEXT_ENTER, wxEVT_SEARCH})
        search_->Bind(event,
                      [this](wxCommandEvent&) { presenter_.search(search_->GetValue().utf8_string()); });
    column->Add(search_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap + half_gap)));
    counts_ = make_text(this);
    give_style(counts_, "attune-quiet");
    column->Add(counts_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    sentence_ = make_strong(this);
    sentence_->Hide();
    column->Add(sentence_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    auto* body = new wxBoxSizer{wxHORIZONTAL};
    body->Add(make_book(), wxSizerFlags{1}.Expand());
    body->Add(make_note(), wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    column->Add(body, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(in_margins(this, column),
                wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    SetSizer(padded);
    show_rows();
    show_note();
}

wxSizer* NoteSearchPanel::make_top(std::function<void()> back)
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_title(this, _("Find in notes")), wxSizerFlags{1}.CentreVertical());
    auto* close = new wxButton{this, wxID_ANY, _("Back to the caseload")};
    close->Bind(wxEVT_BUTTON, [back = std::move(back)](wxCommandEvent&) { back(); });
    row->Add(close, wxSizerFlags{}.CentreVertical());
    return row;
}

wxSimplebook* NoteSearchPanel::make_book()
{
    book_ = new wxSimplebook{this};
    book_->AddPage(
        new EmptyState{book_, _("Notes of your own caseload"),
                       _("Type a word and press Enter. Endings and accents do not matter, in English and "
                         "in German. Nobody else's private notes are ever found.")},
        {});
    table_ = make_table(book_);
    book_->AddPage(table_, {});
    book_->AddPage(
        new EmptyState{book_, _("Nothing found"),
                       _("No note of your caseload holds all these words. Try fewer, or another one.")},
        {});
    return book_;
}

wxDataViewListCtrl* NoteSearchPanel::make_table(wxWindow* parent)
{
    auto* table = new wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                         wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table->AppendTextColumn(_("Client"), wxDATAVIEW_CELL_INERT, FromDIP(150), wxALIGN_LEFT);
    table->AppendTextColumn(_("Session"), wxDATAVIEW_CELL_INERT, FromDIP(100), wxALIGN_LEFT);
    table->AppendTextColumn(_("Where"), wxDATAVIEW_CELL_INERT, FromDIP(90), wxALIGN_LEFT);
    auto* words = new wxDataViewTextRenderer{"string", wxDATAVIEW_CELL_INERT};
    words->EnableMarkup();
    table->AppendColumn(new wxDataViewColumn{_("Found"), words, 3, FromDIP(320), wxALIGN_LEFT}, "string");
    for (unsigned i = 0; i < table->GetColumnCount(); ++i)
        table->GetColumn(i)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table, _("Notes found"), row_height);
    table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const auto row = table_->GetSelectedRow(); !filling_ && row != wxNOT_FOUND)
            presenter_.choose(static_cast<std::size_t>(row));
    });
    table->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open(); });
    return table;
}

wxWindow* NoteSearchPanel::make_note()
{
    note_ = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{note_width, -1}),
                                 wxBORDER_THEME};
    set_ground(note_, Ground::view);
    note_->SetScrollRate(0, FromDIP(gap));
    name_for_screen_readers(note_, _("The chosen note"));
    heading_ = make_strong(note_);
    earlier_ = make_notes(note_);
    open_ = new wxButton{note_, wxID_ANY, _("Open note")};
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open(); });
    parts_ = new wxBoxSizer{wxVERTICAL};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(heading_, wxSizerFlags{}.Expand());
    column->Add(earlier_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(open_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column->Add(parts_, wxSizerFlags{}.Expand());
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(gap + half_gap)));
    note_->SetSizer(padded);
    return note_;
}

void NoteSearchPanel::focus_search()
{
    search_->SetFocus();
    search_->SelectAll();
}

void NoteSearchPanel::show_rows()
{
    if (presenter_.stage() == SearchStage::searching)
        return;
    filling_ = true;
    table_->DeleteAllItems();
    for (const auto& row : presenter_.rows()) {
        wxVector<wxVariant> cells;
        for (const auto& text : {row.client, row.when, row.what})
            cells.push_back(from_utf8(text));
        cells.push_back(marked(row.snippet));
        table_->AppendItem(cells);
    }
    const bool done = presenter_.stage() == SearchStage::done;
    book_->SetSelection(!done ? begin_page : presenter_.rows().empty() ? nothing_page : table_page);
    if (!presenter_.rows().empty())
        table_->SelectRow(0);
    filling_ = false;
    counts_->SetLabelText(presenter_.rows().empty() ? wxString{} : from_utf8(presenter_.counts()));
    if (done)
        announce(counts_);
    if (!presenter_.rows().empty())
        table_->SetFocus();
    Layout();
}

void NoteSearchPanel::show_note()
{
    parts_->Clear(true);
    const auto* note = presenter_.note();
    note_->Show(presenter_.found() != nullptr);
    heading_->SetLabelText(from_utf8(presenter_.note_heading()));
    heading_->Wrap(FromDIP(words_width));
    const auto earlier = presenter_.of_earlier_episode();
    earlier_->SetLabelText(from_utf8(earlier));
    earlier_->Wrap(FromDIP(words_width));
    earlier_->Show(!earlier.empty());
    open_->Show(note != nullptr);
    if (note) {
        for (const auto& section : note->text.sections)
            add_part(from_utf8(say(section.heading)), formatted_section(section));
        for (const auto& addendum : note->addenda)
            add_part(wxString::Format(_("Addendum, %s"), from_utf8(addendum.author_name)),
                     reports::formatted(addendum.text));
    }
    note_->FitInside();
    Layout();
    note_->Layout();
}

void NoteSearchPanel::add_part(const wxString& heading, std::vector<reports::FormattedBlock> blocks)
{
    if (blocks.empty())
        return;
    parts_->Add(make_strong(note_, heading), wxSizerFlags{}.Border(wxTOP, FromDIP(gap + half_gap)));
    auto* words = new FormattedView{note_};
    words->show(std::move(blocks), {});
    parts_->Add(words, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
}

void NoteSearchPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), sentence_width);
    Layout();
}

void NoteSearchPanel::open()
{
    const auto* found = presenter_.found();
    if (found)
        CallAfter([this, one = *found] { navigator_.open_note(one); });
}

}  // namespace attune::desktop
