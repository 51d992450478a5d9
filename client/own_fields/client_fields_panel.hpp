// A section of the Details tab: the fields of the practice's own, filled in where they stand. Not to be seen
// while the practice asks for none. Widgets and wording only.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/control.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "client/own_fields/client_fields_presenter.hpp"
#include "client/widgets/text.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class ClientFieldsPanel : public Panel, private ClientFieldsView {
public:
    // `width` is that of the card.
    ClientFieldsPanel(wxWindow* parent, PageContext& context, int width);

    // Told when it has become taller or shorter.
    std::function<void()> resized;
    void take(const std::vector<api::ClientField>& fields);

private:
    void show_fields() override;
    void show_texts() override;
    void show_busy(bool busy) override;
    void show_faults(const std::vector<FieldError>& faults) override;
    void show_sentence(const std::string& sentence) override;

    struct Row {
        api::ClientField field;
        wxControl* control = nullptr;   // null of a retired field
        wxStaticText* words = nullptr;  // in its place then
        wxStaticText* fault = nullptr;
    };
    Row make_row(const api::ClientField& field);
    wxSizer* make_label(const api::ClientField& field, wxWindow* control);
    void allow();
    void fit();

    PageContext& context_;
    int width_;
    Card* card_ = nullptr;
    std::vector<Row> rows_;
    wxStaticText* sentence_ = nullptr;
    wxButton* save_ = nullptr;
    bool busy_ = false;
    ClientFieldsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
