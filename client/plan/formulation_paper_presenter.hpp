// A version of the formulation on paper, as a diagram or in plain words without the parts that the therapist
// leaves out: read before it is filed and saved. No wx here.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "client/summary/paper_saver.hpp"
#include "shared/api/formulation_papers.hpp"

namespace attune::desktop {

class FormulationPaperView {
public:
    virtual ~FormulationPaperView() = default;
    virtual void show_busy(bool busy) = 0;
    // said(), kind() and left_out() have changed.
    virtual void show_paper() = 0;
    // What happened, what was kept, what to do; empty when there is nothing to say.
    virtual void show_sentence(const std::string& sentence) = 0;
};

class FormulationPaperPresenter {
public:
    FormulationPaperPresenter(FormulationPaperView& view, Screen& screen, ClientModel& model,
                              std::int64_t number);

    void begin();
    void choose(api::FormulationPaperKind kind);
    // Says a part in plain words, or leaves it out. The last one that is left stays.
    void leave_out(FormulationPart part, bool left_out);

    // Nothing until it has been read.
    [[nodiscard]] const std::optional<api::FormulationPaper>& said() const { return said_; }
    [[nodiscard]] api::FormulationPaperKind kind() const { return kind_; }
    [[nodiscard]] const std::vector<FormulationPart>& left_out() const { return left_out_; }
    // The parts that can be left out: those in which something is written.
    [[nodiscard]] std::vector<FormulationPart> written_parts() const;

    // "WL Formulation 2026-11-24.pdf"
    [[nodiscard]] std::string suggested_file_name() const;
    // Files the paper, once for each look at it, and writes the bytes to `path`.
    void save(const std::filesystem::path& path);

private:
    FormulationPaperView& view_;
    Screen& screen_;
    ClientModel& model_;
    std::int64_t number_;
    std::optional<api::FormulationPaper> said_;
    api::FormulationPaperKind kind_ = api::FormulationPaperKind::diagram;
    std::vector<FormulationPart> left_out_;
    PaperSaver saver_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
