#include <wx/translation.h>

#include "client/details/details_panel.hpp"
#include "client/documents/documents_panel.hpp"
#include "client/measure_entry/measure_entry_panel.hpp"
#include "client/overview/overview_panel.hpp"
#include "client/progress/progress_panel.hpp"
#include "client/risk/sign_off_dialog.hpp"
#include "client/workspace/features.hpp"

namespace attune::desktop {

namespace {

constexpr Tab tabs[] = {
    {"overview", wxTRANSLATE("Overview"), make_overview_page},
    {"measures", wxTRANSLATE("Measures"), make_progress_page},
    {"documents", wxTRANSLATE("Documents"), make_documents_page},
    {"details", wxTRANSLATE("Details"), make_details_page},
};

constexpr Act acts[] = {
    {"give_measure", wxTRANSLATE("Give measure"), "Ctrl+M", api::Permission::record_care, give_measure},
};

constexpr Resume resumes[] = {
    {entry_draft_kind, resume_measure},
    {sign_off_draft_kind, resume_sign_off},
};

}  // namespace

const Features& features()
{
    static const Features all{
        .tabs = tabs, .acts = acts, .resumes = resumes, .new_client = nullptr, .sign_off = sign_off_flag};
    return all;
}

}  // namespace attune::desktop
