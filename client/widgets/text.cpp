#include "client/widgets/text.hpp"

#include <cmath>
#include <gtk/gtk.h>

#include <wx/dcclient.h>
#include <wx/fontutil.h>

#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr double title_size = 22.0 / 14;
constexpr double heading_size = 16.0 / 14;
constexpr double notes_size = 12.0 / 14;
constexpr double question_size = 30.0 / 14;
constexpr double reading_size = 20.0 / 14;
constexpr double aside_size = 16.0 / 14;

// GTK measures a label by a style that it has not worked out yet; we measure by the font that we gave it.
class Label : public wxStaticText {
public:
    using wxStaticText::wxStaticText;

protected:
    [[nodiscard]] wxSize DoGetBestSize() const override
    {
        PangoLayout* layout = gtk_widget_create_pango_layout(GetHandle(), GetLabelText().utf8_str());
        pango_layout_set_font_description(layout, GetFont().GetNativeFontInfo()->description);
        int width = 0;
        int height = 0;
        pango_layout_get_pixel_size(layout, &width, &height);
        g_object_unref(layout);
        return {width + 1, height};
    }
};

// Sizes follow the person's own font, in whole points: GTK is told no others, and would draw another size
// than we measured. They are set through wx, which measures by them; colours are the style class's business,
// so that they follow the system to dark and back.
wxStaticText* make_label(wxWindow* parent, const wxString& text, double size, bool strong)
{
    auto* label = new Label{parent, wxID_ANY, {}};
    gtk_label_set_xalign(GTK_LABEL(label->GetHandle()), 0);
    auto font = label->GetFont();
    font.SetPointSize(static_cast<int>(std::lround(font.GetFractionalPointSize() * size)));
    if (strong)
        font.SetWeight(wxFONTWEIGHT_SEMIBOLD);
    label->SetFont(font);
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
    return make_label(parent, text, title_size, true);
}

wxStaticText* make_heading(wxWindow* parent, const wxString& text)
{
    return make_label(parent, text, heading_size, true);
}

wxStaticText* make_strong(wxWindow* parent, const wxString& text)
{
    return make_label(parent, text, 1, true);
}

wxStaticText* make_text(wxWindow* parent, const wxString& text)
{
    return make_label(parent, text, 1, false);
}

wxStaticText* make_notes(wxWindow* parent, const wxString& text)
{
    auto* label = make_label(parent, text, notes_size, false);
    give_style(label, "attune-quiet");
    return label;
}

wxStaticText* make_cut_notes(wxWindow* parent, const wxString& text, int least)
{
    auto* label = make_notes(parent, text);
    gtk_label_set_xalign(GTK_LABEL(label->GetHandle()), 1);
    gtk_label_set_yalign(GTK_LABEL(label->GetHandle()), 0.5);
    gtk_label_set_ellipsize(GTK_LABEL(label->GetHandle()), PANGO_ELLIPSIZE_END);
    label->SetMinSize(wxSize{least, -1});
    label->SetToolTip(text);
    return label;
}

wxStaticText* make_question(wxWindow* parent, const wxString& text)
{
    return make_label(parent, text, question_size, true);
}

wxStaticText* make_reading(wxWindow* parent, const wxString& text)
{
    return make_label(parent, text, reading_size, false);
}

wxStaticText* make_aside(wxWindow* parent, const wxString& text)
{
    auto* label = make_label(parent, text, aside_size, false);
    give_style(label, "attune-quiet");
    return label;
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

wxSizer* in_margins(wxWindow* page, wxSizer* content)
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->AddSpacer(page->FromDIP(margin));
    row->Add(content, wxSizerFlags{1}.Expand());
    row->AddSpacer(page->FromDIP(side_margin));
    return row;
}

EmptyState::EmptyState(wxWindow* parent, const wxString& heading, const wxString& sentence,
                       const wxString& verb, std::function<void()> act)
    : Panel{parent}
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

Card::Card(wxWindow* parent) : Panel{parent}
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
