// The formulation on paper: as a diagram for the record, or in plain words for the client.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/documents.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/domain/formulation.hpp"

namespace attune::api {

enum class FormulationPaperKind { diagram, plain_words };
BOOST_DESCRIBE_ENUM(FormulationPaperKind, diagram, plain_words)

// Everything that either paper says of one version.
struct FormulationPaper {
    std::string practice_name;
    bool demonstration = false;
    std::string preferred_name;
    std::string initials;
    std::string pronouns;
    std::optional<Day> born_on;
    std::int64_t number = 0;
    FormulationText text;
    std::string saved_by;  // display name
    Instant saved_at;
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(FormulationPaper, (),
                      (practice_name, demonstration, preferred_name, initials, pronouns, born_on, number,
                       text, saved_by, saved_at, made_at))

struct ReadFormulationPaper {
    static constexpr std::string_view name = "read_formulation_paper";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/formulations/{number}/paper";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::int64_t number = 0;
    };
    using Reply = FormulationPaper;
};
BOOST_DESCRIBE_STRUCT(ReadFormulationPaper::Request, (), (client_id, number))

// Renders the paper on the server, files it in the record and hands back its bytes. In plain words, the parts
// in `left_out` are not said. Refuses (conflict) a page on which nothing would be left.
struct FileFormulationPaper {
    static constexpr std::string_view name = "file_formulation_paper";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/formulations/{number}/paper";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::int64_t number = 0;
        FormulationPaperKind kind = FormulationPaperKind::diagram;
        std::vector<FormulationPart> left_out;
    };
    using Reply = DocumentWithContent;
};
BOOST_DESCRIBE_STRUCT(FileFormulationPaper::Request, (), (client_id, number, kind, left_out))

}  // namespace attune::api
