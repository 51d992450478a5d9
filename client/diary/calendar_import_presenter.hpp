// A calendar file being taken over into one's own diary: read, looked over, given clients where a person
// knows them, and taken over whole. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/diary/comer_finder.hpp"
#include "client/screen.hpp"
#include "shared/api/calendar_import.hpp"
#include "shared/domain/read_icalendar.hpp"

namespace attune::desktop {

// A line of the preview.
struct ImportLine {
    std::string when;
    std::string title;
    std::string client;  // empty for nobody
    std::string fate;    // "Will be added", "There already", or why it cannot be
    bool can_have_client = false;
};

class CalendarImportView {
public:
    virtual ~CalendarImportView() = default;
    // The presenter's lines(), counts() and may_import() have changed.
    virtual void show_lines() = 0;
    virtual void show_found() = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class CalendarImportPresenter {
public:
    // What was taken over, so that it can be taken back.
    using Done = std::function<void(const std::vector<api::Appointment>&)>;

    CalendarImportPresenter(CalendarImportView& view, Screen& screen, Done done);

    // The bytes of the file that was chosen.
    void read(const std::string& bytes);
    void find(const std::string& typed);
    // Whose time a line is: the found one of that number, or nobody's.
    void give(std::size_t line, std::size_t found);
    void give_nobody(std::size_t line);
    void submit();

    [[nodiscard]] const std::vector<ImportLine>& lines() const { return lines_; }
    [[nodiscard]] const std::vector<Comer>& found() const { return found_; }
    // "12 would be added, 3 are there already, 2 cannot be."
    [[nodiscard]] std::string counts() const;
    [[nodiscard]] bool may_import() const;

private:
    void ask();
    void list_lines();

    CalendarImportView& view_;
    Screen& screen_;
    Done done_;
    std::unique_ptr<ComerFinder> finder_;
    std::vector<api::ImportedTime> times_;
    std::vector<std::string> clients_;  // their names, one for each time
    std::vector<api::FateOfTime> fates_;
    std::vector<LeftOut> left_out_;
    std::vector<Comer> found_;
    std::vector<ImportLine> lines_;
    bool busy_ = false;
    std::shared_ptr<void> asking_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
