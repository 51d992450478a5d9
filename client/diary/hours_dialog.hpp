// The dialog in which a therapist's week of work is entered.
#pragma once

#include <array>

#include <wx/choice.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/diary/hours_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class HoursDialog : public FormDialog, private HoursView {
public:
    // Of that therapist to begin with; empty for one's own.
    HoursDialog(wxWindow* parent, Screen& screen, const std::string& therapist_id,
                std::function<void()> done);

private:
    void submit() override { presenter_.submit(typed()); }
    void discard() override {}
    void show_form(const HoursForm& form) override;
    void show_therapists() override;
    void show_known(const std::string& lines) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    struct Day {
        std::array<wxTextCtrl*, most_stretches_a_day> from{};
        std::array<wxTextCtrl*, most_stretches_a_day> until{};
    };
    wxSizer* make_week();
    wxSizer* make_day(std::size_t number, const wxString& weekday);
    [[nodiscard]] HoursForm typed() const;

    wxSizer* whose_part_ = nullptr;
    wxChoice* whose_ = nullptr;
    wxStaticText* known_ = nullptr;
    wxTextCtrl* valid_from_ = nullptr;
    std::array<Day, 7> days_;
    HoursPresenter presenter_;
};

}  // namespace attune::desktop
