// The faults found in an instrument so far, each with its path: what the checks of instrument files add to.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "shared/languages/spoken.hpp"
#include "shared/result.hpp"

namespace attune {

class FaultList {
public:
    void add(std::string path, std::string sentence)
    {
        faults_.push_back({std::move(path), std::move(sentence)});
    }
    // The sentence is marked for the catalogues where somebody who defines a measure may read it.
    void require(bool holds, std::string path, const char* sentence)
    {
        if (!holds)
            add(std::move(path), say(sentence));
    }
    [[nodiscard]] std::vector<FieldError> take() { return std::move(faults_); }

private:
    std::vector<FieldError> faults_;
};

// "scores[2].items", the path of one element of a list or of a member of it.
inline std::string element(const std::string& list, std::size_t index, const std::string& member = {})
{
    return list + '[' + std::to_string(index) + ']' + (member.empty() ? "" : '.' + member);
}

}  // namespace attune
