// The files of a client's record below its documents: a list, what is known of each, and what can be done
// with it. Widgets and wording only.
#pragma once

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>

#include "client/attachments/attachment_fetch.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class AttachmentsPanel : public wxPanel {
public:
    AttachmentsPanel(wxWindow* parent, PageContext& context);

private:
    wxSizer* make_buttons();
    wxWindow* make_book();
    void show();
    void show_details();
    [[nodiscard]] const api::ClientAttachment* selected() const;
    void open();
    void save_copy();
    void strike_out();
    void fetched(const Result<std::filesystem::path>& path);

    PageContext& context_;
    wxSimplebook* book_ = nullptr;
    wxDataViewListCtrl* list_ = nullptr;
    wxButton* add_ = nullptr;
    wxButton* open_ = nullptr;
    wxButton* save_ = nullptr;
    wxButton* strike_out_ = nullptr;
    wxStaticText* details_ = nullptr;
    wxStaticText* answer_ = nullptr;
    bool saving_ = false;  // what is being fetched is to be kept where somebody said
    AttachmentFetch fetch_;
    Subscription watching_;
};

}  // namespace attune::desktop
