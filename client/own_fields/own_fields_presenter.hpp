// The fields about clients that the practice asks for, kept by a lead: added, changed, put in order, retired.
// No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/own_fields.hpp"

namespace attune::desktop {

// As typed.
struct OwnFieldForm {
    std::string name;
    OwnFieldKind kind = OwnFieldKind::text;
    std::string choices;  // one a line
    std::string hint;
};

class OwnFieldsView {
public:
    virtual ~OwnFieldsView() = default;
    // The presenter's fields() have changed; `selected` is the one to go on with, or none.
    virtual void show_fields(std::optional<std::size_t> selected) = 0;
    virtual void show_busy(bool busy) = 0;
    // Paths are the members of OwnFieldForm.
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class OwnFieldsPresenter {
public:
    OwnFieldsPresenter(OwnFieldsView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    void add(const OwnFieldForm& form);
    void change(std::size_t field, const OwnFieldForm& form);
    // Asked no more; or asked again.
    void retire(std::size_t field, bool retired);
    // Up or down by one among those that are asked.
    void move(std::size_t field, int by);

    // Those that are asked first, in their order.
    [[nodiscard]] const std::vector<api::OwnField>& fields() const { return fields_; }
    [[nodiscard]] bool can_move(std::size_t field, int by) const;
    [[nodiscard]] bool may_change() const { return screen_.may(api::Permission::keep_practice); }

    [[nodiscard]] static OwnFieldForm form_of(const api::OwnField& field);
    // "Insurance number (Short text)", "Ward (One of a list), asked no more"
    [[nodiscard]] static std::string words_of(const api::OwnField& field);

private:
    void read(const std::string& then_select);
    void take(const std::vector<api::OwnField>& fields, const std::string& then_select);
    template <api::Endpoint E>
    void send(typename E::Request request);
    void answered(const Result<api::OwnField>& reply);

    OwnFieldsView& view_;
    Screen& screen_;
    std::vector<api::OwnField> fields_;
    bool busy_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
