// What a draft holds, read by whichever version of the desktop comes upon it.
#pragma once

#include <boost/json/object.hpp>

#include "client/drafts/draft_store.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"

namespace attune::desktop {

// Puts in what `value` lacks beside `whole`, in objects inside it too.
inline void fill_up(boost::json::value& value, const boost::json::value& whole)
{
    if (!value.is_object() || !whole.is_object())
        return;
    for (const auto& [name, member] : whole.get_object()) {
        if (auto* found = value.get_object().if_contains(name))
            fill_up(*found, member);
        else
            value.get_object().emplace(name, member);
    }
}

// What an earlier version did not ask yet keeps its default. Refuses (malformed) what holds something else.
template <class T>
Result<T> content_of(const Draft& draft)
{
    auto value = json::parse(draft.json);
    if (!value)
        return value.error();
    fill_up(*value, json::to_value(T{}));
    return json::from_value<T>(*value);
}

}  // namespace attune::desktop
