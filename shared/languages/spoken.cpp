#include "shared/languages/spoken.hpp"

#include <utility>

namespace attune {

namespace {

Language& of_the_program()
{
    static Language language;
    return language;
}

thread_local const Language* of_this_thread = nullptr;

}  // namespace

const Language& spoken()
{
    return of_this_thread ? *of_this_thread : of_the_program();
}

void speak_always(Language language)
{
    of_the_program() = std::move(language);
}

Speaking::Speaking(const Language& language) : before_{std::exchange(of_this_thread, &language)} {}

Speaking::~Speaking()
{
    of_this_thread = before_;
}

}  // namespace attune
