// Another program, started by a test, with its output read line by line. Killed if it is still running at the
// end.
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace attune::tests {

class Program {
public:
    // argv[0] is its path. `input` is what it finds on standard input.
    explicit Program(const std::vector<std::string>& argv, const std::string& input = {});
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    // Reads its output up to the first line with this beginning; empty when it ended without one.
    std::string line_beginning(std::string_view beginning);
    // Its output from there to the end.
    std::string output();
    std::string errors();

    void signal(int number) const;
    [[nodiscard]] bool runs_as_root() const;
    // Its exit status; 128 and the signal's number for one that was killed.
    int wait();

private:
    pid_t child_ = -1;
    int output_ = -1;
    int errors_ = -1;
    int status_ = -1;
    std::string ahead_;
};

}  // namespace attune::tests
