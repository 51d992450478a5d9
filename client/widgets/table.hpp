// What every native table of ours needs on GTK.
#pragma once

#include <wx/dataview.h>

namespace attune::desktop {

// Names the table for screen readers, turns off GTK's own type-ahead (it steals Ctrl+F, N, P and letters),
// and sets the height of its rows. Once its columns are there.
void prepare_table(wxDataViewCtrl* table, const wxString& name, int row_height = 40);

}  // namespace attune::desktop
