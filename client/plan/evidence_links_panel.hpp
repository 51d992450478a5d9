// What supports one part of the formulation, each a link that opens it. Widgets and wording only.
#pragma once

#include <functional>
#include <vector>

#include "client/widgets/panel.hpp"
#include "shared/domain/formulation.hpp"

namespace attune::desktop {

// What the links do.
struct EvidenceActs {
    std::function<void(const Evidence&)> open;
    std::function<void(FormulationPart)> point;
    std::function<void(const Evidence&)> take_off;
};

// `whole`: every piece in a line of its own with a way to take it off, and one to point at another; for the
// list. `line`: as much as one line holds, and the rest in a menu; for the diagram.
enum class EvidenceLayout { whole, line };

class EvidenceLinksPanel : public Panel {
public:
    EvidenceLinksPanel(wxWindow* parent, FormulationPart part, EvidenceLayout layout,
                       const EvidenceActs& acts);

    // Only those of the part are shown.
    void show(const std::vector<Evidence>& evidence, bool may_change);
    [[nodiscard]] bool shows_any() const { return !evidence_.empty(); }

private:
    void fill();
    void fill_line();
    void fill_whole();
    void add_link(wxSizer* row, const Evidence& one);
    void add_act(wxSizer* row, const wxString& label, const wxString& name, std::function<void()> act);
    void pop_up();

    FormulationPart part_;
    EvidenceLayout layout_;
    const EvidenceActs& acts_;
    std::vector<Evidence> evidence_;
    bool may_change_ = false;
};

}  // namespace attune::desktop
