#include "client/tags/practice_tags_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"

namespace attune::desktop {

namespace {

constexpr int words_width = 420;
constexpr int lines_shown = 10;

}  // namespace

PracticeTagsDialog::PracticeTagsDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Tags of the practice"), _("Save tags")},
      presenter_{*this, screen}
{
    auto* why =
        make_text(this, _("Words by which clients are sorted: \"group\", \"self-funding\". Everybody in the "
                          "practice reads this list, so none names a client. One that is taken out is "
                          "offered no more, and stays with the clients who have it."));
    why->Wrap(FromDIP(words_width));
    body()->Add(why);
    tags_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE};
    give_margins(tags_);
    tags_->SetMinSize({FromDIP(words_width), lines_shown * tags_->GetCharHeight() + FromDIP(2 * gap)});
    tags_->SetMaxLength(static_cast<unsigned long>(api::most_tags * (api::room_for_tag + 1)));
    body()->Add(field("tags", _("Tags"), tags_, _("one a line")),
                wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    without_draft();
    presenter_.begin();
    open(tags_);
}

void PracticeTagsDialog::show_tags(const std::string& lines, bool may_change)
{
    tags_->ChangeValue(from_utf8(lines));
    tags_->SetEditable(may_change);
    allow_submit(may_change);
}

}  // namespace attune::desktop
