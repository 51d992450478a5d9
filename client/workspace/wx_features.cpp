#include <wx/translation.h>

#include "client/details/details_panel.hpp"
#include "client/documents/documents_panel.hpp"
#include "client/overview/overview_panel.hpp"
#include "client/workspace/features.hpp"

namespace attune::desktop {

namespace {

constexpr Tab tabs[] = {
    {"overview", wxTRANSLATE("Overview"), make_overview_page},
    {"documents", wxTRANSLATE("Documents"), make_documents_page},
    {"details", wxTRANSLATE("Details"), make_details_page},
};

}  // namespace

const Features& features()
{
    static const Features all{
        .tabs = tabs, .acts = {}, .resumes = {}, .new_client = nullptr, .sign_off = nullptr};
    return all;
}

}  // namespace attune::desktop
