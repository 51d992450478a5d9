// A page of the import's window: each column of a file of clients with what stands in it, and a list to say
// what it is. Widgets and wording only.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/import/client_columns.hpp"
#include "client/widgets/panel.hpp"

namespace attune::desktop {

class ColumnsPanel : public Panel {
public:
    // `width` is that of its sentences.
    ColumnsPanel(wxWindow* parent, int width);

    std::function<void(std::size_t column, std::size_t choice)> choose;
    std::function<void(DateForm form)> choose_dates;

    // Makes the rows anew.
    void show(const ClientColumns& columns);
    // What follows from a choice.
    void show_dates(const ClientColumns& columns);
    void show_faults(const std::vector<std::string>& sentences);
    // Where one begins.
    void focus();

private:
    wxSizer* make_dates();
    void add_row(const ClientColumns& columns, std::size_t column, const wxArrayString& choices);

    int width_;
    wxStaticText* how_ = nullptr;
    wxStaticText* faults_ = nullptr;
    ScrolledPanel* list_ = nullptr;
    wxFlexGridSizer* rows_ = nullptr;
    wxChoice* first_ = nullptr;
    wxSizer* dates_row_ = nullptr;
    wxChoice* dates_ = nullptr;
    wxStaticText* about_dates_ = nullptr;
};

}  // namespace attune::desktop
