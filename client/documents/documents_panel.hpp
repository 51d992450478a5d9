// The Documents tab of a client's workspace: what was filed, what is known of each, a copy of it on request,
// and the way to a new one.
#pragma once

#include <memory>
#include <vector>

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
    wxSizer* make_buttons();
    wxSizer* make_details();
    void show();
    [[nodiscard]] const api::Document* selected() const;
    void read_details();
    void show_details(const api::DocumentDetails& details);
    void offer_new();
    void record_handout();
    void save_copy();
    void write_copy(const std::string& path, const Result<api::DocumentWithContent>& reply);

    PageContext& context_;
    std::vector<api::Document> documents_;
    wxSimplebook* book_ = nullptr;
    wxDataViewListCtrl* list_ = nullptr;
    wxButton* new_ = nullptr;
    wxButton* save_ = nullptr;
    wxButton* handout_ = nullptr;
    wxStaticText* sources_ = nullptr;
    wxStaticText* hash_ = nullptr;
    wxStaticText* handouts_ = nullptr;
    wxStaticText* answer_ = nullptr;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
    std::shared_ptr<void> reading_;
    Subscription watching_;
};

}  // namespace attune::desktop
