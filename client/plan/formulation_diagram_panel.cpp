#include "client/plan/formulation_diagram_panel.hpp"

#include <cmath>

#include <wx/dcclient.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"
#include "reports/owned.hpp"

namespace attune::desktop {

namespace {

constexpr int foot = 36;
constexpr int pointer_side = 20;
constexpr int evidence_line = 22;

wxRect rect_of(const reports::Box& box, wxPoint origin)
{
    return {origin.x + static_cast<int>(std::lround(box.left)),
            origin.y + static_cast<int>(std::lround(box.top)), static_cast<int>(std::lround(box.width())),
            static_cast<int>(std::lround(box.height()))};
}

}  // namespace

FormulationDiagramPanel::FormulationDiagramPanel(wxWindow* parent, const std::function<void()>& changed,
                                                 const EvidenceActs& acts)
    : Panel{parent},
      fields_{this, wxBORDER_NONE, changed}
{
    set_ground(this, Ground::view);
    for (std::size_t i = 0; i < headings_.size(); ++i)
        headings_.at(i) = make_strong(this, from_utf8(reports::heading_of_frame(i)));
    captions_.reserve(formulation_boxes.size());
    for (const auto& box : formulation_boxes) {
        const wxString caption = from_utf8(reports::caption_of(box.part));
        captions_.push_back(caption.empty() ? nullptr : make_notes(this, caption));
        supports_.push_back(new EvidenceLinksPanel{this, box.part, EvidenceLayout::line, acts});
        add_pointer(box.part, acts);
    }
    loop_ = make_notes(this, _("feeds the strategies"));
    hint_ = make_notes(
        this,
        _("Enter edits a box, Tab moves to the next, Escape leaves it. The list view holds the same text."));
    for (std::size_t i = 0; i < fields_.all().size(); ++i) {
        auto* field = fields_.all().at(i);
        field->Bind(wxEVT_CHAR_HOOK, [this, i](wxKeyEvent& event) { key(i, event); });
        field->Bind(wxEVT_LEFT_DOWN, [this, i](wxMouseEvent& event) {
            edit(i);
            event.Skip();
        });
        field->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
            leave();
            event.Skip();
        });
        field->SetEditable(false);
    }
    const auto least = reports::formulation_diagram_least;
    SetMinSize(FromDIP(wxSize{static_cast<int>(least.width) + 2 * side_margin,
                              static_cast<int>(least.height) + side_margin + foot}));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        place();
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

void FormulationDiagramPanel::add_pointer(FormulationPart part, const EvidenceActs& acts)
{
    auto* pointer = make_link(this, "+");
    pointer->SetToolTip(_("Point at what supports this"));
    name_for_screen_readers(pointer, _("Point at what supports this") + ", " + from_utf8(words_for(part)));
    pointer->Bind(wxEVT_BUTTON, [&acts, part](wxCommandEvent&) { acts.point(part); });
    pointers_.push_back(pointer);
}

reports::FormulationLayout FormulationDiagramPanel::layout() const
{
    const auto size = GetClientSize();
    return reports::lay_out_formulation(
        {static_cast<double>(std::max(0, size.x - 2 * FromDIP(side_margin))),
         static_cast<double>(std::max(0, size.y - FromDIP(side_margin + foot)))});
}

void FormulationDiagramPanel::place()
{
    const auto where = layout();
    const wxPoint origin{FromDIP(side_margin), FromDIP(side_margin)};
    for (std::size_t i = 0; i < headings_.size(); ++i)
        headings_.at(i)->SetSize(rect_of(where.headings.at(i), origin));
    for (std::size_t i = 0; i < where.places.size(); ++i) {
        auto text = rect_of(where.places[i].text, origin);
        auto above = rect_of(where.places[i].caption, origin);
        if (captions_[i])
            captions_[i]->SetSize(above);
        else
            above = rect_of(where.headings.at(where.places[i].frame), origin);
        const int side = FromDIP(pointer_side);
        pointers_[i]->SetSize(wxRect{text.GetRight() - side, above.y, side, side});
        supports_[i]->Show(supports_[i]->shows_any());
        if (supports_[i]->shows_any()) {
            const int line = FromDIP(evidence_line);
            supports_[i]->SetSize(wxRect{text.x, text.GetBottom() - line, text.width, line});
            text.height -= line + FromDIP(half_gap);
        }
        fields_.all().at(i)->SetSize(text);
    }
    loop_->SetPosition(rect_of(where.loop_label, origin).GetPosition());
    hint_->SetPosition({origin.x, GetClientSize().y - FromDIP(foot - gap)});
}

void FormulationDiagramPanel::paint()
{
    wxPaintDC dc{this};
    auto* cr = static_cast<cairo_t*>(dc.GetImpl()->GetCairoContext());
    if (!cr)
        return;
    const reports::Saved saved{cr};
    const auto where = layout();
    const auto size = GetClientSize();
    reports::set_colour(cr, palette().line);
    cairo_set_line_width(cr, 1);
    cairo_rectangle(cr, 0.5, 0.5, size.x - 1, size.y - 1);
    cairo_stroke(cr);
    cairo_translate(cr, FromDIP(side_margin), FromDIP(side_margin));
    const auto frame = edited_ ? std::optional{where.places[*edited_].frame} : std::nullopt;
    reports::draw_formulation_frames(cr, where, palette(), frame);
    if (!edited_)
        return;
    const auto ring = where.places[*edited_].text.grown(4);
    reports::set_colour(cr, palette().accent);
    cairo_set_line_width(cr, 2);
    cairo_rectangle(cr, ring.left, ring.top, ring.width(), ring.height());
    cairo_stroke(cr);
}

void FormulationDiagramPanel::allow(bool may_type)
{
    may_type_ = may_type;
    hint_->Show(may_type);
    for (auto* pointer : pointers_)
        pointer->Show(may_type);
    show_evidence(evidence_);
    if (!may_type)
        leave();
}

void FormulationDiagramPanel::show_evidence(const std::vector<Evidence>& evidence)
{
    evidence_ = evidence;
    for (auto* support : supports_)
        support->show(evidence_, may_type_);
    place();
}

void FormulationDiagramPanel::edit(std::size_t field)
{
    if (!may_type_ || edited_ == field)
        return;
    leave();
    edited_ = field;
    fields_.all().at(field)->SetEditable(true);
    Refresh();
}

void FormulationDiagramPanel::leave()
{
    if (!edited_)
        return;
    fields_.all().at(*edited_)->SetEditable(false);
    edited_.reset();
    Refresh();
}

void FormulationDiagramPanel::key(std::size_t field, wxKeyEvent& event)
{
    const int code = event.GetKeyCode();
    if ((code == WXK_RETURN || code == WXK_NUMPAD_ENTER) && edited_ != field && may_type_) {
        edit(field);
        fields_.all().at(field)->SetInsertionPointEnd();
    } else if (code == WXK_ESCAPE && edited_ == field) {
        leave();
    } else {
        event.Skip();
    }
}

}  // namespace attune::desktop
