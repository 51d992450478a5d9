#include "client/progress/counted_forms.hpp"

#include <algorithm>

namespace attune::desktop {

std::vector<const api::Administration*> by_date(const Forms& forms)
{
    std::vector<const api::Administration*> sorted;
    for (auto form = forms.rbegin(); form != forms.rend(); ++form)
        if (!form->replaced_by)
            sorted.push_back(&*form);
    std::ranges::stable_sort(sorted, {}, &api::Administration::answered_on);
    return sorted;
}

std::optional<int> answer_to(const api::Administration& form, int item)
{
    const auto index = static_cast<std::size_t>(item - 1);
    return index < form.answers.size() ? form.answers[index] : std::nullopt;
}

}  // namespace attune::desktop
