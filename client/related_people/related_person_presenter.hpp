// Somebody around a client, entered, changed or removed. What is typed is kept until the server has it. No wx
// here.
#pragma once

#include <memory>
#include <string>

#include "client/client_model.hpp"
#include "client/forms/kept_form.hpp"
#include "shared/api/related_people.hpp"

namespace attune::desktop {

struct RelatedPersonForm {
    std::string related_person_id;  // empty: a new one
    std::int64_t row_version = 0;
    api::RelatedPersonDetails details;  // as typed

    bool operator==(const RelatedPersonForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(RelatedPersonForm, (), (related_person_id, row_version, details))

class RelatedPersonPresenter {
public:
    static constexpr auto draft_kind = "related_person";

    // `person` is who is changed; null for somebody new.
    RelatedPersonPresenter(FormView& view, Screen& screen, ClientModel& model,
                           const api::RelatedPerson* person, const Draft* draft = nullptr);

    [[nodiscard]] const api::RelatedPersonDetails& details() const { return form_.form().details; }
    [[nodiscard]] bool is_new() const { return form_.form().related_person_id.empty(); }

    void change(const api::RelatedPersonDetails& details);
    void save();
    // What was known of them stays in the history.
    void remove();
    void discard() { form_.discard(); }

private:
    [[nodiscard]] std::string title() const;
    static std::string meet(RelatedPersonForm& form, const std::string& current);

    FormView& view_;
    ClientModel& model_;
    KeptForm<RelatedPersonForm> form_;
};

// Without the blanks around what was typed. Refuses (invalid) each member at fault.
Result<api::RelatedPersonDetails> checked(const api::RelatedPersonDetails& typed);

}  // namespace attune::desktop
