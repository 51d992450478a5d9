#include "client/measure_entry/keys_card_panel.hpp"

#include <wx/dcclient.h>
#include <wx/translation.h>

#include "client/widgets/panel.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

// A key as it stands on the keyboard.
wxWindow* make_key(wxWindow* parent, const wxString& name)
{
    auto* key = new Panel{parent};
    set_ground(key, Ground::view);
    auto* label = make_notes(key, name);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(label, wxSizerFlags{}.Border(wxLEFT | wxRIGHT, key->FromDIP(gap - 1)).CentreVertical());
    row->SetMinSize(-1, key->FromDIP(20));
    key->SetSizer(row);
    key->Bind(wxEVT_PAINT, [key](wxPaintEvent&) {
        wxPaintDC dc{key};
        dc.SetPen(wxPen{to_wx(palette().edge)});
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.DrawRoundedRectangle(key->GetClientRect(), key->FromDIP(3));
    });
    return key;
}

}  // namespace

KeysCardPanel::KeysCardPanel(wxWindow* parent, const Instrument& instrument) : Card{parent}
{
    auto* heading = make_strong(this, _("Keys"));
    auto* grid = new wxFlexGridSizer{2, FromDIP(wxSize{gap + half_gap, 6})};
    const auto line = [&](std::initializer_list<wxString> keys, const wxString& meaning) {
        auto* row = new wxBoxSizer{wxHORIZONTAL};
        for (const auto& name : keys) {
            auto* piece =
                name == _("to") ? static_cast<wxWindow*>(make_text(this, name)) : make_key(this, name);
            row->Add(piece, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(half_gap)));
        }
        grid->Add(row, wxSizerFlags{}.CentreVertical());
        grid->Add(make_text(this, meaning), wxSizerFlags{}.CentreVertical());
    };
    const auto& range = instrument.response;
    const bool ten = range.max == 10;
    if (range.on_a_line) {
        line({"0", _("to"), "9"}, _("the number measured"));
        line({_("Enter")}, _("move on"));
    } else {
        line({wxString::Format("%d", range.min), _("to"), wxString::Format("%d", ten ? 9 : range.max)},
             _("answer, move on"));
    }
    if (ten)
        line({range.min == 1 ? "0" : "T"}, _("answer 10"));
    line({_("Space")}, _("left blank on paper"));
    if (!instrument.may_not_apply.empty())
        line({"N"}, _("does not apply"));
    line({from_utf8("\u2191"), from_utf8("\u2193")}, _("move"));
    line({_("Backspace")}, _("clear, go back"));
    line({_("Ctrl+Enter")}, _("finish"));

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(heading);
    column->AddSpacer(FromDIP(gap));
    column->Add(grid, wxSizerFlags{}.Expand());
    GetSizer()->Add(column, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap + half_gap)));
}

}  // namespace attune::desktop
