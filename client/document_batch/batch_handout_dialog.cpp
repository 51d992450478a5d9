#include "client/document_batch/batch_handout_dialog.hpp"

#include <algorithm>
#include <array>

#include <wx/translation.h>

#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int handed_width = 420;
constexpr int handed_height = 200;
// A link is none: that is recorded where it is made.
constexpr std::array ways_of_letters{api::HandoutWay::post, api::HandoutWay::email,
                                     api::HandoutWay::in_person, api::HandoutWay::fax,
                                     api::HandoutWay::other};

}  // namespace

BatchHandoutDialog::BatchHandoutDialog(wxWindow* parent, Screen& screen, std::vector<FiledLetter> letters,
                                       BatchHandoutPresenter::Hears hears)
    : FormDialog{parent, _("How the letters were sent"), _("Record for all of them")},
      presenter_{*this, screen, std::move(letters), std::move(hears)}
{
    letters_ =
        new wxCheckListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{handed_width, handed_height})};
    letters_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
        const auto line = static_cast<unsigned>(event.GetInt());
        presenter_.choose(line, letters_->IsChecked(line));
    });
    way_ = new wxChoice{this, wxID_ANY};
    for (const auto way : ways_of_letters)
        way_->Append(from_utf8(api::words_for(way)));
    given_on_ = new wxTextCtrl{this, wxID_ANY};
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("letters", _("Each to whom it is addressed"), letters_), wxSizerFlags{1}.Expand());
    column->Add(field("way", _("How"), way_), below);
    column->Add(field("given_on", _("On"), given_on_), below);
    body()->Add(column, wxSizerFlags{1}.Expand());
    without_draft();
    presenter_.begin();
    open(way_);
}

void BatchHandoutDialog::show_form(const BatchHandoutForm& form)
{
    way_->SetSelection(
        static_cast<int>(std::ranges::find(ways_of_letters, form.way) - ways_of_letters.begin()));
    given_on_->ChangeValue(from_utf8(form.given_on));
}

void BatchHandoutDialog::show_letters()
{
    letters_->Clear();
    for (const auto& letter : presenter_.letters()) {
        const auto line =
            static_cast<unsigned>(letters_->Append(from_utf8(letter.name + ": " + letter.recipient)));
        letters_->Check(line, letter.chosen);
    }
}

void BatchHandoutDialog::submit()
{
    presenter_.record({ways_of_letters.at(static_cast<std::size_t>(std::max(way_->GetSelection(), 0))),
                       given_on_->GetValue().utf8_string()});
}

}  // namespace attune::desktop
