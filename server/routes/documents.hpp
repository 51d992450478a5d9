// /clients/{client_id}/documents, and what is put on paper: session summaries and formulations.
#pragma once

#include <string>
#include <vector>

#include "server/http/route.hpp"
#include "shared/api/documents.hpp"

namespace attune::server {

// Files a PDF in the record: `about` says kind, title, session and pages; the rest is filled in.
api::DocumentWithContent file_paper(Context& context, const std::string& client_id, api::Document about,
                                    const std::string& pdf, std::vector<api::RecordVersion> made_from);

std::vector<Route> document_routes();

}  // namespace attune::server
