// Times from another calendar taken over into one's own diary, all of them or none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/api/diary.hpp"

namespace attune::api {

inline constexpr std::size_t most_imported = 1000;

struct ImportedTime {
    std::string uid;  // of the event in the file
    Instant starts_at;
    int minutes = 50;
    std::string title;
    std::optional<std::string> client_id;  // chosen by a person; absent: an appointment without clients
};
BOOST_DESCRIBE_STRUCT(ImportedTime, (), (uid, starts_at, minutes, title, client_id))

enum class ImportFate {
    added,     // it would be an appointment
    there,     // it was taken over before
    not_taken  // it cannot be, and the reason says why
};
BOOST_DESCRIBE_ENUM(ImportFate, added, there, not_taken)

struct FateOfTime {
    ImportFate fate = ImportFate::added;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FateOfTime, (), (fate, reason))

// What would become of them; nothing is written. In the caller's own diary, at most most_imported.
struct PreviewCalendar {
    static constexpr std::string_view name = "preview_calendar";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/calendar-import/preview";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::fresh;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::vector<ImportedTime> times;
    };
    struct Reply {
        std::vector<FateOfTime> fates;  // one for each, in their order
    };
};
BOOST_DESCRIBE_STRUCT(PreviewCalendar::Request, (), (times))
BOOST_DESCRIBE_STRUCT(PreviewCalendar::Reply, (), (fates))

// Those that were taken over before are passed by; any other that cannot be taken over refuses all.
struct ImportCalendar {
    static constexpr std::string_view name = "import_calendar";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/calendar-import";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    using Request = PreviewCalendar::Request;
    struct Reply {
        std::vector<Appointment> appointments;  // by start
    };
};
BOOST_DESCRIBE_STRUCT(ImportCalendar::Reply, (), (appointments))

// What was taken over in one go is called off in one go: the undo of an import. Refuses (conflict) where one
// of them was changed meanwhile.
struct UndoCalendarImport {
    static constexpr std::string_view name = "undo_calendar_import";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/calendar-import/undo";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::vector<std::string> appointment_ids;
    };
    struct Reply {
        int called_off = 0;
    };
};
BOOST_DESCRIBE_STRUCT(UndoCalendarImport::Request, (), (appointment_ids))
BOOST_DESCRIBE_STRUCT(UndoCalendarImport::Reply, (), (called_off))

}  // namespace attune::api
