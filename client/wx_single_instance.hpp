// One attune for one user and one practice: a second start brings the first to the front and ends.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace attune::desktop {

class SingleInstance {
public:
    // `what_is_one` names the user's folder and the practice. Without a session bus every start is the first.
    explicit SingleInstance(const std::string& what_is_one);
    SingleInstance(const SingleInstance&) = delete;
    SingleInstance& operator=(const SingleInstance&) = delete;
    ~SingleInstance();

    // False when another was here already; it has been asked to come to the front.
    [[nodiscard]] bool is_first() const;
    // What to do when somebody starts a second one.
    void when_asked(std::function<void()> to_front);

private:
    struct Registration;
    std::unique_ptr<Registration> registration_;
};

}  // namespace attune::desktop
