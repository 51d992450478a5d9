// In which language sentences are formed just now: English, unless the program has another (the desktop, once
// at its start) or this thread has one for a while (the server, for one reader). What is recorded is formed
// in English, whoever reads the answer.
#pragma once

#include "shared/languages/language.hpp"

namespace attune {

const Language& spoken();

// For the whole program from now on. Called once, before the first thread and the first window.
void speak_always(Language language);

// For this thread, as long as it lives. `language` outlives it.
class Speaking {
public:
    explicit Speaking(const Language& language);
    ~Speaking();
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

private:
    const Language* before_;
};

// English, for what this thread records: a record does not depend on who wrote it.
class SpeakingForTheRecord {
    Language english_;
    Speaking speaking_{english_};
};

// Language::say_again, and say, say_as and say_count of the language that is spoken.
inline std::string say_again(const std::string& recorded)
{
    return spoken().say_again(recorded);
}

template <class... Values>
std::string say(const std::string& words, const Values&... values)
{
    return spoken().say(words, values...);
}

template <class... Values>
std::string say_as(const std::string& meaning, const std::string& words, const Values&... values)
{
    return spoken().say_as(meaning, words, values...);
}

template <class... Values>
std::string say_count(const std::string& one, const std::string& many, std::ptrdiff_t count,
                      const Values&... values)
{
    return spoken().say_count(one, many, count, values...);
}

// "Score", "Band" and "Verdict", each said: for a table's heading.
template <class... Words>
std::vector<std::string> say_each(const Words&... words)
{
    return {say(words)...};
}

}  // namespace attune
