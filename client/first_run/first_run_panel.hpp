// The first run: is the practice on this computer, or on a server?
#pragma once

#include <functional>

#include <wx/filepicker.h>
#include <wx/panel.h>
#include <wx/radiobut.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/settings.hpp"

namespace attune::desktop {

class FirstRunPanel : public wxPanel {
public:
    using Chosen = std::function<void(const ConnectionSettings&)>;
    FirstRunPanel(wxWindow* parent, const ConnectionSettings& before, Chosen chosen);

private:
    void make_details();
    void show_choice();
    void submit();

    Chosen chosen_;
    wxRadioButton* here_ = nullptr;
    wxRadioButton* server_ = nullptr;
    wxPanel* details_ = nullptr;
    wxTextCtrl* address_ = nullptr;
    wxTextCtrl* ca_file_ = nullptr;
    wxStaticText* refusal_ = nullptr;
};

}  // namespace attune::desktop
