#include "client/exercises/exercises_panel.hpp"

#include <wx/sizer.h>
#include <wx/translation.h>
#include <wx/utils.h>

#include "client/exercises/exercise_detail_panel.hpp"
#include "client/exercises/own_exercise_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int row_height = 34;
constexpr int list_width = 452;
constexpr int sentence_width = 760;

enum ExercisesPage { exercises_page, no_exercise_page };

}  // namespace

ExercisesPanel::ExercisesPanel(wxWindow* parent, Screen& screen, std::function<void()> close)
    : wxPanel{parent},
      screen_{screen},
      close_{std::move(close)},
      presenter_{*this, screen}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_top(), wxSizerFlags{}.Expand());
    counts_ = make_text(this);
    give_style(counts_, "attune-quiet");
    column->Add(counts_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    sentence_ = make_strong(this);
    sentence_->Hide();
    auto* body = new wxBoxSizer{wxHORIZONTAL};
    body->Add(make_list(), wxSizerFlags{}.Expand());
    detail_ = new ExerciseDetailPanel{this,
                                      {[this](std::size_t attachment) { presenter_.open(attachment); },
                                       [this] {
                                           if (const auto* own = presenter_.own())
                                               write(*own);
                                       }}};
    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(sentence_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    right->Add(detail_, wxSizerFlags{1}.Expand());
    body->Add(right, wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    column->Add(body, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    auto* padded = new wxBoxSizer{wxHORIZONTAL};
    padded->AddSpacer(FromDIP(margin));
    padded->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    padded->AddSpacer(FromDIP(margin));
    SetSizer(padded);
}

wxSizer* ExercisesPanel::make_top()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_title(this, _("Exercises")), wxSizerFlags{1}.CentreVertical());
    auto* close = new wxButton{this, wxID_ANY, _("Close exercises")};
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close_(); });
    row->Add(close, wxSizerFlags{}.CentreVertical());
    if (presenter_.may_keep()) {
        auto* make =
            new wxButton{this, wxID_ANY, _("New exercise of your own") + wxString::FromUTF8("\u2026")};
        make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { write({}); });
        row->Add(make, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    }
    return row;
}

wxSizer* ExercisesPanel::make_list()
{
    search_ = new wxSearchCtrl{this, wxID_ANY};
    search_->SetDescriptiveText(_("Name, phase, flow or system"));
    search_->ShowCancelButton(true);
    name_for_screen_readers(search_, _("Find an exercise"));
    search_->Bind(wxEVT_TEXT,
                  [this](wxCommandEvent&) { presenter_.find(search_->GetValue().utf8_string()); });
    book_ = new wxSimplebook{this};
    book_->SetMinSize(FromDIP(wxSize{list_width, -1}));
    table_ = new wxDataViewListCtrl{book_, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table_->AppendTextColumn(_("Exercise"), wxDATAVIEW_CELL_INERT, FromDIP(254), wxALIGN_LEFT);
    table_->AppendTextColumn(_("Phase, or whose it is"), wxDATAVIEW_CELL_INERT, FromDIP(190), wxALIGN_LEFT);
    for (unsigned i = 0; i < table_->GetColumnCount(); ++i)
        table_->GetColumn(i)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table_, _("Exercises"), row_height);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const auto row = table_->GetSelectedRow(); !filling_ && row != wxNOT_FOUND)
            presenter_.choose(static_cast<std::size_t>(row));
    });
    book_->AddPage(table_, {});
    book_->AddPage(
        new EmptyState{book_, _("Nothing found"),
                       _("No exercise fits what you typed. Try a word of its name, or \"soothing\"."),
                       _("Show all"), [this] { search_->Clear(); }},
        {});
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(search_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    column->Add(book_, wxSizerFlags{1}.Expand());
    return column;
}

void ExercisesPanel::begin()
{
    presenter_.begin();
    table_->SetFocus();
}

void ExercisesPanel::show_rows()
{
    filling_ = true;
    set_text(counts_, from_utf8(presenter_.counts()));
    table_->DeleteAllItems();
    for (const auto& row : presenter_.rows()) {
        wxVector<wxVariant> cells;
        cells.push_back(from_utf8(row.name));
        cells.push_back(from_utf8(row.kind));
        table_->AppendItem(cells);
    }
    book_->SetSelection(presenter_.rows().empty() ? no_exercise_page : exercises_page);
    if (presenter_.chosen() < presenter_.rows().size()) {
        table_->SelectRow(static_cast<unsigned>(presenter_.chosen()));
        table_->EnsureVisible(table_->RowToItem(static_cast<int>(presenter_.chosen())));
    }
    filling_ = false;
    Layout();
}

void ExercisesPanel::show_detail()
{
    detail_->show(presenter_.detail(), presenter_.may_keep() && presenter_.own());
}

void ExercisesPanel::show_sentence(const std::string& sentence)
{
    desktop::show_sentence(sentence_, from_utf8(sentence), sentence_width);
    Layout();
}

bool ExercisesPanel::open_file(const std::filesystem::path& path)
{
    return wxLaunchDefaultApplication(from_utf8(path.string()));
}

void ExercisesPanel::write(const Exercise& exercise)
{
    new OwnExerciseDialog{this, screen_, exercise, presenter_.typed(), [this](const std::string& code) {
                              search_->ChangeValue({});
                              presenter_.show_kept(code);
                          }};
}

}  // namespace attune::desktop
