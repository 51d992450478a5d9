// An item that the paper answers by a mark on a line: the line with the mark where it was measured. A click
// marks it.
#pragma once

#include <functional>
#include <optional>

#include <wx/window.h>

#include "shared/measures/facts.hpp"

namespace attune::desktop {

class AnswerLineWindow : public wxWindow {
public:
    // `marked` hears the value of the place that was clicked.
    AnswerLineWindow(wxWindow* parent, Response range, std::function<void(int value)> marked);

    // `next`: the next key answers it, and its row is selected.
    void show_mark(std::optional<int> value, bool next);
    // The keyboard stays with the sheet.
    [[nodiscard]] bool AcceptsFocus() const override { return false; }

private:
    void paint();
    [[nodiscard]] int left() const;
    [[nodiscard]] int length() const;

    Response range_;
    std::optional<int> value_;
    bool next_ = false;
};

}  // namespace attune::desktop
