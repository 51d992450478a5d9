#include "client/duplicates/duplicates_dialog.hpp"

#include <utility>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 820;
constexpr int list_height = 260;

}  // namespace

DuplicatesDialog::DuplicatesDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Possible duplicates"), _("Look again")},
      presenter_{*this, screen}
{
    without_draft();
    auto* why = make_text(this, _("Records that may be about one person. Whoever cares for both merges them "
                                  "(Client, Merge records); where two therapists have one each, ask them to "
                                  "look. A name stands here only where you may see it anyway, and only there "
                                  "you can say that they are two people."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why);
    make_table();
    body()->Add(make_acts(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    open(table_);
    presenter_.refresh();
}

void DuplicatesDialog::make_table()
{
    table_ =
        new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{dialog_width, list_height}),
                               wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    const std::pair<wxString, int> columns[] = {
        {_("One record"), 270}, {_("Another record"), 270}, {_("What speaks for it"), 270}};
    for (const auto& [label, width] : columns)
        table_->AppendTextColumn(label, wxDATAVIEW_CELL_INERT, FromDIP(width), wxALIGN_LEFT)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    prepare_table(table_, _("Possible duplicates"));
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_what_can_be_done(); });
    body()->Add(table_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
}

wxSizer* DuplicatesDialog::make_acts()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto beside = wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap));
    two_people_ = new wxButton{this, wxID_ANY, _("Not the same person")};
    two_people_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.say_two_people(selected()); });
    row->Add(two_people_, beside);
    take_back_ = new wxButton{this, wxID_ANY, _("Perhaps the same after all")};
    take_back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.take_back(selected()); });
    row->Add(take_back_, beside);
    undo_ = make_link(this, _("Undo"));
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.undo(); });
    row->Add(undo_, beside);
    row->AddStretchSpacer();
    auto* apart = new wxCheckBox{this, wxID_ANY, _("And those that are two people")};
    apart->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) { presenter_.show_apart(event.IsChecked()); });
    row->Add(apart, wxSizerFlags{}.CentreVertical());
    undo_->Hide();
    show_what_can_be_done();
    return row;
}

std::size_t DuplicatesDialog::selected() const
{
    const int row = table_->GetSelectedRow();
    return row == wxNOT_FOUND ? presenter_.rows().size() : static_cast<std::size_t>(row);
}

void DuplicatesDialog::show_what_can_be_done()
{
    two_people_->Enable(presenter_.may_say_two_people(selected()));
    take_back_->Enable(presenter_.may_take_back(selected()));
}

void DuplicatesDialog::show_rows()
{
    table_->DeleteAllItems();
    for (const auto& row : presenter_.rows()) {
        wxVector<wxVariant> cells;
        for (const auto* text : {&row.one, &row.other, &row.signs})
            cells.push_back(from_utf8(*text));
        table_->AppendItem(cells);
    }
    if (!presenter_.rows().empty())
        table_->SelectRow(0);
    show_what_can_be_done();
}

void DuplicatesDialog::show_sentence(const std::string& sentence, bool undo)
{
    set_sentence(sentence);
    undo_->Show(undo);
    Layout();
}

}  // namespace attune::desktop
