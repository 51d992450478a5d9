// Note templates of the practice's own, every version of them; and which template somebody begins with.
#pragma once

#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/domain/note_template.hpp"

namespace attune::server {

class NoteTemplates {
public:
    explicit NoteTemplates(Connection& db) : db_{db} {}

    // The practice's own that hold, by name; withdrawn ones too.
    std::vector<NoteTemplate> own();

    // False when that is not the next version of its code.
    bool keep(const NoteTemplate& one, const std::string& user_id);

    // The template that the acting user's last note was begun with, at an appointment of the kind that this
    // session stands at; usual_template before the first. Empty for a session that is not theirs to see.
    std::string begun_with(const std::string& session_id);
    void remember(const std::string& session_id, const std::string& template_code);

private:
    Connection& db_;
};

}  // namespace attune::server
