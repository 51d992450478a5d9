// How long the practice keeps records: read by everybody, set by a practice lead. No wx here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/retention.hpp"

namespace attune::desktop {

// As typed; empty while nobody has set them.
struct RetentionRuleForm {
    std::string years;
    std::string years_after_18;
};

class RetentionRuleView {
public:
    virtual ~RetentionRuleView() = default;
    // `facts` says who set them and when, or that nobody has; `may_change` whether this person may.
    virtual void show_rule(const RetentionRuleForm& form, const std::string& facts, bool may_change) = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class RetentionRulePresenter {
public:
    RetentionRulePresenter(RetentionRuleView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    // What is no number is refused here, what is out of range by the server.
    void enter(const RetentionRuleForm& typed);

private:
    RetentionRuleView& view_;
    Screen& screen_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
