// Placing a legal hold on a client's record, and lifting it: each with its reason. No wx here.
#pragma once

#include <string>

#include "client/client_model.hpp"
#include "client/forms/kept_form.hpp"
#include "shared/api/retention.hpp"

namespace attune::desktop {

// As typed.
struct LegalHoldForm {
    std::string legal_hold_id;  // the one that is lifted; empty: one is placed
    std::string reason;

    bool operator==(const LegalHoldForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(LegalHoldForm, (), (legal_hold_id, reason))

class LegalHoldPresenter {
public:
    static constexpr auto draft_kind = "legal_hold";

    LegalHoldPresenter(FormView& view, Screen& screen, ClientModel& model, const std::string& legal_hold_id,
                       const Draft* draft = nullptr);

    // A hold that stands is lifted; otherwise one is placed. A draft says itself which.
    [[nodiscard]] bool lifts() const { return !form_.form().legal_hold_id.empty(); }
    [[nodiscard]] const std::string& reason() const { return form_.form().reason; }
    void change(const std::string& reason);
    void save();
    void discard() { form_.discard(); }

private:
    [[nodiscard]] std::string title() const;

    FormView& view_;
    ClientModel& model_;
    KeptForm<LegalHoldForm> form_;
};

}  // namespace attune::desktop
