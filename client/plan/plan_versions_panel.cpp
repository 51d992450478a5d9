#include "client/plan/plan_versions_panel.hpp"

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/text_field.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int height_of_list = 96;

}  // namespace

PlanVersionsPanel::PlanVersionsPanel(wxWindow* parent, Screen& screen, ClientModel& model)
    : Panel{parent},
      presenter_{*this, screen, model}
{
    set_ground(this, Ground::window);
    list_ = new wxListBox{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, height_of_list})};
    name_for_screen_readers(list_, _("Versions of the plan"));
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (event.GetSelection() != wxNOT_FOUND)
            presenter_.choose(static_cast<std::size_t>(event.GetSelection()));
    });
    text_ =
        new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY};
    name_for_screen_readers(text_, _("The version in full"));
    give_margins(text_);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(list_, wxSizerFlags{}.Expand());
    column->Add(text_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    SetSizer(column);
}

void PlanVersionsPanel::show_lines(const std::vector<std::string>& lines)
{
    list_->Clear();
    for (const auto& line : lines)
        list_->Append(from_utf8(line));
    if (!lines.empty())
        list_->SetSelection(0);
}

void PlanVersionsPanel::show_text(const std::string& text)
{
    text_->ChangeValue(from_utf8(text));
}

}  // namespace attune::desktop
