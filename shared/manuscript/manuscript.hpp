// What a document says before it is put on paper: a head and parts, each of them blocks. PDF, plain text and
// HTML are made of this and of nothing else, so that all three say the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"
#include "shared/domain/life_event.hpp"
#include "shared/measures/course.hpp"
#include "shared/measures/scale.hpp"

namespace attune {

// A score's course with all that drawing it needs.
struct ManuscriptCourse {
    Scale scale;
    Course course;
};
BOOST_DESCRIBE_STRUCT(ManuscriptCourse, (), (scale, course))

struct ManuscriptCell {
    std::string words;
    std::string notes = {};  // small, below
    bool strong = false;
    std::optional<VerdictKind> verdict = {};      // its shape before the words, and its colour
    std::optional<ManuscriptCourse> course = {};  // drawn small, in place of words
};
BOOST_DESCRIBE_STRUCT(ManuscriptCell, (), (words, notes, strong, verdict, course))

struct ManuscriptColumn {
    std::string head;
    int share = 1;         // of the table's width
    bool figures = false;  // set at the right, so that decimals stand one below the other
};
BOOST_DESCRIBE_STRUCT(ManuscriptColumn, (), (head, share, figures))

struct ManuscriptSession {
    Day on;
    int number = 0;  // 0: not held
    bool held = true;
};
BOOST_DESCRIBE_STRUCT(ManuscriptSession, (), (on, number, held))

struct ManuscriptHomework {
    Day on;
    int days_done = 0;
    int days_set = 0;
    std::string exercise;
};
BOOST_DESCRIBE_STRUCT(ManuscriptHomework, (), (on, days_done, days_set, exercise))

struct ManuscriptEvent {
    EventKind kind = EventKind::life;
    std::string text;
    Day started_on;
    std::optional<Day> ended_on;
};
BOOST_DESCRIBE_STRUCT(ManuscriptEvent, (), (kind, text, started_on, ended_on))

// One score drawn large, with what stands on its axis.
struct ManuscriptChart {
    std::string title = {};
    std::string topic = {};
    ManuscriptCourse drawn = {};
    std::vector<ManuscriptSession> sessions = {};
    std::vector<ManuscriptHomework> homework = {};
    std::vector<ManuscriptEvent> events = {};
    std::optional<Day> axis_from = {};
    bool for_client = false;  // leaves the cut-off out
};
BOOST_DESCRIBE_STRUCT(ManuscriptChart, (),
                      (title, topic, drawn, sessions, homework, events, axis_from, for_client))

enum class BlockKind {
    paragraph,
    written,    // as somebody has typed it, in lines and with marks that are set as formatting
    opening,    // a paragraph in larger type
    notes,      // in smaller type
    flagged,    // with the flag of a risk answer before it
    subject,    // of a letter
    list,       // of `lines`, each with a dot
    address,    // of `lines`, one below the other
    signature,  // of `lines`: room to sign over a name and what stands below it
    table,
    chart,
    picture  // one that whoever writes the manuscript draws; `text` says it where there is none
};
BOOST_DESCRIBE_ENUM(BlockKind, paragraph, written, opening, notes, flagged, subject, list, address, signature,
                    table, chart, picture)

struct ManuscriptBlock {
    BlockKind kind = BlockKind::paragraph;
    std::string text = {};
    std::vector<std::string> lines = {};
    std::vector<ManuscriptColumn> columns = {};
    std::vector<std::vector<ManuscriptCell>> rows = {};  // each with a cell for each column
    std::optional<ManuscriptChart> chart = {};
    std::string picture = {};  // the name by which it is drawn
};
BOOST_DESCRIBE_STRUCT(ManuscriptBlock, (), (kind, text, lines, columns, rows, chart, picture))

// The words of which a part that can be written over consists: how they become blocks.
enum class WrittenAs { nothing, paragraphs, lines, subject };
BOOST_DESCRIBE_ENUM(WrittenAs, nothing, paragraphs, lines, subject)

// What can be left out as a whole.
struct ManuscriptPart {
    std::string name;                        // "scores": by which it is chosen
    std::string label;                       // in the list of parts: "Scores"
    std::string heading = {};                // on the page; empty for none
    WrittenAs written = WrittenAs::nothing;  // nothing: it cannot be written over
    bool needed = false;                     // it cannot be left out
    bool offered = true;                     // it is in unless it is asked out; otherwise the other way round
    std::vector<ManuscriptBlock> blocks = {};
};
BOOST_DESCRIBE_STRUCT(ManuscriptPart, (), (name, label, heading, written, needed, offered, blocks))

struct ManuscriptHead {
    std::string practice = {};              // its name, with what a demonstration says
    std::vector<std::string> address = {};  // of the practice, and how it is reached
    std::string logo = {};                  // a PNG in base64; empty for none
    std::string title = {};                 // empty: a letter, which has a subject instead
    std::string under_title = {};
    std::string about = {};  // whom it is about
    std::vector<std::string> about_lines = {};
};
BOOST_DESCRIBE_STRUCT(ManuscriptHead, (), (practice, address, logo, title, under_title, about, about_lines))

struct Manuscript {
    ManuscriptHead head = {};
    std::vector<ManuscriptPart> parts = {};
    std::string foot = {};           // what has to be said of the document on each page
    std::string practice_foot = {};  // what the practice says on each page
    std::string file_title = {};     // without a name: "Session summary, W.L., Tuesday 24 November 2026"
    std::string practice_name = {};
    std::string initials = {};
    Instant made_at = {};
};
BOOST_DESCRIBE_STRUCT(Manuscript, (),
                      (head, parts, foot, practice_foot, file_title, practice_name, initials, made_at))

// A part as somebody has written it over.
struct WrittenPart {
    std::string part;
    std::string text;

    bool operator==(const WrittenPart&) const = default;
};
BOOST_DESCRIBE_STRUCT(WrittenPart, (), (part, text))

// What is left out of a manuscript, and what is said in another way.
struct ManuscriptChoices {
    std::vector<std::string> left_out = {};
    std::vector<WrittenPart> written = {};

    bool operator==(const ManuscriptChoices&) const = default;
};
BOOST_DESCRIBE_STRUCT(ManuscriptChoices, (), (left_out, written))

inline constexpr std::size_t room_for_written_part = 12000;  // in characters

// The names of the parts that are left out where nobody has chosen.
std::vector<std::string> usually_left_out(const Manuscript& manuscript);

// The text of a part that can be written over, as it stands.
std::string text_of(const ManuscriptPart& part);

// The manuscript without the parts that are left out and those that say nothing, the others as they were
// written. What names no part, or one that cannot be written over, changes nothing.
Manuscript chosen(Manuscript manuscript, const ManuscriptChoices& choices);

// Paragraphs are one block, as they were typed; of an address each line is a line, and a subject is one line.
std::vector<ManuscriptBlock> blocks_of(const std::string& text, WrittenAs written);

inline ManuscriptBlock paragraph(std::string text, BlockKind kind = BlockKind::paragraph)
{
    return {.kind = kind, .text = std::move(text)};
}

// Those that are not empty, with `between` between them.
std::string joined(const std::vector<std::string>& parts, const char* between);
// The lines of a text, without those that are empty.
std::vector<std::string> lines_in(const std::string& text);

}  // namespace attune
