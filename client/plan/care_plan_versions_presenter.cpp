#include "client/plan/care_plan_versions_presenter.hpp"

#include "client/plan/care_plan_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void CarePlanVersionsPresenter::open()
{
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::ReadCarePlans>(reading_, {model_.client_id()},
                                           [this](const Result<api::ReadCarePlans::Reply>& reply) {
                                               if (!reply)
                                                   return view_.show_text(reply.error().sentence);
                                               versions_ = reply->versions;
                                               std::vector<std::string> lines;
                                               lines.reserve(versions_.size());
                                               for (const auto& version : versions_)
                                                   lines.push_back(version_line(version));
                                               view_.show_lines(lines);
                                               choose(0);
                                           });
}

void CarePlanVersionsPresenter::choose(std::size_t line)
{
    if (line >= versions_.size())
        return view_.show_text(say("There is no version yet. The first is made when the plan is saved."));
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::ReadCarePlan>(
        reading_, {model_.client_id(), versions_[line].number}, [this](const Result<api::CarePlan>& reply) {
            view_.show_text(reply ? care_plan_text(reply->contents, screen_.library)
                                  : reply.error().sentence);
        });
}

}  // namespace attune::desktop
