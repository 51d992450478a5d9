#include "client/record_merges/merge_records_dialog.hpp"

#include <array>

#include <wx/dcclient.h>
#include <wx/translation.h>
#include <wx/wupdlock.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/kept_focus.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int label_width = 120;
constexpr int record_width = 260;
constexpr int dialog_width = label_width + 2 * (record_width + side_margin);
constexpr int list_height = 76;
constexpr std::array both{RecordSide::left, RecordSide::right};

// Cut where there is no room for it, and then read whole where the mouse rests.
wxRadioButton* make_choice(wxWindow* parent, const std::string& words, bool first, const wxString& spoken)
{
    const auto text = from_utf8(words);
    const int room = parent->FromDIP(record_width - 2 * side_margin);
    auto* choice =
        new wxRadioButton{parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, first ? wxRB_GROUP : 0};
    wxClientDC dc{choice};
    dc.SetFont(choice->GetFont());
    const auto shown = wxControl::Ellipsize(text, dc, wxELLIPSIZE_END, room);
    choice->SetLabelText(shown);
    if (shown != text)
        choice->SetToolTip(text);
    name_for_screen_readers(choice, spoken + ": " + text);
    return choice;
}

}  // namespace

MergeRecordsDialog::MergeRecordsDialog(wxWindow* parent, PageContext& context, const std::string& other_id)
    : FormDialog{parent, _("Merge records"), _("Merge records")},
      workspace_{context.workspace},
      presenter_{*this, context.screen, context.model, other_id}
{
    without_draft();
    auto* what = make_text(this, _("Two records of one person become one. Choose which of them is kept."));
    what->Wrap(FromDIP(dialog_width));
    body()->Add(what);
    if (presenter_.searches())
        body()->Add(make_search(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    sheet_ = new Panel{this};
    set_ground(sheet_, Ground::window);
    sheet_->SetSizer(new wxBoxSizer{wxVERTICAL});
    body()->Add(sheet_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    body()->SetMinSize(FromDIP(wxSize{dialog_width, -1}));
    presenter_.begin();
    open(search_ ? search_ : FindWindow(wxID_CANCEL));
}

wxSizer* MergeRecordsDialog::make_search()
{
    search_ = new wxTextCtrl{this, wxID_ANY};
    search_->SetHint(_("Name, initials, date of birth or number"));
    search_->Bind(wxEVT_TEXT,
                  [this](wxCommandEvent&) { presenter_.find(search_->GetValue().utf8_string()); });
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, list_height})};
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (event.GetSelection() != wxNOT_FOUND)
            presenter_.choose_client(static_cast<std::size_t>(event.GetSelection()));
    });
    name_for_screen_readers(list_, _("Clients found"));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("other_id", _("Find the other record"), search_, _("on your caseload")),
                wxSizerFlags{}.Expand());
    column->Add(list_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

void MergeRecordsDialog::show_found()
{
    wxArrayString clients;
    for (const auto& words : presenter_.found())
        clients.Add(from_utf8(words));
    list_->Set(clients);
}

void MergeRecordsDialog::show_compared()
{
    {
        const wxWindowUpdateLocker still{this};
        const KeptFocus kept{sheet_};
        sheet_->DestroyChildren();
        auto* column = sheet_->GetSizer();
        column->Clear();
        if (!presenter_.compared())
            return sheet_->InvalidateBestSize();
        auto* grid = new wxFlexGridSizer{3, FromDIP(gap), FromDIP(side_margin)};
        grid->AddGrowableCol(1, 1);
        grid->AddGrowableCol(2, 1);
        add_records(grid);
        add_details(grid);
        column->Add(grid, wxSizerFlags{}.Expand());
        add_sentences(column);
        sheet_->Layout();
    }
    allow_submit(presenter_.may_submit());
}

void MergeRecordsDialog::add_records(wxFlexGridSizer* grid)
{
    const int width = FromDIP(record_width);
    const auto top = wxSizerFlags{}.Top();
    grid->Add(FromDIP(label_width), 0);
    for (const auto side : both) {
        auto* name = make_heading(sheet_, from_utf8(presenter_.name(side)));
        name->Wrap(width);
        grid->Add(name, top);
    }
    grid->Add(make_strong(sheet_, _("Kept")), wxSizerFlags{}.CentreVertical());
    for (const auto side : both) {
        auto* keep = make_choice(sheet_, _("Keep this record").utf8_string(), side == RecordSide::left,
                                 from_utf8(presenter_.name(side)));
        keep->SetValue(presenter_.kept() == side);
        keep->Bind(wxEVT_RADIOBUTTON,
                   [this, side](wxCommandEvent&) { CallAfter([this, side] { presenter_.keep(side); }); });
        keep->SetMinSize({width, -1});
        grid->Add(keep, top);
    }
    grid->Add(make_strong(sheet_, _("Holds")), top);
    for (const auto side : both) {
        auto* holds = make_text(sheet_, from_utf8(presenter_.holds(side)));
        holds->Wrap(width);
        grid->Add(holds, top);
    }
}

void MergeRecordsDialog::add_details(wxFlexGridSizer* grid)
{
    const auto choices = presenter_.details();
    const auto middle = wxSizerFlags{}.CentreVertical();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& choice = choices[i];
        grid->Add(make_strong(sheet_, from_utf8(choice.name)), middle);
        for (const auto side : both) {
            const auto& words = side == RecordSide::left ? choice.left : choice.right;
            auto* value = make_choice(sheet_, words, side == RecordSide::left, from_utf8(choice.name));
            value->SetValue(choice.chosen == side);
            value->Enable(choice.open || choice.chosen == side);
            value->Bind(wxEVT_RADIOBUTTON, [this, i, side](wxCommandEvent&) { presenter_.choose(i, side); });
            grid->Add(value, middle);
        }
    }
}

void MergeRecordsDialog::add_sentences(wxSizer* column)
{
    const auto add = [&](wxStaticText* text, int above) {
        text->Wrap(FromDIP(dialog_width));
        column->Add(text, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(above)));
    };
    const auto hindrances = presenter_.hindrances();
    if (!hindrances.empty())
        add(make_heading(sheet_, _("These cannot be merged yet")), side_margin);
    for (const auto& hindrance : hindrances) {
        auto* text = make_text(sheet_, from_utf8(hindrance));
        give_style(text, "attune-attention");
        add(text, half_gap);
        announce(text);
    }
    if (!hindrances.empty())
        return;
    add(make_heading(sheet_, _("What will happen")), side_margin);
    for (const auto& sentence : presenter_.consequences())
        add(make_text(sheet_, from_utf8(sentence)), half_gap);
}

void MergeRecordsDialog::show_busy(bool busy)
{
    set_busy(busy);
    sheet_->Enable(!busy);
    if (!busy)
        allow_submit(presenter_.may_submit());
}

void MergeRecordsDialog::open_client(const std::string& client_id)
{
    finish();
    workspace_.open_client(client_id);
}

void merge_with_another(wxWindow* window, PageContext& context)
{
    new MergeRecordsDialog{window, context, {}};
}

}  // namespace attune::desktop
