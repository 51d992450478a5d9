// The keys that key in a form, for who does it for the first time.
#pragma once

#include "client/widgets/text.hpp"

namespace attune::desktop {

class KeysCardPanel : public Card {
public:
    KeysCardPanel(wxWindow* parent, int lowest, int highest);
};

}  // namespace attune::desktop
