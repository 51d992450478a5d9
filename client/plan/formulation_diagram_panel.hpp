// The formulation drawn with its arrows and edited in place: Enter edits a box, Tab moves on, Escape leaves
// it. Widgets and wording only.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include <wx/button.h>
#include <wx/stattext.h>

#include "client/plan/evidence_links_panel.hpp"
#include "client/plan/wx_box_fields.hpp"
#include "client/widgets/panel.hpp"
#include "reports/formulation_diagram.hpp"

namespace attune::desktop {

class FormulationDiagramPanel : public Panel {
public:
    FormulationDiagramPanel(wxWindow* parent, const std::function<void()>& changed, const EvidenceActs& acts);

    [[nodiscard]] BoxFields& fields() { return fields_; }
    void allow(bool may_type);
    void show_evidence(const std::vector<Evidence>& evidence);

private:
    void add_pointer(FormulationPart part, const EvidenceActs& acts);
    void place();
    void paint();
    void edit(std::size_t field);
    void leave();
    void key(std::size_t field, wxKeyEvent& event);
    [[nodiscard]] reports::FormulationLayout layout() const;

    BoxFields fields_;
    std::array<wxStaticText*, 5> headings_{};
    std::vector<wxStaticText*> captions_;        // of each field; null where its heading is enough
    std::vector<EvidenceLinksPanel*> supports_;  // at the foot of each field
    std::vector<wxButton*> pointers_;            // at the right of its caption or heading
    std::vector<Evidence> evidence_;
    wxStaticText* loop_ = nullptr;
    wxStaticText* hint_ = nullptr;
    std::optional<std::size_t> edited_;
    bool may_type_ = false;
};

}  // namespace attune::desktop
