#include "client/homework/practice_log_dialog.hpp"

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"

namespace attune::desktop {

namespace {

constexpr int fields_width = 320;
constexpr int list_width = 400;
constexpr int highest_rating = 10;

}  // namespace

PracticeLogDialog::PracticeLogDialog(wxWindow* parent, PageContext& context, const std::string& assignment_id,
                                     const Draft* draft)
    : FormDialog{parent, _("Practice log"), _("Log practice")},
      presenter_{*this, context.screen, context.model, assignment_id, draft}
{
    body()->Add(make_heading(this, from_utf8(presenter_.exercise())),
                wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap)));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_fields(), wxSizerFlags{}.Expand());
    row->Add(make_list(), wxSizerFlags{1}.Expand().Border(wxLEFT, FromDIP(margin)));
    body()->Add(row, wxSizerFlags{1}.Expand());
    presenter_.begin();
    open(practised_on_);
}

wxChoice* PracticeLogDialog::make_rating()
{
    auto* choice = new wxChoice{this, wxID_ANY};
    choice->Append(_("not said"));
    for (int value = 0; value <= highest_rating; ++value)
        choice->Append(wxString::Format("%d", value));
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    return choice;
}

wxSizer* PracticeLogDialog::make_fields()
{
    practised_on_ = new wxTextCtrl{this, wxID_ANY};
    minutes_ = new wxTextCtrl{this, wxID_ANY};
    helpful_ = make_rating();
    difficult_ = make_rating();
    got_in_the_way_ = new wxTextCtrl{this, wxID_ANY};
    for (auto* text : {practised_on_, minutes_, got_in_the_way_})
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    auto* grid = new wxFlexGridSizer{2, FromDIP(gap + half_gap), FromDIP(side_margin)};
    grid->AddGrowableCol(0, 1);
    grid->AddGrowableCol(1, 1);
    grid->Add(field("practised_on", _("Day"), practised_on_), wxSizerFlags{}.Expand());
    grid->Add(field("minutes", _("Minutes"), minutes_, _("empty: not said")), wxSizerFlags{}.Expand());
    grid->Add(field("helpful", _("How helpful"), helpful_, _("0 to 10")), wxSizerFlags{}.Expand());
    grid->Add(field("difficult", _("How difficult"), difficult_, _("0 to 10")), wxSizerFlags{}.Expand());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(grid, wxSizerFlags{}.Expand());
    column->Add(
        field("got_in_the_way", _("What got in the way"), got_in_the_way_, _("in the client's own words")),
        wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    column->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    return column;
}

wxSizer* PracticeLogDialog::make_list()
{
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{list_width, 200})};
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { strike_out_->Enable(list_->GetSelection() >= 0); });
    strike_out_ = new wxButton{this, wxID_ANY, _("Strike out")};
    strike_out_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (list_->GetSelection() >= 0)
            presenter_.strike_out(static_cast<std::size_t>(list_->GetSelection()));
    });
    undo_ = new wxButton{this, wxID_ANY, _("Undo")};
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.undo(); });
    auto* acts = new wxBoxSizer{wxHORIZONTAL};
    acts->Add(strike_out_);
    acts->Add(undo_, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(field("lines", _("Logged"), list_, _("the latest first")), wxSizerFlags{1}.Expand());
    column->Add(acts, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    return column;
}

void PracticeLogDialog::changed()
{
    if (filling_)
        return;
    presenter_.change({practised_on_->GetValue().utf8_string(), minutes_->GetValue().utf8_string(),
                       helpful_->GetSelection() - 1, difficult_->GetSelection() - 1,
                       got_in_the_way_->GetValue().utf8_string()});
}

void PracticeLogDialog::show_lines()
{
    list_->Clear();
    for (const auto& line : presenter_.lines())
        list_->Append(from_utf8(line));
    strike_out_->Enable(false);
    undo_->Show(presenter_.may_undo());
    Layout();
}

void PracticeLogDialog::show_form(const PracticeForm& form)
{
    filling_ = true;
    practised_on_->ChangeValue(from_utf8(form.practised_on));
    minutes_->ChangeValue(from_utf8(form.minutes));
    helpful_->SetSelection(form.helpful + 1);
    difficult_->SetSelection(form.difficult + 1);
    got_in_the_way_->ChangeValue(from_utf8(form.got_in_the_way));
    filling_ = false;
}

void PracticeLogDialog::show_busy(bool busy)
{
    set_busy(busy);
    strike_out_->Enable(!busy && list_->GetSelection() >= 0);
    undo_->Enable(!busy);
}

void resume_practice_log(wxWindow* window, PageContext& context, const Draft& draft)
{
    new PracticeLogDialog{window, context, {}, &draft};
}

}  // namespace attune::desktop
