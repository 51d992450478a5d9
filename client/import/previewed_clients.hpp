// The clients of a file as they would be made, with what is wrong with some and who of them may be somebody
// else's record; and who is left out. No wx here.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "shared/api/imports.hpp"
#include "shared/import/map_clients.hpp"

namespace attune::desktop {

enum class PreviewMark { at_fault, alike, left_out, anyway, sound };

// One client in words.
struct PreviewRow {
    std::size_t line = 0;
    std::string name;
    std::string reference;
    std::string born_on;
    std::string reach;   // telephone and address
    std::string remark;  // what is wrong, or who it may be; the heading first where it is about one
    PreviewMark mark = PreviewMark::sound;
};

class PreviewedClients {
public:
    PreviewedClients() = default;
    // Some rows may be at fault already.
    explicit PreviewedClients(MappedClients mapped);

    // What the server has found in those that it was sent, in place of what it found before.
    void take(const api::ImportRun& run, const std::string& file);

    void leave_out(const std::set<std::size_t>& lines);
    // Brings rows back that were left out, and takes those who may be somebody else for who they are.
    void import_anyway(const std::set<std::size_t>& lines);

    // Those that ask for a person first; at most most_preview_rows; more_rows() counts the others.
    [[nodiscard]] std::vector<PreviewRow> rows() const;
    [[nodiscard]] std::size_t more_rows() const;
    [[nodiscard]] std::size_t to_import() const;
    [[nodiscard]] std::size_t left_out() const { return left_out_.size(); }
    [[nodiscard]] bool is_left_out(std::size_t line) const { return left_out_.contains(line); }
    // At fault and not left out.
    [[nodiscard]] std::size_t at_fault() const;
    // Perhaps somebody else's record, and nobody has said what is to become of them.
    [[nodiscard]] std::size_t undecided() const;

    [[nodiscard]] std::string csv() const { return to_clients_csv(mapped_, left_out_); }
    [[nodiscard]] const MappedClients& mapped() const { return mapped_; }

private:
    void add_mapping_faults();
    [[nodiscard]] PreviewMark mark_of(std::size_t line) const;
    [[nodiscard]] PreviewRow row_of(const MappedClient& client) const;

    MappedClients mapped_;
    std::map<std::size_t, std::string> faults_;      // by line
    std::map<std::size_t, std::string> duplicates_;  // by line
    std::set<std::size_t> left_out_;
    std::set<std::size_t> anyway_;
};

inline constexpr std::size_t most_preview_rows = 500;

}  // namespace attune::desktop
