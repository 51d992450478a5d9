// Recording what a client agreed to, refused or withdrew. No wx here.
#pragma once

#include <string>

#include "client/client_model.hpp"
#include "client/forms/kept_form.hpp"
#include "shared/api/consents.hpp"

namespace attune::desktop {

// As typed.
struct ConsentForm {
    ConsentPurpose purpose = ConsentPurpose::treatment;
    std::string own_purpose;
    ConsentAnswer answer = ConsentAnswer::given;
    std::string text_version;
    std::string answered_on;
    ConsentWay way = ConsentWay::written;

    bool operator==(const ConsentForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConsentForm, (), (purpose, own_purpose, answer, text_version, answered_on, way))

class ConsentPresenter {
public:
    static constexpr auto draft_kind = "consent";

    // `about` is the consent whose new answer is recorded; null for one that is to be chosen. It begins with
    // what is likely: a consent that was given is withdrawn, any other given.
    ConsentPresenter(FormView& view, Screen& screen, ClientModel& model, const api::Consent* about,
                     const Draft* draft = nullptr);

    [[nodiscard]] const ConsentForm& form() const { return form_.form(); }
    // Whether the practice's own words are asked for.
    [[nodiscard]] bool has_own_words() const { return form().purpose == ConsentPurpose::other; }
    void change(const ConsentForm& form);
    void record();
    void discard() { form_.discard(); }

private:
    [[nodiscard]] std::string title() const;

    FormView& view_;
    ClientModel& model_;
    KeptForm<ConsentForm> form_;
};

}  // namespace attune::desktop
