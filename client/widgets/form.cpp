#include "client/widgets/form.hpp"

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int field_height = 34;

}  // namespace

wxTextCtrl* Form::text(const wxString& label, long style)
{
    auto* control =
        new wxTextCtrl{parent_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, style | wxTE_PROCESS_ENTER};
    field(label, control);
    return control;
}

void Form::field(const wxString& label, wxWindow* control)
{
    // Labels are created behind their field here, so the tab order is put right.
    auto* words = make_text(parent_, label);
    words->MoveBeforeInTabOrder(control);
    label_for(words, control);
    control->SetMinSize(parent_->FromDIP(wxSize{width_, field_height}));
    column_->Add(words, wxSizerFlags{}.Border(wxTOP, parent_->FromDIP(gap + half_gap)));
    column_->Add(control, wxSizerFlags{}.Expand().Border(wxTOP, parent_->FromDIP(half_gap)));
}

wxStaticText* Form::refusal()
{
    auto* label = make_strong(parent_);
    label->Hide();
    column_->Add(label, wxSizerFlags{}.Expand().Border(wxTOP, parent_->FromDIP(gap + half_gap)));
    return label;
}

void show_sentence(wxStaticText* label, const wxString& sentence, int width)
{
    label->SetLabelText(sentence);
    label->Wrap(label->FromDIP(width));
    label->Show(!sentence.empty());
    if (!sentence.empty())
        announce(label);
    label->GetParent()->Layout();
}

wxSizer* centred(wxWindow* panel, wxSizer* content, int width)
{
    content->SetMinSize(panel->FromDIP(wxSize{width, -1}));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->AddStretchSpacer();
    row->Add(content, wxSizerFlags{}.CentreVertical());
    row->AddStretchSpacer();
    return row;
}

}  // namespace attune::desktop
