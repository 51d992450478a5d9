// The leaflets that come with Attune and the practice's own: chosen, read, and saved as a PDF on this
// computer. No wx here.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "reports/leaflet_paper.hpp"
#include "shared/api/weekly_courses.hpp"

namespace attune::desktop {

class LeafletsView {
public:
    virtual ~LeafletsView() = default;
    // leaflets() has come.
    virtual void show_leaflets() = 0;
    // chosen() is another one.
    virtual void show_leaflet() = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
};

class LeafletsPresenter {
public:
    // `code` is the leaflet to begin with; the first where it is empty or unknown.
    LeafletsPresenter(LeafletsView& view, Screen& screen, std::string code);

    void begin();
    // Reads them again, the one of that code chosen.
    void show_kept(const std::string& code);
    void choose(std::size_t index);

    [[nodiscard]] const std::vector<Leaflet>& leaflets() const { return leaflets_; }
    [[nodiscard]] std::size_t chosen() const { return chosen_; }
    // May this person keep leaflets of the practice's own?
    [[nodiscard]] bool may_keep() const { return screen_.may(api::Permission::keep_library); }
    // The one that is chosen, where it is the practice's own; else null.
    [[nodiscard]] const Leaflet* own() const;
    // Of the leaflet that is chosen; nothing while none has come.
    [[nodiscard]] std::optional<reports::LeafletPaper> paper() const;
    [[nodiscard]] std::string suggested_file_name() const;
    void save(const std::filesystem::path& path);

private:
    LeafletsView& view_;
    Screen& screen_;
    std::string wanted_;
    std::vector<Leaflet> leaflets_;
    std::size_t chosen_ = 0;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
