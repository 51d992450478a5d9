#include "client/widgets/text.hpp"

#include <wx/dcclient.h>

#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

wxStaticText* styled(wxWindow* parent, const wxString& text, const char* style)
{
    auto* label = new wxStaticText{parent, wxID_ANY, {}};
    if (style)
        give_style(label, style);
    label->SetLabelText(text);
    return label;
}

}  // namespace

wxString from_utf8(const std::string& text)
{
    return wxString::FromUTF8(text);
}

wxStaticText* make_title(wxWindow* parent, const wxString& text)
{
    return styled(parent, text, "attune-title");
}

wxStaticText* make_heading(wxWindow* parent, const wxString& text)
{
    return styled(parent, text, "attune-heading");
}

wxStaticText* make_strong(wxWindow* parent, const wxString& text)
{
    return styled(parent, text, "attune-strong");
}

wxStaticText* make_text(wxWindow* parent, const wxString& text)
{
    return styled(parent, text, nullptr);
}

wxStaticText* make_notes(wxWindow* parent, const wxString& text)
{
    return styled(parent, text, "attune-notes");
}

wxButton* make_default_button(wxWindow* parent, const wxString& label)
{
    auto* button = new wxButton{parent, wxID_ANY, label};
    give_style(button, "attune-accent");
    button->SetDefault();
    return button;
}

wxButton* make_link(wxWindow* parent, const wxString& label)
{
    auto* button = new wxButton{parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT};
    give_style(button, "attune-link");
    return button;
}

void set_text(wxStaticText* label, const wxString& text, int width)
{
    if (label->GetLabelText() == text && width == 0)
        return;
    label->SetLabelText(text);
    if (width > 0)
        label->Wrap(width);
    label->InvalidateBestSize();
    if (auto* parent = label->GetParent())
        parent->Layout();
}

EmptyState::EmptyState(wxWindow* parent, const wxString& heading, const wxString& sentence,
                       const wxString& verb, std::function<void()> act)
    : wxPanel{parent}
{
    set_ground(this, Ground::view);
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* text = make_text(this, sentence);
    text->Wrap(FromDIP(360));
    column->AddStretchSpacer();
    column->Add(make_heading(this, heading), wxSizerFlags{}.Centre());
    column->AddSpacer(FromDIP(gap));
    column->Add(text, wxSizerFlags{}.Centre());
    if (act) {
        auto* button = new wxButton{this, wxID_ANY, verb};
        give_style(button, "attune-accent");
        button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
        column->AddSpacer(FromDIP(2 * gap));
        column->Add(button, wxSizerFlags{}.Centre());
    }
    column->AddStretchSpacer();
    SetSizer(column);
}

Card::Card(wxWindow* parent) : wxPanel{parent}
{
    set_ground(this, Ground::view);
    SetSizer(new wxBoxSizer{wxVERTICAL});
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc{this};
        dc.SetPen(wxPen{to_wx(palette().line)});
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.DrawRectangle(GetClientRect());
    });
}

}  // namespace attune::desktop
