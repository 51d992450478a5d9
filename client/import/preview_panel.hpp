// The clients of a preview as they would be made, with what is to be looked at; each can be left out, or
// imported anyway. Widgets and wording only.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/stattext.h>

#include "client/import/previewed_clients.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class PreviewPanel : public Panel {
public:
    explicit PreviewPanel(wxWindow* parent);

    // With the lines of the rows that are selected.
    std::function<void(const std::set<std::size_t>& lines)> leave_out;
    std::function<void(const std::set<std::size_t>& lines)> import_anyway;

    void show(const PreviewedClients& clients);
    // The same rows; somebody has decided about some.
    void show_decided(const PreviewedClients& clients);

private:
    void make_columns();
    void allow();
    [[nodiscard]] std::vector<std::size_t> selected() const;
    [[nodiscard]] std::set<std::size_t> selected_lines() const;

    wxDataViewListCtrl* table_ = nullptr;
    wxButton* leave_out_ = nullptr;
    wxButton* import_anyway_ = nullptr;
    wxStaticText* note_ = nullptr;
    struct Row {
        std::size_t line = 0;
        std::string remark;
    };
    std::vector<Row> rows_;
};

}  // namespace attune::desktop
