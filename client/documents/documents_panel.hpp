// The Documents tab of a client's workspace: what was filed, and a copy of it on request.
#pragma once

#include <memory>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>

#include "client/workspace/workspace.hpp"

namespace attune::desktop {

wxWindow* make_documents_page(wxWindow* parent, PageContext& context);

class DocumentsPanel : public wxPanel {
public:
    DocumentsPanel(wxWindow* parent, PageContext& context);

private:
    void show();
    void save_copy();
    void write_copy(const std::string& path, const Result<api::DocumentWithContent>& reply);

    PageContext& context_;
    std::vector<api::Document> documents_;
    wxSimplebook* book_ = nullptr;
    wxDataViewListCtrl* list_ = nullptr;
    wxButton* save_ = nullptr;
    wxStaticText* answer_ = nullptr;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
    Subscription watching_;
};

}  // namespace attune::desktop
