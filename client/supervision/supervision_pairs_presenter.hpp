// Who supervises whom, said by a practice lead. No wx here.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/supervision.hpp"

namespace attune::desktop {

class SupervisionPairsView {
public:
    virtual ~SupervisionPairsView() = default;
    // The presenter's read() has changed.
    virtual void show_pairs() = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class SupervisionPairsPresenter {
public:
    SupervisionPairsPresenter(SupervisionPairsView& view, Screen& screen) : view_{view}, screen_{screen} {}

    void begin();
    [[nodiscard]] const api::ReadSupervisionPairs::Reply& read() const { return read_; }
    // By their places in read().may_supervise and read().may_be_supervised.
    // `cosigns`: the notes of the supervisee wait to be co-signed.
    void add(std::size_t supervisor, std::size_t supervisee, bool cosigns);
    // From now on the notes wait where they did not, or no longer do.
    void change_cosigning(std::size_t pair);
    void end(std::size_t pair);

private:
    void set(api::SetSupervision::Request request);

    SupervisionPairsView& view_;
    Screen& screen_;
    api::ReadSupervisionPairs::Reply read_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

// "Astrid Fernhollow supervises Tomas Reedling, since 3 Feb 2026; notes are to be co-signed"
std::string pair_words(const api::SupervisionPair& pair);

}  // namespace attune::desktop
