// Writing a leaflet of the practice's own. Widgets and wording only.
#pragma once

#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/reading/own_leaflet_presenter.hpp"

namespace attune::desktop {

class OwnLeafletDialog : public FormDialog, private OwnLeafletView {
public:
    // Deletes itself when it is closed. `leaflet` is the one that is changed; one without a code is new.
    OwnLeafletDialog(wxWindow* parent, Screen& screen, const Leaflet& leaflet,
                     std::function<void(const std::string& code)> kept);

private:
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.keep(form()); }
    void discard() override {}

    [[nodiscard]] LeafletForm form() const;
    wxTextCtrl* add(const char* member, const wxString& label, const std::string& text, int lines,
                    const wxString& note);

    wxTextCtrl* title_ = nullptr;
    wxTextCtrl* audience_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    wxTextCtrl* links_ = nullptr;
    OwnLeafletPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
