#include "client/record_merges/undo_merge_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 440;

}  // namespace

UndoMergeDialog::UndoMergeDialog(wxWindow* parent, PageContext& context, const api::RecordMerge& merge)
    : FormDialog{parent, _("Undo merge"), _("Undo merge")},
      presenter_{*this, context.screen, context.model, merge}
{
    without_draft();
    auto* what = make_text(this, from_utf8(presenter_.what()));
    what->Wrap(FromDIP(dialog_width));
    body()->Add(what);
    body()->SetMinSize(FromDIP(wxSize{dialog_width, -1}));
    open(FindWindow(wxID_CANCEL));
}

}  // namespace attune::desktop
