#include "client/duplicates/duplicates_dialog.hpp"

#include <utility>

#include <wx/translation.h>

#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"

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
                                  "look. A name stands here only where you may see it anyway."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why);
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
    body()->Add(table_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    open(table_);
    presenter_.refresh();
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
}

}  // namespace attune::desktop
