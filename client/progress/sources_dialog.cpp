#include "client/progress/sources_dialog.hpp"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

wxString as_text(const std::vector<SourceSection>& sections)
{
    wxString text;
    for (const auto& section : sections) {
        text += (text.empty() ? "" : "\n") + from_utf8(section.heading) + "\n";
        for (const auto& line : section.lines)
            text += from_utf8("\u2022 " + line) + "\n";
    }
    return text;
}

}  // namespace

// It does not block the window, hides while its page is covered by the lock, and goes with it.
void show_sources_dialog(wxWindow* parent, const std::string& title,
                         const std::vector<SourceSection>& sections)
{
    auto* dialog = new wxDialog{parent,
                                wxID_ANY,
                                wxString::Format(_("%s: sources and limits"), from_utf8(title)),
                                wxDefaultPosition,
                                wxDefaultSize,
                                wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER};
    set_ground(dialog, Ground::window);
    auto* text = new wxTextCtrl{dialog,
                                wxID_ANY,
                                as_text(sections),
                                wxDefaultPosition,
                                dialog->FromDIP(wxSize{600, 400}),
                                wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP};
    name_for_screen_readers(text, _("Sources and limits"));
    auto* close = new wxButton{dialog, wxID_CANCEL, _("Close")};
    const auto end = [dialog] {
        dialog->Hide();
        dialog->Destroy();
    };
    close->Bind(wxEVT_BUTTON, [end](wxCommandEvent&) { end(); });
    dialog->Bind(wxEVT_CLOSE_WINDOW, [end](wxCloseEvent&) { end(); });
    dialog->Bind(wxEVT_IDLE, [dialog](wxIdleEvent& event) {
        event.Skip();
        if (!dialog->IsBeingDeleted() && dialog->IsShown() != dialog->GetParent()->IsShownOnScreen())
            dialog->Show(!dialog->IsShown());
    });
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(text, wxSizerFlags{1}.Expand().Border(wxALL, dialog->FromDIP(side_margin)));
    column->Add(close, wxSizerFlags{}.Right().Border(wxRIGHT | wxBOTTOM, dialog->FromDIP(side_margin)));
    dialog->SetSizerAndFit(column);
    dialog->CentreOnParent();
    dialog->Show();
    text->SetInsertionPoint(0);
    text->SetFocus();
}

}  // namespace attune::desktop
