#include "client/own_fields/own_fields_dialog.hpp"

#include <wx/translation.h>

#include "client/forms/wx_choices.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 560;
constexpr int list_height = 170;
constexpr int lines_of_choices = 4;

}  // namespace

OwnFieldsDialog::OwnFieldsDialog(wxWindow* parent, Screen& screen)
    : FormDialog{parent, _("Fields about clients"), _("Add field")},
      presenter_{*this, screen}
{
    without_draft();
    auto* why =
        make_text(this, _("What the practice asks about its clients besides: it stands on their Details tab. "
                          "Whoever reads records reads these names, so none names a client. A retired field "
                          "is asked no more, and what was filled in stays."));
    why->Wrap(FromDIP(dialog_width));
    body()->Add(why);
    body()->Add(make_list(), wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(side_margin)));
    body()->Add(make_fields(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    body()->Add(make_acts(), wxSizerFlags{}.Border(wxTOP, FromDIP(gap + half_gap)));
    for (auto* text : {name_, hint_, choices_})
        text->SetEditable(presenter_.may_change());
    kind_->Enable(presenter_.may_change());
    allow_submit(presenter_.may_change());
    show_form({});
    allow_acts(false);
    presenter_.begin();
    open(name_);
}

wxSizer* OwnFieldsDialog::make_list()
{
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{dialog_width, list_height})};
    name_for_screen_readers(list_, _("Fields"));
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_selected(); });
    up_ = new wxButton{this, wxID_ANY, _("Up")};
    down_ = new wxButton{this, wxID_ANY, _("Down")};
    for (const auto& [button, by] : {std::pair{up_, -1}, std::pair{down_, 1}})
        button->Bind(wxEVT_BUTTON, [this, by = by](wxCommandEvent&) {
            if (const auto field = selected())
                presenter_.move(*field, by);
        });
    auto* moves = new wxBoxSizer{wxVERTICAL};
    moves->Add(up_, wxSizerFlags{}.Expand());
    moves->Add(down_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(list_, wxSizerFlags{1}.Expand());
    row->Add(moves, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxSizer* OwnFieldsDialog::make_fields()
{
    name_ = new wxTextCtrl{this, wxID_ANY};
    name_->SetMaxLength(static_cast<unsigned long>(room_for_own_field_name));
    kind_ = make_choice(this, own_field_kinds, OwnFieldKind::text);
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { kind_chosen(); });
    hint_ = new wxTextCtrl{this, wxID_ANY};
    hint_->SetMaxLength(static_cast<unsigned long>(room_for_own_field_hint));
    choices_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE};
    give_margins(choices_);
    choices_->SetMinSize({-1, lines_of_choices * choices_->GetCharHeight() + FromDIP(2 * gap)});
    choices_->SetMaxLength(
        static_cast<unsigned long>(most_own_field_choices * (room_for_own_field_choice + 1)));
    auto* first = new wxBoxSizer{wxHORIZONTAL};
    first->Add(field("name", _("Name"), name_), wxSizerFlags{3});
    first->Add(field("kind", _("Kind"), kind_), wxSizerFlags{2}.Border(wxLEFT, FromDIP(side_margin)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(first, wxSizerFlags{}.Expand());
    column->Add(field("hint", _("Hint"), hint_, _("for who fills it in; may be empty")),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(field("choices", _("Choices"), choices_, _("of a list; one a line")),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

wxSizer* OwnFieldsDialog::make_acts()
{
    change_ = new wxButton{this, wxID_ANY, _("Change the selected one")};
    retire_ = new wxButton{this, wxID_ANY, _("Retire")};
    change_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto field = selected())
            presenter_.change(*field, form());
    });
    retire_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto field = selected())
            presenter_.retire(*field, !presenter_.fields()[*field].retired_at);
    });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(change_);
    row->Add(retire_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    return row;
}

std::optional<std::size_t> OwnFieldsDialog::selected() const
{
    const int row = list_->GetSelection();
    return row == wxNOT_FOUND ? std::nullopt : std::optional{static_cast<std::size_t>(row)};
}

OwnFieldForm OwnFieldsDialog::form() const
{
    return {name_->GetValue().utf8_string(), chosen_of(kind_, own_field_kinds),
            choices_->GetValue().utf8_string(), hint_->GetValue().utf8_string()};
}

void OwnFieldsDialog::show_form(const OwnFieldForm& form)
{
    name_->ChangeValue(from_utf8(form.name));
    kind_->SetSelection(static_cast<int>(form.kind));
    hint_->ChangeValue(from_utf8(form.hint));
    choices_->ChangeValue(from_utf8(form.choices));
    kind_chosen();
}

void OwnFieldsDialog::kind_chosen()
{
    choices_->Enable(chosen_of(kind_, own_field_kinds) == OwnFieldKind::choice);
}

void OwnFieldsDialog::show_fields(std::optional<std::size_t> selected)
{
    list_->Clear();
    for (const auto& field : presenter_.fields())
        list_->Append(from_utf8(OwnFieldsPresenter::words_of(field)));
    show_form({});
    if (selected) {
        list_->SetSelection(static_cast<int>(*selected));
        show_selected();
    }
    allow_acts(false);
}

void OwnFieldsDialog::show_busy(bool busy)
{
    set_busy(busy);
    kind_chosen();
    allow_acts(busy);
}

void OwnFieldsDialog::allow_acts(bool busy)
{
    const auto field = selected();
    const bool one = field && !busy && presenter_.may_change();
    change_->Enable(one);
    retire_->Enable(one);
    up_->Enable(one && presenter_.can_move(*field, -1));
    down_->Enable(one && presenter_.can_move(*field, 1));
    retire_->SetLabel(one && presenter_.fields()[*field].retired_at ? _("Ask again") : _("Retire"));
}

void OwnFieldsDialog::show_selected()
{
    if (const auto field = selected())
        show_form(OwnFieldsPresenter::form_of(presenter_.fields()[*field]));
    allow_acts(false);
    Layout();
}

}  // namespace attune::desktop
