// Choosing what supports a part of the formulation: a score or a note, found as one types, or one answer of
// the form behind a score. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/domain/formulation.hpp"

namespace attune::desktop {

class EvidenceView {
public:
    virtual ~EvidenceView() = default;
    // choices() has changed, and nothing of it is selected.
    virtual void show_choices() = 0;
    // items() has changed; empty for a note, for a form told as totals, and until the answers have come.
    virtual void show_items() = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class EvidencePresenter {
public:
    EvidencePresenter(EvidenceView& view, Screen& screen, ClientModel& model, FormulationPart part);

    void find(const std::string& typed);
    // The one of choices(); its form's answers are read.
    void select(std::size_t choice);
    // One of items(), or the whole score again.
    void select_item(std::optional<std::size_t> item);

    [[nodiscard]] FormulationPart part() const { return part_; }
    [[nodiscard]] const std::vector<Evidence>& choices() const { return choices_; }
    [[nodiscard]] const std::vector<Evidence>& items() const { return items_; }
    // Nothing while nothing is selected.
    [[nodiscard]] std::optional<Evidence> chosen() const;

private:
    void read_form(const Evidence& score, std::optional<std::string> before);
    void forms_came(const Evidence& score, const api::ReadAdministrations::Reply& reply);

    EvidenceView& view_;
    Screen& screen_;
    ClientModel& model_;
    FormulationPart part_;
    std::vector<Evidence> all_;
    std::vector<Evidence> choices_;  // those of all_ that fit what was typed
    std::vector<Evidence> items_;
    std::optional<std::size_t> choice_;
    std::optional<std::size_t> item_;
    std::shared_ptr<void> reading_;
};

}  // namespace attune::desktop
