// A desk in memory for tests of the screens about care: invented record, drafts in a folder of their own.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>

#include "client/client_model.hpp"
#include "client/screen.hpp"
#include "shared/measures/library.hpp"
#include "tests/support/invented_care.hpp"
#include "tests/support/manual_async.hpp"

namespace attune::desktop {

inline std::string shared_file(const std::string& path)
{
    std::ifstream file{std::string{ATTUNE_SOURCE_DIR} + "/shared/" + path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline desktop::Library care_library()
{
    const InstrumentFile files[] = {{"phq9", shared_file("instruments/phq9.json")},
                                    {"fcs", shared_file("instruments/fcs.json")}};
    return Library{{attune::Library::from_files(files).value().instruments(),
                    parse_exercises(shared_file("exercises/exercises.json")).value(),
                    parse_note_templates(shared_file("note_templates/note_templates.json")).value()}};
}

class CareDesk {
public:
    static constexpr Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} +
                                 std::chrono::hours{14}};

    CareDesk()
    {
        care.records["c1"] = invented_record(now);
        model.refresh();
        async.drain();
    }
    ~CareDesk() { std::filesystem::remove_all(folder); }
    CareDesk(const CareDesk&) = delete;
    CareDesk& operator=(const CareDesk&) = delete;

    std::vector<Draft> kept_drafts()
    {
        drafts.flush();
        async.drain();
        return drafts.found().drafts;
    }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("attune-test-" + new_key());
    ManualAsync async;
    FakeConnection connection;
    InventedCare care{connection, now};
    Status status;
    desktop::Library library = care_library();
    api::SignedIn signed_in{"token", {}, {"u1", "maren", "Maren Ashvale", api::Role::lead}, {}, 900, {}};
    Clock clock = [] { return now; };
    Calls calls{connection, async, clock};
    Drafts drafts{DraftStore::open(folder, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=").value(), async,
                  clock, status};
    Screen screen{calls, async, drafts, status, library, signed_in, clock};
    ClientModel model{calls, "c1"};
};

}  // namespace attune::desktop
