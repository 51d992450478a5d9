#include "client/plan/evidence_links_panel.hpp"

#include <wx/menu.h>
#include <wx/translation.h>
#include <wx/wupdlock.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

wxString words_of(const Evidence& one)
{
    return from_utf8(say_again(one.words));
}

}  // namespace

EvidenceLinksPanel::EvidenceLinksPanel(wxWindow* parent, FormulationPart part, EvidenceLayout layout,
                                       const EvidenceActs& acts)
    : Panel{parent},
      part_{part},
      layout_{layout},
      acts_{acts}
{
    set_ground(this, layout == EvidenceLayout::line ? Ground::view : Ground::window);
    SetSizer(new wxBoxSizer{wxVERTICAL});
    fill();
}

void EvidenceLinksPanel::show(const std::vector<Evidence>& evidence, bool may_change)
{
    auto of_part = evidence_for(part_, evidence);
    if (of_part == evidence_ && may_change == may_change_)
        return;
    evidence_ = std::move(of_part);
    may_change_ = may_change;
    // Asked for by one of the links, perhaps, whose event must end before it goes.
    CallAfter([this] { fill(); });
}

void EvidenceLinksPanel::fill()
{
    const wxWindowUpdateLocker still{this};
    DestroyChildren();
    GetSizer()->Clear();
    if (layout_ == EvidenceLayout::whole)
        fill_whole();
    else if (!evidence_.empty())
        fill_line();
    GetParent()->Layout();
    if (auto* outer = GetParent(); layout_ == EvidenceLayout::whole)
        outer->FitInside();
    Layout();
}

// The first of them, and a menu for the rest.
void EvidenceLinksPanel::fill_line()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    add_link(row, evidence_.front());
    const auto more = static_cast<int>(evidence_.size()) - 1;
    if (more > 0 || may_change_)
        add_act(row, more > 0 ? wxString::Format(_("and %d more"), more) : wxString::FromUTF8("\u2026"),
                _("What supports it"), [this] { pop_up(); });
    GetSizer()->Add(row, wxSizerFlags{}.Expand());
}

void EvidenceLinksPanel::fill_whole()
{
    for (const auto& one : evidence_) {
        auto* row = new wxBoxSizer{wxHORIZONTAL};
        add_link(row, one);
        if (may_change_)
            add_act(row, _("Take off"), _("Take off") + ", " + words_of(one),
                    [this, one] { acts_.take_off(one); });
        GetSizer()->Add(row);
    }
    if (may_change_)
        add_act(GetSizer(), _("Point at what supports this") + wxUniChar{0x2026},
                _("Point at what supports this"), [this] { acts_.point(part_); });
}

void EvidenceLinksPanel::add_link(wxSizer* row, const Evidence& one)
{
    auto* link = make_link(this, words_of(one));
    link->SetToolTip(words_of(one));
    name_for_screen_readers(link, _("Supported by") + " " + words_of(one));
    link->Bind(wxEVT_BUTTON, [this, one](wxCommandEvent&) { acts_.open(one); });
    link->SetMinSize(wxSize{layout_ == EvidenceLayout::line ? FromDIP(60) : -1, -1});
    row->Add(link, wxSizerFlags{layout_ == EvidenceLayout::line ? 1 : 0}.CentreVertical());
}

void EvidenceLinksPanel::add_act(wxSizer* row, const wxString& label, const wxString& name,
                                 std::function<void()> act)
{
    auto* link = make_link(this, label);
    name_for_screen_readers(link, name + ", " + from_utf8(words_for(part_)));
    link->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    row->Add(link, wxSizerFlags{}.Border(wxLEFT, row == GetSizer() ? 0 : FromDIP(gap)));
}

void EvidenceLinksPanel::pop_up()
{
    wxMenu menu;
    const auto add = [&](const wxString& label, std::function<void()> act) {
        const auto* item = menu.Append(wxID_ANY, wxControl::EscapeMnemonics(label));
        menu.Bind(
            wxEVT_MENU, [act = std::move(act)](wxCommandEvent&) { act(); }, item->GetId());
    };
    for (const auto& one : evidence_)
        add(words_of(one), [this, one] { acts_.open(one); });
    if (may_change_) {
        menu.AppendSeparator();
        for (const auto& one : evidence_)
            add(_("Take off") + ": " + words_of(one), [this, one] { acts_.take_off(one); });
        add(_("Point at what supports this") + wxUniChar{0x2026}, [this] { acts_.point(part_); });
    }
    PopupMenu(&menu);
}

}  // namespace attune::desktop
