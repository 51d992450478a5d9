#include "client/diary/leave_dialog.hpp"

#include <algorithm>
#include <array>

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/diary/availability.hpp"

namespace attune::desktop {

namespace {

constexpr int dialog_width = 520;
constexpr std::array kinds{api::LeaveKind::leave, api::LeaveKind::training, api::LeaveKind::sick,
                           api::LeaveKind::other};

}  // namespace

LeaveDialog::LeaveDialog(wxWindow* parent, Screen& screen, const std::string& therapist_id,
                         std::function<void()> done)
    : FormDialog{parent, _("Leave"), _("Enter leave")},
      presenter_{*this, screen, therapist_id, std::move(done)}
{
    without_draft();
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    whose_ = new wxChoice{this, wxID_ANY};
    whose_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.choose(presenter_.therapists()[static_cast<std::size_t>(event.GetSelection())].user_id);
    });
    whose_part_ = field("therapist_id", _("Whose leave"), whose_);
    body()->Add(whose_part_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap + half_gap)));
    body()->Add(make_known(), wxSizerFlags{1}.Expand());
    body()->Add(make_time(), below);
    body()->Add(make_reason(), below);
    body()->SetMinSize(FromDIP(wxSize{dialog_width, -1}));
    // Who keeps their own alone has nobody to choose.
    whose_part_->ShowItems(screen.may(api::Permission::run_reception) ||
                           screen.may(api::Permission::keep_practice));
    presenter_.begin();
    open(from_day_);
}

wxSizer* LeaveDialog::make_known()
{
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{dialog_width, 110})};
    list_->Bind(wxEVT_LISTBOX,
                [this](wxCommandEvent&) { withdraw_->Enable(list_->GetSelection() != wxNOT_FOUND); });
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("leaves", _("Entered so far"), list_), wxSizerFlags{1}.Expand());
    withdraw_ = new wxButton{this, wxID_ANY, _("Withdraw")};
    withdraw_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        presenter_.withdraw(static_cast<std::size_t>(list_->GetSelection()));
    });
    withdraw_->Disable();
    undo_ = make_link(this, _("Undo"));
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.undo(); });
    undo_->Hide();
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(withdraw_);
    row->Add(undo_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    column->Add(row, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    return column;
}

wxSizer* LeaveDialog::make_time()
{
    for (auto** control : {&from_day_, &from_time_, &until_day_, &until_time_}) {
        *control = new wxTextCtrl{this, wxID_ANY};
        (*control)->SetMinSize(FromDIP(wxSize{112, -1}));
    }
    for (auto* time : {from_time_, until_time_})
        time->SetHint(_("whole day"));
    auto* grid = new wxFlexGridSizer{4, FromDIP(gap), FromDIP(side_margin)};
    for (std::size_t i = 0; i < 4; ++i)
        grid->AddGrowableCol(i, 1);
    const auto filling = wxSizerFlags{}.Expand();
    grid->Add(field("starts_at", _("First day"), from_day_), filling);
    grid->Add(field("from_time", _("From"), from_time_), filling);
    grid->Add(field("ends_at", _("Last day"), until_day_), filling);
    grid->Add(field("until_time", _("Until"), until_time_), filling);
    return grid;
}

wxSizer* LeaveDialog::make_reason()
{
    kind_ = new wxChoice{this, wxID_ANY};
    for (const auto kind : kinds)
        kind_->Append(from_utf8(words_for(kind)));
    kind_->SetSelection(0);
    word_ = new wxTextCtrl{this, wxID_ANY};
    word_->SetMaxLength(api::room_for_leave_word);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("kind", _("Kind"), kind_), wxSizerFlags{1}.Expand());
    row->Add(field("word", _("In a word"), word_, _("the therapist and a practice lead see both")),
             wxSizerFlags{3}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    return row;
}

LeaveForm LeaveDialog::typed() const
{
    const auto kind = static_cast<std::size_t>(std::max(0, kind_->GetSelection()));
    return {from_day_->GetValue().utf8_string(),
            from_time_->GetValue().utf8_string(),
            until_day_->GetValue().utf8_string(),
            until_time_->GetValue().utf8_string(),
            kinds.at(kind),
            word_->GetValue().utf8_string()};
}

void LeaveDialog::show_form(const LeaveForm& form)
{
    from_day_->ChangeValue(from_utf8(form.from_day));
    from_time_->ChangeValue(from_utf8(form.from_time));
    until_day_->ChangeValue(from_utf8(form.until_day));
    until_time_->ChangeValue(from_utf8(form.until_time));
    kind_->SetSelection(static_cast<int>(std::ranges::find(kinds, form.kind) - kinds.begin()));
    word_->ChangeValue(from_utf8(form.word));
}

void LeaveDialog::show_leaves()
{
    const auto& all = presenter_.therapists();
    wxArrayString names;
    for (const auto& one : all)
        names.Add(from_utf8(one.display_name));
    whose_->Set(names);
    const auto found = std::ranges::find(all, presenter_.therapist(), &api::Therapist::user_id);
    if (found != all.end())
        whose_->SetSelection(static_cast<int>(found - all.begin()));
    list_->Clear();
    for (const auto& line : presenter_.leaves())
        list_->Append(from_utf8(line));
    withdraw_->Disable();
    Layout();
}

void LeaveDialog::show_sentence(const std::string& sentence, bool undo)
{
    undo_->Show(undo);
    set_sentence(sentence);
}

}  // namespace attune::desktop
